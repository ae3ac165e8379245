"""Which pages there are and where they live."""

from typing import Any

import streamlit as st

from planner.ui import state
from planner.ui.pages import agenda, agendas, examples, gegevens, meeting, region, story, verken


def navigation() -> Any:
    """Register the pages and give the one the address asks for."""
    t = state.text()
    pages = {
        "verken": st.Page(verken.show_page, title=t("page-verken"), default=True),
        "agendas": st.Page(agendas.show_page, title=t("page-agendas"), url_path="agendas"),
        "agenda": st.Page(agenda.show_page, title=t("page-agenda"), url_path="agenda"),
        "story": st.Page(story.show_page, title=t("page-story"), url_path="verhaal"),
        "vergaderlijst": st.Page(meeting.show_page, title=t("page-meeting"), url_path="vergaderlijst"),
        "regio": st.Page(region.show_page, title=t("page-regio"), url_path="regio"),
        "examples": st.Page(examples.show_page, title=t("page-examples"), url_path="voorbeelden"),
        "gegevens": st.Page(gegevens.show_page, title=t("page-gegevens"), url_path="gegevens"),
    }
    st.session_state["pages"] = pages
    return st.navigation(list(pages.values()), position="hidden")
