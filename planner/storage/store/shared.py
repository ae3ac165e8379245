"""The store of what no single agenda holds: regions and the examples that people add."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, select

from planner.domain.events import Event
from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.sharing.examples import Example
from planner.domain.sharing.region import Region, ScopeChoice
from planner.errors import NotFoundError
from planner.storage.engine import problems_in_words, reading, writing
from planner.storage.rows.agenda import Row, by_name, made, row_of
from planner.storage.store import facts, queries
from planner.storage.tables import shared as tables

TAGS = {"parties": str, "party_kinds": PartyKind, "themes": ThemeId, "wijk_kinds": str}


class SharedStore:
    """Regions and examples in SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def regions(self) -> tuple[Region, ...]:
        """List all regions by name."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            ids = connection.execute(select(tables.region.c.id).order_by(tables.region.c.name)).scalars()
            return tuple(_region(connection, region_id) for region_id in ids)

    def region(self, region_id: str) -> Region:
        """Read one region; raises NotFoundError("region-not-found")."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            return _region(connection, region_id)

    def create_region(self, region: Region, event: Event) -> None:
        """Write a new region and the fact that explains it."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            connection.execute(tables.region.insert(), row_of(tables.region, region))
            _write_lists(connection, region)
            facts.write_shared(connection, event)

    @contextmanager
    def open_region(self, region_id: str) -> Iterator["OpenRegionRow"]:
        """Begin a transaction that locks this region; leaving without `save` changes nothing."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            queries.lock_row(connection, tables.region, region_id)
            yield OpenRegionRow(connection, _region(connection, region_id))

    def examples(self) -> tuple[Example, ...]:
        """List the examples that people added, in the order of their id."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            rows = queries.rows(connection, tables.example)
            tags = by_name(queries.rows(connection, tables.example_tag), "example_id")
        return tuple(_example(row, tags[row["id"]]) for row in sorted(rows, key=lambda row: str(row["id"])))

    def add_example(self, example: Example, event: Event) -> None:
        """Write a new example and the fact that explains it."""
        with problems_in_words(self._engine), writing(self._engine).begin() as connection:
            connection.execute(tables.example.insert(), row_of(tables.example, example))
            for kind in TAGS:
                values = getattr(example, kind)
                for n, value in enumerate(dict.fromkeys(values if kind == "parties" else sorted(values))):
                    row = {"example_id": example.id, "kind": kind, "value": value, "position": n}
                    connection.execute(tables.example_tag.insert(), row)
            facts.write_shared(connection, event)

    def events(self) -> tuple[Event, ...]:
        """Give the facts of how regions and examples changed, oldest first."""
        with problems_in_words(self._engine), reading(self._engine).begin() as connection:
            rows = queries.rows(connection, tables.shared_event)
        return tuple(made(Event, row, agenda_id="") for row in rows)


class OpenRegionRow:
    """A region inside a transaction that holds its lock."""

    def __init__(self, connection: Connection, region: Region) -> None:
        self._connection = connection
        self.region = region

    def save(self, region: Region, event: Event) -> None:
        """Write the region and the fact that explains it; raises NotFoundError for an agenda that just went."""
        if region.id != self.region.id:
            raise ValueError(f"region {region.id} is not the one that is open")
        queries.hold_agendas(self._connection, region.agenda_ids)
        table = tables.region
        self._connection.execute(table.update().where(table.c.id == region.id).values(row_of(table, region)))
        for lists in (tables.region_agenda, tables.region_scope):
            self._connection.execute(lists.delete().where(lists.c.region_id == region.id))
        _write_lists(self._connection, region)
        facts.write_shared(self._connection, event)
        self.region = region


def _example(row: Row, tags: list[Row]) -> Example:
    own = {kind: [make(tag["value"]) for tag in tags if tag["kind"] == kind] for kind, make in TAGS.items()}
    sets = {kind: frozenset(values) for kind, values in own.items()}
    return made(Example, row, **{**sets, "parties": tuple(own["parties"])})


def _region(connection: Connection, region_id: str) -> Region:
    found = connection.execute(select(tables.region).where(tables.region.c.id == region_id)).mappings().first()
    if found is None:
        raise NotFoundError("region-not-found", id=region_id)
    agendas, scopes = (
        connection.execute(select(table).where(table.c.region_id == region_id).order_by(table.c.position)).mappings()
        for table in (tables.region_agenda, tables.region_scope)
    )
    ids = tuple(row["agenda_id"] for row in agendas)
    return made(Region, dict(found), agenda_ids=ids, scopes=tuple(made(ScopeChoice, dict(row)) for row in scopes))


def _write_lists(connection: Connection, region: Region) -> None:
    for n, agenda_id in enumerate(region.agenda_ids):
        row = {"region_id": region.id, "agenda_id": agenda_id, "position": n}
        connection.execute(tables.region_agenda.insert(), row)
    for n, choice in enumerate(region.scopes):
        row = row_of(tables.region_scope, choice, region_id=region.id, position=n)
        connection.execute(tables.region_scope.insert(), row)
