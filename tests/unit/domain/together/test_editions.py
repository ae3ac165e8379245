"""Numbered versions, and going back."""

from dataclasses import replace

import pytest

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import Ambition, Caps
from planner.domain.rules import RuleBroken
from planner.domain.together.editions import Kept, edition_of, keep, last_kept, restored
from planner.domain.together.wordings import GOAL, current, kept
from tests.builders import NOON, a_contribution, a_full_agenda, a_party, a_user, an_action, an_agenda, an_opgave

AGENDA = an_agenda(
    ambition=Ambition("een groene straat", 1),
    parties=(a_party(),),
    opgaven=(an_opgave(),),
    actions=tuple(an_action(id=f"a{n}", title=f"Actie {n}") for n in range(5)),
)
(FIRST,) = keep((), AGENDA, a_user(party="woonstede"), at=NOON, note=" na de eerste avond ")


def test_editions_are_numbered_and_say_who_when_and_why():
    both = keep((FIRST,), AGENDA, a_user(), at=NOON)
    assert [e.number for e in both] == [1, 2]
    assert (FIRST.user, FIRST.party_id, FIRST.at) == ("Facilitator", "woonstede", NOON)
    assert FIRST.note == "na de eerste avond"
    assert edition_of(both, 2) == both[1]


def test_an_agenda_tells_its_last_edition_and_whether_it_changed_since():
    assert last_kept((), FIRST.agenda) == Kept(0)
    assert last_kept((FIRST,), FIRST.agenda) == Kept(1, unchanged=True)
    assert last_kept((FIRST,), replace(FIRST.agenda, title="Anders")) == Kept(1, unchanged=False)


def test_an_edition_that_is_not_there_is_named():
    with pytest.raises(RuleBroken, match="edition-unknown"):
        edition_of((FIRST,), 7)


def test_restoring_brings_the_words_back_as_new_words():
    later = drafting.write_ambition(AGENDA, 1, "een stille straat")
    wordings = kept(kept((), AGENDA), later)
    back = restored(later, FIRST, "toch liever zo")
    assert back.ambition == Ambition("een groene straat", 3)
    assert current(kept(wordings, back), GOAL).version == 3
    assert back.actions == AGENDA.actions


def test_what_came_later_is_not_thrown_away_and_the_cap_holds():
    later = drafting.move_action(AGENDA, "a0", 1, ActionState.GESTOPT, "geen geld", Caps())
    later = drafting.add_opgave(later, an_opgave(id="gas", title="Gas"), Caps())
    later = drafting.add_action(later, an_action(id="nieuw", opgave_id="gas"), Caps())
    back = restored(later, FIRST, "terug naar het begin")
    assert len(back.open_actions) == 5
    assert back.action("nieuw").state_reason == back.opgave("gas").parked_because == "terug naar het begin"


def test_what_each_party_gives_stays_as_it_is_now():
    later = replace(AGENDA, contributions=(a_contribution(action_id="a0"),))
    assert restored(later, FIRST, "terug").contributions == later.contributions


def test_a_party_that_left_comes_back_unless_its_name_is_taken():
    assert restored(replace(AGENDA, parties=()), FIRST, "terug").parties == AGENDA.parties
    with pytest.raises(RuleBroken, match="party-twice"):
        restored(replace(AGENDA, parties=(a_party(id="ander"),)), FIRST, "terug")


def test_restoring_what_did_not_change_changes_only_the_version():
    full = a_full_agenda()
    (edition,) = keep((), full, a_user(), at=NOON)
    assert replace(restored(full, edition, "niets"), version=full.version) == full


def test_restoring_asks_why():
    with pytest.raises(RuleBroken, match="reason-needed"):
        restored(AGENDA, FIRST, " ")
