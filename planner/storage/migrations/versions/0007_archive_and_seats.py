"""An agenda can be archived; and whoever takes a seat is written down."""

import sqlalchemy as sa
from alembic import op

from planner.storage import guards

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "archive",
        sa.Column("agenda_id", sa.Text, nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_name", sa.Text, nullable=False),
        sa.Column("party", sa.Text),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("agenda_id"),
        sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE"),
    )
    op.create_table(
        "seat_taken",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("agenda_id", sa.Text, nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_name", sa.Text, nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("party", sa.Text),
        sa.Column("how", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE"),
    )
    op.create_index(op.f("ix_seat_taken_agenda_id"), "seat_taken", ["agenda_id"])
    guards.put_up(op.get_bind())


def downgrade() -> None:
    guards.take_down(op.get_bind())
    op.drop_table("seat_taken")
    op.drop_table("archive")
    guards.put_up(op.get_bind())
