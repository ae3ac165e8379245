"""The seven steps of an agenda, in the order of the method; anyone may enter anywhere, and what is skipped is shown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import AgendaState
from planner.domain.agenda.goals import own_goal
from planner.domain.agenda.resources import exchanges
from planner.domain.together.consent import standing, still_asked
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import reviews_due
from planner.domain.together.representatives import Absence, faceless
from planner.domain.together.settling import Hindrance, agreed_actions, asked


class Step(StrEnum):
    """The order is the method: who and why first, arrangements last."""

    TAFEL = "tafel"
    URGENTIE = "urgentie"
    DOEL = "doel"
    SAMENWERKEN = "samenwerken"
    ACTIES = "acties"
    AFSPREKEN = "afspreken"
    LEREN = "leren"


class Todo(StrEnum):
    """What a party can do next; the first of each step is for the whole table."""

    SEAT_PARTIES = "seat_parties"
    TELL_KNOWS = "tell_knows"
    TELL_SEEKS = "tell_seeks"
    TELL_HOURS = "tell_hours"
    NAME_REPRESENTATIVE = "name_representative"
    NAME_OPGAVE = "name_opgave"
    SAY_OWN_WORDS = "say_own_words"
    SAY_WHO_DECIDES = "say_who_decides"
    WRITE_GOAL = "write_goal"
    WRITE_OWN_GOAL = "write_own_goal"
    RATE_INTERWOVEN = "rate_interwoven"
    START_CHECK = "start_check"
    SCORE = "score"
    NAME_ACTION = "name_action"
    COMPLETE_HYPOTHESIS = "complete_hypothesis"
    SET_REVIEW = "set_review"
    GIVE_AND_GET = "give_and_get"
    BEGIN_ACTION = "begin_action"
    ANSWER = "answer"
    SHARE = "share"
    SETTLE = "settle"
    AGREE_ACTIONS = "agree_actions"
    HOLD_REVIEW = "hold_review"
    ACCEPT_PROMISE = "accept_promise"


@dataclass(frozen=True, slots=True)
class Open:
    """One thing still open; `subject` is the id of what it is about, if it is about one thing."""

    todo: Todo
    subject: str = ""


@dataclass(frozen=True, slots=True)
class StepStatus:
    """How one step stands for one party; `skipped` says that a later step has begun and this one hasn't."""

    step: Step
    open: tuple[Open, ...]
    begun: bool
    skipped: bool


def steps(dossier: Dossier, party_id: str | None, today: date) -> tuple[StepStatus, ...]:
    """Tell of each step what is open for a party; without a party only what is open for the whole table."""
    begun = [_begun(dossier)[step] for step in Step]
    found = []
    for n, step in enumerate(Step):
        points = tuple(OPEN[step](dossier, party_id, today))
        found.append(StepStatus(step, points, begun[n], not begun[n] and any(begun[n + 1 :])))
    return tuple(found)


def awaited(dossier: Dossier, today: date) -> dict[str, tuple[StepStatus, ...]]:
    """Tell which steps wait for which party, and for what.

    What is open for the whole table waits for nobody alone, and nobody owes an answer before the agenda is shared.
    """
    nobody = {point for status in steps(dossier, None, today) for point in status.open}
    if dossier.agenda.state is AgendaState.CONCEPT:
        nobody |= {Open(Todo.ANSWER, subject) for subject in asked(dossier.agenda)}
    found = {}
    for party in dossier.agenda.parties:
        own = [(s, tuple(p for p in s.open if p not in nobody)) for s in steps(dossier, party.id, today)]
        if waiting := tuple(replace(status, open=points) for status, points in own if points):
            found[party.id] = waiting
    return found


def _begun(dossier: Dossier) -> dict[Step, bool]:
    agenda = dossier.agenda
    return {
        Step.TAFEL: bool(agenda.parties),
        Step.URGENTIE: bool(agenda.opgaven or agenda.urgency.strip()),
        Step.DOEL: bool(agenda.ambition.text.strip() or dossier.goals),
        Step.SAMENWERKEN: bool(dossier.checks or any(opgave.interwoven for opgave in agenda.opgaven)),
        Step.ACTIES: bool(agenda.actions),
        Step.AFSPREKEN: bool(dossier.consents),
        Step.LEREN: bool(dossier.reviews),
    }


def _table(dossier: Dossier, party_id: str | None, today: date) -> Iterator[Open]:
    if len(dossier.agenda.parties) < 2:
        yield Open(Todo.SEAT_PARTIES)
    if party_id is None:
        return
    party = dossier.agenda.party(party_id)
    if not party.knows.strip():
        yield Open(Todo.TELL_KNOWS)
    if not party.seeks.strip():
        yield Open(Todo.TELL_SEEKS)
    if party.hours is None:
        yield Open(Todo.TELL_HOURS)
    if not any(person.party_id == party_id and person.is_there(today) for person in dossier.representatives):
        yield Open(Todo.NAME_REPRESENTATIVE)
    for promise in faceless(dossier.agenda.actions, dossier.faces, dossier.representatives, today):
        if promise.party_id == party_id and promise.absence is Absence.LEFT:
            yield Open(Todo.ACCEPT_PROMISE, promise.action_id)


def _urgency(dossier: Dossier, party_id: str | None, _: date) -> Iterator[Open]:
    if not dossier.agenda.open_opgaven:
        yield Open(Todo.NAME_OPGAVE)
    for opgave in dossier.agenda.open_opgaven if party_id else ():
        say = dossier.agenda.say(opgave.id, party_id or "")
        if not say.own_words.strip():
            yield Open(Todo.SAY_OWN_WORDS, opgave.id)
        if say.kind is None:
            yield Open(Todo.SAY_WHO_DECIDES, opgave.id)


def _goal(dossier: Dossier, party_id: str | None, _: date) -> Iterator[Open]:
    if not dossier.agenda.ambition.text.strip():
        yield Open(Todo.WRITE_GOAL)
    if party_id and not own_goal(dossier.goals, party_id).text:
        yield Open(Todo.WRITE_OWN_GOAL)


def _together(dossier: Dossier, party_id: str | None, _: date) -> Iterator[Open]:
    for opgave in dossier.agenda.open_opgaven:
        if opgave.interwoven is None:
            yield Open(Todo.RATE_INTERWOVEN, opgave.id)
    if not dossier.checks:
        yield Open(Todo.START_CHECK)
    for check in dossier.checks:
        if party_id and not check.is_open and not check.has_scored(party_id):
            yield Open(Todo.SCORE, check.id)


def _actions(dossier: Dossier, party_id: str | None, today: date) -> Iterator[Open]:
    if not dossier.agenda.open_actions:
        yield Open(Todo.NAME_ACTION)
    for action in dossier.agenda.open_actions:
        if party_id in (None, action.lead_party):
            if not (action.if_we.strip() and action.then.strip() and action.seen_by.strip()):
                yield Open(Todo.COMPLETE_HYPOTHESIS, action.id)
            if action.review is None:
                yield Open(Todo.SET_REVIEW, action.id)
            if action.state is ActionState.AKKOORD and (action.start or today) <= today:
                yield Open(Todo.BEGIN_ACTION, action.id)
    for exchange in exchanges(dossier.agenda):
        if exchange.party_id == party_id and exchange.empty:
            yield Open(Todo.GIVE_AND_GET, exchange.action_id)


def _agree(dossier: Dossier, party_id: str | None, _: date) -> Iterator[Open]:
    subjects = asked(dossier.agenda)
    if party_id is None:
        yield from _onward(dossier)
    own = tuple(party for party in dossier.agenda.parties if party.id == party_id)
    for wording in dossier.wordings:
        is_asked = wording.subject in subjects and wording.parts
        if is_asked and still_asked(standing(dossier.consents, wording, own)):
            yield Open(Todo.ANSWER, wording.subject)


def _onward(dossier: Dossier) -> Iterator[Open]:
    """Tell what takes the whole agenda further: share it, settle it, let the work begin."""
    agenda, hindrances = dossier.agenda, dossier.hindrances
    complete = not {h.hindrance for h in hindrances} & {Hindrance.ALONE, Hindrance.NO_GOAL, Hindrance.NO_ACTION}
    if agenda.state is AgendaState.CONCEPT and complete:
        yield Open(Todo.SHARE)
    if agenda.state is AgendaState.GEDEELD and not hindrances:
        yield Open(Todo.SETTLE)
    if agreed_actions(agenda, hindrances):
        yield Open(Todo.AGREE_ACTIONS)


def _learn(dossier: Dossier, party_id: str | None, today: date) -> Iterator[Open]:
    for _, action in reviews_due(dossier.agenda.actions, dossier.reviews, today):
        if party_id in (None, action.lead_party, *action.co_parties):
            yield Open(Todo.HOLD_REVIEW, action.id)


OPEN: dict[Step, Callable[[Dossier, str | None, date], Iterator[Open]]] = {
    Step.TAFEL: _table,
    Step.URGENTIE: _urgency,
    Step.DOEL: _goal,
    Step.SAMENWERKEN: _together,
    Step.ACTIES: _actions,
    Step.AFSPREKEN: _agree,
    Step.LEREN: _learn,
}
