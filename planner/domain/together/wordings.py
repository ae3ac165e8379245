"""The exact words that consent is asked on: every change of them is a new version.

How an action goes (its state and milestones) is no wording: it moves on without asking again.
"""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from planner.domain.agenda.actions import Contribution, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.events import flat
from planner.domain.rules import RuleBroken

GOAL = "goal"
"""The subject of consent that is no action: the shared goal."""

NO_WORDS = frozenset({"id", "state", "state_reason", "milestones", "version"})
"""What of an action isn't agreed on; a field added later is, unless it is named here."""

WORD = re.compile(r"\s+|\w+|[^\w\s]")
SENTENCE = re.compile(r"[^.?!\n]+[.?!\s]*|[.?!\n]+\s*")
MOST_PAIRS = 50_000
"""Equal pieces in two texts, each with each: more are compared by the sentence, and more again not at all."""


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one field; what is left blank is no part."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of what the parties are asked: the goal, or an action with what each party puts in.

    `subject` is GOAL or an action's id. A version is never used twice, also not for words that come back.
    """

    subject: str
    version: int
    parts: tuple[Part, ...]

    def part(self, field: str) -> str:
        """Give the words of one field, empty when it has none."""
        return next((part.text for part in self.parts if part.field == field), "")


def kept(wordings: tuple[Wording, ...], agenda: Agenda) -> tuple[Wording, ...]:
    """Bring the newest wordings up to date with the agenda; each changed one gets the next version.

    One that was emptied or left the agenda stays, without parts: when it comes back it is asked again.
    """
    now = _words_of(agenda)
    newest = {wording.subject: wording for wording in wordings}
    return tuple(
        _next(newest.get(subject), subject, now.get(subject, ())) for subject in dict.fromkeys((*newest, *now))
    )


def current(wordings: tuple[Wording, ...], subject: str) -> Wording:
    """Give the words as they are now; raises RuleBroken when there are none to ask anything about."""
    for wording in wordings:
        if wording.subject == subject and wording.parts:
            return wording
    raise RuleBroken("nothing-written-yet")


def _next(last: Wording | None, subject: str, parts: tuple[Part, ...]) -> Wording:
    if last is None:
        return Wording(subject, 1, parts)
    return last if last.parts == parts else Wording(subject, last.version + 1, parts)


def _words_of(agenda: Agenda) -> dict[str, tuple[Part, ...]]:
    given: defaultdict[str, list[Contribution]] = defaultdict(list)
    for one in agenda.contributions:
        given[one.action_id].append(one)
    words = {action.id: tuple(_action_parts(action, given[action.id])) for action in agenda.actions}
    if agenda.ambition.text.strip():
        words[GOAL] = (Part("text", agenda.ambition.text),)
    return words


def _action_parts(action: PilotAction, contributions: list[Contribution]) -> Iterator[Part]:
    for field in fields(action):
        if field.name not in NO_WORDS:
            yield from _parts(field.name, getattr(action, field.name))
    for given in sorted(contributions, key=lambda c: c.party_id):
        for field in fields(given):
            if field.name not in {"action_id", "party_id", "version"}:
                yield from _parts(f"{given.party_id}/{field.name}", getattr(given, field.name))


def _parts(name: str, value: Any) -> Iterator[Part]:
    if isinstance(value, date):
        value = value.isoformat()
    for path, simple in flat(value, name).items():
        if simple is not None and simple is not False and simple != "":  # zero is something said
            yield Part(path, str(simple))


class Change(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with what happened to it."""

    change: Change
    text: str


def compare(old: str, new: str) -> tuple[Segment, ...]:
    """Compare two texts word by word; the kept and removed pieces make the old text, the kept and added the new.

    Long texts with much in common are compared by the sentence first.

    >>> [(s.change.value, s.text) for s in compare("een stille straat", "een groene straat")]
    [('same', 'een '), ('removed', 'stille'), ('added', 'groene'), ('same', ' straat')]
    """
    if old == new:
        return (Segment(Change.SAME, old),) if old else ()
    words = WORD.findall(old), WORD.findall(new)
    if _is_comparable(*words):
        return tuple(_segments(*words))
    sentences = SENTENCE.findall(old), SENTENCE.findall(new)
    if not _is_comparable(*sentences):
        return tuple(_other([old], [new]))
    found: list[Segment] = []
    for before, after in _blocks(*sentences):
        words = WORD.findall("".join(before)), WORD.findall("".join(after))
        finer = words if before != after and _is_comparable(*words) else (before, after)
        found += _segments(*finer)
    return tuple(found)


def _is_comparable(before: list[str], after: list[str]) -> bool:
    """Tell whether comparing ends soon: what stands in both often makes it take minutes."""
    often = Counter(after)
    return sum(often[piece] for piece in before) <= MOST_PAIRS


def _segments(before: list[str], after: list[str]) -> Iterator[Segment]:
    for old, new in _blocks(before, after):
        yield from [Segment(Change.SAME, "".join(old))] if old == new else _other(old, new)


def _other(old: list[str], new: list[str]) -> list[Segment]:
    return [Segment(change, "".join(some)) for change, some in ((Change.REMOVED, old), (Change.ADDED, new)) if some]


def _blocks(before: list[str], after: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Give the pieces of both texts side by side, in blocks that are the same or not."""
    for _, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield before[i:j], after[k:m]


def compare_wordings(old: Wording, new: Wording) -> dict[str, tuple[Segment, ...]]:
    """Compare two versions field by field; only the fields whose words changed are told."""
    names = dict.fromkeys(part.field for part in (*old.parts, *new.parts))
    return {name: compare(old.part(name), new.part(name)) for name in names if old.part(name) != new.part(name)}
