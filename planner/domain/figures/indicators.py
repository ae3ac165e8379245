"""Indicators: what is measured, why, and which way is a need."""

from dataclasses import dataclass
from enum import StrEnum


class ThemeId(StrEnum):
    """The four themes; there is no total over them."""

    OPENBARE_RUIMTE = "openbare_ruimte"
    VERDUURZAMING = "verduurzaming"
    VEERKRACHT = "veerkracht"
    SAMENSTELLING = "samenstelling"


class Direction(StrEnum):
    """Which end of the scale asks for attention."""

    HIGH = "high_is_need"
    LOW = "low_is_need"


class Method(StrEnum):
    """How an indicator follows from source columns."""

    COLUMN = "column"
    ONE_SIDEDNESS = "one_sidedness"


class Scale(StrEnum):
    """How figures become scores from 0 to 10: by rank among the areas of the reference, or between two fixed ends."""

    RANK = "rank"
    FIXED = "fixed"


class MissingRule(StrEnum):
    """What a missing figure does to a theme: it is left out and never counts as zero; the coverage tells."""

    LEAVE_OUT = "leave_out"


class ReferenceYear(StrEnum):
    """Which year is shown: of each area the newest that has a figure and isn't too old."""

    NEWEST = "newest"


class MissingReason(StrEnum):
    """Why a figure is not there; each is shown in its own words.

    COVERAGE: too few of the buurten have one; OLD: there is one, but from too long ago; FEW_OBJECTS: of a register.
    """

    SECRET = "geheim"
    LATER = "later"
    DROPPED = "vervallen"
    UNKNOWN = "onbekend"
    NOT_APPLICABLE = "nvt"
    TOO_FEW = "weinig"
    NO_CLASS = "klasse"
    COVERAGE = "dekking"
    OLD = "oud"
    FEW_OBJECTS = "objecten"


class Reference(StrEnum):
    """Among which areas a score is a rank."""

    NETHERLANDS = "nl"
    GEMEENTE = "gemeente"
    STEDELIJKHEID = "stedelijkheid"


@dataclass(frozen=True, slots=True)
class Label:
    """A short text in both languages, from a declared file."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """Give the text in one language; Dutch leads."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Mask:
    """Where an official column is above this figure, the indicator says nothing: it is not applicable there."""

    column: str
    above: float


@dataclass(frozen=True, slots=True)
class Choice:
    """How the figure of an area is chosen among tables, and from how much of it on it counts; shares from 0 to 1.

    A figure from more than `greatest_age` years before the borders doesn't count. Years that lie further apart than
    `band` make a comparison unsure. A `local` figure counts in a gemeente where it covers `local_share` of the
    inhabitants, and an asset register where it has, per inhabitant, `register_share` of what it has in the gemeente
    that it has most of. An indicator takes the place of one that is contained in it where it covers `whole_share` of
    the inhabitants that that one covers.
    """

    greatest_age: int = 10
    band: int = 3
    local_share: float = 0.5
    register_share: float = 0.1
    whole_share: float = 0.8


DEFAULT_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One declared indicator; `columns` holds the accepted source column names, first match wins.

    For ONE_SIDEDNESS `columns` are the shares (in %) of the groups, `rest` adds what is left up to 100 as a group.
    With FIXED `fixed` holds the figures at which the scale begins and ends, low before high. A `local` indicator comes
    from files of one gemeente: in a gemeente without any it doesn't count as missing. `denominator` is the official
    column of what it is a share or mean of: figures of buurten are weighed by it when they are put together, where at
    least `enough` of it has a figure; "" means that they never are. `contained_in` names the indicators that already
    tell the same: of such a pair only one has a weight. An indicator with weight 0 is context. `last_year` is the last
    one in which its source published it. `greatest_age` goes before that of the Choice.
    """

    id: str
    theme: ThemeId
    label: Label
    why: Label
    unit: Label
    direction: Direction
    source: str
    columns: tuple[str, ...]
    method: Method = Method.COLUMN
    rest: bool = False
    weight: float = 1.0
    decimals: int = 0
    proxy: bool = False
    scale: Scale = Scale.RANK
    missing: MissingRule = MissingRule.LEAVE_OUT
    reference_year: ReferenceYear = ReferenceYear.NEWEST
    fixed: tuple[float, float] | None = None
    local: bool = False
    denominator: str = ""
    enough: float = 0.8
    contained_in: tuple[str, ...] = ()
    masked_by: Mask | None = None
    last_year: int = 9999
    greatest_age: int | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the four themes; `threshold` is the share of its weight that must have a figure."""

    id: ThemeId
    label: Label
    question: Label
    threshold: float


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """All declared themes and indicators, in the order of the file.

    An area with fewer than `minimum_inhabitants` keeps its figures but gets no score. `profile` holds the official
    columns that tell which areas are alike, `denominators` pairs of what figures are a share of with its official
    column.
    """

    themes: tuple[Theme, ...]
    indicators: tuple[Indicator, ...]
    minimum_inhabitants: int = 50
    profile: tuple[str, ...] = ()
    denominators: tuple[tuple[str, str], ...] = ()
    choice: Choice = DEFAULT_CHOICE

    def of_theme(self, theme: ThemeId) -> tuple[Indicator, ...]:
        """Give the indicators of one theme."""
        return tuple(i for i in self.indicators if i.theme == theme)

    def theme(self, theme: str) -> Theme:
        """Find a theme by id; raises KeyError."""
        return {t.id.value: t for t in self.themes}[theme]

    def indicator(self, indicator: str) -> Indicator:
        """Find an indicator by id; raises KeyError."""
        return {i.id: i for i in self.indicators}[indicator]
