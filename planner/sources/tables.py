"""Read a table of figures keyed by area code: Leefbaarometer, Kerncijfers, crime, or a gemeente's own."""

import re
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.domain.own_tables import SKIP, TableMapping, Wrong, WrongKind
from planner.domain.provenance import SnapshotKind
from planner.errors import FileError
from planner.sources.bounds import check_names, shortened
from planner.sources.codes import codes_of, may_hold_codes, without_letters
from planner.sources.files import YEAR, first_of, year_in
from planner.sources.headings import holds_code, table_of
from planner.sources.long_tables import spread
from planner.sources.missing import Cleaned, figures_of, labelled
from planner.sources.names import column_of, key
from planner.sources.registry import Source, Sources
from planner.sources.sheets import Sheet, read_sheets

ENOUGH_CODES = 0.5
"""A column holds area codes when at least this share of its cells is one."""

LETTERED = r"(?i)\s*'?(?:GM|WK|BU)\s*\d"
DATE = r"\d{4}-\d{2}-\d{2}.*|\d{1,2}-(\d{1,2}|[a-z]{3})(-\d{2,4})?|[a-z]{3}-\d{2}"
"""How a day looks that a spreadsheet made of a number or code."""

CHANGES = "ontwikkeling"
"""What a table of changes between two years is called."""

NO_MAPPING = TableMapping()


@dataclass(frozen=True, eq=False)
class Table:
    """A file as texts: one row per area and year, or more where the file says things twice.

    `codes` and `years` have the rows of `cells`, NA where a row holds none; `year_column` is empty when the year is
    not in the file. `repeated` counts the rows that say literally what another says.
    """

    kind: str
    sheet: str
    sheets: tuple[str, ...]
    cells: pd.DataFrame
    code_column: str
    codes: pd.Series
    year_column: str
    years: pd.Series
    repeated: int


@dataclass(frozen=True, eq=False)
class Figures:
    """A table as it was read; `values` and `reasons` have a row per code and year (their index).

    `left_out` counts rows without an area code or said before, `accepted` the cells and rows that are wrong and were
    let go.
    """

    source: Source
    values: pd.DataFrame
    reasons: pd.DataFrame
    left_out: int
    accepted: int = 0

    @property
    def years(self) -> list[int]:
        """Give the years in the table, oldest first."""
        return sorted(self.values.index.unique("year"))


def read_figures(
    path: Path,
    sources: Sources,
    year: int | None,
    *,
    known: Collection[str] = (),
    mapping: TableMapping = NO_MAPPING,
    accept_wrong: bool = False,
) -> Figures:
    """Read a table in any of the known ways to write it; `year` is for a table that doesn't tell.

    Rows without an area code are left out and counted. Raises FileError with every place that is wrong; with
    `accept_wrong` such cells have no figure, and such rows are left out.
    """
    table = read_table(path, sources, year, known=known, mapping=mapping)
    source = source_of(table.cells, sources)
    if source.moment:
        _check_moment(table, path)
    asked = year or mapping.year
    if not table.year_column and (table.years.isna().all() or (source.moment and not asked)):
        raise FileError("year-unknown", file=path.name)
    cleaned = figures_in(table, sources, mapping)
    wrong = wrong_in(table, cleaned)
    if wrong and not accept_wrong:
        _refuse(wrong, path)
    rows = table.codes.notna() & table.years.notna() & ~doubled(table)
    values, reasons = cleaned.values[rows], cleaned.reasons[rows]
    if not values.notna().any(axis=None):
        raise FileError("table-no-figures", file=path.name, found=", ".join(map(str, table.cells.columns)))
    index = pd.MultiIndex.from_arrays([table.codes[rows], table.years[rows].astype(int)], names=["code", "year"])
    names = [mapping.target(str(column)) for column in values]
    return Figures(
        source=source,
        values=values.set_axis(index).set_axis(names, axis=1),
        reasons=labelled(reasons.set_axis(index).set_axis(names, axis=1)),
        left_out=int(table.codes.isna().sum()) + table.repeated,
        accepted=len(wrong),
    )


def read_table(
    path: Path, sources: Sources, year: int | None, *, known: Collection[str] = (), mapping: TableMapping = NO_MAPPING
) -> Table:
    """Find sheet, area codes and years; raises FileError when there are no codes or the year contradicts itself."""
    kind, sheets = read_sheets(path)
    sheet = _sheet(sheets, mapping.sheet, path)
    cells = table_of(sheet.rows, path)
    asked = mapping.year if isinstance(mapping.year, str) else ""
    _check_there(cells, (mapping.code, asked), path)
    code, codes = _codes(cells, known, mapping.code, path)
    year = mapping.year if year is None and isinstance(mapping.year, int) else year
    column = asked or column_of(cells, sources.year_columns) or ""
    years = _years(cells[codes.notna()], column, year, path).reindex(cells.index)
    own = ~cells.duplicated()
    names = tuple(s.name for s in sheets if s.rows)
    wide, codes, years = spread(cells[own], codes[own], years[own], kept=(code, column))
    check_names(wide.columns, path.name)
    _check_targets(wide, mapping, path)
    return Table(kind, sheet.name, names, wide, code, codes, column, years, int((~own).sum()))


def figures_in(table: Table, sources: Sources, mapping: TableMapping) -> Cleaned:
    """Read the cells of all columns with figures, in the rows with an area code; others are NaN there."""
    skipped = [column for column, target in mapping.columns.items() if target == SKIP]
    columns = [c for c in table.cells if c not in (table.code_column, table.year_column, *skipped)]
    rows = table.codes.notna()
    return figures_of(table.cells[columns].where(rows, ""), sources.sentinels, kept=mapping.columns)


def wrong_in(table: Table, cleaned: Cleaned) -> list[Wrong]:
    """List every cell that can't be read and every row that says an area twice, from top to bottom."""
    wrong = [Wrong(_row(row), "", code, WrongKind.DOUBLED) for row, code in table.codes[doubled(table)].items()]
    if table.year_column:
        bad = table.codes.notna() & table.years.isna()
        told = table.cells.loc[bad, table.year_column].items()
        wrong += [_wrong(row, table.year_column, text, WrongKind.YEAR) for row, text in told]
    for column in cleaned.unreadable:
        texts = table.cells[str(column)][cleaned.unreadable[column]].str.strip()
        wrong += [_wrong(row, str(column), text, _kind(text)) for row, text in texts.items()]
    return sorted(wrong, key=lambda one: (one.row, one.column))


def _wrong(row: Hashable, column: str, text: str, kind: WrongKind) -> Wrong:
    return Wrong(_row(row), column, shortened(text.strip()), kind)


def _kind(text: str) -> WrongKind:
    return WrongKind.DATE if re.fullmatch(DATE, text.lower()) else WrongKind.TEXT


def _row(label: Hashable) -> int:
    return int(str(label))


def doubled(table: Table) -> pd.Series:
    """Tell of each row whether another says something else of the same area and year."""
    years = table.years if table.year_column else table.years.fillna(0)
    told = pd.DataFrame({"code": table.codes, "year": years})
    return told.duplicated(keep=False) & told.notna().all(axis=1)


def source_of(cells: pd.DataFrame, sources: Sources) -> Source:
    """Recognise a table by its columns; the last source takes what no other does."""
    tables = [source for source in sources.sources if source.kind is SnapshotKind.FIGURES]
    alike = [s for s in tables[:-1] if all(column_of(cells, (name,)) for name in s.recognised_by)]
    return (alike or tables[-1:])[0]


def _check_moment(table: Table, path: Path) -> None:
    """Refuse a table of changes: it is called so, or tells two years in one cell."""
    told = [*table.cells[table.year_column].fillna("")] if table.year_column else []
    if CHANGES in key(path.stem) or any(len({*YEAR.findall(cell)}) > 1 for cell in told):
        raise FileError("table-of-changes", file=path.name)


def _sheet(sheets: tuple[Sheet, ...], asked: str, path: Path) -> Sheet:
    """Choose the asked sheet, or else the one with most area codes, or a column that could hold them."""
    if asked:
        named = [sheet for sheet in sheets if sheet.name == asked]
        if not named:
            found = ", ".join(s.name for s in sheets if s.name) or "–"
            raise FileError("sheet-missing", file=path.name, sheet=asked, found=found)
        return named[0]
    if len(sheets) == 1:
        return sheets[0]

    def codes(sheet: Sheet) -> tuple[int, bool, bool]:
        hinted = any(may_hold_codes(cell) for _, line in sheet.rows[:20] for cell in line)
        return sum(holds_code(line) for _, line in sheet.rows), hinted, bool(sheet.rows)

    return max(sheets, key=codes)


def _check_there(cells: pd.DataFrame, names: Iterable[str], path: Path) -> None:
    absent = [name for name in names if name and name not in cells]
    if absent:
        found = ", ".join(map(str, cells.columns[:20]))
        raise FileError("column-missing", file=path.name, column=", ".join(absent), found=found)


def _check_targets(cells: pd.DataFrame, mapping: TableMapping, path: Path) -> None:
    _check_there(cells, mapping.columns, path)
    targets = [target for target in map(mapping.target, map(str, cells.columns)) if target != SKIP]
    twice = sorted({target for target in targets if targets.count(target) > 1})
    if twice:
        raise FileError("columns-to-one", file=path.name, **first_of(twice))


def _codes(cells: pd.DataFrame, known: Collection[str], asked: str, path: Path) -> tuple[str, pd.Series]:
    """Find the column with the codes: most different ones, smallest areas first; digits only where the name says so."""
    lettered = [column for column in cells if cells[column].str.match(LETTERED).any()]
    bare = [column for column in cells if may_hold_codes(str(column)) and without_letters(cells[column]).any()]
    for columns in ([asked],) if asked else (lettered, bare):
        found = []
        for column in columns:
            codes = codes_of(cells[column], known)
            if codes.notna().sum() >= max(1, (not asked) * ENOUGH_CODES * len(cells)):
                loaded = 0 if column in lettered else int(codes.isin(known).sum())
                found.append((loaded, codes.nunique(), codes.str.len().max(), str(column), codes))
        if found:
            *_, column, codes = max(found, key=lambda one: one[:3])
            return column, codes
    raise FileError("table-no-codes", file=path.name, found=", ".join(map(str, cells.columns[:20])))


def _years(rows: pd.DataFrame, column: str, year: int | None, path: Path) -> pd.Series:
    """Give the year of each row as a float, NaN where it can't be read or nobody says it."""
    if not column:
        return pd.Series(year or year_in(path.name), index=rows.index, dtype="float64")
    years = rows[column].map(year_in, na_action="ignore").astype("float64")
    own = sorted({int(found) for found in years.dropna()})
    if year is not None and own != [year]:
        raise FileError("year-differs", file=path.name, year=str(year), found=", ".join(map(str, own)))
    return years


def _refuse(wrong: list[Wrong], path: Path) -> None:
    twice = [f"{one.row} ({one.text})" for one in wrong if one.kind is WrongKind.DOUBLED]
    if twice:
        raise FileError("rows-doubled", file=path.name, **first_of(twice))
    years = [f"{one.row} ({one.text})" for one in wrong if one.kind is WrongKind.YEAR]
    cells = [f"{one.row}, {one.column} ({one.text})" for one in wrong if one.kind is not WrongKind.YEAR]
    raise FileError("cells-wrong", file=path.name, **first_of(years or cells))
