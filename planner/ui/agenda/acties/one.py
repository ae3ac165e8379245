"""One action, opened: its hypothesis first, then small sections, each with its own form."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.text import actions as told
from planner.ui.agenda.acties.fields import what_fields
from planner.ui.agenda.acties.sections import SECTIONS, show_section
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.show import show_consent
from planner.ui.forms.opening import close_form
from planner.ui.html import Markup, listed, quiet, show, tag


def show_action(desk: Desk, action: PilotAction) -> None:
    """Show the hypothesis as the hero, what is in the sections, and the sections."""
    t = desk.t
    st.button(t("action-back"), key="action-back", type="tertiary", on_click=_back)
    state = t(f"action-state-{action.state.value}")
    show(tag("h2", action.title, " ", tag("span", state, cls="wa-state"), cls="wa-question"))
    show_section(desk, action, "what", _hero(desk, action), what_fields)
    _contents(desk)
    for section, shown in SECTIONS.items():
        show(tag("h3", t(f"section-{section}"), cls="wa-part", id=section))
        shown(desk, action)
    show_consent(desk, action.id)


def _contents(desk: Desk) -> None:
    links = listed(tag("a", desk.t(f"section-{name}"), href=f"#{name}") for name in SECTIONS)
    show(tag("nav", links, cls="wa-contents", aria_label=desk.t("action-contents")))


def _back() -> None:
    st.query_params.pop("actie", None)
    close_form()


def _hero(desk: Desk, action: PilotAction) -> Markup:
    opgave = desk.agenda.opgave(action.opgave_id).title
    belongs = desk.t("action-belongs", opgave=opgave, nature=desk.t(f"nature-{action.nature.value}").lower())
    expected = told.hypothesis(action, desk.words)
    return tag("p", expected, cls="wa-goal") + quiet(belongs)
