"""Figures of areas: who counts, among whom, and what is said when there is no figure."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.figures.observations import Observations, observe
from planner.analysis.scores import readings
from planner.analysis.scores.measured import among_like, measure
from planner.analysis.scores.profiles import AreaProfile
from planner.analysis.scores.readings import freeze
from planner.analysis.scores.scoring import URBANITY
from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Area, AreaKind, Level
from planner.domain.figures.indicators import Reference
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.errors import NotFoundError
from planner.maps import drawing
from planner.maps.summary import sentences
from planner.maps.view import theme_reasons
from planner.services.context import Context
from planner.services.sharing import exports
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.text import translator
from planner.text.area import in_one_sentence
from planner.text.words import Words
from tests import fakes
from tests.builders import a_dossier, a_figure, an_action, an_agenda, an_area, an_event, an_opgave
from tests.fakes import FakeStore
from tests.golden.pdf_text import text_of
from tests.golden.sample import PROFILE

INDICATORS = read_indicators(DECLARED / "indicators.yaml")
GAS = INDICATORS.indicator("gasverbruik")
COLUMN = GAS.columns[0]


def a_snapshot(year: int, name: str = "", **fields: object) -> Snapshot:
    kind = SnapshotKind.AREAS if not name else SnapshotKind.FIGURES
    title = name or f"Kaart {year}"
    made = datetime(year, 6, 1, tzinfo=UTC)
    return Snapshot(title, kind, "x", title, year, "f", "0" * 64, "CC0", "CBS", made, 1, **fields)


def a_table(codes: list[str], values: list[float], *, year: int = 2024, reasons: str = "") -> FigureTable:
    frame = pd.DataFrame({COLUMN: values}, index=codes, dtype="float64")
    told = frame.isna().map(lambda missing: (reasons or "onbekend") if missing else "")
    return FigureTable(a_snapshot(year, f"Cijfers {year}"), year, frame, told)


def an_atlas(count: int = 12, *, year: int = 2024, gemeente: str = "GM0001", tables=None, kinds=None) -> Atlas:
    """Make wijken in a row with one figure that rises from west to east."""
    codes = [f"WK{gemeente[2:]}{n:02}" for n in range(count)]
    areas = pd.DataFrame(
        {
            "name": [f"Wijk {n} van {year}" for n in range(count)],
            "level": "wijk",
            "gemeente": gemeente,
            "gemeente_name": f"Stad {gemeente[-1]}",
            "wijk": "",
            "kind": kinds or AreaKind.INHABITED.value,
            "inhabitants": 100.0,
        },
        index=codes,
    )
    borders = gpd.GeoDataFrame(geometry=[shapely.box(n, 0, n + 1, 1) for n in range(count)], index=codes, crs=28992)
    borders = borders.set_geometry(shapely.transform(borders.geometry.to_numpy(), lambda c: c * 1000 + 150_000))
    borders = borders.set_crs(28992, allow_override=True)
    if tables is None:
        tables = (a_table(codes, [float(n) for n in range(count)], year=year),)
    return Atlas(a_snapshot(year), areas, {Level.WIJK: borders}, {Level.WIJK: borders}, tuple(tables))


class Shelf:
    """The areas of a library, as the real one chooses between atlases."""

    def __init__(self, *atlases: Atlas) -> None:
        self.atlases = atlases

    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give the atlas that holds a code, rather of that year."""
        found = [a for a in self.atlases if code in a.areas.index]
        if not found:
            raise NotFoundError("area-not-found", code=code)
        return next((a for a in found if a.year == year), found[0])


def a_context(agenda: Agenda, *atlases: Atlas) -> Context:
    store = FakeStore()
    store.create(a_dossier(agenda), an_event(agenda_id=agenda.id))
    now, library = datetime(2026, 5, 1, tzinfo=UTC), SimpleNamespace(areas=Shelf(*atlases))
    return fakes.a_context(store, library=library, indicators=INDICATORS, now=lambda: now, new_id=lambda: "new")


def profile_of(atlas: Atlas, code: str, reference: Reference = Reference.NETHERLANDS) -> AreaProfile:
    ctx = a_context(an_agenda(), atlas)
    return readings.profile(measure(atlas, ctx.indicators, Level.WIJK, reference), code)


def theme_place(profile: AreaProfile) -> str:
    reading = next(r for r in profile.themes if r.theme.id == GAS.theme)
    return Words(translator("nl"), "nl").place(reading.place, profile)


@pytest.fixture(autouse=True)
def one_figure_is_enough(monkeypatch):
    """Let each theme have a score as soon as it has one figure."""
    themes = tuple(replace(theme, threshold=0.01) for theme in INDICATORS.themes)
    monkeypatch.setattr("tests.unit.services.data.test_areas.INDICATORS", replace(INDICATORS, themes=themes))


def test_water_and_land_without_people_never_have_a_figure_and_never_count() -> None:
    kinds = ["inhabited"] * 10 + ["water", "uninhabited"]
    atlas = an_atlas(kinds=kinds)

    seen = observe(atlas, (GAS,), Level.WIJK)
    measured = measure(atlas, a_context(an_agenda(), atlas).indicators, Level.WIJK, Reference.NETHERLANDS)

    assert seen.values[GAS.id].isna().tolist() == [False] * 10 + [True] * 2
    assert seen.reasons[GAS.id].tolist()[10:] == ["nvt", "nvt"]
    assert measured.scores.indicators[GAS.id].max() == pytest.approx(9.5)
    assert measured.scores.themes[GAS.theme.value].count() == 10


def test_a_table_about_water_only_is_no_table() -> None:
    kinds = ["inhabited"] * 11 + ["water"]
    codes = list(an_atlas().areas.index)
    tables = (a_table(codes, [np.nan] * 11 + [1.0]), a_table(codes, [1.0] * 12, year=2022))

    assert observe(an_atlas(kinds=kinds, tables=tables), (GAS,), Level.WIJK).spans[GAS.id].last == 2022


def test_a_score_of_a_few_areas_is_not_said_to_hold_for_the_whole_country() -> None:
    codes = list(an_atlas(40).areas.index)
    some = an_atlas(40, tables=(a_table(codes[:12], [float(n) for n in range(12)]),))

    assert theme_place(profile_of(an_atlas(40), "WK000139")) == (
        "Hoort bij de 10% met het meest te doen van de wijken in Nederland."
    )
    told = profile_of(some, "WK000111")
    assert theme_place(told) == "Hoort bij de 10% met het meest te doen van de 12 wijken met een score."
    assert next(r for r in told.themes if r.theme.id == GAS.theme).overall_partial


def test_a_figure_of_a_few_areas_is_frozen_as_such() -> None:
    codes = list(an_atlas(40).areas.index)
    some = an_atlas(40, tables=(a_table(codes[:12], [float(n) for n in range(12)]),))

    for atlas, reference in ((some, "scored"), (an_atlas(40), "nl")):
        ctx = a_context(an_agenda(), atlas)
        measured = measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS)
        assert freeze(measured, "WK000111", GAS.id, on=ctx.now().date(), language=ctx.language).reference == reference


def test_within_a_small_gemeente_a_place_is_a_number_and_the_first_stands_out() -> None:
    first = profile_of(an_atlas(3), "WK000102", Reference.GEMEENTE)

    assert theme_place(first) == "1e van 3 wijken met een score in Stad 1 (1e = meest te doen)."
    assert "vraagt vooral aandacht voor" in in_one_sentence(first, Words(translator("nl"), "nl"))


def test_what_comes_later_is_said_also_when_an_older_table_is_used() -> None:
    codes = list(an_atlas().areas.index)
    newest = a_table(codes, [np.nan] * 12, reasons="later")
    older = a_table(codes[:11], [1.0] * 11, year=2022)

    seen = observe(an_atlas(tables=(newest, older)), (GAS,), Level.WIJK)

    assert seen.spans[GAS.id].last == 2022
    assert seen.reasons.at[codes[11], GAS.id] == "later"
    assert theme_reasons(seen, [GAS.id])[codes[11]] == "later"


def test_a_map_of_several_years_says_so_with_how_much_of_it_they_cover() -> None:
    codes = list(an_atlas().areas.index)
    older, newer = a_table(codes[:9], [1.0] * 9, year=2016), a_table(codes[:3], [2.0] * 3, year=2025)
    atlas = an_atlas(tables=(older, newer))
    ctx = a_context(an_agenda(), atlas)
    measured = measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS)

    for shown in (GAS.id, GAS.theme.value):
        view = drawing.draw_map(measured, shown, ctx.language)
        assert view.title.endswith("(2016 tot 2025)")
        assert view.years == (
            "De cijfers zijn van 2016 tot 2025, de meeste van 2016. Ze gaan over 75% van de inwoners. "
            "De jaren liggen tot 9 jaar uit elkaar: een verschil kan ook door de tijd komen."
        )
    told = readings.profile(measured, codes[0])
    mixed = Words(translator("nl"), "nl").mixed_years(told.figures)
    assert mixed == "Ook vergeleken met cijfers van andere jaren: gasverbruik per woning: 2016 tot 2025."


def test_a_map_of_one_year_names_that_year() -> None:
    atlas = an_atlas()
    ctx = a_context(an_agenda(), atlas)
    view = drawing.draw_map(measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS), GAS.id, ctx.language)

    assert (view.title[-6:], view.years) == ("(2024)", "De cijfers zijn van 2024.")


def test_a_reason_is_said_with_its_number_rounded_to_what_is_true() -> None:
    words = Words(translator("nl"), "nl")

    assert words.missing("dekking", 0.799, 0.8) == "Te weinig dekking (79%, nodig 80%)"
    assert words.missing("oud", 2012.0) == "Oud cijfer niet meegeteld (2012)"
    assert words.missing("thema", 0.4, 0.5) == "Te weinig cijfers (40% bekend, nodig 50%)"


def test_a_theme_says_the_one_reason_of_what_is_missing_else_that_too_little_is_known() -> None:
    reasons = pd.DataFrame({"a": ["later", "later", "geheim", "nvt"], "b": ["later", "geheim", "", "onbekend"]})
    seen = Observations(Level.WIJK, reasons.eq("").astype(float), reasons)

    assert theme_reasons(seen, ["a", "b"]).tolist() == ["later", "dekking", "geheim", "onbekend"]


def test_a_value_on_the_map_never_reads_minus_nothing() -> None:
    codes = list(an_atlas().areas.index)
    atlas = an_atlas(tables=(a_table(codes, [-0.3, 0.2, *range(1, 11)]),))
    ctx = a_context(an_agenda(), atlas)
    measured = measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS)

    values = drawing.draw_map(measured, GAS.id, ctx.language).values

    assert [v.split("\N{NO-BREAK SPACE}")[0] for v in values.iloc[:2]] == ["0", "0"]


@pytest.mark.parametrize(
    ("most", "alike"),
    [
        (3.0, "De gebieden verschillen hier bijna niet: alle liggen ze tussen 0,0% en 3,0%."),
        (0.4, "De gebieden verschillen hier bijna niet: alle liggen ze tussen 0,0% en 0,4%."),
        (30.0, ""),
    ],
)
def test_a_map_of_shares_that_hardly_differ_says_so(most: float, alike: str) -> None:
    codes = list(an_atlas().areas.index)
    table = a_table(codes, list(np.linspace(0, most, 12)))
    named = {COLUMN: "percentage_woningen_met_zonnestroom"}
    renamed = replace(table, values=table.values.rename(columns=named), reasons=table.reasons.rename(columns=named))
    atlas = an_atlas(tables=(renamed,))
    ctx = a_context(an_agenda(), atlas)
    measured = measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS)

    view = drawing.draw_map(measured, "zonnestroom", ctx.language)

    assert view.alike.startswith(alike)
    assert bool(view.alike) == bool(alike)
    assert view.alike in sentences(view, translator("nl"))[0]
    assert drawing.draw_map(measured, "verduurzaming", ctx.language).alike == ""


def exported(agenda: Agenda, *atlases: Atlas) -> str:
    return " ".join(text_of(exports.export_agenda(a_context(agenda, *atlases), agenda.id, "pdf")).split())


def test_an_agenda_keeps_the_borders_it_began_with() -> None:
    agenda = an_agenda(areas=(Area("WK000101", "Druten", 2022),))
    newest, older = an_atlas(year=2024), an_atlas(year=2022)

    measured = exports.measured_areas(a_context(agenda, newest, older), agenda)

    assert measured["WK000101"].atlas is older
    assert "binnen de grenzen van 2024" in exported(agenda, newest)


def test_an_area_that_disappeared_is_named_and_the_rest_is_exported() -> None:
    agenda = an_agenda(areas=(an_area(code="WK777701", name="Weg"), Area("WK000101", "Druten", 2024)))

    told = exported(agenda, an_atlas())

    assert "Er zijn geen cijfers meer over Weg" in told
    assert "Niet op deze kaart: Weg." in told
    assert "Dikke rand: Druten." in told


@pytest.mark.parametrize("kind", exports.FORMATS)
def test_an_agenda_of_which_nothing_is_loaded_any_more_can_still_be_exported(kind) -> None:
    agenda = an_agenda()

    assert exports.export_agenda(a_context(agenda), agenda.id, kind)


def test_an_agenda_over_two_gemeenten_names_all_its_sources_and_what_is_off_the_map() -> None:
    one, two = an_atlas(), an_atlas(year=2023, gemeente="GM0002")
    agenda = an_agenda(
        areas=(Area("WK000101", "Oost", 2024), Area("WK000103", "West", 2024), Area("WK000201", "Elders", 2023)),
        opgaven=(an_opgave(figures=(a_figure(indicator=GAS.id),)),),
        actions=(an_action(place_code="WK000103"), an_action(id="ver", title="Bankje", place_code="WK000201")),
    )
    ctx = a_context(agenda, one, two)
    measured = exports.measured_areas(ctx, agenda)

    view = exports.front_map(ctx, measured["WK000101"], agenda, "WK000101")
    told = exported(agenda, one, two)

    assert view.outlined == ("WK000101", "WK000103")
    assert view.numbered == ((1, "WK000103"),)
    assert "Dikke rand: Oost en West." in told
    assert "Niet op deze kaart: Elders en actie 2 (Bankje)." in told
    assert {s.title for s in exports.used_snapshots(measured, view)} >= {"Kaart 2024", "Kaart 2023"}


def two_gemeenten(**fields: object) -> Atlas:
    """Make one kaart of two gemeenten, with a figure for both; `fields` are columns of its areas."""
    one, two = an_atlas(), an_atlas(gemeente="GM0002")
    figures_of_both = a_table([*one.areas.index, *two.areas.index], [float(n) for n in range(24)])
    borders = {
        Level.WIJK: pd.concat([one.borders[Level.WIJK], two.borders[Level.WIJK].translate(20_000).to_frame("geometry")])
    }
    areas = pd.concat([one.areas, two.areas]).assign(**fields)
    return replace(one, areas=areas, borders=borders, drawn=borders, tables=(figures_of_both,))


def test_the_map_of_an_agenda_shows_the_areas_of_all_its_gemeenten() -> None:
    atlas = two_gemeenten()
    agenda = an_agenda(areas=(Area("WK000101", "Oost", 2024), Area("WK000205", "Elders", 2024)))
    ctx = a_context(agenda, atlas)

    view = exports.front_map(ctx, exports.measured_areas(ctx, agenda)["WK000101"], agenda, "WK000101")
    told = exported(agenda, atlas)

    assert view.outlined == ("WK000101", "WK000205")
    assert len(view.codes) == 24
    assert "Stad 1 en Stad 2" in view.title
    assert len(set(view.names)) == 24
    assert "Dikke rand: Oost en Elders." in told


def test_the_map_of_an_agenda_is_about_the_theme_of_its_opgaven_or_of_most_to_do() -> None:
    figure = a_figure(indicator=GAS.id)
    with_opgave = an_agenda(opgaven=(an_opgave(figures=(figure,)),))
    with_action = an_agenda(opgaven=(an_opgave(),), actions=(an_action(baseline=figure),))
    plain = an_agenda(areas=(Area("WK000111", "West", 2024),))
    atlas = two_gemeenten()
    ctx = a_context(plain, atlas)

    assert [exports.main_theme(ctx, agenda) for agenda in (with_opgave, with_action)] == [GAS.theme.value] * 2
    view = exports.front_map(ctx, exports.measured_areas(ctx, plain)["WK000111"], plain, "WK000111")
    assert view.ramp == GAS.theme.value


def test_a_figure_has_one_score_in_a_document_and_its_group_is_named() -> None:
    atlas = two_gemeenten()
    classes = pd.DataFrame({URBANITY: [1.0 + (n % 2) for n in range(24)]}, index=atlas.areas.index)
    reasons = classes.astype(object).map(lambda _: "")
    snapshot = a_snapshot(2024, "Klassen")
    atlas = replace(atlas, tables=(*atlas.tables, FigureTable(snapshot, 2024, classes, reasons)))
    area = Area("WK000101", "Oost", 2024)
    ctx = a_context(an_agenda(), atlas)
    like = among_like(area.code, lambda r: measure(atlas, ctx.indicators, Level.WIJK, r))
    frozen = freeze(like, area.code, GAS.id, on=ctx.now().date(), language=ctx.language)
    agenda = an_agenda(areas=(area,), opgaven=(an_opgave(figures=(frozen,)),))

    (measured,) = exports.measured_areas(a_context(agenda, atlas), agenda).values()
    told = exported(agenda, atlas)

    assert frozen.reference.startswith("stedelijkheid")
    assert readings.profile(measured, area.code).figures[INDICATORS.indicators.index(GAS)].score == frozen.score
    assert "De scores vergelijken met de wijken in het even stedelijke deel van Stad 1 en Stad 2 (12 wijken)." in told
    assert "Elk gebied op de kaart is vergeleken met even stedelijke gebieden." in told


@pytest.mark.parametrize(
    ("count", "gemeenten", "said"),
    [
        (1, ("Deventer",), "het even stedelijke deel van Deventer (1 wijk)"),
        (12, ("Deventer", "Raalte"), "het even stedelijke deel van Deventer en Raalte (12 wijken)"),
        (40, tuple("ABCDE"), "het even stedelijke deel van Nederland (40 wijken)"),
        (640, tuple("ABCDE"), "het even stedelijke deel van Nederland"),
    ],
)
def test_even_stedelijk_says_how_many_and_where_when_they_are_few(count: int, gemeenten, said: str) -> None:
    area = replace(PROFILE, fictional=False, reference=Reference.STEDELIJKHEID, group=(count, gemeenten))
    assert Words(translator("nl"), "nl").among(area) == said


def test_how_much_a_figure_of_other_borders_is_about_own_people_is_said() -> None:
    table = a_table(["WK000101"], [5.0])
    table = replace(table, quality=pd.Series({"WK000101": 0.34}))
    atlas = an_atlas(tables=(table,))
    ctx = a_context(an_agenda(), atlas)
    measured = measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS)
    reading = readings.profile(measured, "WK000101").figures[INDICATORS.indicators.index(GAS)]
    assert reading.changed == 0.34
    assert "indeling gewijzigd (34% eigen mensen)" in Words(translator("nl"), "nl").source(reading)


def half_and_half() -> Atlas:
    """Make one kaart of which half the wijken have a figure of 2024, and half one of 2020 in a table up to 2023."""
    atlas = an_atlas()
    codes = [*atlas.areas.index]
    older = replace(a_table(codes[6:], [5.0] * 6, year=2020), snapshot=a_snapshot(2023, "Reeks tot 2023"))
    return replace(atlas, tables=(a_table(codes[:6], [3.0] * 6), older))


def test_a_document_credits_only_what_stands_in_it_with_the_years_of_that() -> None:
    atlas = half_and_half()
    rent = INDICATORS.indicator("koop_huur_eenzijdig").columns[0]
    elsewhere = pd.DataFrame({rent: [40.0]}, index=["WK000105"])
    unused = FigureTable(a_snapshot(2019, "Koop elders"), 2019, elsewhere, elsewhere.astype(object).map(lambda _: ""))
    atlas = replace(atlas, tables=(*atlas.tables, unused))
    figure = a_figure(indicator=GAS.id, year=2024, source="Cijfers 2024")
    agenda = an_agenda(areas=(Area("WK000101", "Oost", 2024),), opgaven=(an_opgave(figures=(figure,)),))
    ctx = a_context(agenda, atlas)
    measured = exports.measured_areas(ctx, agenda)

    view = exports.front_map(ctx, measured["WK000101"], agenda, "WK000101")
    used = exports.used_snapshots(measured, view)

    assert {s.title: years for s, years in used.items()} == {
        "Kaart 2024": (),
        "Cijfers 2024": (2024,),
        "Reeks tot 2023": (2020,),
    }
    told = exported(agenda, atlas)
    assert "Cijfers van 2020 en 2024 · Cijfers 2024; Reeks tot 2023" in told
    assert "Reeks tot 2023 2020 CC0" in told


def test_the_foot_of_a_document_names_the_year_of_a_figure_of_a_kaart() -> None:
    atlas = an_atlas()
    of_kaart = replace(a_table(["WK000101"], [4.0], year=2022), snapshot=a_snapshot(2022))
    atlas = replace(atlas, tables=(of_kaart,))
    told = exported(an_agenda(areas=(Area("WK000101", "Oost", 2024),), opgaven=()), atlas)
    assert "Cijfers van 2022 · Kaart 2022" in told


def test_a_document_says_which_years_are_compared_and_of_which_a_score_is() -> None:
    told = exported(an_agenda(areas=(Area("WK000108", "West", 2024),)), half_and_half())
    assert "Ook vergeleken met cijfers van andere jaren: gasverbruik per woning: 2020 tot 2024." in told
    assert "van de cijfers bekend, van 2020" in told


def test_a_document_names_the_gemeente_of_each_area_and_tells_areas_of_one_name_apart() -> None:
    atlas = two_gemeenten()
    areas = (Area("WK000101", "Centrum", 2024), Area("WK000205", "Centrum", 2024))
    figure = a_figure(indicator=GAS.id, area_code="WK000205", area_name="Centrum")
    told = exported(an_agenda(areas=areas, opgaven=(an_opgave(figures=(figure,)),)), atlas)
    assert "Centrum in Stad 1 (WK000101, grenzen van 2024) en Centrum in Stad 2 (WK000205, grenzen van 2024)" in told
    assert "Dikke rand: Centrum (Stad 1) en Centrum (Stad 2)." in told
    assert "Centrum (Stad 2): de gekoppelde cijfers, nu" in told


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.0, "0"),
        (0.004, "1"),
        (2 / 3, "67"),
        (0.996, "99"),
        (0.9949, "99"),
        (1.0, "100"),
        (1 - 1e-12, "100"),
        (1e-12, "0"),
    ],
)
def test_what_is_nearly_all_never_reads_as_all(share: float, said: str) -> None:
    assert Words(translator("nl"), "nl").share(share) == said


def test_what_is_known_of_a_theme_and_put_together_is_never_rounded_up_to_all() -> None:
    words, atlas = Words(translator("nl"), "nl"), an_atlas()
    profile = profile_of(atlas, "WK000101")
    reading = next(f for f in profile.figures if f.indicator.id == GAS.id)
    assert "dekking 99%" in words.source(replace(reading, put_together=0.997))
    assert "(99% eigen mensen)" in words.source(replace(reading, changed=0.997))
    assert words.known(replace(profile.themes[0], coverage=0.997), profile).startswith("99% ")


@pytest.mark.parametrize("value", [1.015, 2.675, 0.285, 1.255, 8.345, -0.004])
def test_a_figure_is_rounded_on_the_map_as_it_is_beside_it(value: float) -> None:
    decimals = INDICATORS.indicator("fysieke_omgeving").decimals
    column = INDICATORS.indicator("fysieke_omgeving").columns[0]
    atlas = an_atlas(count=3)
    table = pd.DataFrame({column: [value, 5.0, 6.0]}, index=atlas.areas.index)
    told = FigureTable(a_snapshot(2024, "Scores"), 2024, table, table.astype(object).map(lambda _: ""))
    atlas, ctx = replace(atlas, tables=(told,)), a_context(an_agenda(), atlas)
    measured = measure(atlas, ctx.indicators, Level.WIJK, Reference.NETHERLANDS)
    view = drawing.draw_map(measured, "fysieke_omgeving", ctx.language)
    reading = next(f for f in readings.profile(measured, "WK000100").figures if f.indicator.columns == (column,))
    assert decimals == 2
    assert view.values["WK000100"] == Words(translator("nl"), "nl").figure(reading)
