"""What follows from a register for one kaart: kept beside the snapshots, and made again when it isn't there."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.analysis.ageing import KEYS, SUMS
from planner.analysis.allotment import NOWHERE, allot_points
from planner.analysis.registers import counted, excluded, placed
from planner.domain.provenance import Snapshot
from planner.sources.asset_objects import Objects
from planner.sources.attempts import Attempts
from planner.sources.derived import DERIVED, keep, kept, with_columns
from planner.sources.shelf import Borders, Shelf, read_table

OBJECTS, COHORTS, EXCLUDED = "objects.parquet", "cohorts.parquet", "excluded.parquet"
SHAPE = "shape"
PLACES = ("x", "y", SHAPE)
"""Columns in which hardly any value stands twice."""

COHORT, LOST = (*KEYS, *SUMS), ("area", "type", "reason", "count")
SAMPLE = 2_000
"""So many objects tell on which kaart a register lies."""


@dataclass(frozen=True, eq=False)
class Derived:
    """The cohorts of a register per smallest area of a kaart, and what is excluded there (`area` "" outside all)."""

    cohorts: pd.DataFrame
    excluded: pd.DataFrame


def derive(objects: Objects, borders: gpd.GeoDataFrame) -> Derived:
    """Allot the objects of a register to areas."""
    where = placed(objects.table, objects.shapes, borders)
    return Derived(counted(objects.table, where, borders.index), excluded(objects.table, where, borders.index))


def share_inside(objects: Objects, borders: gpd.GeoDataFrame) -> float:
    """Tell which share of a register lies in areas, from a sample; of a shape its middle tells."""
    rows = np.unique(np.linspace(0, max(len(objects.table) - 1, 0), SAMPLE).astype(int))[: len(objects.table)]
    x, y = (objects.table[axis].to_numpy()[rows] for axis in ("x", "y"))
    if objects.shapes is not None:
        middle = shapely.centroid(objects.shapes[rows])
        x = np.where(np.isnan(x), shapely.get_x(middle), x)
        y = np.where(np.isnan(y), shapely.get_y(middle), y)
    known = np.isfinite(x) & np.isfinite(y)
    where = allot_points(x[known], y[known], borders)
    return float((where != NOWHERE).mean()) if len(where) else 0.0


def smallest(shelf: Shelf, kaart: Snapshot) -> gpd.GeoDataFrame:
    """Give the borders of the smallest areas that a kaart has."""
    borders = Borders(shelf, kaart, "borders")
    return borders[[*borders][-1]]


def largest(shelf: Shelf, kaart: Snapshot) -> gpd.GeoDataFrame:
    """Give the borders of the largest areas that a kaart has."""
    borders = Borders(shelf, kaart, "borders")
    return borders[next(iter(borders))]


class DerivedShelf:
    """The folder `derived`: a folder per register, in it one per kaart."""

    def __init__(self, data_dir: Path, attempts: Attempts) -> None:
        self._folder = data_dir / DERIVED
        self._attempts = attempts

    def read(self, register: Snapshot, kaart: Snapshot, make: Callable[[], Derived]) -> Derived | None:
        """Read what is there, or make and keep it; None when that is too much work or can't be done now."""
        place = self._place(register, kaart)
        return self._attempts.make((register.id, kaart.id), lambda: kept(place, _read, make, _write))

    def keep(self, register: Snapshot, kaart: Snapshot, derived: Derived) -> None:
        """Keep what was made already."""
        keep(self._place(register, kaart), derived, _write)

    def _place(self, register: Snapshot, kaart: Snapshot) -> Path:
        return self._folder / register.id / kaart.id

    def settle(self, loaded: Collection[Snapshot]) -> None:
        """Throw away what was made of registers that aren't loaded any more, and what was noted of them."""
        known = {snapshot.id for snapshot in loaded}
        self._attempts.settle(known)
        for folder in self._folder.glob("*"):
            if folder.is_dir() and folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)


def _read(folder: Path) -> Derived:
    return Derived(with_columns(folder / COHORTS, COHORT), with_columns(folder / EXCLUDED, LOST))


def _write(derived: Derived, folder: Path) -> None:
    folder.mkdir()
    derived.cohorts.to_parquet(folder / COHORTS)
    derived.excluded.to_parquet(folder / EXCLUDED)


def write_objects(objects: Objects, folder: Path) -> None:
    """Write the objects of a register to its snapshot."""
    table = objects.table
    if objects.shapes is not None:
        table = table.assign(**{SHAPE: shapely.to_wkb(objects.shapes)})
    alike = [name for name in table if name not in PLACES]
    table.to_parquet(folder / OBJECTS, use_dictionary=alike, write_statistics=False)


def read_objects(shelf: Shelf, register: Snapshot) -> Objects:
    """Read the objects of a snapshot; those without a place aren't among them."""
    with shelf.reading(register):
        table = read_table(shelf.of(register) / OBJECTS)
        shapes = shapely.from_wkb(table.pop(SHAPE).to_numpy()) if SHAPE in table else None
    return Objects(table, shapes, 0, ())


def share_in(objects: Objects, shelf: Shelf, register: Snapshot) -> float:
    """Tell which share of a register's points a snapshot holds too: of one type, in one place to the decimetre."""
    keys = ["x", "y", "type"]
    tables = (objects.table[keys], shelf.table(register, OBJECTS, keys))
    own, other = (table.dropna().round(1).astype({"type": "str"}) for table in tables)
    return len(own.merge(other.drop_duplicates())) / max(len(own), 1)
