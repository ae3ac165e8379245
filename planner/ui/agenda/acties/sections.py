"""The sections of an opened action: sentences, each with its own small form."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.permissions import Right
from planner.domain.together.learning import review_day
from planner.domain.together.representatives import Absence, faceless
from planner.domain.together.steps import Open, Todo
from planner.services.agenda import actions
from planner.text import actions as told
from planner.ui.agenda.acties import copy, given, linked, milestones, origins, place, state, timeline
from planner.ui.agenda.acties import fields as actions_fields
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.destinations import go_to, of
from planner.ui.agenda.instemming.show import warn
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, opened, row
from planner.ui.html import Markup, joined, show, tag

Asked = Callable[[Desk, PilotAction], tuple[Field, ...]]


def show_section(desk: Desk, action: PilotAction, section: str, markup: Markup, fields: Asked) -> None:
    """Show what a section says; who may draft can change it."""
    name, form = desk.key("action", action.id, section), partial(_form, desk, action, section, fields)
    if opened() == name:
        warn(desk, action.id)
    about = desk.t(f"section-{section}")
    row(desk, markup, form, name=name, button="row-edit", about=about, may=desk.may(Right.DRAFT))


def _form(desk: Desk, action: PilotAction, section: str, fields: Asked) -> Form:
    save = partial(actions.edit_action, desk.ctx, desk.agenda.id, action.id)
    name = desk.key("action", action.id, section)
    return Form(name, fields(desk, action), action, save, desk.t, close=close_form)


def _paragraphs(text: str) -> Markup:
    return joined(tag("p", line) for line in text.split("\n"))


def _who(desk: Desk, action: PilotAction) -> None:
    words = desk.words
    said = f"{told.who(desk.agenda, action, words)}\n{told.role(action, words)}"
    show_section(desk, action, "who", _paragraphs(said), actions_fields.who_fields)
    dossier = desk.dossier
    alone = faceless((action,), dossier.faces, dossier.representatives, desk.today)
    for absence, look in (Absence.LEFT, "wa-talk"), (Absence.NEVER, "wa-quiet"):
        parties = [desk.named(promise.party_id) for promise in alone if promise.absence is absence]
        if parties:
            told_of = desk.t(f"action-face-{absence.value}", parties=words.listing(parties), count=len(parties))
            show(tag("p", told_of, cls=look))
    if alone and desk.may(Right.DRAFT):
        key, label = desk.key("action", action.id, "face"), desk.t("action-face-lead")
        to = replace(of(Open(Todo.ACCEPT_PROMISE, action.id), desk.me), item=None)  # the action stays open behind it
        st.button(label, key=key, type="tertiary", on_click=go_to, args=(desk, to))


def _place(desk: Desk, action: PilotAction) -> None:
    when = told.when(action, desk.words, review_day(action, desk.dossier.reviews)).split("\n")[0]
    said = f"{told.where(action, desk.words)}\n{when}"
    show_section(desk, action, "place", _paragraphs(said), actions_fields.place_fields)
    place.show_place(desk, action)
    timeline.show_timeline(desk, action)
    if desk.may(Right.DRAFT):
        milestones.show_milestones(desk, action)


def _measure(desk: Desk, action: PilotAction) -> None:
    said = _paragraphs(told.measure(action, desk.words))
    show_section(desk, action, "measure", said, actions_fields.measure_fields)


def _linked(desk: Desk, action: PilotAction) -> None:
    t, agreement = desk.t, action.linked_agreement.strip()
    said = t("action-agreement", text=desk.words.phrase(agreement)) if agreement else t("report-no-agreement")
    show_section(desk, action, "linked", _paragraphs(said), actions_fields.linked_fields)
    linked.show_calendar(desk, action)
    linked.show_scope(desk, action)


def _origins(desk: Desk, action: PilotAction) -> None:
    origins.show_origins(desk, action)
    if desk.may(Right.DRAFT):
        copy.show_copy(desk, action)


SECTIONS: dict[str, Callable[[Desk, PilotAction], None]] = {
    "who": _who,
    "place": _place,
    "measure": _measure,
    "given": given.show_given,
    "linked": _linked,
    "origins": _origins,
    "state": state.show_state,
}
"""What an action is told in, in this order."""
