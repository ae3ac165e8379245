"""Which figure an area of the real country gets: tables of several gemeenten, years and registers side by side."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyogrio
import pytest

from planner.analysis.atlas import Atlas
from planner.analysis.figures.observations import Observations, observe
from planner.analysis.scores.scoring import Scores, comparable, groups_of, score
from planner.domain.areas import Level
from planner.domain.figures.indicators import MissingReason, Reference
from planner.domain.figures.provenance import SnapshotKind
from planner.domain.figures.weights import counted_once, weights_of
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.sources.declared.lives import read_lives
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary

pytestmark = pytest.mark.real_data

KAART, OLDER = "cbs/wijkenbuurten_2024.gpkg", "cbs/wijkenbuurten_2022.gpkg"
TABLES = (
    "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv",
    "utrecht/buurten_provincie_utrecht_2020_2022.csv",
    "energie/etlocal_stedin_buurten_2016_subset.csv",
    "cbs/kwb2024_wijk.csv",
    "cbs/kwb_85984NED_2024_buurten_subset_plus_misdrijven.csv",
)
TREES = "rotterdam/bomen_rotterdam_all.parquet"
INDICATORS = read_indicators(DECLARED / "indicators.yaml")
GAS, AGED = "gasverbruik", "ouder_dan_levensduur"
ROTTERDAM, UTRECHT, DE_BILT = "GM0599", "GM0344", "GM0310"
SMALL = (Level.WIJK, Level.BUURT)


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


@pytest.fixture(scope="module")
def library(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> SnapshotLibrary:
    lives = read_lives(DECLARED / "service_lives.yaml")
    sources = read_sources(DECLARED / "sources.yaml")
    loaded = SnapshotLibrary(tmp_path_factory.mktemp("real"), sources, lives=lives, choice=INDICATORS.choice)
    for kaart in (OLDER, KAART):
        loaded.areas.load(real_data / kaart, quiet)
    for table in TABLES:
        loaded.figures.load(real_data / table, quiet)
    loaded.registers.load(real_data / TREES, quiet)
    return loaded


@pytest.fixture(scope="module")
def atlas(library: SnapshotLibrary) -> Atlas:
    return library.areas.atlas()


@pytest.fixture(scope="module")
def wijken(atlas: Atlas) -> Observations:
    return observe(atlas, INDICATORS.indicators, Level.WIJK, INDICATORS.choice)


@pytest.fixture(scope="module")
def buurten(atlas: Atlas) -> Observations:
    return observe(atlas, INDICATORS.indicators, Level.BUURT, INDICATORS.choice)


def within(atlas: Atlas, gemeente: str, level: Level) -> pd.Index:
    """Give the inhabited areas of one gemeente."""
    areas = atlas.areas
    return areas.index[
        (areas["gemeente"] == gemeente) & (areas["level"] == level.value) & (areas["kind"] == "inhabited")
    ]


def scored(atlas: Atlas, level: Level, reference: Reference) -> tuple[Observations, Scores]:
    areas = atlas.areas.loc[atlas.areas["level"] == level.value]
    seen = observe(atlas, INDICATORS.indicators, level, INDICATORS.choice)
    weights = counted_once(weights_of(INDICATORS), INDICATORS, seen.covered)
    weights = comparable(weights, INDICATORS.indicators, seen, areas, reference)
    groups = groups_of(atlas, areas, reference, INDICATORS.choice)
    return seen, score(seen, INDICATORS, areas, reference, weights=weights, groups=groups)


def test_rotterdams_own_newer_gas_shows_in_rotterdam_and_changes_nothing_else(
    library: SnapshotLibrary, atlas: Atlas, buurten: Observations, wijken: Observations, tmp_path: Path
) -> None:
    codes = within(atlas, ROTTERDAM, Level.BUURT)
    path = tmp_path / "gas_rotterdam_2025.csv"
    pd.DataFrame({"Buurtcode": codes, "Gemiddeld aardgasverbruik": range(900, 900 + len(codes))}).to_csv(
        path, sep=";", index=False
    )
    made = library.figures.load(path, quiet)
    try:
        newer = library.areas.atlas()
    finally:
        library.remove(made.id)
    for before, level in ((buurten, Level.BUURT), (wijken, Level.WIJK)):
        after = observe(newer, INDICATORS.indicators, level, INDICATORS.choice)
        own = within(atlas, ROTTERDAM, level)
        for part in ("values", "years", "reasons", "details"):
            pd.testing.assert_frame_equal(getattr(after, part).drop(own), getattr(before, part).drop(own))
            rest = [name for name in before.values if name != GAS]
            pd.testing.assert_frame_equal(getattr(after, part)[rest], getattr(before, part)[rest])
        assert after.spans[GAS].first == 2016
        assert after.spans[GAS].last == 2025
        if level is Level.BUURT:
            assert after.values.loc[own, GAS].tolist() == list(range(900, 900 + len(codes)))
            assert (after.years.loc[own, GAS] == 2025).all()


def test_de_bilt_knows_the_gas_of_22_of_its_24_buurten_and_says_true_things_of_the_others(
    atlas: Atlas, buurten: Observations
) -> None:
    codes = atlas.areas.index[(atlas.areas["gemeente"] == DE_BILT) & (atlas.areas["level"] == "buurt")]
    assert (len(codes), buurten.values.loc[codes, GAS].count()) == (24, 22)
    assert set(buurten.years.loc[codes, GAS].dropna()) == {2022}
    assert buurten.reasons.loc[codes, GAS].astype(str).value_counts().to_dict() == {"": 22, "later": 1, "nvt": 1}


@pytest.mark.parametrize("reference", [Reference.NETHERLANDS, Reference.GEMEENTE])
@pytest.mark.parametrize("level", SMALL)
def test_no_neighbour_of_rotterdam_gains_or_loses_a_score_through_its_trees(
    atlas: Atlas, level: Level, reference: Reference
) -> None:
    bare = replace(atlas, tables=tuple(t for t in atlas.tables if t.snapshot.kind is not SnapshotKind.ASSETS))
    (seen, scores), (_, before) = scored(atlas, level, reference), scored(bare, level, reference)
    own = within(atlas, ROTTERDAM, level)
    touched = seen.values.index[seen.values[AGED].notna() & ~seen.reached(AGED)]
    names = set(atlas.areas.loc[touched, "gemeente_name"])
    pd.testing.assert_frame_equal(scores.themes.drop(own), before.themes.drop(own))
    assert scores.indicators.drop(own)[AGED].isna().all()
    assert seen.reached(AGED)[own].all()
    if level is Level.WIJK:
        neighbours = {
            "Barendrecht",
            "Capelle aan den IJssel",
            "Lansingerland",
            "Ridderkerk",
            "Schiedam",
            "Westland",
            "Zuidplas",
        }
        assert names == neighbours
        assert not {code[2:6] for code in touched} & {ROTTERDAM[2:]}
        if reference is Reference.GEMEENTE:
            assert seen.values.loc[own, AGED].count() == 19
            assert scores.indicators.loc[own, AGED].count() == 16  # in three of these fewer than 50 people live


def test_every_reason_why_a_figure_of_utrechts_wijken_is_missing_is_true(
    atlas: Atlas, wijken: Observations, real_data: Path
) -> None:
    raw = pyogrio.read_dataframe(real_data / KAART, layer="wijken", read_geometry=False).set_index("wijkcode")
    recent = [t for t in atlas.tables if t.year >= 2014]
    codes = within(atlas, UTRECHT, Level.WIJK)
    missing = [(code, i) for i in INDICATORS.indicators for code in codes if np.isnan(wijken.values.at[code, i.id])]
    assert len(missing) > 50
    for code, indicator in missing:
        reason, columns = wijken.reasons.at[code, indicator.id], indicator.columns
        cells = [str(raw.at[code, column]) for column in columns if column in raw]
        if reason == MissingReason.LATER.value:
            assert any(cell.startswith("-99995") for cell in cells)
        elif reason == MissingReason.SECRET.value:
            assert any(cell.startswith("-99997") for cell in cells)
        else:
            assert reason == MissingReason.UNKNOWN.value
            known = (t.values[c].get(code) for t in recent for c in columns if c in t.values)
            assert all(value is None or np.isnan(value) for value in known)


def test_every_share_that_is_too_little_is_below_what_is_needed_and_every_old_year_too_old(
    atlas: Atlas, wijken: Observations, buurten: Observations
) -> None:
    for seen in (wijken, buurten):
        for indicator in INDICATORS.indicators:
            reasons, details = seen.reasons[indicator.id], seen.details[indicator.id]
            assert (details[reasons == MissingReason.COVERAGE.value] < indicator.enough).all()
            assert (details[reasons == MissingReason.OLD.value] < atlas.year - INDICATORS.choice.greatest_age).all()
            assert details[~reasons.isin([MissingReason.COVERAGE.value, MissingReason.OLD.value])].isna().all()


def test_no_large_area_is_said_to_have_too_few_people_or_households(atlas: Atlas, wijken: Observations) -> None:
    few = [MissingReason.TOO_FEW.value]
    assert not wijken.reasons.isin(few).any(axis=None)
