"""The samenwerkingstoets: blind, then every score, the lowest and the spread."""

from dataclasses import fields, replace
from datetime import date

import pytest

from planner.domain.agenda.opgaven import Opgave
from planner.domain.events import differences, flat
from planner.domain.permissions import Role
from planner.domain.rules import RuleBroken
from planner.domain.together import marks as check_reading
from planner.domain.together.cooperation import (
    Check,
    CheckField,
    CooperationForm,
    Need,
    Scored,
    Seven,
    add_check,
    asking,
    lightest_form,
    open_check,
    proposed_form,
    score,
)
from planner.domain.together.marks import FieldReading, opened_checks, read_check, series
from tests.builders import a_user

TODAY = date(2026, 5, 1)
BLIND = Check("toets", CooperationForm.AANEENVLECHTEN, TODAY)


def seven(number, **others):
    return replace(Seven(*[number] * 7), **others)


NEEDS = (
    Need(CooperationForm.AANEENVLECHTEN, 4, seven(7)),
    Need(CooperationForm.AFSTEMMEN, 1, seven(2)),
    Need(CooperationForm.AANPASSEN, 3, seven(5)),
)


def scored(check, table=("w", "g"), **given):
    for party, scores in given.items():
        check = score(check, Scored(party, scores), a_user(party=party), at_table=table, today=TODAY)
    return check


@pytest.mark.parametrize("wrong", [0, 11, 5.5, "5", True, None])
def test_a_score_is_a_whole_number_from_1_to_10(wrong):
    with pytest.raises(RuleBroken, match="score-off-scale"):
        seven(5, doelen=wrong)


def test_the_seven_fields_are_the_seven_numbers():
    assert [f.name for f in fields(Seven)] == [field.value for field in CheckField]


@pytest.mark.parametrize(
    ("interwoven", "form"), [(1, "afstemmen"), (2, "afstemmen"), (3, "aanpassen"), (5, "aaneenvlechten")]
)
def test_the_lightest_form_that_fits_comes_first(interwoven, form):
    assert lightest_form(interwoven, NEEDS).value == form


def test_a_check_proposes_what_its_opgave_asks_and_for_the_whole_table_what_the_most_interwoven_one_asks():
    opgaven = (Opgave("groen", "Groen", interwoven=3), Opgave("flat", "Flat", interwoven=5), Opgave("plein", "Plein"))
    proposed = [proposed_form(opgaven, about, NEEDS).value for about in ("groen", "flat", "plein", "")]
    assert proposed == ["aanpassen", "aaneenvlechten", "afstemmen", "aaneenvlechten"]
    assert proposed_form((), "", NEEDS) is CooperationForm.AFSTEMMEN


@pytest.mark.parametrize(("highest", "apart"), [(5, False), (6, True), (9, True)])
def test_parties_that_lie_far_apart_have_something_to_talk_about(highest, apart):
    assert FieldReading(CheckField.DOELEN, (("w", 2), ("g", highest)), 1).lies_apart(4) is apart


def test_before_opening_a_party_sees_its_own_scores_only():
    check = scored(BLIND, w=seven(6))
    assert check.visible_to("w").scored == (Scored("w", seven(6)),)
    assert check.visible_to("g").scored == check.visible_to(None).scored == (Scored("w", None),)
    assert check.has_scored("w")


def test_the_audit_tells_that_a_party_scored_and_not_what():
    _, told = differences((BLIND,), (scored(BLIND, w=seven(6)),))
    assert told == {"toets/scored/w/party_id": "w"}


def test_the_check_opens_when_everyone_at_the_table_has_scored():
    assert not scored(BLIND, w=seven(6)).is_open
    both = scored(BLIND, w=seven(6), g=seven(3))
    assert both.opened_on == TODAY
    assert both.visible_to(None) == both
    assert flat(both)["scored/g/scores/doelen"] == 3


def test_a_party_may_think_again_until_the_check_opens():
    check = scored(scored(BLIND, w=seven(6)), w=seven(4))
    assert check.scored == (Scored("w", seven(4)),)
    with pytest.raises(RuleBroken, match="check-already-open"):
        scored(scored(check, g=seven(5)), w=seven(9))


def test_a_blind_check_asks_who_has_not_scored():
    check = scored(BLIND, w=seven(6))
    assert asking((check,), "g") == (check,)
    assert asking((check,), "w") == asking((check,), None) == asking((scored(check, g=seven(5)),), "x") == ()


def test_nobody_scores_for_another_party():
    with pytest.raises(RuleBroken, match="not-your-party"):
        score(BLIND, Scored("w", seven(6)), a_user(party="g"), at_table=("w", "g"), today=TODAY)


def test_a_party_that_is_not_at_the_table_does_not_score():
    with pytest.raises(RuleBroken, match="party-unknown"):
        scored(BLIND, x=seven(6))


def test_no_scores_at_all_is_no_answer():
    with pytest.raises(RuleBroken, match="scores-missing"):
        scored(BLIND, w=None)


def test_the_facilitator_opens_a_check_that_somebody_scored():
    with pytest.raises(RuleBroken, match="check-without-scores"):
        open_check(BLIND, a_user(), today=TODAY)
    check = scored(BLIND, w=seven(6))
    with pytest.raises(RuleBroken, match="not-allowed"):
        open_check(check, a_user(role=Role.LID, party="w"), today=TODAY)
    opened = open_check(check, a_user(), today=TODAY)
    assert opened.is_open
    with pytest.raises(RuleBroken, match="check-already-open"):
        open_check(opened, a_user(), today=TODAY)


def test_a_series_grows_one_check_at_a_time():
    opened = scored(BLIND, w=seven(6), g=seven(3))
    with pytest.raises(RuleBroken, match="check-still-blind"):
        add_check((BLIND,), replace(BLIND, id="tweede"), a_user())
    both = add_check((opened,), replace(opened, id="tweede"), a_user())
    assert both[0] == opened
    assert not both[1].is_open
    assert both[1].scored == ()


def test_a_reading_gives_all_scores_the_lowest_and_the_spread():
    reading = read_check(scored(BLIND, w=seven(9), g=seven(8, vertrouwen=3)), NEEDS)
    trust = reading.fields[0]
    assert trust.scores == (("w", 9), ("g", 3))
    assert (trust.lowest, trust.spread, trust.lacks) == (3, 6, 4)


def test_there_is_no_average():
    names = {name for thing in (check_reading.FieldReading, check_reading.CheckReading) for name in dir(thing)}
    assert not {name for name in names if "mean" in name or "average" in name or "total" in name}


def test_the_lowest_counts_and_what_lacks_most_comes_first():
    reading = read_check(scored(BLIND, w=seven(9, doelen=5), g=seven(8, vertrouwen=3)), NEEDS)
    assert not reading.fits
    assert [f.field for f in reading.lacking] == [CheckField.VERTROUWEN, CheckField.DOELEN]


@pytest.mark.parametrize(
    ("lowest", "lighter"), [(7, None), (6, CooperationForm.AANPASSEN), (4, CooperationForm.AFSTEMMEN), (1, None)]
)
def test_a_base_that_is_not_enough_points_at_the_lighter_form_that_fits(lowest, lighter):
    reading = read_check(scored(BLIND, w=seven(10), g=seven(10, relatie=lowest)), NEEDS)
    assert reading.lighter is lighter
    assert reading.fits == (lowest >= 7)


def test_a_blind_check_is_not_read():
    with pytest.raises(RuleBroken, match="check-still-blind"):
        read_check(scored(BLIND, w=seven(6)), NEEDS)


def test_a_series_tells_how_lowest_and_spread_went_and_leaves_out_what_is_blind():
    later = replace(scored(BLIND, w=seven(8), g=seven(7)), id="later", opened_on=date(2027, 5, 1))
    assert opened_checks((later, BLIND)) == ((date(2027, 5, 1), later),)
    told = series((later, scored(BLIND, w=seven(6), g=seven(3)), BLIND))
    assert [(m.on.year, m.lowest, m.spread) for m in told[CheckField.DOELEN]] == [(2026, 3, 3), (2027, 7, 1)]
