"""Every event carries the hash of itself and of its forerunner; one list says which rows never change."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from planner.domain.chain import tie
from planner.domain.events import Event
from planner.storage import guards
from planner.storage.tables.columns import Moment

revision = "0006"
down_revision = "0005"

AT_ONCE = 200
WITH_GUARDS = (*("wording", "wording_part", "consent", "review", "review_figure"), *("log_entry", "origin", "edition"))
"""What revision 0003 guarded."""


def upgrade() -> None:
    guards.take_down(op.get_bind())
    op.create_table(
        "event_chain",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("events", sa.Integer, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    heads = {"": ("", 0)}
    for table in ("event", "shared_event"):
        for name in ("previous_hash", "hash"):
            op.add_column(table, sa.Column(name, sa.Text))
        _tie(table, heads)
        with op.batch_alter_table(table) as changed:
            for name in ("previous_hash", "hash"):
                changed.alter_column(name, existing_type=sa.Text, nullable=False)
    op.create_index(op.f("ix_shared_event_subject"), "shared_event", ["subject"])
    chains = [{"id": name, "events": events, "hash": head} for name, (head, events) in heads.items()]
    op.bulk_insert(sa.table("event_chain", *map(sa.column, ("id", "events", "hash"))), chains)
    guards.put_up(op.get_bind())


def downgrade() -> None:
    guards.take_down(op.get_bind())
    op.drop_index(op.f("ix_shared_event_subject"), "shared_event")
    for table in ("event", "shared_event"):
        with op.batch_alter_table(table) as changed:
            changed.drop_column("hash")
            changed.drop_column("previous_hash")
    op.drop_table("event_chain")
    _guard_as_before()


def _tie(name: str, heads: dict[str, tuple[str, int]]) -> None:
    """Give the events of one table their hashes, in the order in which they were written."""
    facts, connection, last = _facts(name), op.get_bind(), 0
    update = facts.update().where(facts.c.number == sa.bindparam("n"))
    while found := connection.execute(
        sa.select(facts).where(facts.c.number > last).order_by(facts.c.number).limit(AT_ONCE)
    ).all():
        tied = []
        for values in found:
            row: dict[str, Any] = {"agenda_id": "", **dict(zip(facts.c.keys(), values, strict=True))}
            event = Event(**{field: row[field] for field in Event.__dataclass_fields__})
            previous, events = heads.get(event.agenda_id, ("", 0))
            own, last = tie(event, previous), row["number"]
            heads[event.agenda_id] = own, events + 1
            tied.append({"n": last, "previous_hash": previous, "hash": own})
        connection.execute(update, tied)


def _facts(name: str) -> Any:
    """Describe a table of events as it is between two revisions."""
    columns: list[sa.Column[Any]] = [
        sa.Column("number", sa.BigInteger, primary_key=True),
        *(sa.Column(column, sa.Text) for column in ("id", "party", "verb", "subject", "previous_hash", "hash")),
        sa.Column("happened_at", Moment, key="at"),
        sa.Column("user_name", sa.Text, key="user"),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        *([sa.Column("agenda_id", sa.Text)] if name == "event" else []),
    ]
    return sa.Table(name, sa.MetaData(), *columns)


def _guard_as_before() -> None:
    """Put back what revisions 0001, 0003 and 0004 guarded, as they did."""
    if op.get_bind().dialect.name == "sqlite":
        for table in ("event", *WITH_GUARDS, "shared_event"):
            told = "events never change" if table == "event" else guards.REFUSAL
            refuse = f"BEGIN SELECT RAISE(ABORT, '{told}'); END"
            op.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}")
            op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}")
        op.execute(
            f"CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS"  # noqa: S608 - our own words
            f" (SELECT 1 FROM event WHERE number = NEW.number OR id = NEW.id) {refuse}"
        )
        return
    for function, told in (("event_never_changes", "events never change"), ("row_never_changes", guards.REFUSAL)):
        op.execute(
            f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql"
            f" AS $$ BEGIN RAISE EXCEPTION '{told}'; END $$"
        )
    for table in ("event", *WITH_GUARDS, "shared_event"):
        function = "event_never_changes" if table == "event" else "row_never_changes"
        op.execute(
            f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        )
