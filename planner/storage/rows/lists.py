"""The lists that only grow: lines of a log, signals, origins and editions, from the domain to rows and back."""

from typing import Any

from sqlalchemy import Table

from planner.domain.agenda.agenda import Agenda
from planner.domain.plain import plain, read
from planner.domain.sharing.origins import Origin
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.signals import FieldSignal
from planner.storage.rows.agenda import Row, made, row_of
from planner.storage.tables import together as tables

GROWING: dict[type, Table] = {
    LogEntry: tables.log_entry,
    FieldSignal: tables.signal,
    Origin: tables.origin,
    Edition: tables.edition,
}


def grown_row(agenda_id: str, item: object) -> tuple[Table, Row]:
    """Write one item as a row of its table; the database counts, except for editions."""
    table, fixed = GROWING[type(item)], {"agenda_id": agenda_id}
    if isinstance(item, Edition):
        return table, row_of(table, item, **fixed, agenda=plain(item.agenda))
    if isinstance(item, FieldSignal):
        lon, lat = item.point or (None, None)
        return table, _uncounted(row_of(table, item, **fixed, number=None, longitude=lon, latitude=lat))
    return table, _uncounted(row_of(table, item, **fixed, number=None))


def grown_of(kind: type, row: Row) -> Any:
    """Read one item from its row."""
    if kind is Edition:
        return made(kind, row, agenda=read(Agenda, row["agenda"]))
    if kind is FieldSignal:
        placed = row["longitude"] is not None
        return made(kind, row, point=(row["longitude"], row["latitude"]) if placed else None)
    return made(kind, row)


def _uncounted(row: Row) -> Row:
    return {key: value for key, value in row.items() if key != "number"}
