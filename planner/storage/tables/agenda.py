"""The tables, as a data team of a gemeente may read them: one row per thing, real foreign keys, codes as text."""

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
)

from planner.domain.agenda.actions import ActionState, GemeenteRole, HopedDirection, InitiativeOf, Nature
from planner.domain.agenda.agenda import AgendaState
from planner.domain.agenda.opgaven import SayKind
from planner.domain.parties import PartyKind
from planner.storage.tables.columns import (
    Drawn,
    Moment,
    figure_columns,
    hashes,
    metadata,
    of_agenda,
    part,
    position,
    refers,
    text,
    version,
    words,
)

agenda = Table(
    "agenda",
    metadata,
    part("id"),
    text("title"),
    Column("period_from", Integer, nullable=False),
    Column("period_to", Integer, nullable=False),
    Column("fictional", Boolean, nullable=False),
    Column("state", words(AgendaState), nullable=False),
    text("urgency"),
    text("ambition"),
    Column("ambition_version", Integer, nullable=False),
    version(),
    Column("weight_set", Text),
)

agenda_area = Table(
    "agenda_area",
    metadata,
    part("agenda_id"),
    part("code"),
    position(),
    text("name"),
    Column("year", Integer, nullable=False),
    of_agenda(),
)

agenda_weight = Table(
    "agenda_weight",
    metadata,
    part("agenda_id"),
    part("indicator"),
    position(),
    Column("weight", Double, nullable=False),
    of_agenda(),
)

party = Table(
    "party",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    text("name"),
    Column("kind", words(PartyKind), nullable=False),
    text("contact"),
    text("knows"),
    text("seeks"),
    Column("hours", BigInteger),
    version(),
    of_agenda(),
)

opgave = Table(
    "opgave",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    text("title"),
    text("urgency"),
    Column("interwoven", Integer),
    text("parked_because"),
    version(),
    of_agenda(),
)

opgave_figure = Table(
    "opgave_figure",
    metadata,
    part("agenda_id"),
    part("opgave_id"),
    Column("position", Integer, primary_key=True),
    *figure_columns(),
    refers("opgave", with_it=True),
)

# No reference to `signal`: one for a single team stays at home when an agenda goes to another organisation.
opgave_signal = Table(
    "opgave_signal",
    metadata,
    part("agenda_id"),
    part("opgave_id"),
    part("signal_id"),
    position(),
    refers("opgave", with_it=True),
)

say = Table(
    "say",
    metadata,
    part("agenda_id"),
    part("opgave_id"),
    part("party_id"),
    position(),
    Column("kind", words(SayKind)),
    text("own_words"),
    version(),
    refers("opgave", with_it=True),
    refers("party", with_it=True),
)

# Names that mean something to SQL itself are longer in the table; `key` is the domain's name.
action = Table(
    "action",
    metadata,
    part("agenda_id"),
    part("id"),
    position(),
    text("opgave_id"),
    text("title"),
    text("if_we"),
    Column("then_we_see", Text, nullable=False, key="then"),
    text("seen_by"),
    Column("nature", words(Nature), nullable=False),
    Column("lead_party_id", Text, key="lead_party"),
    Column("gemeente_role", words(GemeenteRole)),
    text("role_ground"),
    text("place"),
    text("place_code"),
    Column("place_wkt", Drawn, key="place_shape"),
    Column("start_date", Date, key="start"),
    Column("end_date", Date, key="end"),
    Column("review_date", Date, key="review"),
    Column("hoped_direction", words(HopedDirection), key="hoped"),
    Column("initiative_of", words(InitiativeOf), key="initiative"),
    text("linked_agreement"),
    Column("state", words(ActionState), nullable=False),
    text("state_reason"),
    version(),
    of_agenda(),
    refers("opgave"),
    refers("party", "lead_party"),
)

action_co_party = Table(
    "action_co_party",
    metadata,
    part("agenda_id"),
    part("action_id"),
    part("party_id"),
    position(),
    refers("action", with_it=True),
    refers("party"),
)

action_baseline = Table(
    "action_baseline",
    metadata,
    part("agenda_id"),
    part("action_id"),
    *figure_columns(),
    refers("action", with_it=True),
)

milestone = Table(
    "milestone",
    metadata,
    part("agenda_id"),
    part("action_id"),
    Column("position", Integer, primary_key=True),
    Column("milestone_date", Date, nullable=False, key="on"),
    text("text"),
    refers("action", with_it=True),
)

contribution = Table(
    "contribution",
    metadata,
    part("agenda_id"),
    part("action_id"),
    part("party_id"),
    position(),
    Column("hours", BigInteger),
    Column("euros", BigInteger),
    Column("yearly", Boolean, nullable=False),
    *(text(name) for name in ("knowledge", "space", "lets_go", "gets", "benefit", "benefit_source")),
    version(),
    refers("action", with_it=True),
    refers("party"),
)

# The only table without an end: its rows never change, and carry the hash of themselves and of the one before.
event = Table(
    "event",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    text("agenda_id"),
    Column("happened_at", Moment, nullable=False, key="at"),
    Column("user_name", Text, nullable=False, key="user"),
    Column("party", Text),
    text("verb"),
    text("subject"),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    *hashes(),
    ForeignKeyConstraint(["agenda_id"], ["agenda.id"]),
    Index(None, "agenda_id", "number"),
)

# One row per agenda, and one with an empty id for `shared_event`: what `check` counts against.
event_chain = Table("event_chain", metadata, part("id"), Column("events", Integer, nullable=False), text("hash"))

# A row is here as long as its agenda is archived.
archive = Table(
    "archive",
    metadata,
    part("agenda_id"),
    Column("archived_at", Moment, nullable=False, key="at"),
    Column("user_name", Text, nullable=False, key="user"),
    Column("party", Text),
    text("reason"),
    of_agenda(),
)
