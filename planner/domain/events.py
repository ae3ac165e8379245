"""Audit events: who changed what, when; written with every change and never altered."""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from planner.domain.places import Shape


@dataclass(frozen=True, slots=True)
class Event:
    """One fact about an agenda; `verb` is the name of the gesture, `subject` the item's id.

    `before` and `after` hold only the fields that changed, as JSON-ready values. `at` is in UTC.
    """

    id: str
    agenda_id: str
    at: datetime
    user: str
    party: str | None
    verb: str
    subject: str
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest event of an agenda without what it changed: that may be large, and is asked for apart."""

    id: str
    at: datetime
    party: str | None
    verb: str


def differences(before: Any, after: Any, path: str = "") -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what changed between two versions of an agenda as two flat dicts: path → JSON-ready value.

    A path reads `actions/<id>/title`; an item that came or went has its path on one side only.
    """
    if before is after or before == after:
        return {}, {}
    old, new = _parts(before), _parts(after)
    if old is None and new is None and path:
        return {path: _simple(before)}, {path: _simple(after)}
    if old is None or new is None:
        return _told(before, path), _told(after, path)
    was: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for name in {**old, **new}:
        inner = f"{path}/{name}".lstrip("/")
        if name not in old:
            now |= _told(new[name], inner)
        elif name not in new:
            was |= _told(old[name], inner)
        else:
            deeper = differences(old[name], new[name], inner)
            was |= deeper[0]
            now |= deeper[1]
    return was, now


def flat(value: Any, path: str = "") -> dict[str, Any]:
    """Flatten a dataclass to path → JSON-ready value; items in a tuple are named by their identity.

    What has a side that isn't for everyone yet tells only what `for_everyone` gives; a shape is one text.
    """
    parts = _parts(value)
    if parts is None:
        return {path: _simple(value)}
    return {p: v for name, part in parts.items() for p, v in flat(part, f"{path}/{name}".lstrip("/")).items()}


def _parts(value: Any) -> dict[str, Any] | None:
    """Take a value apart by name; None for what is told as a whole."""
    if isinstance(value, Shape):
        return None
    if hasattr(value, "for_everyone"):
        value = value.for_everyone()
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, tuple):
        return {_identity(item, n): item for n, item in enumerate(value)}
    return None


def _told(value: Any, path: str) -> dict[str, Any]:
    return {p: v for p, v in flat(value, path).items() if v is not None}


def _simple(value: Any) -> Any:
    if isinstance(value, Shape):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _identity(item: Any, n: int) -> str:
    keys = ("id", "subject", "opgave_id", "action_id", "party_id") if not hasattr(item, "id") else ("id",)
    named = [str(getattr(item, key)) for key in keys if hasattr(item, key)]
    return "+".join(named) or str(n)
