"""The walls of the box: what a reading process takes away from itself, for good, before it opens a file.

Limits on memory, time and files (rlimits); no folders but those that are named (Landlock); no network, no other
programs, no other processes (seccomp). What a machine doesn't have is left out; `planner check` tells which stand.
"""

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Iterable
from ctypes import POINTER, Structure, byref, c_int32, c_ubyte, c_uint16, c_uint32, c_uint64
from pathlib import Path

NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
BENEATH = 1

FIRST_RIGHTS, TRUNCATE, IOCTL = (1 << 13) - 1, 1 << 14, 1 << 15
FILE_READ, FILE_WRITE = 1 << 2, (1 << 1) | TRUNCATE
DIR_READ, DIR_WRITE = 1 << 3, (1 << 4) | (1 << 5) | (1 << 7) | (1 << 8)
NO_TCP, NO_SIGNALS = 0b11, 0b11
"""What Landlock can forbid since which of its versions: 1 files, 2 moving, 3 cutting, 4 TCP, 5 devices, 6 signals."""

DENIED = {  # x86_64, aarch64
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "tkill": (200, 130),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "io_uring_setup": (425, 425),
    "bpf": (321, 280),
    "userfaultfd": (323, 282),
    "perf_event_open": (298, 241),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "chroot": (161, 51),
    "open_by_handle_at": (304, 265),
    "add_key": (248, 217),
    "keyctl": (250, 219),
}
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
OTHER_NUMBERS = 0x40000000
"""From here on x86_64 has a second set of numbers for the same calls."""

LOAD, EQUAL, ABOVE, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM


class _Ruleset(Structure):
    _fields_ = (("files", c_uint64), ("network", c_uint64), ("scope", c_uint64))


class _Beneath(Structure):
    _pack_ = 1
    _fields_ = (("allowed", c_uint64), ("parent", c_int32))


class _Step(Structure):
    _fields_ = (("code", c_uint16), ("yes", c_ubyte), ("no", c_ubyte), ("value", c_uint32))


class _Program(Structure):
    _fields_ = (("length", c_uint16), ("steps", POINTER(_Step)))


def limit(*, memory: int, seconds: int, largest: int) -> None:
    """Take at most so many bytes of memory, seconds of processor and bytes in one file; no core dumps.

    On Windows there is nothing like it: there only the clock of the one who asks ends the work.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    for what, most in (
        (resource.RLIMIT_DATA, memory),
        (resource.RLIMIT_CPU, seconds),  # asked to end by a signal that tells why
        (resource.RLIMIT_FSIZE, largest),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def shut(*, readable: Iterable[Path], writable: Iterable[Path]) -> tuple[str, ...]:
    """Keep only these files and folders, no network and no other programs; name the walls that stand."""
    if sys.platform != "linux":
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    folders = _folders(libc, readable, writable)
    return tuple(name for name, stands in (("folders", folders), ("calls", _calls(libc))) if stands)


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


def _calls(libc: ctypes.CDLL) -> bool:
    """Refuse calls to the system by their numbers."""
    if platform.machine() not in MACHINES:
        return False
    column, architecture = MACHINES[platform.machine()]
    numbers = [pair[column] for pair in DENIED.values()]
    refuse = len(numbers)
    steps = [
        _Step(LOAD, 0, 0, 4),  # which kind of machine this call is for
        _Step(EQUAL, 0, refuse + 3, architecture),
        _Step(LOAD, 0, 0, 0),  # the number of the call
        _Step(ABOVE, refuse + 1, 0, OTHER_NUMBERS),
        *(_Step(EQUAL, refuse - n, 0, number) for n, number in enumerate(numbers)),
        _Step(RETURN, 0, 0, ALLOW),
        _Step(RETURN, 0, 0, REFUSE),
    ]
    written = (_Step * len(steps))(*steps)
    return bool(libc.prctl(SECCOMP, FILTER, byref(_Program(len(steps), written)), 0, 0) == 0)


def kill_with_parent() -> None:
    """End this process with the one that made it, and let the machine end it first when memory runs out."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(1, 9, 0, 0, 0)
    Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


