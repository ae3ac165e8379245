"""How far the agenda is, what still stands in the way of vastgesteld, and the gesture that takes it further."""

from functools import partial
from itertools import groupby

import streamlit as st

from planner.domain.agenda import AgendaState
from planner.domain.permissions import Right
from planner.domain.settling import NEXT_AGENDA_STATES, Hindrance, InTheWay
from planner.domain.wordings import GOAL
from planner.reports.talk import in_the_way_told
from planner.services import consent
from planner.ui.desk import ButtonKind, Desk, gesture, open_form, opened, side_by_side
from planner.ui.html import esc, show

ORDER = list(AgendaState)
LEADS = {Hindrance.ALONE: ("tafel", "party"), Hindrance.NO_ACTION: ("acties", "action")}
"""To which step, and to a new one of what, a hindrance of the whole agenda leads."""


def show_state(desk: Desk) -> None:
    """Show the four states with where we are, what is in the way, and the buttons of who may settle."""
    t, here = desk.t, desk.agenda.state
    points = "".join(_point(desk, state) for state in ORDER)
    told = esc(t(f"report-agenda-{here.value}"))
    show(f'<h3 class="wa-part">{esc(t("share-state"))}</h3><ol class="wa-far">{points}</ol><p>{told}</p>')
    hindrances = desk.dossier.hindrances if AgendaState.VASTGESTELD in _onward(here) or here is ORDER[0] else ()
    if hindrances:
        show(f'<h4 class="wa-says">{esc(t("agree-in-the-way"))}</h4>')
    for subject, group in groupby(sorted(hindrances, key=lambda h: _order(desk, h)), key=lambda h: h.subject):
        _show_hindrance(desk, subject, tuple(group))
    _show_moves(desk, len(hindrances))


def _point(desk: Desk, state: AgendaState) -> str:
    current = ' aria-current="step"' if state is desk.agenda.state else ""
    return f"<li{current}>{esc(desk.t(f'state-{state.value}'))}</li>"


def _onward(state: AgendaState) -> tuple[AgendaState, ...]:
    return tuple(s for s in NEXT_AGENDA_STATES[state] if ORDER.index(s) > ORDER.index(state))


def _order(desk: Desk, hindrance: InTheWay) -> int:
    subjects = ["", GOAL, *(action.id for action in desk.agenda.actions)]
    return subjects.index(hindrance.subject)


def _show_hindrance(desk: Desk, subject: str, group: tuple[InTheWay, ...]) -> None:
    """Tell what stands in the way at one subject in sentences, with a button that leads to it."""
    if not subject:
        for one in group:
            _row(desk, one.hindrance.value, [desk.t(f"agree-{one.hindrance.value.replace('_', '-')}")], one)
        return
    told = () if group[0].hindrance is Hindrance.NO_GOAL else in_the_way_told(desk.dossier, group, desk.words)
    _row(desk, subject, list(told or (desk.t("agree-no-goal"),)), group[0])


def _row(desk: Desk, name: str, told: list[str], hindrance: InTheWay) -> None:
    sentences, side = side_by_side(desk.key("way", name))
    with sentences:
        show("".join(f'<p class="wa-item">{esc(line)}</p>' for line in told))
    with side:
        key = desk.key("way", name, "go")
        st.button(desk.t("agree-go"), key=key, type="tertiary", on_click=_lead_there, args=(desk, hindrance))


def _lead_there(desk: Desk, way: InTheWay) -> None:
    step, new = LEADS.get(way.hindrance, ("doel" if way.subject == GOAL else "acties", ""))
    st.session_state["url-stap"] = step
    if way.subject and way.subject != GOAL:
        st.query_params["actie"] = way.subject
    else:
        st.query_params.pop("actie", None)
    no_goal = way.hindrance is Hindrance.NO_GOAL
    open_form(desk.key(new, "new") if new else desk.key("goal") if no_goal else desk.key("consent", way.subject))


def _show_moves(desk: Desk, in_the_way: int) -> None:
    """Offer the states that follow; one that can't be reached yet is told, not offered."""
    t, here = desk.t, desk.agenda.state
    if not desk.may(Right.SETTLE):
        show(f'<p class="wa-quiet">{esc(t("agree-who-settles"))}</p>')
        return
    blocked = in_the_way and AgendaState.VASTGESTELD in NEXT_AGENDA_STATES[here]
    if blocked:
        show(f'<p class="wa-quiet">{esc(t("agree-not-yet", count=in_the_way))}</p>')
    with st.container(horizontal=True):
        for state in NEXT_AGENDA_STATES[here]:
            if blocked and state is AgendaState.VASTGESTELD:
                continue
            onward = state in _onward(here)
            label = t(f"share-move-{state.value}" if onward else f"share-back-{state.value}")
            kind: ButtonKind = "primary" if onward and not opened().startswith(desk.key()) else "secondary"
            gesture(desk, label, partial(_move, desk, state), key=desk.key("state", state.value), kind=kind)


def _move(desk: Desk, state: AgendaState) -> None:
    consent.settle(desk.ctx, desk.agenda.id, desk.agenda.version, state)
