"""A database that is away, full, closed or damaged says so in words, and all is well again by itself."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from planner.domain.together.dossier import Dossier
from planner.errors import AwayError, UserError
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate
from planner.storage.store.agendas import SqlStore
from planner.text import LANGUAGES, translator
from planner.text.errors import explain, explain_fully
from tests.builders import a_dossier, an_agenda, an_event
from tests.fixtures.disks import closed_folder, fill, small_disk
from tests.fixtures.postgres import Server


def store_at(url: str) -> SqlStore:
    engine = make_engine(url)
    migrate(engine)
    return SqlStore(engine, remember=0)


def begin(store: SqlStore, name: str = "agenda", title: str = "De straat") -> None:
    agenda = an_agenda(id=name, title=title)
    store.create(a_dossier(agenda), an_event(id=f"event-{name}", agenda_id=name))


def refused(store: SqlStore, name: str = "tweede") -> UserError:
    """Try to write and give what was said; nothing of it may be there."""
    with pytest.raises(UserError) as told:
        begin(store, name)
    return told.value


def change(store: SqlStore, meanwhile: Callable[[], None], dossier: Dossier, event: str) -> None:
    """Change an agenda, with something that happens halfway."""
    with store.open("agenda") as unit:
        meanwhile()
        unit.save(dossier, an_event(id=event, agenda_id="agenda"))


def check_sentence(problem: UserError, *secrets: str) -> None:
    """Look that a page names no address, user or path; the command line may."""
    for language in LANGUAGES:
        sentence = explain(problem, translator(language))
        assert not [secret for secret in (*secrets, "postgres", "sqlite", "/", "127.0.0.1") if secret in sentence]
        assert explain_fully(problem, translator(language)).startswith(sentence)


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[SqlStore]:
    store = store_at(f"sqlite:///{tmp_path}/agendas.db")
    begin(store)
    yield store
    store.close()


@pytest.fixture
def postgres(mortal_postgres: Server) -> Iterator[SqlStore]:
    store = store_at(mortal_postgres.url)
    if not store.overview():
        begin(store)
    yield store
    store.close()


def test_a_server_that_stops_halfway_is_told_and_writing_goes_on_when_it_is_back(postgres, mortal_postgres):
    mortal_postgres.stop()
    for ask in (postgres.overview, postgres.answers, partial(postgres.load, "agenda"), partial(begin, postgres, "x")):
        with pytest.raises(AwayError, match="database-unreachable") as told:
            ask()
        check_sentence(told.value)
    mortal_postgres.start()
    begin(postgres, "weer-daar")
    assert "weer-daar" in {line.id for line in postgres.overview()}
    assert "x" not in {line.id for line in postgres.overview()}


def test_a_server_that_stops_within_a_change_keeps_nothing_of_it(postgres, mortal_postgres):
    before = postgres.load("agenda")
    with pytest.raises(AwayError):
        change(postgres, mortal_postgres.stop, before, "half")
    mortal_postgres.start()
    assert "half" not in {event.id for event in postgres.events("agenda")}


def test_a_server_that_is_away_at_the_start_is_told(mortal_postgres):
    mortal_postgres.stop()
    with pytest.raises(AwayError, match="database-unreachable") as told:
        make_engine(mortal_postgres.url)
    check_sentence(told.value)
    mortal_postgres.start()
    make_engine(mortal_postgres.url).dispose()


def test_a_server_that_only_lets_read_is_told(postgres):
    with postgres._engine.connect() as connection:
        connection.execute(text("ALTER DATABASE postgres SET default_transaction_read_only = on"))
        connection.commit()
    postgres._engine.dispose()
    try:
        problem = refused(postgres)
        assert problem.code == "database-closed"
        check_sentence(problem)
        assert postgres.load("agenda")
    finally:
        with postgres._engine.connect() as connection:
            connection.execute(text("SET TRANSACTION READ WRITE"))
            connection.execute(text("ALTER DATABASE postgres SET default_transaction_read_only = off"))
            connection.commit()
        postgres._engine.dispose()
    begin(postgres, "na-lezen")


def test_a_server_that_throws_everybody_out_is_told_and_is_back_at_once(postgres):
    def throw_out() -> None:
        with postgres._engine.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"))

    with pytest.raises(AwayError):
        change(postgres, throw_out, postgres.load("agenda"), "eruit")
    assert postgres.load("agenda")


def test_a_file_that_is_moved_away_is_told_and_no_empty_one_takes_its_place(sqlite, tmp_path):
    file = tmp_path / "agendas.db"
    sqlite._engine.dispose()
    file.rename(tmp_path / "elders.db")
    problem = refused(sqlite)
    assert problem.code == "database-unreachable"
    check_sentence(problem, "agendas.db")
    assert not file.exists()
    (tmp_path / "elders.db").rename(file)
    begin(sqlite, "tweede")
    assert len(sqlite.overview()) == 2


def test_a_file_that_is_put_back_while_the_app_runs_is_what_is_read_and_written(sqlite, tmp_path):
    sqlite._engine.dispose()
    kept = tmp_path / "kopie.db"
    shutil.copyfile(tmp_path / "agendas.db", kept)
    begin(sqlite, "later")
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"agendas.db{ending}").unlink(missing_ok=True)
    kept.rename(tmp_path / "agendas.db")
    assert [line.id for line in sqlite.overview()] == ["agenda"]
    begin(sqlite, "nieuw")
    other = store_at(f"sqlite:///{tmp_path}/agendas.db")
    assert {line.id for line in other.overview()} == {"agenda", "nieuw"}
    other.close()


def test_a_full_disk_is_told_and_saving_goes_on_when_there_is_room(tmp_path):
    with small_disk(tmp_path / "klein", megabytes=8) as disk:
        store = store_at(f"sqlite:///{disk}/agendas.db")
        begin(store)
        ballast = fill(disk)
        told = [problem for n in range(50) if (problem := attempt(store, f"vol-{n}"))]
        assert told
        assert {problem.code for problem in told} == {"database-full"}
        check_sentence(told[0], str(disk))
        assert store.load("agenda")
        ballast.unlink()
        begin(store, "weer-plek")
        assert "weer-plek" in {line.id for line in store.overview()}
        store.close()


def attempt(store: SqlStore, name: str) -> UserError | None:
    try:
        begin(store, name, "x" * 300)
    except UserError as problem:
        return problem
    return None


def test_a_folder_that_is_read_only_is_told_and_writing_goes_on_when_it_is_not(tmp_path):
    with small_disk(tmp_path / "klein", megabytes=4) as disk:
        store = store_at(f"sqlite:///{disk}/agendas.db")
        begin(store)
        store.close()  # a disk with a file that is open for writing can't be closed by hand
        with closed_folder(disk):
            problem = refused(store)
            assert problem.code == "database-closed"
            check_sentence(problem, str(disk))
            with pytest.raises(AwayError, match="database-closed"):
                make_engine(f"sqlite:///{disk}/agendas.db")
        begin(store, "weer-open")
        store.close()


@pytest.mark.parametrize(("at", "what"), [(0, b"geen database "), (100, b"\xff" * 400), (4096, b"\xff" * 8192)])
def test_a_damaged_file_is_told(tmp_path, at, what):
    store = store_at(f"sqlite:///{tmp_path}/agendas.db")
    begin(store)
    store.close()
    file = tmp_path / "agendas.db"
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(what * 20)
    with pytest.raises(UserError, match="database-damaged") as told:
        SqlStore(make_engine(f"sqlite:///{file}"), remember=0).load("agenda")
    check_sentence(told.value, str(file))


def test_a_mistake_of_ours_stays_a_mistake_of_ours(sqlite):
    with pytest.raises(Exception, match="no such table"), sqlite._reading() as connection:
        connection.execute(text("SELECT * FROM bestaat_niet"))


def test_nobody_else_reads_the_file(tmp_path):
    os.umask(0o022)
    file = tmp_path / "agendas.db"
    store = store_at(f"sqlite:///{file}")
    begin(store)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["agendas.db", "agendas.db-shm", "agendas.db-wal"]
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    store.close()
    file.chmod(0o644)  # as an earlier version left it
    store_at(f"sqlite:///{file}").close()
    assert file.stat().st_mode & 0o777 == 0o600
