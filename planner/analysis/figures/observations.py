"""From source columns to declared indicators: one figure per area, with its year and source, or why there is none.

Areas are chosen for one by one: each has the newest figure that isn't too old, so tables lie side by side.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, groupby
from typing import Any

import numpy as np
import pandas as pd

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.figures.aggregation import Codes, Numbers, Parts, parts_of
from planner.analysis.figures.levels import REASONS, Flags, LevelTable, code_of, figures, of_buurten, tables_about
from planner.analysis.figures.reasons import told
from planner.analysis.figures.years import Years, years_of
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import DEFAULT_CHOICE, Choice, Indicator, Method, MissingReason
from planner.domain.figures.provenance import Snapshot

_Offer = tuple[LevelTable, Numbers, Numbers]
"""A table with its figures of all areas, and of which share of the buurten they are, as _Chosen has them."""

WORDS = pd.CategoricalDtype([*REASONS])
NOT_APPLICABLE = np.int8(code_of(MissingReason.NOT_APPLICABLE))
ROUNDING = 1e-9
NONE = -1


@dataclass(frozen=True, eq=False)
class Observations:
    """The indicators of one level; every frame has all areas of the level as index and indicator ids as columns.

    `values`: float. `reasons`: MissingReason values or "". `details`: the number that belongs to a reason: the share
    (0–1) that buurten cover, or the year of a figure that is too old. `taken`: which of `tables` each figure is from,
    -1 where there is none. `spans` sums the years of each indicator up; one without any figure is absent there, and is
    to be hidden. `put_together` tells of which figures were put together from buurten: per indicator that has them the
    share (0–1) of the denominator that the figure is of, NaN where the source gives the figure itself. `reach` is the
    share (0–1) of the inhabitants of an area's gemeente that the figures tell of.
    """

    level: Level
    values: pd.DataFrame
    reasons: pd.DataFrame
    details: pd.DataFrame = field(default_factory=pd.DataFrame)
    taken: pd.DataFrame = field(default_factory=pd.DataFrame)
    tables: tuple[FigureTable, ...] = ()
    spans: dict[str, Years] = field(default_factory=dict)
    put_together: dict[str, pd.Series] = field(default_factory=dict)
    reach: pd.DataFrame = field(default_factory=pd.DataFrame)
    choice: Choice = DEFAULT_CHOICE

    @cached_property
    def years(self) -> pd.DataFrame:
        """Give the year of each figure, NaN where there is none."""
        years = np.array([*(float(table.year) for table in self.tables), np.nan])
        return pd.DataFrame(years[self.taken.to_numpy()], index=self.taken.index, columns=self.taken.columns)

    @property
    def covered(self) -> dict[str, float]:
        """Give the share (0–1) of the inhabitants that have a figure, of each indicator with any."""
        return {name: span.covered for name, span in self.spans.items()}

    def table_of(self, code: str, indicator: str) -> FigureTable | None:
        """Give the table that the figure of one area is from."""
        place = int(self.taken.at[code, indicator])  # type: ignore[arg-type]
        return None if place == NONE else self.tables[place]

    def used(self, indicators: Sequence[str] = (), codes: Sequence[str] | pd.Index = ()) -> tuple[FigureTable, ...]:
        """List the tables whose figures are used, each once: of some indicators and areas, or of all."""
        rows = list(codes) if len(codes) else self.taken.index
        columns = list(indicators) or self.taken.columns
        return tuple(self.tables[n] for n in np.unique(self.taken.loc[rows, columns].to_numpy()) if n != NONE)

    def snapshots(self, indicators: Sequence[str] = (), codes: Sequence[str] | pd.Index = ()) -> tuple[Snapshot, ...]:
        """List whose figures these are, each once."""
        return tuple({table.snapshot.id: table.snapshot for table in self.used(indicators, codes)}.values())

    def reached(self, indicator: str) -> pd.Series:
        """Tell in which areas a figure tells enough of their gemeente."""
        reached: pd.Series = self.reach[indicator] >= self.choice.local_share - ROUNDING
        return reached


@dataclass(frozen=True, eq=False)
class _Here:
    """The areas of one level with the tables about them, the newest first."""

    areas: pd.DataFrame
    inhabited: Flags
    parts: Parts | None
    tables: tuple[LevelTable, ...]
    year: int
    choice: Choice

    @cached_property
    def gemeente(self) -> tuple[np.ndarray[Any, np.dtype[np.intp]], Numbers]:
        """Give the number of each area's gemeente, and how many people live in the area."""
        people = np.where(self.inhabited, np.nan_to_num(self.areas["inhabitants"].to_numpy(dtype=float)), 0.0)
        return np.asarray(pd.factorize(self.areas["gemeente"])[0]), people

    def split(self, indicator: Indicator) -> tuple[tuple[LevelTable, ...], tuple[LevelTable, ...]]:
        """Give the tables that tell of an indicator, and those that do but are too old."""
        age = self.choice.greatest_age if indicator.greatest_age is None else indicator.greatest_age
        telling = [table for table in self.tables if table.tells(indicator.columns)]
        new = tuple(table for table in telling if table.table.year >= self.year - age)
        return new, tuple(telling[len(new) :])


@dataclass(frozen=True, eq=False)
class _Chosen:
    """One indicator: per area its figure, and the place in the tables of where that is from (-1 nowhere).

    `coverage` is the share (0–1) of the denominator that a figure was put together of, NaN where it is the table's
    own; `short` is that share where it was too little for a figure, and 0 elsewhere.
    """

    values: Numbers
    taken: np.ndarray
    coverage: Numbers
    short: Numbers


@dataclass(frozen=True, eq=False)
class _Found(_Chosen):
    """The same with why other figures are missing, as Told has it."""

    reasons: Codes
    details: Numbers


def observe(
    atlas: Atlas, indicators: Iterable[Indicator], level: Level, choice: Choice = DEFAULT_CHOICE
) -> Observations:
    """Take each figure of each area from the newest table that has it and isn't too old.

    Where a table has no figure of a wijk or gemeente, those of its buurten are put together, as the indicator declares.
    Water and areas without inhabitants never have a figure: what a source says of them is not about people.
    """
    areas, indicators = atlas.areas.loc[atlas.areas["level"] == level.value], tuple(indicators)
    parts = parts_of(atlas.areas, areas.index, level)
    tables = tuple(sorted(tables_about(atlas.tables, areas.index, parts), key=lambda one: one.age, reverse=True))
    here = _Here(areas, (areas["kind"] == AreaKind.INHABITED.value).to_numpy(), parts, tables, atlas.year, choice)
    found = {indicator.id: _found(here, indicator) for indicator in indicators}

    def frame(part: str) -> pd.DataFrame:
        return pd.DataFrame({name: getattr(one, part) for name, one in found.items()}, index=areas.index)

    values, reasons, details, taken, coverage = map(frame, ("values", "reasons", "details", "taken", "coverage"))
    reasons = pd.DataFrame(
        {name: pd.Categorical.from_codes(reasons[name], dtype=WORDS) for name in reasons}, areas.index
    )
    seen = Observations(level, values, reasons, details, taken, tuple(table.table for table in tables), choice=choice)
    together = {str(name): column for name, column in coverage.items() if column.notna().any()}
    reach = pd.DataFrame({name: _reach(here, one) for name, one in found.items()}, index=areas.index)
    return replace(seen, spans=_spans(here, seen.years), put_together=together, reach=reach)


def _spans(here: _Here, years: pd.DataFrame) -> dict[str, Years]:
    """Sum the years up of each indicator that has a figure."""
    people = here.areas["inhabitants"].where(here.inhabited)
    found = {str(name): years_of(years[[name]], people) for name in years}
    return {name: span for name, span in found.items() if span}


def _found(here: _Here, indicator: Indicator) -> _Found:
    """Choose the figures of one indicator without those that say nothing, and say why others are missing."""
    new, old = here.split(indicator)
    chosen, hidden = _choose(here, indicator, new, here.inhabited), _hidden(here, indicator)
    missing = here.inhabited & ~hidden & np.isnan(chosen.values)
    before = _choose(here, indicator, old, missing)
    years = np.array([*(float(table.table.year) for table in here.tables), np.nan])
    why = told(new, indicator, here.parts, missing, short=chosen.short, too_old=years[before.taken])
    return _Found(
        values=np.where(hidden, np.nan, chosen.values),
        taken=np.where(hidden, NONE, chosen.taken),
        coverage=np.where(hidden, np.nan, chosen.coverage),
        short=chosen.short,
        reasons=np.where(here.inhabited & ~hidden, why.reasons, NOT_APPLICABLE),
        details=why.details,
    )


def _hidden(here: _Here, indicator: Indicator) -> Flags:
    """Tell where a figure says nothing because of another column."""
    mask = indicator.masked_by
    if mask is None:
        return np.zeros(len(here.areas), dtype=bool)
    other = replace(indicator, columns=(mask.column,), method=Method.COLUMN, rest=False, masked_by=None)
    shares: Flags = _choose(here, other, here.split(other)[0], here.inhabited).values > mask.above
    return shares


def _choose(here: _Here, indicator: Indicator, tables: Iterable[LevelTable], wanted: Flags) -> _Chosen:
    """Take the figures of the wanted areas: the newest, and of one year rather the table's own than one of buurten.

    What doesn't apply according to a newer table has no older figure either.
    """
    size, left = len(here.areas), wanted.copy()
    chosen = _Chosen(np.full(size, np.nan), np.full(size, NONE), np.full(size, np.nan), np.zeros(size))
    for _, group in groupby(tables, key=lambda table: table.table.year):
        if not left.any():
            break
        of_year = tuple(group)
        for table, values, coverage in chain(_own(of_year, indicator), _together(here, of_year, indicator, left)):
            enough = left & ~np.isnan(values)
            chosen.values[enough], chosen.coverage[enough] = values[enough], coverage[enough]
            chosen.taken[enough] = here.tables.index(table)
            short = left & np.isnan(values) & (coverage > 0) & (chosen.short == 0)
            chosen.short[short] = coverage[short]
            left &= ~enough
        for table in of_year if left.any() else ():
            left &= ~table.own.says(indicator.columns, MissingReason.NOT_APPLICABLE)
    return chosen


def _own(of_year: tuple[LevelTable, ...], indicator: Indicator) -> Iterator[_Offer]:
    """Give the figures that the tables of one year have of the areas themselves."""
    for table in of_year:
        values = figures(table.own.values(indicator.columns), indicator).to_numpy()
        yield table, values, np.full(len(values), np.nan)


def _together(here: _Here, of_year: tuple[LevelTable, ...], indicator: Indicator, left: Flags) -> Iterator[_Offer]:
    """Put the buurten of each table of one year together, as long as areas are `left` without a figure.

    What a table of that year keeps secret of the larger area stays secret: it is not worked out from the buurten.
    """
    if here.parts is None or not indicator.denominator or not left.any():
        return
    secret = np.zeros(len(left), dtype=bool)
    for table in of_year:
        secret |= table.own.says(indicator.columns, MissingReason.SECRET)
    for table in of_year:
        if table.below is not None and left.any():
            made, covered = of_buurten(table.below, here.tables, indicator, here.parts)
            yield table, np.where(secret, np.nan, made), np.where(secret, 0.0, covered)


def _reach(here: _Here, chosen: _Chosen) -> Numbers:
    """Tell of which share of the inhabitants of its gemeente a figure tells; a file that only touches it tells none."""
    known = ~np.isnan(chosen.values)
    for place in np.unique(chosen.taken[known]):
        touched = here.tables[place].table.touched
        if len(touched):
            known &= ~((chosen.taken == place) & (touched.get_indexer(here.areas.index) >= 0))
    gemeente, people = here.gemeente
    covered, whole = (np.bincount(gemeente, weights=counted) for counted in (people * known, people))
    shares = np.divide(covered, whole, out=np.zeros(len(whole)), where=whole > 0)
    of_each: Numbers = shares[gemeente]
    return of_each
