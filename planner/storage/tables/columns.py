"""What the tables are made of: kinds of columns that keep the domain's values readable, and references by name."""

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    Enum,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
)

from planner.domain.places import Shape, shape_of

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
}
metadata = MetaData(naming_convention=NAMES)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Turn any zone into UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Say that what was read is UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Drawn(TypeDecorator[Shape]):
    """A shape as well-known text, as a GIS reads it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Shape | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the shape."""
        return str(value) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> Shape | None:  # noqa: ARG002
        """Read the shape."""
        return shape_of(value) if value else None


class Nothing(TypeDecorator[str]):
    """A reference that may be to nothing: the domain says "", the table NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write nothing as NULL."""
        return value or None

    def process_result_value(self, value: str | None, dialect: Dialect) -> str:  # noqa: ARG002
        """Read NULL as nothing."""
        return value or ""


def words(kinds: type[StrEnum]) -> Enum:
    """Keep an enumeration as the text a person can read."""
    return Enum(kinds, native_enum=False, length=40, values_callable=lambda all_: [kind.value for kind in all_])


def text(name: str) -> Column[str]:
    """Make a text that is never NULL."""
    return Column(name, Text, nullable=False)


def version() -> Column[int]:
    """Make the number that counts the changes of an item."""
    return Column("version", Integer, nullable=False)


def position() -> Column[int]:
    """Make the place of a row in its list."""
    return Column("position", Integer, nullable=False)


def part(name: str) -> Column[str]:
    """Make a text that is part of the primary key."""
    return Column(name, Text, primary_key=True)


def refers(other: str, column: str = "", *, with_it: bool = False) -> ForeignKeyConstraint:
    """Point at a row of the same agenda; `with_it` lets this row go when that one goes."""
    ours, theirs = ["agenda_id", column or f"{other}_id"], [f"{other}.agenda_id", f"{other}.id"]
    return ForeignKeyConstraint(ours, theirs, ondelete="CASCADE" if with_it else None)


def of_agenda() -> ForeignKeyConstraint:
    """Point at the agenda; the row goes when the agenda goes."""
    return ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE")


def hashes() -> list[Column[str]]:
    """Make what ties an event to the one before it."""
    return [text("previous_hash"), text("hash")]


def figure_columns() -> list[Column[object]]:
    """Make the columns of a frozen figure."""
    texts = ("indicator", "label", "area_code", "area_name", "unit", "source", "reference")
    return [
        *(Column(name, Text, nullable=False) for name in texts),
        Column("value", Double, nullable=False),
        Column("decimals", Integer, nullable=False),
        Column("year", Integer, nullable=False),
        Column("score", Double),
        Column("frozen_on", Date, nullable=False),
    ]
