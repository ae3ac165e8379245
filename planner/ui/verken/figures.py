"""The figures behind the scores of one area."""

from planner.analysis.scores.profiles import FigureReading
from planner.text.words import Words
from planner.ui.html import Markup, joined, small, table


def figures_table(figures: tuple[FigureReading, ...], words: Words) -> Markup:
    """List the figures with value, score, year and source; what no area has is named under the table."""
    t = words.t
    head = [t(f"column-{name}") for name in ("figure", "value", "score", "year", "source")]
    rows = (_row(figure, words) for figure in figures if figure.somewhere)
    absent = [figure.indicator.label.in_language(words.language).lower() for figure in figures if not figure.somewhere]
    said = t("panel-not-loaded", figures=", ".join(absent))
    notes = [words.mixed_years(figures), said if absent else ""]
    listed = table(t("panel-figures-caption"), head, rows, numeric=frozenset({2, 3}), wide=True)
    return listed + joined(small(note) for note in notes if note)


def _row(figure: FigureReading, words: Words) -> tuple[str, ...]:
    score = "–" if figure.score is None else words.score(figure.score)
    found = ("–", "–") if figure.value is None else (str(figure.year), words.source(figure))
    return words.label(figure), words.figure(figure), score, *found
