"""A process that writes until it is killed, and what must be there afterwards."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from planner.storage.engine import make_engine
from planner.storage.store.agendas import SqlStore

ROOT = Path(__file__).parents[1]
WRITER = """
import sys
from itertools import count
from planner.services.agenda import agendas
from planner.storage.engine import make_engine
from planner.storage.store.agendas import SqlStore
from tests.fakes import a_context

url, agenda_id = sys.argv[1:]
ctx = a_context(SqlStore(make_engine(url)), new_id=map("{:08}".format, count()).__next__)
ctx = ctx.speaking_for("woonstede")
for version in count(1):
    agendas.edit_party(ctx, agenda_id, "woonstede", version, hours=version)
    print(version, flush=True)
"""


def changes_lost(url: str, agenda_id: str, *, after: int) -> int:
    """Kill a process while it writes, once it told of `after` changes; give how many told ones are missing.

    Raises AssertionError when the database or the agenda isn't whole.
    """
    command = [sys.executable, "-c", WRITER.replace("{:08}", agenda_id + "-{:08}"), url, agenda_id]
    told = 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        for line in writer.stdout:
            told = int(line)
            if told == after:
                os.kill(writer.pid, signal.SIGKILL)
    assert told >= after, f"the writer stopped by itself after {told}"
    return _missing(url, agenda_id, told)


def _missing(url: str, agenda_id: str, told: int) -> int:
    engine = make_engine(url)
    store = SqlStore(engine)
    party = store.load(agenda_id).agenda.party("woonstede")
    changes = [event for event in store.events(agenda_id) if event.verb == "edit_party"]
    assert party.hours == len(changes) == party.version - 1
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    engine.dispose()
    return max(0, told - len(changes))
