"""Files that somebody made to harm: each is refused in words, in little time and memory, and nothing is changed."""

import socket
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from threading import Thread

import pyogrio
import pytest

from planner.errors import FileError
from planner.settings import DECLARED, ROOT
from planner.sources.declared.lives import read_lives
from planner.sources.declared.sources import read_sources
from planner.sources.files.files import HOT, keeps_changes_beside
from planner.sources.library import SnapshotLibrary
from planner.sources.shapes.gdal import ALLOWED
from planner.text import translator
from planner.text.errors import explain
from tests.hostile import books, files
from tests.workbooks import write_kaart

GIVEN = ROOT.parent / "shared" / "security"
SOURCES, LIVES = read_sources(DECLARED / "sources.yaml"), read_lives(DECLARED / "service_lives.yaml")
UNFORESEEN = {"reading-stopped", "reading-large", "reading-long"}
"""Codes of what the box had to stop: a file whose claims are counted first never comes so far."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> SnapshotLibrary:
    folder = tmp_path_factory.mktemp("huis")
    made = SnapshotLibrary(folder / "data", SOURCES, lives=LIVES)
    made.areas.load(write_kaart(folder / "kaart_2024.gpkg"), lambda *_: None)
    return made


@pytest.fixture
def asked() -> Iterator[tuple[int, list[bytes]]]:
    """Listen on a port, and keep what is asked there."""
    heard: list[bytes] = []
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def listen() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    heard.append(caller.recv(1_000))

        Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], heard
        server.shutdown(socket.SHUT_RDWR)


def refused(library: SnapshotLibrary, path: Path, *verbs: str) -> FileError:
    """Try a file in each way a person could; give the last refusal."""
    before = library.snapshots()
    library_verbs = {
        "table": lambda: (library.figures.inspect(path), library.figures.load(path, lambda *_: None)),
        "register": lambda: library.registers.load(path, lambda *_: None),
        "kaart": lambda: library.areas.load(path, lambda *_: None),
    }
    for verb in verbs:
        with pytest.raises(FileError) as caught:
            library_verbs[verb]()
        assert "�" not in explain(caught.value, translator("nl"))
    assert library.snapshots() == before
    return caught.value


@pytest.mark.parametrize("make", [*files.XLSX.values(), *files.ODS.values(), *files.XLS.values(), *books.ALL.values()],
                         ids=[*files.XLSX, *files.ODS, *files.XLS, *books.ALL])  # fmt: skip
def test_what_a_workbook_claims_is_not_believed(library: SnapshotLibrary, tmp_path: Path, make: files.Make) -> None:
    code = refused(library, make(tmp_path), "table").code
    assert code in {"workbook-too-large", "file-damaged", "columns-many"}


def test_a_plain_xls_and_a_workbook_with_odd_claims_that_harm_nobody_are_read(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    for change in (lambda _: None, files.put(lambda _: 44, "<I", 0x7FFFFFFF)):
        assert library.figures.inspect(files.xls(change)(tmp_path)).rows == 399
    dimension = files.repacked(
        lambda name, content: (
            name,
            content.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>').replace(
                b"buurtcode</t></is></c>", b'buurtcode</t></is></c><c r="B1"><v>7</v></c><c r="XFD1" s="1"/>'
            ),
        ),
        '<row r="2"><c r="A2" t="inlineStr"><is><t>BU05990110</t></is></c><c r="B2"><v>3</v></c></row>',
    )
    assert library.figures.inspect(dimension(tmp_path)).rows == 1


@pytest.mark.parametrize("make", files.GEOPACKAGES.values(), ids=files.GEOPACKAGES)
def test_a_geopackage_of_more_than_stored_rows_is_refused(
    library: SnapshotLibrary, tmp_path: Path, make: files.Make
) -> None:
    assert refused(library, make(tmp_path), "kaart", "register").code in {"geopackage-odd", "columns-many"}


def test_a_geopackage_as_gdal_writes_it_is_read(library: SnapshotLibrary, tmp_path: Path) -> None:
    assert library.areas.load(files.geopackage()(tmp_path), lambda *_: None, gemeente="GM0599").rows == 3


def with_wal(folder: Path) -> Path:
    """Make a GeoPackage as it is while a program has it open: what changed last stands in the WAL beside it."""
    made, folder = files.geopackage()(folder), folder / "open"
    folder.mkdir()
    with closing(sqlite3.connect(made, isolation_level=None)) as database:
        for statement in ("PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0", "CREATE TABLE nieuw (n)"):
            database.execute(statement)
        for name in (made.name, f"{made.name}-wal"):
            copyfile(made.with_name(name), folder / name)
    return folder / made.name


def with_journal(folder: Path) -> Path:
    """Make a GeoPackage as it is in the middle of a change."""
    made = files.geopackage()(folder)
    made.with_name(f"{made.name}-journal").write_bytes(HOT + bytes(504))
    return made


@pytest.mark.parametrize(("make", "ending"), [(with_wal, "-wal"), (with_journal, "-journal")])
def test_a_geopackage_with_changes_beside_it_is_refused_and_says_where_they_are(
    library: SnapshotLibrary, tmp_path: Path, make: files.Make, ending: str
) -> None:
    path = make(tmp_path)
    said = explain(refused(library, path, "kaart", "register"), translator("nl"))
    assert f"{path.name}{ending}" in said
    assert "Sluit het programma" in said
    with pytest.raises(FileError, match="file-beside"):
        library.recognise(path)


@pytest.mark.parametrize("make", [with_wal, with_journal])
def test_so_is_one_that_was_packed_with_them(library: SnapshotLibrary, tmp_path: Path, make: files.Make) -> None:
    made = make(tmp_path)
    packed = tmp_path / "kaart_2024.zip"
    with zipfile.ZipFile(packed, "w") as into:
        for path in made.parent.glob(f"{made.name}*"):
            into.write(path, f"map/{path.name}")
    assert refused(library, packed, "kaart").code == "file-beside"


def test_a_geopackage_of_which_all_changes_are_in_it_is_read_whatever_lies_beside_it(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    made = files.geopackage()(tmp_path)
    with closing(sqlite3.connect(made, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    assert keeps_changes_beside(made)
    for ending, left in {"-wal": b"", "-shm": bytes(32_768), "-journal": bytes(512)}.items():
        made.with_name(made.name + ending).write_bytes(left)
    assert library.areas.load(made, lambda *_: None, gemeente="GM0599").rows == 3


@pytest.mark.parametrize("which", files.elsewhere(0))
def test_nothing_is_fetched_for_a_geojson(
    library: SnapshotLibrary, tmp_path: Path, which: str, asked: tuple[int, list[bytes]]
) -> None:
    port, heard = asked
    code = refused(library, files.elsewhere(port)[which](tmp_path), "register", "kaart").code
    assert code in {"crs-elsewhere", "crs-wrong", "layer-without-polygons"}
    assert heard == []


@pytest.mark.parametrize(
    "crs",
    [
        '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},',
        '"crs": {"type": "name", "properties": {"name": "http://www.opengis.net/def/crs/EPSG/0/28992"}},',
        '"crs": null,',
        '"crs" : {"type": "EPSG", "properties": {"code": 28992}},',
    ],
)
def test_a_geojson_that_says_itself_where_it_lies_is_read(library: SnapshotLibrary, tmp_path: Path, crs: str) -> None:
    assert library.registers.inspect(files.geojson(crs)(tmp_path)).counted == 1


@pytest.mark.parametrize("make", files.OTHER_FORMATS.values(), ids=files.OTHER_FORMATS)
def test_a_format_that_is_not_named_is_not_read(library: SnapshotLibrary, tmp_path: Path, make: files.Make) -> None:
    problem = refused(library, make(tmp_path), "register", "kaart", "table")
    assert problem.code not in UNFORESEEN
    assert "wachtwoord" not in explain(problem, translator("nl"))


def test_gdal_knows_three_formats_and_no_other() -> None:
    assert set(pyogrio.list_drivers()) == set(ALLOWED)


@pytest.mark.parametrize("make", files.CROSSING.values(), ids=files.CROSSING)
def test_borders_that_cross_themselves_everywhere_are_refused(
    library: SnapshotLibrary, tmp_path: Path, make: files.Make
) -> None:
    path = make(tmp_path)
    assert refused(library, path, "kaart").code in {"crossings-many", "codes-without-gemeente"}
    assert refused(library, path, "register").code == "crossings-many"


@pytest.mark.parametrize("make", files.WIDE.values(), ids=files.WIDE)
def test_a_table_wider_than_any_is_refused(library: SnapshotLibrary, tmp_path: Path, make: files.Make) -> None:
    assert refused(library, make(tmp_path), "table", "register").code == "columns-many"


@pytest.mark.parametrize("make", files.REGISTERS.values(), ids=files.REGISTERS)
def test_a_register_larger_than_any_is_refused(library: SnapshotLibrary, tmp_path: Path, make: files.Make) -> None:
    problem = refused(library, make(tmp_path), "register")
    assert problem.code in {"assets-too-large", "objects-many", "columns-many", "reading-large"}


@pytest.mark.parametrize("name", ["a.zip!b.gpkg", "vsicurl.gpkg", "zip:x.gpkg", "a.gpkg?x=1", "%2e%2e.gpkg", "-o.gpkg"])
def test_a_name_is_only_a_name(library: SnapshotLibrary, tmp_path: Path, name: str) -> None:
    path = files.geopackage()(tmp_path).rename(tmp_path / name)
    problem = refused(library, path, "kaart")
    assert problem.code == "year-unknown-areas"


@pytest.mark.skipif(not GIVEN.is_dir(), reason=f"The given files aren't here: {GIVEN}")
@pytest.mark.parametrize(
    ("name", "verb", "code"),
    [
        ("area_selfx_2000.geojson", "kaart", "crossings-many"),
        ("gdalg_passwd.json", "register", "json-no-map"),
        ("gdalg_scores.json", "register", "json-no-map"),
        ("gpkg_view_zeroblob.gpkg", "kaart", "geopackage-odd"),
        ("ods_repeat_word.ods", "table", "file-damaged"),
        ("pq_dictbomb.parquet", "register", "reading-large"),
        ("ssrf.geojson", "register", "crs-elsewhere"),
        ("wide5000_2024.csv", "table", "columns-many"),
        ("xl_far_t.xlsx", "table", "workbook-too-large"),
        ("xl_shared_1MB_x6000.xlsx", "table", "workbook-too-large"),
        ("xl_uniquecount.xlsx", "table", "workbook-too-large"),
        ("xls_claims.xls", "table", "file-damaged"),
    ],
)
def test_the_given_files_are_refused(library: SnapshotLibrary, name: str, verb: str, code: str) -> None:
    assert refused(library, GIVEN / name, verb).code == code
