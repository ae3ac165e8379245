"""Taking a seat at the table: who a person says to be, written down each time; nobody checks it yet."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.agenda.agenda import Agenda
from planner.domain.permissions import Role, User


class Taken(StrEnum):
    """How a person came to a seat: chosen, or brought back by the browser that kept it."""

    CHOSEN = "chosen"
    BROUGHT_BACK = "brought_back"


@dataclass(frozen=True, slots=True)
class Seat:
    """That somebody sat down: when, who, in which role or for which party, and how they came to it. `at` is in UTC."""

    at: datetime
    user: str
    role: Role
    party: str | None
    how: Taken


def sit(agenda: Agenda, user: User, *, at: datetime, how: Taken) -> Seat:
    """Take a seat; raises RuleBroken("party-unknown") for a party that has none at this table."""
    if user.party is not None:
        agenda.party(user.party)
    return Seat(at, user.name, user.role, user.party, how)
