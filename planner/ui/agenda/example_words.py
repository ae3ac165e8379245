"""How every page shows an example and asks what came of an action."""

from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.sharing.examples import Example, Outcome, WijkKind
from planner.domain.together.cooperation import CooperationForm
from planner.text import Translate
from planner.text.examples import outcomes
from planner.ui.forms.draft import Field
from planner.ui.html import Markup, tag


def outcome_field(t: Translate) -> Field:
    """Make the field that asks what came of it; nothing is chosen beforehand."""
    words = ("field-outcome", "field-outcome-help")
    return Field("outcome", "radio", *words, outcomes(t), make=Outcome, missing="example-without-outcome")


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
