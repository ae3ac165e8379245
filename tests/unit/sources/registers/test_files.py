"""A register is read from any kind of file, wherever its coordinates say they are; what isn't one is refused."""

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from pyarrow import parquet

from planner.domain.figures.assets import Note
from planner.errors import FileError, PlannerError
from planner.sources.registers import files as asset_files
from planner.sources.registers.columns import numbers
from planner.sources.registers.files import RegisterFile, open_register
from planner.sources.registers.places import Places, point_places, shape_places
from planner.text import translator
from planner.text.errors import explain
from tests.fixtures.registers import SOUTH, WEST, as_points, square, trees, write_csv


def places_of(file: RegisterFile) -> Places:
    if file.shapes is None:
        return point_places(numbers(file.table, "x"), numbers(file.table, "y"), file=file.name)
    return shape_places(file.shapes, file.crs, file=file.name)


def shapefile_zip(folder: Path, *, table: gpd.GeoDataFrame | None = None, without: str = "") -> Path:
    (folder / "shp").mkdir()
    pyogrio.write_dataframe(as_points(trees()) if table is None else table, folder / "shp" / "bomen.shp")
    path = folder / "bomen.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for part in (folder / "shp").iterdir():
            if part.suffix != without:
                packed.write(part, f"export/{part.name}")
    return path


def written(folder: Path, kind: str) -> Path:
    path = folder / f"bomen.{kind}"
    table = trees()
    if kind == "zip":
        return shapefile_zip(folder)
    if kind == "csv":
        return write_csv(folder, table, path.name, separator=",")
    if kind == "parquet":
        table.to_parquet(path)
    elif kind == "geoparquet":
        as_points(table).to_crs(4326).to_parquet(path)
    else:
        pyogrio.write_dataframe(as_points(table), path)
    return path


@pytest.mark.parametrize("kind", ["csv", "parquet", "geoparquet", "gpkg", "geojson", "zip"])
def test_the_same_trees_stand_in_the_same_place_whatever_the_kind_of_file(tmp_path: Path, kind: str) -> None:
    file = open_register(written(tmp_path, kind))
    assert {"id", "type", "aanlegjaar"} <= set(file.columns)
    places = places_of(file)
    assert places.shapes is None
    assert places.notes == ()
    assert np.allclose(places.x, trees()["x"], atol=0.5)
    assert np.allclose(places.y, trees()["y"], atol=0.5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_may_be_written_in_any_encoding_with_semicolons_and_decimal_commas(tmp_path: Path, encoding: str) -> None:
    rows = "naam;x;y\nplataan één;155010,5;463010,25\n\n;155020,5;463020,25\n"
    (tmp_path / "bomen.csv").write_text(rows, encoding=encoding)
    file = open_register(tmp_path / "bomen.csv")
    assert file.table["naam"].to_pylist() == ["plataan één", ""]
    assert numbers(file.table, "x").tolist() == [155_010.5, 155_020.5]


def test_of_a_geopackage_the_layer_with_most_objects_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "beheer.gpkg"
    pyogrio.write_dataframe(as_points(trees(3)), path, layer="banken")
    pyogrio.write_dataframe(as_points(trees(5)), path, layer="bomen")
    file = open_register(path)
    assert file.table.num_rows == 5
    assert file.notes == (Note("layer", {"layer": "bomen", "count": "5", "others": "banken (3)"}),)


def test_rd_in_a_geojson_without_crs_is_recognised_and_said(tmp_path: Path) -> None:
    path = tmp_path / "bomen.geojson"
    pyogrio.write_dataframe(as_points(trees()), path)
    told = json.loads(path.read_text(encoding="utf-8"))
    del told["crs"]
    path.write_text(json.dumps(told), encoding="utf-8")
    places = places_of(open_register(path))
    assert places.x[0] == WEST + 10
    assert places.notes == (Note("crs", {"said": "EPSG:4326", "used": "EPSG:28992"}),)


def test_rd_that_is_labelled_3857_is_recognised_and_said(tmp_path: Path) -> None:
    path = tmp_path / "bomen.gpkg"
    pyogrio.write_dataframe(as_points(trees()).set_crs(3857, allow_override=True), path)
    places = places_of(open_register(path))
    assert (places.x[0], places.y[0]) == (WEST + 10, SOUTH + 10)
    assert places.notes == (Note("crs", {"said": "EPSG:3857", "used": "EPSG:28992"}),)


@pytest.mark.parametrize("crs", [4326, 4258, 3857, 25831, 3035])
def test_coordinates_of_other_systems_are_brought_to_rd(tmp_path: Path, crs: int) -> None:
    path = tmp_path / "bomen.gpkg"
    pyogrio.write_dataframe(as_points(trees()).to_crs(crs), path)
    places = places_of(open_register(path))
    assert places.notes == ()
    assert np.allclose(places.x, trees()["x"], atol=0.5)


def test_longitude_and_latitude_in_columns_are_taken_either_way_round() -> None:
    there = as_points(trees()).to_crs(4326).geometry
    for x, y in ((there.x, there.y), (there.y, there.x)):
        assert np.allclose(point_places(x.to_numpy(), y.to_numpy(), file="a").x, trees()["x"], atol=0.5)


def test_one_object_in_the_wrong_place_does_not_move_the_others() -> None:
    table = trees()
    x, y = table["x"].to_numpy().copy(), table["y"].to_numpy().copy()
    x[0], y[0], x[1] = 0, 0, np.nan
    places = point_places(x, y, file="a")
    assert places.there.sum() == 38
    assert places.x[2] == table["x"][2]


def test_broken_polygons_are_mended_and_empty_shapes_have_no_place() -> None:
    corners = [(0, 0), (10, 10), (10, 0), (0, 10)]
    bow_tie = shapely.Polygon([(WEST + x, SOUTH + y) for x, y in corners])
    line = shapely.LineString([(WEST, SOUTH), (WEST, SOUTH + 50)])
    endless = shapely.LineString([(WEST, SOUTH), (np.inf, SOUTH)])
    shapes = np.array([bow_tie, line, None, shapely.Polygon(), square(0, 0), endless], dtype=object)
    places = shape_places(shapes, "EPSG:28992", file="a")
    assert places.there.tolist() == [True, True, False, False, True, False]
    assert places.shapes is not None
    assert shapely.is_valid(places.shapes[[0, 1, 4]]).all()
    assert shapely.area(places.shapes[0]) == 50
    assert shapely.length(places.shapes[1]) == 50


def refusal(work: Path) -> PlannerError:
    with pytest.raises(FileError) as told:
        places_of(open_register(work))
    for language in ("nl", "en"):
        assert work.name in explain(told.value, translator(language))
    return told.value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"<html><body>404</body></html>", "assets-other-kind"),
        (b"%PDF-1.7\n", "assets-other-kind"),
        (b"just some words\nand more\n", "assets-other-kind"),
        (b"id;x;y\n", "assets-none"),
        (b"id;x;y\n1;1;2;3\n2;1;2\n3;1\n", "table-lines"),
        (b"id;x;x\n1;1;2\n", "columns-doubled"),
        (b"id;x;y\n1;12;9\n", "assets-not-here"),
        (b"id;x;y\n1;;\n", "assets-all-nowhere"),
        (b'{"type": "FeatureCollection", "features": [', "json-broken"),
        (b'{"answer": 42}', "json-no-map"),
        (b'{"format": "wijkagenda", "schema": 1}', "json-agenda"),
        (b"PAR1" + bytes(40), "file-damaged"),
        (b"SQLite format 3\x00" + bytes(200), "file-not-geopackage"),
        (b"PK\x03\x04" + bytes(100), "file-damaged"),
    ],
)
def test_what_is_no_register_is_refused_in_words(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(content)
    assert refusal(path).code == code


def test_wrong_lines_of_a_csv_are_named(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("id;x;y\n1;1;2\n2;1;2;3\n3;1\n", encoding="utf-8")
    assert refusal(path).values["shown"] == "3; 4"


def test_a_geopackage_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomen.gpkg"
    pyogrio.write_dataframe(as_points(trees()), path)
    path.write_bytes(path.read_bytes()[:20_000])
    assert refusal(path).code == "file-cut"


def test_a_geopackage_without_places_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomen.gpkg"
    pyogrio.write_dataframe(trees().drop(columns=["x", "y"]), path, layer="bomen", driver="GPKG")
    assert refusal(path).code == "assets-no-places"


def test_a_shapefile_that_lacks_a_part_is_refused(tmp_path: Path) -> None:
    told = refusal(shapefile_zip(tmp_path, without=".dbf"))
    assert (told.code, told.values["part"]) == ("zip-part-missing", "bomen.dbf")


def test_a_shapefile_without_prj_must_lie_in_rd(tmp_path: Path) -> None:
    assert places_of(open_register(shapefile_zip(tmp_path, without=".prj"))).x[0] == WEST + 10


@pytest.mark.parametrize(
    ("name", "size", "code"),
    [
        ("../../bomen.shp", 10, "zip-unsafe"),
        ("bomen.shp", 60 * 1024**2, "zip-too-large"),
        ("brief.docx", 10, "assets-other-kind"),
        ("[Content_Types].xml", 10, "assets-other-kind"),
    ],
)
def test_a_zip_that_is_none_of_ours_or_a_trap_is_refused(tmp_path: Path, name: str, size: int, code: str) -> None:
    path = tmp_path / "bomen.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, bytes(size))
    assert refusal(path).code == code
    assert sorted(tmp_path.rglob("*")) == [path]


def test_a_file_too_large_for_memory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    with path.open("wb") as file:
        file.write(b"id;x;y\n1;" + b"9" * 100)
        file.truncate(asset_files.LARGEST + 1)
    assert refusal(path).code == "assets-too-large"


def test_lists_and_pictures_in_a_parquet_are_no_columns(tmp_path: Path) -> None:
    table = trees(2).assign(foto=[b"1", b"2"], keuringen=pd.Series([[1], [2, 3]]))
    table.to_parquet(tmp_path / "bomen.parquet")
    assert open_register(tmp_path / "bomen.parquet").columns == list(trees(1))


def test_an_empty_column_stays_a_column(tmp_path: Path) -> None:
    trees(2).assign(leeg=pd.Series([None, None], dtype=object)).to_parquet(tmp_path / "bomen.parquet")
    assert "leeg" in open_register(tmp_path / "bomen.parquet").columns


@pytest.mark.parametrize("crs", ["EPSG:999999", {"a": 1}])
def test_a_geoparquet_that_says_nonsense_of_its_coordinates_is_refused(tmp_path: Path, crs: object) -> None:
    as_points(trees(2)).to_parquet(tmp_path / "a.parquet")
    table = parquet.read_table(tmp_path / "a.parquet")
    told = json.loads(table.schema.metadata[b"geo"])
    told["columns"]["geometry"]["crs"] = crs
    parquet.write_table(table.replace_schema_metadata({b"geo": json.dumps(told)}), tmp_path / "a.parquet")
    assert refusal(tmp_path / "a.parquet").code == "file-damaged"


def test_json_that_is_no_map_is_told_what_it_is_and_where_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"naam": "Rivierwijk", "bomen": [1, 2]}', encoding="utf-8")
    said = explain(refusal(path), translator("nl"))
    assert "geen gebieden of objecten met een plek" in said
    assert "Gevonden: naam, bomen." in said
    assert "beheerregister; het is" not in said
    path.write_text('{"format": "wijkagenda"}', encoding="utf-8")
    assert "Ga naar Agenda’s" in explain(refusal(path), translator("nl"))


@pytest.mark.parametrize(
    ("crs", "found"),
    [
        (
            {"type": "link", "properties": {"href": "http://kaart.test/a.wkt", "type": "ogcwkt"}},
            "http://kaart.test/a.wkt",
        ),
        ({"type": "link", "properties": {"href": "a.wkt"}}, "a.wkt"),
        (
            {"type": "url", "properties": {"url": "https://kaart.test/" + "x" * 300}},
            "https://kaart.test/" + "x" * 180 + "…",
        ),
        ({"type": "link"}, "link"),
    ],
)
def test_coordinates_explained_elsewhere_are_refused_with_the_address(tmp_path: Path, crs: object, found: str) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": []}), encoding="utf-8")
    assert refusal(path).values["found"] == found
