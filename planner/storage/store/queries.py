"""What is asked of the database: rows of one agenda, the differences written back, and the overview."""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    case,
    func,
    null,
    select,
    type_coerce,
)

from planner.domain.agenda.actions import OPEN_STATES
from planner.errors import NotFoundError
from planner.storage.engine import PATIENCE
from planner.storage.rows.agenda import Row, Rows
from planner.storage.tables import agenda as tables
from planner.storage.tables import shared as tables_shared
from planner.storage.tables import together as tables_together
from planner.storage.tables.columns import metadata

GROWING = {
    *(tables.event, tables_together.log_entry, tables_together.signal),
    *(tables_together.origin, tables_together.edition, tables_together.seat_taken),
}
WORDINGS = (tables_together.wording, tables_together.wording_part)

WRITTEN = tuple(
    table
    for table in metadata.sorted_tables
    if table not in GROWING and (table is tables.agenda or "agenda_id" in table.c) and "region_id" not in table.c
)
"""The tables that hold an agenda and what belongs to it, parents before children."""

GOING = (
    tables_shared.region_agenda,
    *(table for table in metadata.sorted_tables[::-1] if table in {*WRITTEN, *GROWING}),
)
"""The tables that lose rows when an agenda is deleted, children before parents."""

OF_AGENDA = tuple(table for table in WRITTEN if table not in WORDINGS)
"""Those that are read as a whole; of wordings the newest suffice."""


def lock(connection: Connection, agenda_id: str) -> None:
    """Hold the agenda's row on PostgreSQL; on SQLite the transaction began with the lock."""
    lock_row(connection, tables.agenda, agenda_id)


def lock_row(connection: Connection, table: Table, row_id: str) -> None:
    """Hold the row of a table with one key on PostgreSQL."""
    if connection.dialect.name == "postgresql":
        be_patient(connection)
        connection.execute(select(table.c.id).where(table.c.id == row_id).with_for_update())


def be_patient(connection: Connection) -> None:
    """Wait no longer for a lock on PostgreSQL than people do; on SQLite that is a setting."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")


def hold_agendas(connection: Connection, agenda_ids: tuple[str, ...]) -> None:
    """Keep agendas from being deleted until this transaction ends; raises NotFoundError when one is gone."""
    be_patient(connection)
    agenda = tables.agenda
    asked = select(agenda.c.id).where(agenda.c.id.in_(agenda_ids)).order_by(agenda.c.id)
    there = set(connection.execute(asked.with_for_update(read=True, key_share=True)).scalars())
    for agenda_id in agenda_ids:
        if agenda_id not in there:
            raise NotFoundError("agenda-not-found", id=agenda_id)


def rows(connection: Connection, table: Table, agenda_id: str | None = None) -> list[Row]:
    """Read a table in its own order, of one agenda or of all; a row is named by the domain's words."""
    asked = {} if agenda_id is None else {"of": agenda_id}
    return chosen(connection, table, _chosen(table, all_of_them=agenda_id is None), **asked)


def chosen(connection: Connection, table: Table, query: Select[Any], **asked: str) -> list[Row]:
    """Read the rows of a table that a query chooses, named by the domain's words."""
    keys = table.c.keys()
    return [dict(zip(keys, row, strict=True)) for row in connection.execute(query, asked)]


@cache
def _chosen(table: Table, *, all_of_them: bool) -> Select[tuple[object, ...]]:
    chosen = select(table)
    if not all_of_them:
        chosen = chosen.where(table.c["id" if table is tables.agenda else "agenda_id"] == bindparam("of"))
    order = ("version", "position") if table is tables_together.wording else ("number", "position")
    return chosen.order_by(*(table.c[name] for name in order if name in table.c))


def newest_wordings(connection: Connection, agenda_id: str) -> tuple[list[Row], list[Row]]:
    """Read the newest version of each wording, and the words of its fields."""
    found = tuple([dict(row) for row in connection.execute(q, {"of": agenda_id}).mappings()] for q in _newest())
    return found[0], found[1]


@cache
def _newest() -> tuple[Select[tuple[object, ...]], Select[tuple[object, ...]]]:
    wording, part = tables_together.wording, tables_together.wording_part
    last = (
        select(wording.c.subject, func.max(wording.c.version).label("version"))
        .where(wording.c.agenda_id == bindparam("of"))
        .group_by(wording.c.subject)
        .subquery()
    )

    def of_last(table: Table) -> Select[tuple[object, ...]]:
        same = and_(table.c.subject == last.c.subject, table.c.version == last.c.version)
        return select(table).join(last, same).where(table.c.agenda_id == bindparam("of")).order_by(table.c.position)

    return of_last(wording), of_last(part)


def last_rows(connection: Connection, table: Table, agenda_id: str, most: int) -> list[Row]:
    """Read the last rows of a table that only grows, oldest first."""
    asked = select(table).where(table.c.agenda_id == agenda_id).order_by(table.c.number.desc()).limit(most)
    return chosen(connection, table, asked)[::-1]


def last_events(
    connection: Connection, agenda_id: str, most: int, *, but: Collection[str], brief: Collection[str]
) -> tuple[int, list[Row]]:
    """Count the events but those of some verbs, and read the last, oldest first; of the brief ones not what changed."""
    table, columns = tables.event, tables.event.c
    sides = {side: case((columns.verb.in_(brief), null()), else_=columns[side]) for side in ("before", "after")}
    few = [type_coerce(sides[key], JSON) if key in sides else columns[key] for key in columns.keys()]  # noqa: SIM118
    meant = (columns.agenda_id == agenda_id, columns.verb.not_in(but))
    rows = chosen(connection, table, select(*few).where(*meant).order_by(columns.number.desc()).limit(most))
    return count(connection, table, *meant), [row | {side: row[side] or {} for side in sides} for row in rows[::-1]]


def count(connection: Connection, table: Table, *only: ColumnElement[bool]) -> int:
    """Count the rows of a table that are meant."""
    return connection.scalar(select(func.count()).select_from(table).where(*only)) or 0


def last_event(connection: Connection, agenda_id: str) -> tuple[str, str] | None:
    """Give the id and the hash of the last event of an agenda; None for an agenda that isn't there."""
    found = connection.execute(_last_event("id", "hash"), {"of": agenda_id}).first()
    return (found[0], found[1]) if found else None


def latest(connection: Connection, agenda_id: str) -> Row | None:
    """Read the few columns that tell of the last event of an agenda; what it changed may be megabytes."""
    few = ("id", "at", "party", "verb")
    found = connection.execute(_last_event(*few), {"of": agenda_id}).first()
    return dict(zip(few, found, strict=True)) if found else None


def event(connection: Connection, agenda_id: str, event_id: str) -> Row | None:
    """Read one event of an agenda."""
    asked = select(tables.event).where(tables.event.c.agenda_id == agenda_id, tables.event.c.id == event_id)
    return next(iter(chosen(connection, tables.event, asked)), None)


@cache
def _last_event(*columns: str) -> Select[Any]:
    event = tables.event.c
    asked = select(*(event[name] for name in columns)).where(event.agenda_id == bindparam("of"))
    return asked.order_by(event.number.desc()).limit(1)


def write(connection: Connection, before: Rows, after: Rows) -> None:
    """Write what differs: first what came or changed, parents first; then what went, children first."""
    for table in WRITTEN:
        old, new = before.get(table, {}), after.get(table, {})
        if added := [row for key, row in new.items() if key not in old]:
            connection.execute(table.insert(), added)
        for key, row in new.items():
            changed = {name: value for name, value in row.items() if key in old and old[key][name] != value}
            if changed:
                connection.execute(table.update().where(*_is(table, key)).values(changed))
    for table in reversed(WRITTEN):
        for key in before.get(table, {}).keys() - after.get(table, {}).keys():
            connection.execute(table.delete().where(*_is(table, key)))


def overview(connection: Connection) -> list[Row]:
    """Give a line per agenda, last changed first, with its counts and the time of its last event."""
    agenda, party, action, event = tables.agenda, tables.party, tables.action, tables.event
    parties = select(func.count()).where(party.c.agenda_id == agenda.c.id)
    actions = select(func.count()).where(action.c.agenda_id == agenda.c.id, action.c.state.in_(sorted(OPEN_STATES)))
    changed_at, number = func.max(event.c.at), func.max(event.c.number)
    counts = (parties.scalar_subquery().label("parties"), actions.scalar_subquery().label("open_actions"))
    lines = (
        select(*agenda.c, *counts, changed_at.label("changed_at"))
        .join(event, event.c.agenda_id == agenda.c.id)
        .group_by(*agenda.c)
        .order_by(changed_at.desc(), number.desc())
    )
    return [dict(line) for line in connection.execute(lines).mappings()]


def _is(table: Table, key: tuple[object, ...]) -> list[ColumnElement[bool]]:
    return [column == value for column, value in zip(table.primary_key, key, strict=True)]
