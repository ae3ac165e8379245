"""Tell what a table is before anything is stored: sheet, codes, years, columns, and what is wrong with it."""

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from planner.domain.areas import level_of
from planner.domain.own_tables import (
    OWN,
    SKIP,
    ColumnReport,
    ColumnUse,
    Doubt,
    TableMapping,
    TableReport,
)
from planner.sources.bounds import shortened
from planner.sources.files import SHOWN
from planner.sources.missing import Cleaned, in_doubt
from planner.sources.names import fills
from planner.sources.registry import Sources
from planner.sources.tables import Table, figures_in, read_table, source_of, wrong_in

STRANGERS = 5
"""How many codes of areas that aren't loaded are named."""

FRACTIONS = 20
"""From how many figures on it is odd when a percentage is never above 1."""


def inspect_table(
    path: Path,
    sources: Sources,
    year: int | None,
    *,
    known: Collection[str],
    mapping: TableMapping,
) -> TableReport:
    """Read a table and say what it is; raises FileError when it is no table with area codes at all."""
    table = read_table(path, sources, year, known=known, mapping=mapping)
    cleaned = figures_in(table, sources, mapping)
    wrong = wrong_in(table, cleaned)
    codes = table.codes.dropna()
    loaded = codes.isin(known)
    years = tuple(sorted({int(found) for found in table.years.dropna()}))
    source = source_of(table.cells, sources)
    return TableReport(
        file=path.name,
        kind=table.kind,
        sheet=table.sheet,
        sheets=table.sheets,
        source=source.id,
        title=source.title.format(year=years[-1] if years else "", file=path.name),
        code_column=table.code_column,
        levels=Counter(level_of(code) for code in codes),
        rows=len(table.cells),
        matched=int(loaded.sum()),
        unmatched=int((~loaded).sum()),
        strangers=tuple(codes[~loaded].unique()[:STRANGERS]),
        without_code=int(table.codes.isna().sum()),
        year_column=table.year_column,
        years=years,
        columns=_columns(table, cleaned, sources, mapping),
        wrong=tuple(wrong[:SHOWN]),
        wrong_count=len(wrong),
        mapping=mapping,
    )


def _columns(table: Table, cleaned: Cleaned, sources: Sources, mapping: TableMapping) -> tuple[ColumnReport, ...]:
    names = [mapping.target(str(column)) for column in cleaned.values]
    filled = fills(names, sources.columns)
    return tuple(_column(str(column), table, cleaned, mapping, filled) for column in table.cells)


def _column(
    name: str, table: Table, cleaned: Cleaned, mapping: TableMapping, filled: Mapping[str, tuple[str, ...]]
) -> ColumnReport:
    texts = table.cells.loc[table.codes.notna(), name].str.strip()
    example = shortened(next((text for text in texts if text), ""))
    target = mapping.target(name)
    if name in (table.code_column, table.year_column) or target == SKIP:
        uses = {table.code_column: ColumnUse.CODE, table.year_column: ColumnUse.YEAR}
        return ColumnReport(name, uses.get(name, ColumnUse.SKIPPED), example=example)
    if name not in cleaned.values:
        return ColumnReport(name, ColumnUse.WORDS, example=example)
    values = cleaned.values.loc[table.codes.notna(), name]
    wrong = int(cleaned.unreadable[name].sum()) if name in cleaned.unreadable else 0
    official = (target,) if target.startswith(OWN) else filled.get(target, ())
    use = ColumnUse.OWN if target.startswith(OWN) else ColumnUse.OFFICIAL if official else ColumnUse.NUMBERS
    return ColumnReport(
        name,
        use,
        official,
        figures=int(values.count()),
        missing=int(values.isna().sum()) - wrong,
        wrong=wrong,
        lowest=None if values.isna().all() else float(values.min()),
        highest=None if values.isna().all() else float(values.max()),
        example=example,
        doubt=_doubt(texts, values, official),
    )


def _doubt(texts: pd.Series, values: pd.Series, official: tuple[str, ...]) -> Doubt | None:
    if in_doubt(texts):
        return Doubt.THOUSANDS
    shares = any(name.startswith("perc") for name in official)
    if shares and values.count() >= FRACTIONS and values.max() <= 1 and (values % 1 != 0).any():
        return Doubt.FRACTIONS
    return None
