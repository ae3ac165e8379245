"""The panel of one area: one sentence, four themes, the figures behind them, and the way to an agenda."""

import streamlit as st

from planner.analysis.profiles import AreaProfile, FigureReading, ThemeReading
from planner.domain.areas import AreaKind
from planner.reports.words import Words
from planner.services import agendas
from planner.services.readings import in_one_sentence, who
from planner.ui import state
from planner.ui.house import context
from planner.ui.html import esc, show, table

SHOWN_AGENDAS = 3


def show_area(area: AreaProfile) -> None:
    """Show what the figures say of one area and what can be done with it."""
    t, words = state.text(), Words(state.text(), state.language())
    head = f"<h2>{esc(area.name)}</h2><p class='wa-quiet'>{esc(who(area, words))}</p>"
    if area.kind is not AreaKind.INHABITED:
        show(f'<div class="wa-panel">{head}<p class="wa-lead">{esc(t(f"explain-{area.kind.value}"))}</p></div>')
        return
    show(f'<div class="wa-panel">{head}<p class="wa-lead">{esc(in_one_sentence(area, words))}</p></div>')
    _agendas(area)
    themes = "".join(_theme(reading, area, words) for reading in area.themes)
    overall = t("overall-fictional" if area.fictional else "overall-nl")
    marks = esc(t("panel-marks", gemeente=area.gemeente_name, overall=overall))
    show(f'<div class="wa-panel">{themes}<p class="wa-quiet wa-small">{marks}</p></div>')
    with st.expander(t("panel-figures")):
        show(_figures(area.figures, words))


def _theme(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    name = esc(reading.theme.label.in_language(words.language))
    said = f"<p>{esc(words.place(reading.place, area))}</p>"
    scale = _scale(reading) if reading.score is not None else ""
    numbers = f'<div class="wa-numbers">{_numbers(reading, area, words)}</div>'
    return (
        f'<section class="wa-theme" style="--hue: var(--{reading.theme.id.value})"><h3>{name}</h3>{said}{scale}'
        f"{numbers}</section>"
    )


def _numbers(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    """Give the score beside gemeente and all, and how sure it is."""
    sure = esc(words.t("coverage", percent=words.number(100 * reading.coverage)))
    if reading.score is None:
        return sure
    parts = [f"<strong>{words.score(reading.score)}</strong>"]
    if reading.gemeente_mean is not None:
        parts.append(f"{esc(area.gemeente_name)} {words.score(reading.gemeente_mean)}")
    if reading.overall_mean is not None:
        parts.append(f"{esc(_overall(reading, area, words))} {words.score(reading.overall_mean)}")
    return " · ".join([*parts, sure])


def _overall(reading: ThemeReading, area: AreaProfile, words: Words) -> str:
    if reading.overall_partial:
        return words.t("among-scored", level=words.many(area.level))
    return words.t("overall-fictional" if area.fictional else "overall-nl")


def _scale(reading: ThemeReading) -> str:
    marks = (("", reading.gemeente_mean), ("nl", reading.overall_mean))
    lines = "".join(f'<b class="{c}" style="left:{10 * v:.1f}%"></b>' for c, v in marks if v is not None)
    filled = f'<i style="width:{10 * (reading.score or 0):.1f}%"></i>'
    return f'<div class="wa-scale" aria-hidden="true">{filled}{lines}</div>'


def _figures(figures: tuple[FigureReading, ...], words: Words) -> str:
    t = words.t
    head = (t("column-figure"), t("column-value"), t("column-score"))
    absent = [figure.indicator.label.in_language(words.language).lower() for figure in figures if not figure.somewhere]
    cells = (
        (_origin(figure, words), words.figure(figure), "–" if figure.score is None else words.score(figure.score))
        for figure in figures
        if figure.somewhere
    )
    said = t("panel-not-loaded", figures=", ".join(absent))
    note = f'<p class="wa-quiet wa-small">{esc(said)}</p>' if absent else ""
    return table(t("panel-figures-caption"), head, cells, numeric=frozenset({2})) + note


def _origin(figure: FigureReading, words: Words) -> str:
    year, source = str(figure.year), words.source(figure)
    return words.t("panel-figure-source", label=words.label(figure), year=year, source=source)


def _agendas(area: AreaProfile) -> None:
    t = state.text()
    here = [a for a in agendas.list_agendas(context()) if area.code in {place.code for place in a.areas}]
    if st.button(t("panel-make-agenda"), type="primary", width="stretch"):
        state.go("agendas", gebied=area.code)
    for agenda in here[:SHOWN_AGENDAS]:
        state.link("agenda", t("panel-open-agenda", title=agenda.title), agenda=agenda.id)
    if len(here) > SHOWN_AGENDAS:
        state.link("agendas", t("panel-all-agendas", count=len(here)))
