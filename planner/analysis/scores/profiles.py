"""All that is known of one area: where each theme stands, and the figures behind it with their origin."""

from dataclasses import dataclass

from planner.analysis.figures.years import Years
from planner.analysis.scores.decomposition import ScorePart
from planner.analysis.scores.ranks import Place
from planner.analysis.scores.sensitivity import RankBand
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import Indicator, Reference, Theme
from planner.domain.figures.provenance import Snapshot


@dataclass(frozen=True, slots=True)
class ThemeReading:
    """How one area does on one theme, beside its gemeente and all areas (means weighted by inhabitants).

    `score` and `place` are None below the coverage threshold. `overall_partial` tells that the mean over all areas is
    one over a part of them. `parts` tells what each figure adds to the score; `band` how sure the rank is, None until
    it is asked for and where too few people live to say; `unsure` tells which, as standing.unsure does.
    """

    theme: Theme
    score: float | None
    coverage: float
    place: Place | None = None
    gemeente_mean: float | None = None
    overall_mean: float | None = None
    overall_partial: bool = False
    parts: tuple[ScorePart, ...] = ()
    band: RankBand | None = None
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """The areas most like one area, nearest first, as (code, name, name of the gemeente, distance).

    `themes` holds their mean score per theme id, empty where they aren't all ranked among the same areas; `figures`
    their mean figure per indicator id. Means count each area once; what none of them has is absent.
    """

    areas: tuple[tuple[str, str, str, float], ...]
    themes: dict[str, float]
    figures: dict[str, float]


@dataclass(frozen=True, slots=True)
class FigureReading:
    """One figure of one area, with everything that is needed to trace it; `missing` is a MissingReason or "".

    `put_together` is the share (0–1) of the denominator in buurten with a figure, when it was put together from them.
    `weight` is how heavily it counts in its theme, 0 for context. `changed`: it was made for other borders, and is
    this far (0–1) about the people of the area itself. One that no area has `somewhere` is hidden. `detail` is the
    number that belongs to `missing`, as Observations have it. `reach` is the share (0–1) of the inhabitants of the
    gemeente that a local figure tells of, and the share that is needed, where that is too little to count; else None.
    `years` are those of all figures that it is compared with.
    """

    indicator: Indicator
    value: float | None
    year: int | None
    snapshot: Snapshot | None
    score: float | None = None
    missing: str = ""
    put_together: float | None = None
    weight: float = 1.0
    changed: float | None = None
    somewhere: bool = True
    detail: float | None = None
    reach: tuple[float, float] | None = None
    years: Years | None = None


@dataclass(frozen=True, slots=True)
class AreaProfile:
    """All the app knows of one area within the borders of `year`, ranked among the areas of `reference`.

    `unranked` says why it isn't ranked among them, as a MissingReason, or "". `alike` is None until it is asked for,
    and where nothing is known to compare by. `group` counts the areas it is ranked among, when these aren't all, and
    names their gemeenten.
    """

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
    unranked: str = ""
    group: tuple[int, tuple[str, ...]] = (0, ())
    alike: Alike | None = None
