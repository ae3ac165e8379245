"""Whatever file somebody chooses: it is taken whole, or refused in a sentence with nothing changed."""

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest

from planner.demo.files import DemoFiles, write_demo
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary
from planner.text import translator
from planner.text.errors import explain
from tests.workbooks import write_xlsx

Import = Callable[[SnapshotLibrary, Path], object]
HTML = b"<!DOCTYPE html><html><title>404</title></html>"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(3000)


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def areas(library: SnapshotLibrary, path: Path) -> object:
    return library.areas.load(path, quiet)


def figures(library: SnapshotLibrary, path: Path) -> object:
    return library.figures.load(path, quiet)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoFiles:
    return write_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def library(demo: DemoFiles, tmp_path_factory: pytest.TempPathFactory) -> SnapshotLibrary:
    loaded = SnapshotLibrary(tmp_path_factory.mktemp("data"), read_sources(DECLARED / "sources.yaml"))
    loaded.areas.load(demo.areas, quiet)
    return loaded


def kept(library: SnapshotLibrary) -> dict[str, bytes]:
    folder = library._shelf.folder
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(library: SnapshotLibrary, load: Import, path: Path) -> None:
    before = kept(library)
    with pytest.raises(FileError) as told:
        load(library, path)
    assert explain(told.value, translator("nl"))
    assert explain(told.value, translator("en"))
    assert kept(library) == before


@pytest.mark.parametrize("seed", range(20))
def test_a_kaart_that_was_cut_anywhere_is_refused(
    demo: DemoFiles, library: SnapshotLibrary, tmp_path: Path, seed: int
) -> None:
    whole, chance = demo.areas.read_bytes(), random.Random(seed)
    path = tmp_path / "kaart_2024.gpkg"
    path.write_bytes(whole[: chance.choice([chance.randrange(200), chance.randrange(len(whole))])])
    refused(library, areas, path)


@pytest.mark.parametrize("seed", range(8))
def test_a_kaart_with_a_hole_of_zeros_is_whole_again_or_refused(
    demo: DemoFiles, library: SnapshotLibrary, tmp_path: Path, seed: int
) -> None:
    whole, chance = bytearray(demo.areas.read_bytes()), random.Random(seed)
    start = chance.randrange(100, len(whole))
    end = min(len(whole), start + chance.randrange(1, 200_000))
    whole[start:end] = bytes(end - start)
    path = tmp_path / "kaart_2024.gpkg"
    path.write_bytes(whole)
    try:
        areas(library, path)
    except FileError:
        refused(library, areas, path)


@pytest.mark.parametrize("seed", range(30))
def test_a_table_that_was_cut_anywhere_is_taken_up_to_there_or_refused(
    demo: DemoFiles, library: SnapshotLibrary, tmp_path: Path, seed: int
) -> None:
    whole, chance = demo.figures.read_bytes(), random.Random(seed)
    path = tmp_path / "scores.csv"
    path.write_bytes(whole[: chance.choice([chance.randrange(120), chance.randrange(len(whole))])])
    try:
        figures(library, path)
    except FileError:
        refused(library, figures, path)


@pytest.mark.parametrize("seed", range(30))
def test_a_workbook_with_bytes_gone_wrong_is_taken_or_refused(
    library: SnapshotLibrary, tmp_path: Path, seed: int
) -> None:
    rows: list[list[object]] = [["code", "gas"], *([f"WK9001{n:02}", n] for n in range(15))]
    whole, chance = bytearray(write_xlsx(tmp_path / "a_2024.xlsx", {"Blad": rows}).read_bytes()), random.Random(seed)
    for _ in range(chance.randrange(1, 40)):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    path = tmp_path / "scores_2024.xlsx"
    path.write_bytes(whole[: chance.choice([len(whole), chance.randrange(len(whole))])])
    try:
        library.remove(library.figures.load(path, quiet).id)
    except FileError:
        refused(library, figures, path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("scores.csv", HTML),
        ("scores.csv", PNG),
        ("scores.csv", b"\xef\xbb\xbf"),
        ("scores.csv", b"\x00" * 100),
        ("scores.csv", b";;;;\n"),
        ("scores.csv", b'code,gas\n"WK900100,1\nWK900101,2\n'),
        ("scores.csv", b'"""\n'),
        ("scores.csv", b"code\nWK900100\n"),
        ("scores.csv", bytes(range(256)) * 4),
        ("kaart.gpkg", HTML),
        ("kaart.gpkg", PNG),
        ("kaart.gpkg", b"\xef\xbb\xbf"),
        ("kaart.gpkg", b"code,gas\nWK900100,1\n"),
        ("kaart.gpkg", b"SQLite format 3\x00"),
    ],
)
def test_something_else_under_the_right_name_is_refused(
    library: SnapshotLibrary, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    refused(library, areas if name.endswith("gpkg") else figures, path)


def test_a_zip_without_a_kaart_in_it_is_refused(demo: DemoFiles, library: SnapshotLibrary, tmp_path: Path) -> None:
    path = tmp_path / "kaart_2024.gpkg"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(demo.figures, "kaart_2024.csv")
    refused(library, areas, path)
    refused(library, figures, path)


def test_a_kaart_is_no_table_and_a_table_no_kaart(demo: DemoFiles, library: SnapshotLibrary) -> None:
    refused(library, figures, demo.areas)
    refused(library, areas, demo.figures)
    refused(library, figures, demo.assets)


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("crs", [4326, 3857, 31370, None, 'LOCAL_CS["drawing board",UNIT["metre",1]]'])
def test_borders_that_lie_elsewhere_are_refused(
    demo: DemoFiles, library: SnapshotLibrary, tmp_path: Path, crs: int | str | None
) -> None:
    path = tmp_path / "kaart_2024.gpkg"
    for layer in ("gemeenten", "wijken"):
        table: gpd.GeoDataFrame = pyogrio.read_dataframe(demo.areas, layer=layer, columns=[f"{layer[:-2]}code", "jaar"])
        moved = table.geometry.translate(3_000_000, 0) if crs is None or isinstance(crs, str) else table.geometry
        pyogrio.write_dataframe(table.set_geometry(moved).set_crs(crs, allow_override=True), path, layer=layer)
    refused(library, areas, path)
