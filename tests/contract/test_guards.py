"""What never changes stays as it is on both databases, whatever is tried; it goes with a deleted agenda only."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from planner.domain.permissions import Role
from planner.domain.sharing.origins import Origin, OriginKind
from planner.domain.together.seating import Seat, Taken
from planner.services.agenda import editions, tidying
from planner.storage.guards import FOR_GOOD, GUARDED, WITH_AGENDA
from planner.storage.store.agendas import SqlStore
from planner.storage.tables.columns import metadata
from tests.builders import NOON, a_full_agenda, a_full_dossier, a_signal, a_user, an_entry, an_event, an_example
from tests.fakes import a_context

REFUSED = "this row never changes"


@pytest.fixture
def filled(sql_store: SqlStore, database: Engine) -> Engine:
    """Give a database with at least one row in every guarded table."""
    grown = (an_entry(), a_signal(), Origin("tuinstraat", OriginKind.EXAMPLE, "tuin", "samen"))
    sql_store.create(a_full_dossier(), an_event(), grown)
    sql_store.shared.add_example(an_example(), an_event(agenda_id="", subject="tuin"))
    sql_store.note_seat("agenda", Seat(NOON, "lokaal", Role.LID, "woonstede", Taken.CHOSEN))
    editions.keep_edition(a_context(sql_store), "agenda")
    return database


def rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return sorted((tuple(map(str, row)) for row in connection.execute(text(f"SELECT * FROM {table}"))), key=str)


def columns(engine: Engine, table: str) -> tuple[list[str], list[str]]:
    """Give the columns of a table, and those of its key."""
    found = inspect(engine)
    return [c["name"] for c in found.get_columns(table)], found.get_pk_constraint(table)["constrained_columns"]


def attacks(engine: Engine, table: str) -> Iterator[str]:
    """Write everything by which a row of this table could become another one, or go."""
    names, key = columns(engine, table)
    other = next(name for name in names[::-1] if name not in key)
    yield f"UPDATE {table} SET {other} = {other}"
    yield f"UPDATE {table} SET {key[0]} = {key[0]} WHERE 1 = 1"
    yield f"DELETE FROM {table}"
    yield f"DELETE FROM {table} WHERE {key[0]} IN (SELECT {key[0]} FROM {table})"
    again, same = f"INSERT INTO {table} SELECT * FROM {table} WHERE true", ", ".join(key)
    yield f"{again} ON CONFLICT ({same}) DO UPDATE SET {other} = excluded.{other}"
    if engine.dialect.name == "sqlite":
        yield f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
        yield f"REPLACE INTO {table} SELECT * FROM {table} LIMIT 1"
        yield f"UPDATE OR REPLACE {table} SET {other} = {other}"
        return
    yield f"TRUNCATE {table} CASCADE"
    yield "TRUNCATE agenda, region, example CASCADE"
    on = " AND ".join(f"mine.{name} = theirs.{name}" for name in key)
    yield f"MERGE INTO {table} mine USING {table} theirs ON {on} WHEN MATCHED THEN DELETE"


def test_the_list_names_only_tables_that_are_there() -> None:
    assert set(GUARDED) <= set(metadata.tables)
    assert len(set(GUARDED)) == len(GUARDED)
    assert all("agenda_id" in metadata.tables[name].c for name in WITH_AGENDA)


def test_a_table_that_only_grows_is_on_the_list() -> None:
    """A table with a number the database counts, or with what was said, never changes; another one has its reason."""
    counted = {table.name for table in metadata.sorted_tables if "number" in table.c}
    assert counted <= set(GUARDED)


@pytest.mark.parametrize("table", GUARDED)
def test_no_row_of_a_guarded_table_changes_or_goes(filled: Engine, table: str) -> None:
    with filled.connect() as connection:
        before = rows(connection, table)
    assert before
    for attack in attacks(filled, table):
        with pytest.raises(DatabaseError, match=REFUSED), filled.begin() as connection:
            connection.exec_driver_sql(attack)
    with filled.connect() as connection:
        assert rows(connection, table) == before


PARENTS = (
    "DELETE FROM agenda",
    "UPDATE agenda SET id = 'other'",
    "DELETE FROM action",
    "DELETE FROM party",
    "DELETE FROM cooperation_check",
    {
        "sqlite": "INSERT OR REPLACE INTO agenda SELECT * FROM agenda",
        "postgresql": "TRUNCATE agenda CASCADE",
    },
)


@pytest.mark.parametrize("attack", PARENTS, ids=str)
def test_what_rows_belong_to_takes_none_of_them_along(filled: Engine, attack: str | dict[str, str]) -> None:
    with filled.connect() as connection:
        before = {table: rows(connection, table) for table in GUARDED}
    told = attack if isinstance(attack, str) else attack[filled.dialect.name]
    with pytest.raises(DatabaseError), filled.begin() as connection:
        connection.exec_driver_sql(told)
    with filled.connect() as connection:
        assert {table: rows(connection, table) for table in GUARDED} == before


def test_a_fact_made_up_elsewhere_opens_no_door(filled: Engine) -> None:
    """A table under the same name that is asked first (PostgreSQL looks among temporary tables first) tells nothing."""
    with filled.begin() as connection:
        connection.exec_driver_sql("CREATE TEMPORARY TABLE shared_event (verb text, subject text)")
        connection.exec_driver_sql("INSERT INTO shared_event VALUES ('delete_agenda', 'agenda')")
        with pytest.raises(DatabaseError, match=REFUSED):
            connection.exec_driver_sql("DELETE FROM consent")


def test_rows_go_only_of_the_agenda_that_was_deleted(filled: Engine, sql_store: SqlStore) -> None:
    other = a_full_dossier(agenda=a_full_agenda(id="other"))
    sql_store.create(other, an_event(agenda_id="other"))
    tidying.delete(a_context(sql_store, user=a_user(role=Role.BEHEERDER)), "other", "dubbel")
    for table in WITH_AGENDA:
        with filled.connect() as connection:
            assert {row[0] for row in connection.execute(text(f"SELECT agenda_id FROM {table}"))} == {"agenda"}
        with pytest.raises(DatabaseError, match=REFUSED), filled.begin() as connection:
            connection.exec_driver_sql(f"DELETE FROM {table}")
    for table in FOR_GOOD:
        with pytest.raises(DatabaseError, match=REFUSED), filled.begin() as connection:
            connection.exec_driver_sql(f"DELETE FROM {table}")


def test_an_agenda_that_was_deleted_is_not_made_again_behind_the_app(filled: Engine, sql_store: SqlStore) -> None:
    tidying.delete(a_context(sql_store, user=a_user(role=Role.BEHEERDER)), "agenda", "dubbel")
    again = """INSERT INTO agenda (id, title, period_from, period_to, fictional, state, urgency, ambition,
        ambition_version, version) VALUES ('agenda', 'x', 2024, 2026, false, 'concept', '', '', 0, 1)"""
    with pytest.raises(DatabaseError, match="this agenda was deleted"), filled.begin() as connection:
        connection.exec_driver_sql(again)
