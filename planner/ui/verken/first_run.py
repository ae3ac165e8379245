"""What a reader sees before anything is chosen or loaded: what this is, and one thing to do."""

import streamlit as st

from planner.demo.prepare import prepare_demo
from planner.ui.frame import where_you_are
from planner.ui.house import context, house
from planner.ui.html import esc, show
from planner.ui.session import language


def nothing_selected(*, fictional: bool) -> None:
    """Say in three sentences what to do with the map."""
    t = language.text()
    intro = "".join(f"<p>{esc(t(f'first-{n}'))}</p>" for n in (1, 2, 3))
    made_up = f'<p class="wa-quiet wa-small">{esc(t("first-fictional"))}</p>' if fictional else ""
    show(f'<div class="wa-panel"><h2>{esc(t("first-title"))}</h2>{intro}{made_up}</div>')


def nothing_loaded() -> None:
    """Offer the fictional gemeenten, and say how real figures come in."""
    t = language.text()
    where_you_are(t("page-verken"), fictional=False)
    show(f"<h1>{esc(t('empty-title'))}</h1><p>{esc(t('empty-why'))}</p>")
    offer_demo(primary=True)
    show(f'<p class="wa-quiet">{esc(t("empty-real"))}</p>')


def offer_demo(*, primary: bool) -> None:
    """Offer to load the fictional gemeenten."""
    t = language.text()
    if st.button(t("empty-load-demo"), type="primary" if primary else "secondary", key="load-demo"):
        with st.spinner(t("cli-demo-busy")):
            prepare_demo(context(), house().settings.data_dir / "demo", lambda _step, _share: None)
        st.rerun()
