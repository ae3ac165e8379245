"""Coordinates under a wrong name or none: recognised and said, or refused with what was found, never laid elsewhere."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.domain.areas import Level
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.kaart.kaart import read_kaart
from planner.sources.registers.columns import numbers
from planner.sources.registers.files import open_register
from planner.sources.registers.places import Places, point_places, shape_places

AMSTERDAM, UTRECHT, MAASTRICHT, TERNEUZEN = (
    (122_000, 487_000),
    (136_000, 456_000),
    (176_000, 318_000),
    (46_000, 372_000),
)
RD, RD_NAP, RD_OLD, L72, L2008, WEB = 28992, 7415, 28991, 31370, 3812, 3857
UTM = (23031, 25831, 32631, 25832, 32632)
SOURCES = read_sources(DECLARED / "sources.yaml")


def trees(place: tuple[int, int] = AMSTERDAM, count: int = 40) -> gpd.GeoDataFrame:
    x, y = place[0] + 10.0 * np.arange(count), np.full(count, float(place[1]))
    return gpd.GeoDataFrame({"soort": ["boom"] * count, "jaar": 1990}, geometry=shapely.points(x, y), crs=RD)


def labelled(table: gpd.GeoDataFrame, drawn: int, said: int | None) -> gpd.GeoDataFrame:
    return table.to_crs(drawn).set_crs(said, allow_override=True)


def places_of(path: Path) -> Places:
    file = open_register(path)
    if file.shapes is None:
        return point_places(numbers(file.table, "x"), numbers(file.table, "y"), file=file.name)
    return shape_places(file.shapes, file.crs, file=file.name)


def notes_of(places: Places) -> list[tuple[str, dict[str, str]]]:
    return [(note.code, dict(note.values)) for note in places.notes]


def as_file(table: gpd.GeoDataFrame, folder: Path, kind: str) -> Path:
    """Write points as a register of this kind; `crs` None where the kind can leave it out."""
    path = folder / f"bomen.{kind}"
    if kind == "xy.csv":
        pd.DataFrame({"soort": table["soort"], "x": table.geometry.x, "y": table.geometry.y}).to_csv(path, index=False)
    elif kind == "wkt.csv":
        pd.DataFrame({"soort": table["soort"], "wkt": table.geometry.to_wkt()}).to_csv(path, index=False)
    else:
        pyogrio.write_dataframe(table, path)
    return path


def lies_at(places: Places, place: tuple[int, int], count: int = 40) -> bool:
    x = place[0] + 10.0 * np.arange(count)
    return bool(np.allclose(places.x, x, atol=1.0) and np.allclose(places.y, place[1], atol=1.0))


@pytest.mark.parametrize("kind", ["gpkg", "geojson", "shp.zip"])
@pytest.mark.parametrize("crs", [RD, RD_NAP, RD_OLD, L72, L2008, WEB, *UTM])
def test_what_is_named_truly_lies_in_its_place(tmp_path: Path, kind: str, crs: int) -> None:
    places = places_of(as_file(labelled(trees(TERNEUZEN), crs, crs), tmp_path, kind))
    assert (lies_at(places, TERNEUZEN), notes_of(places)) == (True, [])


@pytest.mark.parametrize("kind", ["gpkg", "geojson", "shp.zip"])
@pytest.mark.parametrize(
    ("drawn", "said", "place", "used"),
    [
        (RD, L72, UTRECHT, "EPSG:28992"),  # would lie in the North Sea
        (RD, RD_OLD, AMSTERDAM, "EPSG:28992"),
        (RD, 25831, AMSTERDAM, "EPSG:28992"),
        (RD_OLD, RD, AMSTERDAM, "EPSG:28991"),
        (L2008, RD, AMSTERDAM, "EPSG:3812"),
        (L72, RD, TERNEUZEN, "EPSG:31370"),
        (L72, RD, (234_000, 582_000), "EPSG:31370"),  # would lie in Germany
        (WEB, 25831, AMSTERDAM, "EPSG:3857"),
    ],
)
def test_a_register_under_a_wrong_name_is_recognised_and_said(
    tmp_path: Path, kind: str, drawn: int, said: int, place: tuple[int, int], used: str
) -> None:
    places = places_of(as_file(labelled(trees(place), drawn, said), tmp_path, kind))
    assert lies_at(places, place)
    assert notes_of(places) == [("crs", {"said": f"EPSG:{said}", "used": used})]


@pytest.mark.parametrize("kind", ["xy.csv", "wkt.csv"])
@pytest.mark.parametrize(
    ("drawn", "place", "notes"),
    [
        (RD, AMSTERDAM, []),
        (4326, AMSTERDAM, []),
        (WEB, AMSTERDAM, []),
        (RD_OLD, AMSTERDAM, [("crs-guessed", {"used": "EPSG:28991"})]),
        (L2008, AMSTERDAM, [("crs-guessed", {"used": "EPSG:3812"})]),
        (L72, TERNEUZEN, [("crs-guessed", {"used": "EPSG:31370"})]),
    ],
)
def test_a_csv_without_a_name_is_read_as_its_numbers_fit(
    tmp_path: Path, kind: str, drawn: int, place: tuple[int, int], notes: list[object]
) -> None:
    places = places_of(as_file(labelled(trees(place), drawn, drawn), tmp_path, kind))
    assert (lies_at(places, place), notes_of(places)) == (True, notes)


def test_kilometres_are_recognised_and_said(tmp_path: Path) -> None:
    points = shapely.transform(trees().geometry.to_numpy(), lambda xy: xy / 1_000)
    places = places_of(as_file(trees().set_geometry(points, crs=RD), tmp_path, "gpkg"))
    assert lies_at(places, AMSTERDAM)
    assert notes_of(places) == [("crs", {"said": "EPSG:28992", "used": "EPSG:28992, km"})]


@pytest.mark.parametrize("kind", ["xy.csv", "wkt.csv", "gpkg"])
@pytest.mark.parametrize("drawn", UTM)
def test_zones_that_differ_by_200_metres_are_asked(tmp_path: Path, kind: str, drawn: int) -> None:
    with pytest.raises(FileError) as raised:
        places_of(as_file(labelled(trees(), drawn, RD), tmp_path, kind))
    assert raised.value.code == "crs-unsaid"
    assert f"EPSG:{drawn}" in str(raised.value.values["could"])


def test_what_lies_in_the_netherlands_under_two_names_says_so(tmp_path: Path) -> None:
    places = places_of(as_file(labelled(trees(MAASTRICHT), RD, L72), tmp_path, "gpkg"))
    assert notes_of(places) == [("crs-either", {"said": "EPSG:31370", "other": "EPSG:28992"})]


@pytest.mark.parametrize(("other", "used"), [(4326, "EPSG:4326"), (WEB, "EPSG:3857")])
@pytest.mark.parametrize("kind", ["xy.csv", "wkt.csv", "gpkg"])
def test_two_systems_in_one_file_are_told_apart_per_object_and_counted(
    tmp_path: Path, kind: str, other: int, used: str
) -> None:
    table = trees()
    turned = table.geometry.to_crs(other)
    mix = [turned[n] if n % 4 == 3 else table.geometry[n] for n in range(40)]
    places = places_of(as_file(table.set_geometry(gpd.GeoSeries(mix, crs=RD)), tmp_path, kind))
    assert lies_at(places, AMSTERDAM)
    expected = {"count": "10", "first": "4", "used": "EPSG:28992", "other": used}
    assert notes_of(places) == [("crs-mixed", expected)]


def test_half_rd_and_half_degrees_with_lines_among_them_lie_in_their_place() -> None:
    lines = np.array([shapely.LineString([(122_000 + n, 487_000), (122_000 + n, 487_050)]) for n in range(20)])
    turned = gpd.GeoSeries(lines, crs=RD).to_crs(4326).to_numpy()
    places = shape_places(np.concatenate([lines, turned]), None, file="a")
    assert np.allclose(shapely.length(places.shapes), 50, atol=0.1)
    assert notes_of(places)[0][1]["count"] == "20"


def test_shapes_in_columns_that_name_two_systems_are_refused_with_how_many(tmp_path: Path) -> None:
    rows = ["boom;SRID=28992;POINT (122000 487000)"] * 3 + ["boom;SRID=4326;POINT (4.9 52.4)"] * 2
    path = tmp_path / "bomen.csv"
    path.write_text("\n".join(["soort|wkt", *(row.replace(";", "|", 1) for row in rows)]), encoding="utf-8")
    with pytest.raises(FileError) as raised:
        open_register(path)
    assert raised.value.code == "crs-several"
    assert raised.value.values["found"] == "EPSG:28992 (3), EPSG:4326 (2)"


def test_what_fits_no_system_is_refused_with_its_numbers(tmp_path: Path) -> None:
    points = trees().set_geometry(shapely.points(np.arange(40) + 9e6, np.arange(40) + 9e6), crs=RD)
    with pytest.raises(FileError, match="assets-not-here"):
        places_of(as_file(points, tmp_path, "gpkg"))


def kaart(place: tuple[int, int]) -> gpd.GeoDataFrame:
    x, y = place
    squares = [shapely.box(x + 500 * n, y, x + 500 * n + 500, y + 500) for n in range(2)]
    rows = {"buurtcode": ["BU03070000", "BU03070001"], "buurtnaam": ["a", "b"], "jaar": 2024}
    return gpd.GeoDataFrame(rows, geometry=squares, crs=RD)


@pytest.mark.parametrize("crs", [RD, RD_NAP, RD_OLD, L72, L2008, WEB, *UTM])
def test_a_kaart_that_is_named_truly_lies_in_its_place(tmp_path: Path, crs: int) -> None:
    path = tmp_path / "kaart.gpkg"
    pyogrio.write_dataframe(labelled(kaart(UTRECHT), crs, crs), path, layer="buurten")
    west, south, *_ = read_kaart(path, SOURCES).borders[Level.BUURT].total_bounds
    assert np.allclose((west, south), UTRECHT, atol=2)


@pytest.mark.parametrize(
    ("drawn", "said", "place", "fits"),
    [
        (RD, L72, UTRECHT, "EPSG:28992"),
        (RD_OLD, RD, UTRECHT, "EPSG:28991"),
        (L2008, RD, UTRECHT, "EPSG:3812"),
        (L72, RD, TERNEUZEN, "EPSG:31370"),
        (L72, RD, (234_000, 582_000), "EPSG:31370"),
        (25831, RD, UTRECHT, "EPSG:25831 / EPSG:32631 / EPSG:23031"),
        (RD, 4326, UTRECHT, "EPSG:28992"),
    ],
)
def test_a_kaart_under_a_wrong_name_is_refused_with_what_its_numbers_fit(
    tmp_path: Path, drawn: int, said: int, place: tuple[int, int], fits: str
) -> None:
    path = tmp_path / "kaart.gpkg"
    pyogrio.write_dataframe(labelled(kaart(place), drawn, said), path, layer="buurten")
    with pytest.raises(FileError) as raised:
        read_kaart(path, SOURCES)
    assert (raised.value.code, raised.value.values["fits"]) == ("crs-wrong", fits)


def test_a_kaart_in_two_systems_is_refused_with_how_many_lie_elsewhere(tmp_path: Path) -> None:
    path, table = tmp_path / "kaart.gpkg", kaart(UTRECHT)
    mix = [table.geometry[0], table.geometry.to_crs(4326)[1]]
    pyogrio.write_dataframe(table.set_geometry(gpd.GeoSeries(mix, crs=RD)), path, layer="buurten")
    with pytest.raises(FileError) as raised:
        read_kaart(path, SOURCES)
    told = raised.value.values
    assert (told["outside"], told["all"], told["fits"]) == (1, 2, "none")
