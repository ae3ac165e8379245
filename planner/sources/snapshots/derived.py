"""What follows from snapshots, in the folder `derived`: kept to save time, made again when it is damaged or gone."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pandas as pd

from planner.sources.snapshots.disk import put_in_place
from planner.sources.snapshots.shelf import BROKEN, read_table

DERIVED = "derived"
Made = TypeVar("Made")


def kept(
    path: Path, read: Callable[[Path], Made], make: Callable[[], Made], write: Callable[[Made, Path], None]
) -> Made:
    """Read what was made before; else make it and keep it, where the disk allows that."""
    try:
        return read(path)
    except MemoryError:
        raise
    except BROKEN:
        made = make()
    keep(path, made, write)
    return made


def keep(path: Path, made: Made, write: Callable[[Made, Path], None]) -> None:
    """Write aside and move into place, over what is damaged; a disk that is full or closed is no reason to stop."""
    aside = path.with_name(f".{uuid4().hex}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(made, aside)
        if path.is_dir():
            shutil.rmtree(path)
        put_in_place(aside, path)
    except OSError:  # or another process was first with the same
        _away(aside)


def with_columns(path: Path, columns: tuple[str, ...]) -> pd.DataFrame:
    """Read a table that must have these columns; raises one of BROKEN."""
    table = read_table(path)
    if missing := set(columns) - set(table.columns):
        raise KeyError(*missing)
    return table


def _away(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
