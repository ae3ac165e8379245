"""Read a CSV, XLSX, XLS or ODS as rows of texts, after a look that it can't fill the memory."""

import csv
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from planner.errors import FileError
from planner.sources.bounds import MOST_CELLS, check_columns
from planner.sources.claims import TooLarge, Unreadable
from planner.sources.files import first_of, kind_of
from planner.sources.workbooks import check_parts
from planner.sources.xls import check_xls

SEPARATORS = (";", ",", "\t", "|")
WORKBOOKS = ("ZIP / XLSX", "XLS")
MOST_BYTES = 150_000_000
"""A larger text, or larger contents of a workbook, is refused: the largest table of CBS is about a third of this."""

CHUNK = 1 << 20
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Rows = list[tuple[int, list[str]]]


@dataclass(frozen=True)
class Sheet:
    """One table of a file as texts: each row with its number, as a spreadsheet counts; `name` is empty for a text."""

    name: str
    rows: Rows


def read_sheets(path: Path) -> tuple[str, tuple[Sheet, ...]]:
    """Say what kind of file it is and give its sheets; raises FileError when it is no table or too large."""
    kind = kind_of(path)
    if kind in WORKBOOKS:
        return _workbook(path, old=kind == "XLS")
    if kind:
        raise FileError("table-other-kind", file=path.name, found=kind)
    return "CSV", (Sheet("", _text_rows(path)),)


def _text_rows(path: Path) -> Rows:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise FileError("table-too-large", file=path.name, size=size // 10**6, most=MOST_BYTES // 10**6)
    encoding, marks = _scan(path)
    if max(marks.values()) > MOST_CELLS:
        raise FileError("workbook-too-large", file=path.name, found=path.name)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        top = file.read(CHUNK).split("\n", 20)[:20]
        head = max(top, key=lambda line: max(map(line.count, SEPARATORS)))
        check_columns(max(map(head.count, SEPARATORS)) + 1, path.name)
        file.seek(0)
        reader = csv.reader(file, delimiter=max(SEPARATORS, key=head.count))
        try:
            return [(reader.line_num, line) for line in reader if any(cell.strip() for cell in line)]
        except csv.Error as problem:
            raise FileError("table-lines", file=path.name, **first_of([str(reader.line_num)])) from problem


def _scan(path: Path) -> tuple[str, Counter[str]]:
    """Read a text through once, a piece at a time: how it is encoded, and how often each separator is in it."""
    with path.open("rb") as start:
        wide = start.read(2) in (b"\xff\xfe", b"\xfe\xff")
    for encoding, errors in (("utf-16" if wide else "utf-8-sig", "strict"), ("cp1252", "replace")):
        marks = Counter[str]()
        try:
            with path.open(encoding=encoding, errors=errors, newline="") as file:
                while piece := file.read(CHUNK):
                    marks.update({mark: piece.count(mark) for mark in SEPARATORS})
            break
        except UnicodeDecodeError:
            continue
    return encoding, marks


def _workbook(path: Path, *, old: bool) -> tuple[str, tuple[Sheet, ...]]:
    if path.stat().st_size > MOST_BYTES:
        raise FileError("workbook-too-large", file=path.name, found=path.name)
    kind = _check_xls(path) if old else _check_zip(path)
    try:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as book:
            names = [s.name for s in book.sheets_metadata]
            if len(set(names)) < len(names):  # one of them would be read as often
                raise _damaged(path)
            shown = [s.name for s in book.sheets_metadata if s.visible is SheetVisibleEnum.Visible]
            sheets = tuple(_sheet(book.get_sheet_by_name(name), path) for name in shown)
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


def _sheet(sheet: CalamineSheet, path: Path) -> Sheet:
    check_columns(sheet.total_width, path.name)
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise FileError("workbook-too-large", file=path.name, found=sheet.name)
    rows = ((n, [_words(cell) for cell in row]) for n, row in enumerate(sheet.iter_rows(), start=1))
    return Sheet(sheet.name, [(n, row) for n, row in rows if any(cell.strip() for cell in row)])


def _words(cell: float | str | bool | date | time | timedelta) -> str:  # noqa: FBT001 - what a cell can hold
    """Write a cell as a text; a whole number without a point, a day as 2024-05-03."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell if isinstance(cell, str) else str(cell)


def _check_zip(path: Path) -> str:
    """Say which kind of workbook it is; raises FileError when it would grow too large in memory, or is none."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            kind = "ODS" if "content.xml" in names else "XLSX"
            if "xl/workbook.bin" in map(str.lower, names):
                raise FileError("table-other-kind", file=path.name, found="XLSB")
            if kind == "XLSX" and "xl/workbook.xml" not in names:
                raise FileError("table-other-kind", file=path.name, found="ZIP")
            _check_parts(packed, path)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as problem:
        raise FileError("file-damaged", file=path.name) from problem
    except RuntimeError as problem:  # what zipfile says of a password
        raise FileError("workbook-locked", file=path.name) from problem
    return kind


def _check_xls(path: Path) -> str:
    """Raise FileError for a workbook of the old kind that claims more than it can hold."""
    with _told(path):
        check_xls(path)
    return "XLS"


def _check_parts(packed: zipfile.ZipFile, path: Path) -> None:
    """Read every part once, so that none is larger than it says and no sheet larger than what fits."""
    if sum(part.file_size for part in packed.infolist()) > MOST_BYTES:
        raise FileError("workbook-too-large", file=path.name, found=path.name)
    with _told(path):
        check_parts(packed)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in words what a look at the parts of a workbook finds."""
    try:
        yield
    except TooLarge as problem:
        raise FileError("workbook-too-large", file=path.name, found=str(problem)) from problem
    except Unreadable as problem:
        raise _damaged(path) from problem
