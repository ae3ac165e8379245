"""Promises that stay alive when people leave."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState
from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.together.representatives import (
    Absence,
    Face,
    Representative,
    accept,
    faceless,
    hand_over,
    handed_on,
    leave,
    seat,
    speakers,
    stands_for,
)
from tests.builders import a_party, a_user, an_action

JANUARY, MAY, JUNE = date(2026, 1, 1), date(2026, 5, 31), date(2026, 6, 1)
OURS = a_user(party="woonstede")
FIRST = Representative("r1", "woonstede", "gebiedsregisseur", JANUARY)
SECOND = Representative("r2", "woonstede", "wijkbeheerder", JANUARY)
ACTIONS = (an_action(lead_party="woonstede"),)
FACES = accept((), (FIRST,), Face("tuinstraat", "woonstede", "r1", JANUARY), OURS)


def handed_over():
    return hand_over((FIRST,), "r1", 1, SECOND, OURS, last_day=MAY)


def test_a_representative_is_a_function_with_a_first_and_maybe_a_last_day():
    assert seat((), FIRST, OURS) == (FIRST,)
    with pytest.raises(RuleBroken, match="function-missing"):
        seat((), Representative("r", "woonstede", " ", JANUARY), OURS)
    with pytest.raises(RuleBroken, match="until-before-since"):
        seat((), Representative("r", "woonstede", "x", JUNE, MAY), OURS)


def test_a_party_names_its_own_representatives():
    with pytest.raises(RuleBroken, match="not-your-party"):
        seat((), FIRST, a_user(party="gemeente"))


def test_a_promise_has_a_face_until_the_last_day_and_none_after():
    people = leave((FIRST,), "r1", 1, OURS, last_day=MAY)
    assert faceless(ACTIONS, FACES, people, MAY) == ()
    (promise,) = faceless(ACTIONS, FACES, people, JUNE)
    assert (promise.absence, promise.last.function) == (Absence.LEFT, "gebiedsregisseur")


def test_a_successor_starts_on_the_last_day_and_carries_nothing_until_it_accepts():
    people = handed_over()
    assert people[1].since == MAY
    assert faceless(ACTIONS, FACES, people, JUNE)[0].absence is Absence.LEFT
    accepted = accept(FACES, people, Face("tuinstraat", "woonstede", "r2", JUNE), OURS)
    assert faceless(ACTIONS, accepted, people, JUNE) == ()
    assert len(accepted) == 1


def test_who_begins_today_accepts_today_what_the_leaver_still_stands_for():
    people = handed_over()
    (promise,) = handed_on(ACTIONS, FACES, people, MAY)
    assert (promise.action_id, promise.last.function) == ("tuinstraat", "gebiedsregisseur")
    accepted = accept(FACES, people, Face("tuinstraat", "woonstede", "r2", MAY), OURS)
    assert handed_on(ACTIONS, accepted, people, MAY) == ()
    assert handed_on(ACTIONS, FACES, (FIRST,), MAY) == ()


def test_an_old_contact_speaks_only_where_nobody_was_ever_named():
    party = a_party(contact="wijkmanager")
    assert speakers((), party, MAY) == ("wijkmanager",)
    assert speakers(handed_over(), party, MAY) == ("gebiedsregisseur", "wijkbeheerder")
    assert speakers(leave((FIRST,), "r1", 1, OURS, last_day=MAY), party, JUNE) == ()


def test_an_old_contact_speaks_until_the_first_day_of_who_comes():
    party, comes = a_party(contact="wijkmanager"), replace(FIRST, since=JUNE)
    assert speakers((comes,), party, MAY) == ("wijkmanager",)
    assert speakers((comes,), party, JUNE) == (FIRST.function,)


def test_a_promise_that_nobody_took_up_is_told_apart():
    assert [f.absence for f in faceless(ACTIONS, (), (FIRST,), MAY)] == [Absence.NEVER]


def test_what_has_ended_needs_no_face():
    assert faceless((an_action(lead_party="woonstede", state=ActionState.GESTOPT),), (), (), MAY) == ()


def test_only_who_is_there_and_of_the_party_accepts():
    with pytest.raises(RuleBroken, match="representative-not-there"):
        accept((), handed_over(), Face("tuinstraat", "woonstede", "r2", JANUARY), OURS)
    with pytest.raises(RuleBroken, match="successor-of-other-party"):
        accept((), (FIRST,), Face("tuinstraat", "gemeente", "r1", MAY), a_user(party="gemeente"))
    with pytest.raises(RuleBroken, match="representative-unknown"):
        accept((), (), Face("tuinstraat", "woonstede", "r1", MAY), OURS)


def test_a_seat_is_not_handed_to_another_party():
    with pytest.raises(RuleBroken, match="successor-of-other-party"):
        hand_over((FIRST,), "r1", 1, Representative("r3", "gemeente", "x", JANUARY), OURS, last_day=MAY)


def test_two_who_change_one_representative_see_each_other():
    people = leave((FIRST,), "r1", 1, OURS, last_day=MAY)
    with pytest.raises(VersionConflict):
        leave(people, "r1", 1, OURS, last_day=JUNE)


def test_a_representative_stands_for_the_open_actions_it_accepted_and_its_party_still_joins():
    assert stands_for(ACTIONS, FACES, "r1") == ACTIONS
    assert stands_for(ACTIONS, FACES, "r2") == ()
    assert stands_for((an_action(lead_party="gemeente"),), FACES, "r1") == ()
    assert stands_for((an_action(lead_party="woonstede", state=ActionState.GESTOPT),), FACES, "r1") == ()
