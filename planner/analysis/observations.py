"""From source columns to declared indicators: one value per area, with its year or the reason why it is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.mixing import one_sidedness
from planner.domain.areas import AreaKind, Level
from planner.domain.indicators import Indicator, Method, MissingReason
from planner.domain.provenance import Snapshot

ENOUGH = 0.8
"""A newer year is taken when it has at least this share of the areas that the fullest year has."""


@dataclass(frozen=True, eq=False)
class Observations:
    """The indicators of one level.

    `values`: float, index all areas of the level, columns indicator ids; `reasons`: same shape, MissingReason values
    or "". `years` and `snapshots` say per indicator when and whose; an indicator without any figure is absent there.
    """

    level: Level
    values: pd.DataFrame
    reasons: pd.DataFrame
    years: dict[str, int]
    snapshots: dict[str, Snapshot]


def observe(atlas: Atlas, indicators: Iterable[Indicator], level: Level) -> Observations:
    """Take each indicator from the newest table that has enough of it at this level.

    Water and areas without inhabitants never have a figure: what a source says of them is not about people.
    """
    indicators = tuple(indicators)
    areas = atlas.areas.loc[atlas.areas["level"] == level.value]
    tables = _about(atlas.tables, {c for i in indicators for c in i.columns}, areas.index)
    inhabited = areas["kind"] == AreaKind.INHABITED.value
    values, reasons, years, snapshots = {}, {}, {}, {}
    for indicator in indicators:
        table, figures = _newest(tables, indicator, inhabited)
        values[indicator.id] = figures
        telling = (_telling(tables, indicator), table)
        reasons[indicator.id] = _reasons(telling, indicator, values[indicator.id], areas)
        if table is not None:
            years[indicator.id], snapshots[indicator.id] = table.year, table.snapshot
    told = pd.DataFrame(reasons, index=areas.index)
    return Observations(level, pd.DataFrame(values, index=areas.index), told, years, snapshots)


def _about(tables: tuple[FigureTable, ...], wanted: set[str], codes: pd.Index) -> tuple[FigureTable, ...]:
    """Narrow each table to the wanted columns and these areas, once; a table without any of both is left out."""
    narrowed = []
    for table in tables:
        own = [column for column in table.values.columns if column in wanted]
        if own and (codes.get_indexer(table.values.index) >= 0).any():  # `isin` is ten times slower on text
            values, reasons = (frame[own].reindex(codes) for frame in (table.values, table.reasons))
            narrowed.append(replace(table, values=values, reasons=reasons))
    return tuple(narrowed)


def _newest(
    tables: tuple[FigureTable, ...], indicator: Indicator, inhabited: pd.Series
) -> tuple[FigureTable | None, pd.Series]:
    holding = [table for table in tables if not set(indicator.columns).isdisjoint(table.values.columns)]
    found = [(table, _computed(table.values, indicator).where(inhabited)) for table in holding]
    counted = [(table, figures, int(figures.count())) for table, figures in found]
    fullest = max((count for *_, count in counted), default=0)
    enough = [(table, figures) for table, figures, count in counted if count and count >= ENOUGH * fullest]
    if not enough:
        return None, pd.Series(float("nan"), index=inhabited.index)
    return max(enough, key=lambda pair: (pair[0].year, pair[0].snapshot.imported_at))


def _telling(tables: tuple[FigureTable, ...], indicator: Indicator) -> FigureTable | None:
    """Find the newest table that has the indicator's columns, to say why no area has a figure."""
    having = [table for table in tables if any(c in table.reasons.columns for c in indicator.columns)]
    return max(having, key=lambda table: (table.year, table.snapshot.imported_at), default=None)


def _computed(values: pd.DataFrame, indicator: Indicator) -> pd.Series:
    present = [c for c in indicator.columns if c in values.columns]
    if indicator.method is Method.ONE_SIDEDNESS:
        complete = len(present) == len(indicator.columns)
        shares = values[present] if complete else values[[]].reindex(columns=list(indicator.columns))
        return one_sidedness(shares.astype(float), rest=indicator.rest)
    return values[present].bfill(axis=1).iloc[:, 0] if present else pd.Series(float("nan"), index=values.index)


def _reasons(
    tables: Iterable[FigureTable | None], indicator: Indicator, figures: pd.Series, areas: pd.DataFrame
) -> pd.Series:
    """Say why a figure is missing: in the words of the last of the tables that knows more than that it is unknown."""
    reasons = pd.Series(MissingReason.UNKNOWN.value, index=areas.index, dtype=object)
    for table in dict.fromkeys(filter(None, tables)):
        present = [c for c in indicator.columns if c in table.reasons.columns]
        said = table.reasons[present].astype(object)
        for column in reversed(present):
            silent = said[column].isna() | said[column].isin(["", MissingReason.UNKNOWN.value])
            reasons = reasons.where(silent, said[column])
    reasons = reasons.mask(areas["kind"] != AreaKind.INHABITED.value, MissingReason.NOT_APPLICABLE.value)
    return reasons.mask(figures.notna(), "")
