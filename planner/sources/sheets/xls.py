"""Look at a workbook of the old kind (XLS) before it is read: how many cells and texts it would fill."""

import struct
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import olefile

from planner.sources.files.bounds import MOST_CELLS, MOST_SHEETS, MOST_SIGNS
from planner.sources.files.claims import TooLarge, Unreadable

STREAMS = ("Workbook", "Book")
CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406, 0x0206})
SHEET, TEXTS, MORE, ENDS, SIZE, SHARED = 0x0085, 0x00FC, 0x003C, 0x000A, 0x0200, 0x00FD
SEVERAL = {0x00BD: 6, 0x00BE: 2}
"""Records that hold cells beside each other, and the bytes of each."""

MOST_SIZE = 65_536 * 256
"""A whole sheet of this kind: more than this no sheet may claim, as whoever reads it makes room at once."""


def check_xls(path: Path) -> None:
    """Count the cells of an XLS, up to the last row and column of each sheet; raises TooLarge or Unreadable."""
    try:
        with olefile.OleFileIO(str(path)) as parts:
            for content in _streams(parts):
                _check(content)
    except (OSError, IndexError, ValueError, AttributeError, struct.error) as problem:
        raise Unreadable(str(problem)) from problem


def _streams(parts: Any) -> Iterator[bytes]:
    """Give each workbook in it, wherever it lies: which one is read, readers don't agree on."""
    listed = [name for name in parts.listdir() if name[-1] in STREAMS]
    parts.directory_fp.seek(0)
    names = [name.decode("utf-16-le", "replace").partition("\0")[0] for name in _entries(parts.directory_fp.read())]
    if sum(name in STREAMS for name in names) != len(listed) or len(listed) > MOST_SHEETS:
        raise Unreadable("a workbook outside the list")
    for name in listed:
        yield parts.openstream(name).read()


def _entries(folder: bytes) -> list[bytes]:
    return [folder[at : at + 64] for at in range(0, len(folder), 128)]


def workbook_in(parts: Any) -> bytes:
    """Give the workbook that is read: the newer of two that stand beside each other."""
    listed = [name for name in parts.listdir() if name[-1] in STREAMS]
    best = min(listed, key=lambda name: (len(name), STREAMS.index(name[-1])))
    return bytes(parts.openstream(best).read())


def _check(content: bytes) -> None:
    """Count what each sheet would fill; sheets that overlap count as often as they are read."""
    sheets, lengths = _globals(content)
    if len(sheets) > MOST_SHEETS or sum(lengths) > MOST_SIGNS:
        raise TooLarge("XLS")
    cells = signs = read = 0
    for start in sheets:
        high = wide = 0
        for length, kind, body in records(content, start):
            read += length
            if kind == SIZE:
                _check_size(body)
            elif kind in CELLS and len(body) >= 4:
                row, column = struct.unpack_from("<HH", body)
                more = max(0, (len(body) - 6) // SEVERAL[kind] - 1) if kind in SEVERAL else 0
                high, wide = max(high, row + 1), max(wide, column + 1 + more)
                if kind == SHARED:
                    signs += _length(lengths, body)
            if cells + high * wide > MOST_CELLS or signs > MOST_SIGNS:
                raise TooLarge("XLS")
        cells += high * wide
        if read > 2 * len(content):
            raise Unreadable("sheets over each other")


def _globals(content: bytes) -> tuple[list[int], list[int]]:
    """Give where each sheet begins, and how long each text is that cells share."""
    sheets: list[int] = []
    texts: list[bytes] = []
    before = 0
    for _, kind, body in records(content, 0):
        if kind == SHEET:
            sheets.append(struct.unpack_from("<I", body)[0])
        elif kind == TEXTS and texts:
            raise Unreadable("SST twice")
        elif kind == TEXTS or (kind == MORE and before == TEXTS):
            texts.append(body)
        before = before if kind == MORE else kind
    if any(start > len(content) for start in sheets):
        raise Unreadable("a sheet outside it")
    return sheets, _lengths(texts) if texts else []


def _lengths(pieces: list[bytes]) -> list[int]:
    """Give the length of each shared text; one that goes on in a next piece tells there anew how wide its signs are."""
    content, ends = b"".join(pieces), list(accumulate(map(len, pieces)))
    claimed, at = struct.unpack_from("<I", content, 4)[0], 8
    if claimed > len(content):
        raise TooLarge("SST")
    lengths: list[int] = []
    while len(lengths) < claimed and at < len(content):
        left, flags = struct.unpack_from("<HB", content, at)
        lengths.append(left)
        at += 3
        after = 4 * struct.unpack_from("<H", content, at)[0] if flags & 8 else 0
        at += 2 if flags & 8 else 0
        after += struct.unpack_from("<I", content, at)[0] if flags & 4 else 0
        at += 4 if flags & 4 else 0
        while left:
            end, size = ends[bisect_left(ends, at)], 1 + (flags & 1)
            here = min(left, (end - at) // size)
            left, at = left - here, at + here * size
            if left:
                at, flags = end + 1, content[end]
        at += after
    return lengths


def _length(lengths: list[int], body: bytes) -> int:
    number = struct.unpack_from("<I", body, 6)[0]
    return lengths[number] if number < len(lengths) else 0


def _check_size(body: bytes) -> None:
    """Raise TooLarge when a sheet claims to be larger than any."""
    forms = {14: "<IIHH", 10: "<HHHH"}
    form = forms.get(len(body))
    if form is not None:
        top, bottom, left, right = struct.unpack_from(form, body)
        if (bottom - top) * (right - left) > MOST_SIZE or bottom < top or right < left:
            raise TooLarge("XLS")


def records(content: bytes, at: int) -> Iterator[tuple[int, int, bytes]]:
    """Give how long each record is, its kind and its bytes, up to the end of a sheet."""
    while at + 4 <= len(content):
        kind, length = struct.unpack_from("<HH", content, at)
        body = content[at + 4 : at + 4 + length]
        at += 4 + length
        yield 4 + length, kind, body
        if kind == ENDS:
            return
