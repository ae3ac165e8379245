"""Of which years figures are, and of how many people there is one."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True, slots=True)
class Years:
    """The years of figures that are compared: from `first` to `last`, `most` the one that most people have.

    `covered` is the share (0–1) of the inhabitants that has a figure.
    """

    first: int
    last: int
    most: int
    covered: float


def years_of(years: pd.DataFrame, inhabitants: pd.Series) -> Years | None:
    """Sum up the years of figures (a row per area, NaN without one) by inhabitants; None without any figure.

    An area of which the inhabitants are unknown counts for none.
    """
    table, people = years.to_numpy(dtype=float), np.nan_to_num(inhabitants.to_numpy(dtype=float))
    known = ~np.isnan(table)
    if not known.any():
        return None
    told = table[known].astype(int)
    first, last = int(told.min()), int(told.max())
    heavy = np.bincount(last - told, weights=np.broadcast_to(people[:, None], table.shape)[known])
    whole = float(people.sum())
    covered = float(people[known.any(axis=1)].sum()) / whole if whole else 0.0
    return Years(first, last, last - int(np.argmax(heavy)), covered)  # of equals the newest
