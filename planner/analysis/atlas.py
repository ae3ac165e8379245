"""Everything that is loaded, as tables indexed by area code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

from planner.domain.areas import Level
from planner.domain.figures.provenance import Snapshot

AREA_COLUMNS = ("name", "level", "gemeente", "gemeente_name", "wijk", "kind", "inhabitants")


@dataclass(frozen=True, eq=False)
class FigureTable:
    """The figures of one snapshot and year.

    `values`: float, index area code, columns source column names, NaN where missing.
    `reasons`: same shape, category of MissingReason values, "" where there is a value. `quality` has the areas whose
    figures were made for other borders and brought to these: how far (0–1) they are about the area's own people.
    `touched` lists the areas that the file only touches: it isn't about their gemeente.
    """

    snapshot: Snapshot
    year: int
    values: pd.DataFrame
    reasons: pd.DataFrame
    quality: pd.Series = field(default_factory=lambda: pd.Series(dtype="float64"))
    touched: pd.Index = field(default_factory=lambda: pd.Index([], dtype=object))


@dataclass(frozen=True, eq=False)
class Atlas:
    """Areas of one border year with all figures about them; shared between threads, so never change it.

    `areas`: index code (unique, sorted), columns AREA_COLUMNS: `level` a Level value, `wijk` a wijkcode or "" for
    other levels, `kind` an AreaKind value, `inhabitants` float (NaN unknown).
    `borders`: per level a GeoDataFrame (index code, only `geometry`, EPSG:28992, full detail, valid polygons).
    `drawn`: the same borders, made lighter for drawing (EPSG:28992, coverage-simplified).
    """

    snapshot: Snapshot
    areas: pd.DataFrame
    borders: Mapping[Level, gpd.GeoDataFrame]
    drawn: Mapping[Level, gpd.GeoDataFrame]
    tables: tuple[FigureTable, ...]

    @property
    def year(self) -> int:
        """Give the year of the borders."""
        return self.snapshot.year

    @property
    def fictional(self) -> bool:
        """Tell whether what is shown is made up."""
        return self.snapshot.fictional


def years_by_source(kaarten: Iterable[Atlas], tables: Iterable[FigureTable]) -> dict[Snapshot, tuple[int, ...]]:
    """List whose borders and figures are used, with the years of those figures, oldest first, of a file that has more.

    A kaart that is used for its borders only has none.
    """
    used: dict[Snapshot, set[int]] = {kaart.snapshot: set() for kaart in kaarten}
    for table in tables:
        used.setdefault(table.snapshot, set()).add(table.year)
    return {snapshot: tuple(sorted(years)) for snapshot, years in used.items()}
