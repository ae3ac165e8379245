"""Open the database a setting names: SQLite in a file that is its owner's alone, or PostgreSQL."""

import os
from contextlib import suppress
from functools import partial
from json import dumps
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError

from planner.errors import AwayError, SettingError
from planner.storage.faults import AWAY, PATIENCE, address, in_words, problems_in_words

__all__ = ["PATIENCE", "make_engine", "problems_in_words", "reading", "writing"]

CONNECTIONS = 30
"""Connections kept open to PostgreSQL, and as many more in a rush: with 15 in all, some of fifty writers gave up."""

OWN = 0o600
"""Nobody but its owner reads what parties wrote, blind scores too."""

# Durable: what was acknowledged survives a power cut. A reader never waits for a writer (WAL).
PRAGMAS = (f"busy_timeout = {PATIENCE * 1000}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")


def make_engine(url: str) -> Engine:
    """Connect to `sqlite:///folder/file` or `postgresql://user:password@host/name`.

    Raises SettingError("database-url-wrong"), or AwayError when it can't be used.
    """
    engine = _sqlite(_parsed(url)) if url.startswith("sqlite") else _postgresql(_parsed(url))
    try:
        engine.connect().close()
    except DBAPIError as error:
        engine.dispose()
        raise in_words(error, engine.url) or error from error
    if engine.dialect.name == "sqlite":
        _close_to_others(Path(str(engine.url.database)))
    return engine


def reading(engine: Engine) -> Engine:
    """Give the engine whose transactions see the database as it was when they began."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def writing(engine: Engine) -> Engine:
    """Give the engine whose transactions on SQLite wait for their turn when they begin."""
    return engine.execution_options(sqlite_begin="IMMEDIATE")


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
    path = Path(str(url.database))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWN))
    except OSError as error:
        raise AwayError(AWAY, address=address(url), reason=error.strerror or "") from error
    engine = create_engine(url, json_serializer=partial(dumps, ensure_ascii=False))
    event.listen(engine, "do_connect", partial(_only_what_is_there, path.absolute().as_uri()))
    event.listen(engine, "connect", partial(_prepare, path))
    event.listen(engine, "checkout", partial(_still_there, path))
    event.listen(engine, "begin", _begin)
    return engine


def _only_what_is_there(uri: str, _dialect: object, _record: object, given: list[str], options: dict[str, Any]) -> None:
    """Let SQLite open the file, never make one: an empty database in the place of one that is away hides the loss."""
    given[0], options["uri"] = f"{uri}?mode=rw", True


def _still_there(path: Path, _connection: object, record: Any, _proxy: object) -> None:
    """Ask for another connection when the file was moved or put back: this one writes where nobody reads."""
    try:
        found = path.stat().st_ino
    except OSError as error:
        raise DisconnectionError from error
    if found != record.info.get("file"):
        raise DisconnectionError


def _close_to_others(path: Path) -> None:
    """Take from others what an earlier version let them read; not of a file that isn't ours."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(OSError):
            path.with_name(name).chmod(OWN)


def _postgresql(url: URL) -> Engine:
    url = url.set(drivername="postgresql+psycopg")
    if "connect_timeout" not in url.query:
        url = url.update_query_dict({"connect_timeout": "10"})
    many = {"pool_size": CONNECTIONS, "max_overflow": CONNECTIONS, "pool_timeout": PATIENCE}
    return create_engine(url, pool_pre_ping=True, json_serializer=partial(dumps, ensure_ascii=False), **many)


def _prepare(path: Path, connection: Any, record: Any) -> None:
    record.info["file"] = path.stat().st_ino
    connection.isolation_level = None  # Python's sqlite3 begins transactions too late: `_begin` does it
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('sqlite_begin', 'DEFERRED')}")
