"""The tables, as a data team of a gemeente may read them: one row per thing, real foreign keys, codes as text."""

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    Enum,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

from planner.domain.actions import ActionState, GemeenteRole, HopedDirection, InitiativeOf, Nature
from planner.domain.agenda import AgendaState
from planner.domain.opgaven import SayKind
from planner.domain.parties import PartyKind

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


def words(kinds: type[StrEnum]) -> Enum:
    """Keep an enumeration as the text a person can read."""
    return Enum(kinds, native_enum=False, length=40, values_callable=lambda all_: [kind.value for kind in all_])


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False)


def _position() -> Column[int]:
    return Column("position", Integer, nullable=False)


def _part(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _refers(other: str, column: str = "", *, with_it: bool = False) -> ForeignKeyConstraint:
    """Point at a row of the same agenda; `with_it` lets this row go when that one goes."""
    ours, theirs = ["agenda_id", column or f"{other}_id"], [f"{other}.agenda_id", f"{other}.id"]
    return ForeignKeyConstraint(ours, theirs, ondelete="CASCADE" if with_it else None)


def _of_agenda() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE")


def _figure_columns() -> list[Column[object]]:
    texts = ("indicator", "label", "area_code", "area_name", "unit", "source", "reference")
    return [
        *(Column(name, Text, nullable=False) for name in texts),
        Column("value", Double, nullable=False),
        Column("decimals", Integer, nullable=False),
        Column("year", Integer, nullable=False),
        Column("score", Double),
        Column("frozen_on", Date, nullable=False),
    ]


agenda = Table(
    "agenda",
    metadata,
    _part("id"),
    _text("title"),
    Column("period_from", Integer, nullable=False),
    Column("period_to", Integer, nullable=False),
    Column("fictional", Boolean, nullable=False),
    Column("state", words(AgendaState), nullable=False),
    _text("urgency"),
    _text("ambition"),
    Column("ambition_version", Integer, nullable=False),
    _version(),
)

agenda_area = Table(
    "agenda_area",
    metadata,
    _part("agenda_id"),
    _part("code"),
    _position(),
    _text("name"),
    Column("year", Integer, nullable=False),
    _of_agenda(),
)

party = Table(
    "party",
    metadata,
    _part("agenda_id"),
    _part("id"),
    _position(),
    _text("name"),
    Column("kind", words(PartyKind), nullable=False),
    _text("contact"),
    _text("knows"),
    _text("seeks"),
    Column("hours", BigInteger),
    _version(),
    _of_agenda(),
)

opgave = Table(
    "opgave",
    metadata,
    _part("agenda_id"),
    _part("id"),
    _position(),
    _text("title"),
    _text("urgency"),
    Column("interwoven", Integer),
    _text("parked_because"),
    _version(),
    _of_agenda(),
)

opgave_figure = Table(
    "opgave_figure",
    metadata,
    _part("agenda_id"),
    _part("opgave_id"),
    Column("position", Integer, primary_key=True),
    *_figure_columns(),
    _refers("opgave", with_it=True),
)

say = Table(
    "say",
    metadata,
    _part("agenda_id"),
    _part("opgave_id"),
    _part("party_id"),
    _position(),
    Column("kind", words(SayKind)),
    _text("own_words"),
    _version(),
    _refers("opgave", with_it=True),
    _refers("party", with_it=True),
)

# Names that mean something to SQL itself are longer in the table; `key` is the domain's name.
action = Table(
    "action",
    metadata,
    _part("agenda_id"),
    _part("id"),
    _position(),
    _text("opgave_id"),
    _text("title"),
    _text("if_we"),
    Column("then_we_see", Text, nullable=False, key="then"),
    _text("seen_by"),
    Column("nature", words(Nature), nullable=False),
    Column("lead_party_id", Text, key="lead_party"),
    Column("gemeente_role", words(GemeenteRole)),
    _text("role_ground"),
    _text("place"),
    _text("place_code"),
    Column("start_date", Date, key="start"),
    Column("end_date", Date, key="end"),
    Column("review_date", Date, key="review"),
    Column("hoped_direction", words(HopedDirection), key="hoped"),
    Column("initiative_of", words(InitiativeOf), key="initiative"),
    _text("linked_agreement"),
    Column("state", words(ActionState), nullable=False),
    _text("state_reason"),
    _version(),
    _of_agenda(),
    _refers("opgave"),
    _refers("party", "lead_party"),
)

action_co_party = Table(
    "action_co_party",
    metadata,
    _part("agenda_id"),
    _part("action_id"),
    _part("party_id"),
    _position(),
    _refers("action", with_it=True),
    _refers("party"),
)

action_baseline = Table(
    "action_baseline",
    metadata,
    _part("agenda_id"),
    _part("action_id"),
    *_figure_columns(),
    _refers("action", with_it=True),
)

milestone = Table(
    "milestone",
    metadata,
    _part("agenda_id"),
    _part("action_id"),
    Column("position", Integer, primary_key=True),
    Column("milestone_date", Date, nullable=False, key="on"),
    _text("text"),
    _refers("action", with_it=True),
)

contribution = Table(
    "contribution",
    metadata,
    _part("agenda_id"),
    _part("action_id"),
    _part("party_id"),
    _position(),
    Column("hours", BigInteger),
    Column("euros", BigInteger),
    Column("yearly", Boolean, nullable=False),
    *(_text(name) for name in ("knowledge", "space", "lets_go", "gets", "benefit", "benefit_source")),
    _version(),
    _refers("action", with_it=True),
    _refers("party"),
)

# The only table without an end: the migration refuses to change or remove its rows.
event = Table(
    "event",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("agenda_id"),
    Column("happened_at", Moment, nullable=False, key="at"),
    Column("user_name", Text, nullable=False, key="user"),
    Column("party", Text),
    _text("verb"),
    _text("subject"),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    ForeignKeyConstraint(["agenda_id"], ["agenda.id"]),
    Index(None, "agenda_id"),
)
