"""An object is what stands there, once: its number tells rows apart, and of several inspections the newest counts."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.domain.figures.assets import AssetMapping
from tests.fixtures.registers import SOUTH, WEST, as_points, counting, left_out, notes_of, taken, trees, write_csv


def on_one_place(table: pd.DataFrame, size: int) -> pd.DataFrame:
    """Put objects together, `size` on each place."""
    first = table.index // size * size
    return table.assign(x=table["x"].to_numpy()[first], y=table["y"].to_numpy()[first])


def inspected(**columns: object) -> pd.DataFrame:
    """Make 20 trees with two inspections each, 30 cm apart; half of them got worse."""
    once = trees(20).drop(columns="id").assign(Boomnummer=[f"A{n:03}" for n in range(20)])
    first = once.assign(Datum_inspectie="2020-05-01", conditie="goed")
    later = once.assign(Datum_inspectie="2023-05-01", conditie=["goed", "slecht"] * 10, x=once["x"] + 0.3)
    both = pd.concat([later, first], ignore_index=True)
    return both.assign(OBJECTID=range(40)).assign(**columns)


def test_objects_on_one_place_with_numbers_of_their_own_are_no_doubles(tmp_path: Path) -> None:
    devices = on_one_place(trees(40, type="speeltoestel"), 8)
    assert left_out(write_csv(tmp_path, devices)) == {}


@pytest.mark.parametrize("name", ["mastnummer", "identificatie.lokaalID", "GUID", "OBJECTID"])
def test_four_lamps_on_one_pole_are_four_whatever_their_number_is_called(tmp_path: Path, name: str) -> None:
    lamps = on_one_place(trees(40, type="armatuur"), 4).rename(columns={"id": name})
    assert left_out(write_csv(tmp_path, lamps)) == {}


def test_lamps_that_share_the_number_of_their_pole_are_not_one_lamp(tmp_path: Path) -> None:
    lamps = on_one_place(trees(40, type="armatuur"), 4).assign(mastnummer=[n // 4 for n in range(40)])
    path = write_csv(tmp_path, lamps.rename(columns={"id": "OBJECTID"}))
    assert left_out(path) == {}
    assert notes_of(path)["number-again"] == {"column": "mastnummer"}


def test_only_the_same_number_in_the_same_place_is_a_double(tmp_path: Path) -> None:
    table = trees(40)
    table.loc[7, ["id", "x", "y"]] = table.loc[8, ["id", "x", "y"]]
    assert left_out(write_csv(tmp_path, table)) == {"dubbel": 1}


def test_two_objects_far_apart_with_one_number_count_and_are_said(tmp_path: Path) -> None:
    table = trees(40)
    table.loc[7, "id"] = 39
    path = write_csv(tmp_path, table)
    assert left_out(path) == {}
    assert notes_of(path)["number-elsewhere"] == {"count": "1", "column": "id"}


@pytest.mark.parametrize("none", ["0", "onbekend", "n.v.t.", "nieuw"])
@pytest.mark.parametrize("inspected", [False, True])
def test_a_number_that_many_objects_have_in_many_places_is_none(tmp_path: Path, none: str, *, inspected: bool) -> None:
    numbers = [none if n % 12 == 0 else f"A{n}" for n in range(120)]
    table = trees(120).drop(columns="id").assign(boomnummer=numbers)
    table.loc[12, ["x", "y"]] = table.loc[0, ["x", "y"]] + 1
    if inspected:
        table["Datum_inspectie"] = [f"2023-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(120)]
    path = write_csv(tmp_path, pd.concat([table, table.iloc[[60]]]))
    assert left_out(path) == {"dubbel": 1}  # the row that stands there twice
    assert notes_of(path)["number-elsewhere"] == {"count": "10", "column": "boomnummer"}


def test_an_inspection_that_measured_the_place_anew_is_of_the_same_object(tmp_path: Path) -> None:
    table = inspected()
    table["x"] += [8.0 * (n == 20) for n in table.index]
    assert left_out(write_csv(tmp_path, table)) == {"oudere-inspectie": 20}


def test_numbers_run_per_type(tmp_path: Path) -> None:
    both = [trees(20), trees(20, type="bank"), trees(20, type="lichtmast")]
    path = write_csv(tmp_path, pd.concat(both))
    assert taken(path).mapping.id == "id"
    assert left_out(path) == {}


def test_without_a_number_only_a_row_that_repeats_all_of_another_is_a_double(tmp_path: Path) -> None:
    table = on_one_place(trees(40).drop(columns="id"), 2).assign(soortnaam=["eik", "beuk", "eik", "eik"] * 10)
    assert left_out(write_csv(tmp_path, table)) == {"dubbel": 10}


def test_rows_that_only_differ_in_the_number_of_the_row_are_said(tmp_path: Path) -> None:
    twice = pd.concat([trees(40), trees(40)], ignore_index=True).drop(columns="id").assign(fid=range(80))
    path = write_csv(tmp_path, twice)
    assert left_out(path) == {}
    assert notes_of(path)["rows-alike"] == {"count": "40", "column": "fid"}


def test_a_number_of_many_trees_in_many_places_tells_no_objects_apart(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, id=[n // 4 for n in range(40)]).rename(columns={"id": "nummer"}))
    assert (taken(path).mapping.id, left_out(path)) == ("", {})


def test_pieces_of_one_object_that_lie_beside_each_other_all_count(tmp_path: Path) -> None:
    shapes = [shapely.box(WEST + 10 * n, SOUTH + 10, WEST + 10 * n + 10, SOUTH + 20) for n in range(30)]
    table = gpd.GeoDataFrame({"type": "asfalt", "guid": [f"G{n}" for n in range(30)]}, geometry=shapes, crs=28992)
    table.loc[5, "guid"] = "G4"
    table.loc[7, "guid"], table.loc[7, "geometry"] = "G6", shapes[6]
    pyogrio.write_dataframe(table, tmp_path / "wegen.gpkg")
    assert left_out(tmp_path / "wegen.gpkg") == {"dubbel": 1}
    assert counting(tmp_path / "wegen.gpkg")["quantity"].sum() == 29 * 100


def test_of_one_row_per_inspection_the_newest_counts(tmp_path: Path) -> None:
    path = write_csv(tmp_path, inspected())
    assert (taken(path).mapping.id, taken(path).mapping.inspected) == ("Boomnummer", "Datum_inspectie")
    assert left_out(path) == {"oudere-inspectie": 20}
    assert counting(path)["condition"].value_counts().to_dict() == {"goed": 10, "slecht": 10, "matig": 0, "": 0}


@pytest.mark.parametrize(("newer", "older"), [("01-05-2023", "30-11-2020"), ("2023", "2020"), ("20230501", "20201130")])
def test_the_newest_is_found_however_days_are_written(tmp_path: Path, newer: str, older: str) -> None:
    table = inspected(Datum_inspectie=[newer] * 20 + [older] * 20)
    path = write_csv(tmp_path, table.rename(columns={"Datum_inspectie": "Schouwdatum"}))
    assert (counting(path)["condition"] == "slecht").sum() == 10


def test_the_same_from_a_geopackage_with_a_number_of_rows(tmp_path: Path) -> None:
    pyogrio.write_dataframe(as_points(inspected()), tmp_path / "bomen.gpkg")
    assert left_out(tmp_path / "bomen.gpkg") == {"oudere-inspectie": 20}


def test_a_tree_that_was_gone_at_its_newest_inspection_is_gone(tmp_path: Path) -> None:
    path = write_csv(tmp_path, inspected(status=["Gerooid"] * 5 + ["Aanwezig"] * 35))
    assert left_out(path) == {"niet-aanwezig": 5, "oudere-inspectie": 20}


def test_a_number_that_comes_back_without_a_day_is_asked_about(tmp_path: Path) -> None:
    path = write_csv(tmp_path, inspected().drop(columns="Datum_inspectie"))
    assert notes_of(path)["number-again"] == {"column": "Boomnummer"}
    told = AssetMapping(type="type", id="Boomnummer", x="x", y="y")
    assert left_out(path, told) == {"dubbel": 20}


def test_a_tree_that_is_planted_again_under_its_number_counts(tmp_path: Path) -> None:
    table = trees(40, status=["Gerooid"] + ["Aanwezig"] * 39)
    table.loc[39, "id"] = 0
    assert left_out(write_csv(tmp_path, table)) == {"niet-aanwezig": 1}


@pytest.mark.parametrize(
    ("day", "gone"), [("2026-12-31", 0), ("01-12-2026", 0), ("2027", 0), ("2026-05-01", 20), ("2026", 20), ("2019", 20)]
)
def test_an_object_is_gone_from_the_day_it_ended(tmp_path: Path, day: str, gone: int) -> None:
    table = trees(40).assign(einddatum=["2019-03-01", *[day] * 20, *[""] * 19])
    found = left_out(write_csv(tmp_path, table))
    assert found == {"niet-aanwezig": gone + 1}
