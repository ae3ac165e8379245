"""What parties put in, give out of hand and get back, in words; an empty column is named, and so is too much."""

from collections.abc import Callable

from planner.domain.agenda.actions import Contribution, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.resources import Load, Side, exchanges_of, loads, never_filled
from planner.text.words import Words


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
