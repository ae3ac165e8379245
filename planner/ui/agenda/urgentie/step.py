"""Step 2, Urgentie: what everyone shares as urgent, what teams see, and at most a few opgaven."""

from functools import partial

import streamlit as st

from planner.services.agenda import agendas
from planner.services.agenda.signals import Board, read_board
from planner.ui.agenda.desk import Desk, choose_who, example, question
from planner.ui.agenda.urgentie import forms, says
from planner.ui.agenda.urgentie import opgave as urgency_opgave
from planner.ui.agenda.urgentie.matrix import show_matrix
from planner.ui.agenda.urgentie.questions import show_questions
from planner.ui.agenda.urgentie.signals import show_signals
from planner.ui.agenda.urgentie.weights import show_weights
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, opened, row
from planner.ui.html import lead, show, tag


def show_step(desk: Desk) -> None:
    """Show where signals and figures disagree, the shared urgency, the signals, the opgaven and who decides."""
    question(desk, "urgentie")
    choose_who(desk)
    board = read_board(desk.ctx, desk.agenda.id)
    making = show_questions(desk, board)
    _shared(desk)
    show_signals(desk, board)
    _opgaven(desk, board, making=making)
    show_matrix(desk)
    urgency_opgave.show_parked(desk)
    show_weights(desk)


def _opgaven(desk: Desk, board: Board, *, making: bool) -> None:
    """Show each open opgave with what parties say of it, and a form for one more unless it stands above (`making`)."""
    t, agenda = desk.t, desk.agenda
    show(tag("h3", t("opgaven-title"), cls="wa-part"))
    if not agenda.opgaven:
        example(desk, "opgaven-example")
    for opgave in agenda.open_opgaven:
        with st.container(key=desk.key("opgave", opgave.id, "whole")):
            urgency_opgave.show_opgave(desk, opgave, board)
            says.show_says(desk, opgave)
    if making or not desk.may(urgency_opgave.RIGHT):
        return
    first = bool(agenda.urgency) and not agenda.opgaven
    name = desk.key("opgave", "new")
    if opened() == name or first:
        show(tag("h4", t("opgave-new-title"), cls="wa-says"))
    adding(desk, partial(forms.add_form, desk, board), name=name, button="opgave-another", alone=first)


def _shared(desk: Desk) -> None:
    name, urgency, form = desk.key("urgency"), desk.agenda.urgency, partial(_form, desk)
    may = desk.may(urgency_opgave.RIGHT)
    if urgency:
        markup, about = lead(urgency), desk.t("field-urgency")
        row(desk, markup, form, name=name, button="row-edit", about=about, may=may)
    else:
        example(desk, "urgency-example")
        if may:
            adding(desk, form, name=name, button="urgency-write", alone=True)


def _form(desk: Desk) -> Form:
    save = partial(agendas.edit_agenda, desk.ctx, desk.agenda.id)
    close = close_form if desk.agenda.urgency else None
    fields = (Field("urgency", "area", "field-urgency", "field-urgency-help"),)
    return Form(desk.key("urgency"), fields, desk.agenda, save, desk.t, close=close)
