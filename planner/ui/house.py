"""The house of this process, and the context of this session."""

import gc
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from planner.bootstrap import House, build
from planner.services.context import Context
from planner.settings import read_settings
from planner.ui import state

MOST_REMEMBERED = 200


@st.cache_resource(show_spinner=False)
def house() -> House:
    """Build the house once per process."""
    built = build(read_settings())
    gc.freeze()  # after each gesture Streamlit walks all objects, 0.1 s long: those that stay need no walk
    return built


def context(at: str | None = None) -> Context:
    """Give services what they need, in the language and for who this person is: at the agenda `at`, or at this page."""
    ctx = house().context(user=state.user(at), language=state.language())
    return replace(ctx, new_id=partial(_made_here, ctx.new_id))


def made_here(identity: str) -> bool:
    """Tell whether this session made what has this identity, of late."""
    return identity in st.session_state.get("made-here", ())


def _made_here(new_id: Callable[[], str]) -> str:
    identity = new_id()
    st.session_state.setdefault("made-here", deque(maxlen=MOST_REMEMBERED)).append(identity)
    return identity
