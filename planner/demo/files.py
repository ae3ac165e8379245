"""Write the demo data as files, each in the format in which the real source publishes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

from planner.demo import assets, columns, figures, geography, leefbaarometer, totals

YEAR: Final = 2024
SECRET: Final = -99997
LATER: Final = -99995
BOW_TIE: Final = "BU90013006"  # two vertices in the wrong order
SPIKE: Final = "WK900109"  # a border that runs out and back along the same line
LEVELS: Final = {"gemeenten": "gemeente", "wijken": "wijk", "buurten": "buurt"}


@dataclass(frozen=True)
class DemoFiles:
    """Where the demo data was written."""

    areas: Path
    figures: Path
    assets: Path


def write_demo(folder: Path) -> DemoFiles:
    """Write the borders with CBS figures, the Leefbaarometer and an asset register, all fictional, to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    files = DemoFiles(
        folder / f"voorbeeld_wijkenbuurten_{YEAR}.gpkg",
        folder / "Leefbaarometer-scores voorbeeld 2014-2022.csv",
        folder / "voorbeeld_beheer_openbare_ruimte.csv",
    )
    buurten = geography.draw_buurten()
    numbers = figures.buurt_figures(buurten)
    _write_areas(files.areas, {level: _layer(level, buurten, numbers) for level in LEVELS})
    names = buurten.groupby("wijkcode")["wijknaam"].first()
    _write_csv(leefbaarometer.scores(names), files.figures, separator=",")
    _write_csv(assets.register(buurten, numbers["woningvoorraad"]), files.assets, separator=";")
    return files


def _layer(level: str, buurten: gpd.GeoDataFrame, numbers: pd.DataFrame) -> gpd.GeoDataFrame:
    """Build one layer with the columns of CBS in the order of CBS."""
    code = f"{LEVELS[level]}code"
    table = buurten.reset_index()
    if level != "buurten":
        shapes = geography.dissolve(table, code)
        table = gpd.GeoDataFrame(table.groupby(code, as_index=False).first(), geometry=shapes, crs=geography.CRS)
        numbers = totals.combine(numbers, buurten[code])
    keys = table[list(columns.KEYS[level])]
    last = pd.DataFrame({"jrstatcode": str(YEAR) + keys[code], "jaar": YEAR})
    body = _published(numbers.reset_index(drop=True))
    borders = [_spoil(area, shape) for area, shape in zip(table[code], table.geometry, strict=True)]
    return gpd.GeoDataFrame(pd.concat([keys, body, last], axis=1), geometry=borders, crs=geography.CRS)


def _published(numbers: pd.DataFrame) -> pd.DataFrame:
    """Put numbers in the order of CBS, with its sentinels for what is secret and for what is to be published later."""
    water = numbers["aantal_inwoners"].isna()
    filled = numbers.mask(water).fillna(SECRET).reindex(columns=columns.FIGURES, fill_value=LATER)
    whole = [name for name in columns.FIGURES if totals.DECIMALS.get(name, 0) < 1]
    return filled.astype(dict.fromkeys(whole, "int64")).assign(water=np.where(water, "JA", "NEE"))


def _spoil(code: str, shape: BaseGeometry) -> BaseGeometry:
    """Make two borders invalid in ways in which real ones are."""
    if code not in (BOW_TIE, SPIKE):
        return shape
    first, *others = shapely.get_parts(shape)
    ring = shapely.get_coordinates(first.exterior)
    if code == SPIKE:
        ring = np.vstack([ring[:4], ring[3] + [[60.0, 140.0]], ring[3:]])
    else:
        ring[[8, 9]] = ring[[9, 8]]
    return shapely.MultiPolygon([shapely.Polygon(ring), *others])


def _write_areas(path: Path, layers: dict[str, gpd.GeoDataFrame]) -> None:
    path.unlink(missing_ok=True)
    with _fixed_date():
        for name, layer in layers.items():
            pyogrio.write_dataframe(layer, path, layer=name, driver="GPKG", geometry_type="MultiPolygon")


@contextmanager
def _fixed_date() -> Iterator[None]:
    """Let GDAL write a fixed date of change, so that the same content gives the same bytes."""
    before = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{YEAR}-01-01T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": before})


def _write_csv(table: pd.DataFrame, path: Path, *, separator: str) -> None:
    table.to_csv(path, sep=separator, index=False, na_rep="NA", lineterminator="\n", encoding="utf-8")
