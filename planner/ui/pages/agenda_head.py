"""The head of an agenda: its name, areas and years, the way to change them, and for whom you read it."""

from typing import Any

import streamlit as st

from planner.domain.agenda import Agenda
from planner.services import agendas
from planner.ui import state
from planner.ui.desk import Desk, close_form, desk, open_form, opened
from planner.ui.drafts import Field, whole_field
from planner.ui.forms import Form, edit, is_dirty, saved_mark, unsaved_mark
from planner.ui.html import esc, show

FIELDS = (
    Field("title", "text", "begin-title", "begin-title-help"),
    whole_field("period_from", "begin-from", needed=True),
    whole_field("period_to", "begin-to", beside=True, needed=True),
)


def show_head(agenda: Agenda) -> Desk:
    """Show the head, and lay out the desk for whoever reads."""
    words, who = st.columns([3, 1], vertical_alignment="bottom", gap="medium")
    with who:
        _who(agenda)
    now = desk(agenda)
    with words:
        _words(now)
    if opened() == _name(now):
        with st.container(key=f"{_name(now)}.box"):
            edit(_form(now))
    return now


def _who(agenda: Agenda) -> None:
    t, key = state.text(), state.party_key(agenda.id)
    parties = {"": t("party-none"), **{p.id: p.name for p in agenda.parties}}
    if st.session_state.get(key) not in parties:
        st.session_state[key] = ""
    st.selectbox(t("i-am"), list(parties), format_func=parties.__getitem__, key=key, persist_state="session")


def _words(now: Desk) -> None:
    t, agenda, name = now.t, now.agenda, _name(now)
    facts = {"areas": ", ".join(a.name for a in agenda.areas), "state": t(f"state-{agenda.state.value}")}
    line = t("agenda-line", start=str(agenda.period_from), end=str(agenda.period_to), **facts)
    show(f'<h1 class="wa-agenda-title">{esc(agenda.title)}</h1>')
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="agenda-line"):
        st.html(f'<p class="wa-agenda-line">{esc(line)}</p>', width="content")
        if opened() != name:
            st.button(t("agenda-rename"), key=f"{name}.open", type="tertiary", on_click=open_form, args=(name,))
            if is_dirty(name):
                unsaved_mark(t)
            saved_mark(name, t)
    if agenda.weight_set:
        show(f'<p class="wa-quiet wa-small">{esc(t("weights-by", name=agenda.weight_set.name))}</p>')


def _name(now: Desk) -> str:
    return now.key("head")


def _form(now: Desk) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        said = {name: value for name, value in changes.items() if value is not None}  # an emptied year stays as it was
        agendas.edit_agenda(now.ctx, now.agenda.id, version, **said)

    return Form(_name(now), FIELDS, now.agenda, save, now.t, close=close_form)
