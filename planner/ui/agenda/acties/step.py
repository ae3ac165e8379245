"""Step 5, Pilotacties: what the parties try out; small, and few at a time."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.duties import begin_physical
from planner.domain.permissions import Right
from planner.text.actions import hypothesis
from planner.ui.agenda.acties import one, timeline, totals
from planner.ui.agenda.acties.new import open_action, show_adding
from planner.ui.agenda.desk import Desk, example, question
from planner.ui.agenda.destinations import NEW_OPGAVE, go_to
from planner.ui.forms.opening import side_by_side
from planner.ui.html import Markup, quiet, show, tag, talk, with_object


def show_step(desk: Desk) -> None:
    """Show one action when the address names it, else all of them and a form for one more."""
    asked = st.query_params.get("actie")
    if asked in {a.id for a in desk.agenda.actions}:
        one.show_action(desk, desk.agenda.action(asked))
        return
    question(desk, "acties")
    if not desk.agenda.open_opgaven:
        show(tag("p", desk.t("actions-need-opgave")))
        st.button(desk.t("actions-to-opgave"), key="to-opgave", on_click=go_to, args=(desk, NEW_OPGAVE))
    elif not desk.agenda.actions:
        example(desk, "step-acties-example")
        show(quiet(desk.t("physical-first")))
    _show_lines(desk)
    if desk.may(Right.DRAFT) and desk.agenda.open_opgaven:
        show_adding(desk)
    timeline.show_all(desk)
    totals.show_totals(desk)


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
        show(talk(desk.t("physical-first")))


def _told(desk: Desk, action: PilotAction) -> Markup:
    t, words = desk.t, desk.words
    lead = t("action-led-by", party=desk.named(action.lead_party)) if action.lead_party else t("action-no-lead")
    review = "" if action.review or not action.is_open else t("action-no-review")
    state = t(f"action-state-{action.state.value}")
    because = f" ({action.state_reason})" if action.state_reason and not action.is_open else ""
    facts = f"{desk.agenda.opgave(action.opgave_id).title} · {t(f'nature-{action.nature.value}')}"
    return (
        tag("h3", action.title, " ", tag("span", state, cls="wa-state"), cls="wa-opgave")
        + tag("p", hypothesis(action, words))
        + tag("p", facts, because, ". ", lead, " ", review, cls="wa-item wa-quiet")
    )
