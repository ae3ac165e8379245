"""What parties say together: wordings, consent, scores, faces, reviews, signals and editions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

OF_WORDING = ["wording.agenda_id", "wording.subject", "wording.version"]
SEVEN = ("vertrouwen", "relatie", "communicatie", "informatie", "afstemming", "doelen", "tegenspraak")
NEVER_CHANGE = (
    "wording",
    "wording_part",
    "consent",
    "review",
    "review_figure",
    "log_entry",
    "origin",
    "edition",
)
TABLES = (
    *("edition", "origin", "signal", "log_entry", "review_figure", "review", "face", "representative"),
    *("cooperation_score", "cooperation_check", "consent", "own_goal", "wording_part", "wording"),
)


def upgrade() -> None:
    op.add_column("action", sa.Column("place_wkt", sa.Text))
    op.drop_index(op.f("ix_event_agenda_id"), "event")
    op.create_index(op.f("ix_event_agenda_id_number"), "event", ["agenda_id", "number"])
    _wordings()
    _answers()
    _cooperation()
    _faces()
    _reviews()
    _growing()
    _origins()
    _guard()


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION row_never_changes")
    op.drop_index(op.f("ix_event_agenda_id_number"), "event")
    op.create_index(op.f("ix_event_agenda_id"), "event", ["agenda_id"])
    with op.batch_alter_table("action") as action:
        action.drop_column("place_wkt")


def _wordings() -> None:
    op.create_table(
        "wording",
        *_texts("agenda_id", "subject"),
        *_numbers("version", "position"),
        sa.PrimaryKeyConstraint("agenda_id", "subject", "version"),
        _of_agenda(),
    )
    op.create_table(
        "wording_part",
        *_texts("agenda_id", "subject"),
        *_numbers("version"),
        *_texts("field"),
        *_numbers("position"),
        *_texts("text"),
        sa.PrimaryKeyConstraint("agenda_id", "subject", "version", "field"),
        sa.ForeignKeyConstraint(["agenda_id", "subject", "version"], OF_WORDING),
    )


def _answers() -> None:
    op.create_table(
        "own_goal",
        *_texts("agenda_id", "party_id"),
        *_numbers("position"),
        *_texts("text"),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "party_id"),
        _of_agenda(),
    )
    op.create_table(
        "consent",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        *_texts("subject"),
        *_numbers("version"),
        *_texts("party_id"),
        _word("answer"),
        sa.Column("given_on", sa.Date, nullable=False),
        *_texts("reason"),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
        sa.ForeignKeyConstraint(["agenda_id", "subject", "version"], OF_WORDING),
    )


def _cooperation() -> None:
    op.create_table(
        "cooperation_check",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        _word("form"),
        sa.Column("started_on", sa.Date, nullable=False),
        sa.Column("opgave_id", sa.Text),
        sa.Column("opened_on", sa.Date),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
        _refers("opgave"),
    )
    op.create_table(
        "cooperation_score",
        *_texts("agenda_id", "check_id", "party_id"),
        *_numbers("position", *SEVEN),
        sa.PrimaryKeyConstraint("agenda_id", "check_id", "party_id"),
        _refers("cooperation_check", "check_id"),
    )


def _faces() -> None:
    op.create_table(
        "representative",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        *_texts("party_id", "function"),
        sa.Column("since_date", sa.Date, nullable=False),
        sa.Column("until_date", sa.Date),
        *_numbers("version"),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
    )
    op.create_table(
        "face",
        *_texts("agenda_id", "action_id", "party_id"),
        *_numbers("position"),
        *_texts("representative_id"),
        sa.Column("accepted_on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("agenda_id", "action_id", "party_id"),
        _refers("action"),
        _refers("representative"),
    )


def _reviews() -> None:
    op.create_table(
        "review",
        *_texts("agenda_id", "id"),
        *_numbers("position"),
        *_texts("action_id"),
        sa.Column("review_date", sa.Date, nullable=False),
        *_texts("expected", "seen"),
        _word("decision"),
        *_texts("reason"),
        sa.Column("unknown", sa.Boolean, nullable=False),
        sa.Column("next_on", sa.Date),
        sa.PrimaryKeyConstraint("agenda_id", "id"),
        _of_agenda(),
        _refers("action"),
    )
    op.create_table(
        "review_figure",
        *_texts("agenda_id", "review_id"),
        _word("side"),
        *_texts("indicator", "label", "area_code", "area_name", "unit", "source", "reference"),
        sa.Column("value", sa.Double, nullable=False),
        *_numbers("decimals", "year"),
        sa.Column("score", sa.Double),
        sa.Column("frozen_on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("agenda_id", "review_id", "side"),
        _refers("review"),
    )


def _growing() -> None:
    op.create_table(
        "log_entry",
        _counted(),
        *_texts("agenda_id", "id", "action_id"),
        _word("kind"),
        sa.Column("entry_date", sa.Date, nullable=False),
        *_texts("party_id", "text"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("agenda_id", "id"),
        _of_agenda(),
        _refers("action"),
    )
    op.create_table(
        "signal",
        _counted(),
        *_texts("agenda_id", "id", "area_code"),
        _word("theme"),
        _word("direction"),
        *_texts("text", "party_id"),
        sa.Column("seen_date", sa.Date, nullable=False),
        _word("audience"),
        sa.Column("longitude", sa.Double),
        sa.Column("latitude", sa.Double),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("agenda_id", "id"),
        _of_agenda(),
    )


def _origins() -> None:
    op.create_table(
        "origin",
        _counted(),
        *_texts("agenda_id", "action_id"),
        _word("kind"),
        *_texts("ref", "what"),
        sa.PrimaryKeyConstraint("number"),
        _of_agenda(),
        _refers("action"),
    )
    op.create_index(op.f("ix_origin_agenda_id"), "origin", ["agenda_id"])
    op.create_table(
        "edition",
        *_texts("agenda_id"),
        *_numbers("number"),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        *_texts("user_name"),
        sa.Column("party_id", sa.Text),
        *_texts("note"),
        sa.Column("agenda", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("agenda_id", "number"),
        _of_agenda(),
    )


def _guard() -> None:
    """Refuse to change or remove what only grows."""
    if op.get_bind().dialect.name == "sqlite":
        refuse = "BEGIN SELECT RAISE(ABORT, 'this row never changes'); END"
        for table in NEVER_CHANGE:
            op.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}")
            op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}")
        return
    op.execute(
        """CREATE FUNCTION row_never_changes() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'this row never changes'; END $$"""
    )
    for table in NEVER_CHANGE:
        op.execute(
            f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
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


def _of_agenda() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], ondelete="CASCADE")


def _refers(other: str, column: str = "") -> sa.ForeignKeyConstraint:
    theirs = [f"{other}.agenda_id", f"{other}.id"]
    return sa.ForeignKeyConstraint(["agenda_id", column or f"{other}_id"], theirs)
