"""One file at a time for each session: who presses twice, or on two tabs of one, takes no place of others."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from planner.errors import FileError

_lock = Lock()
_reading: set[str] = set()


@contextmanager
def reading(session: str, file: str) -> Iterator[None]:
    """Have the turn of a session; raises FileError("reading-busy") at once when it reads already."""
    with _lock:
        if session in _reading:
            raise FileError("reading-busy", file=file)
        _reading.add(session)
    try:
        yield
    finally:
        with _lock:
            _reading.discard(session)
