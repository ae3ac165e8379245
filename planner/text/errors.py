"""Turn an error into the sentence a person reads: what was found, where, and what to do."""

from pathlib import PurePath

from planner.domain.rules import RuleBroken
from planner.domain.sharing.incoming import WrongInFile
from planner.domain.together.signals import PersonalDataFound
from planner.errors import PlannerError
from planner.text import Translate

FULLY = frozenset({"database-unreachable", "database-damaged", "data-dir-unusable", "fetch-not-written"})
"""Of these the command line tells more than a page may: the address, the user, or what the machine itself said."""


def explain(error: PlannerError | RuleBroken, t: Translate) -> str:
    """Say what went wrong and what to do, as a page may: of a place on the server its last name only."""
    if isinstance(error, PersonalDataFound):
        found = ", ".join(t(f"personal-{piece.kind.value}", found=piece.found) for piece in error.pieces)
        return t("rule-personal-data", found=found)
    if isinstance(error, WrongInFile):
        path = f"{error.path}/{error.broken.at}".rstrip("/")
        return t("rule-wrong-in-file", path=path, problem=explain(error.broken, t))
    if isinstance(error, RuleBroken):
        return t(f"rule-{error.code}", **error.values)
    return t(f"error-{error.code}", **{k: v.name if isinstance(v, PurePath) else v for k, v in error.values.items()})


def explain_fully(error: PlannerError | RuleBroken, t: Translate) -> str:
    """Say it to who runs the server, with whole paths and what the machine itself said."""
    if isinstance(error, RuleBroken):
        return explain(error, t)
    values = {k: str(v) if isinstance(v, PurePath) else v for k, v in error.values.items()}
    said = t(f"error-{error.code}", **values)
    return f"{said} {t(f'fully-{error.code}', **values)}" if error.code in FULLY else said
