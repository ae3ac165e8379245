"""Read a CSV, XLSX, XLS or ODS as rows of texts, after a look that it can't fill the memory."""

import csv
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from planner.domain.figures.assets import Note
from planner.errors import FileError
from planner.sources.files.bounds import MOST_CELLS, check_columns
from planner.sources.files.claims import TooLarge, Unreadable
from planner.sources.files.files import first_of, kind_of
from planner.sources.sheets.cell_formats import PLAIN, Formatted, shown
from planner.sources.sheets.csv_heads import SEPARATORS
from planner.sources.sheets.encodings import Written, encoding_of
from planner.sources.sheets.old_formats import xls_formats
from planner.sources.sheets.workbooks import Parts, check_parts, formats_of
from planner.sources.sheets.xls import check_xls

WORKBOOKS = ("ZIP / XLSX", "XLS")
MOST_BYTES = 150_000_000
"""A larger text, or larger contents of a workbook, is refused: the largest table of CBS is about a third of this."""

CHUNK = 1 << 20
LONGEST_CELL = 131_072
"""Signs of a cell of a text; where one seems longer, a quote was opened and never closed."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

TIME = re.compile(r"PT(\d{1,6})H(\d{2})M[\d.,]+S")
"""How an ODS keeps hours."""

BOOLEANS = {"True": "WAAR", "False": "ONWAAR"}
Rows = list[tuple[int, list[str]]]
Cell = float | str | bool | date | time | timedelta


@dataclass(frozen=True)
class Sheet:
    """One table of a file as texts: each row with its number, as a spreadsheet counts; `name` is empty for a text."""

    name: str
    rows: Rows
    notes: tuple[Note, ...] = ()


def read_sheets(path: Path) -> tuple[str, tuple[Sheet, ...]]:
    """Say what kind of file it is and give its sheets; raises FileError when it is no table or too large."""
    kind = kind_of(path)
    if kind in WORKBOOKS:
        return _workbook(path, old=kind == "XLS")
    if kind:
        raise FileError("table-other-kind", file=path.name, found=kind)
    return "CSV", (_text(path),)


def _text(path: Path) -> Sheet:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise FileError("table-too-large", file=path.name, size=size // 10**6, most=MOST_BYTES // 10**6)
    written, marks = _scan(path)
    if max(marks.values()) > MOST_CELLS:
        raise FileError("workbook-too-large", file=path.name, found=path.name)
    with path.open(encoding=written.encoding, errors="replace", newline="") as file:
        top = file.read(CHUNK).split("\n", 20)[:20]
        head = max(top, key=lambda line: max(map(line.count, SEPARATORS)))
        check_columns(max(map(head.count, SEPARATORS)) + 1, path.name)
        file.seek(0)
        reader = csv.reader(file, delimiter=max(SEPARATORS, key=head.count))
        try:
            rows = [(reader.line_num, line) for line in reader if any(cell.strip() for cell in line)]
        except csv.Error as problem:
            raise FileError("table-lines", file=path.name, **first_of([str(reader.line_num)])) from problem
    if endless := [str(number) for number, line in rows if max(map(len, line)) > LONGEST_CELL]:
        raise FileError("table-lines", file=path.name, **first_of(endless))
    return Sheet("", rows, written.notes)


def _scan(path: Path) -> tuple[Written, Counter[str]]:
    """Read a text through, a piece at a time: what it is written in, and how often each separator is in it."""
    written, marks = encoding_of(path), Counter[str]()
    with path.open(encoding=written.encoding, errors="replace", newline="") as file:
        while piece := file.read(CHUNK):
            marks.update({mark: piece.count(mark) for mark in SEPARATORS})
    return written, marks


def _workbook(path: Path, *, old: bool) -> tuple[str, tuple[Sheet, ...]]:
    if path.stat().st_size > MOST_BYTES:
        raise FileError("workbook-too-large", file=path.name, found=path.name)
    kind, parts = ("XLS", {}) if old else _check_zip(path)
    if old:
        with _told(path):
            check_xls(path)
    try:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as book:
            names = [s.name for s in book.sheets_metadata]
            if len(set(names)) < len(names):  # one of them would be read as often
                raise _damaged(path)
            shown = {s.name for s in book.sheets_metadata if s.visible is SheetVisibleEnum.Visible}
            found = [book.get_sheet_by_name(name) if name in shown else None for name in names]
            formats = _formats(found, parts, path, old=old)
            with _told(path):
                sheets = tuple(_sheet(one, own) for one, own in zip(found, formats, strict=True) if one is not None)
    except (CalamineError, OSError) as problem:
        if isinstance(problem, PasswordError):
            raise FileError("workbook-locked", file=path.name) from problem
        raise _damaged(path) from problem
    if not any(sheet.rows for sheet in sheets):
        raise FileError("file-empty", file=path.name)
    return kind, sheets


def _damaged(path: Path) -> FileError:
    """Say that a workbook can't be read, or that it has a password."""
    return FileError("workbook-locked" if ENCRYPTED in path.read_bytes() else "file-damaged", file=path.name)


def _formats(sheets: list[CalamineSheet | None], parts: Parts, path: Path, *, old: bool) -> Sequence[Formatted]:
    """Give of each sheet how its cells are shown, after a look that none is too large."""
    ends = [sheet.end if sheet else None for sheet in sheets]
    sizes = [(end[0] + 1, end[1] + 1) if end else (0, 0) for end in ends]
    for sheet, (high, across) in zip(sheets, sizes, strict=True):
        check_columns(across, path.name)
        if sheet and high * across > MOST_CELLS:
            raise FileError("workbook-too-large", file=path.name, found=sheet.name)
    if old:
        with _told(path):
            return xls_formats(path, sizes)
    with _told(path), zipfile.ZipFile(path) as packed:
        return formats_of(packed, parts, sizes)


def _sheet(sheet: CalamineSheet, formatted: Formatted) -> Sheet:
    """Write all cells as texts; rows are counted from the first of the sheet, cells from the first that is filled."""
    rows = enumerate(sheet.iter_rows(), start=1)
    if not any(formatted.grid) or not sheet.start or not sheet.end:
        texts = ((n, [_words(cell) for cell in row]) for n, row in rows)
    else:
        begin, across = sheet.start[1], sheet.end[1] + 1
        texts = ((n, _as_shown(row, formatted, (n - 1) * across + begin)) for n, row in rows)
    filled, notes = _filled_down([(n, row) for n, row in texts], sheet, formatted)
    hidden = {"rows": str(formatted.rows), "columns": str(formatted.columns)}
    notes += (Note("hidden", hidden),) if formatted.rows or formatted.columns else ()
    return Sheet(sheet.name, [(n, row) for n, row in filled if any(cell.strip() for cell in row)], notes)


def _filled_down(rows: Rows, sheet: CalamineSheet, formatted: Formatted) -> tuple[Rows, tuple[Note, ...]]:
    """Give each row the words of a cell that reaches over it; a number is one figure, of the first row only."""
    merged = sheet.merged_cell_ranges or []
    spans = formatted.spans or [(top, left, bottom - top + 1) for (top, left), (bottom, _) in merged if bottom > top]
    if not spans or not rows or not sheet.start:
        return rows, ()
    if sum(high for *_, high in spans) > MOST_CELLS:
        raise TooLarge(sheet.name)
    kinds, numbers = list(sheet.iter_rows()), 0
    for top, left, high in spans:
        at = left - sheet.start[1]
        if top < len(rows) and 0 <= at < len(rows[top][1]) and rows[top][1][at]:
            numbers += not isinstance(kinds[top][at], str)
            for _, row in rows[top + 1 : top + high] if isinstance(kinds[top][at], str) else ():
                row[at] = row[at] or rows[top][1][at]
    return rows, (Note("merged", {"count": str(numbers)}),) if numbers else ()


def _as_shown(row: list[Cell], formatted: Formatted, first: int) -> list[str]:
    """Write the cells of a row whose first one has this place in the grid."""
    marks, errors = formatted.grid[first : first + len(row)], formatted.errors
    cells = enumerate(zip(row, marks, strict=True), start=first)
    return [
        (shown(c, mark, errors.get(n, ""), formatted.styles) if mark != PLAIN else "") or _words(c)
        for n, (c, mark) in cells
    ]


def _words(cell: Cell) -> str:
    """Write a cell as a text; a whole number without a point, a day as 2024-05-03, a time as 42:30.

    A number never has three decimals, as in a text 1.234 can be over a thousand.
    """
    if isinstance(cell, float):
        text = str(int(cell)) if cell.is_integer() else repr(cell)
        return f"{text}0" if text[-4:-3] == "." else text
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(cell, str) and (time_told := TIME.fullmatch(cell)):
        return f"{int(time_told[1])}:{time_told[2]}"
    return cell if isinstance(cell, str) else BOOLEANS.get(str(cell), str(cell))


def _check_zip(path: Path) -> tuple[str, Parts]:
    """Say which kind of workbook it is and give its parts.

    Raises FileError when it would grow too large in memory, or is none.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            kind = "ODS" if "content.xml" in names else "XLSX"
            if "xl/workbook.bin" in map(str.lower, names):
                raise FileError("table-other-kind", file=path.name, found="XLSB")
            if kind == "XLSX" and "xl/workbook.xml" not in names:
                raise FileError("table-other-kind", file=path.name, found="ZIP")
            parts = _check_parts(packed, path)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as problem:
        raise FileError("file-damaged", file=path.name) from problem
    except RuntimeError as problem:  # what zipfile says of a password
        raise FileError("workbook-locked", file=path.name) from problem
    return kind, parts


def _check_parts(packed: zipfile.ZipFile, path: Path) -> Parts:
    """Read every part once, so that none is larger than it says and no sheet larger than what fits."""
    if sum(part.file_size for part in packed.infolist()) > MOST_BYTES:
        raise FileError("workbook-too-large", file=path.name, found=path.name)
    with _told(path):
        return check_parts(packed)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in words what a look at the parts of a workbook finds."""
    try:
        yield
    except TooLarge as problem:
        raise FileError("workbook-too-large", file=path.name, found=str(problem)) from problem
    except Unreadable as problem:
        raise _damaged(path) from problem
