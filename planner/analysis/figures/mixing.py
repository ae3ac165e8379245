"""How one-sided a composition is."""

import numpy as np
import pandas as pd

MOST_UNKNOWN = 20.0
"""With a larger percentage in no known group, nothing is said of the composition."""


def one_sidedness(shares: pd.DataFrame, *, rest: bool = False) -> pd.Series:
    """Give 100 × (1 − normalised entropy) of the groups in each row: 0 is evenly mixed, 100 is one group only.

    `shares` are percentages, one column per group. What is left up to 100 is one more group with `rest`, else it is
    unknown: the groups are then renormalised to their sum, and a row with more than MOST_UNKNOWN unknown gives NaN, as
    does one with a missing share. Source: Shannon's entropy (1948) divided by its maximum ln k (Pielou's evenness,
    1966; Theil's entropy index in studies of residential mix), turned round: E = 1 + Σ p ln p / ln k, 0 ln 0 = 0.
    It tells how equal the groups are in size, not which group is large, nor whether that is good.
    """
    groups = shares.clip(lower=0).to_numpy(dtype=float)
    if rest:
        groups = np.column_stack([groups, (100 - groups.sum(axis=1)).clip(min=0)])
    total = groups.sum(axis=1, keepdims=True)
    told = total >= 100 - MOST_UNKNOWN
    p = np.divide(groups, total, out=np.full_like(groups, np.nan), where=told)
    logs = np.log(p, out=np.zeros_like(p), where=p > 0)
    entropy = -(p * logs).sum(axis=1) / np.log(groups.shape[1])
    return pd.Series((100 * (1 - entropy)).clip(min=0), index=shares.index)
