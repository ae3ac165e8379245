"""Empty databases of both kinds, and a look at what is said to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine, create_engine, event, make_url


@contextmanager
def postgres_database(server_url: str) -> Iterator[str]:
    """Make an empty database on a server and give its URL; it is dropped afterwards."""
    name = f"test_{uuid4().hex}"
    server = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
        connection.exec_driver_sql(f"DROP DATABASE {name}")
    server.dispose()


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Collect the SQL an engine sends."""
    sent: list[str] = []

    def keep(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", keep)
    yield sent
    event.remove(engine, "before_cursor_execute", keep)
