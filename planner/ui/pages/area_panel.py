"""The panel of one area: one sentence, four themes, the figures behind them, and the way to an agenda."""

import streamlit as st

from planner.domain.areas import AreaKind
from planner.services import agendas
from planner.services.figures import AreaProfile, FigureReading, Measured, ThemeReading
from planner.services.readings import Reader
from planner.text import number
from planner.ui import state
from planner.ui.house import context
from planner.ui.html import esc, show, table


def show_area(area: AreaProfile, measured: Measured) -> None:
    """Show what the figures say of one area and what can be done with it."""
    t, reader = state.text(), Reader(state.text(), state.language(), measured)
    head = f"<h2>{esc(area.name)}</h2><p class='wa-quiet'>{esc(reader.who(area))}</p>"
    if area.kind is not AreaKind.INHABITED:
        show(f'<div class="wa-panel">{head}<p class="wa-lead">{esc(t(f"explain-{area.kind.value}"))}</p></div>')
        return
    themes = "".join(_theme(reading, area, reader) for reading in area.themes)
    show(f'<div class="wa-panel">{head}<p class="wa-lead">{esc(reader.in_one_sentence(area))}</p>{themes}</div>')
    _agendas(area)
    with st.expander(t("panel-figures")):
        show(_figures(area.figures, reader))


def _theme(reading: ThemeReading, area: AreaProfile, reader: Reader) -> str:
    name = esc(reading.theme.label.in_language(reader.language))
    said = f"<p>{esc(reader.place(reading, area))}</p>"
    scale = _scale(reading) if reading.score is not None else ""
    numbers = f'<div class="wa-numbers">{reader.numbers(reading, area)}</div>'
    return (
        f'<section class="wa-theme" style="--hue: var(--{reading.theme.id.value})"><h3>{name}</h3>{said}{scale}'
        f"{numbers}</section>"
    )


def _scale(reading: ThemeReading) -> str:
    marks = (("", reading.gemeente_mean), ("nl", reading.overall_mean))
    lines = "".join(f'<b class="{c}" style="left:{10 * v:.1f}%"></b>' for c, v in marks if v is not None)
    filled = f'<i style="width:{10 * (reading.score or 0):.1f}%"></i>'
    return f'<div class="wa-scale" aria-hidden="true">{filled}{lines}</div>'


def _figures(figures: tuple[FigureReading, ...], reader: Reader) -> str:
    t = reader.t
    head = (t("column-figure"), t("column-value"), t("column-score"))
    cells = (
        (
            t("panel-figure-source", label=_name(figure, reader), year=str(figure.year), source=figure.snapshot.title),
            reader.value(figure),
            "–" if figure.score is None else number(figure.score, reader.language, 1),
        )
        for figure in figures
        if figure.snapshot
    )
    absent = [_name(figure, reader).lower() for figure in figures if not figure.snapshot]
    note = f'<p class="wa-quiet wa-small">{esc(t("panel-not-loaded", figures=", ".join(absent)))}</p>' if absent else ""
    return table(t("panel-figures-caption"), head, cells, numeric=frozenset({2})) + note


def _name(figure: FigureReading, reader: Reader) -> str:
    return figure.indicator.label.in_language(reader.language)


def _agendas(area: AreaProfile) -> None:
    t = state.text()
    here = [a for a in agendas.list_agendas(context()) if area.code in {place.code for place in a.areas}]
    for agenda in here:
        state.link("agenda", t("panel-open-agenda", title=agenda.title), agenda=agenda.id)
    if st.button(t("panel-make-agenda"), type="primary", width="stretch"):
        state.go("agendas", gebied=area.code)
