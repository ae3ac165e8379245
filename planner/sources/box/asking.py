"""The asking side of the box: have a function of ours read a file elsewhere, and take only its answer back."""

import logging
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, get_type_hints

from planner.errors import AwayError, FileError, PlannerError, UserError
from planner.sources.box import carried
from planner.sources.box.processes import reader
from planner.sources.box.tables import Files, Forbidden, TooLarge
from planner.sources.box.work import FULL, GIVEN, WORK, Work
from planner.sources.files.files import check_beside, kind_of
from planner.sources.files.temporary import make_folder, throw_away
from planner.text import translator

Taken = Callable[[Any], None]
MEGABYTE = 1024**2
PATIENCE = 30
"""Seconds that a file waits for its turn."""

PACKED = 10
"""How many times larger what is packed is taken to be."""

CPU_ENDED = -24
WALLS = {"folders": UserError("check-wall-folders"), "calls": UserError("check-wall-calls")}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take at most, and how many are read at once.

    A small file may take less: `memory` (MB) and `cpu` and `wall` (seconds) are only reached by a large one.
    """

    memory: int = 3_000
    cpu: int = 240
    wall: int = 300
    at_once: int = 2

    def of(self, size: int) -> "Limits":
        """Give the limits for a file of so many bytes."""
        large = size // MEGABYTE
        return Limits(
            min(self.memory, 600 + 15 * large), min(self.cpu, 20 + 2 * large), min(self.wall, 40 + 4 * large), 1
        )

    @property
    def bounds(self) -> dict[str, Any]:
        """Give them as a reader puts them around itself."""
        return {"memory": self.memory * MEGABYTE, "seconds": self.cpu, "largest": self.memory * MEGABYTE}


class Box:
    """Where files of others are read; safe for threads. It starts when it is first asked."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._places, self._own_place = BoundedSemaphore(self.limits.at_once), BoundedSemaphore(1)
        self._reader = reader()
        self._stand: tuple[str, ...] = ()

    def ask(
        self,
        ask: Callable[..., Any],
        path: Path,
        *args: Any,
        take: Taken | None = None,
        also: Iterable[Path] = (),
        **options: Any,
    ) -> Any:
        """Have `ask(path, …)` done in the box and give what it gives.

        `take` gets each part that it gives before it is done, through an option `give` of its own. `also` are files of
        ours that it reads too.
        Raises the FileError that it raises, or FileError("reading-long"), ("reading-large") or ("reading-stopped")
        when it took more than a file may or broke down, ("reading-busy") when other files are read all the time,
        and ("file-beside") when a database isn't complete without the file beside it.
        """
        path = path.absolute()
        if not path.is_file():
            raise FileError("file-not-there", file=path.name)
        check_beside(path)  # whoever reads in the box doesn't see what lies there
        own = tuple(also)
        limits = self.limits.of(_size(path) + _largest(own))
        with self._place(self._places, path.name), _folder() as folder:
            work = Work(ask, path, args, options, **limits.bounds, gives=take is not None, also=own)
            return self._done(work, folder, path.name, limits.wall, take)

    def ask_about(self, ask: Callable[..., Any], content: bytes, *args: Any, of: str) -> Any:
        """Have `ask(path, …)` done in the box with bytes that stand in no file yet; `of` is what the user calls them.

        Raises FileError as `ask` does.
        """
        with _folder() as folder:
            path = folder / of
            path.write_bytes(content)
            return self.ask(ask, path, *args)

    def compute(self, ask: Callable[..., Any], *given: Any, of: str, also: Iterable[Path] = ()) -> Any:
        """Have `ask(*given)` done in the box: what follows from files of others may be as much work as reading them.

        `of` is what the user calls what it is about, `also` are files of ours that it reads. Raises FileError as `ask`
        does.
        """
        with self._place(self._own_place, of), _folder() as folder:
            carried.write(given, folder, GIVEN)
            own = tuple(also)
            limits = self.limits.of(sum(file.stat().st_size for file in folder.iterdir()) + PACKED * _largest(own))
            return self._done(Work(ask, None, **limits.bounds, also=own), folder, of, limits.wall)

    def _done(self, work: Work, folder: Path, of: str, wall: int, take: Taken | None = None) -> Any:
        (folder / WORK).write_bytes(pickle.dumps(work))
        said, files = dict[str, Any](), Files(folder, work.memory)
        with closing(self._reader.lines(folder, wall, work.memory)) as lines:
            for line in lines:
                said |= line
                if take is not None and "given" in line:
                    take(_answer(files, of, f"{carried.PART}{line['given']}"))
        self._stand = tuple(map(str, said.get("walls", ())))
        _judge(said, of)
        answer = _answer(files, of)
        if not carried.fits(answer, get_type_hints(work.ask).get("return", Any)):
            raise FileError("reading-stopped", file=of)
        return answer

    @contextmanager
    def _place(self, places: BoundedSemaphore, of: str) -> Iterator[None]:
        """Wait for a turn."""
        if not places.acquire(timeout=min(PATIENCE, self.limits.wall)):
            raise FileError("reading-busy", file=of)
        try:
            yield
        finally:
            places.release()

    def walls(self) -> tuple[str, ...]:
        """Name the walls that stand around whoever reads: `folders` and `calls` where the machine has them."""
        self.ask(kind_of, Path(__file__))
        return self._stand

    def warm(self) -> None:
        """Start what makes the first file wait, without waiting for it."""
        self._reader.warm()


def _answer(files: Files, of: str, name: str = carried.ANSWER) -> Any:
    """Read an answer or a part of one."""
    own = Files(files.folder, most := min(files.left, carried.MOST_TABLES))
    try:
        return carried.read(own, name)
    except TooLarge as problem:
        raise FileError("reading-large", file=of) from problem
    except Forbidden as problem:
        log.warning("what a reader gave back can't be an answer: %s", problem)
        raise FileError("reading-stopped", file=of) from problem
    finally:
        files.left -= most - own.left


def _judge(said: dict[str, Any], file: str) -> None:
    """Raise what there is to say of how a reader ended."""
    if _is_told(said.get("refused"), said.get("values", {})):
        raise FileError(said["refused"], **said["values"])
    if said.get("away") == FULL:
        raise AwayError(FULL)
    if said.get("late") or said.get("ended") == CPU_ENDED:
        raise FileError("reading-long", file=file)
    if said.get("memory"):
        raise FileError("reading-large", file=file)
    if said.get("done") is not True or said.get("ended") != 0:
        log.warning("reading a file went wrong: %s", said.get("failed", f"it ended with {said.get('ended')}"))
        raise FileError("reading-stopped", file=file)


def _is_told(code: str | None, values: dict[str, Any]) -> bool:
    """Tell whether there is a sentence for what a reader refuses, that its values fill."""
    if code is None or not all(isinstance(value, int | float | str) for value in values.values()):
        return False
    try:
        return bool(translator("nl")(f"error-{code}", **values))
    except (LookupError, ValueError, TypeError, ArithmeticError):
        return False


def _size(path: Path) -> int:
    """Give the bytes of a file, and of what is packed as if it were unpacked."""
    with path.open("rb") as file:
        packed = file.read(2) == b"PK"
    return path.stat().st_size * (PACKED if packed else 1)


def _largest(files: Iterable[Path]) -> int:
    return max((file.stat().st_size for file in files if file.is_file()), default=0)


@contextmanager
def _folder() -> Iterator[Path]:
    """Give a folder to share with one reader; it is gone afterwards."""
    folder = make_folder()
    try:
        yield folder
    finally:
        throw_away(folder)


@cache
def shared() -> Box:
    """Give a box within the limits that hold when nobody says otherwise."""
    return Box()


def look_at_walls() -> list[PlannerError]:
    """Tell which walls don't stand around whoever reads a file, on a system that has them."""
    stand = shared().walls()
    missing = [name for name in WALLS if name not in stand]
    return [WALLS[name] for name in missing] if sys.platform == "linux" else []
