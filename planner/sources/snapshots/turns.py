"""A turn for each thing that is made: who wants the same waits until it is there, who wants something else doesn't."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock


@dataclass(eq=False)
class _Turn:
    lock: Lock = field(default_factory=Lock)
    wanted: int = 0


class Turns:
    """The turns that somebody has or waits for; safe for threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._turns: dict[Hashable, _Turn] = {}

    @contextmanager
    def of(self, key: Hashable) -> Iterator[None]:
        """Wait for the turn of one thing, and have it."""
        with self._lock:
            turn = self._turns.setdefault(key, _Turn())
            turn.wanted += 1
        try:
            with turn.lock:
                yield
        finally:
            with self._lock:
                turn.wanted -= 1
                if not turn.wanted:
                    del self._turns[key]

    def taken(self, key: Hashable) -> bool:
        """Tell whether somebody has this turn or waits for it."""
        return key in self._turns

    def __len__(self) -> int:
        """Count the things that are being made."""
        return len(self._turns)
