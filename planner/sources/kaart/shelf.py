"""A wijk- en buurtkaart on its way to the shelf: read in the box, named, and written as a snapshot."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.analysis.atlas import Atlas
from planner.domain.areas import Level
from planner.errors import FileError
from planner.sources.box.asking import Box
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import labelled
from planner.sources.figures.shelf import REASONS, VALUES
from planner.sources.kaart.kaart import Kaart, named, read_kaart
from planner.sources.kaart.layer import Give, LayerBorders
from planner.sources.shapes.parquet import SHAPE, write_shapes
from planner.sources.snapshots.shelf import AREAS

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


class BordersFiles:
    """The files of a snapshot for the borders of a kaart, written while those of the next level are being drawn."""

    def __init__(self, folder: Path, of: str, progress: Progress) -> None:
        self._folder, self._of, self._progress = folder, of, progress
        self._shares = iter(np.linspace(0.1, 0.8, 2 * len(Level)))
        self._codes: dict[tuple[Level, bool], pd.Index] = {}

    def take(self, borders: Any) -> None:
        """Write the borders of a level; raises FileError when a reader gives something else."""
        if not isinstance(borders, LayerBorders) or SHAPE not in borders.table:
            raise FileError("reading-stopped", file=self._of)
        name = f"{'drawn' if borders.drawn else 'borders'}_{borders.level.value}.parquet"
        try:
            write_shapes(borders.table, self._folder / name)
        except (shapely.GEOSException, TypeError) as problem:
            raise FileError("reading-stopped", file=self._of) from problem
        self._codes[borders.level, borders.drawn] = borders.table.index
        self._progress("progress-drawing", float(next(self._shares, 0.8)))

    def check(self, areas: pd.DataFrame) -> None:
        """Raise FileError when these aren't the areas whose borders were written, of each level twice."""
        levels = areas.groupby("level").indices if "level" in areas else {}
        own = {(level, drawn): areas.index[rows] for level, rows in levels.items() for drawn in (False, True)}
        if not own or self._codes.keys() != own.keys() or not all(map(_are_same, self._codes.values(),
                                                                    (own[one] for one in self._codes))):  # fmt: skip
            raise FileError("reading-stopped", file=self._of)


def _are_same(codes: pd.Index, others: pd.Index) -> bool:
    return len(codes) == len(others) and set(codes) == set(others)


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
