"""Read one layer of a wijk- en buurtkaart: its areas, their borders in RD, and the figures that stand beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyarrow import ArrowException, Table

from planner.domain.areas import AreaKind, Level, is_code
from planner.errors import FileError
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import Cleaned, figures_of
from planner.sources.files.bounds import MOST_AREAS, check_columns, check_corners, check_names, check_objects
from planner.sources.files.files import year_in
from planner.sources.files.names import column_of, key
from planner.sources.kaart.codes import GEMEENTE_NAMES, WATER, codes_of, somewhere, words
from planner.sources.kaart.files import BROKEN, SHORT, LayerFile
from planner.sources.shapes.coordinates import RD
from planner.sources.shapes.geometry import Shapes, at_zero, in_rd, lighter, polygons_only, told_crs
from planner.sources.shapes.layers import read_shapes
from planner.sources.shapes.parquet import SHAPE

FindGemeente = Callable[[Shapes], str | None]
"""Tells in which gemeente shapes (in RD) lie, for buurten that are numbered within it."""


@dataclass(frozen=True, eq=False)
class LayerBorders:
    """The borders of one level by area code, as WKB in RD: as they are, or lighter to be drawn."""

    level: Level
    drawn: bool
    table: pd.DataFrame


Give = Callable[[LayerBorders], None]
"""Takes borders as soon as they are there."""


@dataclass(frozen=True, eq=False)
class Layer:
    """One level of a kaart; all tables have the area code as index."""

    areas: pd.DataFrame
    borders: gpd.GeoDataFrame
    drawn: gpd.GeoDataFrame
    figures: Cleaned
    year: int | None
    left_out: int


@dataclass(frozen=True, eq=False)
class _Raw:
    """A layer as it stands in the file the user chose; `at` says where it was unpacked."""

    file: str
    at: LayerFile
    rows: pd.DataFrame
    wkb: np.ndarray
    crs: str | None

    def shapes(self, rows: Any) -> tuple[np.ndarray, Shapes]:
        """Tell which of these rows have a border, and give those borders in RD."""
        shapes = shapely.from_wkb(self.wkb[rows], on_invalid="ignore")
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes)) & ~at_zero(shapes)
        if not there.any():
            raise FileError("layer-empty", file=self.file, layer=self.at.shown)
        crs = told_crs(self.at.path, self.crs, shapes[there])
        return there, in_rd(shapes[there], crs, file=self.file, layer=self.at.shown)


def read_layer(
    at: LayerFile, file: str, level: Level, sources: Sources, find_gemeente: FindGemeente, give: Give
) -> Layer:
    """Read, check, repair and draw one layer; raises FileError that names it."""
    raw = _read(at, file)
    codes = codes_of(raw.rows, level, lambda: find_gemeente(raw.shapes(slice(None))[1]), file=file, layer=at.shown)
    places = _places(raw.rows, codes, level)
    there, shapes = raw.shapes(places["row"])
    shapes = polygons_only(shapes, file)
    kept = ~shapely.is_missing(shapes)
    if not kept.any():
        raise FileError("layer-without-polygons", file=file, layer=at.shown)
    places, shapes = places[there][kept], shapes[kept]
    borders, drawn = given(level, places.index, shapes, give)
    rows = raw.rows.iloc[places["row"]].set_axis(places.index)
    year = column_of(rows, sources.year_columns)
    figures = figures_of(rows[[n for n in rows if n != year and not _is_word(str(n))]], sources.sentinels)
    return Layer(
        areas=_described(places, figures, level, sources),
        borders=borders,
        drawn=drawn,
        figures=figures,
        year=None if year is None else year_in(str(rows[year].iloc[0])),
        left_out=len(raw.rows) - len(places),
    )


def given(level: Level, codes: pd.Index, shapes: Shapes, give: Give) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Make the borders of a level and the lighter ones, and give each as soon as it is there."""
    borders = gpd.GeoDataFrame(index=codes, geometry=shapes, crs=RD).sort_index()
    give(LayerBorders(level, drawn=False, table=_written(borders)))
    drawn = gpd.GeoDataFrame(index=codes, geometry=lighter(shapes), crs=RD).sort_index()
    give(LayerBorders(level, drawn=True, table=_written(drawn)))
    return borders, drawn


def _written(borders: gpd.GeoDataFrame) -> pd.DataFrame:
    return pd.DataFrame({SHAPE: shapely.to_wkb(np.asarray(borders.geometry))}, borders.index)


def _read(at: LayerFile, file: str) -> _Raw:
    """Read a layer with borders that isn't too large."""

    def check(read: Table, wkb: str) -> None:
        if wkb not in read.column_names:
            raise FileError("layer-without-borders", file=file, layer=at.shown)
        check_corners(read[wkb].nbytes, file)
        check_objects(read.num_rows, file, MOST_AREAS)
        check_columns(read.num_columns, file)
        check_names(read.column_names, file)

    try:
        meta, cells, wkb = read_shapes(at.path, at.layer, check)
        cells.validate(full=True)
        return _Raw(file, at, cells.to_pandas(), np.asarray(wkb), meta["crs"])
    except (*BROKEN, ArrowException) as problem:
        raise FileError("file-damaged", file=file) from problem


def _places(rows: pd.DataFrame, codes: pd.Series, level: Level) -> pd.DataFrame:
    """Give the areas of a layer by code: name, gemeente's name, whether it is water, and the row it stands in.

    Abroad and codes of nowhere are left out, and the water part of an area that also has land.
    """
    water = words(rows, *WATER).str.upper()
    found = pd.DataFrame({
        "row": np.arange(len(rows)),
        "name": words(
            rows, f"{level.value}naam", f"{SHORT[level]}_naam", f"{level.value}naam"[:10], "statnaam", "naam"
        ),
        "gemeente_name": words(rows, *GEMEENTE_NAMES),
        "water": water == "JA",
    }).set_index(codes.rename("code"))  # fmt: skip
    here = codes.map(is_code).astype(bool) & somewhere(codes, level)
    found = found[(here & (water != "B")).to_numpy()].sort_values("water", kind="stable")
    once: pd.DataFrame = found.loc[~(found.index.duplicated() & found["water"])]
    return once.sort_values("row")


def _is_word(column: str) -> bool:
    return key(column).endswith(("code", "naam")) or key(column) in ("water", "h2o", "gemeenteco", "gemeentena")


def _described(places: pd.DataFrame, figures: Cleaned, level: Level, sources: Sources) -> pd.DataFrame:
    """Add what an area is: without inhabitants, or with their number unpublished, a wijk or buurt is uninhabited."""
    aliases = [name for column in sources.columns if column.name == "aantal_inwoners" for name in column.also]
    own = column_of(figures.values, ("aantal_inwoners", *aliases), sources.parents)
    inhabitants = pd.Series(np.nan, places.index) if own is None else figures.values[own]
    counted = level is not Level.GEMEENTE and bool(inhabitants.notna().any())
    empty = ~(inhabitants > 0) & counted
    kinds = np.where(empty, AreaKind.UNINHABITED.value, AreaKind.INHABITED.value)
    codes = places.index.to_series()
    return pd.DataFrame({
        "name": places["name"],
        "level": level.value,
        "gemeente": "GM" + codes.str[2:6],
        "gemeente_name": places["gemeente_name"],
        "wijk": "WK" + codes.str[2:8] if level is Level.BUURT else "",
        "kind": np.where(places["water"], AreaKind.WATER.value, kinds),
        "inhabitants": inhabitants,
    })  # fmt: skip
