"""Begin an action with an example: for which agenda and opgave, and what makes room when the agenda is full."""

from functools import partial
from typing import Any

import streamlit as st

from planner.domain.agenda.agenda import Agenda
from planner.domain.permissions import Right, may
from planner.domain.sharing.examples import Example
from planner.domain.signs import shown
from planner.domain.together.steps import Step
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.services.context import Context
from planner.services.sharing import origins
from planner.ui.agenda.acties.new import stopping_of
from planner.ui.agenda.destinations import Destination
from planner.ui.agenda.head import choose_who
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, edit
from planner.ui.house import context
from planner.ui.html import quiet, show, tag
from planner.ui.session import address, language, slots


def show_start(example: Example) -> None:
    """Ask for which agenda, who asks it and for which opgave, and put the action there."""
    t = language.text()
    show(tag("h2", t("start-title"), cls="wa-part"), tag("p", t("start-why")))
    titles = {"": t("form-choose"), **{a.id: shown(a.title) for a in agendas.list_agendas(context())}}
    if len(titles) == 1:
        show(quiet(t("agendas-none")))
        address.link("agendas", t("begin-button"))
        return
    address.url_choice("agenda", list(titles), "")
    with st.container(key="start-who"):
        where, who = st.columns(2)
    with where:
        label, say = t("start-agenda"), titles.__getitem__
        picked = st.selectbox(label, list(titles), 0, say, slots.CHOICE.at("agenda").key, persist_state="session")
    if agenda_id := address.write("agenda", str(picked or "")):
        try:
            agenda = agendas.open_agenda(context(), agenda_id)
        except NotFoundError:  # thrown away a moment ago: the list of the next run is without it
            return
        with who:
            choose_who(agenda)
        _ask_opgave(context(agenda_id), agenda, example)


def _ask_opgave(ctx: Context, agenda: Agenda, example: Example) -> None:
    t = language.text()
    if not may(ctx.user, Right.DRAFT):
        show(quiet(t("start-reader")))
    elif not agenda.open_opgaven:
        show(quiet(t("actions-need-opgave")))
        address.link("agenda", t("actions-to-opgave"), agenda=agenda.id, stap="urgentie")
    else:
        edit(_form(ctx, agenda, example))


def _form(ctx: Context, agenda: Agenda, example: Example) -> Form:
    opgaven = {opgave.id: opgave.title for opgave in agenda.open_opgaven}
    wanted = st.query_params.get("opgave", "")
    first = wanted if wanted in opgaven else next(iter(opgaven))
    fields = [Field("opgave", "choice", "field-action-opgave", options=opgaven, required=True, first=first)]
    if len(agenda.open_actions) >= ctx.caps.actions:
        options = {action.id: action.title for action in agenda.open_actions}
        fields += [
            Field("room", "choice", "field-room-action", "field-room-action-help", options),
            Field("room_because", "text", "field-stop-because", "field-stop-because-help"),
        ]
    save = partial(_begin, agenda, example, first)
    return Form(f"start/{agenda.id}/{example.id}", fields, None, save, language.text(), "start-save")


def _begin(agenda: Agenda, example: Example, first: str, **typed: Any) -> None:
    stopping = stopping_of(agenda, typed)
    ctx = context(agenda.id)  # as who this person is there, now
    made = origins.start_from_example(ctx, agenda.id, example.id, typed.get("opgave", first), stopping)
    slots.MADE_ACTION.set(Destination(Step.ACTIES, made.actions[-1].id).address(agenda.id))
