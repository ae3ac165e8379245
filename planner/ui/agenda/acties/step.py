"""Step 5, Pilotacties: what the parties try out; small, and few at a time."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.duties import begin_physical
from planner.domain.permissions import Right
from planner.text.actions import hypothesis
from planner.ui.agenda.acties import one, timeline, totals
from planner.ui.agenda.acties.new import open_action, show_adding
from planner.ui.agenda.desk import Desk, example, open_form, question, side_by_side
from planner.ui.html import esc, show, with_object
from planner.ui.session import focus as going


def show_step(desk: Desk) -> None:
    """Show one action when the address names it, else all of them and a form for one more."""
    asked = st.query_params.get("actie")
    if asked in {a.id for a in desk.agenda.actions}:
        one.show_action(desk, desk.agenda.action(asked))
        return
    question(desk, "acties")
    if not desk.agenda.open_opgaven:
        show(f"<p>{esc(desk.t('actions-need-opgave'))}</p>")
        st.button(desk.t("actions-to-opgave"), key="to-opgave", on_click=_to_opgave, args=(desk,))
    elif not desk.agenda.actions:
        example(desk, "step-acties-example")
        show(f'<p class="wa-quiet">{esc(desk.t("physical-first"))}</p>')
    _show_lines(desk)
    if desk.may(Right.DRAFT) and desk.agenda.open_opgaven:
        show_adding(desk)
    timeline.show_all(desk)
    totals.show_totals(desk)


def _to_opgave(desk: Desk) -> None:
    going.walk_to("urgentie")
    open_form(desk.key("opgave", "new"))


def _show_lines(desk: Desk) -> None:
    closed = [a for a in desk.agenda.actions if not a.is_open]
    for n, action in enumerate((*desk.agenda.open_actions, *closed)):
        with st.container(key=f"action-line-{n}"):
            words, side = side_by_side(desk.key("action", action.id))
        with words:
            show(_told(desk, action))
        with side:
            label, key = with_object(desk.t("action-open"), action.title), desk.key("action", action.id, "show")
            st.button(label, key=key, type="tertiary", on_click=open_action, args=(action.id,))
    if begin_physical(desk.agenda.actions):
        show(f'<p class="wa-talk">{esc(desk.t("physical-first"))}</p>')


def _told(desk: Desk, action: PilotAction) -> str:
    t, words = desk.t, desk.words
    lead = t("action-led-by", party=desk.named(action.lead_party)) if action.lead_party else t("action-no-lead")
    review = "" if action.review or not action.is_open else t("action-no-review")
    state = t(f"action-state-{action.state.value}")
    because = f" ({action.state_reason})" if action.state_reason and not action.is_open else ""
    facts = f"{desk.agenda.opgave(action.opgave_id).title} · {t(f'nature-{action.nature.value}')}"
    return (
        f'<h3 class="wa-opgave">{esc(action.title)} <span class="wa-state">{esc(state)}</span></h3>'
        f"<p>{esc(hypothesis(action, words))}</p>"
        f'<p class="wa-item wa-quiet">{esc(facts)}{esc(because)}. {esc(lead)} {esc(review)}</p>'
    )
