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
from planner.ui.html import esc, show
from planner.ui.session import address as state
from planner.ui.verken.why import why_details

SHOWN_AGENDAS = 3
SEEN = "sure-of"


def show_area(area: AreaProfile, measured: Measured) -> Callable[[], None]:
    """Show what the figures say of one area and what can be done with it.

    Gives what adds to it how sure each place is: that takes a moment, so the page does it last.
    """
    t, words = state.text(), Words(state.text(), state.language())
    head = f"<h2>{esc(area.name)}</h2><p class='wa-quiet'>{esc(who(area, words))} · {esc(area.code)}</p>"
    if area.kind is not AreaKind.INHABITED:
        show(f'<div class="wa-panel">{head}<p class="wa-lead">{esc(t(f"explain-{area.kind.value}"))}</p></div>')
        return lambda: None
    show(f'<div class="wa-panel">{head}<p class="wa-lead">{esc(in_one_sentence(area, words))}</p></div>')
    _agendas(area)
    spot, key = st.empty(), f"{cache.measured_key(measured)}/{area.code}"
    sure = st.session_state.get(SEEN) == key  # looked at before: it is there at once
    spot.html(_themes(_with_bands(area, measured) if sure else area, words))

    def say_how_sure() -> None:
        if not sure:
            spot.html(_themes(_with_bands(area, measured), words))
            st.session_state[SEEN] = key

    return say_how_sure


def _with_bands(area: AreaProfile, measured: Measured) -> AreaProfile:
    found, unsure = cache.bands(measured, area.code), standing.unsure(measured, area.code)
    themes = (replace(r, band=found.get(r.theme.id.value), unsure=unsure) for r in area.themes)
    return replace(area, themes=tuple(themes))


def _themes(area: AreaProfile, words: Words) -> str:
    themes = "".join(_theme(reading, area, words) for reading in area.themes)
    marks = words.t("panel-mark-gemeente", gemeente=area.gemeente_name)
    if area.reference is Reference.NETHERLANDS:
        overall = words.t("overall-fictional" if area.fictional else "overall-nl")
        marks = f"{marks} {words.t('panel-mark-overall', overall=overall)}"
    return f'<div class="wa-panel">{themes}<p class="wa-quiet wa-small">{esc(marks)}</p></div>'


def _theme(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    theme, name = reading.theme.id.value, esc(reading.theme.label.in_language(words.language))
    waits = ' class="wa-numbers wa-sure"' if len(reading.parts) > 1 else ' class="wa-numbers"'
    return (
        f'<section class="wa-theme" style="--hue: var(--{theme})"><h3>{name}</h3>'
        f"<p>{esc(words.place(reading.place, area))}</p>{_scale(reading, area)}{_numbers(reading, area, words)}"
        f"<p{waits}>{esc(_sure(reading, area, words))}</p>{why_details(reading, area, words)}</section>"
    )


def _numbers(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    """Give the score beside gemeente and all."""
    if reading.score is None:
        return ""
    parts = [f"<strong>{words.score(reading.score)}</strong>"]
    if reading.gemeente_mean is not None:
        parts.append(f"{esc(area.gemeente_name)} {words.score(reading.gemeente_mean)}")
    if _overall(reading, area) is not None:
        parts.append(f"{esc(_all(reading, area, words))} {words.score(reading.overall_mean)}")
    return f'<p class="wa-numbers">{" · ".join(parts)}</p>'


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


def _scale(reading: ThemeReading, area: AreaProfile) -> str:
    if reading.score is None:
        return ""
    marks = (("", reading.gemeente_mean), ("nl", _overall(reading, area)))
    lines = "".join(f'<b class="{c}" style="left:{10 * v:.1f}%"></b>' for c, v in marks if v is not None)
    filled = f'<i style="width:{10 * reading.score:.1f}%"></i>'
    return f'<div class="wa-scale" aria-hidden="true">{filled}{lines}</div>'


def _agendas(area: AreaProfile) -> None:
    t = state.text()
    here = [a for a in agendas.list_agendas(context()) if area.code in {place.code for place in a.areas}]
    if st.button(t("panel-make-agenda"), type="primary", width="stretch"):
        state.go("agendas", gebied=area.code)
    for agenda in here[:SHOWN_AGENDAS]:
        state.link("agenda", t("panel-open-agenda", title=agenda.title), agenda=agenda.id)
    if len(here) > SHOWN_AGENDAS:
        state.link("agendas", t("panel-all-agendas", count=len(here)))
