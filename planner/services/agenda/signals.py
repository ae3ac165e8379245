"""What people do with signals from the wijk: write one, read them, and see where figures tell another story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from planner.analysis.scores.measured import Measured
from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.areas import gemeente_of
from planner.domain.figures.indicators import Indicator, ThemeId
from planner.domain.permissions import Right, demand
from planner.domain.rules import RuleBroken
from planner.domain.together.dossier import Dossier
from planner.domain.together.signals import (
    FieldSignal,
    FigureSide,
    Question,
    SignalDirection,
    Trend,
    checked_signal,
    questions,
    readable,
    trend,
)
from planner.services.change import own_party, step
from planner.services.context import Context


@dataclass(frozen=True)
class Board:
    """The signals one user may read, newest first, and of the others only whose they are: signal id → party id."""

    signals: tuple[FieldSignal, ...]
    withheld: Mapping[str, str]


def add_signal(
    ctx: Context,
    agenda_id: str,
    *,
    area_code: str,
    theme: ThemeId,
    direction: SignalDirection,
    text: str,
    **details: Any,
) -> FieldSignal:
    """Write down what the own party sees; `details` are `audience` (the own team unless told) and `point`.

    The area is one of the agenda, or a buurt or wijk in the same gemeente. Raises PersonalDataFound when the text
    points at a person.
    """
    party, today = own_party(ctx, Right.SIGNAL), ctx.now().date()
    signal = FieldSignal(ctx.new_id(), area_code, theme, direction, text, party, today, **details)
    signal = checked_signal(signal, ctx.user)

    def rule(dossier: Dossier) -> Dossier:
        dossier.agenda.party(party)
        if gemeente_of(area_code) not in {area.gemeente for area in dossier.agenda.areas}:
            raise RuleBroken("signal-elsewhere")
        return dossier

    step(ctx, agenda_id, "add_signal", signal.id, rule, (signal,))
    return signal


def read_board(ctx: Context, agenda_id: str) -> Board:
    """Give the signals of an agenda as this user may see them."""
    demand(ctx.user, Right.READ)
    everything = ctx.store.grown(FieldSignal, agenda_id)
    seen = readable(everything, ctx.user, _at_table(ctx.store.load(agenda_id)))
    known = {signal.id for signal in seen}
    return Board(seen[::-1], {signal.id: signal.party_id for signal in everything if signal.id not in known})


def first_questions(ctx: Context, agenda_id: str, measured: Mapping[str, Measured]) -> tuple[Question, ...]:
    """List where signals and figures disagree, newest signal first; `measured` gives the scores of each area by code.

    A signal that an open opgave answers to is no open question any more.
    """
    demand(ctx.user, Right.READ)
    dossier = ctx.store.load(agenda_id)
    opgaven = dossier.agenda.open_opgaven
    answered = {signal for opgave in opgaven for signal in opgave.signals}
    seen = readable(ctx.store.grown(FieldSignal, agenda_id), ctx.user, _at_table(dossier))
    asking = tuple(signal for signal in seen[::-1] if signal.id not in answered)
    frozen = [figure for opgave in opgaven for figure in opgave.figures]
    sides: list[FigureSide] = []
    for code in dict.fromkeys(signal.area_code for signal in asking):
        if code in measured:
            sides += _sides(ctx, measured[code], code, frozen)
    return questions(asking, tuple(sides))


def _at_table(dossier: Dossier) -> frozenset[str]:
    return frozenset(party.id for party in dossier.agenda.parties)


def _sides(ctx: Context, measured: Measured, code: str, frozen: list[FrozenFigure]) -> Iterator[FigureSide]:
    """Tell of each indicator that counts where it stands, and how it went since it was put on the agenda."""
    scores, weights = measured.scores.indicators, measured.scores.weights
    known = [i for i in ctx.indicators.indicators if i.id in scores and weights.get(i.id)]
    told = {i.theme for i in known if not i.proxy and _number(scores, code, i.id) is not None}
    for indicator in known:
        if indicator.proxy and indicator.theme in told:
            continue  # what stands in for a figure says nothing beside that figure
        score = _number(scores, code, indicator.id)
        then = next((f for f in frozen if (f.indicator, f.area_code) == (indicator.id, code)), None)
        went = _went(measured, indicator, code, then) if then else None
        yield FigureSide(indicator.id, code, indicator.theme, went, score)


def _went(measured: Measured, indicator: Indicator, code: str, then: FrozenFigure) -> Trend | None:
    value = _number(measured.observations.values, code, indicator.id)
    year = _number(measured.observations.years, code, indicator.id)
    newer = year is not None and year > then.year
    return trend(then.value, value, indicator.direction) if newer and value is not None else None


def _number(table: pd.DataFrame, code: str, column: str) -> float | None:
    value = table[column].get(code)
    return None if value is None or pd.isna(value) else float(value)
