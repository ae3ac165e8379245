"""Columns of a register are recognised, or told in a MAPPING.yaml that is read strictly."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from planner.domain.figures.assets import AssetMapping
from planner.errors import FileError, SettingError
from planner.sources.registers.columns import coded, year_of
from planner.sources.registers.files import RegisterFile, open_register
from planner.sources.registers.mapping import checked, guess, mapping_text, read_mapping, recognised
from planner.text import translator
from planner.text.errors import explain
from tests.fixtures.registers import LIVES, a_library, trees, write_csv

HEAD = "type: soort\n"


def file_of(name: str = "register.csv", **columns: list[object]) -> RegisterFile:
    return RegisterFile(name, pa.table(columns))


@pytest.mark.parametrize(
    ("value", "type_id"),
    [
        ("standaardboom in verharding", "boom_verharding"),
        ("Standaardboom met rooster", "boom_verharding"),
        ("knotboom plantsoenboom", "boom_groen"),
        ("natuurlijke groeiwijze in groen", "boom_groen"),
        ("fruitboom", "boom"),
        ("Lichtmast", "lichtmast"),
        ("weg_elementen", "weg_elementen"),
        ("gesloten verharding", "weg_asfalt"),
        ("Houten brug", "brug_hout"),
        ("bosplantsoen", "bosplantsoen"),
        ("vrijverval riolering", "riool"),
        ("bewegwijzering", ""),
        ("standbeeld", ""),
        ("", ""),
    ],
)
def test_a_type_is_recognised_by_the_longest_of_its_words(value: str, type_id: str) -> None:
    assert recognised(value, LIVES) == type_id


def test_columns_are_found_under_the_names_that_registers_use() -> None:
    columns = {"OBJECTID": [1, 2], "BEHEERGROEP": ["boom", "boom"], "JaarVanAanleg": [1990, 1991]}
    more = {"RD_X": [1.0, 2.0], "RD_Y": [3.0, 4.0], "Conditiescore": [2, 5], "Restlevensduur": ["<5 jr", ">10 jr"]}
    found = guess(file_of(**columns, **more, AANWEZIGHEID=["Aanwezig", "Niet aanwezig"]), LIVES)
    assert (found.type, found.year, found.x, found.y) == ("BEHEERGROEP", "JaarVanAanleg", "RD_X", "RD_Y")
    assert (found.condition, found.remaining, found.present, found.id) == (
        "Conditiescore",
        "Restlevensduur",
        "AANWEZIGHEID",
        "OBJECTID",
    )
    assert found.types == {"boom": "boom"}
    assert found.conditions == {"2": "goed", "5": "slecht"}


def test_a_file_without_a_column_for_the_type_is_named_after_it() -> None:
    found = guess(file_of("lichtmasten_2024.csv", soort=["model A", "model B"]), LIVES)
    assert (found.type, found.types) == ("lichtmast", {})


def test_a_number_that_repeats_itself_tells_no_objects_apart() -> None:
    assert guess(file_of(type=["boom"] * 4, nummer=[1, 1, 2, 2]), LIVES).id == ""


def test_a_quantity_in_one_unit_is_taken_when_all_objects_are_told_in_it() -> None:
    columns = {"oppervlakte": [10.0, 20.0], "lengte": [1.0, 2.0]}
    assert guess(file_of(type=["asfalt", "klinkers"], **columns), LIVES).quantity == "oppervlakte"
    assert guess(file_of(type=["haag", "hagen"], **columns), LIVES).quantity == "lengte"
    assert guess(file_of(type=["asfalt", "haag"], **columns), LIVES).quantity == ""


def test_a_column_whose_values_say_nothing_known_is_left_alone() -> None:
    remarks = [f"opmerking {n}" for n in range(50)]
    columns = {"conditie": remarks, "status": remarks, "restlevensduur": ["120"] * 50, "einddatum": remarks}
    found = guess(file_of(type=["boom"] * 50, **columns), LIVES)
    assert (found.condition, found.present, found.remaining, found.ended) == ("", "", "", "")


def test_the_day_a_record_arose_is_never_guessed_to_be_the_year_of_construction() -> None:
    assert guess(file_of(type=["weg"], OBJECTBEGINTIJD=["2019-01-01"]), LIVES).year == ""


def test_a_guess_can_be_saved_edited_and_read_again(tmp_path: Path) -> None:
    found = guess(open_register(write_csv(tmp_path, trees(conditie="Matig"))), LIVES)
    (tmp_path / "mapping.yaml").write_text(mapping_text(found), encoding="utf-8")
    assert read_mapping(tmp_path / "mapping.yaml", LIVES) == found


def test_a_mapping_says_what_columns_and_values_are(tmp_path: Path) -> None:
    text = HEAD + "types: {eik: boom_groen, paal: lichtmast, hek: ''}\nyear: bouwjaar\nconditions: {3: slecht}\n"
    (tmp_path / "m.yaml").write_text(text + "remaining: rest\nremaining_unit: maand\ntitle: Alles\n", encoding="utf-8")
    assert read_mapping(tmp_path / "m.yaml", LIVES) == AssetMapping(
        type="soort",
        types={"eik": "boom_groen", "paal": "lichtmast", "hek": ""},
        year="bouwjaar",
        conditions={"3": "slecht"},
        remaining="rest",
        in_months=True,
        title="Alles",
    )


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("year: jaar\n", "1", "type"),
        (HEAD + "jaar: aanleg\n", "2", "jaar"),
        (HEAD + "types: {eik: eikenboom}\n", "2", "eikenboom"),
        (HEAD + "types:\n  eik: boom\n  eik: boom\n", "4", "eik"),
        (HEAD + "types: boom\n", "2", "boom"),
        (HEAD + "conditions:\n  A: prima\n", "3", "prima"),
        (HEAD + "remaining_unit: dagen\n", "2", "dagen"),
        (HEAD + "year: ''\n", "2", ""),
        (HEAD + "year: [\n", "3", None),
    ],
)
def test_a_mistake_in_a_mapping_is_told_with_its_line(tmp_path: Path, text: str, line: str, found: str | None) -> None:
    (tmp_path / "mapping.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingError) as told:
        read_mapping(tmp_path / "mapping.yaml", LIVES)
    assert (told.value.values["file"], told.value.values["line"]) == ("mapping.yaml", line)
    assert found is None or told.value.values["found"] == found
    assert explain(told.value, translator("nl")).startswith(f"mapping.yaml, regel {line}")


def test_a_mapping_that_does_not_fit_the_file_is_refused(tmp_path: Path) -> None:
    file = open_register(write_csv(tmp_path, trees()))
    with pytest.raises(FileError) as told:
        checked(AssetMapping(type="boom", year="bouwjaar", x="x", y="y"), file, LIVES)
    assert (told.value.code, told.value.values["columns"]) == ("assets-column-missing", "bouwjaar")
    with pytest.raises(FileError, match="assets-type-unknown"):
        checked(AssetMapping(x="x", y="y"), file, LIVES)
    with pytest.raises(FileError, match="assets-no-places"):
        checked(AssetMapping(type="boom", x="x"), file, LIVES)
    with pytest.raises(FileError, match="assets-type-undeclared"):
        checked(AssetMapping(type="type", types={"eik": "eikenboom"}, x="x", y="y"), file, LIVES)
    assert checked(AssetMapping(type="boom", year="AANLEGJAAR", x="X", y="Y"), file, LIVES).year == "aanlegjaar"


@pytest.mark.parametrize(
    ("text", "year"),
    [("1965", 1965), ("1965.0", 1965), ("1998-05-01", 1998), ("01-05-1998", 1998), ("1998-05-01 00:00:00", 1998)],
)
def test_a_year_is_read_from_a_year_or_a_date(text: str, year: int) -> None:
    assert year_of(text) == year


def test_values_are_understood_once_without_the_spaces_around_them() -> None:
    values = coded(pa.table({"a": [" eik", "eik ", None, "beuk"]}), "a")
    assert (values.texts, values.counts.tolist()) == (["eik", "", "beuk"], [2, 1, 1])


@pytest.mark.parametrize(
    ("column", "texts"),
    [
        (pa.chunked_array([["eik", None], ["beuk", "eik"]]).dictionary_encode(), ["eik", "", "beuk", "eik"]),
        (pa.DictionaryArray.from_arrays(pa.array([1, None, 0]), pa.array(["eik", None])), ["", "", "eik"]),
        (pa.array([1.0, None, 1.5]), ["1", "", "1.5"]),
        (pa.array([True, None]), ["true", ""]),
        (pa.array([0, None], pa.date32()), ["1970-01-01", ""]),
        (pa.nulls(2), ["", ""]),
        (pa.array([], pa.string()), []),
    ],
)
def test_values_of_any_kind_of_column_are_read_as_texts(column: pa.Array, texts: list[str]) -> None:
    values = coded(pa.table({"a": column}), "a")
    assert [values.texts[code] for code in values.codes] == texts


def test_a_report_tells_what_everything_becomes_before_anything_is_stored(tmp_path: Path) -> None:
    table = trees(4, aanlegjaar=["1990", "195", "", "1964"], conditie=["Goed", "Dood", "?", ""], leeg="")
    table.loc[3, "type"] = "standbeeld"
    table["x"] = table["x"].where(table.index != 1, table["x"] - 50_000)
    loaded = a_library(tmp_path)
    report = loaded.registers.inspect(write_csv(tmp_path, table))
    assert (report.objects, report.counted, report.years) == (4, 2, (1990, 1990, 1990))
    assert report.excluded == {"buiten-gebied": 1, "soort-onbekend": 1}
    columns = {column.name: column for column in report.columns}
    assert (columns["aanlegjaar"].used_for, columns["aanlegjaar"].samples) == ("year", ("1990", "195", "1964"))
    assert (columns["leeg"].used_for, columns["leeg"].samples) == ("", ())
    assert [(v.value, v.count, v.becomes) for v in report.types] == [
        ("boom in groen", 3, "boom_groen"),
        ("standbeeld", 1, ""),
    ]
    assert {v.value: v.becomes for v in report.conditions} == {"Goed": "goed", "Dood": "slecht", "?": "", "": ""}
    assert [s.kind.value for s in loaded.snapshots()] == ["areas"]


@pytest.mark.parametrize(
    ("column", "note"),
    [("OBJECTBEGINTIJD", "year-offered"), ("hoogte", "year-missing"), ("RESTLEVENSDUUR", "remaining-unit")],
)
def test_a_report_warns_of_what_a_column_is_not(tmp_path: Path, column: str, note: str) -> None:
    table = trees(4).rename(columns={"aanlegjaar": column} if note != "remaining-unit" else {})
    report = a_library(tmp_path).registers.inspect(write_csv(tmp_path, table.assign(**{column: 2015})))
    told = {own.code: own.values for own in report.notes}
    assert told.keys() - {"columns-unused", "year-heap"} == {note}
    assert translator("nl")(f"asset-note-{note}", **told[note])


def test_a_date_of_registration_is_only_taken_as_a_year_with_a_warning(tmp_path: Path) -> None:
    path = write_csv(tmp_path, trees(4).rename(columns={"aanlegjaar": "objectbegintijd"}))
    told = AssetMapping(type="type", year="objectbegintijd", x="x", y="y")
    report = a_library(tmp_path).registers.inspect(path, mapping=told)
    assert "year-doubtful" in {note.code for note in report.notes}
    assert report.years == (1990, 1990, 1990)


def test_a_file_of_which_nothing_is_recognised_is_still_reported_on(tmp_path: Path) -> None:
    table = pd.DataFrame({"naam": ["a", "b"], "breed": [1, 2]})
    report = a_library(tmp_path).registers.inspect(write_csv(tmp_path, table))
    assert (report.mapping, report.counted, report.objects) == (AssetMapping(), 0, 2)
    assert [column.samples for column in report.columns] == [("a", "b"), ("1", "2")]
