"""A wijk- en buurtkaart, with what real ones do to us."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from planner.domain.areas import Level
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.missing import labelled
from planner.sources.kaart.kaart import Kaart, named, read_kaart

SOURCES = read_sources(DECLARED / "sources.yaml")
X, Y = 155_000, 463_000


def square(n: int, *, size: float = 1_000) -> BaseGeometry:
    return shapely.MultiPolygon([shapely.box(X + n * 1_000, Y, X + n * 1_000 + size, Y + size)])


def layers() -> dict[str, list[dict[str, Any]]]:
    """Two wijken with a buurt each, in one gemeente."""
    gemeente = {"gemeentecode": "GM0307", "gemeentenaam": "'t Veld"}
    common = {"water": "NEE", "aantal_inwoners": 500, "gemiddeld_gasverbruik_totaal": -99997, "jaar": 2024}
    wijken = [{"wijkcode": f"WK03070{n}", "wijknaam": f"Wijk {n}"} | gemeente for n in (0, 1)]
    buurten = [{"buurtcode": f"BU03070{n}KA", "buurtnaam": f"Buurt {n}"} | gemeente for n in (0, 1)]
    outline = shapely.MultiPolygon([shapely.box(X, Y, X + 2_000, Y + 1_000)])
    return {
        "gemeenten": [gemeente | common | {"geometry": outline}],
        "wijken": [row | common | {"geometry": square(n)} for n, row in enumerate(wijken)],
        "buurten": [row | common | {"geometry": square(n)} for n, row in enumerate(buurten)],
    }


def write(folder: Path, tables: dict[str, list[dict[str, Any]]], *, crs: Any = 28992, to: Any = None) -> Path:
    path = folder / "kaart.gpkg"
    for name, rows in tables.items():
        table = gpd.GeoDataFrame(rows, geometry="geometry", crs=crs)
        pyogrio.write_dataframe(table if to is None else table.to_crs(to), path, layer=name, driver="GPKG")
    return path


def read(path: Path) -> Kaart:
    return named(read_kaart(path, SOURCES), dict)


def test_a_kaart_gives_areas_figures_and_borders(tmp_path: Path) -> None:
    kaart = read(write(tmp_path, layers()))
    assert kaart.year == 2024
    assert list(kaart.areas.index) == ["BU030700KA", "BU030701KA", "GM0307", "WK030700", "WK030701"]
    assert kaart.areas.loc["BU030701KA"].tolist() == [
        "Buurt 1",
        "buurt",
        "GM0307",
        "'t Veld",
        "WK030701",
        "inhabited",
        500,
    ]
    assert kaart.areas["wijk"].tolist()[2:] == ["", "", ""]
    assert set(kaart.values) == {"aantal_inwoners", "gemiddeld_gasverbruik_totaal"}
    assert set(labelled(kaart.reasons)["gemiddeld_gasverbruik_totaal"]) == {"geheim"}
    assert all(kaart.borders[level].index.equals(kaart.drawn[level].index) for level in Level)


def test_codes_padded_with_spaces_are_stripped(tmp_path: Path) -> None:
    tables = layers()
    tables["wijken"][0]["wijkcode"] = "WK030700  "
    assert "WK030700" in read(write(tmp_path, tables)).areas.index


@pytest.mark.parametrize("code", ["BU00000000", "BU09980000", "BU030", "", "WK030700"])
def test_pseudo_codes_and_abroad_are_left_out_and_counted(tmp_path: Path, code: str) -> None:
    tables = layers()
    tables["buurten"][0]["buurtcode"] = code
    kaart = read(write(tmp_path, tables))
    assert (kaart.areas["level"] == "buurt").sum() == 1
    assert kaart.left_out == 1


@pytest.mark.parametrize("people", [0, -99997, -99995, -99999999])
def test_a_wijk_without_people_is_uninhabited_and_a_gemeente_never(tmp_path: Path, people: int) -> None:
    tables = layers()
    tables["wijken"][0]["aantal_inwoners"] = tables["gemeenten"][0]["aantal_inwoners"] = people
    kinds = read(write(tmp_path, tables)).areas["kind"]
    assert (kinds["WK030700"], kinds["WK030701"], kinds["GM0307"]) == ("uninhabited", "inhabited", "inhabited")


def test_an_edition_without_numbers_of_people_says_nothing_of_habitation(tmp_path: Path) -> None:
    tables = {name: [row | {"aantal_inwoners": -99995} for row in rows] for name, rows in layers().items()}
    areas = read(write(tmp_path, tables)).areas
    assert set(areas["kind"]) == {"inhabited"}
    assert areas["inhabitants"].isna().all()


def test_water_is_water_and_the_land_of_a_doubled_area_wins(tmp_path: Path) -> None:
    tables = layers()
    tables["wijken"][1]["water"] = "JA"
    tables["gemeenten"].insert(0, tables["gemeenten"][0] | {"water": "JA", "geometry": square(5)})
    kaart = read(write(tmp_path, tables))
    assert kaart.areas.at["WK030701", "kind"] == "water"
    assert kaart.areas.at["GM0307", "kind"] == "inhabited"
    assert kaart.borders[Level.GEMEENTE].at["GM0307", "geometry"].area == 2_000_000


def test_an_invalid_border_is_repaired_and_only_its_polygons_are_kept(tmp_path: Path) -> None:
    tables = layers()
    spike = shapely.Polygon([(X, Y), (X + 1_000, Y), (X + 1_000, Y + 1_000), (X + 1_500, Y + 1_500),
                             (X + 1_000, Y + 1_000), (X, Y + 1_000)])  # fmt: skip
    assert shapely.make_valid(spike).geom_type == "GeometryCollection"
    tables["wijken"][0]["geometry"] = shapely.MultiPolygon([spike])
    kaart = read(write(tmp_path, tables))
    for borders in (kaart.borders[Level.WIJK], kaart.drawn[Level.WIJK]):
        assert set(borders.geom_type) <= {"Polygon", "MultiPolygon"}
        assert borders.is_valid.all()
    assert kaart.borders[Level.WIJK].at["WK030700", "geometry"].area == 1_000_000


def test_an_area_smaller_than_what_drawing_cuts_off_is_still_drawn(tmp_path: Path) -> None:
    tables = layers()
    tables["buurten"][0]["geometry"] = square(0, size=4)
    assert not read(write(tmp_path, tables)).drawn[Level.BUURT].is_empty.any()


def test_borders_in_degrees_are_brought_to_rd(tmp_path: Path) -> None:
    kaart = read(write(tmp_path, layers(), to=4326))
    assert kaart.borders[Level.WIJK].crs == "EPSG:28992"
    assert np.allclose(kaart.borders[Level.WIJK].total_bounds, [X, Y, X + 2_000, Y + 1_000], atol=2)


@pytest.mark.parametrize("crs", [3857, 4326, 32631])
def test_rd_coordinates_labelled_as_something_else_are_refused(tmp_path: Path, crs: int) -> None:
    with pytest.raises(FileError, match="crs-wrong"):
        read(write(tmp_path, layers(), crs=crs))


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("crs", [None, 'LOCAL_CS["drawing board",UNIT["metre",1]]'])
def test_rd_coordinates_without_a_known_crs_are_taken(tmp_path: Path, crs: str | None) -> None:
    assert read(write(tmp_path, layers(), crs=crs)).borders[Level.WIJK].total_bounds[0] == X


def test_degrees_labelled_as_rd_are_refused(tmp_path: Path) -> None:
    tables = layers()
    for rows in tables.values():
        for row in rows:
            row["geometry"] = shapely.MultiPolygon([shapely.box(5.3, 52.1, 5.4, 52.2)])
    with pytest.raises(FileError, match="crs-wrong"):
        read(write(tmp_path, tables))


def test_a_kaart_without_buurten_has_two_levels(tmp_path: Path) -> None:
    tables = layers()
    del tables["buurten"]
    assert list(read(write(tmp_path, tables)).borders) == [Level.GEMEENTE, Level.WIJK]


def test_old_names_in_capitals_are_known(tmp_path: Path) -> None:
    names = {"gemeentecode": "GM_CODE", "gemeentenaam": "GM_NAAM", "wijkcode": "WK_CODE", "wijknaam": "WK_NAAM",
             "buurtcode": "BU_CODE", "buurtnaam": "BU_NAAM", "water": "H2O", "aantal_inwoners": "AANT_INW"}  # fmt: skip
    tables = {
        layer: [{names.get(key, key): value for key, value in row.items()} for row in rows]
        for layer, rows in layers().items()
    }
    areas = read(write(tmp_path, tables)).areas
    assert areas.at["BU030700KA", "name"] == "Buurt 0"
    assert areas.at["BU030700KA", "inhabitants"] == 500


def test_the_year_comes_from_the_file_name_when_no_column_has_it(tmp_path: Path) -> None:
    tables = {name: [{k: v for k, v in row.items() if k != "jaar"} for row in rows] for name, rows in layers().items()}
    path = write(tmp_path, tables)
    with pytest.raises(FileError, match="year-unknown-areas"):
        read(path)
    assert read(path.rename(tmp_path / "wijkenbuurten_2023_v1.gpkg")).year == 2023


def test_a_missing_layer_is_named_with_what_was_found(tmp_path: Path) -> None:
    tables = layers()
    with pytest.raises(FileError, match="layer-missing") as told:
        read(write(tmp_path, {"gemeenten": tables["gemeenten"], "punten": tables["wijken"]}))
    assert (told.value.values["layer"], told.value.values["found"]) == ("wijken", "gemeenten, punten")


def test_the_same_wijk_twice_is_refused(tmp_path: Path) -> None:
    tables = layers()
    tables["wijken"][1]["wijkcode"] = "WK030700"
    with pytest.raises(FileError, match="areas-doubled"):
        read(write(tmp_path, tables))


def test_made_up_and_real_areas_never_mix(tmp_path: Path) -> None:
    tables = layers()
    tables["gemeenten"].append(tables["gemeenten"][0] | {"gemeentecode": "GM9001"})
    with pytest.raises(FileError, match="areas-mixed"):
        read(write(tmp_path, tables))


def test_a_layer_without_any_area_is_refused(tmp_path: Path) -> None:
    tables = layers()
    tables["buurten"] = [tables["buurten"][0] | {"buurtcode": "BU00000000"}]
    with pytest.raises(FileError, match="layer-empty"):
        read(write(tmp_path, tables))


@pytest.mark.parametrize("shape", [shapely.Point(X, Y), shapely.LineString([(X, Y), (X + 10, Y + 10)])])
def test_a_layer_of_points_or_lines_is_refused(tmp_path: Path, shape: BaseGeometry) -> None:
    tables = layers()
    tables["wijken"] = [row | {"geometry": shape} for row in tables["wijken"]]
    with pytest.raises(FileError, match="layer-without-polygons") as told:
        read(write(tmp_path, tables))
    assert told.value.values["layer"] == "wijken"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"\x89PNG\r\n\x1a\n0000", "file-not-geopackage"),
        (b"<!DOCTYPE html><title>404</title>", "file-not-geopackage"),
        (b"a,b\n1,2\n", "file-not-geopackage"),
        (b"SQLite format 3\x00" + bytes(200), "file-not-geopackage"),
    ],
)
def test_a_file_that_is_something_else_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "kaart.gpkg"
    path.write_bytes(content)
    with pytest.raises(FileError, match=code):
        read(path)


def test_a_cut_and_a_damaged_geopackage_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, layers())
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    with pytest.raises(FileError, match="file-cut"):
        read(path)
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(FileError, match="file-damaged"):
        read(path)
