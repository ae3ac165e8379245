"""What Verken says of an area is the same in each place: map, table, panel, shared page, document, command line."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pandas as pd
import pytest

from planner.analysis.figures.observations import Observations
from planner.analysis.scores import readings
from planner.analysis.scores.measured import Measured, measure
from planner.analysis.scores.profiles import AreaProfile, FigureReading
from planner.bootstrap import build
from planner.cli.printed import area_object
from planner.demo.prepare import prepare_demo
from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import Reference
from planner.maps import interactive
from planner.maps.drawing import draw_map
from planner.maps.summary import rows, sentences
from planner.maps.view import MapView
from planner.reports.sections.profiles import profiles_section
from planner.services.context import Context
from planner.text import translator
from planner.text.words import Words
from planner.ui.browser.maps.area_map import _message
from planner.ui.verken.figures import figures_table
from planner.ui.verken.origin import origin_details
from tests.builders import an_agenda, an_area
from tests.fixtures.agenda_page import settings_in

T = translator("nl")
WORDS = Words(T, "nl")
LEVELS = (Level.WIJK, Level.BUURT)


@pytest.fixture(scope="module")
def ctx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """Load the demo."""
    folder: Path = tmp_path_factory.mktemp("agrees")
    house = build(settings_in(folder))
    found = house.context()
    prepare_demo(found, folder / "demo", lambda _step, _share: None)
    yield found
    house.close()


@pytest.fixture(scope="module", params=[(level, r) for level in LEVELS for r in Reference], ids=str)
def measured(request: pytest.FixtureRequest, ctx: Context) -> Measured:
    level, reference = request.param
    return measure(ctx.library.areas.atlas(), ctx.indicators, level, reference)


@pytest.fixture(scope="module")
def profiles(ctx: Context, measured: Measured) -> dict[str, AreaProfile]:
    return {code: readings.profile(measured, code) for code in measured.areas.index}


def shown(seen: Observations) -> list[str]:
    return list(seen.spans)


def reading(profile: AreaProfile, name: str) -> FigureReading:
    return next(figure for figure in profile.figures if figure.indicator.id == name)


def peopled(profiles: dict[str, AreaProfile]) -> list[AreaProfile]:
    return [profile for profile in profiles.values() if profile.kind is AreaKind.INHABITED]


def on_map(ctx: Context, measured: Measured, name: str) -> MapView:
    return draw_map(measured, name, ctx.language)


def test_map_list_popup_and_shared_page_say_the_figure_of_the_panel(
    ctx: Context, measured: Measured, profiles: dict[str, AreaProfile]
) -> None:
    drawn = measured.atlas.drawn[measured.observations.level]
    for name in shown(measured.observations):
        view = on_map(ctx, measured, name)
        listed = {code: value for code, _, _, value in rows(view)}
        sent = _message(view, key="map", geometry_url="", height=1, labels={}, tiles_url=None)["values"]
        page = interactive.page(view, drawn, t=T, language="nl") if measured.scores.groups is None else ""
        assert sent == list(listed.values())
        for profile in peopled(profiles):
            told = reading(profile, name)
            said = WORDS.figure(told)
            if not (told.value is None and profile.unranked):  # then the map says why nothing is compared there
                assert listed[profile.code] == said, (name, profile.code)
            assert not page or f"<td>{escape(profile.code)}</td>" in page
            assert not page or f"<td>{escape(listed[profile.code])}</td>" in page


def test_the_title_and_the_sentence_name_the_years_and_the_share_of_the_figures_themselves(
    ctx: Context, measured: Measured, profiles: dict[str, AreaProfile]
) -> None:
    for name in shown(measured.observations):
        view, told = on_map(ctx, measured, name), [(p, reading(p, name)) for p in peopled(profiles)]
        years = sorted({figure.year for _, figure in told if figure.year is not None})
        people = sum(p.inhabitants or 0 for p, figure in told if figure.value is not None)
        share = people / sum(p.inhabitants or 0 for p, _ in told)
        span = WORDS.between(years[0], years[-1])
        assert view.title.endswith(f"({span})")
        assert f"De cijfers zijn van {span}" in " ".join(sentences(view, T))
        assert (f"Ze gaan over {int(100 * share + 1e-9)}% van de inwoners." in view.years) is (share < 1 - 1e-9)


def test_panel_origin_document_and_command_line_say_one_figure_year_and_source(
    ctx: Context, measured: Measured, profiles: dict[str, AreaProfile]
) -> None:
    for profile in peopled(profiles):
        panel, made = figures_table(profile.figures, WORDS).html, origin_details(profile, measured, WORDS).html
        (document,) = profiles_section(agenda_of(profile), (profile,), None, WORDS).parts
        listed = {row[0]: row[1:] for row in document.blocks[-1 - bool(mixed(profile))].rows}
        printed = area_object(profile)["indicators"]
        for name in shown(measured.observations):
            told = reading(profile, name)
            table = measured.observations.table_of(profile.code, name)
            value, year, score, source = listed[WORDS.label(told)]
            assert escape(WORDS.figure(told)) in panel
            assert value == WORDS.figure(told)
            assert (printed[name]["value"], printed[name]["year"]) == (told.value, told.year)
            assert (told.value is None) is (table is None)
            if table is not None:
                assert (told.year, told.snapshot) == (table.year, table.snapshot)
                assert escape(WORDS.source(told)) in panel
                assert (year, source, score) == (str(table.year), WORDS.source(told), WORDS.score(told.score))
                assert escape(table.snapshot.title) in made


def test_the_score_of_a_theme_is_one_on_the_map_in_the_panel_and_on_the_command_line(
    ctx: Context, measured: Measured, profiles: dict[str, AreaProfile]
) -> None:
    for theme in measured.members:
        view = on_map(ctx, measured, theme)
        for profile in peopled(profiles):
            told = next(r for r in profile.themes if r.theme.id.value == theme)
            assert area_object(profile)["themes"][theme]["score"] == told.score
            if told.score is None:
                assert "van 10" not in view.values[profile.code]
            else:
                assert view.values[profile.code] == T("score-out-of-ten", score=WORDS.score(told.score))
                assert abs(sum(part.points for part in told.parts) + 5 - told.score) < 1e-9


def test_the_place_of_an_area_is_counted_from_what_the_map_shows(
    measured: Measured, profiles: dict[str, AreaProfile]
) -> None:
    for profile in peopled(profiles):
        among = measured.among(profile.code)
        for told in profile.themes:
            scores = measured.scores.themes[told.theme.id.value][among].dropna().round(9)
            if told.place is None:
                assert profile.code not in scores.index
                continue
            counted = pd.Series([int((scores > scores[profile.code]).sum()), len(scores)])
            assert [told.place.above, told.place.known] == counted.tolist()


def agenda_of(profile: AreaProfile) -> Agenda:
    return an_agenda(areas=(an_area(code=profile.code, name=profile.name),), opgaven=(), actions=())


def mixed(profile: AreaProfile) -> str:
    return WORDS.mixed_years(profile.figures)
