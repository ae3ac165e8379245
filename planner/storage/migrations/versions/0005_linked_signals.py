"""An opgave answers to signals from the wijk."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "opgave_signal",
        sa.Column("agenda_id", sa.Text, nullable=False),
        sa.Column("opgave_id", sa.Text, nullable=False),
        sa.Column("signal_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("agenda_id", "opgave_id", "signal_id"),
        sa.ForeignKeyConstraint(["agenda_id", "opgave_id"], ["opgave.agenda_id", "opgave.id"], ondelete="CASCADE"),
    )


def downgrade() -> None:
    op.drop_table("opgave_signal")
