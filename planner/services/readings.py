"""Say of an area in one sentence who lives there and which themes ask most attention."""

from planner.analysis.places import Place
from planner.analysis.profiles import AreaProfile, ThemeReading
from planner.reports.words import Words

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
        return t("panel-unknown", name=area.name)
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
