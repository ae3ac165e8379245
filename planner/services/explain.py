"""Turn an error into the sentence a person reads: what was found, where, and what to do."""

from planner.domain.incoming import WrongInFile
from planner.domain.rules import RuleBroken
from planner.domain.signals import PersonalDataFound
from planner.errors import PlannerError
from planner.text import Translate


def explain(error: PlannerError | RuleBroken, t: Translate) -> str:
    """Say what went wrong and what to do."""
    if isinstance(error, PersonalDataFound):
        found = ", ".join(t(f"personal-{piece.kind.value}", found=piece.found) for piece in error.pieces)
        return t("rule-personal-data", found=found)
    if isinstance(error, WrongInFile):
        path = f"{error.path}/{error.broken.at}".rstrip("/")
        return t("rule-wrong-in-file", path=path, problem=explain(error.broken, t))
    kind = "rule" if isinstance(error, RuleBroken) else "error"
    return t(f"{kind}-{error.code}", **error.values)
