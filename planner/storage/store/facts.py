"""The events as they are kept: tied to the one before when they are written, and read back along their chain."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table, func, select, union

from planner.domain.agenda.tidying import DELETED, Tombstone, tombstone_of
from planner.domain.chain import SHARED, Chain, Head, Link, tie
from planner.domain.events import Event
from planner.errors import UserError
from planner.storage.rows.agenda import made, row_of
from planner.storage.store import queries
from planner.storage.tables import agenda as tables
from planner.storage.tables import shared as tables_shared

AT_ONCE = 50
"""Events in memory when a chain is read: one may be megabytes."""
SKIPPED = 100_000
"""Numbers a database may have skipped: PostgreSQL skips one with each write that failed."""
UNREADABLE = (ValueError, TypeError, RecursionError)
"""What is raised by a row that nothing of ours can have written."""


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
        if not connection.execute(further.values(events=chain.c.events + 1, hash=own)).rowcount:
            raise UserError("chain-without-counter")
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
    """Read every chain, the shared one last; the events of one are read before the next is asked for.

    An agenda, a counter or an event is enough to name one: none of them hides by the lack of another.
    """
    shared, event = tables_shared.shared_event, tables.event
    named = union(*(select(column) for column in (tables.agenda.c.id, tables.event_chain.c.id, event.c.agenda_id)))
    went = sum(stone.head.events for stone in deleted(connection))
    highest = _highest(connection, event) + went
    for agenda_id in sorted({*connection.execute(named).scalars()} - {SHARED}):
        links = _links(connection, event, agenda_id)
        yield Chain(agenda_id, head_of(connection, agenda_id), links, highest)
    yield Chain(SHARED, head_of(connection, SHARED), _links(connection, shared, SHARED), _highest(connection, shared))


def deleted(connection: Connection, agenda_id: str | None = None) -> tuple[Tombstone, ...]:
    """Read what stays known of deleted agendas: of one or of all, in the order in which they went."""
    table = tables_shared.shared_event
    asked = select(table.c.number).where(table.c.verb == DELETED).order_by(table.c.number)
    if agenda_id is not None:
        asked = asked.where(table.c.subject == agenda_id)
    links = _page(connection, table, SHARED, connection.execute(asked).scalars().all())
    return tuple(tombstone_of(link.event) for link in links if link.event)


def _highest(connection: Connection, table: Table) -> int:
    """Give the highest number that a table can have come to by itself."""
    return (connection.scalar(select(func.count()).select_from(table)) or 0) + SKIPPED


def _links(connection: Connection, table: Table, agenda_id: str) -> Iterator[Link]:
    """Read events in pages, from the lowest number there is: they may be many, and each may be large."""
    numbers = select(table.c.number).order_by(table.c.number).limit(AT_ONCE)
    if agenda_id:
        numbers = numbers.where(table.c.agenda_id == agenda_id)
    found = connection.execute(numbers).scalars().all()
    while found:
        yield from _page(connection, table, agenda_id, found)
        found = connection.execute(numbers.where(table.c.number > found[-1])).scalars().all()


def _page(connection: Connection, table: Table, agenda_id: str, numbers: Sequence[int]) -> list[Link]:
    """Read these events; one that can't be read is a link without an event."""
    if not numbers:
        return []
    asked = select(table).where(table.c.number.in_(numbers)).order_by(table.c.number)
    try:
        rows = queries.chosen(connection, table, asked)
    except UNREADABLE:
        if len(numbers) == 1:
            return [Link(numbers[0], None, "", "")]
        return [link for number in numbers for link in _page(connection, table, agenda_id, [number])]
    return [
        Link(row["number"], made(Event, {"agenda_id": agenda_id, **row}), row["previous_hash"], row["hash"])
        for row in rows
    ]
