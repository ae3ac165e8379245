"""What people do before there is one goal: each party writes it in its own words."""

from dataclasses import replace

from planner.domain.agenda import goals
from planner.domain.permissions import Right
from planner.domain.together.dossier import Dossier
from planner.services.change import own_party, step
from planner.services.context import Context


def write_own_goal(ctx: Context, agenda_id: str, version: int, text: str) -> Dossier:
    """Write the goal in the own party's words; `version` is 0 the first time."""
    party = own_party(ctx, Right.OWN_WORDS)

    def rule(dossier: Dossier) -> Dossier:
        dossier.agenda.party(party)
        return replace(dossier, goals=goals.write_own_goal(dossier.goals, party, version, text, ctx.user))

    return step(ctx, agenda_id, "write_own_goal", party, rule)
