"""Groups that don't add up, classes, forecasts and changes are told or asked before they can stand on a map."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.figures.own_tables import ColumnUse, Doubt, Reading, TableMapping, TableReport
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.mapping import read_mapping, write_mapping
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING, Figures, read_figures
from planner.sources.files.names import column_of
from planner.text import LANGUAGES, translator
from planner.text.errors import explain
from tests.fixtures.maps import maps

SOURCES = replace(read_sources(DECLARED / "sources.yaml"), last_year=2026)
CODES = tuple(f"WK05990{n}" for n in range(1, 7))
AGES = "P_00_14_JR;P_15_24_JR;P_25_44_JR;P_45_64_JR;P_65_EO_JR"
OWNED = "Koopwoningen;InBezitWoningcorporatie;InBezitOverigeVerhuurders"
LBM = "jaar;lbm;afw;fys;onv;soc;vrz;won"


def write(folder: Path, head: str, rows: Collection[str], name: str = "eigen_2024.csv", title: str = "") -> Path:
    lines = (f"{code};{row}\n" for code, row in zip(CODES, rows, strict=False))
    (folder / name).write_text(f"{title}Wijkcode;{head}\n{''.join(lines)}", encoding="utf-8")
    return folder / name


def seen(path: Path, mapping: TableMapping = NO_MAPPING) -> TableReport:
    return inspect_table(path, SOURCES, None, editions=maps(CODES), mapping=mapping)


def read(path: Path, mapping: TableMapping = NO_MAPPING, *, accept_wrong: bool = False) -> Figures:
    return read_figures(path, SOURCES, None, editions=maps(CODES), mapping=mapping, accept_wrong=accept_wrong)


def refused(path: Path, mapping: TableMapping = NO_MAPPING) -> FileError:
    with pytest.raises(FileError) as told:
        read(path, mapping)
    assert all(explain(told.value, translator(language)) for language in LANGUAGES)
    return told.value


@pytest.mark.parametrize(
    ("head", "rows", "told"),
    [
        pytest.param(AGES, ["20;15;30;35;70", "20;15;30;20;15"], [(2, "170 (WK059901)", "100")], id="ages in percents"),
        pytest.param(
            AGES, ["2;1;3;2;1", "3;1;2;2;1"], [(2, "9 (WK059901)", "100"), (3, "9 (WK059902)", "100")], id="ages"
        ),
        pytest.param(
            f"AantalInwoners;{AGES}",
            ["5000;20;15;30;35;70", "5000;20;15;30;20;15"],
            [(2, "170 (WK059901)", "100")],
            id="1",
        ),
        pytest.param(
            "AantalInwoners;k_65JaarOfOuder", ["400;180", "400;520"], [(3, "130 (WK059902)", "100")], id="65+ and all"
        ),
        pytest.param(OWNED, ["60;30;40", "60;30;10"], [(2, "130 (WK059901)", "100")], id="owners"),
        pytest.param(
            "Eenpersoonshuishoudens;HuishoudensZonderKinderen;HuishoudensMetKinderen;HuishoudensTotaal",
            ["900;300;200;500", "200;150;150;500"],
            [(2, "280 (WK059901)", "100")],
            id="households",
        ),
        pytest.param(
            "BouwjaarVoor2000;BouwjaarVanaf2000", ["80;60", "80;20"], [(2, "140 (WK059901)", "100")], id="years"
        ),
        pytest.param("p_koopw;p_huurw", ["80;80", "20;80"], [(2, "160 (WK059901)", "100")], id="owned and rented"),
        pytest.param(
            "Koopwoningen (%);Huurwoningen (%)",
            ["80;80", "20;80"],
            [(2, "160 (WK059901)", "100")],
            id="as people write",
        ),
        pytest.param(
            "Woningvoorraad;Corporatiewoningen (aantal)",
            ["400;180", "400;520"],
            [(3, "520 (WK059902)", "400")],
            id="homes of associations and all homes",
        ),
        pytest.param("AantalInwoners;mannen;vrouwen", ["500;900;800"], [(2, "1700 (WK059901)", "500")], id="sexes"),
        pytest.param("a_inw;a_hh", ["400;900"], [(2, "900 (WK059901)", "400")], id="more households than people"),
    ],
)
def test_parts_that_are_not_their_whole_are_told_with_row_and_area(
    tmp_path: Path, head: str, rows: list[str], told: list[tuple[int, str, str]]
) -> None:
    path = write(tmp_path, head, rows)
    assert [(one.row, one.text, one.end) for one in seen(path).wrong] == told
    assert refused(path).code == "cells-wrong"


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        pytest.param(AGES, ["20;15;30;20;15.4", "20;14;31;20;17"], id="rounded"),
        pytest.param(
            "AantalInwoners;k_0Tot15Jaar;k_15Tot25Jaar;k_25Tot45Jaar;k_45Tot65Jaar;k_65JaarOfOuder",
            ["10;5;5;5;5;5", "5;0;0;0;0;0"],
            id="rounded to fives",
        ),
        pytest.param(OWNED, ["30;20;10"], id="owners that aren't known"),
        pytest.param("P_00_14_JR;P_65_EO_JR", ["10;12"], id="not all groups are there"),
        pytest.param(AGES, ["20;15;.;20;15"], id="one group is secret"),
        pytest.param("AantalInwoners;mannen;vrouwen", ["25;15;15", "0;0;0"], id="few people"),
        pytest.param(
            "Eenpersoonshuishoudens;HuishoudensTotaal;AantalInwoners", ["40;100;90"], id="ten more by rounding"
        ),
    ],
)
def test_what_rounding_or_a_gap_explains_is_no_fault(tmp_path: Path, head: str, rows: list[str]) -> None:
    assert seen(write(tmp_path, head, rows)).wrong_count == 0


def test_of_parts_that_do_not_add_up_none_is_kept_when_a_person_lets_them_go(tmp_path: Path) -> None:
    made = read(write(tmp_path, OWNED, ["60;30;40", "60;30;10"]), accept_wrong=True)
    assert made.accepted == 1
    assert made.values.isna().sum(axis=1).tolist() == [3, 0]
    assert {*made.reasons.iloc[0]} == {"onbekend"}


def test_the_parts_of_the_leefbaarometer_make_its_deviation(tmp_path: Path) -> None:
    rows = ["2022;4.1;-0.1;0.1;-0.3;0.05;0.02;0.03", "2022;4.2;0.4;0.1;-0.3;0.05;0.02;0.03"]
    assert [one.row for one in seen(write(tmp_path, LBM, rows)).wrong] == [3]


@pytest.mark.parametrize(
    ("head", "rows", "asked"),
    [
        pytest.param(LBM, ["2022;6;5;4;7;5;6;5", "2022;3;4;4;2;5;1;9"], LBM.split(";")[1:], id="classes of 1 to 9"),
        pytest.param("jaar;fys;onv", ["2022;2;0.12", "2022;5;-0.1"], ["fys"], id="one column of classes"),
        pytest.param(
            "jaar;leefbaarometer_sociale_samenhang", ["2022;1", "2022;3"], ["leefbaarometer_sociale_samenhang"], id="5"
        ),
        pytest.param("jaar;soc", ["2022;-1", "2022;2"], ["soc"], id="classes below zero"),
    ],
)
def test_whole_numbers_under_the_name_of_a_score_are_asked_whoever_published_them(
    tmp_path: Path, head: str, rows: list[str], asked: list[str]
) -> None:
    path = write(tmp_path, head, rows)
    assert seen(path).asked == tuple(asked)
    assert {column.doubt for column in seen(path).columns if column.name in asked} == {Doubt.CLASSES}
    assert refused(path).code == "table-asked"


def test_classes_are_left_out_once_a_person_says_what_they_are(tmp_path: Path) -> None:
    path = write(tmp_path, "jaar;fys;onv", ["2022;2;0.12", "2022;5;-0.1"])
    classes = TableMapping(reading={"fys": Reading.CLASSES})
    assert [column.use for column in seen(path, classes).columns][2:] == [ColumnUse.SKIPPED, ColumnUse.OFFICIAL]
    assert [*read(path, classes).values] == ["onv"]
    rounded = write(tmp_path, "jaar;fys", ["2022;1", "2022;-1"])
    assert read(rounded, TableMapping(reading={"fys": Reading.SCORES})).values["fys"].tolist() == [1, -1]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        pytest.param("jaar;lbm", ["2022;0.12", "2022;-0.05"], id="a change under the name of the score"),
        pytest.param("jaar;lbm", ["2022;6.4", "2022;7.8"], id="a mean of classes"),
        pytest.param("jaar;fys", ["2022;5.5", "2022;4.5"], id="a mean class under the name of a deviation"),
        pytest.param(
            "jaar;GemiddeldeWOZWaardeVanWoningen", ["2022;350000", "2022;410000"], id="euros without a word of it"
        ),
        pytest.param("jaar;g_ink_pi", ["2022;31400", "2022;28000"], id="income in euros"),
    ],
)
def test_a_figure_that_no_area_can_have_is_told(tmp_path: Path, head: str, rows: list[str]) -> None:
    assert seen(write(tmp_path, head, rows)).wrong_count == 2


def test_words_under_the_name_of_a_score_are_no_figures(tmp_path: Path) -> None:
    path = write(tmp_path, "jaar;soc;onv", ["2022;Goed;0.1", "2022;Zwak;0.2"])
    assert (seen(path).columns[2].use, seen(path).columns[2].official) == (ColumnUse.WORDS, ("soc",))


@pytest.mark.parametrize(
    ("name", "title", "head", "sign"),
    [
        pytest.param("wonen_prognose_2024.csv", "", "p_koopw", "prognose", id="in the name of the file"),
        pytest.param("koop_2030.csv", "", "p_koopw", "2030", id="a year to come in the name"),
        pytest.param(
            "koop_2024.csv", "Streefwaarden per wijk;\n\n", "p_koopw", "Streefwaarden", id="targets in a title"
        ),
        pytest.param("koop_2024.csv", "Doel 2030;\n", "p_koopw", "Doel", id="a goal in a title"),
        pytest.param("koop_2024.csv", "Koopwoningen, raming;\n", "p_koopw", "raming", id="an estimate of what comes"),
        pytest.param("koop_2024.csv", "", "Prognosejaar;p_koopw", "Prognosejaar", id="a column with years of forecast"),
        pytest.param("koop_2024.csv", "", "scenario;p_koopw", "scenario", id="scenarios"),
        pytest.param("koop_2024.csv", "", "p_koopw;Aantal (2040)", "2040", id="a year to come in a heading"),
        pytest.param("ontwikkeling_2020_2024.csv", "", "p_koopw", "ontwikkeling", id="changes between years"),
        pytest.param("ontwikkeling wijken 2020-2024.csv", "", "p_koopw", "ontwikkeling", id="of wijken"),
        pytest.param("koop_2024.csv", "Verschil t.o.v. 2020;\n", "p_koopw", "Verschil", id="differences"),
        pytest.param("koop_2024.csv", "Gasverbruik (2015 = 100);\n", "p_koopw", "2015 = 100", id="an index"),
        pytest.param("koop_2024.csv", "Zonnestroom, cumulatief;\n", "p_koopw", "cumulatief", id="cumulative"),
    ],
)
def test_a_table_that_says_it_is_no_measurement_is_refused_until_a_person_says_it_is(
    tmp_path: Path, name: str, title: str, head: str, sign: str
) -> None:
    rows = ["1;40", "2;45"] if ";" in head else ["40", "45"]
    path = write(tmp_path, head, rows, name, title)
    assert seen(path).sign == sign
    told = refused(path)
    assert (told.code, told.values["found"]) == ("table-not-measured", sign)
    measured = TableMapping(measured=True, year=2024)
    assert seen(path, measured).sign == ""
    assert read(path, measured).years == [2024]


@pytest.mark.parametrize(
    "title",
    [
        "Dienst Stadsontwikkeling",
        "Afdeling Ruimtelijke ontwikkeling",
        "Bouwjaarklassen",
        "Doelgroepen",
        "Scores in 2024",
    ],
)
def test_words_that_only_look_like_it_stop_nothing(tmp_path: Path, title: str) -> None:
    assert seen(write(tmp_path, "p_koopw", ["40", "45"], title=f"{title};\n\n")).sign == ""


def test_measured_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(write_mapping(TableMapping(measured=True)), encoding="utf-8")
    assert read_mapping(path) == TableMapping(measured=True)


@pytest.mark.parametrize(
    ("head", "rows", "kinds", "kept"),
    [
        pytest.param("jaar;p_koopw", ["2024;40", "2030;45"], ["later"], 1, id="a year to come"),
        pytest.param("Perioden;p_koopw", ["2024JJ00;40", "2027JJ00;45"], ["later"], 1, id="a period to come"),
        pytest.param("peildatum;p_koopw", ["01-01-2026;40", "01-01-2027;45"], ["later"], 1, id="a day to come"),
        pytest.param(
            "jaar;soort;p_koopw", ["2024;meting;40", "2024;prognose;45"], ["forecast"], 1, id="a kind of figure"
        ),
        pytest.param(
            "jaar;status;p_koopw", ["2024;werkelijk;40", "2024;Streefwaarde;45"], ["forecast"], 1, id="a target"
        ),
        pytest.param("jaar;variant;p_koopw", ["2024;;40", "2024;Doel 2030;45"], ["forecast"], 1, id="a goal"),
    ],
)
def test_a_row_of_what_is_yet_to_come_is_told_and_never_kept(
    tmp_path: Path, head: str, rows: list[str], kinds: list[str], kept: int
) -> None:
    path = write(tmp_path, head, rows)
    assert [one.kind.value for one in seen(path).wrong] == kinds
    assert refused(path).code == "cells-wrong"
    assert len(read(path, accept_wrong=True).values) == kept


@pytest.mark.parametrize(
    "said",
    [
        "prognose 2030",
        "doel",
        "streefwaarde",
        "verschil",
        "index 2015=100",
        "% t.o.v. 2020",
        "mediaan",
        "cumulatief",
        "klasse",
    ],
)
def test_what_stands_between_brackets_makes_it_another_figure(tmp_path: Path, said: str) -> None:
    found = seen(write(tmp_path, f"Koopwoningen ({said})", ["30", "33"])).columns[1]
    assert (found.use, found.official, found.misfit) == (ColumnUse.NUMBERS, (), "percentage_koopwoningen")


@pytest.mark.parametrize("said", ["%", "percentage", "per 100", "CBS", "van alle woningen"])
def test_other_words_between_brackets_leave_it_what_it_is(tmp_path: Path, said: str) -> None:
    assert seen(write(tmp_path, f"Koopwoningen ({said})", ["30", "33"])).columns[1].official


@pytest.mark.parametrize("head", ["Bouw/Jaar", "Jaar (oplevering)", "Renovatie/Jaar (aantal)"])
def test_the_year_of_something_else_is_not_the_year_of_the_figures(tmp_path: Path, head: str) -> None:
    report = seen(write(tmp_path, f"{head};p_koopw", ["1960;40", "1975;45"]))
    assert (report.year_column, report.years) == ("", (2024,))


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Wijken en buurten;Verhuisd/Aantal inwoners (aantal)", "eigen_tabel"),
        ("Wijken en buurten;Aantal inwoners (prognose)", "eigen_tabel"),
        ("Wijken en buurten;Vertrokken/Aantal inwoners", "eigen_tabel"),
        ("Wijken en buurten;Bevolking/Aantal inwoners (aantal)", "cbs_kerncijfers"),
    ],
)
def test_a_publisher_is_not_recognised_by_a_figure_of_something_else(tmp_path: Path, head: str, source: str) -> None:
    assert seen(write(tmp_path, head, ["Stad;300"])).source == source


@pytest.mark.parametrize("head", ["Vervanging/Aanlegjaar", "Aanlegjaar (gepland)", "Sloop/Aanlegjaar"])
def test_a_register_does_not_take_a_planned_year_for_the_year_of_planting(head: str) -> None:
    assert column_of([head], ["aanlegjaar"]) is None
    assert column_of(["Aanlegjaar (jaar)"], ["aanlegjaar"]) == "Aanlegjaar (jaar)"


def test_a_share_of_what_moved_is_not_made_with_the_people_who_moved(tmp_path: Path) -> None:
    path = write(tmp_path, "k_65JaarOfOuder;Verhuisd/AantalInwoners", ["90;60", "80;40"])
    assert seen(path).wrong_count == 0
