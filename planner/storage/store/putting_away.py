"""Archiving an agenda, and deleting it: then every row of it goes, and one fact stays."""

from sqlalchemy import Connection, delete, select, text

from planner.domain.agenda.agenda import Archived
from planner.domain.events import Event
from planner.storage.rows.agenda import row_of
from planner.storage.store import facts, queries
from planner.storage.tables import agenda as tables
from planner.storage.tables import shared as tables_shared


def write_archived(connection: Connection, agenda_id: str, archived: Archived | None) -> None:
    """Write that an agenda is archived, or no longer."""
    table = tables.archive
    connection.execute(delete(table).where(table.c.agenda_id == agenda_id))
    if archived:
        connection.execute(table.insert(), row_of(table, archived, agenda_id=agenda_id))


def forget(connection: Connection, agenda_id: str, event: Event) -> None:
    """Write the fact, without which the database lets nothing go; then delete every row of the agenda.

    On PostgreSQL a function of the owner does it: the app's own role may have no right to.
    """
    _forget_scopes(connection, agenda_id)
    facts.write_shared(connection, event)
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT forget_agenda(:gone)"), {"gone": agenda_id})
    else:
        for table in queries.GOING:
            column = table.c["id" if table is tables.agenda else "agenda_id"]
            connection.execute(delete(table).where(column == agenda_id))
        connection.execute(delete(tables.event_chain).where(tables.event_chain.c.id == agenda_id))


def _forget_scopes(connection: Connection, agenda_id: str) -> None:
    """Delete what regions chose about its actions, unless another agenda has an action under the same name."""
    action, scope = tables.action, tables_shared.region_scope
    own = select(action.c.id).where(action.c.agenda_id == agenda_id)
    others = select(action.c.id).where(action.c.agenda_id != agenda_id)
    connection.execute(delete(scope).where(scope.c.action_id.in_(own), scope.c.action_id.not_in(others)))
