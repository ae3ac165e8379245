"""The store of agendas: a connection per call, a lock per agenda, and each change in one transaction with its event."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import NoReturn, TypeVar

from sqlalchemy import Connection, Engine

from planner.domain.agenda.agenda import AgendaSummary, Archived
from planner.domain.agenda.tidying import Tombstone
from planner.domain.areas import Area
from planner.domain.chain import Chain, Head
from planner.domain.events import Event, Latest
from planner.domain.sharing.origins import Origin
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.seating import Seat
from planner.domain.together.signals import FieldSignal
from planner.domain.together.wordings import Wording
from planner.errors import DeletedError, NotFoundError
from planner.storage.engine import problems_in_words, reading, writing
from planner.storage.rows.agenda import Rows, made, row_of
from planner.storage.rows.dossier import dossier_of, new_wordings, rows_of_dossier, wordings_of
from planner.storage.rows.lists import GROWING, grown_of, grown_row
from planner.storage.store import facts, queries
from planner.storage.store.memory import Known, Memory
from planner.storage.store.putting_away import forget, write_archived
from planner.storage.store.shared import SharedStore
from planner.storage.tables import agenda as tables
from planner.storage.tables import together as tables_together
from planner.text import local

Grown = LogEntry | FieldSignal | Origin | Edition | Wording
Kind = TypeVar("Kind", LogEntry, FieldSignal, Origin, Edition, Wording)


class SqlStore:
    """Agendas in SQLite or PostgreSQL; safe to share between threads. It remembers the last `remember` agendas."""

    def __init__(self, engine: Engine, *, remember: int = 500) -> None:
        self._engine = engine
        self.shared = SharedStore(engine)
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
            archived = {row["agenda_id"]: made(Archived, row) for row in queries.rows(connection, tables.archive)}
            lines = queries.overview(connection)
        return tuple(
            made(AgendaSummary, line, areas=tuple(areas[line["id"]]), archived=archived.get(line["id"]))
            for line in lines
        )

    def archived(self, agenda_id: str) -> Archived | None:
        """Tell whether an agenda is archived; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            return self._load(connection, agenda_id).archived

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
            return tuple(made(Event, row) for row in found or _gone(connection, agenda_id))

    def last_events(
        self, agenda_id: str, most: int, *, but: Collection[str], brief: Collection[str]
    ) -> tuple[int, tuple[Event, ...]]:
        """Count the events of an agenda but those of some verbs, and give the last, oldest first."""
        with self._reading() as connection:
            count, rows = queries.last_events(connection, agenda_id, most, but=but, brief=brief)
            return count, tuple(made(Event, row) for row in rows)

    def event(self, agenda_id: str, event_id: str) -> Event:
        """Give one event of an agenda with what it changed; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            return made(Event, queries.event(connection, agenda_id, event_id) or _gone(connection, agenda_id))

    def latest(self, agenda_id: str) -> Latest:
        """Give the newest event of one agenda without what it changed; raises NotFoundError("agenda-not-found")."""
        with self._reading() as connection:
            return made(Latest, queries.latest(connection, agenda_id) or _gone(connection, agenda_id))

    def grown(self, kind: type[Kind], agenda_id: str) -> tuple[Kind, ...]:
        """Give a list that only grows, oldest first; empty for an agenda that isn't there."""
        with self._reading() as connection:
            return _grown(connection, kind, agenda_id)

    def head(self, agenda_id: str) -> Head:
        """Tell how far the chain of an agenda's events is."""
        with self._reading() as connection:
            return facts.head_of(connection, agenda_id)

    def seats(self, agenda_id: str, most: int) -> tuple[int, tuple[Seat, ...]]:
        """Count who took a seat of an agenda, and give the last of them, oldest first."""
        table = tables_together.seat_taken
        with self._reading() as connection:
            found = queries.last_rows(connection, table, agenda_id, most)
            count = queries.count(connection, table, table.c.agenda_id == agenda_id)
            return count, tuple(made(Seat, row) for row in found)

    def note_seat(self, agenda_id: str, seat: Seat) -> None:
        """Write down who took a seat: no event, so nothing that is remembered is read again."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            queries.hold_agendas(connection, (agenda_id,))
            row = row_of(tables_together.seat_taken, seat, agenda_id=agenda_id, number=None)
            connection.execute(tables_together.seat_taken.insert(), {k: v for k, v in row.items() if k != "number"})

    def chains(self) -> Iterator[Chain]:
        """Go along the chain of each agenda, and along that of regions and examples."""
        with self._reading() as connection:
            yield from facts.chains(connection)

    def deleted(self) -> tuple[Tombstone, ...]:
        """Give what stays known of the agendas that were deleted, in the order in which they went."""
        with self._reading() as connection:
            return facts.deleted(connection)

    def create(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Write a new agenda, its first event, and what its lists begin with; raises DeletedError for a deleted one."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            for stone in facts.deleted(connection, dossier.agenda.id):
                raise _told(stone)
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
        if opened.known is None:
            self._memory.forget(agenda_id)
        else:  # only now it is in the database
            self._memory.keep(opened.known)

    def _load(self, connection: Connection, agenda_id: str) -> Known:
        last = queries.last_event(connection, agenda_id) or _gone(connection, agenda_id)
        known = self._memory.at(agenda_id, last[0])
        return known or self._memory.keep(_read(connection, agenda_id, *last))

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
            raise ValueError(f"agenda {self._agenda_id} is not there")
        return self.known.dossier

    @property
    def archived(self) -> Archived | None:
        """Tell whether the agenda is archived."""
        return self.known.archived if self.known else None

    def grown(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Give a list that only grows, as it is under the lock."""
        return _grown(self._connection, kind, self._agenda_id)

    @property
    def head(self) -> Head:
        """Tell how far the chain of its events is."""
        return facts.head_of(self._connection, self._agenda_id)

    def put_away(self, archived: Archived | None) -> None:
        """Archive the agenda, or bring it back; `save` then writes the fact."""
        if self.known:
            write_archived(self._connection, self._agenda_id, archived)
            self.known = replace(self.known, archived=archived)

    def delete(self, event: Event) -> None:
        """Delete the agenda with all that belongs to it; the event, of no agenda, keeps that it was there."""
        forget(self._connection, self._agenda_id, event)
        self.known = None

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
        own = facts.write(self._connection, event, self.known.hash if self.known else "")
        self.known = Known(event.id, own, dossier, rows, stored, self.archived)

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


def _read(connection: Connection, agenda_id: str, event_id: str, event_hash: str) -> Known:
    found = {table: queries.rows(connection, table, agenda_id) for table in queries.OF_AGENDA}
    newest = wordings_of(*queries.newest_wordings(connection, agenda_id))
    dossier = dossier_of(found, newest)
    stored = frozenset((wording.subject, wording.version) for wording in newest)
    archived = next((made(Archived, row) for row in found[tables.archive]), None)
    return Known(event_id, event_hash, dossier, rows_of_dossier(dossier), stored, archived)


def _gone(connection: Connection, agenda_id: str) -> NoReturn:
    """Say that an agenda isn't here, or that it was deleted: when and why."""
    for stone in facts.deleted(connection, agenda_id):
        raise _told(stone)
    raise NotFoundError("agenda-not-found", id=agenda_id)


def _told(stone: Tombstone) -> DeletedError:
    return DeletedError("agenda-deleted", title=stone.title, day=f"{local(stone.at):%d-%m-%Y}", reason=stone.reason)


def _grown(connection: Connection, kind: type[Kind], agenda_id: str) -> tuple[Kind, ...]:
    if kind is Wording:
        rows, parts = (queries.rows(connection, table, agenda_id) for table in queries.WORDINGS)
        return wordings_of(rows, parts)  # the kind is Wording
    return tuple(grown_of(kind, row) for row in queries.rows(connection, GROWING[kind], agenda_id))
