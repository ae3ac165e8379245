"""Keep snapshots on disk: one folder each, written aside and then moved into place, never changed after."""

import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from uuid import uuid4

import geopandas as gpd

from planner.domain.areas import Level
from planner.domain.provenance import Snapshot, SnapshotKind
from planner.errors import FileError

CARD, AREAS = "snapshot.json", "areas.parquet"
STALE = 24 * 3600
"""Seconds after which a folder that was never finished is thrown away."""


class Shelf:
    """The folder `snapshots`; several processes may read and write it at once."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir / "snapshots"

    def all(self) -> tuple[Snapshot, ...]:
        """List the snapshots, last imported first; raises FileError for a damaged one."""
        cards = (_card(path) for path in self.folder.glob(f"[!.]*/{CARD}"))
        found = [card for card in cards if card is not None]
        return tuple(sorted(found, key=lambda snapshot: (snapshot.imported_at, snapshot.id), reverse=True))

    def of(self, snapshot: Snapshot) -> Path:
        """Give the folder of a snapshot."""
        return self.folder / snapshot.id

    def keep(self, snapshot: Snapshot, write: Callable[[Path], None]) -> None:
        """Write a snapshot; whoever looks sees all of it or nothing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        aside = self.folder / f".{uuid4().hex}"
        aside.mkdir()
        try:
            write(aside)
            _write_card(aside, snapshot)
            aside.rename(self.of(snapshot))
        except OSError:
            if not self.of(snapshot).is_dir():
                raise
            self.renew(snapshot)  # another process was first with the same file
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def renew(self, snapshot: Snapshot) -> None:
        """Write the card again, with its new moment of import."""
        _write_card(self.of(snapshot), snapshot)

    def remove(self, snapshot: Snapshot) -> None:
        """Throw a snapshot away; whoever looks sees all of it or nothing."""
        aside = self.folder / f".{uuid4().hex}"
        with suppress(FileNotFoundError):  # another process was first
            self.of(snapshot).rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def _sweep(self) -> None:
        for unfinished in self.folder.glob(".*"):
            with suppress(FileNotFoundError):  # another process has just finished it
                if unfinished.stat().st_mtime < time.time() - STALE:
                    shutil.rmtree(unfinished, ignore_errors=True)


class Borders(Mapping[Level, gpd.GeoDataFrame]):
    """The borders of each level, read from disk when they are first asked for; safe for threads."""

    def __init__(self, folder: Path, name: str) -> None:
        self._paths = {level: folder / f"{name}_{level.value}.parquet" for level in Level}
        self._paths = {level: path for level, path in self._paths.items() if path.exists()}
        self._read: dict[Level, gpd.GeoDataFrame] = {}
        self._lock = Lock()

    def __getitem__(self, level: Level) -> gpd.GeoDataFrame:
        with self._lock:
            if level not in self._read:
                self._read[level] = gpd.read_parquet(self._paths[level])
            return self._read[level]

    def __iter__(self) -> Iterator[Level]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _card(path: Path) -> Snapshot | None:
    """Read a card; None when another process has just thrown its snapshot away."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        moment = datetime.fromisoformat(told["imported_at"])
        return replace(Snapshot(**told), kind=SnapshotKind(told["kind"]), imported_at=moment)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError) as problem:
        raise FileError("snapshot-damaged", file=str(path)) from problem


def _write_card(folder: Path, snapshot: Snapshot) -> None:
    """Replace the card in one go: a reader never meets half of it."""
    told = asdict(snapshot) | {"imported_at": snapshot.imported_at.isoformat()}
    aside = folder / f".{uuid4().hex}.json"
    aside.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
    aside.replace(folder / CARD)
