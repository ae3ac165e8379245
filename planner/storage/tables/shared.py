"""The tables of what no single agenda holds: regions, examples, and the facts of how those changed."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKeyConstraint, Index, Integer, Table, Text

from planner.domain.sharing.examples import Outcome, Sureness
from planner.domain.sharing.region import Scope
from planner.domain.together.cooperation import CooperationForm
from planner.storage.tables.columns import Moment, hashes, metadata, part, position, text, version, words

region = Table("region", metadata, part("id"), text("name"), text("coordinator"), version())

region_agenda = Table(
    "region_agenda",
    metadata,
    part("region_id"),
    part("agenda_id"),
    position(),
    ForeignKeyConstraint(["region_id"], ["region.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE"),
)

region_scope = Table(
    "region_scope",
    metadata,
    part("region_id"),
    part("action_id"),
    position(),
    Column("scope", words(Scope), nullable=False),
    text("reason"),
    ForeignKeyConstraint(["region_id"], ["region.id"], ondelete="CASCADE"),
)

example = Table(
    "example",
    metadata,
    part("id"),
    text("title"),
    Column("outcome", words(Outcome), nullable=False),
    *(text(name) for name in ("what", "place", "period")),
    Column("form", words(CooperationForm)),
    Column("form_is_ours", Boolean, nullable=False),
    *(text(name) for name in ("carried_by", "first_trouble", "figures", "source_title", "source_url")),
    Column("sureness", words(Sureness), nullable=False),
    *(text(name) for name in ("doubt", "by_party")),
)

# `kind` is the name of the list: parties, party_kinds, themes or wijk_kinds.
example_tag = Table(
    "example_tag",
    metadata,
    part("example_id"),
    part("kind"),
    part("value"),
    position(),
    ForeignKeyConstraint(["example_id"], ["example.id"], ondelete="CASCADE"),
)

shared_event = Table(
    "shared_event",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("happened_at", Moment, nullable=False, key="at"),
    Column("user_name", Text, nullable=False, key="user"),
    Column("party", Text),
    text("verb"),
    text("subject"),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    *hashes(),
    Index(None, "subject"),
)
