"""Make up an asset register of the public space: roads, trees, lamps and playgrounds with their years."""

from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.random import RandomState
from shapely.geometry.base import BaseGeometry

from planner.demo.story import story

THIS_YEAR: Final = 2024
# type: share of the objects, median quantity, unit, years that it lasts, chance that it was replaced apart from the street
TYPES: Final = pd.DataFrame(
    [
        ("weg_elementen", 0.20, 320, "m2", 45, 0.0),
        ("weg_asfalt", 0.08, 900, "m2", 30, 0.3),
        ("boom", 0.42, 1, "stuks", 70, 0.15),
        ("lichtmast", 0.13, 1, "stuks", 40, 0.2),
        ("armatuur", 0.13, 1, "stuks", 20, 0.6),
        ("speeltoestel", 0.04, 1, "stuks", 15, 0.7),
    ],
    columns=["type", "share", "median", "unit", "lasts", "replaced"],
)
CONDITIONS: Final = np.array(["goed", "redelijk", "matig", "slecht"])
DIRTY_YEARS: Final = ("195", "5198", "")


def register(buurten: gpd.GeoDataFrame, dwellings: pd.Series) -> pd.DataFrame:
    """List the assets in all buurten on land, more of them where more dwellings stand."""
    random = RandomState(1962)  # its stream is frozen by numpy's policy
    place = story().reindex(buurten["wijkcode"]).set_index(buurten.index)
    amounts = (25 + 0.13 * dwellings.fillna(250)).where(place["adressen"].notna(), 0).round().astype(int)
    parts = [
        _assets(shape, row, amount, random)
        for (_, row), amount, shape in zip(place.iterrows(), amounts, buurten.geometry, strict=True)
        if amount
    ]
    table = pd.concat(parts, ignore_index=True)
    table.insert(0, "id", [f"BOR-{number:06d}" for number in range(1, len(table) + 1)])
    return _soil(table, random)


def _assets(shape: BaseGeometry, place: pd.Series, amount: int, random: RandomState) -> pd.DataFrame:
    kind = TYPES.iloc[random.choice(len(TYPES), amount, p=TYPES["share"])]
    year = _years(kind, place, random)
    wear = (THIS_YEAR - year) / kind["lasts"].to_numpy() + random.normal(0, 0.25, amount)
    size = kind["median"] * np.where(kind["unit"] == "m2", random.lognormal(0, 0.5, amount), 1)
    x, y = _points(shape, amount, random)
    condition = CONDITIONS[np.digitize(wear, [0.45, 0.9, 1.4])]
    columns = {"type": kind["type"], "x": x, "y": y, "hoeveelheid": size.round().astype(int), "eenheid": kind["unit"]}
    return pd.DataFrame(columns | {"aanlegjaar": year, "conditie": condition})


def _years(kind: pd.DataFrame, place: pd.Series, random: RandomState) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Most objects date from the construction of the wijk; a share was renewed with the street or by itself."""
    amount = len(kind)
    first = place["aanleg"] + random.normal(0, 3, amount)
    alone = kind["replaced"].to_numpy() * (THIS_YEAR - place["aanleg"]) / 60
    renewed = random.uniform(0, 1, amount) < 1 - (1 - place["vernieuwd"] / 100) * (1 - np.clip(alone, 0, 1))
    later = random.uniform(max(1988, place["aanleg"] + 2), THIS_YEAR, amount)
    year = np.clip(np.where(renewed, later, first), 1880, THIS_YEAR - 1).astype(np.int64)
    estimated = (kind["type"] == "boom") & (random.uniform(0, 1, amount) < 0.4)  # many trees were dated by guess
    return np.where(estimated, np.clip(5 * np.round(year / 5), None, 2020), year).astype(np.int64)


def _points(shape: BaseGeometry, amount: int, random: RandomState) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Scatter points over a shape, in RD coordinates to the decimetre."""
    west, south, east, north = shape.bounds
    shapely.prepare(shape)
    found = np.empty((2, 0))
    while found.shape[1] < amount:
        tried = random.uniform(size=(2, 2 * amount)) * [[east - west], [north - south]] + [[west], [south]]
        found = np.hstack([found, tried[:, shapely.contains_xy(shape, *tried)]])
    return found[:, :amount].round(1)


def _soil(table: pd.DataFrame, random: RandomState) -> pd.DataFrame:
    """Put in the dirt that real registers have: impossible and missing years, missing conditions."""
    years = table["aanlegjaar"].astype(str)
    for number, dirt in enumerate(DIRTY_YEARS):
        years[random.choice(len(table), 6 * (number + 1), replace=False)] = dirt
    unknown = random.uniform(size=len(table)) < 0.03
    return table.assign(aanlegjaar=years, conditie=table["conditie"].mask(unknown, ""))
