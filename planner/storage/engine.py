"""Open the database a setting names: SQLite in a file, or PostgreSQL; and say in words what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from json import dumps
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from planner.errors import SettingError, UserError

PATIENCE = 30
"""Seconds that a change waits for another change of the same agenda."""

CONNECTIONS = 30
"""Connections kept open to PostgreSQL, and as many more in a rush: with 15 in all, some of fifty writers gave up."""

LOCK_NOT_AVAILABLE = "55P03"
"""What PostgreSQL calls a lock that stays taken."""

# Durable: what was acknowledged survives a power cut. A reader never waits for a writer (WAL).
PRAGMAS = (f"busy_timeout = {PATIENCE * 1000}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")


def make_engine(url: str) -> Engine:
    """Connect to `sqlite:///folder/file` or `postgresql://user:password@host/name`.

    Raises SettingError("database-url-wrong") or SettingError("database-unreachable").
    """
    engine = _sqlite(_parsed(url)) if url.startswith("sqlite") else _postgresql(_parsed(url))
    try:
        engine.connect().close()
    except DatabaseError as error:
        raise SettingError("database-unreachable", address=_address(engine.url), reason=_reason(error)) from error
    return engine


def reading(engine: Engine) -> Engine:
    """Give the engine whose transactions see the database as it was when they began."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def writing(engine: Engine) -> Engine:
    """Give the engine whose transactions on SQLite wait for their turn when they begin."""
    return engine.execution_options(sqlite_begin="IMMEDIATE")


@contextmanager
def problems_in_words(engine: Engine) -> Iterator[None]:
    """Turn a database that is busy or gone into a UserError."""
    try:
        yield
    except NoConnectionLeft as error:  # all connections are taken
        raise UserError("database-busy", seconds=PATIENCE) from error
    except OperationalError as error:
        name = getattr(error.orig, "sqlite_errorname", "")
        if name.startswith("SQLITE_BUSY") or getattr(error.orig, "sqlstate", None) == LOCK_NOT_AVAILABLE:
            raise UserError("database-busy", seconds=PATIENCE) from error
        if name == "SQLITE_ERROR":  # wrong SQL: a mistake of ours
            raise
        raise UserError("database-unreachable", address=_address(engine.url), reason=_reason(error)) from error


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:  # a port that is no number is a ValueError
        raise SettingError("database-url-wrong") from error
    known = {"sqlite", "postgres", "postgresql", "postgresql+psycopg"}
    if parsed.drivername not in known or parsed.database in (None, "", ":memory:"):
        raise SettingError("database-url-wrong")
    return parsed


def _sqlite(url: URL) -> Engine:
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingError("database-unreachable", address=_address(url), reason=error.strerror or "") from error
    engine = create_engine(url, json_serializer=partial(dumps, ensure_ascii=False))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _postgresql(url: URL) -> Engine:
    url = url.set(drivername="postgresql+psycopg")
    if "connect_timeout" not in url.query:
        url = url.update_query_dict({"connect_timeout": "10"})
    many = {"pool_size": CONNECTIONS, "max_overflow": CONNECTIONS, "pool_timeout": PATIENCE}
    return create_engine(url, pool_pre_ping=True, json_serializer=partial(dumps, ensure_ascii=False), **many)


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # Python's sqlite3 begins transactions too late: `_begin` does it
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('sqlite_begin', 'DEFERRED')}")


def _address(url: URL) -> str:
    return url.render_as_string(hide_password=True)


def _reason(error: DatabaseError) -> str:
    return " ".join(str(error.orig).split())
