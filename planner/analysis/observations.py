"""From source columns to declared indicators: one value per area, with its year or the reason why it is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from planner.analysis.aggregation import Parts, Words, parts_of
from planner.analysis.atlas import Atlas
from planner.analysis.levels import (
    LevelTable,
    figures,
    is_secret,
    of_buurten,
    own_reasons,
    reasons_of_buurten,
    tables_about,
)
from planner.domain.areas import AreaKind, Level
from planner.domain.indicators import Indicator, Method, MissingReason
from planner.domain.provenance import Snapshot

ENOUGH = 0.8
"""A newer year is taken when its figures are of at least this share of the inhabitants that the fullest year covers."""

UNKNOWN, NOT_APPLICABLE = MissingReason.UNKNOWN.value, MissingReason.NOT_APPLICABLE.value


@dataclass(frozen=True, eq=False)
class Observations:
    """The indicators of one level.

    `values`: float, index all areas of the level, columns indicator ids; `reasons`: same shape, MissingReason values
    or "". `years` and `snapshots` say per indicator when and whose; an indicator without any figure is absent there,
    and is to be hidden. `put_together` tells of which figures were put together from buurten: per indicator that has
    them the share (0–1) of the denominator that the figure is of, NaN where the source gives the figure itself.
    """

    level: Level
    values: pd.DataFrame
    reasons: pd.DataFrame
    years: dict[str, int]
    snapshots: dict[str, Snapshot]
    put_together: dict[str, pd.Series] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class _Here:
    """The areas of one level with the tables about them."""

    areas: pd.DataFrame
    inhabited: pd.Series
    parts: Parts | None
    tables: tuple[LevelTable, ...]


@dataclass(frozen=True, eq=False)
class _Found:
    """The figures of one indicator in one table; `coverage` is NaN where they are the table's own."""

    table: LevelTable
    values: pd.Series
    coverage: pd.Series

    def people(self, inhabitants: pd.Series) -> float:
        """Count the inhabitants of the areas with a figure."""
        return float(inhabitants[self.values.notna()].sum())

    @property
    def mostly_own(self) -> bool:
        """Tell whether the table itself gives most of the figures."""
        return bool(self.coverage.count() <= (1 - ENOUGH) * self.values.count())


def observe(atlas: Atlas, indicators: Iterable[Indicator], level: Level) -> Observations:
    """Take each indicator from the newest table that has enough of it at this level.

    Where a table has no figure of a wijk or gemeente, those of its buurten are put together, as the indicator declares.
    Water and areas without inhabitants never have a figure: what a source says of them is not about people.
    """
    areas = atlas.areas.loc[atlas.areas["level"] == level.value]
    parts = parts_of(atlas.areas, areas.index, level)
    tables = tables_about(atlas.tables, areas.index, parts)
    here = _Here(areas, areas["kind"] == AreaKind.INHABITED.value, parts, tables)
    seen = Observations(level, pd.DataFrame(index=areas.index), pd.DataFrame(index=areas.index), {}, {})
    values, reasons = {}, {}
    for indicator in indicators:
        found = _newest(here, indicator)
        values[indicator.id], hidden = _masked(here, indicator, found)
        reasons[indicator.id] = _reasons(here, indicator, found).mask(hidden, NOT_APPLICABLE)
        if found is None:
            continue
        table = found.table.table
        seen.years[indicator.id], seen.snapshots[indicator.id] = table.year, table.snapshot
        if found.coverage.notna().any():
            seen.put_together[indicator.id] = found.coverage.mask(hidden)
    figured, told = (pd.DataFrame(columns, index=areas.index) for columns in (values, reasons))
    return replace(seen, values=figured, reasons=told)


def _newest(here: _Here, indicator: Indicator) -> _Found | None:
    """Take the newest table that covers enough; of one year rather the one with most figures of its own."""
    found = [_found(here, table, indicator) for table in here.tables if table.tells(indicator.columns)]
    people = here.areas["inhabitants"].fillna(0)
    counted = [(one, one.people(people)) for one in found]
    fullest = max((count for _, count in counted), default=0.0)
    enough = [one for one, count in counted if count and count >= ENOUGH * fullest]
    return max(enough, key=lambda one: (one.table.table.year, one.mostly_own, one.table.age), default=None)


def _found(here: _Here, table: LevelTable, indicator: Indicator) -> _Found:
    values = figures(table.own.values(indicator.columns), indicator).where(here.inhabited)
    missing = values.isna() & here.inhabited
    if here.parts is None or table.below is None or not indicator.denominator or not missing.any():
        return _Found(table, values, pd.Series(float("nan"), index=values.index))
    # What the source keeps secret of the larger area stays secret: it is not worked out from the buurten.
    missing &= ~is_secret(table.own, indicator)
    made, covered = of_buurten(table.below, here.tables, indicator, here.parts)
    coverage = np.where(missing & made.notna(), covered, np.nan)
    filled = np.where(missing, made, values)
    return _Found(table, *(pd.Series(column, index=values.index) for column in (filled, coverage)))


def _masked(here: _Here, indicator: Indicator, found: _Found | None) -> tuple[pd.Series, pd.Series]:
    """Give the figures without those that say nothing because of another column, and where those are."""
    nowhere = pd.Series(data=False, index=here.areas.index)
    if found is None:
        return pd.Series(float("nan"), index=here.areas.index), nowhere
    if indicator.masked_by is None:
        return found.values, nowhere
    column = (indicator.masked_by.column,)
    shares = _newest(here, replace(indicator, columns=column, method=Method.COLUMN, rest=False, masked_by=None))
    hidden = nowhere if shares is None else shares.values > indicator.masked_by.above
    return found.values.mask(hidden), hidden


def _reasons(here: _Here, indicator: Indicator, found: _Found | None) -> pd.Series:
    """Say why a figure is missing: in the words of the last of two tables that knows more than that it is unknown.

    They are the newest table with the indicator's columns, which may be empty still, and the one that was taken.
    """
    missing = here.inhabited if found is None else here.inhabited & found.values.isna()
    reasons = np.full(len(here.areas), UNKNOWN, dtype=object)
    telling = [table for table in here.tables if table.tells(indicator.columns)]
    newest = max(telling, key=lambda table: table.age, default=None)
    for table in dict.fromkeys((newest, found.table if found else None)):
        if table is not None and missing.any():
            said = _told(here, table, indicator, missing)
            reasons = np.where(said != UNKNOWN, said, reasons)
    reasons = np.where(here.inhabited, np.where(missing, reasons, ""), NOT_APPLICABLE)
    return pd.Series(reasons, index=here.areas.index, dtype=object)


def _told(here: _Here, table: LevelTable, indicator: Indicator, missing: pd.Series) -> Words:
    """Give the reasons of one table; what it doesn't tell of an area follows from the buurten inside."""
    said = own_reasons(table.own, indicator)
    silent = missing.to_numpy() & (said == UNKNOWN)
    if here.parts is None or table.below is None or not indicator.denominator or not silent.any():
        return said
    below = reasons_of_buurten(table.below, here.tables, indicator, here.parts)
    return np.where(silent & (below != ""), below, said)
