"""What the address says: which agenda, which choices, and the way to another page."""

from typing import Any

import streamlit as st

from planner.ui.html import plain
from planner.ui.session import slots


def agenda_id() -> str | None:
    """Give the agenda the address names, or the one that was open last."""
    asked = st.query_params.get("agenda")
    if asked:
        slots.AGENDA.set(asked)
    last = slots.AGENDA.get()
    if last:
        st.query_params["agenda"] = last
    return last


def url_choice(name: str, options: list[str], default: str) -> str:
    """Prepare the widget of `slots.CHOICE`: the address wins when it changed, else what was chosen before.

    Gives the value that holds now, and writes it to the address.
    """
    choice, asked = slots.CHOICE.at(name), st.query_params.get(name)
    if asked != slots.SEEN.at(name).get() and asked in options:
        choice.set(asked)
    if not choice.is_there() or choice.get() not in options:
        choice.set(default)
    return write(name, choice.get())


def write(name: str, value: str) -> str:
    """Put a value in the address, and remember that we did."""
    if not value:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value
    slots.SEEN.at(name).set(value or None)
    return value


def go(page: str, **query: str) -> None:
    """Go to another page, with what its address should say."""
    st.switch_page(_page(page), query_params=_with_language(query))


def link(page: str, label: str, **query: str) -> None:
    """Show a link to another page."""
    st.page_link(_page(page), label=plain(label), query_params=_with_language(query))


def _page(name: str) -> Any:
    return slots.PAGES.get()[name]


def _with_language(query: dict[str, str]) -> dict[str, str]:
    kept = st.query_params.get("taal")  # `keep` of the language put it there, when it is another than the usual one
    return {**query, "taal": kept} if kept else query
