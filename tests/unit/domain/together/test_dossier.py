"""An agenda with what the parties said of it, guarded at every change."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import AgendaState, Caps
from planner.domain.permissions import Role
from planner.domain.rules import RuleBroken
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.cooperation import Check, CooperationForm, Scored, Seven
from planner.domain.together.dossier import (
    Dossier,
    answer,
    draft,
    go_back,
    hold_review,
    move_action,
    open_check,
    score,
    settle,
)
from planner.domain.together.editions import keep
from planner.domain.together.learning import Decision, Review
from tests.builders import NOON, a_party, a_user, an_action, an_agenda, an_opgave

TODAY = date(2026, 5, 1)
OURS, THEIRS, NOBODY = a_user(party="woonstede"), a_user(party="gemeente"), a_user()


@pytest.fixture
def dossier():
    """Give a dossier with two parties, a goal and one proposed action."""
    agenda = an_agenda(
        state=AgendaState.GEDEELD,
        parties=(a_party(), a_party(id="gemeente", name="Gemeente")),
        opgaven=(an_opgave(),),
        actions=(an_action(state=ActionState.VOORGESTELD),),
    )
    return draft(Dossier(agenda), lambda a: drafting.write_ambition(a, 0, "een groene straat"), NOBODY)


def all_yes(dossier):
    for wording in dossier.wordings:
        for user in (OURS, THEIRS):
            yes = Consent(wording.subject + user.party, wording.subject, wording.version, user.party, Answer.JA, TODAY)
            dossier = answer(dossier, yes, user)
    return dossier


def settled(dossier):
    return settle(all_yes(dossier), dossier.agenda.version, AgendaState.VASTGESTELD, NOBODY)


def test_an_agenda_everyone_said_yes_to_is_settled(dossier):
    assert settled(dossier).agenda.state is AgendaState.VASTGESTELD


def test_an_agenda_with_an_answer_missing_is_not(dossier):
    with pytest.raises(RuleBroken, match="agenda-not-agreed"):
        settle(dossier, dossier.agenda.version, AgendaState.VASTGESTELD, NOBODY)


def test_a_member_does_not_settle_alone(dossier):
    with pytest.raises(RuleBroken, match="not-allowed"):
        settle(all_yes(dossier), 1, AgendaState.VASTGESTELD, a_user(role=Role.LID, party="woonstede"))


def test_changing_a_word_of_a_settled_agenda_opens_it_again(dossier):
    changed = draft(settled(dossier), lambda a: drafting.edit_action(a, "tuinstraat", 1, title="Twee straten"), OURS)
    assert changed.agenda.state is AgendaState.GEDEELD
    assert {way.subject for way in changed.hindrances} == {"tuinstraat"}


def test_an_action_that_starts_leaves_a_settled_agenda_settled(dossier):
    dossier = settled(dossier)
    for version, state in ((1, ActionState.AKKOORD), (2, ActionState.LOOPT)):
        dossier = move_action(dossier, "tuinstraat", version, state, "", OURS, Caps())
    assert dossier.agenda.state is AgendaState.VASTGESTELD


def test_an_action_is_agreed_only_when_every_party_said_yes_to_it(dossier):
    with pytest.raises(RuleBroken, match="action-not-agreed"):
        move_action(dossier, "tuinstraat", 1, ActionState.AKKOORD, "", OURS, Caps())
    agreed = move_action(all_yes(dossier), "tuinstraat", 1, ActionState.AKKOORD, "", OURS, Caps())
    assert agreed.agenda.action("tuinstraat").state is ActionState.AKKOORD
    objection = Consent("nee", "tuinstraat", 1, "gemeente", Answer.BEZWAAR, TODAY, "geen geld")
    with pytest.raises(RuleBroken, match="action-not-agreed"):
        move_action(answer(all_yes(dossier), objection, THEIRS), "tuinstraat", 1, ActionState.AKKOORD, "", OURS, Caps())


def test_an_objection_afterwards_opens_a_settled_agenda(dossier):
    objection = Consent("nee", "goal", 1, "gemeente", Answer.BEZWAAR, TODAY, "geen geld")
    assert answer(settled(dossier), objection, THEIRS).agenda.state is AgendaState.GEDEELD


@pytest.mark.parametrize(
    "rule",
    [
        lambda a: drafting.set_contribution(a, "tuinstraat", "woonstede", 0, hours=10),
        lambda a: drafting.set_say(a, "straten", "woonstede", 0, own_words="onze straat"),
        lambda a: drafting.edit_party(a, "woonstede", 1, seeks="rust"),
        lambda a: drafting.edit_party(a, "woonstede", 1, hours=10),
    ],
    ids=["contribution", "say", "seeks", "hours"],
)
def test_words_and_gifts_of_a_party_are_written_by_that_party_only(dossier, rule):
    for user in (THEIRS, NOBODY):
        with pytest.raises(RuleBroken, match="not-your-party"):
            draft(dossier, rule, user)
    assert draft(dossier, rule, OURS) != dossier


def test_nobody_empties_what_another_gives(dossier):
    dossier = draft(dossier, lambda a: drafting.set_contribution(a, "tuinstraat", "woonstede", 0, hours=10), OURS)
    with pytest.raises(RuleBroken, match="not-your-party"):
        draft(dossier, lambda a: drafting.set_contribution(a, "tuinstraat", "woonstede", 1, hours=None), THEIRS)


def test_what_a_party_is_called_anyone_may_correct_and_who_leaves_takes_its_words_along(dossier):
    dossier = draft(dossier, lambda a: drafting.set_say(a, "straten", "woonstede", 0, own_words="x"), OURS)
    dossier = draft(dossier, lambda a: drafting.edit_party(a, "woonstede", 1, name="Woonstede Zuid"), THEIRS)
    assert draft(dossier, lambda a: drafting.remove_party(a, "woonstede", 2), THEIRS).agenda.says == ()


def test_who_is_not_at_the_table_is_not_asked(dossier):
    stranger = Consent("x", "goal", 1, "elders", Answer.JA, TODAY)
    with pytest.raises(RuleBroken, match="party-unknown"):
        answer(dossier, stranger, a_user(party="elders"))


def test_a_check_opens_when_the_table_has_scored(dossier):
    dossier = replace(dossier, checks=(Check("toets", CooperationForm.AFSTEMMEN, TODAY),))
    dossier = score(dossier, "toets", Scored("woonstede", Seven(*[5] * 7)), OURS, today=TODAY)
    assert not dossier.check("toets").is_open
    assert open_check(dossier, "toets", NOBODY, today=TODAY).check("toets").is_open
    dossier = score(dossier, "toets", Scored("gemeente", Seven(*[6] * 7)), THEIRS, today=TODAY)
    assert dossier.check("toets").is_open


def test_a_check_that_is_not_there_is_named(dossier):
    with pytest.raises(RuleBroken, match="check-unknown"):
        open_check(dossier, "weg", NOBODY, today=TODAY)


def test_stopping_at_a_review_stops_the_action_with_the_reason(dossier):
    review = Review("r", "tuinstraat", TODAY, "rust", "drukte", Decision.STOPPEN, "het hielp niet")
    after = hold_review(dossier, review, 1, NOBODY, Caps())
    assert after.agenda.action("tuinstraat").state is ActionState.GESTOPT
    assert after.agenda.action("tuinstraat").state_reason == "het hielp niet"
    assert after.reviews == (review,)


def test_going_on_at_a_review_changes_nothing_of_the_action(dossier):
    review = Review("r", "tuinstraat", TODAY, "x", "y", Decision.DOORGAAN, "z", next_on=date(2027, 1, 1))
    assert hold_review(dossier, review, 1, NOBODY, Caps()).agenda == dossier.agenda


def test_going_back_to_an_edition_asks_consent_again(dossier):
    (edition,) = keep((), settled(dossier).agenda, NOBODY, at=NOON)
    changed = draft(settled(dossier), lambda a: drafting.write_ambition(a, 1, "een stille straat"), OURS)
    with pytest.raises(RuleBroken, match="not-allowed"):
        go_back(changed, edition, "toch liever zo", a_user(role=Role.LID, party="woonstede"))
    back = go_back(changed, edition, "toch liever zo", NOBODY)
    assert back.agenda.ambition.text == "een groene straat"
    assert {way.subject for way in back.hindrances} == {"goal"}
