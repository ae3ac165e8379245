"""Fetch all open data about one gemeente, or the country, in one go; what fails never stops the rest."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from planner.analysis.observations import observe
from planner.domain.areas import Level, is_code
from planner.domain.indicators import Indicator
from planner.domain.offers import Offer
from planner.domain.permissions import Right, demand
from planner.domain.provenance import Snapshot, SnapshotKind
from planner.errors import FetchError, NotFoundError, NotPublishedError, PlannerError, UserError
from planner.services.context import Context, Progress
from planner.services.fetch_report import Fetched, FetchReport, Wanted

FIRST_YEAR = 2000
FETCHING = 0.7
"""The share of the work on a source that fetching is; the rest is loading."""

LOOK_BACK = 3
"""Years before the asked one in which missing figures are looked for: CBS publishes the last ones two years later."""

SHOWN = 10
"""How many gemeenten with a name like the asked one are named."""


def fetch(ctx: Context, *, gemeente: str | None, year: int, progress: Progress, again: bool = False) -> FetchReport:
    """Fetch and load every declared source, and older figures where those of this year aren't out yet.

    `gemeente` is a name or code, None the country. Raises UserError for a year that can't be and NotFoundError for a
    gemeente that isn't there; all else stands in the report.
    """
    demand(ctx.user, Right.LOAD_DATA)
    last = ctx.now().year + 1
    if not FIRST_YEAR <= year <= last:
        raise UserError("year-impossible", year=str(year), first=str(FIRST_YEAR), last=str(last))
    progress("progress-fetching", 0.0)
    offers = ctx.open_data.offers()
    try:
        wanted = replace(_wanted(ctx, gemeente, year), again=again)
    except FetchError as problem:
        items = tuple(_nothing(ctx, offer, year) for offer in offers)
        return FetchReport(Wanted("", gemeente or "", year), items, (), problem)
    steps = len(offers) + LOOK_BACK
    found = [_newest(ctx, offer, wanted, _part(progress, n / steps, 1 / steps)) for n, offer in enumerate(offers)]
    older = list(_older(ctx, found, wanted, _part(progress, len(offers) / steps, LOOK_BACK / steps)))
    progress("progress-done", 1.0)
    return FetchReport(_called(ctx, wanted), (*found, *older), _late(ctx, wanted, offers))


def _wanted(ctx: Context, gemeente: str | None, year: int) -> Wanted:
    """Find the code of a gemeente: in what is loaded, else on the web, else in a kaart that lies in the folder."""
    asked = (gemeente or "").strip()
    if not asked or (is_code(asked.upper()) and asked.upper().startswith("GM")):
        return Wanted(asked.upper(), asked.upper(), year)
    known = _alike(_loaded_names(ctx), asked)
    if known:
        return Wanted(*known, year)
    try:
        names = _names_elsewhere(ctx, asked, year)
    except FetchError:
        if not _lying_kaart(ctx, year):
            raise
        names = _loaded_names(ctx)
    found = _alike(names, asked)
    if not found:
        near = sorted(name for name in names.values() if asked.casefold() in name.casefold())
        raise NotFoundError("gemeente-unknown", name=asked, year=str(year), near=", ".join(near[:SHOWN]) or "–")
    return Wanted(*found, year)


def _alike(names: dict[str, str], asked: str) -> tuple[str, str] | None:
    same = [(code, name) for code, name in names.items() if name.casefold() == asked.casefold()]
    return same[0] if len(same) == 1 else None


def _loaded_names(ctx: Context) -> dict[str, str]:
    try:
        areas = ctx.library.atlas().areas
    except NotFoundError:
        return {}
    names = areas.loc[areas["level"] == Level.GEMEENTE.value, "name"]
    return {str(code): str(name) for code, name in names.items()}


def _names_elsewhere(ctx: Context, asked: str, year: int) -> dict[str, str]:
    """Ask for the names of this year, or of the newest that is out."""
    areas = next(offer for offer in ctx.open_data.offers() if offer.kind is SnapshotKind.AREAS)
    for tried in areas.years(year):
        try:
            return ctx.open_data.gemeenten(asked, tried)
        except NotPublishedError:
            continue
    return {}


def _lying_kaart(ctx: Context, year: int) -> bool:
    """Load a national kaart that a person put in the folder; tell whether there was one."""
    areas = next(offer for offer in ctx.open_data.offers() if offer.kind is SnapshotKind.AREAS)
    path = ctx.open_data.by_hand(areas.source, year).path
    if path.is_file():
        ctx.library.import_areas(path, _silence)
    return path.is_file()


def _newest(ctx: Context, offer: Offer, wanted: Wanted, progress: Progress) -> Fetched:
    """Load a source for the asked year, or for the newest year before it that is out."""
    nothing = _nothing(ctx, offer, wanted.year)
    for year in offer.years(wanted.year):
        found = _one(ctx, offer, replace(wanted, year=year), progress)
        if not found.unpublished:
            return replace(found, asked=wanted.year)
        nothing = replace(nothing, problem=nothing.problem or found.problem)
    return replace(nothing, problem=nothing.problem or NotPublishedError("fetch-no-table", year=str(wanted.year)))


def _nothing(ctx: Context, offer: Offer, year: int) -> Fetched:
    return Fetched(offer, year, ctx.open_data.by_hand(offer.source, year))


def _one(ctx: Context, offer: Offer, wanted: Wanted, progress: Progress) -> Fetched:
    """Get a source for one year and load it; of several tables all that can be loaded are."""
    made = replace(_nothing(ctx, offer, wanted.year), year=wanted.year)
    heard = partial(_part(progress, 0, FETCHING), "progress-fetching")
    try:
        got = ctx.open_data.get(offer.source, wanted.year, wanted.code or None, heard, again=wanted.again)
    except PlannerError as problem:
        return replace(made, problem=problem)
    snapshots, problems = [], []
    for n, path in enumerate(got.paths):
        width = (1 - FETCHING) / len(got.paths)
        try:
            snapshots.append(_imported(ctx, offer, path, wanted.year, _part(progress, FETCHING + n * width, width)))
        except PlannerError as problem:
            problems.append(problem)
    if problems and not got.lay_there:
        got.file.unlink(missing_ok=True)  # so that a next time it is fetched anew
    return replace(made, got=got, snapshots=tuple(snapshots), problem=next(iter(problems), None))


def _imported(ctx: Context, offer: Offer, path: Path, year: int, progress: Progress) -> Snapshot:
    if offer.kind is SnapshotKind.AREAS:
        return ctx.library.import_areas(path, progress)
    return ctx.library.import_figures(path, progress, year=year if offer.yearly else None)


def _older(ctx: Context, found: list[Fetched], wanted: Wanted, progress: Progress) -> Iterator[Fetched]:
    """Load the figures of earlier years while an indicator has none as new as those could be."""
    offers = tuple(item.offer for item in found)
    yearly = {offer.source for offer in offers if offer.yearly}
    for item in found:
        if not (item.offer.yearly and item.offer.kind is SnapshotKind.FIGURES and item.snapshots):
            continue
        for n, year in enumerate(range(item.year - 1, max(item.offer.first, item.year - LOOK_BACK) - 1, -1)):
            late = _late(ctx, wanted, offers)
            if all(indicator.source not in yearly or (newest or 0) >= year for indicator, newest in late):
                return
            inside = _part(progress, n / LOOK_BACK, 1 / LOOK_BACK)
            more = _one(ctx, item.offer, replace(wanted, year=year), inside)
            if not more.unpublished:
                yield more


def _late(ctx: Context, wanted: Wanted, offers: tuple[Offer, ...]) -> tuple[tuple[Indicator, int | None], ...]:
    """Find the indicators of these sources of which most figures are older than asked, with the year of most."""
    try:
        atlas = ctx.library.atlas(wanted.code or None, year=wanted.year)
    except NotFoundError:
        return ()
    sources = {offer.source for offer in offers}
    asked = [indicator for indicator in ctx.indicators.indicators if indicator.source in sources]
    spans = observe(atlas, asked, Level.WIJK, ctx.indicators.choice).spans
    years = {name: span.most for name, span in spans.items()}
    return tuple((i, years.get(i.id)) for i in asked if years.get(i.id, 0) < wanted.year)


def _called(ctx: Context, wanted: Wanted) -> Wanted:
    """Give a gemeente asked by its code its name, now that it may be loaded."""
    return replace(wanted, name=_loaded_names(ctx).get(wanted.code, wanted.name))


def _part(progress: Progress, start: float, width: float) -> Progress:
    return lambda step, share: progress(step, start + width * min(share, 1.0))


def _silence(step: str, share: float) -> None:
    """Hear progress and say nothing."""
