"""What every party puts into an action, gives out of hand and gets back; an empty column is named."""

from collections.abc import Callable, Iterator, Sequence

from planner.domain.agenda.actions import Contribution, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.resources import Load, Side, exchanges_of, loads, loads_together, never_filled
from planner.domain.parties import Party
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
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


def puts_in(given: Contribution, words: Words) -> str:
    """Say what a party brings: hours, euros, knowledge, space; empty when nothing."""
    t = words.t
    amounts = []
    if given.hours is not None:
        amounts.append(t("report-hours", hours=words.number(given.hours)))
    if given.euros is not None:
        amounts.append(t("report-yearly" if given.yearly else "report-once", euros=words.euros(given.euros)))
    lines = [words.listing(amounts)] if amounts else []
    lines += [t("report-knowledge", text=given.knowledge.strip())] if given.knowledge.strip() else []
    lines += [t("report-space", text=given.space.strip())] if given.space.strip() else []
    return "\n".join(lines)


def lets_go(given: Contribution, _words: Words) -> str:
    """Say what a party gives out of hand."""
    return given.lets_go.strip()


def gets(given: Contribution, words: Words) -> str:
    """Say what a party gets back, and the benefit it claims with its source."""
    lines = [given.gets.strip()]
    if given.benefit.strip():
        benefit, source = words.phrase(given.benefit), words.phrase(given.benefit_source)
        lines.append(words.t("report-benefit", benefit=benefit, source=source))
    return "\n".join(line for line in lines if line)


SAYING: dict[Side, Callable[[Contribution, Words], str]] = {
    Side.PUTS_IN: puts_in,
    Side.LETS_GO: lets_go,
    Side.GETS: gets,
}
"""How each column of wederkerigheid is said."""


def empty_columns(agenda: Agenda, action: PilotAction, words: Words) -> tuple[str, ...]:
    """Ask after each column that is empty, with the parties it is empty for."""
    exchanges = exchanges_of(agenda, action)
    return _asking(agenda, {e.party_id: e.empty for e in exchanges}, "report-asks-", words)


def never_filled_columns(agenda: Agenda, words: Words) -> tuple[str, ...]:
    """Ask after each column that a party left empty in all its actions."""
    return _asking(agenda, never_filled(agenda), "never-filled-", words)


def _asking(agenda: Agenda, empty: dict[str, tuple[Side, ...]], key: str, words: Words) -> tuple[str, ...]:
    lines = []
    for side in Side:
        parties = [party.name for party in agenda.parties if side in empty.get(party.id, ())]
        if parties:
            named = key + side.value.replace("_", "-")
            lines.append(words.t(named, parties=words.listing(parties), count=len(parties)))
    return tuple(lines)


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


def year_of(load: Load, words: Words) -> str:
    """Name the year of a load, or say that its action has no dates yet."""
    return words.t("report-no-year") if load.year is None else str(load.year)


def asked(load: Load, words: Words) -> str:
    """Say what one year asks of one party: its hours beside what it has, and euros."""
    t, parts = words.t, []
    if load.hours is not None:
        hours = words.number(load.hours)
        of = {} if load.has is None or load.year is None else {"has": words.number(load.has)}
        parts.append(t("totals-hours-of" if of else "totals-hours", hours=hours, **of))
    if load.euros is not None:
        parts.append(words.euros(load.euros))
    return words.listing(parts)


def too_much(agenda: Agenda, words: Words) -> tuple[str, ...]:
    """Name each party and year in which the actions ask more hours than there are."""
    return tuple(
        words.t(
            "report-hours-too-many",
            party=agenda.party(load.party_id).name,
            dated="no" if load.year is None else "yes",
            year=str(load.year),
            hours=words.number(load.too_many),
        )
        for load in loads(agenda)
        if load.too_many
    )
