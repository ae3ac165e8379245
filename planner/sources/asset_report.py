"""Tell a person what a register is before it is loaded: its columns, what their values become, and what is left out."""

from collections.abc import Mapping

import numpy as np

from planner.domain.assets import (
    AssetMapping,
    LeftOut,
    Note,
    RegisterColumn,
    RegisterReport,
    RegisterValue,
    ServiceLives,
)
from planner.sources.asset_columns import coded
from planner.sources.asset_files import RegisterFile
from planner.sources.asset_mapping import LISTED, has_numbers, recognised
from planner.sources.asset_objects import Objects
from planner.sources.lives import folded
from planner.sources.names import column_of, key

SAMPLES = 3


def report_of(
    file: RegisterFile,
    mapping: AssetMapping,
    objects: Objects | None,
    lost: Mapping[str, int],
    lives: ServiceLives,
    *,
    remembered: bool,
) -> RegisterReport:
    """Report on a file and what of it is lost; without `objects`, as the mapping tells too little, nothing counts."""
    used = {column: part for part, column in mapping.columns.items()}
    dropped = sum(count for reason, count in lost.items() if reason != LeftOut.YEAR.value)
    return RegisterReport(
        file_name=file.name,
        objects=file.table.num_rows,
        counted=file.table.num_rows - dropped if objects else 0,
        mapping=mapping,
        remembered=remembered,
        columns=tuple(RegisterColumn(name, _samples(file, name), used.get(name, "")) for name in file.columns),
        types=_types(file, mapping, lives),
        conditions=_values(file, mapping.condition, _conditions(mapping, lives)),
        remaining=_values(file, mapping.remaining, {t: f"{y:g}" for t, y in lives.remaining.items() if y is not None}),
        years=_years(objects),
        excluded=lost,
        notes=(*file.notes, *(objects.notes if objects else ()), *_notes(file, mapping, lives)),
    )


def _samples(file: RegisterFile, column: str) -> tuple[str, ...]:
    """Give the values that stand first in a column and differ; none says that it is always empty."""
    texts = coded(file.table.slice(0, 10_000), column).texts
    return tuple(text for text in texts if text)[:SAMPLES]


def _types(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> tuple[RegisterValue, ...]:
    if mapping.type not in file.columns:
        return ()
    told = {folded(text): type_id for text, type_id in mapping.types.items()}
    texts = coded(file.table, mapping.type).texts
    known = {folded(text): told.get(folded(text), recognised(text, lives)) for text in texts}
    return _values(file, mapping.type, known)


def _conditions(mapping: AssetMapping, lives: ServiceLives) -> dict[str, str]:
    declared = {text: condition.value for text, condition in lives.conditions.items() if condition}
    return declared | {folded(text): value for text, value in mapping.conditions.items()}


def _values(file: RegisterFile, column: str, becomes: Mapping[str, str]) -> tuple[RegisterValue, ...]:
    """List the values of a column, most frequent first."""
    if column not in file.columns:
        return ()
    values = coded(file.table, column)
    often = np.argsort(-values.counts, kind="stable")[:LISTED]
    return tuple(
        RegisterValue(values.texts[n], int(values.counts[n]), becomes.get(folded(values.texts[n]), "")) for n in often
    )


def _years(objects: Objects | None) -> tuple[int, int, int] | None:
    if objects is None:
        return None
    years = objects.table["year"][objects.table["left_out"] == ""].dropna()
    return (int(years.min()), int(years.median()), int(years.max())) if len(years) else None


def _notes(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> list[Note]:
    """Warn of dates that aren't a year of construction, and of a remaining life of which the unit isn't told."""
    doubtful = {key(name) for name in lives.no_years}
    notes = []
    if key(mapping.year) in doubtful and mapping.year:
        notes.append(Note("year-doubtful", {"column": mapping.year}))
    if not mapping.year:
        offered = [name for name in file.columns if key(name) in doubtful]
        notes.append(Note("year-offered", {"columns": ", ".join(offered)}) if offered else Note("year-missing"))
    left = column_of(file.columns, lives.columns.get("remaining", ()))
    if left and not mapping.remaining and has_numbers(file, left):
        notes.append(Note("remaining-unit", {"column": left}))
    return notes
