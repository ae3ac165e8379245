"""How heavily figures count, in a sentence."""

from collections.abc import Mapping

from planner.domain.agenda.agenda import Agenda
from planner.text.words import Words


def weights_text(agenda: Agenda, labels: Mapping[str, str], words: Words) -> str:
    """Say how heavily figures count in the scores of this agenda; `labels` names indicators by id."""
    chosen = agenda.weight_set
    if chosen is None:
        return words.t("report-weights-declared")
    each = (f"{labels.get(key, key)} {words.weight(weight)}" for key, weight in chosen.weights)
    return words.t("report-weights-own", name=chosen.name, weights=words.listing(each))
