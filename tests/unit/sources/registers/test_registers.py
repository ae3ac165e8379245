"""From a register to areas: what counts, where it lies, how old it is, and what is kept."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.analysis.ground.registers import AssetRow, rows_of
from planner.domain.areas import Level
from planner.domain.figures.assets import AssetMapping, LeftOut
from planner.domain.figures.provenance import SnapshotKind
from planner.domain.figures.wishes import RegisterWish
from planner.errors import FileError, NotFoundError
from planner.sources.library import SnapshotLibrary
from planner.sources.registers.objects import Objects
from planner.sources.registers.stored import COLUMNS, IN_PART, ObjectsFile, parts_of
from planner.text import LANGUAGES, translator
from tests.fixtures.registers import (
    LIVES,
    SIDE,
    SOUTH,
    WEST,
    a_library,
    as_points,
    library_in,
    quiet,
    square,
    trees,
    write_csv,
    write_kaart,
)

SOUTH_WEST, NORTH_WEST = "BU03070000", "BU03070001"
TREES = AssetMapping(type="boom_groen", year="aanlegjaar", x="x", y="y", id="id")


@pytest.fixture
def library(tmp_path: Path) -> SnapshotLibrary:
    return a_library(tmp_path)


@pytest.fixture
def load(library: SnapshotLibrary, tmp_path: Path) -> Callable[..., list[AssetRow]]:
    """Load a table as a register and give the rows of one level."""

    def loaded(table: pd.DataFrame, level: Level = Level.BUURT, **told: str) -> list[AssetRow]:
        path = tmp_path / ("register.gpkg" if isinstance(table, gpd.GeoDataFrame) else "register.csv")
        if isinstance(table, gpd.GeoDataFrame):
            pyogrio.write_dataframe(table, path)
        else:
            write_csv(tmp_path, table, path.name)
        library.registers.load(path, quiet, RegisterWish(mapping=AssetMapping(**told) if told else None))
        return rows(library, level)

    return loaded


def rows(library: SnapshotLibrary, level: Level = Level.BUURT) -> list[AssetRow]:
    atlas = library.areas.atlas()
    return rows_of(library.registers.on(atlas), atlas.areas.loc[atlas.areas["level"] == level.value, "name"], 2026)


def test_trees_are_told_per_buurt_with_their_age(load) -> None:
    (row,) = load(trees(40, aanlegjaar=[1960] * 10 + [1970] * 10 + [2000] * 20))
    assert (row.code, row.name, row.type) == (SOUTH_WEST, "bu03070000", "boom_groen")
    assert (row.quantity, row.unit) == (40, "stuk")
    assert row.median_year == 1970
    assert row.share_past_life == 0.25  # the 60 years of the trees of 1960 are over
    assert row.share_past_life_in_10_years == 0.5
    assert row.share_poor is None
    assert row.excluded == {}


def test_wijken_and_gemeenten_add_up_the_buurten_in_them(load, library) -> None:
    table = trees(48, aanlegjaar=1950)
    table["y"] += SIDE * (table.index % 2)
    buurten = load(table)
    assert [(row.code, row.quantity) for row in buurten] == [(SOUTH_WEST, 24), (NORTH_WEST, 24)]
    for level, code in ((Level.WIJK, "WK030700"), (Level.GEMEENTE, "GM0307")):
        assert [(row.code, row.quantity, row.share_past_life) for row in rows(library, level)] == [(code, 48, 1.0)]


def test_an_impossible_year_keeps_the_object_and_is_counted(load) -> None:
    years = ["195", "5198", "20141990", "1849", "2028", "ca. 1960", "N.v.t.", "", "1850", "2027"]
    (row,) = load(trees(40, aanlegjaar=years + ["1990"] * 30))
    assert row.quantity == 40
    assert row.excluded == {"jaar-onmogelijk": 6}


def test_what_does_not_count_is_told_with_its_reason_where_it_lies(load, library) -> None:
    table = trees(40, aanwezigheid=["Niet aanwezig"] * 3 + ["Aanwezig"] * 37)
    table.loc[3:4, "type"] = "standbeeld"
    table.loc[5, ["x", "y"]] = table.loc[6, ["x", "y"]]
    table.loc[7, ["id", "x", "y"]] = table.loc[8, ["id", "x", "y"]]
    table.loc[9, ["x", "y"]] = np.nan
    table.loc[10, "x"] = WEST - 5_000
    found = {row.type: row for row in load(table)}
    assert found["boom_groen"].excluded == {"niet-aanwezig": 3, "dubbel": 1}
    assert found["onbekend"].excluded == {"soort-onbekend": 2}
    assert (found["onbekend"].quantity, found["onbekend"].unit, found["onbekend"].median_year) == (0, "", None)
    made = next(s for s in library.snapshots() if s.kind is SnapshotKind.ASSETS)
    assert (made.rows, made.left_out) == (32, 8)
    assert found["boom_groen"].quantity == 32


def test_peaks_at_every_fifth_year_stay_as_they_are(load) -> None:
    (row,) = load(trees(40, aanlegjaar=[1980] * 20 + [1985] * 20))
    assert row.median_year == 1980


def test_what_an_inspection_saw_stands_beside_age(load) -> None:
    old = trees(40, aanlegjaar=1910, verwachte_levensduur=[">10 jr"] * 20 + ["5-10 jr"] * 10 + ["<5 jr"] * 10)
    (row,) = load(old.assign(conditie=["Goed", "Redelijk", "Matig", "Dood"] * 10))
    assert row.share_poor == 0.25
    assert row.share_short == 0.5
    assert (row.share_past_life, row.share_past_life_in_10_years) == (1.0, 1.0)


def test_a_remaining_life_in_months_counts_as_years(load) -> None:
    told = {"type": "boom_groen", "remaining": "rest", "x": "x", "y": "y", "in_months": True}
    (row,) = load(trees(40, rest=[0] * 10 + [118] * 10 + [180] * 20), **told)
    assert (row.share_short, row.share_past_life) == (0.5, None)


def test_with_fewer_than_twenty_objects_there_is_no_share_and_the_reason_is_too_few(load, library) -> None:
    (row,) = load(trees(19, aanlegjaar=1910))
    assert (row.quantity, row.share_past_life) == (19, None)
    table = library.areas.atlas().tables[-1]
    assert table.values.loc[SOUTH_WEST].isna().all()
    assert set(table.reasons.loc[SOUTH_WEST]) == {"objecten"}


def test_a_line_is_split_over_the_buurten_it_crosses(load) -> None:
    lines = [shapely.LineString([(WEST + n, SOUTH + 750), (WEST + n, SOUTH + 1_250)]) for n in range(20, 60)]
    table = gpd.GeoDataFrame({"type": "beschoeiing", "bouwjaar": 1980}, geometry=lines, crs=28992, index=range(40))
    south, north = load(table)
    assert (south.code, south.unit) == (SOUTH_WEST, "m")
    assert (south.quantity, north.quantity) == (pytest.approx(40 * 250), pytest.approx(40 * 250))
    assert south.share_past_life == 1.0


def test_polygons_are_told_in_m2_in_metres_or_in_pieces_as_their_type_asks(load) -> None:
    shapes = [shapely.box(WEST + 30 * n, SOUTH + 10, WEST + 30 * n + 20, SOUTH + 15) for n in range(30)]
    types = ["asfalt"] * 10 + ["haag"] * 10 + ["speelvoorziening"] * 10
    table = gpd.GeoDataFrame({"type": types, "bouwjaar": 2000}, geometry=shapes, crs=28992)
    found = {row.type: (row.quantity, row.unit) for row in load(table)}
    assert found == {"weg_asfalt": (1_000, "m2"), "haag": (250, "m"), "speeltoestel": (10, "stuk")}


def test_half_a_polygon_outside_all_areas_counts_for_half(load) -> None:
    table = gpd.GeoDataFrame({"type": ["asfalt"], "bouwjaar": 2000}, geometry=[square(0, 0)], crs=28992)
    table.geometry = table.translate(-SIDE / 2)
    (row,) = load(table)
    assert row.quantity == pytest.approx(SIDE * SIDE / 2)


def test_points_of_a_type_in_m2_need_a_column_with_the_quantity(load) -> None:
    table = trees(40, type="asfalt").assign(oppervlakte=[""] * 5 + ["12,5"] * 35)
    (row,) = load(table)
    assert (row.quantity, row.excluded) == (35 * 12.5, {"hoeveelheid-onbekend": 5})


def test_the_atlas_holds_the_combined_figures_in_percent_for_this_year(load, library) -> None:
    lamps = trees(40, type="armatuur", id=range(40, 80), aanlegjaar=[2000] * 10 + [2020] * 30)
    load(pd.concat([trees(40, aanlegjaar=1950), lamps.assign(x=lamps["x"] + 1)]))
    (table,) = [t for t in library.areas.atlas().tables if t.snapshot.kind is SnapshotKind.ASSETS]
    assert table.year == 2026
    tree, lamp = LIVES.kinds["boom_groen"].weight, LIVES.kinds["armatuur"].weight
    expected = 100 * (tree + 0.25 * lamp) / (tree + lamp)
    for code in (SOUTH_WEST, "WK030700", "GM0307"):
        assert table.values.at[code, "beheer_ouder_dan_levensduur"] == pytest.approx(expected)
        assert table.reasons.loc[code].tolist() == ["", "", "objecten"]
    assert list(table.values) == ["beheer_ouder_dan_levensduur", "beheer_ouder_binnen_10_jaar", "beheer_slechte_staat"]


def test_types_of_one_kind_count_together_by_their_quantity(load, library) -> None:
    older = trees(20, type="boom in verharding", aanlegjaar=1950, id=range(100, 120))
    load(pd.concat([trees(40, aanlegjaar=2000), older.assign(y=older["y"] + 5)]))
    values = library.areas.atlas().tables[-1].values
    assert values.at[SOUTH_WEST, "beheer_ouder_dan_levensduur"] == pytest.approx(100 / 3)


def test_several_registers_form_one_table_that_names_them_all(library, tmp_path: Path) -> None:
    for name, kind in (("bomen.csv", "boom in groen"), ("lampen.csv", "armatuur")):
        library.registers.load(write_csv(tmp_path, trees(40, type=kind), name), quiet)
    (table,) = [t for t in library.areas.atlas().tables if t.snapshot.kind is SnapshotKind.ASSETS]
    assert table.snapshot.title == "Beheerregister (bomen.csv); Beheerregister (lampen.csv)"
    assert table.snapshot.rows == 80
    assert [(row.type, row.quantity) for row in rows(library)] == [("armatuur", 40), ("boom_groen", 40)]


def test_the_same_file_again_is_no_second_register(library, tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees())
    assert library.registers.load(path, quiet).id == library.registers.load(path, quiet).id
    assert len(library.snapshots()) == 2


def test_the_same_file_with_another_mapping_takes_the_place_of_what_it_was(library, tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees())
    first = library.registers.load(path, quiet)
    second = library.registers.load(path, quiet, RegisterWish(mapping=TREES))
    assert second.id != first.id
    assert [s.id for s in library.snapshots() if s.kind is SnapshotKind.ASSETS] == [second.id]
    assert [row.quantity for row in rows(library)] == [40]


def test_objects_that_another_register_holds_already_are_warned_of(library, tmp_path: Path) -> None:
    made = library.registers.load(write_csv(tmp_path, trees(), "2025.csv"), quiet, RegisterWish(mapping=TREES))
    newer = write_csv(tmp_path, trees(60), "2026.csv")
    told = {note.code: note.values for note in library.registers.inspect(newer, mapping=TREES).notes}
    assert told["twice"]["id"] == made.id
    lamps = write_csv(tmp_path, trees(60), "lichtmasten.csv")
    report = library.registers.inspect(lamps, mapping=replace(TREES, type="lichtmast"))
    assert "twice" not in {note.code for note in report.notes}


def test_some_objects_that_another_owner_measured_too_are_warned_of(library, tmp_path: Path) -> None:
    library.registers.load(write_csv(tmp_path, trees(20), "gemeente.csv"), quiet, RegisterWish(mapping=TREES))
    more = trees(80)
    more["id"], more["x"], more["y"] = "C" + more["id"].astype(str), more["x"] + 0.3, more["y"] - 0.3
    report = library.registers.inspect(write_csv(tmp_path, more, "corporatie.csv"), mapping=TREES)
    told = {note.code: note.values for note in report.notes}
    assert told["twice"]["share"] == "25"
    others = more.assign(x=more["x"] + 5)
    report = library.registers.inspect(write_csv(tmp_path, others, "elders.csv"), mapping=TREES)
    assert "twice" not in {note.code for note in report.notes}


def test_a_newer_export_can_replace_an_older_one(library, tmp_path: Path) -> None:
    older = library.registers.load(write_csv(tmp_path, trees(40), "bomen_2024.csv"), quiet)
    newer = library.registers.load(
        write_csv(tmp_path, trees(41), "bomen_2025.csv"), quiet, RegisterWish(replaces=older.id)
    )
    assert (older.year, newer.year) == (2024, 2025)
    assert [row.quantity for row in rows(library)] == [41]


def test_a_mapping_that_a_person_gave_is_offered_again_for_the_same_columns(library, tmp_path: Path) -> None:
    own = replace(TREES, type="soortnaam", types={"eik": "boom_verharding"})
    table = trees().rename(columns={"type": "soortnaam"}).assign(soortnaam="eik")
    made = library.registers.load(write_csv(tmp_path, table, "a_2024.csv"), quiet, RegisterWish(mapping=own))
    assert library.registers.mapping(made.id) == own
    report = library.registers.inspect(write_csv(tmp_path, table.assign(aanlegjaar=1970), "a_2025.csv"))
    assert (report.remembered, report.mapping) == (True, own)
    other = library.registers.inspect(write_csv(tmp_path, table.assign(extra=1), "b.csv"))
    assert (other.remembered, other.mapping.type) == (False, "")


def test_the_one_type_of_a_remembered_file_is_not_taken_for_a_file_of_another_name(library, tmp_path: Path) -> None:
    plain = trees().drop(columns="type")
    library.registers.load(
        write_csv(tmp_path, plain, "bomen.csv"), quiet, RegisterWish(mapping=replace(TREES, type="boom"))
    )
    assert library.registers.inspect(write_csv(tmp_path, plain[:-1], "lichtmasten.csv")).mapping.type == "lichtmast"
    assert library.registers.inspect(write_csv(tmp_path, plain[:-1], "bomen_2.csv")).remembered


def test_what_is_derived_is_made_again_for_another_kaart_and_when_it_is_lost(library, tmp_path: Path) -> None:
    library.registers.load(write_csv(tmp_path, trees()), quiet)
    newer = tmp_path / "newer"
    newer.mkdir()
    library.areas.load(write_kaart(newer, year=2025), quiet)
    assert library.areas.atlas().year == 2025
    assert [row.quantity for row in rows(library)] == [40]
    shutil.rmtree(tmp_path / "data" / "derived")
    assert [row.quantity for row in rows(library_in(tmp_path / "data"))] == [40]
    assert (tmp_path / "data" / "derived").is_dir()


def test_a_register_of_shapes_is_read_again_for_another_kaart(load, library, tmp_path: Path) -> None:
    table = as_points(trees(20, type="boom in groen"))
    both = pd.concat([table, gpd.GeoDataFrame({"type": ["gazon"]}, geometry=[square(0, 0)], crs=28992)])
    first = load(both)
    newer = tmp_path / "newer"
    newer.mkdir()
    library.areas.load(write_kaart(newer, year=2025), quiet)
    assert rows(library) == first


def test_what_was_made_of_a_removed_register_goes_with_it(library, tmp_path: Path) -> None:
    made = library.registers.load(write_csv(tmp_path, trees()), quiet)
    library.remove(made.id)
    assert list((tmp_path / "data" / "derived").iterdir()) == []
    assert rows(library) == []
    with pytest.raises(NotFoundError, match="snapshot-not-found"):
        library.registers.mapping(made.id)


def test_a_register_outside_all_loaded_areas_is_refused_and_changes_nothing(library, tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees().assign(x=WEST + 50_000.0))
    with pytest.raises(FileError, match="assets-outside"):
        library.registers.load(path, quiet)
    assert len(library.snapshots()) == 1
    assert not (tmp_path / "data" / "derived").exists()


def test_a_register_of_which_nothing_counts_is_refused_and_changes_nothing(library, tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees().assign(aanwezigheid="Niet aanwezig"))
    with pytest.raises(FileError, match="assets-all-left-out"):
        library.registers.load(path, quiet)
    assert len(library.snapshots()) == 1


def test_an_endless_quantity_is_none(load) -> None:
    (row,) = load(as_points(trees(40, type="bank", aantal=[np.inf, 1e308] + [1.0] * 38)))
    assert (row.quantity, row.excluded) == (40, {})


def test_without_areas_a_register_waits(tmp_path: Path) -> None:
    empty = library_in(tmp_path / "data")
    with pytest.raises(FileError, match="assets-without-areas"):
        empty.registers.load(write_csv(tmp_path, trees()), quiet)


def test_every_reason_has_its_words() -> None:
    for language in LANGUAGES:
        assert all(translator(language)(f"asset-left-out-{reason.value}") for reason in LeftOut)


def test_what_is_no_part_of_a_register_is_not_kept(tmp_path: Path) -> None:
    part = next(parts_of(Objects(pd.DataFrame({name: [1.0] for name in COLUMNS}), None, 0, ())))
    many, other = part.iloc[[0] * (IN_PART + 1)], part.assign(shape=[b""])
    for spoiled in ("x", part.drop(columns="x"), part.assign(y=["noord"]), many, other):
        with closing(ObjectsFile(tmp_path / "o.parquet", "bomen.csv")) as file:
            file.add(part)
            with pytest.raises(FileError, match="reading-stopped"):
                file.add(spoiled)
        assert file.rows == 1


def test_parts_without_a_shape_stand_beside_parts_with_one(tmp_path: Path) -> None:
    objects = pd.DataFrame(dict.fromkeys(COLUMNS, [1.0] * (IN_PART + 1)))
    shapes = np.array([None] * IN_PART + [shapely.box(0, 0, 1, 1)])
    with closing(ObjectsFile(tmp_path / "o.parquet", "bomen.csv")) as file:
        for part in parts_of(Objects(objects, shapes, 0, ())):
            file.add(part)
    kept = pd.read_parquet(tmp_path / "o.parquet")["shape"]
    assert (kept.isna().sum(), shapely.from_wkb(kept.iloc[-1])) == (IN_PART, shapes[-1])
