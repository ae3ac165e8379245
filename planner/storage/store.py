"""The store of agendas: a connection per call, a lock per agenda, and each change in one transaction with its event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine

from planner.domain.agenda import AgendaSummary
from planner.domain.areas import Area
from planner.domain.dossier import Dossier
from planner.domain.editions import Edition
from planner.domain.events import Event
from planner.domain.learning import LogEntry
from planner.domain.origins import Origin
from planner.domain.signals import FieldSignal
from planner.domain.wordings import Wording
from planner.errors import NotFoundError
from planner.storage import queries, tables
from planner.storage.engine import problems_in_words, reading, writing
from planner.storage.mapping import Rows, made, row_of
from planner.storage.mapping_growing import GROWING, grown_of, grown_row
from planner.storage.mapping_together import dossier_of, new_wordings, rows_of_dossier, wordings_of
from planner.storage.memory import Known, Memory
from planner.storage.store_shared import SharedStore

Grown = LogEntry | FieldSignal | Origin | Edition | Wording
Kind = TypeVar("Kind", LogEntry, FieldSignal, Origin, Edition, Wording)


class SqlStore(SharedStore):
    """Agendas in SQLite or PostgreSQL; safe to share between threads. It remembers the last `remember` agendas."""

    def __init__(self, engine: Engine, *, remember: int = 500) -> None:
        super().__init__(engine)
        self._memory = Memory(remember)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def answers(self) -> None:
        """Ask the least there is to ask; raises UserError when nobody answers."""
        with self._reading() as connection:
            connection.exec_driver_sql("SELECT 1")

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""
        with self._reading() as connection:
            areas: defaultdict[str, list[Area]] = defaultdict(list)
            for row in queries.rows(connection, tables.agenda_area):
                areas[row["agenda_id"]].append(made(Area, row))
            lines = queries.overview(connection)
        return tuple(made(AgendaSummary, line, areas=tuple(areas[line["id"]])) for line in lines)

    def load(self, agenda_id: str) -> Dossier:
        """Read one agenda with what belongs to it; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            return self._load(connection, agenda_id).dossier

    def load_many(self, agenda_ids: Iterable[str]) -> tuple[Dossier, ...]:
        """Read agendas as they are at one moment, in this order; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            return tuple(self._load(connection, agenda_id).dossier for agenda_id in agenda_ids)

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            found = queries.rows(connection, tables.event, agenda_id)
        if not found:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        return tuple(made(Event, row) for row in found)

    def last_event(self, agenda_id: str) -> Event:
        """Give the newest event of one agenda; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            found = queries.newest_event(connection, agenda_id)
        if found is None:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        return made(Event, found)

    def grown(self, kind: type[Kind], agenda_id: str) -> tuple[Kind, ...]:
        """Give a list that only grows, oldest first; empty for an agenda that isn't there."""
        with self._reading() as connection:
            return _grown(connection, kind, agenda_id)

    def create(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Write a new agenda, its first event, and what its lists begin with."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            OpenRow(connection, dossier.agenda.id).save(dossier, event, grown)

    @contextmanager
    def open(self, agenda_id: str) -> Iterator["OpenRow"]:
        """Begin a transaction that locks this agenda; leaving without `save`, or by an error, changes nothing.

        Raises NotFoundError("agenda-not-found"), and UserError("database-busy") when the lock stays taken.
        """
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            queries.lock(connection, agenda_id)
            opened = OpenRow(connection, agenda_id, self._load(connection, agenda_id))
            yield opened
        if opened.known:  # only now it is in the database
            self._memory.keep(opened.known)

    def _load(self, connection: Connection, agenda_id: str) -> Known:
        event_id = queries.last_event(connection, agenda_id)
        if event_id is None:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        known = self._memory.at(agenda_id, event_id)
        return known or self._memory.keep(_read(connection, agenda_id, event_id))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            yield connection


class OpenRow:
    """An agenda inside a transaction that holds its lock; `known` is what the database has, None when nothing yet."""

    def __init__(self, connection: Connection, agenda_id: str, known: Known | None = None) -> None:
        self._connection, self._agenda_id, self.known = connection, agenda_id, known

    @property
    def dossier(self) -> Dossier:
        """Give the agenda as it is now."""
        if self.known is None:
            raise ValueError(f"agenda {self._agenda_id} is yet to be written")
        return self.known.dossier

    def grown(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Give a list that only grows, as it is under the lock."""
        return _grown(self._connection, kind, self._agenda_id)

    def save(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Write the difference, what lists grew by, and the fact that explains it; all kept on leaving."""
        if dossier.agenda.id != self._agenda_id:
            raise ValueError(f"agenda {dossier.agenda.id} is not the one that is open")
        if event.agenda_id != self._agenda_id:
            raise ValueError(f"an event of {event.agenda_id} does not explain a change of {self._agenda_id}")
        wordings, stored = self._new_wordings(dossier, grown)
        rows = rows_of_dossier(dossier)
        queries.write(self._connection, self.known.rows if self.known else {}, rows | wordings)
        for item in grown:
            if not isinstance(item, Wording):
                table, row = grown_row(self._agenda_id, item)
                self._connection.execute(table.insert(), row)
        fact = row_of(tables.event, event, number=None)
        del fact["number"]  # the database counts
        self._connection.execute(tables.event.insert(), fact)
        self.known = Known(event.id, dossier, rows, stored)

    def _new_wordings(self, dossier: Dossier, grown: tuple[Grown, ...]) -> tuple[Rows, frozenset[tuple[str, int]]]:
        """Write each version that isn't there: older ones first, then those before and after the change."""
        older = tuple(item for item in grown if isinstance(item, Wording))
        before, stored = (self.known.dossier.wordings, self.known.wordings) if self.known else ((), frozenset())
        found: Rows = {}
        for wordings in (older, before, dossier.wordings):
            for table, rows in new_wordings(self._agenda_id, wordings, stored).items():
                found.setdefault(table, {}).update(rows)
            stored |= {(wording.subject, wording.version) for wording in wordings}
        return found, stored


def _read(connection: Connection, agenda_id: str, event_id: str) -> Known:
    found = {table: queries.rows(connection, table, agenda_id) for table in queries.OF_AGENDA}
    newest = wordings_of(*queries.newest_wordings(connection, agenda_id))
    dossier = dossier_of(found, newest)
    stored = frozenset((wording.subject, wording.version) for wording in newest)
    return Known(event_id, dossier, rows_of_dossier(dossier), stored)


def _grown(connection: Connection, kind: type[Kind], agenda_id: str) -> tuple[Kind, ...]:
    if kind is Wording:
        rows, parts = (queries.rows(connection, table, agenda_id) for table in queries.WORDINGS)
        return wordings_of(rows, parts)  # the kind is Wording
    return tuple(grown_of(kind, row) for row in queries.rows(connection, GROWING[kind], agenda_id))
