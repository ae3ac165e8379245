"""Borders for a browser: areas as small, gzipped GeoJSON that is the same bytes for the same borders."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

DECIMALS = 5
"""Five decimals of a degree is about a metre."""


@dataclass(frozen=True, eq=False)
class Geometry:
    """The borders of a map: `content` is gzipped GeoJSON in EPSG:4326 whose features follow `codes`."""

    codes: tuple[str, ...]
    content: bytes
    hash: str


def encode(drawn: gpd.GeoDataFrame, names: pd.Series) -> Geometry:
    """Write areas (EPSG:28992, index code) with their code and name, in the order of `drawn`.

    `names` is indexed by code. The same borders and names always give the same bytes.
    """
    codes = tuple(drawn.index)
    shapes = degrees(drawn)
    head = '{"type":"Feature","properties":'
    properties = (
        json.dumps({"code": code, "name": name}, ensure_ascii=False, separators=(",", ":"))
        for code, name in zip(codes, names.loc[list(codes)], strict=True)
    )
    features = (f'{head}{said},"geometry":{shape}}}' for said, shape in zip(properties, shapes, strict=True))
    text = f'{{"type":"FeatureCollection","features":[{",".join(features)}]}}'.encode()
    return Geometry(codes, gzip.compress(text, compresslevel=4, mtime=0), sha256(text).hexdigest()[:20])


def degrees(drawn: gpd.GeoDataFrame) -> Iterable[str]:
    """Give each area's borders as GeoJSON text in EPSG:4326; an area without borders gives `null`."""
    rounded = shapely.transform(drawn.geometry.to_crs(4326).to_numpy(), lambda points: np.round(points, DECIMALS))
    return (text or "null" for text in shapely.to_geojson(rounded))


def of_gemeente(drawn: gpd.GeoDataFrame, gemeente: str) -> gpd.GeoDataFrame:
    """Take the areas of one gemeente out of all areas of a level."""
    return drawn.loc[drawn.index.str[2:6] == gemeente[2:]]
