"""Archiving, deleting and taking a seat on every store: what goes is gone, what stays is told to who asks."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event as Signal
from threading import Thread

import pytest
from sqlalchemy import Engine, inspect, text

from planner.domain.agenda.agenda import Archived
from planner.domain.chain import Wrong
from planner.domain.permissions import Role
from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.sharing.region import Region, Scope, ScopeChoice
from planner.domain.together.learning import LogEntry
from planner.domain.together.seating import Seat, Taken
from planner.domain.together.wordings import Wording
from planner.errors import DeletedError, NotFoundError, UserError
from planner.services import audit
from planner.services.agenda import agendas, tidying
from planner.services.context import Context
from planner.services.sharing import exchange, regions
from planner.services.stores import Store
from planner.storage.store import facts
from planner.storage.store.agendas import SqlStore
from planner.storage.tables.columns import metadata
from tests.builders import (
    NOON,
    a_dossier,
    a_full_agenda,
    a_full_dossier,
    a_party,
    a_signal,
    a_user,
    an_agenda,
    an_entry,
    an_event,
    an_example,
)
from tests.contract.databases import statements
from tests.fakes import a_context, look_at, take_in

WHY = "Dubbel aangemaakt."


def beheerder(store: Store) -> Context:
    return a_context(store, user=a_user(name="Beheerder", role=Role.BEHEERDER))


def filled(store: Store) -> None:
    """Make a full agenda with lists, another one, and a region that follows both."""
    store.create(a_full_dossier(), an_event(), (an_entry(), a_signal()))
    store.create(a_dossier(a_full_agenda(id="other", title="Parkwijk")), an_event(agenda_id="other"))
    store.shared.create_region(Region("delta", "Delta"), an_event(agenda_id="", subject="delta"))
    scopes = (ScopeChoice("tuinstraat", Scope.REGIONAAL, "samen"),)
    with store.shared.open_region("delta") as opened:
        region = replace(opened.region, agenda_ids=("other", "agenda"), scopes=scopes, version=2)
        opened.save(region, an_event(agenda_id="", subject="delta"))
    store.note_seat("agenda", Seat(NOON, "lokaal", Role.LID, "woonstede", Taken.CHOSEN))


def test_an_archived_agenda_is_told_apart_and_comes_back(store: Store) -> None:
    filled(store)
    ctx = beheerder(store)
    tidying.archive(ctx, "agenda", "  Klaar.  ")
    archived = Archived(NOON, "Beheerder", None, "Klaar.")
    assert store.archived("agenda") == archived
    assert {line.id: line.archived for line in store.overview()} == {"agenda": archived, "other": None}
    assert [line.id for line in agendas.list_agendas(ctx)] == ["other"]
    assert [line.id for line in tidying.list_archived(ctx)] == ["agenda"]
    assert store.load("agenda") == a_full_dossier()
    tidying.bring_back(ctx, "agenda")
    assert store.archived("agenda") is None
    assert tidying.list_archived(ctx) == ()
    told = [(event.verb, event.after) for event in store.events("agenda")[1:]]
    assert told == [("archive_agenda", {"reason": "  Klaar.  ".strip()}), ("bring_back", {})]


def test_an_archived_agenda_can_be_read_and_not_changed(store: Store) -> None:
    filled(store)
    ctx = beheerder(store)
    tidying.archive(ctx, "agenda")
    before = store.load("agenda"), store.events("agenda")
    for change in (
        lambda: agendas.write_ambition(ctx, "agenda", 2, "Nieuw"),
        lambda: agendas.edit_agenda(ctx, "agenda", 7, title="Nieuw"),
        lambda: agendas.edit_party(ctx.speaking_for("woonstede"), "agenda", "woonstede", 1, hours=1),
    ):
        with pytest.raises(RuleBroken, match="agenda-archived"):
            change()
    assert (store.load("agenda"), store.events("agenda")) == before
    with pytest.raises(RuleBroken, match="archived-already"):
        tidying.archive(ctx, "agenda")
    with pytest.raises(RuleBroken, match="not-archived"):
        tidying.bring_back(ctx, "other")


def test_a_file_of_an_archived_agenda_is_refused_before_anything_is_shown(store: Store) -> None:
    filled(store)
    ctx = replace(beheerder(store), now=lambda: datetime(2027, 1, 4, 12, tzinfo=UTC))
    content = exchange.export_json(ctx, "agenda")
    tidying.archive(ctx, "agenda")
    for read in (look_at, take_in):
        with pytest.raises(RuleBroken, match="agenda-archived"):
            read(ctx, content)


def test_another_process_sees_at_once_that_an_agenda_is_archived(sql_store: SqlStore, database: Engine) -> None:
    filled(sql_store)
    elsewhere = SqlStore(database)
    assert elsewhere.archived("agenda") is None
    tidying.archive(beheerder(sql_store), "agenda")
    assert elsewhere.archived("agenda") is not None


def test_what_would_go_is_counted_before_it_does(store: Store) -> None:
    filled(store)
    loss = tidying.what_goes(beheerder(store), "agenda")
    assert loss.told == {"parties": 3, "opgaven": 2, "actions": 2, "consents": 3, "log": 1, "signals": 1, "events": 1}
    assert loss.regions == ("Delta",)


def test_a_deleted_agenda_is_gone_and_what_stays_tells_that_it_was_there(store: Store) -> None:
    filled(store)
    head = store.head("agenda")
    stone = tidying.delete(beheerder(store), "agenda", f"  {WHY} ")
    assert (stone.agenda_id, stone.title, stone.user, stone.at) == ("agenda", "Rivierwijk samen", "Beheerder", NOON)
    assert (stone.reason, stone.head) == (WHY, head)
    assert tidying.list_deleted(beheerder(store)) == (stone,)
    assert [line.id for line in store.overview()] == ["other"]
    assert (store.grown(LogEntry, "agenda"), store.grown(Wording, "agenda")) == ((), ())
    assert store.seats("agenda", 9) == (0, ())
    assert store.load("other").agenda == a_full_agenda(id="other", title="Parkwijk")
    assert store.shared.region("delta").agenda_ids == ("other",)
    (fact,) = [event for event in store.shared.events() if event.verb == "delete_agenda"]
    assert (fact.subject, fact.after["regions"]) == ("agenda", ["Delta"])


def test_no_row_of_a_deleted_agenda_is_left_in_any_table(sql_store: SqlStore, database: Engine) -> None:
    filled(sql_store)
    tidying.archive(beheerder(sql_store), "agenda", "eerst")
    tidying.delete(beheerder(sql_store), "agenda", WHY)
    with database.connect() as connection:
        for table in inspect(database).get_table_names():
            names = {column["name"] for column in inspect(database).get_columns(table)}
            for column in {"agenda_id"} & names or ({"id"} if table in ("agenda", "event_chain") else set()):
                left = connection.scalar(text(f"SELECT count(*) FROM {table} WHERE {column} = 'agenda'"))
                assert left == 0, table
        if database.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    assert {t.name for t in metadata.sorted_tables} <= set(inspect(database).get_table_names())


def test_what_a_region_chose_about_its_actions_goes_unless_another_agenda_has_that_action(store: Store) -> None:
    filled(store)  # both agendas have an action tuinstraat
    tidying.delete(beheerder(store), "agenda", WHY)
    assert [choice.action_id for choice in store.shared.region("delta").scopes] == ["tuinstraat"]


def test_every_way_to_a_deleted_agenda_says_that_it_was_deleted_and_why(store: Store) -> None:
    filled(store)
    ctx = beheerder(store)
    tidying.delete(ctx, "agenda", WHY)
    ways: tuple[Callable[[], object], ...] = (
        lambda: store.load("agenda"),
        lambda: store.events("agenda"),
        lambda: store.latest("agenda"),
        lambda: store.archived("agenda"),
        lambda: store.load_many(("other", "agenda")),
        lambda: agendas.write_ambition(ctx, "agenda", 2, "Nieuw"),
        lambda: agendas.take_seat(ctx, "agenda"),
        lambda: tidying.archive(ctx, "agenda"),
        lambda: tidying.delete(ctx, "agenda", "nog eens"),
        lambda: regions.follow_agenda(ctx, "delta", 2, "agenda"),
        lambda: store.create(a_full_dossier(), an_event(id="again")),
    )
    for way in ways:
        with pytest.raises(DeletedError) as raised:
            way()
        told = {"title": "Rivierwijk samen", "day": "01-05-2026", "reason": WHY}
        assert (raised.value.code, raised.value.values) == ("agenda-deleted", told)
    assert len(store.deleted()) == 1


def test_only_the_beheerder_deletes_and_only_with_a_reason(store: Store) -> None:
    filled(store)
    for role in (Role.LEZER, Role.LID, Role.FACILITATOR):
        with pytest.raises(RuleBroken, match="not-allowed"):
            tidying.delete(a_context(store, user=a_user(role=role)), "agenda", WHY)
    for reason in ("", "  \n "):
        with pytest.raises(RuleBroken, match="delete-without-reason") as raised:
            tidying.delete(beheerder(store), "agenda", reason)
        assert raised.value.at == "reason"
    with pytest.raises(RuleBroken, match="text-too-long"):
        tidying.delete(beheerder(store), "agenda", "x" * 10_001)
    assert store.load("agenda") == a_full_dossier()
    for role in (Role.LEZER, Role.LID):
        with pytest.raises(RuleBroken, match="not-allowed"):
            tidying.archive(a_context(store, user=a_user(role=role)), "agenda")


def test_an_unknown_agenda_is_still_just_not_found(store: Store) -> None:
    for way in (tidying.archive, tidying.bring_back, tidying.what_goes):
        with pytest.raises(NotFoundError) as raised:
            way(beheerder(store), "nowhere")
        assert raised.value.code == "agenda-not-found"


def test_the_chains_fit_after_a_deletion_and_a_noted_head_of_it_is_no_alarm(store: Store) -> None:
    filled(store)
    noted = audit.heads_read(audit.heads_written(audit.verify_chains(store, {})[0]))
    tidying.delete(beheerder(store), "agenda", WHY)
    found, gone = audit.verify_chains(store, noted)
    assert [one.misfit for one in found] == [None, None]
    assert gone == ()


@pytest.mark.parametrize("told", [{}, {"events": 1}, {"events": "veel"}, {"events": None, "hash": 3}, {"events": -4}])
def test_a_fact_that_tells_of_fewer_events_than_was_noted_is_named(
    sql_store: SqlStore, told: dict[str, object]
) -> None:
    filled(sql_store)
    agendas.write_ambition(beheerder(sql_store), "agenda", 2, "Nog een")
    noted = audit.heads_read(audit.heads_written(audit.verify_chains(sql_store, {})[0]))
    with sql_store.open("agenda") as opened:
        opened.delete(replace(tombstone(), after=told))
    (misfit,) = audit.verify_chains(sql_store, noted)[1]
    assert (misfit.agenda_id, misfit.wrong, misfit.expected) == ("agenda", Wrong.END, 2)
    assert len(sql_store.deleted()) == 1


def test_an_agenda_that_is_there_though_a_fact_says_it_was_deleted_is_named(
    sql_store: SqlStore, database: Engine
) -> None:
    filled(sql_store)
    with database.begin() as connection:
        facts.write_shared(connection, tombstone("other"))
    assert [(one.agenda_id, one.wrong) for one in audit.verify_chains(sql_store, {})[1]] == [("other", Wrong.DELETED)]


def test_who_waits_for_the_lock_of_an_agenda_that_goes_hears_that_it_went(sql_store: SqlStore) -> None:
    sql_store.create(a_dossier(an_agenda(parties=(a_party(),))), an_event())
    ctx, holding, told = beheerder(sql_store), Signal(), list[str]()

    def write() -> None:
        holding.wait(10)
        try:
            agendas.edit_party(ctx.speaking_for("woonstede"), "agenda", "woonstede", 1, hours=3)
        except DeletedError as gone:
            told.append(gone.code)

    writer = Thread(target=write)
    writer.start()
    with sql_store.open("agenda") as opened:
        holding.set()
        writer.join(0.3)  # it waits for this lock
        opened.delete(tombstone())
    writer.join(30)
    assert told == ["agenda-deleted"]


def tombstone(agenda_id: str = "agenda"):
    after = {"title": "Rivierwijk samen", "reason": WHY, "events": 1, "hash": "x"}
    return an_event(agenda_id="", verb="delete_agenda", subject=agenda_id, after=after)


def test_a_region_that_changes_while_its_agenda_goes_ends_without_it(sql_store: SqlStore) -> None:
    """Whoever is first: the other hears it in words, and nothing stands still."""
    store = sql_store
    for n in range(6):
        store.create(a_dossier(an_agenda(id=f"a{n}")), an_event(agenda_id=f"a{n}"))
    store.shared.create_region(Region("delta", "Delta"), an_event(agenda_id="", subject="delta"))
    ctx = beheerder(store)
    for n in range(6):
        regions.follow_agenda(ctx, "delta", n + 1, f"a{n}")

    def rename(n: int) -> None:
        for _ in range(5):
            with suppress(VersionConflict, NotFoundError):  # somebody was first, or the agenda had just gone
                regions.edit_region(
                    ctx, "delta", store.shared.region("delta").version, name=f"Delta {n}", coordinator=""
                )

    def work(n: int) -> None:
        rename(n) if n % 2 else tidying.delete(ctx, f"a{n // 2}", WHY)

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(work, range(12)))
    assert store.shared.region("delta").agenda_ids == ()
    assert len(store.deleted()) == 6
    assert [one.misfit for one in audit.verify_chains(store, {})[0]] == [None]


def test_of_two_who_delete_at_once_one_does(sql_store: SqlStore) -> None:
    sql_store.create(a_full_dossier(), an_event())
    ctx = beheerder(sql_store)

    def work(_: int) -> bool:
        try:
            tidying.delete(ctx, "agenda", WHY)
        except DeletedError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(work, range(8))) == 1


def test_without_its_fact_no_agenda_goes(sql_store: SqlStore) -> None:
    sql_store.create(a_full_dossier(), an_event())
    fact = replace(tombstone(), subject="elsewhere")
    with pytest.raises(Exception, match="this row never changes"), sql_store.open("agenda") as opened:
        opened.delete(fact)
    assert sql_store.load("agenda") == a_full_dossier()


def test_seats_are_kept_in_their_order_and_are_no_news(store: Store) -> None:
    filled(store)
    before = store.latest("agenda"), store.events("agenda")
    ctx = a_context(store)
    agendas.take_seat(ctx, "agenda")
    agendas.take_seat(replace(ctx, user=a_user(role=Role.LID, party="bewoners")), "agenda", Taken.BROUGHT_BACK)
    agendas.take_seat(replace(ctx, user=a_user(role=Role.LEZER)), "agenda")
    assert [(seat.role, seat.party, seat.how) for seat in agendas.seats_taken(ctx, "agenda")[1]] == [
        (Role.LID, "woonstede", Taken.CHOSEN),
        (Role.FACILITATOR, None, Taken.CHOSEN),
        (Role.LID, "bewoners", Taken.BROUGHT_BACK),
        (Role.LEZER, None, Taken.CHOSEN),
    ]
    assert agendas.seats_taken(ctx, "other") == (0, ())
    assert (store.latest("agenda"), store.events("agenda")) == before


def test_of_many_seats_the_last_are_read_and_all_are_counted(sql_store: SqlStore, database: Engine) -> None:
    filled(sql_store)
    ctx = a_context(sql_store)
    for n in range(7):
        agendas.take_seat(replace(ctx, user=a_user(name=f"n{n}")), "agenda")
    with statements(database) as sent:
        count, seats = agendas.seats_taken(ctx, "agenda", 3)
    assert (count, [seat.user for seat in seats]) == (8, ["n4", "n5", "n6"])
    assert all("LIMIT" in asked or "count(" in asked for asked in sent if "seat_taken" in asked)


def test_a_seat_throws_nothing_away_that_is_remembered(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_full_dossier(), an_event())
    sql_store.load("agenda")
    agendas.take_seat(a_context(sql_store), "agenda")
    with statements(database) as sent:
        sql_store.load("agenda")
    assert len([statement for statement in sent if statement.startswith("SELECT")]) == 1


def test_a_party_that_has_no_seat_takes_none(store: Store) -> None:
    filled(store)
    with pytest.raises(RuleBroken, match="party-unknown"):
        agendas.take_seat(a_context(store, user=a_user(role=Role.LID, party="elders")), "agenda")
    with pytest.raises(UserError, match="agenda-not-found"):
        agendas.take_seat(a_context(store), "nowhere")


def test_the_newest_change_is_asked_without_what_it_changed(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_full_dossier(), an_event())
    with statements(database) as sent:
        sql_store.latest("agenda")
    (asked,) = [statement for statement in sent if statement.startswith("SELECT")]
    assert "before" not in asked.split("FROM")[0]
    assert "after" not in asked.split("FROM")[0]


def test_the_last_changes_are_read_and_all_are_counted(store: Store) -> None:
    store.create(a_full_dossier(), an_event(verb="create_agenda", after={"x": "y"}))
    ctx = a_context(store)
    for n in range(2, 6):
        agendas.write_ambition(ctx, "agenda", n, f"Doel {n}")
    whole = store.events("agenda")
    assert agendas.last_changes(ctx, "agenda", 2) == (5, whole[-2:])
    assert agendas.last_changes(ctx, "agenda", 9) == (5, whole)
    assert agendas.last_changes(ctx, "agenda", 9, but={"create_agenda"}) == (4, whole[1:])
    short = agendas.last_changes(ctx, "agenda", 9, brief={"create_agenda"})
    assert short == (5, (replace(whole[0], before={}, after={}), *whole[1:]))
    assert agendas.last_changes(ctx, "agenda", 0) == (5, ())


def test_an_example_stays_when_the_agenda_it_came_from_goes(store: Store) -> None:
    filled(store)
    store.shared.add_example(an_example(source_title="Rivierwijk samen"), an_event(agenda_id="", subject="tuin"))
    tidying.delete(beheerder(store), "agenda", WHY)
    assert [example.id for example in store.shared.examples()] == ["tuin"]
