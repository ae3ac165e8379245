"""A place drawn on the map: what can't be one, where it lies and how large it is."""

import re
from xml.etree import ElementTree as ET

import geopandas as gpd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from planner.analysis.ground.drawn import locate
from planner.domain.places import Shape, ShapeKind
from planner.domain.rules import RuleBroken
from planner.maps.sketch import sketch
from planner.text import translator
from planner.text.drawn_places import in_words
from planner.text.words import Words

CORNERS = st.tuples(st.integers(0, 6), st.integers(0, 6))
WORDS = Words(translator("nl"), "nl", {"west": "Oeverbuurt", "oost": "Kadebuurt"})


def borders() -> gpd.GeoSeries:
    """Lay out two squares of a kilometre beside each other."""
    squares = [box(150_000, 450_000, 151_000, 451_000), box(151_000, 450_000, 152_000, 451_000)]
    return gpd.GeoSeries(squares, index=["west", "oost"], crs=28992)


def shape(kind: ShapeKind, *metres: tuple[float, float]) -> Shape:
    """Draw a shape at metres from the south-west corner of the squares."""
    east, north = ([point[axis] + corner for point in metres] for axis, corner in enumerate((150_000, 450_000)))
    points = gpd.GeoSeries.from_xy(east, north, crs=28992).to_crs(4326)
    return Shape(kind, tuple(zip(points.x, points.y, strict=True)))


def words(drawn: Shape) -> str:
    return in_words(locate(drawn, borders()), WORDS).replace("\N{NO-BREAK SPACE}", " ")


@settings(max_examples=60)
@given(st.lists(CORNERS, min_size=3, max_size=7, unique=True))
def test_an_area_is_refused_exactly_when_its_edges_cross_or_touch(ring):
    drawn = tuple((round(5 + x / 100, 6), round(52 + y / 100, 6)) for x, y in ring)
    if Polygon(ring).is_valid:
        assert Shape(ShapeKind.AREA, drawn).points == drawn
    else:
        with pytest.raises(RuleBroken, match="shape-crosses"):
            Shape(ShapeKind.AREA, drawn)


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        (shape(ShapeKind.POINT, (500, 500)), "Een punt in Oeverbuurt."),
        (shape(ShapeKind.POINT, (5000, 500)), "Dit punt ligt buiten de gebieden van deze agenda."),
        (shape(ShapeKind.LINE, (100, 500), (340, 500)), "Een lijn van ongeveer 240 m in Oeverbuurt."),
        (shape(ShapeKind.LINE, (900, 500), (1300, 500)), "Een lijn van ongeveer 400 m in Kadebuurt en Oeverbuurt."),
        (
            shape(ShapeKind.LINE, (1500, 500), (2500, 500)),
            "Een lijn van ongeveer 1.000 m in Kadebuurt. Een deel ligt buiten de gebieden van deze agenda.",
        ),
        (shape(ShapeKind.AREA, (0, 0), (9, 0), (9, 9), (0, 9)), "Een vlak van ongeveer 81 m² in Oeverbuurt."),
        (
            shape(ShapeKind.AREA, (10, 10), (210, 10), (210, 110), (10, 110)),
            "Een vlak van ongeveer 2,0 ha in Oeverbuurt.",
        ),
    ],
)
def test_a_place_is_told_with_its_size_and_where_most_of_it_is_first(drawn, said):
    assert words(drawn) == said


@pytest.mark.parametrize(
    "drawn",
    [
        shape(ShapeKind.POINT, (500, 500)),
        shape(ShapeKind.LINE, (100, 500), (1340, 500)),
        shape(ShapeKind.AREA, (0, 0), (900, 0), (900, 900)),
    ],
    ids=lambda drawn: drawn.kind.value,
)
def test_a_sketch_is_sound_markup_inside_its_own_edges(drawn):
    picture = ET.fromstring(sketch(drawn, borders()))
    assert len(picture.findall(".//{*}g/{*}path")) == 2
    numbers = [float(number) for path in picture.iter() for number in re.findall(r"[\d.]+", path.get("d", ""))]
    assert 0 <= min(numbers) <= max(numbers) <= 260
