"""What a gesture on an agenda costs on each kind of database, ten people at once, and whether a kill loses anything."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from itertools import count

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import Agenda, Ambition
from planner.domain.together.consent import Answer
from planner.domain.together.wordings import GOAL
from planner.services.agenda import actions, agendas, consent, handover
from planner.services.context import Context
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate
from planner.storage.store.agendas import SqlStore
from tests.bench.ground import Ground
from tests.bench.size import Size
from tests.bench.table import Row, median_of, seconds
from tests.builders import (
    a_contribution,
    a_dossier,
    a_figure,
    a_full_agenda,
    a_party,
    a_say,
    an_agenda,
    an_entry,
    an_event,
    an_opgave,
)
from tests.fakes import a_context
from tests.fixtures.postgres import programs, server
from tests.killing import changes_lost


def agenda_rows(ground: Ground) -> Iterator[Row]:
    """Measure on SQLite, and on PostgreSQL when a server is installed; both durable."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _rows("SQLite", f"sqlite:///{folder}/agendas.db", ground.size, at_most=0.010)
    found = programs()
    if found is None:
        print("No PostgreSQL server: its lines are left out.", file=sys.stderr)
        return
    with server(found) as url:
        yield from _rows("PostgreSQL", url, ground.size, at_most=0.015)


def _rows(name: str, url: str, size: Size, *, at_most: float) -> Iterator[Row]:
    with _store(url) as store:
        ctx = a_context(store)
        entries = tuple(an_entry(id=f"entry-{n}", action_id="a0", party_id="p0") for n in range(1000))
        store.create(a_dossier(_busy("agenda")), an_event(), entries)
        for what, work in _gestures(ctx):
            yield Row(f"{name}: {what}", median_of(size.gestures, work), at_most=at_most)
        opened = median_of(size.gestures, lambda: handover.read_story(ctx, "agenda"))
        yield Row(f"{name}: open an agenda with all its log, signals and history", opened, at_most=0.150)
        for n in range(size.agendas):
            store.create(a_dossier(_busy(f"agenda-{n}")), an_event(agenda_id=f"agenda-{n}"))
        yield Row(f"{name}: overview of {size.agendas + 1:,} agendas", median_of(20, store.overview), at_most=0.300)
        yield Row(f"{name}: {size.threads} threads × {size.commands} commands on one agenda", _together(ctx, size))
        yield Row(
            f"{name}: {size.kills} kills under load, changes lost", _killed(url, size.kills), unit="changes", at_most=0
        )


def _gestures(ctx: Context) -> Iterator[tuple[str, Callable[[], object]]]:
    ours, parties, titles = ctx.speaking_for("p0"), count(1), count(1)

    def edit_party() -> object:
        version = next(parties)
        return agendas.edit_party(ours, "agenda", "p0", version, hours=version)

    def edit_action() -> object:
        version = next(titles)
        return actions.edit_action(ctx, "agenda", "a0", version, if_we=f"we {version}")

    yield "change a party", edit_party
    yield "change an action", edit_action
    yield "answer on the goal", lambda: consent.answer(ours, "agenda", GOAL, 1, Answer.JA)


def _together(ctx: Context, size: Size) -> float:
    """Let many threads change items of their own on one agenda, and check that nothing is lost."""
    parties = tuple(a_party(id=f"p{n}", name=f"p{n}") for n in range(size.threads))
    ctx.store.create(a_dossier(an_agenda(id="together", parties=parties)), an_event(agenda_id="together"))

    def work(person: int) -> None:
        ours = ctx.speaking_for(f"p{person}")
        for version in range(1, size.commands + 1):
            agendas.edit_party(ours, "together", f"p{person}", version, hours=version)

    def everyone() -> None:
        with ThreadPoolExecutor(size.threads) as pool:
            list(pool.map(work, range(size.threads)))

    taken = seconds(everyone)
    assert [party.hours for party in ctx.store.load("together").agenda.parties] == [size.commands] * size.threads
    assert len(ctx.store.events("together")) == 1 + size.threads * size.commands
    return taken


def _killed(url: str, kills: int) -> float:
    """Kill a writing process again and again; give how many acknowledged changes are missing."""
    lost = 0
    for n in range(kills):
        agenda_id = f"killed-{n}"
        with _store(url) as store:
            store.create(a_dossier(an_agenda(id=agenda_id, parties=(a_party(),))), an_event(agenda_id=agenda_id))
        lost += changes_lost(url, agenda_id, after=5 + n % 20)
    return lost


def _busy(agenda_id: str) -> Agenda:
    """Make an agenda of 8 parties, 3 opgaven and 5 actions to which each party gives."""
    parties = tuple(a_party(id=f"p{n}", name=f"Partij {n}") for n in range(8))
    opgaven = tuple(an_opgave(id=f"o{n}", figures=(a_figure(), a_figure(indicator="x"))) for n in range(3))
    full = replace(a_full_agenda().actions[0], opgave_id="o0", lead_party="p0", co_parties=("p1", "p2"))
    doing = tuple(replace(full, id=f"a{n}", state=ActionState.VOORGESTELD) for n in range(5))
    return an_agenda(
        id=agenda_id,
        ambition=Ambition("Iedereen woont hier graag.", 1),
        parties=parties,
        opgaven=opgaven,
        says=tuple(a_say(opgave_id=opgave.id, party_id=party.id) for opgave in opgaven for party in parties),
        actions=doing,
        contributions=tuple(a_contribution(action_id=a.id, party_id=p.id) for a in doing for p in parties),
    )


@contextmanager
def _store(url: str) -> Iterator[SqlStore]:
    engine = make_engine(url)
    migrate(engine)
    store = SqlStore(engine)
    yield store
    store.close()
