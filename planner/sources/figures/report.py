"""Tell what a table is before anything is stored: sheet, codes, years, columns, and what is wrong with it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from planner.analysis.figures.naming import Edition
from planner.domain.areas import level_of
from planner.domain.figures.indicators import MissingReason
from planner.domain.figures.own_tables import OWN, ColumnReport, ColumnUse, Expected, TableMapping, TableReport
from planner.sources.declared.sources import Sources
from planner.sources.figures.cells import Understood
from planner.sources.figures.missing import CATEGORIES
from planner.sources.figures.scaled import stored
from planner.sources.figures.tables import (
    NOTHING,
    Table,
    asked_in,
    read_table,
    sign_of,
    source_of,
    understood_in,
    wrong_in,
)
from planner.sources.files.bounds import shortened
from planner.sources.files.files import SHOWN
from planner.sources.files.names import misfits

STRANGERS = 5
"""How many codes of areas that aren't loaded are named."""

SECRET = CATEGORIES.index(MissingReason.SECRET.value)


def inspect_table(
    path: Path,
    sources: Sources,
    year: int | None,
    *,
    editions: Sequence[Edition] = (),
    mapping: TableMapping,
    own: Mapping[str, Expected] = NOTHING,
) -> TableReport:
    """Read a table and say what it is; raises FileError when it is no table with area codes at all."""
    table = read_table(path, sources, year, editions=editions, mapping=mapping)
    understood = understood_in(table, sources, mapping, own)
    wrong = wrong_in(table, understood)
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
        **_areas(table),
        year_column=table.year_column,
        years=years,
        columns=_columns(table, understood, sources, mapping),
        wrong=tuple(wrong[:SHOWN]),
        wrong_count=len(wrong),
        mapping=mapping,
        code_columns=table.choices,
        code_asked=table.unsure,
        asked=asked_in(understood),
        other_years=table.other_years,
        notes=table.notes,
        sign=sign_of(table, mapping),
    )


def _areas(table: Table) -> dict[str, Any]:
    """Tell which areas the rows are about."""
    codes = table.codes.dropna()
    loaded = codes.isin(table.known)
    return {
        "levels": Counter(level_of(code) for code in codes),
        "rows": len(table.cells),
        "matched": int(loaded.sum()),
        "unmatched": int((~loaded).sum()),
        "strangers": tuple(codes[~loaded].unique()[:STRANGERS]),
        "bare": not table.cells.loc[table.codes.notna(), table.code_column].str.contains("[A-Za-z]").any(),
        "without_code": int(table.codes.isna().sum()) - table.placed.strange,
        "older": table.placed.older,
        "moved": table.placed.moved,
        "strange": table.placed.strange,
        "renamed": table.placed.examples,
    }


def _columns(table: Table, understood: Understood, sources: Sources, mapping: TableMapping) -> tuple[ColumnReport, ...]:
    names = [mapping.target(str(column)) for column in understood.cleaned.values]
    other = misfits(names, sources.columns)
    return tuple(_column(str(column), table, understood, mapping, other) for column in table.cells)


def _column(
    name: str, table: Table, understood: Understood, mapping: TableMapping, misfit: Mapping[str, str]
) -> ColumnReport:
    cleaned, coded = understood.cleaned, table.said["code"].notna()
    texts = table.cells.loc[coded, name].str.strip()
    example = shortened(stored(next((text for text in texts if text), "")))
    target, official = mapping.target(name), understood.used.get(name, ())
    if name in (table.code_column, table.year_column) or mapping.leaves(name):
        uses = {table.code_column: ColumnUse.CODE, table.year_column: ColumnUse.YEAR}
        return ColumnReport(name, uses.get(name, ColumnUse.SKIPPED), example=example)
    if name not in cleaned.values:
        return ColumnReport(name, ColumnUse.WORDS, official, example=example)
    values, reasons = (frame.loc[coded, name] for frame in (cleaned.values, cleaned.reasons))
    wrong = understood.unreadable.get(name, 0)
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
        doubt=understood.doubts.get(name),
        hidden=int((reasons == SECRET).sum()),
        misfit=misfit.get(target, ""),
    )
