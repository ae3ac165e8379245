"""Words in any encoding: names with é, ë and ï come right whatever a file says of itself, or the doubt is said."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely

from planner.domain.areas import Level
from planner.domain.figures.assets import Note
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING, read_table
from planner.sources.files.names import column_of
from planner.sources.kaart.kaart import read_kaart
from planner.sources.registers.files import open_register
from planner.text import LANGUAGES, translator
from tests.fixtures.maps import maps

NAMES = [
    "Belgiëplein",
    "Cafébuurt",
    "Geïsoleerd",
    "Súdwest",
    "Oud-Zuilen",
    "Crèche",
    "’t Oude Façade",
    "Knollendam-Noord",
]
GUESSED = {"cp850": "cp850", "cp437": "cp850", "mac_roman": "mac_roman"}
PLAIN = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
SOURCES = read_sources(DECLARED / "sources.yaml")


def names_in(encoding: str) -> list[str]:
    """Give the names that can be written in it."""
    return [name for name in NAMES if name.encode(encoding, "ignore").decode(encoding) == name]


def table(names: list[str]) -> str:
    rows = [f"BU0307{n:04};{name};{n + 1}" for n, name in enumerate(names)]
    return "\n".join(["buurtcode;naam;koopwoningen à", *rows, ""])


@pytest.mark.parametrize("encoding", [*PLAIN, *GUESSED])
def test_names_in_a_table_come_right(tmp_path: Path, encoding: str) -> None:
    path, names = tmp_path / "koop_2024.csv", names_in(encoding)
    path.write_bytes(table(names).encode(encoding))
    read = read_table(path, SOURCES, 2024)
    assert read.cells["naam"].tolist() == names
    assert "koopwoningen à" in read.cells
    assert read.notes == ((Note("encoding", {"used": GUESSED[encoding]}),) if encoding in GUESSED else ())


@pytest.mark.parametrize("encoding", [*PLAIN, *GUESSED])
def test_names_in_a_register_come_right(tmp_path: Path, encoding: str) -> None:
    path, names = tmp_path / "bomen.csv", names_in(encoding)
    rows = [f"boom;{name};155{n:03};463000" for n, name in enumerate(names)]
    path.write_bytes("\n".join(["soort;buurt;x-coördinaat;y", *rows, ""]).encode(encoding))
    read = open_register(path)
    assert read.columns == ["soort", "buurt", "x-coördinaat", "y"]
    assert read.table["buurt"].to_pylist() == names
    assert bool(read.notes) == (encoding in GUESSED)


@pytest.mark.parametrize("stray", [b"Caf\xe9buurt", b"Ge\xefsoleerd", b"Belgi\xebplein \x80"])
def test_a_stray_byte_in_utf_8_spoils_only_itself_and_is_counted(tmp_path: Path, stray: bytes) -> None:
    path = tmp_path / "koop_2024.csv"
    path.write_bytes(table([*NAMES, "STRAY"]).encode().replace(b"STRAY", stray))
    read = read_table(path, SOURCES, 2024)
    assert read.cells["naam"].tolist() == [*NAMES, stray.decode("cp1252")]
    assert read.notes == (Note("signs-broken", {"count": str(stray.count(b"\x80") + 1)}),)
    (tmp_path / "bomen.csv").write_bytes(
        b"soort;buurt;x;y\nboom;Caf\xc3\xa9;155000;463000\nboom;" + stray + b";155001;463000\n"
    )
    assert open_register(tmp_path / "bomen.csv").table["buurt"].to_pylist() == ["Café", stray.decode("cp1252")]


@pytest.mark.parametrize("lost", ["Caf\ufffdbuurt", "BelgiÃ«plein"])
def test_signs_that_were_lost_before_are_counted_and_said_alike(tmp_path: Path, lost: str) -> None:
    path = tmp_path / "koop_2024.csv"
    path.write_text(table([lost, "Oost"]), encoding="utf-8")
    report = inspect_table(path, SOURCES, 2024, editions=maps(["BU03070000"]), mapping=NO_MAPPING)
    assert report.notes == (Note("signs-broken", {"count": "1"}),)
    for language in LANGUAGES:
        assert "1" in translator(language)("asset-note-signs-broken", **report.notes[0].values)


@pytest.mark.parametrize("column", ["x-co\ufffdrdinaat", "X_co?rdinaat", "xco\ufffd\ufffdrdinaat"])
def test_a_column_is_known_though_its_name_lost_a_sign(column: str) -> None:
    assert column_of(["soort", column, "y"], ["x-coördinaat"]) == column
    assert column_of(["soort", column, "y"], ["y-coördinaat", "coördinaat", "x"]) is None


def shapefile(folder: Path, encoding: str, says: str | None) -> Path:
    """Write buurten as a zipped shapefile in one encoding whose .cpg says another, or isn't there."""
    names = names_in(encoding)
    squares = [shapely.box(136_000 + 500 * n, 456_000, 136_500 + 500 * n, 456_500) for n in range(len(names))]
    rows = {"buurtcode": [f"BU0307{n:04}" for n in range(len(names))], "buurtnaam": names, "jaar": 2024}
    plain = folder / "buurten.shp"
    pyogrio.write_dataframe(gpd.GeoDataFrame(rows, geometry=squares, crs=28992), plain, encoding="UTF-8")
    body = bytearray(plain.with_suffix(".dbf").read_bytes())
    for name in names:
        body = body.replace(name.encode().ljust(40), name.encode(encoding).ljust(40))
    plain.with_suffix(".dbf").write_bytes(body)
    plain.with_suffix(".cpg").unlink()
    if says is not None:
        plain.with_suffix(".cpg").write_text(says, encoding="ascii")
    with zipfile.ZipFile(folder / "kaart.zip", "w") as packed:
        for part in sorted(folder.glob("buurten.*")):
            packed.write(part, part.name)
    return folder / "kaart.zip"


@pytest.mark.parametrize(
    ("encoding", "says"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8", None),
        ("utf-8", "ISO-8859-1"),
        ("utf-8", "850"),
        ("cp1252", "UTF-8"),
        ("cp1252", "850"),
        ("cp850", "UTF-8"),
        ("cp850", "1252"),
        ("cp437", None),
        ("mac_roman", "UTF-8"),
        ("mac_roman", "ANSI 1252"),
    ],
)
def test_a_shapefile_whose_cpg_lies_or_is_absent_has_its_names_right(tmp_path: Path, encoding: str, says: str) -> None:
    path = shapefile(tmp_path, encoding, says)
    kaart = read_kaart(path, SOURCES)
    areas = kaart.areas[kaart.areas["level"] == Level.BUURT.value]
    assert areas["name"].tolist() == names_in(encoding)
    read = open_register(path)
    assert read.table["buurtnaam"].to_pylist() == names_in(encoding)
    assert [note.code for note in read.notes] == (["encoding"] if encoding in GUESSED else [])


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850", "mac_roman"])
@pytest.mark.parametrize("kind", ["geojson", "gpkg"])
def test_names_in_a_geojson_or_geopackage_that_is_not_in_utf_8_come_right(
    tmp_path: Path, encoding: str, kind: str
) -> None:
    path, names = tmp_path / f"bomen.{kind}", names_in(encoding)
    points = gpd.GeoSeries([shapely.Point(5.1, 52.1)] * len(names), crs=4326)
    stand_ins = [f"naam{n}" for n in range(len(names))]
    pyogrio.write_dataframe(gpd.GeoDataFrame({"buurt": stand_ins}, geometry=points), path)
    if kind == "geojson":
        content = path.read_bytes()
        for plain, name in zip(stand_ins, names, strict=True):
            content = content.replace(plain.encode(), name.encode(encoding))
        path.write_bytes(content)
    else:
        with closing(sqlite3.connect(path)) as database, database:
            for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                database.execute(f'DROP TRIGGER "{trigger}"')
            rows = [(name.encode(encoding), plain) for plain, name in zip(stand_ins, names, strict=True)]
            database.executemany("UPDATE bomen SET buurt = CAST(? AS TEXT) WHERE buurt = ?", rows)
    assert open_register(path).table["buurt"].to_pylist() == names
