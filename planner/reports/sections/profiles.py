"""An area in figures: where each theme stands in words, how sure that is, and the figures behind it."""

from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Area, AreaKind
from planner.maps.summary import sentences
from planner.reports.blocks import Block, Column, Picture, Section, Table, Text, Tone
from planner.text.words import Words


def profiles_section(
    agenda: Agenda, profiles: tuple[AreaProfile, ...], picture: Picture | None, words: Words
) -> Section:
    """Say the map in words, then show each area's themes and figures; an area without a profile says so."""
    t = words.t
    read = {profile.code: profile for profile in profiles}
    view = picture.view if picture else None
    on_map = (Text(" ".join((t("report-map-title", title=view.title), *sentences(view, t)))),) if view else ()
    intro = Text(t("report-profiles-intro"), Tone.QUIET)
    linked = linked_figures(agenda)
    named = {a.code: words.area(a.code, a.name) for a in agenda.areas}
    parts = tuple(Section(named[a.code], _area(a, read.get(a.code), linked, words)) for a in agenda.areas)
    return Section(t("report-profiles"), (*on_map, intro), parts)


def linked_figures(agenda: Agenda) -> frozenset[str]:
    """Name the indicators that an opgave or an action of the agenda is about."""
    of_opgaven = (figure for opgave in agenda.opgaven for figure in opgave.figures)
    of_actions = (action.baseline for action in agenda.actions if action.baseline)
    return frozenset(figure.indicator for figure in (*of_opgaven, *of_actions))


def _area(area: Area, profile: AreaProfile | None, linked: frozenset[str], words: Words) -> tuple[Block, ...]:
    t = words.t
    if profile is None:
        return (Text(t("area-gone", area=area.name)),)
    return (*_now(area, profile, words), *_readings(area, profile, linked, words))


def _now(area: Area, profile: AreaProfile, words: Words) -> list[Block]:
    """Say who lives there, and of which borders the figures are when the agenda was about others."""
    t, said = words.t, []
    if profile.inhabitants is not None:
        count = words.number(profile.inhabitants)
        said.append(t("report-inhabitants", count=count, gemeente=profile.gemeente_name))
        if profile.kind is AreaKind.INHABITED and not profile.unranked:
            said.append(t("report-scores-among", level=words.many(profile.level), among=words.among(profile)))
    if profile.year != area.year:
        years = {"now": str(profile.year), "then": str(area.year)}
        said.append(t("report-other-borders", area=area.name, name=profile.name, **years))
    return [Text(" ".join(said))] if said else []


def _readings(area: Area, profile: AreaProfile, linked: frozenset[str], words: Words) -> list[Block]:
    if profile.kind is not AreaKind.INHABITED:
        return [Text(words.t(f"explain-{profile.kind.value}"))]
    themes = [_themes(area, profile, words)] if profile.themes else []
    known = any(figure.somewhere or figure.indicator.id in linked for figure in profile.figures)
    figures = [_figures(area, profile, linked, words)] if known else []
    mixed = words.mixed_years(profile.figures)
    return [*themes, *figures, *([Text(mixed, Tone.QUIET)] if mixed else [])]


def _themes(area: Area, profile: AreaProfile, words: Words) -> Table:
    t = words.t
    columns = (
        Column(t("report-theme"), 2.2),
        Column(t("report-place"), 3.6),
        Column(t("report-score"), 0.9, number=True),
        Column(t("report-coverage"), 1.9),
    )
    rows = tuple(_theme_row(theme, profile, words) for theme in profile.themes)
    return Table(t("report-themes-caption", area=words.area(area.code, area.name)), columns, rows)


def _theme_row(reading: ThemeReading, profile: AreaProfile, words: Words) -> tuple[str, ...]:
    label = reading.theme.label.in_language(words.language)
    known = words.known(reading, profile)
    return label, words.place(reading.place, profile), words.score(reading.score), known


def _figures(area: Area, profile: AreaProfile, linked: frozenset[str], words: Words) -> Table:
    t = words.t
    columns = (
        Column(t("report-indicator"), 3),
        Column(t("report-value"), 1.6, number=True),
        Column(t("report-year"), 0.9, number=True),
        Column(t("report-score"), 0.9, number=True),
        Column(t("report-source"), 2.4),
    )
    known = [figure for figure in profile.figures if figure.somewhere]
    chosen = [figure for figure in profile.figures if figure.indicator.id in linked]
    rows = tuple(_figure_row(figure, words) for figure in chosen or known)
    return Table(
        t("report-figures-linked" if chosen else "report-figures-all", area=words.area(area.code, area.name)),
        columns,
        rows,
    )


def _figure_row(figure: FigureReading, words: Words) -> tuple[str, ...]:
    year = words.t("report-unknown") if figure.year is None else str(figure.year)
    return words.label(figure), words.figure(figure), year, words.score(figure.score), words.source(figure)
