"""Turn an error into the sentence a person reads: what was found, where, and what to do."""

from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.text import Translate


def explain(error: PlannerError | RuleBroken, t: Translate) -> str:
    """Say what went wrong, with the place in the file when there is one."""
    if isinstance(error, RuleBroken):
        return t(f"rule-{error.code}", **error.values)
    sentence = t(f"error-{error.code}", **error.values)
    if error.place is None:
        return sentence
    where = t(
        "error-place", file=error.place.file, row=str(error.place.row or ""), column=error.place.column or ""
    )
    return f"{where} {sentence}"
