"""A place drawn on the map: a point, a line or an area, in longitude and latitude (WGS84)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from planner.domain.rules import RuleBroken

MOST_POINTS = 300
DECIMALS = 6
"""About ten centimetres: finer says nothing."""
WEST, EAST, SOUTH, NORTH = 3.0, 7.5, 50.5, 53.8
"""What holds the Netherlands: two numbers in the wrong order fall outside."""

Position = tuple[float, float]
Side = tuple[Position, Position]
TEXT = re.compile(r"(POINT|LINESTRING|POLYGON) \(+([^()]*)\)+")


class ShapeKind(StrEnum):
    """What was drawn."""

    POINT = "point"
    LINE = "line"
    AREA = "area"


FEWEST = {ShapeKind.POINT: 1, ShapeKind.LINE: 2, ShapeKind.AREA: 3}
NAMES = {ShapeKind.POINT: "POINT", ShapeKind.LINE: "LINESTRING", ShapeKind.AREA: "POLYGON"}


@dataclass(frozen=True, slots=True)
class Shape:
    """One place; the ring of an area closes by itself. Raises RuleBroken for what can't be a place here.

    >>> str(Shape(ShapeKind.POINT, ((4.3007, 52.0705),)))
    'POINT (4.3007 52.0705)'
    """

    kind: ShapeKind
    points: tuple[Position, ...]

    def __post_init__(self) -> None:
        points = tuple(_rounded(point) for point in self.points)
        if self.kind is ShapeKind.AREA and len(points) > 1 and points[0] == points[-1]:
            points = points[:-1]
        if len(points) > MOST_POINTS:
            raise RuleBroken("shape-too-many-points", most=MOST_POINTS)
        one_point = self.kind is ShapeKind.POINT
        if len(set(points)) < FEWEST[self.kind] or (one_point and len(points) > 1):
            raise RuleBroken("shape-unfinished")
        if self.kind is ShapeKind.AREA and _crosses_itself(points):
            raise RuleBroken("shape-crosses")
        object.__setattr__(self, "points", points)

    def __str__(self) -> str:
        """Write the shape as well-known text, as a GIS reads it."""
        ring = (*self.points, self.points[0]) if self.kind is ShapeKind.AREA else self.points
        told = ", ".join(f"{_short(lon)} {_short(lat)}" for lon, lat in ring)
        return f"{NAMES[self.kind]} " + (f"(({told}))" if self.kind is ShapeKind.AREA else f"({told})")


def shape_of(text: str) -> Shape:
    """Read what `str` wrote; raises RuleBroken for anything else."""
    found = TEXT.fullmatch(text.strip())
    kinds = {name: kind for kind, name in NAMES.items()}
    try:
        points = tuple(_pair(part) for part in found[2].split(",")) if found else ()
    except ValueError as problem:
        raise RuleBroken("shape-unfinished") from problem
    if not found:
        raise RuleBroken("shape-unfinished")
    return Shape(kinds[found[1]], points)


def _crosses_itself(ring: tuple[Position, ...]) -> bool:
    """Tell whether a side of a ring goes back over the one before, or meets one that it doesn't touch by right."""
    sides = tuple(zip(ring, (*ring[1:], ring[0]), strict=True))
    if any(_goes_back(start, end, after[1]) for (start, end), after in zip(sides, (*sides[1:], sides[0]), strict=True)):
        return True
    return any(_meet(sides[i], sides[j]) for i, j in combinations(range(len(sides)), 2) if 1 < j - i < len(sides) - 1)


def _goes_back(start: Position, middle: Position, end: Position) -> bool:
    """Tell whether the way to `end` lies on the way that was come from `start`."""
    if _turn(start, middle, end):
        return False
    ahead = ((middle[axis] - start[axis]) * (end[axis] - middle[axis]) for axis in (0, 1))
    return sum(ahead) < 0


def _meet(one: Side, other: Side) -> bool:
    for axis in (0, 1):
        if max(one[0][axis], one[1][axis]) < min(other[0][axis], other[1][axis]):
            return False
        if max(other[0][axis], other[1][axis]) < min(one[0][axis], one[1][axis]):
            return False
    return _turn(*one, other[0]) * _turn(*one, other[1]) <= 0 and _turn(*other, one[0]) * _turn(*other, one[1]) <= 0


def _turn(start: Position, end: Position, point: Position) -> int:
    """Tell on which side of a line a point lies: 1, -1, or 0 on it; in whole steps, so that it is exact."""
    steps = 10**DECIMALS
    (ax, ay), (bx, by), (px, py) = ((round(lon * steps), round(lat * steps)) for lon, lat in (start, end, point))
    cross: int = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
    return (cross > 0) - (cross < 0)


def _pair(text: str) -> Position:
    lon, lat = text.split()
    return float(lon), float(lat)


def _rounded(point: Position) -> Position:
    lon, lat = round(float(point[0]), DECIMALS), round(float(point[1]), DECIMALS)
    if not (WEST <= lon <= EAST and SOUTH <= lat <= NORTH):
        raise RuleBroken("shape-outside")
    return lon, lat


def _short(number: float) -> str:
    return f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")
