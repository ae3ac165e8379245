"""Look at what is kept on disk without changing it: room and rights, each snapshot from head to tail, and moments."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile

from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.errors import PlannerError, SettingError, UserError, of_the_disk
from planner.sources.figures.mapping import read_mapping
from planner.sources.figures.shelf import MAPPING
from planner.sources.snapshots.cards import title_in
from planner.sources.snapshots.disk import OWN
from planner.sources.snapshots.shelf import AHEAD, BROKEN, DAMAGED, SNAPSHOTS, looked_over

LEAST = 500
"""Megabytes: a national kaart with what follows from it, and a file that somebody adds, need about this much."""

Seen = tuple[str, list[PlannerError]]


def look_at_disk(data_dir: Path, now: datetime) -> Iterator[Seen]:
    """Give what was looked at and what is wrong with it."""
    yield "check-folder", list(_room(data_dir))
    yield "check-temporary", list(_temporary())
    yield "check-folder-rights", list(_rights(data_dir))
    found: list[Snapshot] = []
    yield "check-snapshots", list(_snapshots(data_dir, found))
    yield "check-clock", list(_of_later(found, now))


def _room(folder: Path) -> Iterator[PlannerError]:
    """Tell what keeps the app from writing in a folder; one that is yet to be made is judged by where it will be."""
    there = next((place for place in (folder, *folder.absolute().parents) if place.is_dir()), folder)
    free = shutil.disk_usage(there).free // 1_000_000
    if free < LEAST:
        yield UserError("check-room", path=folder, free=free, least=LEAST)
    try:
        with TemporaryFile(dir=there) as file:
            file.write(b"\0" * 4096)
            file.flush()
    except OSError as problem:
        said = problem.strerror or type(problem).__name__
        full = of_the_disk(problem)
        if full is None or full.code != "disk-full" or free >= LEAST:
            yield UserError("check-folder-closed", path=folder, reason=said)


def _temporary() -> Iterator[PlannerError]:
    try:
        yield from _room(Path(tempfile.gettempdir()))
    except FileNotFoundError:
        yield UserError("no-temporary-folder")


def _rights(data_dir: Path) -> Iterator[PlannerError]:
    if os.name != "posix":
        return
    for folder in (data_dir / SNAPSHOTS, data_dir / DAMAGED):
        if folder.is_dir() and folder.stat().st_mode & 0o077:
            yield UserError("check-rights-wide", path=folder, wanted=f"{OWN:o}")


def _snapshots(data_dir: Path, found: list[Snapshot]) -> Iterator[PlannerError]:
    """Read every snapshot wholly; `found` fills with those that are whole."""
    for folder in sorted((data_dir / SNAPSHOTS).glob("[!.]*")):
        if folder.is_dir():
            try:
                found.append(_read_wholly(folder))
            except BROKEN as problem:
                said = " ".join(str(problem).split())[:200]
                yield UserError("check-snapshot", title=title_in(folder), path=folder, found=said)
    for folder in sorted((data_dir / DAMAGED).glob("[!.]*")):
        yield UserError("check-set-aside", title=title_in(folder), path=folder)


def _read_wholly(folder: Path) -> Snapshot:
    card = looked_over(folder, wholly=True)
    if card.kind is SnapshotKind.FIGURES and (folder / MAPPING).exists():
        try:
            read_mapping(folder / MAPPING)
        except SettingError as problem:
            raise ValueError(MAPPING) from problem
    return card


def _of_later(cards: list[Snapshot], now: datetime) -> Iterator[PlannerError]:
    """Name what was loaded under a clock that ran ahead, and what is about a year that is yet to come."""
    for card in cards:
        if card.imported_at > now + AHEAD:
            yield UserError("check-loaded-later", title=card.title, day=f"{card.imported_at:%d-%m-%Y}")
        if card.year > now.year + 1:
            yield UserError("check-year-later", title=card.title, year=str(card.year))
