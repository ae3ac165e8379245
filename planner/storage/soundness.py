"""Look at a database without changing it: does it answer, may we write, is it up to date and whole, and its clock."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, func, inspect, make_url, select

from planner.errors import PlannerError, UserError
from planner.storage.engine import OWN, make_engine
from planner.storage.faults import problems_in_words
from planner.storage.migrate import pending
from planner.storage.tables import agenda, shared
from planner.storage.tables.columns import metadata

AHEAD = timedelta(minutes=5)
"""So far ahead of ours the clock of another machine may be."""

PROBE = {"id": "check-probe", "name": "check", "coordinator": "", "version": 1}
"""A region that is written and taken back."""

Seen = tuple[str, list[PlannerError]]
Look = Callable[[Engine], Iterable[PlannerError]]


def look_at_database(url: str, now: datetime) -> Iterator[Seen]:
    """Give what was looked at and what is wrong with it; only the first when the database can't be reached."""
    if is_yet_to_be_made(url):
        yield "check-database-new", []
        return
    try:
        engine = make_engine(url)
    except PlannerError as problem:
        yield "check-database", [problem]
        return
    try:
        yield "check-database", []
        yield "check-database-rights", list(_rights(engine))
        behind = _problems(engine, _up_to_date)
        yield "check-database-up-to-date", behind
        yield "check-database-whole", _problems(engine, _whole)
        if not behind:
            yield "check-database-writable", _problems(engine, _writable)
            yield "check-database-clock", _problems(engine, lambda e: _of_later(e, now))
    finally:
        engine.dispose()


def is_yet_to_be_made(url: str) -> bool:
    """Tell whether this is a file that the app makes when it first starts."""
    return url.startswith("sqlite:///") and not Path(str(make_url(url).database)).exists()


def _problems(engine: Engine, look: Look) -> list[PlannerError]:
    try:
        with problems_in_words(engine):
            return list(look(engine))
    except PlannerError as problem:
        return [problem]


def _up_to_date(engine: Engine) -> Iterator[PlannerError]:
    steps = pending(engine)
    if steps:
        yield UserError("check-database-behind", steps=", ".join(steps))


def _writable(engine: Engine) -> Iterator[PlannerError]:
    with engine.connect() as connection:
        connection.execute(shared.region.insert(), PROBE)
        connection.rollback()
    yield from ()


def _whole(engine: Engine) -> Iterator[PlannerError]:
    """Let SQLite look its file over; of PostgreSQL read each row, which its checksums then guard."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            for table in _there(connection):
                connection.exec_driver_sql(f'SELECT count(t::text) FROM "{table}" t')  # noqa: S608 - our own names
            return
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA quick_check(20)")]
        if found != ["ok"]:
            yield UserError("check-database-damaged", found="; ".join(found))
        orphans = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
        if orphans:
            yield UserError("check-database-orphans", count=orphans)


def _there(connection: Connection) -> list[str]:
    here = set(inspect(connection).get_table_names())
    return [table.name for table in metadata.sorted_tables if table.name in here]


def _of_later(engine: Engine, now: datetime) -> Iterator[PlannerError]:
    with engine.connect() as connection:
        moments = [connection.scalar(select(func.max(t.c.at))) for t in (agenda.event, shared.shared_event)]
    for moment in moments:
        if moment is not None and moment > now + AHEAD:
            yield UserError("check-event-later", day=f"{moment:%d-%m-%Y %H:%M}")


def _rights(engine: Engine) -> Iterator[PlannerError]:
    """Tell which files of SQLite others may read."""
    if engine.dialect.name != "sqlite":
        return
    file = Path(str(engine.url.database))
    for path in (file, *(file.with_name(f"{file.name}-{end}") for end in ("wal", "shm"))):
        if path.exists() and path.stat().st_mode & 0o077:
            yield UserError("check-rights-wide", path=path, wanted=f"{OWN:o}")
