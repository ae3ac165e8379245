"""What is said of an area's place is literally true, for any number of areas and any ties."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.scores.ranks import Place, place_of

SCORES = st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=1, max_size=60)


def place_of_first(scores: list[int | None]) -> tuple[Place | None, list[int]]:
    column = pd.Series(scores, dtype="float64", index=[f"WK{n:06}" for n in range(len(scores))])
    return place_of(column, "WK000000", len(scores)), [s for s in scores if s is not None]


@given(SCORES)
def test_the_counts_are_strict_and_only_of_areas_with_a_score(scores):
    place, known = place_of_first(scores)
    if scores[0] is None:
        assert place is None
        return
    assert (place.above, place.below) == (sum(s > scores[0] for s in known), sum(s < scores[0] for s in known))
    assert place.known == len(known)
    assert place.tied == (known.count(scores[0]) > 1)


@given(st.integers(0, 12), SCORES)
def test_the_words_hold_for_the_area_they_are_said_of(own, others):
    place, known = place_of_first([own, *others])
    count = len(known)
    holds = {
        "top-10": sum(s >= own for s in known) <= 0.10 * count,
        "top-25": sum(s >= own for s in known) <= 0.25 * count,
        "low-25": sum(s <= own for s in known) <= 0.25 * count,
        "more": sum(s < own for s in known) > 0.5 * count,
        "less": sum(s > own for s in known) > 0.5 * count,
        "middle": max(sum(s < own for s in known), sum(s > own for s in known)) <= 0.5 * count,
        "rank": count < 10 and known.count(own) == 1,
        "rank-tied": count < 10 and known.count(own) > 1,
        "only": count == 1,
    }
    assert holds[place.key]


@given(st.lists(st.integers(0, 12), min_size=2, max_size=40))
def test_more_to_do_is_never_said_to_be_lighter(scores):
    order = ("top-10", "top-25", "more", "middle", "less", "low-25")
    column = pd.Series(scores, dtype="float64")
    places = {scores[n]: place_of(column, n, len(scores)) for n in range(len(scores))}
    ranks = [places[s].above if len(scores) < 10 else order.index(places[s].key) for s in sorted(places, reverse=True)]
    assert ranks == sorted(ranks)


def test_sums_that_differ_only_by_rounding_are_a_tie():
    scores = pd.Series([0.1 + 0.2, 0.3, 0.5])
    assert place_of(scores, 0, 3) == place_of(scores, 1, 3) == Place(above=1, below=0, known=3, areas=3)
