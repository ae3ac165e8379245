"""The database stops while people work: one sentence, nothing typed is lost, and it passes by itself."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from planner.settings import ROOT
from planner.text import translator
from tests.e2e.elsewhere import services
from tests.e2e.gestures import MouseVisitor, visiting
from tests.e2e.test_keeping import BEGUN, writing, written
from tests.fixtures.app import RunningApp, free_port, planner_environment, wait_until_up
from tests.fixtures.postgres import Server

NL = translator("nl")
AWAY = NL("error-database-unreachable")
PATIENCE = 40_000
"""Milliseconds in which the page must be back by itself; it looks every five seconds."""
ABROAD = re.compile(r"error|exception|traceback|google|chatgpt|stack ?overflow|127\.0\.0\.1|postgres", re.IGNORECASE)


@dataclass
class Watched:
    """An app on PostgreSQL, and the file that holds its log."""

    app: RunningApp
    log: Path


@pytest.fixture(scope="module")
def watched(mortal_postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """Start the app on a server of its own that can be stopped."""
    folder, port = tmp_path_factory.mktemp("away"), str(free_port())
    own = {"PLANNER_DATABASE_URL": mortal_postgres.url, "PLANNER_PORT": port, "PLANNER_UPLOAD_MB": "1"}
    environment = planner_environment(folder, **own)
    app = RunningApp(f"http://localhost:{port}", environment)
    log = folder / "log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "planner", "start"], cwd=ROOT, env=environment, stdout=said, stderr=said
        )
        try:
            wait_until_up(app.url, process)
            yield Watched(app, log)
        finally:
            process.terminate()
            process.wait(timeout=20)


def test_what_was_typed_is_saved_when_the_database_is_back_without_a_reload(
    browser: Browser, watched: Watched, mortal_postgres: Server
):
    with services(watched.app) as ctx:
        agenda = written(ctx)
    with visiting(browser, watched.app.url, MouseVisitor) as visitor:
        page = visitor.page
        writing(visitor, agenda)
        before = watched.log.stat().st_size
        mortal_postgres.stop()
        page.wait_for_timeout(4_000)  # the page looks for news each second
        expect(page.get_by_text(NL("live-away"))).to_be_visible()
        expect(page.locator("textarea").first).to_have_value(BEGUN)
        visitor.push(visitor.button("Bewaar"))
        expect(page.get_by_text(AWAY).first).to_be_visible(timeout=PATIENCE)
        page.wait_for_timeout(8_000)
        assert not ABROAD.findall(page.locator("body").inner_text())
        assert page.get_by_role("link", name=re.compile("Google|ChatGPT")).count() == 0
        grown = watched.log.stat().st_size - before
        assert grown < 8_000, watched.log.read_text()[-grown:]
        mortal_postgres.start()
        expect(page.locator("textarea").first).to_have_value(BEGUN, timeout=PATIENCE)
        visitor.settled()
        visitor.press(visitor.button("Bewaar"))
        expect(page.get_by_text(BEGUN).first).to_be_visible()
        expect(page.get_by_text("nog niet opgeslagen")).to_have_count(0)
    with services(watched.app) as ctx:
        assert BEGUN in {goal.text for goal in ctx.store.load(agenda).goals}


def test_a_page_that_is_opened_while_the_database_is_away_comes_by_itself(
    browser: Browser, watched: Watched, mortal_postgres: Server
):
    mortal_postgres.stop()
    with visiting(browser, watched.app.url, MouseVisitor) as visitor:
        visitor.open("/agendas")
        expect(visitor.page.get_by_text(AWAY)).to_be_visible()
        expect(visitor.page.get_by_role("button", name=NL("page-again"))).to_be_visible()
        assert not ABROAD.findall(visitor.page.locator("body").inner_text())
        mortal_postgres.start()
        expect(visitor.page.get_by_text(AWAY)).to_have_count(0, timeout=PATIENCE)
        visitor.settled()


def test_a_file_for_which_there_is_no_room_is_told_in_one_sentence(browser: Browser, watched: Watched):
    with visiting(browser, watched.app.url, MouseVisitor) as visitor:
        visitor.open("/gegevens?deel=toevoegen")
        uploader = visitor.page.locator("input[type=file]")
        uploader.set_input_files(files=[{"name": "a.csv", "mimeType": "text/csv", "buffer": b"x" * 2_000_000}])
        expect(visitor.page.get_by_text(NL("upload-too-much"))).to_be_visible()
        expect(visitor.page.get_by_text(NL("streamlit-refused"))).to_be_visible()
        assert not ABROAD.findall(visitor.page.locator("body").inner_text())
        figures = b"code,gas\nWK900105,5\n"
        uploader.set_input_files(files=[{"name": "gas_2024.csv", "mimeType": "text/csv", "buffer": figures}])
        expect(visitor.page.get_by_text("Klopt dit?")).to_be_visible()
        expect(visitor.page.get_by_text(NL("upload-too-much"))).to_have_count(0)
