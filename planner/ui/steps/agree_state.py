"""How far the agenda is, what still stands in the way of vastgesteld, and the gesture that takes it further."""

from functools import partial
from itertools import groupby

import streamlit as st

from planner.domain.agenda import AgendaState
from planner.domain.permissions import Right
from planner.domain.settling import NEXT_AGENDA_STATES, Hindrance, InTheWay
from planner.domain.wordings import GOAL
from planner.reports.talk import in_the_way_told, subject_named
from planner.services import consent
from planner.ui import going
from planner.ui.desk import ButtonKind, Desk, gesture, open_form, opened, side_by_side
from planner.ui.html import esc, show

ORDER = list(AgendaState)
LEADS = {Hindrance.ALONE: ("tafel", "party"), Hindrance.NO_ACTION: ("acties", "action")}
"""To which step, and to a new one of what, a hindrance of the whole agenda leads."""
WHOLE = frozenset({Hindrance.ALONE, Hindrance.NO_GOAL, Hindrance.NO_ACTION})


def show_state(desk: Desk) -> None:
    """Show the four states with where we are, what is in the way, and the buttons of who may settle."""
    t, here = desk.t, desk.agenda.state
    points = "".join(_point(desk, state) for state in ORDER)
    told = esc(t(f"report-agenda-{here.value}"))
    show(f'<h3 class="wa-part">{esc(t("share-state"))}</h3><ol class="wa-far">{points}</ol><p>{told}</p>')
    hindrances = tuple(h for h in desk.dossier.hindrances if _counts(h, here))
    if hindrances:
        title = t("agree-missing" if here is AgendaState.CONCEPT else "agree-in-the-way")
        show(f'<h4 class="wa-says">{esc(title)}</h4>')
    for subject, group in groupby(sorted(hindrances, key=lambda h: _order(desk, h)), key=lambda h: h.subject):
        _show_hindrance(desk, subject, tuple(group))
    _show_moves(desk, blocked=bool(desk.dossier.hindrances))


def _point(desk: Desk, state: AgendaState) -> str:
    current = ' aria-current="step"' if state is desk.agenda.state else ""
    return f"<li{current}>{esc(desk.t(f'state-{state.value}'))}</li>"


def _onward(state: AgendaState) -> tuple[AgendaState, ...]:
    return tuple(s for s in NEXT_AGENDA_STATES[state] if ORDER.index(s) > ORDER.index(state))


def _counts(hindrance: InTheWay, here: AgendaState) -> bool:
    """Tell whether a hindrance is news: in a concept nobody has been asked to answer yet."""
    if here is AgendaState.CONCEPT:
        return hindrance.hindrance not in (Hindrance.NOT_ANSWERED, Hindrance.ASKED_AGAIN)
    return AgendaState.VASTGESTELD in NEXT_AGENDA_STATES[here]


def _order(desk: Desk, hindrance: InTheWay) -> int:
    subjects = ["", GOAL, *(action.id for action in desk.agenda.actions)]
    return subjects.index(hindrance.subject)


def _show_hindrance(desk: Desk, subject: str, group: tuple[InTheWay, ...]) -> None:
    """Tell what stands in the way at one subject in sentences, with a button that leads to it."""
    whole = [way for way in group if way.hindrance in WHOLE]
    for way in whole:
        _row(desk, way, "", (desk.t(f"agree-{way.hindrance.value.replace('_', '-')}"),))
    if not whole:
        about = subject_named(desk.agenda, subject, desk.words)
        _row(desk, group[0], about[:1].upper() + about[1:], in_the_way_told(desk.dossier, group, desk.words))


def _row(desk: Desk, way: InTheWay, about: str, told: tuple[str, ...]) -> None:
    sentences, side = side_by_side(desk.key("way", way.subject or way.hindrance.value))
    head = f"<b>{esc(about)}</b><br>" if about else ""
    with sentences:
        show(f'<p class="wa-item">{head}{"<br>".join(map(esc, told))}</p>')
    with side:
        key = desk.key("way", way.subject or way.hindrance.value, "go")
        label = desk.t(f"agree-go-{_leads_to(way)}")
        st.button(label, key=key, type="tertiary", on_click=_lead_there, args=(desk, way))


def _leads_to(way: InTheWay) -> str:
    return LEADS.get(way.hindrance, ("doel" if way.subject == GOAL else "actie", ""))[0]


def _lead_there(desk: Desk, way: InTheWay) -> None:
    step, (_, new) = _leads_to(way), LEADS.get(way.hindrance, ("", ""))
    going.walk_to("acties" if step == "actie" else step)
    if way.subject and way.subject != GOAL:
        st.query_params["actie"] = way.subject
    else:
        st.query_params.pop("actie", None)
    no_goal = way.hindrance is Hindrance.NO_GOAL
    open_form(desk.key(new, "new") if new else desk.key("goal") if no_goal else desk.own_key("consent", way.subject))


def _show_moves(desk: Desk, *, blocked: bool) -> None:
    """Offer the states that follow; one that can't be reached yet is told, not offered."""
    t, here = desk.t, desk.agenda.state
    if not desk.may(Right.SETTLE):
        show(f'<p class="wa-quiet">{esc(t("agree-who-settles"))}</p>')
        return
    if blocked and AgendaState.VASTGESTELD in NEXT_AGENDA_STATES[here]:
        show(f'<p class="wa-quiet">{esc(t("agree-not-yet"))}</p>')
    if here is AgendaState.CONCEPT:
        show(f'<p class="wa-quiet">{esc(t("agree-share-why"))}</p>')
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
