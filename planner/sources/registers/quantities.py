"""How much an object is: the number in its row, in the unit that stands beside it, in its head or in its cell."""

import numpy as np
import pyarrow as pa

from planner.domain.figures.assets import AssetMapping, AssetUnit, ServiceLives, Unit
from planner.domain.figures.own_tables import Reading
from planner.sources.figures.missing import Hints
from planner.sources.files.names import key
from planner.sources.registers.columns import Coded, amounts_in, numbers
from planner.sources.registers.files import RegisterFile
from planner.sources.registers.meaning import unit_in_cell, unit_in_head, units_of

UNITS = list(Unit)
UNSAID, STRANGE = -1, -2
"""A unit that isn't told is that of the type; one that isn't known fits no type."""


def told_quantities(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, wanted: np.ndarray) -> np.ndarray:
    """Read the quantities in the unit of each type (`wanted`, numbers of Unit).

    NaN where none is told, or one in a unit that isn't known or is of another kind: metres of a road in m².
    """
    amount, cell_unit, cell_times = _amounts(file, mapping, lives)
    unit, times = _units(file, mapping, lives)
    unit, times = (np.where(cell_unit == UNSAID, pair[0], pair[1]) for pair in ((unit, cell_unit), (times, cell_times)))
    return np.where((unit == UNSAID) | (unit == wanted), amount * times, np.nan)


def _amounts(
    file: RegisterFile, mapping: AssetMapping, lives: ServiceLives
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give the number in each cell, and the unit behind it; what may be meant in two ways is no number."""
    rows, column = file.table.num_rows, mapping.quantity
    if not _written(file, column):
        return numbers(file.table, column), np.full(rows, UNSAID), np.ones(rows)
    values = file.coded(column)
    split = [unit_in_cell(text, lives) for text in values.texts]
    told = [text for text, _ in split]
    amounts, doubted = amounts_in(told, _hints(mapping, lives))
    marked = np.array([doubted and bool({".", ","} & set(text)) for text in told])
    return (np.where(marked, np.nan, amounts)[values.codes], *_coded(values, [unit for _, unit in split]))


def in_doubt(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> bool:
    """Tell whether nothing says if 1.234 as a quantity is over a thousand or about one."""
    if not mapping.quantity or not _written(file, mapping.quantity):
        return False
    told = [unit_in_cell(text, lives)[0] for text in file.coded(mapping.quantity).texts]
    return amounts_in(told, _hints(mapping, lives))[1]


def _written(file: RegisterFile, column: str) -> bool:
    """Tell whether a column holds texts and no numbers."""
    kind = file.table[column].type
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _hints(mapping: AssetMapping, lives: ServiceLives) -> Hints:
    """Say how quantities are written: as a person told, and pieces are whole."""
    pieces = key(mapping.quantity) in map(key, lives.columns.get(f"quantity_{Unit.PIECE.value}", ()))
    reading = {"": Reading(mapping.reading)} if mapping.reading else {}
    return Hints(reading, frozenset({""} if pieces else ()))


def _units(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> tuple[np.ndarray, np.ndarray]:
    """Give the unit of each row: from its column, where that says one, else the one of the whole file."""
    rows = file.table.num_rows
    whole = fixed_unit(mapping, lives)
    unit, times = (UNITS.index(whole.unit), whole.times) if whole else (UNSAID, 1.0)
    if mapping.unit not in file.columns:
        return np.full(rows, unit), np.full(rows, times)
    values = file.coded(mapping.unit)
    known = units_in(values, mapping, lives)
    own, often = _coded(values, [known.get(text) for text in values.texts])
    strange = values.each(lambda text: bool(text) and text not in known, bool)
    told = own != UNSAID
    return np.where(told, own, np.where(strange, STRANGE, unit)), np.where(told, often, times)


def fixed_unit(mapping: AssetMapping, lives: ServiceLives) -> AssetUnit | None:
    """Give the unit that a person or the head of the column tells for the whole file."""
    return units_of(lives).get(mapping.unit) or unit_in_head(mapping.quantity, lives)[1]


def units_in(values: Coded, mapping: AssetMapping, lives: ServiceLives) -> dict[str, AssetUnit]:
    """Give the unit that each value of a unit column is; what isn't in it isn't known."""
    by_id = units_of(lives)
    told = {text: mapping.units.get(text, "") for text in values.texts}
    found = {text: by_id.get(told[text]) or lives.units.get(key(text)) for text in values.texts if text}
    return {text: unit for text, unit in found.items() if unit}


def _coded(values: Coded, units: list[AssetUnit | None]) -> tuple[np.ndarray, np.ndarray]:
    """Give per row the number of its unit and how many times that it is."""
    unit = np.array([UNITS.index(one.unit) if one else UNSAID for one in units])
    times = np.array([one.times if one else 1.0 for one in units])
    return unit[values.codes], times[values.codes]
