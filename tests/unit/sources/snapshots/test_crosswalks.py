"""Figures made for the borders of one year, shown within those of another."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely

from planner.analysis.atlas import FigureTable
from planner.domain.figures.indicators import Direction, Label, ThemeId
from planner.domain.figures.own_tables import NewIndicator, TableMapping
from planner.domain.figures.wishes import TableWish
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary

SOURCES = read_sources(DECLARED / "sources.yaml")
X, Y = 155_000, 463_000

BEFORE = {"WK030700": (0, 4, 400), "WK030701": (4, 6, 100), "WK030702": (6, 8, 300), "WK030703": (8, 9, 50)}
"""Four wijken on a strip: from and to in kilometres, and inhabitants."""

AFTER = {"WK030700": (0, 4, 410), "WK030710": (4, 8, 420), "WK030703": (8, 9, 50)}
"""The middle two became one under a new code."""


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def kaart(folder: Path, wijken: dict[str, tuple[float, float, int]], year: int) -> Path:
    """Write a kaart with a buurt in each wijk."""
    path = folder / f"kaart_{year}.gpkg"
    whole = {"GM0307": (0, 9, sum(people for *_, people in wijken.values()))}
    buurten = {f"BU{code[2:]}00": row for code, row in wijken.items()}
    levels = (("gemeenten", "gemeente", whole), ("wijken", "wijk", wijken), ("buurten", "buurt", buurten))
    for layer, level, rows in levels:
        shapes = [shapely.box(X + 1000 * start, Y, X + 1000 * end, Y + 1000) for start, end, _ in rows.values()]
        cells = [{f"{level}code": code, f"{level}naam": code, "aantal_inwoners": people, "jaar": year}
                 for code, (*_, people) in rows.items()]  # fmt: skip
        pyogrio.write_dataframe(gpd.GeoDataFrame(cells, geometry=shapes, crs=28992), path, layer=layer)
    return path


def table(folder: Path, rows: str, name: str = "gas_2021.csv") -> Path:
    (folder / name).write_text(f"code,percentage_koopwoningen\n{rows}", encoding="utf-8")
    return folder / name


@pytest.fixture
def library(tmp_path: Path) -> SnapshotLibrary:
    hours = count()
    clock = lambda: datetime(2026, 5, 1, tzinfo=UTC) + timedelta(hours=next(hours))  # noqa: E731 - it ticks
    loaded = SnapshotLibrary(tmp_path / "data", SOURCES, clock)
    loaded.areas.load(kaart(tmp_path, AFTER, 2024), quiet)
    loaded.areas.load(kaart(tmp_path, BEFORE, 2022), quiet)
    return loaded


def own(library: SnapshotLibrary, year: int | None = None) -> FigureTable:
    atlas = library.areas.atlas("GM0307", year=year)
    return next(t for t in atlas.tables if t.snapshot.source == "eigen_tabel")


def test_old_codes_are_shown_within_the_new_borders(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "WK030700,10\nWK030701,20\nWK030702,60\n"), quiet)
    found = own(library)
    assert found.year == 2021
    assert found.values["percentage_koopwoningen"].round(6).to_dict() == {"WK030700": 10, "WK030710": 40}
    assert found.quality.round(6).to_dict() == {"WK030710": 1}
    assert set(found.reasons["percentage_koopwoningen"]) == {""}


def test_within_their_own_borders_they_stay_as_they_are(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "WK030700,10\nWK030701,20\nWK030702,60\n"), quiet)
    found = own(library, 2022)
    assert found.values["percentage_koopwoningen"].tolist() == [10, 20, 60]
    assert found.quality.empty


def test_new_codes_are_brought_back_for_an_agenda_on_old_ones(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "WK030700,10\nWK030710,40\n"), quiet)
    found = own(library, 2022)
    assert found.values["percentage_koopwoningen"].round(6).to_dict() == {
        "WK030700": 10,
        "WK030701": 40,
        "WK030702": 40,
    }
    assert sorted(found.quality.index) == ["WK030701", "WK030702"]


def test_a_table_whose_codes_fit_both_is_left_alone(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "WK030700,10\nWK030703,20\nGM0307,15\n"), quiet)
    for year in (2022, 2024):
        found = own(library, year)
        assert found.values["percentage_koopwoningen"].tolist() == [10, 20, 15]
        assert found.quality.empty


def test_a_figure_of_too_few_people_is_not_shown(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "WK030700,10\nWK030702,60\nWK030701,.\n"), quiet)
    assert list(own(library).values.index) == ["WK030700"]


def test_an_older_kaart_gives_its_figures_too_and_divides_its_counts(library: SnapshotLibrary) -> None:
    (older,) = (t for t in library.areas.atlas().tables if t.year == 2022)
    assert older.values["aantal_inwoners"].round(6).to_dict() == {
        "BU03070000": 400, "BU03070300": 50, "GM0307": 850, "WK030700": 400, "WK030703": 50,
        "WK030710": 400, "BU03071000": 400,
    }  # fmt: skip
    assert sorted(older.quality.index) == ["BU03071000", "WK030710"]
    assert [t.year for t in library.areas.atlas("GM0307", year=2022).tables] == [2022]


def test_what_is_kept_of_a_crosswalk_may_be_thrown_away_or_damaged(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "WK030701,20\nWK030702,60\n"), quiet)
    kept = sorted((tmp_path / "data" / "derived").glob("*.parquet"))
    assert kept
    for spoil in (lambda path: path.write_bytes(b"PAR1"), lambda path: path.unlink()):
        for path in kept:
            spoil(path)
        fresh = SnapshotLibrary(tmp_path / "data", SOURCES)
        assert own(fresh).values.at["WK030710", "percentage_koopwoningen"] == pytest.approx(40)
        assert sorted((tmp_path / "data" / "derived").glob("*.parquet")) == kept


def test_an_old_area_has_successors_with_the_share_of_its_people(library: SnapshotLibrary) -> None:
    ((area, share),) = library.areas.successors("WK030701")
    assert (area.code, area.year, round(share, 6)) == ("WK030710", 2024, 1)
    assert library.areas.successors("WK030700") == ()
    assert library.areas.successors("WK030710") == ()


@pytest.mark.parametrize(
    ("unit", "denominator", "divided"),
    [
        ("aantal", "", True),
        ("Stuks", "", True),
        ("meldingen", "count", True),
        ("score", "", False),
        ("%", "households", False),
    ],
)
def test_an_own_count_is_divided_where_borders_changed_and_added_where_areas_became_one(
    library: SnapshotLibrary, tmp_path: Path, unit: str, denominator: str, divided: bool
) -> None:
    label = Label("Iets", "Iets")
    new = NewIndicator(label, ThemeId.VEERKRACHT, Label(unit, unit), Direction.HIGH, denominator=denominator)
    path = tmp_path / "eigen_2021.csv"
    path.write_text("code,iets\nWK030701,40\nWK030702,60\nWK030703,5\n", encoding="utf-8")
    library.figures.load(path, quiet, TableWish(mapping=TableMapping(columns={"iets": new})))
    figures = own(library).values["eigen_iets"]
    assert figures["WK030710"] == pytest.approx(100 if divided else 50)
    assert figures["WK030703"] == 5


def test_a_table_that_fills_an_own_count_again_is_divided_too(library: SnapshotLibrary, tmp_path: Path) -> None:
    new = NewIndicator(Label("Iets", "Iets"), ThemeId.VEERKRACHT, Label("aantal", "count"), Direction.HIGH)
    for year, mapping in ((2020, new), (2021, "eigen_iets")):
        path = tmp_path / f"eigen_{year}.csv"
        path.write_text(f"code,iets\nWK030701,{year}\nWK030702,{year}\n", encoding="utf-8")
        library.figures.load(path, quiet, TableWish(mapping=TableMapping(columns={"iets": mapping})))
    assert own(library, 2021).values["eigen_iets"]["WK030710"] == pytest.approx(4042)


@pytest.mark.parametrize(
    ("columns", "source"),
    [
        ({}, "eigen_kaart"),
        ({"opmerking": "getekend door ons", "inwoners_geschat": 40}, "eigen_kaart"),
        ({"aantal_inwoners": 40}, "eigen_kaart"),
        ({"jaar": 2023}, "cbs_wijk_en_buurtkaart"),
        (
            {"aantal_inwoners": 40, "woningvoorraad": 9, "g_gas": 900, "percentage_koopwoningen": 5, "g_hhgro": 2},
            "cbs_wijk_en_buurtkaart",
        ),
    ],
)
def test_borders_are_of_cbs_when_the_file_shows_it(tmp_path: Path, columns: dict[str, object], source: str) -> None:
    path = tmp_path / "wijken_2023.geojson"
    cells = [{"wijkcode": "WK030700", "wijknaam": "Hier", "gemeentecode": "GM0307"} | columns]
    frame = gpd.GeoDataFrame(cells, geometry=[shapely.box(X, Y, X + 1000, Y + 1000)], crs=28992)
    pyogrio.write_dataframe(frame, path, driver="GeoJSON")
    made = SnapshotLibrary(tmp_path / "var", SOURCES).areas.load(path, quiet)
    assert made.source == source
    assert ("Kadaster" in made.attribution, made.licence == "niet opgegeven") == (
        source != "eigen_kaart",
        source == "eigen_kaart",
    )
