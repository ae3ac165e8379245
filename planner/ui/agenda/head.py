"""The head of an agenda: its name, areas and years, the way to change them, and for whom you read it."""

from functools import partial
from typing import Any

import streamlit as st

from planner.domain.agenda.agenda import Agenda, AgendaState
from planner.domain.permissions import Right
from planner.domain.signs import shown
from planner.domain.together.dossier import Dossier
from planner.domain.together.settling import Hindrance
from planner.errors import NotFoundError
from planner.services.agenda import agendas, tidying
from planner.text import day
from planner.text.archived import with_reason
from planner.ui.agenda.desk import Desk, desk
from planner.ui.forms.draft import Field, whole_field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, marks, open_button, opened, show_opened
from planner.ui.house import context
from planner.ui.html import quiet, show, small, tag
from planner.ui.session import address, language, seat, slots

FIELDS = (
    Field("title", "text", "begin-title", "begin-title-help"),
    whole_field("period_from", "begin-from", needed=True),
    whole_field("period_to", "begin-to", beside=True, needed=True),
)
WAITING = (Hindrance.NOT_ANSWERED, Hindrance.ASKED_AGAIN)


def asked_agenda() -> Agenda | None:
    """Give the agenda the address names, or send to the list; raises NotFoundError when it isn't there (any more)."""
    agenda_id = address.agenda_id()
    if agenda_id is None:
        address.go("agendas")
        return None
    try:
        seat.note_archived(agenda_id, tidying.archived(context(), agenda_id))
        return agendas.open_agenda(context(), agenda_id)
    except NotFoundError:
        slots.AGENDA.pop()
        raise


def choose_who(agenda: Agenda) -> None:
    """Let a person say who they are at this table; before anything else is read, since it decides what they see."""
    t, key, archived = language.text(), slots.SEAT.at(agenda.id).key, seat.archived(agenda.id)
    if archived:
        told = with_reason(t("archived-read-only", day=day(archived.at, language.chosen())), archived, t)
        show(tag("p", told, cls="wa-talk", role="status"))
        address.link("agendas", t("archived-to-list"))
        return
    roles = {role: t(f"who-{role}") for role in seat.AT_EVERY_TABLE}
    people = {**roles, **{party_id: shown(name) for party_id, name in agenda.party_names.items()}}
    seat.keep(agenda)
    note = partial(_note, agenda.id)
    say = people.__getitem__
    st.selectbox(t("i-am"), list(people), format_func=say, key=key, on_change=note, persist_state="session")
    if seat.lost(agenda.id):
        show(tag("p", t("lost-seat"), cls="wa-talk", role="status"))


def show_head(dossier: Dossier) -> Desk:
    """Show the head, and lay out the desk for whoever reads."""
    now = desk(dossier)
    _words(now)
    _waiting(now)
    if now.may(Right.DRAFT):
        show_opened(_name(now), partial(_form, now))
    return now


def _note(agenda_id: str) -> None:
    slots.LOST_SEAT.at(agenda_id).pop()
    seat.keep(agendas.open_agenda(context(), agenda_id))  # the party that was chosen may have left just now
    seat.take(context(agenda_id), agenda_id)


def _words(now: Desk) -> None:
    t, agenda, name = now.t, now.agenda, _name(now)
    facts = {"areas": ", ".join(a.name for a in agenda.areas), "state": t(f"state-{agenda.state.value}")}
    line = t("agenda-line", start=str(agenda.period_from), end=str(agenda.period_to), **facts)
    show(tag("h1", agenda.title, cls="wa-agenda-title"))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="agenda-line"):
        show(tag("p", line, cls="wa-agenda-line"), fits=True)
        if opened() != name and now.may(Right.DRAFT):
            open_button(t("agenda-rename"), name)
            marks(name, t)
        address.link("story", t("story-link"), agenda=agenda.id)
    if agenda.weight_set:
        show(small(t("weights-by", name=agenda.weight_set.name)))


def _waiting(now: Desk) -> None:
    """Say whose answer is waited for, once parties are asked to agree; the facilitator reads it per party below."""
    if now.agenda.state is AgendaState.CONCEPT or now.may(Right.SETTLE):
        return
    waiting = {now.named(h.party_id): None for h in now.dossier.hindrances if h.hindrance in WAITING}
    if waiting:
        show(quiet(now.t("waits-for", whom=now.words.listing(waiting))))


def _name(now: Desk) -> str:
    return now.key("head")


def _form(now: Desk) -> Form:
    return Form(_name(now), FIELDS, now.agenda, partial(_edit, now), now.t, close=close_form)


def _edit(now: Desk, version: int, **changes: Any) -> None:
    said = {name: value for name, value in changes.items() if value is not None}  # an emptied year stays as it was
    agendas.edit_agenda(now.ctx, now.agenda.id, version, **said)
