"""Timelines: one action on a line with its moments under it, and all open actions under each other."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.timeline import Moment, MomentKind, Span, moments, span
from planner.ui.agenda.acties.linked import feeds
from planner.ui.agenda.desk import Desk
from planner.ui.html import esc, show

MOST_NAMED = 8
"""With more years than this only the first and the last are named."""


def show_timeline(desk: Desk, action: PilotAction) -> None:
    """Show the moments of one action in order, under a line over the years of the agenda."""
    found = moments(action, desk.dossier.reviews)
    if not found:
        show(f'<p class="wa-quiet">{esc(desk.t("timeline-nothing"))}</p>')
        return
    years = span(desk.agenda, found)
    lines = "".join(_moment(desk, moment) for moment in found)
    show(f'<div class="wa-time">{_axis(years)}{_track(desk, years, found)}</div><ol class="wa-moments">{lines}</ol>')


def show_all(desk: Desk) -> None:
    """Show all open actions that have dates on one line each, under the same years; the words say the same."""
    t = desk.t
    told = {action: moments(action, desk.dossier.reviews) for action in desk.agenda.open_actions}
    dated = {action: found for action, found in told.items() if found}
    undated = [action.title for action, found in told.items() if not found]
    lines = [t("timeline-undated", actions=desk.words.listing(undated))] if undated and dated else []
    lines += [line for action in told if (line := feeds(desk, action))][:1]
    if not dated and not lines:
        return
    with st.container(key="timeline"):
        show(f'<h3 class="wa-part">{esc(t("timeline-title"))}</h3>')
        if dated:
            show(_under_each_other(desk, dated))
        for line in lines:
            show(f"<p>{esc(line)}</p>")


def _under_each_other(desk: Desk, dated: dict[PilotAction, tuple[Moment, ...]]) -> str:
    years = span(desk.agenda, tuple(moment for found in dated.values() for moment in found))
    rows = "".join(
        f'<li><span><b>{esc(action.title)}</b> <span class="wa-quiet">{esc(_in_words(desk, found))}</span></span>'
        f"{_track(desk, years, found)}</li>"
        for action, found in dated.items()
    )
    marks = f'<p class="wa-quiet wa-small">{esc(desk.t("timeline-marks"))}</p>'
    return f'{marks}<div class="wa-time">{_axis(years)}<ol class="wa-times">{rows}</ol></div>'


def _in_words(desk: Desk, found: tuple[Moment, ...]) -> str:
    days = [f"{_kind(desk, m).lower()} {desk.words.day(m.on)}" for m in found if m.kind is not MomentKind.MILESTONE]
    return " · ".join(days)


def _moment(desk: Desk, moment: Moment) -> str:
    mark = f'<i class="wa-mark {moment.kind.value}" aria-hidden="true"></i>'
    what = moment.text or _kind(desk, moment)
    return f"<li>{mark}<time>{esc(desk.words.day(moment.on))}</time> <span>{esc(what)}</span></li>"


def _kind(desk: Desk, moment: Moment) -> str:
    return desk.t(f"moment-{moment.kind.value}")


def _axis(years: Span) -> str:
    named = years.years if len(years.years) <= MOST_NAMED else (years.first, years.last)
    return '<div class="wa-years" aria-hidden="true">' + "".join(f"<span>{year}</span>" for year in named) + "</div>"


def _track(desk: Desk, years: Span, found: tuple[Moment, ...]) -> str:
    days = {moment.kind: moment.on for moment in found}
    marks = [_at("wa-mark " + m.kind.value, years.place(m.on)) for m in found]
    if MomentKind.START in days and MomentKind.END in days:
        begin, end = years.place(days[MomentKind.START]), years.place(days[MomentKind.END])
        marks.insert(0, _at("wa-run", begin, width=end - begin))
    if desk.today.year in years.years:
        marks.append(_at("wa-today", years.place(desk.today)))
    width = f"--year:{100 / len(years.years):.3f}%"
    return f'<div class="wa-track" style="{width}" aria-hidden="true">{"".join(marks)}</div>'


def _at(kind: str, left: float, *, width: float | None = None) -> str:
    wide = "" if width is None else f";width:{100 * width:.2f}%"
    return f'<i class="{kind}" style="left:{100 * left:.2f}%{wide}"></i>'
