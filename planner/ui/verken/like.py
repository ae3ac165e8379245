"""Areas that are alike: how they do on the themes, so that an area is compared with its like."""

from collections.abc import Mapping

from planner.analysis.scores.measured import Measured
from planner.analysis.scores.profiles import Alike, AreaProfile, ThemeReading
from planner.text.words import Words
from planner.ui.html import Markup, table, tag

APART = 1.0
"""From this difference between an area and its like, out of 10, a theme is named."""
ENOUGH = 0.5
"""Below this share of its like with a score nothing is said of their mean."""


def like_text(area: AreaProfile, found: Alike | None, measured: Measured, words: Words) -> Markup:
    """Say how the area differs from its like, or why nothing can be said."""
    t, level = words.t, words.many(area.level)
    if found is None:
        return tag("p", t("like-none", name=area.name))
    told = [t("like-which", count=len(found.areas), level=level, name=area.name)]
    if not found.themes:
        told.append(t("like-not-compared"))
    else:
        told += _apart(area, _known(found, measured), words) or [t("like-same", name=area.name)]
    return tag("p", " ".join(told))


def like_table(area: AreaProfile, found: Alike, measured: Measured, words: Words) -> Markup:
    """List the area itself, the mean of its like, and each of them with a name that opens it."""
    t, themes = words.t, [reading.theme for reading in area.themes] if found.themes else []
    head = [t("column-name"), t("column-gemeente"), *(theme.label.in_language(words.language) for theme in themes)]
    own = [words.score(reading.score) for reading in area.themes][: len(themes)]
    mean = [words.score(found.themes.get(theme.id.value)) for theme in themes]
    rows = [(area.name, area.gemeente_name, *own), (t("like-mean-row", count=len(found.areas)), "", *mean)]
    for code, name, gemeente, _ in found.areas:
        known = measured.scores.themes.loc[code].dropna().to_dict()
        rows.append((name, gemeente, *(words.score(known.get(theme.id.value)) for theme in themes)))
    caption = t("like-caption", name=area.name) if themes else t("like-caption-names", name=area.name)
    codes = (code for code, *_ in found.areas)
    numeric = frozenset(range(2, 2 + len(themes)))
    listed = table(caption, head, rows, numeric=numeric, opens=codes, wide=True)
    return tag("div", listed, cls="wa-like")


def _known(found: Alike, measured: Measured) -> dict[str, float]:
    """Give the mean of each theme of which enough like areas have a score."""
    scored = measured.scores.themes.loc[[code for code, *_ in found.areas]].notna().mean()
    return {theme: mean for theme, mean in found.themes.items() if scored[theme] >= ENOUGH}


def _apart(area: AreaProfile, means: Mapping[str, float], words: Words) -> list[str]:
    """Name the themes with clearly more or less to do than the mean of its like."""
    pairs = [(r, r.score, means.get(r.theme.id.value)) for r in area.themes]
    known = [(r, own, mean, own - mean) for r, own, mean in pairs if own is not None and mean is not None]
    told = []
    for key, sign in (("like-more", 1), ("like-less", -1)):
        these = sorted((k for k in known if sign * k[3] >= APART), key=lambda k: -sign * k[3])
        if these:
            named = words.listing(_pair(reading, own, mean, words) for reading, own, mean, _ in these)
            told.append(words.t(key, themes=named, name=area.name))
    return told


def _pair(reading: ThemeReading, own: float, mean: float, words: Words) -> str:
    theme = reading.theme.label.in_language(words.language).lower()
    return words.t("like-pair", theme=theme, own=words.score(own), mean=words.score(mean))
