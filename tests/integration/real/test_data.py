"""The real open data: every figure here was counted in the files themselves."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from planner.analysis.atlas import Atlas
from planner.analysis.figures.aggregation import Parts, parts_of, put_together
from planner.analysis.figures.observations import observe
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import MissingReason
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary

pytestmark = pytest.mark.real_data

KAART, OLDER = "cbs/wijkenbuurten_2024.gpkg", "cbs/wijkenbuurten_2022.gpkg"
LBM = "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv"
UTRECHT = "utrecht/buurten_provincie_utrecht_2020_2022.csv"
ETLOCAL = "energie/etlocal_stedin_buurten_2016_subset.csv"
KWB_WIJK = "cbs/kwb2024_wijk.csv"
KWB_ODATA = "cbs/kwb_85984NED_2024_buurten_subset_plus_misdrijven.csv"


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


@pytest.fixture(scope="module")
def library(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> SnapshotLibrary:
    loaded = SnapshotLibrary(tmp_path_factory.mktemp("real"), read_sources(DECLARED / "sources.yaml"))
    for kaart in (OLDER, KAART):
        loaded.areas.load(real_data / kaart, quiet)
    for table in (LBM, UTRECHT, ETLOCAL, KWB_WIJK, KWB_ODATA):
        loaded.figures.load(real_data / table, quiet)
    return loaded


@pytest.fixture(scope="module")
def atlas(library: SnapshotLibrary) -> Atlas:
    return library.areas.atlas()


def source(library: SnapshotLibrary, file: str) -> tuple[str, int, int, int]:
    found = next(s for s in library.snapshots() if s.file_name == Path(file).name)
    return found.source, found.year, found.rows, found.left_out


def table(atlas: Atlas, file: str, year: int) -> pd.DataFrame:
    return next(t.values for t in atlas.tables if t.snapshot.file_name == Path(file).name and t.year == year)


def test_the_national_kaart_has_all_land_and_water_but_not_abroad(atlas: Atlas) -> None:
    counts = atlas.areas["level"].value_counts().to_dict()
    assert counts == {"gemeente": 342, "wijk": 3_474, "buurt": 14_566}
    assert "GM0998" not in atlas.areas.index
    assert atlas.areas.index.is_unique
    assert atlas.areas.index.is_monotonic_increasing
    assert atlas.year == 2024


def test_names_and_letter_codes_are_kept_as_they_are(atlas: Atlas) -> None:
    names = atlas.areas["name"]
    assert (names["GM0599"], names["GM0518"], names["GM0344"]) == ("Rotterdam", "'s-Gravenhage", "Utrecht")
    amsterdam = atlas.areas[atlas.areas["gemeente"] == "GM0363"]
    assert "WK0363SE" in amsterdam.index
    assert amsterdam.at["BU0363KA05", "wijk"] == "WK0363KA"
    assert set(amsterdam["gemeente_name"]) == {"Amsterdam"}


def test_water_and_areas_without_people_are_never_inhabited(atlas: Atlas) -> None:
    kinds = atlas.areas.groupby("level")["kind"].value_counts()
    assert kinds["wijk", AreaKind.WATER.value] == 81
    assert kinds["wijk", AreaKind.UNINHABITED.value] == 26
    assert kinds["buurt", AreaKind.UNINHABITED.value] == 476
    inhabited = atlas.areas[atlas.areas["kind"] == AreaKind.INHABITED.value]
    assert (inhabited["inhabitants"] > 0).all()


def test_every_border_is_a_valid_polygon_in_rd_and_drawn_lighter(atlas: Atlas) -> None:
    for level in Level:
        codes = atlas.areas.index[atlas.areas["level"] == level.value]
        for borders in (atlas.borders[level], atlas.drawn[level]):
            assert borders.index.equals(codes)
            assert borders.crs == "EPSG:28992"
            assert set(borders.geom_type) <= {"Polygon", "MultiPolygon"}
            assert not borders.is_empty.any()
        assert atlas.borders[level].is_valid.all()
        full, light = (shapely.get_num_coordinates(b[level].to_numpy("O")).sum() for b in (atlas.borders, atlas.drawn))
        assert light < full


def test_no_sentinel_is_left_and_each_missing_figure_has_its_reason(atlas: Atlas) -> None:
    for figures in atlas.tables:
        assert not (figures.values <= -90_000).any(axis=None)
        assert (figures.reasons.eq("") == figures.values.notna()).all(axis=None)
        assert set(figures.values.index) <= set(atlas.areas.index)
    kaart = next(t for t in atlas.tables if t.snapshot.file_name == Path(KAART).name)
    assert set(kaart.reasons["gemiddeld_gasverbruik_totaal"]) <= {"later", "geheim"}


def test_the_older_kaart_has_two_levels_and_its_own_codes(library: SnapshotLibrary) -> None:
    gone = library.areas.atlas("GM0501")
    assert gone.year == 2022
    assert set(gone.areas["level"]) == {"gemeente", "wijk"}
    assert list(gone.borders) == [Level.GEMEENTE, Level.WIJK]
    assert gone.areas.at["WK050100", "gemeente_name"] == gone.areas.at["GM0501", "name"]


def test_borders_of_the_asked_year_come_with_figures_of_that_year_and_older(library: SnapshotLibrary) -> None:
    for year, figures in ((2022, {2022}), (2024, {2022, 2024})):
        found = library.areas.atlas("WK001400", year=year)
        assert found.year == year
        assert {t.year for t in found.tables if t.snapshot.source == "cbs_wijk_en_buurtkaart"} == figures


def test_stray_figures_of_areas_without_people_are_not_scored(atlas: Atlas) -> None:
    indicators = read_indicators(DECLARED / "indicators.yaml").indicators
    empty = atlas.areas.index[atlas.areas["kind"] != AreaKind.INHABITED.value]
    assert table(atlas, LBM, 2022)["fys"].reindex(empty).count() == 7
    assert table(atlas, UTRECHT, 2022)["percentage_eengezinswoning"].reindex(empty).count() == 33
    for level in (Level.WIJK, Level.BUURT):
        assert observe(atlas, indicators, level).values.reindex(empty).isna().all(axis=None)


def test_the_leefbaarometer_gives_a_table_per_year(library: SnapshotLibrary, atlas: Atlas) -> None:
    assert source(library, LBM)[:2] == ("leefbaarometer", 2022)
    years = [t.year for t in atlas.tables if t.snapshot.source == "leefbaarometer"]
    assert years == [2022, 2020, 2018, 2016, 2014, 2012, 2008, 2002]
    assert table(atlas, LBM, 2016)["fys"].isna().all()
    changed = next(t.quality.index for t in atlas.tables if t.snapshot.source == "leefbaarometer" and t.year == 2022)
    assert table(atlas, LBM, 2022)["fys"].drop(changed).notna().all()


def test_a_table_of_a_gemeente_is_read_under_the_official_names(library: SnapshotLibrary, atlas: Atlas) -> None:
    assert source(library, UTRECHT)[:2] == ("eigen_tabel", 2022)
    own = table(atlas, UTRECHT, 2022)
    assert own.at["BU03070100", "gemiddeld_gasverbruik_totaal"] == 1310
    assert own.at["BU03070100", "percentage_bouwjaarklasse_tot_2000"] == 98
    assert own.at["BU03070100", "percentage_eengezinswoning"] == 31
    assert np.isnan(own.at["BU03070402", "gemiddeld_gasverbruik_totaal"])


def test_old_codes_are_left_out_and_counted(library: SnapshotLibrary, atlas: Atlas) -> None:
    kind, year, rows, left_out = source(library, ETLOCAL)
    assert (kind, year) == ("eigen_tabel", 2016)
    assert rows + left_out == 3_386
    assert left_out > 300
    assert len(table(atlas, ETLOCAL, 2016)) == rows


def test_odata_keys_are_recognised_and_counts_become_shares(library: SnapshotLibrary, atlas: Atlas) -> None:
    assert source(library, KWB_ODATA)[:2] == ("cbs_kerncijfers", 2024)
    kwb = table(atlas, KWB_ODATA, 2024)
    assert kwb.at["BU01630408", "aantal_inwoners"] == 815
    assert kwb.at["BU01630408", "percentage_personen_0_tot_15_jaar"] == pytest.approx(100 * 135 / 815)
    assert table(atlas, KWB_WIJK, 2024).at["WK001400", "percentage_koopwoningen"] == 15


def test_every_theme_has_figures_of_the_wijken(atlas: Atlas) -> None:
    indicators = read_indicators(DECLARED / "indicators.yaml")
    seen = observe(atlas, indicators.indicators, Level.WIJK)
    assert {indicators.indicator(i).theme for i in seen.years} >= {"openbare_ruimte", "veerkracht", "samenstelling"}
    assert seen.values["fysieke_omgeving"].count() > 3_000
    water = atlas.areas.index[atlas.areas["kind"] == AreaKind.WATER.value]
    assert (seen.reasons.loc[water] == MissingReason.NOT_APPLICABLE.value).all(axis=None)


def test_putting_buurten_together_gives_the_inhabitants_that_cbs_gives_the_wijk(atlas: Atlas) -> None:
    """CBS rounds each count at random to a multiple of five, less than 5 off: k buurten and a wijk, 5 (k + 1) at most.

    Since all are multiples of five, that is 5 k. Two wijken hold more people than their buurten together.
    """
    wijken, parts, counted, complete = counted_buurten(atlas)
    together, many = parts.add_up(np.nan_to_num(counted)), parts.add_up(np.ones(len(counted)))
    published = table(atlas, KAART, 2024)["aantal_inwoners"].reindex(wijken).to_numpy()
    off = complete & (np.abs(together - published) > 5 * many)
    assert complete.sum() > 2_800
    assert list(wijken[off]) == ["WK063800", "WK189201"]
    assert (published > together)[off].all()


@pytest.mark.parametrize("group", ["0_tot_15_jaar", "25_tot_45_jaar", "65_jaar_en_ouder"])
def test_putting_buurten_together_gives_the_age_shares_that_cbs_gives_the_wijk(atlas: Atlas, group: str) -> None:
    """The wijk's whole percentage is half a point off at most; random rounding moves numerator and denominator.

    With k buurten each sum is less than 5 k off and the wijk's own counts less than 5, so that a share P of n people
    is off by at most 0.5 + 100 · 5 (k + 1) (1 + P) / n points.
    """
    column = f"percentage_personen_{group}"
    wijken, parts, counted, complete = counted_buurten(atlas)
    shares = table(atlas, KWB_ODATA, 2024)[[column]].reindex(parts.buurten)
    made, coverage = put_together(shares, counted, parts, enough=1.0)
    published = table(atlas, KAART, 2024)[["aantal_inwoners", column]].reindex(wijken)
    people = np.fmin(parts.add_up(np.nan_to_num(counted)), published["aantal_inwoners"])
    share, many = made[column], parts.add_up(np.ones(len(counted)))
    off = (share - published[column]).abs() - (0.5 + 500 * (many + 1) * (1 + share / 100) / people)
    compared = off[complete & ~wijken.isin(["WK063800", "WK189201"])].dropna()
    assert len(compared) > 2_800
    assert compared.max() <= 0
    assert (coverage[made[column].notna()] == 1).all()


def counted_buurten(atlas: Atlas) -> tuple[pd.Index, Parts, np.ndarray, np.ndarray]:
    """Give the wijken, their buurten with inhabitants as Kerncijfers count them, and which wijken are complete."""
    wijken = atlas.areas.index[atlas.areas["level"] == Level.WIJK.value]
    parts = parts_of(atlas.areas, wijken, Level.WIJK)
    assert parts is not None
    counts = table(atlas, KWB_ODATA, 2024)["aantal_inwoners"]
    buurten = atlas.areas[atlas.areas["level"] == Level.BUURT.value]
    unknown = counts.reindex(buurten.index).isna().groupby(buurten["wijk"]).any()
    complete = ~unknown.reindex(wijken, fill_value=True).to_numpy(dtype=bool)
    return wijken, parts, counts.reindex(parts.buurten).to_numpy(), complete


def test_wijken_get_the_gas_use_of_their_buurten_where_no_source_has_it(atlas: Atlas) -> None:
    seen = observe(atlas, read_indicators(DECLARED / "indicators.yaml").indicators, Level.WIJK)
    together = seen.put_together["gasverbruik"].dropna()
    assert len(together) == seen.values["gasverbruik"].count() > 500
    assert together.between(0.8, 1 + 1e-9).all()
