"""One action, opened: its hypothesis first, then small sections, each with its own form."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.actions import PilotAction
from planner.domain.permissions import Right
from planner.domain.representatives import faceless
from planner.reports import actions as told
from planner.services import actions
from planner.ui.desk import Desk, close_form, open_form, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.steps import (
    actions_copy,
    actions_fields,
    actions_given,
    actions_linked,
    actions_map,
    actions_milestones,
    actions_origins,
    actions_state,
    actions_timeline,
)
from planner.ui.steps.consent import show_consent

Told = Callable[[Desk, PilotAction], str]
Asked = Callable[[Desk, PilotAction], tuple[Field, ...]]


def show_action(desk: Desk, action: PilotAction) -> None:
    """Show the hypothesis as the hero, what is in the sections, and the sections."""
    t = desk.t
    st.button(t("action-back"), key="action-back", type="tertiary", on_click=_back)
    state = t(f"action-state-{action.state.value}")
    show(f'<h2 class="wa-question">{esc(action.title)} <span class="wa-state">{esc(state)}</span></h2>')
    _section(desk, action, "what", _hero(desk, action), actions_fields.what_fields)
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


def _section(desk: Desk, action: PilotAction, section: str, markup: str, fields: Asked) -> None:
    name, form = desk.key("action", action.id, section), partial(_form, desk, action, section, fields)
    row(desk, markup, form, name=name, button="row-edit", may=desk.may(Right.DRAFT))


def _form(desk: Desk, action: PilotAction, section: str, fields: Asked) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        actions.edit_action(desk.ctx, desk.agenda.id, action.id, version, **changes)

    name = desk.key("action", action.id, section)
    return Form(name, fields(desk, action), action, save, desk.t, close=close_form)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{esc(line)}</p>" for line in text.split("\n"))


def _hero(desk: Desk, action: PilotAction) -> str:
    opgave = desk.agenda.opgave(action.opgave_id).title
    belongs = desk.t("action-belongs", opgave=opgave, nature=desk.t(f"nature-{action.nature.value}").lower())
    expected = told.hypothesis(action, desk.words).text
    return f'<p class="wa-goal">{esc(expected)}</p><p class="wa-quiet">{esc(belongs)}</p>'


def _who(desk: Desk, action: PilotAction) -> None:
    words = desk.words
    said = f"{told.who(desk.agenda, action, words)}\n{told.role(action, words)}"
    _section(desk, action, "who", _paragraphs(said), actions_fields.who_fields)
    dossier = desk.dossier
    alone = faceless((action,), dossier.faces, dossier.representatives, desk.today)
    if alone:
        parties = words.listing(desk.named(promise.party_id) for promise in alone)
        show(f'<p class="wa-talk">{esc(desk.t("action-faceless", parties=parties, count=len(alone)))}</p>')
        key, label = desk.key("action", action.id, "face"), desk.t("action-faceless-lead")
        st.button(label, key=key, type="tertiary", on_click=_to_table, args=(desk, action))


def _to_table(desk: Desk, action: PilotAction) -> None:
    st.session_state["url-stap"] = "tafel"
    open_form(desk.key("promise", action.id))


def _place(desk: Desk, action: PilotAction) -> None:
    said = f"{told.where(action, desk.words)}\n{told.when(action, desk.words).split(chr(10))[0]}"
    _section(desk, action, "place", _paragraphs(said), actions_fields.place_fields)
    actions_map.show_place(desk, action)
    actions_timeline.show_timeline(desk, action)
    if desk.may(Right.DRAFT):
        actions_milestones.show_milestones(desk, action)


def _measure(desk: Desk, action: PilotAction) -> None:
    said = _paragraphs(told.measure(action, desk.words))
    _section(desk, action, "measure", said, actions_fields.measure_fields)


def _linked(desk: Desk, action: PilotAction) -> None:
    t, agreement = desk.t, action.linked_agreement.strip()
    said = t("action-agreement", text=desk.words.phrase(agreement)) if agreement else t("report-no-agreement")
    _section(desk, action, "linked", _paragraphs(said), actions_fields.linked_fields)
    actions_linked.show_calendar(desk, action)
    actions_linked.show_scope(desk, action)


def _origins(desk: Desk, action: PilotAction) -> None:
    actions_origins.show_origins(desk, action)
    if desk.may(Right.DRAFT):
        actions_copy.show_copy(desk, action)


SECTIONS: dict[str, Callable[[Desk, PilotAction], None]] = {
    "who": _who,
    "place": _place,
    "measure": _measure,
    "given": actions_given.show_given,
    "linked": _linked,
    "origins": _origins,
    "state": actions_state.show_state,
}
"""What an action is told in, in this order."""
