"""What no single agenda holds: regions, examples, and the facts of how those changed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

REFUSE = "BEGIN SELECT RAISE(ABORT, 'this row never changes'); END"


def upgrade() -> None:
    _regions()
    _examples()
    _shared_event()


def downgrade() -> None:
    for table in ("shared_event", "example_tag", "example", "region_scope", "region_agenda", "region"):
        op.drop_table(table)


def _regions() -> None:
    op.create_table("region", *_texts("id", "name", "coordinator"), *_numbers("version"), sa.PrimaryKeyConstraint("id"))
    op.create_table(
        "region_agenda",
        *_texts("region_id", "agenda_id"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("region_id", "agenda_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE"),
    )
    op.create_table(
        "region_scope",
        *_texts("region_id", "action_id"),
        *_numbers("position"),
        _word("scope"),
        *_texts("reason"),
        sa.PrimaryKeyConstraint("region_id", "action_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], ondelete="CASCADE"),
    )


def _examples() -> None:
    op.create_table(
        "example",
        *_texts("id", "title"),
        _word("outcome"),
        *_texts("what", "place", "period"),
        sa.Column("form", sa.String(40)),
        sa.Column("form_is_ours", sa.Boolean, nullable=False),
        *_texts("carried_by", "first_trouble", "figures", "source_title", "source_url"),
        _word("sureness"),
        *_texts("doubt", "by_party"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "example_tag",
        *_texts("example_id", "kind", "value"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("example_id", "kind", "value"),
        sa.ForeignKeyConstraint(["example_id"], ["example.id"], ondelete="CASCADE"),
    )


def _shared_event() -> None:
    op.create_table(
        "shared_event",
        _counted(),
        *_texts("id"),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        *_texts("user_name"),
        sa.Column("party", sa.Text),
        *_texts("verb", "subject"),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER shared_event_no_update BEFORE UPDATE ON shared_event {REFUSE}")
        op.execute(f"CREATE TRIGGER shared_event_no_delete BEFORE DELETE ON shared_event {REFUSE}")
    else:
        op.execute(
            "CREATE TRIGGER shared_event_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON shared_event"
            " FOR EACH STATEMENT EXECUTE FUNCTION row_never_changes()"
        )


def _counted() -> sa.Column[Any]:
    return sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False)


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _word(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(40), nullable=False)
