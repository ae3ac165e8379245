"""A damaged snapshot is set aside and named, and the rest goes on; what follows from snapshots is made again."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from planner.domain.areas import Level
from planner.domain.figures.own_tables import SKIP, TableMapping
from planner.domain.figures.provenance import Snapshot
from planner.domain.figures.wishes import TableWish
from planner.errors import AwayError, DamagedError, FileError
from planner.settings import DECLARED
from planner.sources.box.asking import Box
from planner.sources.declared.lives import read_lives
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary
from planner.sources.snapshots.disk import put_in_place
from planner.sources.snapshots.shelf import Shelf
from planner.text import LANGUAGES, translator
from planner.text.errors import explain
from tests.fixtures.disks import closed_folder, fill, small_disk
from tests.unit.sources.snapshots.test_library import kaart, quiet, table

SOURCES = read_sources(DECLARED / "sources.yaml")
Damage = Callable[[Path], object]
LIVES = read_lives(DECLARED / "service_lives.yaml")
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
REGISTER = "BEHEERGROEP;AANLEGJAAR;X;Y;ID\n" + "".join(
    f"boom;1990;{155_100 + n};{463_100 + n};{n}\n" for n in range(40)
)


def library(data_dir: Path, now: datetime = NOW) -> SnapshotLibrary:
    return SnapshotLibrary(data_dir, SOURCES, lambda: now, lives=LIVES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Load a kaart of two years, two tables and a register."""
    data = tmp_path / "var"
    loaded = library(data)
    for year in (2022, 2024):
        loaded.areas.load(kaart(tmp_path, year=year), quiet)
    loaded.figures.load(table(tmp_path), quiet)
    loaded.figures.load(table(tmp_path, "code,gas\nWK030700,9\n", "gas_2023.csv"), quiet)
    (tmp_path / "bomen.csv").write_text(REGISTER, encoding="utf-8")
    loaded.registers.load(tmp_path / "bomen.csv", quiet)
    return data


def of_kind(data: Path, kind: str, year: int | None = None) -> Path:
    found = [s for s in library(data).snapshots() if s.kind == kind and year in (None, s.year)]
    return data / "snapshots" / found[0].id


def write(name: str, content: bytes) -> Damage:
    return lambda folder: [path.write_bytes(content) for path in folder.glob(name)]


def cut(name: str) -> Damage:
    def do(folder: Path) -> None:
        for path in folder.glob(name):
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return do


def away(name: str) -> Damage:
    def do(folder: Path) -> None:
        for path in folder.glob(name):
            path.unlink()

    return do


def spoil(name: str) -> Damage:
    """Change bytes in the middle: the head still reads."""

    def do(folder: Path) -> None:
        for path in folder.glob(name):
            content = bytearray(path.read_bytes())
            content[4:60] = b"\xff" * 56
            path.write_bytes(content)

    return do


def told(**changes: object) -> Damage:
    def do(folder: Path) -> None:
        card = folder / "snapshot.json"
        card.write_text(json.dumps(json.loads(card.read_text()) | changes))

    return do


def no_file(name: str) -> Damage:
    def do(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return do


def no_card(folder: Path) -> None:
    """Leave a folder half there, an hour ago."""
    (folder / "snapshot.json").unlink()
    os.utime(folder, (1, 1))


DAMAGE: dict[str, Damage] = {
    "the card is empty": write("snapshot.json", b""),
    "the card is noise": write("snapshot.json", b"\xff\xfe\x00"),
    "the card is cut": cut("snapshot.json"),
    "the card is a list": write("snapshot.json", b"[]"),
    "the card names another": told(id="../../elders"),
    "the card has a year in words": told(year="2024"),
    "the card has no time zone": told(imported_at="2026-05-01T12:00:00"),
    "the card is of an unknown kind": told(kind="maan"),
    "the card is a folder": no_file("snapshot.json"),
    "there is no card": no_card,
    "the values are empty": write("values.parquet", b""),
    "the values are noise": write("values.parquet", b"x" * 900),
    "the values are cut": cut("values.parquet"),
    "the values are spoiled within": spoil("values.parquet"),
    "the values are away": away("values.parquet"),
    "the values are a folder": no_file("values.parquet"),
    "the reasons are away": away("reasons.parquet"),
    "the mapping is noise": lambda folder: (folder / "mapping.yaml").write_bytes(b"\xff{["),
}


@pytest.mark.parametrize("damage", list(DAMAGE.values()), ids=list(DAMAGE))
def test_a_damaged_table_is_set_aside_and_named_and_the_rest_goes_on(folder: Path, damage) -> None:
    broken = of_kind(folder, "figures", 2023)
    damage(broken)
    loaded = library(folder)
    loaded.figures.inspect(folder.parent / "gas_2022.csv")
    atlas = loaded.areas.atlas("WK030700")
    assert {table.values.at["WK030700", "gas"] for table in atlas.tables if "gas" in table.values} == {5}
    assert broken.name not in {snapshot.id for snapshot in loaded.snapshots()}
    assert not broken.exists()
    assert (folder / "damaged" / broken.name).is_dir()
    assert len(loaded.set_aside()) == 1
    assert library(folder).set_aside() == loaded.set_aside()


AREAS: dict[str, Damage] = {
    "areas cut": cut("areas.parquet"),
    "areas spoiled": spoil("areas.parquet"),
    "areas away": away("areas.parquet"),
    "borders of noise": write("borders_*", b"x"),
    "drawn away": away("drawn_*"),
}


@pytest.mark.parametrize("damage", list(AREAS.values()), ids=list(AREAS))
def test_of_a_damaged_kaart_the_older_one_takes_the_place(folder: Path, damage) -> None:
    damage(of_kind(folder, "areas", 2024))
    loaded = library(folder)
    assert loaded.areas.atlas().year == 2022
    assert len(loaded.set_aside()) == 1


def test_borders_that_are_spoiled_within_are_told_where_they_are_drawn_and_then_the_rest_goes_on(folder: Path) -> None:
    spoil("drawn_*")(of_kind(folder, "areas", 2024))
    loaded = library(folder)
    with pytest.raises(DamagedError) as problem:
        loaded.areas.atlas().drawn[Level.WIJK]
    for language in LANGUAGES:
        assert str(folder) not in explain(problem.value, translator(language))
    assert loaded.areas.atlas().year == 2022


REGISTERS = {"cut": cut("objects.parquet"), "away": away("objects.parquet"), "noise": write("register.json", b"{")}


@pytest.mark.parametrize("damage", list(REGISTERS.values()), ids=list(REGISTERS))
def test_a_damaged_register_is_set_aside(folder: Path, damage) -> None:
    damage(of_kind(folder, "assets"))
    shutil.rmtree(folder / "derived")
    loaded = library(folder)
    loaded.registers.inspect(folder.parent / "bomen.csv")
    assert loaded.registers.on(loaded.areas.atlas()).snapshots == ()
    assert len(loaded.set_aside()) == 1


@pytest.mark.parametrize("look", ["inspect", "import", "registers"])
def test_objects_or_borders_that_are_spoiled_within_are_found_in_the_box_and_the_rest_goes_on(
    folder: Path, look: str
) -> None:
    (folder.parent / "eik.csv").write_text(REGISTER.replace("1990", "1980"), encoding="utf-8")
    spoil("objects.parquet" if look == "registers" else "borders_*")(
        of_kind(folder, *(("assets",) if look == "registers" else ("areas", 2024)))
    )
    shutil.rmtree(folder / "derived")
    loaded = library(folder)
    if look == "inspect":
        assert loaded.registers.inspect(folder.parent / "eik.csv").counted == 40
    elif look == "import":
        assert loaded.registers.load(folder.parent / "eik.csv", quiet).rows == 40
    else:
        assert loaded.registers.on(loaded.areas.atlas()).snapshots == ()
    assert len(loaded.set_aside()) == 1


class Lying(Box):
    """A box whose reader was taken over, and says of each snapshot that it is damaged."""

    def ask(self, *_: object, **options: Any) -> Any:
        raise FileError("snapshot-damaged", title=options["kaarten"][0].id)


def test_a_snapshot_is_not_set_aside_because_a_reader_says_so(folder: Path) -> None:
    loaded = SnapshotLibrary(folder, SOURCES, lambda: NOW, lives=LIVES, box=Lying())
    with pytest.raises(FileError, match="reading-stopped"):
        loaded.registers.inspect(folder.parent / "bomen.csv")
    assert loaded.set_aside() == ()


def _renewed_while_read(shelf: Shelf, snapshot: Snapshot) -> None:
    with shelf.reading(snapshot):
        shelf.renew(snapshot)
        raise FileNotFoundError


def test_a_snapshot_that_another_put_in_its_place_meanwhile_is_left_alone(folder: Path) -> None:
    shelf = Shelf(folder, lambda: NOW)
    for snapshot in shelf.all():
        with pytest.raises(DamagedError):
            _renewed_while_read(shelf, snapshot)
    assert shelf.aside() == ()
    assert len(shelf.all()) == 5


class Counting(Box):
    """A box that counts what it is asked, and refuses with a code."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code, self.asked = code, 0

    def ask(self, *_: object, **__: Any) -> Any:
        self.asked += 1
        raise FileError(self.code, file="t.csv")


@pytest.mark.parametrize(("code", "asked"), [("reading-long", 1), ("file-damaged", 1), ("table-no-codes", 2)])
def test_what_was_decided_of_other_tables_is_tried_once_where_it_can_help(folder: Path, code: str, asked: int) -> None:
    for n in range(3):
        decided = TableMapping(columns={"gas": SKIP}, code="code")
        path = table(folder.parent, f"code,gas,aantal_inwoners\nWK030700,{n},{n + 10}\n", f"tabel{n}_2023.csv")
        library(folder).figures.load(path, quiet, TableWish(mapping=decided))
    box = Counting(code)
    with pytest.raises(FileError, match=code):
        SnapshotLibrary(folder, SOURCES, lambda: NOW, lives=LIVES, box=box).figures.inspect(table(folder.parent))
    assert box.asked == asked


def test_loading_it_again_is_all_there_is_to_do(folder: Path) -> None:
    cut("values.parquet")(of_kind(folder, "figures", 2023))
    loaded = library(folder)
    assert len(loaded.set_aside()) == 1
    loaded.figures.load(folder.parent / "gas_2023.csv", quiet)
    assert loaded.set_aside() == ()
    assert {9, 5} == {
        t.values.at["WK030700", "gas"] for t in loaded.areas.atlas("WK030700").tables if "gas" in t.values
    }


def test_a_folder_that_somebody_is_putting_back_is_left_alone(folder: Path) -> None:
    arriving = folder / "snapshots" / "kaart-2020-0123456789ab"
    arriving.mkdir()
    (arriving / "values.parquet").write_bytes(b"half")
    assert library(folder).set_aside() == ()
    assert arriving.is_dir()


def test_what_cannot_be_moved_is_not_read_and_still_named(tmp_path: Path) -> None:
    with small_disk(tmp_path / "klein", megabytes=8) as disk:
        loaded = library(disk)
        loaded.areas.load(kaart(tmp_path), quiet)
        loaded.figures.load(table(tmp_path), quiet)
        cut("values.parquet")(of_kind(disk, "figures"))
        with closed_folder(disk):
            loaded = library(disk)
            assert len(loaded.areas.atlas().tables) == 1
            assert len(loaded.set_aside()) == 1
            assert len(loaded.snapshots()) == 1


def other_tables(folder: Path) -> None:
    for path in folder.glob("**/*.parquet"):
        pd.DataFrame({"x": [1]}).to_parquet(path)


DERIVED = {
    "cut": cut("**/*.parquet"),
    "spoiled": spoil("**/*.parquet"),
    "away": away("**/*.parquet"),
    "empty": write("**/*.parquet", b""),
    "other tables": other_tables,
    "gone": shutil.rmtree,
}


@pytest.mark.parametrize("damage", list(DERIVED.values()), ids=list(DERIVED))
def test_what_follows_from_snapshots_is_made_again_when_it_is_damaged(folder: Path, damage) -> None:
    before = library(folder)
    counted = before.registers.on(before.areas.atlas()).cohorts
    assert before.areas.successors("WK030700") == ()
    damage(folder / "derived")
    after = library(folder)
    pd.testing.assert_frame_equal(after.registers.on(after.areas.atlas()).cohorts, counted)
    library(folder).areas.atlas()
    made = [path for path in (folder / "derived").glob("**/*.parquet") if path.stat().st_size > 100]
    assert len(made) >= 3
    assert after.set_aside() == ()


def test_a_full_or_closed_disk_is_told_when_loading_and_what_was_there_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "klein", megabytes=8) as disk:
        loaded = library(disk)
        loaded.areas.load(kaart(tmp_path), quiet)
        ballast = fill(disk)
        with pytest.raises(AwayError, match="disk-full"):
            loaded.figures.load(table(tmp_path), quiet)
        ballast.unlink()
        with closed_folder(disk):
            with pytest.raises(AwayError, match="folder-closed"):
                loaded.figures.load(table(tmp_path), quiet)
            with pytest.raises(AwayError, match="folder-closed"):
                loaded.remove(loaded.snapshots()[0].id)
        assert len(loaded.snapshots()) == 1
        assert not list((disk / "snapshots").glob(".*"))
        loaded.figures.load(table(tmp_path), quiet)
        assert len(loaded.areas.atlas().tables) == 2


def test_a_full_disk_is_no_reason_not_to_show_what_follows_from_snapshots(tmp_path: Path) -> None:
    with small_disk(tmp_path / "klein", megabytes=8) as disk:
        loaded = library(disk)
        loaded.areas.load(kaart(tmp_path), quiet)
        (tmp_path / "bomen.csv").write_text(REGISTER, encoding="utf-8")
        loaded.registers.load(tmp_path / "bomen.csv", quiet)
        shutil.rmtree(disk / "derived")
        fill(disk)
        again = library(disk)
        assert len(again.registers.on(again.areas.atlas()).cohorts)


def test_a_table_loaded_under_a_clock_that_ran_ahead_does_not_keep_winning(tmp_path: Path) -> None:
    data = tmp_path / "var"
    ahead = library(data, NOW + timedelta(days=1800))
    ahead.areas.load(kaart(tmp_path), quiet)
    wrong = ahead.figures.load(table(tmp_path, "code,gas\nWK030700,1\n"), quiet)
    right = library(data)
    newer = right.figures.load(table(tmp_path, "code,gas\nWK030700,2\n"), quiet)
    assert [s.id for s in right.snapshots() if s.kind == "figures"] == [newer.id, wrong.id]
    assert first_gas(right) == 2
    assert right.areas.atlas() is right.areas.atlas()
    (tmp_path / "gas_2022.csv").write_text("code,gas\nWK030700,1\n", encoding="utf-8")
    right.figures.load(tmp_path / "gas_2022.csv", quiet)  # loaded again it counts as loaded now
    assert {s.imported_at for s in right.snapshots() if s.id == wrong.id} == {NOW}


def first_gas(loaded: SnapshotLibrary) -> float:
    return next(float(t.values["gas"]["WK030700"]) for t in loaded.areas.atlas().tables if "gas" in t.values)


def test_what_is_acknowledged_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch) -> None:
    done: list[str] = []
    flush, rename = os.fsync, os.rename

    def flushed(handle: int) -> None:
        done.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        flush(handle)

    monkeypatch.setattr(os, "fsync", flushed)
    aside = tmp_path / "apart"
    aside.mkdir()
    for name in ("a", "b"):
        (aside / name).write_text(name)
    put_in_place(aside, tmp_path / "klaar")
    assert done == ["b", "a", "apart", tmp_path.name]
    done.clear()
    made = library(tmp_path / "var").areas.load(kaart(tmp_path), quiet)
    names = {path.name for path in (tmp_path / "var" / "snapshots" / made.id).iterdir()}
    assert names <= {*done, "snapshot.json"}
    assert done[-1] == "snapshots"
    assert os.rename is rename


def test_nobody_else_looks_into_the_snapshots(folder: Path) -> None:
    assert (folder / "snapshots").stat().st_mode & 0o777 == 0o700
    (folder / "snapshots").chmod(0o755)  # as an earlier version left it
    library(folder)
    assert (folder / "snapshots").stat().st_mode & 0o777 == 0o700
