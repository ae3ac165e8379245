"""When an agenda is vastgesteld."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import AgendaState, Ambition, Caps
from planner.domain.rules import RuleBroken
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.representatives import Face, Representative
from planner.domain.together.settling import (
    Hindrance,
    InTheWay,
    agreed_actions,
    check_state,
    conditions,
    in_the_way,
    news,
    state_after,
    to_akkoord,
    with_loose_ends,
)
from planner.domain.together.wordings import GOAL, kept
from tests.builders import a_contribution, a_party, an_action, an_agenda, an_opgave

AGENDA = an_agenda(
    state=AgendaState.GEDEELD,
    ambition=Ambition("een groene straat", 1),
    parties=(a_party(), a_party(id="gemeente", name="Gemeente")),
    opgaven=(an_opgave(),),
    actions=(an_action(state=ActionState.VOORGESTELD), an_action(id="bankje", title="Een bankje")),
)
WORDINGS = kept((), AGENDA)


def consent(subject, party, kind=Answer.JA, reason="", version=1):
    return Consent(f"{subject}-{party}-{version}", subject, version, party, kind, date(2026, 5, 1), reason)


ALL_YES = tuple(consent(subject, party) for subject in (GOAL, "tuinstraat") for party in ("woonstede", "gemeente"))


def test_an_idea_is_asked_of_nobody_and_stands_in_nobodys_way():
    assert in_the_way(AGENDA, WORDINGS, ALL_YES) == ()


def test_who_has_not_answered_is_named_with_what_it_is_about():
    left = in_the_way(AGENDA, WORDINGS, ALL_YES[:-1])
    assert left == (InTheWay(Hindrance.NOT_ANSWERED, "tuinstraat", "gemeente"),)


def test_an_objection_stands_in_the_way_with_its_reason():
    objection = consent("tuinstraat", "gemeente", Answer.BEZWAAR, "geen geld")
    left = in_the_way(AGENDA, WORDINGS, (*ALL_YES, objection))
    assert left == (InTheWay(Hindrance.OBJECTION, "tuinstraat", "gemeente", "geen geld"),)


def test_a_condition_is_kept_in_mind_and_not_in_the_way():
    mits = consent("tuinstraat", "gemeente", Answer.JA_MITS, "in fasen")
    assert in_the_way(AGENDA, WORDINGS, (*ALL_YES, mits)) == ()
    assert conditions(AGENDA, WORDINGS, (*ALL_YES, mits)) == (mits,)


def test_changed_words_are_asked_again():
    changed = replace(AGENDA, ambition=Ambition("een stille straat", 2))
    left = in_the_way(changed, kept(WORDINGS, changed), ALL_YES)
    assert {(way.hindrance, way.subject) for way in left} == {(Hindrance.ASKED_AGAIN, GOAL)}


def test_an_empty_agenda_of_one_party_has_everything_to_do():
    left = in_the_way(an_agenda(parties=(a_party(),)), (), ())
    assert [way.hindrance for way in left] == [Hindrance.ALONE, Hindrance.NO_GOAL, Hindrance.NO_ACTION]


def test_an_agenda_with_something_in_the_way_is_not_settled():
    with pytest.raises(RuleBroken, match="agenda-not-agreed"):
        check_state(AGENDA, AgendaState.VASTGESTELD, (InTheWay(Hindrance.NO_GOAL),))
    check_state(AGENDA, AgendaState.VASTGESTELD, ())


def test_an_agenda_does_not_skip_a_state():
    with pytest.raises(RuleBroken, match="agenda-state-not-next"):
        check_state(replace(AGENDA, state=AgendaState.CONCEPT), AgendaState.VASTGESTELD, ())


def test_a_settled_agenda_whose_words_change_is_shared_again():
    settled = replace(AGENDA, state=AgendaState.VASTGESTELD)
    assert state_after(settled, ()) is AgendaState.VASTGESTELD
    assert state_after(settled, (InTheWay(Hindrance.ASKED_AGAIN),)) is AgendaState.GEDEELD
    ended = replace(AGENDA, state=AgendaState.AFGEROND)
    assert state_after(ended, (InTheWay(Hindrance.ASKED_AGAIN),)) is AgendaState.AFGEROND


def test_once_settled_what_is_still_proposed_goes_to_akkoord_and_an_idea_stays():
    settled = replace(AGENDA, state=AgendaState.VASTGESTELD)
    after = to_akkoord(settled, (), Caps())
    assert [action.state for action in after.actions] == [ActionState.AKKOORD, ActionState.IDEE]
    with pytest.raises(RuleBroken, match="no-action-agreed"):
        to_akkoord(after, (), Caps())


def test_nothing_goes_to_akkoord_before_everyone_settled_on_it():
    settled = replace(AGENDA, state=AgendaState.VASTGESTELD)
    assert agreed_actions(AGENDA, ()) == ()
    assert agreed_actions(settled, (InTheWay(Hindrance.ASKED_AGAIN, "tuinstraat", "gemeente"),)) == ()


def test_in_a_concept_nobody_is_told_to_have_been_silent():
    silent, alone = InTheWay(Hindrance.NOT_ANSWERED, GOAL, "gemeente"), InTheWay(Hindrance.ALONE)
    assert news(AgendaState.CONCEPT, (silent, alone)) == (alone,)
    assert news(AgendaState.GEDEELD, (silent, alone)) == (silent, alone)
    assert news(AgendaState.VASTGESTELD, (silent, alone)) == ()


def test_an_empty_column_or_a_promise_without_a_face_is_worth_a_talk_and_no_hindrance():
    today = date(2026, 5, 1)
    led = replace(AGENDA, actions=(replace(AGENDA.actions[0], lead_party="woonstede", co_parties=()),))
    whole = replace(led, contributions=(a_contribution(lets_go="tempo", gets="rust"),))
    people = (Representative("r", "woonstede", "gebiedsregisseur", today),)
    faces = (Face("tuinstraat", "woonstede", "r", today),)
    assert with_loose_ends(led, faces, people, today) == led.actions
    assert with_loose_ends(whole, (), people, today) == whole.actions
    assert with_loose_ends(whole, faces, people, today) == ()
