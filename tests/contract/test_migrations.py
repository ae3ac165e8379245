"""What migrating promises, on SQLite and on PostgreSQL."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DatabaseError, IntegrityError

from planner.domain.agenda import drafting
from planner.domain.together.dossier import draft
from planner.domain.together.wordings import GOAL, Wording
from planner.errors import SettingError
from planner.storage.engine import make_engine
from planner.storage.migrate import HEAD, alembic_config, changing_tables, migrate, migrate_back, pending
from planner.storage.store.agendas import SqlStore
from planner.storage.tables.columns import metadata
from tests.builders import a_dossier, a_full_agenda, a_full_dossier, a_user, an_event

ROOT = Path(__file__).parents[2]
ALL = [f"{n:04}" for n in range(1, 8)]


OLD_AGENDA = """INSERT INTO agenda (id, title, period_from, period_to, fictional, state, urgency, ambition,
    ambition_version, version) VALUES ('old', 'Oud', 2024, 2026, false, 'concept', '', 'Een doel', 1, 1)"""

OLD_EVENT = """INSERT INTO event (id, agenda_id, happened_at, user_name, verb, subject, before, after)
    VALUES ('first', 'old', '2024-01-01 12:00:00', 'lokaal', 'create_agenda', 'old', '{}', '{}')"""


def address(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def test_the_newest_revision_is_the_one_the_start_looks_for() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


def test_revisions_are_numbered_in_order() -> None:
    steps = list(ScriptDirectory.from_config(alembic_config()).walk_revisions())[::-1]
    assert [step.revision for step in steps] == [f"{n:04}" for n in range(1, len(steps) + 1)]
    assert all(Path(step.path).name.startswith(f"{step.revision}_") for step in steps)


def test_migrating_from_nothing_gives_the_tables_the_code_expects(empty_database: Engine) -> None:
    assert migrate(empty_database) == ALL
    with empty_database.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_constraints_have_the_names_the_code_expects(database: Engine) -> None:
    found = inspect(database)
    for table in metadata.sorted_tables:
        declared = {str(constraint.name) for constraint in table.constraints}
        declared |= {str(index.name) for index in table.indexes}
        real = {str(found.get_pk_constraint(table.name)["name"])}
        for rules in (found.get_foreign_keys, found.get_unique_constraints, found.get_indexes):
            real |= {str(rule["name"]) for rule in rules(table.name)}
        assert real == declared


def test_pending_tells_what_migrate_will_do(empty_database: Engine) -> None:
    assert pending(empty_database) == ALL
    migrate(empty_database)
    assert pending(empty_database) == []
    assert migrate(empty_database) == []


def test_every_step_back_and_forth_works_with_data(database: Engine) -> None:
    SqlStore(database).create(a_full_dossier(), an_event())
    migrate_back(database, "base")
    assert inspect(database).get_table_names() == ["alembic_version"]
    assert migrate(database) == ALL
    SqlStore(database).create(a_full_dossier(), an_event())
    assert SqlStore(database).load("agenda") == a_full_dossier()


@pytest.mark.parametrize(("to", "lost"), [("0002", {}), ("0001", {"weight_set": None})])
def test_going_back_keeps_the_agenda_and_loses_only_what_newer_tables_held(
    database: Engine, to: str, lost: dict[str, Any]
) -> None:
    SqlStore(database).create(a_full_dossier(), an_event())
    migrate_back(database, to)
    assert migrate(database) == ALL[ALL.index(to) + 1 :]
    full = a_full_agenda(**lost)
    agenda = replace(
        full,
        opgaven=tuple(replace(opgave, signals=()) for opgave in full.opgaven),
        actions=tuple(replace(action, place_shape=None) for action in full.actions),
    )
    assert SqlStore(database).load("agenda") == a_dossier(agenda)


def test_an_agenda_from_before_wordings_begins_with_the_words_it_has(database: Engine) -> None:
    migrate_back(database, "0002")
    with database.begin() as connection:
        connection.execute(text(OLD_AGENDA))
        connection.execute(text(OLD_EVENT))
    migrate(database)
    store = SqlStore(database)
    assert [(w.subject, w.version) for w in store.load("old").wordings] == [(GOAL, 1)]
    with store.open("old") as opened:
        changed = draft(opened.dossier, lambda a: drafting.write_ambition(a, 1, "Een ander doel"), a_user())
        opened.save(changed, an_event(agenda_id="old"))
    told = [(w.version, w.part("text")) for w in store.grown(Wording, "old")]
    assert told == [(1, "Een doel"), (2, "Een ander doel")]


def test_a_migrated_database_starts_without_importing_alembic(database: Engine) -> None:
    code = (
        "import sys; from planner.storage.engine import make_engine; from planner.storage.migrate import migrate;"
        f"assert migrate(make_engine({address(database)!r})) == []; assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_of_processes_that_start_at_once_one_migrates_and_the_others_wait(empty_database: Engine) -> None:
    code = (
        "import sys, alembic.command; from planner.storage.engine import make_engine;"
        "from planner.storage.migrate import migrate; print('ready', flush=True); sys.stdin.readline();"
        f"print(migrate(make_engine({address(empty_database)!r})))"
    )
    command = [sys.executable, "-c", code]
    pipe = subprocess.PIPE
    processes = [subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) for _ in range(4)]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate()[0].strip() for process in processes]
    assert sorted(answers) == sorted([str(ALL), "[]", "[]", "[]"])


def test_a_database_of_a_newer_version_is_left_alone(database: Engine) -> None:
    with database.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for ask in (migrate, pending):
        with pytest.raises(SettingError) as raised:
            ask(database)
        assert (raised.value.code, raised.value.values) == ("database-too-new", {"found": "9999", "known": HEAD})


def test_a_migration_that_fails_halfway_leaves_nothing_behind(empty_database: Engine) -> None:
    with empty_database.begin() as connection:
        connection.execute(text("CREATE TABLE say (word TEXT)"))
    with pytest.raises(DatabaseError, match="say"):
        migrate(empty_database)
    assert inspect(empty_database).get_table_names() == ["say"]


def test_copying_a_table_as_sqlite_must_keeps_the_rows_that_refer_to_it(tmp_path: Path) -> None:
    database = make_engine(f"sqlite:///{tmp_path / 'agendas.db'}")
    migrate(database)
    SqlStore(database).create(a_dossier(a_full_agenda()), an_event())
    with changing_tables(database) as connection:
        operations = Operations(MigrationContext.configure(connection, opts={"target_metadata": metadata}))
        for name in ("agenda", "party", "action"):
            with operations.batch_alter_table(name, recreate="always"):
                pass
    assert SqlStore(database).load("agenda").agenda == a_full_agenda()
    with pytest.raises(IntegrityError), database.begin() as connection:
        connection.execute(text("DELETE FROM party WHERE id = 'gemeente'"))
    database.dispose()


def test_a_migration_that_leaves_orphans_is_undone(database: Engine) -> None:
    SqlStore(database).create(a_dossier(a_full_agenda()), an_event())
    with pytest.raises((RuntimeError, IntegrityError)), changing_tables(database) as connection:
        connection.execute(text("DELETE FROM party"))
    assert SqlStore(database).load("agenda").agenda == a_full_agenda()
