"""One action, opened: what and why, who, where and when, measuring, what each party gives, and how far it is."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.actions import GemeenteRole, HopedDirection, InitiativeOf, PilotAction
from planner.reports import actions as told
from planner.services import actions
from planner.ui.desk import Desk, close_form, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.pages import step_actions, step_figures, step_given, step_milestones, step_state

Told = Callable[[Desk, PilotAction], str]


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
            step_milestones.show_milestones(desk, action)
    step_given.show_given(desk, action)
    step_state.show_state(desk, action)


def _back() -> None:
    st.query_params.pop("actie", None)
    close_form()


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{esc(line)}</p>" for line in text.split("\n"))


def _form(
    desk: Desk, action: PilotAction, section: str, fields: Callable[[Desk, PilotAction], tuple[Field, ...]]
) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        actions.edit_action(desk.ctx, desk.agenda.id, action.id, version, **changes)

    name = desk.key("action", action.id, section)
    return Form(name, fields(desk, action), action, save, desk.t, close=close_form)


def _what(desk: Desk, action: PilotAction) -> str:
    opgave = desk.agenda.opgave(action.opgave_id).title
    belongs = desk.t("action-belongs", opgave=opgave, nature=desk.t(f"nature-{action.nature.value}").lower())
    return f"{told.hypothesis(action, desk.words).text}\n{belongs}"


def _what_fields(desk: Desk, action: PilotAction) -> tuple[Field, ...]:
    opgaven = {o.id: o.title for o in desk.agenda.opgaven if o.is_open or o.id == action.opgave_id}
    return step_actions.what_fields(desk, opgaven)


def _who(desk: Desk, action: PilotAction) -> str:
    return f"{told.who(desk.agenda, action, desk.words)}\n{told.role(action, desk.words)}"


def _who_fields(desk: Desk, _action: PilotAction) -> tuple[Field, ...]:
    parties = {p.id: p.name for p in desk.agenda.parties}
    roles = {r.value: desk.t(f"role-{r.value}") for r in GemeenteRole}
    initiatives = {i.value: desk.t(f"initiative-{i.value}") for i in InitiativeOf}
    return (
        Field("lead_party", "choice", "field-lead", "field-lead-help", parties),
        Field("co_parties", "many", "field-co", "field-co-help", parties, read=list, make=tuple, beside=True),
        Field("gemeente_role", "radio", "field-role", "field-role-help", roles, make=GemeenteRole),
        Field("role_ground", "text", "field-ground", "field-ground-help"),
        Field("initiative", "radio", "field-initiative", options=initiatives, make=InitiativeOf),
    )


def _place(desk: Desk, action: PilotAction) -> str:
    no_steps = told.when(action, desk.words).split("\n")[0]
    agreement = action.linked_agreement.strip()
    linked = (
        desk.t("action-agreement", text=desk.words.phrase(agreement)) if agreement else desk.t("report-no-agreement")
    )
    return f"{told.where(action, desk.words)}\n{no_steps}\n{linked}"


def _place_fields(desk: Desk, action: PilotAction) -> tuple[Field, ...]:
    inside = {area.code: area.name for area in desk.agenda.areas} | desk.buurten
    if action.place_code:
        inside.setdefault(action.place_code, action.place_code)
    return (
        Field("place", "text", "field-place", "field-place-help"),
        Field(
            "place_code",
            "choice",
            "field-place-code",
            options=inside,
            read=lambda code: code or None,
            make=lambda code: code or "",
            beside=True,
        ),
        Field("start", "date", "field-start"),
        Field("end", "date", "field-end", beside=True),
        Field("review", "date", "field-review", beside=True),
        Field("linked_agreement", "text", "field-agreement", "field-agreement-help"),
    )


def _measure_fields(desk: Desk, action: PilotAction) -> tuple[Field, ...]:
    kept = (action.baseline,) if action.baseline else ()
    hoped = {h.value: desk.t(f"hoped-{h.value}") for h in HopedDirection}
    return (
        Field(
            "baseline",
            "choice",
            "field-baseline",
            "field-baseline-help",
            step_figures.choosable(desk, kept),
            read=lambda figure: step_figures.figure_key(figure) if figure else None,
            make=lambda key: step_figures.frozen_of(desk, [key], kept)[0] if key else None,
        ),
        Field("hoped", "radio", "field-hoped", options=hoped, make=lambda h: HopedDirection(h) if h else None),
    )


SECTIONS: dict[str, tuple[Told, Callable[[Desk, PilotAction], tuple[Field, ...]]]] = {
    "what": (_what, _what_fields),
    "who": (_who, _who_fields),
    "place": (_place, _place_fields),
    "measure": (lambda desk, action: told.measure(action, desk.words), _measure_fields),
}
