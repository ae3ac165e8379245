"""The store of agendas: a connection per call, a lock per agenda, and each change in one transaction with its event."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, Table, func, select

from planner.domain.actions import OPEN_STATES
from planner.domain.agenda import Agenda, AgendaSummary
from planner.domain.areas import Area
from planner.domain.events import Event
from planner.errors import NotFoundError
from planner.storage import tables
from planner.storage.engine import PATIENCE, problems_in_words, reading, writing
from planner.storage.mapping import Row, Rows, agenda_of, made, row_of, rows_of


class SqlStore:
    """Agendas in SQLite or PostgreSQL; safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            areas: defaultdict[str, list[Area]] = defaultdict(list)
            for row in _rows(connection, tables.agenda_area):
                areas[row["agenda_id"]].append(made(Area, row))
            found = connection.execute(OVERVIEW).mappings().all()
        return tuple(made(AgendaSummary, dict(row), areas=tuple(areas[row["id"]])) for row in found)

    def load(self, agenda_id: str) -> Agenda:
        """Read one agenda; raises NotFoundError("agenda-not-found")."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            return _load(connection, agenda_id)

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first; raises NotFoundError("agenda-not-found")."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            found = _rows(connection, tables.event, agenda_id)
        if not found:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        return tuple(made(Event, row) for row in found)

    def create(self, agenda: Agenda, event: Event) -> None:
        """Write a new agenda and its first event."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            _write(connection, {}, rows_of(agenda))
            _write_event(connection, agenda, event)

    @contextmanager
    def open(self, agenda_id: str) -> Iterator["OpenRow"]:
        """Begin a transaction that locks this agenda; leaving without `save`, or by an error, changes nothing.

        Raises NotFoundError("agenda-not-found"), and UserError("database-busy") when the lock stays taken.
        """
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            _lock(connection, agenda_id)
            yield OpenRow(connection, _load(connection, agenda_id))


class OpenRow:
    """An agenda inside a transaction that holds its lock."""

    def __init__(self, connection: Connection, agenda: Agenda) -> None:
        self._connection = connection
        self.agenda = agenda

    def save(self, agenda: Agenda, event: Event) -> None:
        """Write the difference and the fact that explains it; both are kept on leaving the transaction."""
        _write(self._connection, rows_of(self.agenda), rows_of(agenda))
        _write_event(self._connection, agenda, event)
        self.agenda = agenda


def _lock(connection: Connection, agenda_id: str) -> None:
    """Hold the agenda's row on PostgreSQL; on SQLite the transaction began with the lock."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
        connection.execute(select(tables.agenda.c.id).where(tables.agenda.c.id == agenda_id).with_for_update())


def _load(connection: Connection, agenda_id: str) -> Agenda:
    found = {table: _rows(connection, table, agenda_id) for table in OF_AGENDA}
    if not found[tables.agenda]:
        raise NotFoundError("agenda-not-found", id=agenda_id)
    return agenda_of(found)


def _rows(connection: Connection, table: Table, agenda_id: str | None = None) -> list[Row]:
    """Read a table in its own order, of one agenda or of all; a row is named by the domain's words."""
    keys = [column.key for column in table.columns]
    chosen = select(table)
    if agenda_id is not None:
        chosen = chosen.where(table.c["id" if table is tables.agenda else "agenda_id"] == agenda_id)
    if order := [table.c[name] for name in ("number", "position") if name in keys]:
        chosen = chosen.order_by(*order)
    return [dict(zip(keys, row, strict=True)) for row in connection.execute(chosen)]


def _write(connection: Connection, before: Rows, after: Rows) -> None:
    """Write what differs: first what came or changed, parents first; then what went, children first."""
    for table in OF_AGENDA:
        old, new = before.get(table, {}), after.get(table, {})
        if added := [row for key, row in new.items() if key not in old]:
            connection.execute(table.insert(), added)
        for key in new.keys() & old.keys():
            if changed := {name: value for name, value in new[key].items() if old[key][name] != value}:
                connection.execute(table.update().where(*_is(table, key)).values(changed))
    for table in reversed(OF_AGENDA):
        for key in before.get(table, {}).keys() - after.get(table, {}).keys():
            connection.execute(table.delete().where(*_is(table, key)))


def _write_event(connection: Connection, agenda: Agenda, event: Event) -> None:
    if event.agenda_id != agenda.id:
        raise ValueError(f"an event of {event.agenda_id} does not explain a change of {agenda.id}")
    row = row_of(tables.event, event, number=None)
    del row["number"]
    connection.execute(tables.event.insert(), row)
