"""Whose answers a file brings is told per party, and only those are taken that somebody said yes to."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.permissions import Role
from planner.domain.sharing.answering import Answers
from planner.domain.sharing.merging import Chosen
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CooperationForm, Seven
from planner.domain.together.wordings import GOAL
from planner.services.agenda import agendas, consent, cooperation, goals
from planner.services.context import Context
from planner.services.sharing import exchange
from planner.services.sharing.import_reading import answers_told
from planner.text import LANGUAGES, Language, translator
from tests.builders import a_full_dossier, a_user, an_event
from tests.fakes import FakeStore, a_context, bring_in, look_at, take_in
from tests.unit.services.sharing.test_exchange import LATER

AGENDA = "agenda"
PARTIES = ("woonstede", "gemeente", "bewoners")


@pytest.fixture
def here() -> Context:
    store = FakeStore()
    store.create(a_full_dossier(), an_event())
    return a_context(store, now=lambda: LATER)


@pytest.fixture
def there(here: Context) -> Context:
    other = a_context(FakeStore(), now=lambda: LATER)
    bring_in(other, exchange.export_json(here, AGENDA))
    return other


def forged(content: bytes, mark: str = "f") -> bytes:
    """Give every answer of a file another id, as somebody does who wants them to count twice."""
    file = json.loads(content)
    for given in file["dossier"]["consents"]:
        given["id"] = mark + given["id"]
    return json.dumps(file).encode()


def scored(ctx: Context, *parties: str) -> None:
    """Let parties score a check that then opens."""
    check = cooperation.start_check(ctx, AGENDA, CooperationForm.AFSTEMMEN).checks[-1]
    for party in parties:
        cooperation.score(ctx.speaking_for(party), AGENDA, check.id, Seven(*[6] * 7))
    cooperation.open_check(replace(ctx, user=a_user(role=Role.FACILITATOR)), AGENDA, check.id)


def test_answers_under_other_ids_are_told_per_party_and_not_taken_by_themselves(here: Context) -> None:
    content, before = forged(exchange.export_json(here, AGENDA)), here.store.load(AGENDA).consents
    told = look_at(here, content)
    assert told.answers == {"woonstede": Answers(consents=2), "gemeente": Answers(consents=1)}
    assert told.brings_something
    assert told.more == 3
    found = take_in(here, content)
    assert here.store.load(AGENDA).consents == before
    assert (found.more, found.answers) == (0, told.answers)
    assert here.store.events(AGENDA)[-1].after["answers"] == {}


def test_of_a_party_that_is_named_the_answers_come_and_of_another_not(here: Context) -> None:
    content, before = forged(exchange.export_json(here, AGENDA)), here.store.load(AGENDA).consents
    found = take_in(here, content, answers_of=["gemeente"])
    new = [given for given in here.store.load(AGENDA).consents if given not in before]
    assert [(given.id, given.party_id) for given in new] == [("fmits", "gemeente")]
    assert found.more == 1
    assert here.store.events(AGENDA)[-1].after["answers"] == {"gemeente": 1}
    assert set(look_at(here, content).answers) == {"woonstede"}


def an_answer(ctx: Context) -> None:
    consent.answer(ctx.speaking_for("bewoners"), AGENDA, GOAL, 1, Answer.JA)


def an_objection(ctx: Context) -> None:
    consent.answer(ctx.speaking_for("bewoners"), AGENDA, "tuinstraat", 1, Answer.BEZWAAR, "Te vroeg.")


def a_first_goal(ctx: Context) -> None:
    goals.write_own_goal(ctx.speaking_for("bewoners"), AGENDA, 0, "Rust in de straat.")


def another_goal(ctx: Context) -> None:
    goals.write_own_goal(ctx.speaking_for("woonstede"), AGENDA, 2, "Minder leegstand, meer rust.")


def a_check(ctx: Context) -> None:
    scored(ctx, "woonstede", "bewoners")


def a_changed_mind(ctx: Context) -> None:
    for said in (Answer.JA, Answer.BEZWAAR):
        consent.answer(ctx.speaking_for("bewoners"), AGENDA, GOAL, 1, said, "Bij nader inzien.")


GESTURES: list[tuple[Callable[[Context], None], dict[str, Answers]]] = [
    (an_answer, {"bewoners": Answers(consents=1)}),
    (an_objection, {"bewoners": Answers(consents=1)}),
    (a_changed_mind, {"bewoners": Answers(consents=2)}),
    (a_first_goal, {"bewoners": Answers(goals=1)}),
    (another_goal, {"woonstede": Answers(goals=1)}),
    (a_check, {"woonstede": Answers(scores=1), "bewoners": Answers(scores=1)}),
]


@pytest.mark.parametrize(("gesture", "told"), GESTURES, ids=[gesture.__name__ for gesture, _ in GESTURES])
def test_whatever_a_party_says_is_asked_about_and_comes_only_when_taken(
    here: Context, there: Context, gesture: Callable[[Context], None], told: dict[str, Answers]
) -> None:
    gesture(there)
    content = exchange.export_json(there, AGENDA)
    before = here.store.load(AGENDA)
    assert look_at(here, content).answers == told
    take_in(here, content)
    assert here.store.load(AGENDA) == before
    take_in(here, content, answers_of=told)
    after, theirs = here.store.load(AGENDA), there.store.load(AGENDA)
    assert after.goals == theirs.goals
    assert {c.id for c in after.consents} == {c.id for c in theirs.consents}
    assert {check.id for check in after.checks} >= {check.id for check in theirs.checks}
    assert look_at(here, content).answers == {}


def test_a_check_comes_whole_or_not_at_all(here: Context, there: Context) -> None:
    a_check(there)
    content, before = exchange.export_json(there, AGENDA), here.store.load(AGENDA).checks
    take_in(here, content, answers_of=["woonstede"])
    assert here.store.load(AGENDA).checks == before


def test_what_is_no_answer_comes_along_while_answers_are_left(here: Context, there: Context) -> None:
    an_answer(there)
    agendas.edit_party(there, AGENDA, "gemeente", 1, name="Gemeente Nieuw")
    found = take_in(here, exchange.export_json(there, AGENDA))
    assert found.replaced == ("parties/gemeente",)
    assert here.store.load(AGENDA).agenda.party("gemeente").name == "Gemeente Nieuw"


def test_a_goal_about_which_people_chose_is_not_asked_about_once_more(here: Context, there: Context) -> None:
    another_goal(there)
    goals.write_own_goal(here.speaking_for("woonstede"), AGENDA, 2, "Hier anders.")
    content, path = exchange.export_json(there, AGENDA), "goals/woonstede"
    assert [clash.path for clash in look_at(here, content).clashes] == [path]
    assert take_in(here, content, Chosen(theirs=frozenset({path}))).replaced == (path,)
    assert here.store.load(AGENDA).goals[0].text == "Minder leegstand, meer rust."


def test_an_agenda_that_is_new_here_comes_without_answers_unless_they_are_taken(here: Context) -> None:
    content = exchange.export_json(here, AGENDA)
    for taken, count in (([], 0), (["woonstede"], 2), (PARTIES, 3)):
        fresh = a_context(FakeStore(), now=lambda: LATER)
        found = take_in(fresh, content, answers_of=taken)
        assert set(found.answers) == {"woonstede", "gemeente"}
        assert len(fresh.store.load(AGENDA).consents) == count
        assert fresh.store.load(AGENDA).agenda == here.store.load(AGENDA).agenda


def test_a_file_that_brings_no_answers_asks_nothing(here: Context, there: Context) -> None:
    agendas.edit_party(there, AGENDA, "gemeente", 1, name="Gemeente Nieuw")
    assert look_at(here, exchange.export_json(there, AGENDA)).answers == {}
    change: Any = take_in(here, exchange.export_json(there, AGENDA))
    assert change.replaced == ("parties/gemeente",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_counts_are_told_in_words(language: Language) -> None:
    t = translator(language)
    told = answers_told(Answers(consents=10, scores=1, goals=1), t)
    assert told.startswith("10 ")
    assert told.count(",") == 2
    assert answers_told(Answers(consents=1), t).startswith("1 ")
