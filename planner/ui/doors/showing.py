"""Whose page is shown next: a few at a time, whoever was shown longest ago, so that a flood waits for itself."""

import asyncio
from heapq import heappop, heappush
from itertools import count

AT_ONCE = 3
"""So many pages are shown at once: more would only take each other's time."""

LONGEST = 0.5
"""Seconds after which what is shown counts no more: a file that is read keeps nobody waiting."""


class Showing:
    """The turns that tabs take; all in one event loop. Nobody waits for ever: who waits becomes who waits longest."""

    def __init__(self) -> None:
        self._free = AT_ONCE
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()

    def ask(self, last: float) -> asyncio.Future[None]:
        """Ask for a turn; `last` is when the one before came. It is done when it comes, and may be cancelled."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (last, next(self._order), turn))
        self._give()
        return turn

    def end(self) -> None:
        """Give a turn back."""
        self._free += 1
        self._give()

    def _give(self) -> None:
        while self._free and self._waiting:
            *_, turn = heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                self._free -= 1
