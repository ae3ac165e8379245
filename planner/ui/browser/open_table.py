"""A table whose names open an area: real links, that stay on the page and work with the keyboard."""

import streamlit as st

from planner.ui.html import Markup
from planner.ui.session import slots

SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
  if (parentElement.markup !== data.markup) {
    parentElement.innerHTML = data.markup;
    parentElement.markup = data.markup;
  }
  for (const link of parentElement.querySelectorAll('a[data-gebied]')) {
    const query = new URLSearchParams(location.search);
    query.set('gebied', link.dataset.gebied);
    link.href = `?${query}`;
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setTriggerValue('opened', link.dataset.gebied);
      document.querySelector('.wa-panel')?.scrollIntoView({ block: 'nearest' });
    };
  }
}
"""

_component = st.components.v2.component("open_table", js=SCRIPT, isolate_styles=False)


def open_table(markup: Markup, *, key: str) -> None:
    """Show markup of `html.table` with links; `opened_code` tells in the next run which was chosen."""
    _component(key=key, data={"markup": markup.html}, on_opened_change=lambda: None)


def opened_code(*keys: str) -> str | None:
    """Give the area a reader opened just now in one of these tables."""
    found = ((slots.widget(key).get() or {}).get("opened") for key in keys)
    return next((str(code) for code in found if code), None)
