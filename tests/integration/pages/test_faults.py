"""Whatever goes wrong on a page, a person reads one sentence, and the log has it once."""

import ast
import logging
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from planner.errors import AwayError, DamagedError, FetchError, FileError, SettingError
from planner.settings import ROOT
from planner.text import LANGUAGES, translator
from planner.text.errors import explain, explain_fully
from planner.ui import faults, frame
from planner.ui.house import house
from planner.ui.verken import page as verken

NL = translator("nl")
NUMBER = re.compile(r"nummer ([0-9a-f]{6}) in het logboek")


def whole() -> None:
    """Show everything, as the script does."""
    from planner.ui.whole_page import show_whole

    show_whole()


def after_a_gesture() -> None:
    """Show everything after a gesture that failed."""
    from planner.ui.whole_page import after_a_fault

    assert after_a_fault(ZeroDivisionError("/geheim/pad"))


def errors(page: AppTest) -> list[str]:
    assert not page.exception
    return [error.value for error in page.error]


@pytest.fixture
def broken(ctx, monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Let the first page raise what stands in this list."""
    raised: list[BaseException] = []

    def fail() -> None:
        if raised:
            raise raised[0]

    monkeypatch.setattr(verken, "show_page", fail)
    monkeypatch.setattr(faults, "LOGBOOK", faults.Logbook())
    return raised


OURS = [ZeroDivisionError("/geheim/pad"), KeyError("postgresql://x:y@z"), RecursionError(), MemoryError(), OSError(5)]


@pytest.mark.parametrize("problem", OURS, ids=lambda p: type(p).__name__)
def test_a_mistake_of_ours_is_one_sentence_with_a_number_that_is_in_the_log(broken, caplog, problem):
    broken.append(problem)
    page = AppTest.from_function(whole, default_timeout=30).run()
    (said,) = errors(page)
    number = NUMBER.search(said)
    assert number
    assert "geheim" not in said
    assert "postgresql" not in said
    lines = [record for record in caplog.records if record.name == "planner"]
    assert [number[1] in record.getMessage() for record in lines] == [True]
    assert lines[0].exc_info
    for _ in range(5):
        page.run()
    assert number[0] in errors(page)[0]
    assert len([record for record in caplog.records if record.name == "planner"]) == 1


def test_the_page_is_there_again_after_one_press(broken):
    broken.append(ValueError("weg"))
    page = AppTest.from_function(whole, default_timeout=30).run()
    assert errors(page)
    broken.clear()
    page.button(key="page-again").click().run()
    assert errors(page) == []


AWAY = [
    AwayError("database-unreachable", address="postgresql://u@h/d", reason="weg"),
    AwayError("database-full", address="a", reason="b"),
    OSError(28, "No space left on device", "/geheim/pad"),
    OSError(30, "Read-only file system", "/geheim/pad"),
    SettingError("data-dir-unusable", folder=Path("/geheim/pad"), reason="weg"),
]


@pytest.mark.parametrize("problem", AWAY, ids=[str(n) for n in range(len(AWAY))])
def test_what_may_pass_says_that_the_page_looks_by_itself(broken, caplog, problem):
    broken.append(problem)
    page = AppTest.from_function(whole, default_timeout=30).run()
    (said,) = errors(page)
    assert not NUMBER.search(said)
    assert "geheim" not in said
    assert "postgresql" not in said
    assert NL("page-waits") in "".join(html.value for html in page.get("html"))
    page.run()
    lines = [record for record in caplog.records if record.name == "planner"]
    assert len(lines) == 1
    assert not lines[0].exc_info
    assert "\n" not in lines[0].getMessage()


def test_after_a_gesture_that_failed_the_page_stands_under_the_sentence(ctx):
    page = AppTest.from_function(after_a_gesture, default_timeout=30).run()
    (said,) = errors(page)
    assert said.startswith("Dit is niet gelukt.")
    assert "geheim" not in said
    assert len(page.get("html")) > 5


def test_when_even_that_fails_there_is_still_only_one_sentence(ctx, monkeypatch):
    monkeypatch.setattr(frame, "head", lambda _page: 1 / 0)
    page = AppTest.from_function(after_a_gesture, default_timeout=30).run()
    assert NUMBER.search(errors(page)[0])


def test_other_pages_and_other_faults_have_numbers_of_their_own(caplog):
    logbook = faults.Logbook()
    first = logbook.note("verken", ValueError("a"))
    assert logbook.note("verken", ValueError("b")) == first
    assert len({first, logbook.note("agenda", ValueError("a")), logbook.note("verken", TypeError("a"))}) == 3
    assert len(caplog.records) == 3


def test_what_streamlit_writes_of_each_fault_is_not_written():
    written = logging.getLogger("streamlit.error_util")
    told = logging.LogRecord("streamlit.error_util", logging.ERROR, "", 0, "Uncaught app execution", None, None)
    other = logging.LogRecord("streamlit.error_util", logging.ERROR, "", 0, "on_script_error handler", None, None)
    assert not written.filter(told)
    assert written.filter(other)


def test_gegevens_names_what_was_set_aside_and_shows_the_rest(ctx):
    folder = house().settings.data_dir
    card = next((folder / "snapshots").glob("leefbaarometer-*/values.parquet"), None)
    assert card
    card.write_bytes(card.read_bytes()[:100])
    page = AppTest.from_function(gegevens, default_timeout=30).run()
    assert not page.exception
    (warning,) = [box.value for box in page.warning]
    assert "apart gezet" in warning
    assert str(folder) not in warning
    shutil.rmtree(folder / "damaged")
    assert not AppTest.from_function(gegevens, default_timeout=30).run().warning


def gegevens() -> None:
    """Show the page."""
    from planner.ui import router
    from planner.ui.gegevens import page as gegevens

    router.navigation()
    gegevens.show_page()


PLACES = [
    FileError("fetch-not-written", file=Path("/srv/geheim/var/downloads"), reason="weg"),
    FetchError("fetch-not-written", file=Path("/srv/geheim/kaart.gpkg"), reason="weg"),
    SettingError("data-dir-unusable", folder=Path("/srv/geheim"), reason="weg"),
    AwayError("database-damaged", address="sqlite:////srv/geheim/planner.db", reason="/srv/geheim"),
    AwayError("database-unreachable", address="postgresql://geheim@h/d", reason="geheim"),
    DamagedError("snapshot-damaged", title="Kerncijfers"),
]


@pytest.mark.parametrize("problem", PLACES, ids=[str(n) for n in range(len(PLACES))])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_of_a_place_its_last_name_only_and_the_command_line_all_of_it(problem, language):
    t = translator(language)
    assert not re.search(r"/srv|geheim@|sqlite:", explain(problem, t))
    if "snapshot" not in problem.code:
        assert "geheim" in explain_fully(problem, t)


def test_no_error_makes_a_text_of_a_place():
    """Only a place that is still one can be shortened for a page."""
    texts = []
    for path in (ROOT / "planner").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Error"):
                texts += [
                    f"{path.name}:{node.lineno}"
                    for word in node.keywords
                    if word.arg in ("file", "path", "folder", "remedy") and ast.unparse(word.value).startswith("str(")
                ]
    assert texts == []
