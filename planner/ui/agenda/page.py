"""Agenda: one agenda on one page, in seven steps under the gouden draad."""

from collections.abc import Callable

import streamlit as st

from planner.domain.together.steps import StepStatus
from planner.services.agenda import agendas
from planner.ui.agenda import live
from planner.ui.agenda.acties import step as actions
from planner.ui.agenda.afspreken import step as agree
from planner.ui.agenda.desk import Desk, dress
from planner.ui.agenda.doel import step as goal
from planner.ui.agenda.head import asked_agenda, choose_who, show_head
from planner.ui.agenda.leren import step as learn
from planner.ui.agenda.rail import show_onward, show_rail
from planner.ui.agenda.samenwerken import step as together
from planner.ui.agenda.tafel import step as table
from planner.ui.agenda.thread import show_thread
from planner.ui.agenda.todo import show_open
from planner.ui.agenda.urgentie import step as urgency
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.session import language

SHOW: dict[str, Callable[[Desk], None]] = {
    "tafel": table.show_step,
    "urgentie": urgency.show_step,
    "doel": goal.show_step,
    "samenwerken": together.show_step,
    "acties": actions.show_step,
    "afspreken": agree.show_step,
    "leren": learn.show_step,
}
"""The steps by their name in the address, in the order of the method."""


def show_page() -> None:
    """Show the agenda the address names, or send to the list."""
    agenda = asked_agenda()
    if agenda is None:
        return
    live.look(context(), agenda.id)
    agenda = agendas.open_agenda(context(), agenda.id)  # as it is now, or newer than what was noted
    dress()
    places = ", ".join(area.name for area in agenda.areas)
    where_you_are(language.text()("page-agendas"), places, fictional=agenda.fictional)
    words, who = st.columns([3, 1], vertical_alignment="bottom", gap="medium")
    with who:
        choose_who(agenda)
    ctx = context()  # only now it is known who asks
    with words:
        now = show_head(agendas.open_dossier(ctx, agenda.id))
    show_steps(now, agendas.open_points(ctx, agenda.id))
    live.show(now)


def show_steps(now: Desk, points: tuple[StepStatus, ...]) -> None:
    """Show what is open, the gouden draad, and the step that was chosen."""
    show_open(now, points)
    show_thread(now)
    rail, step = st.columns([1, 4], gap="large")
    with rail:
        chosen = show_rail(now, points)
    with step, st.container(key="step"):
        SHOW[chosen](now)
        show_onward(now, chosen)
