"""Which areas are alike, so that a wijk can be compared with its like."""

import numpy as np
import pandas as pd

from planner.analysis.scores.scoring import rank_scores

COUNT = 8
LEAST_COLUMNS = 3
"""With fewer columns in common than this nothing is said of how alike two areas are."""


def standardised(profile: pd.DataFrame) -> pd.DataFrame:
    """Turn columns of any unit into ranks from 0 to 10, so that none counts more than another."""
    return rank_scores(profile)


def nearest(profile: pd.DataFrame, code: str, *, count: int = COUNT) -> pd.Series:
    """Give the areas most like this one, nearest first: index code, values their distance.

    `profile` holds standardised columns. The distance is Euclid's, as the root of the mean squared difference over
    the columns that both areas have; equal distances are ordered by code. Empty when the area has too few columns.
    """
    table = profile.to_numpy(dtype=float)
    squares = (table - table[profile.index.get_loc(code)]) ** 2
    common = (~np.isnan(squares)).sum(axis=1)
    mean = np.divide(np.nansum(squares, axis=1), common, out=np.full(len(table), np.nan), where=common >= LEAST_COLUMNS)
    distances = pd.Series(np.sqrt(mean).round(6), index=profile.index).drop(code).dropna()
    return distances.nsmallest(count, keep="all").sort_index().sort_values(kind="stable").head(count)
