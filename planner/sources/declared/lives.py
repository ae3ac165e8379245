"""Read what is assumed of objects in the public space from data/service_lives.yaml, strictly."""

import re
from collections.abc import Mapping
from pathlib import Path

from planner.domain.figures.assets import (
    PARTS,
    AssetKind,
    AssetType,
    AssetUnit,
    Condition,
    ConditionScale,
    ServiceLives,
    Unit,
)
from planner.errors import SettingError
from planner.sources.declared.indicators import label
from planner.sources.declared.strict import Item, each, root, unique
from planner.sources.files.names import key

FILE = "service_lives.yaml"
LONGEST = 300
"""No object in the street is assumed to last longer than this many years."""

QUANTITIES = tuple(f"quantity_{unit.value}" for unit in Unit)
COLUMNS = ("type", *PARTS, *QUANTITIES)
NEEDED = ("first_year", "sources", "kinds", "types", "columns", "row_numbers", "no_years", "placeholders", "units",
          "conditions", "scales", "remaining", "statuses", "yes_no")  # fmt: skip


def folded(text: str) -> str:
    """Write a value as it is compared: small letters, and only spaces between its words.

    >>> folded(" Standaardboom_in  GROEN "), folded("3.0"), folded("< 5 jaar")
    ('standaardboom in groen', '3', '<5 jaar')
    """
    plain = re.sub(r"[\s_/,;:()-]+", " ", text.lower()).strip()
    return re.sub(r"(?<=[<>]) | (?=\+$)|\.0+$", "", plain)


def read_lives(path: Path) -> ServiceLives:
    """Read the types and words; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    made = check_lives(path, problems)
    if made is None or problems:
        raise problems[0]
    return made


def check_lives(path: Path, problems: list[SettingError]) -> ServiceLives | None:
    """Read the file and collect every mistake."""
    try:
        parts = root(path).fields(NEEDED)
        sources, kinds, types = (parts[name].items() for name in ("sources", "kinds", "types"))
        for items in (sources, kinds, types):
            unique(items, problems)
        known = dict(each(sources, _source, problems))
        by_id = {kind.id: kind for kind in each(kinds, _kind, problems)}
        return ServiceLives(
            types=each(types, lambda item: _type(item, by_id, known), problems),
            columns={name: item.texts() for name, item in parts["columns"].fields(COLUMNS).items()},
            no_years=parts["no_years"].texts(),
            conditions=_conditions(parts["conditions"]),
            scales=each(parts["scales"].items(), _scale, problems),
            remaining=dict(each(parts["remaining"].items(), _remaining, problems)),
            units={word: unit for one in each(parts["units"].items(), _unit, problems) for word, unit in one.items()},
            statuses=_statuses(parts["statuses"]),
            yes_no=_statuses(parts["yes_no"]),
            placeholders=parts["placeholders"].texts(),
            row_numbers=parts["row_numbers"].texts(),
            first_year=int(parts["first_year"].number(1000, 2000)),
        )
    except SettingError as problem:
        problems.append(problem)
        return None


def _source(item: Item) -> tuple[str, str]:
    parts = item.fields(("id", "title", "kind", "url"))
    if not re.match(r"https?://", parts["url"].text()):
        raise parts["url"].wrong("value", parts["url"].text(), "https://…")
    parts["kind"].text()
    return parts["id"].text(), parts["title"].text()


def _kind(item: Item) -> AssetKind:
    parts = item.fields(("id", "label", "unit", "weight"))
    unit, weight = parts["unit"].choice(Unit), parts["weight"].number(0, 100)
    return AssetKind(parts["id"].text(), label(parts["label"]), unit, weight)


def _type(item: Item, kinds: Mapping[str, AssetKind], sources: Mapping[str, str]) -> AssetType:
    parts = item.fields(("id", "label", "kind", "life", "own_assumption", "words"), ("read",))
    kind = parts["kind"].text()
    if kind not in kinds:
        raise parts["kind"].wrong("value", kind, ", ".join(kinds))
    words = tuple(map(folded, parts["words"].texts()))
    if not words:
        raise parts["words"].wrong("value", "[]", "[…]")
    return AssetType(
        id=parts["id"].text(),
        label=label(parts["label"]),
        kind=kinds[kind],
        life=_years(parts["life"]),
        own_assumption=_own(parts["own_assumption"], "read" in parts),
        sources=_read(parts["read"], sources) if "read" in parts else (),
        words=words,
    )


def _years(item: Item) -> float | None:
    return None if item.text() == "none" else item.number(0, LONGEST)


def _own(item: Item, read: bool) -> bool:  # noqa: FBT001 - one of two facts
    """Hold that what was read nowhere is an assumption of our own."""
    if not read and not item.yes():
        raise item.wrong("value", "false", "true")
    return item.yes()


def _read(item: Item, known: Mapping[str, str]) -> tuple[str, ...]:
    """Name the sources in which a life was read."""
    parts = item.fields(("low", "high", "sources"))
    low = parts["low"].number(1, LONGEST)
    parts["high"].number(low, LONGEST)
    for source in parts["sources"].items():
        if source.text() not in known:
            raise source.wrong("value", source.text(), ", ".join(known))
    return tuple(known[source] for source in parts["sources"].texts())


def _conditions(item: Item) -> dict[str, Condition | None]:
    parts = item.fields((*(condition.value for condition in Condition), "unknown"))
    meaning = {name: None if name == "unknown" else Condition(name) for name in parts}
    return {folded(text): meaning[name] for name, values in parts.items() for text in values.texts()}


def _scale(item: Item) -> ConditionScale:
    values = tuple(condition.value for condition in Condition)
    parts = item.fields(("columns", "marks", *values))
    return ConditionScale(
        columns=tuple(map(key, parts["columns"].texts())),
        marks=frozenset(map(folded, parts["marks"].texts())),
        values={folded(text): Condition(name) for name in values for text in parts[name].texts()},
    )


def _unit(item: Item) -> dict[str, AssetUnit]:
    """Give a unit under each of its names."""
    parts = item.fields(("id", "unit", "times", "words"))
    unit = AssetUnit(parts["id"].text(), parts["unit"].choice(Unit), parts["times"].number(0, 1e9))
    return {key(word): unit for word in (unit.id, *parts["words"].texts())}


def _statuses(item: Item) -> dict[str, bool]:
    parts = item.fields(("here", "gone"))
    return {folded(text): name == "here" for name, value in parts.items() for text in value.texts()}


def _remaining(item: Item) -> tuple[str, float | None]:
    parts = item.fields(("value", "years"))
    return folded(parts["value"].text()), _years(parts["years"])
