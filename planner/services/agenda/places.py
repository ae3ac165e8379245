"""What people draw on the map of an agenda: where it lies, and whether it is a place of that agenda."""

from collections.abc import Iterator

import geopandas as gpd
import pandas as pd

from planner.analysis.ground.drawn import DrawnPlace, locate
from planner.domain.areas import Area, Level, level_of
from planner.domain.permissions import Right, demand
from planner.domain.places import Shape
from planner.domain.rules import RuleBroken
from planner.errors import NotFoundError
from planner.services.context import Context


def read_place(ctx: Context, shape: Shape, areas: tuple[Area, ...]) -> DrawnPlace:
    """Tell in which buurten of these areas a place lies, and how large it is; areas that aren't loaded hold nothing."""
    demand(ctx.user, Right.READ)
    return locate(shape, borders(ctx, areas))


def borders(ctx: Context, areas: tuple[Area, ...]) -> gpd.GeoSeries:
    """Give the borders of the buurten in these areas (EPSG:28992, index code), of areas that are loaded."""
    demand(ctx.user, Right.READ)
    found = [*_borders(ctx, areas)]
    together = gpd.GeoSeries(pd.concat(found)) if found else gpd.GeoSeries([], crs=28992)
    return gpd.GeoSeries(together[~together.index.duplicated()])


def check_place(ctx: Context, shape: Shape, areas: tuple[Area, ...]) -> Shape:
    """Give the place when at least a part of it lies in these areas; raises RuleBroken."""
    demand(ctx.user, Right.READ)
    if not read_place(ctx, shape, areas).inside:
        raise RuleBroken("shape-elsewhere")
    return shape


def buurten_in(table: pd.DataFrame, area: Area) -> list[str]:
    """List the codes of the buurten in an area; an area without buurten stands for itself.

    `table` is that of an atlas.
    """
    column = {Level.GEMEENTE: "gemeente", Level.WIJK: "wijk"}.get(area.level)
    if column is None:
        return [area.code]
    inside = table.index[(table["level"] == Level.BUURT.value) & (table[column] == area.code)]
    return [str(code) for code in inside] or [area.code]


def _borders(ctx: Context, areas: tuple[Area, ...]) -> Iterator[gpd.GeoSeries]:
    for area in areas:
        try:
            atlas = ctx.library.areas.atlas(area.code, year=area.year)
        except NotFoundError:
            continue
        codes = buurten_in(atlas.areas, area)
        yield gpd.GeoSeries(atlas.borders[level_of(codes[0])].geometry.loc[codes])
