"""Step 2, Urgentie: what everyone shares as urgent, in at most a few opgaven."""

from functools import partial
from typing import Any

import streamlit as st

from planner.services import agendas
from planner.ui.desk import Desk, adding, close_form, example, opened, question, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.steps import urgency_forms, urgency_opgave, urgency_says
from planner.ui.steps.urgency_weights import show_weights


def show_step(desk: Desk) -> None:
    """Show the shared urgency, each open opgave with what parties say of it, and the parked ones."""
    question(desk, "urgentie")
    _shared(desk)
    t, agenda = desk.t, desk.agenda
    show(f'<h3 class="wa-part">{esc(t("opgaven-title"))}</h3>')
    if not agenda.opgaven:
        example(desk, "opgaven-example")
    for opgave in agenda.open_opgaven:
        with st.container(key=desk.key("opgave", opgave.id, "whole")):
            urgency_opgave.show_opgave(desk, opgave)
            urgency_says.show_says(desk, opgave)
    first = bool(agenda.urgency) and not agenda.opgaven
    name = desk.key("opgave", "new")
    if opened() == name or first:
        show(f'<h3 class="wa-part">{esc(t("opgave-new-title"))}</h3>')
    adding(desk, partial(urgency_forms.add_form, desk), name=name, button="opgave-another", alone=first)
    urgency_opgave.show_parked(desk)
    show_weights(desk)


def _shared(desk: Desk) -> None:
    name, urgency, form = desk.key("urgency"), desk.agenda.urgency, partial(_form, desk)
    if urgency:
        row(desk, f'<p class="wa-lead">{esc(urgency)}</p>', form, name=name, button="row-edit")
    else:
        example(desk, "urgency-example")
        adding(desk, form, name=name, button="urgency-write", alone=True)


def _form(desk: Desk) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        agendas.edit_agenda(desk.ctx, desk.agenda.id, version, **changes)

    close = close_form if desk.agenda.urgency else None
    fields = (Field("urgency", "area", "field-urgency", "field-urgency-help"),)
    return Form(desk.key("urgency"), fields, desk.agenda, save, desk.t, close=close)
