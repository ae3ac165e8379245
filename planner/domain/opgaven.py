"""Opgaven: what is shared as urgent, on which figures, and who decides about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SayKind(StrEnum):
    """What a party says of deciding about an opgave: I do, we do, others do."""

    ZELF = "zelf"
    SAMEN = "samen"
    ANDEREN = "anderen"


@dataclass(frozen=True, slots=True)
class FrozenFigure:
    """A figure as it was when it was put on the agenda; it never changes after.

    `score` is 0–10 (10 = most to do) among the areas of `reference`; None where there was too little data.
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
    """One shared opgave; `interwoven` runs from 1 (los) to 5 (vervlochten); `parked_because` says why it made room."""

    id: str
    title: str
    urgency: str = ""
    figures: tuple[FrozenFigure, ...] = ()
    interwoven: int | None = None
    parked_because: str = ""
    version: int = 1

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
    INCOMPLETE = "incomplete"
    CLEAR = "clear"


def say_light(says: tuple[Say, ...], parties: int) -> SayLight:
    """Tell what the says on one opgave show; two times `zelf` or nobody at all is worth a conversation.

    >>> say_light((Say("o", "a", SayKind.ZELF), Say("o", "b", SayKind.ZELF)), parties=2).value
    'conflict'
    """
    kinds = [say.kind for say in says if say.kind is not None]
    if kinds.count(SayKind.ZELF) > 1:
        return SayLight.CONFLICT
    if not kinds or len(kinds) < parties:
        return SayLight.INCOMPLETE
    return SayLight.NOBODY if set(kinds) == {SayKind.ANDEREN} else SayLight.CLEAR
