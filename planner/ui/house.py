"""The house of this process, and the context of this session."""

import gc

import streamlit as st

from planner.bootstrap import House, build
from planner.services.context import Context
from planner.settings import read_settings
from planner.ui import state


@st.cache_resource(show_spinner=False)
def house() -> House:
    """Build the house once per process."""
    built = build(read_settings())
    gc.freeze()  # after each gesture Streamlit walks all objects, 0.1 s long: those that stay need no walk
    return built


def context() -> Context:
    """Give services what they need, in the language and for the party of this session."""
    return house().context(user=state.user(), language=state.language())
