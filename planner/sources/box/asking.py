"""The asking side of the box: have a function of ours read a file elsewhere, and take only its answer back."""

import json
import logging
import os
import pickle
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from threading import BoundedSemaphore, Event, Lock, Timer
from typing import IO, Any

from planner.errors import FileError
from planner.sources import gdal
from planner.sources.box import carried
from planner.sources.box.work import WORK, Work
from planner.sources.files import kind_of

Heard = Callable[[float], None]
ROOT = Path(__file__).resolve().parents[3]
READER = "planner.sources.box.reader"
KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
"""What a reader learns of the environment; addresses and passwords of the database stay out."""

OWN = {
    "PYTHONPATH": str(ROOT),
    "PROJ_NETWORK": "OFF",
    "OMP_NUM_THREADS": "1",  # a process with threads can't be forked
    "OPENBLAS_NUM_THREADS": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    **gdal.ENVIRONMENT,
}
MEGABYTE = 1024**2
LONGEST_LINE = 64 * 1024
OVERTIME = 20
"""Seconds that a reader which was told to end may still take before it is left behind."""

PACKED = 10
"""How many times larger what is packed is taken to be."""

CPU_ENDED = -24
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


class Box:
    """Where files of others are read; safe for threads. It starts when it is first asked."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._places = BoundedSemaphore(self.limits.at_once)
        self._reader = reader()
        self._stand: tuple[str, ...] = ()

    def ask(self, ask: Callable[..., Any], path: Path, *args: Any, heard: Heard | None = None, **options: Any) -> Any:
        """Have `ask(path, …)` done in the box and give what it gives; `heard` hears how far it is.

        Raises the FileError that it raises, or FileError("reading-long"), ("reading-large") or ("reading-stopped")
        when it took more than a file may or broke down, and ("reading-busy") when other files are read all the time.
        """
        path = path.absolute()
        if not path.is_file():
            raise FileError("file-not-there", file=path.name)
        limits = self.limits.of(_size(path))
        most = limits.memory * MEGABYTE
        work = Work(ask, path, args, options, memory=most, seconds=limits.cpu, largest=most, heard=heard is not None)
        if not self._places.acquire(timeout=self.limits.wall):
            raise FileError("reading-busy", file=path.name)
        try:
            with _folder() as folder:
                (folder / WORK).write_bytes(pickle.dumps(work))
                said = _listen(self._reader.lines(folder, limits.wall), heard)
                self._stand = tuple(map(str, said.get("walls", ())))
                _judge(said, path.name)
                return carried.read(folder)
        except carried.Forbidden as problem:
            log.warning("what a reader gave back can't be an answer: %s", problem)
            raise FileError("reading-stopped", file=path.name) from problem
        finally:
            self._places.release()

    def walls(self) -> tuple[str, ...]:
        """Name the walls that stand around whoever reads: `folders` and `calls` where the machine has them."""
        self.ask(kind_of, Path(__file__))
        return self._stand

    def warm(self) -> None:
        """Start what makes the first file wait, without waiting for it."""
        self._reader.warm()


class Forking:
    """Has a warm process fork a reader for each file: that takes milliseconds."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def warm(self) -> None:
        """Start the warm process when there is none."""
        with self._lock:
            self._socket()

    def lines(self, folder: Path, wall: int) -> Iterator[dict[str, Any]]:
        """Have the work in a folder done within so many seconds, and give what is said of it until it ended.

        When nothing at all is said, it is the warm process that ended: then another is started, once.
        """
        said = False
        for line in self._once(folder, wall):
            said = True
            yield line
        if not said:
            yield from self._once(folder, wall)

    def _once(self, folder: Path, wall: int) -> Iterator[dict[str, Any]]:
        own, its = socket.socketpair()
        with own, its:
            self._send(f"{wall} {folder}".encode(), its.fileno())
            its.close()
            own.settimeout(wall + OVERTIME)
            try:
                yield from _lines(own.makefile("rb"))
            except TimeoutError:
                self.close()
                yield {"late": True}

    def close(self) -> None:
        """End the warm process, and with it all readers."""
        with self._lock:
            if self._asked is not None and self._process is not None:
                self._asked.close()
                self._process.kill()
                self._process.wait()
            self._asked = self._process = None

    def _send(self, message: bytes, handle: int) -> None:
        with self._lock:
            try:
                socket.send_fds(self._socket(), [message], [handle])
            except OSError:  # it had ended: nobody asked for long, or the machine ran out of memory
                self._forget()
                socket.send_fds(self._socket(), [message], [handle])

    def _socket(self) -> socket.socket:
        if self._process is not None and self._process.poll() is not None:
            self._forget()
        if self._asked is None:
            self._asked, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with its:
                self._process = _started(str(its.fileno()), pass_fds=[its.fileno()], stdout=subprocess.DEVNULL)
        return self._asked

    def _forget(self) -> None:
        if self._asked is not None and self._process is not None:
            self._asked.close()
            self._process.wait()
        self._asked = self._process = None


class Fresh:
    """Starts a new process for each file, on machines that can't fork: that takes a second or two."""

    def warm(self) -> None:
        """Do nothing: there is nothing that stays warm."""

    def close(self) -> None:
        """Do nothing: there is nothing that stays warm."""

    def lines(self, folder: Path, wall: int) -> Iterator[dict[str, Any]]:
        """Have the work in a folder done within so many seconds, and give what is said of it until it ended."""
        process = _started(str(folder), stdout=subprocess.PIPE)
        late = Event()

        def end() -> None:
            late.set()
            process.kill()

        clock = Timer(wall, end)
        clock.start()
        with process:
            if process.stdout is not None:
                yield from _lines(process.stdout)
        clock.cancel()
        yield {"ended": process.returncode, "late": late.is_set()}


def _started(where: str, **options: Any) -> "subprocess.Popen[bytes]":
    """Start a reader that knows nothing of our settings and outlives no interrupt."""
    environment = {name: value for name, value in os.environ.items() if name in KEPT} | OWN
    command = [sys.executable, "-m", READER, where]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, start_new_session=True, **options
    )


def _lines(said: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Give what a reader says, line by line; what can't be read ends it."""
    while line := said.readline(LONGEST_LINE):
        try:
            words = json.loads(line)
        except ValueError:
            return
        if isinstance(words, dict):
            yield words


def _listen(lines: Iterable[dict[str, Any]], heard: Heard | None) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for line in lines:
        said |= line
        if heard and isinstance(line.get("heard"), float):
            heard(line["heard"])
    return said


def _judge(said: dict[str, Any], file: str) -> None:
    """Raise what there is to say of how a reader ended."""
    if isinstance(said.get("refused"), str) and isinstance(said.get("values"), dict):
        raise FileError(said["refused"], **said["values"])
    if said.get("late") or said.get("ended") == CPU_ENDED:
        raise FileError("reading-long", file=file)
    if said.get("memory"):
        raise FileError("reading-large", file=file)
    if said.get("done") is not True or said.get("ended") != 0:
        log.warning("reading a file went wrong: %s", said.get("failed", f"it ended with {said.get('ended')}"))
        raise FileError("reading-stopped", file=file)


def _size(path: Path) -> int:
    """Give the bytes of a file, and of what is packed as if it were unpacked."""
    with path.open("rb") as file:
        packed = file.read(2) == b"PK"
    return path.stat().st_size * (PACKED if packed else 1)


@contextmanager
def _folder() -> Iterator[Path]:
    """Give a folder to share with one reader; it is gone afterwards."""
    folder = Path(mkdtemp(prefix="wijkagenda-lezen-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def reader() -> Forking | Fresh:
    """Give what reads for this process: one that forks, where the machine can."""
    return Forking() if hasattr(os, "pidfd_open") else Fresh()


@cache
def shared() -> Box:
    """Give a box within the limits that hold when nobody says otherwise."""
    return Box()
