"""Read a wijk- en buurtkaart of CBS and Kadaster, of any edition, or a part of one: gemeenten, wijken and buurten."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.analysis.atlas import AREA_COLUMNS
from planner.domain.areas import Level
from planner.errors import FileError
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import UNKNOWN
from planner.sources.files.files import first_of, year_in
from planner.sources.files.names import fills
from planner.sources.kaart.files import layers_in
from planner.sources.kaart.joined import completed
from planner.sources.kaart.layer import Give, Layer, read_layer
from planner.sources.shapes.geometry import Shapes

MOSTLY = 0.9
"""Buurten that are numbered within their gemeente lie in the one that holds at least this share of them."""

OFFICIAL = 5
"""A kaart that doesn't tell its year is one of CBS when it holds at least so many of the figures of CBS."""


@dataclass(frozen=True, eq=False)
class Kaart:
    """All that a kaart holds; the tables are those of `analysis.atlas`, but `reasons` are numbers of `CATEGORIES`.

    `borders` and `drawn` are empty when they were given before. `joined`: levels that the file didn't have. `official`
    when the file tells its year or enough figures, as those of CBS do: other borders are of whoever brings them.
    """

    year: int
    areas: pd.DataFrame
    values: pd.DataFrame
    reasons: pd.DataFrame
    borders: dict[Level, gpd.GeoDataFrame]
    drawn: dict[Level, gpd.GeoDataFrame]
    left_out: int
    joined: tuple[Level, ...] = ()
    official: bool = False


def read_kaart(
    path: Path,
    sources: Sources,
    *,
    gemeente: str | None = None,
    gemeenten: gpd.GeoDataFrame | None = None,
    give: Give | None = None,
) -> Kaart:
    """Read, check and draw all layers at the same time; `give` gets the borders of each as soon as they are there.

    Wijken and gemeenten that the file doesn't have are joined from the level below. `gemeente` is the code of the
    gemeente for buurten that are numbered within it; without it the borders of `gemeenten` tell. What the file leaves
    nameless has no name yet: see `named`. Raises FileError when the file isn't a wijk- en buurtkaart that lies in the
    Netherlands, FileError("codes-without-gemeente") when nobody knows the gemeente.
    """
    taken: Give = give or (lambda _: None)

    def find_gemeente(shapes: Shapes) -> str | None:
        return gemeente or _gemeente_around(shapes, gemeenten)

    with layers_in(path) as files, ThreadPoolExecutor(len(files)) as pool:
        work = {
            level: pool.submit(read_layer, at, path.name, level, sources, find_gemeente, taken)
            for level, at in reversed(files.items())
        }
        for future in as_completed(work.values()):
            future.result()
    own = {level: work[level].result() for level in files}
    years = [layer.year for layer in own.values() if layer.year is not None]
    year = max(years, default=year_in(path.name))
    if year is None:
        raise FileError("year-unknown-areas", file=path.name)
    layers = completed(own, taken)
    areas = _areas(layers, sources, path)
    told = fills({str(name) for layer in own.values() for name in layer.figures.values}, sources.columns)
    return Kaart(
        year=year,
        areas=areas,
        values=_together([layer.figures.values for layer in layers.values()], areas.index, np.nan),
        reasons=_together([layer.figures.reasons for layer in layers.values()], areas.index, np.int8(UNKNOWN)),
        borders={} if give else {level: layer.borders for level, layer in layers.items()},
        drawn={} if give else {level: layer.drawn for level, layer in layers.items()},
        left_out=sum(layer.left_out for layer in layers.values()),
        joined=tuple(level for level in layers if level not in own),
        official=bool(years) or len(told) >= OFFICIAL,
    )


def _gemeente_around(shapes: Shapes, gemeenten: gpd.GeoDataFrame | None) -> str | None:
    """Find the gemeente in which nearly all shapes lie."""
    if gemeenten is None:
        return None
    points = shapely.point_on_surface(shapes)
    _, found = shapely.STRtree(np.asarray(gemeenten.geometry)).query(points, predicate="intersects")
    if not len(found):
        return None
    counts = np.bincount(found)
    most = int(counts.argmax())
    return str(gemeenten.index[most]) if counts[most] >= MOSTLY * len(shapes) else None


def _areas(layers: dict[Level, Layer], sources: Sources, path: Path) -> pd.DataFrame:
    areas = pd.concat([layer.areas for layer in layers.values()]).sort_index()[list(AREA_COLUMNS)]
    doubled = areas.index[areas.index.duplicated()].unique()
    if len(doubled):
        raise FileError("areas-doubled", file=path.name, **first_of(list(doubled)))
    made_up = areas["gemeente"].map({code: sources.fictional.holds(code) for code in areas["gemeente"].unique()})
    if made_up.any() and not made_up.all():
        raise FileError("areas-mixed", file=path.name, **first_of(list(areas.index[made_up])))
    names = areas["gemeente"].map(layers[Level.GEMEENTE].areas["name"]).fillna("")
    return areas.assign(gemeente_name=names.where(names != "", areas["gemeente_name"]))


def _together(tables: list[pd.DataFrame], index: pd.Index, missing: float | np.int8) -> pd.DataFrame:
    """Put the tables of all levels in one, a cell at a time: the columns of one level may be absent in another."""
    columns = pd.Index(dict.fromkeys(name for table in tables for name in table))
    cells = np.full((len(columns), len(index)), missing)
    for table in tables:
        cells[np.ix_(columns.get_indexer(table.columns), index.get_indexer(table.index))] = table.to_numpy().T
    return pd.DataFrame(cells.T, index, columns)


def named(kaart: Kaart, names: Callable[[], Mapping[str, str]]) -> Kaart:
    """Name what the file leaves nameless as the loaded areas do, whose `names` by code are asked for then."""
    areas = kaart.areas
    nameless = (areas["name"] == "") | (areas["gemeente_name"] == "")
    if not nameless.any():
        return kaart
    known = names()
    codes = areas.index.to_series()
    own = {"name": codes, "gemeente_name": areas["gemeente"]}
    filled = {c: areas[c].where(areas[c] != "", [known.get(one, one) for one in code]) for c, code in own.items()}
    return replace(kaart, areas=areas.assign(**filled))
