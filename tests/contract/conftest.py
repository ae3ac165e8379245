"""The stores and databases on which the contracts are tried."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy import Engine

from planner.services.stores import Store
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate
from planner.storage.store.agendas import SqlStore
from tests.contract.databases import postgres_database, postgres_schema
from tests.fakes import FakeStore

KINDS = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=KINDS)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give a database without any table, of each kind in turn."""
    if request.param == "sqlite":
        with _engine(_sqlite(tmp_path / "new folder" / "agendas.db")) as engine:
            yield engine
        return
    with postgres_schema(request.getfixturevalue("postgres_url")) as url, _engine(url) as engine:
        yield engine


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give a database with the newest tables, of each kind in turn."""
    with _migrated(request, tmp_path) as url, _engine(url) as engine:
        yield engine


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
    with _migrated(request, tmp_path) as url, _engine(url) as engine:
        yield SqlStore(engine, remember=0)  # what a test reads comes from the database


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the SQLite file that is copied for each test: migrating takes as long as ten tests."""
    path = tmp_path_factory.mktemp("migrated") / "agendas.db"
    with _engine(_sqlite(path)) as engine:
        migrate(engine)
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> Iterator[str]:
    """Give the name of the PostgreSQL database that is copied for each test."""
    with postgres_database(postgres_url) as url:
        with _engine(url) as engine:
            migrate(engine)
        yield str(engine.url.database)


def _migrated(request: pytest.FixtureRequest, folder: Path) -> AbstractContextManager[str]:
    if request.param == "sqlite":
        return _copied(request.getfixturevalue("migrated_file"), folder / "agendas.db")
    template = request.getfixturevalue("migrated_postgres")
    return postgres_database(request.getfixturevalue("postgres_url"), template)


@contextmanager
def _copied(template: Path, path: Path) -> Iterator[str]:
    copyfile(template, path)
    yield _sqlite(path)


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = make_engine(url)
    yield engine
    engine.dispose()


def _sqlite(path: Path) -> str:
    return f"sqlite:///{path}"
