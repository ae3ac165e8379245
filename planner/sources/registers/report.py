"""Tell a person what a register is before it is loaded: its columns, what their values become, and what is left out."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np

from planner.domain.figures.assets import (
    AssetMapping,
    LeftOut,
    Note,
    RegisterColumn,
    RegisterReport,
    RegisterValue,
    ServiceLives,
)
from planner.sources.declared.lives import QUANTITIES, folded
from planner.sources.files.names import column_of, key
from planner.sources.registers.columns import coded
from planner.sources.registers.content import SHOWN, beyond, listed
from planner.sources.registers.files import RegisterFile
from planner.sources.registers.identity import number_of
from planner.sources.registers.mapping import LISTED, has_numbers, recognised
from planner.sources.registers.meaning import meaning_of_conditions, meaning_of_statuses, unit_in_cell
from planner.sources.registers.objects import Objects
from planner.sources.registers.quantities import fixed_unit, in_doubt, units_in

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
    doubled = objects is not None and bool((objects.table["left_out"] == LeftOut.DOUBLE.value).any())
    dropped = sum(count for reason, count in lost.items() if reason != LeftOut.YEAR.value)
    return RegisterReport(
        file_name=file.name,
        objects=file.table.num_rows,
        counted=file.table.num_rows - dropped if objects else 0,
        mapping=mapping,
        remembered=remembered,
        columns=tuple(RegisterColumn(name, _samples(file, name), used.get(name, "")) for name in file.columns),
        types=_types(file, mapping, lives),
        conditions=_values(file, mapping.condition, partial(meaning_of_conditions, mapping=mapping, lives=lives)),
        units=_units(file, mapping, lives),
        statuses=_values(file, mapping.present, partial(meaning_of_statuses, mapping=mapping, lives=lives)),
        remaining=_values(file, mapping.remaining, lambda _: _years_left(lives)),
        years=_years(objects),
        excluded=lost,
        notes=(*file.notes, *(objects.notes if objects else ()), *_notes(file, mapping, lives, doubled=doubled)),
    )


def _samples(file: RegisterFile, column: str) -> tuple[str, ...]:
    """Give the values that stand first in a column and differ; none says that it is always empty."""
    texts = coded(file.table.slice(0, 10_000), column).texts
    return tuple(text for text in texts if text)[:SAMPLES]


def _types(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> tuple[RegisterValue, ...]:
    if mapping.type not in file.columns:
        return ()
    told = {folded(text): type_id for text, type_id in mapping.types.items()}

    def known(texts: list[str]) -> dict[str, str]:
        return {folded(text): told.get(folded(text), recognised(text, lives)) for text in texts}

    return _values(file, mapping.type, known)


def _units(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> tuple[RegisterValue, ...]:
    if not mapping.quantity or mapping.unit not in file.columns:
        return ()
    found = units_in(file.coded(mapping.unit), mapping, lives)
    return _values(file, mapping.unit, lambda _: {folded(text): unit.id for text, unit in found.items()})


def _years_left(lives: ServiceLives) -> dict[str, str]:
    return {text: f"{years:g}" for text, years in lives.remaining.items() if years is not None}


def _values(
    file: RegisterFile, column: str, meaning: Callable[[list[str]], Mapping[str, str]]
) -> tuple[RegisterValue, ...]:
    """List the values of a column, most frequent first, with what each becomes."""
    if column not in file.columns:
        return ()
    values = file.coded(column)
    becomes = meaning(values.texts)
    often = np.argsort(-values.counts, kind="stable")[:LISTED]
    return tuple(
        RegisterValue(values.texts[n], int(values.counts[n]), becomes.get(folded(values.texts[n]), "")) for n in often
    )


def _years(objects: Objects | None) -> tuple[int, int, int] | None:
    if objects is None:
        return None
    years = objects.table["year"][objects.table["left_out"] == ""].dropna()
    return (int(years.min()), int(years.median()), int(years.max())) if len(years) else None


def _notes(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, *, doubled: bool) -> list[Note]:
    """Warn of dates that aren't a year of construction, and of what isn't sure or told."""
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
    again = number_of(file, mapping, lives)[1]
    if again and again != mapping.id and not doubled:
        notes.append(Note("number-again", {"column": again}))
    if in_doubt(file, mapping, lives):
        notes.append(Note("quantity-points", {"column": mapping.quantity}))
    return [*notes, *_not_known(file, mapping, lives), *_unit_unsaid(file, mapping, lives), *_unused(file, mapping)]


def _unused(file: RegisterFile, mapping: AssetMapping) -> Iterator[Note]:
    """Name the columns that aren't used."""
    unused = [name for name in file.columns if name not in mapping.columns.values()]
    if unused:
        yield Note("columns-unused", {"columns": ", ".join(unused[:SHOWN]), "more": beyond(unused)})


def _not_known(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> Iterator[Note]:
    """Name the values of which nobody knows what they say of condition, status or unit."""
    for code, column, meaning in (
        ("condition-unknown", mapping.condition, meaning_of_conditions),
        ("status-unknown", mapping.present, meaning_of_statuses),
    ):
        if column in file.columns:
            values = file.coded(column)
            known = meaning(values.texts, mapping, lives)
            yield from listed(code, column, values, {text for text in values.texts if folded(text) not in known})
    if mapping.quantity and mapping.unit in file.columns:
        values = file.coded(mapping.unit)
        known_units = {"", *units_in(values, mapping, lives)}
        yield from listed("unit-unknown", mapping.unit, values, {*values.texts} - known_units)


def _unit_unsaid(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> Iterator[Note]:
    """Say that a quantity is taken in m² or metres because nothing tells its unit, neither its name nor its cells."""
    named = {key(name) for part in QUANTITIES for name in lives.columns.get(part, ())}
    if not mapping.quantity or fixed_unit(mapping, lives) or key(mapping.quantity) in named:
        return
    amounts, silent = file.coded(mapping.quantity), np.ones(file.table.num_rows, dtype=bool)
    if mapping.unit in file.columns:
        silent = file.coded(mapping.unit).each(lambda text: not text, bool)
    silent &= amounts.each(lambda text: bool(text) and unit_in_cell(text, lives)[1] is None, bool)
    if silent.any():
        yield Note("unit-unsaid", {"column": mapping.quantity, "count": str(int(silent.sum()))})
