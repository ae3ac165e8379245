"""The language of this session, and the sentences in it."""

import streamlit as st

from planner.settings import read_settings
from planner.text import LANGUAGES, Language, Translate, translator
from planner.ui.session import slots


def chosen() -> Language:
    """Give the language of this session: the address says it first, then what was chosen before."""
    asked = st.query_params.get("taal")
    for known in LANGUAGES:
        if asked == known:
            slots.LANGUAGE.set(known)
    return slots.LANGUAGE.get() or read_settings().language


def keep() -> None:
    """Put a language other than the usual one in the address, so that a reload and a shared link keep it."""
    if chosen() == read_settings().language:
        st.query_params.pop("taal", None)
    else:  # on each run: Streamlit forgets it when a link leads to the page that is already open
        st.query_params["taal"] = chosen()


def text() -> Translate:
    """Give the sentences in the language of this session."""
    return translator(chosen())
