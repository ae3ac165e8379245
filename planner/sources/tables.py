"""Read a table of figures keyed by area code: Leefbaarometer, Kerncijfers or a gemeente's own (CSV)."""

import csv
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pandas as pd

from planner.domain.areas import is_code
from planner.errors import FileError
from planner.sources.files import first_of, kind_of, year_in
from planner.sources.missing import figures_of, labelled
from planner.sources.names import column_of
from planner.sources.registry import Source, Sources

SEPARATORS = (";", ",", "\t", "|")
ENOUGH_CODES = 0.5
"""A column holds area codes when at least this share of its cells is one."""


@dataclass(frozen=True, eq=False)
class Figures:
    """A table as it was read; `values` and `reasons` have a row per code and year (their index)."""

    source: Source
    values: pd.DataFrame
    reasons: pd.DataFrame
    left_out: int

    @property
    def years(self) -> list[int]:
        """Give the years in the table, oldest first."""
        return sorted(self.values.index.unique("year"))


def read_figures(path: Path, sources: Sources, year: int | None) -> Figures:
    """Read a CSV with , or ; and any of the known ways to write a number; `year` is for a table that doesn't tell.

    Rows without an area code are left out and counted. Raises FileError with every place that is wrong.
    """
    rows = _rows(path)
    code = _code_column(rows, path)
    codes = rows[code].str.strip()
    known = codes.map(is_code)
    rows, codes = rows[known], codes[known]
    year_column = column_of(rows, sources.year_columns)
    years = _years(rows, year_column, year, path)
    _check_doubled(codes, years, path)
    columns = [column for column in rows if column not in (code, year_column)]
    figures = figures_of(rows[columns], sources.sentinels)
    _check_cells(rows, figures.unreadable, path)
    if not figures.values.notna().any(axis=None):
        raise FileError("table-no-figures", file=path.name, found=", ".join(map(str, columns)))
    index = pd.MultiIndex.from_arrays([codes, years], names=["code", "year"])
    return Figures(
        source=_source(rows, sources),
        values=figures.values.set_axis(index),
        reasons=labelled(figures.reasons.set_axis(index)),
        left_out=int((~known).sum()),
    )


def _rows(path: Path) -> pd.DataFrame:
    """Read all cells as texts; the index is the row number in the file, as a spreadsheet counts."""
    kind = kind_of(path)
    if kind:
        raise FileError("table-other-kind", file=path.name, found=kind)
    text = _text(path)
    head = text.lstrip("\n").partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        lines = [(reader.line_num, line) for line in reader if any(cell.strip() for cell in line)]
    except csv.Error as problem:
        raise FileError("table-lines", file=path.name, **first_of([str(reader.line_num)])) from problem
    if not lines:
        raise FileError("file-empty", file=path.name)
    names = [name.strip() for name in lines[0][1]]
    wrong = [str(row) for row, line in lines if len(line) < len(names) or any(line[len(names) :])]
    if wrong:
        raise FileError("table-lines", file=path.name, **first_of(wrong))
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise FileError("columns-doubled", file=path.name, **first_of(twice))
    named = [n for n, name in enumerate(names) if name]
    nameless = [str(n + 1) for n, name in enumerate(names) if not name and any(line[n].strip() for _, line in lines)]
    if nameless:
        raise FileError("columns-nameless", file=path.name, **first_of(nameless))
    cells = [[line[n] for n in named] for _, line in lines[1:]]
    index = [row for row, _ in lines[1:]]
    return pd.DataFrame(cells, index=index, columns=[names[n] for n in named], dtype="str")


def _text(path: Path) -> str:
    raw = path.read_bytes()
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _code_column(rows: pd.DataFrame, path: Path) -> str:
    """Find the column with the codes: most different ones, smallest areas first."""
    found = []
    for column in rows:
        codes = rows[column].str.strip()
        codes = codes[codes.map(is_code)]
        if len(codes) >= max(1, ENOUGH_CODES * len(rows)):
            found.append((codes.nunique(), codes.str.len().max(), str(column)))
    if not found:
        raise FileError("table-no-codes", file=path.name, found=", ".join(map(str, rows.columns[:20])))
    return max(found, key=lambda one: one[:2])[2]


def _years(rows: pd.DataFrame, column: str | None, year: int | None, path: Path) -> pd.Series:
    if column is None:
        year = year or year_in(path.name)
        if year is None:
            raise FileError("year-unknown", file=path.name)
        return pd.Series(year, index=rows.index)
    years = rows[column].map(year_in, na_action="ignore")
    wrong = [f"{row} ({text})" for row, text in rows.loc[years.isna(), column].items()]
    if wrong:
        raise FileError("cells-wrong", file=path.name, **first_of(wrong))
    own = sorted({int(found) for found in years})
    if year is not None and own != [year]:
        raise FileError("year-differs", file=path.name, year=str(year), found=", ".join(map(str, own)))
    return years.astype(int)


def _check_doubled(codes: pd.Series, years: pd.Series, path: Path) -> None:
    doubled = pd.DataFrame({"code": codes, "year": years}).duplicated(keep=False)
    if doubled.any():
        places = [f"{row} ({codes[row]})" for row in codes.index[doubled]]
        raise FileError("rows-doubled", file=path.name, **first_of(places))


def _check_cells(rows: pd.DataFrame, unreadable: pd.DataFrame, path: Path) -> None:
    wrong = [(row, name, text) for name in unreadable for row, text in rows[name][unreadable[name]].items()]
    if wrong:
        places = [f"{row}, {name} ({str(text).strip()})" for row, name, text in sorted(wrong)]
        raise FileError("cells-wrong", file=path.name, **first_of(places))


def _source(rows: pd.DataFrame, sources: Sources) -> Source:
    """Recognise a table by its columns; the last source takes what no other does."""
    tables = [source for source in sources.sources if source is not sources.kaart]
    alike = [s for s in tables[:-1] if all(column_of(rows, (name,)) for name in s.recognised_by)]
    return (alike or tables[-1:])[0]
