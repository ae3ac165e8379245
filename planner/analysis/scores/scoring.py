"""Scores from 0 to 10, 10 is most to do: the place of an area among others, or of its figure between fixed ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from planner.analysis.atlas import Atlas
from planner.analysis.figures.columns import official_columns
from planner.analysis.figures.observations import Observations
from planner.domain.areas import AreaKind
from planner.domain.figures.indicators import (
    Choice,
    Direction,
    Indicator,
    IndicatorSet,
    MissingReason,
    Reference,
    Scale,
)

URBANITY = "stedelijkheid_adressen_per_km2"
"""The official column with the class of stedelijkheid, in spite of its name."""


@dataclass(frozen=True, eq=False)
class Scores:
    """Scores of one level, all indexed by area code.

    `indicators` and `themes`: 0–10 or NaN, columns are ids; `coverage`: 0–1, the share of a theme's weight that has a
    figure. A theme below its threshold has a coverage but no score; for the threshold only figures count that the area
    has, or that enough others have to miss it. `unranked` says of each area why it has no score at all (a MissingReason
    value), "" where it has. `groups` names among whom an area is ranked, None: among all. `weights` are those that were
    used, by indicator id.
    """

    reference: Reference
    indicators: pd.DataFrame
    themes: pd.DataFrame
    coverage: pd.DataFrame
    unranked: pd.Series
    groups: pd.Series | None
    weights: Mapping[str, float]


def score(
    observations: Observations,
    indicators: IndicatorSet,
    areas: pd.DataFrame,
    reference: Reference,
    *,
    weights: Mapping[str, float],
    groups: pd.Series | None = None,
) -> Scores:
    """Score every indicator and theme of one level.

    `areas` has columns `gemeente`, `kind` and `inhabitants`; `groups` holds the name of the areas among which each is
    ranked, NaN where that isn't known. An indicator with weight 0 has scores that count in no theme.
    """
    known = [i for i in indicators.indicators if i.id in observations.values]
    values = counting(observations, known)
    why = unranked(areas, indicators.minimum_inhabitants, groups)
    ranked = indicator_scores(values.where(why == ""), known, groups)
    themes, covered = {}, {}
    for theme in indicators.themes:
        members = [i for i in known if i.theme == theme.id]
        ids, chosen = [i.id for i in members], np.array([weights[i.id] for i in members], dtype=float)
        counts = expected(observations, members)
        covered[theme.id.value] = coverage(values[ids], chosen, counts)
        of_loaded = coverage(values[ids], chosen, counts * (missed(observations, ids) | values[ids].notna()).to_numpy())
        themes[theme.id.value] = weighted_mean(ranked[ids], chosen).where(of_loaded >= theme.threshold)
    return Scores(reference, ranked, pd.DataFrame(themes), pd.DataFrame(covered), why, groups, weights)


def counting(observations: Observations, known: list[Indicator]) -> pd.DataFrame:
    """Give the figures that count: a local one only in a gemeente of which it tells enough."""
    values = observations.values[[i.id for i in known]]
    return values.assign(**{i.id: values[i.id].where(observations.reached(i.id)) for i in known if i.local})


def groups_of(atlas: Atlas, areas: pd.DataFrame, reference: Reference, choice: Choice) -> pd.Series | None:
    """Name the areas among which each area of one level is ranked; None when that is all of them.

    The class of stedelijkheid runs from 1 (most urban) to 5, as CBS gives it; NaN where it doesn't.
    """
    if reference is Reference.GEMEENTE:
        return areas["gemeente"]
    if reference is Reference.STEDELIJKHEID:
        columns = official_columns(atlas, areas.index, (URBANITY,), choice)
        return columns[URBANITY] if URBANITY in columns else pd.Series(np.nan, index=areas.index)
    return None


def unranked(areas: pd.DataFrame, minimum: int, groups: pd.Series | None) -> pd.Series:
    """Say why an inhabited area is not compared: too few people live there, or it isn't known among whom; else ""."""
    inhabited = areas["kind"] == AreaKind.INHABITED.value
    why = pd.Series("", index=areas.index, dtype=object)
    if groups is not None:
        why = why.mask(inhabited & groups.isna(), MissingReason.NO_CLASS.value)
    return why.mask(inhabited & (areas["inhabitants"] < minimum), MissingReason.TOO_FEW.value)


def indicator_scores(values: pd.DataFrame, known: list[Indicator], groups: pd.Series | None) -> pd.DataFrame:
    """Score each indicator on the scale that is declared for it."""
    signs = pd.Series({i.id: 1.0 if i.direction is Direction.HIGH else -1.0 for i in known}, dtype=float)
    ranked = rank_scores(values * signs, groups)
    fixed = {i.id: fixed_scores(values[i.id], i) for i in known if i.scale is Scale.FIXED}
    return ranked.assign(**fixed)


def rank_scores(values: pd.DataFrame, groups: pd.Series | None = None) -> pd.DataFrame:
    """Rank each column from 0 to 10 among its own non-missing values, within `groups` when given.

    Ties share their mean rank; score = 10 × (rank − ½) / n (Hazen's plotting position), so a single area gets 5 and
    no score depends on the order of the rows. NaN stays NaN, and what is in no group gets NaN.
    """
    if groups is None:
        return 10 * (values.rank() - 0.5) / values.count()
    if groups.isna().all():
        return values.mask(values.notna())
    grouped = values.groupby(groups.reindex(values.index))
    return 10 * (grouped.rank() - 0.5) / grouped.transform("count")


def fixed_scores(values: pd.Series, indicator: Indicator) -> pd.Series:
    """Place figures between the declared ends: at or beyond them 0 or 10, whichever way is a need. NaN stays NaN."""
    if indicator.fixed is None:
        raise ValueError(f"{indicator.id} has a fixed scale without ends")
    low, high = indicator.fixed
    scores = (10 * (values - low) / (high - low)).clip(0, 10)
    return scores if indicator.direction is Direction.HIGH else 10 - scores


def comparable(
    weights: Mapping[str, float],
    known: Iterable[Indicator],
    seen: Observations,
    areas: pd.DataFrame,
    reference: Reference,
) -> dict[str, float]:
    """Let a local figure count only among areas that can all have it: of one gemeente, or when every gemeente has it.

    Elsewhere it gets weight 0: else the gemeente that knows most of itself would be compared on other grounds.
    """
    if reference is Reference.GEMEENTE:
        return dict(weights)
    inhabited = areas["kind"] == AreaKind.INHABITED.value
    partly = {i.id for i in known if i.local and not seen.reached(i.id)[inhabited].all()}
    return {key: 0.0 if key in partly else weight for key, weight in weights.items()}


def expected(observations: Observations, members: list[Indicator]) -> np.ndarray:
    """Tell where a figure counts as missing when it isn't there: 1 or 0, a row per area and a column per member.

    A figure that doesn't apply is nowhere missed, and a local one only in a gemeente of which it tells enough.
    """
    counts = np.zeros((len(observations.values), len(members)))
    for column, indicator in enumerate(members):
        applies = observations.reasons[indicator.id] != MissingReason.NOT_APPLICABLE.value
        if indicator.local:
            applies &= observations.reached(indicator.id)
        counts[:, column] = applies
    return counts


def missed(observations: Observations, ids: list[str]) -> pd.DataFrame:
    """Tell where a figure that isn't there is missed: it covers enough of the inhabitants of the gemeente, or of all.

    So what one gemeente has loaded of itself takes no theme from the others.
    """
    enough = observations.choice.local_share
    common = {i for i, span in observations.spans.items() if span.covered >= enough}
    return pd.DataFrame({i: observations.reached(i) | (i in common) for i in ids}, index=observations.values.index)


def weighted_mean(scores: pd.DataFrame, weights: np.ndarray) -> pd.Series:
    """Give the weighted mean of what is present in each row; NaN where nothing with a weight is."""
    table = scores.to_numpy(dtype=float)
    missing = np.isnan(table)
    weight = np.where(missing, 0.0, weights).sum(axis=1)
    total = (np.where(missing, 0.0, table) * weights).sum(axis=1)
    mean = np.divide(total, weight, out=np.full(len(table), np.nan), where=weight > 0)
    return pd.Series(mean, index=scores.index)


def coverage(values: pd.DataFrame, weights: np.ndarray, counts: np.ndarray) -> pd.Series:
    """Give the share of the weight that has a figure in each row, of the weight that `counts` there (0 or 1)."""
    present = np.where(values.isna().to_numpy(), 0.0, weights).sum(axis=1)
    whole = (counts * weights).sum(axis=1)
    share = np.divide(present, whole, out=np.zeros(len(values)), where=whole > 0)
    return pd.Series(share, index=values.index)
