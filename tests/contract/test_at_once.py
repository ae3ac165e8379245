"""Many people at once through the services, and a process that is killed while it writes."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from sqlalchemy import Engine

from planner.domain.agenda.actions import ActionState
from planner.domain.events import Latest
from planner.domain.parties import Party
from planner.domain.rules import CapReached, VersionConflict
from planner.domain.together.consent import Answer
from planner.domain.together.wordings import GOAL
from planner.errors import NotFoundError
from planner.services.agenda import actions, agendas, consent
from planner.services.stores import Store
from planner.storage.store.agendas import SqlStore
from tests.builders import a_dossier, a_party, an_action, an_agenda, an_event, an_opgave
from tests.fakes import a_context
from tests.killing import changes_lost

THREADS, TIMES = 50, 4


def parties(count: int) -> tuple[Party, ...]:
    return tuple(a_party(id=f"p{n}", name=f"p{n}") for n in range(count))


def test_fifty_people_at_once_lose_nothing(sql_store: SqlStore, database: Engine) -> None:
    store = sql_store
    opgave, action = an_opgave(), an_action(state=ActionState.VOORGESTELD)
    table = an_agenda(parties=parties(THREADS), opgaven=(opgave,), actions=(action,))
    store.create(a_dossier(table), an_event())
    ctx = a_context(store)

    def work(person: int) -> None:
        ours = ctx.speaking_for(f"p{person}")
        for version in range(TIMES):
            actions.set_contribution(ours, "agenda", action.id, f"p{person}", version, hours=version + 1)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, range(THREADS)))
    dossier = SqlStore(database).load("agenda")
    assert dossier == store.load("agenda")
    assert sorted(given.hours or 0 for given in dossier.agenda.contributions) == [TIMES] * THREADS
    assert dossier.wordings[0].version == 1 + THREADS * TIMES
    assert len(store.events("agenda")) == 1 + THREADS * TIMES


def test_of_people_who_all_put_the_last_action_on_the_agenda_one_does(store: Store) -> None:
    store.create(a_dossier(an_agenda(opgaven=(an_opgave(),))), an_event())
    ctx = a_context(store)

    def work(person: int) -> bool:
        try:
            actions.add_action(ctx, "agenda", opgave_id="straten", title=f"{person}")
        except CapReached:
            return False
        return True

    with ThreadPoolExecutor(12) as pool:
        assert sum(pool.map(work, range(12))) == 5
    assert len(store.load("agenda").agenda.open_actions) == 5


def test_the_last_change_is_the_newest_event_of_that_agenda_only(store: Store) -> None:
    for agenda_id in ("agenda", "other"):
        store.create(a_dossier(an_agenda(id=agenda_id)), an_event(id=f"begun-{agenda_id}", agenda_id=agenda_id))
    ctx = a_context(store)
    assert agendas.last_change(ctx, "agenda").id == "begun-agenda"
    agendas.write_ambition(ctx, "agenda", 0, "Schaduw")
    last = store.events("agenda")[-1]
    assert agendas.last_change(ctx, "agenda") == Latest(last.id, last.at, last.party, "write_ambition")
    assert agendas.read_change(ctx, "agenda", last.id) == last
    assert agendas.last_change(ctx, "other").id == "begun-other"
    with pytest.raises(NotFoundError):
        agendas.last_change(ctx, "nowhere")


def test_no_answer_lands_on_words_that_change_at_the_same_moment(store: Store) -> None:
    store.create(a_dossier(an_agenda(parties=parties(8))), an_event())
    ctx = a_context(store)
    agendas.write_ambition(ctx, "agenda", 0, "Nul")

    def work(person: int) -> None:
        with suppress(VersionConflict):
            if person % 2:
                agendas.write_ambition(ctx, "agenda", 1 + person // 2, f"Doel {person}")
            else:
                consent.answer(ctx.speaking_for(f"p{person // 2}"), "agenda", GOAL, 1, Answer.JA)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(work, range(16)))
    dossier = store.load("agenda")
    (goal,) = dossier.wordings
    said = {answer.party_id for answer in dossier.consents if answer.is_on(goal)}
    waiting = {way.party_id for way in dossier.hindrances if way.subject == GOAL}
    assert waiting == {party.id for party in dossier.agenda.parties} - said


def test_what_was_acknowledged_is_there_after_a_kill(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_dossier(an_agenda(parties=(a_party(),))), an_event())
    url = database.url.render_as_string(hide_password=False)
    assert changes_lost(url, "agenda", after=5) == 0
