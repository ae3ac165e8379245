"""Numbered editions (uitgaven) of an agenda: who kept it when and why, which one it is now, and going back to one."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.agenda.agenda import Agenda, Ambition
from planner.domain.agenda.checks import checked_party, written
from planner.domain.agenda.opgaven import Opgave
from planner.domain.parties import Party
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import RuleBroken

Versioned = TypeVar("Versioned", Opgave, PilotAction, Party, Ambition)


@dataclass(frozen=True, slots=True)
class Edition:
    """The whole agenda as it was when someone kept it; it never changes after. `at` is in UTC."""

    number: int
    agenda: Agenda
    at: datetime
    user: str
    party_id: str | None
    note: str = ""


def keep(
    editions: tuple[Edition, ...], agenda: Agenda, user: User, *, at: datetime, note: str = ""
) -> tuple[Edition, ...]:
    """Keep the agenda as it is now under the next number."""
    demand(user, Right.DRAFT)
    number = max((edition.number for edition in editions), default=0) + 1
    return (*editions, Edition(number, agenda, at, user.name, user.party, note.strip()))


def edition_of(editions: tuple[Edition, ...], number: int) -> Edition:
    """Find an edition by its number; raises RuleBroken."""
    for edition in editions:
        if edition.number == number:
            return edition
    raise RuleBroken("edition-unknown", number=number)


@dataclass(frozen=True, slots=True)
class Kept:
    """Which edition an agenda came last to, and whether it is still exactly that; number 0 when there is none."""

    number: int = 0
    unchanged: bool = False


def last_kept(editions: tuple[Edition, ...], agenda: Agenda) -> Kept:
    """Tell which edition an agenda, as it is now, is or comes after."""
    return Kept(editions[-1].number, unchanged=editions[-1].agenda == agenda) if editions else Kept()


def restored(agenda: Agenda, edition: Edition, reason: str) -> Agenda:
    """Take goal, opgaven and actions back to an edition, as new versions, so that consent is asked again.

    What each party said or gives stays as it is now. What came after the edition isn't thrown away: it is parked or
    stopped with this reason. A party that left comes back when it is in the edition.
    """
    reason, old = written(reason, "reason-needed"), edition.agenda
    there = {party.id for party in agenda.parties}
    parties = tuple(checked_party(agenda, party) for party in old.parties if party.id not in there)
    opgaven = {opgave.id: opgave for opgave in agenda.opgaven}
    actions = {action.id: action for action in agenda.actions}
    opgaven |= {o.id: _parked(o, reason) for o in agenda.open_opgaven}
    actions |= {a.id: _stopped(a, reason) for a in agenda.open_actions}
    opgaven |= {opgave.id: _back(opgave, agenda.opgaven) for opgave in old.opgaven}
    actions |= {action.id: _back(action, agenda.actions) for action in old.actions}
    return replace(
        agenda,
        title=old.title,
        period_from=old.period_from,
        period_to=old.period_to,
        urgency=old.urgency,
        ambition=_newer(old.ambition, agenda.ambition),
        parties=(*agenda.parties, *parties),
        opgaven=tuple(opgaven.values()),
        actions=tuple(actions.values()),
        version=agenda.version + 1,
    )


def _parked(opgave: Opgave, reason: str) -> Opgave:
    return replace(opgave, parked_because=reason, version=opgave.version + 1)


def _stopped(action: PilotAction, reason: str) -> PilotAction:
    return replace(action, state=ActionState.GESTOPT, state_reason=reason, version=action.version + 1)


def _back(old: Versioned, items: tuple[Versioned, ...]) -> Versioned:
    now = next((item for item in items if getattr(item, "id", "") == getattr(old, "id", "")), None)
    return old if now is None else _newer(old, now)


def _newer(old: Versioned, now: Versioned) -> Versioned:
    same = replace(old, version=now.version)
    return now if same == now else replace(old, version=now.version + 1)
