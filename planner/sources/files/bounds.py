"""How much a file may hold: claims are counted before memory is taken for what they promise."""

from collections.abc import Iterable

import numpy as np
import shapely

from planner.errors import FileError

MOST_COLUMNS = 1_000
"""The widest table of CBS has about 200 columns."""

LONGEST_NAME = 250
"""Signs of the name of a column; of a text that is shown as an example or as wrong too."""

MOST_CELLS = 4_000_000
"""Cells of all sheets together, those between the others included; all buurten in 200 columns are 3 million."""

MOST_SHEETS = 500
"""Sheets of a workbook; one for each gemeente are 342."""

MOST_SIGNS = 300_000_000
"""Signs of all cells together, a text that many cells share as often as it stands there."""

MOST_OBJECTS = 5_000_000
"""Objects of a register: the trees of all large cities together are 3 million."""

MOST_AREAS = 50_000
"""Areas of one level; there are 15,000 buurten."""

MOST_CORNERS = 30_000_000
"""Corners of all shapes of a layer; the national kaart has 3 million."""

MOST_CROSSINGS = 5_000
"""Places where borders of invalid shapes cross themselves: to repair them takes seconds, ten times as many minutes."""

BEGINNING = 40
"""So many signs of a name that is too long tell which it is."""

AT_ONCE = 2_000_000
"""Pairs of border pieces that are compared in one go."""

EXPECTED = 3
"""What a piece of a border meets in any case: itself and its two neighbours."""

CORNER = 16
"""Bytes of one corner of a shape in WKB."""


def check_columns(count: int, file: str) -> None:
    """Raise FileError when a table is wider than any table of figures."""
    if count > MOST_COLUMNS:
        raise FileError("columns-many", file=file, found=count, most=MOST_COLUMNS)


def check_names(names: Iterable[object], file: str) -> None:
    """Raise FileError when the name of a column is longer than a person can read."""
    for name in map(str, names):
        if len(name) > LONGEST_NAME:
            values = {"shown": shortened(name, BEGINNING), "found": len(name), "most": LONGEST_NAME}
            raise FileError("column-name-long", file=file, **values)


def shortened(text: str, most: int = LONGEST_NAME) -> str:
    """Cut a text that is to be shown.

    >>> shortened("Voorbeeldstad", 6)
    'Voorb…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def check_objects(count: int, file: str, most: int = MOST_OBJECTS) -> None:
    """Raise FileError when a register or layer holds more than any of its kind."""
    if count > most:
        raise FileError("objects-many", file=file, found=count, most=most)


def check_corners(size: int, file: str) -> None:
    """Raise FileError when shapes that take so many bytes as WKB have more corners than a layer may have."""
    found = size // CORNER
    if found > MOST_CORNERS:
        raise FileError("corners-many", file=file, found=found, most=MOST_CORNERS)


def check_crossings(invalid: np.ndarray, file: str) -> None:
    """Raise FileError when the borders of invalid shapes cross themselves more often than can be repaired."""
    left = MOST_CROSSINGS
    for shape in invalid:
        left -= crossings(shape, left)
        if left < 0:
            raise FileError("crossings-many", file=file, most=MOST_CROSSINGS)


def crossings(shape: shapely.Geometry, most: int) -> int:
    """Count how often the pieces of a shape's border meet beside their ends; it stops counting above `most`.

    >>> crossings(shapely.from_wkt("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))"), 10)
    1
    """
    pieces = _pieces(shape)
    if not len(pieces):
        return 0
    tree, found = shapely.STRtree(pieces), 0
    step = max(1, AT_ONCE // len(pieces))
    for start in range(0, len(pieces), step):
        some = pieces[start : start + step]
        found += tree.query(some, predicate="intersects").shape[1] - EXPECTED * len(some)
        if found > 2 * most:
            break
    return max(0, found) // 2


def _pieces(shape: shapely.Geometry) -> np.ndarray:
    """Give each straight piece of a border, of outer and inner rings and of lines."""
    parts = shapely.get_parts(shapely.get_parts(np.array([shape])))
    polygons = shapely.get_dimensions(parts) == 2
    lines = np.concatenate([shapely.get_rings(parts[polygons]), parts[shapely.get_dimensions(parts) == 1]])
    made = [shapely.get_coordinates(line) for line in lines]
    ends = [np.stack([corners[:-1], corners[1:]], axis=1) for corners in made if len(corners) > 1]
    return np.asarray(shapely.linestrings(np.concatenate(ends))) if ends else np.array([])
