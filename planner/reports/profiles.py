"""An area in figures: where each theme stands in words, how sure that is, and the figures behind it."""

from dataclasses import dataclass

from planner.domain.areas import Area
from planner.domain.indicators import MissingReason, Reference
from planner.maps.summary import sentences
from planner.maps.view import MapView
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
from planner.reports.words import Words


@dataclass(frozen=True, slots=True)
class ThemePlace:
    """One theme of one area: its score, the rank of that score among all (both 0–10), and the coverage (0–1).

    `score` and `rank` are None below the coverage threshold.
    """

    label: str
    score: float | None
    rank: float | None
    coverage: float


@dataclass(frozen=True, slots=True)
class ProfileFigure:
    """One figure as it is now; `reason` says why `value` is missing."""

    label: str
    value: float | None
    unit: str
    decimals: int
    year: int | None
    source: str
    score: float | None = None
    reason: MissingReason = MissingReason.UNKNOWN


@dataclass(frozen=True, slots=True)
class AreaProfile:
    """What the figures say of one area of the agenda, ranked among the areas of `reference`."""

    area: Area
    gemeente_name: str
    inhabitants: int | None
    reference: Reference
    themes: tuple[ThemePlace, ...]
    figures: tuple[ProfileFigure, ...] = ()


def profiles_section(profiles: tuple[AreaProfile, ...], view: MapView, words: Words) -> Section:
    """Say the map in words, then show each area's themes and figures."""
    t = words.t
    title = t("report-profiles")
    on_map = Text(" ".join((t("report-map-title", title=view.title), *sentences(view, t))))
    if not profiles:
        return Section(title, (on_map, Text(t("report-profiles-none"))))
    intro = Text(t("report-profiles-intro"), Tone.QUIET)
    return Section(title, (on_map, intro), tuple(_profile(profile, words) for profile in profiles))


def _profile(profile: AreaProfile, words: Words) -> Section:
    t = words.t
    blocks: list[Block] = []
    if profile.inhabitants is not None:
        inhabitants = t("report-inhabitants", count=words.number(profile.inhabitants), gemeente=profile.gemeente_name)
        blocks.append(Text(inhabitants))
    if profile.themes:
        columns = (
            Column(t("report-theme"), 2.2),
            Column(t("report-place"), 3.6),
            Column(t("report-score"), 0.9, number=True),
            Column(t("report-coverage"), 1.9),
        )
        rows = tuple(_theme_row(theme, profile, words) for theme in profile.themes)
        blocks.append(Table(t("report-themes-caption", area=profile.area.name), columns, rows))
    if profile.figures:
        blocks.append(_figures(profile, words))
    return Section(profile.area.name, tuple(blocks) or (Text(t("report-profiles-none")),))


def _theme_row(theme: ThemePlace, profile: AreaProfile, words: Words) -> tuple[str, ...]:
    t = words.t
    if theme.rank is None:
        place = t("report-place-unknown")
    else:
        place = words.place(theme.rank, profile.reference, profile.gemeente_name)
    coverage = t("report-coverage-share", share=words.number(100 * theme.coverage))
    return theme.label, place, words.score(theme.score), coverage


def _figures(profile: AreaProfile, words: Words) -> Table:
    t = words.t
    columns = (
        Column(t("report-indicator"), 3),
        Column(t("report-value"), 1.6, number=True),
        Column(t("report-year"), 0.9, number=True),
        Column(t("report-score"), 0.9, number=True),
        Column(t("report-source"), 2.4),
    )
    rows = tuple(_figure_row(figure, words) for figure in profile.figures)
    return Table(t("report-figures-now", area=profile.area.name), columns, rows)


def _figure_row(figure: ProfileFigure, words: Words) -> tuple[str, ...]:
    if figure.value is None:
        value = words.t(f"report-missing-{figure.reason.value}")
    else:
        value = words.value(figure.value, figure.unit, figure.decimals)
    year = words.t("report-unknown") if figure.year is None else str(figure.year)
    return figure.label, value, year, words.score(figure.score), words.or_blank(figure.source)
