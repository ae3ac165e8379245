"""A national wijk- en buurtkaart that is a valid coverage with long borders: made-up buurten."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.demo.columns import FIGURES, KEYS
from planner.sources.shapes.coordinates import RD
from tests.bench.size import Size

CELL = 600.0
"""Metres; a border point every 12 metres gives each buurt 200."""

MIDDLE = (118_000.0, 435_000.0)
"""Around it all of them lie in the Netherlands, and most of Rotterdam, whose trees are laid on them, lies in them."""

FIRST = 2001
"""The first gemeentecode; CBS has given none this high."""

PER_GEMEENTE, PER_WIJK = 7, 3
"""Cells per side of a gemeente, and of a wijk inside it."""

WAVES = ((100, 2500, 0.3), (35, 900, 1.0), (10, 300, 2.0), (2, 90, 0.5))
"""Amplitude and length in metres, and phase: together so gentle that no border crosses another."""

SECRET, SECRET_SHARE = -99997, 0.1


def write_coverage(path: Path, size: Size) -> Path:
    """Write the three layers in the layout of CBS and Kadaster, and give the path."""
    east, north = np.divmod(np.arange(size.buurten), size.side)
    x, y = (middle + CELL * (cell - size.side / 2) for middle, cell in zip(MIDDLE, (east, north), strict=True))
    squares = shapely.box(x, y, x + CELL, y + CELL)
    gemeente, wijk, buurt = _codes(east, north, size.side)
    random = np.random.default_rng(14_566)
    cells = pd.Series(np.asarray(shapely.transform(shapely.segmentize(squares, CELL / 50), _bent)))
    for layer, codes in (("gemeenten", gemeente), ("wijken", wijk), ("buurten", buurt)):
        shapes = cells.groupby(codes.to_numpy()).agg(_joined)
        _layer(shapes, layer, random).to_file(path, layer=layer, driver="GPKG", promote_to_multi=True)
    return path


def _joined(cells: pd.Series) -> Any:
    return shapely.coverage_union_all(cells.to_numpy())


def _bent(points: np.ndarray) -> np.ndarray:
    """Move each point by where it lies alone, so that neighbours keep sharing their border."""
    x, y = points.T
    waves = [(high * np.sin(y / far + start), high * np.sin(x / far + 2 * start)) for high, far, start in _radians()]
    return np.round(points + np.sum(waves, axis=0).T, 2)


def _radians() -> list[tuple[float, float, float]]:
    return [(high, length / (2 * np.pi), start) for high, length, start in WAVES]


def _codes(east: np.ndarray, north: np.ndarray, side: int) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Give each cell its gemeente-, wijk- and buurtcode."""
    blocks = -(-side // PER_GEMEENTE)
    inside = (east % PER_GEMEENTE, north % PER_GEMEENTE)
    wijk = inside[0] // PER_WIJK * PER_WIJK + inside[1] // PER_WIJK
    buurt = inside[0] % PER_WIJK * PER_WIJK + inside[1] % PER_WIJK
    gemeente = pd.Series(FIRST + east // PER_GEMEENTE * blocks + north // PER_GEMEENTE).astype(str)
    return "GM" + gemeente, "WK" + gemeente + _two(wijk), "BU" + gemeente + _two(wijk) + _two(buurt)


def _two(numbers: np.ndarray) -> pd.Series:
    return pd.Series(numbers).astype(str).str.zfill(2)


def _layer(shapes: pd.Series, layer: str, random: np.random.Generator) -> gpd.GeoDataFrame:
    """Fill every official column: keys and names from the code, figures at random and a tenth of them secret."""
    codes = pd.Series(shapes.index)
    gemeente = "GM" + codes.str[2:6]
    own = {"wijkcode": "WK" + codes.str[2:8], "gemeentecode": gemeente, "gemeentenaam": "Verzonnen " + gemeente.str[2:]}
    code, name, *above = KEYS[layer]
    keys = {code: codes, name: "Verzonnen " + codes.str[2:], **{column: own[column] for column in above}}
    columns = [column for column in FIGURES if column != "water"]
    figures = random.integers(0, 100, (len(codes), len(columns)))
    figures[random.random(figures.shape) < SECRET_SHARE] = SECRET
    table = pd.concat([pd.DataFrame(keys | {"water": "NEE"}), pd.DataFrame(figures, columns=columns)], axis=1)
    return gpd.GeoDataFrame(table.assign(jaar=2024), geometry=shapes.to_numpy(), crs=RD)
