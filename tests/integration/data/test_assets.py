"""Asset registers through services and command line, and the one real register there is: the trees of Rotterdam."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from click.testing import CliRunner, Result

from planner.analysis.atlas import FigureTable
from planner.bootstrap import build
from planner.cli import commands
from planner.domain.areas import Level
from planner.domain.figures.provenance import SnapshotKind
from planner.domain.figures.wishes import RegisterWish
from planner.domain.permissions import Role, User
from planner.domain.rules import RuleBroken
from planner.errors import FileError, NotFoundError
from planner.services.data import registers as assets
from planner.settings import Settings
from planner.sources.library import SnapshotLibrary
from tests.fixtures.registers import LIVES, SOURCES, library_in, quiet, trees, write_csv, write_kaart

SHARES = ["share_past_life", "share_past_life_in_10_years", "share_poor", "share_short"]
KEYS = ["code", "name", "type", "quantity", "unit", "median_year", *SHARES, "excluded"]

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give the command line on a folder with a small kaart."""
    settings = {
        "PLANNER_DATA_DIR": str(tmp_path / "data"),
        "PLANNER_DATABASE_URL": f"sqlite:///{tmp_path / 'planner.db'}",
    }

    def planner(*arguments: str) -> Result:
        return CliRunner().invoke(commands, arguments, env=settings)

    assert planner("import-areas", str(write_kaart(tmp_path))).exit_code == 0
    return planner


def test_without_a_mapping_the_guess_is_printed_so_that_it_can_be_edited(run: Run, tmp_path: Path) -> None:
    table = trees(40, aanlegjaar=[195, *[1950] * 39])
    table.loc[1, "type"] = "standbeeld"
    told = run("import-assets", str(write_csv(tmp_path, table)))
    assert (told.exit_code, told.stdout) == (0, "")
    assert "Jaar kan niet kloppen of is maar ingevuld (telt mee, jaar onbekend): 1" in told.stderr
    assert "Deze soorten zijn niet herkend en tellen niet mee: standbeeld." in told.stderr
    assert "39 rijen geladen, 1 weggelaten" in told.stderr
    guess = told.stderr[told.stderr.index("type: type") : told.stderr.index("\n\n")]
    (tmp_path / "m.yaml").write_text(guess.replace("standbeeld: ''", "standbeeld: boom_groen"), encoding="utf-8")
    again = run("import-assets", str(tmp_path / "register.csv"), "--mapping", str(tmp_path / "m.yaml"))
    assert "40 rijen geladen, 0 weggelaten" in again.stderr


@pytest.mark.parametrize("level", ["gemeente", "wijk", "buurt"])
def test_assets_give_one_object_per_area_and_type(run: Run, tmp_path: Path, level: str) -> None:
    run("import-assets", str(write_csv(tmp_path, trees(40, aanlegjaar=["195", *["1950"] * 39]))))
    (row,) = json.loads(run("assets", "--gemeente", "GM0307", "--level", level, "--json").stdout)
    assert list(row) == KEYS
    assert (row["type"], row["quantity"], row["unit"], row["median_year"]) == ("boom_groen", 40, "stuk", 1950)
    assert (row["share_past_life"], row["share_poor"], row["excluded"]) == (1.0, None, {"jaar-onmogelijk": 1})


def test_assets_for_people_are_a_table(run: Run, tmp_path: Path) -> None:
    assert run("assets", "--gemeente", "GM0307").stdout == "Hier zijn geen objecten geladen.\n"
    run("import-assets", str(write_csv(tmp_path, trees(40, aanlegjaar=1950))))
    head, row = run("assets", "--gemeente", "GM0307").stdout.splitlines()
    assert "Ouder dan de aangenomen levensduur" in head
    assert row.split() == ["WK030700", "wk030700", "boom_groen", "40", "stuk", "1950", "100%", "100%", "–", "–", "0"]


def test_a_gemeente_that_is_not_loaded_and_a_file_that_is_none_are_told(run: Run, tmp_path: Path) -> None:
    assert isinstance(run("assets", "--gemeente", "GM0599").exception, NotFoundError)
    (tmp_path / "x.csv").write_text("<html>", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert isinstance(run("import-assets", str(tmp_path / "x.csv")).exception, FileError)
    assert sorted(tmp_path.rglob("*")) == before


def test_only_who_may_load_data_loads_a_register(tmp_path: Path) -> None:
    ctx = build(Settings(data_dir=tmp_path, database_url=f"sqlite:///{tmp_path / 'planner.db'}")).context()
    reader = replace(ctx, user=User("lezer", Role.LEZER))
    path = write_csv(tmp_path, trees())
    with pytest.raises(RuleBroken):
        assets.inspect_assets(reader, path)
    with pytest.raises(RuleBroken):
        assets.import_assets(reader, path, quiet)


# The trees of Rotterdam: every figure here was counted in the files themselves.

TREES, SAMPLE = "rotterdam/bomen_rotterdam_all.parquet", "rotterdam/bomen_chunk_027_raw_sample.geojson"
KAART = "cbs/wijkenbuurten_2024.gpkg"
REGION = (67_000, 428_000, 101_500, 446_500)


@pytest.fixture(scope="module")
def region(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the part of the national kaart in which the trees stand, loaded."""
    folder = tmp_path_factory.mktemp("region")
    path = folder / "wijkenbuurten_2024.gpkg"
    for layer in ("gemeenten", "wijken", "buurten"):
        part = pyogrio.read_dataframe(real_data / KAART, layer=layer, bbox=REGION)
        pyogrio.write_dataframe(part, path, layer=layer, driver="GPKG")
    library_in(folder / "data").areas.load(path, quiet)
    return folder


@pytest.fixture(scope="module")
def library(region: Path, real_data: Path) -> SnapshotLibrary:
    loaded = library_in(region / "data")
    loaded.registers.load(real_data / TREES, quiet)
    return loaded


@pytest.fixture(scope="module")
def raw(real_data: Path) -> pd.DataFrame:
    return pd.read_parquet(real_data / TREES)


def test_every_tree_counts_or_is_told_why_not(library: SnapshotLibrary, real_data: Path) -> None:
    report = library.registers.inspect(real_data / TREES)
    outside = report.excluded["buiten-gebied"]
    assert report.excluded["niet-aanwezig"] == 6_580
    assert "dubbel" not in report.excluded  # seven stand in one place with another, under numbers of their own
    assert report.counted == report.objects - 6_580 - outside == 199_487 - 6_580 - outside
    assert 2_000 < outside < 3_000  # borders of buurten are approximate in this kaart
    made = next(s for s in library.snapshots() if s.kind is SnapshotKind.ASSETS)
    assert (made.rows, made.left_out) == (report.counted, 6_580 + outside)
    assert made.title == "Beheerregister (bomen_rotterdam_all.parquet)"


def test_the_columns_of_rotterdam_are_recognised(library: SnapshotLibrary, real_data: Path) -> None:
    mapping = library.registers.inspect(real_data / TREES).mapping
    assert mapping.columns == {
        "type": "BEHEERGROEP",
        "year": "AANLEGJAAR",
        "condition": "CONDITIE",
        "remaining": "VERWACHTE_LEVENSDUUR",
        "present": "AANWEZIGHEID",
        "x": "x",
        "y": "y",
        "id": "ID",
    }
    assert len(mapping.types) == 20
    assert set(mapping.types.values()) == {"boom", "boom_groen", "boom_verharding"}


def test_the_years_195_and_5198_are_unknown_and_the_trees_stay(library: SnapshotLibrary, real_data: Path) -> None:
    report = library.registers.inspect(real_data / TREES)
    assert report.years == (1_851, 1_995, 2_026)
    assert report.excluded["jaar-onmogelijk"] == 17  # of 18: one of them isn't there any more


def test_peaks_at_every_fifth_year_stay(library: SnapshotLibrary, raw: pd.DataFrame) -> None:
    there = raw[raw["AANWEZIGHEID"] == "Aanwezig"]["AANLEGJAAR"].value_counts()
    own = library.registers.on(library.areas.atlas()).cohorts
    counted = own[own["area"].str.startswith("GM")].groupby("year")["count"].sum()
    assert there.nlargest(8).index.isin(counted.nlargest(12).index).all()
    assert all(counted[year] > 2 * counted[year + 1] for year in (1980, 1985, 1990, 1995))


def test_trees_lie_in_the_buurten_that_geopandas_says(library: SnapshotLibrary, raw: pd.DataFrame) -> None:
    borders = library.areas.atlas().borders[Level.BUURT]
    there = raw[raw["AANWEZIGHEID"] == "Aanwezig"]
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(there["x"], there["y"]), crs=28992)
    peer = gpd.sjoin(points, borders.rename_axis("code").reset_index()).groupby(level=0)["code"].min().value_counts()
    own = library.registers.on(library.areas.atlas()).cohorts
    counted = own[own["area"].str.startswith("BU")].groupby("area")["count"].sum()
    assert (counted.reindex(peer.index) - peer).abs().max() <= 4  # four trees in one place on a border
    assert counted.sum() == pytest.approx(peer.sum(), abs=10)


def of_rotterdam(library: SnapshotLibrary) -> FigureTable:
    """Give the figures of the register of its own gemeente; those of the neighbours it touches are another table."""
    return next(
        t for t in library.areas.atlas().tables if "beheer_slechte_staat" in t.values and "GM0599" in t.values.index
    )


def test_rotterdam_has_a_figure_for_every_buurt_with_enough_trees(library: SnapshotLibrary) -> None:
    table = of_rotterdam(library)
    own = table.values[table.values.index.str.startswith("BU0599")]
    assert own["beheer_ouder_dan_levensduur"].notna().mean() > 0.85
    assert own["beheer_ouder_dan_levensduur"].max() <= 100
    assert table.values.at["GM0599", "beheer_slechte_staat"] == pytest.approx(1.32, abs=0.02)


def test_trees_of_nieuw_crooswijk_are_older_than_assumed_by_their_planting_year(
    library: SnapshotLibrary, raw: pd.DataFrame
) -> None:
    table = of_rotterdam(library)
    assert table.values.at["BU05990836", "beheer_ouder_dan_levensduur"] == pytest.approx(36.4, abs=0.3)
    assert table.values.at["BU05990836", "beheer_slechte_staat"] < 3  # of which an inspection is another story
    there = raw[(raw["AANWEZIGHEID"] == "Aanwezig") & raw["AANLEGJAAR"].between(1850, 2027)]
    life = pd.Series(60, there.index).mask(there["BEHEERGROEP"].str.contains("verharding|rooster"), 50)
    own = (2026 - there["AANLEGJAAR"] > life).mean()
    assert table.values.at["GM0599", "beheer_ouder_dan_levensduur"] == pytest.approx(100 * own, abs=0.5)


def test_what_an_inspector_saw_of_the_trees_stands_beside_their_age(library: SnapshotLibrary) -> None:
    own = library.registers.on(library.areas.atlas()).cohorts
    own = own[own["area"] == "GM0599"]
    assert own.loc[own["remaining"] == 15, "count"].sum() > 0.85 * own["count"].sum()
    assert set(own["condition"]) == {"", "goed", "matig", "slecht"}


def test_the_geojson_as_the_source_serves_it_has_columns_that_are_always_empty(
    library: SnapshotLibrary, real_data: Path
) -> None:
    report = library.registers.inspect(real_data / SAMPLE)
    assert (report.objects, [note.code for note in report.notes]) == (2_000, ["columns-unused", "twice"])
    empty = {column.name for column in report.columns if not column.samples}
    assert {"BEHEERGROEP_ID", "DATUM_LAATSTE_INSPECTIE"} <= empty
    assert report.excluded["niet-aanwezig"] == 145


@pytest.mark.parametrize(("crs", "said"), [(None, "EPSG:4326"), ("EPSG:3857", "EPSG:3857")])
def test_the_trees_are_found_in_rd_without_a_crs_member_and_when_it_says_3857(
    library: SnapshotLibrary, real_data: Path, tmp_path: Path, crs: str | None, said: str
) -> None:
    told = json.loads((real_data / SAMPLE).read_text(encoding="utf-8"))
    told["crs"] = {"type": "name", "properties": {"name": crs}} if crs else told.pop("crs") and None
    (tmp_path / "bomen.geojson").write_text(json.dumps(told), encoding="utf-8")
    report = library.registers.inspect(tmp_path / "bomen.geojson")
    told = {note.code: dict(note.values) for note in report.notes}
    assert told["crs"] == {"said": said, "used": "EPSG:28992"}
    assert report.counted == 1_855 - report.excluded.get("buiten-gebied", 0)


def test_a_person_can_replace_the_assumed_lives_by_those_of_their_gemeente(region: Path, real_data: Path) -> None:
    short = tuple(replace(kind, life=20.0) for kind in LIVES.types)
    own = SnapshotLibrary(region / "data", SOURCES, lives=replace(LIVES, types=short))
    own.registers.load(real_data / TREES, quiet, RegisterWish(mapping=None))
    plain = library_in(region / "data").areas.atlas().tables[-1].values.at["GM0599", "beheer_ouder_dan_levensduur"]
    assert own.areas.atlas().tables[-1].values.at["GM0599", "beheer_ouder_dan_levensduur"] > plain
