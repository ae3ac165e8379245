"""Work for the box that does what no reader does; each function takes the file it may read."""

import ctypes
import os
import socket
import subprocess
import time
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


class Pickled:
    """Would run a program when it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Name a function that nobody should call."""
        return os.system, ("touch /tmp/gehackt",)


def gives_a_program(_: Path) -> Pickled:
    """Give back what runs when it is read."""
    return Pickled()
