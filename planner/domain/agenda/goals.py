"""Before there is one goal, each party writes it in its own words: don't assume that all want the same."""

from dataclasses import dataclass, replace

from planner.domain.permissions import Right, User, demand
from planner.domain.rules import VersionConflict


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """The goal as one party would say it."""

    party_id: str
    text: str = ""
    version: int = 0


def own_goal(goals: tuple[OwnGoal, ...], party_id: str) -> OwnGoal:
    """Give a party's own words, empty when it wrote none yet."""
    return next((goal for goal in goals if goal.party_id == party_id), OwnGoal(party_id))


def write_own_goal(
    goals: tuple[OwnGoal, ...], party_id: str, version: int, text: str, user: User
) -> tuple[OwnGoal, ...]:
    """Write the goal in the own party's words."""
    demand(user, Right.OWN_WORDS, party=party_id)
    before = own_goal(goals, party_id)
    if before.version != version:
        raise VersionConflict(before)
    after = replace(before, text=text.strip(), version=version + 1)
    if before not in goals:
        return (*goals, after)
    return tuple(after if goal == before else goal for goal in goals)
