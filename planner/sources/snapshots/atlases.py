"""The atlases in memory: each is made once, and while it is made pages go on with the one of before."""

import time
from collections.abc import Callable
from math import inf
from threading import Lock

from planner.analysis.atlas import Atlas
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.errors import NotFoundError
from planner.sources.snapshots.attempts import Attempts
from planner.sources.snapshots.turns import Turns

Loaded = tuple[Snapshot, ...]
KEPT = 3
"""How many atlases stay in memory: rarely more than one is in use."""


class Atlases:
    """Gives the atlas of a chosen kaart and all that is loaded; safe for threads.

    One that lacks something because of what passes is made again after a while.
    """

    def __init__(
        self,
        choose: Callable[[list[Snapshot], str | None, int | None], Snapshot | None],
        make: Callable[[Snapshot, Loaded], Atlas],
        attempts: Attempts,
    ) -> None:
        self._choose, self._make, self._attempts = choose, make, attempts
        self._lock, self._turns = Lock(), Turns()
        self._made: dict[Loaded, tuple[Atlas, float]] = {}

    def get(self, loaded: Loaded, code: str | None, year: int | None, *, newest: bool) -> Atlas:
        """Give the atlas that holds a code; unless `newest` is asked, that of before while another thread makes it.

        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """
        kaarten = _kaarten(loaded)
        if not kaarten:
            raise NotFoundError("no-areas")
        chosen = self._choose(kaarten, code, year)
        if chosen is None:
            raise NotFoundError("area-not-found", code=str(code))
        key = (chosen, *loaded)
        found = self._found(key)
        if found is None and not newest and self._turns.taken(key):
            found = self._before(loaded, code, year)
        if found is not None:
            return found
        with self._turns.of(key):
            return self._found(key) or self._new(key)

    def _found(self, key: Loaded) -> Atlas | None:
        made, until = self._made.get(key, (None, inf))
        return made if until > time.monotonic() else None

    def _before(self, loaded: Loaded, code: str | None, year: int | None) -> Atlas | None:
        """Find what would have been given before something was added; what was removed since is never shown."""
        ids = {snapshot.id for snapshot in loaded}
        for key, (made, _) in reversed(self._made.items()):
            before = key[1:]
            if {s.id for s in before} <= ids and self._choose(_kaarten(before), code, year) == key[0]:
                return made
        return None

    def _new(self, key: Loaded) -> Atlas:
        chosen, loaded = key[0], key[1:]
        begun = time.monotonic()
        made = self._make(chosen, loaded)
        until = self._attempts.until(lambda pair: chosen.id in pair, begun)
        with self._lock:
            busy = len(self._turns) > 1  # then pages still go on with those of before
            others = [(k, v) for k, v in self._made.items() if k != key and (busy or k[1:] == loaded)]
            self._made = dict(others[-(KEPT - 1) :]) | {key: (made, inf if until is None else until)}
        return made


def _kaarten(loaded: Loaded) -> list[Snapshot]:
    return [snapshot for snapshot in loaded if snapshot.kind is SnapshotKind.AREAS]
