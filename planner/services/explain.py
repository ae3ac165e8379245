"""Turn an error into the sentence a person reads: what was found, where, and what to do."""

from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.text import Translate


def explain(error: PlannerError | RuleBroken, t: Translate) -> str:
    """Say what went wrong and what to do."""
    kind = "rule" if isinstance(error, RuleBroken) else "error"
    return t(f"{kind}-{error.code}", **error.values)
