"""How a workbook shows its numbers: which are percentages, and which formulas were never worked out or went wrong."""

import re
import zipfile
from collections.abc import Collection
from decimal import Decimal
from xml.parsers import expat

from planner.sources.claims import Unreadable
from planner.sources.workbook_parts import CHUNK, ENDS, STARTS, Part, Words

PLAIN, PERCENT, UNCACHED, ERROR = range(4)
"""What a grid says of a cell; UNCACHED is a formula whose outcome the file doesn't hold."""

PERCENT_FORMATS = ("9", "10")
"""Numbers of the formats with a percent sign that every workbook knows."""

UNSAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\[\]]*\]')
"""What stands in a format without being part of how a number is made: quoted signs, blanks, colours, conditions."""

MOST_FORMATS, MOST_ERRORS = 70_000, 10_000
FORMULA = "="
"""What is read of a formula without an outcome: no figure, and no reason why there is none."""


def is_percent(code: str) -> bool:
    r"""Tell whether a format shows a hundredth as 1%.

    >>> [is_percent(code) for code in ("0%", "0.00%;[Red]-0.00%", '0"%"', r"0\%", "General")]
    [True, True, False, False, False]
    """
    return "%" in UNSAID.sub("", code)


def shown(cell: object, mark: int, error: str) -> str:
    """Write a cell as the sheet shows it: 0.34 as 34%; empty where the mark doesn't change what it is."""
    if mark == UNCACHED:
        return FORMULA
    if mark == ERROR:
        return error
    number = isinstance(cell, int | float) and not isinstance(cell, bool)
    return f"{(Decimal(repr(cell)) * 100).normalize():f}%" if number else ""


def percent_styles(packed: zipfile.ZipFile, name: str) -> frozenset[str]:
    """Give the numbers of the cell styles of an XLSX that show percentages; the part was checked before."""
    codes: dict[str, str] = {}
    used: list[str] = []
    inside: list[str] = []

    def start(tag: str, told: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "numFmt":
            codes[told.get("numFmtId", "")] = told.get("formatCode", "")
        elif kind in ("cellXfs", "cellStyleXfs"):
            inside[:] = [kind]
        elif kind == "xf" and inside == ["cellXfs"]:
            used.append(told.get("numFmtId", "0"))
        if len(used) + len(codes) > MOST_FORMATS:
            raise Unreadable("formats")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with packed.open(name) as part:
        while piece := part.read(CHUNK):
            parser.Parse(piece, False)  # noqa: FBT003 - that's how expat is asked
    formats = {n for n, code in codes.items() if is_percent(code)} | {*PERCENT_FORMATS}.difference(codes)
    return frozenset(str(n) for n, one in enumerate(used) if one in formats)


class Formats(Part):
    """Reads one part again, and keeps of each cell of each sheet how it is shown, in a grid from the first row on."""

    def __init__(self, name: str, sizes: Collection[tuple[int, int]], percent: frozenset[str] = frozenset()) -> None:
        """`sizes` are rows and columns of each sheet in the part, `percent` the styles that show percentages."""
        super().__init__(name)
        self.grids = [bytearray(high * across) for high, across in sizes]
        self.errors: dict[int, str] = {}
        self._sizes, self._percent = list(sizes), percent
        self._awaited = False
        self._at, self._base, self._kind, self._sheet = -1, PLAIN, "", -1
        self._starts = Words(
            {**STARTS, "c": Formats._xlsx_cell, "f": Formats._formula, "v": Formats._value,
             "table": Formats._ods_sheet, "table-row": Formats._ods_row, "table-cell": Formats._ods_cell},
            self,
        )  # fmt: skip
        self._ends = Words(ENDS, self)

    def _xlsx_cell(self, told: dict[str, str]) -> None:
        self._parser.CharacterDataHandler = None
        self._cell_begins(told)
        self._kind = told.get("t", "")
        self._base = PERCENT if told.get("s", "0") in self._percent else PLAIN
        if self._kind == "e":
            self._base = ERROR
        high, across = self._sizes[0]
        inside = 0 < self._line <= high and 0 < self._column <= across
        self._at = (self._line - 1) * across + self._column - 1 if inside else -1
        self._mark(self._base)

    def _formula(self, told: dict[str, str]) -> None:
        self._something_in_it(told)
        self._mark(UNCACHED)

    def _value(self, told: dict[str, str]) -> None:
        self._something_in_it(told)
        if self._kind == "str":
            self._mark(self._base)  # an empty text is an outcome too
        elif self._at >= 0 and (self._base == ERROR or self.grids[0][self._at] == UNCACHED):
            self._awaited = True
            self._parser.CharacterDataHandler = self._outcome

    def _outcome(self, signs: str) -> None:
        if self._awaited and signs.strip():
            self._awaited = False
            self._mark(self._base)
            if self._base == ERROR and len(self.errors) < MOST_ERRORS:
                self.errors[self._at] = signs.strip()[:20]

    def _mark(self, what: int) -> None:
        if self._at >= 0:
            self.grids[0][self._at] = what

    def _ods_sheet(self, told: dict[str, str]) -> None:
        self._table_begins(told)
        self._sheet += self._tables == 1

    def _ods_row(self, told: dict[str, str]) -> None:
        self._rows_begin(told)
        self._line = self._row  # where the row begins, counted from 0

    def _ods_cell(self, told: dict[str, str]) -> None:
        before = self._column
        self._cells_begin(told)
        known = {name.rpartition(":")[2]: value for name, value in told.items()}
        if known.get("value-type") == "percentage" and 0 <= self._sheet < len(self.grids):
            self._fill(before, PERCENT)

    def _fill(self, before: int, what: int) -> None:
        """Say it of a cell that is repeated to the right and downwards, as far as the sheet goes."""
        high, across = self._sizes[self._sheet]
        width = min(self._column, across) - before
        for row in range(self._line, min(self._line + self._rows, high)):
            at = row * across + before
            self.grids[self._sheet][at : at + width] = bytes([what]) * max(0, width)
