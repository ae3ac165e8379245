"""Look at a workbook before it is read: how many cells it would fill, and how much text, whatever it says of itself.

A few cells that lie far apart, a long text that thousands of cells share, or a claim of a billion texts fill the memory
of whoever believes them.
"""

import zipfile
from collections.abc import Callable, Iterator
from typing import IO, Any
from xml.parsers import expat

from planner.sources.bounds import MOST_CELLS, MOST_SIGNS

CHUNK = 1 << 20
BEFORE = b" \t\r\n\xef\xbb\xbf\xff\xfe\x00"
"""Bytes that may stand before XML begins: blanks, and marks of how it is encoded."""

class TooLarge(Exception):  # noqa: N818 - reads as the fact it is
    """A workbook would fill the memory; `args` names the part."""


class Unreadable(Exception):  # noqa: N818 - reads as the fact it is
    """A workbook isn't written as its format asks."""


def check_parts(packed: zipfile.ZipFile) -> None:
    """Count cells and texts of an XLSX or ODS; raises TooLarge or Unreadable."""
    parts = [_read(packed, _Part(name)) for name in packed.namelist() if _is_xml(packed, name)]
    if sum(part.cells for part in parts) > MOST_CELLS:
        raise TooLarge(max(parts, key=lambda part: part.cells).name)
    shared = [length for part in parts for length in part.texts]
    sharing = [part for part in parts if part.sharing]
    if sum(part.sharing for part in sharing) * max(shared, default=0) > MOST_SIGNS:  # it may be; now count them all
        _check_signs(packed, sharing, shared)


def _is_xml(packed: zipfile.ZipFile, name: str) -> bool:
    """Tell whether a part is XML, whatever its name; others are read through, so that none is larger than it says."""
    with packed.open(name) as content:
        xml = content.read(CHUNK).lstrip(BEFORE).startswith(b"<")
        while not xml and content.read(CHUNK):
            pass
    return xml


def _read(packed: zipfile.ZipFile, part: "_Part") -> "_Part":
    with packed.open(part.name) as content:
        return part.read(content)


def _check_signs(packed: zipfile.ZipFile, sharing: list["_Part"], shared: list[int]) -> None:
    signs = 0
    for part in sharing:
        for number in _shared(packed, part.name):
            signs += shared[number] if number < len(shared) else 0
            if signs > MOST_SIGNS:
                raise TooLarge(part.name)


class _Part:
    """Reads one part of a workbook through, a piece at a time, and counts.

    It knows the words of both formats, so that no part can pass for one of the other: `high` and `wide` are the last
    row and column with something in it, `signs` what repeated cells hold together, `texts` the lengths of the texts
    that cells of all sheets share, and `sharing` counts those cells.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.high = self.wide = self.sharing = self.signs = 0
        self.texts: list[int] = []
        self._row = self._column = self._last = self._length = 0
        self._digits = "?"
        self._rows = self._cells = 1
        self._known = dict[str, int]()
        self._starts, self._ends = _Words(STARTS, self), _Words(ENDS, self)
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.StartDoctypeDeclHandler = self._declared

    @property
    def cells(self) -> int:
        """Give how many cells would be made, those between the others included."""
        return self.high * self.wide

    def read(self, part: IO[bytes]) -> "_Part":
        """Count; raises TooLarge as soon as it is, and Unreadable for XML with declarations of its own."""
        try:
            while piece := part.read(CHUNK):
                self._parser.Parse(piece, False)  # noqa: FBT003 - that's how expat is asked
                if max(self.cells, len(self.texts)) > MOST_CELLS or self.signs > MOST_SIGNS:
                    raise TooLarge(self.name)
            self._parser.Parse(b"", True)  # noqa: FBT003
        except (expat.ExpatError, ValueError) as problem:
            raise Unreadable(str(problem)) from problem
        return self

    def _start(self, tag: str, told: dict[str, str]) -> None:
        heard = self._starts[tag]
        if heard:
            heard(told)

    def _end(self, tag: str) -> None:
        heard = self._ends[tag]
        if heard:
            heard()

    def _declared(self, *_: Any) -> None:
        raise Unreadable("DOCTYPE")

    def _row_begins(self, told: dict[str, str]) -> None:
        self._row, self._column = _number(told.get("r"), self._row + 1), 0
        self._digits = str(self._row)

    def _cell_begins(self, told: dict[str, str]) -> None:
        place = told.get("r")
        if place is None:
            self._column += 1
        elif place.endswith(self._digits) and place[: -len(self._digits)] in self._known:
            self._column = self._known[place[: -len(self._digits)]]
        else:
            self._row, self._column = _place(place)
            self._digits = str(self._row)
            self._known[place.rstrip("0123456789")] = self._column
        if "t" in told:
            self.sharing += told["t"] == "s"

    def _something_in_it(self, _: dict[str, str]) -> None:
        self.high = max(self.high, self._row)
        self.wide = max(self.wide, self._column)

    def _texts_begin(self, told: dict[str, str]) -> None:
        if max(_number(told.get(name), 0) for name in ("count", "uniqueCount")) > MOST_CELLS:
            raise TooLarge(self.name)  # whoever reads it makes room for them all at once
        self._parser.EndElementHandler = self._end

    def _text_begins(self, _: dict[str, str]) -> None:
        self._length, self._cells = 0, 1
        self._parser.EndElementHandler, self._parser.CharacterDataHandler = self._end, self._text

    def _text_ends(self) -> None:
        self.texts.append(self._length)
        self._parser.CharacterDataHandler = None

    def _text(self, signs: str) -> None:
        self._length += len(signs) * self._cells

    def _rows_begin(self, told: dict[str, str]) -> None:
        self._rows = _repeated(told, "number-rows-repeated")
        self._column = self._last = self._length = 0
        self._parser.EndElementHandler = self._end

    def _rows_end(self) -> None:
        self._row += self._rows
        self.signs += self._length * self._rows
        if self._last:
            self.high, self.wide = max(self.high, self._row), max(self.wide, self._last)

    def _cells_begin(self, told: dict[str, str]) -> None:
        self._cells = _repeated(told, "number-columns-repeated")
        self._column += self._cells
        if any(name.rpartition(":")[2] == "value-type" for name in told):
            self._last = self._column
        self._parser.CharacterDataHandler = self._text

    def _cells_end(self) -> None:
        self._parser.CharacterDataHandler = None

    def _paragraph(self, _: dict[str, str]) -> None:
        self._last = self._column

    def _sheet(self, _: dict[str, str]) -> None:
        self._row = 0


class _Words(dict[str, Any]):
    """What hears an element, by its name as it stands there: with or without what its namespace is called."""

    def __init__(self, heard: dict[str, Callable[..., None]], part: _Part) -> None:
        super().__init__()
        self._heard, self._part = heard, part

    def __missing__(self, tag: str) -> Any:
        method = self._heard.get(tag.rpartition(":")[2])
        self[tag] = None if method is None else method.__get__(self._part)
        return self[tag]


STARTS: dict[str, Callable[[_Part, dict[str, str]], None]] = {
    # XLSX
    "row": _Part._row_begins,
    "c": _Part._cell_begins,
    **dict.fromkeys(("v", "is", "f"), _Part._something_in_it),
    "sst": _Part._texts_begin,
    "si": _Part._text_begins,
    # ODS
    "table": _Part._sheet,
    "table-row": _Part._rows_begin,
    **dict.fromkeys(("table-cell", "covered-table-cell"), _Part._cells_begin),
    "p": _Part._paragraph,
}
ENDS: dict[str, Callable[[_Part], None]] = {
    "si": _Part._text_ends,
    "table-row": _Part._rows_end,
    **dict.fromkeys(("table-cell", "covered-table-cell"), _Part._cells_end),
}


def _shared(packed: zipfile.ZipFile, name: str) -> Iterator[int]:
    """Give the number of the shared text in each cell that has one."""
    found: list[int] = []
    text: list[str] = []
    state = {"shared": False, "value": False}

    def start(tag: str, told: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "c":
            state["shared"] = told.get("t") == "s"
        state["value"] = kind == "v" and state["shared"]

    def end(_: str) -> None:
        if state["value"]:
            found.append(_number("".join(text).strip(), 0))
            text.clear()
        state["value"] = False

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda signs: text.append(signs) if state["value"] else None
    with packed.open(name) as part:
        while piece := part.read(CHUNK):
            parser.Parse(piece, False)  # noqa: FBT003
            yield from found
            found.clear()
    yield from found


def _place(reference: str) -> tuple[int, int]:
    """Give row and column of a cell, from 1.

    >>> _place("AB12")
    (12, 28)
    """
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = 26 * column + ord(letter) - 64
    if not 1 <= len(letters) <= 4 or not letters.isascii() or not letters.isalpha():
        raise Unreadable(reference[:20])
    return _number(reference[len(letters) :], 0), column


def _number(text: str | None, otherwise: int) -> int:
    """Read a whole number; raises Unreadable for what is none."""
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        raise Unreadable(text[:20])
    return int(text)


def _repeated(told: dict[str, str], which: str) -> int:
    """Tell how often a row or cell stands there."""
    return next((_number(value, 1) for name, value in told.items() if name.rpartition(":")[2] == which), 1)
