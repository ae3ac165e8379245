"""How every page shows an example and asks what came of an action."""

from collections.abc import Mapping
from typing import Any

from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken
from planner.domain.sharing.examples import Example, Outcome, WijkKind
from planner.domain.together.cooperation import CooperationForm
from planner.text import Translate
from planner.text.examples import outcomes
from planner.ui.forms.draft import Field
from planner.ui.html import Markup, tag


def outcome_field(t: Translate) -> Field:
    """Make the field that asks what came of it; nothing is chosen beforehand."""
    return Field("outcome", "radio", "field-outcome", "field-outcome-help", outcomes(t), make=Outcome)


def chosen_outcome(typed: Mapping[str, Any]) -> Outcome:
    """Give what somebody chose; raises RuleBroken when they didn't."""
    outcome = typed.get("outcome")
    if not isinstance(outcome, Outcome):
        raise RuleBroken("example-without-outcome")
    return outcome


def story(example: Example) -> Markup:
    """Tell what happened, as markup; examples are told in Dutch, whatever the language of the page."""
    return tag("p", example.what, cls="wa-item", lang="nl")


TAGS: dict[str, type[ThemeId] | type[PartyKind] | type[CooperationForm] | type[WijkKind]] = {
    "theme": ThemeId,
    "form": CooperationForm,
    "party_kind": PartyKind,
    "wijk_kind": WijkKind,
}
"""What an example is found by, as the fields of a filter name it."""
