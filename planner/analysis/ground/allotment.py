"""Which buurt an object of the public space lies in, and how much of it when it crosses a border."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

NOWHERE = -1
SLIVER = 1e-9
"""A smaller share of an object is a rounding of its coordinates and no part of it."""

AT_ONCE = 100_000
"""Pieces cut out at a time: so many fit in memory beside the objects."""


def allot_points(x: np.ndarray, y: np.ndarray, borders: gpd.GeoDataFrame) -> np.ndarray:
    """Give per point the row number in `borders` of the buurt it lies in, -1 when in none or without coordinates.

    All in EPSG:28992. A point on a shared border lies in the first of its buurten. No geometry is made of the points:
    that alone would take longer than this.
    """
    order = np.argsort(x)
    x, y = x[order], y[order]
    found = np.full(len(x), NOWHERE)
    shapes = np.asarray(borders.geometry)
    west, south, east, north = shapely.bounds(shapes).T
    first, last = np.searchsorted(x, west), np.searchsorted(x, east, side="right")
    level = (south <= np.fmax.reduce(y, initial=-np.inf)) & (north >= np.fmin.reduce(y, initial=np.inf))
    for row in np.flatnonzero(level & (first < last))[::-1]:  # backwards: the first buurt has the last word
        near = slice(first[row], last[row])
        at = first[row] + np.flatnonzero((y[near] >= south[row]) & (y[near] <= north[row]))
        found[at[_within(shapes[row], x[at], y[at])]] = row
    allotted = np.empty_like(found)
    allotted[order] = found
    return allotted


def _within(shape: shapely.Geometry, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Tell which points lie in or on a shape; its copy is prepared, since threads share the shape itself."""
    own = shapely.force_2d(shape)
    shapely.prepare(own)
    return shapely.intersects_xy(own, x, y)


def allot_shapes(shapes: np.ndarray, borders: gpd.GeoDataFrame) -> pd.DataFrame:
    """Split objects over the buurten they lie in: `object` and `area` (row numbers) and `share` (above 0, up to 1).

    All in EPSG:28992. The share is of the area of a polygon and of the length of a line; what has neither (a point)
    lies whole in the first buurt that it touches. The shares of an object add up to 1, to less where it lies outside
    all buurten, and never to more: where borders overlap, the buurten divide it. An object in no buurt, an empty one
    and None have no rows.
    """
    edges = np.asarray(borders.geometry)
    area, inside = shapely.STRtree(shapes).query(edges, predicate="contains_properly")
    owner = np.full(len(shapes), NOWHERE)
    owner[inside[::-1]] = area[::-1]
    whole, rest = np.flatnonzero(owner != NOWHERE), np.flatnonzero(owner == NOWHERE)
    pieces = _pieces(shapes[rest], edges)
    pieces["object"] = rest[pieces["object"]]
    wholes = pd.DataFrame({"object": whole, "area": owner[whole], "share": 1.0})
    return pd.concat([wholes, pieces]).sort_values(["object", "area"], ignore_index=True)


def _pieces(shapes: np.ndarray, edges: np.ndarray) -> pd.DataFrame:
    """Cut objects along the borders, each against the buurten it touches."""
    shapes = _mended(shapes)
    area, index = shapely.STRtree(shapes).query(edges, predicate="intersects")
    size = _size(shapes, shapes)[index]
    cut = np.concatenate([np.empty(0), *(_cut(shapes[i], edges[a]) for i, a in _in_parts(index, area))])
    share = np.divide(cut, size, out=np.zeros(len(cut)), where=size > 0)
    point, first = np.flatnonzero(size == 0), np.unique(index[size == 0], return_index=True)[1]
    share[point[first]] = 1.0
    keep = share > SLIVER
    area, index, share = area[keep], index[keep], share[keep]
    total = np.bincount(index, share, minlength=len(shapes))
    return pd.DataFrame({"object": index, "area": area, "share": share / np.maximum(total, 1.0)[index]})


def _in_parts(*arrays: np.ndarray) -> list[tuple[np.ndarray, ...]]:
    return [tuple(a[start : start + AT_ONCE] for a in arrays) for start in range(0, len(arrays[0]), AT_ONCE)]


def _cut(shapes: np.ndarray, edges: np.ndarray) -> np.ndarray:
    return _size(shapely.intersection(shapes, edges), shapes)


def _size(parts: np.ndarray, of: np.ndarray) -> np.ndarray:
    """Measure parts as what they are part of is measured: m² of polygons, m of lines, 0 of points."""
    return np.where(shapely.get_dimensions(of) == 2, shapely.area(parts), shapely.length(parts))


def _mended(shapes: np.ndarray) -> np.ndarray:
    """Repair what crosses itself: cutting such a shape would fail."""
    wrong = ~shapely.is_valid(shapes) & ~shapely.is_missing(shapes)
    mended = shapes.copy()
    mended[wrong] = shapely.make_valid(shapes[wrong])
    return mended
