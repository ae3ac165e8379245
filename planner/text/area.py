"""Say of an area in sentences who lives there, which themes ask most attention, why, and how sure that is."""

from planner.analysis.scores.decomposition import leading
from planner.analysis.scores.profiles import AreaProfile, ThemeReading
from planner.analysis.scores.ranks import Place
from planner.analysis.scores.sensitivity import RankBand
from planner.text.words import Words

ENOUGH_THEMES = 3
"""With fewer themes than this nothing is said of standing out."""


def who(area: AreaProfile, words: Words) -> str:
    """Say what the area is and how many people live there."""
    level = words.t(f"level-{area.level.value}").lower()
    if not area.inhabitants:
        return words.t("panel-where", level=words.t(f"level-{area.level.value}"), gemeente=area.gemeente_name)
    return words.t("panel-who", count=words.number(area.inhabitants), level=level, gemeente=area.gemeente_name)


def in_one_sentence(area: AreaProfile, words: Words) -> str:
    """Name the themes that ask most attention; say so when none stands out or nothing is known."""
    t = words.t
    places = [(reading, reading.place) for reading in area.themes if reading.place is not None]
    if not places:
        return t(f"panel-not-{area.unranked}" if area.unranked else "panel-unknown", name=area.name)
    heavy = sorted(((r, p) for r, p in places if p.heavy), key=_weight)
    names = [r.theme.label.in_language(words.language).lower() for r, _ in heavy[:3]]
    if names:
        told = t("panel-themes", name=area.name, themes=words.listing(names))
        provisional = any(reading.coverage < 1 for reading, _ in heavy[:3])
        return f"{told} {t('panel-provisional')}" if provisional else told
    if len(places) < ENOUGH_THEMES:
        return t("panel-little-known", name=area.name, count=len(places), themes=len(area.themes))
    partial = any(place.partial for _, place in places)
    among = t("among-scored", level=words.many(area.level)) if partial else words.among(area)
    return t("panel-no-peak", name=area.name, among=among)


def _weight(found: tuple[ThemeReading, Place]) -> tuple[float, float]:
    reading, place = found
    return place.heaviness, -(reading.score or 0)


def why(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    """Say which figures make the score what it is; "" when it is the middle or there is none."""
    names = {figure.indicator.id: figure.indicator.label.in_language(words.language) for figure in area.figures}
    parts = leading(reading.parts)
    if not parts:
        return ""
    named = (words.t("score-why-figure", label=_small(names[p.indicator]), score=words.score(p.score)) for p in parts)
    return words.t("score-why-more" if parts[0].points > 0 else "score-why-less", figures=words.listing(named))


def how_sure(band: RankBand, words: Words) -> str:
    """Say where an area stands when the weights are a little different."""
    numbers = {name: words.number(getattr(band, name)) for name in ("rank", "low", "high", "first", "areas")}
    told = words.t("sure-same" if band.low == band.high else "sure-between", **numbers)
    percent = words.number(100 * band.first_share)
    first = words.t("sure-first" if band.first > 1 else "sure-first-one", percent=percent, **numbers)
    return f"{told} {first}" if band.first_share > 0 else told


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
