"""Share an agenda: gather agenda, figures and map, and write them in one format."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from planner.analysis.atlas import Atlas, years_by_source
from planner.analysis.ground.drawn import locate
from planner.analysis.scores.measured import Measured, among_like, measure
from planner.analysis.scores.readings import profile
from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.domain.figures.provenance import Snapshot
from planner.domain.permissions import Right, demand
from planner.domain.together.editions import Edition, last_kept
from planner.errors import NotFoundError, UserError
from planner.maps.drawing import draw_map, members_of
from planner.maps.view import MapView
from planner.reports.blocks import Report
from planner.reports.content import action_numbers, build
from planner.reports.formats.html import render_html
from planner.reports.formats.pdf import render_pdf
from planner.services.context import Context


@dataclass(frozen=True)
class Format:
    """A kind of file: what the web calls it, and what writes it."""

    media: str
    render: Callable[[Report], bytes]


FORMATS = {
    "pdf": Format("application/pdf", render_pdf),
    "html": Format("text/html", lambda report: render_html(report).encode("utf-8")),
}
"""Every kind of file an agenda can be written as, by its ending."""


def export_agenda(ctx: Context, agenda_id: str, kind: str) -> bytes:
    """Write one agenda as one of FORMATS; an area that isn't loaded any more is named, and stands on no map."""
    demand(ctx.user, Right.READ)
    if kind not in FORMATS:
        raise UserError("format-unknown", format=kind)
    dossier = ctx.store.load(agenda_id)
    measured = measured_areas(ctx, dossier.agenda)
    agenda = replace(dossier.agenda, actions=tuple(_in_area(a, measured.values()) for a in dossier.agenda.actions))
    code, front = next(iter(measured.items()), ("", None))
    view = front_map(ctx, front, agenda, code) if front else None
    report = build(
        replace(dossier, agenda=agenda),
        kept=last_kept(ctx.store.grown(Edition, agenda_id), dossier.agenda),
        profiles=tuple(profile(found, code) for code, found in measured.items()),
        drawing=(view, front.atlas.drawn[view.level]) if front and view else None,
        snapshots=used_snapshots(measured, view),
        places=_place_names(agenda, measured.values()),
        language=ctx.language,
        today=ctx.now().date(),
    )
    return FORMATS[kind].render(report)


def measured_areas(ctx: Context, agenda: Agenda) -> dict[str, Measured]:
    """Score each area of an agenda among its like, as on its pages, within the borders it began with.

    What isn't loaded is absent.
    """
    demand(ctx.user, Right.READ)
    done: dict[tuple[str, ...], Measured] = {}
    found = {}
    for area in agenda.areas:
        try:
            atlas = ctx.library.areas.atlas(area.code, year=area.year)
        except NotFoundError:
            continue  # the report names every area without figures

        def among(reference: Reference, atlas: Atlas = atlas, level: Level = area.level) -> Measured:
            key = (atlas.snapshot.id, level.value, reference.value)
            if key not in done:
                done[key] = measure(atlas, ctx.indicators, level, reference, agenda.weight_set)
            return done[key]

        found[area.code] = among_like(area.code, among)
    return found


def front_map(ctx: Context, measured: Measured, agenda: Agenda, code: str) -> MapView:
    """Draw the theme the agenda is most about in the gemeenten of its areas; areas outlined, actions numbered.

    One area (`code`) chooses the borders; areas of other borders, or of another level, are on no map.
    """
    here = [area.code for area in agenda.areas if area.code in measured.areas.index]
    gemeente, *beside = dict.fromkeys(str(measured.areas.at[own, "gemeente"]) for own in (code, *here))
    theme = main_theme(ctx, agenda) or _heaviest(measured, here)
    view = draw_map(measured, theme, ctx.language, gemeente=gemeente, beside=tuple(beside))
    numbers = action_numbers(agenda)
    placed = ((numbers[a.id], _on_map(measured, view, a.place_code)) for a in agenda.open_actions)
    numbered = tuple((number, code) for number, code in placed if code)
    return replace(view, numbered=numbered, outlined=tuple(a.code for a in agenda.areas if a.code in view.codes))


def main_theme(ctx: Context, agenda: Agenda) -> str | None:
    """Name the theme with most figures in the agenda's opgaven, else in its actions; None when there are none."""
    themes = {indicator.id: indicator.theme.value for indicator in ctx.indicators.indicators}
    of_opgaven = [figure for opgave in agenda.open_opgaven for figure in opgave.figures]
    of_actions = [action.baseline for action in agenda.open_actions if action.baseline]
    for figures in (of_opgaven, of_actions):
        linked = Counter(themes[figure.indicator] for figure in figures if figure.indicator in themes)
        if linked:
            return linked.most_common(1)[0][0]
    return None


def _heaviest(measured: Measured, codes: list[str]) -> str:
    """Name the theme in which areas have most to do; the first one where nothing is known."""
    means = measured.scores.themes.loc[codes, list(measured.members)].mean()
    return str(means.idxmax()) if means.notna().any() else next(iter(measured.members))


def used_snapshots(measured: Mapping[str, Measured], view: MapView | None) -> dict[Snapshot, tuple[int, ...]]:
    """List the sources of what stands in a document with its years: borders, figures of its areas, and of its map."""
    tables = [table for code, found in measured.items() for table in found.observations.used(codes=[code])]
    if view is not None:
        front = next(iter(measured.values()))
        tables += front.observations.used(members_of(front, view.ramp), view.codes)
    return years_by_source((found.atlas for found in measured.values()), tables)


def _in_area(action: PilotAction, measured: Iterable[Measured]) -> PilotAction:
    """Let an action that only has a drawn place name the buurt most of it lies in."""
    if action.place_code or action.place_shape is None:
        return action
    found = (locate(action.place_shape, m.atlas.drawn[Level.BUURT].geometry).inside for m in measured)
    return replace(action, place_code=next((inside[0] for inside in found if inside), ""))


def _place_names(agenda: Agenda, measured: Iterable[Measured]) -> dict[str, str]:
    codes = {action.place_code for action in agenda.actions}
    return {c: str(m.atlas.areas.at[c, "name"]) for m in measured for c in codes if c in m.atlas.areas.index}


def _on_map(measured: Measured, view: MapView, code: str) -> str:
    if code in view.codes:
        return code
    areas = measured.atlas.areas
    wijk = str(areas.at[code, "wijk"]) if code in areas.index else ""
    return wijk if wijk in view.codes else ""
