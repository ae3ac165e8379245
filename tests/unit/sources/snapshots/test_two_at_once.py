"""Several who load, remove and reword at the same moment: nobody's work is lost."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from planner.domain.figures.indicators import Direction, Label, ThemeId
from planner.domain.figures.own_tables import NewIndicator, TableMapping
from planner.domain.figures.wishes import TableWish
from planner.errors import AwayError, FileError
from planner.settings import DECLARED, ROOT
from planner.sources.declared.own_indicators import FILE, read_own_indicators
from planner.sources.declared.sources import read_sources
from planner.sources.figures.mapping import write_mapping
from planner.sources.library import SnapshotLibrary
from planner.sources.snapshots import writing
from tests.workbooks import write_kaart

SOURCES = read_sources(DECLARED / "sources.yaml")
NAMES = ("aa", "bb", "cc", "dd", "ee")
LONG = 120
"""Seconds after which somebody is stuck."""


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def own(name: str, unit: str = "%") -> TableMapping:
    made = NewIndicator(Label(name, name), ThemeId.VEERKRACHT, Label(unit, unit), Direction.HIGH)
    return TableMapping(columns={name: made}, year=2024)


def table(folder: Path, name: str, figure: int = 1) -> Path:
    path = folder / f"{name}{figure}.csv"
    path.write_text(f"code,{name}\nWK059901,{figure}\nWK059902,2\n", encoding="utf-8")
    return path


def labels(library: SnapshotLibrary, folder: Path) -> set[str]:
    """Give the names of the own indicators in the file; what a library has in memory says nothing."""
    return {indicator.label.nl for indicator in read_own_indicators(folder / "var" / FILE)}


@pytest.fixture
def library(tmp_path: Path) -> SnapshotLibrary:
    made = SnapshotLibrary(tmp_path / "var", SOURCES)
    made.areas.load(write_kaart(tmp_path / "kaart_2024.gpkg"), quiet)
    return made


def at_once(*works: Callable[[], object]) -> None:
    """Do all of it at the same moment; raises what one of them raises."""
    ready = Barrier(len(works))

    def one(work: Callable[[], object]) -> object:
        ready.wait(LONG)
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        for done in [pool.submit(one, work) for work in works]:
            done.result(LONG)


def loading(library: SnapshotLibrary, path: Path, mapping: TableMapping) -> Callable[[], object]:
    return lambda: library.figures.load(path, quiet, TableWish(mapping=mapping))


@pytest.mark.parametrize("tried", range(4))
def test_tables_that_are_loaded_at_once_all_keep_their_own_indicator(
    library: SnapshotLibrary, tmp_path: Path, tried: int
) -> None:
    at_once(*(loading(library, table(tmp_path, name, tried), own(name)) for name in NAMES))
    assert labels(library, tmp_path) == set(NAMES)


def test_one_who_loads_loses_nothing_through_one_who_removes_and_one_who_rewords(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    first = library.figures.load(table(tmp_path, "aa"), quiet, TableWish(mapping=own("aa")))
    library.figures.load(table(tmp_path, "bb"), quiet, TableWish(mapping=own("bb")))
    named = next(i.id for i in read_own_indicators(tmp_path / "var" / FILE) if i.label.nl == "bb")
    at_once(
        loading(library, table(tmp_path, "cc"), own("cc")),
        lambda: library.remove(first.id),
        lambda: library.figures.reword(named, label="anders", why=""),
        loading(library, table(tmp_path, "dd"), own("dd")),
    )
    assert labels(library, tmp_path) == {"anders", "cc", "dd"}


def test_two_who_give_one_indicator_another_unit_are_not_both_right(library: SnapshotLibrary, tmp_path: Path) -> None:
    refused: list[str] = []

    def try_it(path: Path, unit: str) -> None:
        try:
            library.figures.load(path, quiet, TableWish(mapping=own("aa", unit)))
        except FileError as problem:
            refused.append(problem.code)

    at_once(
        lambda: try_it(table(tmp_path, "aa", 1), "%"),
        lambda: try_it(table(tmp_path, "aa", 2), "euro"),
    )
    assert refused == ["own-differs"]


def test_the_same_file_read_in_two_ways_at_once_stands_there_once(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "aa")
    other = TableMapping(columns={"aa": "percentage_koopwoningen"}, year=2024)
    at_once(loading(library, path, own("aa")), loading(library, path, other))
    assert len([s for s in library.snapshots() if s.file_name == path.name]) == 1


def test_loading_the_same_file_again_brings_a_lost_indicator_back(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "aa")
    library.figures.load(path, quiet, TableWish(mapping=own("aa")))
    (tmp_path / "var" / FILE).unlink()
    library.figures.load(path, quiet, TableWish(mapping=own("aa")))
    assert labels(library, tmp_path) == {"aa"}


def test_processes_that_load_at_once_lose_nothing(library: SnapshotLibrary, tmp_path: Path) -> None:
    commands = []
    for name in NAMES[:3]:
        (tmp_path / f"{name}.yaml").write_text(write_mapping(own(name)), encoding="utf-8")
        command = [sys.executable, "-m", "planner", "import-figures", str(table(tmp_path, name))]
        commands.append([*command, "--map", str(tmp_path / f"{name}.yaml")])
    settings = {"PLANNER_DATA_DIR": str(tmp_path / "var"), "PLANNER_DATABASE_URL": f"sqlite:///{tmp_path}/a.db"}
    running = [subprocess.Popen(command, cwd=ROOT, env=os.environ | settings) for command in commands]
    assert [process.wait(LONG) for process in running] == [0, 0, 0]
    assert labels(library, tmp_path) == set(NAMES[:3])


def test_who_waits_too_long_is_told_and_nothing_is_changed(
    library: SnapshotLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PATIENCE", 0.1)
    other = SnapshotLibrary(tmp_path / "var", SOURCES)
    with writing.Turn(tmp_path / "var").to_write(), pytest.raises(AwayError, match="folder-busy"):
        other.figures.load(table(tmp_path, "aa"), quiet, TableWish(mapping=own("aa")))
    assert not [s for s in library.snapshots() if s.file_name.startswith("aa")]
    other.figures.load(table(tmp_path, "aa"), quiet, TableWish(mapping=own("aa")))


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps links for administrators")
@pytest.mark.parametrize("made", ["folder", "link"])
def test_a_folder_or_link_in_the_place_of_the_lock_is_told_in_words(tmp_path: Path, made: str) -> None:
    lock, elsewhere = tmp_path / writing.LOCK, tmp_path / "elsewhere"
    elsewhere.write_text("stays", encoding="utf-8")
    if made == "folder":
        lock.mkdir()
    else:
        lock.symlink_to(elsewhere)
    with pytest.raises(AwayError, match="folder-closed"), writing.Turn(tmp_path).to_write():
        pytest.fail("this is no lock")
    assert elsewhere.read_text(encoding="utf-8") == "stays"
