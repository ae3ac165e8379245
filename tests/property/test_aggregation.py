"""What always holds when figures of buurten are put together."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.figures.aggregation import Parts, parts_of, put_together
from planner.domain.areas import Level

FIGURE = st.one_of(st.none(), st.floats(0, 100))
BUURT = st.tuples(st.integers(0, 3), FIGURE, st.one_of(st.none(), st.integers(0, 5000)), st.integers(1, 5000))
BUURTEN = st.lists(BUURT, min_size=1, max_size=40)


def read(buurten: list[tuple[int, float | None, int | None, int]]) -> tuple[pd.DataFrame, np.ndarray, Parts]:
    """Make the figures, weights and parents of buurten told as (wijk, figure, weight, inhabitants)."""
    wijken, figures, weights, people = zip(*buurten, strict=True)
    codes = pd.Index([f"BU000{w}{n:04}" for n, w in enumerate(wijken)])
    larger = pd.Index([f"WK000{w}00" for w in range(4)])
    shares = pd.DataFrame({"x": pd.Series(figures, dtype="float64").to_numpy()}, index=codes)
    parts = Parts(codes, np.array(wijken), larger, np.array(people, dtype=float))
    return shares, pd.Series(weights, dtype="float64").to_numpy(), parts


def telling(shares: pd.DataFrame, weights: np.ndarray) -> np.ndarray:
    return shares["x"].notna().to_numpy() & (weights > 0)


@given(BUURTEN)
def test_a_figure_put_together_is_the_weighted_mean_of_the_buurten_that_have_one(buurten):
    shares, weights, parts = read(buurten)
    made, _ = put_together(shares, weights, parts, enough=0.0)
    known = telling(shares, weights)
    for place, code in enumerate(parts.larger):
        own = known & (parts.parents == place)
        if own.any():
            assert made.at[code, "x"] == pytest.approx(np.average(shares["x"][own], weights=weights[own]))
        else:
            assert np.isnan(made.at[code, "x"])


@given(BUURTEN)
def test_what_is_missing_never_counts_as_zero(buurten):
    shares, weights, parts = read(buurten)
    known = telling(shares, weights)
    made, _ = put_together(shares, weights, parts, enough=0.0)
    left = Parts(parts.buurten[known], parts.parents[known], parts.larger, parts.inhabitants[known])
    without, coverage = put_together(shares[known], weights[known], left, enough=0.0)
    pd.testing.assert_frame_equal(made, without)
    assert set(coverage) <= {0.0, 1.0}


@given(BUURTEN, st.floats(0, 1))
def test_below_the_declared_share_there_is_no_figure_and_the_share_tells(buurten, enough):
    shares, weights, parts = read(buurten)
    made, coverage = put_together(shares, weights, parts, enough=enough)
    assert ((coverage >= 0) & (coverage <= 1 + 1e-9)).all()
    assert (coverage[made["x"].notna()] >= enough).all()
    assert made["x"].isna()[coverage < enough].all()


@given(BUURTEN, st.randoms(use_true_random=False))
def test_the_order_of_the_buurten_does_not_matter(buurten, chance):
    shuffled = list(buurten)
    chance.shuffle(shuffled)
    one, two = (put_together(*read(told), enough=0.8) for told in (buurten, shuffled))
    pd.testing.assert_frame_equal(one[0], two[0])
    np.testing.assert_allclose(one[1], two[1])


@given(BUURTEN)
def test_complete_figures_of_buurten_give_those_of_the_wijk_itself(buurten):
    """A wijk counts its own people: putting the shares of its buurten together finds the same."""
    counted = [(wijk, round(people * (figure or 0) / 100), people) for wijk, figure, _, people in buurten]
    whole = pd.DataFrame(counted, columns=["wijk", "count", "people"]).groupby("wijk").sum()
    shares, weights, parts = read([(w, 100 * c / n, n, n) for w, c, n in counted])
    made, coverage = put_together(shares, weights, parts, enough=1.0)
    for wijk, row in whole.iterrows():
        assert made["x"].iloc[wijk] == pytest.approx(100 * row["count"] / row["people"])
        assert coverage[wijk] == pytest.approx(1)


def test_only_inhabited_buurten_inside_a_wijk_count() -> None:
    areas = pd.DataFrame(
        {
            "level": ["buurt", "buurt", "buurt", "wijk"],
            "kind": ["inhabited", "water", "inhabited", "inhabited"],
            "wijk": ["WK000100", "WK000100", "WK999900", ""],
            "gemeente": "GM0001",
            "inhabitants": [100.0, np.nan, 50.0, 150.0],
        },
        index=["BU00010000", "BU00010001", "BU00010100", "WK000100"],
    )
    parts = parts_of(areas, pd.Index(["WK000100"]), Level.WIJK)

    assert parts is not None
    assert list(parts.buurten) == ["BU00010000"]
    assert parts_of(areas, areas.index[:3], Level.BUURT) is None
