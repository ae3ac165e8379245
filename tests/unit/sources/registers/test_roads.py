"""In whatever shape and writing a register comes, its objects are read where they are."""

import zipfile
from collections.abc import Callable
from math import pi
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely

from planner.analysis.ground.registers import rows_of
from planner.domain.areas import Level
from planner.errors import FileError
from planner.sources.recognising import recognise
from planner.sources.registers.places import point_places, shape_places
from tests.fixtures.curves import arc, circle, circles, half_circle, write_curves
from tests.fixtures.registers import (
    LIVES,
    SOUTH,
    WEST,
    a_library,
    as_points,
    counting,
    left_out,
    quiet,
    square,
    taken,
    trees,
    write_csv,
)

ROUND = pi * 100


@pytest.mark.parametrize(
    ("draw", "kind", "type_", "size"),
    [
        (circle, "CURVEPOLYGON", "klinkers", ROUND),
        (circles, "MULTISURFACE", "klinkers", ROUND),
        (half_circle, "CURVEPOLYGON", "klinkers", ROUND / 2),
        (arc, "CIRCULARSTRING", "riool", 10 * pi),
        (circle, "GEOMETRY", "klinkers", ROUND),
    ],
)
def test_curves_are_made_straight(
    tmp_path: Path, draw: Callable[..., bytes], kind: str, type_: str, size: float
) -> None:
    table = gpd.GeoDataFrame({"id": range(30), "type": type_, "aanlegjaar": 1970})
    shapes = [draw(WEST + 25.0 * n + 20, SOUTH + 500.0, 10.0) for n in range(30)]
    write_curves(tmp_path / "wegdelen.gpkg", table, shapes, kind)
    assert counting(tmp_path / "wegdelen.gpkg")["quantity"].to_numpy() == pytest.approx(size, rel=0.01)


def test_curves_are_read_behind_the_walls_too(tmp_path: Path) -> None:
    library = a_library(tmp_path)
    shapes = [circles(WEST + 25.0 * n + 20, SOUTH + 500.0, 10.0) for n in range(30)]
    table = gpd.GeoDataFrame({"type": "klinkers", "aanlegjaar": [1970] * 30})
    write_curves(tmp_path / "wegdelen.gpkg", table, shapes, "MULTISURFACE")
    library.registers.load(tmp_path / "wegdelen.gpkg", quiet)
    atlas = library.areas.atlas()
    buurten = atlas.areas.loc[atlas.areas["level"] == Level.BUURT.value, "name"]
    (row,) = rows_of(library.registers.on(atlas), buurten, 2026)
    assert row.quantity == pytest.approx(30 * ROUND, rel=0.01)


def shapefile(folder: Path, encoding: str, told: str | None) -> Path:
    """Write trees whose type is told in one encoding, while the file says another (None: says nothing)."""
    table = as_points(trees(30, type="boom, één"))
    pyogrio.write_dataframe(table, folder / "bomen.shp", driver="ESRI Shapefile", encoding=encoding)
    with zipfile.ZipFile(folder / "bomen.zip", "w") as packed:
        for end in ("shp", "shx", "dbf", "prj"):
            packed.write(folder / f"bomen.{end}", f"bomen.{end}")
        if told:
            packed.writestr("bomen.cpg", told)
    return folder / "bomen.zip"


@pytest.mark.parametrize("told", ["UTF-8", None, "ISO-8859-1", "1252"])
def test_words_of_a_shapefile_are_read_whatever_it_says_of_them(tmp_path: Path, told: str | None) -> None:
    assert list(taken(shapefile(tmp_path, "ISO-8859-1", told)).mapping.types) == ["boom, één"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
def test_words_of_a_csv_are_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "bomen.csv"
    path.write_text(trees(30, type="boom, één").to_csv(sep=";", index=False), encoding=encoding)
    assert list(taken(path).mapping.types) == ["boom, één"]
    assert recognise(path, LIVES).value == "assets"


def test_a_byte_that_windows_does_not_know_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "bomen.csv"
    path.write_bytes(trees(30, naam="?").to_csv(sep=";", index=False).replace("?", "\x81").encode("latin-1"))
    assert len(counting(path)) == 30


@pytest.mark.parametrize(
    "above",
    [
        "sep=;\n",
        '"sep=;"\r\n',
        "\n",
        "Bomenregister\n\n",
        "Bomen, stand 2024\n",
        "Bomenregister;;;;\n",
        "sep=;\nBomen\n",
    ],
)
def test_what_stands_above_the_names_of_a_csv_is_read_past(tmp_path: Path, above: str) -> None:
    path = tmp_path / "register.csv"
    path.write_text(above + trees(30).to_csv(sep=";", index=False), encoding="utf-8")
    assert (len(counting(path)), left_out(path)) == (30, {})
    assert recognise(path, LIVES).value == "assets"


@pytest.mark.parametrize(
    ("column", "written", "used"),
    [
        ("GEOMETRIE", "POINT ({x:.1f} {y:.1f})", 28992),
        ("geom", "SRID=28992;POINT({x:.1f} {y:.1f})", 28992),
        ("wkt", "MULTIPOINT (({x:.6f} {y:.6f}))", 4326),
        ("geo_point_2d", "{y:.7f}, {x:.7f}", 4326),
    ],
)
def test_places_that_are_written_in_one_column_are_read(tmp_path: Path, column: str, written: str, used: int) -> None:
    table = trees(30)
    there = as_points(table).to_crs(used).geometry
    told = [written.format(x=x, y=y) for x, y in zip(there.x, there.y, strict=True)]
    path = write_csv(tmp_path, table.drop(columns=["x", "y"]).assign(**{column: told}))
    assert recognise(path, LIVES).value == "assets"
    assert np.allclose(counting(path)["x"], table["x"], atol=0.5)


def test_a_separator_that_is_told_is_used(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("sep=|\n" + trees(30).to_csv(sep="|", index=False), encoding="utf-8")
    assert len(counting(path)) == 30


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("Long", "Lat"),
        ("lng", "lat"),
        ("longitude", "latitude"),
        ("Lengtegraad", "Breedtegraad"),
        ("lon_wgs84", "lat_wgs84"),
    ],
)
def test_degrees_are_found_under_their_usual_names(tmp_path: Path, x: str, y: str) -> None:
    table = trees(30)
    there = as_points(table).to_crs(4326).geometry
    path = write_csv(tmp_path, table.assign(x=there.x, y=there.y).rename(columns={"x": x, "y": y}))
    assert np.allclose(counting(path)["x"], table["x"], atol=0.5)


@pytest.mark.parametrize(
    ("x", "y"), [("RD_X", "RD_Y"), ("X-coördinaat", "Y-coördinaat"), ("POINT_X", "POINT_Y"), ("Easting", "Northing")]
)
def test_rd_is_found_under_its_usual_names(tmp_path: Path, x: str, y: str) -> None:
    path = write_csv(tmp_path, trees(30).rename(columns={"x": x, "y": y}))
    assert np.allclose(counting(path)["x"], trees(30)["x"])


@pytest.mark.parametrize("name", ["Boomnummer", "objectnummer", "imgeo_lokaalid", "GlobalID"])
def test_a_number_of_objects_is_found_under_its_usual_names(tmp_path: Path, name: str) -> None:
    assert taken(write_csv(tmp_path, trees(30).rename(columns={"id": name}))).mapping.id == name


def test_coordinates_of_nothing_are_no_place(tmp_path: Path) -> None:
    table = trees(60)
    table.loc[24:, ["x", "y"]] = 0.0
    assert left_out(write_csv(tmp_path, table)) == {"zonder-plek": 36}


@pytest.mark.parametrize("crs", [28992, 4326, 3857])
def test_points_at_zero_have_no_place_in_any_coordinates(crs: int) -> None:
    points = np.append(as_points(trees(20)).to_crs(crs).geometry.to_numpy(), [shapely.Point(0, 0)] * 30)
    assert shape_places(points, f"EPSG:{crs}", file="a").there.sum() == 20


def test_zero_in_degrees_that_was_turned_into_rd_is_no_place() -> None:
    zero = gpd.GeoSeries([shapely.Point(0, 0)], crs=4326).to_crs(28992)
    points = np.append(as_points(trees(20)).geometry.to_numpy(), zero.to_numpy())
    assert shape_places(points, "EPSG:28992", file="a").there.sum() == 20


def test_a_square_at_zero_has_no_place() -> None:
    shapes = np.array([square(0, 0), square(1, 0), shapely.box(0, 0, 10, 10), shapely.Point()])
    assert shape_places(shapes, "EPSG:28992", file="a").there.tolist() == [True, True, False, False]


def test_a_register_without_any_place_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="assets-all-nowhere"):
        taken(write_csv(tmp_path, trees(20, x=0, y=0)))


@pytest.mark.parametrize(
    ("drawn", "said", "used"),
    [
        (28992, "EPSG:4326", "EPSG:28992"),
        (4326, "EPSG:28992", "EPSG:4326"),
        (4326, "EPSG:3857", "EPSG:4326"),
        (28992, "EPSG:3857", "EPSG:28992"),
    ],
)
def test_coordinates_under_a_wrong_name_are_recognised_and_said(drawn: int, said: str, used: str) -> None:
    points = as_points(trees(20)).to_crs(drawn).geometry.to_numpy()
    places = shape_places(points, said, file="a")
    assert np.allclose(places.x, trees(20)["x"], atol=0.5)
    assert [(note.code, dict(note.values)) for note in places.notes] == [("crs", {"said": said, "used": used})]


@pytest.mark.parametrize(("drawn", "said"), [(4326, "EPSG:4326"), (28992, "EPSG:28992")])
def test_coordinates_that_changed_places_are_recognised_and_said(drawn: int, said: str) -> None:
    there = as_points(trees(20)).to_crs(drawn).geometry
    places = shape_places(shapely.points(there.y, there.x), said, file="a")
    assert np.allclose(places.x, trees(20)["x"], atol=0.5)
    assert dict(places.notes[0].values) == {"said": said, "used": f"{said}, y/x"}


def test_rd_in_columns_is_taken_either_way_round() -> None:
    table = trees(20)
    places = point_places(table["y"].to_numpy(), table["x"].to_numpy(), file="a")
    assert np.allclose(places.x, table["x"])
