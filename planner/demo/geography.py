"""Draw the plan as a map: cut the drawing board into buurten that share their borders, and bend it into a landscape."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planner.demo.plan import GEMEENTEN, SHAPES, Gemeente, Point, Wijk

CRS: Final = "EPSG:28992"
ORIGIN: Final = np.array([157_000.0, 447_000.0])
STEP_DEGREES: Final = 5
VERTEX_DISTANCE: Final = 75.0  # metres
WAVES: Final = ((380.0, 5_600.0), (90.0, 1_500.0), (26.0, 520.0), (6.0, 170.0))  # metres: amplitude, length

Table = gpd.GeoDataFrame
Floats = NDArray[np.float64]


def draw_buurten() -> Table:
    """Draw all buurten as a valid coverage in RD coordinates, indexed by buurtcode."""
    cells = sorted(_cells(), key=lambda cell: cell[0])
    shapes = _cut([shape for _, shape, _ in cells])
    rows = [row for _, _, row in cells]
    table = gpd.GeoDataFrame(rows, geometry=_multi(shapely.transform(shapes, _bend)), crs=CRS)
    return table.set_index("buurtcode").sort_index()


def dissolve(buurten: Table, by: str) -> NDArray[Any]:
    """Join buurten into wijken or gemeenten along their shared borders, in the order of the codes in column `by`."""
    parts = [shapely.coverage_union_all(buurten.geometry[buurten[by] == code]) for code in sorted(buurten[by].unique())]
    return _multi(np.array(parts))


def _multi(shapes: NDArray[Any]) -> NDArray[Any]:
    return np.array([shapely.multipolygons(shapely.get_parts(shape)) for shape in shapes])


def _cells() -> Iterator[tuple[tuple[int, float], BaseGeometry, dict[str, str]]]:
    """Every buurt on the drawing board, with its layer: a higher layer is painted over a lower one."""
    for layer, gemeente in enumerate(GEMEENTEN):
        outline = shapely.Polygon(np.array(gemeente.outline) * 1_000)
        for wijk in gemeente.wijken:
            shapes = [*_slices(gemeente, wijk), *(_shape(name) for name in wijk.shapes)]
            for number, (name, shape) in enumerate(zip(wijk.names, shapes, strict=True), start=1):
                height = 10.0 + list(SHAPES).index(name) if name in SHAPES else -wijk.ring[1]
                row = {"buurtcode": f"BU{wijk.code[2:]}{number:02d}", "buurtnaam": name, "wijkcode": wijk.code,
                       "wijknaam": wijk.name, "gemeentecode": gemeente.code, "gemeentenaam": gemeente.name}  # fmt: skip
                yield (layer, height), shape.intersection(outline), row


def _slices(gemeente: Gemeente, wijk: Wijk) -> Iterator[BaseGeometry]:
    """Cut a wijk into its buurten: rows share its ring, the buurten of a row share its arc."""
    radii = np.linspace(*wijk.ring, len(wijk.rows) + 1)
    for row, ring in zip(wijk.rows, pairwise(radii), strict=True):
        cuts = np.linspace(*wijk.arc, len(row) + 1)
        angles = [STEP_DEGREES * round(cut / STEP_DEGREES) for cut in cuts]
        for arc in pairwise(angles):
            yield _slice(gemeente.centre, ring, arc)


def _slice(centre: Point, ring: Point, arc: tuple[int, int]) -> BaseGeometry:
    angles = np.radians(np.arange(arc[0], arc[1] + 1, STEP_DEGREES))
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    return shapely.Polygon(1_000 * (np.array(centre) + np.vstack([ring[1] * circle, ring[0] * circle[::-1]])))


def _shape(name: str) -> BaseGeometry:
    west, south, east, north = (1_000 * edge for edge in SHAPES[name])
    if name == "Rivier":
        return shapely.box(west, south, east, north)
    angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    radius = 1 + 0.16 * np.sin(2 * angles + 1) + 0.12 * np.sin(3 * angles)
    shore = 1 + radius[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])
    return shapely.Polygon(np.array([west, south]) + np.array([east - west, north - south]) / 2 * shore)


def _cut(cells: list[BaseGeometry]) -> NDArray[Any]:
    """Show what remains visible of each cell when later ones are painted over it; neighbours share all vertices."""
    lines = shapely.union_all(shapely.boundary(np.array(cells)), grid_size=0.5)
    lines = shapely.segmentize(lines, VERTEX_DISTANCE)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    face, cell = shapely.STRtree(cells).query(shapely.point_on_surface(faces), predicate="intersects")
    owner = np.full(len(faces), -1)
    np.maximum.at(owner, face, cell)
    return np.array([shapely.coverage_union_all(faces[owner == number]) for number in range(len(cells))])


def _bend(points: Floats) -> Floats:
    """Turn the drawing board into a landscape: a meandering river and wobbly borders, the same for each neighbour.

    The displacement is a function of the place, so shared vertices stay shared, and smooth, so nothing folds over.
    """
    x, y = points.T
    meander = (560 * np.sin(x / 1_250 + 1.5) + 90 * np.sin(x / 450 + 2)) * np.exp(-((y / 2_600) ** 2))
    bent = np.column_stack([x, y + meander])
    random = np.random.RandomState(7)  # its stream is frozen by numpy's policy
    for amplitude, length in WAVES:
        angle, phase = random.uniform(0, 2 * np.pi, (2, 4))
        along = points @ np.vstack([np.cos(angle), np.sin(angle)]) * 2 * np.pi / length + phase
        wave = np.sin(along) * amplitude / 2
        bent += np.column_stack([wave[:, :2].sum(axis=1), wave[:, 2:].sum(axis=1)])
    return np.asarray(np.round(ORIGIN + bent, 2))
