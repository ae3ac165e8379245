"""A wijk- en buurtkaart on its way to the shelf: read in the box, named, and written as a snapshot."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from planner.analysis.atlas import Atlas
from planner.domain.areas import Level
from planner.errors import FileError
from planner.sources.box.asking import Box
from planner.sources.cbs_kaart import Kaart, named, read_kaart
from planner.sources.figure_shelf import REASONS, VALUES
from planner.sources.kaart_layer import Give, LayerBorders
from planner.sources.missing import labelled
from planner.sources.registry import Sources
from planner.sources.shelf import AREAS

Progress = Callable[[str, float], None]
Loaded = Callable[[], Atlas | None]
"""Gives the areas that are loaded already: what a file doesn't tell of names and gemeente is looked up there."""


def read_in_box(box: Box, path: Path, sources: Sources, take: Give, gemeente: str | None, loaded: Loaded) -> Kaart:
    """Read a kaart, and its borders for `take`.

    Only for a file that doesn't tell which gemeente it is of the loaded borders go into the box.
    """

    def read(gemeenten: gpd.GeoDataFrame | None = None) -> Kaart:
        made: Kaart = box.ask(read_kaart, path, sources, take=take, gemeente=gemeente, gemeenten=gemeenten)
        return made

    try:
        kaart = read()
    except FileError as problem:
        atlas = loaded() if problem.code == "codes-without-gemeente" else None
        if atlas is None or Level.GEMEENTE not in atlas.borders:
            raise
        kaart = read(atlas.borders[Level.GEMEENTE])
    return named(kaart, lambda: _names(loaded()))


def _names(atlas: Atlas | None) -> dict[str, str]:
    return {} if atlas is None else {str(code): str(name) for code, name in atlas.areas["name"].items()}


def writes(folder: Path, progress: Progress) -> Give:
    """Make what writes the borders of a kaart to its snapshot, while those of the next level are being drawn."""
    shares = iter(np.linspace(0.1, 0.8, 2 * len(Level)))

    def take(borders: LayerBorders) -> None:
        name = f"{'drawn' if borders.drawn else 'borders'}_{Level(borders.level).value}.parquet"
        borders.table.to_parquet(folder / name, use_dictionary=False, write_statistics=False)
        progress("progress-drawing", float(next(shares, 0.8)))

    return take


def write_kaart(kaart: Kaart, folder: Path) -> None:
    """Write a kaart to its snapshot, beside its borders."""
    index = pd.MultiIndex.from_product([kaart.values.index, [kaart.year]], names=["code", "year"])
    files: dict[str, pd.DataFrame] = {
        AREAS: kaart.areas,
        VALUES: kaart.values.set_axis(index),
        REASONS: labelled(kaart.reasons.set_axis(index)),
    }
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda name: files[name].to_parquet(folder / name, write_statistics=False), files))
