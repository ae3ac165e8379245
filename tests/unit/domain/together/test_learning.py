"""Looking back: what we expected, what we saw, what we do."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState, HopedDirection
from planner.domain.agenda.agenda import Caps
from planner.domain.agenda.drafting import move_action
from planner.domain.rules import RuleBroken
from planner.domain.together.learning import (
    Decision,
    LogEntry,
    LogKind,
    Review,
    checked_entry,
    checked_review,
    decisions,
    lessons,
    realisation,
    realised_per_area,
    review_day,
    reviews_due,
    suggested_steps,
)
from tests.builders import a_figure, a_party, a_user, an_action, an_agenda, an_area, an_opgave

MAY, NOVEMBER = date(2027, 5, 1), date(2027, 11, 1)
ACTION = an_action(state=ActionState.LOOPT, review=MAY)
REVIEW = Review("r", ACTION.id, MAY, "rust", "minder meldingen", Decision.DOORGAAN, "het werkt", next_on=NOVEMBER)


def checked(**fields):
    return checked_review(replace(REVIEW, **fields), a_user())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"expected": " "}, "review-without-expected"),
        ({"seen": ""}, "review-without-seen"),
        ({"reason": ""}, "reason-needed"),
        ({"next_on": None}, "review-without-next"),
        ({"next_on": MAY}, "review-without-next"),
        ({"decision": Decision.BIJSTELLEN, "next_on": None}, "review-without-next"),
        ({"seen": "bel 06-12345678"}, "personal-data"),
        ({"then": a_figure(), "now": a_figure(indicator="ander")}, "review-other-figure"),
        ({"then": a_figure(), "now": a_figure(area_code="WK990002")}, "review-other-figure"),
    ],
)
def test_a_review_tells_the_whole_story(fields, code):
    with pytest.raises(RuleBroken, match=code):
        checked(**fields)


def test_we_do_not_know_is_an_answer():
    assert checked(seen="", unknown=True).unknown


@pytest.mark.parametrize("decision", [Decision.STOPPEN, Decision.OPSCHALEN])
def test_what_ends_needs_no_next_review(decision):
    assert checked(decision=decision, next_on=None).next_on is None


@pytest.mark.parametrize(
    ("value", "year", "movement"),
    [
        (1400.0, 2026, HopedDirection.UP),
        (1200.0, 2026, HopedDirection.DOWN),
        (1290.6, 2026, HopedDirection.STABLE),
        (1400.0, 2024, None),
    ],
)
def test_figures_stand_beside_each_other_and_only_a_newer_one_moves(value, year, movement):
    assert checked(then=a_figure(), now=a_figure(value=value, year=year)).movement is movement


def test_no_figure_now_is_no_movement():
    assert checked(then=a_figure()).movement is None


def test_reviews_come_up_by_themselves_longest_waiting_first():
    other = an_action(id="bankje", review=date(2027, 4, 1))
    stopped = an_action(id="weg", review=date(2027, 1, 1), state=ActionState.GESTOPT)
    actions = (ACTION, other, stopped, an_action(id="zonder dag"))
    assert reviews_due(actions, (), date(2027, 3, 31)) == ()
    assert [action.id for _, action in reviews_due(actions, (), MAY)] == ["bankje", "tuinstraat"]


def test_a_review_that_was_held_comes_back_on_the_day_it_set():
    assert review_day(ACTION, (REVIEW,)) == NOVEMBER
    assert reviews_due((ACTION,), (REVIEW,), date(2027, 10, 31)) == ()


def test_an_action_that_starts_again_has_its_own_day_when_that_is_to_come():
    stopped = replace(REVIEW, decision=Decision.STOPPEN, next_on=None)
    assert review_day(ACTION, (stopped,)) is None
    assert review_day(replace(ACTION, review=NOVEMBER), (stopped,)) == NOVEMBER


def entry(number, kind=LogKind.LES, text="eerst praten"):
    return LogEntry(f"e{number}", ACTION.id, kind, date(2027, 1, number), "woonstede", text)


def test_a_line_of_the_log_is_a_partys_own_and_says_something():
    user = a_user(party="woonstede")
    assert checked_entry(entry(1, text=" eerst praten "), user).text == "eerst praten"
    with pytest.raises(RuleBroken, match="log-without-text"):
        checked_entry(entry(1, text=" "), user)
    with pytest.raises(RuleBroken, match="not-your-party"):
        checked_entry(entry(1), a_user(party="gemeente"))
    with pytest.raises(RuleBroken, match="personal-data"):
        checked_entry(entry(1, text="bel 06-12345678"), user)


def test_lessons_come_newest_first():
    assert [e.id for e in lessons((entry(1), entry(3), entry(2, LogKind.BESLUIT)))] == ["e3", "e1"]


def test_realisation_counts_what_became_of_actions_and_never_hides_a_stopped_one():
    states = ["idee", "voorgesteld", "akkoord", "loopt", "geleerd", "gestopt", "gestopt", "opgeschaald"]
    told = realisation(tuple(an_action(id=str(n), state=ActionState(s)) for n, s in enumerate(states)))
    assert (told.idea, told.agreed, told.running, told.stopped) == (2, 1, 1, 2)
    assert (told.carried_out, told.ended) == (2, 4)


def test_each_wijk_of_an_agenda_is_counted_in_the_agendas_own_order():
    areas = (an_area(code="WK990002", name="Parkwijk"), an_area())
    there = ("BU99000201", "WK990001", "BU99000101", "")
    actions = tuple(an_action(id=str(n), place_code=code) for n, code in enumerate(there))
    counted = realised_per_area(an_agenda(areas=areas, actions=actions))
    assert [(code, told.idea) for code, told in counted] == [("WK990002", 1), ("WK990001", 2), ("", 1)]


def test_scaling_up_after_a_review_outside_the_app_is_no_suggestion_yet_it_is_allowed():
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), actions=(an_action(state=ActionState.LOOPT),))
    action = agenda.actions[0]
    assert ActionState.OPGESCHAALD not in suggested_steps(action, ())
    moved = move_action(agenda, action.id, action.version, ActionState.OPGESCHAALD, "gezien", Caps())
    assert moved.actions[0].state is ActionState.OPGESCHAALD


def test_scaling_up_is_offered_last_and_only_where_something_was_seen():
    assert decisions(ACTION)[-1] is Decision.OPSCHALEN
    assert Decision.OPSCHALEN not in decisions(an_action(state=ActionState.AKKOORD))
    blind = replace(REVIEW, seen="", unknown=True)
    assert suggested_steps(ACTION, (blind,)) == (ActionState.GELEERD, ActionState.GESTOPT)
    assert suggested_steps(ACTION, (blind, REVIEW))[-1] is ActionState.OPGESCHAALD
    assert suggested_steps(an_action(state=ActionState.GELEERD), ()) == (ActionState.OPGESCHAALD,)
