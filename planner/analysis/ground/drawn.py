"""Where a place drawn on the map lies, and how large it is."""

from dataclasses import dataclass

import geopandas as gpd

from planner.domain.places import Shape

SLIVER = 0.01
"""A smaller share of a line or an area is the width of a pencil."""


@dataclass(frozen=True, slots=True)
class DrawnPlace:
    """A drawn place: `inside` names the areas it lies in, where most of it is first.

    `metres` is the length of a line, `square_metres` the size of an area; a part of it can lie `outside` all areas.
    """

    shape: Shape
    inside: tuple[str, ...]
    metres: float
    square_metres: float
    outside: bool


def locate(shape: Shape, borders: gpd.GeoSeries) -> DrawnPlace:
    """Find the areas (EPSG:28992, index code, not overlapping) a place lies in."""
    drawn = gpd.GeoSeries.from_wkt([str(shape)], crs=4326).to_crs(28992).union_all()
    touched = gpd.GeoSeries(borders[borders.intersects(drawn)])
    size: float = drawn.area or drawn.length
    if not size:  # a point on a border lies in the first area
        return DrawnPlace(shape, tuple(touched.index[:1]), 0.0, 0.0, outside=touched.empty)
    parts = touched.intersection(drawn)
    shares = ((parts.area if drawn.area else parts.length) / size).sort_values(ascending=False, kind="stable")
    inside = tuple(str(code) for code in shares[shares > SLIVER].index)
    length = 0.0 if drawn.area else drawn.length
    return DrawnPlace(shape, inside, length, drawn.area, outside=float(shares.sum()) < 1 - SLIVER)
