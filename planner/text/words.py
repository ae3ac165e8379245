"""Small words of a report: numbers with their unit, dates, lists and unfinished sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import floor

from babel.lists import format_list

from planner.analysis.figures.years import Years
from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.analysis.scores.ranks import Place
from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.areas import Level
from planner.domain.figures.indicators import MissingReason, Reference
from planner.domain.figures.provenance import Snapshot
from planner.text import Language, Translate, day, number

ROUNDING = 1e-9
LOCALES = {"nl": "nl_NL", "en": "en_GB"}
NBSP = "\N{NO-BREAK SPACE}"
FEW_ALIKE, NAMED = 100, 3
"""From so many areas on a group needs no number, and of more gemeenten than this none is named: choices of ours."""


@dataclass(frozen=True)
class Words:
    """Turns values into words of one language; `area_names` gives the name of a code."""

    t: Translate
    language: Language
    area_names: dict[str, str] = field(default_factory=dict)

    @property
    def blank(self) -> str:
        """Give what stands where nobody wrote anything yet."""
        return self.t("report-blank")

    def or_blank(self, text: str) -> str:
        """Give the text, or say that it isn't there yet."""
        return text.strip() or self.blank

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number as the language does."""
        return number(value, self.language, decimals)

    def day(self, value: date) -> str:
        """Write a date in words; day and month stay on one line, the year may go to the next in a narrow column."""
        return day(value, self.language).replace(" ", NBSP, 1)

    def euros(self, amount: int) -> str:
        """Write an amount of euros: € 12.000 in Dutch, €12,000 in English."""
        return ("€" if self.language == "en" else "€" + NBSP) + self.number(amount)

    def score(self, score: float | None) -> str:
        """Write a score from 0 to 10 with one decimal."""
        return self.t("report-none") if score is None else self.number(score, 1)

    def weight(self, weight: float) -> str:
        """Write a weight with no more decimals than it has: 2 or 2,5."""
        return self.number(weight, next(n for n in (0, 1, 2) if n == 2 or round(weight, n) == weight))

    def value(self, value: float, unit: str, decimals: int) -> str:
        """Write a figure with its unit: 38%, € 210 or 1.240 m³."""
        written = self.number(value, decimals)
        if unit.startswith("€"):
            return "€" + NBSP + written + unit[1:]
        return written + (unit if unit.startswith("%") else f"{NBSP}{unit}" if unit else "")

    def frozen(self, figure: FrozenFigure) -> str:
        """Name a frozen figure with area, value and year."""
        value, area = (
            self.value(figure.value, figure.unit, figure.decimals),
            self.area(figure.area_code, figure.area_name),
        )
        return self.t("report-figure", label=figure.label, area=area, value=value, year=str(figure.year))

    def area(self, code: str, name: str) -> str:
        """Name an area of the agenda: with its gemeente where another one in it has the same name."""
        return self.area_names.get(code, name)

    def listing(self, items: Iterable[str]) -> str:
        """Join names as a sentence does: a, b en c."""
        return str(format_list(list(items), locale=LOCALES[self.language]))

    def phrase(self, text: str) -> str:
        """Make a text fit inside a sentence: no end mark of its own, or the word for blank."""
        return text.strip().rstrip(".,;") or f"({self.blank.lower()})"

    def figure(self, reading: FigureReading) -> str:
        """Give a figure of now with its unit, or why it is missing."""
        if reading.value is None:
            return self.missing(reading.missing, reading.detail, reading.indicator.enough)
        unit = reading.indicator.unit.in_language(self.language)
        return self.value(reading.value, unit, reading.indicator.decimals)

    def missing(self, reason: str, detail: float | None = None, needed: float = 0.0) -> str:
        """Say why a figure is missing; `detail` is the share there is, of what is `needed`, or a year."""
        numbers = {}
        if detail is not None:
            numbers = {"percent": self.percent(detail), "needed": self.percent(needed), "year": f"{detail:.0f}"}
        return self.t(f"missing-{reason or MissingReason.UNKNOWN.value}", **numbers)

    def percent(self, share: float) -> str:
        """Write a share (0–1) in whole percents, rounded down: what is too little never reads as enough."""
        return self.number(floor(100 * share + ROUNDING))

    def share(self, share: float) -> str:
        """Write a share (0–1) in whole percents; what isn't all never reads as 100, what isn't nothing never as 0."""
        percent = 100 * round(share, 9)  # parts that are all of it may add up to a hair less
        return self.number(percent if percent in (0, 100) else min(max(percent, 1), 99))

    def known(self, reading: ThemeReading, area: AreaProfile) -> str:
        """Say how much of the figures of a theme is known, and of which years those are."""
        counted = [
            f for f in area.figures if f.indicator.theme is reading.theme.id and f.weight and f.value is not None
        ]
        years, percent = [f.year for f in counted if f.year], self.share(reading.coverage)
        if not years:
            return self.t("coverage", percent=percent)
        return self.t("coverage-years", percent=percent, years=self.between(min(years), max(years)))

    def years(self, years: Years) -> str:
        """Write one year, or the first and the last."""
        return self.between(years.first, years.last)

    def years_of(self, snapshot: Snapshot, used: tuple[int, ...]) -> str:
        """Write of which years is what is used of a file; that of the borders of a kaart where it is no figure."""
        return self.listing(map(str, used or (snapshot.year,)))

    def between(self, first: int, last: int) -> str:
        """Write the first and the last year, once when they are the same."""
        return str(first) if first == last else self.t("years-between", first=str(first), last=str(last))

    def about_years(self, years: Years, band: int) -> str:
        """Say of which years figures are, of how many people, and when the years are more than `band` apart."""
        mixed, gap = years.first != years.last, years.last - years.first
        told = [self.t("years-of-most" if mixed else "years-of", years=self.years(years), most=str(years.most))]
        if years.covered < 1 - ROUNDING:
            told.append(self.t("years-cover", percent=self.percent(years.covered)))
        if gap > band:
            told.append(self.t("years-apart", gap=str(gap)))
        return " ".join(told)

    def mixed_years(self, readings: Iterable[FigureReading]) -> str:
        """Name the figures that are compared with those of other years, with the years; "" when none is."""
        mixed = [(r, r.years) for r in readings if r.value is not None and r.years and r.years.first != r.years.last]
        labels = ((r.indicator.label.in_language(self.language).lower(), years) for r, years in mixed)
        named = (self.t("years-figure", label=label, years=self.years(years)) for label, years in labels)
        return self.t("years-figures", figures="; ".join(named)) if mixed else ""

    def label(self, reading: FigureReading) -> str:
        """Name an indicator, and say so when it is a rough guide or doesn't count."""
        said = reading.indicator.label.in_language(self.language)
        marks = [self.t("proxy")] * reading.indicator.proxy + [self.t("context")] * (reading.weight == 0)
        return f"{said} ({', '.join(marks)})" if marks else said

    def source(self, reading: FigureReading) -> str:
        """Name whose figure it is, of how much when it was put together from buurten, and what else there is to know.

        That is: borders changed, or it doesn't count because it tells too little of its gemeente.
        """
        if reading.snapshot is None:
            return self.t("report-unknown")
        named = reading.snapshot.title
        if reading.put_together is not None:
            named = self.t("put-together", source=named, percent=self.share(reading.put_together))
        if reading.changed is not None:
            named = self.t("borders-changed", source=named, percent=self.share(reading.changed))
        if reading.reach is None:
            return named
        share, needed = map(self.percent, reading.reach)
        return self.t(
            "figure-part" if reading.reach[0] else "figure-touched", source=named, percent=share, needed=needed
        )

    def place(self, place: Place | None, area: AreaProfile) -> str:
        """Say where an area stands among others, e.g. that it belongs to the heaviest tenth."""
        if place is None:
            return self.t(f"place-not-{area.unranked}" if area.unranked else "place-unknown")
        level, among = self.many(area.level), self.among(area)
        if place.key in ("rank", "rank-tied", "only"):
            rank, count = str(place.above + 1), self.number(place.known)
            one = self.t(f"level-{area.level.value}").lower()
            return self.t(f"place-{place.key}", rank=rank, count=count, level=level, one=one, among=among)
        return self.t(f"place-{place.key}", whole=self.whole(place, area))

    def whole(self, place: Place, area: AreaProfile) -> str:
        """Name the areas among which a rank holds: all of them, or those that have a score."""
        level, count = self.many(area.level), self.number(place.known)
        everywhere = area.reference is Reference.NETHERLANDS
        key = "whole" if not place.partial else "whole-scored" if everywhere else "whole-scored-among"
        return self.t(key, count=count, level=level, among=self.among(area))

    def among(self, area: AreaProfile) -> str:
        """Name what an area is compared with."""
        if area.reference is Reference.GEMEENTE:
            return area.gemeente_name
        everything = self.t("among-fictional" if area.fictional else "among-nl")
        if area.reference is Reference.STEDELIJKHEID:
            return self._alike(area, everything)
        return everything

    def _alike(self, area: AreaProfile, everything: str) -> str:
        """Name the areas that are as stedelijk, with how many and where when they are few."""
        count, gemeenten = area.group
        if not 0 < count < FEW_ALIKE:
            return self.t("among-class", all=everything)
        where = self.listing(gemeenten) if len(gemeenten) <= NAMED else everything
        areas = self.t("map-areas", level=area.level.value, count=count)
        return self.t("among-class-few", all=where, areas=areas)

    def many(self, level: Level) -> str:
        """Name a level in the plural."""
        return self.t(f"levels-{level.value}")
