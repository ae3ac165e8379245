"""The reading side of the box: a process that stays warm, and forks one for each file that is to be read.

`python -m planner.sources.box.reader FD` waits on a socket for work; with a folder in the place of a number it does
the work that lies there and ends, for machines that can't fork. It prints and logs nothing: all it says goes to the
one who asked, as lines of JSON.
"""

import gc
import json
import math
import os
import pickle
import select
import signal
import socket
import sys
import sysconfig
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO

from planner.errors import FileError, of_the_disk
from planner.sources.box import carried, walls
from planner.sources.box.tables import Files
from planner.sources.box.work import FULL, GIVEN, WORK, Work

MOST_SAID = 4_000
IDLE = 900
"""Seconds without work after which the warm process ends: the next file starts another."""

SYSTEM = ("/lib", "/lib64", "/usr/lib", "/usr/share/zoneinfo", "/etc/localtime", "/dev/null", "/dev/urandom")


LOOKS = 1.0
"""Seconds between two looks at what the folders hold of those that read."""

EACH = 64 * 1024
"""Bytes that a file or folder counts for beside what is in it: there may not be very many of them either."""


@dataclass
class Running:
    """A process that reads: who asked for it and hears how it ends, its folder, and what it may take.

    `most` bytes in its folder, until the moment `until`; `ending` when it was killed.
    """

    child: int
    asker: socket.socket
    folder: Path
    most: int
    until: float
    ending: bool = False


def main(where: str) -> None:
    """Do one piece of work, or wait for it until nobody is left to ask."""
    if not where.isdigit():
        _read(Path(where), sys.stdout.buffer)
        return
    gc.collect()
    gc.freeze()  # so that a fork shares what is there
    with socket.socket(fileno=int(where)) as asked:
        _serve(asked)


def _serve(asked: socket.socket) -> None:
    """Fork a process for each piece of work, end what takes too much, and say how each ended."""
    running: dict[int, Running] = {}
    while True:
        askers = [one.asker.fileno() for one in running.values() if not one.ending]
        ready, _, _ = select.select([asked.fileno(), *running, *askers], [], [], _patience(running))
        for handle, one in running.items():
            why = None if one.ending else _too_much(one, ready)
            if why is not None:
                one.ending = True
                signal.pidfd_send_signal(handle, signal.SIGKILL)
                _tell(one.asker, **why)
        for handle in [handle for handle in ready if handle in running]:
            _told_end(handle, running.pop(handle))
        if asked.fileno() in ready and not _take(asked, running):
            return
        if not ready and not running:
            return


def _patience(running: dict[int, Running]) -> float:
    """Tell how many seconds there is nothing to look at."""
    if not running:
        return IDLE
    soonest = min((one.until for one in running.values() if not one.ending), default=math.inf)
    return max(0.0, min(LOOKS, soonest - time.monotonic()))


def _too_much(one: Running, ready: list[int]) -> dict[str, bool] | None:
    """Say why a reader must end; nothing when whoever asked hung up, None when it may go on."""
    if one.asker.fileno() in ready:
        return {}
    if one.until <= time.monotonic():
        return {"late": True}
    return {"memory": True} if _holds_more(one.folder, one.most) else None


def _holds_more(folder: Path, most: int) -> bool:
    """Tell whether a folder holds more bytes than may be, or hides something; what goes meanwhile counts as nothing."""
    left = [str(folder)]
    while left:
        try:
            with os.scandir(left.pop()) as inside:
                for entry in inside:
                    most -= EACH + _bytes_in(entry)
                    left += [entry.path] * entry.is_dir(follow_symlinks=False)
                    if most < 0:
                        return True
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:  # closed, or deeper than a path can name
            return True
    return False


def _bytes_in(entry: "os.DirEntry[str]") -> int:
    try:
        return 0 if entry.is_dir(follow_symlinks=False) else entry.stat(follow_symlinks=False).st_size
    except FileNotFoundError:
        return 0


def _told_end(handle: int, one: Running) -> None:
    _, status = os.waitpid(one.child, 0)
    os.close(handle)
    with one.asker:
        _tell(one.asker, ended=os.waitstatus_to_exitcode(status))


def _take(asked: socket.socket, running: dict[int, Running]) -> bool:
    """Fork for the work that is asked; tell whether there was any.

    The reader speaks on a socket of its own, that ends with it; on the other one nobody but this process tells how.
    """
    message, handles, _, _ = socket.recv_fds(asked, 4096, 2)
    if not message or len(handles) != 2:
        return False
    told, asker = (socket.socket(fileno=handle) for handle in handles)
    wall, most, folder = message.decode().split(" ", 2)
    child = os.fork()
    if child == 0:
        asked.close()
        asker.close()
        for handle, other in running.items():
            os.close(handle)
            other.asker.close()
        _forked(Path(folder), told)
    told.close()
    until = time.monotonic() + float(wall)
    running[os.pidfd_open(child)] = Running(child, asker, Path(folder), int(most), until)
    return True


def _forked(folder: Path, told: socket.socket) -> None:
    """Do the work in a process that never returns."""
    try:
        walls.kill_with_parent()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        _read(folder, told.makefile("wb"))
    finally:
        os._exit(0)


def _read(folder: Path, told: BinaryIO) -> None:
    """Do the work that lies in a folder, behind walls, and leave the answer there."""
    work: Work = pickle.loads((folder / WORK).read_bytes())  # noqa: S301 - written by the one who asks
    if hasattr(os, "nice"):
        os.nice(10)
    os.chdir(folder)
    walls.limit(memory=work.memory, seconds=work.seconds, largest=work.largest)
    own = [*([work.path] if work.path else []), *work.also]
    _say(told, walls=walls.shut(readable=[*own, *_own_files()], writable=[folder]))
    gives = {"give": _giver(folder, told)} if work.gives else {}
    try:
        given = [work.path, *work.args] if work.path else carried.read(Files(folder), GIVEN)
        carried.write(work.ask(*given, **work.options, **gives), folder)
        _say(told, done=True)
    except FileError as problem:
        _say(told, refused=problem.code, values=_plain(problem.values))
    except MemoryError:
        _say(told, memory=True)
    except OSError as problem:
        away = of_the_disk(problem)
        full = away is not None and away.code == FULL  # what is closed is closed by the walls
        _say(told, **({"away": FULL} if full else {"failed": traceback.format_exc()[-MOST_SAID:]}))
    except Exception:  # noqa: BLE001 - a file found a way that nobody foresaw: the one who asks notes it
        _say(told, failed=traceback.format_exc()[-MOST_SAID:])


def _giver(folder: Path, told: BinaryIO) -> Callable[[object], None]:
    """Make what writes a part of an answer and says that it is there; threads may share it."""
    numbers, lock = count(1), Lock()

    def give(part: object) -> None:
        number = next(numbers)
        carried.write(part, folder, f"{carried.PART}{number}")
        with lock:
            _say(told, given=number)

    return give


def _own_files() -> list[Path]:
    """List where Python, its packages and our own code stand."""
    here = Path(__file__).resolve().parents[2]
    known = {sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()}
    return [here, *map(Path, SYSTEM), *(Path(path) for path in sorted(known) if path not in ("/usr", "/"))]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int | float) else str(value)[:MOST_SAID] for name, value in values.items()}


def _tell(told: socket.socket, **words: Any) -> None:
    """Say something to whoever asked, if anybody still listens."""
    with suppress(OSError), told.makefile("wb") as file:
        _say(file, **words)


def _say(told: BinaryIO, **words: Any) -> None:
    told.write(json.dumps(words).encode() + b"\n")
    told.flush()


if __name__ == "__main__":
    main(sys.argv[1])
