"""The names of columns have a length, and long texts in a file are shown by their beginning."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely

from planner.errors import FileError
from planner.sources.library import SnapshotLibrary
from planner.text import translator
from planner.text.errors import explain
from tests.fixtures.registers import LIVES, SOURCES, quiet, trees
from tests.workbooks import write_kaart, write_xlsx

LONG, MOST = "kolom " * 500, 250
NAME = LONG.strip()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> SnapshotLibrary:
    folder = tmp_path_factory.mktemp("huis")
    made = SnapshotLibrary(folder / "data", SOURCES, lives=LIVES)
    made.areas.load(write_kaart(folder / "kaart_2024.gpkg"), quiet)
    return made


def a_csv(folder: Path, name: str = NAME) -> Path:
    (folder / "cijfers_2024.csv").write_text(f"buurtcode;{name}\nBU05990110;1\nBU05990111;2\n", encoding="utf-8")
    return folder / "cijfers_2024.csv"


def a_workbook(folder: Path, name: str = NAME) -> Path:
    return write_xlsx(folder / "cijfers_2024.xlsx", {"Blad": [("buurtcode", name), ("BU05990110", 1)]})


def a_long_table(folder: Path, name: str = NAME) -> Path:
    lines = [f"BU0599011{n};{measure};1" for n in (0, 1) for measure in (name, "b", "c")]
    path = folder / "lang_2024.csv"
    path.write_text("\n".join(["buurtcode;variabele;waarde", *lines]), encoding="utf-8")
    return path


def shapes(folder: Path, name: str = NAME, suffix: str = "gpkg") -> Path:
    path = folder / f"bomen.{suffix}"
    table = gpd.GeoDataFrame({name: ["x"], "type": ["boom"]}, geometry=[shapely.Point(155_010, 463_010)], crs=28992)
    pyogrio.write_dataframe(table, path)
    return path


def a_geojson(folder: Path, name: str = NAME) -> Path:
    return shapes(folder, name, "geojson")


def a_register(folder: Path, name: str = NAME) -> Path:
    trees().assign(**{name: 1}).to_csv(folder / "bomen.csv", sep=";", index=False)
    return folder / "bomen.csv"


def a_parquet(folder: Path, name: str = NAME) -> Path:
    trees().assign(**{name: 1}).to_parquet(folder / "bomen.parquet")
    return folder / "bomen.parquet"


def a_kaart(folder: Path, name: str = NAME) -> Path:
    path = write_kaart(folder / "kaart_2025.gpkg")
    layer = pyogrio.read_dataframe(path, layer="wijken")
    pyogrio.write_dataframe(layer.assign(**{name: 1}), path, layer="wijken")
    return path


TABLES: list[Callable[..., Path]] = [a_csv, a_workbook]
REGISTERS: list[Callable[..., Path]] = [shapes, a_geojson, a_register, a_parquet]


def refused(path: Path, *roads: Callable[[Path], object]) -> None:
    for road in roads:
        with pytest.raises(FileError) as told:
            road(path)
        said = explain(told.value, translator("nl"))
        assert told.value.code == "column-name-long"
        assert NAME[:30] in said
        assert any(f"{count} tekens" in said for count in ("2.999", "3.006"))
        assert len(said) < 400


@pytest.mark.parametrize("make", [*TABLES, a_long_table], ids=lambda make: make.__name__)
def test_a_table_with_a_column_name_without_end_is_refused(
    library: SnapshotLibrary, tmp_path: Path, make: Callable[..., Path]
) -> None:
    refused(make(tmp_path), library.figures.inspect, lambda path: library.figures.load(path, quiet))


@pytest.mark.parametrize("make", REGISTERS, ids=lambda make: make.__name__)
def test_a_register_with_a_column_name_without_end_is_refused(
    library: SnapshotLibrary, tmp_path: Path, make: Callable[..., Path]
) -> None:
    refused(make(tmp_path), library.registers.inspect, lambda path: library.registers.load(path, quiet))


def test_a_kaart_with_a_column_name_without_end_is_refused(library: SnapshotLibrary, tmp_path: Path) -> None:
    refused(a_kaart(tmp_path), lambda path: library.areas.load(path, quiet))


def test_a_name_that_just_fits_is_read(library: SnapshotLibrary, tmp_path: Path) -> None:
    name = NAME[:MOST].strip().ljust(MOST, "x")
    for make in TABLES:
        assert library.figures.inspect(make(tmp_path, name)).unknown == (name,)
    for make in REGISTERS:
        assert name in {column.name for column in library.registers.inspect(make(tmp_path, name)).columns}


def test_what_a_table_shows_of_its_cells_is_cut(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = tmp_path / "cijfers.csv"
    long, wrong = "woord " * 300, "1x" * 400
    rows = [f"BU05990110;2024;{long};{wrong}", f"BU05990111;{long};x;5", "WK059901;2024;x;6", "WK059902;2024;x;6"]
    path.write_text("\n".join(["buurtcode;jaar;woorden;getal", *rows]), encoding="utf-8")
    report = library.figures.inspect(path)
    shown = [*(column.example for column in report.columns), *(one.text for one in report.wrong)]
    assert max(map(len, shown)) == MOST
    assert all(len(text) < MOST or text.endswith("…") for text in shown)
    assert report.wrong
    with pytest.raises(FileError) as told:
        library.figures.load(path, quiet)
    assert len(explain(told.value, translator("nl"))) < 3 * MOST + 300


def test_what_a_register_shows_of_its_values_is_cut_and_values_that_begin_alike_are_one(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    table = trees(40, type="boom " * 200)
    table.loc[:9, "type"] = "boom " * 200 + "anders"
    table.loc[10:19, "type"] = "boom in groen"
    path = tmp_path / "bomen.csv"
    table.assign(conditie="heel goed " * 90, woorden="veel " * 900).to_csv(path, sep=";", index=False)
    report = library.registers.inspect(path)
    assert {(len(one.value), one.count) for one in report.types} == {(MOST, 30), (13, 10)}
    samples = [sample for column in report.columns for sample in column.samples]
    assert max(map(len, [*samples, *report.mapping.types, *(one.value for one in report.conditions)])) == MOST
    told = dict.fromkeys(report.mapping.types, "boom_groen")
    again = library.registers.inspect(path, mapping=replace(report.mapping, types=told))
    assert {one.becomes for one in again.types} == {"boom_groen"}


def test_a_first_row_of_long_texts_makes_no_long_sentence(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = tmp_path / "cijfers_2024.csv"
    path.write_text(f"BU05990110;{LONG};1\nBU05990111;{LONG};1\n", encoding="utf-8")
    with pytest.raises(FileError, match="table-no-names") as told:
        library.figures.inspect(path)
    assert len(explain(told.value, translator("nl"))) < 600
