"""The lessons of an agenda, newest first: what a next action can build on."""

import streamlit as st

from planner.domain.permissions import Right
from planner.domain.together.learning import LogEntry, lessons
from planner.services.agenda import learning
from planner.ui.agenda.desk import Desk, example
from planner.ui.agenda.destinations import go_to, of
from planner.ui.forms.opening import opened, side_by_side
from planner.ui.html import Markup, quiet, show, tag, with_object
from planner.ui.session import slots

FIRST_SHOWN = 5


def show_lessons(desk: Desk, log: tuple[LogEntry, ...]) -> None:
    """Show the newest lessons, each with a way to build an action on it; the older ones on request."""
    found, key = lessons(log), desk.key("lessons-all")
    shown = found if slots.WHOLE.at(key).get() else found[:FIRST_SHOWN]
    if not found:
        show(quiet(desk.t("lessons-none")))
        example(desk, "lessons-example")
    elif _can_build(desk):
        show(quiet(desk.t("lessons-why")))
    for lesson in shown:
        words, side = side_by_side(desk.key("lesson", lesson.id))
        with words:
            show(_told(desk, lesson))
        with side:
            _build(desk, lesson)
    if len(found) > len(shown):
        more = desk.t("lessons-more", count=len(found) - len(shown))
        st.button(more, key="lessons-more", type="tertiary", on_click=_show_all, args=(key,))


def build_name(desk: Desk, lesson: LogEntry) -> str:
    """Name the form of a new action that builds on a lesson."""
    return desk.key(of(lesson).form)


def building_on(desk: Desk) -> LogEntry | None:
    """Give the lesson that the new action builds on, when its form is the one that is open."""
    if not opened().startswith(desk.key("action", "new", "")):
        return None
    lessons_here = learning.read_lessons(desk.ctx, desk.agenda.id)
    return next((one for one in lessons_here if build_name(desk, one) == opened()), None)


def _told(desk: Desk, lesson: LogEntry) -> Markup:
    action = next((a.title for a in desk.agenda.actions if a.id == lesson.action_id), "")
    facts = {"day": desk.words.day(lesson.on), "party": desk.named(lesson.party_id), "action": action}
    return tag("p", lesson.text, cls="wa-item wa-told") + tag(
        "p", desk.t("lesson-from", **facts), cls="wa-item wa-quiet"
    )


def _build(desk: Desk, lesson: LogEntry) -> None:
    if _can_build(desk):
        key = desk.key("lesson", lesson.id, "build")
        label = with_object(desk.t("lessons-build"), lesson.text)
        st.button(label, key=key, type="tertiary", on_click=go_to, args=(desk, of(lesson)))


def _can_build(desk: Desk) -> bool:
    return desk.may(Right.DRAFT) and bool(desk.agenda.open_opgaven)


def _show_all(key: str) -> None:
    slots.WHOLE.at(key).set(True)
