"""Figures of buurten put together into those of wijken and gemeenten, each weighed by what it is a share of."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from planner.domain.areas import AreaKind, Level

Numbers = np.ndarray[Any, np.dtype[np.float64]]
Codes = np.ndarray[Any, np.dtype[np.int8]]
"""Reasons as whole numbers: places in levels.REASONS."""


@dataclass(frozen=True, eq=False)
class Parts:
    """The inhabited buurten inside larger areas.

    `parents`: int, the position in `larger` of the area each of `buurten` lies in. `inhabitants`: of each buurt.
    """

    buurten: pd.Index
    parents: np.ndarray[Any, np.dtype[np.intp]]
    larger: pd.Index
    inhabitants: Numbers

    def add_up(self, amounts: Numbers) -> Numbers:
        """Add amounts of the buurten up per larger area; one without buurten gets 0."""
        return np.bincount(self.parents, weights=amounts, minlength=len(self.larger)).astype(np.float64)


def parts_of(areas: pd.DataFrame, larger: pd.Index, level: Level) -> Parts | None:
    """Find the buurten of wijken or gemeenten among all areas; None for buurten themselves, and without any."""
    buurten = areas[(areas["level"] == Level.BUURT.value) & (areas["kind"] == AreaKind.INHABITED.value)]
    if level is Level.BUURT or buurten.empty:
        return None
    parents = larger.get_indexer(pd.Index(buurten["wijk" if level is Level.WIJK else "gemeente"]))
    inside = parents >= 0
    buurten = buurten[inside]
    return Parts(buurten.index, parents[inside], larger, buurten["inhabitants"].to_numpy(dtype=float))


def put_together(
    shares: pd.DataFrame, weights: Numbers, parts: Parts, *, enough: float
) -> tuple[pd.DataFrame, Numbers]:
    """Give the weighted mean of each column per larger area, and the share of the weight it is a mean of.

    `shares` has a row per buurt, in their order; a buurt counts where every column has a figure and its weight is
    known. Below `enough` there is no mean (NaN): what is secret or missing is never guessed from the rest.
    """
    table = shares.to_numpy(dtype=float)
    counts = ~np.isnan(table).any(axis=1) & (weights > 0)
    known = np.where(counts, weights, 0.0)
    covered, whole = parts.add_up(known), parts.add_up(estimated(weights, parts))
    coverage = np.divide(covered, whole, out=np.zeros(len(whole)), where=whole > 0)
    shown = (coverage >= enough) & (covered > 0)
    means = {
        name: np.divide(
            parts.add_up(np.where(counts, table[:, n], 0.0) * known),
            covered,
            out=np.full(len(covered), np.nan),
            where=shown,
        )
        for n, name in enumerate(shares.columns)
    }
    return pd.DataFrame(means, index=parts.larger), coverage


def estimated(weights: Numbers, parts: Parts) -> Numbers:
    """Fill in unknown weights from the inhabitants, so that a buurt without one counts as missing, and how heavily."""
    unknown = np.isnan(weights)
    people = parts.inhabitants[~unknown].sum()
    each = weights[~unknown].sum() / people if people else 1.0
    return np.where(unknown, parts.inhabitants * each, weights)


def unanimous(reasons: Codes, parts: Parts) -> Codes:
    """Give per larger area the reason that all its buurten have; 0 where they differ or there are none."""
    least, most = np.full(len(parts.larger), 127, dtype=np.int8), np.zeros(len(parts.larger), dtype=np.int8)
    np.minimum.at(least, parts.parents, reasons)
    np.maximum.at(most, parts.parents, reasons)
    return np.where(least == most, most, 0).astype(np.int8)
