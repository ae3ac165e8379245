"""The real borders of 2022, 2024 and 2026: figures of old wijken within new ones, and kaarten of one gemeente."""

from pathlib import Path

import pandas as pd
import pytest

from planner.analysis.atlas import FigureTable
from planner.domain.areas import Level
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary

pytestmark = pytest.mark.real_data

KAART, OLDER = "cbs/wijkenbuurten_2024.gpkg", "cbs/wijkenbuurten_2022.gpkg"
LBM = "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv"
BAARN = "api_samples/pdok/baarn_buurten_pdok_full_columns.geojson"
ROTTERDAM = "rotterdam/tir_buurten_2026_wgs84.geojson"


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def empty(folder: Path) -> SnapshotLibrary:
    return SnapshotLibrary(folder, read_sources(DECLARED / "sources.yaml"))


@pytest.fixture(scope="module")
def library(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> SnapshotLibrary:
    loaded = empty(tmp_path_factory.mktemp("real"))
    for kaart in (KAART, OLDER, ROTTERDAM):
        loaded.areas.load(real_data / kaart, quiet)
    loaded.figures.load(real_data / LBM, quiet)
    return loaded


def table(library: SnapshotLibrary, source: str, year: int) -> FigureTable:
    return next(t for t in library.areas.atlas().tables if (t.snapshot.source, t.year) == (source, year))


def test_the_110_wijken_of_amsterdam_get_their_score_of_2022_through_the_crosswalk(library: SnapshotLibrary) -> None:
    atlas, scores = library.areas.atlas(), table(library, "leefbaarometer", 2022)
    areas = atlas.areas[(atlas.areas["gemeente"] == "GM0363") & (atlas.areas["level"] == Level.WIJK.value)]
    inhabited = areas.index[areas["kind"] == "inhabited"]
    found = scores.values["lbm"].reindex(inhabited)
    assert len(inhabited) == 110
    assert found.count() >= 108
    quality = scores.quality.reindex(found.dropna().index)
    assert quality.between(0, 1).all()
    assert quality.notna().mean() > 0.95


def test_wijken_that_kept_code_and_borders_keep_their_own_score(library: SnapshotLibrary, real_data: Path) -> None:
    raw = pd.read_csv(real_data / LBM).query("jaar == 2022").set_index("wk_code")["lbm"]
    scores = table(library, "leefbaarometer", 2022)
    own = scores.values["lbm"].drop(scores.quality.index).dropna()
    assert len(own) > 2_900
    assert (own == raw.reindex(own.index)).all()


def test_the_inhabitants_of_merged_gemeenten_add_up(library: SnapshotLibrary) -> None:
    older = library.areas.atlas("GM0501").areas["inhabitants"]
    merged = table(library, "cbs_wijk_en_buurtkaart", 2022)
    together = older[["GM0501", "GM0530", "GM0614"]].sum()
    assert merged.values.at["GM1992", "aantal_inwoners"] == pytest.approx(together, abs=1)
    assert merged.quality["GM1992"] == pytest.approx(1)
    gemeenten = merged.values["aantal_inwoners"].filter(like="GM")
    assert gemeenten.sum() == pytest.approx(older.filter(like="GM").sum(), rel=1e-4)


def test_divided_inhabitants_are_near_those_that_were_counted_later(library: SnapshotLibrary) -> None:
    moved = table(library, "cbs_wijk_en_buurtkaart", 2022)
    wijken = moved.quality.filter(like="WK").index
    areas = library.areas.atlas().areas.reindex(wijken)
    made, counted = moved.values["aantal_inwoners"].reindex(wijken), areas["inhabitants"]
    known = made.notna() & (counted > 500)
    off = (made[known] / counted[known] - 1).abs()
    assert off.median() < 0.03


def test_an_old_gemeente_has_successors_and_one_that_exists_has_none(library: SnapshotLibrary) -> None:
    ((area, share),) = library.areas.successors("GM0501")
    assert (area.code, area.name, area.year) == ("GM1992", "Voorne aan Zee", 2024)
    assert share == pytest.approx(1)
    assert library.areas.successors("GM0363") == ()


def test_rotterdam_gets_gemeente_and_names_from_the_loaded_kaart_and_hides_nothing(library: SnapshotLibrary) -> None:
    own = library.areas.atlas("GM0599", year=2026).areas
    assert own["level"].value_counts().to_dict() == {"buurt": 91, "wijk": 21, "gemeente": 1}
    assert own.loc[["GM0599", "WK059901", "BU05990110"], "name"].tolist() == [
        "Rotterdam",
        "Rotterdam Centrum",
        "Stadsdriehoek",
    ]
    assert library.areas.atlas().year == library.areas.atlas("GM0599").year == 2024


def test_the_buurten_of_one_gemeente_are_a_kaart(real_data: Path, tmp_path: Path) -> None:
    loaded = empty(tmp_path)
    assert loaded.areas.load(real_data / BAARN, quiet).joined
    atlas = loaded.areas.atlas()
    assert atlas.areas["level"].value_counts().to_dict() == {"buurt": 21, "wijk": 5, "gemeente": 1}
    assert atlas.areas.at["GM0308", "name"] == "Baarn"
    assert atlas.areas.at["GM0308", "inhabitants"] == 25_065
    land = [borders.area.sum() for borders in atlas.borders.values()]
    assert land == pytest.approx([land[0]] * 3)
    given = loaded.areas.load(real_data / ROTTERDAM, quiet, gemeente="GM0599")
    assert (given.rows, given.year) == (113, 2026)
