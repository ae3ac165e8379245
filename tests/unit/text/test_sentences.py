"""Sentences are filled in whole, whatever a person or a file puts in them."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.signs import strange
from planner.settings import ROOT
from planner.text import CLOSE, LANGUAGES, LONG, OPEN, Language, MissingTextError, day, sentences, size, translator
from planner.ui.browser import document

FIELDS = ("if_we", "then", "seen_by")


def mark(name: str) -> str:
    return f"{OPEN}{name}{CLOSE}"


def hypothesis(**values: str) -> str:
    return translator("nl")("report-hypothesis", **values)


def test_a_text_longer_than_fluent_fills_in_stays_whole() -> None:
    long = ", ".join(f"kolom_{n}" for n in range(1_000))
    assert translator("nl")("table-mapped", columns=long).endswith(f"{long}.")


def test_the_day_of_a_moment_is_that_of_the_clock_on_the_wall() -> None:
    assert day(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "nl") == "23 november 2026"


@pytest.mark.parametrize(
    ("if_we", "then", "seen_by"),
    [
        (mark("then") * 700, mark("seen_by") * 700, "c" * 6_000),
        (mark("seen_by"), mark("if_we"), mark("then")),
        (mark("if_we") * 50, "x" * 200, "y" * 200),
        (OPEN * 300, CLOSE * 300, OPEN + "then" + CLOSE),
        ("x" * 150 + mark("then"), "kort", "z" * 150),
        (mark("onbekend"), mark(""), mark("THEN")),
    ],
)
def test_a_text_that_imitates_a_mark_is_put_in_place_once(if_we: str, then: str, seen_by: str) -> None:
    told = dict(zip(FIELDS, (if_we, then, seen_by), strict=True))
    pattern = hypothesis(**{name: f"<{name}>" for name in FIELDS})
    wanted = re.sub(r"<(\w+)>", lambda found: told[found[1]], pattern)
    assert hypothesis(**told) == wanted


def test_texts_that_are_too_long_together_at_one_place_stay_whole() -> None:
    """Fluent counts what a choice of sentences holds as one place."""
    names = "n" * (LONG * 20)
    said = translator("nl")("rule-sign-unseen", sign=names, where="after", words=names)
    assert said.count(names) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ours_holds_a_sign_nobody_sees(language: Language) -> None:
    assert [key for key, sentence in sentences(language).items() if strange(sentence)] == []


def test_a_sentence_may_name_another() -> None:
    said = translator("nl")("error-json-agenda", file="agenda.json")
    assert translator("nl")("join-open") in said


def test_a_key_without_a_sentence_is_a_mistake_of_ours() -> None:
    with pytest.raises(MissingTextError):
        translator("nl")("no-such-key")


@pytest.mark.parametrize("path", [*(ROOT / "planner").rglob("*.js"), Path(document.__file__)], ids=str)
def test_scripts_put_texts_in_place_by_a_function_so_that_dollar_signs_mean_nothing(path: Path) -> None:
    """In JavaScript `replace` reads $& and $' in a new text as pieces of the old one."""
    code = path.read_text(encoding="utf-8")
    second = re.findall(r"\w\.replace\((?:/(?:[^/\\]|\\.)+/\w*|['\"`][^'\"`]*['\"`]), *(.)", code)
    assert set(second) <= {"("}


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 kB"),
        (2_600, "3 kB"),
        (99_999, "100 kB"),
        (100_000, "0,1 MB"),
        (2_440_000, "2,4 MB"),
        (16_000_000, "16 MB"),
    ],
)
def test_a_size_is_written_as_people_do(count: int, said: str) -> None:
    assert size(count, translator("nl"), "nl") == said
