"""How an ODS shows its cells: beside each number stands what the sheet shows of it."""

import re
from collections.abc import Sequence

from planner.sources.files.bounds import LONGEST_NAME
from planner.sources.files.claims import Unreadable
from planner.sources.sheets.cell_formats import (
    FIRST_STYLE,
    LARGE,
    MOST_STYLES,
    PERCENT,
    PLAIN,
    Formats,
    Formatted,
    Section,
    Span,
    Style,
)
from planner.sources.sheets.parts import ENDS, STARTS, Words

NUMBER = re.compile(r"\D*?-?(\d[\d.,' \u00a0\u202f]*)(\D*)")
SPACES = re.compile(r"[' \u00a0\u202f]")
LETTER = re.compile(r"[^\W\d_]")
HIDDEN = ("collapse", "filter")
SCALES = (1, 2)
"""Numbers may be shown in thousands and in millions."""


class OdsFormats(Formats):
    """Reads the content of an ODS again, and keeps of each cell of all its sheets how it is shown."""

    def __init__(self, name: str, sizes: Sequence[tuple[int, int]]) -> None:
        super().__init__(name, sizes)
        self._styles: dict[tuple[Section, ...], int] = {}
        self._sheet, self._begin, self._columns, self._told, self._shown = -1, 0, 0, "", ""
        self._spans: list[list[Span]] = [[] for _ in sizes]
        own = {"table": OdsFormats._ods_sheet, "table-column": OdsFormats._ods_column,
               "table-row": OdsFormats._ods_row, "table-cell": OdsFormats._ods_cell}  # fmt: skip
        self._starts = Words({**STARTS, **own}, self)
        self._ends = Words({**ENDS, "table-cell": OdsFormats._ods_cell_ends}, self)

    def all_formatted(self) -> list[Formatted]:
        """Give what was found of each sheet."""
        sheets = zip(self.grids, self.hidden, self._spans, strict=True)
        styles = tuple(self._styles)
        return [Formatted(grid, {}, styles, rows, columns, tuple(spans)) for grid, (rows, columns), spans in sheets]

    def _ods_sheet(self, told: dict[str, str]) -> None:
        self._table_begins(told)
        if self._tables == 1:
            self._sheet, self._columns = self._sheet + 1, 0
        if self._sheet >= len(self.grids):
            raise Unreadable("sheets")

    def _ods_column(self, told: dict[str, str]) -> None:
        known = _bare(told)
        first, self._columns = self._columns, self._columns + int(known.get("number-columns-repeated", "1"))
        if known.get("visibility") in HIDDEN:
            self._hide(1, first, self._columns)

    def _ods_row(self, told: dict[str, str]) -> None:
        self._rows_begin(told)
        self._line = self._row  # where the row begins, counted from 0
        if _bare(told).get("visibility") in HIDDEN:
            self._hide(0, self._row, self._row + self._rows)

    def _ods_cell(self, told: dict[str, str]) -> None:
        self._begin = self._column
        self._cells_begin(told)
        known = _bare(told)
        if (high := int(known.get("number-rows-spanned", "1"))) > 1:
            self._spans[self._sheet].append((self._line, self._begin, high))
        self._kind, self._told, self._shown = known.get("value-type", ""), known.get("value", ""), ""

    def _text(self, signs: str) -> None:
        super()._text(signs)
        if len(self._shown) < LONGEST_NAME:
            self._shown += signs

    def _ods_cell_ends(self) -> None:
        self._cells_end()
        mark = PERCENT if self._kind == "percentage" else PLAIN
        if self._kind in ("float", "currency"):
            section = shown_as(self._told, self._shown.strip())
            mark = self._mark_of((section,)) if section else PLAIN
        if mark != PLAIN and self._sheet >= 0:
            self._fill(self._begin, mark)

    def _mark_of(self, style: Style) -> int:
        if len(self._styles) == MOST_STYLES and style not in self._styles:
            raise Unreadable("formats")
        return FIRST_STYLE + self._styles.setdefault(style, len(self._styles))

    def _fill(self, before: int, what: int) -> None:
        """Say it of a cell that is repeated to the right and downwards, as far as the sheet goes."""
        high, across = self._sizes[self._sheet]
        width = min(self._column, across) - before
        for row in range(self._line, min(self._line + self._rows, high)):
            at = row * across + before
            self.grids[self._sheet][at : at + width] = bytes([what]) * max(0, width)


def _bare(told: dict[str, str]) -> dict[str, str]:
    return {name.rpartition(":")[2]: value for name, value in told.items()}


def shown_as(value: str, shown: str) -> Section | None:
    """Tell whether a sheet shows words instead of a number, or shows it in thousands; None when as it is.

    >>> shown_as("0", "geheim").words, shown_as("12500", "13").thousands, shown_as("12500", "12.500")
    ('geheim', 1, None)
    """
    found = NUMBER.fullmatch(shown)
    if not found:
        words = shown if LETTER.search(shown) and not any(sign.isdigit() for sign in shown) else ""
        return Section("", 0, words, percent=False, thousands=0) if words else None
    number, readings = abs(float(value or 0)), list(_readings(SPACES.sub("", found[1]).rstrip(".,")))
    if LARGE.match(found[2]) or any(abs(number - one) <= off for one, off in readings):
        return None
    for times in SCALES:
        if any(abs(number / 1000**times - one) <= off for one, off in readings):
            return Section("", 0, "", percent=False, thousands=times)
    return None


def _readings(text: str) -> list[tuple[float, float]]:
    """Give the numbers that a text may be, and half its last digit: a mark may stand before decimals."""
    whole = float(re.sub(r"[.,]", "", text))
    decimals = len(re.split(r"[.,]", text)[-1]) if re.search(r"[.,]", text) else 0
    return [(whole, 0.5 + 1e-9)] + ([(whole / 10**decimals, 0.5 / 10**decimals + 1e-9)] if decimals else [])
