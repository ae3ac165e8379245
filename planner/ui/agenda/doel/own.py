"""The goal as each party would say it: before there is one text, and beside it when there is."""

from functools import partial

import streamlit as st

from planner.domain.agenda.goals import OwnGoal, own_goal
from planner.domain.permissions import Right
from planner.services.agenda import goals
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.destinations import TABLE, go_to
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, row
from planner.ui.html import joined, show, tag


def show_own_goals(desk: Desk) -> None:
    """Show the words of each party; the own party writes its own."""
    t, parties = desk.t, desk.agenda.parties
    show(tag("h3", t("goal-own-title"), cls="wa-part"))
    if not parties:
        show(tag("p", t("goal-own-nobody")))
        st.button(t("goal-to-table"), key="goal-to-table", on_click=go_to, args=(desk, TABLE))
        return
    if not any(wrote_own(desk, party.id) for party in parties):
        show(tag("p", t("goal-own-why")))
    for party in parties:
        _show_own(desk, own_goal(desk.dossier.goals, party.id))


def wrote_own(desk: Desk, party_id: str) -> bool:
    """Tell whether a party wrote the goal in its own words."""
    return bool(own_goal(desk.dossier.goals, party_id).text)


def _show_own(desk: Desk, goal: OwnGoal) -> None:
    name, form = desk.key("own-goal", goal.party_id), partial(_form, desk, goal)
    may, party = desk.may(Right.OWN_WORDS, goal.party_id), desk.named(goal.party_id)
    if goal.text or not may:
        said = joined(("“", goal.text, "”")) if goal.text else tag("span", desk.t("goal-own-none"), cls="wa-quiet")
        markup = tag("p", tag("b", party), tag("br"), said, cls="wa-item")
        row(desk, markup, form, name=name, button="row-edit", title=desk.named(goal.party_id), may=may)
        return
    show(tag("h4", party, cls="wa-says"))
    adding(desk, form, name=name, button="goal-own-write", alone=True)


def _form(desk: Desk, goal: OwnGoal) -> Form:
    save = partial(goals.write_own_goal, desk.ctx, desk.agenda.id)
    close = close_form if goal.text else None
    fields = (Field("text", "area", "field-own-goal", "field-own-goal-help"),)
    return Form(desk.key("own-goal", goal.party_id), fields, goal, save, desk.t, close=close)
