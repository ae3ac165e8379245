"""Put an area's figures into words: its place among others, its values with unit, why something is missing."""

from dataclasses import dataclass
from html import escape

from babel.lists import format_list

from planner.domain.areas import Level
from planner.domain.indicators import Reference
from planner.services.figures import AreaProfile, FigureReading, Measured, ThemeReading
from planner.services.mapping import with_unit
from planner.text import Language, Translate, number

PLACES = ((0.9, "top-10"), (0.75, "top-25"), (0.5, "more"), (0.25, "less"), (0.0, "low-25"))
"""From which share of the areas that have less to do which words hold."""
HEAVY = 0.75
"""From which place a theme is named in the one sentence."""
ENOUGH_THEMES = 3
"""With fewer themes than this nothing is said of standing out."""


@dataclass(frozen=True, eq=False)
class Reader:
    """Says what figures mean, in one language, for areas of one measured level."""

    t: Translate
    language: Language
    measured: Measured

    def who(self, area: AreaProfile) -> str:
        """Say what the area is and how many people live there."""
        level = self.t(f"level-{area.level.value}")
        count = "?" if area.inhabitants is None else number(area.inhabitants, self.language)
        return self.t("panel-who", count=count, level=level.lower(), gemeente=area.gemeente_name)

    def in_one_sentence(self, area: AreaProfile) -> str:
        """Name the themes that ask most attention; say so when none stands out or nothing is known."""
        known = [r for r in area.themes if r.place is not None]
        if not known:
            return self.t("panel-unknown", name=area.name)
        heavy = sorted((r for r in known if (r.place or 0) >= HEAVY), key=lambda r: (-(r.place or 0), -(r.score or 0)))
        names = [r.theme.label.in_language(self.language).lower() for r in heavy[:3]]
        if not names and len(known) < ENOUGH_THEMES:
            return self.t("panel-little-known", name=area.name, count=len(known), themes=len(area.themes))
        if not names:
            return self.t("panel-no-peak", name=area.name, among=self.among(area))
        return self.t("panel-themes", name=area.name, themes=str(format_list(names, locale=self.language)))

    def among(self, area: AreaProfile) -> str:
        """Name the areas among which the ranks hold."""
        if self.measured.scores.reference is Reference.GEMEENTE:
            return area.gemeente_name
        return self.t("among-fictional" if self.measured.atlas.fictional else "among-nl")

    def place(self, reading: ThemeReading, area: AreaProfile) -> str:
        """Say in words where a theme stands, e.g. that it belongs to the heaviest tenth."""
        if reading.place is None:
            return self.t("place-unknown")
        words = next(words for least, words in PLACES if reading.place >= least)
        return self.t(f"place-{words}", among=self.among(area), level=self.many(area.level))

    def many(self, level: Level) -> str:
        """Name a level in the plural."""
        return self.t(f"levels-{level.value}")

    def numbers(self, reading: ThemeReading, area: AreaProfile) -> str:
        """Give the score beside gemeente and all, and how sure it is, as markup."""
        members = self.measured.observations.values.columns
        sure = self.t("coverage", percent=number(100 * reading.coverage, self.language))
        if reading.score is None or not len(members):
            return escape(sure)
        parts = [f"<strong>{number(reading.score, self.language, 1)}</strong>"]
        if reading.gemeente_mean is not None:
            parts.append(f"{escape(area.gemeente_name)} {number(reading.gemeente_mean, self.language, 1)}")
        if reading.overall_mean is not None:
            overall = self.t("overall-fictional" if self.measured.atlas.fictional else "overall-nl")
            parts.append(f"{escape(overall)} {number(reading.overall_mean, self.language, 1)}")
        return " · ".join([*parts, escape(sure)])

    def value(self, figure: FigureReading) -> str:
        """Give a figure with its unit, or why it is missing."""
        if figure.value is None:
            return self.t(f"missing-{figure.missing or 'onbekend'}")
        written = number(figure.value, self.language, figure.indicator.decimals)
        return with_unit(written, figure.indicator.unit.in_language(self.language))
