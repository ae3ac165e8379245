"""A made-up map: a square of equal areas with wavy borders that fit, in all classes."""

from itertools import cycle, islice
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.domain.areas import Level
from planner.maps.view import SYMBOLS, MapView, legend

LABELS = {symbol: f"soort {symbol}" for symbol in SYMBOLS}
CORNER = np.array([150_000.0, 450_000.0])
SIDE = 500.0  # metres


def some_borders(side: int = 4) -> gpd.GeoDataFrame:
    """Give side × side areas in RD coordinates, row by row from the south-west."""
    cells = shapely.box(
        *(
            np.tile(np.arange(side) + step, side) if along else np.repeat(np.arange(side) + step, side)
            for step, along in EDGES
        )
    )
    wavy = shapely.transform(shapely.segmentize(cells, 0.25), _bend)
    codes = pd.Index([f"BU1999{number:04d}" for number in range(side * side)], name="code")
    return gpd.GeoDataFrame(geometry=wavy, index=codes, crs=28992)


EDGES = ((0, True), (0, False), (1, True), (1, False))


def _bend(points: np.ndarray) -> np.ndarray:
    x, y = points.T
    return CORNER + SIDE * np.column_stack([x + 0.15 * np.sin(3 * y), y + 0.15 * np.sin(3 * x)])


def a_map(borders: gpd.GeoDataFrame, *, classes: str = "", selected: str | None = None, **fields: Any) -> MapView:
    """Give a view of these areas; without `classes` all symbols take turns."""
    symbols = classes or "".join(islice(cycle(SYMBOLS), len(borders)))
    values: dict[str, Any] = {
        "title": "Verduurzaming per buurt",
        "level": Level.BUURT,
        "ramp": "verduurzaming",
        "codes": tuple(borders.index),
        "names": tuple(f"Buurt {number}" for number in range(len(borders))),
        "classes": symbols,
        "values": pd.Series([f"{number},0" for number in range(len(borders))], index=borders.index),
        "legend": legend(symbols, LABELS),
        "alt": "Kaart van een verzonnen gemeente",
        "attribution": "Voorbeeldcijfers",
        "fictional": True,
        "selected": selected,
    }
    return MapView(**(values | fields))
