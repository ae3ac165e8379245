"""Shapes that are written out in a column of a table: POINT (155000 463000), or latitude and longitude with a comma."""

import re
from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from planner.errors import FileError
from planner.sources.files.bounds import CORNER, check_corners
from planner.sources.files.names import by_key
from planner.sources.shapes.coordinates import DEGREES
from planner.sources.shapes.geometry import Shapes

COLUMNS = (
    "geometrie",
    "geometry",
    "geom",
    "the_geom",
    "wkt",
    "shape",
    "geo_shape",
    "geo_point_2d",
    "geo_point",
)
WKT = re.compile(r"(?:SRID=(\d{4,6});)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\b.*", re.IGNORECASE | re.DOTALL)
PAIR = re.compile(r"\(?\s*(-?\d{1,2}\.\d+)(?:\s*[,;]\s*| +)(-?\d{1,3}\.\d+)\s*\)?")
SHORTEST = 4
"""Signs that a corner takes at least, when it is written."""

MOST_LOOKED_AT = 100


def written_column(names: Iterable[str]) -> list[str]:
    """Name the columns that shapes may be written in."""
    found = by_key(names)
    return [found[name] for name in (column.replace("_", "") for column in COLUMNS) if name in found]


def written_shapes(table: pa.Table, file: str) -> tuple[str, Shapes, str | None] | None:
    """Read the first column in which shapes are written: its name, they and their coordinate system (None untold)."""
    for column in written_column(map(str, table.column_names)):
        if not pa.types.is_string(table[column].type) and not pa.types.is_large_string(table[column].type):
            continue
        first = [text.strip() for text in table[column].slice(0, MOST_LOOKED_AT).to_pylist() if text and text.strip()]
        if first and all(WKT.fullmatch(text) for text in first):
            check_corners(table[column].nbytes // SHORTEST * CORNER, file)
            said = _systems(table[column])
            if len(said) > 1:
                raise FileError("crs-several", file=file, column=column, found=", ".join(said))
            bare = pc.replace_substring_regex(table[column], r"^\s*SRID=\d+;", "")
            shapes = shapely.from_wkt(bare.to_numpy(), on_invalid="ignore")
            return column, shapes, next(iter(said), "").split(" ")[0] or None
        if first and all(PAIR.fullmatch(text) for text in first):
            return column, _points(table[column].to_pylist()), DEGREES
    return None


def _systems(texts: pa.ChunkedArray) -> list[str]:
    """Name each coordinate system that is written before shapes, with how many."""
    said = pc.struct_field(pc.extract_regex(texts, r"^\s*SRID=(?P<srid>\d+);"), "srid").drop_null().value_counts()
    return [f"EPSG:{one['values']} ({one['counts']})" for one in said.to_pylist()]


def _points(texts: list[str | None]) -> Shapes:
    """Make points of texts with latitude first, as open data portals write them."""
    found = [PAIR.fullmatch((text or "").strip()) for text in texts]
    pairs = np.array([(float(one[2]), float(one[1])) if one else (np.nan, np.nan) for one in found])
    points = np.asarray(shapely.points(pairs))
    points[np.isnan(pairs[:, 0])] = None
    return points
