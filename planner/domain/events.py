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


def differences(before: object | None, after: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what changed between two versions of an agenda as two flat dicts: path → JSON-ready value.

    A path reads `actions/<id>/title`; an item that came or went has its path on one side only.
    """
    old, new = (flat(side) if side is not None else {} for side in (before, after))
    paths = [p for p in {**old, **new} if old.get(p) != new.get(p)]
    return {p: old[p] for p in paths if p in old}, {p: new[p] for p in paths if p in new}


def flat(value: Any, path: str = "") -> dict[str, Any]:
    """Flatten a dataclass to path → JSON-ready value; items in a tuple are named by their identity.

    What has a side that isn't for everyone yet tells only what `for_everyone` gives; a shape is one text.
    """
    if isinstance(value, Shape):
        return {path: str(value)}
    if hasattr(value, "for_everyone"):
        value = value.for_everyone()
    if is_dataclass(value):
        parts = ((f.name, getattr(value, f.name)) for f in fields(value))
    elif isinstance(value, tuple):
        parts = ((_identity(item, n), item) for n, item in enumerate(value))
    else:
        return {path: value.isoformat() if isinstance(value, date) else value}
    return {p: v for name, part in parts for p, v in flat(part, f"{path}/{name}".lstrip("/")).items()}


def _identity(item: Any, n: int) -> str:
    keys = ("id", "subject", "opgave_id", "action_id", "party_id") if not hasattr(item, "id") else ("id",)
    named = [str(getattr(item, key)) for key in keys if hasattr(item, key)]
    return "+".join(named) or str(n)
