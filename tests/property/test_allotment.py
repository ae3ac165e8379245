"""What always holds for objects that are split over buurten, and for their age."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.ground.ageing import MEASURES, cohorts, combined, lifted, shares
from planner.analysis.ground.allotment import NOWHERE, allot_points, allot_shapes
from planner.sources.shapes.coordinates import RD

SIDE = 30
COVERING = [(x, y, x + 10, y + 10) for x in (0, 10, 20) for y in (0, 10, 20)]
PLACE = st.integers(0, SIDE)
BOX = st.tuples(PLACE, PLACE, st.integers(1, 20), st.integers(1, 20)).map(lambda b: (*b[:2], b[0] + b[2], b[1] + b[3]))
INNER = BOX.map(lambda b: (b[0] % 10, b[1] % 10, min(b[2], SIDE), min(b[3], SIDE)))
LIVES, WEIGHTS = {"boom": 50.0, "weg": 30.0, "gras": None}, {"boom": 1.0, "weg": 2.0}
TO = pd.Series({"BU1": "WK1", "BU2": "WK1", "BU3": "WK2"})
PIECE = st.fixed_dictionaries(
    {
        "area": st.sampled_from(["BU1", "BU2", "BU3"]),
        "type": st.sampled_from(sorted(LIVES)),
        "quantity": st.sampled_from([0.25, 1.0, 40.0]),
        "count": st.sampled_from([1.0, 15.0]),
        "year": st.sampled_from([float("nan"), 1950.0, 1985.0, 2020.0]),
        "condition": st.sampled_from(["", "goed", "matig", "slecht"]),
        "remaining": st.sampled_from([float("nan"), float("nan"), 0.0, 5.0, 11.0]),
    }
)
FEW = settings(max_examples=30)
PIECES = st.lists(PIECE, min_size=1, max_size=40).map(pd.DataFrame)


def borders(boxes: list[tuple[int, int, int, int]]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(index=pd.RangeIndex(len(boxes)), geometry=[shapely.box(*b) for b in boxes], crs=RD)


def shapes_of(boxes: list[tuple[int, int, int, int]]) -> np.ndarray:
    """Make each box a polygon, and its diagonal a line."""
    lines = [shapely.LineString([box[:2], box[2:]]) for box in boxes]
    return np.array([shapely.box(*box) for box in boxes] + lines, dtype=object)


def totals(split: pd.DataFrame, count: int) -> np.ndarray:
    return np.bincount(split["object"], split["share"], minlength=count)


@given(st.lists(BOX, min_size=1, max_size=6), st.lists(BOX, min_size=1, max_size=6))
def test_no_object_is_shared_out_more_than_once(objects, buurten):
    shapes = shapes_of(objects)
    split = allot_shapes(shapes, borders(buurten))
    assert ((split["share"] > 0) & (split["share"] <= 1)).all()
    assert (totals(split, len(shapes)) <= 1 + 1e-9).all()
    assert not split.duplicated(["object", "area"]).any()


@given(st.lists(INNER, min_size=1, max_size=6))
def test_where_the_buurten_cover_it_an_object_is_shared_out_wholly(objects):
    shapes = shapes_of(objects)
    assert np.allclose(totals(allot_shapes(shapes, borders(COVERING)), len(shapes)), 1)


@given(st.lists(BOX, min_size=1, max_size=6), st.lists(BOX, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_objects_changes_nothing(objects, buurten, chance):
    shapes = shapes_of(objects)
    order = np.array(chance.sample(range(len(shapes)), len(shapes)))
    split = allot_shapes(shapes, borders(buurten))
    other = allot_shapes(shapes[order], borders(buurten))
    other["object"] = order[other["object"]]
    other = other.sort_values(["object", "area"], ignore_index=True)
    pd.testing.assert_frame_equal(other, split)


@given(st.lists(st.tuples(PLACE, PLACE), min_size=1, max_size=20), st.lists(BOX, min_size=1, max_size=6))
def test_a_point_lies_in_the_first_buurt_that_touches_it(places, buurten):
    x, y = np.array(places, dtype=float).T
    frame = borders(buurten)
    touched = shapely.intersects(shapely.points(x, y)[:, None], np.asarray(frame.geometry))
    expected = np.where(touched.any(axis=1), touched.argmax(axis=1), NOWHERE)
    assert allot_points(x, y, frame).tolist() == expected.tolist()
    split = allot_shapes(shapely.points(x, y), frame).set_index("object")["area"]
    inside_one = expected[touched.sum(axis=1) == 1]
    assert split[touched.sum(axis=1)[split.index] == 1].tolist() == inside_one.tolist()


@given(PIECES, st.randoms(use_true_random=False))
@FEW
def test_the_order_of_pieces_changes_nothing(pieces, chance):
    order = chance.sample(range(len(pieces)), len(pieces))
    pd.testing.assert_frame_equal(cohorts(pieces.iloc[order]), cohorts(pieces))


@given(PIECES)
def test_cohorts_lose_nothing(pieces):
    found = cohorts(pieces)
    assert found["quantity"].sum() == pieces["quantity"].sum()
    assert found["count"].sum() == pieces["count"].sum()


@given(PIECES)
@FEW
def test_shares_of_lifted_cohorts_are_shares_of_the_whole(pieces):
    whole = cohorts(pieces.assign(area=pieces["area"].map(TO)))
    pd.testing.assert_frame_equal(
        shares(lifted(cohorts(pieces), TO), LIVES, 2026), shares(whole, LIVES, 2026), check_index_type=False
    )


@given(PIECES)
@FEW
def test_a_missing_year_counts_as_neither_old_nor_new(pieces):
    """Without the pieces of which no year is known, the same share of what is known is past its life."""
    silent = pieces["year"].isna()
    found = shares(cohorts(pieces), LIVES, 2026)
    spoken = shares(cohorts(pieces[~silent]), LIVES, 2026).reindex(found.index)
    for name in ("share_past_life", "share_past_life_in_10_years"):
        both = found[name].notna() & spoken[name].notna()
        assert np.allclose(found.loc[both, name], spoken.loc[both, name])
    assert (spoken["known"].dropna() == 1).all()


@given(PIECES)
@FEW
def test_shares_and_their_combination_stay_within_bounds(pieces):
    found = shares(cohorts(pieces), LIVES, 2026)
    together = combined(found, WEIGHTS)
    for table, most in ((found[MEASURES], 1), (together[MEASURES], 100)):
        assert (table.isna() | ((table >= 0) & (table <= most + 1e-9))).all(axis=None)
    assert not (found["share_past_life"] > found["share_past_life_in_10_years"]).any()
    assert together["coverage"].between(0, 1).all()
