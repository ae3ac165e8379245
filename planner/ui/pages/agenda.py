"""Agenda: one agenda on one page, in five steps under the gouden draad."""

from collections.abc import Callable

import streamlit as st

from planner.errors import NotFoundError
from planner.services import agendas
from planner.ui import state
from planner.ui.desk import Desk, dress
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.pages import step_actions, step_goal, step_share, step_table, step_urgency
from planner.ui.pages.agenda_head import show_head
from planner.ui.thread import show_thread

STEPS: dict[str, Callable[[Desk], None]] = {
    "tafel": step_table.show_step,
    "urgentie": step_urgency.show_step,
    "doel": step_goal.show_step,
    "acties": step_actions.show_step,
    "delen": step_share.show_step,
}


def show_page() -> None:
    """Show the agenda the address names, or send to the list."""
    agenda_id = state.agenda_id()
    if agenda_id is None:
        state.go("agendas")
        return
    try:
        agenda = agendas.open_agenda(context(), agenda_id)
    except NotFoundError:
        st.session_state.pop("agenda", None)
        raise
    dress()
    places = ", ".join(area.name for area in agenda.areas)
    where_you_are(state.text()("page-agendas"), places, fictional=agenda.fictional)
    now = show_head(agenda)
    show_thread(now)
    rail, step = st.columns([1, 4], gap="large")
    with rail:
        chosen = _rail(now)
    with step, st.container(key="step"):
        STEPS[chosen](now)
        _onward(now, chosen)


def _rail(now: Desk) -> str:
    """Let a person walk the steps in any order; each says in words what is there."""
    t = now.t
    state.url_choice("stap", list(STEPS), "tafel")
    names = _names(now)
    with st.container(key="rail"):
        picked = st.radio(
            t("rail-label"),
            list(STEPS),
            format_func=names.__getitem__,
            key="url-stap",
            captions=list(_there(now)),
            label_visibility="collapsed",
            persist_state="session",
        )
    return state.write("stap", str(picked))


def _names(now: Desk) -> dict[str, str]:
    return {step: f"{n} {now.t(f'step-{step}')}" for n, step in enumerate(STEPS, 1)}


def _onward(now: Desk, chosen: str) -> None:
    """Offer the next step where this one ends."""
    names = _names(now)
    for step in list(names)[list(names).index(chosen) + 1 :][:1]:
        with st.container(key="onward"):
            label = now.t("step-next", step=names[step])
            st.button(label, key="step-next", type="tertiary", on_click=_walk_to, args=(step,))


def _walk_to(step: str) -> None:
    st.session_state["url-stap"] = step


def _there(now: Desk) -> tuple[str, ...]:
    agenda, t = now.agenda, now.t
    return (
        t("there-parties", count=len(agenda.parties)),
        t("there-opgaven", count=len(agenda.open_opgaven)),
        t("there-goal" if agenda.ambition.text else "there-nothing"),
        t("there-actions", count=len(agenda.open_actions)),
        t(f"state-{agenda.state.value}"),
    )
