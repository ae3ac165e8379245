"""The calendar of gemeente, corporatie and huurdersorganisatie, and with what kind of action to begin."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import ActionState, Nature, PilotAction
from planner.domain.parties import Party, PartyKind


class Duty(StrEnum):
    """What an action that is decided now can still feed."""

    BOD = "bod"
    PRESTATIEAFSPRAKEN = "prestatieafspraken"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The next moment of the yearly cycle; `last_day` is the last day that is in time."""

    duty: Duty
    last_day: date


def next_deadline(today: date) -> Deadline:
    """Tell what an action decided today can feed: the bod (before 1 July) or the prestatieafspraken (by 15 December).

    >>> next_deadline(date(2026, 7, 1)).duty.value
    'prestatieafspraken'
    """
    bod = date(today.year, 6, 30)
    agreements = date(today.year, 12, 15)
    if today <= bod:
        return Deadline(Duty.BOD, bod)
    if today <= agreements:
        return Deadline(Duty.PRESTATIEAFSPRAKEN, agreements)
    return Deadline(Duty.BOD, date(today.year + 1, 6, 30))


def concerns(parties: tuple[Party, ...]) -> bool:
    """Tell whether the cycle is of use to this table: a gemeente and a corporatie are there."""
    kinds = {party.kind for party in parties}
    return {PartyKind.GEMEENTE, PartyKind.WONINGCORPORATIE} <= kinds


MAKERS = {
    Duty.BOD: (PartyKind.WONINGCORPORATIE,),
    Duty.PRESTATIEAFSPRAKEN: (PartyKind.GEMEENTE, PartyKind.WONINGCORPORATIE, PartyKind.HUURDERSORGANISATIE),
}
"""Who makes what an action can feed; of the prestatieafspraken the huurdersorganisatie is an equal third party."""


def makers(duty: Duty, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give the parties at the table that make what an action can feed."""
    return tuple(party for party in parties if party.kind in MAKERS[duty])


UNDECIDED = frozenset({ActionState.IDEE, ActionState.VOORGESTELD})


def can_feed(action: PilotAction, parties: tuple[Party, ...], today: date) -> Deadline | None:
    """Tell what this action can still feed when the table decides on it in time; None for what is decided already."""
    return next_deadline(today) if action.state in UNDECIDED and concerns(parties) else None


def begin_physical(actions: tuple[PilotAction, ...]) -> bool:
    """Tell whether to hint at a physical, businesslike action to learn from first: all that is planned is social."""
    alive = [action for action in actions if action.state is not ActionState.GESTOPT]
    return bool(alive) and all(action.nature is Nature.SOCIAAL for action in alive)
