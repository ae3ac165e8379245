"""Look at a GeoPackage before GDAL opens it: tables only, for a view or a computed column makes what isn't there."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from planner.errors import FileError
from planner.sources.files.bounds import check_columns
from planner.sources.files.files import first_of

TABLE = re.compile(r"CREATE\s+TABLE\b", re.IGNORECASE)
RTREE = re.compile(r"CREATE\s+VIRTUAL\s+TABLE\s+\S.*\sUSING\s+rtree\s*\(", re.IGNORECASE | re.DOTALL)
OWN_TRIGGERS = re.compile(r"(rtree|gpkg|trigger)_\w+", re.IGNORECASE)
"""Triggers that the standard and GDAL itself write; nothing fires them where nothing is written."""

COMPUTED = (2, 3)
"""How SQLite marks columns that are computed when they are read."""

MOST_THINGS = 5_000
"""Tables, indexes and triggers; the national kaart has 68."""


def check_tables(path: Path, shown: str) -> None:
    """Raise FileError when a GeoPackage holds views, computed columns, or tables that another program would make up.

    `shown` is what the user calls the file.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            _check(database, shown)
    except sqlite3.Error as problem:
        raise FileError("file-damaged", file=shown) from problem


def _check(database: sqlite3.Connection, shown: str) -> None:
    things = database.execute("SELECT type, name, sql FROM sqlite_master LIMIT ?", (MOST_THINGS + 1,)).fetchall()
    if len(things) > MOST_THINGS:
        raise FileError("geopackage-odd", file=shown, **first_of([f"> {MOST_THINGS}"]))
    odd = [f"{kind} {name}" for kind, name, made in things if _is_odd(kind, str(name), str(made or ""))]
    tables = [str(name) for kind, name, made in things if kind == "table" and TABLE.match(str(made or ""))]
    for table in tables if not odd else ():
        columns = database.execute("SELECT name, hidden FROM pragma_table_xinfo(?)", (table,)).fetchall()
        check_columns(len(columns), shown)
        odd += [f"{table}.{name}" for name, hidden in columns if hidden in COMPUTED]
    if odd:
        raise FileError("geopackage-odd", file=shown, **first_of(sorted(odd)))


def _is_odd(kind: str, name: str, made: str) -> bool:
    """Tell whether a thing in a database is more than rows that were stored."""
    if kind == "table":
        return not (TABLE.match(made) or RTREE.match(made))
    return kind == "view" or (kind == "trigger" and not OWN_TRIGGERS.fullmatch(name))
