"""Say in words what is wrong with a database: away, busy, full, closed for writing, or damaged."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from planner.errors import AwayError, UserError

PATIENCE = 30
"""Seconds that a change waits for another change of the same agenda."""

BUSY, FULL, CLOSED = "database-busy", "database-full", "database-closed"
DAMAGED, AWAY = "database-damaged", "database-unreachable"

OF_SQLITE = {
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_FULL": FULL,
    "SQLITE_READONLY": CLOSED,
    "SQLITE_PERM": CLOSED,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_CANTOPEN": AWAY,
    "SQLITE_IOERR": AWAY,
}
"""What SQLite says begins with one of these."""

OF_POSTGRESQL = {
    "55P03": BUSY,  # a lock that stays taken
    "40": BUSY,  # two changes that wait for each other
    "57014": BUSY,  # took longer than the server allows
    "53100": FULL,
    "25006": CLOSED,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
    "08": AWAY,
    "28": AWAY,
    "3D": AWAY,
    "53": AWAY,
    "57P": AWAY,
}
"""And so do the codes of PostgreSQL, the longest first."""


@contextmanager
def problems_in_words(engine: Engine) -> Iterator[None]:
    """Turn a database that is busy, gone, full, closed or damaged into a UserError."""
    try:
        yield
    except NoConnectionLeft as error:  # all connections are taken
        raise UserError(BUSY, seconds=PATIENCE) from error
    except DBAPIError as error:
        found = in_words(error, engine.url)
        if found is None:  # wrong SQL: a mistake of ours
            raise
        raise found from error


def in_words(error: DBAPIError, url: URL) -> UserError | None:
    """Tell what an error of a database means; None when it isn't the database's fault."""
    code = _code(error)
    if code == AWAY and url.get_backend_name() == "sqlite" and _is_closed(Path(str(url.database))):
        code = CLOSED
    if code == BUSY:
        return UserError(BUSY, seconds=PATIENCE)
    return AwayError(code, address=address(url), reason=" ".join(str(error.orig).split())) if code else None


def address(url: URL) -> str:
    """Write an address without its password."""
    return url.render_as_string(hide_password=True)


def _is_closed(file: Path) -> bool:
    """Tell whether a file is there in which, or beside which, nothing may be written; SQLite then opens nothing."""
    return file.is_file() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def _code(error: DBAPIError) -> str:
    name = getattr(error.orig, "sqlite_errorname", "")
    if name:
        return next((code for start, code in OF_SQLITE.items() if name.startswith(start)), "")
    state = getattr(error.orig, "sqlstate", None) or ""
    found = next((code for start, code in OF_POSTGRESQL.items() if state and state.startswith(start)), "")
    lost = error.connection_invalidated or isinstance(error, OperationalError)
    return found or (AWAY if lost else "")
