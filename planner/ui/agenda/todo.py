"""What is still open for my party, on top of the page; each point leads to the form that closes it."""

import streamlit as st

from planner.domain.permissions import Right
from planner.domain.together.steps import Open, Step, StepStatus, Todo, awaited
from planner.domain.together.wordings import GOAL
from planner.ui.agenda.desk import Desk, open_form
from planner.ui.agenda.rail import IN_ADDRESS
from planner.ui.html import fold, listed, plain, show, tag
from planner.ui.session import focus as going

FIRST_SHOWN = 3


def show_open(now: Desk, points: tuple[StepStatus, ...]) -> None:
    """Name the first points as things to do; the rest on request. Who only reads has nothing to do."""
    if not now.may(Right.DRAFT):
        return
    t, key = now.t, now.key("open-all")
    todo = [(status.step, point) for status in points for point in status.open]
    shown = todo if st.session_state.get(key) else todo[:FIRST_SHOWN]
    whose = "open-for-party" if now.me else "open-for-table"
    box = "open-points" if todo else "nothing-open"
    with st.container(key=box, horizontal=True, vertical_alignment="center", gap="small"):
        told = t(whose, party=now.named(now.me), count=len(todo))
        show(tag("p", told, cls="wa-open"), fits=True)
        for step, point in shown:
            _point(now, step, point)
        if len(todo) > len(shown):
            more = t("open-more", count=len(todo) - len(shown))
            st.button(more, key="open-more", type="tertiary", on_click=_show_all, args=(key,))
    if now.me is None and now.may(Right.SETTLE):
        _show_awaited(now)


def _show_all(key: str) -> None:
    st.session_state[key] = True


def _show_awaited(now: Desk) -> None:
    """Tell the facilitator in which steps something waits for which party; not how much: it is no score."""
    lines = []
    for party, waiting in awaited(now.dossier, now.today).items():
        where = now.words.listing(now.t(f"step-{IN_ADDRESS[status.step]}") for status in waiting)
        lines.append(now.t("open-awaited-of", party=now.named(party), steps=where))
    if lines:
        show(fold(now.t("open-awaited", count=len(lines)), listed(lines), cls="wa-awaited"))


def _point(now: Desk, step: Step, point: Open) -> None:
    key = f"open-{point.todo.value}-{point.subject}"
    st.button(plain(label(now, point)), key=key, type="tertiary", on_click=_lead_there, args=(now, step, point))


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


def _lead_there(now: Desk, step: Step, point: Open) -> None:
    going.walk_to("doel" if point == Open(Todo.ANSWER, GOAL) else IN_ADDRESS[step])
    if step is Step.PILOTACTIES and point.subject:
        st.query_params["actie"] = point.subject
    else:
        st.query_params.pop("actie", None)
    open_form(now.key(*_form(now, point)))


def _form(now: Desk, point: Open) -> tuple[str, ...]:
    """Give the name of the form that closes a point."""
    subject, me = point.subject, now.me or ""
    return {
        Todo.SEAT_PARTIES: ("party", "new"),
        Todo.TELL_KNOWS: ("party", me),
        Todo.TELL_SEEKS: ("party", me),
        Todo.TELL_HOURS: ("party", me),
        Todo.NAME_REPRESENTATIVE: ("person", "new", me),
        Todo.NAME_OPGAVE: ("opgave", "new"),
        Todo.SAY_OWN_WORDS: ("say", subject, me),
        Todo.SAY_WHO_DECIDES: ("say", subject, me),
        Todo.WRITE_GOAL: ("goal",),
        Todo.WRITE_OWN_GOAL: ("own-goal", me),
        Todo.RATE_INTERWOVEN: ("interwoven", subject),
        Todo.START_CHECK: ("check", "new"),
        Todo.SCORE: ("check", subject, me),
        Todo.NAME_ACTION: ("action", "new"),
        Todo.COMPLETE_HYPOTHESIS: ("action", subject, "what"),
        Todo.SET_REVIEW: ("action", subject, "place"),
        Todo.GIVE_AND_GET: ("given", subject, me),
        Todo.ANSWER: ("consent", subject, me),
        Todo.BEGIN_ACTION: ("action", subject, "state"),
        Todo.SHARE: ("state",),
        Todo.SETTLE: ("state",),
        Todo.AGREE_ACTIONS: ("agreed",),
        Todo.HOLD_REVIEW: ("review", subject),
        Todo.ACCEPT_PROMISE: ("promise", subject, me),
    }[point.todo]
