"""What passes hides and removes nothing; what is too much work is remembered; nobody waits for another's atlas."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import geopandas as gpd
import pytest

from planner.domain.figures.own_tables import TableMapping
from planner.domain.figures.provenance import SnapshotKind
from planner.domain.figures.wishes import TableWish
from planner.errors import AwayError, FileError, PlannerError, UserError
from planner.sources.box.asking import Box, Limits
from planner.sources.library import SnapshotLibrary
from planner.sources.snapshots import attempts
from tests.fixtures.registers import LIVES, SOURCES, as_points, square, trees
from tests.unit.sources.snapshots.test_crosswalks import AFTER, BEFORE, kaart, own, quiet, table

PASSING = [
    FileError("reading-busy", file="kaart"),
    FileError("reading-stopped", file="kaart"),
    AwayError("disk-full"),
    AwayError("folder-closed"),
    UserError("no-temporary-folder"),
    OSError(28, "No space left on device"),
]
TOO_MUCH = [FileError(code, file="kaart") for code in ("reading-long", "reading-large", "crossings-many")]
LONG = 60
"""Seconds after which a thread that waits is stuck."""


class Hindered(Box):
    """A box in which work goes wrong as long as there is a `fault`, or waits for a `gate`; counts what is asked."""

    def __init__(self, limits: Limits | None = None) -> None:
        super().__init__(limits)
        self.fault: Exception | None = None
        self.gate, self.begun, self.asked = Event(), Event(), 0
        self.gate.set()

    def compute(self, ask: Callable[..., Any], *given: Any, of: str, **options: Any) -> Any:
        self.asked += 1
        self.begun.set()
        self.gate.wait(LONG)
        if self.fault:
            raise self.fault
        return super().compute(ask, *given, of=of, **options)


def a_library(folder: Path, box: Box) -> SnapshotLibrary:
    return SnapshotLibrary(folder / "data", SOURCES, lives=LIVES, box=box)


def named(problem: Exception) -> str:
    return problem.code if isinstance(problem, PlannerError) else "disk-full"


@pytest.fixture
def box() -> Hindered:
    return Hindered()


@pytest.fixture
def library(tmp_path: Path, box: Hindered) -> SnapshotLibrary:
    """Give a library with a kaart and a table for the borders of before."""
    made = a_library(tmp_path, box)
    made.areas.load(kaart(tmp_path, BEFORE, 2022), quiet)
    made.figures.load(table(tmp_path, "WK030700,10\nWK030701,20\nWK030702,60\n"), quiet)
    return made


def years(library: SnapshotLibrary) -> set[int]:
    return {snapshot.year for snapshot in library.snapshots() if snapshot.kind is SnapshotKind.AREAS}


@pytest.mark.parametrize("fault", PASSING, ids=map(repr, PASSING))
def test_what_passes_while_a_kaart_is_loaded_is_told_and_removes_nothing(
    library: SnapshotLibrary, box: Hindered, tmp_path: Path, fault: Exception
) -> None:
    path = kaart(tmp_path, AFTER, 2024)
    box.fault = fault
    with pytest.raises(UserError) as told:
        library.areas.load(path, quiet)
    assert told.value.code == named(fault)
    assert years(library) == {2022, 2024}
    box.fault = None
    library.areas.load(path, quiet)
    assert own(library).values.at["WK030710", "percentage_koopwoningen"] == pytest.approx(40)


@pytest.mark.parametrize("fault", TOO_MUCH, ids=map(named, TOO_MUCH))
def test_a_kaart_that_is_too_entangled_goes_again_and_is_not_held_against_it(
    library: SnapshotLibrary, box: Hindered, tmp_path: Path, fault: Exception
) -> None:
    path = kaart(tmp_path, AFTER, 2024)
    box.fault = fault
    with pytest.raises(FileError, match="kaart-entangled"):
        library.areas.load(path, quiet)
    assert years(library) == {2022}
    box.fault = None
    library.areas.load(path, quiet)
    assert years(library) == {2022, 2024}


def lost(tmp_path: Path, library: SnapshotLibrary) -> None:
    """Load the kaart of after, and lose what was kept of it."""
    library.areas.load(kaart(tmp_path, AFTER, 2024), quiet)
    for path in (tmp_path / "data" / "derived").glob("*.parquet"):
        path.unlink()


@pytest.mark.parametrize("fault", PASSING, ids=map(repr, PASSING))
def test_a_page_shows_the_rest_and_tries_again_after_a_while(
    library: SnapshotLibrary, tmp_path: Path, fault: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost(tmp_path, library)
    box = Hindered()
    box.fault = fault
    later = a_library(tmp_path, box)
    first = later.areas.atlas()
    asked = box.asked
    assert (first.year, asked) == (2024, 1)
    assert later.areas.atlas() is first
    assert later.areas.atlas("GM0307", year=2024) is first
    assert box.asked == asked
    box.fault = None
    clock = time.monotonic
    monkeypatch.setattr("time.monotonic", lambda: clock() + attempts.PAUSE + 1)
    assert own(later).values.at["WK030710", "percentage_koopwoningen"] == pytest.approx(40)
    assert later.areas.atlas() is later.areas.atlas()


@pytest.mark.parametrize("fault", TOO_MUCH, ids=map(named, TOO_MUCH))
def test_what_was_too_much_is_not_tried_again_after_a_restart_unless_more_is_allowed(
    library: SnapshotLibrary, tmp_path: Path, fault: Exception
) -> None:
    lost(tmp_path, library)
    boxes = [Hindered(), Hindered(), Hindered(Limits(cpu=999))]
    for box in boxes:
        box.fault = fault
        assert a_library(tmp_path, box).areas.atlas().year == 2024
    assert [box.asked for box in boxes] == [1, 0, 1]
    assert years(library) == {2022, 2024}


def test_a_kaart_that_was_there_stays_when_it_is_loaded_again_after_a_page_found_it_too_much(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    lost(tmp_path, library)
    box = Hindered()
    box.fault = TOO_MUCH[0]
    later = a_library(tmp_path, box)
    later.areas.atlas()
    later.areas.load(tmp_path / "kaart_2024.gpkg", quiet)
    assert years(later) == {2022, 2024}


@pytest.mark.parametrize("fault", [*PASSING, *TOO_MUCH], ids=map(repr, [*PASSING, *TOO_MUCH]))
def test_a_register_that_can_not_be_allotted_now_is_there_again_later(
    library: SnapshotLibrary, tmp_path: Path, fault: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    objects = as_points(trees(20))
    objects.loc[0, "geometry"] = square(0, 0)
    objects.to_file(tmp_path / "bomen.gpkg")
    assert isinstance(objects, gpd.GeoDataFrame)
    made = library.registers.load(tmp_path / "bomen.gpkg", quiet)
    for path in (tmp_path / "data" / "derived" / made.id).rglob("*.parquet"):
        path.unlink()
    box = Hindered()
    box.fault = fault
    later = a_library(tmp_path, box)
    for _ in range(3):
        assert later.registers.on(later.areas.atlas()).snapshots == ()
    assert box.asked == 1
    box.fault = None
    clock = time.monotonic
    monkeypatch.setattr("time.monotonic", lambda: clock() + attempts.PAUSE + 1)
    assert len(later.registers.on(later.areas.atlas()).snapshots) == (fault not in TOO_MUCH)
    later.remove(made.id)
    assert not list((tmp_path / "data" / "derived").glob("too-much*"))


def test_pages_go_on_while_a_kaart_is_laid_over_another(
    library: SnapshotLibrary, box: Hindered, tmp_path: Path
) -> None:
    before = library.areas.atlas()
    path = kaart(tmp_path, AFTER, 2024)
    box.gate.clear()
    box.begun.clear()
    with ThreadPoolExecutor(9) as pool:
        try:
            loading = pool.submit(library.areas.load, path, quiet)
            assert box.begun.wait(LONG)
            pages = [pool.submit(library.areas.atlas) for _ in range(4)]
            assert all(page.result(LONG) is before for page in pages)
            assert pool.submit(library.figures.inspect, tmp_path / "gas_2021.csv").result(LONG).matched == 3
            assert pool.submit(library.snapshots).result(LONG)
            assert not loading.done()
        finally:
            box.gate.set()
        loading.result(LONG)
        after = [pool.submit(library.areas.atlas) for _ in range(8)]
        assert len({id(page.result(LONG)) for page in after}) == 1
    assert library.areas.atlas().year == 2024


def test_of_those_who_ask_the_same_without_one_of_before_one_makes_it(library: SnapshotLibrary, tmp_path: Path) -> None:
    lost(tmp_path, library)
    box = Hindered()
    fresh = a_library(tmp_path, box)
    box.gate.clear()
    with ThreadPoolExecutor(8) as pool:
        pages = [pool.submit(fresh.areas.atlas) for _ in range(6)]
        assert box.begun.wait(LONG)
        box.gate.set()
        assert len({id(page.result(LONG)) for page in pages}) == 1
    assert box.asked == 3  # one for each level


def test_an_atlas_of_what_was_removed_is_never_given(library: SnapshotLibrary, box: Hindered, tmp_path: Path) -> None:
    figures = next(s for s in library.snapshots() if s.kind is SnapshotKind.FIGURES)
    library.areas.atlas()
    path = kaart(tmp_path, AFTER, 2024)
    box.gate.clear()
    box.begun.clear()
    with ThreadPoolExecutor(4) as pool:
        try:
            loading = pool.submit(library.areas.load, path, quiet)
            assert box.begun.wait(LONG)
            library.remove(figures.id)
            page = pool.submit(library.areas.atlas)
        finally:
            box.gate.set()
        assert figures not in {one.snapshot for one in page.result(LONG).tables}
        loading.result(LONG)


def test_threads_that_load_ask_and_remove_at_once_end_with_what_is_there(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    library.areas.load(kaart(tmp_path, AFTER, 2024), quiet)
    tables = [table(tmp_path, f"WK030700,{n}\nWK030702,7\n", f"gas_20{n}.csv") for n in (15, 16, 17)]
    with ThreadPoolExecutor(6) as pool:
        loads = [pool.submit(library.figures.load, path, quiet) for path in tables]
        asks = [pool.submit(library.areas.atlas, "GM0307", year=year) for year in (2022, 2024) for _ in range(5)]
        gone = pool.submit(lambda: library.remove(loads[0].result(LONG).id))
        ended = [*(job.result(LONG) for job in loads), *(job.result(LONG) for job in asks), gone.result(LONG)]
    assert all(ended)
    shown = {one.snapshot.id for one in library.areas.atlas().tables if one.snapshot.kind is SnapshotKind.FIGURES}
    assert shown == {s.id for s in library.snapshots() if s.kind is SnapshotKind.FIGURES}


class Looking(Box):
    """A box that counts how often it is asked to read a file, and refuses it where it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.refusals = 0, list[str]()

    def ask(self, ask: Callable[..., Any], path: Path, *given: Any, **options: Any) -> Any:
        self.asked += 1
        if self.refusals:
            raise FileError(self.refusals.pop(0), file=path.name)
        return super().ask(ask, path, *given, **options)


@pytest.mark.parametrize(
    ("refusals", "asked"),
    [
        (["reading-long"], 1),
        (["reading-large"], 1),
        (["file-damaged"], 1),
        (["workbook-locked"], 1),
        (["table-no-codes", "reading-long"], 2),
        (["table-no-codes", "table-no-codes", "table-no-codes"], 3),
    ],
)
def test_a_file_that_is_refused_is_read_again_only_with_mappings_that_can_help(
    library: SnapshotLibrary, tmp_path: Path, refusals: list[str], asked: int
) -> None:
    for name, column in (("a_2022.csv", "a"), ("b_2021.csv", "a"), ("c_2020.csv", "c")):
        path = tmp_path / name
        path.write_text(f"Wijkcode;gas;{column}\nWK030701;1;{name[0]}\n", encoding="utf-8")
        library.figures.load(path, quiet, TableWish(mapping=TableMapping(columns={column: "skip"})))
    box = Looking()
    box.refusals = list(refusals)
    with pytest.raises(FileError) as told:
        a_library(tmp_path, box).figures.inspect(path)
    assert (box.asked, told.value.code) == (asked, refusals[-1])
