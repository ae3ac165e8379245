"""Whose answers a file brings: who wrote them a file can't prove, so people say of each party whether to take them."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from planner.domain.sharing.joining import AgendaFile, Joined
from planner.domain.sharing.merging import Chosen, Merged
from planner.domain.together.dossier import Dossier

GOALS = "goals/"


@dataclass(frozen=True, slots=True)
class Answers:
    """How much one party says in a file that isn't here: answers, scores of checks, and goals in its own words."""

    consents: int = 0
    scores: int = 0
    goals: int = 0

    @property
    def all(self) -> int:
        """Count them together."""
        return self.consents + self.scores + self.goals


def answers_in(ours: Dossier, merged: Merged, joined: Joined, chosen: Chosen) -> dict[str, Answers]:
    """Count per party what a file would bring, in the order in which parties come by.

    A goal about which people chose, because both sides changed it, isn't asked about once more.
    """
    here, checks = {consent.id for consent in ours.consents}, {check.id for check in ours.checks}
    consents = Counter(given.party_id for given in joined.dossier.consents if given.id not in here)
    scores = Counter(s.party_id for check in joined.dossier.checks if check.id not in checks for s in check.scored)
    paths = (path for path in (*merged.added, *merged.replaced) if path.startswith(GOALS))
    goals = Counter(path.removeprefix(GOALS) for path in paths if path not in chosen.theirs)
    return {party: Answers(consents[party], scores[party], goals[party]) for party in {**consents, **scores, **goals}}


def without(file: AgendaFile, found: Mapping[str, Answers], taken: Collection[str]) -> AgendaFile:
    """Leave out the answers of parties that aren't taken; a check only comes whole."""
    left = found.keys() - {*taken}
    dossier = file.dossier
    kept = replace(
        dossier,
        consents=tuple(given for given in dossier.consents if given.party_id not in left),
        checks=tuple(check for check in dossier.checks if left.isdisjoint(s.party_id for s in check.scored)),
        goals=tuple(goal for goal in dossier.goals if goal.party_id not in left or not found[goal.party_id].goals),
    )
    return replace(file, dossier=kept)
