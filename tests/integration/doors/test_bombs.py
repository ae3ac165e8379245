"""Texts and files made to grow: refused in a process with little memory, and harmless where they are stored already."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import PilotAction
from planner.services.context import Context
from planner.services.sharing import exchange, exports
from planner.services.sharing.agenda_file import LARGEST
from planner.settings import ROOT
from planner.text import CLOSE, OPEN
from tests.builders import NOON, an_event
from tests.fixtures.agenda_page import be, demo, opened, press, told
from tests.golden.pdf_text import text_of

READER = """
import re, sys, time
from datetime import UTC, datetime
from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.services.sharing import exchange
from planner.text.errors import explain
from planner.text import translator
from tests.fakes import FakeStore, a_context, look_at

ctx = a_context(FakeStore(), now=lambda: datetime(2099, 1, 4, 12, tzinfo=UTC))
content = open(sys.argv[1], "rb").read()
started = time.process_time()
try:
    look_at(ctx, content)
    said = "ok"
except (RuleBroken, PlannerError) as problem:
    said = explain(problem, translator("nl"))
most = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]  # ru_maxrss would count the test's own
print(int(most) // 1024, time.process_time() - started, said)
"""
MOST_MB, MOST_SECONDS = 300, 10.0
"""A safety bound: measured are at most 250 MB and 2 s, also for the largest file."""
IF_WE, THEN, SEEN_BY = (f"{OPEN}then{CLOSE}" * 1_000, f"{OPEN}seen_by{CLOSE}" * 650, "c" * 6_000)
STEPS = ("tafel", "urgentie", "doel", "samenwerken", "acties", "afspreken", "leren")


def bomb(action: PilotAction) -> PilotAction:
    return replace(action, if_we=IF_WE[:9_000], then=THEN[:9_000], seen_by=SEEN_BY)


def read(file: Path) -> tuple[int, float, str]:
    """Read a file in a process of its own; give its memory in MB, its seconds and what it says."""
    done = subprocess.run(
        [sys.executable, "-c", READER, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2 * 1024**3,) * 2),
    )
    megabytes, seconds, said = done.stdout.split(maxsplit=2)
    return int(megabytes), float(seconds), said


@pytest.fixture
def content(ctx: Context) -> bytes:
    return exchange.export_json(ctx, DEMO_ID)


def written(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "agenda.json"
    file.write_bytes(content)
    return file


def test_a_file_whose_texts_name_each_other_is_refused_with_the_sign_and_its_place(content, tmp_path) -> None:
    file = json.loads(content)
    file["dossier"]["agenda"]["actions"][0].update(if_we=IF_WE[:6_000], then=THEN[:6_000], seen_by=SEEN_BY)
    megabytes, seconds, said = read(written(tmp_path, json.dumps(file).encode()))
    assert "dossier/agenda/actions/0/if_we" in said
    assert "U+E000" in said
    assert megabytes < 200
    assert seconds < MOST_SECONDS


HEAD = b'{"format":"wijkagenda","schema":1,"x":'
BOMBS: dict[str, Callable[[], bytes]] = {
    "lists in lists": lambda: HEAD + b"[" * 9_000_000,
    "mappings in mappings": lambda: HEAD + b'{"a":' * 2_500_000,
    "empty mappings": lambda: HEAD + b"[" + b"{}," * 4_500_000 + b"0]}",
    "mappings up to the most": lambda: HEAD + b"[" + b'{"a":0},' * 240_000 + b"0]}",
    "a million names": lambda: HEAD + b"{" + b",".join(b'"k%d":0' % n for n in range(1_000_000)) + b"}}",
    "names up to the most": lambda: HEAD + b"{" + b",".join(b'"k%d":0' % n for n in range(490_000)) + b"}}",
    "long numbers": lambda: HEAD + b"[" + (b"9" * 4_000 + b",") * 3_600 + b"0]}",
    "one endless number": lambda: HEAD + b"9" * 14_000_000 + b"}",
    "one endless fraction": lambda: HEAD + b"9" * 14_000_000 + b".5}",
    "one endless text": lambda: HEAD + b'"' + b"a" * 14_900_000 + '😀"}'.encode(),
    "one text of escapes": lambda: HEAD + b'"' + b"\\u00e9" * 2_400_000 + b'"}',
    "nothing but spaces": lambda: b" " * 14_900_000 + b"{}",
    "larger than a file may be": lambda: b" " * (LARGEST + 1),
}


@pytest.mark.parametrize("make", BOMBS.values(), ids=BOMBS)
def test_a_file_made_to_grow_is_refused_in_little_memory(make: Callable[[], bytes], tmp_path: Path) -> None:
    megabytes, seconds, said = read(written(tmp_path, make()))
    assert said.strip() != "ok"
    assert megabytes < MOST_MB
    assert seconds < MOST_SECONDS


@pytest.fixture
def stored(ctx: Context) -> Context:
    """Give a house whose agenda holds such texts already: of before they were refused."""
    dossier = ctx.store.load(DEMO_ID)
    actions = (bomb(dossier.agenda.actions[0]), *dossier.agenda.actions[1:])
    agenda = replace(dossier.agenda, actions=actions, title="Samen\u202e om \ue000", urgency="Zo\u200b is\u0301\u0301")
    with ctx.store.open(DEMO_ID) as unit:
        unit.save(replace(dossier, agenda=agenda), an_event(agenda_id=DEMO_ID, id="bom", at=NOON))
    return ctx


@pytest.mark.parametrize("step", STEPS)
def test_an_agenda_that_holds_such_texts_opens_at_every_step_and_shows_what_cannot_be_seen(stored, step) -> None:
    said = told(opened(step))
    assert "Samen⟨U+202E⟩ om ⟨U+E000⟩" in said
    assert "\u202e" not in said
    assert OPEN not in said
    assert len(said) < 1_000_000


@pytest.mark.parametrize("kind", exports.FORMATS)
def test_a_document_of_such_an_agenda_is_made_and_stays_small(stored, kind) -> None:
    made = exports.export_agenda(stored, DEMO_ID, kind)
    said = text_of(made) if kind == "pdf" else made.decode()
    assert len(made) < 3_000_000
    assert "U+202E" in said
    assert OPEN not in said
    assert "c" * 30 in said.replace("\n", "")


def test_such_an_agenda_can_still_be_changed_where_nothing_is_wrong(stored) -> None:
    page = opened("doel")
    form = f"{DEMO_ID}/goal"
    press(page, f"{form}.open")
    page.text_area(key=f"{form}.text").set_value("Een gewone zin.").run()
    press(page, f"{form}.save")
    assert demo(stored).ambition.text == "Een gewone zin."


def test_what_was_typed_stays_when_a_sign_is_refused_and_its_field_says_which_and_where(ctx) -> None:
    page, form = opened("tafel"), f"{DEMO_ID}/party/new"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.name").set_value("Waterschap")
    page.selectbox(key=f"{form}.kind").set_value("waterschap")
    page.text_area(key=f"{form}.seeks").set_value("droge\u200b voeten").run()
    press(page, f"{form}.save")
    said = page.error[0].value.replace("\u2060", "")
    assert "een teken dat je niet ziet (U" in said
    assert "200B" in said
    assert "na “droge”" in said
    assert page.text_area(key=f"{form}.seeks").value == "droge\u200b voeten"
    assert page.text_input(key=f"{form}.name").value == "Waterschap"
    assert "Waterschap" not in {party.name for party in demo(ctx).parties}


def test_a_party_that_writes_its_own_goal_keeps_what_it_typed_when_a_sign_is_refused(ctx) -> None:
    party = demo(ctx).parties[0].id
    page, form = be(opened("doel"), party), f"{DEMO_ID}/own-goal/{party}"
    press(page, f"{form}.open")
    page.text_area(key=f"{form}.text").set_value("Wij willen\u2066 rust").run()
    press(page, f"{form}.save")
    assert "de leesrichting omdraait" in page.error[0].value
    assert page.text_area(key=f"{form}.text").value == "Wij willen\u2066 rust"


def test_a_name_of_an_agenda_with_an_unseen_sign_stays_in_the_form(ctx) -> None:
    page, form = opened("tafel"), f"{DEMO_ID}/head"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.title").set_value("Samen\ufeff verder").run()
    press(page, f"{form}.save")
    assert "na “Samen”" in page.error[0].value
    assert page.text_input(key=f"{form}.title").value == "Samen\ufeff verder"
    assert demo(ctx).title != "Samen\ufeff verder"
