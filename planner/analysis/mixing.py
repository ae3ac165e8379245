"""How one-sided a composition is."""

import numpy as np
import pandas as pd


def one_sidedness(shares: pd.DataFrame, *, rest: bool = False) -> pd.Series:
    """Give 100 × (1 − normalised entropy) of the groups in each row: 0 is evenly mixed, 100 is one group only.

    `shares` are percentages, one column per group; with `rest` what is left up to 100 is one more group. A row with
    a missing share gives NaN. Groups are renormalised to their sum. Source: Shannon's entropy divided by ln k
    (Pielou's evenness), the usual measure of residential mix.
    """
    groups = shares.clip(lower=0).to_numpy(dtype=float)
    if rest:
        groups = np.column_stack([groups, (100 - groups.sum(axis=1)).clip(min=0)])
    total = groups.sum(axis=1, keepdims=True)
    p = np.divide(groups, total, out=np.full_like(groups, np.nan), where=total > 0)
    logs = np.log(p, out=np.zeros_like(p), where=p > 0)
    entropy = -(p * logs).sum(axis=1) / np.log(groups.shape[1])
    return pd.Series((100 * (1 - entropy)).clip(min=0), index=shares.index)
