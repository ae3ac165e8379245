"""What opening a database promises."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from planner.errors import AwayError, SettingError, UserError
from planner.storage.engine import make_engine
from planner.storage.store import queries
from planner.storage.store.agendas import SqlStore
from planner.text import LANGUAGES, translator
from planner.text.errors import explain, explain_fully
from tests.builders import a_dossier, an_agenda, an_event


@pytest.mark.parametrize(
    "url",
    [
        "",
        "agendas.db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite+aiosqlite:///x.db",
        "mysql://localhost/agendas",
        "postgresql+asyncpg://localhost/agendas",
        "postgresql://localhost",
        "postgresql://localhost:port/agendas",
    ],
)
def test_an_address_that_is_no_database_of_ours_is_refused(url: str) -> None:
    with pytest.raises(SettingError) as raised:
        make_engine(url)
    assert raised.value.code == "database-url-wrong"


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(AwayError) as raised:
        make_engine("postgres://planner:geheim@127.0.0.1:9/agendas")
    assert raised.value.code == "database-unreachable"
    for language in LANGUAGES:
        sentence = explain_fully(raised.value, translator(language))
        assert "127.0.0.1:9/agendas" in sentence
        assert "geheim" not in sentence
        assert "127.0.0.1" not in explain(raised.value, translator(language))


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Beste bewoners, " * 99)
    with pytest.raises(AwayError) as raised:
        make_engine(f"sqlite:///{file}")
    assert raised.value.code == "database-damaged"
    assert file.read_text() == "Beste bewoners, " * 99


def test_a_folder_that_can_not_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AwayError) as raised:
        make_engine(f"sqlite:///{tmp_path / 'file' / 'agendas.db'}")
    assert raised.value.code == "database-unreachable"


def test_sqlite_keeps_what_was_acknowledged_and_checks_references(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'agendas.db'}")
    with engine.connect() as connection:
        settings = {name: connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous")}
        assert settings == {"journal_mode": "wal", "synchronous": 2}
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    engine.dispose()


def test_who_waits_too_long_for_a_lock_hears_that_it_is_busy(
    sql_store: SqlStore, database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    sql_store.create(a_dossier(an_agenda()), an_event())
    monkeypatch.setattr(queries, "PATIENCE", 0.05)
    if database.dialect.name == "sqlite":
        database.dispose()
        event.listen(database, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout = 50"))
    with sql_store.open("agenda"), pytest.raises(UserError) as raised, sql_store.open("agenda"):
        pass
    assert raised.value.code == "database-busy"
