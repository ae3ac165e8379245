"""From the columns of a register to objects: what each is, how much, how old, how well, and whether it counts."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import shapely

from planner.domain.figures.assets import GONE, AssetMapping, Condition, LeftOut, Note, ServiceLives, Unit
from planner.sources.declared.lives import folded
from planner.sources.registers.columns import heaps, numbers, numbers_in, placeholder_years, year_of
from planner.sources.registers.content import gone_elsewhere
from planner.sources.registers.files import RegisterFile
from planner.sources.registers.identity import Again, rows_again
from planner.sources.registers.mapping import recognised
from planner.sources.registers.meaning import ended, meaning_of_conditions, meaning_of_statuses
from planner.sources.registers.places import Places, point_places, shape_places
from planner.sources.registers.quantities import told_quantities
from planner.sources.shapes.geometry import Shapes

MONTHS = 12
LEFT_OUT = pd.CategoricalDtype(["", *(reason.value for reason in LeftOut)])
CONDITIONS = pd.CategoricalDtype(["", *(condition.value for condition in Condition)])


@dataclass(frozen=True, eq=False)
class Objects:
    """The objects of a register that have a place.

    `table`: `type` (id, "" unknown), `quantity` in the unit of the type, `year` and `remaining` (years; NaN unknown),
    `condition`, `left_out` (LeftOut value, "" when it counts), `wrong_year` and `x`, `y` (NaN for what has a shape in
    `shapes`, which is None when all are points). `nowhere` counts the objects without a place.
    """

    table: pd.DataFrame
    shapes: Shapes | None
    nowhere: int
    notes: tuple[Note, ...]


def objects_of(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, today: date) -> Objects:
    """Read the objects as a checked mapping says; raises FileError when they lie in no part of the Netherlands."""
    places = _places(file, mapping)
    types = _types(file, mapping, lives)
    years, wrong, notes = _years(file, mapping, lives, today.year + 1)
    table = pd.DataFrame({
        "type": types,
        "quantity": _quantities(file, mapping, lives, types, places),
        "year": years,
        "condition": _conditions(file, mapping, lives),
        "remaining": _remaining(file, mapping, lives),
        "wrong_year": wrong,
        "x": places.x,
        "y": places.y,
    })  # fmt: skip
    gone = _gone(file, mapping, lives, today)
    again = rows_again(table, file, mapping, places, lives, gone=gone)
    table["left_out"] = _left_out(table, gone, again)
    counts = {"rows-alike": again.alike, "number-elsewhere": again.elsewhere}
    same = [Note(code, {"count": str(count), "column": mapping.id}) for code, count in counts.items() if count]
    elsewhere = gone_elsewhere(file, mapping, lives, gone)
    shapes = None if places.shapes is None else places.shapes[places.there]
    there = table[places.there].reset_index(drop=True)
    return Objects(there, shapes, int((~places.there).sum()), (*places.notes, *notes, *same, *elsewhere))


def _places(file: RegisterFile, mapping: AssetMapping) -> Places:
    if file.shapes is not None:
        return shape_places(file.shapes, file.crs, file=file.name)
    return point_places(numbers(file.table, mapping.x), numbers(file.table, mapping.y), file=file.name)


def _types(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> "pd.Categorical[Any]":
    ids = ["", *(kind.id for kind in lives.types)]
    if mapping.type not in file.columns:
        return pd.Categorical([mapping.type] * file.table.num_rows, categories=ids)
    told = {folded(text): type_id for text, type_id in mapping.types.items()}

    def place(text: str) -> int:
        found = told.get(folded(text))
        return ids.index(recognised(text, lives) if found is None else found)

    codes = file.coded(mapping.type).each(place, np.int16)
    return pd.Categorical.from_codes(codes, dtype=pd.CategoricalDtype(ids))


def _years(
    file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, last: int
) -> tuple[np.ndarray, np.ndarray, list[Note]]:
    """Give the years that can be true, and tell what else stands there: 195, 5198, "ca. 1965", a heap of 1900."""
    if not mapping.year:
        return np.full(file.table.num_rows, np.nan), np.zeros(file.table.num_rows, dtype=bool), []
    values, notes = file.coded(mapping.year), []
    found = np.array([year_of(text) for text in values.texts])
    possible = (found >= lives.first_year) & (found <= last)
    if not mapping.years_as_told:
        made_up = placeholder_years(values, np.where(possible, found, np.nan), lives.placeholders)
        gone = [(values.texts[n], int(values.counts[n])) for n in np.flatnonzero(made_up)]
        possible &= ~made_up
        left = heaps(values, np.where(possible, found, np.nan))
        for code, those in (("year-placeholder", gone), ("year-heap", left)):
            notes += [_heap(code, mapping.year, text, count, len(values.codes)) for text, count in those]
    digits = np.array([any(sign.isdigit() for sign in text) for text in values.texts], dtype=bool)
    return np.where(possible, found, np.nan)[values.codes], (digits & ~possible)[values.codes], notes


def _heap(code: str, column: str, text: str, count: int, objects: int) -> Note:
    share = f"{100 * count / objects:.0f}"
    return Note(code, {"column": column, "value": text, "count": str(count), "share": share})


def _quantities(
    file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, types: "pd.Categorical[Any]", places: Places
) -> np.ndarray:
    """Take the quantity from its column, else from the shape: NaN where neither tells it in the unit of the type."""
    unit = {own: kind.unit for own, kind in lives.kinds.items()}
    units = np.array([list(Unit).index(unit[name]) if name else -1 for name in types.categories])[types.codes]
    measured = np.where(units == list(Unit).index(Unit.PIECE), 1.0, np.nan)
    if places.shapes is not None:
        size, border = shapely.area(places.shapes), shapely.length(places.shapes)
        flat = shapely.get_dimensions(places.shapes) == 2
        length = np.where(flat, border / 2, border)  # a hedge or a quay that is drawn as a narrow polygon
        measured = np.where(units == list(Unit).index(Unit.LENGTH), length, measured)
        measured = np.where((units == list(Unit).index(Unit.AREA)) & flat, size, measured)
    told = told_quantities(file, mapping, lives, units) if mapping.quantity else np.full(len(units), np.nan)
    quantity = np.where(np.isnan(told), measured, told)
    return np.where(quantity >= 0, quantity, np.nan)


def _conditions(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> "pd.Categorical[Any]":
    if not mapping.condition:
        return pd.Categorical([""] * file.table.num_rows, dtype=CONDITIONS)
    values = file.coded(mapping.condition)
    meant = meaning_of_conditions(values.texts, mapping, lives)
    order = list(CONDITIONS.categories)
    codes = values.each(lambda text: order.index(meant.get(folded(text), "")), np.int8)
    return pd.Categorical.from_codes(codes, dtype=CONDITIONS)


def _remaining(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> np.ndarray:
    """Give the years that an inspection still gives: a class, or a number in years or months."""
    if not mapping.remaining:
        return np.full(file.table.num_rows, np.nan)
    values = file.coded(mapping.remaining)
    classes = values.each(lambda text: lives.remaining.get(folded(text)), float)
    number = numbers_in(values.texts).to_numpy()[values.codes]
    known = values.each(lambda text: folded(text) in lives.remaining, bool)
    return np.where(known, classes, number / MONTHS if mapping.in_months else number)


def _gone(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, today: date) -> np.ndarray:
    """Tell which objects aren't there, by their status or because the day they went is over."""
    gone = np.zeros(file.table.num_rows, dtype=bool)
    if mapping.present:
        values = file.coded(mapping.present)
        meant = meaning_of_statuses(values.texts, mapping, lives)
        gone |= values.each(lambda text: meant.get(folded(text)) == GONE, bool)
    if mapping.ended:
        gone |= file.coded(mapping.ended).each(lambda text: bool(ended(text, lives, today)), bool)
    return gone


def _left_out(table: pd.DataFrame, gone: np.ndarray, again: Again) -> "pd.Categorical[Any]":
    """Say why objects don't count: the first reason that holds, in the order of what a person would ask first."""
    unknown = (table["type"] == "").to_numpy()
    order = list(LEFT_OUT.categories)
    reasons = {LeftOut.ABSENT: gone, LeftOut.TYPE: unknown, LeftOut.OLDER: again.older, LeftOut.DOUBLE: again.double}
    reasons[LeftOut.QUANTITY] = table["quantity"].isna().to_numpy()
    codes = np.select(list(reasons.values()), [order.index(reason.value) for reason in reasons], 0)
    return pd.Categorical.from_codes(codes, dtype=LEFT_OUT)


def left_out_counts(objects: Objects) -> dict[str, int]:
    """Count the objects that don't count, and the years that can't be true, by LeftOut value."""
    counts = objects.table["left_out"].value_counts()
    wrong = objects.table["wrong_year"] & (objects.table["left_out"] == "")
    found = {LeftOut.YEAR.value: int(wrong.sum()), LeftOut.NOWHERE.value: objects.nowhere}
    found |= {str(reason): int(count) for reason, count in counts.items() if count}
    return {reason.value: found[reason.value] for reason in LeftOut if found.get(reason.value)}
