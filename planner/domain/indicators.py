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
    """How figures become scores that can be compared: the rank among all areas of the reference, from 0 to 10."""

    RANK = "rank"


class MissingRule(StrEnum):
    """What a missing figure does to a theme: it is left out and never counts as zero; the coverage tells."""

    LEAVE_OUT = "leave_out"


class ReferenceYear(StrEnum):
    """Which year is shown: the newest that has a figure for enough areas."""

    NEWEST = "newest"


class MissingReason(StrEnum):
    """Why a figure is not there; each is shown in its own words."""

    SECRET = "geheim"
    LATER = "later"
    DROPPED = "vervallen"
    UNKNOWN = "onbekend"
    NOT_APPLICABLE = "nvt"


class Reference(StrEnum):
    """Among which areas a score is a rank."""

    NETHERLANDS = "nl"
    GEMEENTE = "gemeente"


@dataclass(frozen=True, slots=True)
class Label:
    """A short text in both languages, from a declared file."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """Give the text in one language; Dutch leads."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Indicator:
    """One declared indicator; `columns` holds the accepted source column names, first match wins.

    For ONE_SIDEDNESS `columns` are the shares (in %) of the groups, `rest` adds what is left up to 100 as a group.
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


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the four themes; `threshold` is the share of its weight that must have a figure."""

    id: ThemeId
    label: Label
    question: Label
    threshold: float


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """All declared themes and indicators, in the order of the file."""

    themes: tuple[Theme, ...]
    indicators: tuple[Indicator, ...]

    def of_theme(self, theme: ThemeId) -> tuple[Indicator, ...]:
        """Give the indicators of one theme."""
        return tuple(i for i in self.indicators if i.theme == theme)

    def theme(self, theme: str) -> Theme:
        """Find a theme by id; raises KeyError."""
        return {t.id.value: t for t in self.themes}[theme]

    def indicator(self, indicator: str) -> Indicator:
        """Find an indicator by id; raises KeyError."""
        return {i.id: i for i in self.indicators}[indicator]
