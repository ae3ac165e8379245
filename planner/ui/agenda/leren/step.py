"""Step 7, Leren: what we expected, what we saw and what we do with it."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.together.learning import (
    LogEntry,
    Realisation,
    realisation,
    realised_per_area,
    review_day,
    reviews_due,
)
from planner.services.agenda import learning
from planner.ui.agenda.desk import Desk, choose_who, example, question
from planner.ui.agenda.destinations import NEW_ACTION, go_to
from planner.ui.agenda.leren.lessons import show_lessons
from planner.ui.agenda.leren.log import show_log
from planner.ui.agenda.leren.past import show_past
from planner.ui.agenda.leren.review import review_name, show_early, show_review
from planner.ui.agenda.leren.share import show_sharing
from planner.ui.forms.opening import close_form, opened, side_by_side
from planner.ui.html import joined, quiet, show, tag, with_object

Log = tuple[LogEntry, ...]
COUNTED = ("learned", "scaled_up", "stopped", "running", "agreed", "idea")
"""What became of actions, in the order in which a sentence tells it; a field of `Realisation` each."""


def show_step(desk: Desk) -> None:
    """Show what it is time to look back at, each action with its log, the lessons, and what became of it all."""
    question(desk, "leren")
    if not desk.agenda.actions:
        show(tag("p", desk.t("learn-none")))
        example(desk, "learn-example")
        st.button(desk.t("learn-to-actions"), key="to-actions", on_click=go_to, args=(desk, NEW_ACTION))
        return
    choose_who(desk)
    log = learning.read_log(desk.ctx, desk.agenda.id)
    _now(desk)
    _part(desk, "learn-per-action")
    for action in desk.agenda.actions:
        _action(desk, action, tuple(entry for entry in log if entry.action_id == action.id))
    _part(desk, "lessons-title")
    show_lessons(desk, log)
    _part(desk, "realised-title")
    show(joined(tag("p", line) for line in _realised(desk)))


def _part(desk: Desk, key: str) -> None:
    show(tag("h3", desk.t(key), cls="wa-part"))


def _now(desk: Desk) -> None:
    """Put on top what it is time to look back at, and what somebody is looking back at already."""
    agenda, t = desk.agenda, desk.t
    due = reviews_due(agenda.actions, desk.dossier.reviews, desk.today)
    _part(desk, "review-now")
    for day, action in due:
        show_review(desk, action, t("review-due", action=action.title, day=desk.words.day(day)))
    late = {action.id for _, action in due}
    early = [a for a in agenda.actions if opened() == review_name(desk, a) and a.id not in late]
    for action in early:
        show_review(desk, action, action.title)
    if not due and not early:
        show(quiet(_nothing_due(desk)))


def _nothing_due(desk: Desk) -> str:
    days = [(review_day(a, desk.dossier.reviews), a.title) for a in desk.agenda.open_actions]
    coming = sorted((day, title) for day, title in days if day is not None)
    if not coming:
        return desk.t("review-no-day")
    return desk.t("review-next", day=desk.words.day(coming[0][0]), action=coming[0][1])


def _action(desk: Desk, action: PilotAction, log: Log) -> None:
    """Show one action: a line, or when it is opened its reviews, its log and what can be done with it."""
    t, is_open = desk.t, st.query_params.get("actie") == action.id or len(desk.agenda.actions) == 1
    words, side = side_by_side(desk.key("learn", action.id))
    with words:
        state = t(f"action-state-{action.state.value}")
        reviews = [review for review in desk.dossier.reviews if review.action_id == action.id]
        count = t("learn-count", reviews=len(reviews), lines=len(log))
        show(
            tag("h4", action.title, " ", tag("span", state, cls="wa-state"), cls="wa-opgave"),
            tag("p", count, cls="wa-item wa-quiet"),
        )
    with side:
        label = with_object(t("learn-close" if is_open else "action-open"), action.title)
        key = desk.key("learn", action.id, "show")
        if len(desk.agenda.actions) > 1:
            st.button(label, key=key, type="tertiary", on_click=_turn, args=("" if is_open else action.id,))
    if is_open:
        with st.container(key=desk.key("learn", action.id, "whole")):
            show_past(desk, action)
            show_early(desk, action)
            show_log(desk, action, log)
            show_sharing(desk, action, log)


def _turn(action_id: str) -> None:
    close_form()
    if action_id:
        st.query_params["actie"] = action_id
    else:
        st.query_params.pop("actie", None)


def _realised(desk: Desk) -> list[str]:
    """Say what became of the actions: of all, and of each wijk when there are more; never in order of success."""
    t, agenda = desk.t, desk.agenda
    whole = t("realised", count=len(agenda.actions), parts=_counted(desk, realisation(agenda.actions)))
    if len(agenda.areas) == 1:
        return [whole]
    names = {area.code: area.name for area in agenda.areas} | {"": t("realised-elsewhere")}
    per_area = realised_per_area(agenda)
    return [whole, *(t("realised-in", area=names[code], parts=_counted(desk, told)) for code, told in per_area)]


def _counted(desk: Desk, told: Realisation) -> str:
    counts = {name: getattr(told, name) for name in COUNTED}
    return desk.words.listing(desk.t(f"realised-{n.replace('_', '-')}", count=c) for n, c in counts.items() if c)
