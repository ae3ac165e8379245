"""The chain of events: each carries the hash of itself and of its forerunner, so that none changes or goes unseen.

There is one chain per agenda, and one of what no single agenda holds (regions and examples), with "" as its name.
Who can rewrite the whole database can make a new chain: hence the head that an operator notes elsewhere.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum

from planner.domain.events import Event

SHARED = ""
"""The name of the chain of what no single agenda holds."""


@dataclass(frozen=True, slots=True)
class Link:
    """An event as it is kept: its number in the database, and the two hashes it carries.

    Without an event it is a row that nobody can read any more.
    """

    number: int
    event: Event | None
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """How far a chain is: how many events it has, and the hash of the last one."""

    events: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """One chain as it is read: its events oldest first, and how far it says itself that it is (its counter).

    `highest` is the highest number that its events can have come to; None where nothing is known of it.
    """

    agenda_id: str
    counted: Head
    links: Iterable[Link]
    highest: int | None = None


class Wrong(StrEnum):
    """What is wrong with a chain."""

    CHANGED = "changed"
    NUMBER = "number"
    GAP = "gap"
    END = "end"
    COUNTER = "counter"
    NOTED = "noted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Misfit:
    """The first event of a chain that doesn't fit: its number in the database, 0 when there is none any more."""

    agenda_id: str
    wrong: Wrong
    number: int
    found: int
    expected: int


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of one chain: how far it is, and what doesn't fit, if anything."""

    agenda_id: str
    head: Head
    misfit: Misfit | None = None


def tie(event: Event, previous: str) -> str:
    """Give the hash of an event that comes after `previous`; the same whichever database it was read from.

    A moment counts in UTC, to the microsecond; names in JSON in the order of the alphabet.
    """
    at = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    who = (event.user, event.party, event.verb, event.subject)
    said = json.dumps((previous, event.id, event.agenda_id, at, *who, event.before, event.after), sort_keys=True)
    return hashlib.sha256(said.encode("ascii")).hexdigest()


def verify(chain: Chain, noted: Head | None = None) -> Verified:
    """Go along a chain to its end or the first event that doesn't fit; `noted` is a head written down before."""
    head, number = Head(), 0
    for link in chain.links:
        wrong = _wrong(link, head, chain.highest)
        head, number = Head(head.events + 1, link.hash), link.number
        if wrong is None and noted and noted.events == head.events and noted.hash != head.hash:
            wrong = Wrong.NOTED
        if wrong:
            return Verified(chain.agenda_id, head, Misfit(chain.agenda_id, wrong, number, head.events, head.events))
    expected = max(chain.counted.events, noted.events if noted else 0)
    wrong = Wrong.END if head.events < expected else Wrong.COUNTER if head != chain.counted else None
    misfit = Misfit(chain.agenda_id, wrong, number, head.events, expected) if wrong else None
    return Verified(chain.agenda_id, head, misfit)


def missing(noted: Mapping[str, Head], found: Iterable[str], deleted: Mapping[str, Head]) -> tuple[Misfit, ...]:
    """Hold what was noted, what is there, and how far the deleted ones were according to their facts, side by side.

    Gives the chains that aren't there any more though no fact says that their agenda was deleted, or one that says
    that there were fewer events than was noted; and those that are there though a fact says that they were deleted.
    """
    here = {*found}
    gone = {name: deleted.get(name, Head()) for name in noted.keys() - here}
    short = [name for name, head in gone.items() if head.events < noted[name].events or name not in deleted]
    ended = [Misfit(name, Wrong.END, 0, gone[name].events, noted[name].events) for name in sorted(short)]
    return (*ended, *(Misfit(name, Wrong.DELETED, 0, 0, 0) for name in sorted(here & deleted.keys())))


def _wrong(link: Link, before: Head, highest: int | None) -> Wrong | None:
    if link.number < 1 or (highest is not None and link.number > highest):
        return Wrong.NUMBER
    if link.event is None or not _is_tied(link.event, link):
        return Wrong.CHANGED
    return Wrong.GAP if link.previous != before.hash else None


def _is_tied(event: Event, link: Link) -> bool:
    try:
        return link.hash == tie(event, link.previous)
    except TypeError:  # a value of a kind that JSON doesn't know: no event of ours
        return False
