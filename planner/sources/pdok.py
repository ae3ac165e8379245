"""Read the wijk- en buurtkaart at PDOK: one gemeente over OGC API Features, or the national file behind its feed."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from uuid import uuid4

import geopandas as gpd
import pyogrio
from shapely.errors import ShapelyError

from planner.errors import FetchError, NotPublishedError
from planner.sources.downloads import Heard, Remote
from planner.sources.geometry import RD
from planner.sources.web import Web, bare, listed

LAYERS = ("gemeenten", "wijken", "buurten")
WGS84 = "EPSG:4326"
PER_PAGE = "1000"
LINK = "{http://www.w3.org/2005/Atom}link"


def write_gemeente(web: Web, url: str, gemeente: str, year: int, path: Path, heard: Heard) -> Path:
    """Put the three layers of one gemeente together in a GeoPackage, in RD.

    Raises FetchError, or NotPublishedError when this edition has no such gemeente.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{uuid4().hex}.gpkg")
    try:
        for done, layer in enumerate(LAYERS):
            heard(done / len(LAYERS))
            found = [f for f in _features(web, url, layer, gemeentecode=gemeente) if _code(f) == gemeente]
            if found:
                pyogrio.write_dataframe(_table(found, url).assign(jaar=year), aside, layer=layer, driver="GPKG")
            elif layer == LAYERS[0]:
                raise NotPublishedError("fetch-no-gemeente", url=bare(url), code=gemeente)
        return aside.replace(path)
    except pyogrio.errors.DataSourceError as problem:
        raise FetchError("fetch-not-written", file=path, reason=type(problem).__name__) from problem
    finally:
        aside.unlink(missing_ok=True)


def gemeenten(web: Web, url: str, name: str) -> dict[str, str]:
    """Name the gemeenten by code: only that of this name where the server can choose, else all."""
    try:
        found = _named(_features(web, url, LAYERS[0], gemeentenaam=name))
    except NotPublishedError:
        raise
    except FetchError:  # this server can't choose by name
        found = {}
    return found or _named(_features(web, url, LAYERS[0]))


def newest_file(web: Web, url: str) -> Remote:
    """Find the GeoPackage in an ATOM feed, or in the feed that it names; raises FetchError without one."""
    links = _links(web, url)
    remote = _geopackage(links, url)
    for link in links if remote is None else ():
        if link.get("type") == "application/atom+xml" and link.get("rel") in ("alternate", "describedby"):
            inner = urljoin(url, link.get("href", ""))
            remote = remote or _geopackage(_links(web, inner), inner)
    if remote is None:
        raise FetchError("fetch-no-link", url=bare(url))
    return remote


def _features(web: Web, url: str, layer: str, **chosen: str) -> Iterator[dict[str, Any]]:
    query = {"f": "json", "limit": PER_PAGE, **chosen}
    for answer in web.series(f"{url}/collections/{layer}/items", query, _following):
        for feature in listed(answer, "features", url):
            if not isinstance(feature.get("properties"), dict):
                raise FetchError("fetch-not-json", url=bare(url))
            yield feature


def _table(features: list[dict[str, Any]], url: str) -> gpd.GeoDataFrame:
    try:
        return gpd.GeoDataFrame.from_features(features, crs=WGS84).to_crs(RD)
    except (ValueError, TypeError, LookupError, AttributeError, ShapelyError) as problem:  # no borders as GeoJSON has
        raise FetchError("fetch-not-json", url=bare(url)) from problem


def _following(answer: dict[str, Any]) -> str:
    links = (link for link in answer.get("links") or () if isinstance(link, dict))
    return next((str(link.get("href") or "") for link in links if link.get("rel") == "next"), "")


def _code(feature: dict[str, Any]) -> str:
    return str(feature["properties"].get("gemeentecode") or "").strip()


def _named(features: Iterator[dict[str, Any]]) -> dict[str, str]:
    return {_code(f): str(f["properties"].get("gemeentenaam") or "").strip() for f in features}


def _links(web: Web, url: str) -> list[ET.Element]:
    body = web.body(url)
    try:
        if b"<!DOCTYPE" in body or b"<!ENTITY" in body:  # a feed needs no declarations, an attack does
            raise ET.ParseError
        return list(ET.fromstring(body).iter(LINK))  # noqa: S314 - declarations were refused
    except ET.ParseError as problem:
        raise FetchError("fetch-no-link", url=bare(url)) from problem


def _geopackage(links: list[ET.Element], url: str) -> Remote | None:
    """Take the last link to a GeoPackage: later versions come later."""
    for link in reversed(links):
        href = link.get("href", "")
        if bare(href).lower().endswith(".gpkg"):
            size, (kind, _, digest) = link.get("length", ""), link.get("hash", "").partition(":")
            known = digest.lower() if kind.lower() == "sha-256" else ""
            return Remote(urljoin(url, href), int(size) if size.isdigit() else None, known)
    return None
