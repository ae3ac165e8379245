"""Gegevens: what is loaded, how to fetch or add more, and what each indicator is made of."""

import streamlit as st

from planner.services.data import areas as figures
from planner.ui.agenda.desk import dress
from planner.ui.frame import where_you_are
from planner.ui.gegevens.indicatoren.page import show_indicators
from planner.ui.gegevens.ophalen.page import show_fetch
from planner.ui.gegevens.stand.page import show_state
from planner.ui.gegevens.toevoegen.page import show_add
from planner.ui.house import context
from planner.ui.html import show, style, tag
from planner.ui.session import address, language, slots

PARTS = {"stand": show_state, "ophalen": show_fetch, "toevoegen": show_add, "indicatoren": show_indicators}
"""The parts of the page, as the address names them."""


def show_page() -> None:
    """Show one part of the page; the address keeps which."""
    t = language.text()
    dress()
    style("data")
    loaded = figures.loaded(context())
    part = address.url_choice("deel", list(PARTS), next(iter(PARTS)))
    st.query_params["deel"] = part  # on each run: the browser doesn't keep it when a link leads to this same page
    where_you_are(t("page-gegevens"), t(f"data-part-{part}"), fictional=any(s.fictional for s in loaded))
    show(tag("h1", t("data-title")))
    with st.container(key="data-parts"):
        st.segmented_control(
            t("data-parts"),
            list(PARTS),
            format_func=lambda name: t(f"data-part-{name}"),
            key=slots.CHOICE.at("deel").key,
            required=True,
            label_visibility="collapsed",
            persist_state="session",
            wrap=True,
        )
    with st.container(key="data-part"):
        PARTS[part](loaded)
