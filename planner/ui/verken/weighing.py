"""Weigh for yourself: weights under a name, kept in the address, so that a link shows the same map."""

import streamlit as st

from planner.analysis.scores.measured import Measured
from planner.domain.figures.weights import WeightSet, in_address, read_address, unknown
from planner.domain.rules import RuleBroken
from planner.text.errors import explain
from planner.ui.forms.weights import TEXT, chosen_before, edit_weights
from planner.ui.house import context
from planner.ui.html import esc, plain, show
from planner.ui.session import address as state

ADDRESS, OPEN = "gewichten", "own-weights-open"


def chosen() -> WeightSet | None:
    """Give the weights that hold: the address wins when it changed, else what was chosen before; None for the usual."""
    asked = st.query_params.get(ADDRESS)
    if asked and asked != st.session_state.get(f"seen-{ADDRESS}"):
        st.session_state[TEXT] = asked
    try:
        weights = chosen_before()
    except RuleBroken as problem:
        st.info(plain(state.text()("weights-link-wrong", why=explain(problem, state.text()))))
        st.session_state[TEXT], weights = "", None
    state.write(ADDRESS, st.session_state.get(TEXT, ""))
    return weights


def show_line(weights: WeightSet | None) -> None:
    """Say by which weights the map is made, with the way to change them and the way back."""
    t = state.text()
    with st.container(key="weighing", horizontal=True, vertical_alignment="center", gap="small"):
        if weights:
            said = t("weights-by", name=weights.name)
            if left := unknown(read_address(st.session_state[TEXT]), context().indicators):
                said = f"{said} {t('weights-unknown', names=', '.join(left))}"
            st.html(f'<p class="wa-weighed">{esc(said)}</p>', width="content")
            st.button(t("weights-back"), key="weights-back", type="tertiary", on_click=_choose, args=(None,))
        if not st.session_state.get(OPEN):
            label = t("weights-change" if weights else "weights-own")
            st.button(label, key="weights-open", type="tertiary", on_click=_open)


def show_form(measured: Measured) -> None:
    """Show the form when it is open; its place is always there, so that the map under it stays as it is."""
    t, place = state.text(), st.container()
    if not st.session_state.get(OPEN):
        return
    with place, st.container(key="weights-box"):
        show(f'<h2 class="wa-question">{esc(t("weights-question"))}</h2>')
        edit_weights("weights", measured, save=_choose, close=_close, note=t("weights-link"))


def _choose(weights: WeightSet | None) -> None:
    st.session_state[TEXT] = in_address(weights) if weights else ""
    _close()


def _open() -> None:
    st.session_state[OPEN] = True


def _close() -> None:
    st.session_state[OPEN] = False
