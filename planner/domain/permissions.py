"""Who may do what: one table."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.rules import RuleBroken


class Role(StrEnum):
    """What a person is to the agendas here."""

    FACILITATOR = "facilitator"
    LID = "lid"
    LEZER = "lezer"
    BEHEERDER = "beheerder"


class Right(StrEnum):
    """What a gesture asks."""

    READ = "read"
    DRAFT = "draft"
    LOAD_DATA = "load_data"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.LEZER: frozenset({Right.READ}),
    Role.LID: frozenset({Right.READ, Right.DRAFT}),
    Role.FACILITATOR: frozenset({Right.READ, Right.DRAFT}),
    Role.BEHEERDER: frozenset({Right.READ, Right.DRAFT, Right.LOAD_DATA}),
}


@dataclass(frozen=True, slots=True)
class User:
    """Who is behind the screen: a name for the audit, the party they speak for (if any) and a role."""

    name: str
    role: Role
    party: str | None = None


def demand(user: User, right: Right) -> None:
    """Raise RuleBroken when this user may not do this."""
    if right not in RIGHTS[user.role]:
        raise RuleBroken("not-allowed", role=user.role.value)
