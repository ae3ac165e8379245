"""How a workbook of the old kind (XLS) shows its cells: the formats of its numbers, and what its sheets hide."""

import struct
from collections.abc import Sequence
from pathlib import Path

import olefile

from planner.sources.files.claims import Unreadable
from planner.sources.sheets.cell_formats import AS_IT_IS, ERROR, PERCENT_FORMATS, PLAIN, Formatted, Style, marked
from planner.sources.sheets.xls import SHEET, records, workbook_in

BEGIN, FORMAT, STYLE, ROW, COLUMNS = 0x0809, 0x041E, 0x00E0, 0x0208, 0x007D
NUMBERS = frozenset({0x0006, 0x0203, 0x0206, 0x027E, 0x0406})
"""Records that hold one cell with a number."""

FORMULAS = NUMBERS - {0x0203, 0x027E}
FAILED, NO_NUMBER, FAILS = 0x0205, b"\xff\xff", 2
"""A cell with an error; what stands where a formula has no number, and which kind of that is an error."""

UNKNOWN = "#?"
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
SEVERAL, PAIR = 0x00BD, 6
NEWEST = 0x0600
HIDDEN_ROW, HIDDEN_COLUMNS = 0x20, 0x01


def xls_formats(path: Path, sizes: Sequence[tuple[int, int]]) -> list[Formatted]:
    """Give of each sheet, of so many rows and columns, how its cells are shown; raises Unreadable."""
    try:
        with olefile.OleFileIO(str(path)) as parts:
            content = workbook_in(parts)
        starts, marks, styles = _styles(content)
        if len(starts) != len(sizes):
            raise Unreadable("sheets")
        pairs = zip(starts, sizes, strict=True)
        return [_formatted(content, start, size, marks, styles) if size[0] else AS_IT_IS for start, size in pairs]
    except (OSError, IndexError, ValueError, AttributeError, struct.error) as problem:
        raise Unreadable(str(problem)) from problem


def _styles(content: bytes) -> tuple[list[int], dict[str, int], tuple[Style, ...]]:
    """Give where each sheet begins, and the marks of the styles that change a number, by their own numbers."""
    starts: list[int] = []
    codes, used, newest = dict.fromkeys(PERCENT_FORMATS, "0%"), list[str](), True
    for _, kind, body in records(content, 0):
        if kind == BEGIN:
            newest = struct.unpack_from("<H", body)[0] >= NEWEST
        elif kind == SHEET:
            starts.append(struct.unpack_from("<I", body)[0])
        elif kind == FORMAT:
            codes[str(struct.unpack_from("<H", body)[0])] = _code(body, newest=newest)
        elif kind == STYLE:
            used.append(str(struct.unpack_from("<H", body, 2)[0]))
    return starts, *marked(codes, used)


def _code(body: bytes, *, newest: bool) -> str:
    """Read the text of a format."""
    if not newest:
        return body[3 : 3 + body[2]].decode("cp1252", "replace")
    count, wide = struct.unpack_from("<HB", body, 2)
    return body[5 : 5 + 2 * count].decode("utf-16-le", "replace") if wide & 1 else body[5 : 5 + count].decode("latin-1")


def _formatted(
    content: bytes, start: int, size: tuple[int, int], marks: dict[str, int], styles: tuple[Style, ...]
) -> Formatted:
    high, across = size
    grid, errors = bytearray(high * across), dict[int, str]()

    def mark(row: int, column: int, style: int, error: str = "") -> None:
        if row < high and column < across:
            grid[row * across + column] = ERROR if error else marks.get(str(style), PLAIN)
            errors.update({row * across + column: error} if error else {})

    for _, kind, body in records(content, start):
        if kind in NUMBERS:
            mark(*_place(body), error=_error(kind, body))
        elif kind == FAILED and body[7]:
            mark(*_place(body), error=ERRORS.get(body[6], UNKNOWN))
        elif kind == SEVERAL:
            row, first = struct.unpack_from("<HH", body)
            for n in range((len(body) - PAIR) // PAIR):
                mark(row, first + n, struct.unpack_from("<H", body, 4 + PAIR * n)[0])
    return Formatted(grid, errors, styles, *_hidden(content, start, size))


def _place(body: bytes) -> tuple[int, int, int]:
    """Give row, column and style of a cell."""
    row, column, style = struct.unpack_from("<HHH", body)
    return row, column, style


def _hidden(content: bytes, start: int, size: tuple[int, int]) -> tuple[int, int]:
    """Count the rows and the columns of a sheet that it hides."""
    rows = columns = 0
    for _, kind, body in records(content, start):
        if kind == ROW:
            row, said = struct.unpack_from("<H", body)[0], struct.unpack_from("<H", body, 12)[0]
            rows += bool(said & HIDDEN_ROW) and row < size[0]
        elif kind == COLUMNS and struct.unpack_from("<H", body, 8)[0] & HIDDEN_COLUMNS:
            first, last = struct.unpack_from("<HH", body)
            columns += max(0, min(last + 1, size[1]) - first)
    return rows, columns


def _error(kind: int, body: bytes) -> str:
    """Tell the error that a formula gives; "" for an outcome, nothing among them: that is what an empty text is too."""
    failed = kind in FORMULAS and body[12:14] == NO_NUMBER and body[6] == FAILS
    return ERRORS.get(body[8], UNKNOWN) if failed else ""
