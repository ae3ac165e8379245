"""Objects find their buurt, and those that cross a border are split."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from planner.analysis.ground.allotment import NOWHERE, allot_points, allot_shapes
from planner.sources.shapes.coordinates import RD


def buurten(*boxes: tuple[float, float, float, float]) -> gpd.GeoDataFrame:
    codes = pd.Index([f"BU9900{n:04}" for n in range(len(boxes))], name="buurtcode")
    return gpd.GeoDataFrame(index=codes, geometry=[shapely.box(*box) for box in boxes], crs=RD)


WEST_AND_EAST = buurten((0, 0, 10, 10), (10, 0, 20, 10))


def points(*places: tuple[float, float]) -> list[int]:
    x, y = np.array(places, dtype=float).reshape(-1, 2).T
    return allot_points(x, y, WEST_AND_EAST).tolist()


def split(*shapes: shapely.Geometry | None, borders: gpd.GeoDataFrame = WEST_AND_EAST) -> list[tuple[int, int, float]]:
    table = allot_shapes(np.array([*shapes, None], dtype=object)[:-1], borders)
    return [(o, a, round(s, 9)) for o, a, s in table.itertuples(index=False)]


def test_a_point_lies_in_its_buurt_and_else_in_none():
    assert points((15, 5), (5, 5), (5, 11), (25, 5)) == [1, 0, NOWHERE, NOWHERE]


def test_a_point_on_a_shared_border_lies_in_the_first_buurt():
    assert points((10, 5)) == [0]


def test_a_point_on_the_outer_border_lies_in_the_buurt():
    assert points((0, 0), (20, 10)) == [0, 1]


@pytest.mark.parametrize("place", [(np.nan, 5), (5, np.nan), (np.nan, np.nan), (np.inf, 5)])
def test_a_point_without_coordinates_lies_nowhere(place):
    assert points((5, 5), place, (15, 5)) == [0, NOWHERE, 1]


def test_no_points_give_no_buurten():
    assert points() == []


def test_without_buurten_everything_lies_nowhere():
    assert allot_points(np.array([5.0]), np.array([5.0]), WEST_AND_EAST.head(0)).tolist() == [NOWHERE]
    assert split(shapely.box(1, 1, 2, 2), borders=WEST_AND_EAST.head(0)) == []


def test_a_buurt_without_borders_takes_nothing():
    emptied = WEST_AND_EAST.set_geometry([shapely.MultiPolygon(), WEST_AND_EAST.geometry.iloc[1]])
    assert allot_points(np.array([5.0, 15.0, np.nan]), np.array([5.0, 5.0, 5.0]), emptied).tolist() == [-1, 1, -1]
    assert split(shapely.Point(5, 5), shapely.Point(15, 5), borders=emptied) == [(1, 1, 1.0)]


def test_the_borders_are_not_prepared_behind_their_owners_back():
    """Threads share them, and a prepared geometry is not safe for two threads."""
    allot_points(np.array([5.0]), np.array([5.0]), WEST_AND_EAST)
    split(shapely.box(8, 0, 12, 4))
    assert not shapely.is_prepared(np.asarray(WEST_AND_EAST.geometry)).any()


def test_an_object_inside_one_buurt_is_whole():
    assert split(shapely.box(1, 1, 2, 2), shapely.LineString([(11, 1), (19, 9)])) == [(0, 0, 1.0), (1, 1, 1.0)]


def test_a_polygon_is_split_by_area():
    assert split(shapely.box(7, 0, 11, 4)) == [(0, 0, 0.75), (0, 1, 0.25)]


def test_a_line_is_split_by_length():
    assert split(shapely.LineString([(6, 5), (11, 5)])) == [(0, 0, 0.8), (0, 1, 0.2)]


def test_a_line_along_a_shared_border_belongs_half_to_each():
    assert split(shapely.LineString([(10, 1), (10, 9)])) == [(0, 0, 0.5), (0, 1, 0.5)]


def test_a_point_counts_whole_for_the_first_buurt_it_touches():
    assert split(shapely.Point(10, 5), shapely.MultiPoint([(5, 5), (15, 5)])) == [(0, 0, 1.0), (1, 0, 1.0)]


def test_what_only_touches_a_buurt_has_no_part_in_it():
    assert split(shapely.box(10, 0, 12, 4), shapely.box(20, 0, 22, 4)) == [(0, 1, 1.0)]


def test_what_lies_outside_all_buurten_is_not_shared_out():
    assert split(shapely.box(-1, 0, 3, 4), shapely.box(50, 50, 51, 51)) == [(0, 0, 0.75)]


def test_nothing_and_empty_objects_have_no_rows():
    assert split(None, shapely.Polygon(), shapely.box(1, 1, 2, 2)) == [(2, 0, 1.0)]
    assert split() == []


def test_where_borders_overlap_no_object_counts_more_than_once():
    overlapping = buurten((0, 0, 10, 10), (8, 0, 20, 10))
    assert split(shapely.box(8, 0, 10, 4), borders=overlapping) == [(0, 0, 0.5), (0, 1, 0.5)]
    assert split(shapely.box(8.5, 1, 9.5, 2), borders=overlapping) == [(0, 0, 1.0)]


def test_a_polygon_that_crosses_itself_is_repaired_and_split():
    bow_tie = shapely.Polygon([(6, 2), (14, 8), (14, 2), (6, 8)])
    assert split(bow_tie) == [(0, 0, 0.5), (0, 1, 0.5)]


def test_an_object_may_cross_many_buurten():
    street = buurten(*[(n, 0, n + 1, 1) for n in range(50)])
    found = split(shapely.box(0, 0.25, 50, 0.75), borders=street)
    assert found == [(0, n, 0.02) for n in range(50)]


def test_the_parts_equal_those_of_geopandas():
    random = np.random.default_rng(7)
    grid = buurten(*[(10 * e, 10 * n, 10 * e + 10, 10 * n + 10) for e in range(5) for n in range(5)])
    shapes = shapely.buffer(shapely.points(random.uniform(-3, 53, (300, 2))), random.uniform(0.5, 8, 300))
    ours = allot_shapes(shapes, grid)
    area = ours["share"].to_numpy() * shapely.area(shapes)[ours["object"]]
    cut = gpd.overlay(gpd.GeoDataFrame({"object": range(300)}, geometry=shapes, crs=RD), grid.reset_index())
    theirs = cut.area.groupby([cut["object"], grid.index.get_indexer(cut["buurtcode"])]).sum()
    assert area.tolist() == pytest.approx(theirs.sort_index().tolist())


def test_the_trees_of_rotterdam_lie_where_geopandas_finds_them(real_data):
    trees = pd.read_parquet(real_data / "rotterdam/bomen_rotterdam_all.parquet", columns=["x", "y"])
    borders = gpd.read_file(real_data / "rotterdam/tir_buurten_2026_wgs84.geojson").to_crs(RD)
    found = allot_points(trees["x"].to_numpy(), trees["y"].to_numpy(), borders)
    joined = gpd.sjoin(gpd.GeoDataFrame(geometry=gpd.points_from_xy(trees["x"], trees["y"]), crs=RD), borders)
    first = joined["index_right"].groupby(level=0).min()
    assert len(first) > 190_000
    assert (found == first.reindex(trees.index, fill_value=NOWHERE)).all()
