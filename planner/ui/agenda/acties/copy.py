"""Take an action to another wijk: choose the agenda and the opgave; what goes along is said before."""

from functools import partial
from typing import Any

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.together.steps import Step
from planner.services.agenda import agendas
from planner.services.sharing import origins
from planner.ui.agenda.acties.new import room_fields, stopping_of
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.destinations import Destination
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, opened
from planner.ui.house import context
from planner.ui.html import quiet, show, tag
from planner.ui.session import address, slots


def show_copy(desk: Desk, action: PilotAction) -> None:
    """Offer to copy an action; afterwards lead to the copy."""
    t, name = desk.t, desk.key("action", action.id, "copy")
    if opened() == name:
        show(tag("h4", t("action-copy"), cls="wa-says"), quiet(t("action-copy-takes")))
    adding(desk, partial(_form, desk, action, name), name=name, button="action-copy", alone=False)
    made = slots.COPIED.at(action.id).get()
    if made and opened() != name:
        there, copy_id, title = made
        address.link("agenda", t("action-copied", title=title), **Destination(Step.ACTIES, copy_id).address(there))


def _form(desk: Desk, action: PilotAction, name: str) -> Form:
    found = {a.id: a.title for a in agendas.list_agendas(desk.ctx)}
    chosen = slots.widget(f"{name}.to").get()
    there = agendas.open_agenda(desk.ctx, chosen) if chosen in found else desk.agenda
    opgaven = {o.id: o.title for o in there.open_opgaven}
    where = ("field-action-opgave", "" if opgaven else "copy-no-opgave")
    fields = [
        Field("to", "choice", "field-copy-to", options=found, required=True, first=desk.agenda.id),
        Field("opgave_id", "choice", *where, opgaven, missing="copy-without-opgave"),
    ]
    if len(there.areas) > 1:
        areas = {area.code: area.name for area in there.areas}
        fields.append(Field("place_code", "choice", "field-place-code", options=areas, beside=True))
    fields += room_fields(desk, there)
    save = partial(_copy, desk, action, there)
    return Form(name, fields, None, save, desk.t, "action-copy-verb", close=close_form)


def _copy(desk: Desk, action: PilotAction, there: Agenda, **typed: Any) -> None:
    made = origins.copy_action(
        context(there.id),  # as who this person is there
        desk.agenda.id,
        action.id,
        to=there.id,
        opgave_id=typed["opgave_id"],
        place_code=typed.get("place_code") or "",
        stopping=stopping_of(there, typed),
    )
    slots.COPIED.at(action.id).set((there.id, made.actions[-1].id, there.title))
