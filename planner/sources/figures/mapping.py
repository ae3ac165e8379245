"""Read and write what was decided about the columns of a table: the file of `--map`, and what a snapshot remembers."""

from pathlib import Path
from typing import Any

import yaml

from planner.domain.figures.indicators import Direction, Label, ThemeId
from planner.domain.figures.own_tables import NewIndicator, Reading, TableMapping
from planner.sources.declared.indicators import Denominator
from planner.sources.declared.strict import Item, root


def read_mapping(path: Path) -> TableMapping:
    """Read a mapping strictly; raises SettingError at the first mistake, with its line and remedy."""
    parts = root(path, any_sign=True).fields((), ("code", "year", "sheet", "columns", "reading", "measured"))
    return TableMapping(
        code=parts["code"].text() if "code" in parts else "",
        year=_year(parts["year"].text()) if "year" in parts else None,
        columns=_columns(parts["columns"]) if "columns" in parts else {},
        sheet=parts["sheet"].text() if "sheet" in parts else "",
        reading=_reading(parts["reading"]) if "reading" in parts else {},
        measured="measured" in parts and parts["measured"].yes(),
    )


def write_mapping(mapping: TableMapping) -> str:
    """Write a mapping as `read_mapping` reads it; an empty one is an empty text."""
    told: dict[str, Any] = {"code": mapping.code, "year": mapping.year, "sheet": mapping.sheet}
    told["columns"] = {column: _plain(decided) for column, decided in mapping.columns.items()}
    told["reading"] = {column: way.value for column, way in mapping.reading.items()}
    told["measured"] = mapping.measured
    kept = {name: value for name, value in told.items() if value}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False) if kept else ""


def _year(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else text


def _columns(item: Item) -> dict[str, str | NewIndicator]:
    found: dict[str, str | NewIndicator] = {}
    for name, part in item.pairs().items():
        mapped = isinstance(part.node, yaml.MappingNode)
        found[name] = _indicator(part.fields(("indicator",))["indicator"]) if mapped else part.text()
    return found


def _reading(item: Item) -> dict[str, Reading]:
    return {name: part.choice(Reading) for name, part in item.pairs().items()}


def _indicator(item: Item) -> NewIndicator:
    parts = item.fields(("label", "theme", "unit", "direction"), ("why", "denominator"))
    return NewIndicator(
        label=_label(parts["label"]),
        theme=parts["theme"].choice(ThemeId),
        unit=_label(parts["unit"]),
        direction=parts["direction"].choice(Direction),
        why=parts["why"].text() if "why" in parts else "",
        denominator=parts["denominator"].choice(Denominator).value if "denominator" in parts else "",
    )


def _label(item: Item) -> Label:
    """Read a text in Dutch, or in both languages; English falls back to the Dutch."""
    if isinstance(item.node, yaml.ScalarNode):
        return Label(_line(item), _line(item))
    parts = item.fields(("nl",), ("en",))
    return Label(_line(parts["nl"]), _line(parts.get("en", parts["nl"])))


def _line(item: Item) -> str:
    return " ".join(item.text().split())


def _plain(decided: str | NewIndicator) -> Any:
    if isinstance(decided, str):
        return decided
    told = {
        "label": {"nl": decided.label.nl, "en": decided.label.en},
        "theme": decided.theme.value,
        "unit": {"nl": decided.unit.nl, "en": decided.unit.en},
        "direction": decided.direction.value,
    }
    optional = {"why": decided.why, "denominator": decided.denominator}
    return {"indicator": told | {name: text for name, text in optional.items() if text}}
