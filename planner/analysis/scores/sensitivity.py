"""How sure a rank is: what becomes of it when the weights inside a theme move a little.

Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7, uncertainty and sensitivity analysis.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from planner.analysis.scores.ranks import DIGITS
from planner.analysis.scores.scoring import weighted_mean

DRAWS = 1000
SEED = 2008
"""The same draws every time, so that a rank interval doesn't change by looking again."""
CONCENTRATION = 10.0
"""Of the Dirichlet distribution, for each indicator: with equal weights a share is mostly (2 standard deviations)
within half of itself, up or down."""
LOW, HIGH = 0.05, 0.95
"""Nine out of ten draws lie inside the rank interval."""
FIRST_SHARE = 0.10
"""The areas with most to do are the first tenth, as in the words for a place."""
LEAST = 1e-6
"""A drawn share is never quite 0, so that an area with one figure keeps a mean."""
SAME = 1e-4
"""Means that differ by less than this, on 0–10, share a rank."""
BLOCK = 100
"""Draws, or 20 times as many areas, that are worked on at a time: memory stays small."""


@dataclass(frozen=True, slots=True)
class RankBand:
    """Where an area stands among `areas`, 1 is most to do: under the chosen weights, and in nine out of ten draws.

    `first_share` is the share of draws (0–1) in which it is among the `first`. The interval holds `rank` itself too.
    """

    rank: int
    low: int
    high: int
    first: int
    first_share: float
    areas: int


def draw_weights(weights: np.ndarray, *, draws: int = DRAWS, seed: int = SEED) -> np.ndarray:
    """Draw shares around the chosen ones: a row per draw, each summing to 1; what has weight 0 keeps 0."""
    used = weights > 0
    alpha = CONCENTRATION * used.sum() * weights[used] / weights.sum()
    drawn = np.random.default_rng(seed).dirichlet(alpha, draws).clip(min=LEAST)
    shares = np.zeros((draws, len(weights)))
    shares[:, used] = drawn / drawn.sum(axis=1, keepdims=True)
    return shares


def rank_bands(
    scores: pd.DataFrame, weights: np.ndarray, *, first: int | None = None, draws: int = DRAWS
) -> pd.DataFrame:
    """Give `rank`, `low`, `high` and `first_share` of every area: columns of RankBand, index as `scores`.

    `scores` are the indicator scores (0–10, NaN missing) of one theme, of the areas that are ranked together and have
    a theme score. Missing scores are left out and the drawn weights of the others count for all, as in the theme
    score. Means are told apart to about SAME, or coarser for a few areas: ranks come from counting, not from sorting.
    """
    if scores.empty:
        return pd.DataFrame(columns=["rank", "low", "high", "first_share"], dtype=float)
    first = first or first_tenth(len(scores))
    drawn = _ranks(scores, draw_weights(weights, draws=draws))
    rank = weighted_mean(scores, weights).round(DIGITS).rank(method="min", ascending=False).astype(int)
    low, high = _interval(drawn)
    share = (drawn <= first).mean(axis=0)
    bounds = {"low": np.minimum(low, rank), "high": np.maximum(high, rank)}
    return pd.DataFrame({"rank": rank, **bounds, "first_share": share}, index=scores.index)


def rank_band(
    scores: pd.DataFrame, weights: np.ndarray, code: str, *, first: int | None = None, draws: int = DRAWS
) -> RankBand:
    """Do the same for one area, by comparing it with every other in every draw."""
    first = first or first_tenth(len(scores))
    at, shares = scores.index.get_indexer(pd.Index([code])), draw_weights(weights, draws=draws)
    filled, present = _parts(scores)
    own = _means(filled[at], present[at], shares)
    above = np.zeros(draws, dtype=int)
    for start in range(0, len(scores), 20 * BLOCK):
        rows = slice(start, start + 20 * BLOCK)
        above += (_means(filled[rows], present[rows], shares) > own + SAME).sum(axis=1)
    ranks = above + 1
    chosen = weighted_mean(scores, weights).round(DIGITS)
    rank = int((chosen > chosen[code]).sum()) + 1
    low, high = (int(bound[0]) for bound in _interval(ranks[:, None]))
    return RankBand(rank, min(low, rank), max(high, rank), first, float((ranks <= first).mean()), len(scores))


def first_tenth(areas: int) -> int:
    """Count the areas that are the first tenth; at least one."""
    return max(1, round(FIRST_SHARE * areas))


def _parts(scores: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    table = scores.to_numpy(dtype=np.float32)
    missing = np.isnan(table)
    return np.where(missing, np.float32(0), table), (~missing).astype(np.float32)


def _means(filled: np.ndarray, present: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Give the theme's mean: a row per draw, a column per area."""
    shares = shares.astype(np.float32)
    return np.asarray((shares @ filled.T) / (shares @ present.T))


def _ranks(scores: pd.DataFrame, shares: np.ndarray) -> np.ndarray:
    """Rank all areas in each draw by counting how many means fall in each of many narrow bins."""
    areas, (filled, present) = len(scores), _parts(scores)
    bins = min(2**16, max(2**12, 64 * areas))
    ranks = np.empty((len(shares), areas), dtype=np.min_scalar_type(areas))
    for start in range(0, len(shares), BLOCK):
        means = _means(filled, present, shares[start : start + BLOCK])
        binned = (means * np.float32((bins - 1) / 10)).round().astype(np.intp)
        for row, in_draw in enumerate(binned, start):
            up_to = np.bincount(in_draw, minlength=bins).cumsum()
            ranks[row] = (areas + 1 - up_to)[in_draw]
    return ranks


def _interval(ranks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the two ends of the interval of each column; `ranks` has a row per draw."""
    draws, areas = ranks.shape
    at = [int(LOW * (draws - 1)), int(np.ceil(HIGH * (draws - 1)))]
    ends = np.empty((2, areas), dtype=int)
    for start in range(0, areas, 20 * BLOCK):
        part = np.sort(ranks[:, start : start + 20 * BLOCK].T.copy(), axis=1, kind="stable")  # a radix sort
        ends[:, start : start + 20 * BLOCK] = part[:, at].T
    return ends[0], ends[1]
