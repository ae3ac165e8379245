"""A look at a file is remembered when it is about the file, and one session reads one file at a time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from planner.domain.figures.provenance import SnapshotKind
from planner.errors import AwayError, FileError, NotFoundError, PlannerError, UserError
from planner.ui.doors.turns import reading
from planner.ui.gegevens.toevoegen.upload import Upload, look

PASSING = [
    FileError("reading-busy", file="x"),
    FileError("reading-stopped", file="x"),
    AwayError("disk-full"),
    AwayError("folder-closed"),
    UserError("no-temporary-folder"),
    NotFoundError("no-areas"),
]
ABOUT_THE_FILE = [
    FileError(code, file="x")
    for code in ("reading-long", "reading-large", "crossings-many", "file-damaged", "columns-many", "table-no-codes")
]


def looking(problem: PlannerError) -> tuple[Upload, Callable[[], Any], list[int]]:
    asked: list[int] = []

    def at() -> Any:
        asked.append(1)
        if len(asked) < 3:
            raise problem
        return "seen"

    return Upload("1", Path("x"), 1, SnapshotKind.FIGURES, []), at, asked


@pytest.mark.parametrize("problem", PASSING, ids=lambda one: one.code)
def test_what_may_pass_is_tried_again(problem: PlannerError) -> None:
    upload, at, asked = looking(problem)
    for _ in range(2):
        with pytest.raises(PlannerError, match=problem.code):
            look(upload, "wish", at)
    assert [look(upload, "wish", at) for _ in range(3)] == ["seen"] * 3
    assert len(asked) == 3


@pytest.mark.parametrize("problem", ABOUT_THE_FILE, ids=lambda one: one.code)
def test_a_refusal_of_the_file_is_remembered(problem: PlannerError) -> None:
    upload, at, asked = looking(problem)
    for _ in range(4):
        with pytest.raises(PlannerError, match=problem.code):
            look(upload, "wish", at)
    assert len(asked) == 1


def test_a_session_reads_one_file_at_a_time_and_another_session_its_own() -> None:
    begun, gate = Event(), Event()

    def read() -> str:
        with reading("one", "a.csv"):
            begun.set()
            gate.wait(60)
        return "read"

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(read)
        try:
            assert begun.wait(60)
            with pytest.raises(FileError, match="reading-busy") as told, reading("one", "b.csv"):
                pass
            assert told.value.values == {"file": "b.csv"}
            with reading("two", "b.csv"):
                pass
        finally:
            gate.set()
        assert first.result(60) == "read"
    with reading("one", "b.csv"):
        pass


@pytest.mark.parametrize("ends", [FileError("file-damaged"), ValueError(), KeyboardInterrupt()], ids=repr)
def test_a_turn_ends_however_reading_ends(ends: BaseException) -> None:
    with pytest.raises(type(ends)), reading("one", "a.csv"):
        raise ends
    with reading("one", "a.csv"):
        pass
