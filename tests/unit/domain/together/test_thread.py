"""The gouden draad: from figure to lesson, and where it stops."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState
from planner.domain.together.consent import Answer
from planner.domain.together.learning import Decision, Review
from planner.domain.together.thread import Strand, Tally, golden_thread
from planner.domain.together.wordings import kept
from tests.builders import a_consent, a_dossier, a_figure, a_party, an_action, an_agenda, an_opgave


def a_table(**action):
    parties = (a_party(), a_party(id="gemeente", name="Gemeente"), a_party(id="huurders", name="Huurders"))
    opgave = an_opgave(figures=(a_figure(),))
    return a_dossier(an_agenda(parties=parties, opgaven=(opgave,), actions=(an_action(id="a", **action),)))


def looked_back(**fields):
    told = {"expected": "rust", "seen": "rust", "decision": Decision.BIJSTELLEN, "reason": "te druk"}
    return Review("r", "a", date(2027, 5, 1), **{**told, **fields})


def test_it_stops_at_an_opgave_without_action():
    dossier = a_dossier(an_agenda(opgaven=(an_opgave(),)))
    assert golden_thread(dossier) == (Strand((), dossier.agenda.opgaven[0]),)


def test_an_idea_is_asked_of_nobody_yet():
    assert golden_thread(a_table(state=ActionState.IDEE))[0].consent is None


def test_it_counts_who_says_yes_to_the_words_as_they_are_now():
    dossier = a_table(state=ActionState.VOORGESTELD)
    said = (("woonstede", Answer.JA_MITS, 1), ("gemeente", Answer.BEZWAAR, 1), ("huurders", Answer.JA, 0))
    consents = tuple(
        a_consent(id=party, subject="a", party_id=party, answer=answer, version=version)
        for party, answer, version in said
    )
    told = golden_thread(replace(dossier, consents=consents))[0].consent
    assert told == Tally(agreed=1, conditions=1, objections=1, parties=3)


def test_a_new_wording_asks_again():
    dossier = a_table(state=ActionState.VOORGESTELD)
    yes = a_consent(subject="a", party_id="woonstede", answer=Answer.JA, version=1)
    changed = replace(dossier.agenda, actions=(replace(dossier.agenda.actions[0], then="iets anders"),))
    dossier = replace(dossier, agenda=changed, consents=(yes,), wordings=kept(dossier.wordings, changed))
    assert golden_thread(dossier)[0].consent == Tally(agreed=0, conditions=0, objections=0, parties=3)


@pytest.mark.parametrize("state", [ActionState.OPGESCHAALD, ActionState.GELEERD, ActionState.GESTOPT])
def test_answers_stay_on_the_line_when_a_review_ends_the_action(state: ActionState):
    dossier = a_table(state=state, state_reason="het werkt")
    yes = a_consent(subject="a", party_id="woonstede", answer=Answer.JA, version=1)
    dossier = replace(dossier, reviews=(looked_back(decision=Decision.OPSCHALEN),), consents=(yes,))
    assert golden_thread(dossier)[0].consent == Tally(agreed=1, conditions=0, objections=0, parties=3)


def test_a_lesson_stays_on_the_line_also_when_the_action_stopped():
    dossier = replace(a_table(state=ActionState.GESTOPT, state_reason="geen geld"), reviews=(looked_back(),))
    (strand,) = golden_thread(dossier)
    assert strand.learned == dossier.reviews[0]
    assert strand.review is None


def test_what_stopped_without_a_lesson_leaves_the_line():
    assert golden_thread(a_table(state=ActionState.GESTOPT, state_reason="geen geld"))[0].action is None
