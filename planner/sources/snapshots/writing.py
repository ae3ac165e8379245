"""One writer at a time in the data folder: threads and processes wait for each other, also after one was killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from planner.errors import AwayError, of_the_disk
from planner.sources.snapshots.disk import own_folder

LOCK = ".lock"
PATIENCE = 60
"""Seconds: who writes has read its file already, so a turn takes less than a few."""


class Turn:
    """The turn to write; who has it may take it again."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir
        self._lock = FileLock(data_dir / LOCK, timeout=PATIENCE, mode=0o600)

    @contextmanager
    def to_write(self) -> Iterator[None]:
        """Wait for it, and have it; raises AwayError when others keep it, or when it can't be had."""
        own_folder(self._folder)
        try:
            held = self._lock.acquire()
        except Timeout as problem:
            raise AwayError("folder-busy") from problem
        except OSError as problem:  # a disk that is full, or a link or folder where the lock belongs
            raise of_the_disk(problem) or AwayError("folder-closed") from problem
        with held:
            yield
