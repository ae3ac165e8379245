"""Putting an agenda away: archived it is only read, and can come back; deleted it is gone, except that it was there."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from planner.domain.agenda.agenda import Archived
from planner.domain.agenda.checks import sound_texts, written
from planner.domain.chain import Head
from planner.domain.events import Event
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import RuleBroken

DELETED = "delete_agenda"
"""The verb of the fact that an agenda was deleted; the database lets rows go only with an agenda it names."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What disappears with an agenda: how many there are of each; and which regions follow it."""

    parties: int
    opgaven: int
    actions: int
    consents: int
    log: int
    signals: int
    editions: int
    events: int
    regions: tuple[str, ...] = ()

    @property
    def told(self) -> dict[str, int]:
        """Give what there is at all, by name."""
        counts = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: count for name, count in counts.items() if count and name != "regions"}


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That an agenda was there: what it was called, when it was deleted and why, and how far its chain was."""

    agenda_id: str
    title: str
    at: datetime
    user: str
    reason: str
    head: Head


def archive(now: Archived | None, user: User, *, at: datetime, reason: str = "") -> Archived:
    """Archive an agenda."""
    demand(user, Right.ARCHIVE)
    if now is not None:
        raise RuleBroken("archived-already")
    sound_texts({"reason": reason})
    return Archived(at, user.name, user.party, reason.strip())


def restore(now: Archived | None, user: User) -> None:
    """Check that an agenda can come back from the archive."""
    demand(user, Right.ARCHIVE)
    if now is None:
        raise RuleBroken("not-archived")


def delete(user: User, reason: str) -> str:
    """Check that this user may delete an agenda, and give the reason."""
    demand(user, Right.DELETE)
    sound_texts({"reason": reason})
    return written(reason, "delete-without-reason", at="reason")


def demand_open(archived: Archived | None) -> None:
    """Raise RuleBroken when an agenda is archived: it can only be read."""
    if archived is not None:
        raise RuleBroken("agenda-archived")


def fact_of(title: str, reason: str, head: Head, regions: tuple[str, ...]) -> dict[str, Any]:
    """Write down what stays known of a deleted agenda, for the fact that it was."""
    told: dict[str, Any] = {"title": title, "reason": reason, "events": head.events, "hash": head.hash}
    return told | ({"regions": list(regions)} if regions else {})


def tombstone_of(event: Event) -> Tombstone:
    """Read back what stays known of a deleted agenda; what somebody put there by hand may lack all but the id."""
    told: Mapping[str, Any] = event.after if isinstance(event.after, dict) else {}
    events, title, reason = told.get("events"), str(told.get("title", "")), str(told.get("reason", ""))
    head = Head(events if isinstance(events, int) else 0, str(told.get("hash", "")))
    return Tombstone(event.subject, title, event.at, event.user, reason, head)
