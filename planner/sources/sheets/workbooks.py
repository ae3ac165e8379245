"""Look at a workbook before it is read: how many cells it would fill, and how much text, whatever it says of itself.

A few cells that lie far apart, a long text that thousands of cells share, or a claim of a billion texts fill the memory
of whoever believes them.
"""

import zipfile
from collections.abc import Mapping, Sequence
from typing import TypeVar

from planner.sources.files.bounds import MOST_CELLS, MOST_SHEETS, MOST_SIGNS
from planner.sources.files.claims import TooLarge, Unreadable
from planner.sources.files.packing import check_packing
from planner.sources.sheets.cell_formats import AS_IT_IS, Formats, Formatted, styles_in
from planner.sources.sheets.ods import OdsFormats
from planner.sources.sheets.parts import CHUNK, Part
from planner.sources.sheets.shared_texts import shared_numbers

BEFORE = b" \t\r\n\xef\xbb\xbf\xff\xfe\x00"
"""Bytes that may stand before XML begins: blanks, and marks of how it is encoded."""

WORKBOOK, RELATIONS, SHARED = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedstrings.xml"
STYLES, CONTENT = "xl/styles.xml", "content.xml"
READ_AS_XML = (WORKBOOK, RELATIONS, SHARED, STYLES, CONTENT, "meta-inf/manifest.xml")

Parts = Mapping[str, Part]
Size = tuple[int, int]
OwnPart = TypeVar("OwnPart", bound=Part)


def check_parts(packed: zipfile.ZipFile) -> Parts:
    """Count cells and texts of an XLSX or ODS, and give its parts by name; raises TooLarge or Unreadable."""
    check_packing(packed)
    parts = {name.lower(): _read(packed, Part(name)) for name in _in_xml(packed)}
    if sum(part.cells for part in parts.values()) > MOST_CELLS:
        raise TooLarge(max(parts.values(), key=lambda part: part.cells).name)
    shared = parts[SHARED].texts if SHARED in parts else []
    sharing = [part for part in parts.values() if part.sharing]
    if sum(part.sharing for part in sharing) * max(shared, default=0) > MOST_SIGNS:  # it may be; now count them all
        _check_signs(packed, sharing, shared)
    return parts


def formats_of(packed: zipfile.ZipFile, parts: Parts, sizes: Sequence[Size]) -> list[Formatted]:
    """Give of each sheet, of so many rows and columns, how its cells are shown; Unreadable when these aren't all."""
    if CONTENT in parts:
        return _read(packed, OdsFormats(parts[CONTENT].name, sizes)).all_formatted()
    names = _sheets(parts)
    if len(names) != len(sizes):
        raise Unreadable("sheets")
    marks, styles = styles_in(packed, parts[STYLES].name) if STYLES in parts else ({}, ())
    found: list[Formatted] = []
    for name, size in zip(names, sizes, strict=True):
        part = parts.get(name)
        strange = part is not None and (marks or part.formulas or part.failed or part.hides)
        read = _read(packed, Formats(part.name, [size], marks)) if part is not None and strange else None
        found.append(read.formatted(styles) if read else AS_IT_IS)
    return found


def _in_xml(packed: zipfile.ZipFile) -> list[str]:
    """Give the parts that are XML: those that are read as such, and those that begin as such."""
    names = packed.namelist()
    known = {name.lower(): Part(name) for name in names if name.lower() in (WORKBOOK, RELATIONS)}
    for part in known.values():
        _read(packed, part)
    read = {*READ_AS_XML, *_sheets(known)}
    return [name for name in names if name.lower() in read or _begins_as_xml(packed, name)]


def _begins_as_xml(packed: zipfile.ZipFile, name: str) -> bool:
    """Tell whether a part is XML, whatever its name; others are read through, so that none is larger than it says."""
    with packed.open(name) as content:
        xml = content.read(CHUNK).lstrip(BEFORE).startswith(b"<")
        while not xml and content.read(CHUNK):
            pass
    return xml


def _sheets(parts: Parts) -> list[str]:
    """Give the part of each sheet; raises Unreadable when sheets share one: it would be read for each of them."""
    marks = parts[WORKBOOK].sheets if WORKBOOK in parts else []
    if len(marks) > MOST_SHEETS:
        raise TooLarge(WORKBOOK)
    targets = parts[RELATIONS].targets if RELATIONS in parts else {}
    found = [targets.get(mark, mark) for mark in marks]
    if len(set(found)) < len(found):
        raise Unreadable("sheet twice")
    return found


def _read(packed: zipfile.ZipFile, part: OwnPart) -> OwnPart:
    with packed.open(part.name) as content:
        part.read(content)
    return part


def _check_signs(packed: zipfile.ZipFile, sharing: list[Part], shared: list[int]) -> None:
    signs = 0
    for part in sharing:
        with packed.open(part.name) as content:
            for number in shared_numbers(content):
                signs += shared[number] if number < len(shared) else 0
                if signs > MOST_SIGNS:
                    raise TooLarge(part.name)
