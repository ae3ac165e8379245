"""What every party puts into an action, gives out of hand and gets back; an empty column is named."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from planner.domain.actions import Contribution, PilotAction
from planner.domain.agenda import Agenda
from planner.domain.parties import Party
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
from planner.reports.words import Words


def contributions(agenda: Agenda, action: PilotAction, words: Words) -> tuple[Block, ...]:
    """Show one row per party of the action, then say which columns are empty for whom."""
    t = words.t
    given = {p: agenda.contribution(action.id, p.id) for p in _involved(agenda, action)}
    if not given:
        return (Text(t("report-contributions-none")),)
    columns = (
        Column(t("report-party"), 1.7),
        Column(t("report-puts-in"), 2.4),
        Column(t("report-lets-go"), 2),
        Column(t("report-gets"), 2.6),
    )
    rows = tuple(
        (p.name, *(words.or_blank(say(c, words)) for say in (puts_in, lets_go, gets))) for p, c in given.items()
    )
    caption = t("report-contributions-caption", title=action.title)
    return (Table(caption, columns, rows), *_missing(given, words))


def _involved(agenda: Agenda, action: PilotAction) -> Iterable[Party]:
    gave = {c.party_id for c in agenda.contributions if c.action_id == action.id}
    ids = gave | {action.lead_party, *action.co_parties}
    return (p for p in agenda.parties if p.id in ids)


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


def _missing(given: dict[Party, Contribution], words: Words) -> Iterable[Text]:
    empties: tuple[tuple[str, Callable[[Contribution, Words], str]], ...] = (
        ("report-asks-puts-in", puts_in),
        ("report-asks-lets-go", lets_go),
        ("report-asks-gets", gets),
    )
    for key, say in empties:
        parties = [p.name for p, c in given.items() if not say(c, words)]
        if parties:
            yield Text(words.t(key, parties=words.listing(parties), count=len(parties)), Tone.TALK)


def totals_section(agenda: Agenda, words: Words) -> Section:
    """Add up what the open actions ask of each party, beside the hours it has."""
    t = words.t
    if not agenda.parties or not agenda.open_actions:
        return Section(t("report-totals"), (Text(t("report-totals-none")),))
    columns = (
        Column(t("report-party"), 2.6),
        Column(t("report-hours-asked"), 1.3, number=True),
        Column(t("report-hours-there"), 1.3, number=True),
        Column(t("report-euros-once"), 1.4, number=True),
        Column(t("report-euros-yearly"), 1.4, number=True),
    )
    open_ids = {a.id for a in agenda.open_actions}
    given = {
        p: [c for c in agenda.contributions if c.party_id == p.id and c.action_id in open_ids] for p in agenda.parties
    }
    rows = tuple(_total_row(p.name, _there(p.hours, words), of_party, words) for p, of_party in given.items())
    everyone = [c for of_party in given.values() for c in of_party]
    there = [p.hours for p in agenda.parties if p.hours is not None]
    known = len(there) == len(agenda.parties)
    together = words.number(sum(there)) if known else t("report-unknown")
    total = _total_row(t("report-together"), together, everyone, words)
    remarks = tuple(text for party, of_party in given.items() if (text := _too_much(party, of_party, words)))
    return Section(t("report-totals"), (Table(t("report-totals-caption"), columns, (*rows, total)), *remarks))


def _there(hours: int | None, words: Words) -> str:
    return words.blank if hours is None else words.number(hours)


class Sums(NamedTuple):
    """What contributions add up to; None where nobody wrote an amount down, which is not the same as zero."""

    hours: int | None
    once: int | None
    yearly: int | None


def sums(given: Iterable[Contribution]) -> Sums:
    """Add up hours and euros, each only where somebody wrote it down."""
    given = tuple(given)
    once = [c.euros for c in given if not c.yearly]
    return Sums(*(_sum(amounts) for amounts in ([c.hours for c in given], once, [c.euros for c in given if c.yearly])))


def _sum(amounts: Iterable[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def _total_row(name: str, there: str, given: list[Contribution], words: Words) -> tuple[str, ...]:
    asked = sums(given)
    hours = words.blank if asked.hours is None else words.number(asked.hours)
    euros = [words.blank if amount is None else words.euros(amount) for amount in (asked.once, asked.yearly)]
    return (name, hours, there, *euros)


def _too_much(party: Party, given: list[Contribution], words: Words) -> Text | None:
    asked = sum(c.hours or 0 for c in given)
    if party.hours is None or asked <= party.hours:
        return None
    more = words.number(asked - party.hours)
    return Text(words.t("report-hours-too-many", party=party.name, hours=more), Tone.TALK)
