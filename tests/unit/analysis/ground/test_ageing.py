"""What is older than its assumed service life, and what an inspection says of it."""

import numpy as np
import pandas as pd
import pytest

from planner.analysis.ground.ageing import cohorts, combined, lifted, shares

NAN = float("nan")
LIVES = {"boom": 50.0, "lichtmast": 40.0}


def pieces(*rows: dict[str, object]) -> pd.DataFrame:
    """Make pieces of a tree planted in 1990, but for what a row says."""
    tree = {"area": "BU1", "type": "boom", "quantity": 1.0, "count": 1.0}
    return pd.DataFrame([tree | {"year": 1990.0, "condition": "", "remaining": NAN} | row for row in rows])


def of_twenty(*rows: dict[str, object], on: int = 2026) -> pd.Series:
    """Tell the shares of 20 objects in which each row stands for the same part."""
    same = 20 / len(rows)
    table = shares(cohorts(pieces(*[{"quantity": same, "count": same} | row for row in rows])), LIVES, on)
    assert len(table) == 1
    return table.iloc[0]


def past(*rows: dict[str, object], on: int = 2026) -> tuple[float, float]:
    found = of_twenty(*rows, on=on)
    return found["share_past_life"], found["share_past_life_in_10_years"]


def test_equal_pieces_become_one_cohort():
    split = {"quantity": 2.5, "count": 0.5}
    found = cohorts(pieces({}, split, {"year": NAN}, {"year": NAN}, {"condition": "goed"}, {"remaining": 5.0}))
    assert found[["quantity", "count"]].to_numpy().tolist() == [[1, 1], [3.5, 1.5], [1, 1], [2, 2]]
    assert found["year"].isna().tolist() == [False, False, False, True]


def test_cohorts_of_cohorts_are_the_same():
    found = cohorts(pieces({}, {"year": NAN}, {"area": "BU2"}, {}))
    pd.testing.assert_frame_equal(cohorts(found), found)


def test_codes_may_be_categories():
    plain = pieces({}, {"area": "BU2", "condition": "slecht"}, {"type": "lichtmast"})
    keys = ["area", "type", "condition"]
    categories = cohorts(plain.astype(dict.fromkeys(keys, "category")))
    text = dict.fromkeys(keys, "str")
    pd.testing.assert_frame_equal(categories.astype(text), cohorts(plain).astype(text))
    assert shares(categories, LIVES, 2026)["quantity"].tolist() == [1, 1, 1]


def test_no_pieces_give_no_cohorts_and_no_shares():
    none = shares(cohorts(pieces({}).head(0)), LIVES, 2026)
    assert none.empty
    assert combined(none, {"boom": 1}).empty


def test_older_than_its_life_is_past_it_and_as_old_is_not():
    assert past({"year": 1975.0}, {"year": 1976.0})[0] == 0.5


def test_within_ten_years_includes_what_is_past_already():
    assert past({"year": 1960.0}, {"year": 1985.0}, {"year": 1986.0}, {"year": 2020.0})[1] == 0.5


def test_another_year_of_looking_gives_other_shares():
    assert past({}, on=2040)[0] == 0
    assert past({}, on=2041)[0] == 1


@pytest.mark.parametrize("remaining", [0.0, 5.0, 15.0])
@pytest.mark.parametrize(("year", "expected"), [(1900.0, (1, 1)), (2025.0, (0, 0))])
def test_a_remaining_life_says_nothing_of_age(remaining, year, expected):
    assert past({"remaining": remaining, "year": year}) == expected
    assert not of_twenty({"remaining": remaining, "year": NAN})["enough"]


def test_few_years_left_are_told_of_what_has_a_remaining_life():
    rows = [{"remaining": left} for left in (0.0, 10.0, 11.0)]
    assert of_twenty(*rows, {"year": 1900.0})["share_short"] == pytest.approx(2 / 3)
    assert np.isnan(of_twenty(rows[0], {}, {})["share_short"])


@pytest.mark.parametrize("condition", ["goed", "matig", "slecht"])
def test_a_condition_says_nothing_of_age(condition):
    assert past({"condition": condition, "year": 1900.0}, {"condition": condition, "year": 2020.0})[0] == 0.5
    assert not of_twenty({"condition": condition, "year": NAN})["enough"]


def test_shares_are_by_quantity():
    assert past({"year": 1900.0, "quantity": 30.0}, {"quantity": 10.0}) == (0.75, 0.75)


def test_what_is_unknown_has_no_part_in_a_share():
    found = of_twenty({"year": 1900.0}, {}, {"year": NAN})
    assert (found["share_past_life"], round(found["known"], 9)) == (0.5, round(2 / 3, 9))


def test_fewer_than_20_objects_give_no_shares():
    few, enough = ({"count": count, "condition": "goed"} for count in (19.0, 20.0))
    table = shares(cohorts(pieces(few, enough | {"area": "BU2"})), LIVES, 2026)
    assert table["enough"].tolist() == [False, True]
    assert table["share_past_life"].isna().tolist() == [True, False]
    assert table["share_poor"].isna().tolist() == [True, False]
    assert table["count"].tolist() == [19, 20]


def test_parts_of_20_objects_are_20_objects():
    assert shares(cohorts(pieces(*[{"count": 0.1}] * 200)), LIVES, 2026)["enough"].tolist() == [True]


def test_less_than_half_known_gives_no_shares():
    assert of_twenty({}, {"year": NAN})["enough"]
    found = of_twenty({}, {"year": NAN}, {"year": NAN})
    assert not found["enough"]
    assert np.isnan(found["share_past_life"])
    assert found["median_year"] == 1990


@pytest.mark.parametrize("lives", [{}, {"boom": None}, {"boom": NAN}])
def test_a_type_without_a_life_has_no_age_score_but_a_condition(lives):
    table = shares(cohorts(pieces({"count": 20.0, "condition": "slecht"})), lives, 2026)
    assert table[["share_past_life", "share_past_life_in_10_years", "life"]].isna().all(axis=None)
    assert table["share_poor"].tolist() == [1]
    assert table["enough"].tolist() == [False]


def test_poor_is_of_what_has_a_condition():
    assert of_twenty({"condition": "slecht"}, {"condition": "goed"}, {"condition": "matig"}, {})["share_poor"] == 1 / 3


def test_too_few_conditions_give_no_share_in_poor_condition():
    assert np.isnan(of_twenty({"condition": "slecht"}, {}, {})["share_poor"])


def test_the_median_year_is_by_quantity():
    rows = ({"year": 1960.0, "quantity": 1.0}, {"year": 2000.0, "quantity": 5.0}, {"year": 1980.0, "quantity": 3.0})
    assert of_twenty(*rows, {"year": NAN, "quantity": 99.0})["median_year"] == 2000
    assert np.isnan(of_twenty({"year": NAN})["median_year"])


def test_a_quantity_of_nothing_gives_no_shares():
    assert not of_twenty({"quantity": 0.0})["enough"]


def two_types(lamps_known: bool = True) -> pd.DataFrame:
    trees = [{"count": 20.0, "year": 1900.0, "condition": "slecht"}]
    lamps = [{"count": 20.0, "type": "lichtmast", "year": 2020.0 if lamps_known else NAN, "condition": "goed"}]
    return shares(cohorts(pieces(*trees, *lamps)), LIVES, 2026)


def test_types_are_combined_by_their_weight():
    found = combined(two_types(), {"boom": 1, "lichtmast": 3})
    assert found.loc["BU1"].tolist() == [25, 25, 25, 1]


def test_a_type_that_is_not_known_enough_is_left_out_and_said():
    found = combined(two_types(lamps_known=False), {"boom": 1, "lichtmast": 3})
    assert found.loc["BU1"].tolist() == [100, 100, 25, 0.25]


@pytest.mark.parametrize("weights", [{}, {"boom": 0, "lichtmast": 0}, {"brug": 1}])
def test_types_without_a_weight_give_no_figure(weights):
    found = combined(two_types(), weights)
    assert found.drop(columns="coverage").isna().all(axis=None)
    assert found["coverage"].tolist() == [0]


def test_a_type_without_a_life_does_not_lower_the_coverage():
    grass = pieces({"count": 20.0}, {"count": 20.0, "type": "gras"})
    found = combined(shares(cohorts(grass), LIVES, 2026), {"boom": 1, "gras": 1})
    assert found[["share_past_life", "coverage"]].to_numpy().tolist() == [[0, 1]]


def test_cohorts_are_regrouped_to_wijken():
    below = cohorts(pieces({}, {"area": "BU2"}, {"area": "BU3"}, {"area": "BU4"}))
    found = lifted(below, pd.Series({"BU1": "WK1", "BU2": "WK1", "BU3": "WK2"}))
    assert found[["area", "quantity"]].to_numpy().tolist() == [["WK1", 2], ["WK2", 1]]
