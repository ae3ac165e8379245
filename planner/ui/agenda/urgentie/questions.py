"""The first question for the table: what teams see and what the figures say, side by side where they disagree."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import groupby

import streamlit as st

from planner.analysis.scores.measured import Measured
from planner.analysis.scores.readings import freeze
from planner.domain.areas import gemeente_of, level_of
from planner.domain.permissions import Right
from planner.domain.together.signals import Audience, Disagreeing, FieldSignal, Question
from planner.errors import NotFoundError
from planner.services.agenda import signals
from planner.services.agenda.signals import Board
from planner.ui import cache
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.urgentie.figures import change_words, named_in_bold, standing_words
from planner.ui.agenda.urgentie.forms import add_form, prefill
from planner.ui.agenda.urgentie.signals import about, toggle
from planner.ui.forms.opening import adding, open_form, opened
from planner.ui.html import listed, show, small, tag, talk
from planner.ui.session import slots

FIRST_SHOWN, FIGURES_SHOWN, LONGEST_TITLE = 1, 2, 100


def show_questions(desk: Desk, board: Board) -> bool:
    """Show the first question, the others on request; tell whether the form for a new opgave stands here."""
    name, t = desk.key("opgave", "new"), desk.t
    if opened() != name:
        slots.OPGAVE_FROM.pop()
    measured = scores_around(desk, board)
    asked = signals.first_questions(desk.ctx, desk.agenda.id, measured)
    grouped = [tuple(of) for _, of in groupby(asked, key=lambda question: question.signal.id)]
    if not grouped:
        return False
    making = False
    with st.container(key=desk.key("questions")):
        show(tag("h3", t("questions-title"), cls="wa-first"), tag("p", t("questions-why"), cls="wa-why"))
        key = desk.key("questions", "all")
        whole = slots.WHOLE.at(key).get()
        for of_signal in grouped if whole else grouped[:FIRST_SHOWN]:
            making = _question(desk, board, of_signal, measured) or making
        if len(grouped) > FIRST_SHOWN:
            label = t("questions-fewer") if whole else t("questions-more", count=len(grouped) - FIRST_SHOWN)
            st.button(label, key=f"{key}.toggle", type="tertiary", on_click=toggle, args=(key,))
    return making


def _question(desk: Desk, board: Board, asked: tuple[Question, ...], measured: dict[str, Measured]) -> bool:
    t, signal, name = desk.t, asked[0].signal, desk.key("opgave", "new")
    party = desk.named(signal.party_id)
    first = told_first(asked)
    ask = t(f"questions-ask-{first[0].how.value}", party=party)
    show(
        tag(
            "div",
            tag(
                "div",
                tag("h4", t("questions-seen", party=party)),
                tag("p", tag("q", signal.text)),
                small(_first_upper(about(desk, signal))),
            ),
            tag(
                "div",
                tag("h4", t("questions-measured")),
                listed(named_in_bold(figure_words(desk, question, measured)) for question in first),
            ),
            cls="wa-both",
        ),
        talk(ask),
    )
    if not desk.may(Right.DRAFT):
        return False
    if opened() == name and slots.OPGAVE_FROM.get() == signal.id:
        adding(desk, partial(add_form, desk, board), name=name, button="opgave-another", alone=False)
        return True
    keys = [f"{question.figure.area_code}/{question.figure.indicator}" for question in first]
    key = desk.key("question", signal.id)
    st.button(t("questions-make"), key=key, on_click=_make, args=(desk, board, signal, keys))
    return False


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def told_first(asked: Iterable[Question]) -> list[Question]:
    """Give the figures beside one signal that tell most: how one went before where one stands."""
    return sorted(asked, key=lambda q: (q.how is not Disagreeing.TREND, -(q.figure.score or 0)))[:FIGURES_SHOWN]


def figure_words(desk: Desk, question: Question, measured: Mapping[str, Measured]) -> tuple[str, str]:
    """Tell the figure that disagrees, its name apart: where it stands, or how it went where that is the question."""
    side = question.figure
    now = freeze(
        measured[side.area_code], side.area_code, side.indicator, on=desk.ctx.now().date(), language=desk.ctx.language
    )
    if question.how is not Disagreeing.TREND:
        return standing_words(desk, now)
    frozen = (figure for opgave in desk.agenda.open_opgaven for figure in opgave.figures)
    then = next(f for f in frozen if (f.indicator, f.area_code) == (side.indicator, side.area_code))
    return change_words(desk, then, now)


def _make(desk: Desk, board: Board, signal: FieldSignal, keys: list[str]) -> None:
    """Open the form for a new opgave with what is known; words for a single team aren't copied for everyone."""
    for_all = signal.audience is not Audience.TEAM and len(signal.text) <= LONGEST_TITLE
    prefill(desk, board, title=signal.text if for_all else "", figures=keys, signals=[signal.id])
    slots.OPGAVE_FROM.set(signal.id)
    open_form(desk.key("opgave", "new"))


def scores_around(desk: Desk, board: Board) -> dict[str, Measured]:
    """Give the scores of each area a signal is about among its like, as far as it is loaded."""
    found, years = {}, {area.gemeente: area.year for area in desk.agenda.areas}
    for code in {signal.area_code for signal in board.signals}:
        year, weights = years.get(gemeente_of(code)), desk.agenda.weight_set
        try:
            scored = cache.among_like(level_of(code), code, year=year, weights=weights)
        except NotFoundError:
            continue  # the desk says so
        if code in scored.areas.index:
            found[code] = scored
    return found
