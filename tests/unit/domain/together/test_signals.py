"""Tellen en vertellen."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.figures.indicators import Direction, ThemeId
from planner.domain.permissions import Role
from planner.domain.rules import RuleBroken
from planner.domain.together.signals import (
    Audience,
    Disagreeing,
    FieldSignal,
    FigureSide,
    PersonalDataFound,
    SignalDirection,
    Trend,
    checked_signal,
    disagreeing,
    questions,
    readable,
    trend,
)
from tests.builders import a_user

BETTER, WORSE, DIFFERENT = SignalDirection
SIGNAL = FieldSignal("s", "WK990001", ThemeId.VEERKRACHT, WORSE, "Meer ruzie op straat", "welzijn", date(2026, 5, 1))
FIGURE = FigureSide("overlast", "WK990001", ThemeId.VEERKRACHT)


def test_a_signal_is_about_the_wijk_and_not_about_a_person():
    with pytest.raises(PersonalDataFound) as found:
        checked_signal(replace(SIGNAL, text="Mevrouw, 06-12345678, belt vaak"), a_user(party="welzijn"))
    assert found.value.values == {"found": "06-12345678"}
    assert len(found.value.pieces) == 1


def test_a_signal_says_something_and_is_the_teams_own():
    with pytest.raises(RuleBroken, match="signal-without-text"):
        checked_signal(replace(SIGNAL, text=" "), a_user(party="welzijn"))
    with pytest.raises(RuleBroken, match="not-your-party"):
        checked_signal(SIGNAL, a_user(party="gemeente"))


@pytest.mark.parametrize(
    ("audience", "readers"),
    [
        (Audience.TEAM, ["welzijn"]),
        (Audience.PARTNERS, ["welzijn", "gemeente"]),
        (Audience.OPENBAAR, ["welzijn", "gemeente", "elders", None]),
    ],
)
def test_who_may_read_a_signal_reads_it(audience, readers):
    signals, table = (replace(SIGNAL, audience=audience),), frozenset({"welzijn", "gemeente"})
    everyone = ["welzijn", "gemeente", "elders", None]
    readers_of = [party for party in everyone if readable(signals, a_user(party=party, role=Role.LEZER), table)]
    assert readers_of == readers


def test_a_team_that_left_the_table_reads_its_own_signals_there_no_more():
    assert readable((SIGNAL,), a_user(party="welzijn"), frozenset({"gemeente"})) == ()


@pytest.mark.parametrize(("audience", "read"), [(Audience.TEAM, 0), (Audience.PARTNERS, 1), (Audience.OPENBAAR, 1)])
def test_a_facilitator_of_no_party_reads_what_is_for_the_table(audience, read):
    assert len(readable((replace(SIGNAL, audience=audience),), a_user(), frozenset({"welzijn"}))) == read


@pytest.mark.parametrize(
    ("before", "after", "direction", "went"),
    [
        (5, 4, Direction.HIGH, Trend.BETTER),
        (5, 6, Direction.HIGH, Trend.WORSE),
        (5, 4, Direction.LOW, Trend.WORSE),
        (5, 6, Direction.LOW, Trend.BETTER),
        (5, 5, Direction.LOW, Trend.SAME),
    ],
)
def test_a_figure_goes_better_when_it_asks_for_less(before, after, direction, went):
    assert trend(before, after, direction) is went


@pytest.mark.parametrize(
    ("seen", "figure", "how"),
    [
        (WORSE, {"trend": Trend.BETTER}, Disagreeing.TREND),
        (BETTER, {"trend": Trend.WORSE}, Disagreeing.TREND),
        (WORSE, {"trend": Trend.WORSE, "score": 1.0}, None),
        (BETTER, {"trend": Trend.SAME, "score": 9.0}, None),
        (WORSE, {"score": 3.0}, Disagreeing.PLACE),
        (BETTER, {"score": 7.0}, Disagreeing.PLACE),
        (WORSE, {"score": 8.0}, None),
        (BETTER, {}, None),
        (DIFFERENT, {}, Disagreeing.SAID),
    ],
)
def test_where_a_signal_and_a_figure_disagree_there_is_a_question(seen, figure, how):
    assert disagreeing(seen, replace(FIGURE, **figure)) is how


def test_a_question_holds_both_and_changes_neither():
    figure = replace(FIGURE, trend=Trend.BETTER)
    (question,) = questions((SIGNAL,), (figure,))
    assert (question.signal, question.figure) == (SIGNAL, figure)


@pytest.mark.parametrize("other", [{"area_code": "WK990002"}, {"theme": ThemeId.SAMENSTELLING}])
def test_another_area_or_theme_is_another_subject(other):
    assert questions((SIGNAL,), (replace(FIGURE, trend=Trend.BETTER, **other),)) == ()
