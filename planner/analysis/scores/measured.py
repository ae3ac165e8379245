"""One level of an atlas with its figures and scores, and which of its areas are asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from planner.analysis.atlas import Atlas
from planner.analysis.figures.observations import Observations, observe
from planner.analysis.figures.years import Years, years_of
from planner.analysis.scores.ranks import FEW, is_partial
from planner.analysis.scores.scoring import Scores, comparable, groups_of, score
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import IndicatorSet, Reference
from planner.domain.figures.weights import WeightSet, counted_once, weights_of
from planner.errors import NotFoundError


@dataclass(frozen=True, eq=False)
class Measured:
    """One level of an atlas with its figures and scores; shared between readers, so never change it.

    `members` names the indicators of each theme, by theme id.
    """

    atlas: Atlas
    indicators: IndicatorSet
    areas: pd.DataFrame
    observations: Observations
    scores: Scores
    members: Mapping[str, tuple[str, ...]]
    weight_set: WeightSet | None = None

    def among(self, code: str) -> pd.Series:
        """Tell of each area whether this one is ranked among them."""
        groups = self.scores.groups
        if groups is None:
            return pd.Series(True, index=self.areas.index)  # noqa: FBT003 - a column of one value
        same: pd.Series = groups == groups.get(code)
        return same

    def inhabited(self, among: pd.Series | None = None) -> int:
        """Count the areas with enough inhabitants to be ranked, of all or of some."""
        return int((self.ranked if among is None else self.ranked & among).sum())

    def spans(self, code: str) -> dict[str, Years]:
        """Sum up of which years the figures are that those of an area are compared with, by indicator id."""
        if self.scores.groups is None:
            return self.observations.spans
        here = self.among(code) & (self.areas["kind"] == AreaKind.INHABITED.value)
        years, people = self.observations.years[here], self.areas.loc[here, "inhabitants"]
        found = {name: years_of(years[[name]], people) for name in self.observations.spans}
        return {name: span for name, span in found.items() if span}

    @cached_property
    def ranked(self) -> pd.Series:
        """Tell of each area whether it has enough inhabitants to be ranked."""
        ranked: pd.Series = (self.areas["kind"] == AreaKind.INHABITED.value) & (self.scores.unranked == "")
        return ranked

    @cached_property
    def overall(self) -> dict[str, tuple[float | None, bool]]:
        """Give of each theme the mean over all areas, and whether that is a mean over a part of them."""
        themes, inhabitants = self.scores.themes, self.areas["inhabitants"]
        counts, whole = themes.count(), self.inhabited()
        return {t: (mean(themes[t], inhabitants), is_partial(int(counts[t]), whole)) for t in self.members}


def measure(
    atlas: Atlas, indicators: IndicatorSet, level: Level, reference: Reference, weights: WeightSet | None = None
) -> Measured:
    """Score all areas of one level, among those of the reference, with the declared weights or somebody's own."""
    areas = atlas.areas.loc[atlas.areas["level"] == level.value]
    observations = observe(atlas, indicators.indicators, level, indicators.choice)
    counting = counted_once(weights_of(indicators, weights), indicators, observations.covered, weights)
    scores = score(
        observations,
        indicators,
        areas,
        reference,
        weights=comparable(counting, indicators.indicators, observations, areas, reference),
        groups=groups_of(atlas, areas, reference, indicators.choice),
    )
    members = {t.id.value: tuple(i.id for i in indicators.of_theme(t.id)) for t in indicators.themes}
    return Measured(atlas, indicators, areas, observations, scores, members, weights)


def among_like(code: str, measure_among: Callable[[Reference], Measured]) -> Measured:
    """Score an area among those that are as stedelijk; among all where its class isn't known or too few share it."""
    alike = measure_among(Reference.STEDELIJKHEID)
    return alike if alike.inhabited(alike.among(code)) >= FEW else measure_among(Reference.NETHERLANDS)


def in_gemeente(measured: Measured, gemeente: str | None) -> pd.Index:
    """Give the codes of one gemeente's areas, or of all; raises NotFoundError for a gemeente that isn't loaded."""
    if gemeente is None:
        return measured.areas.index
    codes = measured.areas.index[measured.areas["gemeente"] == gemeente]
    levels = measured.atlas.areas["level"]
    if codes.empty and gemeente not in levels.index:
        raise NotFoundError("area-not-found", code=gemeente)
    if codes.empty and levels[gemeente] != Level.GEMEENTE.value:
        raise NotFoundError("not-a-gemeente", code=gemeente)
    if codes.empty:
        raise NotFoundError("level-not-loaded", level=measured.observations.level.value)
    return codes


def gemeenten(atlas: Atlas) -> pd.Series:
    """Name all gemeenten of an atlas: index code, sorted by name."""
    found = atlas.areas.loc[atlas.areas["level"] == Level.GEMEENTE.value, "name"]
    return found.sort_values(key=lambda names: names.str.casefold().str.lstrip("'"))


def mean(scores: pd.Series, weights: pd.Series) -> float | None:
    """Give the mean of what is known; None where no weight is."""
    known = scores.dropna()
    weight = weights.reindex(known.index).fillna(0)
    return float((known * weight).sum() / weight.sum()) if weight.sum() > 0 else None


def number(value: object) -> float | None:
    """Give a cell as a plain number; None where it is missing."""
    return None if pd.isna(value) else float(value)  # type: ignore[arg-type,call-overload]
