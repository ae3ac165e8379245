"""What each column of a register is: guessed from names and values, or told by a person in a MAPPING.yaml."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from planner.domain.figures.assets import GONE, HERE, PARTS, AssetMapping, Condition, ServiceLives, Unit
from planner.domain.figures.own_tables import Doubt
from planner.errors import FileError
from planner.sources.declared.lives import folded
from planner.sources.declared.strict import Item, root
from planner.sources.files.names import column_of
from planner.sources.registers.columns import Coded, numbers_in
from planner.sources.registers.content import condition_by_content, status_by_content, unit_by_content, unit_named_after
from planner.sources.registers.files import RegisterFile
from planner.sources.registers.identity import number_of
from planner.sources.registers.meaning import (
    CONDITIONS_ASKED,
    STATUSES_ASKED,
    conditions_in,
    ended,
    statuses_in,
    unit_in_head,
    units_of,
)

ENOUGH = 0.5
"""A column tells the type of a register when at least this share of its objects is recognised."""

CHOICES = ("types", "units", "conditions", "statuses")
FIXED = {"conditions": tuple(condition.value for condition in Condition), "statuses": (HERE, GONE)}
"""What the values of a column can become."""

LISTED = 200
"""So many values of a column are listed to decide about; the rest is recognised by its words."""

MONTHS = {"maand": True, "jaar": False}
LAST_DAY = date(9998, 12, 31)
"""Nobody asks here which days are over: any but the day that stands for never."""


def recognised(text: str, lives: ServiceLives) -> str:
    """Give the id of the type that a text is about: all words of its longest entry stand in it; "" without any."""
    plain = folded(text)
    tokens = plain.split()
    found = [(len(plain) + 1, kind.id) for kind in lives.types if plain == folded(kind.id)]
    for kind in lives.types:
        fitting = [entry for entry in kind.words if all(_stands(word, tokens) for word in entry.split())]
        found += [(len(entry), kind.id) for entry in fitting]
    return max(found, key=lambda pair: pair[0])[1] if found else ""


def _stands(word: str, tokens: list[str]) -> bool:
    """Tell whether a word begins or ends one of the tokens; a short word must be one."""
    if len(word) < 4:
        return word in tokens
    return any(token.startswith(word) or token.endswith(word) for token in tokens)


def guess(file: RegisterFile, lives: ServiceLives) -> AssetMapping:
    """Say what each column probably is, and what each value of it becomes."""
    type_, types = _type(file, lives)
    named = {part: _named(file, part, lives) for part in PARTS}
    if file.shapes is not None or not (named["x"] and named["y"]):
        named |= {"x": "", "y": ""}
    named["condition"], conditions = _condition(file, named["condition"], lives)
    used = {type_, *named.values()}
    if not any(conditions.values()) and (found := condition_by_content(file, used, lives)):
        named["condition"], conditions = _condition(file, found, lives)
    if not _says(_told(file, named["remaining"]), lambda text: lives.remaining.get(text) is not None):
        named["remaining"] = ""
    if not any(conditions.values()):
        used -= {named["condition"]}
    named["present"] = _present(file, used, lives)
    if named["present"] == named["condition"]:
        named["condition"], conditions = "", {}
    named |= {"ended": _ended(file, named["ended"], lives)}
    named["quantity"] = named["quantity"] or _quantity(file, type_, types, lives)
    named["unit"] = _unit(file, {**named, "type": type_}, types, lives) if named["quantity"] else ""
    mapping = with_columns(AssetMapping(type=type_, types=types, conditions=conditions), named)
    return replace(mapping, id=number_of(file, mapping, lives)[0])


def with_columns(mapping: AssetMapping, columns: Mapping[str, str]) -> AssetMapping:
    """Give a mapping with these columns, by what they are."""
    changes: dict[str, Any] = dict(columns)
    return replace(mapping, **changes)


def _type(file: RegisterFile, lives: ServiceLives) -> tuple[str, dict[str, str]]:
    """Choose the column of which most objects are recognised, else the type that the file is named after."""
    best, types, most = "", dict[str, str](), 0.0
    for name in lives.columns.get("type", ()):
        column = column_of(file.columns, (name,))
        if column is None:
            continue
        values = file.coded(column)
        found = {text: recognised(text, lives) for text in values.texts}
        share = float(values.counts[[bool(one) for one in found.values()]].sum()) / max(len(values.codes), 1)
        if share > most:
            best, most = column, share
            types = {text: found[text] for text in _listed(values)}
    named_after = recognised(Path(file.name).stem, lives)
    return (named_after, {}) if named_after and most < ENOUGH else (best, types)


def _named(file: RegisterFile, part: str, lives: ServiceLives) -> str:
    """Find a column by its names; the head of a quantity may end on a unit."""
    names = lives.columns.get(part, ())
    stems = {unit_in_head(column, lives)[0]: column for column in file.columns} if "quantity" in part else {}
    return column_of(file.columns, names) or stems.get(column_of(stems, names) or "", "")


def _quantity(file: RegisterFile, type_: str, types: Mapping[str, str], lives: ServiceLives) -> str:
    """Take a column with m², m or pieces when all objects are told in that one unit."""
    units = _wanted(type_, types, lives)
    return _named(file, f"quantity_{units.pop().value}", lives) if len(units) == 1 else ""


def _wanted(type_: str, types: Mapping[str, str], lives: ServiceLives) -> set[Unit]:
    """Give the units that the types of a register are told in."""
    ids = {one for one in types.values() if one} or {type_}
    return {kind.unit for own, kind in lives.kinds.items() if own in ids}


def _unit(file: RegisterFile, named: Mapping[str, str], types: Mapping[str, str], lives: ServiceLives) -> str:
    """Take the column with the unit that is named after the quantity, else the one known by name or content."""
    quantity, wanted = named["quantity"], _wanted(named["type"], types, lives)
    own = unit_named_after(file, quantity, lives) or named["unit"]
    return own or unit_by_content(file, wanted, {*named.values()}, lives)


def _told(file: RegisterFile, column: str) -> Coded | None:
    return file.coded(column) if column else None


def _condition(file: RegisterFile, column: str, lives: ServiceLives) -> tuple[str, dict[str, str]]:
    """Take a condition of which something is known, or which a person can be asked about."""
    values = _listed(_told(file, column))
    known = conditions_in(column, values, lives)
    if not any(known.values()) and (not values or len(values) > CONDITIONS_ASKED):
        return "", {}
    return column, {text: known[folded(text)] for text in values if folded(text) in known}


def _present(file: RegisterFile, used: Collection[str], lives: ServiceLives) -> str:
    """Take the status that tells most: that something went, else that something is there, else one to ask about.

    One that isn't known by name is known by content, if it isn't `used`.
    """
    found = {name: column_of(file.columns, (name,)) for name in lives.columns.get("present", ())}
    best, most = "", 0
    for column in dict.fromkeys(filter(None, found.values())):
        texts = file.coded(column).texts
        known = set(statuses_in(texts, lives).values())
        tells = 3 if GONE in known else 2 if HERE in known else int(1 < len(texts) <= STATUSES_ASKED)
        if tells > most:
            best, most = column, tells
        if tells == 3:
            return best
    return status_by_content(file, used, lives, present=best)


def _ended(file: RegisterFile, column: str, lives: ServiceLives) -> str:
    """Take a column that says of some objects that they went, and nothing else."""
    values = _told(file, column)
    said = [ended(text, lives, LAST_DAY) for text in values.texts] if values else []
    return column if any(said) and None not in said else ""


def _says(values: Coded | None, known: Callable[[str], bool]) -> bool:
    return values is not None and any(known(folded(text)) for text in values.texts)


def _listed(values: Coded | None) -> list[str]:
    """Give the values that stand there most often, without the empty one."""
    if values is None:
        return []
    often = sorted(range(len(values.texts)), key=lambda n: -int(values.counts[n]))
    return [values.texts[n] for n in often if values.texts[n]][:LISTED]


def checked(mapping: AssetMapping, file: RegisterFile, lives: ServiceLives) -> AssetMapping:
    """Give a mapping with the columns as the file writes them; raises FileError when it doesn't fit the file."""
    ids = {kind.id for kind in lives.types}
    found = {part: column_of(file.columns, (name,)) for part, name in mapping.columns.items()}
    fixed = {part for part, one in (("type", mapping.type in ids), ("unit", mapping.unit in units_of(lives))) if one}
    missing = [name for part, name in mapping.columns.items() if not found[part] and part not in fixed]
    if missing:
        told = {"columns": ", ".join(missing), "found": ", ".join(file.columns[:40])}
        raise FileError("assets-column-missing", file=file.name, **told)
    strange = undeclared(mapping, lives)
    if strange:
        known = ", ".join(sorted(ids))
        raise FileError("assets-type-undeclared", file=file.name, types=", ".join(strange), known=known)
    if not mapping.type:
        raise FileError("assets-type-unknown", file=file.name, found=", ".join(file.columns[:40]))
    if file.shapes is None and not (mapping.x and mapping.y):
        raise FileError("assets-no-places", file=file.name, found=", ".join(file.columns[:40]))
    return with_columns(mapping, {part: own for part, own in found.items() if own})


def undeclared(mapping: AssetMapping, lives: ServiceLives) -> list[str]:
    """List the type ids in a mapping that aren't declared (any more)."""
    return sorted({*mapping.types.values()} - {kind.id for kind in lives.types} - {""})


def has_numbers(file: RegisterFile, column: str) -> bool:
    """Tell whether a column holds numbers only, and any at all."""
    filled = [text for text in file.coded(column).texts if text]
    return bool(filled) and bool(numbers_in(filled).notna().all())


def read_mapping(path: Path, lives: ServiceLives) -> AssetMapping:
    """Read a MAPPING.yaml; raises SettingError with file, line and remedy."""
    parts = root(path, any_sign=True).fields(
        ("type",), (*PARTS, *CHOICES, "remaining_unit", "years_as_told", "reading", "title")
    )
    known = {"types": tuple(kind.id for kind in lives.types), "units": tuple(units_of(lives)), **FIXED}
    columns = {name: parts[name].text() for name in ("type", *PARTS, "title") if name in parts}
    unit, reading = parts.get("remaining_unit"), parts.get("reading")
    chosen: dict[str, Any] = {name: _values(parts.get(name), known[name]) for name in CHOICES}
    values = AssetMapping(
        **chosen,
        in_months=unit is not None and MONTHS[_choice(unit, tuple(MONTHS))],
        years_as_told="years_as_told" in parts and parts["years_as_told"].yes(),
        reading=_choice(reading, Doubt.THOUSANDS.ways) if reading else "",
    )
    return with_columns(values, columns)


def _values(item: Item | None, known: tuple[str, ...]) -> dict[str, str]:
    """Read what each value becomes; an empty one leaves it out."""
    if item is None:
        return {}
    pairs = item.pairs()
    return {text: _choice(value, known) if str(value.node.value) else "" for text, value in pairs.items()}


def _choice(item: Item, known: tuple[str, ...]) -> str:
    if item.text() not in known:
        raise item.wrong("value", item.text(), ", ".join(known))
    return item.text()


def mapping_text(mapping: AssetMapping) -> str:
    """Write a mapping as the MAPPING.yaml that `read_mapping` reads."""
    told: dict[str, Any] = {name: value for name, value in asdict(mapping).items() if value}
    if told.pop("in_months", False):
        told["remaining_unit"] = "maand"
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)
