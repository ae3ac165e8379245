"""A kaart in a zip or a GeoJSON that isn't what it should be: refused in a sentence, and nothing is kept."""

import io
import random
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.domain.areas import Level
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.files import zipped
from planner.sources.kaart.layer import LayerBorders
from planner.sources.kaart.shelf import BordersFiles
from planner.sources.library import SnapshotLibrary
from planner.sources.shapes.parquet import SHAPE
from planner.text import translator
from planner.text.errors import explain

X, Y = 155_000, 463_000
SOURCES = read_sources(DECLARED / "sources.yaml")


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def refused(folder: Path, path: Path) -> FileError:
    library = SnapshotLibrary(folder / "data", SOURCES)
    with pytest.raises(FileError) as told:
        library.areas.load(path, quiet)
    assert all(explain(told.value, translator(language)) for language in ("nl", "en"))
    assert not [path for path in (folder / "data").rglob("*") if path.name != "snapshots"]
    return told.value


def layer(level: str, *shapes: shapely.Geometry) -> gpd.GeoDataFrame:
    codes = {"gemeente": "GM0307", "wijk": "WK03070{n}", "buurt": "BU0307000{n}"}[level]
    rows = [{f"{level}code": codes.format(n=n), f"{level}naam": "Stad"} for n in range(len(shapes))]
    return gpd.GeoDataFrame(rows, geometry=list(shapes), crs=28992)


def square(n: int = 0) -> shapely.Polygon:
    return shapely.box(X + n * 1_000, Y, X + n * 1_000 + 1_000, Y + 1_000)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give the files of a whole shapefile of three levels."""
    folder = tmp_path_factory.mktemp("shapes")
    for level in ("gemeente", "wijk", "buurt"):
        table = layer(level, square())
        pyogrio.write_dataframe(table.rename(columns=lambda name: name[:10]), folder / f"{level}_2017_v3.shp")
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def zip_of(folder: Path, files: dict[str, bytes], name: str = "WijkBuurtkaart_2017_v3.zip") -> Path:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as packed:
        for inside, content in files.items():
            packed.writestr(inside, content)
    return folder / name


def test_the_whole_zip_is_taken(parts: dict[str, bytes], tmp_path: Path) -> None:
    made = SnapshotLibrary(tmp_path / "data", SOURCES).areas.load(zip_of(tmp_path, parts), quiet)
    assert (made.rows, made.year, made.joined) == (3, 2017, False)


@pytest.mark.parametrize("name", ["../../buurt_2017_v3.shp", "/tmp/kwaad.dbf", "a/../../b.prj", "..\\..\\wijk.shx"])
def test_a_zip_that_points_outside_itself_is_refused(parts: dict[str, bytes], tmp_path: Path, name: str) -> None:
    told = refused(tmp_path, zip_of(tmp_path, parts | {name: b"x"}))
    assert (told.code, told.values["shown"]) == ("zip-unsafe", name)


def test_a_zip_bomb_is_not_unpacked(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = zip_of(tmp_path, parts | {"buurt_2017_v3.dbf": bytes(zipped.SMALL + 1)})
    assert path.stat().st_size < 100_000
    assert refused(tmp_path, path).code == "zip-too-large"


def test_a_zip_that_lies_about_its_sizes_is_refused(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = zip_of(tmp_path, parts | {"buurt_2017_v3.dbf": bytes(10_000_000)})
    raw = path.read_bytes()
    assert raw.count((10_000_000).to_bytes(4, "little")) >= 1
    path.write_bytes(raw.replace((10_000_000).to_bytes(4, "little"), (500).to_bytes(4, "little")))
    assert refused(tmp_path, path).code == "file-damaged"


@pytest.mark.parametrize("missing", [".dbf", ".shx"])
def test_a_shapefile_without_one_of_its_parts_names_it(parts: dict[str, bytes], tmp_path: Path, missing: str) -> None:
    files = {name: content for name, content in parts.items() if name != f"wijk_2017_v3{missing}"}
    told = refused(tmp_path, zip_of(tmp_path, files))
    assert (told.code, told.values["part"]) == ("zip-part-missing", f"wijk_2017_v3{missing}")


def test_a_shapefile_without_prj_is_taken_as_rd(parts: dict[str, bytes], tmp_path: Path) -> None:
    files = {name: content for name, content in parts.items() if not name.endswith((".prj", ".cpg"))}
    assert SnapshotLibrary(tmp_path / "data", SOURCES).areas.load(zip_of(tmp_path, files), quiet).rows == 3


def test_a_zip_without_any_map_says_what_is_in_it(tmp_path: Path) -> None:
    told = refused(tmp_path, zip_of(tmp_path, {"lees_mij.txt": b"hallo", "__MACOSX/._buurt.shp": b"x"}))
    assert (told.code, told.values["shown"]) == ("zip-without-kaart", "lees_mij.txt")


def test_a_zip_with_a_map_of_something_else_names_the_layers(parts: dict[str, bytes], tmp_path: Path) -> None:
    files = {name.replace("buurt_2017_v3", "bomen"): c for name, c in parts.items() if name.startswith("buurt")}
    told = refused(tmp_path, zip_of(tmp_path, files))
    assert (told.code, told.values["found"]) == ("layer-missing", "bomen")


def test_a_zip_with_a_password_says_so(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = zip_of(tmp_path, parts)
    raw = bytearray(path.read_bytes())
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + flag] |= 1
            at = raw.find(mark, at + 1)
    path.write_bytes(raw)
    assert refused(tmp_path, path).code == "zip-locked"


def test_a_spreadsheet_is_no_kaart(tmp_path: Path) -> None:
    told = refused(tmp_path, zip_of(tmp_path, {"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}))
    assert told.code == "zip-without-kaart"


@pytest.mark.parametrize("seed", range(25))
def test_a_zip_that_was_cut_or_garbled_is_whole_again_or_refused(
    parts: dict[str, bytes], tmp_path: Path, seed: int
) -> None:
    chance, whole = random.Random(seed), bytearray(zip_of(tmp_path, parts).read_bytes())
    if seed % 2:
        whole = whole[: chance.randrange(4, len(whole))]
    else:
        start = chance.randrange(4, len(whole))
        whole[start : start + chance.randrange(1, 60)] = chance.randbytes(30)
    path = tmp_path / "kaart_2017.zip"
    path.write_bytes(whole)
    try:
        SnapshotLibrary(tmp_path / "tried", SOURCES).areas.load(path, quiet)
    except FileError:
        refused(tmp_path, path)


@pytest.mark.parametrize("seed", range(25))
def test_a_shapefile_with_garbled_parts_is_read_or_refused(parts: dict[str, bytes], tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    name = chance.choice([part for part in parts if not part.endswith(".cpg")])
    content = bytearray(parts[name])
    start = chance.randrange(len(content))
    content[start : start + 40] = chance.randbytes(chance.randrange(1, 80))
    path = zip_of(tmp_path, parts | {name: bytes(content[: chance.randrange(1, len(content) + 1)])})
    try:
        SnapshotLibrary(tmp_path / "tried", SOURCES).areas.load(path, quiet)
    except FileError:
        refused(tmp_path, path)


def collection(*features: str) -> str:
    return '{"type": "FeatureCollection", "features": [' + ", ".join(features) + "]}"


def feature(column: str, code: str, geometry: str) -> str:
    return f'{{"type": "Feature", "properties": {{"{column}": "{code}"}}, "geometry": {geometry}}}'


POINT = '{"type": "Point", "coordinates": [5, 52]}'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": 1}', "json-no-map"),
        ("[1, 2]", "json-no-map"),
        ('{"format": "wijkagenda"}', "json-agenda"),
        (collection()[:-2], "json-broken"),
        (collection(), "layer-no-codes"),
        (collection(feature("naam", "a", "null")), "layer-no-codes"),
        (collection(feature("gemeentecode", "GM0307", POINT)), "layer-missing"),
        (collection(feature("buurtcode", "BU03070000", POINT)), "layer-without-polygons"),
        (collection(feature("buurtcode", "BU03070000", "null")), "layer-empty"),
    ],
)
def test_json_that_is_no_kaart_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "gebieden_2024.geojson"
    path.write_text(text, encoding="utf-8")
    assert refused(tmp_path, path).code == code


def test_a_geojson_that_was_cut_is_refused(tmp_path: Path) -> None:
    whole = layer("buurt", square(0), square(1)).to_crs(4326).to_json()
    path = tmp_path / "buurten_2024.geojson"
    for share in (0.1, 0.5, 0.9, 0.99):
        path.write_text(whole[: int(share * len(whole))], encoding="utf-8")
        refused(tmp_path, path)


def test_rd_labelled_web_mercator_is_refused_in_each_format(tmp_path: Path) -> None:
    wrong = layer("buurt", square()).set_crs(3857, allow_override=True)
    pyogrio.write_dataframe(wrong, tmp_path / "buurt_2024.shp")
    files = {path.name: path.read_bytes() for path in tmp_path.glob("buurt_2024.*")}
    pyogrio.write_dataframe(wrong, tmp_path / "a_2024.gpkg", layer="buurten")
    for path in (zip_of(tmp_path, files), tmp_path / "a_2024.gpkg"):
        assert refused(tmp_path, path).code == "crs-wrong"


def test_borders_that_repair_into_a_collection_keep_their_land(tmp_path: Path) -> None:
    corner = (X + 1_000, Y + 1_000)
    spike = shapely.Polygon([(X, Y), (X + 1_000, Y), corner, (X + 1_500, Y + 1_500), corner, (X, Y + 1_000)])
    bow_tie = shapely.Polygon([(X, Y + 2_000), (X + 500, Y + 2_500), (X, Y + 2_500), (X + 500, Y + 2_000)])
    assert shapely.make_valid(spike).geom_type == "GeometryCollection"
    pyogrio.write_dataframe(layer("buurt", spike, bow_tie), tmp_path / "kaart_2024.gpkg", layer="buurten")
    library = SnapshotLibrary(tmp_path / "data", SOURCES)
    library.areas.load(tmp_path / "kaart_2024.gpkg", quiet)
    for borders in library.areas.atlas().borders.values():
        assert borders.is_valid.all()
        assert set(borders.geom_type) <= {"Polygon", "MultiPolygon"}
        assert borders.area.sum() == pytest.approx(1_000_000 + 125_000)


def test_an_empty_layer_is_named(tmp_path: Path) -> None:
    for name, table in (("wijken", layer("wijk", square())), ("buurten", layer("buurt", square()).iloc[:0])):
        pyogrio.write_dataframe(table, tmp_path / "kaart_2024.gpkg", layer=name)
    told = refused(tmp_path, tmp_path / "kaart_2024.gpkg")
    assert (told.code, told.values["layer"]) == ("layer-empty", "buurten")


def test_a_zip_within_a_zip_is_not_opened(parts: dict[str, bytes], tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    assert refused(tmp_path, zip_of(tmp_path, {"kaart.zip": inner.getvalue()})).code == "zip-without-kaart"


BORDERS = pd.DataFrame({SHAPE: shapely.to_wkb([shapely.box(0, 0, 1, 1)] * 2)}, pd.Index(["BU1", "BU2"], name="code"))
AREAS = pd.DataFrame({"level": "buurt"}, index=BORDERS.index)


@pytest.mark.parametrize("drawn", [BORDERS.iloc[:1], BORDERS.set_axis(["BU1", "BU3"]), None])
def test_borders_of_other_areas_than_a_kaart_has_are_refused(tmp_path: Path, drawn: pd.DataFrame | None):
    files = BordersFiles(tmp_path, "kaart.gpkg", lambda *_: None)
    files.take(LayerBorders(Level.BUURT, drawn=False, table=BORDERS))
    if drawn is not None:
        files.take(LayerBorders(Level.BUURT, drawn=True, table=drawn))
    with pytest.raises(FileError, match="reading-stopped"):
        files.check(AREAS)
    files.take(LayerBorders(Level.BUURT, drawn=True, table=BORDERS))
    files.check(AREAS)
    with pytest.raises(FileError, match="reading-stopped"):
        files.check(AREAS.assign(level=["buurt", "wijk"]))
    with pytest.raises(FileError, match="reading-stopped"):
        files.take(BORDERS)


def test_borders_that_are_none_are_refused_and_those_that_are_come_back_as_they_were(tmp_path: Path):
    with pytest.raises(FileError, match="reading-stopped"):
        BordersFiles(tmp_path, "kaart.gpkg", lambda *_: None).take(
            LayerBorders(Level.WIJK, drawn=False, table=BORDERS.assign(**{SHAPE: [b"x", b""]}))
        )
    BordersFiles(tmp_path, "kaart.gpkg", lambda *_: None).take(LayerBorders(Level.BUURT, drawn=False, table=BORDERS))
    kept = gpd.read_parquet(tmp_path / "borders_buurt.parquet")
    assert kept.crs == 28992
    assert (list(kept.index), kept.index.name) == (["BU1", "BU2"], "code")
    assert [shape.bounds for shape in kept.geometry] == [(0, 0, 1, 1)] * 2
