"""Whose page is shown next: a few at a time, who was shown least first, so that a flood waits for itself."""

import asyncio
from heapq import heappop, heappush
from itertools import count

AT_ONCE = 4
"""So many pages are shown at once: more would only take each other's time."""

LONGEST = 0.5
"""Seconds after which what is shown counts no more: a file that is read keeps nobody waiting."""


class Showing:
    """The turns that tabs take; all in one event loop."""

    def __init__(self) -> None:
        self._free = AT_ONCE
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()

    async def begin(self, shown: float) -> None:
        """Wait for a turn; who was `shown` least goes first, of equals who came first."""
        if self._free:
            self._free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (shown, next(self._order), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it was given in the same moment
                self.end()
            raise

    def end(self) -> None:
        """Give the turn to the next."""
        while self._waiting:
            *_, turn = heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
