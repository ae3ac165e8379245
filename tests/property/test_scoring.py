"""What always holds for scores."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.mixing import one_sidedness
from planner.analysis.scoring import rank_scores, weighted_mean

FIGURES = st.lists(st.one_of(st.none(), st.integers(-1000, 1000)), min_size=1, max_size=60)


def frame(figures: list[int | None]) -> pd.DataFrame:
    return pd.DataFrame({"x": pd.Series(figures, dtype="float64")})


@given(FIGURES)
def test_scores_stay_between_0_and_10(figures):
    scores = rank_scores(frame(figures))["x"].dropna()
    assert ((scores > 0) & (scores < 10)).all()


@given(FIGURES)
def test_what_is_missing_stays_missing_and_never_counts(figures):
    whole = frame(figures)
    scores = rank_scores(whole)
    assert (scores["x"].isna() == whole["x"].isna()).all()
    pd.testing.assert_frame_equal(scores.dropna(), rank_scores(whole.dropna()))


@given(FIGURES, st.randoms(use_true_random=False))
def test_scores_do_not_depend_on_the_order_of_rows(figures, chance):
    order = list(range(len(figures)))
    chance.shuffle(order)
    scores = rank_scores(frame(figures))
    pd.testing.assert_frame_equal(rank_scores(frame(figures).iloc[order]).sort_index(), scores)


@given(FIGURES)
def test_a_higher_figure_never_has_a_lower_score(figures):
    whole = frame(figures).dropna()
    scores = rank_scores(whole)["x"]
    by_figure = scores.groupby(whole["x"]).first()
    assert by_figure.is_monotonic_increasing


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 50)), min_size=1, max_size=40))
def test_ranking_within_groups_equals_ranking_each_group_alone(rows):
    groups = pd.Series([f"GM{g:04}" for g, _ in rows])
    whole = pd.DataFrame({"x": [float(v) for _, v in rows]})
    together = rank_scores(whole, groups)
    apart = pd.concat([rank_scores(part) for _, part in whole.groupby(groups)]).sort_index()
    pd.testing.assert_frame_equal(together, apart)


@given(st.lists(st.one_of(st.none(), st.floats(0, 10)), min_size=3, max_size=3))
def test_a_mean_lies_between_what_is_present_and_says_how_much_that_is(scores):
    table = pd.DataFrame([scores], columns=list("abc"), dtype="float64")
    mean, covered = weighted_mean(table, np.array([1.0, 2.0, 1.0]))
    present = [(s, w) for s, w in zip(scores, (1, 2, 1), strict=True) if s is not None]
    assert covered[0] == sum(w for _, w in present) / 4
    if present:
        assert min(s for s, _ in present) - 1e-9 <= mean[0] <= max(s for s, _ in present) + 1e-9
    else:
        assert np.isnan(mean[0])


@given(st.lists(st.integers(0, 100), min_size=2, max_size=5))
def test_one_sidedness_runs_from_mixed_to_one_group_only(shares):
    found = one_sidedness(pd.DataFrame([shares], dtype="float64"))[0]
    if sum(shares) == 0:
        assert np.isnan(found)
    else:
        assert -1e-9 <= found <= 100 + 1e-9


def test_one_group_only_is_100_and_an_even_mix_is_0():
    mixed, alone = one_sidedness(pd.DataFrame([[50.0, 50.0], [100.0, 0.0]]))
    assert (round(mixed, 9), round(alone, 9)) == (0, 100)


def test_the_rest_is_a_group_of_its_own():
    assert one_sidedness(pd.DataFrame([[50.0]]), rest=True)[0] < 1e-9


def test_a_missing_share_gives_no_figure():
    assert np.isnan(one_sidedness(pd.DataFrame([[50.0, np.nan]]))[0])
