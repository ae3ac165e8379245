"""The house of this process, and the context of this session."""

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Lock

from planner.bootstrap import House, build
from planner.errors import PlannerError
from planner.services.context import Context
from planner.settings import Settings, read_settings
from planner.ui.session import language, seat, slots

MOST_REMEMBERED = 200
PAUSE = 3.0
"""Seconds in which a house that couldn't be built isn't tried again: fifty pages that ask need one try."""


class Keeper:
    """Keeps the one house of a process: outside Streamlit's caches, which any browser can have emptied."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._house: House | None = None
        self._refused: tuple[Settings, float, PlannerError] | None = None

    def get(self, settings: Settings) -> House:
        """Give the house of these settings, built once; one of other settings is closed first."""
        with self._lock:
            if self._house is None or self._house.settings != settings:
                self._put_away()
                self._house = self._built(settings)
            return self._house

    def close(self) -> None:
        """Let go of the house and its connections."""
        with self._lock:
            self._put_away()
            self._refused = None

    def _put_away(self) -> None:
        if self._house is not None:
            self._house.close()
            self._house = None

    def _built(self, settings: Settings) -> House:
        if self._refused and self._refused[0] == settings and time.monotonic() < self._refused[1]:
            raise self._refused[2].with_traceback(None)
        try:
            built = build(settings)
        except PlannerError as problem:
            self._refused = (settings, time.monotonic() + PAUSE, problem)
            raise
        gc.freeze()  # a walk along all objects takes 0.1 s: those that stay need none
        return built


KEEPER = Keeper()


def house() -> House:
    """Give the house of this process."""
    return KEEPER.get(read_settings())


def context(at: str | None = None) -> Context:
    """Give services what they need, in the language and for who this person is: at the agenda `at`, or at this page."""
    ctx = house().context(user=seat.user(at), language=language.chosen())
    return replace(ctx, new_id=partial(_made_here, ctx.new_id))


def made_here(identity: str) -> bool:
    """Tell whether this session made what has this identity, of late."""
    return identity in slots.MADE_HERE.get()


def _made_here(new_id: Callable[[], str]) -> str:
    identity = new_id()
    slots.MADE_HERE.set((*slots.MADE_HERE.get(), identity)[-MOST_REMEMBERED:])
    return identity
