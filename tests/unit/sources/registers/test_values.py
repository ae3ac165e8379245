"""What stands in the cells of a register is known, or a person is asked: statuses, years, units, conditions."""

from pathlib import Path

import pytest

from planner.domain.figures.assets import AssetMapping
from planner.sources.registers.mapping import mapping_text, read_mapping
from planner.text import translator
from tests.fixtures.registers import LIVES, as_points, counting, left_out, notes_of, taken, trees, write_csv

PLACE = {"x": "x", "y": "y", "type": "type"}


@pytest.mark.parametrize(
    "gone",
    ["Afgevoerd", "In ontwerp", "historie", "plan", "Geveld", "GEROOID", "sloop", "Niet in beheer", "Vervallen (2019)",
     "V - verwijderd", "nog te planten", "Gearchiveerd", "Nog niet aanwezig"],
)  # fmt: skip
def test_what_is_not_there_by_its_status_does_not_count(tmp_path: Path, gone: str) -> None:
    path = write_csv(tmp_path, trees(40, status=[gone] * 10 + ["In gebruik"] * 30))
    assert left_out(path) == {"niet-aanwezig": 10}
    assert "status-unknown" not in notes_of(path)


@pytest.mark.parametrize("there", ["Bestaand", "Te rooien", "te verwijderen", "In beheer", "Actief", "niet gerooid"])
def test_what_stands_there_until_it_goes_counts(tmp_path: Path, there: str) -> None:
    path = write_csv(tmp_path, trees(40, status=[there] * 10 + ["gerooid"] * 30))
    assert left_out(path) == {"niet-aanwezig": 30}
    assert "status-unknown" not in notes_of(path)


@pytest.mark.parametrize(("yes", "no"), [("J", "N"), ("1", "0"), ("true", "false"), ("Ja", "Nee"), ("Y", "N")])
def test_yes_and_no_are_known_in_a_column_that_holds_nothing_else(tmp_path: Path, yes: str, no: str) -> None:
    assert left_out(write_csv(tmp_path, trees(40, aanwezig=[no] * 10 + [yes] * 30))) == {"niet-aanwezig": 10}


def test_a_status_that_nobody_knows_counts_and_is_asked_about(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, status=["N"] * 10 + ["Overdracht"] * 5 + ["Aanwezig"] * 25))
    assert left_out(path) == {}
    told = notes_of(path)["status-unknown"]
    assert (told["column"], told["shown"], told["count"]) == ("status", "N (10); Overdracht (5)", "15")
    assert "Overdracht (5). Deze 15 objecten" in translator("nl")("asset-note-status-unknown", **told)
    answer = AssetMapping(**PLACE, present="status", statuses={"N": "weg", "Overdracht": "aanwezig"})
    assert left_out(path, answer) == {"niet-aanwezig": 10}
    assert "status-unknown" not in notes_of(path, answer)


@pytest.mark.parametrize("column", ["datum_gerooid", "Einddatum", "eindRegistratie", "verwijderd"])
def test_a_day_of_going_that_is_over_says_that_it_is_gone(tmp_path: Path, column: str) -> None:
    days = ["2019-05-01"] * 5 + ["31-12-2020"] * 5 + ["9999-12-31"] * 5 + ["1900-01-01"] * 5 + ["2031-01-01"] * 5
    assert left_out(write_csv(tmp_path, trees(40, **{column: days + [""] * 15}))) == {"niet-aanwezig": 10}


@pytest.mark.parametrize(("day", "gone"), [("2026-12-31", 0), ("02-05-2026", 0), ("20260501", 1), ("2026", 1)])
def test_a_day_of_this_year_is_over_when_it_was(tmp_path: Path, day: str, gone: int) -> None:
    path = write_csv(tmp_path, trees(40, einddatum=["2019-01-01", day, *[""] * 38]))
    assert left_out(path) == {"niet-aanwezig": 1 + gone}


def test_a_day_to_come_is_not_over(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, einddatum=["2019-01-01"] * 39 + ["2040-01-01"]))
    assert left_out(path) == {"niet-aanwezig": 39}


def test_a_yes_at_felled_says_that_it_is_gone(tmp_path: Path) -> None:
    assert left_out(write_csv(tmp_path, trees(40, gekapt=["J"] * 4 + ["N"] * 36))) == {"niet-aanwezig": 4}


def test_of_several_statuses_the_one_that_says_what_went_is_used(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, aanwezig="Ja", objectstatus=["Afgevoerd"] * 4 + ["Bestaand"] * 36))
    assert (taken(path).mapping.present, left_out(path)) == ("objectstatus", {"niet-aanwezig": 4})


STATUSES = [
    ("fase", "Beheer", "Verwijderd"), ("Statusomschrijving", "Bestaand", "Vervallen"),
    ("Status van het object", "In gebruik", "Gesloopt"), ("mutatie", "ongewijzigd", "verwijderd"),
    ("actief", "ja", "nee"), ("actueel", "true", "false"), ("in gebruik", "J", "N"),
    ("toestand", "aanwezig", "verwijderd"), ("Object_status_oms", "Overdracht", "Gesloopt"),
]  # fmt: skip


@pytest.mark.parametrize(("column", "there", "gone"), STATUSES)
def test_a_status_under_another_name_is_known_by_what_it_says(
    tmp_path: Path, column: str, there: str, gone: str
) -> None:
    path = write_csv(tmp_path, trees(40, **{column: [gone] * 10 + [there] * 30}))
    assert (taken(path).mapping.present, left_out(path)) == (column, {"niet-aanwezig": 10})


@pytest.mark.parametrize(
    ("column", "values"),
    [("fietspad", ["ja", "nee"]), ("fase", ["L1", "L2"]), ("herkomst", ["ontwerp", "ingemeten"]), ("plan", ["Plan A"])],
)
def test_what_says_something_else_is_no_status(tmp_path: Path, column: str, values: list[str]) -> None:
    path = write_csv(tmp_path, trees(40, **{column: values * (40 // len(values))}))
    assert (taken(path).mapping.present, left_out(path)) == ("", {})


def test_words_for_what_went_in_a_remark_are_said_and_count(tmp_path: Path) -> None:
    remarks = ["gekapt"] * 10 + ["Is gekapt na storm"] * 5 + [f"scheef {n}" for n in range(20)] + [""] * 5
    path = write_csv(tmp_path, trees(40, opmerking=remarks, status=["Gerooid"] * 4 + ["Aanwezig"] * 36))
    assert left_out(path) == {"niet-aanwezig": 4}
    told = notes_of(path)["gone-elsewhere"]
    assert (told["column"], told["shown"], told["count"]) == ("opmerking", "gekapt (6); Is gekapt na storm (5)", "11")


def test_a_condition_under_another_name_is_known_by_what_it_says(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, staat=["goed", "slecht"] * 20))
    assert counting(path)["condition"].tolist() == ["goed", "slecht"] * 20
    assert taken(write_csv(tmp_path, trees(40, letter=["A", "B"] * 20))).mapping.condition == ""


@pytest.mark.parametrize(
    "heap", ["1900-01-01", "1900", "1-1-1900", "1900-01-01 00:00:00", "1850", "1899-12-30", "1970-01-01", "1901"]
)
def test_a_heap_of_what_databases_fill_in_is_no_year(tmp_path: Path, heap: str) -> None:
    path = write_csv(tmp_path, trees(100, aanlegjaar=[heap] * 60 + [f"{1985 + n % 40}-06-01" for n in range(40)]))
    assert left_out(path) == {"jaar-onmogelijk": 60}
    assert counting(path)["year"].notna().sum() == 40
    told = notes_of(path)["year-placeholder"]
    assert (told["column"], told["value"], told["count"], told["share"]) == ("aanlegjaar", heap, "60", "60")
    old = AssetMapping(**PLACE, id="id", year="aanlegjaar", years_as_told=True)
    assert counting(path, old)["year"].notna().all()


@pytest.mark.parametrize(
    ("value", "count", "told"),
    [("2000-01-01", 100, True), ("1-1-2000", 61, True), ("2000-01-01", 60, False), ("2000", 60, True),
     ("2000", 59, False), ("2000-05-01", 61, True), ("2000-05-01", 60, False)],
)  # fmt: skip
def test_one_year_at_half_of_the_objects_is_said_and_counts(
    tmp_path: Path,
    value: str,
    count: int,
    told: bool,
) -> None:
    others = [f"{1960 + n}-06-01" for n in range(120 - count)]
    path = write_csv(tmp_path, trees(120, aanlegjaar=[value] * count + others))
    assert counting(path)["year"].notna().all()
    said = {"column": "aanlegjaar", "value": value, "count": str(count), "share": f"{100 * count / 120:.0f}"}
    assert notes_of(path).get("year-heap") == (said if told else None)
    sure = AssetMapping(**PLACE, year="aanlegjaar", years_as_told=True)
    assert "year-heap" not in notes_of(path, sure)


def test_columns_that_are_not_used_are_named(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, **{f"kolom{n}": n for n in range(10)}))
    shown = ", ".join(f"kolom{n}" for n in range(8))
    assert notes_of(path)["columns-unused"] == {"columns": shown, "more": "2"}
    one = notes_of(write_csv(tmp_path, trees(40, kolom=1)))["columns-unused"]
    assert "niet: kolom. Zegt" in translator("nl")("asset-note-columns-unused", **one)
    assert "columns-unused" not in notes_of(write_csv(tmp_path, trees(40)))


@pytest.mark.parametrize("degrees", [True, False])
def test_coordinates_that_are_turned_are_read_and_said(tmp_path: Path, degrees: bool) -> None:
    table = trees(40)
    if degrees:
        points = as_points(table).to_crs(4326).geometry
        table = table.assign(x=points.x, y=points.y)
    right = write_csv(tmp_path, table, "recht.csv")
    turned = write_csv(tmp_path, table.rename(columns={"x": "y", "y": "x"}))
    assert counting(turned)[["x", "y"]].to_numpy() == pytest.approx(counting(right)[["x", "y"]].to_numpy())
    assert ("turned" in notes_of(turned), "turned" in notes_of(right)) == (True, False)


@pytest.mark.parametrize("wrong", ["9999", "0", "1800", "0001-01-01", "00-00-0000", "9999-12-31"])
def test_what_can_be_no_year_is_none(tmp_path: Path, wrong: str) -> None:
    assert left_out(write_csv(tmp_path, trees(40, aanlegjaar=[wrong] * 3 + ["1990"] * 37))) == {"jaar-onmogelijk": 3}


def test_old_objects_among_other_old_ones_keep_their_year(tmp_path: Path) -> None:
    years = [1895] * 5 + [1900] * 12 + [1905] * 6 + [1910] * 7 + [1990] * 70
    assert left_out(write_csv(tmp_path, trees(100, aanlegjaar=years))) == {}
    assert left_out(write_csv(tmp_path, trees(100, aanlegjaar=[1900] * 3 + [1990] * 97))) == {}


def test_days_in_milliseconds_are_years(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, aanlegjaar=[631152000000, -315619200000] * 20))
    assert counting(path)["year"].value_counts().to_dict() == {1990: 20, 1960: 20}


def pavement(path: Path, **columns: object) -> tuple[float, dict[str, dict[str, str]]]:
    """Give the m² of 40 points of pavement, and what is told of them."""
    own = write_csv(path, trees(40, type="klinkers").assign(**columns))
    return float(counting(own)["quantity"].sum()), notes_of(own)


@pytest.mark.parametrize(
    ("columns", "size"),
    [
        ({"hoeveelheid": [12] * 20 + [600] * 20, "eenheid": ["are"] * 20 + ["m2"] * 20}, 20 * 1_200 + 20 * 600),
        ({"hoeveelheid": 0.5, "eenheid": "ha"}, 40 * 5_000),
        ({"hoeveelheid": "0,5", "eenheid": "Hectare"}, 40 * 5_000),
        ({"hoeveelheid_ha": 0.5}, 40 * 5_000),
        ({"Oppervlakte (are)": 12}, 40 * 1_200),
        ({"OPP_M2": 12}, 40 * 12),
        ({"hoeveelheid": "12 are"}, 40 * 1_200),
        ({"oppervlakte": ["1,5 ha"] * 10 + ["250 m²"] * 30}, 10 * 15_000 + 30 * 250),
        ({"hoeveelheid": 12, "eenheid": "m²"}, 40 * 12),
        ({"oppervlakte": 12, "oppervlakte_eenheid": "are"}, 40 * 1_200),
        ({"oppervlakte": 12, "eenheid": "m", "EenheidOppervlakte": "are"}, 40 * 1_200),
        ({"hoeveelheid": 12, "eenh": "are"}, 40 * 1_200),
        ({"hoeveelheid": 12, "EH": "are"}, 40 * 1_200),
        ({"oppervlakte": 12, "gemeten_in": ["are"] * 20 + ["m2"] * 20}, 20 * 1_200 + 20 * 12),
        ({"oppervlakte": 12, "klasse": "A"}, 40 * 12),
        ({"oppervlakte": 12, "omvang": 3, "omvang_eenheid": "are"}, 40 * 12),
        ({"oppervlakte": 12, "maat": "cm"}, 40 * 12),
    ],
)
def test_a_quantity_is_told_in_the_unit_that_stands_with_it(tmp_path: Path, columns: dict, size: float) -> None:
    found, notes = pavement(tmp_path, **columns)
    assert found == pytest.approx(size)
    assert not {"unit-unknown", "unit-unsaid"} & notes.keys()


def test_lengths_in_kilometres_are_metres(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path, trees(40, type="riool", hoeveelheid=["0,25"] * 20 + ["30"] * 20, eenheid=["km"] * 20 + ["m¹"] * 20)
    )
    assert counting(path)["quantity"].sum() == 20 * 250 + 20 * 30


def test_a_unit_of_another_kind_tells_no_quantity(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, type="klinkers", hoeveelheid=12, eenheid=["m"] * 10 + ["m2"] * 30))
    assert left_out(path) == {"hoeveelheid-onbekend": 10}


def test_a_unit_that_nobody_knows_is_asked_about(tmp_path: Path) -> None:
    size, notes = pavement(tmp_path, hoeveelheid=12, eenheid=["roede"] * 10 + ["m2"] * 30)
    assert (size, notes["unit-unknown"]["shown"]) == (360, "roede (10)")
    told = AssetMapping(**PLACE, quantity="hoeveelheid", unit="eenheid", units={"roede": "are"}, id="id")
    assert counting(tmp_path / "register.csv", told)["quantity"].sum() == 10 * 1_200 + 360


def test_a_quantity_without_any_unit_is_said_and_can_be_told(tmp_path: Path) -> None:
    size, notes = pavement(tmp_path, hoeveelheid=12)
    assert (size, notes["unit-unsaid"]) == (480, {"column": "hoeveelheid", "count": "40"})
    told = AssetMapping(**PLACE, quantity="hoeveelheid", unit="are", id="id")
    assert counting(tmp_path / "register.csv", told)["quantity"].sum() == 48_000
    assert "unit-unsaid" not in notes_of(tmp_path / "register.csv", told)


@pytest.mark.parametrize(("reading", "size"), [("thousands", 40 * 1_234), ("decimals", 40 * 1.234)])
def test_a_point_that_may_be_meant_in_two_ways_is_asked_about(tmp_path: Path, reading: str, size: float) -> None:
    found, notes = pavement(tmp_path, oppervlakte="1.234")
    assert (found, notes["quantity-points"]) == (0, {"column": "oppervlakte"})
    path = tmp_path / "register.csv"
    assert left_out(path) == {"hoeveelheid-onbekend": 40}
    (tmp_path / "mapping.yaml").write_text(mapping_text(AssetMapping(**PLACE, quantity="oppervlakte", reading=reading)))
    told = read_mapping(tmp_path / "mapping.yaml", LIVES)
    assert counting(path, told)["quantity"].sum() == pytest.approx(size)
    assert "quantity-points" not in notes_of(path, told)


@pytest.mark.parametrize(
    ("amounts", "size"),
    [(["1.250", "900"], 2_150), (["1.250", "1.5"], 2.75), (["1.250,5", "1.250"], 2_500.5)],
)
def test_a_point_of_which_the_column_says_what_it_is_is_read(tmp_path: Path, amounts: list[str], size: float) -> None:
    found, notes = pavement(tmp_path, oppervlakte=amounts * 20)
    assert found == pytest.approx(20 * size)
    assert "quantity-points" not in notes


def test_rows_without_a_unit_among_others_are_said(tmp_path: Path) -> None:
    size, notes = pavement(tmp_path, hoeveelheid=12, eenheid=["are"] * 30 + [""] * 10)
    assert (size, notes["unit-unsaid"]["count"]) == (30 * 1_200 + 120, "10")


@pytest.mark.parametrize("type_", ["klinkers", "bank"])
def test_a_quantity_of_nothing_is_nothing(tmp_path: Path, type_: str) -> None:
    path = write_csv(tmp_path, trees(40, type=type_, hoeveelheid=["0"] * 10 + ["2"] * 30))
    assert (len(counting(path)), counting(path)["quantity"].sum()) == (40, 60)


def test_a_negative_quantity_is_unknown(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, type="bank", hoeveelheid=["-3"] * 10 + ["2"] * 30))
    assert left_out(path) == {"hoeveelheid-onbekend": 10}


VTA = {"Normaal": "goed", "Verminderd": "matig", "Sterk verminderd": "slecht", "Zeer slecht": "slecht"}


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("conditie", VTA),
        ("boomconditie", {"Redelijk": "goed", "3 - matig": "matig", "Dood": "slecht", "kwijnend": "matig"}),
        ("conditiescore", {"1": "goed", "3": "goed", "4": "matig", "6": "slecht"}),
        ("NEN 2767", {"2,0": "", "2": "goed", "5": "slecht"}),
        ("kwaliteit", {"A": "goed", "B": "goed", "C": "matig", "D": "slecht"}),
        ("conditie", {"A+": "goed", "B": "goed", "D": "slecht"}),
    ],
)
def test_conditions_that_are_sure_are_read(tmp_path: Path, column: str, said: dict[str, str]) -> None:
    said = {text: condition for text, condition in said.items() if condition}
    path = write_csv(tmp_path, trees(len(said) * 10, **{column: list(said) * 10}))
    assert counting(path)["condition"].tolist() == list(said.values()) * 10
    assert "condition-unknown" not in notes_of(path)


@pytest.mark.parametrize(
    "values", [["1", "2", "3", "6"], ["A", "B", "C", "D"], ["A", "C", "E"], ["7", "8"], ["prima", "pover"]]
)
def test_conditions_that_are_not_sure_are_asked_about_and_count_for_nothing(tmp_path: Path, values: list[str]) -> None:
    path = write_csv(tmp_path, trees(len(values) * 10, conditie=values * 10))
    assert set(counting(path)["condition"]) == {""}
    assert notes_of(path)["condition-unknown"]["count"] == str(len(values) * 10)
    told = AssetMapping(**PLACE, id="id", condition="conditie", conditions=dict.fromkeys(values, "slecht"))
    assert set(counting(path, told)["condition"]) == {"slecht"}
    assert "condition-unknown" not in notes_of(path, told)


def test_a_word_that_nobody_knows_among_others_is_named(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(40, conditie=["goed"] * 30 + ["niet zo goed"] * 6 + ["nog niet bepaald"] * 4))
    assert notes_of(path)["condition-unknown"]["shown"] == "niet zo goed (6)"


def test_all_that_can_be_told_of_values_can_be_written_in_a_mapping(tmp_path: Path) -> None:
    told = AssetMapping(
        **PLACE,
        unit="are",
        units={"roede": "are"},
        statuses={"N": "weg"},
        ended="weg_op",
        inspected="gezien",
        years_as_told=True,
    )
    (tmp_path / "mapping.yaml").write_text(mapping_text(told), encoding="utf-8")
    assert read_mapping(tmp_path / "mapping.yaml", LIVES) == told
