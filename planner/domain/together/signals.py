"""What people see in the wijk, beside what the figures say; where the two disagree it is the first question to ask."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from planner.domain.agenda.checks import sound_texts, written
from planner.domain.agenda.opgaven import Attention, attention
from planner.domain.events import flat
from planner.domain.figures.indicators import Direction, ThemeId
from planner.domain.permissions import Right, Role, User, demand
from planner.domain.places import Shape, ShapeKind
from planner.domain.privacy import Personal, personal_data
from planner.domain.rules import RuleBroken


class SignalDirection(StrEnum):
    """How people see it go."""

    BETTER = "beter"
    WORSE = "slechter"
    DIFFERENT = "anders"


class Audience(StrEnum):
    """Who may read a signal."""

    TEAM = "team"
    PARTNERS = "partners"
    OPENBAAR = "openbaar"


@dataclass(frozen=True, slots=True)
class FieldSignal:
    """What a wijkteam sees, on a whole area or at a point of it (longitude, latitude); never about persons."""

    id: str
    area_code: str
    theme: ThemeId
    direction: SignalDirection
    text: str
    party_id: str
    on: date
    audience: Audience = Audience.TEAM
    point: tuple[float, float] | None = None


class PersonalDataFound(RuleBroken):
    """A signal holds what looks like personal data: `pieces` says what and where."""

    def __init__(self, pieces: tuple[Personal, ...]) -> None:
        super().__init__("personal-data", at="text", found=", ".join(piece.found for piece in pieces))
        self.pieces = pieces


def checked_signal(signal: FieldSignal, user: User) -> FieldSignal:
    """Check a new signal: a party writes its own."""
    demand(user, Right.SIGNAL, party=signal.party_id)
    return sound_signal(signal)


def sound_signal(signal: FieldSignal) -> FieldSignal:
    """Check that something is written that points at no person, and that the point can be a place."""
    text = written(signal.text, "signal-without-text", at="text")
    sound_texts({"text": text})
    if signal.point is not None:
        Shape(ShapeKind.POINT, (signal.point,))
    if pieces := personal_data(text):
        raise PersonalDataFound(pieces)
    return replace(signal, text=text)


def for_audit(signal: FieldSignal) -> dict[str, Any]:
    """Tell what every reader of the audit may know of a signal: of one that isn't public only whose it is."""
    if signal.audience is Audience.OPENBAAR:
        return flat(signal)
    told = flat(signal)
    return {name: told[name] for name in ("id", "party_id", "on", "audience")}


def readable(signals: tuple[FieldSignal, ...], user: User, at_table: frozenset[str]) -> tuple[FieldSignal, ...]:
    """Give the signals a user may read: public ones, and at the table those of the own team and those for the table.

    A facilitator who speaks for no party sits there too.
    """
    sits_there = user.party in at_table or (user.party is None and user.role is Role.FACILITATOR)
    return tuple(
        signal
        for signal in signals
        if signal.audience is Audience.OPENBAAR
        or (sits_there and (signal.audience is Audience.PARTNERS or signal.party_id == user.party))
    )


class Trend(StrEnum):
    """How a figure went, seen from what asks for attention."""

    BETTER = "beter"
    WORSE = "slechter"
    SAME = "gelijk"


def trend(before: float, after: float, direction: Direction) -> Trend:
    """Tell whether a figure went to the side that asks for less attention.

    >>> trend(1400, 1290, Direction.HIGH).value
    'beter'
    """
    if before == after:
        return Trend.SAME
    return Trend.BETTER if (after < before) == (direction is Direction.HIGH) else Trend.WORSE


@dataclass(frozen=True, slots=True)
class FigureSide:
    """What the figures say of one indicator in one area: how it went, and its place (0–10, 10 = most to do)."""

    indicator: str
    area_code: str
    theme: ThemeId
    trend: Trend | None = None
    score: float | None = None


class Disagreeing(StrEnum):
    """How a signal and a figure disagree."""

    SAID = "said"
    TREND = "trend"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Question:
    """A signal and a figure that don't tell the same story: both stay as they are, and the parties talk."""

    signal: FieldSignal
    figure: FigureSide
    how: Disagreeing


def questions(signals: tuple[FieldSignal, ...], figures: tuple[FigureSide, ...]) -> tuple[Question, ...]:
    """List where signals and figures of the same area and theme disagree, in the order of the signals."""
    return tuple(
        Question(signal, figure, how)
        for signal in signals
        for figure in figures
        if (signal.area_code, signal.theme) == (figure.area_code, figure.theme)
        and (how := disagreeing(signal.direction, figure)) is not None
    )


def disagreeing(seen: SignalDirection, figure: FigureSide) -> Disagreeing | None:
    """Tell how what is seen and what is measured disagree, if they do; how it went counts before where it stands."""
    if seen is SignalDirection.DIFFERENT:
        return Disagreeing.SAID
    against = Trend.WORSE if seen is SignalDirection.BETTER else Trend.BETTER
    if figure.trend is not None:
        return Disagreeing.TREND if figure.trend is against else None
    if figure.score is None:
        return None
    against_place = Attention.MORE if seen is SignalDirection.BETTER else Attention.LESS
    return Disagreeing.PLACE if attention(figure.score) is against_place else None
