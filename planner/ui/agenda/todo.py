"""What is still open for my party, on top of the page; each point leads to the form that closes it."""

import streamlit as st

from planner.domain.permissions import Right
from planner.domain.together.steps import Open, StepStatus, Todo, awaited
from planner.domain.together.wordings import GOAL
from planner.ui.agenda import destinations
from planner.ui.agenda.desk import Desk
from planner.ui.html import fold, listed, plain, show, tag
from planner.ui.session import slots

FIRST_SHOWN = 3


def show_open(now: Desk, points: tuple[StepStatus, ...]) -> None:
    """Name the first points as things to do; the rest on request. Who only reads has nothing to do."""
    if not now.may(Right.DRAFT):
        return
    t, key = now.t, now.key("open-all")
    todo = [point for status in points for point in status.open]
    shown = todo if slots.WHOLE.at(key).get() else todo[:FIRST_SHOWN]
    whose = "open-for-party" if now.me else "open-for-table"
    box = "open-points" if todo else "nothing-open"
    with st.container(key=box, horizontal=True, vertical_alignment="center", gap="small"):
        told = t(whose, party=now.named(now.me), count=len(todo))
        show(tag("p", told, cls="wa-open"), fits=True)
        for point in shown:
            _point(now, point)
        if len(todo) > len(shown):
            more = t("open-more", count=len(todo) - len(shown))
            st.button(more, key="open-more", type="tertiary", on_click=_show_all, args=(key,))
    if now.me is None and now.may(Right.SETTLE):
        _show_awaited(now)


def _show_all(key: str) -> None:
    slots.WHOLE.at(key).set(True)


def _show_awaited(now: Desk) -> None:
    """Tell the facilitator in which steps something waits for which party; not how much: it is no score."""
    lines = []
    for party, waiting in awaited(now.dossier, now.today).items():
        where = now.words.listing(now.t(f"step-{status.step.value}") for status in waiting)
        lines.append(now.t("open-awaited-of", party=now.named(party), steps=where))
    if lines:
        show(fold(now.t("open-awaited", count=len(lines)), listed(lines), cls="wa-awaited"))


def _point(now: Desk, point: Open) -> None:
    key, to = f"open-{point.todo.value}-{point.subject}", destinations.of(point, now.me)
    st.button(plain(label(now, point)), key=key, type="tertiary", on_click=destinations.go_to, args=(now, to))


def label(now: Desk, point: Open) -> str:
    """Say what there is to do."""
    if point == Open(Todo.ANSWER, GOAL):
        return now.t("todo-answer-goal")
    what = _subject(now, point)
    if point.todo is Todo.SCORE and what:
        return now.t("todo-score-of", what=what)
    return now.t(f"todo-{point.todo.value.replace('_', '-')}", what=what)


def _subject(now: Desk, point: Open) -> str:
    """Name what a point is about; a check has the name of its opgave."""
    names = {o.id: o.title for o in now.agenda.opgaven} | {a.id: a.title for a in now.agenda.actions}
    names |= {check.id: names.get(check.opgave_id, "") for check in now.dossier.checks}
    return names.get(point.subject, "")
