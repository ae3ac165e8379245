"""The processes of the box as the app sees them: one that stays warm and forks, or a new one for each file."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path
from threading import Event, Lock, Timer
from typing import IO, Any

from planner.sources.shapes import gdal

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
LONGEST_LINE, MOST_LINES = 64 * 1024, 10_000
WORDS: dict[str, type | tuple[type, ...]] = {
    "walls": list,
    "given": int,
    "done": bool,
    "refused": str,
    "values": dict,
    "away": str,
    "memory": bool,
    "failed": str,
}
"""What a reader can say; how it ended is said by the process that made it, elsewhere."""

LATE = {"late": True}
OVERTIME = 20
"""Seconds that a reader which was told to end may still take before it is left behind."""


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

    def lines(self, folder: Path, wall: int, most: int) -> Generator[dict[str, Any], None, None]:
        """Have the work in a folder done within so many seconds and bytes in it, and give what is said of it.

        It has ended when there is no more, or when nobody wants to hear more. When nothing at all is said, it is the
        warm process that ended: then another is started, once.
        """
        said = False
        for line in self._once(folder, wall, most):
            said = True
            yield line
        if not said:
            yield from self._once(folder, wall, most)

    def _once(self, folder: Path, wall: int, most: int) -> Iterator[dict[str, Any]]:
        until = time.monotonic() + wall + OVERTIME
        (own, its), (ends, seen) = socket.socketpair(), socket.socketpair()
        with own, its, ends, seen:
            self._send(f"{wall} {most} {folder}".encode(), [its.fileno(), seen.fileno()])
            its.close()
            seen.close()
            own.settimeout(wall + OVERTIME)
            end: list[dict[str, Any]] = []
            try:
                with own.makefile("rb") as said:
                    yield from _lines(said, until)
            except TimeoutError:
                end = [LATE]
            finally:
                end += self._ended(ends)
            yield from end

    def _ended(self, ends: socket.socket) -> list[dict[str, Any]]:
        """Have the warm process end a reader that lives yet, and give what it says of the end when it has come."""
        ends.shutdown(socket.SHUT_WR)
        ends.settimeout(OVERTIME)
        try:
            with ends.makefile("rb") as said:
                return [json.loads(line) for line in said]
        except TimeoutError:
            self.close()
            return [LATE]

    def close(self) -> None:
        """End the warm process, and with it all readers."""
        with self._lock:
            if self._asked is not None and self._process is not None:
                self._asked.close()
                self._process.kill()
                self._process.wait()
            self._asked = self._process = None

    def _send(self, message: bytes, handles: list[int]) -> None:
        with self._lock:
            try:
                socket.send_fds(self._socket(), [message], handles)
            except OSError:  # it had ended: nobody asked for long, or the machine ran out of memory
                self._forget()
                socket.send_fds(self._socket(), [message], handles)

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

    def lines(self, folder: Path, wall: int, _: int) -> Generator[dict[str, Any], None, None]:
        """Have the work in a folder done within so many seconds, and give what is said of it until it ended.

        Nobody looks here how many bytes it puts in the folder: its own limit is of each file.
        """
        process = _started(str(folder), stdout=subprocess.PIPE)
        late = Event()

        def end() -> None:
            late.set()
            process.kill()

        clock = Timer(wall, end)
        clock.start()
        with process:
            try:
                if process.stdout is not None:
                    yield from _lines(process.stdout, time.monotonic() + wall + OVERTIME)
            except GeneratorExit:  # nobody wants to hear more
                process.kill()
                raise
            finally:
                process.wait()
                clock.cancel()
        yield {"ended": process.returncode, "late": late.is_set()}


def _started(where: str, **options: Any) -> "subprocess.Popen[bytes]":
    """Start a reader that knows nothing of our settings and outlives no interrupt."""
    environment = {name: value for name, value in os.environ.items() if name in KEPT} | OWN
    command = [sys.executable, "-m", READER, where]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, start_new_session=True, **options
    )


def _lines(said: IO[bytes], until: float) -> Iterator[dict[str, Any]]:
    """Give what a reader says, line by line, until a moment; what no reader says is passed over."""
    for _ in range(MOST_LINES):
        line = said.readline(LONGEST_LINE)
        if not line:
            return
        if time.monotonic() > until:
            yield LATE
            return
        try:
            words = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(words, dict):
            yield {name: value for name, value in words.items() if isinstance(value, WORDS.get(name, ()))}


@cache
def reader() -> Forking | Fresh:
    """Give what reads for this process: one that forks, where the machine can."""
    return Forking() if hasattr(os, "pidfd_open") else Fresh()
