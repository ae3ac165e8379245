"""Where eye and keyboard go after a gesture: to the form that opened, the button for it, the news, or a step."""

import re
from uuid import uuid4

import streamlit as st

from planner.ui.browser.scripts import script
from planner.ui.session import slots

_component = st.components.v2.component("going", html="<span hidden></span>", js=script("going"))


def walk_to(step: str) -> None:
    """Go to a step of the agenda, and to its top."""
    slots.CHOICE.at("stap").set(step)
    _go("step", step=True)


def to_place(key: str) -> None:
    """Go to what will be shown under this key: to the news in it, else into its first field."""
    _go(key)


def follow() -> None:
    """Let the browser go there, once; at the end of every run."""
    _component(key="going", data=slots.GOING.get(), height=0)


def in_the_page(key: str) -> str:
    """Write a key as Streamlit does in the page, after `st-key-`."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", key)


def _go(key: str, *, step: bool = False) -> None:
    slots.GOING.set({"gesture": uuid4().hex, "place": in_the_page(key), "step": step})
