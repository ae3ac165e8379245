"""Fetch all open data about one gemeente, or the country, in one go; what fails never stops the rest."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from planner.analysis.figures.observations import observe
from planner.domain.areas import Level, is_code
from planner.domain.figures.indicators import Indicator
from planner.domain.figures.offers import Offer
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.wishes import TableWish
from planner.domain.finding import SHOWN, like, same_name
from planner.domain.permissions import Right, demand
from planner.errors import FetchError, NotFoundError, NotPublishedError, PlannerError, UserError
from planner.services.context import Context
from planner.services.data.fetch_report import Fetched, FetchReport, Wanted
from planner.services.library import Progress

FIRST_YEAR = 2000
FETCHING = 0.7
"""The share of the work on a source that fetching is; the rest is loading."""

HOPELESS = ("fetch-unreachable", "fetch-not-written")
"""What no other year would mend: there is no connection, or no place to keep a file."""

SILENT = 1
"""Editions that may give no right answer before the machine itself is taken to be down."""

LOOK_BACK = 3
"""Years before the asked one in which missing figures are looked for: CBS publishes the last ones two years later."""

Late = tuple[tuple[Indicator, int | None], ...]
"""Indicators with the newest year that they have, None when they have none."""


def proposed_year(ctx: Context) -> int:
    """Give the year to ask when nobody says which: the newest kaart that is known to be out, else this year."""
    newest = max((offer.newest for offer in ctx.open_data.offers() if offer.kind is SnapshotKind.AREAS), default=0)
    return min(newest or ctx.now().year, ctx.now().year)


def fetch(
    ctx: Context, *, gemeente: str | None, year: int | None, progress: Progress, again: bool = False
) -> FetchReport:
    """Fetch and load every declared source, and older figures where those of this year aren't out yet.

    `gemeente` is a name or code, None the country. Raises UserError for a year that can't be and NotFoundError for a
    gemeente that isn't there; all else stands in the report.
    """
    demand(ctx.user, Right.LOAD_DATA)
    last, year = ctx.now().year + 1, proposed_year(ctx) if year is None else year
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
    found: list[Fetched] = []
    for n, offer in enumerate(offers):
        borders = next((item.year for item in found if item.offer.kind is SnapshotKind.AREAS and item.snapshots), None)
        found.append(_newest(ctx, offer, wanted, _part(progress, n / steps, 1 / steps), borders=borders))
    older = list(_older(ctx, found, wanted, _part(progress, len(offers) / steps, LOOK_BACK / steps)))
    progress("progress-done", 1.0)
    return FetchReport(_called(ctx, wanted), (*found, *older), _late(ctx, wanted, offers))


def _wanted(ctx: Context, gemeente: str | None, year: int) -> Wanted:
    """Find the code of a gemeente: in what is loaded, else on the web, else in a kaart that lies in the folder."""
    asked = (gemeente or "").strip()
    if not asked or (is_code(asked.upper()) and asked.upper().startswith("GM")):
        return Wanted(asked.upper(), asked.upper(), year)
    known = _alike(ctx, ctx.gemeenten(), asked)
    if known:
        return Wanted(*known, year)
    try:
        names = _names_elsewhere(ctx, asked, year)
    except FetchError:
        if not _lying_kaart(ctx, year):
            raise
        names = ctx.gemeenten()
    found = _alike(ctx, names, asked)
    if not found:
        near = like(asked, names.values(), SHOWN, ctx.other_names)
        raise NotFoundError("gemeente-unknown", name=asked, year=str(year), near=", ".join(near) or "–")
    return Wanted(*found, year)


def _alike(ctx: Context, names: dict[str, str], asked: str) -> tuple[str, str] | None:
    code = same_name(asked, names, ctx.other_names)
    return (code, names[code]) if code else None


def _names_elsewhere(ctx: Context, asked: str, year: int) -> dict[str, str]:
    """Ask for the names of this year, or of the newest that answers; raises FetchError when none does."""
    problems: list[PlannerError] = []
    for tried in _areas(ctx).years(year):
        try:
            return ctx.open_data.gemeenten(asked, tried)
        except FetchError as problem:
            problems.append(problem)
        if not _may_go_back(problems):
            break
    raise _telling(problems, year)


def _may_go_back(problems: list[PlannerError]) -> bool:
    """Tell whether an older edition may answer: this one isn't there, or is the first that gives no right answer."""
    others = [p for p in problems if not isinstance(p, NotPublishedError)]
    return all(isinstance(p, FetchError) and p.code not in HOPELESS for p in others) and len(others) <= SILENT


def _telling(problems: list[PlannerError], year: int) -> PlannerError:
    """Choose what tells most: that something gave no answer, rather than that something older isn't there."""
    others = [p for p in problems if not isinstance(p, NotPublishedError)]
    return (others or problems or [NotPublishedError("fetch-no-table", year=str(year))])[0]


def _areas(ctx: Context) -> Offer:
    return next(offer for offer in ctx.open_data.offers() if offer.kind is SnapshotKind.AREAS)


def _lying_kaart(ctx: Context, year: int) -> bool:
    """Load a national kaart that a person put in the folder; tell whether there was one."""
    path = ctx.open_data.by_hand(_areas(ctx).source, year).path
    if path.is_file():
        ctx.library.areas.load(path, _silence)
    return path.is_file()


def _newest(ctx: Context, offer: Offer, wanted: Wanted, progress: Progress, *, borders: int | None) -> Fetched:
    """Load a source for the asked year, or for the newest year before it that answers, and keep why it isn't newer.

    Figures newer than the `borders` that were loaded aren't asked: their codes may be of other areas.
    """
    passed: dict[int, PlannerError] = {}
    for year in offer.years(wanted.year):
        if borders is not None and borders < year and offer.yearly:
            passed[year] = NotPublishedError("fetch-no-borders", year=str(year))
            continue
        found = _one(ctx, offer, replace(wanted, year=year), progress)
        if found.problem is None or found.snapshots:
            return replace(found, asked=wanted.year, passed=tuple(passed.items()))
        passed[year] = found.problem
        if not _may_go_back([*passed.values()]):
            break
    return replace(_nothing(ctx, offer, wanted.year), problem=_telling([*passed.values()], wanted.year))


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
    snapshots: list[Snapshot] = []
    problems: list[PlannerError] = []
    for n, path in enumerate(got.paths):
        width = (1 - FETCHING) / len(got.paths)
        try:
            snapshots.append(_imported(ctx, offer, path, wanted.year, _part(progress, FETCHING + n * width, width)))
        except PlannerError as problem:
            problems.append(problem)
    if problems and not got.lay_there:
        got.file.unlink(missing_ok=True)  # so that a next time it is fetched anew
    own = {snapshot.year for snapshot in snapshots} if offer.kind is SnapshotKind.AREAS else ()
    year = max(own, default=wanted.year)
    return replace(made, year=year, got=got, snapshots=tuple(snapshots), problem=next(iter(problems), None))


def _imported(ctx: Context, offer: Offer, path: Path, year: int, progress: Progress) -> Snapshot:
    if offer.kind is SnapshotKind.AREAS:
        return ctx.library.areas.load(path, progress)
    return ctx.library.figures.load(path, progress, TableWish(year if offer.yearly else None, fetched=True))


def _older(ctx: Context, found: list[Fetched], wanted: Wanted, progress: Progress) -> Iterator[Fetched]:
    """Load the figures of earlier years while an indicator has none as new as those could be."""
    offers = tuple(item.offer for item in found)
    yearly = {offer.source for offer in offers if offer.yearly}
    for item in found:
        if not (item.offer.yearly and item.offer.kind is SnapshotKind.FIGURES and item.snapshots):
            continue
        late = _late(ctx, wanted, offers)
        for n, year in enumerate(_years_back(item, late)):
            late = _late(ctx, wanted, offers)
            if not any(_may_have(indicator, newest, year) for indicator, newest in late if indicator.source in yearly):
                continue
            inside = _part(progress, n / LOOK_BACK, 1 / LOOK_BACK)
            more = _one(ctx, item.offer, replace(wanted, year=year), inside)
            if not more.unpublished:
                yield more


def _years_back(item: Fetched, late: Late) -> list[int]:
    """Give the years in which missing figures are looked for: the last ones, and the last of what has ended."""
    near = range(item.year - LOOK_BACK, item.year)
    ended = {indicator.last_year for indicator, _ in late if indicator.last_year < item.year}
    return sorted((year for year in {*near, *ended} if year >= item.offer.first), reverse=True)


def _may_have(indicator: Indicator, newest: int | None, year: int) -> bool:
    """Tell whether a year may give a figure that is newer than what there is; not what had ended before."""
    return (newest or 0) < year <= indicator.last_year


def _late(ctx: Context, wanted: Wanted, offers: tuple[Offer, ...]) -> Late:
    """Find the indicators of these sources of which most figures are older than asked, with the year of most."""
    try:
        atlas = ctx.library.areas.atlas(wanted.code or None, year=wanted.year)
    except NotFoundError:
        return ()
    sources = {offer.source for offer in offers}
    asked = [indicator for indicator in ctx.indicators.indicators if indicator.source in sources]
    spans = observe(atlas, asked, Level.WIJK, ctx.indicators.choice).spans
    years = {name: span.most for name, span in spans.items()}
    return tuple((i, years.get(i.id)) for i in asked if years.get(i.id, 0) < wanted.year)


def _called(ctx: Context, wanted: Wanted) -> Wanted:
    """Give a gemeente asked by its code its name, now that it may be loaded."""
    return replace(wanted, name=ctx.gemeenten().get(wanted.code, wanted.name))


def _part(progress: Progress, start: float, width: float) -> Progress:
    return lambda step, share: progress(step, start + width * min(share, 1.0))


def _silence(step: str, share: float) -> None:
    """Hear progress and say nothing."""
