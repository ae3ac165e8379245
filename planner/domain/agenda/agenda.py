"""The joint agenda: one frozen whole of areas, parties, opgaven, a goal and pilot actions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from planner.domain.agenda.actions import Contribution, PilotAction
from planner.domain.agenda.opgaven import Opgave, Say
from planner.domain.areas import Area
from planner.domain.figures.weights import WeightSet
from planner.domain.parties import Party
from planner.domain.rules import RuleBroken

Item = TypeVar("Item", Party, Opgave, PilotAction)


class AgendaState(StrEnum):
    """How far the parties are."""

    CONCEPT = "concept"
    GEDEELD = "gedeeld"
    VASTGESTELD = "vastgesteld"
    AFGEROND = "afgerond"


@dataclass(frozen=True, slots=True)
class Caps:
    """Begin klein: how many opgaven and open actions one agenda holds (an assumption of ours, configurable)."""

    opgaven: int = 3
    actions: int = 5


@dataclass(frozen=True, slots=True)
class Ambition:
    """The goal everyone can say yes to; a new wording is a new version."""

    text: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything the parties drafted together for one or more areas; without a `weight_set` declared weights count."""

    id: str
    title: str
    areas: tuple[Area, ...]
    period_from: int
    period_to: int
    fictional: bool = False
    state: AgendaState = AgendaState.CONCEPT
    urgency: str = ""
    ambition: Ambition = Ambition()
    parties: tuple[Party, ...] = ()
    opgaven: tuple[Opgave, ...] = ()
    says: tuple[Say, ...] = ()
    actions: tuple[PilotAction, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    weight_set: WeightSet | None = None
    version: int = 1

    def party(self, party_id: str) -> Party:
        """Find a party; raises RuleBroken."""
        return _found(self.parties, party_id, "party-unknown")

    def opgave(self, opgave_id: str) -> Opgave:
        """Find an opgave; raises RuleBroken."""
        return _found(self.opgaven, opgave_id, "opgave-unknown")

    def action(self, action_id: str) -> PilotAction:
        """Find an action; raises RuleBroken."""
        return _found(self.actions, action_id, "action-unknown")

    def say(self, opgave_id: str, party_id: str) -> Say:
        """Give what a party says of an opgave, empty when it said nothing yet."""
        said = (s for s in self.says if (s.opgave_id, s.party_id) == (opgave_id, party_id))
        return next(said, Say(opgave_id, party_id, version=0))

    def contribution(self, action_id: str, party_id: str) -> Contribution:
        """Give what a party puts into an action, empty when nothing yet."""
        given = (c for c in self.contributions if (c.action_id, c.party_id) == (action_id, party_id))
        return next(given, Contribution(action_id, party_id, version=0))

    @property
    def party_names(self) -> dict[str, str]:
        """Name the parties at the table, by id."""
        return {party.id: party.name for party in self.parties}

    @property
    def open_opgaven(self) -> tuple[Opgave, ...]:
        """Give the opgaven that count for the cap."""
        return tuple(o for o in self.opgaven if o.is_open)

    @property
    def open_actions(self) -> tuple[PilotAction, ...]:
        """Give the actions that count for the cap."""
        return tuple(a for a in self.actions if a.is_open)


def _found(items: tuple[Item, ...], item_id: str, code: str) -> Item:
    for item in items:
        if item.id == item_id:
            return item
    raise RuleBroken(code)


@dataclass(frozen=True, slots=True)
class Archived:
    """That an agenda is archived: since when, by whom, and why if somebody wrote that. `at` is in UTC."""

    at: datetime
    user: str
    party: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgendaSummary:
    """One line of the overview of agendas."""

    id: str
    title: str
    areas: tuple[Area, ...]
    period_from: int
    period_to: int
    state: AgendaState
    fictional: bool
    parties: int
    open_actions: int
    changed_at: datetime
    archived: Archived | None = None
