"""What is shown of parts adds up to what is shown of their sum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.scores.decomposition import MIDDLE, decompose, rounded_together
from planner.text import number


@pytest.mark.parametrize(
    ("values", "total", "shown"),
    [
        ((1.44, 0.06), 1.5, (1.4, 0.1)),
        ((1.36, 0.06), 1.4, (1.4, 0.0)),
        ((-0.25, -0.25, -0.25), -0.8, (-0.2, -0.3, -0.3)),
        ((), 0.0, ()),
        ((2.0, -2.0), 0.0, (2.0, -2.0)),
    ],
)
def test_what_is_shown_adds_up(values: tuple[float, ...], total: float, shown: tuple[float, ...]) -> None:
    assert sorted(rounded_together(values, total, 1)) == sorted(shown)


SCORES = st.dictionaries(st.sampled_from("abcdefg"), st.floats(0, 10), min_size=1)


@given(SCORES)
def test_five_and_all_effects_make_the_score_that_is_shown(scores: dict[str, float]) -> None:
    parts = decompose(scores, dict.fromkeys(scores, 1.0))
    score = MIDDLE + sum(part.points for part in parts)

    effects = rounded_together([*(part.points for part in parts), MIDDLE], score, 1)[:-1]
    shares = rounded_together([100 * part.share for part in parts], 100, 0)

    assert number(MIDDLE + round(sum(effects), 6), "nl", 1) == number(score, "nl", 1)
    assert sum(shares) == 100
    assert all(abs(shown - part.points) < 0.1 + 1e-6 for shown, part in zip(effects, parts, strict=True))
