"""The tables of what parties say together: wordings, consent, scores, faces, reviews; and the lists that only grow.

A party that leaves the table doesn't take along what it said: no row here goes with a party.
"""

from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from planner.domain.figures.indicators import ThemeId
from planner.domain.permissions import Role
from planner.domain.sharing.origins import OriginKind
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CheckField, CooperationForm
from planner.domain.together.learning import Decision, LogKind
from planner.domain.together.seating import Taken
from planner.domain.together.signals import Audience, SignalDirection
from planner.storage.tables.columns import (
    Moment,
    Nothing,
    figure_columns,
    metadata,
    of_agenda,
    part,
    position,
    refers,
    text,
    version,
    words,
)


class Side(StrEnum):
    """Which of the two figures of a review a row is."""

    THEN = "then"
    NOW = "now"


def _number() -> Column[int]:
    """Count the rows of a list that only grows."""
    return Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True)


def _whole(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=False, primary_key=key, autoincrement=False)


def _day(name: str, key: str = "", *, known: bool = True) -> Column[object]:
    return Column(name, Date, nullable=not known, key=key or name)


def _on_wording() -> ForeignKeyConstraint:
    theirs = ["wording.agenda_id", "wording.subject", "wording.version"]
    return ForeignKeyConstraint(["agenda_id", "subject", "version"], theirs)


wording = Table(
    "wording",
    metadata,
    part("agenda_id"),
    part("subject"),
    _whole("version", key=True),
    position(),
    of_agenda(),
)

wording_part = Table(
    "wording_part",
    metadata,
    part("agenda_id"),
    part("subject"),
    _whole("version", key=True),
    part("field"),
    position(),
    text("text"),
    _on_wording(),
)

own_goal = Table(
    "own_goal",
    metadata,
    part("agenda_id"),
    part("party_id"),
    position(),
    text("text"),
    version(),
    of_agenda(),
)

consent = Table(
    "consent",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    text("subject"),
    _whole("version"),
    text("party_id"),
    Column("answer", words(Answer), nullable=False),
    _day("given_on"),
    text("reason"),
    of_agenda(),
    _on_wording(),
)

cooperation_check = Table(
    "cooperation_check",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    Column("form", words(CooperationForm), nullable=False),
    _day("started_on"),
    Column("opgave_id", Nothing),
    _day("opened_on", known=False),
    of_agenda(),
    refers("opgave"),
)

cooperation_score = Table(
    "cooperation_score",
    metadata,
    part("agenda_id"),
    part("check_id"),
    part("party_id"),
    position(),
    *(_whole(field.value) for field in CheckField),
    refers("cooperation_check", "check_id"),
)

representative = Table(
    "representative",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    text("party_id"),
    text("function"),
    _day("since_date", "since"),
    _day("until_date", "until", known=False),
    version(),
    of_agenda(),
)

face = Table(
    "face",
    metadata,
    part("agenda_id"),
    part("action_id"),
    part("party_id"),
    position(),
    text("representative_id"),
    _day("accepted_on"),
    refers("action"),
    refers("representative"),
)

review = Table(
    "review",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    text("action_id"),
    _day("review_date", "on"),
    text("expected"),
    text("seen"),
    Column("decision", words(Decision), nullable=False),
    text("reason"),
    Column("unknown", Boolean, nullable=False),
    _day("next_on", known=False),
    of_agenda(),
    refers("action"),
)

review_figure = Table(
    "review_figure",
    metadata,
    part("agenda_id"),
    part("review_id"),
    Column("side", words(Side), primary_key=True),
    *figure_columns(),
    refers("review"),
)

# From here on the lists that only grow; they are read when somebody asks for them.
log_entry = Table(
    "log_entry",
    metadata,
    _number(),
    text("agenda_id"),
    text("id"),
    text("action_id"),
    Column("kind", words(LogKind), nullable=False),
    _day("entry_date", "on"),
    text("party_id"),
    text("text"),
    UniqueConstraint("agenda_id", "id"),
    of_agenda(),
    refers("action"),
)

signal = Table(
    "signal",
    metadata,
    _number(),
    text("agenda_id"),
    text("id"),
    text("area_code"),
    Column("theme", words(ThemeId), nullable=False),
    Column("direction", words(SignalDirection), nullable=False),
    text("text"),
    text("party_id"),
    _day("seen_date", "on"),
    Column("audience", words(Audience), nullable=False),
    Column("longitude", Double),
    Column("latitude", Double),
    UniqueConstraint("agenda_id", "id"),
    of_agenda(),
)

origin = Table(
    "origin",
    metadata,
    _number(),
    text("agenda_id"),
    text("action_id"),
    Column("kind", words(OriginKind), nullable=False),
    text("ref"),
    text("what"),
    Index(None, "agenda_id"),
    of_agenda(),
    refers("action"),
)

seat_taken = Table(
    "seat_taken",
    metadata,
    _number(),
    text("agenda_id"),
    Column("taken_at", Moment, nullable=False, key="at"),
    Column("user_name", Text, nullable=False, key="user"),
    Column("role", words(Role), nullable=False),
    Column("party", Text),
    Column("how", words(Taken), nullable=False),
    Index(None, "agenda_id"),
    of_agenda(),
)

edition = Table(
    "edition",
    metadata,
    part("agenda_id"),
    _whole("number", key=True),
    Column("kept_at", Moment, nullable=False, key="at"),
    Column("user_name", Text, nullable=False, key="user"),
    Column("party_id", Text),
    text("note"),
    Column("agenda", JSON, nullable=False),
    of_agenda(),
)
