"""The folder of this process for files that people add: closed to others, gone with the process, swept after a crash.

Several processes may share a machine: each holds a lock in its own folder for as long as it lives.
"""

import logging
import os
import stat
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock
from uuid import uuid4

from planner.errors import UserError, of_the_disk

if sys.platform != "win32":
    import fcntl

LOCK = "lock"
STALE = 24 * 3600
"""Seconds after which a folder without a lock is nobody's."""
NEW = ".new-"
log = logging.getLogger(__name__)

_making = Lock()
_own: list[tuple[Path, int]] = []
"""The folder of this process with the handle of its lock, once it is made."""


def make_folder() -> Path:
    """Make an empty folder for one file; raises UserError when there is no place for it."""
    try:
        with _making:
            own = _own_folder()
        return Path(tempfile.mkdtemp(dir=own))
    except OSError as problem:
        raise of_the_disk(problem) or UserError("no-temporary-folder") from problem


def sweep() -> int:
    """Throw away what processes left that live no more; tells how many folders that were."""
    try:
        parent = _parent()
    except OSError:  # no temporary folder at all: nothing to sweep, and an upload tells
        return 0
    left = [folder for folder in parent.iterdir() if folder.is_dir() and _is_left(folder)]
    for folder in left:
        throw_away(folder)
    return len(left)


def put_away() -> None:
    """Throw away what this process holds."""
    with _making:
        for folder, handle in _own:
            throw_away(folder)
            _let_go(handle)
        _own.clear()


def throw_away(folder: Path) -> None:
    """Throw a folder away, however deep folders lie in folders; what won't go is logged and stays.

    What lies deep is first moved up: a reader can make more folders in each other than a path or Python can follow.
    """
    left = [] if folder.is_symlink() else [folder]
    while left:
        here = left.pop()
        with suppress(OSError):  # told below
            here.chmod(0o700)
            for inside in [*here.iterdir()]:
                with suppress(OSError):
                    if inside.is_symlink() or not inside.is_dir():
                        inside.unlink()
                    else:
                        left.append(inside.rename(folder / uuid4().hex))
            if here != folder:
                here.rmdir()
    with suppress(OSError):
        folder.rmdir()
    if folder.exists():
        log.warning("%s can't be thrown away", folder)


def _parent() -> Path:
    """Give the folder in the temporary folder that is ours alone; raises OSError when it is somebody else's."""
    user = os.getuid() if sys.platform != "win32" else 0
    parent = Path(tempfile.gettempdir()) / f"wijkagenda-{user}"
    with suppress(FileExistsError):
        parent.mkdir(mode=0o700)
    found = parent.lstat()
    if not stat.S_ISDIR(found.st_mode) or (sys.platform != "win32" and found.st_uid != user):
        raise PermissionError(parent)
    if stat.S_IMODE(found.st_mode) != 0o700:
        parent.chmod(0o700)
    return parent


def _own_folder() -> Path:
    """Give the folder of this process; what tidies the temporary folder may have taken it or its lock away."""
    for folder, handle in [*_own]:
        if (folder / LOCK).exists():
            return folder
        _own.clear()
        _let_go(handle)
        if folder.is_dir():  # the files in it stay, and are ours again
            _own.append((folder, _hold(folder / LOCK)))
    if not _own:
        _own.append(_made())
    return _own[0][0]


def _made() -> tuple[Path, int]:
    """Make a folder; it gets its name only once it is locked, so that nobody sweeps it before."""
    parent = _parent()
    name = f"{os.getpid()}-{uuid4().hex[:8]}"
    aside = parent / f"{NEW}{name}"
    aside.mkdir(mode=0o700)
    handle = _hold(aside / LOCK)
    return aside.rename(aside.with_name(name)), handle


def _hold(path: Path) -> int:
    """Lock a file until this process ends, however it ends; gives its handle, -1 where nothing can be locked."""
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    if sys.platform == "win32":
        os.close(handle)
        return -1
    fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def _let_go(handle: int) -> None:
    if handle >= 0:
        os.close(handle)


def _is_left(folder: Path) -> bool:
    """Tell whether nobody holds a folder any more; without a lock, whether it is old."""
    try:
        if sys.platform == "win32" or folder.name.startswith(NEW) or not (folder / LOCK).exists():
            return folder.stat().st_mtime < time.time() - STALE
        with (folder / LOCK).open("rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # somebody holds it, or it is gone already
        return False
    return True
