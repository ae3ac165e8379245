"""Seven steps, with what is open for my party on top."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import AgendaState, Ambition
from planner.domain.agenda.goals import OwnGoal
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.cooperation import Check, CooperationForm, Scored
from planner.domain.together.dossier import Dossier
from planner.domain.together.representatives import Face, Representative
from planner.domain.together.steps import Open, Step, Todo, awaited, steps
from planner.domain.together.wordings import GOAL, kept
from tests.builders import a_contribution, a_party, a_say, an_action, an_agenda, an_opgave

TODAY = date(2026, 5, 1)
ALL_DONE = {"if_we": "a", "then": "b", "seen_by": "c", "review": date(2027, 1, 1)}
EMPTY = Dossier(an_agenda())


@pytest.fixture
def dossier():
    """Give a dossier in which the corporatie has nothing left to do."""
    action = an_action(lead_party="woonstede", state=ActionState.LOOPT, **ALL_DONE)
    agenda = an_agenda(
        ambition=Ambition("een groene straat", 1),
        parties=(a_party(knows="x", seeks="y", hours=0), a_party(id="gemeente", name="Gemeente")),
        opgaven=(an_opgave(interwoven=3),),
        says=(a_say(),),
        actions=(action,),
        contributions=(a_contribution(lets_go="tempo", gets="rust"),),
    )
    yes = [Consent(s, s, 1, "woonstede", Answer.JA, TODAY) for s in (GOAL, "tuinstraat")]
    return Dossier(
        agenda,
        kept((), agenda),
        goals=(OwnGoal("woonstede", "een thuis", 1),),
        consents=tuple(yes),
        checks=(Check("toets", CooperationForm.AANPASSEN, TODAY, scored=(Scored("woonstede", None),)),),
        representatives=(Representative("r", "woonstede", "gebiedsregisseur", TODAY),),
        faces=(Face("tuinstraat", "woonstede", "r", TODAY),),
    )


def open_in(dossier, party, step, today=TODAY):
    status = steps(dossier, party, today)[list(Step).index(step)]
    assert status.step is step
    return list(status.open)


def test_an_empty_agenda_offers_a_beginning_in_each_step():
    told = [status.open[0].todo if status.open else None for status in steps(EMPTY, None, TODAY)]
    assert told == [
        Todo.SEAT_PARTIES,
        Todo.NAME_OPGAVE,
        Todo.WRITE_GOAL,
        Todo.START_CHECK,
        Todo.NAME_ACTION,
        None,
        None,
    ]
    assert not any(status.begun or status.skipped for status in steps(EMPTY, None, TODAY))


def test_who_did_everything_has_nothing_open(dossier):
    assert [status.open for status in steps(dossier, "woonstede", TODAY)] == [()] * 7


def test_each_party_has_its_own_list(dossier):
    assert [point.todo for point in open_in(dossier, "gemeente", Step.TAFEL)] == [
        Todo.TELL_KNOWS,
        Todo.TELL_SEEKS,
        Todo.TELL_HOURS,
        Todo.NAME_REPRESENTATIVE,
    ]
    urgency = [Open(Todo.SAY_OWN_WORDS, "straten"), Open(Todo.SAY_WHO_DECIDES, "straten")]
    assert open_in(dossier, "gemeente", Step.URGENTIE) == urgency
    assert open_in(dossier, "gemeente", Step.DOEL) == [Open(Todo.WRITE_OWN_GOAL)]
    assert open_in(dossier, "gemeente", Step.SAMENWERKEN) == [Open(Todo.SCORE, "toets")]
    assert open_in(dossier, "gemeente", Step.ACTIES) == []
    assert {point.subject for point in open_in(dossier, "gemeente", Step.AFSPREKEN)} == {GOAL, "tuinstraat"}


def test_who_leads_is_asked_for_hypothesis_review_and_what_it_gives():
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), actions=(an_action(lead_party="woonstede"),))
    points = open_in(Dossier(agenda), "woonstede", Step.ACTIES)
    assert points == [
        Open(todo, "tuinstraat") for todo in (Todo.COMPLETE_HYPOTHESIS, Todo.SET_REVIEW, Todo.GIVE_AND_GET)
    ]


def test_an_idea_is_not_asked_of_anyone(dossier):
    idea = replace(dossier.agenda.action("tuinstraat"), state=ActionState.IDEE)
    dossier = replace(dossier, agenda=replace(dossier.agenda, actions=(idea,)))
    assert open_in(dossier, "gemeente", Step.AFSPREKEN) == [Open(Todo.ANSWER, GOAL)]


def test_a_review_comes_up_by_itself_and_a_promise_left_behind_too(dossier):
    later = date(2027, 1, 1)
    left = replace(dossier.representatives[0], until=date(2026, 12, 1))
    dossier = replace(dossier, representatives=(left,))
    assert open_in(dossier, "woonstede", Step.LEREN, later) == [Open(Todo.HOLD_REVIEW, "tuinstraat")]
    assert Open(Todo.ACCEPT_PROMISE, "tuinstraat") in open_in(dossier, "woonstede", Step.TAFEL, later)
    assert open_in(dossier, "gemeente", Step.LEREN, later) == []


def test_a_step_is_skipped_when_a_later_one_has_begun():
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), actions=(an_action(),))
    told = {status.step: (status.begun, status.skipped) for status in steps(Dossier(agenda), None, TODAY)}
    assert told[Step.URGENTIE] == (True, False)
    assert told[Step.DOEL] == told[Step.SAMENWERKEN] == (False, True)
    assert told[Step.AFSPREKEN] == (False, False)


def test_the_table_as_a_whole_sees_an_action_that_is_not_finished():
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), actions=(an_action(if_we="", review=None),))
    todo = open_in(Dossier(agenda), None, Step.ACTIES)
    assert todo == [Open(Todo.COMPLETE_HYPOTHESIS, "tuinstraat"), Open(Todo.SET_REVIEW, "tuinstraat")]


def test_who_keeps_the_table_together_sees_whom_it_waits_for_and_in_which_steps(dossier):
    waiting = awaited(dossier, TODAY)
    assert list(waiting) == ["gemeente"]
    assert {status.step: len(status.open) for status in waiting["gemeente"]} == {
        Step.TAFEL: 4,
        Step.URGENTIE: 2,
        Step.DOEL: 1,
        Step.SAMENWERKEN: 1,
    }


def test_nobody_owes_an_answer_before_the_agenda_is_shared(dossier):
    shared = replace(dossier, agenda=replace(dossier.agenda, state=AgendaState.GEDEELD))
    steps_then, steps_now = ({s.step for s in awaited(d, TODAY)["gemeente"]} for d in (dossier, shared))
    assert steps_now - steps_then == {Step.AFSPREKEN}
    assert open_in(dossier, "gemeente", Step.AFSPREKEN) == open_in(shared, "gemeente", Step.AFSPREKEN) != []


def test_what_is_open_for_the_whole_table_waits_for_no_party_alone():
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), actions=(an_action(lead_party="woonstede"),))
    waiting = {status.step: status.open for status in awaited(Dossier(agenda), TODAY)["woonstede"]}
    assert Step.DOEL in waiting
    assert Open(Todo.WRITE_GOAL) not in waiting[Step.DOEL]
    assert waiting[Step.ACTIES] == (Open(Todo.GIVE_AND_GET, "tuinstraat"),)


def test_agreed_actions_of_a_settled_agenda_wait_for_whoever_keeps_the_table_together(dossier):
    yes = tuple(Consent(f"{s}-g", s, 1, "gemeente", Answer.JA, TODAY) for s in (GOAL, "tuinstraat"))
    proposed = replace(dossier.agenda.action("tuinstraat"), state=ActionState.VOORGESTELD)
    agenda = replace(dossier.agenda, state=AgendaState.VASTGESTELD, actions=(proposed,))
    settled = replace(dossier, agenda=agenda, consents=(*dossier.consents, *yes))
    assert open_in(settled, None, Step.AFSPREKEN) == [Open(Todo.AGREE_ACTIONS)]
    assert open_in(settled, "gemeente", Step.AFSPREKEN) == []


def test_what_takes_the_agenda_further_is_open_for_whoever_keeps_the_table_together(dossier):
    proposed = replace(dossier.agenda.action("tuinstraat"), state=ActionState.VOORGESTELD)
    agenda = replace(dossier.agenda, actions=(proposed,))
    assert open_in(replace(dossier, agenda=agenda), None, Step.AFSPREKEN) == [Open(Todo.SHARE)]
    yes = tuple(Consent(f"{s}-g", s, 1, "gemeente", Answer.JA, TODAY) for s in (GOAL, "tuinstraat"))
    shared = replace(agenda, state=AgendaState.GEDEELD)
    assert open_in(replace(dossier, agenda=shared), None, Step.AFSPREKEN) == []
    agreed = replace(dossier, agenda=shared, consents=(*dossier.consents, *yes))
    assert open_in(agreed, None, Step.AFSPREKEN) == [Open(Todo.SETTLE)]


@pytest.mark.parametrize(("start", "begins"), [(None, True), (TODAY, True), (date(2100, 1, 1), False)])
def test_an_agreed_action_asks_to_begin_from_its_first_day(dossier, start, begins):
    agreed = replace(dossier.agenda.action("tuinstraat"), state=ActionState.AKKOORD, start=start)
    found = open_in(replace(dossier, agenda=replace(dossier.agenda, actions=(agreed,))), None, Step.ACTIES)
    assert (Open(Todo.BEGIN_ACTION, "tuinstraat") in found) is begins
