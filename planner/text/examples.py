"""How an example is spoken of: what came of it, its themes, parties and form, in words."""

from planner.domain.figures.indicators import IndicatorSet
from planner.domain.parties import PartyKind
from planner.domain.sharing.examples import Example, Outcome, Reason, Why, WijkKind
from planner.domain.together.sheet import CheckSheet
from planner.text import Translate
from planner.text.words import Words


def outcomes(t: Translate) -> dict[str, str]:
    """Name what can come of an action."""
    return {outcome.value: t(f"outcome-{outcome.value}") for outcome in Outcome}


def themes(indicators: IndicatorSet, language: str) -> dict[str, str]:
    """Name the themes."""
    return {theme.id.value: theme.label.in_language(language) for theme in indicators.themes}


def forms(cooperation: CheckSheet, language: str) -> dict[str, str]:
    """Name the forms of cooperation."""
    return {sheet.need.form.value: sheet.label.in_language(language) for sheet in cooperation.forms}


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


def why(reasons: tuple[Reason, ...], indicators: IndicatorSet, cooperation: CheckSheet, words: Words) -> str:
    """Say as a sentence on what an example is alike."""
    t, language = words.t, words.language
    named = {
        Why.THEME: themes(indicators, language),
        Why.FORM: forms(cooperation, language),
        Why.PARTIES: party_kinds(t),
        Why.WIJK: wijk_kinds(t),
    }
    shared = {r.why: words.listing(_inside(named[r.why][code]) for code in r.shared) for r in reasons}
    parts = [t(f"why-{on.value}", what=what) for on, what in shared.items()]
    return t("why-this-one", parts=words.listing(parts))


def _inside(name: str) -> str:
    """Give a name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]
