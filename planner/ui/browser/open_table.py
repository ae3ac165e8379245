"""A table whose names open an area: real links, that stay on the page and work with the keyboard."""

import streamlit as st

from planner.ui.browser.scripts import script
from planner.ui.html import Markup
from planner.ui.session import slots

_component = st.components.v2.component("open_table", js=script("open_table"), isolate_styles=False)


def open_table(markup: Markup, *, key: str) -> None:
    """Show markup of `html.table` with links; `opened_code` tells in the next run which was chosen."""
    _component(key=key, data={"markup": markup.html}, on_opened_change=lambda: None)


def opened_code(*keys: str) -> str | None:
    """Give the area a reader opened just now in one of these tables."""
    found = ((slots.widget(key).get() or {}).get("opened") for key in keys)
    return next((str(code) for code in found if code), None)
