"""An agenda in a file, and what only grows brought together from two copies: answers, reviews, scores and lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from planner.domain.agenda.agenda import AgendaState, Ambition
from planner.domain.sharing.merging import LISTS
from planner.domain.sharing.origins import Origin
from planner.domain.together.consent import Consent
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import LogEntry
from planner.domain.together.settling import Hindrance, state_after
from planner.domain.together.signals import Audience, FieldSignal
from planner.domain.together.wordings import Part, Wording, kept

FORMAT = "wijkagenda"
SCHEMA = 1

Lines = tuple[LogEntry | FieldSignal | Origin, ...]
Line = TypeVar("Line", LogEntry, FieldSignal, Origin)


@dataclass(frozen=True, slots=True)
class KnownItem:
    """The digests one side has given or got of one item."""

    path: str
    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaFile:
    """One agenda as it goes from one organisation to another; blind scores and team signals stay at home."""

    format: str
    schema: int
    made_at: datetime
    dossier: Dossier
    wordings: tuple[Wording, ...] = ()
    log: tuple[LogEntry, ...] = ()
    signals: tuple[FieldSignal, ...] = ()
    origins: tuple[Origin, ...] = ()
    known: tuple[KnownItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """Two copies brought together; `left_out` counts answers on words that aren't here."""

    dossier: Dossier
    lines: Lines
    left_out: int


def newest(wordings: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Give the last version of each wording, in the order in which they came."""
    last = {wording.subject: wording.version for wording in sorted(wordings, key=lambda w: w.version)}
    return tuple(wording for wording in wordings if wording.version == last[wording.subject])


def begun(file: AgendaFile) -> Dossier:
    """Give what a file that is new here is merged into: its name and state, and the words it came with."""
    blank: dict[str, Any] = dict.fromkeys(LISTS, ())
    agenda = replace(file.dossier.agenda, ambition=Ambition(), **blank)
    return Dossier(agenda, wordings=newest(file.wordings))


def for_others(dossier: Dossier) -> Dossier:
    """Give what may leave the house: a check that is still blind stays, and who speaks for a party that left."""
    there = {party.id for party in dossier.agenda.parties}
    return replace(
        dossier,
        checks=tuple(check for check in dossier.checks if check.is_open),
        goals=tuple(goal for goal in dossier.goals if goal.party_id in there),
        representatives=tuple(person for person in dossier.representatives if person.party_id in there),
        faces=tuple(face for face in dossier.faces if face.party_id in there),
    )


def as_agreed(dossier: Dossier) -> Dossier:
    """Let an agenda that says it is done, but on which not all agreed, begin as shared.

    That nothing is left to do doesn't stand in the way: what has ended needs no agreement any more.
    """
    agenda = dossier.agenda
    open_ends = [way for way in dossier.hindrances if way.hindrance is not Hindrance.NO_ACTION]
    if agenda.state is not AgendaState.AFGEROND or not open_ends:
        return dossier
    return replace(dossier, agenda=replace(agenda, state=AgendaState.GEDEELD))


def shared(signals: tuple[FieldSignal, ...]) -> tuple[FieldSignal, ...]:
    """Give the signals that are for more than the own team."""
    return tuple(signal for signal in signals if signal.audience is not Audience.TEAM)


def join(merged: Dossier, file: AgendaFile, wordings: tuple[Wording, ...], lines: Lines) -> Joined:
    """Add to merged items what grew on the other side; `wordings` and `lines` are all of ours."""
    merged = replace(merged, wordings=kept(merged.wordings, merged.agenda))
    consents, left_out = _answers(merged, file, (*wordings, *merged.wordings))
    actions = {action.id for action in merged.agenda.actions}
    opgaven = {"", *(opgave.id for opgave in merged.agenda.opgaven)}
    reviews = {review.id for review in merged.reviews}
    checks = {check.id for check in merged.checks}
    theirs = file.dossier
    joined = replace(
        merged,
        consents=(*merged.consents, *consents),
        reviews=(*merged.reviews, *(r for r in theirs.reviews if r.id not in reviews and r.action_id in actions)),
        checks=(
            *merged.checks,
            *(c for c in theirs.checks if c.id not in checks and c.is_open and c.opgave_id in opgaven),
        ),
    )
    joined = replace(joined, agenda=replace(joined.agenda, state=state_after(joined.agenda, joined.hindrances)))
    new: Lines = (
        *(line for line in _new(file.log, lines) if line.action_id in actions),
        *_new(shared(file.signals), lines),
        *(origin for origin in file.origins if origin not in lines and origin.action_id in actions),
    )
    return Joined(joined, new, left_out)


def _answers(merged: Dossier, file: AgendaFile, ours: tuple[Wording, ...]) -> tuple[list[Consent], int]:
    """Put each answer on our version of the same words; one that is older than what we have says nothing new.

    Words that come back are asked again: an answer from the first time counts for our first time only.
    """
    theirs = {at: time for time, at in _times(file.wordings).items()}
    version = _times(ours)
    have = {consent.id for consent in merged.consents}
    last = {(c.subject, c.version, c.party_id): c.given_on for c in merged.consents}
    found, left_out = [], 0
    for given in file.dossier.consents:
        if given.id in have:
            continue
        ours_on = _same_time(version, theirs.get((given.subject, given.version)))
        newest = last.get((given.subject, ours_on or 0, given.party_id))
        if ours_on is None or (newest is not None and newest > given.given_on):
            left_out += 1
            continue
        found.append(replace(given, version=ours_on))
    return found, left_out


Time = tuple[str, tuple[Part, ...], int]
"""Of a subject certain words, for the first time, the second, and so on."""


def _times(wordings: Iterable[Wording]) -> dict[Time, tuple[str, int]]:
    """Count how often the same words came by; give where each time stands."""
    found: dict[Time, tuple[str, int]] = {}
    count: Counter[tuple[str, tuple[Part, ...]]] = Counter()
    for (subject, version), parts in sorted({(w.subject, w.version): w.parts for w in wordings}.items()):
        count[subject, parts] += 1
        found[subject, parts, count[subject, parts]] = (subject, version)
    return found


def _same_time(ours: dict[Time, tuple[str, int]], time: Time | None) -> int | None:
    """Give our version of these words; when they came by less often here, the last time they did."""
    if time is None:
        return None
    subject, parts, often = time
    return next((ours[subject, parts, n][1] for n in range(often, 0, -1) if (subject, parts, n) in ours), None)


def _new(theirs: tuple[Line, ...], ours: Iterable[object]) -> tuple[Line, ...]:
    have = {getattr(line, "id", None) for line in ours}
    return tuple(line for line in theirs if getattr(line, "id", None) not in have)
