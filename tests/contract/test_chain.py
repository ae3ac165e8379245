"""The chain of events on both databases: it fits after any use, and says which event doesn't after any other change."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from planner.domain.chain import Head, Misfit, Wrong, tie
from planner.domain.parties import PartyKind
from planner.domain.permissions import Role
from planner.domain.sharing.region import Region
from planner.errors import FileError, UserError
from planner.services import audit
from planner.services.agenda import agendas, tidying
from planner.services.context import Context
from planner.services.sharing import regions
from planner.services.stores import Store
from planner.storage import guards
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate, migrate_back
from planner.storage.store.agendas import SqlStore
from tests.builders import NOON, a_dossier, a_party, a_user, an_agenda, an_event, an_example
from tests.fakes import a_context

TYPED = {
    "title": "é 👩‍👩‍👧 ﷽ \u2028",
    "score": 7.25,
    "tiny": 1e-12,
    "many": 30_000_000_000,
    "none": None,
    "b": [1, True],
    "a": "",
}


def busy(store: Store) -> Context:
    """Make two agendas with a few events each, and facts of regions and examples; give who did it."""
    for name in ("agenda", "other"):
        store.create(a_dossier(an_agenda(id=name, parties=(a_party(),))), an_event(agenda_id=name, after=TYPED))
    ctx = a_context(store)
    for n in range(4):
        agendas.write_ambition(ctx, "agenda", n, f"Doel {n}")
    agendas.add_party(ctx, "other", name="Zorg", kind=PartyKind.ZORG)
    store.shared.create_region(Region("delta", "Delta"), an_event(agenda_id="", subject="delta"))
    regions.follow_agenda(ctx, "delta", 1, "agenda")
    store.shared.add_example(an_example(), an_event(agenda_id="", subject="tuin"))
    return ctx


def misfits(store: Store, noted: dict[str, Head] | None = None) -> list[Misfit]:
    found, gone = audit.verify_chains(store, noted or {})
    return [*(one.misfit for one in found if one.misfit), *gone]


def heads(store: Store) -> dict[str, Head]:
    return audit.heads_read(audit.heads_written(audit.verify_chains(store, {})[0]))


def meddle(database: Engine, *statements: str) -> None:
    """Change what never changes, as the owner of a database can who takes the guards away."""
    with database.begin() as connection:
        guards.take_down(connection)
        for statement in statements:
            connection.execute(text(statement))


def numbers(database: Engine, agenda_id: str = "agenda") -> list[int]:
    asked = text("SELECT number FROM event WHERE agenda_id = :of ORDER BY number")
    with database.connect() as connection:
        return list(connection.execute(asked, {"of": agenda_id}).scalars())


def test_the_chains_fit_after_ordinary_use(store: Store) -> None:
    busy(store)
    assert misfits(store) == []
    assert {name: head.events for name, head in heads(store).items()} == {"agenda": 5, "other": 2, "": 3}


def test_an_empty_house_has_one_chain_without_events(store: Store) -> None:
    assert misfits(store) == []
    assert heads(store) == {"": Head()}


def test_the_same_events_have_the_same_hashes_on_every_store(store: Store) -> None:
    moment = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Amsterdam"), fold=1)
    store.create(a_dossier(), an_event(id="one", at=moment, after=TYPED, before={"z": 1, "a": "x"}))
    hashes = [link.hash for chain in store.chains() for link in chain.links]
    assert hashes == ["df46e3c773efe9e6bd94e6486b43f99f14810a619e0cd8a2af5ffe8487c75203"]


@pytest.mark.parametrize(
    "zone", [UTC, timezone(timedelta(hours=5, minutes=30)), ZoneInfo("Europe/Amsterdam"), ZoneInfo("America/New_York")]
)
def test_a_moment_counts_the_same_in_every_zone(zone: timezone) -> None:
    assert tie(an_event(id="x", at=NOON.astimezone(zone)), "") == tie(an_event(id="x", at=NOON), "")


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "y"}, {"agenda_id": "other"}, {"at": NOON + timedelta(microseconds=1)}, {"user": "x"}, {"party": "x"},
        {"verb": "x"}, {"subject": "x"}, {"before": {"a": 1}}, {"after": {"title": "e"}}, {"after": {}},
    ],
    ids=str,
)  # fmt: skip
def test_every_field_of_an_event_counts(changes: dict[str, object]) -> None:
    event = an_event(id="x")
    assert tie(replace(event, **changes), "p") != tie(event, "p")
    assert tie(event, "q") != tie(event, "p")


CHANGES: list[tuple[str, Wrong, int]] = [
    ("UPDATE event SET party = 'woonstede' WHERE number = {2}", Wrong.CHANGED, 2),
    ("UPDATE event SET happened_at = '2020-01-01 12:00:00' WHERE number = {0}", Wrong.CHANGED, 0),
    ("""UPDATE event SET after = '{{"title": "x"}}' WHERE number = {3}""", Wrong.CHANGED, 3),
    ("UPDATE event SET user_name = 'x', verb = 'x' WHERE number = {4}", Wrong.CHANGED, 4),
    ("UPDATE event SET previous_hash = '' WHERE number = {1}", Wrong.CHANGED, 1),
    ("UPDATE event SET hash = previous_hash WHERE number = {1}", Wrong.CHANGED, 1),
    ("UPDATE event SET agenda_id = 'other' WHERE number = {1}", Wrong.GAP, 2),
    ("DELETE FROM event WHERE number = {2}", Wrong.GAP, 3),
    ("DELETE FROM event WHERE number = {0}", Wrong.GAP, 1),
    ("DELETE FROM event WHERE number IN ({1}, {2})", Wrong.GAP, 3),
    ("UPDATE event SET number = number + 1000 WHERE number = {1}", Wrong.GAP, 2),
    ("DELETE FROM event WHERE number = {4}", Wrong.END, 3),
    ("DELETE FROM event WHERE number IN ({3}, {4})", Wrong.END, 2),
]


@pytest.mark.parametrize(("statement", "wrong", "at"), CHANGES, ids=[change[0] for change in CHANGES])
def test_the_first_event_that_does_not_fit_is_named(
    sql_store: SqlStore, database: Engine, statement: str, wrong: Wrong, at: int
) -> None:
    busy(sql_store)
    own = numbers(database)
    meddle(database, statement.format(*own))
    first = misfits(sql_store)[0]
    assert (first.agenda_id, first.wrong, first.number) == ("agenda", wrong, own[at])


def test_what_was_changed_in_facts_of_regions_and_examples_is_named_too(sql_store: SqlStore, database: Engine) -> None:
    busy(sql_store)
    meddle(database, "UPDATE shared_event SET subject = 'x' WHERE subject = 'tuin'")
    assert [(one.agenda_id, one.wrong, one.number) for one in misfits(sql_store)] == [("", Wrong.CHANGED, 3)]


def test_who_takes_events_and_the_counter_away_is_seen_by_the_noted_head(sql_store: SqlStore, database: Engine) -> None:
    busy(sql_store)
    noted, own = heads(sql_store), numbers(database)
    meddle(
        database,
        f"DELETE FROM event WHERE number = {own[4]}",
        "UPDATE event_chain SET events = 4 WHERE id = 'agenda'",
        f"UPDATE event_chain SET hash = (SELECT hash FROM event WHERE number = {own[3]}) WHERE id = 'agenda'",
    )
    assert misfits(sql_store) == []
    assert misfits(sql_store, noted) == [Misfit("agenda", Wrong.END, own[3], 4, 5)]


def test_who_writes_the_whole_chain_anew_is_seen_by_the_noted_head(sql_store: SqlStore, database: Engine) -> None:
    ctx = busy(sql_store)
    noted, own = heads(sql_store), numbers(database)
    agendas.write_ambition(ctx, "agenda", 4, "Nog een")
    rewritten = ["UPDATE event SET party = 'x' WHERE agenda_id = 'agenda'"]
    previous, events = "", sql_store.events("agenda")
    for number, event in zip(numbers(database), events, strict=True):
        hashed = tie(replace(event, party="x"), previous)
        rewritten.append(f"UPDATE event SET previous_hash = '{previous}', hash = '{hashed}' WHERE number = {number}")
        previous = hashed
    meddle(database, *rewritten, f"UPDATE event_chain SET hash = '{previous}' WHERE id = 'agenda'")
    assert misfits(sql_store) == []
    assert misfits(sql_store, noted) == [Misfit("agenda", Wrong.NOTED, own[4], 5, 5)]


def test_an_agenda_that_is_gone_without_a_fact_is_seen_by_the_noted_head(sql_store: SqlStore, database: Engine) -> None:
    busy(sql_store)
    noted = heads(sql_store)
    gone = [f"DELETE FROM {table} WHERE agenda_id = 'other'" for table in ("wording_part", "wording", "event", "party")]
    more = [f"DELETE FROM {table} WHERE {name} = 'other'" for table, name in (("agenda", "id"), ("event_chain", "id"))]
    meddle(database, *gone, *more)
    assert misfits(sql_store, noted) == [Misfit("other", Wrong.END, 0, 0, 2)]


def test_a_counter_that_was_changed_is_named(sql_store: SqlStore, database: Engine) -> None:
    busy(sql_store)
    meddle(database, "UPDATE event_chain SET events = 2 WHERE id = 'agenda'")
    assert [(one.agenda_id, one.wrong) for one in misfits(sql_store)] == [("agenda", Wrong.COUNTER)]


NUMBERS = (-(2**63), -5, -1, 0, 50_000_000, 2**62)
COLUMNS = "id, happened_at, user_name, party, verb, subject, before, after, previous_hash, hash"


def copied(table: str, number: int, of: str = "1 = 1") -> str:
    """Write a line of this table once more, under another number."""
    columns = COLUMNS + (", agenda_id" if table == "event" else "")
    values = columns.replace("id, ", "'mine', ", 1)
    return f"INSERT INTO {table} (number, {columns}) SELECT {number}, {values} FROM {table} WHERE {of} LIMIT 1"


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("table", ["event", "shared_event"])
def test_a_line_with_a_number_the_database_never_gives_is_named(
    sql_store: SqlStore, database: Engine, table: str, number: int
) -> None:
    busy(sql_store)
    of = "agenda_id = 'agenda'" if table == "event" else "1 = 1"
    name = "agenda" if table == "event" else ""
    meddle(database, copied(table, number, of))
    first = next(one for one in misfits(sql_store) if one.agenda_id == name)
    assert (first.wrong, first.number) == (Wrong.NUMBER, number)


@pytest.mark.parametrize("number", [n for n in NUMBERS if n < 1])
@pytest.mark.parametrize("table", ["event", "shared_event"])
def test_a_number_below_one_is_refused(sql_store: SqlStore, database: Engine, table: str, number: int) -> None:
    ctx = busy(sql_store)
    with pytest.raises(DatabaseError, match="this row never changes"), database.begin() as connection:
        connection.execute(text(copied(table, number)))
    agendas.write_ambition(ctx, "agenda", 4, "Verder")
    assert misfits(sql_store) == []


def test_events_of_an_agenda_that_is_not_there_are_a_chain_too(sql_store: SqlStore, database: Engine) -> None:
    busy(sql_store)
    with database.begin() as connection:
        connection.execute(text("INSERT INTO event_chain (id, events, hash) VALUES ('ghost', 1, 'x')"))
    assert misfits(sql_store) == [Misfit("ghost", Wrong.END, 0, 0, 1)]


@pytest.mark.parametrize(
    "spoil",
    ["after = '{'", "before = 'x'", "happened_at = 'gisteren'", "user_name = x'00ff'", f"after = '{'[' * 99_999}'"],
    ids=["half", "no JSON", "no moment", "bytes", "deep"],
)
def test_an_event_that_nobody_can_read_is_named_as_changed(tmp_path: Path, spoil: str) -> None:
    database = make_engine(f"sqlite:///{tmp_path / 'a.db'}")  # PostgreSQL keeps no such value
    migrate(database)
    store = SqlStore(database)
    busy(store)
    own = numbers(database)
    meddle(database, f"UPDATE event SET {spoil} WHERE number = {own[2]}")
    assert misfits(store) == [Misfit("agenda", Wrong.CHANGED, own[2], 3, 3)]
    store.close()


def test_without_its_counter_no_fact_is_written(sql_store: SqlStore, database: Engine) -> None:
    ctx = busy(sql_store)
    meddle(database, "DELETE FROM event_chain")
    before = sql_store.shared.events(), sql_store.events("agenda")
    for write in (
        lambda: sql_store.shared.add_example(an_example(id="e"), an_event(agenda_id="", subject="e")),
        lambda: regions.create_region(ctx, name="Regio"),
        lambda: regions.let_agenda_go(ctx, "delta", 2, "agenda"),
        lambda: agendas.write_ambition(ctx, "agenda", 4, "Verder"),
        lambda: tidying.delete(replace(ctx, user=a_user(role=Role.BEHEERDER)), "other", "dubbel"),
    ):
        with pytest.raises(UserError, match="chain-without-counter"):
            write()
    assert (sql_store.shared.events(), sql_store.events("agenda")) == before


COUNTING = (
    "DELETE FROM event_chain",
    "DELETE FROM event_chain WHERE id = ''",
    "UPDATE event_chain SET events = 0",
    "UPDATE event_chain SET hash = 'x'",
    "UPDATE event_chain SET events = events + 2",
    "UPDATE event_chain SET events = events - 1",
    "UPDATE event_chain SET id = 'x', events = events + 1 WHERE id = 'agenda'",
    "INSERT INTO event_chain SELECT id, 0, '' FROM event_chain WHERE true ON CONFLICT (id) DO UPDATE SET events = 0",
)


@pytest.mark.parametrize("attack", COUNTING)
def test_a_counter_only_counts_up(sql_store: SqlStore, database: Engine, attack: str) -> None:
    busy(sql_store)
    with pytest.raises(DatabaseError, match="this row never changes"), database.begin() as connection:
        connection.execute(text(attack))
    assert misfits(sql_store) == []


def test_the_counter_of_what_is_shared_stays_though_a_fact_names_it(sql_store: SqlStore, database: Engine) -> None:
    busy(sql_store)
    sql_store.shared.add_example(an_example(id="e"), an_event(agenda_id="", verb="delete_agenda", subject=""))
    ways = ["DELETE FROM event_chain WHERE id = ''"]
    ways += ["SELECT forget_agenda('')"] if database.dialect.name == "postgresql" else []
    ways += ["REPLACE INTO event_chain VALUES ('', 0, '')"] if database.dialect.name == "sqlite" else []
    for way in ways:
        with pytest.raises(DatabaseError, match="this row never changes"), database.begin() as connection:
            connection.execute(text(way))


def test_a_noted_head_still_holds_after_more_events(store: Store) -> None:
    ctx = busy(store)
    noted = heads(store)
    agendas.write_ambition(ctx, "agenda", 4, "Nog een")
    assert misfits(store, noted) == []


@pytest.mark.parametrize("line", ["agenda", "agenda 3", "agenda drie -", "agenda 3 abc", "a b 3 -"])
def test_a_file_of_heads_that_is_none_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(FileError) as raised:
        audit.heads_read(f"* 0 -\n{line}\n")
    assert (raised.value.code, raised.value.values) == ("heads-wrong", {"line": "2"})


def test_events_from_before_the_chain_get_their_hashes(empty_database: Engine) -> None:
    migrate(empty_database)
    store = SqlStore(empty_database)
    ctx = busy(store)
    before = {name: store.events(name) for name in ("agenda", "other")}
    was = heads(store)
    migrate_back(empty_database, "0005")
    migrate(empty_database)
    fresh = SqlStore(empty_database)
    assert {name: fresh.events(name) for name in before} == before
    assert misfits(fresh) == []
    assert heads(fresh) == was
    agendas.write_ambition(replace(ctx, store=fresh), "agenda", 4, "Verder")
    fresh.shared.add_example(an_example(id="meer"), an_event(agenda_id="", subject="meer"))
    assert misfits(fresh, was) == []


def test_an_event_that_was_written_by_hand_gets_a_hash_too(empty_database: Engine) -> None:
    migrate(empty_database)
    migrate_back(empty_database, "0005")
    with empty_database.begin() as connection:
        connection.execute(text(
            "INSERT INTO agenda (id, title, period_from, period_to, fictional, state, urgency, ambition,"
            " ambition_version, version) VALUES ('old', 'Oud', 2024, 2026, false, 'concept', '', '', 0, 1)"
        ))  # fmt: skip
        for n, moment in enumerate(("2024-01-01 12:00:00", "2024-07-01 12:00:00.5")):
            connection.execute(text(
                "INSERT INTO event (id, agenda_id, happened_at, user_name, verb, subject, before, after)"
                f" VALUES ('e{n}', 'old', '{moment}', 'lokaal', 'edit_agenda', 'old', '{{}}', '{{}}')"
            ))  # fmt: skip
    migrate(empty_database)
    assert misfits(SqlStore(empty_database)) == []
    assert heads(SqlStore(empty_database))["old"].events == 2


def race(work: Callable[[int], object], people: int = 12) -> None:
    """Let people do this at once."""
    with ThreadPoolExecutor(people) as pool:
        list(pool.map(work, range(people)))


def test_the_chain_fits_after_many_wrote_at_once(store: Store) -> None:
    for name in ("agenda", "other"):
        parties = tuple(a_party(id=f"p{n}", name=f"p{n}") for n in range(12))
        store.create(a_dossier(an_agenda(id=name, parties=parties)), an_event(agenda_id=name))
    ctx = a_context(store)

    def work(person: int) -> None:
        ours = ctx.speaking_for(f"p{person}")
        for version in range(1, 6):
            name = ("agenda", "other")[(person + version) % 2]
            held = store.load(name).agenda.party(f"p{person}").version
            agendas.edit_party(ours, name, f"p{person}", held, hours=version)

    race(work)
    assert misfits(store) == []
    assert sum(head.events for head in heads(store).values()) == 2 + 12 * 5


def test_facts_of_regions_and_examples_that_are_written_at_once_form_one_chain(
    sql_store: SqlStore, database: Engine
) -> None:
    ctx = a_context(sql_store)

    def work(n: int) -> None:
        if n % 2:
            sql_store.shared.add_example(an_example(id=f"e{n}"), an_event(agenda_id="", subject=f"e{n}"))
        else:
            regions.create_region(ctx, name=f"Regio {n}")

    race(work, 24)
    assert misfits(sql_store) == []
    assert heads(sql_store)[""].events == 24


def test_two_apps_on_one_database_write_one_chain(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_dossier(an_agenda()), an_event())
    other = make_engine(database.url.render_as_string(hide_password=False))
    ctx = a_context(sql_store)
    houses = [ctx, replace(ctx, store=SqlStore(other))]
    for n in range(6):
        agendas.write_ambition(houses[n % 2], "agenda", n, f"Doel {n}")
    assert misfits(sql_store) == []
    other.dispose()
