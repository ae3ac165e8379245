"""The first tables: agendas with all they hold, and the events that never change."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _agendas()
    _opgaven()
    _actions()
    _contributions()
    _events()


def downgrade() -> None:
    lists = ("milestone", "contribution", "action_co_party", "action_baseline", "say", "opgave_figure")
    for table in (*lists, "action", "party", "opgave", "event", "agenda_area", "agenda"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION event_never_changes")


def _agendas() -> None:
    op.create_table(
        "agenda",
        *_texts("id", "title"),
        *_numbers("period_from", "period_to"),
        sa.Column("fictional", sa.Boolean, nullable=False),
        _word("state"),
        *_texts("urgency", "ambition"),
        *_numbers("ambition_version", "version"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "agenda_area",
        *_texts("agenda_id", "code"),
        *_numbers("position"),
        *_texts("name"),
        *_numbers("year"),
        sa.PrimaryKeyConstraint("agenda_id", "code"),
        _of_agenda(),
    )
    op.create_table(
        "party",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        *_texts("name"),
        _word("kind"),
        *_texts("contact", "knows", "seeks"),
        sa.Column("hours", sa.BigInteger),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
    )


def _opgaven() -> None:
    op.create_table(
        "opgave",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        *_texts("title", "urgency"),
        sa.Column("interwoven", sa.Integer),
        *_texts("parked_because"),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
    )
    op.create_table(
        "opgave_figure",
        *_texts("agenda_id", "opgave_id"),
        *_numbers("position"),
        *_figure(),
        sa.PrimaryKeyConstraint("agenda_id", "opgave_id", "position"),
        _refers("opgave", "opgave_id", ondelete="CASCADE"),
    )
    op.create_table(
        "say",
        *_texts("agenda_id", "opgave_id", "party_id"),
        *_numbers("position"),
        _word("kind", nullable=True),
        *_texts("own_words"),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "opgave_id", "party_id"),
        _refers("opgave", "opgave_id", ondelete="CASCADE"),
        _refers("party", "party_id", ondelete="CASCADE"),
    )


def _actions() -> None:
    op.create_table(
        "action",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        *_texts("opgave_id", "title", "if_we", "then_we_see", "seen_by"),
        _word("nature"),
        sa.Column("lead_party_id", sa.Text),
        _word("gemeente_role", nullable=True),
        *_texts("role_ground", "place", "place_code"),
        *(sa.Column(name, sa.Date) for name in ("start_date", "end_date", "review_date")),
        _word("hoped_direction", nullable=True),
        _word("initiative_of", nullable=True),
        *_texts("linked_agreement"),
        _word("state"),
        *_texts("state_reason"),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
        _refers("opgave", "opgave_id"),
        _refers("party", "lead_party_id"),
    )
    op.create_table(
        "action_baseline",
        *_texts("agenda_id", "action_id"),
        *_figure(),
        sa.PrimaryKeyConstraint("agenda_id", "action_id"),
        _refers("action", "action_id", ondelete="CASCADE"),
    )
    op.create_table(
        "milestone",
        *_texts("agenda_id", "action_id"),
        *_numbers("position"),
        sa.Column("milestone_date", sa.Date, nullable=False),
        *_texts("text"),
        sa.PrimaryKeyConstraint("agenda_id", "action_id", "position"),
        _refers("action", "action_id", ondelete="CASCADE"),
    )


def _contributions() -> None:
    op.create_table(
        "action_co_party",
        *_texts("agenda_id", "action_id", "party_id"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("agenda_id", "action_id", "party_id"),
        _refers("action", "action_id", ondelete="CASCADE"),
        _refers("party", "party_id"),
    )
    op.create_table(
        "contribution",
        *_texts("agenda_id", "action_id", "party_id"),
        *_numbers("position"),
        sa.Column("hours", sa.BigInteger),
        sa.Column("euros", sa.BigInteger),
        sa.Column("yearly", sa.Boolean, nullable=False),
        *_texts("knowledge", "space", "lets_go", "gets", "benefit", "benefit_source"),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "action_id", "party_id"),
        _refers("action", "action_id", ondelete="CASCADE"),
        _refers("party", "party_id"),
    )


def _events() -> None:
    op.create_table(
        "event",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        *_texts("id", "agenda_id"),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        *_texts("user_name"),
        sa.Column("party", sa.Text),
        *_texts("verb", "subject"),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"]),
    )
    op.create_index(op.f("ix_event_agenda_id"), "event", ["agenda_id"])
    for guard in GUARDS[op.get_bind().dialect.name]:
        op.execute(guard)


REFUSE = "BEGIN SELECT RAISE(ABORT, 'events never change'); END"

# On SQLite, INSERT OR REPLACE deletes without asking the trigger of DELETE: hence the third.
GUARDS = {
    "sqlite": (
        f"CREATE TRIGGER event_no_update BEFORE UPDATE ON event {REFUSE}",
        f"CREATE TRIGGER event_no_delete BEFORE DELETE ON event {REFUSE}",
        f"""CREATE TRIGGER event_no_replace BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number OR id = NEW.id) {REFUSE}""",  # noqa: S608 - our own words
    ),
    "postgresql": (
        """CREATE FUNCTION event_never_changes() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'events never change'; END $$""",
        """CREATE TRIGGER event_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON event
        FOR EACH STATEMENT EXECUTE FUNCTION event_never_changes()""",
    ),
}


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _word(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(40), nullable=nullable)


def _figure() -> list[sa.Column[Any]]:
    return [
        *_texts("indicator", "label", "area_code", "area_name", "unit", "source", "reference"),
        sa.Column("value", sa.Double, nullable=False),
        *_numbers("decimals", "year"),
        sa.Column("score", sa.Double),
        sa.Column("frozen_on", sa.Date, nullable=False),
    ]


def _of_agenda() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE")


def _refers(table: str, column: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    theirs = [f"{table}.agenda_id", f"{table}.id"]
    return sa.ForeignKeyConstraint(["agenda_id", column], theirs, ondelete=ondelete)
