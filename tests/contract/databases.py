"""Empty databases of both kinds, and a look at what is said to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine, create_engine, event


@contextmanager
def postgres_schema(server_url: str) -> Iterator[str]:
    """Make an empty schema on a server and give the URL that works in it; it is dropped afterwards."""
    name = f"test_{uuid4().hex}"
    server = create_engine(server_url)
    with server.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    yield server.url.update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
    with server.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
    server.dispose()


@contextmanager
def postgres_database(server_url: str, template: str = "template1") -> Iterator[str]:
    """Copy a database on a server and give the URL of the copy; it is dropped afterwards."""
    name = f"test_{uuid4().hex}"
    server = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.url.set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
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
