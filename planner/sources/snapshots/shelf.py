"""Keep snapshots on disk: one folder each, written aside and then moved into place, never changed after.

One that can't be read is moved to the folder `damaged`, so that the rest goes on.
"""

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from uuid import uuid4

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
from pyarrow import ArrowException
from shapely.errors import ShapelyError

from planner.domain.areas import Level
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.errors import DamagedError, NotFoundError
from planner.sources.snapshots.cards import CARD, read_card, write_card
from planner.sources.snapshots.disk import own_folder, put_in_place
from planner.sources.snapshots.writing import Turn

AREAS = "areas.parquet"
SNAPSHOTS, DAMAGED = "snapshots", "damaged"
STALE = 24 * 3600
"""Seconds after which a folder that was never finished is thrown away."""

COPYING = 600
"""Seconds in which a folder without a card may still be one that somebody puts back."""

AHEAD = timedelta(minutes=5)
"""So far ahead of ours a clock of another machine may be."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
BROKEN = (ArrowException, ShapelyError, ValueError, KeyError, TypeError, OSError)

EXPECTED = {
    SnapshotKind.AREAS: (AREAS, "values.parquet", "reasons.parquet", "borders_*.parquet", "drawn_*.parquet"),
    SnapshotKind.FIGURES: ("values.parquet", "reasons.parquet"),
    SnapshotKind.ASSETS: ("objects.parquet", "register.json"),
}
"""The files each kind of snapshot has."""


class Shelf:
    """The folder `snapshots`; several processes may read and write it at once, and take turns for what must agree."""

    def __init__(self, data_dir: Path, clock: Callable[[], datetime]) -> None:
        self.folder = data_dir / SNAPSHOTS
        self.damaged = data_dir / DAMAGED
        self.turn = Turn(data_dir)
        self._clock = clock
        self._seen: dict[str, tuple[object, Snapshot]] = {}
        self._left: dict[str, object] = {}

    def close_to_others(self) -> None:
        """Take from others what an earlier version let them see."""
        if self.folder.is_dir():
            own_folder(self.folder)

    def all(self) -> tuple[Snapshot, ...]:
        """List the snapshots, last imported first; damaged ones are set aside."""
        folders = self.folder.glob("[!.]*") if self.folder.is_dir() else ()
        cards = (self._card(folder) for folder in folders if folder.is_dir())
        found = [believed(card, self._clock()) for card in cards if card is not None]
        return tuple(sorted(found, key=lambda snapshot: (snapshot.imported_at, snapshot.id), reverse=True))

    def named(self, snapshot_id: str) -> Snapshot:
        """Find a snapshot by its id; raises NotFoundError when it isn't there."""
        for snapshot in self.all():
            if snapshot.id == snapshot_id:
                return snapshot
        raise NotFoundError("snapshot-not-found", id=snapshot_id)

    def of(self, snapshot: Snapshot) -> Path:
        """Give the folder of a snapshot."""
        return self.folder / snapshot.id

    def table(self, snapshot: Snapshot, name: str, columns: list[str] | None = None) -> pd.DataFrame:
        """Read one table of a snapshot; raises DamagedError, and then the snapshot is set aside."""
        with self.reading(snapshot):
            return read_table(self.of(snapshot) / name, columns)

    @contextmanager
    def reading(self, snapshot: Snapshot) -> Iterator[None]:
        """Set a snapshot aside that turns out to be damaged, and raise DamagedError."""
        mark = _mark(self.of(snapshot))
        try:
            yield
        except BROKEN as problem:
            if not _is_damage(problem):
                raise
            self.set_aside(snapshot.id, mark)
            raise DamagedError("snapshot-damaged", title=snapshot.title) from problem

    @contextmanager
    def begun(self) -> Iterator[Path]:
        """Give a folder for the tables of a snapshot that is to be kept; what isn't kept leaves nothing in it."""
        own_folder(self.folder)
        self._sweep()
        aside = self.folder / f".{uuid4().hex}"
        aside.mkdir()
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def keep(self, snapshot: Snapshot, write: Callable[[Path], None]) -> None:
        """Write and keep a snapshot."""
        with self.begun() as aside:
            write(aside)
            self.place(snapshot, aside)

    def place(self, snapshot: Snapshot, tables: Path) -> None:
        """Keep a snapshot that was begun; whoever looks sees all of it or nothing, also after a power cut."""
        try:
            write_card(tables, snapshot)
            put_in_place(tables, self.of(snapshot))
        except OSError:
            if not self.of(snapshot).is_dir():
                raise
            self.renew(snapshot)  # another process was first with the same file

    def renew(self, snapshot: Snapshot) -> None:
        """Write the card again, with its new moment of import."""
        write_card(self.of(snapshot), snapshot)

    def remove(self, snapshot: Snapshot) -> None:
        """Throw a snapshot away; whoever looks sees all of it or nothing."""
        aside = self.folder / f".{uuid4().hex}"
        with suppress(FileNotFoundError):  # another process was first
            self.of(snapshot).rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def set_aside(self, name: str, mark: object) -> None:
        """Move a damaged snapshot to the folder `damaged`; where that can't be, it stays and isn't read.

        One that was put in its place since its card had this `mark` is left alone.
        """
        if _mark(self.folder / name) != mark:
            return
        place = self.damaged / name
        if place.exists():
            place = place.with_name(f"{name}.{uuid4().hex[:6]}")
        try:
            own_folder(self.damaged)
            (self.folder / name).rename(place)
        except FileNotFoundError:  # another process was first
            return
        except OSError:
            self._left[name] = _mark(self.folder / name)

    def aside(self) -> tuple[Path, ...]:
        """List the folders of damaged snapshots that weren't loaded again since."""
        here = {folder.name for folder in self.folder.glob("[!.]*")} - self._left.keys()
        moved = [folder for folder in self.damaged.glob("[!.]*") if folder.name.partition(".")[0] not in here]
        left = [self.folder / name for name, mark in self._left.items() if _mark(self.folder / name) == mark]
        return tuple(sorted((*moved, *left)))

    def _card(self, folder: Path) -> Snapshot | None:
        """Read a card and look whether what belongs to it is there, once; None for what is damaged or gone."""
        mark = _mark(folder)
        if folder.name in self._left and self._left[folder.name] == mark:
            return None
        if mark is None or self._seen.get(folder.name, (None,))[0] != mark:
            try:
                self._seen[folder.name] = (mark, looked_over(folder))
            except BROKEN as problem:
                if folder.is_dir() and _is_damage(problem) and (mark is not None or _is_old(folder)):
                    self.set_aside(folder.name, mark)
                elif not _is_damage(problem):
                    raise
                return None
        return self._seen[folder.name][1]

    def _sweep(self) -> None:
        for unfinished in self.folder.glob(".*"):
            with suppress(FileNotFoundError):  # another process has just finished it
                if unfinished.stat().st_mtime < time.time() - STALE:
                    shutil.rmtree(unfinished, ignore_errors=True)


class Borders(Mapping[Level, gpd.GeoDataFrame]):
    """The borders of each level, read from disk when they are first asked for; safe for threads."""

    def __init__(self, shelf: Shelf, kaart: Snapshot, name: str) -> None:
        self._shelf, self._kaart = shelf, kaart
        self._paths = {level: shelf.of(kaart) / f"{name}_{level.value}.parquet" for level in Level}
        self._paths = {level: path for level, path in self._paths.items() if path.exists()}
        self._read: dict[Level, gpd.GeoDataFrame] = {}
        self._lock = Lock()

    def __getitem__(self, level: Level) -> gpd.GeoDataFrame:
        with self._lock:
            if level not in self._read:
                path = self._paths[level]
                with self._shelf.reading(self._kaart):
                    self._read[level] = gpd.read_parquet(path)
            return self._read[level]

    def path(self, level: Level) -> Path:
        """Tell where the borders of a level stand."""
        return self._paths[level]

    def __contains__(self, level: object) -> bool:
        return level in self._paths

    def __iter__(self) -> Iterator[Level]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def believed(card: Snapshot, now: datetime) -> Snapshot:
    """Let a moment of import that is yet to come count as long ago: loaded under a wrong clock it would always win."""
    if card.imported_at <= now + AHEAD:
        return card
    return replace(card, imported_at=LONG_AGO + (card.imported_at - LONG_AGO) / 1000)


def looked_over(folder: Path, *, wholly: bool = False) -> Snapshot:
    """Read the card of a snapshot and the heads of its tables, or all they hold; raises one of BROKEN."""
    card = read_card(folder)
    for pattern in EXPECTED[card.kind]:
        if not any(folder.glob(pattern)):
            raise FileNotFoundError(pattern)
    for path in folder.glob("*.parquet"):
        pq.read_metadata(path)
        if wholly:
            read_table(path)
    return card


def read_table(path: Path, columns: list[str] | None = None) -> pd.DataFrame:
    """Read a Parquet file; raises one of BROKEN, also when it is a folder or lacks a column."""
    if not path.is_file():
        raise FileNotFoundError(path)
    return pd.read_parquet(path, columns=columns)


def _is_damage(problem: BaseException) -> bool:
    """Tell damage from what passes: no memory, no rights, too many files open."""
    if isinstance(problem, MemoryError):
        return False
    if isinstance(problem, FileNotFoundError | NotADirectoryError | IsADirectoryError):
        return True
    return not isinstance(problem, OSError) or problem.errno is None


def _is_old(folder: Path) -> bool:
    try:
        return folder.stat().st_mtime < time.time() - COPYING
    except FileNotFoundError:
        return False


def _mark(folder: Path) -> object:
    """Give what changes when a card is written again; None without one."""
    try:
        seen = (folder / CARD).stat()
    except OSError:
        return None
    return (seen.st_mtime_ns, seen.st_size, seen.st_ino)
