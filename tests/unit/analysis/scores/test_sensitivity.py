"""Rank intervals under other weights: the fast way gives what the plain way gives."""

import numpy as np
import pandas as pd
import pytest

from planner.analysis.scores.scoring import weighted_mean
from planner.analysis.scores.sensitivity import draw_weights, rank_band, rank_bands

EQUAL = np.ones(4)


def some_scores(areas: int, *, missing: float = 0.1, indicators: int = 4, seed: int = 1) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    scores = rng.random((areas, indicators)) * 10
    scores[:, 1:][rng.random((areas, indicators - 1)) < missing] = np.nan
    return pd.DataFrame(scores, index=[f"BU{n:08}" for n in range(areas)])


def plainly(scores: pd.DataFrame, weights: np.ndarray, *, first: int, draws: int) -> pd.DataFrame:
    """Rank every draw with pandas, one by one and exactly."""
    drawn = pd.DataFrame(
        {
            n: weighted_mean(scores, shares).rank(method="min", ascending=False)
            for n, shares in enumerate(draw_weights(weights, draws=draws))
        }
    )
    low = drawn.quantile(0.05, axis=1, interpolation="lower")
    high = drawn.quantile(0.95, axis=1, interpolation="higher")
    rank = weighted_mean(scores, weights).rank(method="min", ascending=False)
    bounds = {"low": np.minimum(low, rank), "high": np.maximum(high, rank)}
    return pd.DataFrame({"rank": rank, **bounds, "first_share": (drawn <= first).mean(axis=1)})


@pytest.mark.parametrize("areas", [1, 7, 300, 3000])
def test_counting_ranks_gives_what_sorting_gives(areas: int) -> None:
    scores = some_scores(areas)
    fast = rank_bands(scores, EQUAL, first=max(1, areas // 5), draws=60)
    exact = plainly(scores, EQUAL, first=max(1, areas // 5), draws=60)
    assert (fast["rank"] == exact["rank"]).all()
    assert (fast[["low", "high"]] - exact[["low", "high"]]).abs().to_numpy().max() <= (2 if areas > 1000 else 1)
    assert (fast["first_share"] - exact["first_share"]).abs().max() <= 2 / 60


def test_one_area_alone_gets_what_it_gets_among_all() -> None:
    scores = some_scores(500)
    whole = rank_bands(scores, np.array([1.0, 2.0, 0.0, 1.0]))
    for code in scores.index[:20]:
        alone, row = rank_band(scores, np.array([1.0, 2.0, 0.0, 1.0]), code), whole.loc[code]
        assert (alone.rank, alone.areas, alone.first) == (row["rank"], 500, 50)
        assert abs(alone.low - row["low"]) <= 1
        assert abs(alone.high - row["high"]) <= 1
        assert alone.first_share == pytest.approx(row["first_share"], abs=0.01)


def test_draws_lie_around_the_chosen_weights_and_leave_out_what_does_not_count() -> None:
    drawn = draw_weights(np.array([2.0, 1.0, 1.0, 0.0]))
    assert drawn.sum(axis=1) == pytest.approx(1)
    assert drawn.mean(axis=0) == pytest.approx([0.5, 0.25, 0.25, 0], abs=0.01)
    assert drawn[:, 3].max() == 0
    assert 2 * draw_weights(EQUAL).std(axis=0) == pytest.approx(0.25 * 0.54, abs=0.01)


def test_the_same_question_gets_the_same_answer() -> None:
    scores = some_scores(50)
    pd.testing.assert_frame_equal(rank_bands(scores, EQUAL), rank_bands(scores, EQUAL))


def test_with_one_figure_no_weights_can_change_the_rank() -> None:
    bands = rank_bands(some_scores(40, indicators=1), np.ones(1))
    assert (bands["low"] == bands["rank"]).all()
    assert (bands["high"] == bands["rank"]).all()
    assert sorted(bands["first_share"].unique()) == [0, 1]


def test_an_area_that_is_worst_on_everything_is_first_in_every_draw() -> None:
    scores = some_scores(200)
    scores.iloc[5] = [10.0, 10.0, np.nan, 10.0]
    assert rank_bands(scores, EQUAL, first=1).iloc[5].tolist() == [1, 1, 1, 1]


def test_areas_with_the_same_figures_share_their_ranks() -> None:
    scores = some_scores(30)
    scores.iloc[3] = scores.iloc[4]
    bands = rank_bands(scores, EQUAL)
    assert bands.iloc[3].tolist() == bands.iloc[4].tolist()


def test_without_areas_there_are_no_ranks() -> None:
    assert rank_bands(some_scores(3).head(0), EQUAL).empty
