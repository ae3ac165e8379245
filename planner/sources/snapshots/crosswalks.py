"""Bring figures that were made for other borders to those that are shown, by a crosswalk that is kept on disk."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from planner.analysis.atlas import FigureTable
from planner.analysis.ground.crosswalk import COLUMNS, convert, crosswalk, quality
from planner.domain.areas import LEVEL_OF_PREFIX, Level
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.sources.box.asking import Box
from planner.sources.figures.missing import CATEGORIES, UNKNOWN
from planner.sources.snapshots.attempts import Attempts
from planner.sources.snapshots.choice import WHOLE
from planner.sources.snapshots.derived import DERIVED, kept, with_columns
from planner.sources.snapshots.shelf import AREAS, Borders, Shelf

METHOD = 1
"""Goes into the name of what is kept: another method doesn't read the crosswalks of an earlier one."""

CLEARLY, EVIDENCE = 3, 0.002
"""A table is of another edition when so many times more of its codes are only there, and at least this share of all."""

PREFIX = {level: prefix for prefix, level in LEVEL_OF_PREFIX.items()}


@dataclass(frozen=True, eq=False)
class _Fit:
    """How the figures of one level come to the borders that are shown.

    `steady`: areas that keep the figure of their own code. `table`: the crosswalk of all other areas.
    """

    steady: pd.Index
    table: pd.DataFrame
    quality: pd.Series


class Editions:
    """The editions of borders that are loaded, and the crosswalks between them, in the folder `derived`."""

    def __init__(
        self,
        data_dir: Path,
        shelf: Shelf,
        box: Box,
        areas_in: Callable[[Snapshot], frozenset[str]],
        counts: Callable[[], frozenset[str]],
        attempts: Attempts,
    ) -> None:
        self._folder = data_dir / DERIVED
        self._shelf = shelf
        self._box = box
        self._areas_in = areas_in
        self._counts = counts
        self._attempts = attempts

    def entangled(self, loaded: Iterable[Snapshot]) -> frozenset[str]:
        """Give the ids of those whose borders were too much work to lay over another one that is loaded."""
        ids = {snapshot.id for snapshot in loaded}
        return frozenset(blamed for blamed, other in self._attempts.too_much() if {blamed, other} <= ids)

    def sources_for(self, kaart: Snapshot, loaded: tuple[Snapshot, ...]) -> list[Snapshot]:
        """List whose figures can be shown on a kaart: its own, all tables, and older kaarten of as many gemeenten."""
        size = WHOLE * len(self._gemeenten(kaart))
        older = [s for s in _others(kaart, loaded) if s.year < kaart.year and len(self._gemeenten(s)) >= size]
        return [s for s in loaded if s == kaart or s.kind is SnapshotKind.FIGURES or s in older]

    def tables(
        self,
        snapshot: Snapshot,
        values: pd.DataFrame,
        reasons: pd.DataFrame,
        kaart: Snapshot,
        loaded: tuple[Snapshot, ...],
        *,
        borders: str = "",
    ) -> list[FigureTable]:
        """Give the figures of a snapshot (index code and year) within the borders of a kaart, one table per year.

        What is about areas with the same code and borders stays as it is; what isn't known there is left out. `borders`
        is the id of the kaart that its codes are of, "" when nothing in it tells.
        """
        codes = values.index.unique("code")
        here = codes[_among(codes, pd.Index(sorted(self._areas_in(kaart))))]
        fits = self._fits(snapshot, borders, codes, kaart, loaded)
        for level, fit in fits.items():
            here = here[~here.str.startswith(PREFIX[level]) | _among(here, fit.steady)]
        years = sorted(set(values.index.get_level_values("year")), reverse=True)
        rows = values.index.get_level_values("year")
        tables = [(values.loc[rows == y].droplevel("year"), reasons.loc[rows == y].droplevel("year")) for y in years]
        made = [self._of_year(snapshot, int(y), *pair, here, fits) for y, pair in zip(years, tables, strict=True)]
        return [table for table in made if len(table.values)]

    def _of_year(
        self,
        snapshot: Snapshot,
        year: int,
        values: pd.DataFrame,
        reasons: pd.DataFrame,
        here: pd.Index,
        fits: dict[Level, _Fit],
    ) -> FigureTable:
        own = _among(values.index, here)
        figures, told, qualities = [values.loc[own]], [reasons.loc[own]], []
        for fit in fits.values():
            table = fit.table[_among(fit.table["old"], values.index)]
            if table.empty:
                continue
            wanted = fit.table[_among(fit.table["new"], pd.Index(table["new"].unique()))]
            found = convert(values, wanted, counts=self._counts()).values.dropna(how="all")
            figures.append(found)
            told.append(_reasons(found, reasons, table))
            qualities.append(fit.quality.reindex(found.index))
        if len(figures) == 1:
            return FigureTable(snapshot, year, figures[0], told[0])
        kind = pd.CategoricalDtype(list(CATEGORIES))
        return FigureTable(snapshot, year, pd.concat(figures), pd.concat(told).astype(kind), pd.concat(qualities))

    def _fits(
        self, snapshot: Snapshot, borders: str, codes: pd.Index, kaart: Snapshot, loaded: tuple[Snapshot, ...]
    ) -> dict[Level, _Fit]:
        fits = {}
        for level in Level:
            own = frozenset(codes[codes.str.startswith(PREFIX[level])])
            origin = self._origin(snapshot, borders, own, kaart, loaded) if own else None
            if origin is None:
                continue
            table = self.between(origin, kaart, level, loaded)
            newer = own & self._areas_in(kaart) - self._areas_in(origin)
            steady = pd.Index([*table.loc[table["same"], "new"], *newer])
            fits[level] = _Fit(steady, table[~_among(table["new"], steady)], quality(table))
        return fits

    def _origin(
        self, snapshot: Snapshot, borders: str, codes: frozenset[str], kaart: Snapshot, loaded: tuple[Snapshot, ...]
    ) -> Snapshot | None:
        """Find the edition that figures were made for, when it isn't the one that is shown: its codes tell."""
        if snapshot.kind is SnapshotKind.AREAS:
            return None if snapshot == kaart else snapshot
        shown, gemeenten = self._areas_in(kaart), self._gemeenten(kaart)
        others = _others(kaart, loaded)
        if borders == kaart.id:
            return None
        if told := next((other for other in others if other.id == borders), None):
            return told
        fitting = []
        for other in others:
            there = self._areas_in(other)
            part = len(gemeenten) < WHOLE * len(self._gemeenten(other))
            asked = frozenset(code for code in codes if code[2:6] in gemeenten) if part else codes
            only_there, only_here = len(asked & there - shown), len(asked & shown - there)
            if only_there > max(CLEARLY * only_here, EVIDENCE * len(asked)):
                fitting.append((len(asked & there), -abs(other.year - kaart.year), other.imported_at, other))
        return max(fitting, key=lambda one: one[:3])[3] if fitting else None

    def between(self, old: Snapshot, new: Snapshot, level: Level, loaded: tuple[Snapshot, ...]) -> pd.DataFrame:
        """Give the crosswalk between two editions at one level, made once and kept; empty when one lacks the level.

        It is empty too when that is too much work, of which the last imported is blamed, or can't be done now.
        """
        people = self._peopled([s for s in loaded if s.kind is SnapshotKind.AREAS and s.fictional == new.fictional])
        names = (old.id, new.id, level.value, people.id if people else "area", METHOD)
        path = self._folder / f"crosswalk-{'-'.join(map(str, names))}.parquet"

        nothing = gpd.GeoDataFrame(index=pd.Index([], dtype=object), geometry=[], crs=28992)

        def make() -> pd.DataFrame:
            first, second = (Borders(self._shelf, kaart, "borders") for kaart in (old, new))
            given = (first.get(level, nothing), second.get(level, nothing), self._people(people))
            made: pd.DataFrame = self._box.compute(crosswalk, *given, of=new.title)
            return made

        def found() -> pd.DataFrame:
            return kept(path, lambda path: with_columns(path, COLUMNS), make, pd.DataFrame.to_parquet)

        if not self.entangled(loaded).isdisjoint({old.id, new.id}):
            return crosswalk(nothing, nothing)
        other, blamed = sorted((old, new), key=lambda one: one.imported_at)
        table = self._attempts.make((blamed.id, other.id), found)
        return crosswalk(nothing, nothing) if table is None else table

    def _gemeenten(self, kaart: Snapshot) -> frozenset[str]:
        """Give the four digits of each gemeente."""
        return frozenset(code[2:6] for code in self._areas_in(kaart) if code.startswith(PREFIX[Level.GEMEENTE]))

    def _peopled(self, kaarten: list[Snapshot]) -> Snapshot | None:
        """Find the newest kaart that tells how many people live in each buurt."""
        whole = max(len(self._areas_in(kaart)) for kaart in kaarten)
        large = [kaart for kaart in kaarten if len(self._areas_in(kaart)) >= WHOLE * whole]
        for kaart in sorted(large, key=lambda one: (one.year, one.imported_at), reverse=True):
            if (self._inhabitants(kaart) > 0).any():
                return kaart
        return None

    def _inhabitants(self, kaart: Snapshot) -> pd.Series:
        areas = self._shelf.table(kaart, AREAS, ["level", "inhabitants"])
        return areas.loc[areas["level"] == Level.BUURT.value, "inhabitants"]

    def _people(self, kaart: Snapshot | None) -> gpd.GeoDataFrame | None:
        if kaart is None:
            return None
        return Borders(self._shelf, kaart, "borders")[Level.BUURT].join(self._inhabitants(kaart))


def _others(kaart: Snapshot, loaded: Iterable[Snapshot]) -> list[Snapshot]:
    """List the kaarten with borders of another year, made up when this one is."""
    kaarten = [s for s in loaded if s.kind is SnapshotKind.AREAS]
    return [s for s in kaarten if s.year != kaart.year and s.fictional == kaart.fictional]


def _among(codes: pd.Index | pd.Series, chosen: pd.Index) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Tell which codes are among the chosen ones, each once; `isin` is ten times slower on text."""
    return np.asarray(chosen.get_indexer(pd.Index(codes)) >= 0)


def _reasons(found: pd.DataFrame, reasons: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Say of a missing figure what the old area with most of its people says."""
    most = table.sort_values("people_share_of_new").drop_duplicates("new", keep="last").set_index("new")["old"]
    said = reasons.reindex(most.reindex(found.index)).set_axis(found.index)
    kind = pd.CategoricalDtype(list(CATEGORIES))
    columns = {}
    for name in found:
        codes = said[name].astype(kind).cat.codes.to_numpy()
        told = np.where(found[name].notna(), 0, np.where(codes > 0, codes, UNKNOWN))
        columns[name] = pd.Categorical.from_codes(told, dtype=kind)
    return pd.DataFrame(columns, index=found.index)
