"""One more pilot action: asked on the page of all actions; a full agenda asks which one stops."""

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

import streamlit as st

from planner.domain.actions import Nature
from planner.domain.agenda import Agenda
from planner.services import actions
from planner.ui.desk import Desk, adding, close_form, opened
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.steps import learn_lessons
from planner.ui.steps.actions_fields import first_fields


def show_adding(desk: Desk) -> None:
    """Offer to add an action, with a friendly hint when the first ones are all social."""
    agenda, name = desk.agenda, desk.key("action", "new")
    if opened() == name or not agenda.actions:
        show(f'<h3 class="wa-part">{esc(desk.t("action-new-title"))}</h3>')
        nature = st.session_state.get(f"{name}.nature")
        if nature == Nature.SOCIAAL.value and all(a.nature is Nature.SOCIAAL for a in agenda.actions):
            show(f'<p class="wa-talk">{esc(desk.t("physical-first"))}</p>')
        learn_lessons.show_carried(desk)
    adding(desk, partial(_form, desk), name=name, button="action-another", alone=not agenda.actions)


def _form(desk: Desk) -> Form:
    agenda, name = desk.agenda, desk.key("action", "new")
    opgaven = {o.id: o.title for o in agenda.open_opgaven}
    wanted = st.session_state.get("for-opgave")
    first = wanted if wanted in opgaven else next(iter(opgaven))
    fields = [*first_fields(desk, opgaven)]
    fields += room_fields(desk, agenda)
    item = SimpleNamespace(
        title="", opgave_id=first, if_we="", then="", seen_by="", nature="fysiek", room=None, room_because="", version=0
    )
    close = close_form if agenda.actions else None
    save = _saver(desk, first)
    return Form(name, fields, item, save, desk.t, "action-add", new=True, close=close)


def _saver(desk: Desk, first: str) -> Callable[[int, dict[str, Any]], None]:
    def save(_version: int, typed: dict[str, Any]) -> None:
        stopping = stopping_of(desk.agenda, typed)
        made = actions.add_action(
            desk.ctx, desk.agenda.id, **{"title": "", "opgave_id": first, **typed}, stopping=stopping
        )
        learn_lessons.note_carried(desk, made.actions[-1].id)
        open_action(made.actions[-1].id)

    return save


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
