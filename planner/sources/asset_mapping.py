"""What each column of a register is: guessed from names and values, or told by a person in a MAPPING.yaml."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import yaml

from planner.domain.assets import PARTS, AssetMapping, Condition, ServiceLives
from planner.errors import FileError
from planner.sources.asset_columns import Coded, coded, numbers_in
from planner.sources.asset_files import RegisterFile
from planner.sources.declared import Item, root
from planner.sources.lives import folded
from planner.sources.names import column_of

ENOUGH = 0.5
"""A column tells the type of a register when at least this share of its objects is recognised."""

UNIQUE = 0.9
"""A column tells objects apart when at least this share of its values is different."""

LISTED = 200
"""So many values of a column are listed to decide about; the rest is recognised by its words."""

MONTHS = {"maand": True, "jaar": False}


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
    told = {part: coded(file.table, named[part]) for part in ("condition", "remaining", "present") if named[part]}
    meant = {folded(text): (condition or "") for text, condition in lives.conditions.items()}
    if not _says(told.get("condition"), lambda text: bool(meant.get(text))):
        named["condition"] = ""
    if not _says(told.get("remaining"), lambda text: lives.remaining.get(text) is not None):
        named["remaining"] = ""
    if not _says(told.get("present"), lives.absent.__contains__):
        named["present"] = ""
    listed = _listed(told["condition"]) if named["condition"] else []
    conditions = {text: str(meant.get(folded(text), "")) for text in listed}
    named |= {"quantity": named["quantity"] or _quantity(file, type_, types, lives), "id": _id(file, named["id"])}
    return with_columns(AssetMapping(type=type_, types=types, conditions=conditions), named)


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
        values = coded(file.table, column)
        found = {text: recognised(text, lives) for text in values.texts}
        share = float(values.counts[[bool(one) for one in found.values()]].sum()) / max(len(values.codes), 1)
        if share > most:
            best, most = column, share
            types = {text: found[text] for text in _listed(values)}
    named_after = recognised(Path(file.name).stem, lives)
    return (named_after, {}) if named_after and most < ENOUGH else (best, types)


def _named(file: RegisterFile, part: str, lives: ServiceLives) -> str:
    return column_of(file.columns, lives.columns.get(part, ())) or ""


def _quantity(file: RegisterFile, type_: str, types: Mapping[str, str], lives: ServiceLives) -> str:
    """Take a column with m², m or pieces when all objects are told in that one unit."""
    ids = {one for one in types.values() if one} or {type_}
    units = {kind.unit for own, kind in lives.kinds.items() if own in ids}
    return _named(file, f"quantity_{units.pop().value}", lives) if len(units) == 1 else ""


def _id(file: RegisterFile, column: str) -> str:
    enough = column and pc.count_distinct(file.table[column]).as_py() >= UNIQUE * file.table.num_rows
    return column if enough else ""


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
    fixed = {"type"} if mapping.type in ids else set[str]()
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
    filled = [text for text in coded(file.table, column).texts if text]
    return bool(filled) and bool(numbers_in(filled).notna().all())


def read_mapping(path: Path, lives: ServiceLives) -> AssetMapping:
    """Read a MAPPING.yaml; raises SettingError with file, line and remedy."""
    parts = root(path, any_sign=True).fields(("type",), (*PARTS, "types", "conditions", "remaining_unit", "title"))
    ids = tuple(kind.id for kind in lives.types)
    columns = {name: parts[name].text() for name in ("type", *PARTS, "title") if name in parts}
    unit = parts.get("remaining_unit")
    values = AssetMapping(
        types=_values(parts.get("types"), ids),
        conditions=_values(parts.get("conditions"), tuple(condition.value for condition in Condition)),
        in_months=unit is not None and MONTHS[_choice(unit, tuple(MONTHS))],
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
