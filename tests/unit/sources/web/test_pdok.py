"""PDOK: one gemeente in pages over OGC API Features, or the national file behind its feed."""

import json
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest

from planner.domain.areas import Level
from planner.errors import FetchError, NoAnswerError, NotPublishedError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.declared.ways import Ways
from planner.sources.figures.missing import labelled
from planner.sources.files.files import checksum
from planner.sources.kaart.kaart import read_kaart
from planner.sources.web.pdok import gemeenten, newest_file, write_gemeente
from planner.sources.web.web import Web
from tests.fixtures.open_data import OpenDataServer, national_file

WEB = Web(connect=2, silence=2, pauses=(0, 0))
SOURCES = read_sources(DECLARED / "sources.yaml")


def quiet(share: float) -> None:
    """Hear how far it is and say nothing."""


def at(url: str) -> Ways:
    return Ways("kaart_{year}.gpkg", "", 2017, features=url)


def api(server: OpenDataServer, year: int = 2024) -> Ways:
    return at(f"{server.url}/api.pdok.nl/cbs/wijken-en-buurten-{year}/ogc/v1")


def new(server: OpenDataServer) -> Ways:
    return replace(api(server, 2026), gemeentecode="gm_code", gemeentenaam="gm_naam")


def feed(server: OpenDataServer, year: int = 2024) -> str:
    return f"{server.url}/service.pdok.nl/cbs/wijkenbuurten/{year}/atom/index.xml"


def test_one_gemeente_becomes_a_kaart_with_all_its_pages(open_data: OpenDataServer, tmp_path: Path) -> None:
    path = write_gemeente(WEB, api(open_data), "GM9001", 2024, tmp_path / "a.gpkg", quiet)
    kaart = read_kaart(path, SOURCES)
    assert kaart.year == 2024
    assert kaart.areas["level"].value_counts().to_dict() == {"buurt": 60, "wijk": 16, "gemeente": 1}
    assert set(kaart.areas["gemeente"]) == {"GM9001"}
    assert open_data.count("/buurten/items") == 3
    assert [path.name for path in tmp_path.iterdir()] == ["a.gpkg"]


def test_the_borders_are_where_the_national_file_has_them(open_data: OpenDataServer, tmp_path: Path) -> None:
    path = write_gemeente(WEB, api(open_data), "GM9002", 2024, tmp_path / "a.gpkg", quiet)
    own = read_kaart(path, SOURCES).borders[Level.WIJK]
    whole = read_kaart(open_data.files.areas, SOURCES).borders[Level.WIJK].loc[own.index]
    assert own.geometry.hausdorff_distance(whole.geometry).max() < 1  # the globe and back: metres


def test_a_server_that_ignores_the_filter_gives_no_neighbours(open_data: OpenDataServer, tmp_path: Path) -> None:
    for layer, table in open_data.layers.items():
        open_data.kept[f"/collections/{layer}/items"] = table.drop(columns="jaar").to_json().encode()
    path = write_gemeente(WEB, at(open_data.url), "GM9002", 2024, tmp_path / "a.gpkg", quiet)
    assert set(gpd.read_file(path, layer="buurten")["gemeentecode"]) == {"GM9002"}


def test_a_gemeente_or_edition_that_is_not_there_is_not_published(open_data: OpenDataServer, tmp_path: Path) -> None:
    with pytest.raises(NotPublishedError, match="fetch-no-gemeente"):
        write_gemeente(WEB, api(open_data), "GM0001", 2024, tmp_path / "a.gpkg", quiet)
    with pytest.raises(NotPublishedError, match="fetch-not-published"):
        write_gemeente(WEB, api(open_data, 2025), "GM9001", 2025, tmp_path / "a.gpkg", quiet)
    assert list(tmp_path.iterdir()) == []


def test_pages_that_stop_halfway_leave_nothing_behind(open_data: OpenDataServer, tmp_path: Path) -> None:
    open_data.misbehave("/buurten/items?cursor", "503")
    with pytest.raises(FetchError, match="fetch-refused"):
        write_gemeente(WEB, api(open_data), "GM9001", 2024, tmp_path / "a.gpkg", quiet)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "features",
    [
        "geen lijst",
        [1],
        [{"properties": None, "geometry": None}],
        [{"properties": {"gem_id": "GM9001", "naam": "Voorbeeldstad"}, "geometry": None}],
        [{"properties": {"gemeentecode": "GM9001"}, "geometry": {"type": "Polygon", "coordinates": 3}}],
        [{"properties": {"gemeentecode": "GM9001"}, "geometry": {"type": "Vlak"}}],
    ],
)
def test_features_that_are_none_are_told(open_data: OpenDataServer, tmp_path: Path, features: object) -> None:
    body = {"type": "FeatureCollection", "features": features}
    open_data.kept["/collections/gemeenten/items"] = json.dumps(body).encode()
    with pytest.raises(FetchError, match="fetch-not-json"):
        write_gemeente(WEB, at(open_data.url), "GM9001", 2024, tmp_path / "a.gpkg", quiet)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "told", [{"numberReturned": 2}, {"numberMatched": 9}, {"numberReturned": 1, "numberMatched": 2}]
)
def test_a_page_with_fewer_than_it_says_is_refused(
    open_data: OpenDataServer, tmp_path: Path, told: dict[str, int]
) -> None:
    feature = {"properties": {"gemeentecode": "GM9001"}, "geometry": None}
    body = {"type": "FeatureCollection", "features": [feature], **told}
    open_data.kept["/collections/gemeenten/items"] = json.dumps(body).encode()
    with pytest.raises(NoAnswerError, match="fetch-half"):
        write_gemeente(WEB, at(open_data.url), "GM9001", 2024, tmp_path / "a.gpkg", quiet)
    with pytest.raises(NoAnswerError, match="fetch-half"):
        gemeenten(WEB, at(open_data.url), "Voorbeeldstad")


@pytest.mark.parametrize(("layer", "page"), [("buurten", 20), ("wijken", 10), ("buurten", 59)])
def test_series_that_end_too_soon_leave_nothing_behind(
    open_data: OpenDataServer, tmp_path: Path, layer: str, page: int
) -> None:
    open_data.halves, open_data.page = {layer}, page
    with pytest.raises(NoAnswerError, match="fetch-half"):
        write_gemeente(WEB, api(open_data), "GM9001", 2024, tmp_path / "a.gpkg", quiet)
    assert list(tmp_path.iterdir()) == []


def test_the_edition_of_2026_has_other_names_and_its_own_year(open_data: OpenDataServer, tmp_path: Path) -> None:
    open_data.kaarten.add(2026)
    kaart = read_kaart(write_gemeente(WEB, new(open_data), "GM9001", 2026, tmp_path / "a.gpkg", quiet), SOURCES)
    assert kaart.year == 2026
    assert kaart.areas["level"].value_counts().to_dict() == {"buurt": 60, "wijk": 16, "gemeente": 1}
    assert gemeenten(WEB, new(open_data), "Voorbeelddorp") == {"GM9002": "Voorbeelddorp"}
    with pytest.raises(FetchError, match="fetch-refused"):
        write_gemeente(WEB, api(open_data, 2026), "GM9001", 2026, tmp_path / "b.gpkg", quiet)


@pytest.mark.parametrize("chooses", [True, False])
def test_a_gemeente_is_found_by_its_name(open_data: OpenDataServer, chooses: bool) -> None:
    open_data.chooses_by_name = chooses
    assert gemeenten(WEB, api(open_data), "Voorbeelddorp")["GM9002"] == "Voorbeelddorp"
    assert gemeenten(WEB, api(open_data), "voorbeelddorp")["GM9002"] == "Voorbeelddorp"


def test_the_national_file_is_where_the_feed_says(open_data: OpenDataServer) -> None:
    remote = newest_file(WEB, feed(open_data), 2024)
    assert remote.url.endswith("/atom/downloads/wijkenbuurten_2024_v1.gpkg")
    whole = national_file(open_data, 2024)
    assert remote.sha256 == checksum(whole)
    assert remote.size == whole.stat().st_size


@pytest.mark.parametrize("body", [b"<feed/>", b"geen xml", b'<!DOCTYPE feed [<!ENTITY a "b">]><feed>&a;</feed>'])
def test_a_feed_without_a_file_is_told(open_data: OpenDataServer, body: bytes) -> None:
    open_data.kept["/feed.xml"] = body
    with pytest.raises(FetchError, match="fetch-no-link"):
        newest_file(WEB, f"{open_data.url}/feed.xml", 2024)


@pytest.mark.real_data
def test_a_real_answer_of_pdok_becomes_a_kaart(open_data: OpenDataServer, real_data: Path, tmp_path: Path) -> None:
    """The buurten of Baarn as PDOK gave them; the two levels above them from the national file."""
    sample = (real_data / "api_samples" / "pdok" / "baarn_buurten_pdok_full_columns.geojson").read_bytes()
    open_data.kept["/collections/buurten/items"] = sample
    for layer in ("gemeenten", "wijken"):
        whole = pyogrio.read_dataframe(real_data / "cbs" / "wijkenbuurten_2024.gpkg", layer=layer)
        baarn = whole[whole["gemeentecode"] == "GM0308"].to_crs(4326)
        open_data.kept[f"/collections/{layer}/items"] = baarn.to_json().encode()
    path = write_gemeente(WEB, at(open_data.url), "GM0308", 2024, tmp_path / "a.gpkg", quiet)
    kaart = read_kaart(path, SOURCES)
    assert (kaart.areas["level"] == "buurt").sum() == 21
    assert kaart.values.at["BU03080000", "aantal_inwoners"] == 1825
    assert labelled(kaart.reasons).at["BU03080000", "woningvoorraad"] == "later"


@pytest.mark.real_data
def test_the_answers_of_the_server_that_pdok_runs_are_understood(open_data: OpenDataServer, real_data: Path) -> None:
    samples = real_data / "api_samples" / "ogc_api"
    empty = (samples / "expected_empty_feature_collection.json").read_bytes()
    open_data.kept["/collections/gemeenten/items"] = empty
    with pytest.raises(NotPublishedError, match="fetch-no-rows"):
        gemeenten(WEB, at(open_data.url), "Nergens")
    refusal = json.loads((samples / "expected_features_cql_non_queryable.json").read_text(encoding="utf-8"))
    open_data.kept["/refusal"] = json.dumps(refusal).encode()
    open_data.misbehave("/refusal", "refuse")
    with pytest.raises(FetchError, match="fetch-refused") as told:
        WEB.json(f"{open_data.url}/refusal")
    assert "not a queryable property" in str(told.value.values["said"])
