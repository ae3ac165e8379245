"""Make the map a reader asks for: one theme or indicator, of one gemeente or of all."""

from collections.abc import Callable
from decimal import Decimal

import pandas as pd

from planner.analysis.figures.years import Years, years_of
from planner.analysis.finding import told_apart
from planner.analysis.scores.measured import Measured, in_gemeente
from planner.domain.areas import AreaKind
from planner.domain.figures.indicators import IndicatorSet, MissingReason
from planner.maps.view import CLASSES, MapView, classify, legend, theme_reasons
from planner.text import Language, translator
from planner.text.words import Words

THEME = "thema"
"""How a theme says that too few of its figures are known."""
HARDLY, FEWEST_TO_DIFFER = 5.0, 2
"""Percent points between the lowest and the highest of at least so many areas, below which they hardly differ."""

SYMBOL_KEYS = {
    **{symbol: f"legend-{symbol}" for symbol in CLASSES},
    "0": "legend-no-data",
    "s": "legend-secret",
    "u": "legend-uninhabited",
    "w": "legend-water",
}


def draw_map(
    measured: Measured,
    shown: str,
    language: Language,
    *,
    gemeente: str | None = None,
    beside: tuple[str, ...] = (),
    selected: str | None = None,
) -> MapView:
    """Make the map of one theme or indicator id; areas keep the order of the atlas, as the geometry does.

    `beside` names gemeenten that stand on it too. Raises KeyError for an id that is neither.
    """
    t = translator(language)
    codes = in_gemeente(measured, gemeente)
    for other in beside:
        codes = codes.union(in_gemeente(measured, other))
    areas = measured.areas.loc[codes]
    scores, reasons, ramp = shown_scores(measured, shown)
    scores, reasons = scores.reindex(areas.index), reasons.reindex(areas.index)
    words, years = Words(t, language), _years(measured, shown, areas)
    classes = classify(scores, reasons, areas["kind"])
    label = label_of(measured.indicators, shown, language)
    inside = words.listing(dict.fromkeys(areas["gemeente_name"]))
    place = t("everywhere") if gemeente is None else inside
    named = {"label": label, "place": place, "years": words.years(years) if years else ""}
    return MapView(
        title=t("map-title-years" if years else "map-title", **named),
        level=measured.observations.level,
        ramp=ramp,
        codes=tuple(areas.index),
        names=tuple(told_apart(areas, measured.atlas.areas["name"])),
        classes=classes,
        values=_texts(measured, shown, language, scores, reasons),
        legend=legend(classes, {symbol: t(key) for symbol, key in SYMBOL_KEYS.items()}),
        alt=t("map-alt", label=label, place=place, count=len(areas), most=classes.count("5")),
        attribution=measured.atlas.snapshot.attribution,
        fictional=measured.atlas.fictional,
        years=words.about_years(years, measured.indicators.choice.band) if years else "",
        selected=selected if selected in areas.index else None,
        alike=_alike(measured, shown, language, scores.dropna().index),
    )


def _alike(measured: Measured, shown: str, language: Language, ranked: pd.Index) -> str:
    """Say that shares hardly differ between areas, though their places in the order do; "" where they differ."""
    if shown not in measured.observations.values or len(ranked) < FEWEST_TO_DIFFER:
        return ""
    indicator, values = measured.indicators.indicator(shown), measured.observations.values[shown].reindex(ranked)
    unit, low, high = indicator.unit.in_language(language), values.min(), values.max()
    if not unit.startswith("%") or high - low >= HARDLY:
        return ""
    t, decimals = translator(language), max(1, indicator.decimals)
    words = Words(t, language)
    return t("map-alike", low=words.value(low, "%", decimals), high=words.value(high, "%", decimals))


def label_of(indicators: IndicatorSet, shown: str, language: Language) -> str:
    """Name a theme or indicator in the reader's language; raises KeyError for an id that is neither."""
    themes = {theme.id.value: theme.label for theme in indicators.themes}
    label = themes[shown] if shown in themes else indicators.indicator(shown).label
    return label.in_language(language)


def shown_scores(measured: Measured, shown: str) -> tuple[pd.Series, pd.Series, str]:
    """Give scores, reasons for their absence, and the theme whose colours are used."""
    scores, observations = measured.scores, measured.observations
    unranked, ranked = scores.unranked, scores.unranked == ""
    if shown in scores.themes:
        members = members_of(measured, shown)
        return scores.themes[shown], theme_reasons(observations, members).where(ranked, unranked), shown
    indicator = measured.indicators.indicator(shown)
    reasons = observations.reasons[shown].astype(object)
    return scores.indicators[shown], reasons.where(ranked | (reasons != ""), unranked), indicator.theme.value


def members_of(measured: Measured, shown: str) -> list[str]:
    """Name the indicators that count in a theme, or the one that is shown."""
    if shown not in {theme.id.value for theme in measured.indicators.themes}:
        return [shown]
    theme = measured.indicators.theme(shown)
    return [i.id for i in measured.indicators.of_theme(theme.id) if measured.scores.weights[i.id] > 0]


def _years(measured: Measured, shown: str, areas: pd.DataFrame) -> Years | None:
    """Sum up the years behind a map, and of how many inhabitants there is a figure or, of a theme, a score."""
    lived_in = areas[areas["kind"] == AreaKind.INHABITED.value]
    years = measured.observations.years.loc[lived_in.index, members_of(measured, shown)]
    if shown in measured.scores.themes:
        years = years.where(measured.scores.themes.loc[lived_in.index, shown].notna())
    return years_of(years, lived_in["inhabitants"])


def _texts(measured: Measured, shown: str, language: Language, scores: pd.Series, reasons: pd.Series) -> pd.Series:
    t = translator(language)
    words = Words(t, language)
    kinds = measured.areas["kind"].reindex(scores.index)
    why = _why(measured, shown, language, reasons)
    why = why.mask(kinds == AreaKind.WATER.value, t("legend-water"))
    why = why.mask(kinds == AreaKind.UNINHABITED.value, t("legend-uninhabited"))
    if shown in measured.observations.values:
        indicator = measured.indicators.indicator(shown)
        values = measured.observations.values[shown].reindex(scores.index)
        unit = indicator.unit.in_language(language)
        decimals = indicator.decimals
        return _said(values, decimals, why, lambda v: words.value(v, unit, decimals))
    return _said(scores, 1, why, lambda v: t("score-out-of-ten", score=words.number(v, 1)))


def _why(measured: Measured, shown: str, language: Language, reasons: pd.Series) -> pd.Series:
    """Write each reason once; with the numbers that belong to it."""
    words, theme = Words(translator(language), language), shown in measured.scores.themes
    if theme:
        reasons = reasons.where(reasons != MissingReason.COVERAGE.value, THEME)
        details, needed = measured.scores.coverage[shown], measured.indicators.theme(shown).threshold
    else:
        details, needed = measured.observations.details[shown], measured.indicators.indicator(shown).enough
    pairs = pd.MultiIndex.from_arrays([reasons, details.reindex(reasons.index).fillna(0.0)])
    told = {(reason, detail): words.missing(reason, detail, needed) for reason, detail in pairs.unique()}
    return pd.Series([told[pair] for pair in pairs], index=reasons.index, dtype=object)


def _said(values: pd.Series, decimals: int, why: pd.Series, say: Callable[[float], str]) -> pd.Series:
    """Write each value once: after rounding, as `number` does, few are left."""
    rounded = {v: round(Decimal(str(v)), decimals) for v in values.dropna().unique()}
    said = {v: say(float(v)) for v in set(rounded.values())}
    told = {v: said[short] for v, short in rounded.items()}
    return values.map(told).astype(object).where(values.notna(), why)
