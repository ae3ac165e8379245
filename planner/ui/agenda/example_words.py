"""How an example is spoken of on every page: what came of it, its themes, parties and form, in words."""

from collections.abc import Mapping
from typing import Any

from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken
from planner.domain.sharing.examples import Example, Outcome, Reason, Why, WijkKind
from planner.domain.together.cooperation import CooperationForm
from planner.services.context import Context
from planner.text import Translate
from planner.text.words import Words
from planner.ui.forms.draft import Field
from planner.ui.house import context
from planner.ui.html import Markup, tag
from planner.ui.session import language


def outcomes(t: Translate) -> dict[str, str]:
    """Name what can come of an action."""
    return {outcome.value: t(f"outcome-{outcome.value}") for outcome in Outcome}


def outcome_field(t: Translate) -> Field:
    """Make the field that asks what came of it; nothing is chosen beforehand."""
    return Field("outcome", "radio", "field-outcome", "field-outcome-help", outcomes(t), make=Outcome)


def chosen_outcome(typed: Mapping[str, Any]) -> Outcome:
    """Give what somebody chose; raises RuleBroken when they didn't."""
    outcome = typed.get("outcome")
    if not isinstance(outcome, Outcome):
        raise RuleBroken("example-without-outcome")
    return outcome


def themes(ctx: Context) -> dict[str, str]:
    """Name the themes."""
    return {theme.id.value: theme.label.in_language(ctx.language) for theme in ctx.indicators.themes}


def forms(ctx: Context) -> dict[str, str]:
    """Name the forms of cooperation."""
    return {sheet.need.form.value: sheet.label.in_language(ctx.language) for sheet in ctx.cooperation.forms}


def party_kinds(t: Translate) -> dict[str, str]:
    """Name the kinds of party."""
    return {kind.value: t(f"kind-{kind.value}") for kind in PartyKind}


def wijk_kinds(t: Translate) -> dict[str, str]:
    """Name the kinds of wijk."""
    return {kind.value: t(f"wijk-kind-{kind.value}") for kind in WijkKind}


def facts(example: Example, t: Translate) -> str:
    """Say in one line what came of it, where and when."""
    parts = (t(f"outcome-{example.outcome.value}"), example.place, example.period)
    return " · ".join(part for part in parts if part)


def story(example: Example) -> Markup:
    """Tell what happened, as markup; examples are told in Dutch, whatever the language of the page."""
    return tag("p", example.what, cls="wa-item", lang="nl")


def why(reasons: tuple[Reason, ...]) -> str:
    """Say as a sentence on what an example is alike."""
    ctx, t = context(), language.text()
    words, names = Words(t, ctx.language), _names()
    parts = [t(f"why-{r.why.value}", what=words.listing(names[r.why][code] for code in r.shared)) for r in reasons]
    return t("why-this-one", parts=words.listing(parts))


def _names() -> dict[Why, dict[str, str]]:
    ctx, t = context(), language.text()
    named = {Why.THEME: themes(ctx), Why.FORM: forms(ctx), Why.PARTIES: party_kinds(t), Why.WIJK: wijk_kinds(t)}
    return {why: {code: name[:1].lower() + name[1:] for code, name in names.items()} for why, names in named.items()}


TAGS: dict[str, type[ThemeId] | type[PartyKind] | type[CooperationForm] | type[WijkKind]] = {
    "theme": ThemeId,
    "form": CooperationForm,
    "party_kind": PartyKind,
    "wijk_kind": WijkKind,
}
"""What an example is found by, as the fields of a filter name it."""
