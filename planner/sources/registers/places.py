"""Where the objects of a register lie, in RD: whatever its file says of coordinates, they lie in the Netherlands."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from planner.domain.figures.assets import Note
from planner.errors import FileError
from planner.sources.files.bounds import MOST_CROSSINGS, crossings
from planner.sources.shapes.coordinates import BOUNDS, DEGREES, RD, mixed, strangers, to_rd, true_crs
from planner.sources.shapes.geometry import Shapes, at_zero

NOTHING = 1.0
"""Metres, or degrees: so near to 0, 0 lies what has no place; nobody measures a tree to a tenth of a metre there."""
POINT, MULTIPOINT, COLLECTION = 0, 4, 7


@dataclass(frozen=True, eq=False)
class Places:
    """Per object its place in RD metres: `x` and `y` of points (NaN for others), `shapes` for lines and polygons.

    `shapes` is None when all are points, and holds None for a point. `there` tells which objects have a place at all.
    """

    x: np.ndarray
    y: np.ndarray
    shapes: Shapes | None
    there: np.ndarray
    notes: tuple[Note, ...]


def point_places(x: np.ndarray, y: np.ndarray, *, file: str, crs: Any = None) -> Places:
    """Bring points to RD; raises FileError when most of them lie in no part of the Netherlands."""
    told = ~at_nothing(x, y)
    x, y = np.where(told, x, np.nan), np.where(told, y, np.nan)
    used, notes = true_crs(x, y, crs, file)
    own_x, own_y = x, y
    x, y = (np.array(part) for part in to_rd(x, y, used))
    others = strangers(own_x, own_y, (x, y))
    for other, rows in others.items():
        x[rows], y[rows] = to_rd(own_x[rows], own_y[rows], other)
    there = told & np.isfinite(x) & np.isfinite(y) & ~_turned_zero(x, y)
    notes = (*notes, *mixed(others, used))
    return Places(np.where(there, x, np.nan), np.where(there, y, np.nan), None, there, notes)


def shape_places(shapes: Shapes, crs: Any, *, file: str) -> Places:
    """Bring shapes to RD, points apart and the others repaired; raises FileError as `point_places` does."""
    shapes = _single(shapes)
    points = shapely.get_type_id(shapes) == POINT
    if points[~shapely.is_missing(shapes)].all():
        return point_places(shapely.get_x(shapes), shapely.get_y(shapes), file=file, crs=crs)
    shapes[at_zero(shapes)] = None
    west, south, east, north = shapely.bounds(shapes).T
    middle = (west + east) / 2, (south + north) / 2
    used, notes = true_crs(*middle, crs, file)
    others = strangers(*middle, to_rd(*middle, used))
    own, shapes = shapes, _turned(shapes, used)
    for other, rows in others.items():
        shapes[rows] = _turned(own[rows], other)
    x, y = (np.where(points, part(shapes), np.nan) for part in (shapely.get_x, shapely.get_y))
    wide = shapes.copy()
    wide[points] = None
    wide = _mended(wide, file)
    there = np.isfinite(x) & np.isfinite(y) & ~_turned_zero(x, y) | ~shapely.is_missing(wide)
    notes = (*notes, *mixed(others, used))
    return Places(np.where(there, x, np.nan), np.where(there, y, np.nan), wide, there, notes)


def _turned(shapes: Shapes, crs: Any) -> Shapes:
    """Bring shapes to RD; a new array."""
    if crs == RD:
        return shapes.copy()
    return np.asarray(shapely.transform(shapes, lambda xy: np.column_stack(to_rd(xy[:, 0], xy[:, 1], crs))))


def at_nothing(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Tell which coordinates are 0, 0: what programs write where no place is known."""
    return np.asarray((np.abs(x) < NOTHING) & (np.abs(y) < NOTHING))


def _turned_zero(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Tell which points in RD are 0, 0 in degrees: what had no place and was turned into RD."""
    if not (y < BOUNDS[1]).any():
        return np.zeros(len(x), dtype=bool)
    zero_x, zero_y = to_rd(np.zeros(1), np.zeros(1), DEGREES)
    return at_nothing(x - zero_x, y - zero_y)


def _single(shapes: Shapes) -> Shapes:
    """Flatten heights away, and make a point of what is one or several points; an empty shape is no place."""
    flat = shapely.force_2d(shapes)
    flat[shapely.is_empty(flat)] = None
    kinds = shapely.get_type_id(flat)
    several = (kinds == MULTIPOINT) | ((kinds == COLLECTION) & (shapely.get_dimensions(flat) == 0))
    flat[several] = shapely.centroid(flat[several])
    return flat


def _mended(shapes: Shapes, file: str) -> Shapes:
    """Repair what is invalid, and keep of it what has its own kind; what has an endless coordinate is nowhere."""
    fixed, left = shapes.copy(), MOST_CROSSINGS
    odd = ~shapely.is_missing(fixed) & (~shapely.is_valid(fixed) | (shapely.get_type_id(fixed) == COLLECTION))
    for n in np.flatnonzero(odd):
        if not np.isfinite(shapely.get_coordinates(fixed[n])).all():
            fixed[n] = None
            continue
        left -= crossings(fixed[n], left)
        if left < 0:
            raise FileError("crossings-many", file=file, most=MOST_CROSSINGS)
        made = shapely.make_valid(fixed[n])
        parts = shapely.get_parts(shapely.get_parts(made))
        most = max(shapely.get_dimensions(parts), default=0)
        kept = parts[shapely.get_dimensions(parts) == most]
        whole = shapely.multipolygons if most == 2 else shapely.multilinestrings
        fixed[n] = whole(kept) if most > 0 else shapely.centroid(made)  # a line that never leaves its first corner
    return fixed
