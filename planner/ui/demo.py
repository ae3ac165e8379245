"""The fictional gemeenten, for who has nothing loaded yet."""

import streamlit as st

from planner.demo.prepare import prepare_demo
from planner.ui.house import context, house
from planner.ui.session import language


def offer_demo(*, primary: bool) -> None:
    """Offer to load the fictional gemeenten."""
    t = language.text()
    if st.button(t("empty-load-demo"), type="primary" if primary else "secondary", key="load-demo"):
        with st.spinner(t("cli-demo-busy")):
            prepare_demo(context(), house().settings.data_dir / "demo", lambda _step, _share: None)
        st.rerun()
