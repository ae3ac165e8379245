"""The folder of this process for files that people add: closed to others, gone with the process, swept after a crash.

Several processes may share a machine: each holds a lock in its own folder for as long as it lives.
"""

import os
import shutil
import stat
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
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

_making = Lock()


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
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def put_away() -> None:
    """Throw away what this process holds."""
    if _own_folder.cache_info().currsize:
        shutil.rmtree(_own_folder(), ignore_errors=True)
        _own_folder.cache_clear()


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


@cache
def _own_folder() -> Path:
    """Make the folder of this process; it gets its name only once it is locked, so that nobody sweeps it before."""
    name = f"{os.getpid()}-{uuid4().hex[:8]}"
    aside = _parent() / f"{NEW}{name}"
    aside.mkdir(mode=0o700)
    _hold(aside / LOCK)
    return aside.rename(aside.with_name(name))


def _hold(path: Path) -> None:
    """Lock a file until this process ends, however it ends."""
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    if sys.platform == "win32":
        os.close(handle)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX)


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
