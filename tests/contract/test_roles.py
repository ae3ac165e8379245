"""An owner beside the app's own role on PostgreSQL, as docs/beheer.md tells it, literally."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from planner.bootstrap import bring_up_to_date, build
from planner.domain.permissions import Role
from planner.domain.together.seating import Seat, Taken
from planner.errors import SettingError
from planner.services import audit
from planner.services.agenda import agendas, editions, tidying
from planner.services.sharing import regions
from planner.settings import ROOT, Settings
from planner.storage.engine import make_engine
from planner.storage.guards import GUARDED
from planner.storage.migrate import HEAD, migrate, migrate_back
from planner.storage.roles import demand_same_place
from planner.storage.store.agendas import SqlStore
from planner.storage.tables.columns import metadata
from tests.builders import NOON, a_full_dossier, a_signal, a_user, an_entry, an_event, an_example
from tests.fakes import a_context

BEHEER = (ROOT / "docs" / "beheer.md").read_text(encoding="utf-8")
RECIPE, TAKEN_OVER = re.findall(r"^```sql\n(.*?)^```", BEHEER, flags=re.MULTILINE | re.DOTALL)
pytestmark = pytest.mark.postgres


@dataclass(frozen=True)
class Two:
    """A database made by the recipe: its settings, and the address of each role."""

    app: str
    owner: str
    folder: Path
    server: Engine

    @property
    def name(self) -> str:
        """Give the name of the app's role, which is that of the database."""
        return str(make_url(self.app).username)

    @property
    def settings(self) -> Settings:
        """Give the settings with both addresses."""
        return Settings(data_dir=self.folder, database_url=self.app, database_owner_url=self.owner)


def given(server: Engine, sql: str) -> None:
    """Give statements one by one, outside a transaction, as psql does."""
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for statement in filter(str.strip, sql.split(";")):
            connection.exec_driver_sql(statement)


@pytest.fixture
def two(postgres_url: str, tmp_path: Path) -> Iterator[Two]:
    """Give the recipe literally, but for the name of the database: each test has its own."""
    name, server = f"wijkagenda_{uuid4().hex[:8]}", create_engine(postgres_url)
    given(server, RECIPE.replace("wijkagenda", name))
    url = server.url.set(database=name)
    app, owner = (
        url.set(username=user, password=word).render_as_string(hide_password=False)
        for user, word in ((name, "app-wachtwoord"), (f"{name}_eigenaar", "eigenaar-wachtwoord"))
    )
    yield Two(app, owner, tmp_path / "var", server)
    given(server, f"DROP DATABASE {name} WITH (FORCE); DROP ROLE {name}; DROP ROLE {name}_eigenaar")
    server.dispose()


def ready(two: Two) -> SqlStore:
    bring_up_to_date(two.settings)
    return SqlStore(make_engine(two.app))


def filled(store: SqlStore) -> None:
    """Do as the app's role all that an app does: begin, change, archive, sit down, follow, keep."""
    ctx = a_context(store, user=a_user(role=Role.BEHEERDER))
    store.create(a_full_dossier(), an_event(), (an_entry(), a_signal()))
    agendas.write_ambition(ctx, "agenda", 2, "Anders")
    editions.keep_edition(ctx, "agenda")
    store.shared.add_example(an_example(), an_event(agenda_id="", subject="tuin"))
    store.note_seat("agenda", Seat(NOON, "lokaal", Role.LID, "woonstede", Taken.CHOSEN))
    region = regions.create_region(ctx, name="Delta")
    regions.follow_agenda(ctx, region.id, 1, "agenda")
    tidying.archive(ctx, "agenda", "klaar")


def test_the_recipe_gives_an_app_that_does_everything_and_changes_no_table(two: Two) -> None:
    store = ready(two)
    filled(store)
    ctx = a_context(store, user=a_user(role=Role.BEHEERDER), new_id=lambda: uuid4().hex)
    assert [one.misfit for one in audit.verify_chains(store, {})[0]] == [None, None]
    tidying.delete(ctx, "agenda", "dubbel")
    assert store.overview() == ()
    assert [one.misfit for one in audit.verify_chains(store, {})[0]] == [None]
    store.close()


def attacks(table: str) -> tuple[str, ...]:
    """Write what the app's role may not do to a table that never changes."""
    other = next(c.name for c in metadata.tables[table].columns if not c.primary_key)
    return (
        f"UPDATE {table} SET {other} = {other}",
        f"DELETE FROM {table}",
        f"TRUNCATE {table} CASCADE",
        f"DROP TABLE {table} CASCADE",
        f"ALTER TABLE {table} DISABLE TRIGGER ALL",
        f"ALTER TABLE {table} DROP COLUMN {other}",
        f"DROP TRIGGER {table}_never_changes ON {table}",
        f"CREATE TRIGGER mine BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION row_never_changes()",
    )


def test_the_app_may_only_read_and_add_to_what_never_changes(two: Two) -> None:
    store = ready(two)
    filled(store)
    for attack in (attack for table in GUARDED for attack in attacks(table)):
        with pytest.raises(DBAPIError, match=r"permission denied|must be owner"), store._engine.begin() as connection:
            connection.exec_driver_sql(attack)
    store.close()


def test_the_app_takes_no_counter_away_and_a_real_deletion_tells_how_much_there_was(two: Two) -> None:
    store = ready(two)
    filled(store)
    head = store.head("agenda")
    for attack in (
        "DELETE FROM event_chain",
        "DELETE FROM event_chain WHERE id = 'agenda'",
        "DELETE FROM event_chain WHERE id = ''",
        "TRUNCATE event_chain",
        "ALTER TABLE event_chain DISABLE TRIGGER ALL",
        "UPDATE event_chain SET events = 0, hash = ''",
    ):
        with pytest.raises(DBAPIError, match=r"permission denied|must be owner|never changes"):  # noqa: SIM117
            with store._engine.begin() as connection:
                connection.exec_driver_sql(attack)
    stone = tidying.delete(a_context(store, user=a_user(role=Role.BEHEERDER)), "agenda", "dubbel")
    assert (stone.head, head.events > 1) == (head, True)
    assert store.head("agenda").events == 0
    store.close()


def test_the_app_makes_no_table_function_or_version_of_its_own(two: Two) -> None:
    store = ready(two)
    for attack in (
        "CREATE TABLE mine (id int)",
        "CREATE OR REPLACE FUNCTION row_never_changes() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
        "DROP FUNCTION row_goes_with_agenda CASCADE",
        "UPDATE alembic_version SET version_num = '0001'",
        "SET ROLE postgres",
        "SET session_replication_role = replica",
    ):
        with pytest.raises(DBAPIError, match=r"permission denied|must be owner"), store._engine.begin() as connection:
            connection.exec_driver_sql(attack)
    with pytest.raises(DBAPIError, match="this row never changes"), store._engine.begin() as connection:
        connection.exec_driver_sql("SELECT forget_agenda('agenda')")
    store.close()


def planner(two: Two, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PLANNER_")}
    environment = {**kept, "PLANNER_DATA_DIR": str(two.folder), "PLANNER_DATABASE_URL": two.app, **more}
    command = [sys.executable, "-m", "planner", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_an_app_on_a_database_that_is_behind_says_so_and_how_to_go_on(two: Two) -> None:
    """An empty database, one of an older version, and one the owner made without letting the app in."""
    owner = make_engine(two.owner)
    for revision in ("", HEAD, "0005"):
        if revision:
            migrate(owner)
            migrate_back(owner, revision)
        told = planner(two, "agenda", "list")
        assert told.returncode == 1
        assert "De database moet worden bijgewerkt" in told.stderr
        assert "PLANNER_DATABASE_OWNER_URL=" in told.stderr
        assert "-m planner migrate" in told.stderr
        assert "Traceback" not in told.stderr
        assert "wachtwoord@db" not in told.stderr
    done = planner(two, "migrate", PLANNER_DATABASE_OWNER_URL=two.owner)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert planner(two, "agenda", "list").returncode == 0
    assert planner(two, "migrate").returncode == 0
    owner.dispose()


def test_a_database_of_one_user_can_be_given_to_an_owner(two: Two, postgres_url: str) -> None:
    """As beheer tells who has an app already: there the app's role made every table."""
    name = two.name
    given(two.server, f"ALTER DATABASE {name} OWNER TO {name}; DROP ROLE {name}_eigenaar")
    alone = build(Settings(data_dir=two.folder, database_url=two.app))
    assert alone.migrated[-1] == HEAD
    assert isinstance(alone.store, SqlStore)
    filled(alone.store)
    alone.store.close()
    *first, last = (part for part in TAKEN_OVER.replace("wijkagenda", name).split(";") if part.strip())
    given(two.server, ";".join(first))
    inside = create_engine(two.server.url.set(database=name))
    given(inside, last)
    inside.dispose()
    store = ready(two)
    assert store.load("agenda").agenda.ambition.text == "Anders"
    with pytest.raises(DBAPIError, match="permission denied"), store._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM consent")
    store.close()


def test_without_an_owner_one_role_does_all_as_before(two: Two) -> None:
    name = two.name
    given(two.server, f"ALTER DATABASE {name} OWNER TO {name}")
    assert bring_up_to_date(Settings(data_dir=two.folder, database_url=two.app))[-1] == HEAD
    store = SqlStore(make_engine(two.app))
    filled(store)
    store.close()
    given(two.server, f"ALTER DATABASE {name} OWNER TO {name}_eigenaar")


@pytest.mark.parametrize(
    ("owner", "app"),
    [("one", "another"), ("one", "sqlite"), ("sqlite", "one"), ("sqlite", "sqlite")],
)
def test_an_owner_of_another_database_changes_nothing(two: Two, tmp_path: Path, owner: str, app: str) -> None:
    places = {
        "one": create_engine(two.owner),
        "another": two.server,
        "sqlite": create_engine(f"sqlite:///{tmp_path / 'a.db'}"),
    }
    with pytest.raises(SettingError, match="owner-elsewhere"):
        demand_same_place(places[owner], places[app])


def test_the_rights_are_given_anew_each_time(two: Two) -> None:
    """A table of a newer version gets its rights, and what somebody gave by hand is taken back."""
    ready(two).close()
    owner = make_engine(two.owner)
    with owner.begin() as connection:
        connection.execute(text(f"GRANT DELETE ON consent TO {two.name}"))
    store = ready(two)
    with pytest.raises(DBAPIError, match="permission denied"), store._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM consent")
    store.close()
    owner.dispose()
