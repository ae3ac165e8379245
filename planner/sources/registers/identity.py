"""Which rows of a register are about one object: its number decides, and of several inspections the newest counts."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow.compute as pc
import shapely

from planner.domain.figures.assets import AssetMapping, ServiceLives
from planner.sources.files.names import by_key, key
from planner.sources.registers.columns import day_of, numbers
from planner.sources.registers.files import RegisterFile
from planner.sources.registers.places import Places
from planner.sources.shapes.geometry import Shapes

UNIQUE = 0.9
"""A column tells objects apart when at least this share of its values is different, within a type."""

NEAR, MEASURED_ANEW = 2.0, 20.0
"""Metres that a second row about one object lies from the first, at most; and one of an inspection on another day."""

DEGREE = 100_000.0
"""Metres in a degree, roughly; coordinates below 180 are degrees."""


@dataclass(frozen=True, eq=False)
class Again:
    """Which rows are about an object that another row tells of: `double`, or `older`: of an earlier inspection.

    `alike` counts the rows that count though they repeat another in all but the number that a program gave the row,
    `elsewhere` those that count though their number stands in another place too.
    """

    double: np.ndarray
    older: np.ndarray
    alike: int = 0
    elsewhere: int = 0


def number_of(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives) -> tuple[str, str]:
    """Choose the column that tells objects apart, and name one whose numbers come back in the same place ("" none)."""
    there = by_key(file.columns)
    names = dict.fromkeys(there[key(name)] for name in lives.columns.get("id", ()) if key(name) in there)
    chosen, again = "", ""
    for column in names:
        rows = _repeated(file, mapping, column)
        if len(rows) and _one_place(file, mapping, rows):
            if _inspections(file, mapping, rows):
                return column, ""
            again = again or (column if key(column) not in map(key, lives.row_numbers) else "")
        elif not chosen and len(rows) <= (1 - UNIQUE) * file.table.num_rows:
            chosen = column
            if not mapping.inspected:
                break
    return chosen or _few_again(file, mapping, again), again


def _few_again(file: RegisterFile, mapping: AssetMapping, column: str) -> str:
    """Take a number that hardly ever comes back."""
    few = column and len(_repeated(file, mapping, column)) <= 2 * (1 - UNIQUE) * file.table.num_rows
    return column if few else ""


def _repeated(file: RegisterFile, mapping: AssetMapping, column: str) -> pd.DataFrame:
    """Give the rows whose number stands there more than once within one type: their `key`."""
    cells = file.table[column]
    if pc.count_distinct(cells).as_py() == len(cells):
        return pd.DataFrame({"key": []})
    keys = pd.DataFrame({"number": file.coded(column).codes})
    filled = np.array([bool(text) for text in file.coded(column).texts])[keys["number"]]
    if mapping.type in file.columns:
        keys["type"] = file.coded(mapping.type).codes
    twice = keys.duplicated(keep=False).to_numpy() & filled
    return pd.DataFrame({"key": keys[twice].groupby(list(keys)).ngroup()})


def _one_place(file: RegisterFile, mapping: AssetMapping, rows: pd.DataFrame) -> bool:
    """Tell whether rows with one number lie in one place."""
    if file.shapes is not None:
        middle = shapely.centroid(file.shapes[rows.index])
        x, y = shapely.get_x(middle), shapely.get_y(middle)
    elif mapping.x and mapping.y:
        x, y = (numbers(file.table, axis)[rows.index] for axis in (mapping.x, mapping.y))
    else:
        return False
    metres = DEGREE if np.nanmax(np.abs(np.append(x, 0.0)), initial=0) <= 180 else 1.0
    table = pd.DataFrame({"x": x * metres, "y": y * metres}, index=rows.index)
    first = table.groupby(rows["key"]).transform("first")
    return bool((np.hypot(table["x"] - first["x"], table["y"] - first["y"]) <= NEAR).mean() >= UNIQUE)


def _inspections(file: RegisterFile, mapping: AssetMapping, rows: pd.DataFrame) -> bool:
    """Tell whether rows with one number are of different days."""
    if not mapping.inspected:
        return False
    days = rows.assign(day=file.coded(mapping.inspected).codes[rows.index])
    return bool((~days.duplicated(keep=False)).mean() >= UNIQUE)


def rows_again(
    table: pd.DataFrame,
    file: RegisterFile,
    mapping: AssetMapping,
    places: Places,
    lives: ServiceLives,
    *,
    gone: np.ndarray,
) -> Again:
    """Tell which rows come back: by their number in one place, else by place, type and all that stands in the file.

    Of rows with one number the newest inspection stays, then one that is there, then the first; pieces of one object
    that lie beside each other all stay. A number that comes back in many places ("0", "nieuw") is no number.
    """
    nothing = np.zeros(len(table), dtype=bool)
    among = places.there & (table["type"] != "").to_numpy()
    if not mapping.id:
        return Again(_same_rows(table, file, places, among & ~gone, lives), nothing)
    if pc.count_distinct(file.table[mapping.id]).as_py() == len(table):
        counted = key(mapping.id) in map(key, lives.row_numbers)
        alike = _same_rows(table, file, places, among & ~gone, lives) if counted else nothing
        return Again(nothing, nothing, int(alike.sum()))
    ids = file.coded(mapping.id)
    among &= np.array([bool(text) for text in ids.texts])[ids.codes]
    rows = pd.DataFrame({"type": table["type"].cat.codes, "id": ids.codes})[among]
    rows = rows[rows.duplicated(keep=False)]
    if rows.empty:
        return Again(nothing, nothing)
    rows = rows.assign(day=_days(file, mapping)[rows.index], gone=gone[rows.index])
    rows = rows.sort_values(["day", "gone"], ascending=[False, True], kind="stable")
    older, double, apart = nothing.copy(), nothing.copy(), nothing.copy()
    first = pd.Series(rows.index, rows.index).groupby([rows["type"], rows["id"]]).transform("first")
    newer = rows["day"].reindex(first).to_numpy() > rows["day"].to_numpy()
    apart[rows.index] = _elsewhere(places, rows, first.to_numpy(), newer)
    again = (first != first.index) & ~apart[rows.index] & ~_beside(places.shapes, rows.index, first.to_numpy())
    older[first.index[again & newer]] = True
    double[first.index[again & ~newer]] = True
    same = _same_rows(table, file, places, apart & ~gone, lives)
    return Again(double | same, older, elsewhere=int((apart & ~same & ~gone).sum()))


def _elsewhere(places: Places, rows: pd.DataFrame, first: np.ndarray, newer: np.ndarray) -> np.ndarray:
    """Tell which points lie in another place than the first with their number, or have a number of many places."""
    x, y = (part[rows.index] - part[first] for part in (places.x, places.y))
    apart = pd.Series(np.hypot(x, y) > np.where(newer, MEASURED_ANEW, NEAR), rows.index)
    many = apart.groupby([rows["type"], rows["id"]]).transform("sum") > 1
    return np.asarray(apart | many & np.isfinite(x))


def _days(file: RegisterFile, mapping: AssetMapping) -> np.ndarray:
    """Give the day of each inspection as a number that grows; -1 where there is none."""
    if not mapping.inspected:
        return np.zeros(file.table.num_rows)

    def number(text: str) -> float:
        year, day = day_of(text)
        return -1.0 if np.isnan(year) else year * 10_000 + float(day.replace("-", "") or 0)

    return file.coded(mapping.inspected).each(number, float)


def _beside(shapes: Shapes | None, rows: pd.Index, first: np.ndarray) -> np.ndarray:
    """Tell of which shapes less than half lies on the first one with their number: they are other pieces of it."""
    if shapes is None:
        return np.zeros(len(rows), dtype=bool)
    own, other = shapes[rows], shapes[first]
    flat = shapely.get_dimensions(own) == 2
    shared = shapely.intersection(own, other)
    size = np.where(flat, shapely.area(own), shapely.length(own))
    common = np.where(flat, shapely.area(shared), shapely.length(shared))
    return np.asarray((size > 0) & (common < size / 2))


def _same_rows(
    table: pd.DataFrame, file: RegisterFile, places: Places, among: np.ndarray, lives: ServiceLives
) -> np.ndarray:
    """Tell which rows repeat another in everything, but for the number of a row."""
    again = np.zeros(len(table), dtype=bool)
    rows = np.flatnonzero(among)
    place = pd.Series(table["x"].to_numpy() + 1j * table["y"].to_numpy())[rows]
    if places.shapes is not None:
        place = place.astype(object).where(place.notna(), shapely.to_wkb(places.shapes[rows]))
    rows = rows[place.duplicated(keep=False).to_numpy()]
    if not len(rows):
        return again
    counters = {key(name) for name in lives.row_numbers}
    told = {name: file.coded(name).codes[rows] for name in file.columns if key(name) not in counters}
    again[rows] = pd.DataFrame(told | {"\0place": place[rows].to_numpy()}).duplicated()
    return again
