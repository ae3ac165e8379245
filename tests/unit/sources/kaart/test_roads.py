"""A kaart is read whether its borders are straight or curved, and under the usual names of its columns."""

from collections.abc import Callable
from math import pi
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
from planner.sources.kaart.kaart import Kaart, named, read_kaart
from planner.sources.recognising import recognise
from tests.fixtures.curves import circle, circles, half_circle, write_curves
from tests.fixtures.registers import LIVES, SOUTH, WEST, square

SOURCES = read_sources(DECLARED / "sources.yaml")
CODES = ["BU03070000", "BU03070001"]


def read(path: Path) -> Kaart:
    return named(read_kaart(path, SOURCES), dict)


def buurten(**columns: object) -> gpd.GeoDataFrame:
    """Make two buurten side by side."""
    named = columns or {"buurtcode": CODES}
    return gpd.GeoDataFrame({"naam": ["Noord", "Zuid"], **named}, geometry=[square(0, 0), square(1, 0)], crs=28992)


@pytest.mark.parametrize(
    ("draw", "kind", "share"),
    [(circle, "CURVEPOLYGON", 1.0), (circles, "MULTISURFACE", 1.0), (half_circle, "CURVEPOLYGON", 0.5)],
)
def test_curved_borders_are_made_straight(tmp_path: Path, draw: Callable[..., bytes], kind: str, share: float) -> None:
    path = tmp_path / "buurten.gpkg"
    shapes = [draw(WEST + 2_000.0 * n, SOUTH + 500.0, 400.0) for n in (0, 1)]
    write_curves(path, buurten().assign(jaar=2024), shapes, kind)
    assert recognise(path, LIVES).value == "areas"
    kaart = read(path)
    assert kaart.borders[Level.BUURT].area.to_list() == pytest.approx([share * pi * 400**2] * 2, rel=0.01)


@pytest.mark.parametrize("column", ["statcode", "cbsCode", "buurt_code", "BU_CODE"])
def test_codes_are_found_under_their_usual_names(tmp_path: Path, column: str) -> None:
    path = tmp_path / "gebieden_2024.geojson"
    path.write_text(buurten(**{column: CODES}).to_crs(4326).to_json(), encoding="utf-8")
    assert recognise(path, LIVES).value == "areas"
    kaart = read(path)
    assert list(kaart.borders)[-1] is Level.BUURT
    assert kaart.areas.loc[CODES, "name"].to_list() == ["Noord", "Zuid"]


def test_codes_of_any_level_tell_their_level(tmp_path: Path) -> None:
    path = tmp_path / "gebieden_2024.geojson"
    path.write_text(buurten(statcode=["WK030700", "WK030701"]).to_crs(4326).to_json(), encoding="utf-8")
    assert list(read(path).borders)[-1] is Level.WIJK


def test_a_stray_square_at_zero_does_not_refuse_the_rest(tmp_path: Path) -> None:
    stray = gpd.GeoDataFrame({"buurtcode": ["BU03070002"]}, geometry=[shapely.box(0, 0, 100, 100)], crs=28992)
    both = gpd.GeoDataFrame(pd.concat([buurten(), stray], ignore_index=True), crs=28992)
    pyogrio.write_dataframe(both.assign(jaar=2024), tmp_path / "kaart.gpkg", layer="buurten")
    kaart = read(tmp_path / "kaart.gpkg")
    assert (list(kaart.borders[Level.BUURT].index), kaart.left_out) == (CODES, 1)


@pytest.mark.parametrize(("drawn", "said"), [(28992, 4326), (4326, 28992), (28992, 3857), (4326, 3857)])
def test_a_kaart_under_the_name_of_other_coordinates_is_refused(tmp_path: Path, drawn: int, said: int) -> None:
    table = buurten().to_crs(drawn).set_crs(said, allow_override=True)
    pyogrio.write_dataframe(table.assign(jaar=2024), tmp_path / "kaart.gpkg", layer="buurten")
    with pytest.raises(FileError, match="crs-wrong"):
        read(tmp_path / "kaart.gpkg")


def test_a_kaart_with_latitude_before_longitude_is_refused(tmp_path: Path) -> None:
    table = buurten().to_crs(4326)
    turned = table.set_geometry(shapely.transform(table.geometry.to_numpy(), lambda xy: xy[:, ::-1]), crs=4326)
    pyogrio.write_dataframe(turned.assign(jaar=2024), tmp_path / "kaart.gpkg", layer="buurten")
    with pytest.raises(FileError, match="crs-wrong"):
        read(tmp_path / "kaart.gpkg")
