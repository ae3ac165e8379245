"""Objects that lie in several wijken belong where most of them lies; a wijk that is only brushed knows nothing."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.analysis.ground.registers import AssetRow, counted, placed, rows_of
from planner.domain.areas import Level
from planner.sources.library import SnapshotLibrary
from planner.sources.registers.places import shape_places
from tests.fixtures.curves import circle, circles, half_circle, write_curves
from tests.fixtures.registers import SIDE, SOUTH, WEST, a_library, quiet

SOUTH_WEST, NORTH_WEST = "BU03070000", "BU03070001"
BORDER = SOUTH + SIDE


@pytest.fixture
def library(tmp_path: Path) -> SnapshotLibrary:
    return a_library(tmp_path)


def rows(library: SnapshotLibrary, shapes: list[shapely.Geometry], folder: Path, kind: str) -> dict[str, AssetRow]:
    table = gpd.GeoDataFrame({"type": kind, "bouwjaar": 1910}, geometry=shapes, crs=28992, index=range(len(shapes)))
    pyogrio.write_dataframe(table, folder / "register.gpkg")
    library.registers.load(folder / "register.gpkg", quiet)
    atlas = library.areas.atlas()
    names = atlas.areas.loc[atlas.areas["level"] == Level.BUURT.value, "name"]
    return {row.code: row for row in rows_of(library.registers.on(atlas), names, 2026)}


def lines(count: int, below: float, above: float) -> list[shapely.Geometry]:
    return [shapely.LineString([(WEST + n, BORDER - below), (WEST + n, BORDER + above)]) for n in range(1, count + 1)]


def flats(count: int, below: float, above: float) -> list[shapely.Geometry]:
    return [shapely.box(WEST + 2 * n, BORDER - below, WEST + 2 * n + 1, BORDER + above) for n in range(count)]


def bent(count: int, below: float, above: float) -> list[shapely.Geometry]:
    """Draw lines that run along the border, and cross it at their end."""
    ends = [(WEST + 400 - n, BORDER - 1) for n in range(count)]
    return [shapely.LineString([(WEST + 1, BORDER - below), end, (end[0], BORDER + above)]) for end in ends]


@pytest.mark.parametrize(("draw", "kind"), [(lines, "beschoeiing"), (flats, "asfalt"), (bent, "beschoeiing")])
def test_a_buurt_that_many_objects_only_brush_is_not_known(library, tmp_path: Path, draw, kind: str) -> None:
    found = rows(library, draw(400, 90, 10), tmp_path, kind)  # a tenth of 400 objects is 40, more than 20
    assert found[SOUTH_WEST].share_past_life == 1.0
    assert found[NORTH_WEST].quantity > 0
    assert found[NORTH_WEST].share_past_life is None
    table = library.areas.atlas().tables[-1]
    assert table.values.loc[NORTH_WEST].isna().all()
    assert set(table.reasons.loc[NORTH_WEST]) == {"objecten"}


@pytest.mark.parametrize(
    ("draw", "kind"), [(circle, "CURVEPOLYGON"), (half_circle, "CURVEPOLYGON"), (circles, "MULTISURFACE")]
)
def test_curved_surfaces_that_brush_a_buurt_count_in_their_own(library, tmp_path: Path, draw, kind: str) -> None:
    table = gpd.GeoDataFrame({"type": ["asfalt"] * 400, "bouwjaar": 1910}, geometry=[None] * 400, crs=28992)
    shapes = [draw(WEST + 10 + 2 * n, BORDER - 4, 5) for n in range(400)]
    write_curves(tmp_path / "wegdelen.gpkg", table, shapes, kind)
    library.registers.load(tmp_path / "wegdelen.gpkg", quiet)
    values = library.areas.atlas().tables[-1].values
    assert values.loc[SOUTH_WEST].notna().any()
    assert NORTH_WEST not in values.index or values.loc[NORTH_WEST].isna().all()


def squares() -> gpd.GeoDataFrame:
    boxes = [shapely.box(n * 100, 0, n * 100 + 100, 100) for n in range(3)]
    return gpd.GeoDataFrame(index=["a", "b", "c"], geometry=boxes, crs=28992)


@pytest.mark.parametrize(
    ("shape", "counts"),
    [
        (shapely.box(10, 10, 190, 20), {"a": 1.0, "b": 0.0}),  # alike: the first
        (shapely.box(60, 10, 240, 20), {"a": 0.0, "b": 1.0, "c": 0.0}),
        (shapely.LineString([(90, 50), (300, 50)]), {"a": 0.0, "b": 1.0, "c": 0.0}),
        (shapely.LineString([(-500, 50), (50, 50)]), {"a": 0.0}),  # most of it lies outside
        (shapely.LineString([(100, 10), (100, 90)]), {"a": 1.0, "b": 0.0}),  # on the border itself
    ],
)
def test_an_object_counts_once_where_most_of_it_lies(shape: shapely.Geometry, counts: dict[str, float]) -> None:
    table = pd.DataFrame({"type": ["x"], "quantity": [1.0], "year": [2000.0], "condition": [""], "remaining": [np.nan],
                          "x": [np.nan], "y": [np.nan], "left_out": [""]})  # fmt: skip
    where = placed(table, np.array([shape]), squares())
    found = counted(table, where, squares().index).set_index("area")["count"]
    assert found.to_dict() == counts


@pytest.mark.parametrize(
    ("wkt", "there"),
    [
        ("POINT Z (155010 463010 3)", True),
        ("POINT ZM (155010 463010 3 9)", True),
        ("LINESTRING M (155010 463010 1, 155020 463010 2)", True),
        ("POLYGON Z ((155010 463010 1, 155020 463010 1, 155020 463020 1, 155010 463010 1))", True),
        ("LINESTRING (155010 463010, 155010 463010, 155020 463010)", True),
        ("LINESTRING (155010 463010, 155010 463010)", True),
        ("POLYGON ((155010 463010, 155010 463010, 155020 463010, 155020 463020, 155010 463010))", True),
        ("GEOMETRYCOLLECTION (POINT (155010 463010))", True),
        ("GEOMETRYCOLLECTION (POINT (155010 463010), LINESTRING (155010 463010, 155020 463010))", True),
        ("POINT EMPTY", False),
        ("POLYGON EMPTY", False),
        ("GEOMETRYCOLLECTION EMPTY", False),
    ],
)
def test_heights_measures_collections_and_double_corners_have_a_place_and_empty_shapes_none(
    wkt: str,
    there: bool,
) -> None:
    shapes = np.array([shapely.from_wkt(wkt), *lines(3, 10, 10), shapely.Point(WEST, SOUTH)])
    places = shape_places(shapes, "EPSG:28992", file="a")
    assert places.there.tolist() == [there, True, True, True, True]
    box = gpd.GeoDataFrame(geometry=[shapely.box(WEST, SOUTH, WEST + SIDE, SOUTH + 2 * SIDE)], crs=28992)
    alone = placed(pd.DataFrame({"x": places.x, "y": places.y}), places.shapes, box)
    assert ((alone["object"] == 0) & (alone["area"] == 0)).any() == there
