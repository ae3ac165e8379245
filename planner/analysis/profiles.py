"""All that is known of one area: where each theme stands, and the figures behind it with their origin."""

from dataclasses import dataclass

from planner.analysis.places import Place
from planner.domain.areas import AreaKind, Level
from planner.domain.indicators import Indicator, Reference, Theme
from planner.domain.provenance import Snapshot


@dataclass(frozen=True, slots=True)
class ThemeReading:
    """How one area does on one theme, beside its gemeente and all areas (means weighted by inhabitants).

    `score` and `place` are None below the coverage threshold. `overall_partial` tells that the mean over all areas is
    one over a part of them.
    """

    theme: Theme
    score: float | None
    coverage: float
    place: Place | None = None
    gemeente_mean: float | None = None
    overall_mean: float | None = None
    overall_partial: bool = False


@dataclass(frozen=True, slots=True)
class FigureReading:
    """One figure of one area, with everything that is needed to trace it; `missing` is a MissingReason or ""."""

    indicator: Indicator
    value: float | None
    year: int | None
    snapshot: Snapshot | None
    score: float | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class AreaProfile:
    """All the app knows of one area within the borders of `year`, ranked among the areas of `reference`."""

    code: str
    name: str
    level: Level
    kind: AreaKind
    gemeente: str
    gemeente_name: str
    inhabitants: float | None
    year: int
    fictional: bool
    reference: Reference
    themes: tuple[ThemeReading, ...]
    figures: tuple[FigureReading, ...]
