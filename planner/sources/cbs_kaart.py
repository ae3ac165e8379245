"""Read a wijk- en buurtkaart of CBS and Kadaster: a GeoPackage with the layers gemeenten, wijken and buurten."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyarrow import ArrowException

from planner.analysis.atlas import AREA_COLUMNS
from planner.domain.areas import AreaKind, Level, gemeente_of, is_code
from planner.errors import FileError
from planner.sources.files import check_geopackage, first_of, year_in
from planner.sources.geometry import RD, in_rd, lighter, polygons_only
from planner.sources.missing import UNKNOWN, Cleaned, figures_of, labelled
from planner.sources.names import column_of, key
from planner.sources.registry import Sources

SHORT = {Level.GEMEENTE: "gm", Level.WIJK: "wk", Level.BUURT: "bu"}
NOWHERE = ("0000", "0997", "0998", "0999", "9999")
"""Digits of the gemeentecodes that CBS uses for abroad and unknown."""

BROKEN = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ArrowException, OSError)


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
class Kaart:
    """All that a kaart holds; the tables are those of `analysis.atlas`."""

    year: int
    areas: pd.DataFrame
    values: pd.DataFrame
    reasons: pd.DataFrame
    borders: dict[Level, gpd.GeoDataFrame]
    drawn: dict[Level, gpd.GeoDataFrame]
    left_out: int


def read_kaart(path: Path, sources: Sources, layer_read: Callable[[float], None]) -> Kaart:
    """Read, check and draw all layers at the same time; `layer_read` hears how far it is.

    Raises FileError when the file isn't a whole wijk- en buurtkaart that lies in the Netherlands.
    """
    check_geopackage(path)
    names = _layer_names(path)
    with ThreadPoolExecutor(len(names)) as pool:
        work = {level: pool.submit(_layer, path, name, level, sources) for level, name in reversed(names.items())}
        for done, future in enumerate(as_completed(work.values()), start=1):
            future.result()
            layer_read(done / len(work))
    layers = {level: work[level].result() for level in names}
    years = [layer.year for layer in layers.values() if layer.year is not None]
    year = max(years, default=year_in(path.name))
    if year is None:
        raise FileError("year-unknown-areas", file=path.name)
    areas = _areas(layers, sources, path)
    return Kaart(
        year=year,
        areas=areas,
        values=pd.concat([layer.figures.values for layer in layers.values()]).reindex(areas.index),
        reasons=_reasons(layers).reindex(areas.index),
        borders={level: layer.borders for level, layer in layers.items()},
        drawn={level: layer.drawn for level, layer in layers.items()},
        left_out=sum(layer.left_out for layer in layers.values()),
    )


def _layer_names(path: Path) -> dict[Level, str]:
    """Find the layer of each level; only the buurten may be absent."""
    try:
        present = [str(name) for name, _ in pyogrio.list_layers(path)]
    except BROKEN as problem:
        raise FileError("file-damaged", file=path.name) from problem
    found = {}
    for level in Level:
        name = {"gemeente": "gemeenten", "wijk": "wijken", "buurt": "buurten"}[level.value]
        alike = [own for own in present if own.lower() == name] or [own for own in present if name in own.lower()]
        if alike:
            found[level] = alike[0]
        elif level is not Level.BUURT:
            raise FileError("layer-missing", file=path.name, layer=name, found=", ".join(present) or "–")
    return found


def _layer(path: Path, name: str, level: Level, sources: Sources) -> Layer:
    try:
        meta, read = pyogrio.read_arrow(path, layer=name)
    except BROKEN as problem:
        raise FileError("file-damaged", file=path.name) from problem
    wkb = meta["geometry_name"] or "wkb_geometry"
    if wkb not in read.column_names:
        raise FileError("layer-without-borders", file=path.name, layer=name)
    rows = read.drop_columns([wkb]).to_pandas()
    places = _places(rows, level, path, name)
    shapes = shapely.from_wkb(read[wkb].to_numpy()[places["row"]], on_invalid="ignore")
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    if not there.any():
        raise FileError("layer-empty", file=path.name, layer=name)
    shapes = polygons_only(in_rd(shapes[there], meta["crs"], file=path.name, layer=name))
    kept = ~shapely.is_missing(shapes)
    if not kept.any():
        raise FileError("layer-without-polygons", file=path.name, layer=name)
    places, shapes = places[there][kept], shapes[kept]
    rows = rows.iloc[places["row"]].set_axis(places.index)
    year = column_of(rows, sources.year_columns)
    figures = figures_of(rows[[name for name in rows if name != year and not _is_word(name)]], sources.sentinels)
    return Layer(
        areas=_described(places, figures, level, sources),
        borders=gpd.GeoDataFrame(index=places.index, geometry=shapes, crs=RD).sort_index(),
        drawn=gpd.GeoDataFrame(index=places.index, geometry=lighter(shapes), crs=RD).sort_index(),
        figures=figures,
        year=None if year is None else year_in(str(rows[year].iloc[0])),
        left_out=read.num_rows - len(places),
    )


def _places(rows: pd.DataFrame, level: Level, path: Path, layer: str) -> pd.DataFrame:
    """Give the areas of a layer by code: name, gemeente's name, whether it is water, and the row it stands in.

    Abroad and codes of nowhere are left out, and the water part of an area that also has land.
    """
    short = SHORT[level]
    code = column_of(rows, (f"{level.value}code", f"{short}_code"))
    if code is None:
        raise FileError("layer-no-codes", file=path.name, layer=layer, found=", ".join(map(str, rows.columns[:20])))
    codes, water = _words(rows, code), _words(rows, "water", "h2o").str.upper()
    found = pd.DataFrame({
        "row": np.arange(len(rows)),
        "name": _words(rows, f"{level.value}naam", f"{short}_naam"),
        "gemeente_name": _words(rows, "gemeentenaam", "gm_naam"),
        "water": water == "JA",
    }).set_index(codes.rename("code"))  # fmt: skip
    somewhere = codes.map(is_code) & codes.str.startswith(short.upper()) & ~codes.str[2:6].isin(NOWHERE)
    found = found[(somewhere & (water != "B")).to_numpy()].sort_values("water", kind="stable")
    once: pd.DataFrame = found.loc[~(found.index.duplicated() & found["water"])]
    return once.sort_values("row")


def _is_word(column: str) -> bool:
    return key(column).endswith(("code", "naam")) or key(column) in ("water", "h2o")


def _words(rows: pd.DataFrame, *names: str) -> pd.Series:
    own = column_of(rows, names)
    return pd.Series("", index=rows.index) if own is None else rows[own].astype("str").fillna("").str.strip()


def _described(places: pd.DataFrame, figures: Cleaned, level: Level, sources: Sources) -> pd.DataFrame:
    """Add what an area is: without inhabitants, or with their number unpublished, a wijk or buurt is uninhabited."""
    aliases = [name for column in sources.columns if column.name == "aantal_inwoners" for name in column.also]
    own = column_of(figures.values, ("aantal_inwoners", *aliases))
    inhabitants = pd.Series(np.nan, places.index) if own is None else figures.values[own]
    counted = level is not Level.GEMEENTE and bool(inhabitants.notna().any())
    empty = ~(inhabitants > 0) & counted
    kinds = np.where(empty, AreaKind.UNINHABITED.value, AreaKind.INHABITED.value)
    codes = places.index.to_series()
    return pd.DataFrame({
        "name": places["name"],
        "level": level.value,
        "gemeente": codes.map(gemeente_of),
        "gemeente_name": places["gemeente_name"],
        "wijk": "WK" + codes.str[2:8] if level is Level.BUURT else "",
        "kind": np.where(places["water"], AreaKind.WATER.value, kinds),
        "inhabitants": inhabitants,
    })  # fmt: skip


def _areas(layers: dict[Level, Layer], sources: Sources, path: Path) -> pd.DataFrame:
    areas = pd.concat([layer.areas for layer in layers.values()]).sort_index()[list(AREA_COLUMNS)]
    doubled = areas.index[areas.index.duplicated()].unique()
    if len(doubled):
        raise FileError("areas-doubled", file=path.name, **first_of(list(doubled)))
    made_up = areas.index.map(sources.fictional.holds)
    if made_up.any() and not made_up.all():
        raise FileError("areas-mixed", file=path.name, **first_of(list(areas.index[made_up])))
    names = layers[Level.GEMEENTE].areas["name"]
    known = areas["gemeente"].map(names).fillna(areas["gemeente_name"])
    return areas.assign(gemeente_name=known.where(known != "", areas["gemeente"]))


def _reasons(layers: dict[Level, Layer]) -> pd.DataFrame:
    codes = pd.concat([layer.figures.reasons for layer in layers.values()])
    return labelled(codes.fillna(UNKNOWN).astype("int8"))
