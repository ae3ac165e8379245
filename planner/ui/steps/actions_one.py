"""One action, opened: what and why, who, where and when, measuring, what each party gives, and how far it is."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.actions import PilotAction
from planner.reports import actions as told
from planner.services import actions
from planner.ui.desk import Desk, close_form, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.steps import actions_fields, actions_given, actions_milestones, actions_state

Told = Callable[[Desk, PilotAction], str]
Asked = Callable[[Desk, PilotAction], tuple[Field, ...]]


def show_action(desk: Desk, action: PilotAction) -> None:
    """Show the action in sections, each with its own small form."""
    t = desk.t
    st.button(t("action-back"), key="action-back", type="tertiary", on_click=_back)
    state = t(f"action-state-{action.state.value}")
    show(f'<h2 class="wa-question">{esc(action.title)} <span class="wa-state">{esc(state)}</span></h2>')
    for section, (say, fields) in SECTIONS.items():
        show(f'<h3 class="wa-part">{esc(t(f"section-{section}"))}</h3>')
        name = desk.key("action", action.id, section)
        form = partial(_form, desk, action, section, fields)
        row(desk, _paragraphs(say(desk, action)), form, name=name, button="row-edit")
        if section == "place":
            actions_milestones.show_milestones(desk, action)
    actions_given.show_given(desk, action)
    actions_state.show_state(desk, action)


def _back() -> None:
    st.query_params.pop("actie", None)
    close_form()


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{esc(line)}</p>" for line in text.split("\n"))


def _form(desk: Desk, action: PilotAction, section: str, fields: Asked) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        actions.edit_action(desk.ctx, desk.agenda.id, action.id, version, **changes)

    name = desk.key("action", action.id, section)
    return Form(name, fields(desk, action), action, save, desk.t, close=close_form)


def _what(desk: Desk, action: PilotAction) -> str:
    opgave = desk.agenda.opgave(action.opgave_id).title
    belongs = desk.t("action-belongs", opgave=opgave, nature=desk.t(f"nature-{action.nature.value}").lower())
    return f"{told.hypothesis(action, desk.words).text}\n{belongs}"


def _who(desk: Desk, action: PilotAction) -> str:
    return f"{told.who(desk.agenda, action, desk.words)}\n{told.role(action, desk.words)}"


def _place(desk: Desk, action: PilotAction) -> str:
    no_steps = told.when(action, desk.words).split("\n")[0]
    agreement = action.linked_agreement.strip()
    linked = (
        desk.t("action-agreement", text=desk.words.phrase(agreement)) if agreement else desk.t("report-no-agreement")
    )
    return f"{told.where(action, desk.words)}\n{no_steps}\n{linked}"


SECTIONS: dict[str, tuple[Told, Asked]] = {
    "what": (_what, actions_fields.what_fields),
    "who": (_who, actions_fields.who_fields),
    "place": (_place, actions_fields.place_fields),
    "measure": (lambda desk, action: told.measure(action, desk.words), actions_fields.measure_fields),
}
