"""The fictional demo data look like the real sources, quirks included, and tell a coherent story."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.analysis.figures.observations import observe
from planner.demo import columns
from planner.demo.figures import EMPTY_BUURT, SMALL_BUURT
from planner.demo.files import BOW_TIE, LATER, SECRET, SPIKE, DemoFiles, write_demo
from planner.demo.leefbaarometer import DIMENSIONS
from planner.demo.totals import AGES, COUNTS, DECIMALS, HOUSEHOLDS, PERIODS, TENURE, TYPES, WEIGHTS
from planner.domain.areas import Level
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary

POST_WAR_RING = ["WK900105", "WK900106", "WK900107", "WK900108", "WK900109"]  # built 1950-1975
WATER = "WK900199"
HARBOUR = "WK900120"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoFiles:
    return write_demo(tmp_path_factory.mktemp("demo"))


def layer(demo: DemoFiles, name: str) -> gpd.GeoDataFrame:
    table: gpd.GeoDataFrame = pyogrio.read_dataframe(demo.areas, layer=name)
    return table.set_index(columns.KEYS[name][0], drop=False)


@pytest.fixture(scope="module")
def gemeenten(demo: DemoFiles) -> gpd.GeoDataFrame:
    return layer(demo, "gemeenten")


@pytest.fixture(scope="module")
def wijken(demo: DemoFiles) -> gpd.GeoDataFrame:
    return layer(demo, "wijken")


@pytest.fixture(scope="module")
def buurten(demo: DemoFiles) -> gpd.GeoDataFrame:
    return layer(demo, "buurten")


@pytest.fixture(scope="module")
def scores(demo: DemoFiles) -> pd.DataFrame:
    return pd.read_csv(demo.figures)


@pytest.fixture(scope="module")
def assets(demo: DemoFiles) -> pd.DataFrame:
    return pd.read_csv(demo.assets, sep=";", dtype={"aanlegjaar": "str"}, keep_default_na=False)


def test_writing_twice_gives_the_same_bytes(demo: DemoFiles, tmp_path: Path) -> None:
    again = write_demo(tmp_path)
    for first, second in [(demo.areas, again.areas), (demo.figures, again.figures), (demo.assets, again.assets)]:
        assert first.read_bytes() == second.read_bytes(), first.name


def test_writing_over_an_earlier_demo_replaces_it(tmp_path: Path) -> None:
    write_demo(tmp_path)
    files = write_demo(tmp_path)
    assert len(pyogrio.read_dataframe(files.areas, layer="gemeenten", read_geometry=False)) == 2
    assert sorted(tmp_path.iterdir()) == sorted([files.areas, files.figures, files.assets])


def test_there_are_two_gemeenten_with_their_wijken_and_buurten(gemeenten, wijken, buurten) -> None:
    assert gemeenten["gemeentenaam"].to_dict() == {"GM9001": "Voorbeeldstad", "GM9002": "Voorbeelddorp"}
    assert wijken["gemeentecode"].value_counts().to_dict() == {"GM9001": 16, "GM9002": 5}
    assert buurten["gemeentecode"].value_counts().to_dict() == {"GM9001": 60, "GM9002": 12}


def test_layers_have_the_columns_and_types_of_cbs(demo: DemoFiles) -> None:
    for name, keys in columns.KEYS.items():
        info = pyogrio.read_info(demo.areas, layer=name)
        assert list(info["fields"]) == [*keys, *columns.FIGURES, *columns.LAST]
        assert (info["geometry_type"], info["crs"]) == ("MultiPolygon", "EPSG:28992")
        types = dict(zip(info["fields"], info["dtypes"], strict=True))
        assert types["aantal_inwoners"] == types["percentage_koopwoningen"] == types["jaar"] == "int64"
        assert types["gemiddelde_huishoudsgrootte"] == "float64"


@pytest.mark.parametrize("name", ["gemeenten", "wijken", "buurten"])
def test_codes_are_unique_and_nest(name, gemeenten, wijken, buurten) -> None:
    table = {"gemeenten": gemeenten, "wijken": wijken, "buurten": buurten}[name]
    assert table.index.is_unique
    assert (table["jrstatcode"] == "2024" + table.index).all()
    assert table["gemeentecode"].str[2:].eq(table.index.str[2:6]).all()
    if name == "buurten":
        assert table["wijkcode"].str[2:].eq(table.index.str[2:8]).all()


def test_names_have_the_traps_of_real_names(wijken, buurten) -> None:
    assert any("'" in name for name in wijken["wijknaam"])
    assert wijken["wijknaam"].str.len().max() > 70
    assert wijken.index.str.contains("[A-Z]", regex=True).all()
    assert [code for code in wijken.index if code[6].isalpha()] == ["WK9001A1"]
    assert "BU9001A101" in buurten.index


def test_borders_are_shared_exactly_except_where_they_were_made_invalid(gemeenten, wijken, buurten) -> None:
    assert shapely.coverage_is_valid(gemeenten.geometry.to_numpy())
    assert shapely.coverage_is_valid(wijken.geometry.drop(SPIKE).to_numpy())
    assert shapely.coverage_is_valid(buurten.geometry.drop(BOW_TIE).to_numpy())


def test_exactly_one_wijk_and_one_buurt_are_invalid_and_their_polygons_can_be_saved(wijken, buurten) -> None:
    for table, code, kind in [(wijken, SPIKE, "GeometryCollection"), (buurten, BOW_TIE, "MultiPolygon")]:
        assert table.index[~table.is_valid].tolist() == [code]
        saved = shapely.make_valid(table.geometry[code])
        assert saved.geom_type == kind
        assert saved.area == pytest.approx(table.geometry[code].area, rel=0.01)


def test_each_wijk_is_the_union_of_its_buurten(wijken, buurten) -> None:
    sound = buurten.geometry.drop(BOW_TIE)
    for code, shapes in sound.groupby(buurten["wijkcode"].drop(BOW_TIE)):
        if code not in (SPIKE, buurten.at[BOW_TIE, "wijkcode"]):
            assert shapely.equals(shapely.normalize(wijken.geometry[code]), shapely.union_all(shapes.to_numpy()))


def test_one_wijk_has_an_island_and_borders_are_drawn_in_detail(wijken, buurten) -> None:
    assert len(wijken.geometry["WK900111"].geoms) == 2
    vertices = shapely.get_num_coordinates(buurten.geometry.to_numpy())
    assert vertices.min() >= 20
    assert 35 <= np.median(vertices) <= 60


def test_the_gemeenten_are_neighbours_in_the_middle_of_the_country(gemeenten) -> None:
    town, village = gemeenten.geometry
    assert town.intersection(village).length > 2_000
    west, south, east, north = town.bounds
    assert 8_000 < east - west < 11_500
    assert 150_000 < west < east < 165_000
    assert 440_000 < south < north < 455_000


def test_water_is_marked_and_has_no_figures(wijken, buurten) -> None:
    assert wijken.index[wijken["water"] == "JA"].tolist() == [WATER]
    for table in (wijken, buurten):
        water = table[table["water"] == "JA"]
        assert water[columns.FIGURES[1:]].isin([SECRET, LATER]).all(axis=None)


def test_a_wijk_without_inhabitants_has_no_figures_about_people_or_dwellings(wijken) -> None:
    harbour = wijken.loc[HARBOUR]
    assert harbour["aantal_inwoners"] == 0
    assert harbour["oppervlakte_land_in_ha"] > 100
    assert (harbour[[column for column in WEIGHTS if "adressen" not in column]] == SECRET).all()


def test_one_buurt_without_inhabitants_has_a_stray_figure(buurten) -> None:
    empty = buurten.loc[EMPTY_BUURT]
    assert (empty["aantal_inwoners"], empty["wijkcode"]) == (0, HARBOUR)
    assert empty["percentage_koopwoningen"] == 100
    assert empty["percentage_huurwoningen"] == SECRET


def test_where_nobody_lives_a_stray_figure_is_never_scored(demo: DemoFiles, tmp_path: Path) -> None:
    library = SnapshotLibrary(tmp_path, read_sources(DECLARED / "sources.yaml"))
    library.areas.load(demo.areas, lambda step, share: None)
    indicators = read_indicators(DECLARED / "indicators.yaml").indicators
    seen = observe(library.areas.atlas(), indicators, Level.BUURT)
    assert seen.values.loc[EMPTY_BUURT].isna().all()
    assert set(seen.reasons.loc[EMPTY_BUURT]) == {"nvt"}


def test_a_buurt_with_few_inhabitants_keeps_its_counts_only(buurten) -> None:
    small = buurten.loc[SMALL_BUURT]
    assert 0 < small["aantal_inwoners"] < 50
    assert (small[["gemiddeld_gasverbruik_totaal", *TENURE, *AGES]] == SECRET).all()


def test_what_is_not_filled_is_to_be_published_later(wijken) -> None:
    assert (wijken["opleidingsniveau_laag"] == LATER).all()
    assert not wijken.drop(columns="geometry").isna().any(axis=None)


def test_counts_of_people_are_multiples_of_five(wijken, buurten) -> None:
    for table in (wijken, buurten):
        people = table["aantal_inwoners"][table["aantal_inwoners"] >= 0]
        assert (people % 5 == 0).all()
        assert people.eq(table["mannen"] + table["vrouwen"])[people.index].all()


def test_shares_of_a_whole_add_up_to_a_hundred_at_every_level(gemeenten, wijken, buurten) -> None:
    for table in (gemeenten, wijken, buurten):
        for group in (AGES, HOUSEHOLDS, TYPES, PERIODS, TENURE):
            shares = table[list(group)]
            assert (shares[(shares >= 0).all(axis=1)].sum(axis=1) == 100).all()


@pytest.mark.parametrize("level", ["wijkcode", "gemeentecode"])
def test_a_larger_area_is_the_sum_of_its_buurten(level, gemeenten, wijken, buurten) -> None:
    larger = wijken if level == "wijkcode" else gemeenten
    larger, land = (table[table["water"] == "NEE"] for table in (larger, buurten))
    known = land[list(COUNTS)].where(land[list(COUNTS)] >= 0)
    sums = known.groupby(land[level]).sum(min_count=1).fillna(SECRET)
    dry = [column for column in COUNTS if level == "wijkcode" or not column.startswith("oppervlakte")]
    pd.testing.assert_frame_equal(larger[dry], sums[dry], check_dtype=False, check_names=False)


@pytest.mark.parametrize("level", ["wijkcode", "gemeentecode"])
@pytest.mark.parametrize("column", WEIGHTS)
def test_a_larger_area_has_the_weighted_mean_of_its_published_buurten(
    column, level, gemeenten, wijken, buurten
) -> None:
    larger = wijken if level == "wijkcode" else gemeenten
    published = buurten[(buurten[column] >= 0) & (buurten[WEIGHTS[column]] > 0)]
    weight = published[WEIGHTS[column]]
    mean = (published[column] * weight).groupby(published[level]).sum() / weight.groupby(published[level]).sum()
    step = 10.0 ** -DECIMALS.get(column, 0)
    in_group = column in (*AGES, *HOUSEHOLDS, *TYPES, *PERIODS, *TENURE)
    assert (larger[column].reindex(mean.index) - mean).abs().max() <= step * (1 if in_group else 0.5) + 1e-9


def test_rivierwijk_asks_most_attention(wijken, scores) -> None:
    inhabited = wijken[wijken["aantal_inwoners"] > 0]
    assert inhabited["netto_arbeidsparticipatie"].idxmin() == "WK900105"
    assert inhabited["percentage_huishoudens_onder_of_rond_sociaal_minimum"].idxmax() == "WK900105"
    latest = scores[scores["jaar"] == 2022].set_index("wk_code")
    assert latest[["afw", "onv", "soc"]].idxmin().eq("WK900105").all()


def test_each_wijk_of_the_ring_has_a_task_of_its_own(wijken, scores, assets) -> None:
    ring = wijken.loc[POST_WAR_RING]
    assert ring["gemiddeld_gasverbruik_totaal"].idxmax() == "WK900107"
    assert ring["perc_huurwoningen_in_bezit_woningcorporaties"].idxmax() == "WK900106"
    assert ring["percentage_eenpersoonshuishoudens"].idxmax() == "WK900106"
    assert ring["aantal_wmo_clienten_per_1000_inwoners"].idxmax() == "WK900108"
    change = scores.pivot(index="wk_code", columns="jaar", values="afw")
    assert (change[2022] - change[2014]).idxmin() == "WK900108"
    assert median_street_year(assets, wijken).nsmallest(2).index.isin(["WK900105", "WK900109"]).all()


def median_street_year(assets: pd.DataFrame, wijken: gpd.GeoDataFrame) -> pd.Series:
    """Find the median year in which the paved elements of each wijk were laid."""
    streets = assets[(assets["type"] == "weg_elementen") & assets["aanlegjaar"].str.fullmatch("(19|20)..")]
    points = gpd.GeoDataFrame(streets, geometry=gpd.points_from_xy(streets["x"], streets["y"]), crs="EPSG:28992")
    joined = points.sjoin(wijken[["geometry"]].set_geometry(wijken.make_valid()))
    return joined["aanlegjaar"].astype(int).groupby(joined["wijkcode"]).median()


def test_leefbaarometer_has_the_published_layout(demo: DemoFiles, scores, wijken) -> None:
    assert demo.figures.read_text("utf-8").splitlines()[0] == "wk_code,wk_naam,jaar,lbm,afw,fys,onv,soc,vrz,won"
    assert set(scores["jaar"]) == {2014, 2016, 2018, 2020, 2022}
    assert set(scores["wk_code"]) == set(wijken.index[wijken["aantal_inwoners"] > 0])
    assert (scores["wk_naam"] == wijken["wijknaam"].reindex(scores["wk_code"]).to_numpy()).all()


def test_leefbaarometer_dimensions_add_up_and_are_unknown_in_2016(demo: DemoFiles, scores) -> None:
    assert ",2016," in demo.figures.read_text("utf-8")
    unknown = scores["jaar"] == 2016
    assert scores.loc[unknown, list(DIMENSIONS)].isna().all(axis=None)
    known = scores[~unknown]
    assert known["afw"].to_numpy() == pytest.approx(known[list(DIMENSIONS)].sum(axis=1).to_numpy())
    assert scores["afw"].between(-0.4, 0.35).all()


def test_the_asset_register_has_known_types_and_units(assets) -> None:
    assert list(assets) == ["id", "type", "x", "y", "hoeveelheid", "eenheid", "aanlegjaar", "conditie"]
    assert 6_000 <= len(assets) <= 15_000
    assert assets["id"].is_unique
    assert assets.groupby("type")["eenheid"].unique().map(list).to_dict() == {
        "armatuur": ["stuks"],
        "boom": ["stuks"],
        "lichtmast": ["stuks"],
        "speeltoestel": ["stuks"],
        "weg_asfalt": ["m2"],
        "weg_elementen": ["m2"],
    }


def test_assets_lie_on_land_and_their_years_are_dirty_now_and_then(assets, wijken) -> None:
    land = shapely.union_all(wijken.geometry[wijken["water"] == "NEE"].make_valid().to_numpy())
    shapely.prepare(land)
    assert shapely.contains_xy(land.buffer(1), assets["x"], assets["y"]).all()
    dirty = assets["aanlegjaar"][~assets["aanlegjaar"].str.fullmatch("(18|19|20)..")]
    assert set(dirty) == {"195", "5198", ""}
    assert len(dirty) < 0.01 * len(assets)
