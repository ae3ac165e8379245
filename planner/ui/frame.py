"""What stands around every page: style, top line, where you are, foot."""

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from planner.text import local
from planner.ui import addresses
from planner.ui.browser import document
from planner.ui.html import esc, show
from planner.ui.session import address, language

BROWSER = Path(__file__).parent / "browser"


@cache
def _style() -> str:
    return f"<style>{(BROWSER / 'style.css').read_text(encoding='utf-8')}</style>"


def head(page: Any) -> None:
    """Set up the page and show the top line."""
    t = language.text()
    st.set_page_config(page_title=f"{page.title} · Wijkagenda", page_icon=str(BROWSER / "icon.svg"), layout="wide")
    language.keep()
    show(_style())
    document.speak(language.chosen(), t)
    with st.container(key="top", horizontal=True, vertical_alignment="center"):
        st.html('<span class="wa-brand">Wijkagenda</span>', width="content")
        for name in addresses.TOP:
            address.link(name, t(f"page-{name}"))
        with st.container(key="language", width="content"):
            other = "en" if language.chosen() == "nl" else "nl"
            query = {**st.query_params.to_dict(), "taal": other}
            st.page_link(page, label=t("other-language"), query_params=query)


def where_you_are(*crumbs: str, fictional: bool) -> None:
    """Say in one line where the reader is, and whether what is shown is made up."""
    trail = " › ".join([*(esc(c) for c in crumbs[:-1]), f"<b>{esc(crumbs[-1])}</b>"])
    label = esc(language.text()("fictional"))
    mark = f'<span class="wa-fictional">{label}</span>' if fictional else ""
    show(f'<div class="wa-where"><span>{trail}</span>{mark}</div>')


def saved_at(moment: datetime) -> str:
    """Write a moment as the clock on the wall: 10:42."""
    return local(moment).strftime("%H:%M")


def foot() -> None:
    """Close the page with what always holds."""
    show(f'<div class="wa-foot">{esc(language.text()("foot"))}</div>')
