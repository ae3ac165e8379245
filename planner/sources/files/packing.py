"""Look whether a zip can be read in one way only: the look before and the reader after it must see the same parts."""

import struct
import zipfile
from collections.abc import Sequence

from planner.sources.files.claims import Unreadable

END, END64, WHERE64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
OTHER_NAME = 0x7075
"""The extra field in which some readers look for another name of a part, and others don't."""


def check_packing(packed: zipfile.ZipFile) -> None:
    """Raise Unreadable for a name that stands there twice, a second list of parts, or something before or behind."""
    entries = packed.infolist()
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        raise Unreadable("name twice")
    if any(entry.filename != entry.orig_filename or OTHER_NAME in _extras(entry.extra) for entry in entries):
        raise Unreadable("another name")
    file = packed.fp
    if file is None:
        raise Unreadable("closed")
    size = file.seek(0, 2)
    file.seek(max(0, size - 98))
    _check_end(file.read(), size)
    file.seek(0)
    if entries and file.read(4) != b"PK\x03\x04":
        raise Unreadable("something before it")


def _check_end(tail: bytes, size: int) -> None:
    """Raise Unreadable unless the list of parts ends where the end of the zip begins, as both ways to tell say."""
    if len(tail) < 22 or tail[-22:-18] != END or tail[-2:] != b"\0\0":
        raise Unreadable("end")
    told: Sequence[int] = struct.unpack("<HHHHII", tail[-18:-2])
    begins = size - 22
    if tail[-42:-38] == WHERE64:
        begins -= 76
        if len(tail) < 98 or tail[:4] != END64 or struct.unpack("<Q", tail[-34:-26])[0] != begins:
            raise Unreadable("end")
        long = struct.unpack("<IIQQQQ", tail[16:56])
        if any(short not in (exact, 0xFFFF, 0xFFFFFFFF) for short, exact in zip(told, long, strict=True)):
            raise Unreadable("end")
        told = long
    if told[-2] + told[-1] != begins:
        raise Unreadable("list of parts")


def _extras(extra: bytes) -> set[int]:
    """Give which extra fields an entry has."""
    found, at = set[int](), 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        found.add(kind)
        at += 4 + length
    return found
