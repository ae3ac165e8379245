"""Remove a loaded file: first what would disappear with it, then the question."""

import streamlit as st

from planner.domain.figures.provenance import Snapshot
from planner.errors import PlannerError
from planner.services.data import tables as own_figures
from planner.services.data.tables import Disappearing
from planner.text import number
from planner.text.errors import explain
from planner.ui.forms.opening import box, close_form
from planner.ui.house import context
from planner.ui.html import show, tag
from planner.ui.session import language, slots


def ask(snapshot: Snapshot, named: str, name: str) -> None:
    """Say what would disappear, and ask."""
    t = language.text()
    with box(name):
        show(tag("h4", t("data-remove-question", title=named), cls="wa-says"))
        for line in _would_go(own_figures.disappearing(context(), snapshot.id)):
            show(tag("p", line))
        with st.container(horizontal=True):
            st.button(t("data-remove-yes"), key=f"{name}.yes", type="primary", on_click=_remove, args=(snapshot,))
            st.button(t("data-remove-no"), key=f"{name}.no", on_click=close_form)


def _would_go(what: Disappearing) -> list[str]:
    t, lang = language.text(), language.chosen()
    told = []
    if what.removal.areas:
        told.append(t("data-gone-areas", count=number(len(what.removal.areas), lang)))
    if what.agendas:
        told.append(t("data-gone-agendas", titles=", ".join(what.agendas)))
    if what.removal.indicators:
        labels = ", ".join(i.label.in_language(lang) for i in what.removal.indicators)
        told.append(t("data-gone-indicators", labels=labels))
    return [*(told or [t("data-gone-figures")]), t("data-gone-file")]


def _remove(snapshot: Snapshot) -> None:
    t = language.text()
    try:
        own_figures.remove(context(), snapshot.id)
    except PlannerError as problem:
        slots.JUST_REMOVED.set(explain(problem, t))
    else:
        slots.JUST_REMOVED.set(t("data-removed", title=snapshot.title))
    close_form()
