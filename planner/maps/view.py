"""What a map shows, without any library: one MapView feeds screen, SVG, interactive page and text."""

from dataclasses import dataclass

import pandas as pd

from planner.analysis.figures.observations import Observations
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import MissingReason

CLASS_EDGES = (2.0, 4.0, 6.0, 8.0)
"""Edges between the five classes of a score from 0 to 10; class 5 means most to do."""

CLASSES = "12345"
"""The symbols of the five classes, from least to most to do."""

NO_DATA, SECRET, WATER, UNINHABITED = "0", "s", "w", "u"
SYMBOLS = (*CLASSES, NO_DATA, SECRET, UNINHABITED, WATER)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend: its symbol, words and how many areas carry it."""

    symbol: str
    label: str
    count: int


@dataclass(frozen=True, eq=False)
class MapView:
    """One map: `classes` is one symbol (of SYMBOLS) per area, in the order of `codes`.

    `values` holds what to show beside a name (index code, a ready text such as "7,8"). `ramp` is the theme id that
    chooses the colours. `alt` says in one sentence what the map shows. `numbered` marks places with a number (actions).
    `years` says of which years the figures are and about how many people. `selected` is the one area a reader chose,
    `outlined` are those a document is about.
    `alike` says that the areas hardly differ, where they do: the classes then show an order and no difference.
    """

    title: str
    level: Level
    ramp: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    classes: str
    values: pd.Series
    legend: tuple[LegendEntry, ...]
    alt: str
    attribution: str
    fictional: bool
    years: str = ""
    selected: str | None = None
    numbered: tuple[tuple[int, str], ...] = ()
    outlined: tuple[str, ...] = ()
    alike: str = ""

    @property
    def edged(self) -> tuple[str, ...]:
        """Give the areas with a thick edge, each once."""
        return tuple(dict.fromkeys(code for code in (self.selected, *self.outlined) if code in self.codes))


def classify(scores: pd.Series, reasons: pd.Series, kinds: pd.Series) -> str:
    """Give one symbol per area: a class where there is a score, else why there is none.

    `scores` 0–10, `reasons` MissingReason values or "", `kinds` AreaKind values; all in the same order.
    """
    classes = pd.cut(scores, [-1.0, *CLASS_EDGES, 11.0], labels=list(CLASSES), right=False).astype(object)
    symbols = classes.where(scores.notna(), NO_DATA)
    few = reasons.isin([MissingReason.SECRET.value, MissingReason.TOO_FEW.value, MissingReason.FEW_OBJECTS.value])
    symbols = symbols.mask(scores.isna() & few, SECRET)
    symbols = symbols.mask(kinds == AreaKind.UNINHABITED.value, UNINHABITED)
    symbols = symbols.mask(kinds == AreaKind.WATER.value, WATER)
    return "".join(symbols)


def legend(classes: str, labels: dict[str, str]) -> tuple[LegendEntry, ...]:
    """Count the areas per symbol; the five classes are always listed, the others only when they occur."""
    counts = {symbol: classes.count(symbol) for symbol in SYMBOLS}
    return tuple(LegendEntry(s, labels[s], counts[s]) for s in SYMBOLS if s in CLASSES or counts[s])


def theme_reasons(observations: Observations, indicators: list[str]) -> pd.Series:
    """Say why a theme has no score: the one reason of all figures that are missing, else that too few are known."""
    reasons = observations.reasons[indicators]
    reasons = reasons.mask(reasons == MissingReason.NOT_APPLICABLE.value, "")
    why = pd.Series(MissingReason.COVERAGE.value, index=reasons.index)
    for reason in (MissingReason.DROPPED, MissingReason.LATER, MissingReason.SECRET, MissingReason.UNKNOWN):
        why = why.mask(reasons.isin(["", reason.value]).all(axis=1) & (reasons != "").any(axis=1), reason.value)
    return why
