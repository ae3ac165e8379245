"""Consent is on a wording: ja, ja mits or bezwaar by each party; silence is no consent, and a change asks again."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.domain.agenda.checks import written
from planner.domain.parties import Party
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import VersionConflict
from planner.domain.together.wordings import Wording


class Answer(StrEnum):
    """What a party can say; not having answered is none of these."""

    JA = "ja"
    JA_MITS = "ja_mits"
    BEZWAAR = "bezwaar"


NEEDS_REASON = frozenset({Answer.JA_MITS, Answer.BEZWAAR})


@dataclass(frozen=True, slots=True)
class Consent:
    """What one party said of one version of the goal or of an action; kept for ever, a later answer comes after it."""

    id: str
    subject: str
    version: int
    party_id: str
    answer: Answer
    given_on: date
    reason: str = ""

    def is_on(self, wording: Wording) -> bool:
        """Tell whether this answer is about exactly these words."""
        return (self.subject, self.version) == (wording.subject, wording.version)


@dataclass(frozen=True, slots=True)
class Position:
    """Where one party stands: its answer on these words if it gave one, and what it said of an earlier version."""

    party_id: str
    now: Consent | None
    earlier: Consent | None

    @property
    def is_asked_again(self) -> bool:
        """Tell whether the party answered words that have changed since."""
        return self.now is None and self.earlier is not None


def answer(consents: tuple[Consent, ...], wording: Wording, given: Consent, user: User) -> tuple[Consent, ...]:
    """Add a party's answer; raises VersionConflict, with the words as they are now, when it was about other words."""
    demand(user, Right.CONSENT, party=given.party_id)
    if not given.is_on(wording):
        raise VersionConflict(wording)
    return (*consents, sound_answer(given))


def sound_answer(given: Consent) -> Consent:
    """Check that a condition or an objection has its reason."""
    reason = written(given.reason, "consent-without-reason") if given.answer in NEEDS_REASON else given.reason.strip()
    return replace(given, reason=reason)


def standing(consents: tuple[Consent, ...], wording: Wording, parties: tuple[Party, ...]) -> tuple[Position, ...]:
    """Tell of each party at the table where it stands, in the order of the table."""
    said: defaultdict[str, list[Consent]] = defaultdict(list)
    for given in consents:
        if given.subject == wording.subject:
            said[given.party_id].append(given)
    return tuple(_position(said[party.id], wording, party.id) for party in parties)


def still_asked(positions: tuple[Position, ...]) -> tuple[str, ...]:
    """Name the parties that have yet to answer these words."""
    return tuple(position.party_id for position in positions if position.now is None)


def is_agreed(positions: tuple[Position, ...]) -> bool:
    """Tell whether every party said ja or ja, mits to these words."""
    answers = [position.now.answer if position.now else None for position in positions]
    return bool(answers) and not {None, Answer.BEZWAAR}.intersection(answers)


def _position(said: list[Consent], wording: Wording, party_id: str) -> Position:
    now = [c for c in said if c.is_on(wording)]
    earlier = [c for c in said if not c.is_on(wording)]
    return Position(party_id, now[-1] if now else None, earlier[-1] if earlier else None)
