"""What a table can mean in two ways is proved or asked, and what can't be true is told before it is loaded."""

from collections.abc import Collection
from pathlib import Path

import pytest

from planner.domain.figures.indicators import Direction, Label, ThemeId
from planner.domain.figures.own_tables import (
    ColumnReport,
    ColumnUse,
    NewIndicator,
    Reading,
    TableMapping,
    TableReport,
    expected,
)
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.mapping import read_mapping, write_mapping
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING, Figures, read_figures
from planner.sources.files.names import official
from planner.text import LANGUAGES, translator
from planner.text.errors import explain
from planner.text.placing import placing
from tests.fixtures.maps import maps

SOURCES = read_sources(DECLARED / "sources.yaml")
CODES = tuple(f"WK05990{n}" for n in range(1, 7))


def column(name: str, cells: Collection[str], *, separator: str = ";") -> str:
    rows = (f"{code}{separator}{cell}\n" for code, cell in zip(CODES, cells, strict=False))
    return f"Wijkcode{separator}{name}\n{''.join(rows)}"


def write(folder: Path, content: str, name: str = "eigen_2024.csv") -> Path:
    (folder / name).write_text(content, encoding="utf-8")
    return folder / name


def seen(path: Path, mapping: TableMapping = NO_MAPPING, known: Collection[str] = CODES) -> TableReport:
    return inspect_table(path, SOURCES, None, editions=maps(known), mapping=mapping)


def one(path: Path, mapping: TableMapping = NO_MAPPING) -> ColumnReport:
    return seen(path, mapping).columns[1]


def read(path: Path, mapping: TableMapping = NO_MAPPING, known: Collection[str] = CODES) -> Figures:
    return read_figures(path, SOURCES, None, editions=maps(known), mapping=mapping)


@pytest.mark.parametrize(("codes", "told"), [(("1680", "1690"), True), (("GM1680", "GM1690"), False)])
def test_numbers_that_may_be_postcodes_are_said_to_be_read_as_areas(
    tmp_path: Path, codes: tuple[str, str], *, told: bool
) -> None:
    path = write(tmp_path, f"gebied;koop\n{codes[0]};40\n{codes[1]};50\n")
    lines = [*placing(seen(path, known=("GM1680", "GM1690")), translator("nl"), "nl")]
    assert any("gelezen als codes van gebieden: 2 gemeenten" in line for line in lines) is told


def refused(path: Path, mapping: TableMapping = NO_MAPPING, known: Collection[str] = CODES) -> FileError:
    with pytest.raises(FileError) as told:
        read(path, mapping, known)
    assert all(explain(told.value, translator(language)) for language in ("nl", "en"))
    return told.value


def own(unit: str, denominator: str = "") -> TableMapping:
    new = NewIndicator(Label("Iets", "Iets"), ThemeId.VEERKRACHT, Label(unit, unit), Direction.HIGH, "", denominator)
    return TableMapping(columns={"a": new})


@pytest.mark.parametrize(
    ("name", "cells", "figures"),
    [
        ("Woningvoorraad", ["634", "782", "1.013", "898"], [634, 782, 1013, 898]),
        ("Woningvoorraad", ["1.013", "2.045"], [1013, 2045]),
        ("aantal_huishoudens", ["5", "12", "1.013"], [5, 12, 1013]),
        ("GemiddeldAardgasverbruik", ["987", "1.234", "0"], [987, 1234, 0]),
        ("GemiddeldAardgasverbruik", ["987", "1,234", "1,050"], [987, 1234, 1050]),
        ("GemiddeldAardgasverbruik", ["1.234.567", "1.234"], [1234567, 1234]),
        ("Koopwoningen", ["1.234", "45.125", "99.875"], [1.234, 45.125, 99.875]),
        ("GemiddeldAardgasverbruik", ["987.5", "1.234", "1.050"], [987.5, 1.234, 1.05]),
    ],
)
def test_a_column_proves_what_its_points_and_commas_mean(
    tmp_path: Path, name: str, cells: list[str], figures: list[float]
) -> None:
    assert read(write(tmp_path, column(name, cells))).values[name].tolist() == figures


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("GemiddeldAardgasverbruik", ["1.234", "1.050"]),
        ("gemiddelde_huishoudsgrootte", ["2", "3", "1.013"]),
        ("GemiddeldAardgasverbruik", ["1500", "1.234"]),
        ("GemiddeldAardgasverbruik", ["1,234", "1,050"]),
    ],
)
def test_what_nothing_proves_is_asked_and_answered(tmp_path: Path, name: str, cells: list[str]) -> None:
    path = write(tmp_path, column(name, cells))
    assert seen(path).asked == (name,)
    assert refused(path).code == "table-asked"
    both = [read(path, TableMapping(reading={name: way})).values[name].min() for way in one(path).doubt.ways]
    assert both[0] != both[1]


@pytest.mark.parametrize("name", ["GemiddeldAardgasverbruik", "ses_woa"])
@pytest.mark.parametrize("other", ["2,5", "0.5", "1.234,5"])
def test_another_column_proves_nothing_about_the_points_of_this_one(tmp_path: Path, name: str, other: str) -> None:
    path = write(tmp_path, f"code;{name};b\nWK059901;1.234;{other}\nWK059902;1.987;{other}\n")
    asked = seen(path).asked
    assert (
        asked == (name,) if name == "GemiddeldAardgasverbruik" else read(path).values[name].tolist() == [1.234, 1.987]
    )


def test_a_count_is_a_whole_number(tmp_path: Path) -> None:
    assert [one.kind.value for one in seen(write(tmp_path, column("Woningvoorraad", ["12,5", "0.8", "3"]))).wrong] == [
        "part",
        "part",
    ]
    assert not seen(write(tmp_path, column("Woningvoorraad (x 1.000)", ["12,5", "0.8", "3"]))).wrong


def test_what_is_used_for_nothing_is_not_asked(tmp_path: Path) -> None:
    path = write(tmp_path, column("gas", ["1.234", "1.050"]))
    assert one(path).doubt is not None
    assert seen(path).asked == ()


def test_shares_that_look_like_parts_of_one_are_asked_however_few_they_are(tmp_path: Path) -> None:
    path = write(tmp_path, column("Koopwoningen", ["0,34", "0,2"]))
    assert refused(path).values["columns"] == "Koopwoningen"
    fractions = TableMapping(reading={"Koopwoningen": Reading.FRACTIONS})
    assert read(path, fractions).values["Koopwoningen"].tolist() == [34, 20]
    percents = TableMapping(reading={"Koopwoningen": Reading.PERCENTS})
    assert read(path, percents).values["Koopwoningen"].tolist() == [0.34, 0.2]


@pytest.mark.parametrize(
    ("cells", "asked"),
    [
        (["0,34", "35", "0,41"], True),
        (["0,34", "1", "0,41", "1,2", "0,5"], True),
        (["0,34", "35", "41", "0,4"], False),
        (["0", "0", "0", "12,5", "0,5"], False),
    ],
)
def test_parts_of_one_beside_percents_are_asked_when_most_are_such(
    tmp_path: Path, cells: list[str], *, asked: bool
) -> None:
    path = write(tmp_path, column("Koopwoningen", cells))
    assert seen(path).asked == (("Koopwoningen",) if asked else ())


def test_a_percent_sign_proves_a_share_also_beside_parts_of_one(tmp_path: Path) -> None:
    assert read(write(tmp_path, column("Koopwoningen", ["0,34%", "0,2%"]))).values.iloc[:, 0].tolist() == [0.34, 0.2]
    mixed = write(tmp_path, column("Koopwoningen", ["34%", "0,2"]))
    assert refused(mixed).code == "table-asked"
    fractions = TableMapping(reading={"Koopwoningen": Reading.FRACTIONS})
    assert read(mixed, fractions).values.iloc[:, 0].tolist() == [34, 20]
    assert seen(write(tmp_path, column("a", ["0,34", "0,2"])), own("% van de woningen")).asked == ("a",)


def test_a_reading_survives_its_file(tmp_path: Path) -> None:
    mapping = TableMapping(reading={"a": Reading.THOUSANDS, "b": Reading.PERCENTS})
    assert read_mapping(write(tmp_path, write_mapping(mapping), "map.yaml")) == mapping


@pytest.mark.parametrize(
    ("name", "cells", "kinds"),
    [
        ("Koopwoningen", ["300", "45"], ["high"]),
        ("Koopwoningen", ["-5", "0", "100"], ["low"]),
        ("percentage_meergezinswoning", ["100,5", "-1", "40"], ["high", "low"]),
        ("aantal_inwoners", ["-12", "0"], ["low"]),
        ("bouwjaar_vanaf_2000_percentage", ["1985", "30"], ["high"]),
        ("Koopwoningen (per 1.000 woningen)", ["1001", "450"], ["high"]),
        ("k_65JaarOfOuder", ["-3", "18"], ["low"]),
    ],
)
def test_a_figure_that_cannot_be_is_told_with_its_place(
    tmp_path: Path, name: str, cells: list[str], kinds: list[str]
) -> None:
    path = write(tmp_path, column(name, cells))
    assert [wrong.kind.value for wrong in seen(path).wrong] == kinds
    assert refused(path).code == "cells-wrong"
    made = read_figures(path, SOURCES, None, accept_wrong=True)
    assert made.values[name].isna().sum() == made.accepted == len(kinds)


@pytest.mark.parametrize(
    ("unit", "denominator", "wrong"),
    [
        ("%", "", 2),
        ("% van de huishoudens", "households", 2),
        ("aantal", "", 1),
        ("score", "count", 1),
        ("% groei", "", 0),
    ],
)
def test_an_own_figure_keeps_to_what_its_unit_says(tmp_path: Path, unit: str, denominator: str, wrong: int) -> None:
    assert seen(write(tmp_path, column("a", ["-5", "240", "12"])), own(unit, denominator)).wrong_count == wrong


@pytest.mark.parametrize(
    ("heading", "cell", "name", "figure"),
    [
        ("Koopwoningen (%)", "45", "percentage_koopwoningen", 45),
        ("Koopwoningen (per 1.000 woningen)", "450", "percentage_koopwoningen", 45),
        ("Koopwoningen ‰", "450", "percentage_koopwoningen", 45),
        ("Woningvoorraad (x 1 000)", "1.5", "woningvoorraad", 1500),
        ("OppervlakteLand (m²)", "125000", "oppervlakte_land_in_ha", 12.5),
        ("OppervlakteLand (km2)", "1.25", "oppervlakte_land_in_ha", 125),
        ("OppervlakteLand (are)", "1250", "oppervlakte_land_in_ha", 12.5),
        ("GemiddeldeWOZWaardeVanWoningen (euro)", "350000", "gemiddelde_woningwaarde", 350),
        ("GemiddeldeWOZWaardeVanWoningen (x 1 000 euro)", "350", "gemiddelde_woningwaarde", 350),
        ("gemiddelde_woningwaarde (euro)", "350000", "gemiddelde_woningwaarde", 350),
        ("aantal inwoners (aantal)", "350", "aantal_inwoners", 350),
        ("oppervlakte_land_in_ha [m2]", "125000", "oppervlakte_land_in_ha", 12.5),
    ],
)
def test_a_unit_in_the_heading_is_read(tmp_path: Path, heading: str, cell: str, name: str, figure: float) -> None:
    made = read(write(tmp_path, column(heading, [cell, "."])))
    values, _ = official(made.values, made.reasons, SOURCES.columns)
    assert values[name].iloc[0] == pytest.approx(figure)


@pytest.mark.parametrize(
    ("heading", "fits"),
    [
        ("Koopwoningen (aantal)", "percentage_koopwoningen"),
        ("# Koopwoningen", "percentage_koopwoningen"),
        ("Koopwoningen [n]", "percentage_koopwoningen"),
        ("Koopwoningen (aantallen)", "percentage_koopwoningen"),
        ("% Woningvoorraad", "woningvoorraad"),
        ("Woningvoorraad (%)", "woningvoorraad"),
        ("woningvoorraad (%)", "woningvoorraad"),
        ("percentage_koopwoningen (aantal)", "percentage_koopwoningen"),
        ("aantal inwoners (65+)", "aantal_inwoners"),
        ("AantalInwoners (65+)", "aantal_inwoners"),
        ("GemiddeldAardgasverbruikTotaal (GJ)", "gemiddeld_gasverbruik_totaal"),
        ("k_65JaarOfOuder (%)", "percentage_personen_65_jaar_en_ouder"),
        ("Verhuisd/Koopwoningen (%)", "percentage_koopwoningen"),
        ("Energie/Zonnestroom/Koopwoningen (%)", "percentage_koopwoningen"),
        ("Energie/Gemiddeld aardgasverbruik/Naar eigendom/Koopwoningen", "percentage_koopwoningen"),
    ],
)
def test_a_column_in_another_unit_is_another_figure_and_told(tmp_path: Path, heading: str, fits: str) -> None:
    found = one(write(tmp_path, column(heading, ["300", "337"])))
    assert (found.use, found.official, found.misfit) == (ColumnUse.NUMBERS, (), fits)


def test_of_two_columns_with_one_name_the_one_in_the_right_unit_is_taken(tmp_path: Path) -> None:
    content = "Wijkcode;Koopwoningen (aantal);Koopwoningen (%)\nWK059901;300;45\nWK059902;337;50\n"
    made = read(write(tmp_path, content))
    assert official(made.values, made.reasons, SOURCES.columns)[0]["percentage_koopwoningen"].tolist() == [45, 50]


def test_a_known_column_is_never_words_as_long_as_it_has_a_figure(tmp_path: Path) -> None:
    starred = one(write(tmp_path, column("Koopwoningen", ["40", "*", "x", ".", "**", "n.b."])))
    assert (starred.use, starred.figures, starred.missing, starred.hidden) == (ColumnUse.OFFICIAL, 1, 5, 4)
    told = seen(write(tmp_path, column("Koopwoningen", ["40", "geheim!", "geheim!", "te weinig"])))
    assert (told.columns[1].use, told.wrong_count) == (ColumnUse.OFFICIAL, 3)
    words = one(write(tmp_path, column("Koopwoningen", ["veel", "weinig"])))
    assert (words.use, words.official) == (ColumnUse.WORDS, ("percentage_koopwoningen",))


@pytest.mark.parametrize(
    ("head", "cell", "name", "year"),
    [
        ("peiljaar", "2019", "uitvoer 12-03-2026.csv", 2019),
        ("Peildatum", "31-12-2018", "koop_2026.csv", 2018),
        ("peildatum", "1546300800000", "koop.csv", 2019),
        ("Verslagjaar", "20210101", "koop_2026.csv", 2021),
        ("Perioden", "2020JJ00", "koop.csv", 2020),
    ],
)
def test_the_year_stands_in_a_column_before_the_name_of_the_file(
    tmp_path: Path, head: str, cell: str, name: str, year: int
) -> None:
    report = seen(write(tmp_path, f"Wijkcode;{head};gas\nWK059901;{cell};3\n", name))
    assert (report.years, report.year_column) == ((year,), head)


@pytest.mark.parametrize(
    "name",
    [
        "uitvoer 12-03-2026.csv",
        "koop_2026-03-12.csv",
        "koop_2026_03_12.csv",
        "export 3 mrt 2026.csv",
        "koop 03-2026.csv",
        "koop_maart_2026.csv",
        "koop mei2026.csv",
        "koop 2026 dec.csv",
        "koop_versie_2026.csv",
    ],
)
def test_a_day_in_the_name_of_a_file_is_no_year_of_figures(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, column("gas", ["3"]), name)
    assert seen(path).year_asked
    assert refused(path).code == "year-unknown"


def two(first: Collection[str], second: Collection[str], heads: tuple[str, str]) -> str:
    rows = "".join(f"{a};{b};{n}\n" for n, (a, b) in enumerate(zip(first, second, strict=True)))
    return f"{heads[0]};{heads[1]};gas\n{rows}"


def test_of_two_columns_with_codes_the_one_that_fits_is_read_and_the_other_named(tmp_path: Path) -> None:
    old = ["WK059907", "WK059901", "WK059902"]
    path = write(tmp_path, two(old, CODES[:3], ("Wijkcode_2016", "Wijkcode_2024")))
    report = seen(path)
    assert (report.code_column, report.code_columns) == ("Wijkcode_2024", ("Wijkcode_2024", "Wijkcode_2016"))
    assert not report.code_asked
    path = write(tmp_path, two(CODES[:3], old, ("Wijkcode", "Wijkcode oud")))
    assert seen(path).code_column == "Wijkcode"


def test_two_columns_with_codes_that_fit_as_well_are_asked(tmp_path: Path) -> None:
    path = write(tmp_path, two(CODES[:3], CODES[1:4], ("van wijk", "naar wijk")))
    assert seen(path).code_asked
    assert refused(path).values["columns"] == "van wijk, naar wijk"
    assert read(path, TableMapping(code="naar wijk")).values.index.get_level_values("code")[0] == CODES[1]
    same = write(tmp_path, two(CODES[:3], CODES[:3], ("Wijkcode", "Code")))
    assert not seen(same).code_asked


def test_codes_of_larger_areas_beside_smaller_ones_belong_to_them_or_are_another_table(tmp_path: Path) -> None:
    buurten, wijken = ["BU05990101", "BU05990102", "BU05990201"], ["WK059901", "WK059901", "WK059902"]
    nested = seen(write(tmp_path, two(buurten, wijken, ("Buurtcode", "Wijkcode"))), known={*buurten, *wijken})
    assert (nested.code_column, nested.code_asked) == ("Buurtcode", False)
    beside = write(tmp_path, two(buurten, ["WK059904", "WK059905", "WK059906"], ("Buurtcode", "Wijkcode")))
    assert seen(beside, known={*buurten, *CODES}).code_asked


@pytest.mark.parametrize(
    "between",
    ["Buurtcode;Gasverbruik\n", ";\nWijken;Gasverbruik\n", "Code;Gemiddeld inkomen\n"],
)
def test_a_second_heading_in_a_sheet_stops_it(tmp_path: Path, between: str) -> None:
    content = column("Koopwoningen", ["40", "45"]) + between + "WK059903;900\nWK059904;950\n"
    assert refused(write(tmp_path, content)).code == "table-second"


@pytest.mark.parametrize(
    "between",
    ["Wijkcode;Koopwoningen\n", "Stadsdeel Noord;\n", "Totaal;42\n", "Nederland;x\n", "Buiten de gemeente;.\n"],
)
def test_a_row_between_that_is_no_second_heading_is_left_out(tmp_path: Path, between: str) -> None:
    content = column("Koopwoningen", ["40", "45"]) + between + "WK059903;90\nWK059904;95\n"
    assert len(read(write(tmp_path, content)).values) == 4


@pytest.mark.parametrize(
    "between",
    ["\nCorporatiewoningen (%);\n\n", "\nGasverbruik;\n", ";Huur\n;\n", "\nHuur;\nin procenten;\n\n"],
)
def test_a_title_between_empty_rows_is_where_a_second_table_begins(tmp_path: Path, between: str) -> None:
    content = column("Koopwoningen", ["40", "45"]) + between + "WK059903;9\nWK059904;9\n"
    told = refused(write(tmp_path, content))
    assert told.code == "table-second"
    assert told.values["row"] in ("4", "5")


@pytest.mark.parametrize("between", ["\nTotaal;\n\n", "\nSubtotaal wijken;\n", "\nNL00;\n\n", "\n;\n", "\n.;\n\n"])
def test_a_total_between_empty_rows_is_left_out(tmp_path: Path, between: str) -> None:
    content = column("Koopwoningen", ["40", "45"]) + between + "WK059903;90\nWK059904;95\n"
    assert len(read(write(tmp_path, content)).values) == 4


def test_names_above_each_group_of_areas_are_no_titles_of_tables(tmp_path: Path) -> None:
    rows = "Stadsdeel Noord;\nWK059901;40\nWK059902;45\n\nStadsdeel Zuid;\nWK059903;90\n"
    assert len(read(write(tmp_path, f"Wijkcode;Koopwoningen\n{rows}")).values) == 3


@pytest.mark.parametrize(
    "title",
    [
        "Gemeente;GM0599\nPeildatum;01-01-2024\n\n",
        "GM0599;\n\n",
        "Gemeente GM0599;\n",
        "GM0599;Stad\nPeiljaar;2024\n",
    ],
)
def test_a_code_in_a_title_is_no_column_of_codes(tmp_path: Path, title: str) -> None:
    assert len(read(write(tmp_path, title + column("Koopwoningen", ["40", "45", "50"]))).values) == 3


@pytest.mark.parametrize(
    "content",
    [
        '"Nabijheid"\n"Codering";"code";"WK059901";"BU05990110";"BU05990111"\n"km";"";"1";"2";"3"\n',
        "code;WK059901;WK059902;WK059903\ngas;1;2;3\nkoop;4;5;6\n",
        "Onderwerp;GM0599;GM0518;GM0014\ngas;1;2;3\n",
    ],
)
def test_a_table_on_its_side_is_told_as_one(tmp_path: Path, content: str) -> None:
    assert refused(write(tmp_path, content)).code == "table-on-side"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Wijken en buurten;Regiocode (code);SES-WOA/Totaalscore/Gemiddelde score (Getal)", "eigen_tabel"),
        ("WijkenEnBuurten;Codering_3;AfstandTotHuisartsenpraktijk_5", "eigen_tabel"),
        ("WijkenEnBuurten;code;ErvarenGezondheidGoedZeerGoed_4", "eigen_tabel"),
        ("WijkenEnBuurten;Codering_3;AantalInwoners_5", "cbs_kerncijfers"),
        ("Wijken en buurten;Regiocode (code);Bevolking/Aantal inwoners (aantal)", "cbs_kerncijfers"),
    ],
)
def test_only_a_table_with_columns_of_kerncijfers_is_called_so(tmp_path: Path, head: str, source: str) -> None:
    assert seen(write(tmp_path, f"{head}\nStad;WK059901;3\n")).source == source


@pytest.mark.parametrize(
    ("unit", "what"),
    [
        ("aantal meldingen", "count"),
        ("Aantal (x 1.000)", "count"),
        ("meldingen", "count"),
        ("personen", "count"),
        ("meldingen per jaar", "count"),
        ("inwoners van 65+", "count"),
        ("verkochte woningen per wijk", "count"),
        ("auto's", "count"),
        ("people", "count"),
        ("aantal per 1.000 inwoners", "anything"),
        ("aantal per huishouden", "anything"),
        ("meldingen per km²", "anything"),
        ("meldingen/ha", "anything"),
        ("aantal (gemiddeld)", "anything"),
        ("personen per woning per jaar", "anything"),
        ("euro's", "anything"),
        ("graden", "anything"),
        ("vierkante meters", "anything"),
        ("procentpunten", "anything"),
        ("besteedbaar inkomen", "anything"),
        ("% van de inwoners", "share"),
    ],
)
def test_a_unit_tells_what_is_counted(unit: str, what: str) -> None:
    assert expected(unit, "").value == what
    assert expected(unit, "households").value != "count"


@pytest.mark.parametrize(
    ("unit", "denominator", "said"), [("overlast", "", 1), ("overlast", "count", 0), ("score", "", 0)]
)
def test_a_unit_that_leaves_open_whether_it_counts_is_said(
    tmp_path: Path, unit: str, denominator: str, said: int
) -> None:
    report = seen(write(tmp_path, column("a", ["5", "240"])), own(unit, denominator))
    for language in LANGUAGES:
        assert len([*placing(report, translator(language), language)]) == said


@pytest.mark.parametrize(
    ("heading", "official_name"),
    [
        ("Wonen/Eigendom/Koopwoningen (%)", "percentage_koopwoningen"),
        ("Wonen en vastgoed/Woningen naar eigendom/Koopwoningen (%)", "percentage_koopwoningen"),
        ("Energie/Gemiddeld aardgasverbruik/Gemiddeld aardgasverbruik totaal (m3)", "gemiddeld_gasverbruik_totaal"),
    ],
)
def test_a_figure_under_a_subject_of_its_own_is_known(tmp_path: Path, heading: str, official_name: str) -> None:
    assert one(write(tmp_path, column(heading, ["30", "33"]))).official == (official_name,)


@pytest.mark.parametrize(
    ("dimension", "category"),
    [("woningtype", "Appartement"), ("Leeftijdsgroep", "65+"), ("Geslacht", "Vrouwen"), ("Type eigendom", "Huur")],
)
def test_a_table_of_one_category_is_no_table_of_all(tmp_path: Path, dimension: str, category: str) -> None:
    rows = "".join(f"{code};{category};700\n" for code in CODES)
    report = seen(write(tmp_path, f"Wijkcode;{dimension};Koopwoningen\n{rows}"))
    assert report.unknown == (f"Koopwoningen {category}",)


@pytest.mark.parametrize(
    ("dimension", "category"),
    [("woningtype", "Totaal"), ("Leeftijd", "Alle leeftijden"), ("wijk", "Noord"), ("geslacht", "T")],
)
def test_a_table_of_all_categories_stays_what_it_is(tmp_path: Path, dimension: str, category: str) -> None:
    rows = "".join(f"{code};{category};70\n" for code in CODES)
    assert seen(write(tmp_path, f"Wijkcode;{dimension};Koopwoningen\n{rows}")).unknown == ()


ROWS = "Wijkcode;{head}Koopwoningen\nWK059901;{cell}30\nWK059902;{cell}35\n"


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("Koopwoningen;\nPeildatum;01-01-2019\n\n" + ROWS.format(head="", cell=""), True),
        ("Koopwoningen 2019;\n" + ROWS.format(head="", cell=""), True),
        (ROWS.format(head="", cell="") + "\nBron: CBS, peildatum 1 januari 2019;\n", True),
        (ROWS.format(head="Peildatum cijfers;", cell="1-1-2019;"), True),
        (ROWS.format(head="datum;", cell="01-01-2019;"), True),
        (ROWS.format(head="Jaar meting;", cell="2019;"), True),
        (ROWS.format(head="Datum peiling;", cell="2019-01-01;"), True),
        (ROWS.format(head="Stand per;", cell="1 januari 2019;"), True),
        (ROWS.format(head="stichdatum;", cell="1-1-2019;"), True),
        (ROWS.format(head="Schooljaar;", cell="2018/2019;"), True),
        (ROWS.format(head="gas per jaar;", cell="1950;"), False),
        (ROWS.format(head="Jaar meting;", cell="2024;"), False),
        (ROWS.format(head="bouwjaar;", cell="1960;"), False),
        ("Koopwoningen 2020-2024;\n" + ROWS.format(head="", cell=""), False),
        (ROWS.format(head="", cell="") + "\nBron: CBS, bewerkt in 2026;\n", False),
    ],
)
def test_a_year_in_the_file_that_contradicts_its_name_is_asked(tmp_path: Path, content: str, *, asked: bool) -> None:
    path = write(tmp_path, content)
    assert seen(path).year_asked is asked
    if asked:
        assert refused(path).code == "year-contradicted"
        assert "2019" in "".join(placing(seen(path), translator("nl"), "nl"))
    assert read_figures(path, SOURCES, 2024, editions=maps(CODES)).years == [2024]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("gemiddelde leeftijd", "42,3"),
        ("leeftijd", "42"),
        ("Eigendom koop (%)", "55"),
        ("toelichting herkomst", "CBS"),
        ("opmerking geslacht", "geen"),
    ],
)
@pytest.mark.parametrize("count", [1, 2])
def test_a_figure_or_remark_about_a_part_does_not_make_the_others_about_it(
    tmp_path: Path, head: str, cell: str, count: int
) -> None:
    rows = "".join(f"{code};{cell};1000\n" for code in CODES[:count])
    report = seen(write(tmp_path, f"wijkcode;{head};aantal_inwoners\n{rows}"))
    assert [column.name for column in report.columns] == ["wijkcode", head, "aantal_inwoners"]


def test_columns_that_are_about_a_part_only_are_told_with_what_said_it(tmp_path: Path) -> None:
    path = write(tmp_path, "wijkcode;Geslacht;aantal_inwoners\nWK059901;Vrouwen;500\n")
    assert [note.code for note in seen(path).notes] == ["one-kind"]
    told = " ".join(placing(seen(path), translator("nl"), "nl"))
    assert "In Geslacht staat overal Vrouwen" in told


def test_a_long_table_of_one_area_is_laid_out_too(tmp_path: Path) -> None:
    rows = "".join(f"WK059901;{kind};{n}\n" for n, kind in enumerate(("Diefstal", "Geweld", "1.1.1 Overig")))
    report = seen(write(tmp_path, f"wijkcode;soort misdrijf;aantal\n{rows}"))
    assert report.unknown == ("aantal 1.1.1 Overig", "aantal Diefstal", "aantal Geweld")


@pytest.mark.parametrize(
    "rows",
    [
        "wijkcode;naam buurt;aantal\nWK059901;Centrum;1\nWK059901;Oost;2\n",
        "wijkcode;soort;titel;aantal\nWK059901;a;b;1\nWK059901;c;d;2\n",
        "wijkcode;gas;aantal\nWK059901;1,5;1\nWK059901;2,5;2\n",
    ],
)
def test_rows_of_one_area_that_nothing_tells_apart_are_doubled(tmp_path: Path, rows: str) -> None:
    assert refused(write(tmp_path, rows)).code == "rows-doubled"


def test_a_file_that_only_looks_like_one_of_a_publisher_is_asked_about_too(tmp_path: Path) -> None:
    rows = "WK059901;1200;0,34\nWK059902;900;0,6\nWK059903;900;0,45\n"
    path = write(tmp_path, f"WijkenEnBuurten;AantalInwoners;PercentageKoopwoningen\n{rows}")
    report = seen(path)
    assert (report.source, report.asked) == ("cbs_kerncijfers", ("PercentageKoopwoningen",))
    assert refused(path).code == "table-asked"
    fetched = read_figures(path, SOURCES, None, editions=maps(CODES), fetched=True)
    assert fetched.values["PercentageKoopwoningen"].tolist() == [0.34, 0.6, 0.45]


@pytest.mark.parametrize("heads", ["wijkcode;wijkcode_oud", "Wijk;Code"])
def test_two_codes_under_the_names_of_their_columns_are_no_table_on_its_side(tmp_path: Path, heads: str) -> None:
    path = write(tmp_path, f"{heads};aantal_inwoners\nWK059901;WK059909;500\n")
    assert seen(path).code_column == heads.partition(";")[0]


def test_codes_beside_each_other_under_other_names_are_a_table_on_its_side(tmp_path: Path) -> None:
    assert refused(write(tmp_path, "Figuur;a;b\nKoop;WK059901;WK059902\nGas;1;2\n")).code == "table-on-side"
