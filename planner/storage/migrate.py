"""Bring a database to the shape this version needs; safe when two processes start at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from planner.errors import SettingError
from planner.storage.engine import problems_in_words, writing
from planner.storage.roles import demand_owner, demand_reading

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0007"
"""The newest revision: a database that has it starts without importing Alembic."""

ADVISORY_LOCK = 7_112_026
"""Any number, as long as it is the same in every process."""


def migrate(engine: Engine) -> list[str]:
    """Apply what is pending in one transaction and give those revisions.

    Raises SettingError("database-too-new"), or SettingError("database-behind") when this role may not change tables.
    """
    if not pending(engine):
        return []
    demand_owner(engine)
    from alembic import command  # noqa: PLC0415 - seldom needed

    with problems_in_words(engine), changing_tables(engine) as connection:
        applied = _newer_than(_revision(connection))  # again: another process may have been first
        command.upgrade(alembic_config(connection), "head")
    return applied


def migrate_back(engine: Engine, to: str) -> None:
    """Undo revisions down to this one, or all with `base`; what only newer tables can hold is lost."""
    from alembic import command  # noqa: PLC0415 - seldom needed

    with problems_in_words(engine), changing_tables(engine) as connection:
        command.downgrade(alembic_config(connection), to)


def pending(engine: Engine) -> list[str]:
    """List the revisions this database still needs, oldest first; raises SettingError("database-too-new")."""
    with problems_in_words(engine), engine.connect() as connection:
        demand_reading(connection)
        return _newer_than(_revision(connection))


def alembic_config(connection: Connection | None = None) -> "Config":
    """Tell Alembic where the revisions are and which connection to use: there is no ini file."""
    from alembic.config import Config  # noqa: PLC0415 - seldom needed

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    return config


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _newer_than(revision: str | None) -> list[str]:
    if revision == HEAD:
        return []
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - seldom needed

    known = [step.revision for step in ScriptDirectory.from_config(alembic_config()).walk_revisions()][::-1]
    if revision is not None and revision not in known:
        raise SettingError("database-too-new", found=revision, known=HEAD)
    return known[known.index(revision) + 1 :] if revision else known


@contextmanager
def changing_tables(engine: Engine) -> Iterator[Connection]:
    """Begin the only transaction that may change tables."""
    with writing(engine).connect() as connection:
        if connection.dialect.name == "postgresql":
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": ADVISORY_LOCK})
                yield connection
        else:
            with _foreign_keys_off(connection), connection.begin():
                yield connection
                if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                    raise RuntimeError(f"this migration leaves rows without their parent: {broken[:3]}")


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Let SQLite copy a table without losing the rows that refer to it; works outside a transaction only."""
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()
