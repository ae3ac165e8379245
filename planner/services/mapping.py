"""Make the map a reader asks for: one theme or indicator, of one gemeente or of all."""

from collections.abc import Callable

import pandas as pd

from planner.domain.areas import AreaKind
from planner.domain.indicators import MissingReason
from planner.maps.view import MapView, classify, legend, theme_reasons
from planner.reports.words import Words
from planner.services.context import Context
from planner.services.figures import Measured, in_gemeente
from planner.text import translator

HARDLY, FEWEST_TO_DIFFER = 5.0, 2
"""Percent points between the lowest and the highest of at least so many areas, below which they hardly differ."""

SYMBOL_KEYS = {
    "1": "legend-1",
    "2": "legend-2",
    "3": "legend-3",
    "4": "legend-4",
    "5": "legend-5",
    "0": "legend-no-data",
    "s": "legend-secret",
    "u": "legend-uninhabited",
    "w": "legend-water",
}


def draw_map(
    ctx: Context, measured: Measured, shown: str, *, gemeente: str | None = None, selected: str | None = None
) -> MapView:
    """Make the map of one theme or indicator id; areas keep the order of the atlas, as the geometry does.

    Raises KeyError for an id that is neither.
    """
    t = translator(ctx.language)
    areas = measured.areas.loc[in_gemeente(measured, gemeente)]
    scores, reasons, ramp = shown_scores(ctx, measured, shown)
    scores, reasons = scores.reindex(areas.index), reasons.reindex(areas.index)
    classes = classify(scores, reasons, areas["kind"])
    label = label_of(ctx, shown)
    place = t("everywhere") if gemeente is None else str(areas["gemeente_name"].iloc[0])
    return MapView(
        title=t("map-title", label=label, place=place),
        level=measured.observations.level,
        ramp=ramp,
        codes=tuple(areas.index),
        names=tuple(areas["name"]),
        classes=classes,
        values=_texts(ctx, measured, shown, scores, reasons),
        legend=legend(classes, {symbol: t(key) for symbol, key in SYMBOL_KEYS.items()}),
        alt=t("map-alt", label=label, place=place, count=len(areas), most=classes.count("5")),
        attribution=measured.atlas.snapshot.attribution,
        fictional=measured.atlas.fictional,
        selected=selected if selected in areas.index else None,
        alike=_alike(ctx, measured, shown, scores.dropna().index),
    )


def _alike(ctx: Context, measured: Measured, shown: str, ranked: pd.Index) -> str:
    """Say that shares hardly differ between areas, though their places in the order do; "" where they differ."""
    if shown not in measured.observations.values or len(ranked) < FEWEST_TO_DIFFER:
        return ""
    indicator, values = ctx.indicators.indicator(shown), measured.observations.values[shown].reindex(ranked)
    unit, low, high = indicator.unit.in_language(ctx.language), values.min(), values.max()
    if not unit.startswith("%") or high - low >= HARDLY:
        return ""
    t, decimals = translator(ctx.language), max(1, indicator.decimals)
    words = Words(t, ctx.language)
    return t("map-alike", low=words.value(low, "%", decimals), high=words.value(high, "%", decimals))


def label_of(ctx: Context, shown: str) -> str:
    """Name a theme or indicator in the reader's language; raises KeyError for an id that is neither."""
    themes = {theme.id.value: theme.label for theme in ctx.indicators.themes}
    label = themes[shown] if shown in themes else ctx.indicators.indicator(shown).label
    return label.in_language(ctx.language)


def shown_scores(ctx: Context, measured: Measured, shown: str) -> tuple[pd.Series, pd.Series, str]:
    """Give scores, reasons for their absence, and the theme whose colours are used."""
    scores, observations = measured.scores, measured.observations
    unranked, ranked = scores.unranked, scores.unranked == ""
    if shown in {theme.id.value for theme in ctx.indicators.themes}:
        members = [i.id for i in ctx.indicators.of_theme(ctx.indicators.theme(shown).id) if scores.weights[i.id] > 0]
        return scores.themes[shown], theme_reasons(observations, members).where(ranked, unranked), shown
    indicator = ctx.indicators.indicator(shown)
    reasons = observations.reasons[shown].astype(object)
    return scores.indicators[shown], reasons.where(ranked | (reasons != ""), unranked), indicator.theme.value


def _texts(ctx: Context, measured: Measured, shown: str, scores: pd.Series, reasons: pd.Series) -> pd.Series:
    t = translator(ctx.language)
    words = Words(t, ctx.language)
    kinds = measured.areas["kind"].reindex(scores.index)
    why = reasons.map({reason.value: t(f"missing-{reason.value}") for reason in MissingReason})
    why = why.mask(kinds == AreaKind.WATER.value, t("legend-water"))
    why = why.mask(kinds == AreaKind.UNINHABITED.value, t("legend-uninhabited"))
    if shown in measured.observations.values:
        indicator = ctx.indicators.indicator(shown)
        values = measured.observations.values[shown].reindex(scores.index)
        unit = indicator.unit.in_language(ctx.language)
        decimals = indicator.decimals
        return _said(values, decimals, why, lambda v: words.value(v, unit, decimals))
    return _said(scores, 1, why, lambda v: t("score-out-of-ten", score=words.number(v, 1)))


def _said(values: pd.Series, decimals: int, why: pd.Series, say: Callable[[float], str]) -> pd.Series:
    """Write each value once: after rounding few are left."""
    rounded = values.round(decimals)
    said = {v: say(v) for v in rounded.dropna().unique()}
    return rounded.map(said).astype(object).where(values.notna(), why)
