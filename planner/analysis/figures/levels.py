"""One table at one level: its own figures of the areas, or those of their buurten put together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from planner.analysis.atlas import FigureTable
from planner.analysis.figures.aggregation import Codes, Numbers, Parts, put_together, unanimous
from planner.analysis.figures.mixing import one_sidedness
from planner.domain.figures.indicators import Indicator, Method, MissingReason
from planner.domain.figures.own_tables import OWN_TABLE

REASONS = ("", *(reason.value for reason in MissingReason))
"""What can be said of a figure, "" where there is one; while it is worked out as places in this list."""


def code_of(reason: MissingReason) -> int:
    """Give the place of a reason in REASONS."""
    return REASONS.index(reason.value)


UNKNOWN = code_of(MissingReason.UNKNOWN)

Flags = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows of a table about some areas, read column by column; `places` is -1 for an area it doesn't have."""

    table: FigureTable
    codes: pd.Index
    places: np.ndarray[Any, np.dtype[np.intp]]

    def values(self, names: Iterable[str]) -> pd.DataFrame:
        """Give the columns that the table has of these; NaN where there is no figure."""
        present = {name: self.table.values[name] for name in names if name in self.table.values}
        absent = self.places < 0
        taken = {n: np.where(absent, np.nan, v.to_numpy(dtype=float)[self.places]) for n, v in present.items()}
        return pd.DataFrame(taken, index=self.codes)

    def reasons(self, names: Iterable[str]) -> list[Codes]:
        """Give the reasons of the columns that the table has of these, as places in REASONS."""
        told = []
        for column in (self.table.reasons[name].astype("category").cat for name in names if name in self.table.reasons):
            numbers = np.array([*(REASONS.index(word) for word in column.categories), 0], dtype=np.int8)
            rows = numbers[column.codes.to_numpy()]
            told.append(np.where(self.places < 0, np.int8(0), rows[self.places]))
        return told

    def says(self, names: Iterable[str], reason: MissingReason) -> Flags:
        """Tell of which areas one of these columns gives this reason."""
        said = np.zeros(len(self.codes), dtype=bool)
        for column in self.reasons(names):
            said |= column == code_of(reason)
        return said


@dataclass(frozen=True, eq=False)
class LevelTable:
    """One table at one level: `own` rows of the areas themselves, `below` of the inhabited buurten inside them."""

    table: FigureTable
    own: Rows
    below: Rows | None

    @property
    def age(self) -> tuple[int, float]:
        """Give what tables are sorted by: the newer year last, of one year the one that was loaded last."""
        return self.table.year, self.table.snapshot.imported_at.timestamp()

    def tells(self, columns: Iterable[str]) -> bool:
        """Tell whether it has one of these columns."""
        return any(column in self.table.values for column in columns)


def tables_about(tables: Iterable[FigureTable], codes: pd.Index, parts: Parts | None) -> tuple[LevelTable, ...]:
    """Look areas and their buurten up in each table, once; a table about neither is left out."""
    found = []
    for table in tables:
        own = _rows(table, codes)
        below = _rows(table, parts.buurten) if parts else None
        if below is not None and (below.places < 0).all():
            below = None
        if below or (own.places >= 0).any():
            found.append(LevelTable(table, own, below))
    return tuple(found)


def _rows(table: FigureTable, codes: pd.Index) -> Rows:
    found = codes.get_indexer(table.values.index)  # `isin` is ten times slower on text
    places = np.full(len(codes), -1, dtype=np.intp)
    places[found[found >= 0]] = np.flatnonzero(found >= 0)
    return Rows(table, codes, places)


def figures(values: pd.DataFrame, indicator: Indicator) -> pd.Series:
    """Compute an indicator from its columns, as far as they are there; NaN where they don't tell enough."""
    if indicator.method is Method.ONE_SIDEDNESS and len(values.columns) == len(indicator.columns):
        return one_sidedness(values, rest=indicator.rest)
    if indicator.method is Method.ONE_SIDEDNESS or values.columns.empty:
        return pd.Series(np.nan, index=values.index)
    first = values.iloc[:, 0]
    for name in values.columns[1:]:
        first = first.fillna(values[name])
    return first


def own_reasons(rows: Rows, indicator: Indicator) -> Codes:
    """Say what the columns tell of a missing figure: the first column that knows more than that it is unknown."""
    reasons = np.full(len(rows.codes), UNKNOWN, dtype=np.int8)
    for said in reversed(rows.reasons(indicator.columns)):
        reasons = np.where((said == 0) | (said == UNKNOWN), reasons, said)
    return reasons


def of_buurten(
    rows: Rows, tables: tuple[LevelTable, ...], indicator: Indicator, parts: Parts
) -> tuple[pd.Series, Numbers]:
    """Put an indicator together from the buurten in one table, with the share of the denominator that it is of.

    Of a composition the shares are put together first: a mean of how mixed buurten are says nothing of the whole.
    """
    values = rows.values(indicator.columns)
    if indicator.method is Method.ONE_SIDEDNESS:
        values = values.reindex(columns=list(indicator.columns))
    else:
        values = figures(values, indicator).to_frame(indicator.columns[0])
    weights = denominators(rows, tables, indicator.denominator)
    means, coverage = put_together(values, weights, parts, enough=indicator.enough)
    return figures(means, indicator), coverage


def reasons_of_buurten(rows: Rows, indicator: Indicator, parts: Parts) -> Codes:
    """Say per larger area why all its buurten have no figure; 0 where one has, or they don't agree."""
    missing = figures(rows.values(indicator.columns), indicator).isna()
    return unanimous(np.where(missing, own_reasons(rows, indicator), np.int8(0)), parts)


def denominators(rows: Rows, tables: tuple[LevelTable, ...], column: str) -> Numbers:
    """Give the denominator of each buurt: as the table itself has it, else the newest that does; NaN unknown.

    Own tables come last: what they call dwellings or households can be a part of them.
    """
    weights = np.full(len(rows.codes), np.nan)
    newest = sorted(tables, key=lambda one: (one.table.snapshot.source != OWN_TABLE, one.age), reverse=True)
    others = [table.below for table in newest if table.below]
    for one in (rows, *others):
        if column in one.table.values:
            weights = np.where(np.isnan(weights), one.values([column])[column].to_numpy(), weights)
    return weights
