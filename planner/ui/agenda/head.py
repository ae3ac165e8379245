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
from planner.ui.agenda.desk import Desk, close_form, desk, open_form, opened
from planner.ui.forms.draft import Field, whole_field
from planner.ui.forms.form import Form, edit, is_dirty, saved_mark, unsaved_mark
from planner.ui.house import context
from planner.ui.html import esc, show
from planner.ui.session import address as state
from planner.ui.session import seating

FIELDS = (
    Field("title", "text", "begin-title", "begin-title-help"),
    whole_field("period_from", "begin-from", needed=True),
    whole_field("period_to", "begin-to", beside=True, needed=True),
)
WAITING = (Hindrance.NOT_ANSWERED, Hindrance.ASKED_AGAIN)


def asked_agenda() -> Agenda | None:
    """Give the agenda the address names, or send to the list; raises NotFoundError when it isn't there (any more)."""
    agenda_id = state.agenda_id()
    if agenda_id is None:
        state.go("agendas")
        return None
    try:
        state.note_archived(agenda_id, tidying.archived(context(), agenda_id))
        return agendas.open_agenda(context(), agenda_id)
    except NotFoundError:
        st.session_state.pop("agenda", None)
        raise


def choose_who(agenda: Agenda) -> None:
    """Let a person say who they are at this table; before anything else is read, since it decides what they see."""
    t, key, archived = state.text(), state.party_key(agenda.id), state.archived(agenda.id)
    if archived:
        told = with_reason(t("archived-read-only", day=day(archived.at, state.language())), archived, t)
        show(f'<p class="wa-talk" role="status">{esc(told)}</p>')
        state.link("agendas", t("archived-to-list"))
        return
    roles = {role: t(f"who-{role}") for role in state.AT_EVERY_TABLE}
    people = {**roles, **{party_id: shown(name) for party_id, name in agenda.party_names.items()}}
    state.keep_seat(agenda)
    note = partial(_note, agenda.id)
    say = people.__getitem__
    st.selectbox(t("i-am"), list(people), format_func=say, key=key, on_change=note, persist_state="session")
    if state.lost_seat(agenda.id):
        show(f'<p class="wa-talk" role="status">{esc(t("lost-seat"))}</p>')


def show_head(dossier: Dossier) -> Desk:
    """Show the head, and lay out the desk for whoever reads."""
    now = desk(dossier)
    _words(now)
    _waiting(now)
    if opened() == _name(now) and now.may(Right.DRAFT):
        with st.container(key=f"{_name(now)}.box"):
            edit(_form(now))
    return now


def _note(agenda_id: str) -> None:
    st.session_state.pop(f"lost-seat:{agenda_id}", None)
    state.keep_seat(agendas.open_agenda(context(), agenda_id))  # the party that was chosen may have left just now
    seating.take(agenda_id)


def _words(now: Desk) -> None:
    t, agenda, name = now.t, now.agenda, _name(now)
    facts = {"areas": ", ".join(a.name for a in agenda.areas), "state": t(f"state-{agenda.state.value}")}
    line = t("agenda-line", start=str(agenda.period_from), end=str(agenda.period_to), **facts)
    show(f'<h1 class="wa-agenda-title">{esc(agenda.title)}</h1>')
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="agenda-line"):
        st.html(f'<p class="wa-agenda-line">{esc(line)}</p>', width="content")
        if opened() != name and now.may(Right.DRAFT):
            st.button(t("agenda-rename"), key=f"{name}.open", type="tertiary", on_click=open_form, args=(name,))
            if is_dirty(name):
                unsaved_mark(t)
            saved_mark(name, t)
        state.link("story", t("story-link"), agenda=agenda.id)
    if agenda.weight_set:
        show(f'<p class="wa-quiet wa-small">{esc(t("weights-by", name=agenda.weight_set.name))}</p>')


def _waiting(now: Desk) -> None:
    """Say whose answer is waited for, once parties are asked to agree; the facilitator reads it per party below."""
    if now.agenda.state is AgendaState.CONCEPT or now.may(Right.SETTLE):
        return
    waiting = {now.named(h.party_id): None for h in now.dossier.hindrances if h.hindrance in WAITING}
    if waiting:
        show(f'<p class="wa-quiet">{esc(now.t("waits-for", whom=now.words.listing(waiting)))}</p>')


def _name(now: Desk) -> str:
    return now.key("head")


def _form(now: Desk) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        said = {name: value for name, value in changes.items() if value is not None}  # an emptied year stays as it was
        agendas.edit_agenda(now.ctx, now.agenda.id, version, **said)

    return Form(_name(now), FIELDS, now.agenda, save, now.t, close=close_form)
