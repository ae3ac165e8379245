"""Where the objects of a register lie, in RD: whatever its file says of coordinates, they lie in the Netherlands."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from planner.domain.assets import Note
from planner.errors import FileError
from planner.sources.bounds import MOST_CROSSINGS, crossings
from planner.sources.geometry import BOUNDS, RD, Shapes, at_zero

LONLAT, LATLON, WEB, RD_TURNED = "EPSG:4326", "EPSG:4326, y/x", "EPSG:3857", "EPSG:28992, y/x"
GUESSES = (RD, LONLAT, LATLON, WEB, RD_TURNED)
TURNED = {LATLON: LONLAT, RD_TURNED: RD}
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
    used, notes = _true_crs(np.where(told, x, np.nan), y, crs, file)
    x, y = _to_rd(x, y, used)
    there = told & np.isfinite(x) & np.isfinite(y) & ~_turned_zero(x, y)
    return Places(np.where(there, x, np.nan), np.where(there, y, np.nan), None, there, notes)


def shape_places(shapes: Shapes, crs: Any, *, file: str) -> Places:
    """Bring shapes to RD, points apart and the others repaired; raises FileError as `point_places` does."""
    shapes = _single(shapes)
    points = shapely.get_type_id(shapes) == POINT
    if points[~shapely.is_missing(shapes)].all():
        return point_places(shapely.get_x(shapes), shapely.get_y(shapes), file=file, crs=crs)
    shapes[at_zero(shapes)] = None
    west, south, east, north = shapely.bounds(shapes).T
    used, notes = _true_crs((west + east) / 2, (south + north) / 2, crs, file)
    if used != RD:
        shapes = shapely.transform(shapes, lambda xy: np.column_stack(_to_rd(xy[:, 0], xy[:, 1], used)))
    x, y = (np.where(points, part(shapes), np.nan) for part in (shapely.get_x, shapely.get_y))
    others = shapes.copy()
    others[points] = None
    others = _mended(others, file)
    there = np.isfinite(x) & np.isfinite(y) & ~_turned_zero(x, y) | ~shapely.is_missing(others)
    return Places(np.where(there, x, np.nan), np.where(there, y, np.nan), others, there, notes)


def at_nothing(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Tell which coordinates are 0, 0: what programs write where no place is known."""
    return np.asarray((np.abs(x) < NOTHING) & (np.abs(y) < NOTHING))


def _turned_zero(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Tell which points in RD are 0, 0 in degrees: what had no place and was turned into RD."""
    if not (y < BOUNDS[1]).any():
        return np.zeros(len(x), dtype=bool)
    zero_x, zero_y = _to_rd(np.zeros(1), np.zeros(1), LONLAT)
    return at_nothing(x - zero_x, y - zero_y)


def _single(shapes: Shapes) -> Shapes:
    """Flatten heights away, and make a point of what is one or several points; an empty shape is no place."""
    flat = shapely.force_2d(shapes)
    flat[shapely.is_empty(flat)] = None
    several = shapely.get_type_id(flat) == MULTIPOINT
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
        fixed[n] = whole(kept) if most > 0 else None
    return fixed


def _true_crs(x: np.ndarray, y: np.ndarray, crs: Any, file: str) -> tuple[Any, tuple[Note, ...]]:
    """Find in which coordinates the middle object lies in the Netherlands: as the file says, else as we know them."""
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        raise FileError("assets-all-nowhere", file=file)
    middle = np.array([np.median(x[known])]), np.array([np.median(y[known])])
    for used in ([crs] if crs else []) + [guess for guess in GUESSES if guess != crs]:
        if _inside(*_to_rd(*middle, used)):
            if crs is None:
                return used, (Note("turned"),) if used in TURNED else ()
            return used, () if used == crs else (Note("crs", {"said": _named(crs), "used": used}),)
    found = f"x {x[known].min():.0f} – {x[known].max():.0f}, y {y[known].min():.0f} – {y[known].max():.0f}"
    raise FileError("assets-not-here", file=file, found=found, crs=_named(crs) if crs else "–")


def _inside(x: np.ndarray, y: np.ndarray) -> bool:
    west, south, east, north = BOUNDS
    return bool(west <= x[0] <= east and south <= y[0] <= north)


def _to_rd(x: np.ndarray, y: np.ndarray, crs: Any) -> tuple[np.ndarray, np.ndarray]:
    """Turn coordinates into RD; what can't be turned becomes infinite."""
    if crs == RD:
        return x, y
    if crs in TURNED:
        return _to_rd(y, x, TURNED[crs])
    with suppress(ProjError):  # a drawing board, or "undefined"; CRSError is one too
        turned = Transformer.from_crs(crs, RD, always_xy=True).transform(x, y)
        return np.asarray(turned[0]), np.asarray(turned[1])
    return np.full_like(x, np.inf), np.full_like(y, np.inf)


def _named(crs: Any) -> str:
    """Name a coordinate system shortly: EPSG:3857, or what it calls itself."""
    with suppress(ProjError):
        own = CRS.from_user_input(crs)
        code = own.to_epsg()
        return f"EPSG:{code}" if code else str(own.name)
    return str(crs)
