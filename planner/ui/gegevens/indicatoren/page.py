"""Indicatoren: what is measured in each theme, how it counts, and which ones were made here."""

from planner.domain.figures.indicators import Indicator, Scale, Theme
from planner.domain.figures.provenance import Snapshot
from planner.text import number
from planner.ui.gegevens.indicatoren.own import show_own
from planner.ui.house import context
from planner.ui.html import facts, fold, show, table, tag
from planner.ui.session import language

COLUMNS = ("figure", "direction", "scale", "weight", "together", "source")


def show_indicators(_loaded: tuple[Snapshot, ...]) -> None:
    """Explain the scores, list the indicators per theme, and the own ones."""
    t, ctx = language.text(), context()
    show(tag("h2", t("data-indicators-question"), cls="wa-question"), tag("p", t("data-indicators-why")))
    show_own()
    for theme in ctx.indicators.themes:
        _theme(theme, ctx.indicators.of_theme(theme.id))


def _theme(theme: Theme, members: tuple[Indicator, ...]) -> None:
    t, lang = language.text(), language.chosen()
    label, question = theme.label.in_language(lang), theme.question.in_language(lang)
    head = [t(f"column-{name}") for name in COLUMNS]
    listed = table(t("data-indicators-of", theme=label), head, map(_row, members), numeric=frozenset())
    whys = facts((i.label.in_language(lang), i.why.in_language(lang)) for i in members)
    show(
        tag(
            "section",
            tag("h3", label),
            tag("p", question),
            listed,
            fold(t("data-whys", theme=label), whys, cls="wa-origin"),
            cls="wa-indicators",
            style=f"--hue: var(--{theme.id.value})",
        )
    )


def _row(indicator: Indicator) -> tuple[str, ...]:
    t, lang = language.text(), language.chosen()
    label = indicator.label.in_language(lang) + (f" ({t('proxy')})" if indicator.proxy else "")
    return (
        f"{label}, {indicator.unit.in_language(lang)}",
        t(f"direction-{indicator.direction.value.replace('_', '-')}"),
        _scale(indicator),
        _weight(indicator),
        _together(indicator),
        t(f"source-{indicator.source}"),
    )


def _scale(indicator: Indicator) -> str:
    t, lang = language.text(), language.chosen()
    if indicator.scale is Scale.FIXED and indicator.fixed:
        low, high = (number(end, lang, 0 if end % 1 == 0 else 1) for end in indicator.fixed)
        return t("scale-fixed", low=low, high=high)
    return t("scale-rank")


def _weight(indicator: Indicator) -> str:
    """Say how heavily an indicator counts, or why it doesn't: others tell it already, or it is only there to know."""
    ctx, t = context(), language.text()
    weight = number(indicator.weight, ctx.language, 0 if indicator.weight % 1 == 0 else 1)
    known = {i.id: i.label.in_language(ctx.language) for i in ctx.indicators.indicators}
    labels = ", ".join(known[other] for other in indicator.contained_in if other in known)
    if indicator.weight:
        return t("weight-until", weight=weight, labels=labels) if labels else weight
    return t("weight-contained", labels=labels) if labels else t("weight-context")


def _together(indicator: Indicator) -> str:
    """Say how the figure of a wijk is made of those of its buurten."""
    names = {column: name for name, column in context().indicators.denominators}
    t = language.text()
    name = names.get(indicator.denominator)
    return t(f"together-{name}") if name else t("together-none")
