"""Figures of areas: who counts, among whom, and what is said when there is no figure."""

from dataclasses import replace
from datetime import UTC, datetime

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.observations import observe
from planner.analysis.profiles import AreaProfile
from planner.domain.agenda import Agenda, Caps
from planner.domain.areas import Area, AreaKind, Level
from planner.domain.indicators import Reference
from planner.domain.provenance import Snapshot, SnapshotKind
from planner.errors import NotFoundError
from planner.maps.summary import sentences
from planner.maps.view import theme_reasons
from planner.reports.words import Words
from planner.services import exports, figures, mapping
from planner.services.context import Context
from planner.services.readings import in_one_sentence
from planner.settings import DECLARED
from planner.sources.indicators import read_indicators
from planner.text import translator
from tests.builders import a_dossier, a_figure, a_user, an_action, an_agenda, an_area, an_event, an_opgave
from tests.fakes import FakeStore, NoOpenData
from tests.golden.pdf_text import text_of

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
    """A library of atlases, as the real one chooses between them."""

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
    now = datetime(2026, 5, 1, tzinfo=UTC)
    return Context(store, Shelf(*atlases), INDICATORS, Caps(), a_user(), "nl", lambda: now, lambda: "new", NoOpenData())


def profile_of(atlas: Atlas, code: str, reference: Reference = Reference.NETHERLANDS) -> AreaProfile:
    ctx = a_context(an_agenda(), atlas)
    return figures.profile(ctx, figures.measure(ctx, atlas, Level.WIJK, reference), code)


def theme_place(profile: AreaProfile) -> str:
    reading = next(r for r in profile.themes if r.theme.id == GAS.theme)
    return Words(translator("nl"), "nl").place(reading.place, profile)


@pytest.fixture(autouse=True)
def one_figure_is_enough(monkeypatch):
    """Let each theme have a score as soon as it has one figure."""
    themes = tuple(replace(theme, threshold=0.01) for theme in INDICATORS.themes)
    monkeypatch.setattr("tests.unit.test_figures.INDICATORS", replace(INDICATORS, themes=themes))


def test_water_and_land_without_people_never_have_a_figure_and_never_count() -> None:
    kinds = ["inhabited"] * 10 + ["water", "uninhabited"]
    atlas = an_atlas(kinds=kinds)

    seen = observe(atlas, (GAS,), Level.WIJK)
    measured = figures.measure(a_context(an_agenda(), atlas), atlas, Level.WIJK, Reference.NETHERLANDS)

    assert seen.values[GAS.id].isna().tolist() == [False] * 10 + [True] * 2
    assert seen.reasons[GAS.id].tolist()[10:] == ["nvt", "nvt"]
    assert measured.scores.indicators[GAS.id].max() == pytest.approx(9.5)
    assert measured.scores.themes[GAS.theme.value].count() == 10


def test_a_table_about_water_only_is_no_table() -> None:
    kinds = ["inhabited"] * 11 + ["water"]
    codes = list(an_atlas().areas.index)
    tables = (a_table(codes, [np.nan] * 11 + [1.0]), a_table(codes, [1.0] * 12, year=2022))

    assert observe(an_atlas(kinds=kinds, tables=tables), (GAS,), Level.WIJK).years == {GAS.id: 2022}


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
        measured = figures.measure(ctx, atlas, Level.WIJK, Reference.NETHERLANDS)
        assert figures.freeze(ctx, measured, "WK000111", GAS.id).reference == reference


def test_within_a_small_gemeente_a_place_is_a_number_and_the_first_stands_out() -> None:
    first = profile_of(an_atlas(3), "WK000102", Reference.GEMEENTE)

    assert theme_place(first) == "1e van 3 wijken met een score in Stad 1 (1e = meest te doen)."
    assert "vraagt vooral aandacht voor" in in_one_sentence(first, Words(translator("nl"), "nl"))


def test_what_comes_later_is_said_also_when_an_older_table_is_used() -> None:
    codes = list(an_atlas().areas.index)
    newest = a_table(codes, [np.nan] * 12, reasons="later")
    older = a_table(codes[:11], [1.0] * 11, year=2022)

    seen = observe(an_atlas(tables=(newest, older)), (GAS,), Level.WIJK)

    assert seen.years == {GAS.id: 2022}
    assert seen.reasons.at[codes[11], GAS.id] == "later"
    assert theme_reasons(seen, [GAS.id])[codes[11]] == "later"


def test_a_value_on_the_map_never_reads_minus_nothing() -> None:
    codes = list(an_atlas().areas.index)
    atlas = an_atlas(tables=(a_table(codes, [-0.3, 0.2, *range(1, 11)]),))
    ctx = a_context(an_agenda(), atlas)
    measured = figures.measure(ctx, atlas, Level.WIJK, Reference.NETHERLANDS)

    values = mapping.draw_map(ctx, measured, GAS.id).values

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
    measured = figures.measure(ctx, atlas, Level.WIJK, Reference.NETHERLANDS)

    view = mapping.draw_map(ctx, measured, "zonnestroom")

    assert view.alike.startswith(alike)
    assert bool(view.alike) == bool(alike)
    assert view.alike in sentences(view, translator("nl"))[0]
    assert mapping.draw_map(ctx, measured, "verduurzaming").alike == ""


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
    assert {s.title for s in exports.used_snapshots(measured)} >= {"Kaart 2024", "Kaart 2023"}
