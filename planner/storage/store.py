"""The store of agendas: a connection per call, a lock per agenda, and each change in one transaction with its event."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from planner.domain.agenda import Agenda, AgendaSummary
from planner.domain.areas import Area
from planner.domain.events import Event
from planner.errors import NotFoundError
from planner.storage import queries, tables
from planner.storage.engine import problems_in_words, reading, writing
from planner.storage.mapping import agenda_of, made, row_of, rows_of


class SqlStore:
    """Agendas in SQLite or PostgreSQL; safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            areas: defaultdict[str, list[Area]] = defaultdict(list)
            for row in queries.rows(connection, tables.agenda_area):
                areas[row["agenda_id"]].append(made(Area, row))
            lines = queries.overview(connection)
        return tuple(made(AgendaSummary, line, areas=tuple(areas[line["id"]])) for line in lines)

    def load(self, agenda_id: str) -> Agenda:
        """Read one agenda; raises NotFoundError("agenda-not-found")."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            return _load(connection, agenda_id)

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first; raises NotFoundError("agenda-not-found")."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            found = queries.rows(connection, tables.event, agenda_id)
        if not found:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        return tuple(made(Event, row) for row in found)

    def create(self, agenda: Agenda, event: Event) -> None:
        """Write a new agenda and its first event."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            _write(connection, None, agenda, event)

    @contextmanager
    def open(self, agenda_id: str) -> Iterator["OpenRow"]:
        """Begin a transaction that locks this agenda; leaving without `save`, or by an error, changes nothing.

        Raises NotFoundError("agenda-not-found"), and UserError("database-busy") when the lock stays taken.
        """
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            queries.lock(connection, agenda_id)
            yield OpenRow(connection, _load(connection, agenda_id))


class OpenRow:
    """An agenda inside a transaction that holds its lock."""

    def __init__(self, connection: Connection, agenda: Agenda) -> None:
        self._connection = connection
        self.agenda = agenda

    def save(self, agenda: Agenda, event: Event) -> None:
        """Write the difference and the fact that explains it; both are kept on leaving the transaction."""
        if agenda.id != self.agenda.id:
            raise ValueError(f"agenda {agenda.id} is not the one that is open")
        _write(self._connection, self.agenda, agenda, event)
        self.agenda = agenda


def _load(connection: Connection, agenda_id: str) -> Agenda:
    found = {table: queries.rows(connection, table, agenda_id) for table in queries.OF_AGENDA}
    if not found[tables.agenda]:
        raise NotFoundError("agenda-not-found", id=agenda_id)
    return agenda_of(found)


def _write(connection: Connection, before: Agenda | None, after: Agenda, event: Event) -> None:
    if event.agenda_id != after.id:
        raise ValueError(f"an event of {event.agenda_id} does not explain a change of {after.id}")
    queries.write(connection, rows_of(before) if before else {}, rows_of(after))
    fact = row_of(tables.event, event, number=None)
    del fact["number"]  # the database counts
    connection.execute(tables.event.insert(), fact)
