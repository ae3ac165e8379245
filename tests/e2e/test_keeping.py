"""A reload, a restart or a lost connection: at most the sentence that is being typed is gone."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect

from planner.services.agenda import agendas, goals
from planner.settings import ROOT
from planner.text import translator
from tests.e2e.elsewhere import as_party, begun, services
from tests.e2e.gestures import MouseVisitor, Visitor, visiting
from tests.fixtures.app import RunningApp, free_port, planner_environment, wait_until_up

SAVED = "Minder stenen."
MORE = " En de speelplek blijft"
NL = translator("nl")
BEGUN = "In 2028 is de straat groen en is er één keer gegraven."


class Mortal:
    """An app that can be killed and started again at the same address."""

    def __init__(self, app: RunningApp) -> None:
        self.app = app
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = [sys.executable, "-m", "planner", "start"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.app.environment)
        wait_until_up(self.app.url, self.process)

    def kill(self) -> None:
        """Stop at once, without goodbye."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


@contextmanager
def mortal(environment: dict[str, str]) -> Iterator[Mortal]:
    """Start an app of our own; it is gone afterwards."""
    port = str(free_port())
    app = Mortal(RunningApp(f"http://localhost:{port}", {**environment, "PLANNER_PORT": port}))
    try:
        yield app
    finally:
        app.kill()


@pytest.fixture
def table(demo_app: RunningApp):
    """Begin an agenda in which Woonstede has written its goal."""
    with services(demo_app) as ctx:
        yield ctx, written(ctx)


def written(ctx) -> str:
    agenda = begun(ctx, "Wat blijft")
    party = agendas.open_agenda(ctx, agenda).parties[1].id
    goals.write_own_goal(as_party(ctx, party), agenda, 0, text=SAVED)
    return agenda


def begin_writing(visitor: Visitor, agenda_id: str) -> None:
    """Be Woonstede and open its own words."""
    visitor.open(f"/agenda?agenda={agenda_id}&stap=doel")
    visitor.choose("Ik ben", "Woonstede")
    visitor.answered()
    visitor.press(visitor.page.locator("[class*='st-key'][class*='own-goal']").get_by_role("button", name="Wijzig"))
    visitor.page.locator("textarea").first.click()


def writing(visitor: Visitor, agenda_id: str) -> None:
    """Be Woonstede, open its own words and change them without saving."""
    begin_writing(visitor, agenda_id)
    visitor.page.locator("textarea").first.fill("")
    visitor.page.locator("textarea").first.click()
    visitor.page.keyboard.type(BEGUN, delay=15)
    expect(visitor.page.get_by_text("nog niet opgeslagen")).to_be_visible()
    visitor.settled()


def all_is_there(visitor: Visitor) -> None:
    """See who I am, the form that was open and the text in it; saving it works."""
    expect(visitor.page.locator("textarea").first).to_have_value(BEGUN)
    expect(visitor.page.get_by_text("nog niet opgeslagen")).to_be_visible()
    expect(visitor.field("Ik ben")).to_have_value("Woonstede")
    visitor.settled()
    visitor.press(visitor.button("Bewaar"))
    expect(visitor.page.get_by_text(f"“{BEGUN}”")).to_be_visible()


def test_a_reload_gives_back_who_i_am_the_open_form_and_what_i_typed(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        writing(visitor, agenda)
        visitor.page.reload()
        all_is_there(visitor)
        assert goals_of(ctx, agenda) == [BEGUN]
        visitor.page.reload()
        expect(visitor.page.get_by_text(f"“{BEGUN}”")).to_be_visible()
        visitor.answered()
        expect(visitor.page.get_by_text("nog niet opgeslagen")).to_have_count(0)
        address = visitor.page.url
    with visiting(browser, demo_app.url, MouseVisitor) as other:  # who gets the address sent
        other.open(address.removeprefix(demo_app.url))
        expect(other.field("Ik ben")).to_have_value("begeleider van het gesprek")
        assert "Woonstede" not in address


def test_what_another_saved_meanwhile_stands_beside_what_the_reload_gives_back(browser: Browser, demo_app, table):
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        writing(visitor, agenda)
        visitor.page.goto("about:blank")
        party = agendas.open_agenda(ctx, agenda).parties[1].id
        goals.write_own_goal(as_party(ctx, party), agenda, 1, text="Meer bomen.")
        visitor.page.go_back()
        expect(visitor.page.get_by_text("Die van de ander:")).to_be_visible()
        expect(visitor.page.get_by_text("Meer bomen.").first).to_be_visible()
        visitor.press(visitor.button("Bewaar mijn tekst"))
        assert goals_of(ctx, agenda) == [BEGUN]


def test_a_killed_server_that_comes_back_gives_back_what_i_typed(browser: Browser, prepared, tmp_path) -> None:
    folder = shutil.copytree(prepared, tmp_path / "house")
    environment = planner_environment(folder, PLANNER_DATA_DIR=str(folder / "var"))
    with mortal(environment) as server, services(server.app) as ctx:
        agenda = written(ctx)
        with visiting(browser, server.app.url, MouseVisitor) as visitor:
            writing(visitor, agenda)
            before = session_of(visitor)
            server.kill()
            visitor.page.wait_for_timeout(1500)
            server.start()
            while session_of(visitor) == before:  # Streamlit tries again after ever longer pauses
                visitor.page.wait_for_timeout(200)
            visitor.answered()
            all_is_there(visitor)
            assert goals_of(ctx, agenda) == [BEGUN]


def test_a_connection_that_is_lost_for_a_while_takes_nothing_away(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        writing(visitor, agenda)
        visitor.page.context.set_offline(True)
        visitor.page.wait_for_timeout(3000)
        visitor.page.context.set_offline(False)
        all_is_there(visitor)
        assert goals_of(ctx, agenda) == [BEGUN]


def session_of(visitor: Visitor) -> str:
    """Name the session the page belongs to."""
    return visitor.page.evaluate("window.wijkagendaSession")


def goals_of(ctx, agenda: str) -> list[str]:
    return [goal.text for goal in agendas.open_dossier(ctx, agenda).goals if goal.text]


def test_the_line_that_says_the_connection_is_away_stands_over_the_page_and_takes_no_keys(browser, demo_app, table):
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        writing(visitor, agenda)
        page, away = visitor.page, visitor.page.locator(".wa-away")
        expect(away).to_be_empty()
        page.context.set_offline(True)
        expect(away).to_have_text(f"{NL('away')} {NL('away-help')}")
        page.wait_for_timeout(3_000)
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.keyboard.type(MORE, delay=15)
        page.wait_for_timeout(1_000)
        page.context.set_offline(False)
        expect(away).to_be_empty()
        visitor.answered()
        expect(page.locator("textarea").first).to_have_value(BEGUN + MORE)
        visitor.press(visitor.button("Bewaar"))
        expect(page.get_by_text(f"“{BEGUN}{MORE}”")).to_be_visible()
        assert goals_of(ctx, agenda) == [BEGUN + MORE]


@pytest.mark.parametrize("before", [BEGUN, ""])
def test_what_is_typed_while_the_server_is_away_is_there_when_it_is_back(
    browser: Browser, prepared, tmp_path, before: str
) -> None:
    folder = shutil.copytree(prepared, tmp_path / "house")
    environment = planner_environment(folder, PLANNER_DATA_DIR=str(folder / "var"))
    with mortal(environment) as server, services(server.app) as ctx:
        agenda = written(ctx)
        with visiting(browser, server.app.url, MouseVisitor) as visitor:
            begin_writing(visitor, agenda)
            visitor.page.locator("textarea").first.fill("")
            visitor.page.keyboard.type(before, delay=15)
            visitor.answered()
            session = session_of(visitor)
            server.kill()
            expect(visitor.page.locator(".wa-away")).to_contain_text(NL("away"))
            visitor.page.keyboard.type(MORE, delay=15)
            visitor.page.wait_for_timeout(4_000)  # Streamlit's own box would be there, and have the keys
            visitor.page.keyboard.type("!")
            server.start()
            while session_of(visitor) == session:
                visitor.page.wait_for_timeout(200)
            visitor.answered()
            expect(visitor.page.locator("textarea").first).to_have_value(f"{before}{MORE}!")
            visitor.press(visitor.button("Bewaar"))
            expect(visitor.page.get_by_text(f"“{(before + MORE).strip()}!”")).to_be_visible()
            assert goals_of(ctx, agenda) == [f"{before}{MORE}!".strip()]
