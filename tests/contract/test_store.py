"""What every Store promises, tried on the fake, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.event import listen

from planner.domain import bounds
from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import Agenda, Caps
from planner.domain.agenda.opgaven import SayKind
from planner.domain.figures.weights import WeightSet
from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import LogEntry, LogKind
from planner.domain.together.wordings import kept
from planner.errors import NotFoundError
from planner.services.agenda import agendas, learning
from planner.services.stores import OpenAgenda, Store
from planner.storage.store.agendas import SqlStore
from tests.builders import (
    NOON,
    a_contribution,
    a_dossier,
    a_figure,
    a_full_agenda,
    a_party,
    an_action,
    an_agenda,
    an_area,
    an_event,
    an_opgave,
)
from tests.contract.databases import statements
from tests.fakes import a_context

CAPS = Caps()


def drafted(opened: OpenAgenda, rule: Callable[[Agenda], Agenda]) -> Dossier:
    agenda = rule(opened.dossier.agenda)
    return replace(opened.dossier, agenda=agenda, wordings=kept(opened.dossier.wordings, agenda))


def titled(title: str) -> Callable[[Agenda], Agenda]:
    return lambda agenda: drafting.edit_agenda(agenda, 1, title=title)


def has(hours: int, *, party: str = "woonstede", version: int = 1) -> Callable[[Agenda], Agenda]:
    return lambda agenda: drafting.edit_party(agenda, party, version, hours=hours)


def change(store: Store, rule: Callable[[Agenda], Agenda]) -> Agenda:
    with store.open("agenda") as opened:
        changed = drafted(opened, rule)
        opened.save(changed, an_event())
    assert store.load("agenda") == changed
    return changed.agenda


def test_an_agenda_comes_back_with_every_field(store: Store) -> None:
    store.create(a_dossier(a_full_agenda()), an_event())
    assert store.load("agenda").agenda == a_full_agenda()


def test_an_empty_agenda_comes_back(store: Store) -> None:
    store.create(a_dossier(an_agenda()), an_event())
    assert store.load("agenda").agenda == an_agenda()


def test_two_agendas_may_use_the_same_ids_for_their_items(store: Store) -> None:
    store.create(a_dossier(a_full_agenda()), an_event())
    other = a_full_agenda(id="other", title="Parkwijk samen")
    store.create(a_dossier(other), an_event(agenda_id="other"))
    change(store, lambda a: drafting.edit_opgave(a, "straten", 1, title="Anders"))
    assert store.load("other").agenda == other


def test_text_comes_back_as_it_was_typed(store: Store) -> None:
    typed = "  'één'; DROP TABLE agenda; -- \n\t%s {x} \\ “aanhaling” 👩‍👩‍👧 ﷽ "
    store.create(a_dossier(an_agenda(urgency=typed)), an_event(after={"urgency": typed}))
    assert store.load("agenda").agenda.urgency == typed
    assert store.events("agenda")[0].after == {"urgency": typed}


def test_amounts_may_be_larger_than_a_building_costs(store: Store) -> None:
    agenda = a_full_agenda(contributions=(a_contribution(euros=30_000_000_000),))
    store.create(a_dossier(agenda), an_event())
    assert store.load("agenda").agenda == agenda


def test_the_order_of_items_is_kept_when_one_goes_and_another_comes(store: Store) -> None:
    names = ["c", "a", "b", "d"]
    parties = tuple(a_party(id=name, name=name) for name in names)
    store.create(a_dossier(an_agenda(parties=parties)), an_event())
    change(store, lambda a: drafting.remove_party(a, "a", 1))
    changed = change(store, lambda a: drafting.add_party(a, a_party(id="a", name="a")))
    assert [party.id for party in changed.parties] == ["c", "b", "d", "a"]


def test_items_may_trade_places(store: Store) -> None:
    store.create(a_dossier(a_full_agenda()), an_event())
    change(store, lambda a: replace(a, areas=a.areas[::-1], parties=a.parties[::-1], actions=a.actions[::-1]))


def test_every_kind_of_change_is_saved(store: Store) -> None:
    store.create(a_dossier(a_full_agenda()), an_event())
    change(store, lambda a: drafting.edit_agenda(a, 7, title="Nieuwe titel", urgency=""))
    change(store, lambda a: replace(a, weight_set=WeightSet("Anders", (("gasverbruik", 1.0), ("zonnestroom", 3.0)))))
    change(store, lambda a: replace(a, weight_set=None))
    change(store, lambda a: drafting.write_ambition(a, 2, "Een ander doel"))
    change(store, lambda a: drafting.edit_party(a, "bewoners", 4, hours=None, knows="de straat"))
    change(
        store, lambda a: drafting.edit_opgave(a, "straten", 1, figures=(a_figure(indicator="groen"),), interwoven=None)
    )
    change(store, lambda a: drafting.reopen_opgave(a, "gas", 1, CAPS))
    change(store, lambda a: drafting.set_say(a, "gas", "bewoners", 0, kind=SayKind.ZELF))
    change(
        store,
        lambda a: drafting.edit_action(a, "tuinstraat", 1, co_parties=("bewoners",), baseline=None, milestones=()),
    )
    change(store, lambda a: drafting.edit_action(a, "tuinstraat", 2, gemeente_role=None, initiative=None))
    change(store, lambda a: drafting.edit_action(a, "bankje", 1, baseline=a_figure(), lead_party="woonstede"))
    change(store, lambda a: drafting.move_action(a, "bankje", 2, ActionState.VOORGESTELD, "", CAPS))
    change(store, lambda a: drafting.set_contribution(a, "bankje", "bewoners", 0, hours=10, space="een tuin"))
    change(store, lambda a: replace(a, areas=(an_area(code="BU99000101", name="Tuinbuurt"),)))


def test_a_party_can_go_in_the_change_that_hands_its_action_to_a_new_one(store: Store) -> None:
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), actions=(an_action(lead_party="woonstede"),))
    store.create(a_dossier(agenda), an_event())

    def hand_over(now: Agenda) -> Agenda:
        now = drafting.add_party(now, a_party(id="thuis", name="Thuis in de wijk"))
        now = drafting.edit_action(now, "tuinstraat", 1, lead_party="thuis", co_parties=())
        return drafting.remove_party(now, "woonstede", 1)

    change(store, hand_over)


def test_everything_on_an_agenda_can_go_at_once(store: Store) -> None:
    store.create(a_dossier(a_full_agenda()), an_event())
    change(store, lambda a: replace(an_agenda(), version=a.version + 1))


def test_each_save_adds_its_event_and_the_oldest_comes_first(store: Store) -> None:
    first = an_event(party="woonstede", before={}, after={"hours": 3, "on": "2026-05-01", "score": 7.5, "gone": None})
    second = an_event(verb="edit_agenda", at=NOON + timedelta(seconds=1, microseconds=7), before={"title": "é"})
    store.create(a_dossier(an_agenda()), first)
    with store.open("agenda") as opened:
        opened.save(drafted(opened, titled("Nieuw")), second)
    assert store.events("agenda") == (first, second)


def test_a_second_save_goes_on_from_the_first(store: Store) -> None:
    store.create(a_dossier(an_agenda()), an_event())
    with store.open("agenda") as opened:
        opened.save(drafted(opened, titled("Eén")), an_event())
        opened.save(drafted(opened, lambda a: drafting.add_party(a, a_party())), an_event())
    agenda = store.load("agenda").agenda
    assert (agenda.title, len(agenda.parties), len(store.events("agenda"))) == ("Eén", 1, 3)


def test_leaving_without_save_changes_nothing(store: Store) -> None:
    store.create(a_dossier(an_agenda()), an_event())
    with store.open("agenda") as opened:
        drafting.edit_agenda(opened.dossier.agenda, 1, title="Nooit bewaard")
    assert store.load("agenda").agenda == an_agenda()
    assert len(store.events("agenda")) == 1


def test_an_error_inside_changes_nothing_and_gives_the_lock_back(store: Store) -> None:
    store.create(a_dossier(an_agenda()), an_event())
    with pytest.raises(RuleBroken), store.open("agenda") as opened:
        drafting.edit_agenda(opened.dossier.agenda, 1, title="")
    change(store, lambda a: drafting.edit_agenda(a, 1, title="Ja"))


def test_an_error_after_saving_takes_the_change_and_its_event_back(store: Store) -> None:
    def save_and_fail(opened: OpenAgenda) -> None:
        opened.save(drafted(opened, titled("Nee")), an_event())
        raise RuleBroken("not-allowed")

    store.create(a_dossier(an_agenda()), an_event())
    with pytest.raises(RuleBroken), store.open("agenda") as opened:
        save_and_fail(opened)
    assert store.load("agenda").agenda == an_agenda()
    assert len(store.events("agenda")) == 1


def test_an_event_of_another_agenda_is_refused_and_nothing_is_saved(store: Store) -> None:
    store.create(a_dossier(an_agenda()), an_event())
    with pytest.raises(ValueError, match="does not explain"), store.open("agenda") as opened:
        opened.save(drafted(opened, titled("Nee")), an_event(agenda_id="other"))
    assert store.load("agenda").agenda == an_agenda()


def test_an_unknown_agenda_is_not_found(store: Store) -> None:
    for ask in (store.load, store.events, lambda name: store.open(name).__enter__()):
        with pytest.raises(NotFoundError) as raised:
            ask("nowhere")
        assert (raised.value.code, raised.value.values) == ("agenda-not-found", {"id": "nowhere"})


def test_the_overview_is_empty_at_first(store: Store) -> None:
    assert store.overview() == ()


def test_the_overview_lists_agendas_by_their_last_change(store: Store) -> None:
    for hour, name in enumerate(("agenda", "other", "third")):
        store.create(a_dossier(an_agenda(id=name)), an_event(agenda_id=name, at=NOON + timedelta(hours=hour)))
    with store.open("agenda") as opened:
        opened.save(drafted(opened, titled("Nieuw")), an_event(at=NOON + timedelta(hours=9)))
    assert [line.id for line in store.overview()] == ["agenda", "third", "other"]
    assert store.overview()[0].changed_at == NOON + timedelta(hours=9)


def test_the_overview_counts_parties_and_open_actions(store: Store) -> None:
    stopped = an_action(id="oud", state=ActionState.GESTOPT)
    full = a_full_agenda()
    store.create(a_dossier(replace(full, actions=(*full.actions, stopped))), an_event())
    store.create(a_dossier(an_agenda(id="empty")), an_event(agenda_id="empty", at=NOON - timedelta(days=1)))
    first, second = store.overview()
    assert (first.parties, first.open_actions, first.areas) == (3, 2, full.areas)
    assert (first.state, first.fictional, first.period_from, first.period_to) == (full.state, True, 2026, 2028)
    assert (second.parties, second.open_actions, second.areas) == (0, 0, (an_area(),))


def test_people_who_edit_different_items_at_once_lose_nothing(store: Store) -> None:
    people, times = 8, 25
    agenda = an_agenda(parties=tuple(a_party(id=f"p{n}", name=f"p{n}") for n in range(people)))
    store.create(a_dossier(agenda), an_event())
    start = Barrier(people)

    def work(person: int) -> None:
        start.wait()
        for version in range(1, times + 1):
            with store.open("agenda") as opened:
                changed = drafted(opened, has(version, party=f"p{person}", version=version))
                opened.save(changed, an_event(id=f"{person}-{version}", subject=f"p{person}"))

    with ThreadPoolExecutor(people) as pool:
        for done in [pool.submit(work, person) for person in range(people)]:
            done.result()
    parties = store.load("agenda").agenda.parties
    assert [(party.hours, party.version) for party in parties] == [(times, times + 1)] * people
    assert len(store.events("agenda")) == 1 + people * times


def test_of_two_who_edit_the_same_item_at_once_one_hears_of_it(store: Store) -> None:
    store.create(a_dossier(an_agenda(parties=(a_party(),))), an_event())
    start = Barrier(2)

    def work(hours: int) -> bool:
        start.wait()
        try:
            with store.open("agenda") as opened:
                opened.save(drafted(opened, has(hours)), an_event())
        except VersionConflict:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(work, (1, 2))) == [False, True]


def test_reading_during_a_change_gives_the_agenda_as_it_was(sql_store: SqlStore) -> None:
    store = sql_store
    store.create(a_dossier(an_agenda()), an_event())
    with store.open("agenda") as opened:
        opened.save(drafted(opened, titled("Nieuw")), an_event())
        assert store.load("agenda").agenda == an_agenda()
        assert store.overview()[0].title == an_agenda().title


def test_only_what_differs_is_written(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_dossier(a_full_agenda()), an_event())
    with sql_store.open("agenda") as opened, statements(database) as written:
        opened.save(drafted(opened, has(9, party="bewoners", version=4)), an_event())
    told = [" ".join(statement.split()[:3]) for statement in written]
    assert told == ["UPDATE party SET", "INSERT INTO event", "UPDATE event_chain SET"]


def test_an_agenda_that_changes_while_it_is_read_comes_whole(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_dossier(a_full_agenda()), an_event())
    changed: list[bool] = []

    def interfere(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if "FROM party" in statement and not changed:
            changed.append(True)
            change(sql_store, lambda a: an_agenda(version=a.version + 1))

    listen(database, "before_cursor_execute", interfere)
    fresh = SqlStore(database)  # one that remembers nothing yet
    assert fresh.load("agenda").agenda == a_full_agenda()
    assert changed
    assert sql_store.load("agenda").agenda == an_agenda(version=8)


STRANGE = ["\u200b", "\u202e", "\ue000\ue001", "\u2028", "e\u0301\u0301", "👩\u200d👧", "\U000e0041", "\x85\x1b"]


@pytest.mark.parametrize("sign", STRANGE, ids=ascii)
def test_an_agenda_with_signs_nobody_sees_comes_back_as_it_was_kept(store: Store, sign: str) -> None:
    """They are refused since; what was kept before must still open."""
    agenda = an_agenda(title=f"Samen{sign}verder", parties=(a_party(name=f"Woon{sign}stede"),), urgency=sign)
    store.create(a_dossier(agenda), an_event(after={"title": sign}))
    assert store.load("agenda").agenda == agenda
    assert store.events("agenda")[-1].after == {"title": sign}
    assert change(store, has(5)).parties[0].name == f"Woon{sign}stede"
    with pytest.raises(RuleBroken):
        agendas.edit_agenda(a_context(store), "agenda", 1, title=f"Nog{sign}\u200b eens")
    assert store.load("agenda").agenda.title == f"Samen{sign}verder"


def test_a_list_that_is_full_takes_nothing_more_and_one_that_was_longer_stays(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST", {**bounds.MOST, "parties": 2, "log": 2})
    seats = tuple(a_party(id=f"p{n}", name=f"Partij {n}") for n in range(3))
    agenda = an_agenda(parties=seats, opgaven=(an_opgave(),), actions=(an_action(),))
    store.create(a_dossier(agenda), an_event())
    ctx = a_context(store)
    agendas.edit_agenda(ctx, "agenda", 1, title="Anders")
    with pytest.raises(bounds.TooMany):
        agendas.add_party(ctx, "agenda", name="Nog een", kind=PartyKind.OVERIG)
    for n in range(2):
        learning.add_entry(ctx.speaking_for("p1"), "agenda", "tuinstraat", LogKind.LES, f"Les {n}")
    with pytest.raises(bounds.TooMany):
        learning.add_entry(ctx.speaking_for("p1"), "agenda", "tuinstraat", LogKind.LES, "Les 3")
    assert len(store.grown(LogEntry, "agenda")) == 2
    assert len(store.load("agenda").agenda.parties) == 3
