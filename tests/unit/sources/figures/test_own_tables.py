"""Own tables: what is told before they are stored, what the columns become, and how they go again."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from planner.domain.areas import Level
from planner.domain.figures.faults import Wrong, WrongKind
from planner.domain.figures.indicators import Direction, Label, ThemeId
from planner.domain.figures.own_tables import ColumnUse, Doubt, NewIndicator, TableMapping
from planner.domain.figures.wishes import TableWish
from planner.errors import FileError, NotFoundError, SettingError
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.sources.declared.sources import read_sources
from planner.sources.figures.mapping import read_mapping, write_mapping
from planner.sources.library import SnapshotLibrary
from planner.text import translator
from planner.text.errors import explain
from tests.workbooks import write_kaart

SOURCES = read_sources(DECLARED / "sources.yaml")
INDICATORS = read_indicators(DECLARED / "indicators.yaml")
MAY = datetime(2026, 5, 1, tzinfo=UTC)
DEBTS = NewIndicator(Label("Schulden", "Debts"), ThemeId.VEERKRACHT, Label("%", "%"), Direction.HIGH)


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder with gemeente 0599, two wijken and two buurten."""
    folder = tmp_path_factory.mktemp("loaded")
    path = write_kaart(folder / "kaart_2024.gpkg")
    SnapshotLibrary(folder / "var", SOURCES, lambda: MAY).areas.load(path, quiet)
    return folder / "var"


@pytest.fixture
def library(loaded: Path, tmp_path: Path) -> SnapshotLibrary:
    """Give a library of one's own with those areas; its clock goes an hour on at each look."""
    shutil.copytree(loaded, tmp_path / "var")
    hours = count(1)
    return SnapshotLibrary(tmp_path / "var", SOURCES, lambda: MAY + timedelta(hours=next(hours)))


def table(folder: Path, content: str, name: str = "eigen_2024.csv") -> Path:
    (folder / name).write_text(content, encoding="utf-8")
    return folder / name


def test_a_report_says_what_a_table_is_and_stores_nothing(library: SnapshotLibrary, tmp_path: Path) -> None:
    rows = "BU05990110;A;40,5;3;1\nBU05990111;B;x;4;1\nBU05999999;C;1,5;.;1\nNL00;D;1,5;5;1\n"
    content = f"Buurt;Naam;koopwoning_percentage;schulden;weg\n{rows}"
    report = library.figures.inspect(table(tmp_path, content), mapping=TableMapping(columns={"weg": "skip"}))
    assert (report.kind, report.sheet, report.source, report.code_column) == ("CSV", "", "eigen_tabel", "Buurt")
    assert (report.levels, report.years, report.year_asked) == ({Level.BUURT: 3}, (2024,), False)
    assert (report.rows, report.matched, report.unmatched, report.without_code) == (4, 2, 1, 1)
    assert report.strangers == ("BU05999999",)
    assert [c.use.value for c in report.columns] == ["code", "words", "official", "numbers", "skipped"]
    owned = report.columns[2]
    assert (owned.official, owned.figures, owned.missing, owned.highest) == (("percentage_koopwoningen",), 2, 1, 40.5)
    assert report.unknown == ("schulden",)
    assert (report.wrong, report.wrong_count) == ((), 0)
    assert len(library.snapshots()) == 1


def test_everything_that_is_wrong_is_told_with_its_place_and_remedy(library: SnapshotLibrary, tmp_path: Path) -> None:
    rows = "WK059901,2020,veel\nWK059902,2020,3-mei\nWK059901,vorig,1\nWK059902,2021,1\nWK059902,2021,2\n"
    report = library.figures.inspect(table(tmp_path, f"code,jaar,gas\n{rows}"))
    assert report.wrong == (
        Wrong(2, "gas", "veel", WrongKind.TEXT),
        Wrong(3, "gas", "3-mei", WrongKind.DATE),
        Wrong(4, "jaar", "vorig", WrongKind.YEAR),
        Wrong(5, "", "WK059902", WrongKind.DOUBLED),
        Wrong(6, "", "WK059902", WrongKind.DOUBLED),
    )
    assert report.years == (2020, 2021)


def test_what_is_wrong_is_let_go_only_when_a_person_says_so(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "code,gas\nWK059901,veel\nWK059902,3\nGM0599,1\nGM0599,2\n")
    with pytest.raises(FileError, match="rows-doubled"):
        library.figures.load(path, quiet)
    made = library.figures.load(path, quiet, TableWish(accept_wrong=True))
    assert made.accepted == 3
    atlas = library.areas.atlas()
    figures = atlas.tables[0]
    assert figures.values["gas"].dropna().to_dict() == {"WK059902": 3}
    assert figures.reasons.at["WK059901", "gas"] == "onbekend"
    assert "GM0599" not in figures.values.index
    with pytest.raises(FileError, match="rows-doubled"):
        library.figures.load(path, quiet)


def test_a_row_that_is_repeated_word_for_word_is_read_once(library: SnapshotLibrary, tmp_path: Path) -> None:
    made = library.figures.load(table(tmp_path, "code,gas\nWK059901,1\nWK059901,1\nWK059902,2\n"), quiet)
    assert (made.rows, made.left_out) == (2, 1)


def test_a_year_is_asked_when_nothing_tells_it(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "code,gas,bijgewerkt\nWK059901,1,2019\n", "eigen.csv")
    assert library.figures.inspect(path).year_asked
    assert library.figures.inspect(path, year=2021).years == (2021,)
    assert library.figures.inspect(path, mapping=TableMapping(year="bijgewerkt")).years == (2019,)
    assert library.figures.load(path, quiet, TableWish(mapping=TableMapping(year=2018))).year == 2018


def test_a_column_becomes_an_own_indicator_that_shows_at_once(library: SnapshotLibrary, tmp_path: Path) -> None:
    declared = library.figures.with_own(INDICATORS)
    assert declared is INDICATORS
    mapping = TableMapping(columns={"a": replace(DEBTS, denominator="inhabitants"), "b": "percentage_koopwoningen"})
    path = table(tmp_path, "code,a,b\nWK059901,1.5,10\nWK059902,2,20\n")
    library.figures.load(path, quiet, TableWish(mapping=mapping))
    merged = library.figures.with_own(INDICATORS)
    assert merged is library.figures.with_own(INDICATORS)
    own = merged.indicators[-1]
    assert (own.id, own.theme, own.label.en) == ("eigen_schulden", "veerkracht", "Debts")
    assert (own.weight, own.decimals) == (1, 2)
    assert (own.denominator, own.local) == ("aantal_inwoners", True)
    values = library.areas.atlas().tables[0].values
    assert values["eigen_schulden"].tolist() == [1.5, 2]
    assert values["percentage_koopwoningen"].tolist() == [10, 20]
    assert SnapshotLibrary(tmp_path / "var", SOURCES).figures.with_own(INDICATORS) == merged


def test_words_chosen_in_the_file_of_own_indicators_stay(library: SnapshotLibrary, tmp_path: Path) -> None:
    mapping = TableMapping(columns={"a": DEBTS})
    library.figures.load(table(tmp_path, "code,a\nWK059901,1\n"), quiet, TableWish(mapping=mapping))
    kept = tmp_path / "var" / "own_indicators.yaml"
    kept.write_text(kept.read_text(encoding="utf-8").replace("weight: 1", "weight: 3"), encoding="utf-8")
    library.figures.load(table(tmp_path, "code,a\nWK059901,1\n", "b_2023.csv"), quiet, TableWish(mapping=mapping))
    assert library.figures.with_own(INDICATORS).indicators[-1].weight == 3
    kept.write_text(kept.read_text(encoding="utf-8").replace("theme: veerkracht", "theme: alles"), encoding="utf-8")
    with pytest.raises(SettingError) as told:
        library.figures.with_own(INDICATORS)
    assert (told.value.values["file"], told.value.values["line"]) == ("own_indicators.yaml", "4")


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        (TableMapping(columns={"a": "nergens"}), "target-unknown"),
        (TableMapping(columns={"a": "eigen_weg"}), "target-unknown"),
        (TableMapping(columns={"x": "skip"}), "column-missing"),
        (TableMapping(code="x"), "column-missing"),
        (TableMapping(year="x"), "column-missing"),
        (TableMapping(sheet="x"), "sheet-missing"),
        (TableMapping(columns={"a": "onv", "b": "onv"}), "columns-to-one"),
        (TableMapping(columns={"a": replace(DEBTS, label=Label("?", "?"))}), "own-nameless"),
        (TableMapping(columns={"a": replace(DEBTS, label=Label("x" * 121, "x"))}), "own-name-long"),
        (TableMapping(columns={"b": replace(DEBTS, direction=Direction.LOW)}), "own-differs"),
        (TableMapping(columns={"naam": "onv"}), "cells-wrong"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_and_changes_nothing(
    library: SnapshotLibrary, tmp_path: Path, mapping: TableMapping, code: str
) -> None:
    first = table(tmp_path, "code,a\nWK059901,1\n", "o_2024.csv")
    library.figures.load(first, quiet, TableWish(mapping=TableMapping(columns={"a": DEBTS})))
    kept = {p: p.read_bytes() for p in (tmp_path / "var").rglob("*") if p.is_file()}
    with pytest.raises(FileError) as told:
        library.figures.load(table(tmp_path, "code,naam,a,b\nWK059901,A,1,2\n"), quiet, TableWish(mapping=mapping))
    assert told.value.code == code
    assert all(explain(told.value, translator(language)) for language in ("nl", "en"))
    assert {p: p.read_bytes() for p in (tmp_path / "var").rglob("*") if p.is_file()} == kept


def test_a_mapping_is_offered_again_for_the_same_columns(library: SnapshotLibrary, tmp_path: Path) -> None:
    mapping = TableMapping(columns={"a": DEBTS})
    library.figures.load(table(tmp_path, "code,a\nWK059901,1\n"), quiet, TableWish(mapping=mapping))
    again = library.figures.inspect(table(tmp_path, "code,a,b\nWK059901,1,2\n", "nieuw_2025.csv"))
    assert again.mapping == mapping
    assert again.remembered
    other = library.figures.inspect(table(tmp_path, "code,b\nWK059901,1\n", "ander_2025.csv"))
    assert (other.remembered, other.columns[1].use) == (False, ColumnUse.NUMBERS)


def test_the_year_a_person_gave_for_one_table_is_not_that_of_the_next(library: SnapshotLibrary, tmp_path: Path) -> None:
    mapping = TableMapping(columns={"a": DEBTS}, year=2023)
    library.figures.load(table(tmp_path, "code,a\nWK059901,1\n", "a.csv"), quiet, TableWish(mapping=mapping))
    assert library.figures.inspect(table(tmp_path, "code,a\nWK059901,9\n", "b.csv")).year_asked
    assert library.figures.inspect(table(tmp_path, "code,a\nWK059901,9\n", "b_2025.csv")).years == (2025,)
    column = TableMapping(columns={"b": "onv"}, year="bijgewerkt")
    library.figures.load(
        table(tmp_path, "code,b,bijgewerkt\nWK059901,1.5,2019\n", "c.csv"), quiet, TableWish(mapping=column)
    )
    assert library.figures.inspect(table(tmp_path, "code,b,bijgewerkt\nWK059901,2.5,2020\n", "d.csv")).years == (2020,)


def test_a_file_mapped_anew_takes_the_place_of_itself(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "code,a\nWK059901,1\n")
    library.figures.load(path, quiet)
    made = library.figures.load(path, quiet, TableWish(mapping=TableMapping(columns={"a": DEBTS})))
    turned = TableMapping(columns={"a": replace(DEBTS, direction=Direction.LOW)})
    last = library.figures.load(path, quiet, TableWish(mapping=turned))
    assert made.id != last.id
    assert [s.id for s in library.snapshots() if s.source == "eigen_tabel"] == [last.id]
    assert library.figures.mapping(last.id) == turned
    assert library.figures.with_own(INDICATORS).indicators[-1].direction is Direction.LOW


def test_a_newer_table_replaces_the_old_one_or_leaves_it_when_refused(library: SnapshotLibrary, tmp_path: Path) -> None:
    old = library.figures.load(table(tmp_path, "code,a\nWK059901,1\n", "a_2023.csv"), quiet)
    for content in ("code,a\nWK059901,?\n", "wk_code,lbm,afw,fys,onv,soc\nWK059901,1,1,1,1,1\n"):
        with pytest.raises(FileError):
            library.figures.load(table(tmp_path, content), quiet, TableWish(replaces=old.id))
        assert old in library.snapshots()
    new = library.figures.load(table(tmp_path, "code,a\nWK059901,2\n"), quiet, TableWish(replaces=old.id))
    assert [s.id for s in library.snapshots()][:1] == [new.id]
    assert old.id not in {s.id for s in library.snapshots()}
    with pytest.raises(NotFoundError, match="snapshot-not-found"):
        library.figures.load(table(tmp_path, "code,a\nWK059901,3\n"), quiet, TableWish(replaces=old.id))


def test_a_removed_table_takes_the_own_indicators_with_it_that_no_other_fills(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    mapping = TableMapping(columns={"a": DEBTS})
    made = [
        library.figures.load(
            table(tmp_path, f"code,a\nWK059901,{n}\n", f"a_202{n}.csv"), quiet, TableWish(mapping=mapping)
        )
        for n in (3, 4)
    ]
    assert library.remove(made[0].id).indicators == ()
    assert [i.id for i in library.removal(made[1].id).indicators] == ["eigen_schulden"]
    assert library.figures.with_own(INDICATORS) != INDICATORS
    library.remove(made[1].id)
    assert library.figures.with_own(INDICATORS) == INDICATORS
    with pytest.raises(NotFoundError, match="snapshot-not-found"):
        library.remove(made[1].id)


def test_removing_a_kaart_says_which_areas_are_on_none(library: SnapshotLibrary) -> None:
    gone = library.remove(library.snapshots()[0].id)
    assert gone.areas == ("BU05990110", "BU05990111", "GM0599", "WK059901", "WK059902")
    with pytest.raises(NotFoundError, match="no-areas"):
        library.areas.atlas()


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (["1.234", "2.345,5", "950"], [1234, 2345.5, 950]),
        (["12,5%", "€ 3", "\u22124"], [12.5, 3, -4]),
        (["1 234,5", "1\u00a0234", "\u202f7"], [1234.5, 1234, 7]),
    ],
)
def test_numbers_are_read_as_a_spreadsheet_shows_them(
    library: SnapshotLibrary, tmp_path: Path, cells: list[str], figures: list[float]
) -> None:
    rows = "".join(f"{code};{cell}\n" for code, cell in zip(("GM0599", "WK059901", "WK059902"), cells, strict=True))
    library.figures.load(table(tmp_path, f"code;a\n{rows}"), quiet)
    assert library.areas.atlas().tables[0].values["a"].tolist() == figures


def test_points_that_can_stand_between_thousands_are_doubted(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "code;a;b\nWK059901;1.234;1.5\nWK059902;2.500;1.234\n")
    assert [c.doubt for c in library.figures.inspect(path).columns] == [None, Doubt.THOUSANDS, None]
    path = table(tmp_path, "code;a;b\nWK059901;1.234;1,5\nWK059902;2.500;3,25\n")
    assert library.figures.inspect(path).columns[1].doubt is Doubt.THOUSANDS


def test_a_small_number_that_is_hidden_is_secret_and_an_x_too(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.figures.load(table(tmp_path, "code;a\nGM0599;< 5\nWK059901;x\nWK059902;7\nBU05990110;n.v.t.\n"), quiet)
    reasons = library.areas.atlas().tables[0].reasons["a"].to_dict()
    assert reasons == {"GM0599": "geheim", "WK059901": "geheim", "WK059902": "", "BU05990110": "nvt"}


@pytest.mark.parametrize(
    ("name", "cells", "codes"),
    [
        ("code", ["wk0599 01", " bu05990110 "], ["WK059901", "BU05990110"]),
        ("Buurtcode", ["05990110", "05990111"], ["BU05990110", "BU05990111"]),
        ("buurtcode", ["5990110", "5990111.0"], ["BU05990110", "BU05990111"]),
        ("gwb_code", ["599", "59901", "5990110"], ["GM0599", "WK059901", "BU05990110"]),
        ("regio", ["0599", "059901", "05990110"], ["GM0599", "WK059901", "BU05990110"]),
        ("GM_CODE", ["'0599"], ["GM0599"]),
        ("code", ["GM599", "WK59901", "BU00000000"], ["GM0599", "WK059901"]),
    ],
)
def test_codes_are_recognised_however_they_are_written(
    library: SnapshotLibrary, tmp_path: Path, name: str, cells: list[str], codes: list[str]
) -> None:
    rows = "".join(f"{cell};{n}\n" for n, cell in enumerate(cells, start=1))
    made = library.figures.load(table(tmp_path, f"{name};a\n{rows}"), quiet)
    assert sorted(library.areas.atlas().tables[0].values.index) == sorted(codes)
    assert made.left_out == len(cells) - len(codes)


def test_a_postcode_is_no_area_code(library: SnapshotLibrary, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="table-no-codes"):
        library.figures.inspect(table(tmp_path, "postcode;a\n0599;1\n"))


def test_a_table_of_statline_is_read_between_its_title_and_its_source(library: SnapshotLibrary, tmp_path: Path) -> None:
    content = (
        '\ufeff"Kerncijfers wijken en buurten 2024"\n'
        '"Wijken en buurten";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";'
        '"Leeftijd/0 tot 15 jaar (aantal)";"Wonen/Koopwoningen (%)"\n'
        '"Nederland";"NL00      ";"   17942942";"    2733000";"         57"\n'
        '"Rotterdam";"GM0599    ";"       1000";"        250";"          ."\n'
        '"Centrum";"WK059901  ";"        500";"         50";"       12,5"\n'
        '"Bron: CBS"\n'
    )
    report = library.figures.inspect(table(tmp_path, content))
    assert (report.source, report.without_code) == ("cbs_kerncijfers", 1)
    assert report.code_column == "Regioaanduiding/Codering (code)"
    library.figures.load(tmp_path / "eigen_2024.csv", quiet)
    values = library.areas.atlas().tables[0].values
    assert values.at["WK059901", "percentage_koopwoningen"] == 12.5
    assert values.at["GM0599", "percentage_personen_0_tot_15_jaar"] == 25


def test_crime_with_a_row_per_kind_becomes_a_column_per_kind(library: SnapshotLibrary, tmp_path: Path) -> None:
    rows = "".join(
        f'{n};"{kind} ";"{code}  ";2024JJ00;       {n}\n'
        for n, (kind, code) in enumerate((k, c) for k in ("0.0.0", "1.1.1", "2.2.1") for c in ("WK059901", "WK059902"))
    )
    head = "ID;SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1\n"
    library.figures.load(table(tmp_path, head + rows, "47018NED.csv"), quiet)
    values = library.areas.atlas().tables[0].values
    assert values["geregistreerde_misdrijven"].tolist() == [0, 1]
    assert values["misdrijven_vernieling"].tolist() == [4, 5]
    assert values["GeregistreerdeMisdrijven_1 1.1.1"].tolist() == [2, 3]


def test_a_table_without_column_names_is_told(library: SnapshotLibrary, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="table-no-names"):
        library.figures.inspect(table(tmp_path, "WK059901,1\nWK059902,2\n"))


def test_a_mapping_survives_its_file_and_mistakes_are_told_with_their_line(tmp_path: Path) -> None:
    mapping = TableMapping("b", "peiljaar", {"x: y": replace(DEBTS, why="Omdat."), "z": "skip"}, "Blad 2")
    assert read_mapping(table(tmp_path, write_mapping(mapping), "map.yaml")) == mapping
    short = "columns:\n  a:\n    indicator: {label: Schulden, theme: veerkracht, unit: '%', direction: high_is_need}\n"
    same = replace(DEBTS, label=Label("Schulden", "Schulden"))
    assert read_mapping(table(tmp_path, short.replace("Schulden", '" Schulden\\n"'), "map.yaml")).new == (same,)
    assert read_mapping(table(tmp_path, short, "map.yaml")).new == (same,)
    mistakes = {short.replace("high_is_need", "up"): "3", "kode: x\n": "1", "columns:\n  a: b\n  a: c\n": "3"}
    for wrong, line in mistakes.items():
        with pytest.raises(SettingError) as told:
            read_mapping(table(tmp_path, wrong, "map.yaml"))
        assert told.value.values["line"] == line
        assert explain(told.value, translator("nl"))
