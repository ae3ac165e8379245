"""Which column of a register is what: the guess or what was chosen last time, and a person who knows better."""

from dataclasses import replace
from typing import Any

import streamlit as st

from planner.domain.figures.assets import PARTS, AssetMapping, RegisterReport
from planner.domain.signs import shown
from planner.ui.gegevens.toevoegen.register.values import in_pairs
from planner.ui.gegevens.toevoegen.upload import Upload
from planner.ui.house import house
from planner.ui.session import language, slots

LONGEST = 24
"""So many letters of a value are shown beside its column."""

WHOLE = "="
"""Stands before the type or the unit when all of a file is one and the same."""


def ask_columns(upload: Upload, seen: RegisterReport) -> AssetMapping:
    """Ask which column is what; coordinates only where a file has them in columns."""
    places = bool(seen.mapping.x) or not seen.counted
    asked = [part for part in ("type", *PARTS) if places or part not in ("x", "y")]
    chosen: dict[str, str] = {}
    for pair in in_pairs(asked):
        for part, side in zip(pair, st.columns(2), strict=False):
            with side:
                chosen[part] = _choice(upload, seen, part)
    months = _tick(upload, "months", "data-in-months", before=seen.mapping.in_months) if chosen["remaining"] else False
    told = _tick(upload, "years", "data-years-as-told", before=seen.mapping.years_as_told) if chosen["year"] else False
    return _mapping(seen.mapping, chosen, in_months=months, years_as_told=told)


def _choice(upload: Upload, seen: RegisterReport, part: str) -> str:
    t, key = language.text(), f"{upload.id}.{part}"
    options = {"": t("data-no-column")}
    for column in seen.columns:
        said = ", ".join(sample[:LONGEST] for sample in column.samples)
        options[column.name] = shown(f"{column.name} ({said or t('data-always-empty')})")
    first = getattr(seen.mapping, part)
    whole = _whole(part)
    options |= whole
    first = WHOLE + first if WHOLE + first in whole else first
    slots.widget(key).begin(first if first in options else "")
    label = f"{t(f'part-{part}')}  \n{t(f'part-{part}-help')}"
    return str(st.selectbox(label, list(options), 0, options.__getitem__, key, persist_state="session"))


def _whole(part: str) -> dict[str, str]:
    """Give what a whole file can be: one type, one unit."""
    t = language.text()
    if part == "type":
        kinds = {WHOLE + kind.id: kind.label.in_language(language.chosen()) for kind in house().lives.types}
        return {kind: t("data-whole-file", type=label) for kind, label in kinds.items()}
    units = {unit.id for unit in house().lives.units.values()} if part == "unit" else set[str]()
    return {WHOLE + unit: t("data-whole-unit", unit=unit) for unit in sorted(units)}


def _tick(upload: Upload, name: str, label: str, *, before: bool) -> bool:
    key = f"{upload.id}.{name}"
    slots.widget(key).begin(before)
    return bool(st.checkbox(language.text()(label), key=key, persist_state="session"))


def _mapping(before: AssetMapping, chosen: dict[str, str], **ticks: bool) -> AssetMapping:
    """Put together what was chosen; what values become is kept for columns that stayed."""
    whole = {part: chosen[part].removeprefix(WHOLE) for part in ("type", "unit")}
    changes: dict[str, Any] = chosen | whole | ticks
    if changes["quantity"] != before.quantity:
        changes["reading"] = ""
    for part, values in (("type", "types"), ("condition", "conditions"), ("present", "statuses"), ("unit", "units")):
        if changes[part] != getattr(before, part):
            changes[values] = {}
    return replace(before, **changes)
