"""One more pilot action: asked on the page of all actions; a full agenda asks which one stops."""

from functools import partial
from typing import Any

import streamlit as st

from planner.domain.agenda.actions import Nature
from planner.domain.agenda.agenda import Agenda
from planner.domain.together.learning import LogEntry
from planner.services.agenda import actions
from planner.ui.agenda.acties.fields import first_fields
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.leren import lessons as learn_lessons
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, opened
from planner.ui.html import show, tag, talk
from planner.ui.session import slots


def show_adding(desk: Desk) -> None:
    """Offer to add an action, with a friendly hint when the first ones are all social."""
    agenda, lesson = desk.agenda, learn_lessons.building_on(desk)
    name = learn_lessons.build_name(desk, lesson) if lesson else desk.key("action", "new")
    if opened() == name or not agenda.actions:
        show(tag("h3", desk.t("action-new-title"), cls="wa-part"))
        nature = slots.widget(f"{name}.nature").get()
        if nature == Nature.SOCIAAL.value and all(a.nature is Nature.SOCIAAL for a in agenda.actions):
            show(talk(desk.t("physical-first")))
        if lesson:
            show(talk(desk.t("origin-lesson", what=lesson.text)))
    adding(desk, partial(_form, desk, lesson, name), name=name, button="action-another", alone=not agenda.actions)


def _form(desk: Desk, lesson: LogEntry | None, name: str) -> Form:
    agenda = desk.agenda
    opgaven = {o.id: o.title for o in agenda.open_opgaven}
    wanted = slots.FOR_OPGAVE.get()
    first = wanted if wanted in opgaven else next(iter(opgaven))
    fields = [*first_fields(desk, opgaven, first), *room_fields(desk, agenda)]
    close = close_form if agenda.actions else None
    save = partial(_add, desk, lesson)
    return Form(name, fields, None, save, desk.t, "put-on-agenda", close=close)


def _add(desk: Desk, lesson: LogEntry | None, **typed: Any) -> None:
    stopping = stopping_of(desk.agenda, typed)
    made = actions.add_action(desk.ctx, desk.agenda.id, **typed, building_on=lesson, stopping=stopping)
    open_action(made.actions[-1].id)


def room_fields(desk: Desk, agenda: Agenda) -> list[Field]:
    """Ask which action makes room and why, where an agenda is full."""
    if len(agenda.open_actions) < desk.ctx.caps.actions:
        return []
    options = {a.id: a.title for a in agenda.open_actions}
    return [
        Field("room", "choice", "field-room-action", "field-room-action-help", options),
        Field("room_because", "text", "field-stop-because", "field-stop-because-help"),
    ]


def stopping_of(agenda: Agenda, typed: dict[str, Any]) -> tuple[str, int, str] | None:
    """Take from what was typed which action makes room: its id, version and the reason."""
    room, reason = typed.pop("room", None), typed.pop("room_because", "")
    return (room, agenda.action(room).version, reason) if room else None


def open_action(action_id: str) -> None:
    """Show one action instead of all."""
    st.query_params["actie"] = action_id
    close_form()
