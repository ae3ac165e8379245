"""What every party puts into an action, gives out of hand and gets back; an empty column is named."""

from collections.abc import Iterator, Sequence

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.resources import Load, exchanges_of, loads, loads_together
from planner.domain.parties import Party
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
from planner.text.contributions import SAYING, empty_columns, too_much, year_of
from planner.text.words import Words


def contributions(agenda: Agenda, action: PilotAction, words: Words) -> tuple[Block, ...]:
    """Show one row per party of the action, then say which columns are empty for whom."""
    t = words.t
    exchanges = exchanges_of(agenda, action)
    if not exchanges:
        return (Text(t("given-nobody")),)
    columns = (
        Column(t("report-party"), 1.7),
        Column(t("report-puts-in"), 2.4),
        Column(t("report-lets-go"), 2),
        Column(t("report-gets"), 2.6),
    )
    rows = tuple(
        (agenda.party(e.party_id).name, *(words.or_blank(say(e.given, words)) for say in SAYING.values()))
        for e in exchanges
    )
    caption = t("report-contributions-caption", title=action.title)
    return (Table(caption, columns, rows), *(Text(line, Tone.TALK) for line in empty_columns(agenda, action, words)))


def totals_section(agenda: Agenda, words: Words) -> Section:
    """Add up per year what the actions ask of each party, beside the hours it has."""
    t, found = words.t, loads(agenda)
    if not agenda.parties or (not agenda.open_actions and not found):
        return Section(t("report-totals"), (Text(t("report-totals-none")),))
    columns = (
        Column(t("report-party"), 2.6),
        Column(t("report-year"), 1),
        Column(t("report-hours-asked"), 1.3, number=True),
        Column(t("report-hours-there"), 1.3, number=True),
        Column(t("report-euros"), 1.4, number=True),
    )
    rows: list[tuple[str, ...]] = []
    for party in agenda.parties:
        own = [load for load in found if load.party_id == party.id] or [_nothing(party)]
        rows += _load_rows(party.name, own, words)
    rows += _load_rows(t("report-together"), loads_together(agenda), words)
    table = Table(t("report-totals-caption"), columns, tuple(rows))
    remarks = (Text(line, Tone.TALK) for line in too_much(agenda, words))
    return Section(t("report-totals"), (table, Text(t("report-totals-spread"), Tone.QUIET), *remarks))


def _nothing(party: Party) -> Load:
    return Load(party.id, None, None, None, party.hours)


def _load_rows(name: str, years: Sequence[Load], words: Words) -> Iterator[tuple[str, ...]]:
    """Give a row per year; who wrote down euros for another year is asked none in this one."""
    none = 0 if any(load.euros is not None for load in years) else None
    for load in years:
        year = year_of(load, words) if load.hours is not None or load.euros is not None else words.blank
        euros = none if load.euros is None else load.euros
        counted = (words.blank if n is None else words.number(n) for n in (load.hours, load.has))
        yield (name, year, *counted, words.blank if euros is None else words.euros(euros))
