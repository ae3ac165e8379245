"""The panel of one area: one sentence, the way to an agenda, and four themes with how sure they are and why."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from planner.analysis.scores import standing
from planner.analysis.scores.measured import Measured
from planner.analysis.scores.profiles import AreaProfile, ThemeReading
from planner.domain.areas import AreaKind
from planner.domain.figures.indicators import Reference
from planner.services.agenda import agendas
from planner.text.area import in_one_sentence, who
from planner.text.words import Words
from planner.ui import cache
from planner.ui.house import context
from planner.ui.html import NOTHING, Content, Markup, joined, lead, quiet, show, small, tag
from planner.ui.session import address, language, slots
from planner.ui.verken.why import why_details

SHOWN_AGENDAS = 3


def show_area(area: AreaProfile, measured: Measured) -> Callable[[], None]:
    """Show what the figures say of one area and what can be done with it.

    Gives what adds to it how sure each place is: that takes a moment, so the page does it last.
    """
    t, words = language.text(), Words(language.text(), language.chosen())
    head = tag("h2", area.name) + quiet(who(area, words), " · ", area.code)
    if area.kind is not AreaKind.INHABITED:
        show(tag("div", head, lead(t(f"explain-{area.kind.value}")), cls="wa-panel"))
        return lambda: None
    show(tag("div", head, lead(in_one_sentence(area, words)), cls="wa-panel"))
    _agendas(area)
    spot, key = st.empty(), f"{cache.measured_key(measured)}/{area.code}"
    sure = slots.SURE_OF.get() == key  # looked at before: it is there at once
    show(_themes(_with_bands(area, measured) if sure else area, words), on=spot)

    def say_how_sure() -> None:
        if not sure:
            show(_themes(_with_bands(area, measured), words), on=spot)
            slots.SURE_OF.set(key)

    return say_how_sure


def _with_bands(area: AreaProfile, measured: Measured) -> AreaProfile:
    found, unsure = cache.bands(measured, area.code), standing.unsure(measured, area.code)
    themes = (replace(r, band=found.get(r.theme.id.value), unsure=unsure) for r in area.themes)
    return replace(area, themes=tuple(themes))


def _themes(area: AreaProfile, words: Words) -> Markup:
    themes = (_theme(reading, area, words) for reading in area.themes)
    marks = words.t("panel-mark-gemeente", gemeente=area.gemeente_name)
    if area.reference is Reference.NETHERLANDS:
        overall = words.t("overall-fictional" if area.fictional else "overall-nl")
        marks = f"{marks} {words.t('panel-mark-overall', overall=overall)}"
    return tag("div", *themes, small(marks), cls="wa-panel")


def _theme(reading: ThemeReading, area: AreaProfile, words: Words) -> Markup:
    theme, name = reading.theme.id.value, reading.theme.label.in_language(words.language)
    waits = "wa-numbers wa-sure" if len(reading.parts) > 1 else "wa-numbers"
    return tag(
        "section",
        tag("h3", name),
        tag("p", words.place(reading.place, area)),
        _scale(reading, area),
        _numbers(reading, area, words),
        tag("p", _sure(reading, area, words), cls=waits),
        why_details(reading, area, words),
        cls="wa-theme",
        style=f"--hue: var(--{theme})",
    )


def _numbers(reading: ThemeReading, area: AreaProfile, words: Words) -> Markup:
    """Give the score beside gemeente and all."""
    if reading.score is None:
        return NOTHING
    parts: list[Content] = [tag("strong", words.score(reading.score))]
    if reading.gemeente_mean is not None:
        parts.append(f"{area.gemeente_name} {words.score(reading.gemeente_mean)}")
    if _overall(reading, area) is not None:
        parts.append(f"{_all(reading, area, words)} {words.score(reading.overall_mean)}")
    return tag("p", joined(parts, " · "), cls="wa-numbers")


def _sure(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    """Say how sure the place is, and how much of the figures is known."""
    band, known = reading.band, words.known(reading, area)
    if band is None:
        return known
    numbers = {name: words.number(getattr(band, name)) for name in ("low", "high", "areas")}
    key = "sure-one" if band.low == band.high else "sure-few"
    return f"{words.t(key, level=words.many(area.level), **numbers)} · {known}"


def _overall(reading: ThemeReading, area: AreaProfile) -> float | None:
    """Give the mean over all areas; within gemeenten or classes it is the middle by itself and says nothing."""
    return reading.overall_mean if area.reference is Reference.NETHERLANDS else None


def _all(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    if reading.overall_partial:
        return words.t("among-scored", level=words.many(area.level))
    return words.t("overall-fictional" if area.fictional else "overall-nl")


def _scale(reading: ThemeReading, area: AreaProfile) -> Markup:
    if reading.score is None:
        return NOTHING
    marks = (("", reading.gemeente_mean), ("nl", _overall(reading, area)))
    lines = (tag("b", cls=c, style=f"left:{10 * v:.1f}%") for c, v in marks if v is not None)
    filled = tag("i", style=f"width:{10 * reading.score:.1f}%")
    return tag("div", filled, *lines, cls="wa-scale", aria_hidden="true")


def _agendas(area: AreaProfile) -> None:
    t = language.text()
    here = [a for a in agendas.list_agendas(context()) if area.code in {place.code for place in a.areas}]
    if st.button(t("panel-make-agenda"), type="primary", width="stretch"):
        address.go("agendas", gebied=area.code)
    for agenda in here[:SHOWN_AGENDAS]:
        address.link("agenda", t("panel-open-agenda", title=agenda.title), agenda=agenda.id)
    if len(here) > SHOWN_AGENDAS:
        address.link("agendas", t("panel-all-agendas", count=len(here)))
