"""Consent is on a wording; silence is none."""

from datetime import date

import pytest

from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.together.consent import Answer, Consent, answer, is_agreed, standing, still_asked
from planner.domain.together.wordings import Part, Wording
from tests.builders import a_party, a_user

WORDS = Wording("goal", 2, (Part("text", "een groene straat"),))
TABLE = (a_party(), a_party(id="gemeente", name="Gemeente"))


def says(kind=Answer.JA, party="woonstede", **fields):
    given = {"subject": "goal", "version": 2, "given_on": date(2026, 5, 1), **fields}
    return Consent(f"{party}-{kind}", party_id=party, answer=kind, **given)


def answered(*given):
    consents: tuple[Consent, ...] = ()
    for consent in given:
        consents = answer(consents, WORDS, consent, a_user(party=consent.party_id))
    return consents


@pytest.mark.parametrize("kind", [Answer.JA_MITS, Answer.BEZWAAR])
def test_a_condition_or_objection_needs_a_reason(kind):
    with pytest.raises(RuleBroken, match="consent-without-reason"):
        answered(says(kind, reason=" "))
    assert answered(says(kind, reason=" eerst de bomen "))[0].reason == "eerst de bomen"


def test_silence_is_no_consent():
    positions = standing(answered(says()), WORDS, TABLE)
    assert still_asked(positions) == ("gemeente",)
    assert not is_agreed(positions)


def test_nobody_at_the_table_agrees_to_nothing():
    assert not is_agreed(())


def test_an_answer_on_other_words_shows_the_words_as_they_are():
    with pytest.raises(VersionConflict) as conflict:
        answered(says(version=1))
    assert conflict.value.current == WORDS


def test_a_change_of_words_asks_again_and_keeps_what_was_said():
    consents = answered(says())
    (position, _) = standing(consents, Wording("goal", 3, WORDS.parts), TABLE)
    assert position.is_asked_again
    assert position.earlier == consents[0]


def test_a_party_may_change_its_mind_and_both_answers_stay():
    consents = answered(says(Answer.BEZWAAR, reason="te duur"), says(Answer.JA))
    assert len(consents) == 2
    assert standing(consents, WORDS, TABLE)[0].now.answer is Answer.JA


def test_ja_mits_is_a_yes_and_bezwaar_is_none():
    yes = answered(says(), says(Answer.JA_MITS, "gemeente", reason="in fasen"))
    no = answered(says(), says(Answer.BEZWAAR, "gemeente", reason="geen geld"))
    assert is_agreed(standing(yes, WORDS, TABLE))
    assert not is_agreed(standing(no, WORDS, TABLE))


def test_nobody_answers_for_another():
    with pytest.raises(RuleBroken, match="not-your-party"):
        answer((), WORDS, says(), a_user(party="gemeente"))
