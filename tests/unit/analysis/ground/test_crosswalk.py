"""Old borders and new ones: who goes where, what a figure becomes, and how sure that is."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from planner.analysis.ground.crosswalk import convert, crosswalk, quality, successors

X, Y = 100_000, 400_000


def areas(**boxes: tuple[float, float]) -> gpd.GeoDataFrame:
    """Lay areas beside each other on a strip of one kilometre high: code → from and to, in kilometres."""
    shapes = [shapely.box(X + 1000 * start, Y, X + 1000 * end, Y + 1000) for start, end in boxes.values()]
    return gpd.GeoDataFrame(index=list(boxes), geometry=shapes, crs=28992)


def people(inhabitants: list[float], **boxes: tuple[float, float]) -> gpd.GeoDataFrame:
    return areas(**boxes).assign(inhabitants=inhabitants)


def shares(table: pd.DataFrame, column: str) -> dict[tuple[str, str], float]:
    pairs = zip(table["old"], table["new"], strict=True)
    return dict(zip(pairs, table[column].round(6), strict=True))


def test_borders_that_stayed_are_the_same_and_pass_everything_on() -> None:
    old = areas(A=(0, 2), B=(2, 4))
    table = crosswalk(old, old.iloc[::-1])
    assert table["same"].all()
    assert shares(table, "people_share_of_old") == {("A", "A"): 1, ("B", "B"): 1}
    assert quality(table).tolist() == [1, 1]


def test_areas_that_merged_are_weighed_by_people() -> None:
    table = crosswalk(areas(A=(0, 3), B=(3, 4)), areas(C=(0, 4)), people([100, 300], p=(0, 3), q=(3, 4)))
    assert shares(table, "area_share_of_new") == {("A", "C"): 0.75, ("B", "C"): 0.25}
    assert shares(table, "people_share_of_new") == {("A", "C"): 0.25, ("B", "C"): 0.75}
    found = convert(pd.DataFrame({"share": [10.0, 50.0], "homes": [40.0, 60.0]}, ["A", "B"]), table, counts=["homes"])
    assert found.values.loc["C"].to_dict() == {"share": 40, "homes": 100}
    assert quality(table)["C"] == 1
    assert not table["same"].any()


def test_an_area_that_was_divided_hands_its_share_down_and_divides_its_counts() -> None:
    table = crosswalk(areas(A=(0, 4)), areas(B=(0, 1), C=(1, 4)), people([300, 100], p=(0, 1), q=(1, 4)))
    found = convert(pd.DataFrame({"share": [10.0], "homes": [80.0]}, ["A"]), table, counts=["homes"])
    assert found.values["share"].tolist() == [10, 10]
    assert found.values["homes"].tolist() == [60, 20]
    assert quality(table).to_dict() == {"B": 0.75, "C": 0.25}
    assert successors(table, "A").to_dict() == {"B": 0.75, "C": 0.25}


def test_without_people_and_where_nobody_lives_the_land_decides() -> None:
    old, new = areas(A=(0, 4)), areas(B=(0, 1), C=(1, 4))
    expected = {("A", "B"): 0.25, ("A", "C"): 0.75}
    assert shares(crosswalk(old, new), "people_share_of_old") == expected
    assert shares(crosswalk(old, new, people([0.0], p=(0, 4))), "people_share_of_old") == expected


def test_a_code_that_moved_elsewhere_is_not_the_same() -> None:
    table = crosswalk(areas(A=(0, 2), B=(2, 4)), areas(B=(0, 2), A=(2, 4)))
    assert not table["same"].any()
    assert shares(table, "people_share_of_old") == {("A", "B"): 1, ("B", "A"): 1}


def test_slivers_along_a_border_that_was_drawn_again_are_cut_off() -> None:
    table = crosswalk(areas(A=(0, 2), B=(2, 4)), areas(A=(0, 2.02), C=(2.02, 4)))
    assert shares(table, "people_share_of_old") == {("A", "A"): 1, ("B", "C"): 1}
    assert table.loc[table["new"] == "A", "same"].all()


def test_a_border_that_really_moved_is_a_change() -> None:
    table = crosswalk(areas(A=(0, 2), B=(2, 4)), areas(A=(0, 2.4), B=(2.4, 4)))
    assert not table["same"].any()
    assert shares(table, "area_share_of_old") == {("A", "A"): 1, ("B", "A"): 0.2, ("B", "B"): 0.8}


def test_a_small_area_cut_out_of_a_large_one_inherits_its_figure_with_a_low_quality() -> None:
    table = crosswalk(areas(A=(0, 100)), areas(A=(0, 99), B=(99, 100)))
    assert dict(zip(table["new"], table["same"], strict=True)) == {"A": True, "B": False}
    assert convert(pd.DataFrame({"share": [7.0]}, ["A"]), table).values["share"].to_dict() == {"A": 7, "B": 7}
    assert quality(table)["B"] == pytest.approx(0.01)


def test_a_figure_of_too_few_of_the_people_is_none_and_a_count_needs_them_all() -> None:
    table = crosswalk(areas(A=(0, 7), B=(7, 10)), areas(C=(0, 10)))
    values = pd.DataFrame({"share": [5.0, np.nan], "homes": [5.0, np.nan]}, ["A", "B"])
    found = convert(values, table, counts=["homes"])
    assert found.values.loc["C"].isna().all()
    assert found.coverage.at["C", "share"] == pytest.approx(0.7)
    found = convert(values, table, counts=["homes"], enough=0.6)
    assert found.values.at["C", "share"] == 5
    assert np.isnan(found.values.at["C", "homes"])


def test_an_area_that_lies_partly_outside_the_other_edition_passes_on_that_part_only() -> None:
    table = crosswalk(areas(A=(0, 4)), areas(B=(0, 1)))
    assert shares(table, "people_share_of_old") == {("A", "B"): 0.25}
    assert shares(table, "people_share_of_new") == {("A", "B"): 1}


def test_editions_without_a_common_area_share_nothing() -> None:
    assert crosswalk(areas(A=(0, 1)), areas(B=(5, 6))).empty
    assert crosswalk(areas(), areas(B=(5, 6))).empty
    table = crosswalk(areas(A=(0, 1)), areas(A=(5, 6)), people([1.0], p=(0, 1)))
    assert table.empty
    assert quality(table).empty
