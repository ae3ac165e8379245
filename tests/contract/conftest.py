"""The stores and databases on which the contracts are tried."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from planner.services.stores import Store
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate
from planner.storage.store.agendas import SqlStore
from tests.contract.databases import postgres_schema
from tests.fakes import FakeStore

KINDS = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=KINDS)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give a database without any table, of each kind in turn."""
    with _database(request, tmp_path) as engine:
        yield engine


@pytest.fixture
def database(empty_database: Engine) -> Engine:
    """Give a database with the newest tables."""
    migrate(empty_database)
    return empty_database


@pytest.fixture
def sql_store(database: Engine) -> SqlStore:
    """Give the real store on each kind of database."""
    return SqlStore(database)


@pytest.fixture(params=["fake", *KINDS])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give the fake and the real stores in turn."""
    if request.param == "fake":
        yield FakeStore()
        return
    with _database(request, tmp_path) as engine:
        migrate(engine)
        yield SqlStore(engine, remember=0)  # what a test reads comes from the database


@contextmanager
def _database(request: pytest.FixtureRequest, folder: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        engine = make_engine(f"sqlite:///{folder / 'new folder' / 'agendas.db'}")
        yield engine
        engine.dispose()
        return
    with postgres_schema(request.getfixturevalue("postgres_url")) as url:
        engine = make_engine(url)
        yield engine
        engine.dispose()
