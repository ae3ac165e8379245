"""Read a table of figures keyed by area code: Leefbaarometer, Kerncijfers, crime, or a gemeente's own."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.analysis.figures.naming import Edition
from planner.domain.figures.assets import Note
from planner.domain.figures.faults import Wrong, WrongKind
from planner.domain.figures.own_tables import SKIP, Doubt, Expected, TableMapping
from planner.domain.figures.provenance import SnapshotKind
from planner.errors import FileError
from planner.sources.declared.sources import Source, Sources
from planner.sources.figures.cells import Understood, understand
from planner.sources.figures.kinds import IN_CELL, sign_in
from planner.sources.figures.long_tables import MOST_KINDS, of_one_kind, spread
from planner.sources.figures.missing import labelled
from planner.sources.figures.places import Placed, placed_on, said_in
from planner.sources.figures.sums import with_sums
from planner.sources.figures.years import check_moment, other_years, year_column, year_of_cell, year_of_name
from planner.sources.files.bounds import check_names, shortened
from planner.sources.files.code_columns import check_one_table, code_column
from planner.sources.files.files import first_of
from planner.sources.files.headings import chosen_sheet, table_of
from planner.sources.files.names import column_of
from planner.sources.sheets.sheets import Sheet, read_sheets

NO_MAPPING = TableMapping()
NOTHING: Mapping[str, Expected] = {}


@dataclass(frozen=True, eq=False)
class Table:
    """A file as texts: one row per area and year, or more where the file says things twice.

    `codes` and `years` have the rows of `cells`, NA where a row holds none; `year_column` is empty when the year is
    not in the file. `repeated` counts the rows that say literally what another says. `choices` are columns with other
    codes of the same level; with `unsure` a person has to choose. `said` is what the rows themselves say of their
    areas, `placed` of which map that is and what became of codes that are another area's there: `codes` are those.
    `known` are the codes on all maps. `other_years` stand in the file where its name tells another. `notes` say what
    isn't certain of its words, and what the sheet hides. `sign` is what tells that the figures are no measured ones.
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
    choices: tuple[str, ...]
    unsure: bool
    said: pd.DataFrame
    placed: Placed
    known: frozenset[str]
    other_years: tuple[int, ...]
    notes: tuple[Note, ...] = ()
    sign: str = ""


@dataclass(frozen=True, eq=False)
class Figures:
    """A table as it was read; `values`, `reasons` and `said` have a row per code and year (their index).

    The codes are those in the file: `said` (columns `name` and `inhabitants`) tells on which map they are whose, and
    today `rows` of them lie on one. `left_out` counts rows without an area code or said before, `accepted` the cells
    and rows that are wrong and were let go.
    """

    source: Source
    values: pd.DataFrame
    reasons: pd.DataFrame
    said: pd.DataFrame
    rows: int
    left_out: int
    accepted: int

    @property
    def years(self) -> list[int]:
        """Give the years in the table, oldest first."""
        return sorted(self.values.index.unique("year"))


def read_figures(
    path: Path,
    sources: Sources,
    year: int | None,
    *,
    editions: Sequence[Edition] = (),
    mapping: TableMapping = NO_MAPPING,
    accept_wrong: bool = False,
    own: Mapping[str, Expected] = NOTHING,
    fetched: bool = False,
) -> Figures:
    """Read a table in any of the known ways to write it; `year` is for a table that doesn't tell.

    Rows without an area code, or with one that is another area's on the map, are left out and counted. `own` says of
    each own indicator what it can be. Raises FileError with every place that is wrong; with `accept_wrong` such cells
    have no figure, and such rows are left out. A file that was `fetched` from its publisher is in no doubt.
    """
    table = read_table(path, sources, year, editions=editions, mapping=mapping)
    source = source_of(table.cells, sources)
    _check_sure(table, source, path, sign=sign_of(table, mapping), asked=bool(year or mapping.year))
    understood = understood_in(table, sources, mapping, own)
    if doubted := asked_in(understood, fetched=fetched):
        raise FileError("table-asked", file=path.name, columns=", ".join(doubted))
    cleaned, wrong = understood.cleaned, wrong_in(table, understood)
    if wrong and not accept_wrong:
        _refuse(wrong, path)
    coded = table.said["code"].notna()
    rows = coded & table.years.notna() & ~doubled(table) & forecasts(table, understood).isna()
    values, reasons, said = cleaned.values[rows], cleaned.reasons[rows], table.said[rows]
    if not values[table.codes[rows].notna()].notna().any(axis=None):
        raise FileError("table-no-figures", file=path.name, found=", ".join(map(str, table.cells.columns)))
    index = pd.MultiIndex.from_arrays([said["code"], said["year"].astype(int)], names=["code", "year"])
    names = [mapping.target(str(column)) for column in values]
    return Figures(
        source=source,
        values=values.set_axis(index).set_axis(names, axis=1),
        reasons=labelled(reasons.set_axis(index).set_axis(names, axis=1)),
        said=said[["name", "inhabitants"]].set_axis(index),
        rows=int(table.codes[rows].isin(table.known).sum()),
        left_out=int(table.said["code"].isna().sum()) + table.repeated,
        accepted=len(wrong),
    )


def _check_sure(table: Table, source: Source, path: Path, *, sign: str, asked: bool) -> None:
    """Raise FileError when a person has to say of which year or moment it is, or which column has the codes."""
    if source.moment:
        check_moment([*table.cells[table.year_column].fillna("")] if table.year_column else [], path)
    if sign:
        raise FileError("table-not-measured", file=path.name, found=sign)
    if table.other_years:
        found = ", ".join(map(str, table.other_years))
        raise FileError("year-contradicted", file=path.name, found=found)
    if not table.year_column and (table.years.isna().all() or (source.moment and not asked)):
        raise FileError("year-unknown", file=path.name)
    if table.unsure:
        raise FileError("code-columns", file=path.name, columns=", ".join(table.choices))


def read_table(
    path: Path,
    sources: Sources,
    year: int | None,
    *,
    editions: Sequence[Edition] = (),
    mapping: TableMapping = NO_MAPPING,
) -> Table:
    """Find sheet, area codes and years; raises FileError when there are no codes or the year contradicts itself."""
    kind, sheets = read_sheets(path)
    sheet = chosen_sheet(sheets, mapping.sheet, path)
    cells = table_of(sheet.rows, path)
    asked = mapping.year if isinstance(mapping.year, str) else ""
    _check_there(cells, (mapping.code, asked), path)
    known = frozenset[str]().union(*(edition.areas.index for edition in editions))
    found = code_column(cells, known, mapping.code, path)
    code, codes = found.name, found.codes
    check_one_table(cells, codes, code, sources.sentinels, path)
    year = mapping.year if year is None and isinstance(mapping.year, int) else year
    column = asked or year_column(cells, sources.year_columns)
    sign = _sign(sheet, cells, path, sources.last_year)
    named = year_of_name(path.name) if year is None and not column else None
    named = named if named is None or named <= sources.last_year else None
    others = other_years(sheet.rows, cells, codes.notna(), named) if named else ()
    year = None if others else year or named
    years = _years(cells[codes.notna()], column, year, path).reindex(cells.index)
    years = years.where(years <= sources.last_year) if column else years
    cells, notes = of_one_kind(cells, codes.notna(), kept=(code, column))
    own = ~cells.duplicated()
    names = tuple(s.name for s in sheets if s.rows)
    wide, codes, years = spread(cells[own], codes[own], years[own], kept=(code, column))
    check_names(wide.columns, path.name)
    _check_targets(wide, mapping, path)
    said = said_in(wide, codes, years, sources, editions, taken=(code, column), reading=mapping.reading)
    placed = placed_on(said, editions)
    told = (kind, sheet.name, names, wide, code, placed.codes, column, years, int((~own).sum()))
    return Table(*told, found.choices, found.unsure, said, placed, known, others, (*sheet.notes, *notes), sign)


def _sign(sheet: Sheet, cells: pd.DataFrame, path: Path, last: int) -> str:
    """Find what tells that the figures are no measured ones: beside the table, in its headings or its name."""
    top = max((n for n, _ in sheet.rows if n < cells.index[0]), default=0)
    titles = [" ".join(line) for n, line in sheet.rows if n < top]
    return sign_in([path.stem, sheet.name, *titles], map(str, cells.columns), last)


def understood_in(
    table: Table, sources: Sources, mapping: TableMapping, own: Mapping[str, Expected] = NOTHING
) -> Understood:
    """Read the cells of all columns with figures, in the rows with an area code; others are NaN there.

    Also where that code is another area's on every map of today: one of tomorrow may have it.
    """
    columns = [c for c in table.cells if c not in (table.code_column, table.year_column) and not mapping.leaves(str(c))]
    codes = table.said["code"]
    return with_sums(understand(table.cells[columns], codes.notna(), sources, mapping, own), codes, sources, mapping)


def asked_in(understood: Understood, *, fetched: bool = False) -> tuple[str, ...]:
    """Name the columns that are used, and of which a person has to say how they are meant.

    How a publisher writes its figures is known where the app fetched them itself; that it gave scores and no classes
    isn't. A file that only looks like one of a publisher may come from anybody.
    """
    doubts = understood.doubts.items()
    return tuple(c for c, doubt in doubts if c in understood.used and (doubt is Doubt.CLASSES or not fetched))


def sign_of(table: Table, mapping: TableMapping) -> str:
    """Give what tells that the figures are no measured ones, "" when nothing does or a person said that they are."""
    return "" if mapping.measured else table.sign


def forecasts(table: Table, understood: Understood) -> pd.Series:
    """Give per row the column whose cell says that it is a forecast or target, NA where none says so."""
    found = pd.Series(pd.NA, table.cells.index, dtype="str")
    words = table.cells.columns.difference([table.code_column, *understood.cleaned.values], sort=False)
    for column in words:
        kinds = table.cells[column].drop_duplicates()
        if len(kinds) <= MOST_KINDS and len(said := kinds[kinds.str.fullmatch(IN_CELL)]):
            found[table.cells[column].isin(said) & table.said["code"].notna()] = str(column)
    return found


def wrong_in(table: Table, understood: Understood) -> list[Wrong]:
    """List every cell that can't be read or can't be, and every row that says an area twice, from top to bottom."""
    wrong = [Wrong(_row(row), "", code, WrongKind.DOUBLED) for row, code in table.codes[doubled(table)].items()]
    if table.year_column:
        bad = table.said["code"].notna() & table.years.isna()
        for row, text in table.cells.loc[bad, table.year_column].items():
            kind = WrongKind.YEAR if year_of_cell(text) is None else WrongKind.LATER
            wrong.append(Wrong(_row(row), table.year_column, shortened(text.strip()), kind))
    for row, column in forecasts(table, understood).dropna().items():
        said = str(table.cells[column][row]).strip()
        wrong.append(Wrong(_row(row), column, shortened(said), WrongKind.FORECAST))
    return sorted([*wrong, *understood.wrong], key=lambda one: (one.row, one.column))


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
    alike = [s for s in tables[:-1] if all(column_of(cells, (name,), sources.parents) for name in s.recognised_by)]
    return (alike or tables[-1:])[0]


def _check_there(cells: pd.DataFrame, names: Iterable[str], path: Path) -> None:
    absent = [name for name in names if name and name not in cells]
    if absent:
        found = ", ".join(map(str, cells.columns[:20]))
        raise FileError("column-missing", file=path.name, column=", ".join(absent), found=found)


def _check_targets(cells: pd.DataFrame, mapping: TableMapping, path: Path) -> None:
    _check_there(cells, (*mapping.columns, *mapping.reading), path)
    targets = [target for target in map(mapping.target, map(str, cells.columns)) if target != SKIP]
    twice = sorted({target for target in targets if targets.count(target) > 1})
    if twice:
        raise FileError("columns-to-one", file=path.name, **first_of(twice))


def _years(rows: pd.DataFrame, column: str, year: int | None, path: Path) -> pd.Series:
    """Give the year of each row as a float, NaN where it can't be read or nobody says it."""
    if not column:
        return pd.Series(year, index=rows.index, dtype="float64")
    years = rows[column].map(year_of_cell, na_action="ignore").astype("float64")
    own = sorted({int(found) for found in years.dropna()})
    if year is not None and own != [year]:
        raise FileError("year-differs", file=path.name, year=str(year), found=", ".join(map(str, own)))
    return years


def _refuse(wrong: list[Wrong], path: Path) -> None:
    twice = [f"{one.row} ({one.text})" for one in wrong if one.kind is WrongKind.DOUBLED]
    if twice:
        raise FileError("rows-doubled", file=path.name, **first_of(twice))
    years = [f"{one.row} ({one.text})" for one in wrong if one.kind in (WrongKind.YEAR, WrongKind.LATER)]
    cells = [f"{one.row}, {one.column} ({one.text})" for one in wrong]
    raise FileError("cells-wrong", file=path.name, **first_of(years or cells))
