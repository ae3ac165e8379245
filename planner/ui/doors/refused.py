"""Say on the page why the server didn't take a file: the browser's own words for that are numbers."""

import streamlit as st

from planner.ui.doors.uploads import LEDGER
from planner.ui.html import plain
from planner.ui.session import language, slots

EVERY = "2s"
"""How often the page asks, while it waits for a file."""


@st.fragment(run_every=EVERY)
def tell_refusal() -> None:
    """Say why the last file of this session wasn't taken, when it wasn't."""
    reason = LEDGER.refusal(slots.session_id())
    if reason:
        st.error(plain(language.text()(reason)))
