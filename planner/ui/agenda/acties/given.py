"""Wederkerigheid of one action: what each party puts in, gives out of hand and gets back; what is empty is named."""

from functools import partial

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.resources import Exchange, exchanges_of
from planner.domain.permissions import Right
from planner.services.agenda import actions
from planner.text.contributions import SAYING, empty_columns
from planner.ui.agenda.desk import Desk, choose_who, sentence
from planner.ui.forms.draft import Field, whole_field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, opened
from planner.ui.html import Markup, quiet, show, table, tag, talk

FIELDS = (
    whole_field("hours", "field-hours", "field-hours-help"),
    whole_field("euros", "field-euros", "field-euros-help", beside=True),
    Field("yearly", "yes", "field-yearly"),
    Field("knowledge", "text", "field-knowledge", "field-knowledge-help"),
    Field("space", "text", "field-space", "field-space-help"),
    Field("lets_go", "text", "field-lets-go", "field-lets-go-help"),
    Field("gets", "text", "field-gets", "field-gets-help"),
    Field("benefit", "text", "field-benefit", "field-benefit-help"),
    Field("benefit_source", "text", "field-benefit-source", "field-benefit-source-help", beside=True),
)


def show_given(desk: Desk, action: PilotAction) -> None:
    """Show one row per party of the action, name the empty columns, and let each party write its own row."""
    t, exchanges = desk.t, exchanges_of(desk.agenda, action)
    if exchanges:
        with st.container(key="given"):
            show(_table(desk, action, exchanges))
        for line in empty_columns(desk.agenda, action, desk.words):
            show(talk(line))
    else:
        show(quiet(t("given-nobody")))
    me = desk.me
    if me is None or not desk.may(Right.CONTRIBUTE, me):
        if desk.may(Right.DRAFT):
            choose_who(desk)
        return
    if me not in {exchange.party_id for exchange in exchanges}:
        show(quiet(t("given-outside", party=desk.named(me))))
    name = desk.key("given", action.id, me)
    if opened() == name:
        show(tag("h4", t("given-form", party=desk.named(me)), cls="wa-says"))
    adding(desk, partial(_form, desk, action, me), name=name, button="given-own", alone=False)


def _table(desk: Desk, action: PilotAction, exchanges: tuple[Exchange, ...]) -> Markup:
    t = desk.t
    head = (t("report-party"), t("report-puts-in"), t("report-lets-go"), t("report-gets"))
    rows = [
        (desk.named(exchange.party_id), *(_line(say(exchange.given, desk.words)) for say in SAYING.values()))
        for exchange in exchanges
    ]
    filled = [tuple(cell or t("given-empty") for cell in row) for row in rows]
    return table(t("given-caption", title=action.title), head, filled, numeric=frozenset(), wide=True)


def _line(text: str) -> str:
    return " ".join(sentence(line) for line in text.split("\n"))


def _form(desk: Desk, action: PilotAction, party_id: str) -> Form:
    save = partial(actions.set_contribution, desk.ctx, desk.agenda.id, action.id, party_id)
    given = desk.agenda.contribution(action.id, party_id)
    return Form(desk.key("given", action.id, party_id), FIELDS, given, save, desk.t, close=close_form)
