"""A store that remembers agendas never tells something else than the database."""

import pytest
from sqlalchemy import Engine

from planner.domain.agenda import drafting
from planner.domain.rules import RuleBroken
from planner.domain.together.dossier import draft
from planner.services.stores import OpenAgenda
from planner.storage.store.agendas import SqlStore
from tests.builders import a_dossier, a_full_dossier, a_user, an_agenda, an_event
from tests.contract.databases import statements


def retitle(store: SqlStore, title: str) -> None:
    with store.open("agenda") as opened:
        version = opened.dossier.agenda.version
        changed = draft(opened.dossier, lambda a: drafting.edit_agenda(a, version, title=title), a_user())
        opened.save(changed, an_event())


def test_what_another_process_changed_is_seen(sql_store: SqlStore, database: Engine) -> None:
    other = SqlStore(database)
    sql_store.create(a_full_dossier(), an_event())
    assert other.load("agenda") == sql_store.load("agenda")
    for n, store in enumerate((other, sql_store, other)):
        retitle(store, f"Titel {n}")
        assert other.load("agenda").agenda.title == sql_store.load("agenda").agenda.title == f"Titel {n}"
    assert other.load("agenda") == SqlStore(database, remember=0).load("agenda")


def test_what_was_taken_back_is_not_remembered(sql_store: SqlStore) -> None:
    def save_and_fail(opened: OpenAgenda) -> None:
        opened.save(a_dossier(an_agenda(title="Nee")), an_event())
        raise RuleBroken("not-allowed")

    sql_store.create(a_dossier(), an_event())
    with pytest.raises(RuleBroken), sql_store.open("agenda") as opened:
        save_and_fail(opened)
    assert sql_store.load("agenda") == a_dossier()
    retitle(sql_store, "Ja")
    assert sql_store.load("agenda").agenda.title == "Ja"


def test_an_agenda_that_did_not_change_is_not_read_again(sql_store: SqlStore, database: Engine) -> None:
    sql_store.create(a_full_dossier(), an_event())
    sql_store.load("agenda")
    with statements(database) as sent:
        sql_store.load("agenda")
    assert len([statement for statement in sent if statement.startswith("SELECT")]) == 1


def test_only_so_many_agendas_are_remembered(database: Engine) -> None:
    store = SqlStore(database, remember=1)
    for name in ("agenda", "other"):
        store.create(a_dossier(an_agenda(id=name)), an_event(agenda_id=name))
        store.load(name)
    with statements(database) as sent:
        assert store.load("agenda").agenda.id == "agenda"
    assert len([statement for statement in sent if statement.startswith("SELECT")]) > 1
