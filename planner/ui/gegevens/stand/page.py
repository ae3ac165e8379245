"""Wat is er: what is loaded in a few sentences, per theme, and file by file."""

import streamlit as st

from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.domain.figures.provenance import Snapshot
from planner.errors import NotFoundError
from planner.services.data import areas as figures
from planner.services.data.holdings import Holding, fetchable, holdings
from planner.text import number
from planner.text.words import Words
from planner.ui import cache
from planner.ui.demo import offer_demo
from planner.ui.gegevens.stand.files import show_files
from planner.ui.house import context
from planner.ui.html import NOTHING, Markup, joined, lead, plain, show, small, tag
from planner.ui.session import address, language

TITLES = 3
"""How many sources of one indicator are named."""
LEVELS = (Level.WIJK, Level.BUURT, Level.GEMEENTE)


def show_state(loaded: tuple[Snapshot, ...]) -> None:
    """Say what there is, what is missing and where it comes from, then list the files."""
    t = language.text()
    for title in figures.set_aside(context()):
        st.warning(plain(t("data-set-aside", title=title)))
    if not loaded:
        _nothing()
        return
    try:
        atlas = cache.atlas()
    except NotFoundError:
        show(tag("p", t("data-no-areas")))
        address.link("gegevens", t("data-to-fetch"), deel="ophalen")
    else:
        levels = [level for level in LEVELS if (atlas.areas["level"] == level.value).any()]
        found = holdings(context(), (cache.measured(level, Reference.NETHERLANDS) for level in levels))
        counts = {level: int((atlas.areas["level"] == level.value).sum()) for level in Level}
        show(_summary(atlas.snapshot, counts, found))
        show(_themes(found))
        _missing(found)
    show_files(loaded)


def _nothing() -> None:
    t = language.text()
    show(lead(t("data-empty")), tag("p", t("data-empty-how")))
    with st.container(horizontal=True):
        if st.button(t("data-go-fetch"), type="primary", key="go-fetch"):
            address.go("gegevens", deel="ophalen")
        offer_demo(primary=False)


def _summary(kaart: Snapshot, counts: dict[Level, int], found: tuple[Holding, ...]) -> Markup:
    t, lang = language.text(), language.chosen()
    areas = {level.value: number(counts[level], lang) for level in Level}
    told = [t("data-kaart", year=str(kaart.year), gemeenten=counts[Level.GEMEENTE], shown=areas["gemeente"])]
    told += [t("data-areas", wijken=areas["wijk"], buurten=areas["buurt"])]
    years = [one.years for one in found if one.years]
    if years:
        told.append(t("data-known", known=len(years), all=len(found), missing=len(found) - len(years)))
        newest, oldest = str(max(y.last for y in years)), str(min(y.first for y in years))
        told.append(t("data-all-of", year=newest) if newest == oldest else t("data-ages", newest=newest, oldest=oldest))
    else:
        told.append(t("data-known-none", all=len(found)))
    return lead(" ".join(told)) + tag("h2", t("data-per-theme"))


def _themes(found: tuple[Holding, ...]) -> Markup:
    """List per theme which indicators have figures, of which year and from whom."""
    ctx, t = context(), language.text()
    parts = []
    for theme in ctx.indicators.themes:
        members = [one for one in found if one.indicator.theme == theme.id]
        known = sum(one.years is not None for one in members)
        lines = joined(_line(one) for one in members)
        head = tag("h3", theme.label.in_language(ctx.language))
        counted = small(t("data-theme-known", known=known, all=len(members)))
        parts.append(tag("section", head, counted, tag("ul", lines), style=f"--hue: var(--{theme.id.value})"))
    return tag("div", *parts, cls="wa-holdings")


def _line(one: Holding) -> Markup:
    t, label = language.text(), one.indicator.label.in_language(language.chosen())
    if one.years is None:
        return tag("li", tag("span", label), tag("small", t("data-absent")), cls="wa-absent")
    titles = list(dict.fromkeys(snapshot.title for snapshot in one.snapshots))
    named, more = "; ".join(titles[:TITLES]), len(titles) - TITLES
    named = t("data-titles-more", titles=named, more=str(more)) if more > 0 else named
    years = Words(t, language.chosen()).years(one.years)
    return tag("li", tag("span", label), tag("small", tag("b", years), " ", named))


def _missing(found: tuple[Holding, ...]) -> None:
    """Say what is missing and where it comes from: a source that is fetched, or a file of your own."""
    t, ctx = language.text(), context()
    away = [one.indicator for one in found if one.years is None]
    if not away:
        return
    online = fetchable(ctx)
    told = NOTHING
    for source in dict.fromkeys(indicator.source for indicator in away):
        labels = ", ".join(i.label.in_language(ctx.language) for i in away if i.source == source)
        key = "data-missing-fetch" if source in online else "data-missing-own"
        told += tag("p", t(key, source=t(f"source-{source}"), labels=labels))
    show(tag("h2", t("data-missing")), told)
    with st.container(key="missing-links", horizontal=True):
        if any(indicator.source in online for indicator in away):
            address.link("gegevens", t("data-to-fetch"), deel="ophalen")
        if any(indicator.source not in online for indicator in away):
            address.link("gegevens", t("data-to-add"), deel="toevoegen")
