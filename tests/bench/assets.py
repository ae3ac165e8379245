"""Allot asset registers to buurten, beside geopandas: real trees, and a million made-up pieces of pavement.

The pavement lies on long borders only, the harder ones; each run of it has a fresh process, whose memory is all of it:
Python, the libraries, borders and objects.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from planner.analysis.ground import ageing, allotment
from planner.bootstrap import House
from planner.services.data import registers
from planner.settings import ROOT
from planner.sources.shapes.coordinates import RD
from planner.sources.shapes.geometry import polygons_only
from tests.bench.ground import Ground
from tests.bench.size import Size
from tests.bench.table import Row, median_of, seconds

TREES = Path("rotterdam/bomen_rotterdam_all.parquet")
NEAR = 30_000.0
"""Metres: a register is of one gemeente, so made-up points lie in a square this wide."""

RADIUS = (1.5, 7.5)
"""Metres from the middle of a piece of pavement to its corners: at these, about 3 in 100 cross a border."""


def asset_rows(ground: Ground) -> Iterator[Row]:
    """Measure points on the first kaart, named, polygons on the last, and the import of the real register on each."""
    register = ground.real / TREES if ground.real else None
    name, kaart = next(iter(ground.kaarten.items()))
    yield _point_row(name, buurten(kaart), register, ground.size)
    name, kaart = list(ground.kaarten.items())[-1]
    yield from _shape_rows(name, kaart, ground.size.shapes)
    for name in ground.kaarten if register else ():
        yield _import_row(name, ground.house(name), register, ground.size)


def _shape_rows(name: str, kaart: Path, shapes: int) -> Iterator[Row]:
    (ours, memory), (peer, _) = (_in_fresh_process(who, kaart, shapes) for who in ("ours", "peer"))
    what = f"{name}: {shapes} polygons split over buurten"
    yield Row(f"{what} (peer: overlay + groupby)", ours, peer, share_of_peer=1 / 3)
    yield Row(f"{what}, peak memory of the whole process", memory, unit="MB", at_most=1_500)


def _import_row(name: str, house: House, register: Path, size: Size) -> Row:
    """Measure the whole import of the real register, from file to stored result; it is removed before each next run."""
    ctx, times = house.context(), []
    for _ in range(size.runs):
        start = time.perf_counter()
        made = registers.import_assets(ctx, register, lambda *_: None)
        times.append(time.perf_counter() - start)
        ctx.library.remove(made.id)
    return Row(
        f"{name}: import of {made.rows + made.left_out} trees, file to stored result", median(times), at_most=0.8
    )


def _point_row(name: str, borders: gpd.GeoDataFrame, register: Path | None, size: Size) -> Row:
    real = pd.read_parquet(register, columns=["x", "y", "AANLEGJAAR"]) if register else None
    trees = made_up_trees(borders, size.points) if real is None else real
    x, y, year = (trees[column].to_numpy() for column in trees)
    points = gpd.GeoSeries.from_xy(x, y, crs=RD)
    ours = median_of(size.runs, lambda: _ages(allotment.allot_points(x, y, borders), year, borders))
    peer = median_of(size.runs, lambda: _joined(points, year, borders))
    return Row(f"{name}: {len(trees)} points, age per buurt (peer: sjoin + groupby)", ours, peer, share_of_peer=1.2)


def made_up_trees(borders: gpd.GeoDataFrame, points: int) -> pd.DataFrame:
    """Scatter trees over a square in the middle of the borders."""
    random = np.random.default_rng(points)
    west, south, east, north = borders.total_bounds
    x, y = (middle + random.uniform(-NEAR, NEAR, points) / 2 for middle in ((west + east) / 2, (south + north) / 2))
    return pd.DataFrame({"x": x, "y": y, "year": random.integers(1950, 2025, points).astype(float)})


def _ages(row: np.ndarray, year: np.ndarray, borders: gpd.GeoDataFrame) -> pd.DataFrame:
    inside = row != allotment.NOWHERE
    area = pd.Categorical.from_codes(row[inside], borders.index)
    same = {"type": "boom", "quantity": 1.0, "count": 1.0, "condition": "", "remaining": np.nan}
    pieces = pd.DataFrame({"area": area, "year": year[inside]} | same)
    return ageing.shares(ageing.cohorts(pieces), {"boom": 50.0}, 2026)


def _joined(points: gpd.GeoSeries, year: np.ndarray, borders: gpd.GeoDataFrame) -> pd.DataFrame:
    """Count and date per buurt; the frames are new, so that no spatial index is left from the run before."""
    trees = gpd.GeoDataFrame({"year": year}, geometry=points.copy())
    return gpd.sjoin(trees, borders.copy()).groupby("buurtcode")["year"].agg(["size", "median"])


def pavement(borders: gpd.GeoDataFrame, shapes: int) -> np.ndarray:
    """Scatter quadrilaterals over all borders."""
    random = np.random.default_rng(shapes)
    west, south, east, north = borders.total_bounds
    middle = np.column_stack([random.uniform(west, east, shapes), random.uniform(south, north, shapes)])
    turn = random.uniform(0, 2 * np.pi, (shapes, 1)) + np.arange(4) * np.pi / 2 + random.uniform(-0.3, 0.3, (shapes, 4))
    corners = random.uniform(*RADIUS, (shapes, 1, 1)) * np.stack([np.cos(turn), np.sin(turn)], axis=-1)
    return np.asarray(shapely.polygons(middle[:, None] + corners))


def ours(shapes: np.ndarray, borders: gpd.GeoDataFrame) -> object:
    """Split, and add up the area of the pieces in each buurt."""
    split = allotment.allot_shapes(shapes, borders)
    area = split["share"].to_numpy() * shapely.area(shapes)[split["object"]]
    return pd.Series(np.bincount(split["area"], area, minlength=len(borders)), borders.index)


def peer(shapes: np.ndarray, borders: gpd.GeoDataFrame) -> object:
    """Do the same as geopandas offers it."""
    split = gpd.overlay(gpd.GeoDataFrame(geometry=shapes, crs=RD), borders.reset_index(), how="intersection")
    return split.area.groupby(split["buurtcode"]).sum()


def buurten(kaart: Path) -> gpd.GeoDataFrame:
    """Read the borders of a kaart, repaired."""
    read = pyogrio.read_dataframe(kaart, layer="buurten", columns=["buurtcode"], use_arrow=True)
    shapes = polygons_only(np.asarray(read.geometry))
    return gpd.GeoDataFrame(index=pd.Index(read["buurtcode"]), geometry=shapes, crs=RD)


def _in_fresh_process(who: str, kaart: Path, shapes: int) -> tuple[float, float]:
    """Give the seconds of the work and the MB at the process's peak."""
    command = [sys.executable, "-m", "tests.bench.assets", who, str(kaart), str(shapes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    taken, memory = map(float, done.stdout.split())
    return taken, memory


def _measured(work: Callable[[np.ndarray, gpd.GeoDataFrame], object], kaart: Path, count: int) -> None:
    borders = buurten(kaart)
    shapes = pavement(borders, count)
    print(seconds(lambda: work(shapes, borders)), _peak())


def _peak() -> float:
    """Read the peak from Linux itself: `resource` would count that of the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1000


if __name__ == "__main__":
    _measured({"ours": ours, "peer": peer}[sys.argv[1]], Path(sys.argv[2]), int(sys.argv[3]))
