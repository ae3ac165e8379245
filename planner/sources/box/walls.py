"""The walls of the box: what a reading process takes away from itself, for good, before it opens a file.

Limits on memory, time and files (rlimits); no folders but those that are named (Landlock); no network, no other
programs, no new processes and no hand on those of others (seccomp). What a machine doesn't have is left out;
`planner check` tells which stand.
"""

import ctypes
import os
import platform
import sys
from collections.abc import Iterable
from ctypes import Structure, byref, c_int32, c_uint64
from pathlib import Path

from planner.sources.box import calls

NO_NEW_PRIVILEGES = 38
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
BENEATH = 1

FIRST_RIGHTS, LINK, TRUNCATE, IOCTL = (1 << 13) - 1, 1 << 12, 1 << 14, 1 << 15
FILE_READ, FILE_WRITE = 1 << 2, (1 << 1) | TRUNCATE
DIR_READ, DIR_WRITE = 1 << 3, (1 << 4) | (1 << 5) | (1 << 7) | (1 << 8) | LINK
NO_TCP, NO_SIGNALS = 0b11, 0b11
"""What Landlock can forbid since which of its versions: 1 files, 2 moving, 3 cutting, 4 TCP, 5 devices, 6 signals."""

GRACE = 5
"""Seconds of processor between the signal that tells why, and the end."""


class _Ruleset(Structure):
    _fields_ = (("files", c_uint64), ("network", c_uint64), ("scope", c_uint64))


class _Beneath(Structure):
    _pack_ = 1
    _fields_ = (("allowed", c_uint64), ("parent", c_int32))


def limit(*, memory: int, seconds: int, largest: int) -> None:
    """Take at most so many bytes of memory, seconds of processor and bytes in one file; no core dumps.

    On Windows there is nothing like it: there only the clock of the one who asks ends the work.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    for what, soft, hard in (
        (resource.RLIMIT_DATA, memory, memory),
        (resource.RLIMIT_AS, memory + _mapped(), memory + _mapped()),  # also what processes could share
        (resource.RLIMIT_CPU, seconds, seconds + GRACE),
        (resource.RLIMIT_FSIZE, largest, largest),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, most = resource.getrlimit(what)
        own = hard if most == resource.RLIM_INFINITY else min(hard, most)
        resource.setrlimit(what, (min(soft, own), own))


def _mapped() -> int:
    """Give the bytes of addresses that this process has taken already, libraries included."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:  # not Linux
        return 8 << 30
    return pages * os.sysconf("SC_PAGE_SIZE")


def shut(*, readable: Iterable[Path], writable: Iterable[Path]) -> tuple[str, ...]:
    """Keep only these files and folders, no network and no other programs; name the walls that stand."""
    if sys.platform != "linux":
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    folders = _folders(libc, readable, writable)
    refused = platform.machine() in calls.MACHINES and calls.refuse(libc, platform.machine())
    return tuple(name for name, stands in (("folders", folders), ("calls", refused)) if stands)


def _folders(libc: ctypes.CDLL, readable: Iterable[Path], writable: Iterable[Path]) -> bool:
    version = libc.syscall(CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    handled = FIRST_RIGHTS | (TRUNCATE if version >= 3 else 0) | (IOCTL if version >= 5 else 0)
    rules = _Ruleset(handled, NO_TCP if version >= 4 else 0, NO_SIGNALS if version >= 6 else 0)
    known = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = libc.syscall(CREATE_RULESET, byref(rules), known, 0)
    reading, writing = (FILE_READ, DIR_READ), (FILE_READ | FILE_WRITE, DIR_READ | DIR_WRITE)
    for paths, (file, folder) in ((readable, reading), (writable, writing)):
        for path in paths:
            _allow(libc, ruleset, path, (file | folder if path.is_dir() else file) & handled)
    done = libc.syscall(RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)
    return bool(done == 0)


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path, rights: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:  # not every machine has them all
        return
    rule = _Beneath(rights, parent)
    libc.syscall(ADD_RULE, ruleset, BENEATH, byref(rule), 0)
    os.close(parent)


def kill_with_parent() -> None:
    """End this process with the one that made it, and let the machine end it first when memory runs out."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(1, 9, 0, 0, 0)
    Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
