"""Step 4, Acties: what the parties try out; small, and few at a time."""

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

import streamlit as st

from planner.domain.actions import Nature, PilotAction
from planner.reports.actions import hypothesis
from planner.services import actions
from planner.ui.desk import Desk, adding, close_form, example, open_form, opened, question, side_by_side
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.pages import step_action, step_totals


def show_step(desk: Desk) -> None:
    """Show one action when the address names it, else all of them and a form for one more."""
    asked = st.query_params.get("actie")
    if asked in {a.id for a in desk.agenda.actions}:
        step_action.show_action(desk, desk.agenda.action(asked))
        return
    question(desk, "acties")
    if not desk.agenda.open_opgaven:
        show(f"<p>{esc(desk.t('actions-need-opgave'))}</p>")
        st.button(desk.t("actions-to-opgave"), key="to-opgave", on_click=_to_opgave, args=(desk,))
        return
    closed = [a for a in desk.agenda.actions if not a.is_open]
    for action in (*desk.agenda.open_actions, *closed):
        _show_line(desk, action)
    if not desk.agenda.actions:
        example(desk, "step-acties-example")
        show(f'<p class="wa-quiet">{esc(desk.t("physical-first"))}</p>')
    _add(desk)
    step_totals.show_totals(desk)


def _to_opgave(desk: Desk) -> None:
    st.session_state["url-stap"] = "urgentie"
    open_form(desk.key("opgave", "new"))


def _show_line(desk: Desk, action: PilotAction) -> None:
    words, side = side_by_side(desk.key("action", action.id))
    with words:
        show(_told(desk, action))
    with side:
        label, key = desk.t("action-open"), desk.key("action", action.id, "show")
        st.button(label, key=key, type="tertiary", on_click=_open, args=(action.id,))


def _open(action_id: str) -> None:
    st.query_params["actie"] = action_id
    close_form()


def _told(desk: Desk, action: PilotAction) -> str:
    t, words = desk.t, desk.words
    lead = t("action-led-by", party=desk.named(action.lead_party)) if action.lead_party else t("action-no-lead")
    review = t("action-review", day=words.day(action.review)) if action.review else t("action-no-review")
    state = t(f"action-state-{action.state.value}")
    because = f" ({action.state_reason})" if action.state_reason and not action.is_open else ""
    facts = f"{desk.agenda.opgave(action.opgave_id).title} · {t(f'nature-{action.nature.value}')}"
    return (
        f'<h3 class="wa-opgave">{esc(action.title)} <span class="wa-state">{esc(state)}</span></h3>'
        f"<p>{esc(hypothesis(action, words).text)}</p>"
        f'<p class="wa-item wa-quiet">{esc(facts)}{esc(because)}. {esc(lead)} {esc(review)}</p>'
    )


def _add(desk: Desk) -> None:
    agenda, name = desk.agenda, desk.key("action", "new")
    if opened() == name or not agenda.actions:
        show(f'<h3 class="wa-part">{esc(desk.t("action-new-title"))}</h3>')
        nature = st.session_state.get(f"{name}.nature")
        if nature == Nature.SOCIAAL.value and all(a.nature is Nature.SOCIAAL for a in agenda.actions):
            show(f'<p class="wa-talk">{esc(desk.t("physical-first"))}</p>')
    adding(desk, partial(_form, desk), name=name, button="action-another", alone=not agenda.actions)


def _form(desk: Desk) -> Form:
    agenda, name = desk.agenda, desk.key("action", "new")
    opgaven = {o.id: o.title for o in agenda.open_opgaven}
    wanted = st.session_state.get("for-opgave")
    first = wanted if wanted in opgaven else next(iter(opgaven))
    fields = [*what_fields(desk, opgaven)]
    if len(agenda.open_actions) >= desk.ctx.caps.actions:
        options = {a.id: a.title for a in agenda.open_actions}
        fields += [
            Field("room", "choice", "field-room-action", "field-room-action-help", options),
            Field("room_because", "text", "field-stop-because", "field-stop-because-help"),
        ]
    item = SimpleNamespace(
        title="", opgave_id=first, if_we="", then="", seen_by="", nature="fysiek", room=None, room_because="", version=0
    )
    close = close_form if agenda.actions else None
    save = _saver(desk, first)
    return Form(name, fields, item, save, desk.t, "action-add", new=True, close=close)


def _saver(desk: Desk, first: str) -> Callable[[int, dict[str, Any]], None]:
    def save(_version: int, typed: dict[str, Any]) -> None:
        room, reason = typed.pop("room", None), typed.pop("room_because", "")
        stopping = (room, desk.agenda.action(room).version, reason) if room else None
        made = actions.add_action(
            desk.ctx, desk.agenda.id, **{"title": "", "opgave_id": first, **typed}, stopping=stopping
        )
        _open(made.actions[-1].id)

    return save


def what_fields(desk: Desk, opgaven: dict[str, str]) -> tuple[Field, ...]:
    """List the fields of what an action is and why it is tried."""
    natures = {nature.value: desk.t(f"nature-{nature.value}") for nature in Nature}
    return (
        Field("title", "text", "field-action-title", "field-action-title-help"),
        Field("opgave_id", "choice", "field-action-opgave", options=opgaven, required=True),
        Field("nature", "radio", "field-action-nature", options=natures, make=Nature, beside=True),
        Field("if_we", "text", "field-if-we", "field-if-we-help"),
        Field("then", "text", "field-then", "field-then-help"),
        Field("seen_by", "text", "field-seen-by", "field-seen-by-help"),
    )
