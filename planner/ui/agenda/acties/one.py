"""One action, opened: its hypothesis first, then small sections, each with its own form."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.text import actions as told
from planner.ui.agenda.acties.fields import what_fields
from planner.ui.agenda.acties.sections import SECTIONS, show_section
from planner.ui.agenda.desk import Desk, close_form
from planner.ui.agenda.instemming.show import show_consent
from planner.ui.html import esc, show


def show_action(desk: Desk, action: PilotAction) -> None:
    """Show the hypothesis as the hero, what is in the sections, and the sections."""
    t = desk.t
    st.button(t("action-back"), key="action-back", type="tertiary", on_click=_back)
    state = t(f"action-state-{action.state.value}")
    show(f'<h2 class="wa-question">{esc(action.title)} <span class="wa-state">{esc(state)}</span></h2>')
    show_section(desk, action, "what", _hero(desk, action), what_fields)
    _contents(desk)
    for section, shown in SECTIONS.items():
        show(f'<h3 class="wa-part" id="{section}">{esc(t(f"section-{section}"))}</h3>')
        shown(desk, action)
    show_consent(desk, action.id)


def _contents(desk: Desk) -> None:
    links = "".join(f'<li><a href="#{name}">{esc(desk.t(f"section-{name}"))}</a></li>' for name in SECTIONS)
    show(f'<nav class="wa-contents" aria-label="{esc(desk.t("action-contents"))}"><ul>{links}</ul></nav>')


def _back() -> None:
    st.query_params.pop("actie", None)
    close_form()


def _hero(desk: Desk, action: PilotAction) -> str:
    opgave = desk.agenda.opgave(action.opgave_id).title
    belongs = desk.t("action-belongs", opgave=opgave, nature=desk.t(f"nature-{action.nature.value}").lower())
    expected = told.hypothesis(action, desk.words)
    return f'<p class="wa-goal">{esc(expected)}</p><p class="wa-quiet">{esc(belongs)}</p>'
