"""Scores from 0 to 10: the rank of an area among others, 10 is most to do."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from planner.analysis.observations import Observations
from planner.domain.indicators import Direction, IndicatorSet, Reference


@dataclass(frozen=True, eq=False)
class Scores:
    """Scores of one level, all indexed by area code.

    `indicators` and `themes`: 0–10 or NaN, columns are ids; `coverage`: 0–1, the share of a theme's weight that has a
    figure. A theme below its threshold has a coverage but no score.
    """

    reference: Reference
    indicators: pd.DataFrame
    themes: pd.DataFrame
    coverage: pd.DataFrame


def rank_scores(values: pd.DataFrame, groups: pd.Series | None = None) -> pd.DataFrame:
    """Rank each column from 0 to 10 among its own non-missing values, within `groups` when given.

    Ties share their mean rank; score = 10 × (rank − ½) / n (Hazen's plotting position), so a single area gets 5 and
    no score depends on the order of the rows. NaN stays NaN.
    """
    if groups is None:
        return 10 * (values.rank() - 0.5) / values.count()
    grouped = values.groupby(groups.reindex(values.index))
    return 10 * (grouped.rank() - 0.5) / grouped.transform("count")


def score(observations: Observations, indicators: IndicatorSet, gemeente: pd.Series, reference: Reference) -> Scores:
    """Score every indicator and theme of one level; `gemeente` gives each area's gemeentecode."""
    known = [i for i in indicators.indicators if i.id in observations.values]
    signs = pd.Series({i.id: 1.0 if i.direction is Direction.HIGH else -1.0 for i in known})
    groups = gemeente if reference is Reference.GEMEENTE else None
    ranked = rank_scores(observations.values[[i.id for i in known]] * signs, groups)
    themes, coverage = {}, {}
    for theme in indicators.themes:
        members = [i for i in known if i.theme == theme.id]
        mean, covered = weighted_mean(ranked[[i.id for i in members]], np.array([i.weight for i in members]))
        coverage[theme.id.value] = covered
        themes[theme.id.value] = mean.where(covered >= theme.threshold)
    return Scores(reference, ranked, pd.DataFrame(themes), pd.DataFrame(coverage))


def weighted_mean(scores: pd.DataFrame, weights: np.ndarray) -> tuple[pd.Series, pd.Series]:
    """Give the weighted mean of what is present in each row, and the share of the weight that is present."""
    table = scores.to_numpy(dtype=float)
    present = np.where(np.isnan(table), 0.0, weights)
    weight = present.sum(axis=1)
    total = np.nansum(np.where(np.isnan(table), 0.0, table) * present, axis=1)
    mean = np.divide(total, weight, out=np.full(len(table), np.nan), where=weight > 0)
    covered = weight / weights.sum() if weights.size else np.zeros(len(table))
    return pd.Series(mean, index=scores.index), pd.Series(covered, index=scores.index)
