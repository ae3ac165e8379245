"""Hours and euros per party and year against what it has, and who gives and gets what (wederkerigheid)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.agenda.actions import ActionState, Contribution, PilotAction
from planner.domain.agenda.agenda import Agenda


@dataclass(frozen=True, slots=True)
class Load:
    """What all actions together ask of one party in one year; `year` is None where an action has no dates.

    `hours` and `euros` are None where nobody wrote them down. `has` are the hours the party has per year.
    """

    party_id: str
    year: int | None
    hours: int | None
    euros: int | None
    has: int | None

    @property
    def too_many(self) -> int:
        """Give the hours asked above what the party has; 0 when it isn't known or fits."""
        return max(0, (self.hours or 0) - self.has) if self.has is not None else 0


def loads(agenda: Agenda) -> tuple[Load, ...]:
    """Add up hours and euros per party and year, over every action that isn't stopped.

    Hours are for the whole action and spread evenly over its years (an assumption of ours); euros come once, in the
    first year, or every year.
    """
    hours: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    euros: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    for action in agenda.actions:
        if action.state is ActionState.GESTOPT:
            continue
        years = years_of(action)
        for given in (c for c in agenda.contributions if c.action_id == action.id):
            for n, year in enumerate(years):
                if given.hours is not None:
                    hours[given.party_id, year].append(_share(given.hours, n, len(years)))
                if given.euros is not None and (given.yearly or n == 0):
                    euros[given.party_id, year].append(given.euros)
    return tuple(
        Load(p.id, year, _sum(hours.get((p.id, year))), _sum(euros.get((p.id, year))), p.hours)
        for p in agenda.parties
        for year in sorted({y for party, y in (*hours, *euros) if party == p.id}, key=_last_without_year)
    )


def loads_together(agenda: Agenda) -> tuple[Load, ...]:
    """Add up the loads of all parties per year; what they have together is known when all of them said it."""
    has = _sum([party.hours for party in agenda.parties if party.hours is not None])
    known = has if all(party.hours is not None for party in agenda.parties) else None
    found = loads(agenda)
    return tuple(
        Load("", year, _known(load.hours for load in of_year), _known(load.euros for load in of_year), known)
        for year in sorted({load.year for load in found}, key=_last_without_year)
        if (of_year := [load for load in found if load.year == year])
    )


def silent(agenda: Agenda) -> tuple[str, ...]:
    """Name the parties that do an action and wrote no hours and no euros down anywhere."""
    alive = [action for action in agenda.actions if action.state is not ActionState.GESTOPT]
    doing = {party_id for action in alive for party_id in (action.lead_party, *action.co_parties)}
    told = {load.party_id for load in loads(agenda)}
    return tuple(party.id for party in agenda.parties if party.id in doing - told)


def years_of(action: PilotAction) -> tuple[int | None, ...]:
    """Give the years an action runs in; one unknown year when it has no dates."""
    start, end = action.start or action.end, action.end or action.start
    return tuple(range(start.year, end.year + 1)) if start and end else (None,)


def _last_without_year(year: int | None) -> tuple[bool, int]:
    return (year is None, year or 0)


def _share(hours: int, n: int, years: int) -> int:
    whole, rest = divmod(hours, years)
    return whole + (n < rest)


def _sum(amounts: list[int] | None) -> int | None:
    return None if amounts is None else sum(amounts)


def _known(amounts: Iterable[int | None]) -> int | None:
    return _sum([amount for amount in amounts if amount is not None] or None)


class Side(StrEnum):
    """The three columns of wederkerigheid."""

    PUTS_IN = "puts_in"
    LETS_GO = "lets_go"
    GETS = "gets"


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one party gives and gets in one action; `empty` names the columns it left blank."""

    action_id: str
    party_id: str
    given: Contribution
    empty: tuple[Side, ...]


def exchanges(agenda: Agenda) -> tuple[Exchange, ...]:
    """List of every open action each party that does it or gives to it, with what is still empty."""
    return tuple(exchange for action in agenda.open_actions for exchange in exchanges_of(agenda, action))


def exchanges_of(agenda: Agenda, action: PilotAction) -> tuple[Exchange, ...]:
    """List each party that does an action or gives to it, in the order of the table."""
    doing = {action.lead_party, *action.co_parties}
    told = {given.party_id: given for given in agenda.contributions if given.action_id == action.id}
    given = {party.id: told.get(party.id, Contribution(action.id, party.id, version=0)) for party in agenda.parties}
    return tuple(
        Exchange(action.id, party_id, of_party, _empty(of_party))
        for party_id, of_party in given.items()
        if party_id in doing or not of_party.is_blank
    )


def never_filled(agenda: Agenda) -> dict[str, tuple[Side, ...]]:
    """Name per party that takes part the columns it left empty in every open action."""
    empty: dict[str, set[Side]] = {}
    for exchange in exchanges(agenda):
        empty[exchange.party_id] = empty.get(exchange.party_id, set(Side)) & set(exchange.empty)
    return {party_id: tuple(side for side in Side if side in sides) for party_id, sides in empty.items() if sides}


def _empty(given: Contribution) -> tuple[Side, ...]:
    puts_in = given.hours or given.euros or given.knowledge.strip() or given.space.strip()
    told = {
        Side.PUTS_IN: puts_in,
        Side.LETS_GO: given.lets_go.strip(),
        Side.GETS: given.gets.strip() or given.benefit.strip(),
    }
    return tuple(side for side in Side if not told[side])
