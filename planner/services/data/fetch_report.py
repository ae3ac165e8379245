"""What became of fetching open data, as facts and as sentences."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.figures.indicators import Indicator
from planner.domain.figures.offers import ByHand, Got, Offer
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.errors import FetchError, NotPublishedError, PlannerError
from planner.text import Language, number, translator
from planner.text.errors import explain_fully

SHOWN = 10
"""How many tables that weren't read are named."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked: a gemeente (code "" is the country) and a year; `again` also fetches what already lies there."""

    code: str
    name: str
    year: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one source: `year` is the one whose file was loaded, `problem` why something wasn't.

    `passed` holds the newer years that were asked first, with why they weren't loaded.
    """

    offer: Offer
    asked: int
    by_hand: ByHand
    year: int = 0
    got: Got | None = None
    snapshots: tuple[Snapshot, ...] = ()
    problem: PlannerError | None = None
    passed: tuple[tuple[int, PlannerError], ...] = ()

    @property
    def unpublished(self) -> bool:
        """Tell whether all went well, but the source has nothing of this year."""
        return isinstance(self.problem, NotPublishedError)


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What was loaded, what failed and why, and which indicators aren't there yet for the asked year.

    `late` gives the newest year that an indicator does have, None when it has none. `problem` is why nobody could say
    which gemeente it is; then no source was asked.
    """

    wanted: Wanted
    items: tuple[Fetched, ...]
    late: tuple[tuple[Indicator, int | None], ...]
    problem: PlannerError | None = None

    @property
    def loaded(self) -> tuple[Snapshot, ...]:
        """List all that was loaded."""
        return tuple(snapshot for item in self.items for snapshot in item.snapshots)


def answered_year(report: FetchReport) -> int | None:
    """Give the year of the kaart that was loaded because all newer ones aren't there, None when there is none such."""
    for item in report.items:
        gone = [isinstance(problem, NotPublishedError) for _, problem in item.passed]
        if item.offer.kind is SnapshotKind.AREAS and item.snapshots and gone and all(gone):
            return item.year
    return None


def fetch_sentences(report: FetchReport, language: Language) -> list[str]:
    """Tell a report: where it is about, what became of each source, what isn't out yet, what to do by hand."""
    t = translator(language)
    place = report.wanted.name or t("everywhere")
    told = [t("fetch-about", place=place, year=str(report.wanted.year))]
    if report.problem:
        words = {"place": place, "year": str(report.wanted.year)}
        told.append(t("fetch-no-place", **words, problem=explain_fully(report.problem, t)))
    for item in report.items:
        told += _item(item, language)
        if report.problem or (isinstance(item.problem, FetchError) and not item.unpublished):
            told.append(_by_hand(item, language))
    told += late_sentences(report, language)
    return told if report.loaded else [*told, t("fetch-nothing")]


def _item(item: Fetched, language: Language) -> Iterator[str]:
    t = translator(language)
    title = item.offer.title.format(year=item.asked)
    for snapshot in item.snapshots:
        rows, left_out = (number(count, language) for count in (snapshot.rows, snapshot.left_out))
        words = {"title": snapshot.title, "file": snapshot.file_name, "checksum": snapshot.checksum}
        yield t("fetch-loaded", rows=rows, left_out=left_out, **words)
    yield from stepped_back(item, language)
    yield from left_unread(item, language)
    if item.snapshots and item.got and item.got.lay_there:
        yield t("fetch-lay-there", file=str(item.got.file))
    if item.problem:
        yield t("fetch-failed", title=title, problem=explain_fully(item.problem, t))


def stepped_back(item: Fetched, language: Language) -> Iterator[str]:
    """Say why another year was loaded than the asked one, and which."""
    t = translator(language)
    if not (item.snapshots and item.offer.yearly and item.year != item.asked):
        return
    for kind in dict.fromkeys(_why(problem) for _, problem in item.passed):
        own = [(year, problem) for year, problem in item.passed if _why(problem) == kind]
        title = item.offer.title.format(year=", ".join(str(year) for year, _ in own))
        yield t("fetch-passed", kind=kind, title=title, problem=explain_fully(own[0][1], t))
    yield t("fetch-instead", title=item.offer.title.format(year=item.asked), year=str(item.year))


def left_unread(item: Fetched, language: Language) -> Iterator[str]:
    """Name the tables in a file that are something else."""
    if item.got and item.got.skipped and item.snapshots:
        more = max(0, len(item.got.skipped) - SHOWN)
        words = {"file": item.got.file.name, "names": ", ".join(item.got.skipped[:SHOWN])}
        yield translator(language)("fetch-skipped", **words, more=more)


def _why(problem: PlannerError) -> str:
    """Tell a source that hasn't got a year from one that gave no right answer."""
    if not isinstance(problem, NotPublishedError):
        return "silent"
    known = {"fetch-no-table": "undeclared", "fetch-not-published": "absent", "fetch-no-borders": "borders"}
    return known.get(problem.code, "without")


def _by_hand(item: Fetched, language: Language) -> str:
    title = item.offer.title.format(year=item.asked)
    words = {"title": title, "url": item.by_hand.url, "path": str(item.by_hand.path)}
    return translator(language)("fetch-by-hand", **words)


def late_sentences(report: FetchReport, language: Language) -> Iterator[str]:
    """Say which figures aren't of the asked year: not found yet, ended, or never found."""
    t = translator(language)
    labels: defaultdict[tuple[int, bool], list[str]] = defaultdict(list)
    for indicator, newest in report.late:
        labels[newest or 0, indicator.last_year < report.wanted.year].append(indicator.label.in_language(language))
    for (newest, ended), own in sorted(labels.items(), reverse=True):
        kind = "ended" if ended and newest else "late" if newest else "never"
        yield t(f"fetch-{kind}", labels=", ".join(own), asked=str(report.wanted.year), year=str(newest))
