"""The events as they are kept: tied to the one before when they are written, and read back along their chain."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, select

from planner.domain.chain import SHARED, Chain, Head, Link, tie
from planner.domain.events import Event
from planner.domain.tidying import DELETED, Tombstone, tombstone_of
from planner.storage import queries, tables, tables_shared
from planner.storage.mapping import Row, made, row_of

AT_ONCE = 50
"""Events in memory when a chain is read: one may be megabytes."""


def write(connection: Connection, event: Event, previous: str) -> str:
    """Write an event after the one with the hash `previous`, and give its own; the caller holds the chain's lock."""
    table = tables.event if event.agenda_id else tables_shared.shared_event
    own = tie(event, previous)
    fact = row_of(table, event, number=None, previous_hash=previous, hash=own)
    del fact["number"]  # the database counts
    connection.execute(table.insert(), fact)
    chain = tables.event_chain
    if event.agenda_id and not previous:
        connection.execute(chain.insert(), {"id": event.agenda_id, "events": 1, "hash": own})
    else:
        further = chain.update().where(chain.c.id == event.agenda_id)
        connection.execute(further.values(events=chain.c.events + 1, hash=own))
    return own


def write_shared(connection: Connection, event: Event) -> None:
    """Write a fact of what no single agenda holds, one at a time."""
    queries.be_patient(connection)
    write(connection, event, head_of(connection, SHARED, lock=True).hash)


def head_of(connection: Connection, agenda_id: str, *, lock: bool = False) -> Head:
    """Read how far a chain says that it is; `lock` keeps others from adding to it until the transaction ends."""
    chain = tables.event_chain
    asked = select(chain.c.events, chain.c.hash).where(chain.c.id == agenda_id)
    found = connection.execute(asked.with_for_update() if lock else asked).first()
    return Head(*found) if found else Head()


def chains(connection: Connection) -> Iterator[Chain]:
    """Read every chain, the shared one last; the events of one are read before the next is asked for."""
    agendas = connection.execute(select(tables.agenda.c.id).order_by(tables.agenda.c.id)).scalars().all()
    for agenda_id in agendas:
        yield Chain(agenda_id, head_of(connection, agenda_id), _links(connection, tables.event, agenda_id))
    yield Chain(SHARED, head_of(connection, SHARED), _links(connection, tables_shared.shared_event, SHARED))


def deleted(connection: Connection, agenda_id: str | None = None) -> tuple[Tombstone, ...]:
    """Read what stays known of deleted agendas: of one or of all, in the order in which they went."""
    table = tables_shared.shared_event
    asked = select(table).where(table.c.verb == DELETED).order_by(table.c.number)
    if agenda_id is not None:
        asked = asked.where(table.c.subject == agenda_id)
    rows = queries.chosen(connection, table, asked)
    return tuple(tombstone_of(made(Event, row, agenda_id=SHARED)) for row in rows)


def _links(connection: Connection, table: Table, agenda_id: str) -> Iterator[Link]:
    """Read events in pages: the ids of an agenda's events may be many, and each may be large."""
    last = 0
    while rows := _page(connection, table, agenda_id, last):
        for row in rows:
            last = row["number"]
            yield Link(last, made(Event, {"agenda_id": agenda_id, **row}), row["previous_hash"], row["hash"])


def _page(connection: Connection, table: Table, agenda_id: str, last: int) -> list[Row]:
    asked = select(table).where(table.c.number > last).order_by(table.c.number).limit(AT_ONCE)
    if agenda_id:
        asked = asked.where(table.c.agenda_id == agenda_id)
    return queries.chosen(connection, table, asked)
