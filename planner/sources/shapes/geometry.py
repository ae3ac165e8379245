"""Make borders fit for analysis and for drawing: valid polygons in RD, and a lighter copy."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj.exceptions import ProjError

from planner.errors import FileError
from planner.sources.files.bounds import check_crossings
from planner.sources.files.files import kind_of
from planner.sources.shapes.coordinates import BOUNDS, DEGREES, RD, fitting, is_here, named

HEAD = 4096
"""Bytes at the start of a GeoJSON in which its CRS stands, when it has one."""

TOLERANCE = 30.0
"""Metres: what coverage_simplify may cut off, the square root of its area."""

STRAY, STRAY_DEGREES = 1_000.0, 2.0
"""Metres, or degrees where all others are degrees: a shape that reaches no further from 0, 0 has no place."""

HERE = (3.0, 50.0, 8.0, 54.0)
"""West, south, east, north of the Netherlands in degrees; in metres nothing without a place is drawn there."""

POLYGON, MULTIPOLYGON = 3, 6
Shapes = NDArray[Any]


def polygons_only(shapes: Shapes, file: str = "") -> Shapes:
    """Repair what is invalid and keep the polygons of it; None where nothing is left.

    Raises FileError when borders that stand in a `file` cross themselves too often to be repaired.
    """
    fixed = shapely.force_2d(shapes) if shapely.has_z(shapes).any() else shapes.copy()
    bad = ~shapely.is_valid(fixed)
    if file:
        check_crossings(fixed[bad], file)
    fixed[bad] = shapely.make_valid(fixed[bad])
    for n in np.flatnonzero(~np.isin(shapely.get_type_id(fixed), (POLYGON, MULTIPOLYGON))):
        parts = shapely.get_parts(shapely.get_parts(fixed[n]))
        parts = parts[shapely.get_type_id(parts) == POLYGON]
        fixed[n] = shapely.multipolygons(parts) if len(parts) else None
    fixed[shapely.is_empty(fixed)] = None
    return fixed


def at_zero(shapes: Shapes) -> NDArray[np.bool_]:
    """Tell which shapes lie at 0, 0, where programs draw what has no place."""
    bounds = shapely.bounds(shapes)
    reach = np.abs(bounds).max(axis=1, initial=0)
    typical = np.median(reach[np.isfinite(reach)]) if np.isfinite(reach).any() else 0.0
    near = reach <= (STRAY if typical > STRAY else STRAY_DEGREES)
    west, south, east, north = np.sort(np.abs(bounds).reshape(-1, 2, 2), axis=2).reshape(-1, 4).T
    in_degrees = (west >= HERE[0]) & (south >= HERE[1]) & (east <= HERE[2]) & (north <= HERE[3])
    return np.asarray(near & ~in_degrees)


def told_crs(path: Path, crs: str | None, shapes: Shapes) -> str | None:
    """Give the CRS that a file tells; a GeoJSON without one means degrees, but None when its numbers can't be that."""
    west, south, east, north = shapely.total_bounds(shapes)
    in_degrees = np.abs([west, east]).max() <= 180 and np.abs([south, north]).max() <= 90
    if crs != DEGREES or in_degrees or kind_of(path) != "JSON":
        return crs
    with path.open("rb") as file:
        return crs if b'"crs"' in file.read(HEAD) else None


def in_rd(shapes: Shapes, crs: str | None, *, file: str, layer: str) -> Shapes:
    """Bring shapes to RD (EPSG:28992); without a CRS that says where it lies they must be RD already.

    Raises FileError when they don't lie in the Netherlands: then the CRS in the file isn't the true one.
    """
    turned = shapes
    if crs and crs != RD:
        with suppress(ProjError):  # a drawing board, or "undefined"; CRSError is one too
            turned = np.asarray(gpd.GeoSeries(shapes, crs=crs).to_crs(RD))
    inside = lies_here(turned)
    if not inside.all():
        raise FileError(
            "crs-wrong",
            file=file,
            layer=layer,
            crs=named(crs) if crs else "–",
            outside=int((~inside).sum()),
            all=len(shapes),
            **_found(shapes),
        )
    return turned


def lies_here(shapes: Shapes) -> NDArray[np.bool_]:
    """Tell which shapes in RD lie in the Netherlands, their middle near its land and all of them in its box."""
    west, south, east, north = shapely.bounds(shapes).T
    inside = (west >= BOUNDS[0]) & (south >= BOUNDS[1]) & (east <= BOUNDS[2]) & (north <= BOUNDS[3])
    return np.asarray(inside & is_here((west + east) / 2, (south + north) / 2))


def _found(shapes: Shapes) -> dict[str, str]:
    """Say between which numbers shapes lie, and in which coordinates that would be the Netherlands."""
    west, south, east, north = shapely.total_bounds(shapes)
    bounds = shapely.bounds(shapes)
    fit = fitting((bounds[:, 0] + bounds[:, 2]) / 2, (bounds[:, 1] + bounds[:, 3]) / 2, 1.0)
    return {"found": f"x {west:.0f} – {east:.0f}, y {south:.0f} – {north:.0f}", "fits": next(fit, "none")}


def lighter(shapes: Shapes) -> Shapes:
    """Simplify borders as one coverage, so that neighbours keep sharing them; never empty, polygons only."""
    simple = np.asarray(shapely.coverage_simplify(shapes, TOLERANCE))
    fine = np.isin(shapely.get_type_id(simple), (POLYGON, MULTIPOLYGON)) & ~shapely.is_empty(simple)
    return np.where(fine, simple, shapes)
