"""A drawn place as a small drawing: where it lies among the buurten of an agenda."""

import geopandas as gpd
import numpy as np
import shapely

from planner.domain.places import Shape, ShapeKind
from planner.maps import palette
from planner.maps.markup import Markup, shape, tag
from planner.maps.svg import SVG

MARGIN = 6.0
TALLEST = 220.0
DOT = 6
FINE = 0.4
"""In points on paper: smaller bends aren't seen."""


def sketch(place: Shape, borders: gpd.GeoSeries, *, width: float = 260) -> str:
    """Draw borders (EPSG:28992) with the place on top as SVG; words must say the same to who can't see it."""
    drawn = gpd.GeoSeries.from_wkt([str(place)], crs=4326).to_crs(28992).to_numpy()
    left, bottom, right, top = shapely.total_bounds(np.concatenate([borders.to_numpy(), drawn]))
    metre = min((width - 2 * MARGIN) / (right - left), (TALLEST - 2 * MARGIN) / (top - bottom))
    across, down = (right - left) * metre + 2 * MARGIN, (top - bottom) * metre + 2 * MARGIN

    def moved(places: np.ndarray) -> np.ndarray:
        return shapely.transform(places, lambda c: np.column_stack([c[:, 0] - left, top - c[:, 1]]) * metre + MARGIN)

    paths = (shape("path", d=_path(area, closed=True)) for area in shapely.simplify(moved(borders.to_numpy()), FINE))
    look = {"fill": palette.PAPER, "stroke": palette.OUTLINE, "stroke_width": str(palette.OUTLINE_WIDTH)}
    areas = tag("g", *paths, **look, stroke_linejoin="round", fill_rule="evenodd")
    size = {"viewBox": f"0 0 {across:.0f} {down:.0f}", "width": f"{across:.0f}", "height": f"{down:.0f}"}
    return tag("svg", areas, _place(place.kind, moved(drawn)[0]), xmlns=SVG, **size).html


def _place(kind: ShapeKind, drawn: shapely.Geometry) -> Markup:
    if kind is ShapeKind.POINT:
        x, y = shapely.get_coordinates(drawn)[0]
        look = {"fill": palette.PRIMARY, "stroke": palette.PAPER, "stroke_width": "2"}
        return shape("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=DOT, **look)
    area = kind is ShapeKind.AREA
    fill = {"fill": palette.PRIMARY, "fill_opacity": "0.25"} if area else {"fill": "none"}
    line = {"stroke": palette.PRIMARY, "stroke_width": "3", "stroke_linejoin": "round", "stroke_linecap": "round"}
    return shape("path", d=_path(drawn, closed=area), **fill, **line)


def _path(drawn: shapely.Geometry, *, closed: bool) -> str:
    """Write lines, or the rings of areas, as an SVG path with one decimal."""
    parts = shapely.get_parts(drawn)
    lines = shapely.get_rings(parts) if closed else parts
    end = "Z" if closed else ""
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in shapely.get_coordinates(line)) + end for line in lines)
