"""Read the wijk- en buurtkaart at PDOK: one gemeente over OGC API Features, or the national file behind its feed."""

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from uuid import uuid4

import geopandas as gpd
import pandas as pd
import pyogrio
from shapely.errors import ShapelyError

from planner.domain.areas import Level
from planner.errors import FetchError, NoAnswerError, NotPublishedError
from planner.sources.declared.ways import Ways
from planner.sources.files.files import year_in
from planner.sources.files.names import column_of
from planner.sources.kaart.codes import GEMEENTE_NAMES
from planner.sources.kaart.files import code_names
from planner.sources.shapes.coordinates import RD
from planner.sources.web.downloads import Heard, Remote
from planner.sources.web.web import Web, bare, listed

SLACK = 0.02
"""The share of a wijk that its buurten may differ from it: borders are drawn apart."""

GEMEENTEN = "gemeenten"
LAYERS = {GEMEENTEN: Level.GEMEENTE, "wijken": Level.WIJK, "buurten": Level.BUURT}
NO_GEMEENTE = "fetch-no-gemeente"
"""What is said when an edition answers, but has no such gemeente."""

WGS84 = "EPSG:4326"
PER_PAGE = "1000"
LINK = "{http://www.w3.org/2005/Atom}link"


def write_gemeente(web: Web, at: Ways, gemeente: str, year: int, path: Path, heard: Heard) -> Path:
    """Put the three layers of one gemeente together in a GeoPackage, in RD, with the year that they tell themselves.

    Raises FetchError, or NotPublishedError when this edition has no such gemeente.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{uuid4().hex}.gpkg")
    try:
        sizes: dict[Level, pd.Series] = {}
        for done, (layer, level) in enumerate(LAYERS.items()):
            heard(done / len(LAYERS))
            asked = _features(web, at.features, layer, {at.gemeentecode: gemeente})
            found = [f for f in asked if _text(f, *code_names(Level.GEMEENTE)) == gemeente]
            if not found and level is Level.GEMEENTE:
                raise NotPublishedError(NO_GEMEENTE, url=bare(at.features), code=gemeente)
            if not found:
                raise NoAnswerError("fetch-half", url=bare(at.features), found=0, counted=1)
            table = _table(found, at.features)
            sizes[level] = table.area.groupby([f"WK{_text(f, *code_names(level))[2:8]}" for f in found]).sum()
            own = table if "jaar" in table else table.assign(jaar=year)
            pyogrio.write_dataframe(own, aside, layer=layer, driver="GPKG")
        _check_whole(sizes[Level.WIJK], sizes[Level.BUURT], at.features)
        return aside.replace(path)
    except pyogrio.errors.DataSourceError as problem:
        raise FetchError("fetch-not-written", file=path, reason=type(problem).__name__) from problem
    finally:
        aside.unlink(missing_ok=True)


def gemeenten(web: Web, at: Ways, name: str) -> dict[str, str]:
    """Name the gemeenten by code: only that of this name where the server can choose, else all.

    Raises FetchError, or NotPublishedError when this edition names none: then nobody can be called unknown.
    """
    try:
        found = _named(_features(web, at.features, GEMEENTEN, {at.gemeentenaam: name}))
    except (NotPublishedError, NoAnswerError):
        raise
    except FetchError:  # this server can't choose by name
        found = {}
    found = found or _named(_features(web, at.features, GEMEENTEN, {}))
    if not found:
        raise NotPublishedError("fetch-no-rows", url=bare(at.features))
    return found


def newest_file(web: Web, url: str, year: int) -> Remote:
    """Find the GeoPackage of a year in an ATOM feed, or in the feed that it names; raises FetchError without one."""
    links = _links(web, url)
    remote = _geopackage(links, url, year)
    for link in links if remote is None else ():
        if link.get("type") == "application/atom+xml" and link.get("rel") in ("alternate", "describedby"):
            inner = urljoin(url, link.get("href", ""))
            remote = remote or _geopackage(_links(web, inner), inner, year)
    if remote is None:
        raise FetchError("fetch-no-link", url=bare(url))
    return remote


def _features(web: Web, url: str, layer: str, chosen: dict[str, str]) -> list[dict[str, Any]]:
    """Give the features of all pages; as many as each page, and the service, says that there are."""
    query, found = {"f": "json", "limit": PER_PAGE, **chosen}, list[dict[str, Any]]()
    for answer in web.series(f"{url}/collections/{layer}/items", query, _following):
        page = listed(answer, "features", url)
        _check_count(answer, "numberReturned", page, url)
        found += page
        if not _following(answer):
            _check_count(answer, "numberMatched", found, url)
    if not all(isinstance(f.get("properties"), dict) and _text(f, *code_names(Level.GEMEENTE)) for f in found):
        raise FetchError("fetch-not-json", url=bare(url))
    return found


def _check_count(answer: dict[str, Any], name: str, found: list[dict[str, Any]], url: str) -> None:
    counted = answer.get(name)
    if isinstance(counted, int) and counted != len(found):
        raise NoAnswerError("fetch-half", url=bare(url), found=len(found), counted=counted)


def _check_whole(wijken: pd.Series, buurten: pd.Series, url: str) -> None:
    """Check that the buurten of each wijk cover it: a series that ended too soon doesn't say so.

    Both give square metres by wijkcode; water, in wijken that end in 99, may have no buurten. Raises NoAnswerError.
    """
    wijken, buurten = wijken.align(buurten, fill_value=0)
    whole = ((wijken - buurten).abs() <= SLACK * wijken) | wijken.index.str.endswith("99")
    if not whole.all():
        raise NoAnswerError("fetch-half", url=bare(url), found=int(whole.sum()), counted=len(whole))


def _table(features: list[dict[str, Any]], url: str) -> gpd.GeoDataFrame:
    try:
        return gpd.GeoDataFrame.from_features(features, crs=WGS84).to_crs(RD)
    except (ValueError, TypeError, LookupError, AttributeError, ShapelyError) as problem:  # no borders as GeoJSON has
        raise FetchError("fetch-not-json", url=bare(url)) from problem


def _following(answer: dict[str, Any]) -> str:
    links = (link for link in answer.get("links") or () if isinstance(link, dict))
    return next((str(link.get("href") or "") for link in links if link.get("rel") == "next"), "")


def _text(feature: dict[str, Any], *names: str) -> str:
    """Give the property that goes by one of these names, as any edition may call it."""
    own = column_of(feature["properties"], names)
    return str(feature["properties"][own] or "").strip() if own else ""


def _named(features: list[dict[str, Any]]) -> dict[str, str]:
    """Name the gemeenten by code; of what isn't a gemeente there is nothing to name."""
    pairs = ((_text(f, *code_names(Level.GEMEENTE)), _text(f, *GEMEENTE_NAMES)) for f in features)
    return {code: name for code, name in pairs if code and name}


def _links(web: Web, url: str) -> list[ET.Element]:
    body = web.body(url)
    try:
        if b"<!DOCTYPE" in body or b"<!ENTITY" in body:  # a feed needs no declarations, an attack does
            raise ET.ParseError
        return list(ET.fromstring(body).iter(LINK))  # noqa: S314 - declarations were refused
    except ET.ParseError as problem:
        raise FetchError("fetch-no-link", url=bare(url)) from problem


def _geopackage(links: list[ET.Element], url: str, year: int) -> Remote | None:
    """Take the last link to a GeoPackage that isn't called after another year: later versions come later."""
    for link in reversed(links):
        href = link.get("href", "")
        if bare(href).lower().endswith(".gpkg") and year_in(bare(href).rpartition("/")[2]) in (year, None):
            size, (kind, _, digest) = link.get("length", ""), link.get("hash", "").partition(":")
            known = digest.lower() if kind.lower() == "sha-256" else ""
            return Remote(urljoin(url, href), int(size) if size.isdigit() else None, known)
    return None
