"""How far an action is, and where it can go next; stopping asks for a reason."""

from functools import partial

import streamlit as st

from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.permissions import Right
from planner.domain.together.dossier import has_everyones_ja
from planner.domain.together.learning import suggested_steps
from planner.services.agenda import actions
from planner.text.actions import state_of
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, gesture, open_form, show_opened
from planner.ui.html import quiet, show, tag

ORDER = tuple(ActionState)


def show_state(desk: Desk, action: PilotAction) -> None:
    """Say how far the action is, with a button for each next state."""
    t, name = desk.t, desk.key("action", action.id, "stop")
    show(tag("p", state_of(action, desk.words)))
    if not desk.may(Right.DRAFT):
        return
    if show_opened(name, partial(_stop_form, desk, action, name)):
        return
    waiting = not has_everyones_ja(desk.dossier, action.id)
    if waiting and action.state is ActionState.VOORGESTELD:
        show(quiet(t("action-not-agreed-yet")))
    with st.container(horizontal=True, key=f"{desk.key('action', action.id, 'state')}.box"):
        for state in suggested_steps(action, desk.dossier.reviews):
            if waiting and state is ActionState.AKKOORD:
                continue
            back = ORDER.index(state) < ORDER.index(action.state)
            label = t(
                "action-move-back" if back else f"action-move-{state.value}", state=t(f"action-state-{state.value}")
            )
            key = desk.key("action", action.id, "move", state.value)
            if state is ActionState.GESTOPT:
                st.button(label, key=key, on_click=open_form, args=(name,))
            else:
                gesture(desk, label, partial(_move, desk, action, state), key=key, kind="secondary")


def _move(desk: Desk, action: PilotAction, state: ActionState, reason: str = "") -> None:
    actions.move_action(desk.ctx, desk.agenda.id, action.id, action.version, state, reason)


def _stop_form(desk: Desk, action: PilotAction, name: str) -> Form:
    save = partial(_move, desk, action, ActionState.GESTOPT)
    fields = (Field("reason", "text", "field-stop-because", "field-stop-because-help"),)
    return Form(name, fields, None, save, desk.t, "action-move-gestopt", close=close_form)
