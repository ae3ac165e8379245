"""Step 6, Afspreken: who agrees with what, how far the agenda is, and what changed."""

from functools import partial

import streamlit as st

from planner.domain.agenda import AgendaState
from planner.domain.areas import Area
from planner.errors import NotFoundError
from planner.services import consent, exports
from planner.ui import cache
from planner.ui.desk import ButtonKind, Desk, gesture, question
from planner.ui.html import esc, show
from planner.ui.steps import agree_history

FORMATS = {"pdf": "application/pdf", "html": "text/html"}
ORDER = (AgendaState.CONCEPT, AgendaState.GEDEELD)
"""Further states need everybody's consent, which people can't give here yet."""


def show_step(desk: Desk) -> None:
    """Show what can be taken along, how far the agenda is, and its history."""
    t = desk.t
    question(desk, "afspreken")
    show(f"<p>{esc(t('share-holds'))}</p>")
    with st.container(horizontal=True, key="share-buttons"):
        for form in FORMATS:
            _offer(desk, form)
    show(f'<h3 class="wa-part">{esc(t("share-state"))}</h3><p>{esc(t(f"report-agenda-{desk.agenda.state.value}"))}</p>')
    with st.container(horizontal=True):
        for state in _neighbours(desk.agenda.state):
            label = t(f"share-move-{state.value}")
            gesture(desk, label, partial(_move, desk, state), key=desk.key("state", state.value), kind="secondary")
    agree_history.show_history(desk)


def _offer(desk: Desk, form: str) -> None:
    """Make the file only when asked; afterwards it waits for the person, until what it shows changes."""
    kind: ButtonKind = "primary" if form == "pdf" else "secondary"
    made = st.session_state.get(_shelf(desk, form))
    shown, content = made or (None, b"")
    if shown == _shown(desk):
        name = f"agenda-{desk.agenda.id}.{form}"
        label, key = desk.t(f"share-save-{form}"), f"share-save-{form}"
        st.download_button(label, content, name, FORMATS[form], key, type=kind, on_click="ignore")
        return
    key = f"share-make-{form}"
    gesture(desk, desk.t(key), partial(_make, desk, form), key=key, kind=kind)


def _make(desk: Desk, form: str) -> None:
    content = exports.export_agenda(desk.ctx, desk.agenda.id, form)
    st.session_state[_shelf(desk, form)] = (_shown(desk), content)


def _shown(desk: Desk) -> tuple[object, ...]:
    """Give everything a file shows: the agenda, the figures that are loaded, and the day it was made."""
    return (desk.agenda, *(_loaded(area) for area in desk.agenda.areas), desk.ctx.now().date())


def _loaded(area: Area) -> str:
    try:
        return cache.loaded_key(cache.atlas(area.code, year=area.year))
    except NotFoundError:
        return ""  # the borders were replaced: the file shows the agenda's own names


def _shelf(desk: Desk, form: str) -> str:
    return f"made:{desk.agenda.id}:{form}:{desk.ctx.language}"


def _neighbours(state: AgendaState) -> tuple[AgendaState, ...]:
    here = ORDER.index(state)
    return ORDER[here + 1 : here + 2] + ORDER[max(here - 1, 0) : here]


def _move(desk: Desk, state: AgendaState) -> None:
    consent.settle(desk.ctx, desk.agenda.id, desk.agenda.version, state)
