"""The disk beneath the data folder: what is acknowledged is on it, and what it refuses is told in words."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.errors import of_the_disk

OWN = 0o700
"""A folder that nobody but its owner looks into."""


def put_in_place(aside: Path, target: Path) -> None:
    """Move a file or folder that was written aside to where it belongs; it is there after a power cut, whole."""
    for path in sorted(aside.rglob("*"), reverse=True) if aside.is_dir() else []:
        flush(path)
    flush(aside)
    aside.rename(target) if aside.is_dir() else aside.replace(target)
    flush(target.parent)


def flush(path: Path) -> None:
    """Wait until a file or folder is on the disk itself."""
    if os.name != "posix":  # Windows gives no handle on a folder
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def own_folder(folder: Path) -> None:
    """Make a folder that is its owner's alone, or make one that is there so."""
    folder.mkdir(mode=OWN, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        with suppress(OSError):  # somebody else's, or a closed disk: `check` tells
            folder.chmod(OWN)


@contextmanager
def in_words() -> Iterator[None]:
    """Turn a disk that is full or closed into an AwayError; other problems of a disk stay what they are."""
    try:
        yield
    except OSError as problem:
        told = of_the_disk(problem)
        if told is None:
            raise
        raise told from problem
