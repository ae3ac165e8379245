"""What is asked of the database: rows of one agenda, the differences written back, and the overview."""

from sqlalchemy import ColumnElement, Connection, Table, func, select

from planner.domain.actions import OPEN_STATES
from planner.storage import tables
from planner.storage.engine import PATIENCE
from planner.storage.mapping import Row, Rows

OF_AGENDA = tuple(table for table in tables.metadata.sorted_tables if table is not tables.event)
"""The tables that hold an agenda, parents before children."""


def lock(connection: Connection, agenda_id: str) -> None:
    """Hold the agenda's row on PostgreSQL; on SQLite the transaction began with the lock."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
        connection.execute(select(tables.agenda.c.id).where(tables.agenda.c.id == agenda_id).with_for_update())


def rows(connection: Connection, table: Table, agenda_id: str | None = None) -> list[Row]:
    """Read a table in its own order, of one agenda or of all; a row is named by the domain's words."""
    keys = [column.key for column in table.columns]
    chosen = select(table)
    if agenda_id is not None:
        chosen = chosen.where(table.c["id" if table is tables.agenda else "agenda_id"] == agenda_id)
    if order := [table.c[name] for name in ("number", "position") if name in keys]:
        chosen = chosen.order_by(*order)
    return [dict(zip(keys, row, strict=True)) for row in connection.execute(chosen)]


def write(connection: Connection, before: Rows, after: Rows) -> None:
    """Write what differs: first what came or changed, parents first; then what went, children first."""
    for table in OF_AGENDA:
        old, new = before.get(table, {}), after.get(table, {})
        if added := [row for key, row in new.items() if key not in old]:
            connection.execute(table.insert(), added)
        for key, row in new.items():
            changed = {name: value for name, value in row.items() if key in old and old[key][name] != value}
            if changed:
                connection.execute(table.update().where(*_is(table, key)).values(changed))
    for table in reversed(OF_AGENDA):
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
