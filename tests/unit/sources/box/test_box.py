"""The box: what is read there can harm nobody, sees nothing else, and comes back as it was."""

import json
import os
import re
import socket
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from planner.domain.areas import Level
from planner.domain.figures.faults import Wrong, WrongKind
from planner.domain.figures.own_tables import TableMapping
from planner.errors import AwayError, FileError
from planner.sources.box import carried, processes
from planner.sources.box.asking import Box, Limits
from planner.sources.box.processes import MOST_LINES, Forking, Fresh, reader
from planner.sources.box.reader import EACH, _holds_more
from planner.sources.box.tables import Files, Forbidden
from planner.sources.files import temporary
from planner.sources.files.files import kind_of
from tests.hostile import work

linux = pytest.mark.skipif(sys.platform != "linux", reason="Only Linux has walls around a process.")


@pytest.fixture(autouse=True)
def _own_folder() -> None:
    """Begin with an empty folder: pages of other tests keep the files they were given in it."""
    temporary.put_away()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cijfers.csv"
    path.write_text("buurtcode;gas\nBU05990110;3\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def box() -> Box:
    return Box(Limits(memory=1_000, cpu=5, wall=8))


@pytest.fixture
def listening() -> Iterator[int]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def stopped(box: Box, ask: Callable[..., Any], file: Path, *args: Any) -> str:
    with pytest.raises(FileError) as caught:
        box.ask(ask, file, *args)
    return caught.value.code


@pytest.fixture
def denied(box: Box, file: Path, caplog: pytest.LogCaptureFixture) -> Callable[..., None]:
    """Have something tried in the box, and see that the machine itself refused it."""

    def tried(ask: Callable[..., Any], *args: Any) -> None:
        caplog.clear()
        assert stopped(box, ask, file, *args) == "reading-stopped"
        assert "PermissionError" in caplog.text or "not allowed" in caplog.text

    return tried


@linux
def test_a_reader_reads_its_own_file_and_no_other(
    box: Box, file: Path, tmp_path: Path, denied: Callable[..., None]
) -> None:
    assert box.ask(work.reads, file, file) == file.read_text(encoding="utf-8")
    secret, link = tmp_path / "planner.db", tmp_path / "link.csv"
    secret.write_text("geheim", encoding="utf-8")
    link.symlink_to(secret)
    for path in (secret, link, Path("/etc/passwd"), Path("/etc/shadow"), Path(f"/proc/{os.getpid()}/environ")):
        denied(work.reads, path)
    for folder in (tmp_path, Path("/"), Path.home(), Path("/proc")):
        denied(work.lists, folder)


@linux
def test_a_reader_changes_no_file(file: Path, tmp_path: Path, denied: Callable[..., None]) -> None:
    denied(work.removes)
    denied(work.overwrites)
    denied(work.writes, tmp_path / "nieuw.txt")
    assert sorted(path.name for path in tmp_path.iterdir()) == [file.name]
    assert file.read_bytes().startswith(b"buurtcode")


@linux
def test_a_reader_reaches_no_network_no_program_and_no_process(denied: Callable[..., None], listening: int) -> None:
    denied(work.connects, listening)
    denied(work.asks_a_name, listening)
    denied(work.runs)
    denied(work.kills, os.getpid())
    denied(work.looks_in, os.getpid())
    denied(work.forks)
    denied(work.limits_another, os.getpid())
    denied(work.slows_another, os.getpid())
    denied(work.pins_another, os.getpid())
    denied(work.shares_memory)


@linux
def test_the_walls_stay_where_they_are(box: Box, file: Path, denied: Callable[..., None]) -> None:
    denied(work.changes_rights)
    denied(work.lifts_its_limits)
    assert box.ask(work.threads, file) == 45
    assert box.walls() == ("folders", "calls")


def test_a_reader_knows_nothing_of_the_settings(box: Box, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", "postgresql://app:wachtwoord@db/planner")
    monkeypatch.setenv("PGPASSWORD", "wachtwoord")
    fresh = Box(box.limits)
    fresh._reader = Fresh()
    for one in (box, fresh):
        told = one.ask(work.environment, file)
        assert "wachtwoord" not in told
        assert "PLANNER" not in told


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (work.fills_memory, "reading-large"),
        (work.aborts, "reading-stopped"),
        (work.crashes, "reading-stopped"),
        (work.leaves, "reading-stopped"),
        (work.fails, "reading-stopped"),
        (work.turns, "reading-long"),
        (work.refuses, "file-empty"),
    ],
)
@linux
def test_whatever_goes_wrong_in_the_box_is_one_sentence_and_the_next_file_is_read(
    box: Box, file: Path, ask: Callable[..., Any], code: str
) -> None:
    assert stopped(box, ask, file) == code
    assert box.ask(work.gives, file, "goed") == "goed"


def test_who_waits_for_nothing_is_ended_too(file: Path) -> None:
    impatient = Box(Limits(wall=1))
    assert stopped(impatient, work.sleeps, file, 60) == "reading-long"
    impatient._reader = Fresh()
    assert stopped(impatient, work.sleeps, file, 60) == "reading-long"


def test_bytes_that_stand_in_no_file_are_read_too_and_leave_none_behind(box: Box) -> None:
    assert box.ask_about(kind_of, b"PK\x03\x04", of="a.zip") == "ZIP / XLSX"
    with pytest.raises(FileError, match=r"leeg\.csv"):
        box.ask_about(kind_of, b"", of="leeg.csv")
    assert not [*Path(temporary.make_folder()).parent.rglob("*.csv")]


def test_no_more_are_read_at_once_than_may_be(file: Path) -> None:
    narrow = Box(Limits(wall=1, at_once=1))
    slow = Box(Limits(wall=20))
    narrow._places.acquire()
    assert stopped(narrow, work.gives, file, 1) == "reading-busy"
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda n: slow.ask(work.gives, file, n), range(6))) == list(range(6))


def test_a_machine_that_can_not_fork_reads_too(file: Path) -> None:
    fresh = Box()
    fresh._reader = Fresh()
    assert fresh.ask(work.gives, file, ("a", 1)) == ("a", 1)
    assert stopped(fresh, work.refuses, file) == "file-empty"
    assert stopped(fresh, work.aborts, file) == "reading-stopped"


@linux
def test_a_warm_process_that_was_ended_is_replaced(file: Path) -> None:
    box, forking = Box(), Forking()
    box._reader = forking
    box.warm()
    assert forking._process is not None
    forking._process.kill()
    assert box.ask(work.gives, file, "goed") == "goed"
    forking.close()
    assert box.ask(work.gives, file, "goed") == "goed"
    forking.close()


@linux
def test_reading_leaves_no_handle_folder_or_process_behind(box: Box, file: Path) -> None:
    box.ask(work.gives, file, 0)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for n in range(20):
        box.ask(work.gives, file, n)
        stopped(box, work.aborts, file)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert not left_behind()
    assert not reading_now()


def left_behind() -> list[str]:
    """List what is left of the folders that readers had."""
    return [path.name for path in temporary._own_folder().iterdir() if path.name != temporary.LOCK]


def reading_now() -> list[str]:
    """List the processes of the readers that live."""
    warm = reader()
    assert isinstance(warm, Forking)
    assert warm._process is not None
    return Path(f"/proc/{warm._process.pid}/task/{warm._process.pid}/children").read_text(encoding="ascii").split()


@linux
@pytest.mark.parametrize(
    ("ask", "args", "code"),
    [
        (work.stays, (b'{"done": true, "ended": 0}', 1), "reading-long"),
        (work.stays, (b"x", MOST_LINES + 1), "reading-stopped"),
        (work.hangs_up, (), "reading-stopped"),
    ],
)
def test_no_reader_lives_on_after_whoever_asked_went_on(
    file: Path, ask: Callable[..., Any], args: tuple[Any, ...], code: str
) -> None:
    assert stopped(Box(Limits(wall=3)), ask, file, *args) == code
    assert not reading_now()


@linux
def test_a_part_that_is_refused_ends_the_reader_that_gave_it(box: Box, file: Path) -> None:
    def refuse(_: object) -> None:
        raise FileError("reading-stopped", file=file.name)

    with pytest.raises(FileError, match="reading-stopped"):
        box.ask(work.stays, file, b"", 0, take=refuse)
    assert not reading_now()


@linux
def test_no_part_is_taken_once_the_time_of_a_file_is_over(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    late, taken = [0], list[object]()
    monkeypatch.setattr(processes, "time", SimpleNamespace(monotonic=lambda: time.monotonic() + late[0]))

    def slowly(part: object) -> None:
        taken.append(part)
        late[0] = 1_000

    with pytest.raises(FileError, match="reading-long"):
        Box().ask(gives_again, file, take=slowly)
    assert len(taken) == 1
    assert not reading_now()


@linux
@pytest.mark.parametrize("nested", [False, True])
def test_a_reader_that_fills_its_folder_is_ended(file: Path, nested: bool) -> None:
    with pytest.raises(FileError, match="reading-large"):
        Box(Limits(memory=100)).ask(work.leaves_much, file, 1_700, nested=nested)
    assert not left_behind()
    assert not reading_now()


def test_what_a_folder_holds_counts_together(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    for name in ("een", "map/twee"):
        (tmp_path / name).write_bytes(b"x" * 100_000)
    together = 3 * EACH + 200_000
    assert _holds_more(tmp_path, together - 1)
    assert not _holds_more(tmp_path, together)
    assert not _holds_more(tmp_path / "weg", 0)


def test_parts_of_an_answer_come_before_it_is_whole(box: Box, file: Path) -> None:
    taken: list[object] = []
    assert box.ask(gives_parts, file, take=taken.append) == "klaar"
    assert taken[0] == Level.WIJK
    pd.testing.assert_frame_equal(taken[1], PART)


PART = pd.DataFrame({"gas": [1.5, np.nan], "stroom": [2.0, 3.0]}, index=pd.Index(["BU1", "BU2"], name="code"))


def gives_parts(_: Path, *, give: Callable[[object], None]) -> str:
    give(Level.WIJK)
    give(PART)
    return "klaar"


@linux
def test_parts_together_are_no_larger_than_an_answer_may_be(file: Path) -> None:
    taken: list[object] = []
    with pytest.raises(FileError, match="reading-large"):
        Box(Limits(memory=300)).ask(gives_again, file, take=lambda part: taken.append(len(part)))
    assert 0 < len(taken) < 40


def gives_again(_: Path, *, give: Callable[[object], None]) -> None:
    for _n in range(40):
        give(np.zeros(1_250_000))


@linux
@pytest.mark.parametrize("number", [1, 10**6])
def test_a_part_that_was_never_written_is_refused(box: Box, file: Path, number: int) -> None:
    with pytest.raises(FileError, match="reading-stopped"):
        box.ask(work.speaks, file, json.dumps({"given": number}).encode(), 1, take=lambda _: None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few make a link.")
@pytest.mark.parametrize("elsewhere", ["planner.db", "/dev/zero"])
def test_a_link_to_another_file_is_no_answer(tmp_path: Path, elsewhere: str) -> None:
    folder = tmp_path / "doos"
    folder.mkdir()
    (tmp_path / "planner.db").write_bytes(b"\0" * 64)
    carried.write(PART, folder)
    (folder / "answer-3").unlink()
    (folder / "answer-3").symlink_to(tmp_path / elsewhere)
    with pytest.raises(Forbidden):
        carried.read(Files(folder))
    (folder / carried.ANSWER).symlink_to(tmp_path / elsewhere)
    with pytest.raises(Forbidden):
        carried.read(Files(folder))


def test_what_comes_back_is_what_was_given(box: Box, file: Path) -> None:
    frame = pd.DataFrame(
        {"gas": [1.5, np.nan], "naam": ["ä", None], "reden": pd.Categorical(["", "geheim"])},
        index=pd.MultiIndex.from_tuples([("BU1", 2024), ("BU2", 2024)], names=["code", "year"]),
    )
    borders = gpd.GeoDataFrame(
        index=pd.Index(["BU1", "BU2"], name="code"), geometry=[shapely.box(0, 0, 1, 1), None], crs="EPSG:28992"
    )
    shapes = np.array([shapely.Point(1, 2), None])
    wrong = Wrong(3, "gas", "x", WrongKind.TEXT)
    got = box.ask(
        work.gives, file, (frame, borders, shapes, wrong, Level.WIJK, TableMapping(code="c"), np.float64(2.5))
    )
    pd.testing.assert_frame_equal(got[0], frame)
    assert got[1].crs == borders.crs
    assert got[1].index.equals(borders.index)
    assert got[1].geometry.geom_equals(borders.geometry).tolist() == [True, False]
    assert (got[2] == shapes).all()
    assert got[3:] == (wrong, Level.WIJK, TableMapping(code="c"), 2.5)


TABLE = {"file": "answer-2", "kind": "table", "names": ["a"], "rows": 1, "pandas": ""}
PLACE = {"type": "double", "length": 1, "buffers": [None, [0, 8]]}
FORGED = [
    "",
    "[" * 100_000,
    '["map", false, [[["tuple", [["tuple", []]]], 1]]]',
    '["set", [["tuple", [1]]]]',
    json.dumps(["map", False, [[n * (2**61 - 1), 0] for n in range(1, 3)]]),
    '["set", [1.5]]',
    '["one", "os", "system", "true"]',
    '["made", "planner.sources.web.web", "Web", {}]',
    '["made", "planner.sources.box.asking", "Box", {}]',
    '["made", "planner.sources.library", "SnapshotLibrary", {}]',
    '["made", "planner.domain.permissions", "User", {"name": "x", "__class__": 1}]',
    '["one", "planner.domain.permissions", "Right", "alles"]',
    '["date", "nooit"]',
    '["made", "planner.domain.figures.own_tables", "Wrong", {"row": "x", "column": "a", "value": "b", "kind": "c"}]',
    '["iets", 1]',
    *(
        json.dumps(["table", {**TABLE, "columns": [{**PLACE, **change}]} | more])
        for change, more in (
            ({"buffers": [None, [0, 1 << 40]]}, {}),
            ({"buffers": [None, [-8, 8]]}, {}),
            ({"length": 1 << 50}, {}),
            ({"length": -1}, {}),
            ({"type": "extension<x>"}, {}),
            ({"type": "string", "buffers": [None, [0, 8], [0, 8]], "length": 30}, {}),
            ({}, {"file": "../planner.db"}),
            ({}, {"rows": 5}),
            ({}, {"kind": "program"}),
            ({}, {"names": []}),
        )
    ),
]


@pytest.mark.parametrize("forged", FORGED)
def test_an_answer_that_no_reader_gives_is_refused(tmp_path: Path, forged: str) -> None:
    (tmp_path / carried.ANSWER).write_text(forged, encoding="utf-8")
    (tmp_path / "answer-2").write_bytes(b"\0" * 64)
    with pytest.raises(Forbidden):
        carried.read(Files(tmp_path))


def test_tables_larger_than_an_answer_may_be_are_not_read(tmp_path: Path) -> None:
    carried.write(pd.DataFrame({"a": np.zeros(10_000)}), tmp_path)
    assert len(carried.read(Files(tmp_path, 100_000))) == 10_000
    carried.write(pd.DataFrame({"a": np.zeros(10_000)}), tmp_path)
    with pytest.raises(Forbidden):
        carried.read(Files(tmp_path, 50_000))
    (tmp_path / carried.ANSWER).write_text(f'"{"x" * carried.MOST_BYTES}"', encoding="utf-8")
    with pytest.raises(Forbidden):
        carried.read(Files(tmp_path))


@linux
@pytest.mark.parametrize("line", [b"[" * 40_000, b"{}", b'{"walls": 5}', b'{"given": "ver"}', b'{"done": true}', b"x"])
def test_what_no_reader_says_harms_nobody(box: Box, file: Path, line: bytes) -> None:
    assert stopped(box, work.speaks, file, line, 3) == "reading-stopped"
    assert box.ask(work.gives, file, 1) == 1


BYTE = {"type": "int8", "length": 64, "buffers": [None, [0, 64]]}
ALL, SOME = [0, 8], [8, 8]


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (64, [BYTE, BYTE]),
        (64, [BYTE, {**BYTE, "length": 1, "buffers": [None, [8, 1]]}]),
        (10_000, [{"type": "null", "length": 10_000, "buffers": []}]),
        (1 << 62, [{"type": "null", "length": 1 << 62, "buffers": []}]),
        (64, [{**BYTE, "type": "bool", "buffers": [ALL, SOME]}]),
        (56, [{**BYTE, "length": 56, "buffers": [ALL, [8, 56]]}]),
        (3, [{"type": "string", "length": 3, "buffers": [None, [0, 16], [16, 0]]}]),
    ],
)
def test_a_table_that_takes_more_than_its_file_is_not_made(
    tmp_path: Path, rows: int, columns: list[dict[str, Any]]
) -> None:
    names = [str(n) for n in range(len(columns))]
    forged = json.dumps(["table", {**TABLE, "rows": rows, "names": names, "columns": columns}])
    (tmp_path / carried.ANSWER).write_text(forged, encoding="utf-8")
    (tmp_path / "answer-2").write_bytes(bytes([0] * 4 + [1, 0, 0, 0] + [0] * 56))
    with pytest.raises(Forbidden):
        carried.read(Files(tmp_path, len(forged) + 200))


def test_texts_that_are_alike_count_once(tmp_path: Path) -> None:
    table = pd.DataFrame({"a": pd.Series(["boom"] * 2_000, dtype=object)})
    carried.write(table, tmp_path)
    pd.testing.assert_frame_equal(carried.read(Files(tmp_path, 60_000)), table, check_dtype=False)


def test_a_file_is_taken_once(tmp_path: Path) -> None:
    carried.write((PART, PART), tmp_path)
    told = (tmp_path / carried.ANSWER).read_text(encoding="utf-8")
    (tmp_path / carried.ANSWER).write_text(re.sub(r"answer-\d", "answer-2", told), encoding="utf-8")
    with pytest.raises(Forbidden):
        carried.read(Files(tmp_path))


@linux
@pytest.mark.parametrize("name", ["answer", "part1"])
def test_a_folder_in_the_place_of_an_answer_is_none(box: Box, file: Path, name: str) -> None:
    with pytest.raises(FileError, match="reading-stopped"):
        box.ask(work.leaves_a_folder, file, name, take=lambda _: None)


@linux
def test_a_folder_beside_an_answer_harms_nobody(box: Box, file: Path) -> None:
    assert box.ask(work.leaves_a_folder, file, "answer-9", take=lambda _: None) == 1


@linux
def test_an_answer_of_another_kind_than_was_asked_is_none(box: Box, file: Path) -> None:
    assert stopped(box, work.forges, file, "1") == "reading-stopped"


@linux
@pytest.mark.parametrize(
    "line",
    [
        {"refused": "bestaat-niet", "values": {}},
        {"refused": "file-empty", "values": {}},
        {"refused": "file-empty", "values": {"file": ["x"]}},
        {"away": "bestaat-niet"},
    ],
)
def test_a_refusal_without_a_sentence_is_told_as_a_reader_that_stopped(
    box: Box, file: Path, line: dict[str, Any]
) -> None:
    assert stopped(box, work.speaks, file, json.dumps(line).encode(), 1) == "reading-stopped"


@linux
def test_a_forged_answer_is_told_as_one(box: Box, file: Path) -> None:
    assert stopped(box, work.forges, file, FORGED[3]) == "reading-stopped"
    assert box.ask(work.gives, file, 1) == 1


@linux
def test_who_leaves_halfway_ends_nobody_else(box: Box, file: Path) -> None:
    class Left(BaseException):
        """What Streamlit raises when a person leaves a page."""

    def leave(_: object) -> None:
        raise Left

    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(Box(Limits(wall=20)).ask, work.sleeps, file, 2.0)
        with pytest.raises(Left):
            box.ask(gives_parts, file, take=leave)
        assert other.result() == "uitgeslapen"


@linux
def test_a_full_disk_is_told_as_one(file: Path) -> None:
    with pytest.raises(AwayError) as caught:
        Box().ask(work.fills_the_disk, file)
    assert caught.value.code == "disk-full"


def gives_a_lot(_: Path, megabytes: int, *, give: Callable[[object], None]) -> Any:
    give(np.zeros(megabytes * 125_000))
    return np.zeros(megabytes * 125_000)


@linux
def test_the_app_holds_no_answer_and_no_part_of_one_that_is_too_large(file: Path) -> None:
    with pytest.raises(FileError, match="reading-large"):
        Box().ask(gives_a_lot, file, 201, take=lambda _: None)
    assert len(Box().ask(gives_a_lot, file, 150, take=lambda _: None)) == 150 * 125_000
