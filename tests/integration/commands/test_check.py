"""`check` looks deep: each thing that can be wrong is said in a line of its own, and what to do."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from planner.bootstrap import build
from planner.settings import ROOT, Settings
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate, migrate_back
from planner.storage.store.agendas import SqlStore
from tests.builders import a_dossier, an_agenda, an_event
from tests.contract.databases import postgres_schema
from tests.fixtures.app import planner_environment
from tests.fixtures.disks import closed_folder, fill, small_disk
from tests.unit.sources.snapshots.test_library import kaart, quiet, table

WELL = "Alles klopt."


def checked(folder: Path, noted: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planner", "check", *(["--noted", str(noted)] if noted else [])]
    environment = planner_environment(folder, **more)
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def filled(folder: Path) -> Path:
    """Make a house with a kaart and a table."""
    built = build(Settings(data_dir=folder, database_url=f"sqlite:///{folder}/planner.db"))
    (folder / "in").mkdir()
    built.library.areas.load(kaart(folder / "in"), quiet)
    built.library.figures.load(table(folder / "in"), quiet)
    built.close()
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return filled(tmp_path)


def figures(folder: Path) -> Path:
    return next((folder / "snapshots").glob("eigen_tabel-*"))


def card(**changes: object) -> Callable[[Path], None]:
    def do(folder: Path) -> None:
        path = figures(folder) / "snapshot.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | changes))

    return do


def sql(statement: str) -> Callable[[Path], None]:
    def do(folder: Path) -> None:
        with sqlite3.connect(folder / "planner.db") as connection:
            connection.execute(statement)
        connection.close()

    return do


def damaged_database(folder: Path) -> None:
    with (folder / "planner.db").open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 4)


def spoiled(folder: Path) -> None:
    path = figures(folder) / "values.parquet"
    content = bytearray(path.read_bytes())
    content[4:40] = b"\xff" * 36
    path.write_bytes(content)


def behind(folder: Path) -> None:
    engine = make_engine(f"sqlite:///{folder}/planner.db")
    migrate_back(engine, "0002")
    engine.dispose()


LATER = datetime.now(UTC) + timedelta(days=800)


def change_of_later(url: str) -> None:
    store = SqlStore(make_engine(url))
    store.create(a_dossier(an_agenda()), an_event(at=LATER))
    store.close()


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "a damaged database": (damaged_database, "beschadigd"),
    "no database at all": (lambda f: (f / "planner.db").write_bytes(b"geen database " * 99), "beschadigd"),
    "a database that is behind": (behind, "python -m planner migrate"),
    "a newer database": (sql("UPDATE alembic_version SET version_num = '9999'"), "nieuwere versie"),
    "a change of later": (lambda f: change_of_later(f"sqlite:///{f}/planner.db"), "Zet de klok van de server goed"),
    "a card of noise": (lambda f: (figures(f) / "snapshot.json").write_bytes(b"{"), "is beschadigd"),
    "values that are spoiled within": (spoiled, "is beschadigd"),
    "values that are away": (lambda f: (figures(f) / "values.parquet").unlink(), "is beschadigd"),
    "a snapshot of later": (card(imported_at="2099-01-01T00:00:00+00:00"), "liep de klok voor"),
    "a year of later": (card(year=2099), "dat jaar moet nog komen"),
    "one that is set aside": (lambda f: (f / "damaged" / "oud").mkdir(parents=True), "apart gezet"),
    "snapshots for all to read": (lambda f: (f / "snapshots").chmod(0o755), "chmod 700"),
}


@pytest.mark.parametrize(("spoil", "said"), list(WRONG.values()), ids=list(WRONG))
def test_what_is_wrong_is_said_in_a_line_with_what_to_do(house: Path, spoil, said) -> None:
    spoil(house)
    told = checked(house)
    assert told.returncode == 1, told.stderr
    assert said in told.stderr
    assert WELL not in told.stderr
    assert "Traceback" not in told.stderr
    assert "Instellingen: in orde" in told.stderr


def test_when_all_is_well_each_line_says_so_and_nothing_changes(house: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in house.rglob("*") if path.suffix in (".json", ".parquet")}
    told = checked(house)
    assert told.returncode == 0, told.stderr
    assert told.stderr.strip().endswith(WELL)
    *lines, chains, last = told.stderr.strip().splitlines()
    assert all(line.endswith(": in orde") for line in lines)
    assert chains.startswith("De geschiedenis is ongewijzigd")
    assert last == WELL
    assert len(told.stderr.splitlines()) >= 12
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_before_the_first_start_all_is_well_and_nothing_is_made(tmp_path: Path) -> None:
    told = checked(tmp_path / "nieuw")
    assert told.returncode == 0, told.stderr
    assert not (tmp_path / "nieuw").exists()


def test_a_database_that_is_away_is_told_without_its_password_and_the_rest_is_looked_at(house: Path) -> None:
    told = checked(house, PLANNER_DATABASE_URL="postgresql://iemand:geheim@127.0.0.1:9/weg")
    assert told.returncode == 1
    assert "niet bereikbaar" in told.stderr
    assert "127.0.0.1:9/weg" in told.stderr
    assert "geheim" not in told.stderr
    assert "Momentopnamen leesbaar: in orde" in told.stderr


@pytest.mark.parametrize("wrong", ["a damaged database", "a database that is behind", "a newer database"])
def test_a_chain_that_could_not_be_looked_at_is_told_and_nothing_is_brought_up_to_date(house: Path, wrong: str) -> None:
    WRONG[wrong][0](house)
    before = (house / "planner.db").read_bytes()
    told = checked(house)
    assert (told.returncode, told.stdout) == (1, "")
    assert "De geschiedenis is niet nagekeken" in told.stderr
    assert (house / "planner.db").read_bytes() == before


def test_a_database_that_is_away_leaves_the_chain_unseen(house: Path) -> None:
    told = checked(house, PLANNER_DATABASE_URL="postgresql://iemand:geheim@127.0.0.1:9/weg")
    assert "De geschiedenis is niet nagekeken" in told.stderr


def test_a_database_that_is_gone_is_no_new_one_for_who_noted_its_heads(tmp_path: Path) -> None:
    noted = tmp_path / "koppen.txt"
    noted.write_text("* 0 -\n", encoding="utf-8")
    told = checked(tmp_path / "nieuw", noted=noted)
    assert told.returncode == 1
    assert "De geschiedenis is niet nagekeken" in told.stderr
    assert not (tmp_path / "nieuw").exists()


def test_no_room_and_a_closed_folder_are_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "klein", megabytes=12) as disk:
        filled(disk)
        assert "MB vrij" in checked(disk).stderr
        ballast = fill(disk)
        told = checked(disk)
        assert told.returncode == 1
        assert "nog 0 MB vrij" in told.stderr
        ballast.unlink()
        with closed_folder(disk):
            told = checked(disk)
            assert told.returncode == 1
            assert "kan niets worden geschreven" in told.stderr
            assert "in de database mag nu niets" in told.stderr.lower()


@pytest.mark.postgres
def test_of_postgresql_too(house: Path, postgres_url: str) -> None:
    with postgres_schema(postgres_url) as url:
        engine = make_engine(url)
        told = checked(house, PLANNER_DATABASE_URL=url)
        assert "python -m planner migrate" in told.stderr
        migrate(engine)
        told = checked(house, PLANNER_DATABASE_URL=url)
        assert told.returncode == 0, told.stderr
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT count(*) FROM region")) == 0
        engine.dispose()
        change_of_later(url)
        assert "Zet de klok van de server goed" in checked(house, PLANNER_DATABASE_URL=url).stderr
