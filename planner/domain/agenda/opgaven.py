"""Opgaven: what is shared as urgent, on which figures, and who decides about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SayKind(StrEnum):
    """What a party says of deciding about an opgave: I do, we do, others do."""

    ZELF = "zelf"
    SAMEN = "samen"
    ANDEREN = "anderen"


HEAVY_FROM = 7.0
LIGHT_UP_TO = 3.0
"""From which score (0–10, 10 = most to do) an area asks more or less attention than most: assumptions of ours."""


class Attention(StrEnum):
    """How much attention a figure asks of an area, beside the areas it is compared with."""

    MORE = "more"
    MIDDLE = "middle"
    LESS = "less"


def attention(score: float) -> Attention:
    """Say in a word where a score stands among like areas.

    >>> attention(7.8).value
    'more'
    """
    if score >= HEAVY_FROM:
        return Attention.MORE
    return Attention.LESS if score <= LIGHT_UP_TO else Attention.MIDDLE


class Among(StrEnum):
    """Among which areas a frozen figure was placed; SCORED where only a part of them had a score."""

    NETHERLANDS = "nl"
    GEMEENTE = "gemeente"
    STEDELIJKHEID = "stedelijkheid"
    SCORED = "scored"
    STEDELIJKHEID_SCORED = "stedelijkheid-scored"


@dataclass(frozen=True, slots=True)
class FrozenFigure:
    """A figure as it was when it was put on the agenda; it never changes after.

    `score` is 0–10 (10 = most to do) among the areas of `reference`, an Among; None where there was too little data.
    """

    indicator: str
    label: str
    area_code: str
    area_name: str
    value: float
    unit: str
    decimals: int
    year: int
    source: str
    score: float | None
    reference: str
    frozen_on: date


@dataclass(frozen=True, slots=True)
class Opgave:
    """One shared opgave; `interwoven` runs from 1 (los) to 5 (vervlochten); `parked_because` says why it made room.

    `signals` names the signals from the wijk it answers to; one for another team only, or left at home by another
    organisation, keeps its place.
    """

    id: str
    title: str
    urgency: str = ""
    figures: tuple[FrozenFigure, ...] = ()
    interwoven: int | None = None
    parked_because: str = ""
    version: int = 1
    signals: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether the opgave counts for the cap."""
        return not self.parked_because


@dataclass(frozen=True, slots=True)
class Say:
    """What one party says of one opgave: in its own words, and who decides."""

    opgave_id: str
    party_id: str
    kind: SayKind | None = None
    own_words: str = ""
    version: int = 1


class SayLight(StrEnum):
    """What the says together show, as something to talk about."""

    CONFLICT = "conflict"
    NOBODY = "nobody"
    TOGETHER = "together"
    INCOMPLETE = "incomplete"
    CLEAR = "clear"


TO_TALK_ABOUT = (SayLight.CONFLICT, SayLight.NOBODY, SayLight.TOGETHER)
"""Lights that are worth a conversation."""


def say_light(says: tuple[Say, ...], parties: int) -> SayLight:
    """Tell what the says on one opgave show; two times `zelf`, or nobody who does, is worth a conversation.

    >>> say_light((Say("o", "a", SayKind.ZELF), Say("o", "b", SayKind.ZELF)), parties=2).value
    'conflict'
    """
    kinds = [say.kind for say in says if say.kind is not None]
    if kinds.count(SayKind.ZELF) > 1:
        return SayLight.CONFLICT
    if not kinds or len(kinds) < parties:
        return SayLight.INCOMPLETE
    if SayKind.ZELF in kinds:
        return SayLight.CLEAR
    return SayLight.TOGETHER if SayKind.SAMEN in kinds else SayLight.NOBODY
