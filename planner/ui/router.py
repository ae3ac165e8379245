"""Which pages there are; where each lives stands in `addresses`."""

from typing import Any

import streamlit as st

from planner.ui.addresses import PAGES
from planner.ui.agenda import page
from planner.ui.agendas import page as agendas
from planner.ui.gegevens import page as gegevens
from planner.ui.regio import page as region
from planner.ui.session import language, slots
from planner.ui.vergaderlijst import page as meeting
from planner.ui.verhaal import page as story
from planner.ui.verken import page as verken
from planner.ui.voorbeelden import page as examples


def navigation() -> Any:
    """Register the pages and give the one the address asks for."""
    t = language.text()
    shown = {
        "verken": (verken.show_page, t("page-verken")),
        "agendas": (agendas.show_page, t("page-agendas")),
        "agenda": (page.show_page, t("page-agenda")),
        "story": (story.show_page, t("page-story")),
        "vergaderlijst": (meeting.show_page, t("page-meeting")),
        "regio": (region.show_page, t("page-regio")),
        "examples": (examples.show_page, t("page-examples")),
        "gegevens": (gegevens.show_page, t("page-gegevens")),
    }
    pages = {
        name: st.Page(show, title=title, url_path=PAGES[name] or None, default=not PAGES[name])
        for name, (show, title) in shown.items()
    }
    slots.PAGES.set(pages)
    return st.navigation(list(pages.values()), position="hidden")
