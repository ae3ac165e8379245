"""What couldn't be made of two snapshots together: too much work is noted on disk, what passes is tried again later."""

import logging
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TypeVar

from planner.errors import DamagedError, PlannerError, of_the_disk
from planner.sources.snapshots.derived import DERIVED
from planner.sources.snapshots.turns import Turns

TOO_MUCH = frozenset({"reading-long", "reading-large", "crossings-many"})
"""What would be so the next time too; all else passes: a full disk, a box that is busy or was stopped."""

PAUSE = 60.0
"""Seconds in which what went wrong isn't tried again: every page that is drawn asks for it."""

NOTE = "too-much"
Made = TypeVar("Made")
Pair = tuple[str, str]
"""The ids of two snapshots; what was too much is blamed on the first."""

log = logging.getLogger(__name__)


class Attempts:
    """What was tried in vain; safe for threads, and several processes may share the folder.

    What was too much under other limits may fit under these: `under` says which hold.
    """

    def __init__(self, data_dir: Path, under: object) -> None:
        self._folder = data_dir / DERIVED
        self._mark = f"{NOTE}+{sha256(repr(under).encode()).hexdigest()[:8]}+"
        self._lock, self._turns = Lock(), Turns()
        self._noted: set[Pair] = set()
        self._passing: dict[Pair, tuple[float, PlannerError]] = {}

    def too_much(self) -> frozenset[Pair]:
        """Give the pairs that were too much work."""
        names = (path.name.removeprefix(self._mark).split("+") for path in self._folder.glob(f"{self._mark}*"))
        kept = {(name[0], name[1]) for name in names if len(name) == 2}
        with self._lock:
            return frozenset(kept | self._noted)

    def make(self, pair: Pair, make: Callable[[], Made]) -> Made | None:
        """Make what two snapshots give; None when that is too much, or went wrong now or a moment ago.

        Of threads that ask the same one makes it and the others wait. Raises DamagedError.
        """
        with self._turns.of(pair):
            if pair in self.too_much() or self.until(lambda known: known == pair, time.monotonic()) is not None:
                return None
            try:
                return make()
            except DamagedError:
                raise
            except (PlannerError, OSError) as problem:
                told = problem if isinstance(problem, PlannerError) else of_the_disk(problem)
                if told is None:
                    raise
                self._note(pair, told)
                return None

    def until(self, about: Callable[[Pair], bool], since: float) -> float | None:
        """Tell until when nothing is tried again that went wrong with some pairs, None when it may be tried since."""
        with self._lock:
            ends = [end for pair, (end, _) in self._passing.items() if about(pair) and end > since]
        return min(ends, default=None)

    def problem(self, snapshot_id: str, since: float) -> PlannerError | None:
        """Give what went wrong with a snapshot since a moment, and may pass."""
        with self._lock:
            passing = [(end, told) for pair, (end, told) in self._passing.items() if snapshot_id in pair]
        return next((told for end, told in passing if end > since), None)

    def at_once(self) -> float:
        """Let everything that may pass be tried again: a person asks for it; gives the moment."""
        now = time.monotonic()
        with self._lock:
            self._passing = {pair: (min(end, now), told) for pair, (end, told) in self._passing.items()}
        return now

    def settle(self, known: Collection[str]) -> None:
        """Forget what was about snapshots that are gone."""
        with self._lock:
            self._noted = {pair for pair in self._noted if set(pair) <= set(known)}
            self._passing = {pair: told for pair, told in self._passing.items() if set(pair) <= set(known)}
        for path in self._folder.glob(f"{NOTE}+*"):
            if not set(path.name.split("+")[2:]) <= set(known):
                path.unlink(missing_ok=True)

    def _note(self, pair: Pair, problem: PlannerError) -> None:
        log.warning("nothing is made of %s with %s: %s", *pair, problem.code)
        with self._lock:
            if problem.code not in TOO_MUCH:
                self._passing[pair] = (time.monotonic() + PAUSE, problem)
                return
            self._noted.add(pair)
        with suppress(OSError):  # a disk that is full or closed: then it is known until the app stops
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{self._mark}{'+'.join(pair)}").touch()
