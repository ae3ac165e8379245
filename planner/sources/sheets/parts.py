"""Read one part of a workbook through, a piece at a time, and count what it would fill."""

from collections.abc import Callable
from typing import IO, Any
from xml.parsers import expat

from planner.sources.files.bounds import MOST_CELLS, MOST_SIGNS
from planner.sources.files.claims import TooLarge, Unreadable

CHUNK = 1 << 20
MOST_AT_ONCE = 4 * CHUNK
"""Bytes of one tag or remark, which is kept whole until it ends."""

MOST_DEEP, MOST_NAMES = 500, 20_000
"""Elements within each other, and names of elements and attributes; each takes memory until the end."""

VALUES = frozenset({"value", "string-value", "date-value", "time-value", "boolean-value", "formula"})


class Part:
    """Reads one part of a workbook through, a piece at a time, and counts.

    It knows the words of both formats, so that no part can pass for one of the other: `high` and `wide` are the last
    row and column with something in it, `signs` what repeated cells hold together, `texts` the lengths of the texts
    that cells of all sheets share, and `sharing` counts those cells. `sheets` are the marks of the sheets of a
    workbook, `targets` the parts that marks stand for. `formulas` and `failed` count the cells that show something else
    than their number, `hides` what a sheet hides or shows as one cell.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.high = self.wide = self.sharing = self.signs = 0
        self.formulas = self.failed = self.hides = 0
        self.texts: list[int] = []
        self.sheets: list[str] = []
        self.targets: dict[str, str] = {}
        self._row = self._column = self._last = self._length = self._line = self._before = self._tables = 0
        self._started = self._fed = 0
        self._ended: list[str] = []
        self._in_row = False
        self._digits = "?"
        self._rows = self._cells = 1
        self._known = dict[str, int]()
        self._starts, self._ends = Words(STARTS, self), Words(ENDS, self)
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._ended.append
        self._parser.StartDoctypeDeclHandler = self._declared

    @property
    def cells(self) -> int:
        """Give how many cells would be made, those between the others included."""
        return self._before + self.high * self.wide

    def read(self, part: IO[bytes]) -> "Part":
        """Count; raises TooLarge as soon as it is, and Unreadable for XML with declarations of its own."""
        try:
            while piece := part.read(CHUNK):
                self._parser.Parse(piece, False)  # noqa: FBT003 - that's how expat is asked
                self._check(len(piece))
            self._parser.Parse(b"", True)  # noqa: FBT003
        except (expat.ExpatError, ValueError) as problem:
            raise Unreadable(str(problem)) from problem
        return self

    def _check(self, more: int) -> None:
        """Raise TooLarge when what was read so far holds too much, or what reads it would."""
        self._fed += more
        self._started -= len(self._ended)
        self._ended.clear()
        if max(self.cells, len(self.texts)) > MOST_CELLS or max(self.signs, self._length) > MOST_SIGNS:
            raise TooLarge(self.name)
        if self._fed - self._parser.CurrentByteIndex > MOST_AT_ONCE:
            raise TooLarge(self.name)
        if self._started > MOST_DEEP or len(self._parser.intern) > MOST_NAMES:
            raise TooLarge(self.name)

    def _start(self, tag: str, told: dict[str, str]) -> None:
        self._started += 1
        heard = self._starts[tag]
        if heard:
            heard(told)

    def _end(self, tag: str) -> None:
        self._ended.append(tag)
        heard = self._ends[tag]
        if heard:
            heard()

    def _declared(self, *_: Any) -> None:
        raise Unreadable("DOCTYPE")

    def _sheet_named(self, told: dict[str, str]) -> None:
        self.sheets += [value for name, value in told.items() if name.rpartition(":")[2] == "id"]

    def _relation(self, told: dict[str, str]) -> None:
        mark, target = told.get("Id", ""), told.get("Target", "").lower()
        if mark in self.targets:
            raise Unreadable(mark[:20])
        self.targets[mark] = "xl/" + target.removeprefix("/xl/")

    def _row_begins(self, told: dict[str, str]) -> None:
        self._row, self._column = _number(told.get("r"), self._row + 1), 0
        self.hides += "hidden" in told
        self._line, self._digits = self._row, str(self._row)

    def _cell_begins(self, told: dict[str, str]) -> None:
        place = told.get("r")
        if place is None:
            self._line, self._digits = self._row, str(self._row)
            self._column += 1
        elif column := self._known.get(place.removesuffix(self._digits)):
            self._column = column
        else:
            self._line, self._column = _place(place)
            self._digits = str(self._line)
            self._known[place.rstrip("0123456789")] = self._column
        if "t" in told:
            self.sharing += told["t"] == "s"
            self.failed += told["t"] == "e"

    def _hides(self, _: dict[str, str]) -> None:
        self.hides += 1

    def _something_in_it(self, _: dict[str, str]) -> None:
        if self._line > self.high:  # noqa: PLR1730 - millions of times; max takes thrice as long
            self.high = self._line
        if self._column > self.wide:  # noqa: PLR1730
            self.wide = self._column

    def _formula_begins(self, told: dict[str, str]) -> None:
        self.formulas += 1
        self._something_in_it(told)

    def _texts_begin(self, told: dict[str, str]) -> None:
        if max(_number(told.get(name), 0) for name in ("count", "uniqueCount")) > MOST_CELLS:
            raise TooLarge(self.name)  # whoever reads it makes room for them all at once
        self._parser.EndElementHandler = self._end

    def _text_begins(self, _: dict[str, str]) -> None:
        self._not_within_another()
        self._length, self._cells = 0, 1
        self._parser.EndElementHandler, self._parser.CharacterDataHandler = self._end, self._text

    def _text_ends(self) -> None:
        self.texts.append(self._length)
        self._parser.CharacterDataHandler = None

    def _text(self, signs: str) -> None:
        self._length += len(signs) * self._cells

    def _not_within_another(self) -> None:
        """Raise Unreadable for a text or cell within another: some hear one, others two."""
        if self._parser.CharacterDataHandler is not None:
            raise Unreadable("within another")

    def _rows_begin(self, told: dict[str, str]) -> None:
        if self._in_row:
            raise Unreadable("row within another")
        self._in_row = True
        self._rows = _repeated(told, "number-rows-repeated")
        self._column = self._last = self._length = 0
        self._parser.EndElementHandler = self._end

    def _rows_end(self) -> None:
        self._in_row = False
        self._row += self._rows
        self.signs += self._length * self._rows
        if self._last:
            self.high, self.wide = max(self.high, self._row), max(self.wide, self._last)

    def _cells_begin(self, told: dict[str, str]) -> None:
        self._not_within_another()
        known = {name.rpartition(":")[2]: value for name, value in told.items()}
        self._cells = _number(known.get("number-columns-repeated"), 1)
        self._column += self._cells
        if "value-type" in known:
            self._last = self._column
        self._length += self._cells * sum(len(known[name]) for name in VALUES & known.keys())
        self._parser.CharacterDataHandler = self._text

    def _cells_end(self) -> None:
        self._parser.CharacterDataHandler = None

    def _paragraph(self, _: dict[str, str]) -> None:
        self._last = self._column

    def _blanks(self, told: dict[str, str]) -> None:
        if self._in_row:
            self._length += self._cells * _repeated(told, "c")

    def _table_begins(self, _: dict[str, str]) -> None:
        """Begin a sheet; a table within a table goes on with its rows."""
        self._tables += 1
        if self._tables == 1:
            self._before, self.high, self.wide, self._row = self.cells, 0, 0, 0
        self._parser.EndElementHandler = self._end

    def _table_ends(self) -> None:
        self._tables -= 1


class Words(dict[str, Any]):
    """What hears an element, by its name as it stands there: with or without what its namespace is called."""

    def __init__(self, heard: dict[str, Callable[..., None]], part: Part) -> None:
        super().__init__()
        self._heard, self._part = heard, part

    def __missing__(self, tag: str) -> Any:
        if tag.count(":") > 1:
            raise Unreadable(tag[:20])
        method = self._heard.get(tag.rpartition(":")[2])
        self[tag] = None if method is None else method.__get__(self._part)
        return self[tag]


STARTS: dict[str, Callable[[Part, dict[str, str]], None]] = {
    # XLSX
    "sheet": Part._sheet_named,
    "Relationship": Part._relation,
    "row": Part._row_begins,
    "c": Part._cell_begins,
    **dict.fromkeys(("col", "mergeCell"), Part._hides),
    **dict.fromkeys(("v", "is"), Part._something_in_it),
    "f": Part._formula_begins,
    "sst": Part._texts_begin,
    "si": Part._text_begins,
    # ODS
    "table": Part._table_begins,
    "table-row": Part._rows_begin,
    **dict.fromkeys(("table-cell", "covered-table-cell"), Part._cells_begin),
    "p": Part._paragraph,
    **dict.fromkeys(("s", "tab", "line-break"), Part._blanks),
}
ENDS: dict[str, Callable[[Part], None]] = {
    "si": Part._text_ends,
    "table": Part._table_ends,
    "table-row": Part._rows_end,
    **dict.fromkeys(("table-cell", "covered-table-cell"), Part._cells_end),
}


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
    """Tell how often a row or sign stands there."""
    return next((_number(value, 1) for name, value in told.items() if name.rpartition(":")[2] == which), 1)
