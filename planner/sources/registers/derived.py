"""What follows from a register for one kaart: kept beside the snapshots, and made again when it isn't there."""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.analysis.ground.ageing import KEYS, SUMS
from planner.analysis.ground.allotment import NOWHERE, allot_points
from planner.analysis.ground.registers import counted, excluded, placed
from planner.domain.figures.provenance import Snapshot
from planner.errors import FileError
from planner.sources.registers.objects import Objects
from planner.sources.snapshots.attempts import Attempts
from planner.sources.snapshots.derived import DERIVED, keep, kept, with_columns
from planner.sources.snapshots.shelf import BROKEN

COHORTS, EXCLUDED = "cohorts_once.parquet", "excluded.parquet"
COHORT, LOST = (*KEYS, *SUMS), ("area", "type", "reason", "count")
UNREADABLE = "snapshot-damaged"
SAMPLE = 2_000
"""So many objects tell on which kaart a register lies."""

HALF = 0.5
"""A kaart that holds this share of a register is the one it lies on."""


@dataclass(frozen=True, eq=False)
class Derived:
    """The cohorts of a register per smallest area of a kaart, and what is excluded there (`area` "" outside all)."""

    cohorts: pd.DataFrame
    excluded: pd.DataFrame

    @property
    def whole(self) -> bool:
        """Tell whether it has its columns."""
        return {*self.cohorts} == {*COHORT} and {*self.excluded} == {*LOST}


NOTHING = Derived(pd.DataFrame(columns=COHORT), pd.DataFrame(columns=LOST))


@dataclass(frozen=True)
class OnFile:
    """Where the borders of a kaart stand: those of its largest and of its smallest areas."""

    id: str
    largest: Path
    smallest: Path


@dataclass(frozen=True, eq=False)
class Laid:
    """On which kaart a register lies (its id, "" on none), which share (0–1) of it, and what follows from that."""

    kaart: str
    share: float
    derived: Derived


def lay(objects: Objects, kaarten: Iterable[OnFile]) -> Laid:
    """Lay a register on the first kaart that holds half of it, else on the one with most."""
    found: list[tuple[float, OnFile]] = []
    for kaart in kaarten:
        found.append((share_inside(objects, read_borders(kaart.id, kaart.largest)), kaart))
        if found[-1][0] >= HALF:
            break
    if not found:
        return Laid("", 0.0, NOTHING)
    share, kaart = max(found, key=lambda pair: pair[0])
    return Laid(kaart.id, share, derive(objects, read_borders(kaart.id, kaart.smallest)))


def read_borders(kaart: str, path: Path) -> gpd.GeoDataFrame:
    """Read the borders of a kaart."""
    with stored(kaart):
        return gpd.read_parquet(path)


@contextmanager
def stored(snapshot_id: str) -> Iterator[None]:
    """Raise FileError with the id of a snapshot that can't be read: who asked looks whether that is so."""
    try:
        yield
    except MemoryError:
        raise
    except BROKEN as problem:
        raise FileError(UNREADABLE, title=snapshot_id) from problem


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


class DerivedShelf:
    """The folder `derived`: a folder per register, in it one per kaart."""

    def __init__(self, data_dir: Path, attempts: Attempts) -> None:
        self._folder = data_dir / DERIVED
        self._attempts = attempts

    def read(self, register: Snapshot, kaart: Snapshot, make: Callable[[], Derived]) -> Derived | None:
        """Read what is there, or make and keep it; None when that is too much work or can't be done now."""
        place = self._folder / register.id / kaart.id
        return self._attempts.make((register.id, kaart.id), lambda: kept(place, _read, make, _write))

    def keep(self, register: str, kaart: str, derived: Derived) -> None:
        """Keep what was made already; both are told by their ids."""
        keep(self._folder / register / kaart, derived, _write)

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
