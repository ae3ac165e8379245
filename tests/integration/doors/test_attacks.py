"""What got through when the running app was attacked with messages and files: one visitor slows or fills it for all."""

import json
import re
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed

from planner.bootstrap import LOCAL_USER, build
from planner.demo.prepare import DEMO_ID
from planner.services.sharing import exchange
from planner.settings import read_settings
from planner.text import translator
from tests.fixtures.app import RunningApp, planner_environment
from tests.fixtures.visitor import Visitor, visiting

NL = translator("nl")
MB = 1_000_000
PAGES = 4_096
GROWS, ANSWERS = 150 * MB, 2.0
"""So many bytes may one visitor take, and so many seconds may another wait; a quiet machine does with far less."""


@pytest.fixture(scope="module")
def app(start_app, tmp_path_factory) -> RunningApp:
    return start_app(planner_environment(tmp_path_factory.mktemp("attacked")))


def memory(app: RunningApp) -> int:
    """Give the bytes of memory of the app itself, without its readers."""
    return int(Path(f"/proc/{app.pid}/statm").read_text(encoding="ascii").split()[1]) * PAGES


def elements(message: Any) -> list[str]:
    """List the ids of all that was drawn."""
    found: list[str] = []
    for field, value in message.ListFields():
        if field.type == field.TYPE_MESSAGE and not field.message_type.GetOptions().map_entry:
            for part in value if field.is_repeated else [value]:
                found += elements(part)
        elif field.name == "id" and str(value).startswith("$$"):
            found.append(str(value))
    return found


def drawn(visitor: Visitor, name: str) -> str:
    """Give the id of what was drawn last under this name."""
    return [one for told in visitor.seen for one in elements(told.delta) if one.endswith(name)][-1]


def asked(page: str, query: str = "") -> BackMsg:
    message = BackMsg()
    message.rerun_script.page_name, message.rerun_script.query_string = page, query
    return message


def gesture(visitor: Visitor, page: str, do: Callable[[Any], object], query: str = "") -> str:
    """Do something on a page, and give all that is on it then."""
    message = asked(page, query)
    do(message.rerun_script.widget_states.widgets)
    visitor.say(message)
    return visitor.hear("script_finished", seconds=120)


def give_back(visitor: Visitor, kept: dict[str, Any]) -> None:
    """Say that the tab kept this, as its sessionStorage does."""
    told = json.dumps({"kept": json.dumps(kept)})
    name = drawn(visitor, "-keeping")
    gesture(visitor, "agendas", lambda widgets: widgets.add(id=name, json_value=told))


def choose(visitor: Visitor, uploader: str, content: bytes, name: str, page: str, query: str = "") -> str:
    """Choose a file in an uploader, and give the page after it."""
    assert visitor.upload(content, name, file="one")[0] == 204
    chosen = {"uploaded_file_info": [{"file_id": "one", "name": name, "size": len(content)}]}
    where = drawn(visitor, uploader)
    return gesture(visitor, page, lambda widgets: widgets.add(id=where, file_uploader_state_value=chosen), query)


@pytest.mark.parametrize("count", [330_000, 110_000])
def test_a_message_of_very_many_widgets_takes_no_memory_and_slows_nobody(app, count: int):
    """3.6 MB stand for 330,000 widgets, or 1.2 MB for a third of them: each is an object, several times."""
    many = asked("agendas")
    for n in range(count):
        many.rerun_script.widget_states.widgets.add(id=f"{n:x}", bool_value=True)
    said = many.SerializeToString()
    with visiting(app.url) as innocent:
        innocent.show("agendas")
        before, slowest = memory(app), 0.0
        for _ in range(4):
            with suppress(ConnectionClosed), visiting(app.url) as rude:
                rude.show("agendas")
                rude.say(said)
            began = time.monotonic()
            innocent.show("agendas", seconds=60)
            slowest = max(slowest, time.monotonic() - began)
        assert memory(app) - before < GROWS
        assert slowest < ANSWERS


def test_a_tab_that_brings_back_very_many_seats_is_not_asked_about_each(app):
    with visiting(app.url) as rude:
        rude.show("agendas")
        began = time.monotonic()
        give_back(rude, {"places": {f"ik_ben:x{n}": "facilitator" for n in range(4_000)}})
        rude.show("agendas")
        assert time.monotonic() - began < ANSWERS


def test_a_tab_that_brings_back_very_many_drafts_does_not_slow_every_page_after_it(app):
    """The tab is given 200,000 signs to keep, and may bring back twenty times as much; each page then reads it all."""
    draft = {"version": 1, "base": {"a": "x"}, "typed": {"a": "y"}}
    with visiting(app.url) as rude:
        rude.show("agendas")
        give_back(rude, {"drafts": {f"d{n}": draft for n in range(12_000)}})
        began = time.monotonic()
        for _ in range(3):
            rude.show("agendas")
        assert time.monotonic() - began < 3 * 0.4


def large_agenda(app: RunningApp) -> bytes:
    """Make an agenda that is as large as may be, from the one that is there."""
    house = build(read_settings(app.environment))
    file = json.loads(exchange.export_json(house.context(user=LOCAL_USER, language="nl"), DEMO_ID))
    house.close()
    file["known"] = []
    agenda = file["dossier"]["agenda"]
    agenda["id"] = "groot"
    for items, most in ((file["log"], 3_000), (file["signals"], 2_000)):
        items += [{**deepcopy(items[0]), "id": f"extra-{n}"} for n in range(most - len(items))]
    parties = agenda["parties"]
    parties += [{**parties[0], "id": f"p{n}", "name": f"Partij {n}"} for n in range(60 - len(parties))]
    return json.dumps(file).encode()


def test_an_agenda_to_bring_in_is_read_once_and_not_at_every_gesture(app):
    content = large_agenda(app)
    with visiting(app.url) as visitor:
        visitor.show("agendas")
        opened = drawn(visitor, "-join-file.open")
        gesture(visitor, "agendas", lambda widgets: widgets.add(id=opened, trigger_value=True))
        choose(visitor, "-join-file.uploader", content, "groot.json", "agendas")
        began = time.monotonic()
        for _ in range(3):
            visitor.show("agendas")
        assert time.monotonic() - began < 3 * 0.2


@pytest.mark.parametrize("name", ["x" * 400 + ".csv", "a\0b.csv", "zonder", " "], ids=["long", "nul", "bare", "space"])
def test_a_file_with_a_name_no_disk_can_hold_is_no_fault_of_ours(app, name):
    with visiting(app.url) as visitor:
        visitor.show("gegevens", "deel=toevoegen")
        page = choose(visitor, "-uploader-0", b"buurtcode;c\nBU90010504;1\n", name, "gegevens", "deel=toevoegen")
        assert not re.search("als nummer [0-9a-f]{6} in het logboek", page)


def test_nobody_waits_for_the_page_switches_of_visitors_who_left(app):
    """Ten visitors switch 20 times a second and leave, or are hung up on: what still waited need not be shown."""

    def switch(visitor: Visitor) -> None:
        with suppress(ConnectionClosed):
            for n in range(160):
                visitor.say(asked("agenda", f"agenda={DEMO_ID}&stap={('urgentie', 'acties', 'doel')[n % 3]}"))
                time.sleep(0.05)

    with visiting(app.url) as innocent:
        innocent.show("agendas")
        with ExitStack() as stack:
            rude = [stack.enter_context(visiting(app.url)) for _ in range(10)]
            threads = [threading.Thread(target=switch, args=(visitor,)) for visitor in rude]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            for visitor in rude:
                visitor.line.close_timeout = 0.1
        began = time.monotonic()
        innocent.show("agendas", seconds=60)
        assert time.monotonic() - began < ANSWERS


def test_files_that_are_sent_stand_on_disk_and_take_no_memory(app):
    """Two visitors send 200 MB each; the second then chooses it as an agenda, of which no more is read than allowed."""
    content = b"x" * 200 * MB
    with visiting(app.url) as first, visiting(app.url) as second:
        first.show("gegevens", "deel=toevoegen")
        second.show("agendas")
        opened = drawn(second, "-join-file.open")
        gesture(second, "agendas", lambda widgets: widgets.add(id=opened, trigger_value=True))
        before = memory(app)
        assert first.upload(content)[0] == 204
        assert NL("error-exchange-too-large", most="15")[:30] in choose(
            second, "-join-file.uploader", content, "groot.json", "agendas"
        )
        assert memory(app) - before < GROWS
