"""Timelines: one action on a line with its moments under it, and all open actions under each other."""

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.timeline import Moment, MomentKind, Span, moments, span
from planner.ui.agenda.acties.linked import feeds
from planner.ui.agenda.desk import Desk
from planner.ui.html import Markup, joined, quiet, show, small, tag

MOST_NAMED = 8
"""With more years than this only the first and the last are named."""


def show_timeline(desk: Desk, action: PilotAction) -> None:
    """Show the moments of one action in order, under a line over the years of the agenda."""
    found = moments(action, desk.dossier.reviews)
    if not found:
        show(quiet(desk.t("timeline-nothing")))
        return
    years = span(desk.agenda, found)
    lines = joined(_moment(desk, moment) for moment in found)
    show(tag("div", _axis(years), _track(desk, years, found), cls="wa-time"), tag("ol", lines, cls="wa-moments"))


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
        show(tag("h3", t("timeline-title"), cls="wa-part"))
        if dated:
            show(_under_each_other(desk, dated))
        for line in lines:
            show(tag("p", line))


def _under_each_other(desk: Desk, dated: dict[PilotAction, tuple[Moment, ...]]) -> Markup:
    years = span(desk.agenda, tuple(moment for found in dated.values() for moment in found))
    rows = []
    for action, found in dated.items():
        said = tag("span", tag("b", action.title), " ", tag("span", _in_words(desk, found), cls="wa-quiet"))
        rows.append(tag("li", said, _track(desk, years, found)))
    marks = small(desk.t("timeline-marks"))
    return marks + tag("div", _axis(years), tag("ol", *rows, cls="wa-times"), cls="wa-time")


def _in_words(desk: Desk, found: tuple[Moment, ...]) -> str:
    days = [f"{_kind(desk, m).lower()} {desk.words.day(m.on)}" for m in found if m.kind is not MomentKind.MILESTONE]
    return " · ".join(days)


def _moment(desk: Desk, moment: Moment) -> Markup:
    mark = tag("i", cls=f"wa-mark {moment.kind.value}", aria_hidden="true")
    what = moment.text or _kind(desk, moment)
    return tag("li", mark, tag("time", desk.words.day(moment.on)), " ", tag("span", what))


def _kind(desk: Desk, moment: Moment) -> str:
    return desk.t(f"moment-{moment.kind.value}")


def _axis(years: Span) -> Markup:
    named = years.years if len(years.years) <= MOST_NAMED else (years.first, years.last)
    return tag("div", *(tag("span", year) for year in named), cls="wa-years", aria_hidden="true")


def _track(desk: Desk, years: Span, found: tuple[Moment, ...]) -> Markup:
    days = {moment.kind: moment.on for moment in found}
    marks = [_at("wa-mark " + m.kind.value, years.place(m.on)) for m in found]
    if MomentKind.START in days and MomentKind.END in days:
        begin, end = years.place(days[MomentKind.START]), years.place(days[MomentKind.END])
        marks.insert(0, _at("wa-run", begin, width=end - begin))
    if desk.today.year in years.years:
        marks.append(_at("wa-today", years.place(desk.today)))
    width = f"--year:{100 / len(years.years):.3f}%"
    return tag("div", *marks, cls="wa-track", style=width, aria_hidden="true")


def _at(kind: str, left: float, *, width: float | None = None) -> Markup:
    wide = "" if width is None else f";width:{100 * width:.2f}%"
    return tag("i", cls=kind, style=f"left:{100 * left:.2f}%{wide}")
