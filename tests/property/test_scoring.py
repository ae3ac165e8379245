"""What always holds for scores."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.figures.mixing import one_sidedness
from planner.analysis.figures.observations import Observations
from planner.analysis.scores.decomposition import decompose, leading
from planner.analysis.scores.scoring import Scores, coverage, fixed_scores, rank_scores, score, weighted_mean
from planner.analysis.scores.sensitivity import rank_bands
from planner.domain.areas import Level
from planner.domain.figures.indicators import (
    Direction,
    Indicator,
    IndicatorSet,
    Label,
    Reference,
    Scale,
    Theme,
    ThemeId,
)

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
    weights = np.array([1.0, 2.0, 1.0])
    mean, covered = weighted_mean(table, weights), coverage(table, weights, np.ones((1, 3)))
    present = [(s, w) for s, w in zip(scores, (1, 2, 1), strict=True) if s is not None]
    assert covered[0] == sum(w for _, w in present) / 4
    if present:
        assert min(s for s, _ in present) - 1e-9 <= mean[0] <= max(s for s, _ in present) + 1e-9
    else:
        assert np.isnan(mean[0])


@given(st.lists(st.integers(0, 100), min_size=2, max_size=5))
def test_one_sidedness_runs_from_mixed_to_one_group_only(shares):
    found = one_sidedness(pd.DataFrame([shares], dtype="float64"))[0]
    if sum(shares) < 80:  # a larger part in no known group: nothing is said
        assert np.isnan(found)
    else:
        assert -1e-9 <= found <= 100 + 1e-9


def test_one_group_only_is_100_and_an_even_mix_is_0():
    mixed, alone = one_sidedness(pd.DataFrame([[50.0, 50.0], [100.0, 0.0]]))
    assert (round(mixed, 9), round(alone, 9)) == (0, 100)


def test_the_rest_is_a_group_of_its_own():
    assert one_sidedness(pd.DataFrame([[50.0]]), rest=True)[0] < 1e-9


def test_what_is_in_no_known_group_is_left_out_up_to_a_fifth():
    little, much = one_sidedness(pd.DataFrame([[40.0, 40.0], [39.0, 39.0]]))
    assert little < 1e-9
    assert np.isnan(much)


def test_a_missing_share_gives_no_figure():
    assert np.isnan(one_sidedness(pd.DataFrame([[50.0, np.nan]]))[0])


FEWER = settings(max_examples=30)
"""Each of these examples scores a whole table."""
NAMES = ("a", "b", "c")
BLANK = Label("", "")
TABLES = st.lists(
    st.tuples(*[st.none() | st.integers(0, 9)] * 3, st.sampled_from(["GM0001", "GM0002"]), st.integers(45, 55)),
    min_size=1,
    max_size=25,
)


def an_indicator(name: str, **fields: object) -> Indicator:
    return Indicator(name, ThemeId.VEERKRACHT, BLANK, BLANK, BLANK, Direction.HIGH, "", (name,), **fields)


INDICATORS = IndicatorSet((Theme(ThemeId.VEERKRACHT, BLANK, BLANK, 0.5),), tuple(an_indicator(name) for name in NAMES))


def scored(rows: list[tuple], *, weights: dict[str, float] | None = None, order: list[int] | None = None) -> Scores:
    """Score rows of three figures, a gemeente and a number of inhabitants, within each gemeente."""
    codes = [f"WK{n:06}" for n in range(len(rows))]
    table = pd.DataFrame(rows, columns=[*NAMES, "gemeente", "inhabitants"], index=codes).assign(kind="inhabited")
    table = table.astype(dict.fromkeys(NAMES, "float64")).iloc[order or slice(None)]
    values = table[list(NAMES)]
    reach = values.notna() | values.isna() & values.notna().any()
    observations = Observations(Level.WIJK, values, values.isna().map(str), reach=reach.astype(float))
    chosen = weights or dict.fromkeys(NAMES, 1.0)
    return score(observations, INDICATORS, table, Reference.GEMEENTE, weights=chosen, groups=table["gemeente"])


@FEWER
@given(TABLES, st.randoms(use_true_random=False))
def test_no_score_leaves_the_scale_or_depends_on_the_order_of_areas(rows, chance):
    order = list(range(len(rows)))
    chance.shuffle(order)
    whole, shuffled = scored(rows), scored(rows, order=order)
    for frame_of in ("indicators", "themes", "coverage"):
        pd.testing.assert_frame_equal(getattr(shuffled, frame_of).sort_index(), getattr(whole, frame_of))
    assert whole.themes["veerkracht"].dropna().between(0, 10).all()


@FEWER
@given(TABLES)
def test_areas_with_few_people_have_no_score_and_change_that_of_no_other(rows):
    whole = scored(rows)
    small = [row[4] < 50 for row in rows]
    assert whole.indicators[small].isna().all(axis=None)
    assert whole.themes[small].isna().all(axis=None)
    rest = [row for row in rows if row[4] >= 50]
    if rest:
        alone = scored(rest).indicators
        np.testing.assert_array_equal(whole.indicators[[not few for few in small]], alone)


@FEWER
@given(TABLES)
def test_equal_weights_give_the_plain_mean_of_what_is_present(rows):
    found = scored(rows, weights=dict.fromkeys(NAMES, 7.0))
    present = pd.DataFrame(rows)[[0, 1, 2]].notna()
    enough = present.sum(axis=1) >= 0.5 * present.any().sum()
    mean = found.indicators.mean(axis=1).where(enough.to_numpy())
    pd.testing.assert_series_equal(found.themes["veerkracht"], mean, check_names=False)


@FEWER
@given(TABLES)
def test_a_figure_with_weight_0_counts_in_no_theme(rows):
    found = scored(rows, weights={"a": 1.0, "b": 0.0, "c": 0.0})
    assert found.coverage["veerkracht"].tolist() == [float(row[0] is not None) for row in rows]
    pd.testing.assert_series_equal(found.themes["veerkracht"], found.indicators["a"], check_names=False)


@FEWER
@given(TABLES, st.tuples(*[st.integers(0, 5)] * 3).filter(any))
def test_what_figures_add_sums_to_the_score_from_the_middle(rows, chosen):
    weights = dict(zip(NAMES, map(float, chosen), strict=True))
    found = scored(rows, weights=weights)
    for code, value in found.themes["veerkracht"].dropna().items():
        parts = decompose(found.indicators.loc[code].to_dict(), weights)
        assert sum(part.points for part in parts) == pytest.approx(value - 5)
        assert sum(part.share for part in parts) == pytest.approx(1)
        assert [abs(p.points) for p in parts] == sorted((abs(p.points) for p in parts), reverse=True)
        assert all(part.points * (value - 5) > 0 for part in leading(parts))


@given(st.lists(st.tuples(st.floats(0, 10), st.one_of(st.just(np.nan), st.floats(0, 10))), min_size=1, max_size=30))
def test_a_rank_interval_holds_the_rank_and_stays_among_the_areas(rows):
    scores = pd.DataFrame(rows, columns=["a", "b"])
    bands = rank_bands(scores, np.array([1.0, 3.0]), draws=40)
    assert (bands["low"].between(1, bands["rank"]) & bands["high"].between(bands["rank"], len(rows))).all()
    assert bands["first_share"].between(0, 1).all()


@given(st.lists(st.one_of(st.none(), st.floats(-500, 500)), min_size=1, max_size=20), st.sampled_from(Direction))
def test_on_a_fixed_scale_the_ends_are_0_and_10_whichever_way_is_a_need(figures, direction):
    indicator = replace(an_indicator("x", scale=Scale.FIXED, fixed=(0.0, 100.0)), direction=direction)
    values = pd.Series(figures, dtype="float64")
    scores = fixed_scores(values, indicator)
    assert (scores.isna() == values.isna()).all()
    assert scores.dropna().between(0, 10).all()
    low, high = (0, 10) if direction is Direction.HIGH else (10, 0)
    assert (scores[values <= 0] == low).all()
    assert (scores[values >= 100] == high).all()
