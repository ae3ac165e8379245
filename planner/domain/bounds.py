"""How much fits in one agenda, region or library: far more than a table ever needs, and little enough to show."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from planner.domain.rules import RuleBroken
from planner.domain.together.dossier import Dossier

SIGNS = "signs"
MOST: Mapping[str, int] = {
    "areas": 100,
    "parties": 60,
    "opgaven": 60,
    "says": 2_000,
    "actions": 150,
    "contributions": 2_000,
    "goals": 120,
    "consents": 3_000,
    "checks": 100,
    "representatives": 300,
    "faces": 2_000,
    "reviews": 600,
    "wordings": 5_000,
    "log": 3_000,
    "signals": 2_000,
    "origins": 300,
    "agenda_ids": 100,
    "scopes": 2_000,
    "examples": 2_000,
    "seats": 50,
    "known": 10_000,
    "items": 60_000,
}
"""Items in each list; of opgaven and actions those that are parked or done count too. `items` are all of a file,
and `seats` what one session writes down of who took a seat at one agenda."""
MOST_INSIDE = 500
"""Items in any other list: milestones of one action, digests of one item."""
MOST_SIGNS = 2_000_000
"""Signs in all texts of one agenda together, and again in its log and signals: a book of a thousand pages."""


class TooMany(RuleBroken):
    """More than fits: `what` names the list."""

    def __init__(self, what: str, found: int, most: int) -> None:
        super().__init__("too-many", what=what.replace("_", "-"), found=found, most=most)


def demand_room(before: Dossier | None, after: Dossier) -> None:
    """Raise TooMany when a change makes a list, or all texts together, longer than fits; what was longer may stay."""
    old, new = Counter[str](), Counter[str]()
    _measure(before, "", old)
    _measure(after, "", new)
    for what, found in new.items():
        demand_fits(what, found, old[what])


def demand_fits(what: str, found: int, before: int = 0) -> None:
    """Raise TooMany when a list grew to more than it may hold."""
    most = MOST_SIGNS if what == SIGNS else MOST.get(what, MOST_INSIDE)
    if found > max(most, before):
        raise TooMany(what, found, most)


def lists_in(told: Any) -> Iterator[tuple[str, str, int]]:
    """Give of JSON values the path, name and length of each list inside."""
    waiting = [("", "", told)]
    while waiting:
        path, name, value = waiting.pop()
        if isinstance(value, Mapping):
            waiting += [(f"{path}/{key}".lstrip("/"), key, part) for key, part in value.items()]
        elif isinstance(value, list):
            yield path, name, len(value)
            waiting += [(f"{path}/{n}", name, part) for n, part in enumerate(value)]


def _measure(value: Any, name: str, found: Counter[str]) -> None:
    """Count the signs of all texts, and the items of the longest list of each name."""
    if isinstance(value, str):
        found[SIGNS] += len(value)
    elif isinstance(value, tuple):
        found[name] = max(found[name], len(value))
        for item in value:
            _measure(item, name, found)
    elif is_dataclass(value):
        for field in fields(value):
            _measure(getattr(value, field.name), field.name, found)
