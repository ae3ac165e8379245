"""A joint agenda as a report: everything the parties drafted, in one order, free of format."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

import geopandas as gpd

from planner.analysis.scores.profiles import AreaProfile
from planner.domain.agenda.agenda import Agenda
from planner.domain.figures.indicators import Reference
from planner.domain.figures.provenance import Snapshot
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Kept
from planner.maps.view import MapView
from planner.reports.blocks import Picture, Report, Section
from planner.reports.sections.actions import actions_section
from planner.reports.sections.agreement import goal_section
from planner.reports.sections.contributions import totals_section
from planner.reports.sections.opgaven import parties_section, thread_section, urgency_section
from planner.reports.sections.profiles import profiles_section
from planner.reports.sections.sources import foot, front_facts, sources_section
from planner.text import Language, translator
from planner.text.weights import weights_text
from planner.text.words import Words

LONG_SENTENCE = 220
"""A longer goal is shortened on the first page; it stands whole in its own section."""


def action_numbers(agenda: Agenda) -> dict[str, int]:
    """Give each action its number, the same on the map (`MapView.numbered`) and in the report."""
    return {action.id: number for number, action in enumerate(agenda.actions, 1)}


def build(
    dossier: Dossier,
    *,
    kept: Kept,
    profiles: tuple[AreaProfile, ...],
    drawing: tuple[MapView, gpd.GeoDataFrame] | None,
    snapshots: Mapping[Snapshot, tuple[int, ...]],
    places: Mapping[str, str] | None = None,
    language: Language,
    today: date,
) -> Report:
    """Tell the whole story of an agenda and of what the parties said of it.

    `kept` tells which edition this is. `profiles` holds the areas that have figures. `drawing` is the map of the
    title page with the borders of its areas (EPSG:28992), or None. `snapshots` are the sources of borders and figures
    that were used, each with the years of those figures. `places` names the areas of actions by code.
    """
    agenda, t = dossier.agenda, translator(language)
    on_map = dict(zip(drawing[0].codes, drawing[0].names, strict=True)) if drawing else {}
    words = Words(t, language, on_map | {**(places or {})} | _area_names(agenda, profiles))
    picture = Picture(*drawing, _caption(agenda, drawing[0], profiles, words)) if drawing else None
    made_on = words.day(today)
    return Report(
        kind=t("report-kind"),
        title=agenda.title,
        subtitle=front_sentence(agenda.ambition.text) or t("report-ambition-none"),
        authors=tuple(p.name for p in agenda.parties),
        fictional=t("report-fictional") if agenda.fictional else "",
        notice=t("report-fictional-notice") if agenda.fictional else "",
        facts=front_facts(agenda, kept, {p.code: p.gemeente_name for p in profiles}, words, made_on),
        picture=picture,
        sections=_sections(dossier, profiles, snapshots, picture, words, today),
        foot=foot(agenda, kept, snapshots, words, made_on),
        page=t("report-page", page="{page}", pages="{pages}"),
        blank=words.blank,
        substituted=t("report-substituted"),
        language=language,
        today=today,
        t=t,
    )


def _sections(
    dossier: Dossier,
    profiles: tuple[AreaProfile, ...],
    snapshots: Mapping[Snapshot, tuple[int, ...]],
    picture: Picture | None,
    words: Words,
    today: date,
) -> tuple[Section, ...]:
    agenda = dossier.agenda
    numbers = action_numbers(agenda)
    labels = {f.indicator.id: f.indicator.label.in_language(words.language) for p in profiles for f in p.figures}
    return (
        thread_section(dossier, words, numbers),
        parties_section(dossier, words, today),
        profiles_section(agenda, profiles, picture, words),
        urgency_section(agenda, words),
        goal_section(dossier, words),
        actions_section(dossier, words, numbers),
        totals_section(agenda, words),
        sources_section(snapshots, weights_text(agenda, labels, words), words),
    )


def _area_names(agenda: Agenda, profiles: tuple[AreaProfile, ...]) -> dict[str, str]:
    """Name the areas of an agenda; those with the same name with their gemeente too."""
    often, gemeenten = Counter(a.name for a in agenda.areas), {p.code: p.gemeente_name for p in profiles}
    apart = {a.code for a in agenda.areas if often[a.name] > 1 and a.code in gemeenten}
    return {a.code: f"{a.name} ({gemeenten[a.code]})" if a.code in apart else a.name for a in agenda.areas}


def _caption(agenda: Agenda, view: MapView, profiles: tuple[AreaProfile, ...], words: Words) -> str:
    """Say what is outlined and numbered, and which areas and actions of the agenda are not on this map."""
    t, numbers = words.t, action_numbers(agenda)
    parts = [t("report-map-title", title=view.title)]
    if profiles and profiles[0].reference is Reference.STEDELIJKHEID:
        parts.append(t("report-map-among"))
    if view.outlined:
        parts.append(t("report-map-outlined", areas=words.listing(words.area_names[code] for code in view.outlined)))
    if view.numbered:
        parts.append(t("report-map-numbered"))
    drawn = {number for number, _ in view.numbered}
    areas = [words.area(a.code, a.name) for a in agenda.areas if a.code not in view.outlined]
    actions = [a for a in agenda.open_actions if numbers[a.id] not in drawn]
    named = [t("report-map-action", number=str(numbers[a.id]), title=a.title) for a in actions]
    if areas or named:
        parts.append(t("report-map-off", what=words.listing([*areas, *named])))
    return " ".join((*parts, view.attribution))


def front_sentence(text: str) -> str:
    """Give a text as one sentence for the first page: as it is, its first sentence, or its first words.

    >>> front_sentence("Een wijk voor iedereen. " + "En nog veel meer. " * 20)
    'Een wijk voor iedereen.'
    """
    text = " ".join(text.split())
    if len(text) <= LONG_SENTENCE:
        return text
    first = re.split(r"(?<=[.?!])\s", text, maxsplit=1)[0]
    return first if len(first) <= LONG_SENTENCE else first[:LONG_SENTENCE].rsplit(" ", 1)[0] + "…"
