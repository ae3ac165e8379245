"""What takes the agenda further: its next state, and the actions that follow from vastgesteld."""

from functools import partial

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Right
from planner.domain.together.settling import NEXT_AGENDA_STATES, agreed_actions
from planner.services.agenda import consent
from planner.ui.agenda.desk import Desk
from planner.ui.forms.opening import ButtonKind, gesture, opened
from planner.ui.html import quiet, show, tag

ORDER = list(AgendaState)


def show_moves(desk: Desk) -> None:
    """Offer what follows to who may settle: first what is agreed and not yet done, then the next state."""
    agreed = agreed_actions(desk.agenda, desk.dossier.hindrances)
    if agreed:
        _show_agreed(desk, agreed)
    _show_states(desk, agreed)


def _show_agreed(desk: Desk, actions: tuple[PilotAction, ...]) -> None:
    """Offer to take the actions everyone agreed to onward, in one gesture."""
    t = desk.t
    titles = desk.words.listing(f"‘{action.title}’" for action in actions)
    told = tag("p", t("agree-agreed", count=len(actions), titles=titles))
    if not desk.may(Right.SETTLE):
        show(told)
        return
    with st.container(key=f"{desk.key('agreed')}.box"):
        show(told)
        do, label = partial(consent.agree_actions, desk.ctx, desk.agenda.id), t("agree-to-akkoord", count=len(actions))
        gesture(desk, label, do, key=desk.key("agreed"), kind="primary")


def _show_states(desk: Desk, agreed: tuple[PilotAction, ...]) -> None:
    """Offer the states that follow; one that can't be reached yet is told, not offered."""
    t, here, blocked = desk.t, desk.agenda.state, bool(desk.dossier.hindrances)
    if not desk.may(Right.SETTLE):
        show(quiet(t("agree-who-settles")))
        return
    if here is AgendaState.CONCEPT:
        show(quiet(t("agree-share-why")))
    name = desk.key("state")
    writing = opened() != name and opened().startswith(desk.key())
    busy = agreed or writing or here is AgendaState.VASTGESTELD  # rounding off comes last
    with st.container(horizontal=True, key=f"{name}.box"):
        for state in NEXT_AGENDA_STATES[here]:
            if blocked and state is AgendaState.VASTGESTELD:
                continue
            onward = ORDER.index(state) > ORDER.index(here)
            label = t(f"share-move-{state.value}" if onward else f"share-back-{state.value}")
            kind: ButtonKind = "primary" if onward and not busy else "secondary"
            gesture(desk, label, partial(_move, desk, state), key=desk.key("state", state.value), kind=kind)


def _move(desk: Desk, state: AgendaState) -> None:
    consent.settle(desk.ctx, desk.agenda.id, desk.agenda.version, state)
