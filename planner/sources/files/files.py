"""Look at a file before it is read: what kind it is, whether it is whole, its checksum, the year in its name."""

import hashlib
import re
from pathlib import Path
from typing import Any

from planner.errors import FileError
from planner.sources.files.bounds import shortened

SQLITE = b"SQLite format 3\x00"
KINDS = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"PK\x03\x04": "ZIP / XLSX",
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "XLS",
    b"\x1f\x8b": "GZIP",
    b"PAR1": "Parquet",
    SQLITE: "SQLite / GeoPackage",
}
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
BLANK = b" \t\r\n\xef\xbb\xbf\xff\xfe\x00"
"""Bytes of a text in which nothing stands, byte order marks included."""

WAL, JOURNAL = "-wal", "-journal"
"""How files are called that SQLite puts beside a database: changes that aren't in it yet, and pages as they were."""
WAL_HEAD, HOT = 32, bytes.fromhex("d9d505f920a163d7")
"""So many bytes has a WAL without changes; so begins a journal of a change that wasn't completed."""

SHOWN = 20


def checksum(path: Path) -> str:
    """Give the SHA-256 of a file; raises FileError when it isn't there."""
    if not path.is_file():
        raise FileError("file-not-there", file=path.name)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def kind_of(path: Path) -> str:
    """Say what a file is by its first bytes, "" when it could be a text; raises FileError when it is empty."""
    with path.open("rb") as file:
        start = file.read(512)
    if not start.strip(BLANK):
        raise FileError("file-empty", file=path.name)
    for mark, kind in KINDS.items():
        if start.startswith(mark):
            return kind
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return "HTML / XML" if text.startswith(b"<") else "JSON" if text[:1] in (b"{", b"[") else ""


def check_geopackage(path: Path, shown: str) -> None:
    """Raise FileError when a file, `shown` to the user by this name, is no GeoPackage or was cut off when copied."""
    kind = kind_of(path)
    if kind != KINDS[SQLITE]:
        raise FileError("file-not-geopackage", file=shown, found=kind or "CSV / TXT")
    head = _head(path)
    if head[68:70] != b"GP":
        raise FileError("file-not-geopackage", file=shown, found="SQLite")
    page = int.from_bytes(head[16:18], "big")
    expected = (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")
    size = path.stat().st_size
    if size < expected:
        raise FileError("file-cut", file=shown, size=size, expected=expected)


def check_beside(path: Path) -> None:
    """Raise FileError when changes of a database lie in a file beside it: whoever reads it alone has the older rows."""
    if not _head(path).startswith(SQLITE):
        return
    wal, journal = (path.with_name(path.name + ending) for ending in (WAL, JOURNAL))
    if wal.is_file() and wal.stat().st_size > WAL_HEAD:
        raise FileError("file-beside", file=path.name, beside=wal.name)
    if journal.is_file() and _head(journal).startswith(HOT):
        raise FileError("file-beside", file=path.name, beside=journal.name)


def keeps_changes_beside(path: Path) -> bool:
    """Tell whether a file is a database of which changes come in a WAL first: there may have been one beside it."""
    head = _head(path)
    return head.startswith(SQLITE) and head[18:20] == bytes([2, 2])


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(100)


def year_in(name: str) -> int | None:
    """Give the newest year in a file name.

    >>> year_in("buurten_2020_2022.csv")
    2022
    """
    years = YEAR.findall(name)
    return int(max(years)) if years else None


def first_of(problems: list[str]) -> dict[str, Any]:
    """Give the values that name the first problems and count the rest."""
    return {"shown": "; ".join(map(shortened, problems[:SHOWN])), "more": max(0, len(problems) - SHOWN)}
