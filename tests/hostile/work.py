"""Work for the box that does what no reader does; each function takes the file it may read."""

import ctypes
import errno
import os
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from planner.errors import FileError


def reads(path: Path, other: Path) -> str:
    """Read another file."""
    return other.read_text(encoding="utf-8") or path.name


def lists(_: Path, folder: Path) -> list[str]:
    """List a folder."""
    return [path.name for path in folder.iterdir()]


def writes(_: Path, other: Path) -> None:
    """Write a file elsewhere."""
    other.write_text("was hier", encoding="utf-8")


def removes(path: Path) -> None:
    """Throw the file away that it may read."""
    path.unlink()


def overwrites(path: Path) -> None:
    """Write in the file that it may read."""
    with path.open("r+b") as file:
        file.write(b"x")


def connects(_: Path, port: int) -> None:
    """Call another machine, or this one."""
    socket.create_connection(("127.0.0.1", port), timeout=2).close()


def asks_a_name(_: Path, port: int) -> None:
    """Send a packet that needs no connection."""
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"?", ("127.0.0.1", port))


def runs(_: Path) -> str:
    """Start another program."""
    return subprocess.run(["/bin/echo", "hoi"], capture_output=True, text=True, check=True).stdout


def kills(_: Path, process: int) -> None:
    """End another process."""
    os.kill(process, 9)


def looks_in(_: Path, process: int) -> bytes:
    """Read what another process was started with."""
    return Path(f"/proc/{process}/environ").read_bytes()


def environment(_: Path) -> str:
    """Give all that it knows of how the app was started."""
    return "\n".join(f"{name}={value}" for name, value in os.environ.items())


def fills_memory(_: Path) -> int:
    """Take memory until there is none."""
    held = []
    while True:
        held.append(bytes(100 * 1024**2))


def aborts(_: Path) -> None:
    """End as a library written in C or Rust does when it can't go on."""
    os.abort()


def crashes(_: Path) -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def leaves(_: Path) -> None:
    """End at once, as if all were well."""
    os._exit(0)


def turns(_: Path) -> None:
    """Never end, at full speed."""
    while True:
        pass


def sleeps(_: Path, seconds: float) -> str:
    """Do nothing for long."""
    time.sleep(seconds)
    return "uitgeslapen"


def fails(_: Path) -> None:
    """Fail in a way that nobody foresaw."""
    raise KeyError("onvoorzien")


def refuses(path: Path) -> None:
    """Refuse the file, as a reader does."""
    raise FileError("file-empty", file=path.name)


def gives(_: Path, value: Any) -> Any:
    """Give back what it got."""
    return value


def forges(_: Path, answer: str) -> None:
    """Leave an answer of its own making, and end as if it were the reader's."""
    Path("answer").write_text(answer, encoding="utf-8")
    Path("answer-2").write_bytes(b"\0" * 64)
    os.write(own_line(), b'{"done": true}\n')
    os._exit(0)


def own_line() -> int:
    """Find the handle on which a reader speaks."""
    for handle in range(3, 64):
        try:
            socket.socket(fileno=os.dup(handle))
        except OSError:
            continue
        return handle
    raise AssertionError("nobody to speak to")


def speaks(_: Path, line: bytes, times: int) -> None:
    """Say what no reader says."""
    for _n in range(times):
        os.write(own_line(), line + b"\n")
    os._exit(0)


def stays(_: Path, line: bytes, times: int, *, give: Any = None) -> None:
    """Leave an answer, say something, and go on as if nobody waited."""
    Path("answer").write_text("1", encoding="utf-8")
    if give is not None:
        give(1)
    handle = own_line()
    for _n in range(times):
        try:
            os.write(handle, line + b"\n")
        except OSError:
            break
    time.sleep(60)


def hangs_up(_: Path) -> None:
    """Leave an answer, end the talk for all who hold it, and go on."""
    Path("answer").write_text("1", encoding="utf-8")
    handle = own_line()
    os.write(handle, b'{"done": true, "ended": 0}\n')
    socket.socket(fileno=handle).shutdown(socket.SHUT_RDWR)
    time.sleep(60)


def leaves_a_folder(_: Path, name: str, *, give: Any) -> int:
    """Leave a folder where an answer or a part of it may lie."""
    Path(name).mkdir()
    if name.startswith("part"):
        os.write(own_line(), b'{"given": 1}\n')
        os._exit(0)
    return 1 if give else 0


def leaves_much(_: Path, files: int, *, nested: bool) -> None:
    """Leave more in its folder than it may, in files that are small or in folders in folders."""
    for number in range(files):
        if nested:
            Path("map").mkdir()
            os.chdir("map")
        else:
            Path(f"bestand-{number}").touch()
    time.sleep(60)


def forks(_: Path) -> None:
    """Make another process, that nobody would end."""
    if os.fork() == 0:
        time.sleep(60)


def changes_rights(path: Path) -> None:
    """Close a file to all."""
    path.chmod(0)


def lifts_its_limits(_: Path) -> None:
    """Take the limits away."""
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def limits_another(_: Path, process: int) -> None:
    """Leave another process few files to open."""
    import resource

    resource.prlimit(process, resource.RLIMIT_NOFILE, (11, 11))


def slows_another(_: Path, process: int) -> None:
    """Let another process wait for all others."""
    os.setpriority(os.PRIO_PROCESS, process, 19)


def pins_another(_: Path, process: int) -> None:
    """Let another process use one processor only."""
    os.sched_setaffinity(process, {0})


def shares_memory(_: Path) -> None:
    """Take memory that no process counts as its own."""
    memory = os.memfd_create("veel")
    os.truncate(memory, 1 << 30)


def fills_the_disk(_: Path) -> None:
    """Find that there is no room."""
    raise OSError(errno.ENOSPC, "No space left on device")


def threads(_: Path) -> int:
    """Do work in threads, as libraries do."""
    with ThreadPoolExecutor(4) as pool:
        return sum(pool.map(int, range(10)))
