"""What an action owes to an example, a lesson or an action elsewhere, and a lesson more to build on."""

from functools import partial

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.permissions import Right
from planner.domain.sharing.origins import Origin, OriginKind
from planner.domain.together.learning import LogEntry
from planner.domain.together.steps import Step
from planner.errors import NotFoundError
from planner.services.agenda.learning import read_lessons
from planner.services.sharing import examples, origins
from planner.ui.agenda.desk import Desk, sentence
from planner.ui.agenda.destinations import Destination
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form
from planner.ui.html import quiet, show, tag
from planner.ui.session import address


def show_origins(desk: Desk, action: PilotAction) -> None:
    """Say in a sentence with a link what came before, and offer the lessons of this agenda to build on."""
    owed = [origin for origin in origins.read_origins(desk.ctx, desk.agenda.id) if origin.action_id == action.id]
    lessons = read_lessons(desk.ctx, desk.agenda.id)
    for n, origin in enumerate(owed):
        with st.container(key=f"origin-{n}", gap=None):
            _show(desk, origin, lessons)
    if not owed:
        show(quiet(desk.t("origins-none")))
    used = {origin.ref for origin in owed}
    left = [entry for entry in lessons if entry.action_id != action.id and entry.id not in used]
    if left and desk.may(Right.DRAFT):
        name = desk.key("action", action.id, "lesson")
        adding(desk, partial(_form, desk, action, left, name), name=name, button="lesson-build", alone=False)


def _show(desk: Desk, origin: Origin, lessons: tuple[LogEntry, ...]) -> None:
    show(tag("p", sentence(_told(desk, origin)), cls="wa-item"))
    label, here = desk.t(f"origin-link-{origin.kind.value}"), desk.agenda.id
    match origin.kind:
        case OriginKind.EXAMPLE:
            address.link("examples", label, voorbeeld=origin.ref)
        case OriginKind.LESSON:
            learned_in = {entry.id: entry.action_id for entry in lessons}.get(origin.ref, "")
            address.link("agenda", label, **Destination(Step.LEREN, learned_in).address(here))
        case OriginKind.ACTION if "/" in origin.ref:
            there, source = origin.ref.split("/", 1)
            address.link("agenda", label, **Destination(Step.ACTIES, source).address(there))


def _told(desk: Desk, origin: Origin) -> str:
    what = origin.what.strip()
    if origin.kind is OriginKind.EXAMPLE:
        try:
            what = examples.example(desk.ctx, origin.ref).title
        except NotFoundError:  # somebody's own example, of another house
            return desk.t("origin-example-unknown")
    return desk.t(f"origin-{origin.kind.value}", what=desk.words.phrase(what))


def _form(desk: Desk, action: PilotAction, left: list[LogEntry], name: str) -> Form:
    titles = {a.id: a.title for a in desk.agenda.actions}
    options = {entry.id: f"{entry.text} ({titles.get(entry.action_id, '')})" for entry in left}
    first = left[0].id
    fields = (Field("lesson", "choice", "field-lesson", "field-lesson-help", options, required=True, first=first),)

    def save(lesson: str = first) -> None:
        origins.build_on_lesson(desk.ctx, desk.agenda.id, action.id, lesson)

    return Form(name, fields, None, save, desk.t, "lesson-build", close=close_form)
