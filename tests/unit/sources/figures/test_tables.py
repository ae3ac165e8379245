"""Tables of figures: every way a CSV can be written, and what is told when it is wrong."""

from pathlib import Path

import pandas as pd
import pytest

from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.tables import Figures, read_figures
from planner.sources.files.names import fills, official

SOURCES = read_sources(DECLARED / "sources.yaml")


def read(folder: Path, content: str | bytes, *, name: str = "cijfers_2023.csv", year: int | None = None) -> Figures:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_figures(path, SOURCES, year)


def named(figures: Figures) -> pd.DataFrame:
    return official(figures.values, figures.reasons, SOURCES.columns)[0]


@pytest.mark.parametrize(
    "content",
    [
        "wk_code,gas\nWK059901,3.5\n",
        "wk_code;gas\nWK059901;3,5\n",
        "wk_code\tgas\r\nWK059901\t3,5\r\n\r\n",
        "\ufeffwk_code;gas\n WK059901  ;   3.5\n",
        'wk_code,naam,gas\nWK059901,"Stad, oost","3,5"\n',
        "wk_code;jaar;gas;;\nWK059901;2023;3,5;;\n;;;;\n",
        "wk_code;gas;\nWK059901;3,5;\n",
    ],
)
def test_separator_mark_padding_and_bom_do_not_matter(tmp_path: Path, content: str) -> None:
    values = read(tmp_path, content).values
    assert values.loc[("WK059901", 2023), "gas"] == 3.5


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_encoding_does_not_matter(tmp_path: Path, encoding: str) -> None:
    figures = read(tmp_path, "gas_één;code\n3;WK059901\n".encode(encoding))
    assert list(figures.values) == ["gas_één"]


def test_commas_and_points_may_differ_from_row_to_row(tmp_path: Path) -> None:
    values = read(tmp_path, "code;a\nWK059901;3,5\nWK059902;4.5\nWK059903;.\n").values["a"]
    assert values.tolist()[:2] == [3.5, 4.5]
    assert values.isna().tolist() == [False, False, True]


def test_the_smallest_areas_are_the_key(tmp_path: Path) -> None:
    content = "gemeentecode,wijkcode,buurtcode,gas\nGM0363,WK0363SE,BU0363SE01,1\nGM0363,WK0363SE,BU0363SE02,2\n"
    assert list(read(tmp_path, content).values.index.get_level_values("code")) == ["BU0363SE01", "BU0363SE02"]


def test_a_year_column_gives_a_year_per_row(tmp_path: Path) -> None:
    figures = read(tmp_path, "code,jaar,gas\nWK059901,2020,1\nWK059901,2022,2\n")
    assert figures.years == [2020, 2022]
    assert list(figures.values) == ["gas"]


def test_periods_of_statline_are_years(tmp_path: Path) -> None:
    assert read(tmp_path, "code,Perioden,gas\nWK059901,2024JJ00,1\n").years == [2024]


@pytest.mark.parametrize(("name", "year"), [("buurten_2020_2022.csv", 2022), ("kwb2024_wijk.csv", 2024)])
def test_else_the_newest_year_in_the_file_name_counts(tmp_path: Path, name: str, year: int) -> None:
    assert read(tmp_path, "code,gas\nWK059901,1\n", name=name).years == [year]


def test_else_the_year_is_asked_for_and_can_be_given(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="year-unknown"):
        read(tmp_path, "code,gas\nWK059901,1\n", name="gas_85984NED.csv")
    assert read(tmp_path, "code,gas\nWK059901,1\n", name="gas.csv", year=2021).years == [2021]


def test_a_given_year_may_repeat_but_not_contradict_the_table(tmp_path: Path) -> None:
    content = "code,jaar,gas\nWK059901,2020,1\n"
    assert read(tmp_path, content, year=2020).years == [2020]
    with pytest.raises(FileError, match="year-differs") as told:
        read(tmp_path, content, year=2021)
    assert (told.value.values["year"], told.value.values["found"]) == ("2021", "2020")
    with pytest.raises(FileError, match="year-differs"):
        read(tmp_path, f"{content}WK059901,2022,1\n", year=2020)


def test_a_source_is_recognised_by_its_columns(tmp_path: Path) -> None:
    lbm = read(tmp_path, "wk_code,wk_naam,jaar,lbm,afw,fys,onv,soc,vrz,won\nWK001400,C,2022,4.1,0,0,0,0,0,NA\n")
    odata = read(tmp_path, "WijkenEnBuurten,AantalInwoners_5\nWK001400  ,     815\n")
    own = read(tmp_path, "wk_code,fys\nWK001400,0.1\n")
    assert [f.source.id for f in (lbm, odata, own)] == ["leefbaarometer", "cbs_kerncijfers", "eigen_tabel"]


def test_other_names_become_official_names(tmp_path: Path) -> None:
    content = (
        "code,AantalInwoners_5,k_0Tot15Jaar_8,bouwjaar_vanaf_2000_percentage,koopwoning_percentage,InBezitWoningcorporatie_43\n"
        "WK059901,200,50,30,0,12\nWK059902,0,0,.,40,13\n"
    )
    table = named(read(tmp_path, content)).droplevel("year")
    assert table["aantal_inwoners"].tolist() == [200, 0]
    assert table.at["WK059901", "percentage_personen_0_tot_15_jaar"] == 25
    assert table.at["WK059901", "percentage_bouwjaarklasse_tot_2000"] == 70
    assert table.at["WK059902", "percentage_koopwoningen"] == 40
    assert table["perc_huurwoningen_in_bezit_woningcorporaties"].tolist() == [12, 13]
    assert table[["percentage_koopwoningen", "percentage_personen_0_tot_15_jaar"]].isna().sum().tolist() == [1, 1]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("a_hh", "a_1p_hh"),
        ("HuishoudensTotaal_28", "Eenpersoonshuishoudens_29"),
        ("aantal_huishoudens", "a_1p_hh"),
        ("A_HH", "Eenpersoonshuishoudens_30"),
    ],
)
def test_a_count_is_a_share_of_its_whole_under_any_name(tmp_path: Path, whole: str, part: str) -> None:
    table = named(read(tmp_path, f"code,{whole},{part}\nWK059901,200,50\nWK059902,0,0\n")).droplevel("year")
    assert table.at["WK059901", "percentage_eenpersoonshuishoudens"] == 25
    assert pd.isna(table.at["WK059902", "percentage_eenpersoonshuishoudens"])
    assert table["aantal_huishoudens"].tolist() == [200, 0]


def test_a_count_without_its_whole_is_unknown(tmp_path: Path) -> None:
    assert named(read(tmp_path, "code,a_1p_hh\nWK059901,50\n"))["percentage_eenpersoonshuishoudens"].isna().all()


def test_what_is_derived_carries_the_reason_of_its_origin(tmp_path: Path) -> None:
    figures = read(tmp_path, "code,bouwjaar_vanaf_2000_percentage,koopwoning_percentage\nWK059901,.,0\nWK059902,5,5\n")
    _, reasons = official(figures.values, figures.reasons, SOURCES.columns)
    first = reasons.iloc[0]
    assert first["percentage_bouwjaarklasse_tot_2000"] == "geheim"
    assert first["percentage_koopwoningen"] == "onbekend"


def test_columns_nobody_knows_are_kept_under_their_own_name(tmp_path: Path) -> None:
    assert "geluid_van_weg" in named(read(tmp_path, "code,naam,geluid_van_weg\nWK059901,A,31\n"))


def test_rows_without_a_code_are_left_out_and_counted(tmp_path: Path) -> None:
    assert read(tmp_path, "code,gas\nWK059901,1\nWK059902,1\nNL00,2\nTotaal,3\n").left_out == 2


@pytest.mark.parametrize(
    ("content", "code", "shown"),
    [
        ("code,gas\nWK059901,1\nWK059902,1\nWK059901,2\n", "rows-doubled", "2 (WK059901); 4 (WK059901)"),
        ("code,gas\nWK059901,1\nWK059902,veel\nWK059903,3\n", "cells-wrong", "3, gas (veel)"),
        ("code,jaar,gas\nWK059901,2020,1\nWK059902,vorig,1\n", "cells-wrong", "3 (vorig)"),
        ("code,gas\nWK059901,1\nWK059902\n", "table-lines", "3"),
        ("code,gas\nWK059901,1\nWK059902,1,5\n", "table-lines", "3"),
        ("code,gas,gas\nWK059901,1,2\n", "columns-doubled", "gas"),
        ("code;;gas; ;\nWK059901;1;2;;3\n", "columns-nameless", "2; 5"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, content: str, code: str, shown: str) -> None:
    with pytest.raises(FileError) as told:
        read(tmp_path, content)
    assert (told.value.code, told.value.values["shown"], told.value.values["more"]) == (code, shown, 0)


def test_the_first_twenty_problems_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    rows = "".join(f"WK0599{n:02},{n}\n" for n in range(60)) + "".join(f"WK0518{n:02},?\n" for n in range(25))
    with pytest.raises(FileError) as told:
        read(tmp_path, f"code,gas\n{rows}")
    assert (str(told.value.values["shown"]).count(";"), told.value.values["more"]) == (19, 5)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "file-empty"),
        ("  \n \n", "file-empty"),
        ("\ufeff", "file-empty"),
        ("\ufeff\r\n", "file-empty"),
        ("\ufeff".encode("utf-16-le"), "file-empty"),
        (";;;\n", "file-empty"),
        ("\ufeff;;;\n;;;\n", "file-empty"),
        ("<!DOCTYPE html><html></html>", "table-other-kind"),
        ('{"value": []}', "table-other-kind"),
        (b"PK\x03\x04xlsx", "file-damaged"),
        ("alleen tekst\n", "table-no-codes"),
        ("naam,gas\nStad,1\n", "table-no-codes"),
        ("code,gas\n", "table-no-codes"),
        ("code,gas\nWK059901,.\n", "table-no-figures"),
        ("code,naam\nWK059901,Stad\n", "table-no-figures"),
    ],
)
def test_a_file_that_is_something_else_is_named(tmp_path: Path, content: str | bytes, code: str) -> None:
    with pytest.raises(FileError) as told:
        read(tmp_path, content)
    assert told.value.code == code


OLDEST = "percentage_personen_65_jaar_en_ouder"


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("AantalInwoners_5;k_65JaarTot80Jaar_12;k_80JaarOfOuder_13", "200;30;10"),
        ("k_80JaarOfOuder;k_65JaarTot80Jaar;aantal_inwoners", "10;30;200"),
        ("Bevolking/65 jaar tot 80 jaar (aantal);Bevolking/80 jaar of ouder (aantal);Aantal inwoners", "30;10;200"),
        ("percentage_personen_65_tot_80_jaar;percentage_personen_80_jaar_en_ouder", "15;5"),
        ("AantalInwoners_5;k_65JaarOfOuder_12;k_65JaarTot80Jaar_13;k_80JaarOfOuder_14", "200;40;31;11"),
    ],
)
def test_two_groups_add_up_to_one(tmp_path: Path, heads: str, row: str) -> None:
    values = named(read(tmp_path, f"code;{heads}\nWK059901;{row}\n"))
    assert values[OLDEST].tolist() == [20]


@pytest.mark.parametrize(
    ("row", "reason"), [("200;.;10", "geheim"), ("200;30;-99995", "later"), ("200;-99991;.", "vervallen")]
)
def test_a_sum_without_one_of_its_parts_is_missing_for_that_reason(tmp_path: Path, row: str, reason: str) -> None:
    content = f"code;AantalInwoners;k_65JaarTot80Jaar;k_80JaarOfOuder\nWK059901;{row}\nWK059902;100;5;5\n"
    read_ = read(tmp_path, content)
    values, reasons = official(read_.values, read_.reasons, SOURCES.columns)
    assert (values[OLDEST].isna().tolist(), values[OLDEST].iloc[1]) == ([True, False], 10)
    assert reasons[OLDEST].tolist() == [reason, ""]


@pytest.mark.parametrize("head", ["k_65JaarTot80Jaar_12", "k_80JaarOfOuder_13"])
def test_half_a_sum_is_no_sum(tmp_path: Path, head: str) -> None:
    assert OLDEST not in named(read(tmp_path, f"code;AantalInwoners_5;{head}\nWK059901;200;30\n"))


def test_both_parts_of_a_sum_are_known_columns() -> None:
    parts = ("k_65JaarTot80Jaar_12", "k_80JaarOfOuder_13")
    assert fills(["AantalInwoners_5", *parts], SOURCES.columns) == {
        "AantalInwoners_5": ("aantal_inwoners",),
        **dict.fromkeys(parts, (OLDEST,)),
    }


@pytest.mark.parametrize(("head", "share"), [("BouwjaarVoor2000_46", 80), ("BouwjaarVanaf2000_47", 20)])
def test_a_year_at_the_end_of_a_name_is_no_number_behind_it(tmp_path: Path, head: str, share: int) -> None:
    values = named(read(tmp_path, f"code;{head}\nWK059901;{share}\n"))
    assert values["percentage_bouwjaarklasse_tot_2000"].tolist() == [80]


@pytest.mark.parametrize("head", ["BouwjaarMeerDanTienJaarGeleden_51", "p_bj_me10", "BouwjaarAfgelopenTienJaar"])
def test_older_than_ten_years_is_not_from_before_2000(tmp_path: Path, head: str) -> None:
    assert "percentage_bouwjaarklasse_tot_2000" not in named(read(tmp_path, f"code;{head}\nWK059901;80\n"))
