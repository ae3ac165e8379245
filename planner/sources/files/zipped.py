"""Take files out of a zip without trusting it: not its names, not its sizes, not that it is whole."""

import errno
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from planner.errors import FileError
from planner.sources.files.files import first_of

LARGEST = 3 * 1024**3
"""Bytes that the unpacked files of one zip may take together; the national shapefile takes a third."""

BOMB, SMALL = 200, 50 * 1024**2
"""So many times smaller than its contents no map is packed; below the second number of bytes it does no harm."""

AT_ONCE = 1024**2
ENCRYPTED = 0x1


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip; raises FileError when it is damaged, locked, packed to burst, or names places outside itself."""
    try:
        with zipfile.ZipFile(path) as packed:
            _check(packed, path)
            yield packed
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as problem:
        raise FileError("file-damaged", file=path.name) from problem
    except OSError as problem:
        if problem.errno != errno.EINVAL:  # a place before the start of the file
            raise
        raise FileError("file-damaged", file=path.name) from problem


def _check(packed: zipfile.ZipFile, path: Path) -> None:
    entries = packed.infolist()
    outside = [e.filename for e in entries if ".." in _parts(e.filename) or _parts(e.filename)[:1] == ("/",)]
    if outside:
        raise FileError("zip-unsafe", file=path.name, **first_of(outside))
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise FileError("zip-locked", file=path.name)
    size = sum(entry.file_size for entry in entries)
    if size > LARGEST or (size > SMALL and size > BOMB * path.stat().st_size):
        raise FileError("zip-too-large", file=path.name, size=size // 1024**2)


def entries_of(packed: zipfile.ZipFile) -> dict[str, str]:
    """Give the name of each file in a zip: full name → name without folders; what an Apple adds is left out."""
    names = [entry.filename for entry in packed.infolist() if not entry.is_dir()]
    own = {name: PurePosixPath(name.replace("\\", "/")).name for name in names}
    return {full: short for full, short in own.items() if not short.startswith(".")}


def take_out(packed: zipfile.ZipFile, name: str, target: Path) -> None:
    """Write one file of a zip to `target`; raises FileError when it holds more than the zip says."""
    left = packed.getinfo(name).file_size
    with packed.open(name) as source, target.open("wb") as out:
        while part := source.read(AT_ONCE):
            left -= len(part)
            if left < 0:
                raise FileError("file-damaged", file=Path(str(packed.filename)))
            out.write(part)


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts
