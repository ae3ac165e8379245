"""Look at a workbook of the old kind (XLS) before it is read: how many cells and texts it claims to hold."""

import struct
from collections.abc import Iterator
from pathlib import Path

import olefile

from planner.sources.bounds import MOST_CELLS
from planner.sources.workbooks import TooLarge, Unreadable

STREAMS = ("Workbook", "Book")
CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406, 0x0206})
SHEET, TEXTS = 0x0809, 0x00FC
SEVERAL = {0x00BD: 6, 0x00BE: 2}
"""Records that hold cells beside each other, and the bytes of each."""


def check_xls(path: Path) -> None:
    """Count the cells of an XLS, up to the last row and column of each sheet; raises TooLarge or Unreadable."""
    try:
        with olefile.OleFileIO(str(path)) as parts:
            streams = [name for name in STREAMS if parts.exists(name)]
            content = parts.openstream(streams[0]).read() if streams else b""
    except (OSError, IndexError, ValueError, struct.error) as problem:
        raise Unreadable(str(problem)) from problem
    cells = high = wide = 0
    for kind, row, column, more in _records(content):
        if kind == SHEET:
            cells, high, wide = cells + high * wide, 0, 0
        elif kind == TEXTS and more > len(content):
            raise TooLarge("SST")
        elif kind in CELLS:
            high, wide = max(high, row + 1), max(wide, column + 1 + more)
        if cells + high * wide > MOST_CELLS:
            raise TooLarge("XLS")


def _records(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Give kind, row, column and what more there is of each record: cells beside it, or the texts it claims."""
    at = 0
    while at + 4 <= len(content):
        kind, length = struct.unpack_from("<HH", content, at)
        body = content[at + 4 : at + 4 + length]
        at += 4 + length
        if kind == TEXTS and length >= 8:
            yield kind, 0, 0, struct.unpack_from("<I", body, 4)[0]
        elif kind in CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", body)
            yield kind, row, column, max(0, (length - 6) // SEVERAL[kind] - 1) if kind in SEVERAL else 0
        elif kind == SHEET:
            yield kind, 0, 0, 0
