"""Find a gemeente, wijk or buurt by any of its names, and say how to go on where the list stops."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from planner.analysis.finding import find, lying_in
from planner.domain.areas import Level
from planner.domain.finding import like
from planner.services.data.finding import loaded_gemeenten
from planner.text import Translate, number
from planner.ui import cache
from planner.ui.house import context
from planner.ui.html import plain, show, small, tag
from planner.ui.session import language, slots

SHOWN = 8


def show_finder(name: str, choose: Callable[[str], None], code: str | None = None) -> None:
    """Ask what a person looks for and offer what fits, as buttons; `choose` gets the code before the page is drawn.

    `name` keeps what was typed apart from that on other pages; `code` chooses the borders to look in.
    """
    t = language.text()
    typed = st.text_input(t("find-area"), key=name, persist_state="session", live="500ms") or ""
    if not typed.strip():
        return
    areas = cache.atlas(code).areas
    found = find(cache.directory(code), typed, SHOWN)
    with st.container(key=f"{name}-found", gap=None):
        for own, *facts in lying_in(areas, found.codes).itertuples(name=None):
            args = (name, own, choose)
            st.button(plain(place(t, *facts)), key=f"{name}-{own}", type="tertiary", on_click=_chosen, args=args)
    if found.more:
        show(small(t("find-more", count=number(found.more, language.chosen()))))
    if not found.codes:
        show(tag("p", _nothing(typed, t), cls="wa-small", role="status"))


def place(t: Translate, name: str, level: str, wijk: str, gemeente: str) -> str:
    """Name an area with what it is and where it lies."""
    if level == Level.GEMEENTE.value:
        return t("find-in-gemeente", name=name)
    key = "find-in-buurt" if wijk else f"begin-area-in-{level}"
    return t(key, name=name, wijk=wijk, gemeente=gemeente)


def gemeente_labels(names: pd.Series) -> dict[str, str]:
    """Name gemeenten by code, with their other names, so that a list finds them by those."""
    also = context().other_names
    others = {name: f" ({', '.join(also[name])})" for name in also}
    return {str(code): f"{name}{others.get(name, '')}" for code, name in names.items()}


def _nothing(typed: str, t: Translate) -> str:
    near = like(typed, loaded_gemeenten(context()).values(), 3, context().other_names)
    return t("find-like", typed=typed, near=", ".join(near)) if near else t("find-nothing", typed=typed)


def _chosen(name: str, code: str, choose: Callable[[str], None]) -> None:
    slots.widget(name).set("")
    choose(code)
