"""What an agenda, a wording or an event holds and what changed in it, field by field, in words a person reads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any

from planner.domain.agenda.actions import Contribution, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.together.wordings import GOAL, Wording
from planner.text.words import Words

Paths = Mapping[str, Any]
"""Path → value, as `events.flat` and `events.differences` give them: `actions/<id>/title`."""
Item = tuple[str, str]
"""A list and what stands in it, by id; ("", "") is the agenda itself."""
Raw = dict[str, dict[str, Any]]
"""Of one item: field → what comes after it in the path → value."""

LISTS = ("parties", "opgaven", "says", "actions", "contributions", "goals", "consents", "representatives", "reviews")


class Kind(Enum):
    """How a field is said; TEXT is compared word by word."""

    TEXT, PLAIN, DAY, NAME, PLACE, DRAWN, EUROS, NUMBER, YES = range(9)


FIELDS: dict[str, Kind | dict[str, str]] = {
    "title": Kind.TEXT,
    "opgave_id": Kind.NAME,
    "if_we": Kind.TEXT,
    "then": Kind.TEXT,
    "seen_by": Kind.TEXT,
    "nature": {"actions": "nature-"},
    "lead_party": Kind.NAME,
    "co_parties": Kind.NAME,
    "gemeente_role": {"actions": "role-"},
    "role_ground": Kind.TEXT,
    "initiative": {"actions": "initiative-"},
    "place": Kind.TEXT,
    "place_code": Kind.PLACE,
    "place_shape": Kind.DRAWN,
    "start": Kind.DAY,
    "end": Kind.DAY,
    "review": Kind.DAY,
    "milestones": Kind.PLAIN,
    "baseline": Kind.PLAIN,
    "hoped": {"actions": "hoped-"},
    "linked_agreement": Kind.TEXT,
    "state": {"actions": "action-state-", "": "state-"},
    "state_reason": Kind.TEXT,
    "hours": Kind.NUMBER,
    "euros": Kind.EUROS,
    "yearly": Kind.YES,
    "knowledge": Kind.TEXT,
    "space": Kind.TEXT,
    "lets_go": Kind.TEXT,
    "gets": Kind.TEXT,
    "benefit": Kind.TEXT,
    "benefit_source": Kind.TEXT,
    "name": Kind.TEXT,
    "contact": Kind.TEXT,
    "knows": Kind.TEXT,
    "seeks": Kind.TEXT,
    "kind": {"parties": "kind-", "says": "say-choice-"},
    "own_words": Kind.TEXT,
    "text": Kind.TEXT,
    "urgency": Kind.TEXT,
    "figures": Kind.PLAIN,
    "interwoven": {"opgaven": "interwoven-"},
    "parked_because": Kind.TEXT,
    "period_from": Kind.PLAIN,
    "period_to": Kind.PLAIN,
    "weight_set": Kind.PLAIN,
    "function": Kind.TEXT,
    "since": Kind.DAY,
    "until": Kind.DAY,
    "expected": Kind.TEXT,
    "seen": Kind.TEXT,
    "answer": {"consents": "answer-"},
    "unknown": Kind.YES,
    "reason": Kind.TEXT,
    "next_on": Kind.DAY,
    "note": Kind.PLAIN,
}
"""What is told, in this order, and how; a choice has its words, by list, under what stands here.

Ids, versions and how a figure was found are not told.
"""

OF_ACTION = FIELDS.keys() & {field.name for field in fields(PilotAction)}
OF_CONTRIBUTION = FIELDS.keys() & {field.name for field in fields(Contribution)}
WHOLE_ITEMS = frozenset({"parties", "opgaven", "actions"})
"""Of these it is enough to hear that one came or went."""


@dataclass(frozen=True)
class Line:
    """One field with its words before and after; `is_text` when they can be compared word by word."""

    label: str
    old: str
    new: str
    is_text: bool


@dataclass(frozen=True)
class Changed:
    """One thing that changed: `how` is "came", "went" or "changed"."""

    title: str
    how: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Teller:
    """Tells paths in the words of one language; `names` gives what an id is called."""

    words: Words
    names: Mapping[str, str]

    def lines(self, paths: Paths) -> dict[str, tuple[tuple[str, str], ...]]:
        """Give of each thing its fields with their words, as (label, words)."""
        told = {item: self._told(item, raw) for item, raw in _gathered(paths).items()}
        return {
            self.title(item): tuple((self._label(field), said) for field, said in fields.items() if said)
            for item, fields in told.items()
            if any(fields.values())
        }

    def changes(self, before: Paths, after: Paths) -> tuple[Changed, ...]:
        """Give what changed, thing by thing."""
        old, new = _gathered(before), _gathered(after)
        found = (self._changed(item, old.get(item), new.get(item)) for item in dict.fromkeys((*old, *new)))
        return tuple(changed for changed in found if changed.lines or changed.how != "changed")

    def title(self, item: Item) -> str:
        """Name a thing."""
        kind, key = item
        parts = [self.names.get(one, self.words.blank) for one in key.split("+")]
        if kind in ("says", "contributions"):
            return self.words.t(f"told-item-{kind}", what=parts[0], party=parts[-1])
        return self.words.t(f"told-item-{kind}", what=parts[0]) if kind in LISTS else self._titled(kind)

    def _titled(self, kind: str) -> str:
        return self.words.t(f"told-item-{kind or 'agenda'}")

    def _changed(self, item: Item, old: Raw | None, new: Raw | None) -> Changed:
        how = "changed" if old is not None and new is not None else "went" if new is None else "came"
        if item[0] in WHOLE_ITEMS and how != "changed":
            return Changed(self.title(item), how, ())
        old, new = old or {}, new or {}
        was, now = self._told(item, old), self._told(item, new)
        fields = [f for f in FIELDS if old.get(f) != new.get(f) and (was.get(f) or now.get(f))]
        lines = (Line(self._label(f), was.get(f, ""), now.get(f, ""), FIELDS[f] is Kind.TEXT) for f in fields)
        return Changed(self.title(item), how if item[1] else "changed", tuple(lines))

    def _label(self, field: str) -> str:
        return self.words.t(f"told-{field.replace('_', '-')}")

    def _told(self, item: Item, raw: Raw) -> dict[str, str]:
        return {field: self._words(item[0], field, raw[field]) for field in FIELDS if field in raw}

    def _words(self, kind: str, field: str, values: dict[str, Any]) -> str:
        """Say a field; what it consists of is told per row: figures, milestones and parties have more than one."""
        if FIELDS[field] is Kind.DRAWN:
            return self.words.t("told-drawn") if any(values.values()) else ""
        rows: dict[str, dict[str, Any]] = {}
        for rest, value in values.items():
            head, _, tail = rest.rpartition("/")
            rows.setdefault(head, {})[tail] = value
        return "; ".join(filter(None, (self._row(kind, field, row) for row in rows.values())))

    def _row(self, kind: str, field: str, row: dict[str, Any]) -> str:
        if field == "weight_set":
            return str(row.get("name") or "")
        if row.get("label"):
            year = row.get("year")
            return f"{row['label']} ({year})" if year else str(row["label"])
        if row.get("on") and "text" in row:
            return f"{self.words.day(date.fromisoformat(str(row['on'])))}: {row['text']}"
        return ", ".join(filter(None, (self._value(kind, field, value) for value in row.values())))

    def _value(self, kind: str, field: str, value: Any) -> str:
        text, how = "" if value is None or value is False else str(value), FIELDS[field]
        if text in ("", "False"):
            return ""
        if isinstance(how, dict):
            return self.words.t(how[kind] + text.replace("_", "-")) if kind in how else text
        return SAID[how](self, text) if how in SAID else text


SAID: dict[Kind, Callable[[Teller, str], str]] = {
    Kind.DAY: lambda teller, text: teller.words.day(date.fromisoformat(text)),
    Kind.NAME: lambda teller, text: teller.names.get(text, teller.words.blank),
    Kind.PLACE: lambda teller, text: teller.words.area_names.get(text, text),
    Kind.EUROS: lambda teller, text: teller.words.euros(int(text)),
    Kind.NUMBER: lambda teller, text: teller.words.number(int(text)),
    Kind.YES: lambda teller, _text: teller.words.t("form-yes"),
}
"""How each kind is said that isn't told as it is written."""


def names_of(agenda: Agenda) -> dict[str, str]:
    """Give what parties, opgaven and actions are called now."""
    titles = {item.id: item.title for item in agenda.opgaven} | {item.id: item.title for item in agenda.actions}
    return agenda.party_names | titles


def names_in(*paths: Paths) -> dict[str, str]:
    """Find what parties, opgaven and actions are called in these paths; later ones win."""
    return {
        path.split("/")[1]: str(value)
        for side in paths
        for path, value in side.items()
        if value and path.count("/") == 2 and path.endswith(("/name", "/title"))
    }


def paths_of(wording: Wording) -> dict[str, str]:
    """Give the parts of a wording the paths they have in the agenda."""
    if wording.subject == GOAL:
        return {f"ambition/{part.field}": part.text for part in wording.parts}
    return {_action_path(wording.subject, part.field): part.text for part in wording.parts}


def _action_path(action: str, field: str) -> str:
    head, _, rest = field.partition("/")
    given = head not in OF_ACTION and rest in OF_CONTRIBUTION
    return f"contributions/{action}+{head}/{rest}" if given else f"actions/{action}/{field}"


def _gathered(paths: Paths) -> dict[Item, Raw]:
    found: dict[Item, Raw] = {}
    for path, value in paths.items():
        item, field, rest = _where(path.split("/"))
        if item is not None:
            found.setdefault(item, {}).setdefault(field, {})[rest] = value
    return found


def _where(parts: Iterable[str]) -> tuple[Item | None, str, str]:
    """Take a path apart; None for what isn't told here: signals have an audience, scores may be blind."""
    first, *rest = parts
    if first in LISTS and len(rest) > 1:
        return (first, rest[0]), rest[1], "/".join(rest[2:])
    if first in ("ambition", "log") and rest:
        return (first, ""), rest[0], ""
    return (("", ""), first, "/".join(rest)) if first in FIELDS else (None, "", "")
