"""Weigh for yourself: weights under a name, kept in the address, so that a link shows the same map."""

import streamlit as st

from planner.analysis.scores.measured import Measured
from planner.domain.figures.weights import WeightSet, in_address, read_address, unknown
from planner.domain.rules import RuleBroken
from planner.text.errors import explain
from planner.ui.forms.weights import chosen_before, edit_weights
from planner.ui.house import context
from planner.ui.html import plain, show, tag
from planner.ui.session import address, language, slots

ADDRESS = "gewichten"


def chosen() -> WeightSet | None:
    """Give the weights that hold: the address wins when it changed, else what was chosen before; None for the usual."""
    asked = st.query_params.get(ADDRESS)
    if asked and asked != slots.SEEN.at(ADDRESS).get():
        slots.WEIGHTS.set(asked)
    try:
        weights = chosen_before()
    except RuleBroken as problem:
        st.info(plain(language.text()("weights-link-wrong", why=explain(problem, language.text()))))
        slots.WEIGHTS.set("")
        weights = None
    address.write(ADDRESS, slots.WEIGHTS.get())
    return weights


def show_line(weights: WeightSet | None) -> None:
    """Say by which weights the map is made, with the way to change them and the way back."""
    t = language.text()
    with st.container(key="weighing", horizontal=True, vertical_alignment="center", gap="small"):
        if weights:
            said = t("weights-by", name=weights.name)
            if left := unknown(read_address(slots.WEIGHTS.get()), context().indicators):
                said = f"{said} {t('weights-unknown', names=', '.join(left))}"
            show(tag("p", said, cls="wa-weighed"), fits=True)
            st.button(t("weights-back"), key="weights-back", type="tertiary", on_click=_choose, args=(None,))
        if not slots.WEIGHTS_OPEN.get():
            label = t("weights-change" if weights else "weights-own")
            st.button(label, key="weights-open", type="tertiary", on_click=_open)


def show_form(measured: Measured) -> None:
    """Show the form when it is open; its place is always there, so that the map under it stays as it is."""
    t, place = language.text(), st.container()
    if not slots.WEIGHTS_OPEN.get():
        return
    with place, st.container(key="weights-box"):
        show(tag("h2", t("weights-question"), cls="wa-question"))
        edit_weights("weights", measured, save=_choose, close=_close, note=t("weights-link"))


def _choose(weights: WeightSet | None) -> None:
    slots.WEIGHTS.set(in_address(weights) if weights else "")
    _close()


def _open() -> None:
    slots.WEIGHTS_OPEN.set(True)


def _close() -> None:
    slots.WEIGHTS_OPEN.set(False)
