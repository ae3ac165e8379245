"""What stands around every page: style, top line, where you are, foot."""

from datetime import datetime
from typing import Any

import streamlit as st

from planner.text import local
from planner.ui import addresses
from planner.ui.browser import document
from planner.ui.html import BROWSER, NOTHING, joined, show, style, tag
from planner.ui.session import address, language


def head(page: Any) -> None:
    """Set up the page and show the top line."""
    t = language.text()
    st.set_page_config(page_title=f"{page.title} · Wijkagenda", page_icon=str(BROWSER / "icon.svg"), layout="wide")
    language.keep()
    style("style")
    document.speak(language.chosen(), t)
    with st.container(key="top", horizontal=True, vertical_alignment="center"):
        show(tag("span", "Wijkagenda", cls="wa-brand"), fits=True)
        for name in addresses.TOP:
            address.link(name, t(f"page-{name}"))
        with st.container(key="language", width="content"):
            other = "en" if language.chosen() == "nl" else "nl"
            query = {**st.query_params.to_dict(), "taal": other}
            st.page_link(page, label=t("other-language"), query_params=query)


def where_you_are(*crumbs: str, fictional: bool) -> None:
    """Say in one line where the reader is, and whether what is shown is made up."""
    trail = joined((*crumbs[:-1], tag("b", crumbs[-1])), " › ")
    mark = tag("span", language.text()("fictional"), cls="wa-fictional") if fictional else NOTHING
    show(tag("div", tag("span", trail), mark, cls="wa-where"))


def saved_at(moment: datetime) -> str:
    """Write a moment as the clock on the wall: 10:42."""
    return local(moment).strftime("%H:%M")


def foot() -> None:
    """Close the page with what always holds."""
    show(tag("div", language.text()("foot"), cls="wa-foot"))
