"""Share an agenda: gather agenda, figures and map, and write them in one format."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from planner.domain.agenda import Agenda
from planner.domain.areas import level_of
from planner.domain.indicators import MissingReason, Reference, ThemeId
from planner.domain.permissions import Right, demand
from planner.domain.provenance import Snapshot
from planner.errors import UserError
from planner.maps.view import MapView
from planner.reports.content import action_numbers, build
from planner.reports.html import render_html
from planner.reports.pdf import render_pdf
from planner.reports.profiles import AreaProfile, ProfileFigure, ThemePlace
from planner.services.context import Context
from planner.services.figures import FigureReading, Measured, ThemeReading, measure, profile
from planner.services.mapping import draw_map
from planner.text import translator

RENDERERS: dict[str, Callable[..., bytes]] = {
    "pdf": render_pdf,
    "html": lambda report: render_html(report).encode("utf-8"),
}
FORMATS = tuple(RENDERERS)


def export_agenda(ctx: Context, agenda_id: str, kind: str) -> bytes:
    """Write one agenda as "pdf" or "html"; raises NotFoundError when its areas aren't loaded any more."""
    demand(ctx.user, Right.READ)
    if kind not in RENDERERS:
        raise UserError("format-unknown", format=kind)
    agenda = ctx.store.load(agenda_id)
    atlas = ctx.library.atlas(agenda.areas[0].code)
    levels = {level_of(area.code) for area in agenda.areas}
    measured = {level: measure(ctx, atlas, level, Reference.NETHERLANDS) for level in levels}
    front = measured[level_of(agenda.areas[0].code)]
    report = build(
        agenda,
        profiles=tuple(_profile(ctx, measured[level_of(area.code)], agenda, area.code) for area in agenda.areas),
        view=front_map(ctx, front, agenda),
        drawn=atlas.drawn[front.observations.level],
        snapshots=used_snapshots(front),
        t=translator(ctx.language),
        language=ctx.language,
        today=ctx.now().date(),
    )
    return RENDERERS[kind](report)


def front_map(ctx: Context, measured: Measured, agenda: Agenda) -> MapView:
    """Draw the theme the agenda is most about in its gemeente; its first area outlined, its actions numbered."""
    area = agenda.areas[0]
    view = draw_map(ctx, measured, main_theme(ctx, agenda).value, gemeente=area.gemeente, selected=area.code)
    numbers = action_numbers(agenda)
    placed = ((numbers[a.id], _on_map(measured, view, a.place_code)) for a in agenda.open_actions)
    return replace(view, numbered=tuple((number, code) for number, code in placed if code))


def main_theme(ctx: Context, agenda: Agenda) -> ThemeId:
    """Name the theme with most figures in the agenda's opgaven; the first theme when there are none."""
    linked = Counter(
        ctx.indicators.indicator(figure.indicator).theme
        for opgave in agenda.open_opgaven
        for figure in opgave.figures
        if figure.indicator in {i.id for i in ctx.indicators.indicators}
    )
    return linked.most_common(1)[0][0] if linked else ctx.indicators.themes[0].id


def used_snapshots(measured: Measured) -> tuple[Snapshot, ...]:
    """List the sources of borders and figures, each once."""
    used = {s.id: s for s in (measured.atlas.snapshot, *measured.observations.snapshots.values())}
    return tuple(used.values())


def _on_map(measured: Measured, view: MapView, code: str) -> str:
    if code in view.codes:
        return code
    areas = measured.atlas.areas
    wijk = str(areas.at[code, "wijk"]) if code in areas.index else ""
    return wijk if wijk in view.codes else ""


def _profile(ctx: Context, measured: Measured, agenda: Agenda, code: str) -> AreaProfile:
    read = profile(ctx, measured, code)
    return AreaProfile(
        area=next(area for area in agenda.areas if area.code == code),
        gemeente_name=read.gemeente_name,
        inhabitants=None if read.inhabitants is None else round(read.inhabitants),
        reference=measured.scores.reference,
        themes=tuple(_theme(ctx, reading) for reading in read.themes),
        figures=tuple(_figure(ctx, reading) for reading in read.figures),
    )


def _theme(ctx: Context, reading: ThemeReading) -> ThemePlace:
    rank = None if reading.place is None else 10 * reading.place
    return ThemePlace(reading.theme.label.in_language(ctx.language), reading.score, rank, reading.coverage)


def _figure(ctx: Context, reading: FigureReading) -> ProfileFigure:
    return ProfileFigure(
        label=reading.indicator.label.in_language(ctx.language),
        value=reading.value,
        unit=reading.indicator.unit.in_language(ctx.language),
        decimals=reading.indicator.decimals,
        year=reading.year,
        source=reading.snapshot.title if reading.snapshot else "",
        score=reading.score,
        reason=MissingReason(reading.missing or MissingReason.UNKNOWN.value),
    )

