"""Whatever becomes of the borders: nobody gets lost, no mean leaves its range, and order doesn't matter."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.ground.crosswalk import convert, crosswalk, quality

WIDTH = 20


def editions() -> st.SearchStrategy[list[int]]:
    """Choose where a strip of twenty kilometres is cut."""
    return st.lists(st.integers(1, WIDTH - 1), unique=True, max_size=8).map(sorted)


def drawn(cuts: list[int], letter: str) -> gpd.GeoDataFrame:
    edges = [0, *cuts, WIDTH]
    boxes = shapely.box(np.array(edges[:-1]) * 1000, 0, np.array(edges[1:]) * 1000, 1000)
    return gpd.GeoDataFrame(index=[f"{letter}{n}" for n in range(len(boxes))], geometry=boxes, crs=28992)


@settings(max_examples=30)
@given(editions(), editions(), st.lists(st.integers(0, 500), min_size=WIDTH, max_size=WIDTH), st.data())
def test_counts_are_conserved_and_means_stay_within_what_they_are_means_of(
    before: list[int], after: list[int], inhabitants: list[int], data: st.DataObject
) -> None:
    old, new = drawn(before, "A"), drawn(after, data.draw(st.sampled_from("AB")))
    people = drawn(list(range(1, WIDTH)), "P").assign(inhabitants=inhabitants)
    table = crosswalk(old, new, people)
    figures = data.draw(st.lists(st.floats(-50, 50), min_size=len(old), max_size=len(old)))
    values = pd.DataFrame({"count": [float(n) for n in range(len(old))], "mean": figures}, index=old.index)
    found = convert(values, table, counts=["count"]).values
    assert found["count"].sum() == pytest.approx(values["count"].sum())
    assert found["mean"].between(min(figures) - 1e-9, max(figures) + 1e-9).all()
    assert sorted(found.index) == sorted(new.index)
    assert quality(table).between(0, 1).all()
    for side in ("old", "new"):
        for share in ("area", "people"):
            assert np.allclose(table.groupby(side)[f"{share}_share_of_{side}"].sum(), 1)


@settings(max_examples=20)
@given(editions(), editions(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(before: list[int], after: list[int], chance) -> None:
    old, new = drawn(before, "A"), drawn(after, "B")
    table = crosswalk(old, new)
    mixed = [edition.loc[chance.sample(list(edition.index), len(edition))] for edition in (old, new)]
    turned = crosswalk(*mixed)
    sides = ["old", "new"]
    pd.testing.assert_frame_equal(
        table.sort_values(sides, ignore_index=True), turned.sort_values(sides, ignore_index=True)
    )
