"""Borders for the browser."""

import gzip
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from planner.maps.geometry import encode, of_gemeente
from tests.maps_example import some_borders


def names_of(borders: gpd.GeoDataFrame) -> pd.Series:
    return pd.Series('\'s-Gravenbuurt "Zuid"', index=borders.index)


def features(content: bytes) -> list[dict]:
    return json.loads(gzip.decompress(content))["features"]


def test_the_features_follow_the_codes():
    borders = some_borders().iloc[::-1]
    made = encode(borders, names_of(borders))
    assert made.codes == tuple(borders.index)
    assert [f["properties"]["code"] for f in features(made.content)] == list(borders.index)


def test_names_may_hold_quotes():
    borders = some_borders()
    assert features(encode(borders, names_of(borders)).content)[0]["properties"]["name"] == '\'s-Gravenbuurt "Zuid"'


def test_coordinates_are_degrees_with_five_decimals():
    borders = some_borders()
    x, y = features(encode(borders, names_of(borders)).content)[0]["geometry"]["coordinates"][0][0]
    assert 5 < x < 6
    assert 52 < y < 53
    assert (round(x, 5), round(y, 5)) == (x, y)


def test_the_same_borders_give_the_same_bytes():
    one, other = (encode(borders, names_of(borders)) for borders in (some_borders(), some_borders()))
    assert (one.content, one.hash) == (other.content, other.hash)


def test_other_borders_give_another_hash():
    small, large = some_borders(3), some_borders(4)
    assert encode(small, names_of(small)).hash != encode(large, names_of(large)).hash


def test_an_area_without_borders_keeps_its_place():
    borders = some_borders()
    borders.loc["BU19990001", "geometry"] = None
    borders.loc["BU19990002", "geometry"] = shapely.Polygon()
    made = features(encode(borders, names_of(borders)).content)
    assert len(made) == len(borders)
    assert made[1]["geometry"] is None


def test_one_gemeente_is_taken_out_of_all():
    borders = some_borders().set_axis([f"BU{number % 2 + 1:04d}{number:04d}" for number in range(16)])
    assert {code[:6] for code in of_gemeente(borders, "GM0002").index} == {"BU0002"}


@pytest.mark.real_data
def test_the_gemeenten_of_the_netherlands_can_be_written(real_data: Path):
    areas = gpd.read_file(real_data / "cbs" / "wijkenbuurten_2024.gpkg", layer="gemeenten").set_index("gemeentecode")
    assert len(features(encode(areas, areas["gemeentenaam"]).content)) == len(areas)
