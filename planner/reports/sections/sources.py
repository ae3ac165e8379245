"""Where the figures and borders come from, so that a reader can find them again."""

from collections.abc import Mapping
from textwrap import shorten

from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Area, Level
from planner.domain.figures.provenance import Snapshot
from planner.domain.together.editions import Kept
from planner.reports.blocks import Block, Column, Facts, Section, Table, Text, Tone
from planner.text.words import Words

SHORT_CHECKSUM = 12
NAMED_IN_FOOT = 3


def sources_section(snapshots: Mapping[Snapshot, tuple[int, ...]], weights: str, words: Words) -> Section:
    """List every source with years, licence, attribution and how to recognise the file; close with what this is not.

    The years are those of what is used of it. `weights` says how heavily figures count.
    """
    t = words.t
    blocks: list[Block] = []
    if snapshots:
        columns = (
            Column(t("report-source"), 2.4),
            Column(t("report-year"), 0.7, number=True),
            Column(t("report-licence"), 1.1),
            Column(t("report-attribution"), 2.4),
            Column(t("report-imported"), 1.6),
            Column(t("report-checksum"), 1.6),
        )
        rows = tuple(_source_row(snapshot, years, words) for snapshot, years in snapshots.items())
        blocks.append(Table(t("report-sources-caption"), columns, rows))
    else:
        blocks.append(Text(t("report-sources-none")))
    blocks += [Text(t("report-method"), Tone.QUIET), Text(weights, Tone.QUIET)]
    blocks.append(Text(t("report-not-binding"), Tone.LEAD))
    return Section(t("report-sources"), tuple(blocks))


def _source_row(snapshot: Snapshot, years: tuple[int, ...], words: Words) -> tuple[str, ...]:
    imported = words.day(snapshot.imported_at)
    short = snapshot.checksum[:SHORT_CHECKSUM]
    return snapshot.title, words.years_of(snapshot, years), snapshot.licence, snapshot.attribution, imported, short


def edition_named(kept: Kept, words: Words) -> str:
    """Say which edition of the agenda a document shows, inside a sentence."""
    how = "none" if not kept.number else "same" if kept.unchanged else "changed"
    return words.t(f"report-edition-{how}", number=str(kept.number))


def front_facts(agenda: Agenda, kept: Kept, gemeenten: Mapping[str, str], words: Words, today: str) -> Facts:
    """Say on the first page who, where, when and how far; `gemeenten` names that of each area that is loaded."""
    t = words.t
    parties = words.listing(p.name for p in agenda.parties) or t("parties-none")
    areas = words.listing(_area(a, gemeenten.get(a.code, ""), words) for a in agenda.areas)
    rows = (
        ("report-front-parties", parties),
        ("report-front-areas", areas),
        ("report-front-period", t("report-period", start=str(agenda.period_from), end=str(agenda.period_to))),
        ("report-front-state", t(f"report-agenda-{agenda.state.value}")),
        ("report-front-version", t("report-version", edition=edition_named(kept, words), today=today)),
    )
    return Facts(tuple((t(key), text) for key, text in rows))


def _area(area: Area, gemeente: str, words: Words) -> str:
    known = {"name": area.name, "code": area.code, "year": str(area.year)}
    if not gemeente or area.level is Level.GEMEENTE:
        return words.t("report-area-with-year", **known)
    return words.t("report-area-in-gemeente", gemeente=gemeente, **known)


def foot(
    agenda: Agenda, kept: Kept, snapshots: Mapping[Snapshot, tuple[int, ...]], words: Words, today: str
) -> tuple[str, ...]:
    """Give the lines at the foot of each page: which agenda this is, and whose figures of which years it holds."""
    t = words.t
    state = t(f"report-state-word-{agenda.state.value}")
    first = t(
        "report-foot",
        title=shorten(agenda.title, 70, placeholder="…"),
        edition=edition_named(kept, words),
        state=state,
        today=today,
    )
    of_figures = {snapshot: years for snapshot, years in snapshots.items() if years}
    frozen = [f for o in agenda.opgaven for f in o.figures]
    years = sorted({y for years in of_figures.values() for y in years} | {f.year for f in frozen})
    sources = dict.fromkeys([s.title for s in of_figures] + [f.source for f in frozen])
    if not years:
        return (first,)
    named = "; ".join(list(sources)[:NAMED_IN_FOOT])
    key = "report-foot-sources" if len(sources) <= NAMED_IN_FOOT else "report-foot-sources-more"
    return first, t(key, years=words.listing(map(str, years)), sources=named)
