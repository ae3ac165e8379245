"""A person's own weights, kept with the agenda under their name."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("agenda", sa.Column("weight_set", sa.Text))
    op.create_table(
        "agenda_weight",
        sa.Column("agenda_id", sa.Text, nullable=False),
        sa.Column("indicator", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("weight", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("agenda_id", "indicator"),
        sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE"),
    )


def downgrade() -> None:
    op.drop_table("agenda_weight")
    with op.batch_alter_table("agenda") as agenda:
        agenda.drop_column("weight_set")
