"""The form in which people say how heavily each figure counts in its theme."""

from collections.abc import Callable
from functools import partial
from zlib import crc32

import streamlit as st

from planner.analysis.scores.measured import Measured
from planner.domain.figures.indicators import Indicator
from planner.domain.figures.weights import WeightSet, checked_weights, counted_once, from_address, weights_of
from planner.domain.rules import RuleBroken
from planner.domain.signs import unjoined
from planner.errors import PlannerError
from planner.text import number
from planner.text.errors import explain
from planner.ui.house import context
from planner.ui.html import plain, show, tag
from planner.ui.session import language, slots

STEPS = {0.0: "weight-none", 0.5: "weight-half", 1.0: "weight-usual", 2.0: "weight-double"}

Save = Callable[[WeightSet | None], None]


def chosen_before() -> WeightSet | None:
    """Give the weights that were chosen on the map, to take along; None for the usual ones."""
    text = slots.WEIGHTS.get()
    return from_address(text, context().indicators) if text else None


def edit_weights(prefix: str, measured: Measured, *, save: Save, close: Callable[[], None], note: str = "") -> None:
    """Ask a name and a weight for each indicator with figures; with nothing but the usual weights it saves None."""
    ctx, t, current = context(), language.text(), measured.weight_set
    form = f"{prefix}.{crc32(repr(current).encode())}"  # other weights, other widgets: they begin where those are
    show(tag("p", " ".join([t("weights-why"), note])))
    st.session_state.setdefault(f"{form}.name", current.name if current else t("weights-name-first"))
    st.text_input(t("weights-name"), key=f"{form}.name", persist_state="session", width=420)
    shown = [i for i in ctx.indicators.indicators if i.id in measured.observations.spans]
    columns = st.columns(2, gap="large")
    for n, theme in enumerate(ctx.indicators.themes):
        with columns[n % 2], st.container(key=f"{form}.theme-{theme.id.value}", gap="small"):
            label = theme.label.in_language(ctx.language)
            show(tag("h3", label, cls="wa-weights", style=f"--hue: var(--{theme.id.value})"))
            for indicator in (i for i in shown if i.theme == theme.id):
                _ask(f"{form}.{indicator.id}", indicator, measured.scores.weights[indicator.id])
    if problem := slots.PROBLEM.at(prefix).pop():
        st.error(plain(problem))
    with st.container(horizontal=True, vertical_alignment="center"):
        submit = partial(_submit, prefix, form, measured, shown, save)
        st.button(t("weights-save"), key=f"{prefix}.save", on_click=submit)
        st.button(t("form-close"), key=f"{prefix}.close", type="tertiary", on_click=close)


def _ask(key: str, indicator: Indicator, weight: float) -> None:
    ctx, t = context(), language.text()
    options = sorted({*STEPS, weight, indicator.weight})
    said = {w: t(STEPS[w]) if w in STEPS else t("weight-times", times=number(w, ctx.language, 2)) for w in options}
    st.session_state.setdefault(key, weight)
    label = indicator.label.in_language(ctx.language) + (f" ({t('proxy')})" if indicator.proxy else "")
    st.segmented_control(
        label, options, format_func=said.__getitem__, key=key, required=True, persist_state="session", wrap=True
    )


def _submit(prefix: str, form: str, measured: Measured, shown: list[Indicator], save: Save) -> None:
    ctx = context()
    asked = {i.id: float(st.session_state[f"{form}.{i.id}"]) for i in shown}
    kept = dict(measured.weight_set.weights) if measured.weight_set else {}
    usual = counted_once(weights_of(ctx.indicators), ctx.indicators, measured.observations.covered)
    differing = {key: weight for key, weight in {**kept, **asked}.items() if weight != usual.get(key)}
    try:
        chosen = WeightSet(unjoined(st.session_state[f"{form}.name"]), tuple(differing.items()))
        save(checked_weights(chosen, ctx.indicators) if differing else None)
    except (RuleBroken, PlannerError) as problem:
        slots.PROBLEM.at(prefix).set(explain(problem, language.text()))
