"""The indicators people made here, with the table they come from."""

import streamlit as st

from planner.services import own_figures
from planner.ui import state
from planner.ui.house import context
from planner.ui.html import esc, show


def show_own() -> None:
    """List the own indicators."""
    t, ctx = state.text(), context()
    own = own_figures.own_indicators(ctx)
    if not own:
        return
    show(f"<h3>{esc(t('data-own'))}</h3>")
    for indicator in own:
        label, why = indicator.label.in_language(ctx.language), indicator.why.in_language(ctx.language)
        with st.container(key=f"own-{indicator.id}"):
            show(f'<p class="wa-item"><b>{esc(label)}</b></p><p class="wa-row-facts">{esc(why)}</p>')
