"""What follows from a register for one kaart: kept beside the snapshots, and made again when it isn't there."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.analysis.allotment import NOWHERE
from planner.analysis.registers import counted, excluded, placed
from planner.domain.areas import Level
from planner.domain.provenance import Snapshot
from planner.sources.asset_objects import Objects
from planner.sources.shelf import Borders, Shelf

OBJECTS, COHORTS, EXCLUDED = "objects.parquet", "cohorts.parquet", "excluded.parquet"
SHAPE = "shape"
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
    """Tell which share of a register lies in areas, from a sample."""
    rows = np.unique(np.linspace(0, max(len(objects.table) - 1, 0), SAMPLE).astype(int))[: len(objects.table)]
    shapes = None if objects.shapes is None else objects.shapes[rows]
    where = placed(objects.table.iloc[rows], shapes, borders).drop_duplicates("object")
    return float((where["area"] != NOWHERE).mean()) if len(where) else 0.0


def smallest(shelf: Shelf, kaart: Snapshot) -> gpd.GeoDataFrame:
    """Give the borders of the smallest areas that a kaart has."""
    borders = Borders(shelf.of(kaart), "borders")
    return borders[[level for level in Level if level in borders][-1]]


def largest(shelf: Shelf, kaart: Snapshot) -> gpd.GeoDataFrame:
    """Give the borders of the largest areas that a kaart has."""
    borders = Borders(shelf.of(kaart), "borders")
    return borders[next(iter(borders))]


class DerivedShelf:
    """The folder `derived`: a folder per register, in it one per kaart."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "derived"

    def read(self, register: Snapshot, kaart: Snapshot, make: Callable[[], Derived]) -> Derived:
        """Read what is there, or make and keep it."""
        folder = self._folder / register.id / kaart.id
        if not folder.is_dir():
            self.keep(register, kaart, make())
        return Derived(pd.read_parquet(folder / COHORTS), pd.read_parquet(folder / EXCLUDED))

    def keep(self, register: Snapshot, kaart: Snapshot, derived: Derived) -> None:
        """Write aside and move into place; whoever looks sees all of it or nothing."""
        folder = self._folder / register.id / kaart.id
        aside = folder.with_name(f".{uuid4().hex}")
        aside.mkdir(parents=True)
        try:
            derived.cohorts.to_parquet(aside / COHORTS)
            derived.excluded.to_parquet(aside / EXCLUDED)
            aside.rename(folder)
        except OSError:
            if not folder.is_dir():  # else another process was first with the same
                raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def settle(self, known: Collection[str]) -> None:
        """Throw away what was made of registers that aren't known any more."""
        for folder in self._folder.glob("*"):
            if folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)


def write_objects(objects: Objects, folder: Path) -> None:
    """Write the objects of a register to its snapshot."""
    table = objects.table
    if objects.shapes is not None:
        table = table.assign(**{SHAPE: shapely.to_wkb(objects.shapes)})
    table.to_parquet(folder / OBJECTS)


def read_objects(folder: Path) -> Objects:
    """Read the objects of a snapshot; those without a place aren't among them."""
    table = pd.read_parquet(folder / OBJECTS)
    shapes = shapely.from_wkb(table.pop(SHAPE).to_numpy()) if SHAPE in table else None
    return Objects(table, shapes, 0, ())


def share_in(objects: Objects, folder: Path) -> float:
    """Tell which share of a register's points a snapshot holds too: of one type, in one place to the decimetre."""
    keys = ["x", "y", "type"]
    tables = (objects.table[keys], pd.read_parquet(folder / OBJECTS, columns=keys))
    own, other = (table.dropna().round(1).astype({"type": "str"}) for table in tables)
    return len(own.merge(other.drop_duplicates())) / max(len(own), 1)
