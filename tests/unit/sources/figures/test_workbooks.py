"""Workbooks: the right sheet, the values people see, and nothing that fills the memory."""

import struct
import time
import zipfile
from pathlib import Path

import pytest

from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.tables import Figures, read_figures
from planner.sources.files.bounds import MOST_CELLS
from planner.sources.sheets.sheets import MOST_BYTES, read_sheets
from planner.text import translator
from planner.text.errors import explain
from tests.workbooks import write_ods, write_xlsx

SOURCES = read_sources(DECLARED / "sources.yaml")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(path: Path) -> Figures:
    return read_figures(path, SOURCES, None)


def refused(path: Path) -> FileError:
    start = time.perf_counter()
    with pytest.raises(FileError) as told:
        read(path)
    assert time.perf_counter() - start < 5
    assert all(explain(told.value, translator(language)) for language in ("nl", "en"))
    return told.value


def test_the_sheet_with_area_codes_is_read_whatever_its_place(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "cijfers_2023.xlsx",
        {
            "Toelichting": [["Deze cijfers gaan over buurten"], ["Zie GM0599"]],
            "Buurten": [["Cijfers per buurt"], [], ["code", "gas"], ["BU05990110", 3.5], ["BU05990111", 4]],
            "Grafiek": [["jaar", "gas"], [2023, 4]],
        },
    )
    assert read(path).values.droplevel("year")["gas"].to_dict() == {"BU05990110": 3.5, "BU05990111": 4}


def test_a_formula_counts_with_its_value_and_a_row_keeps_its_number(tmp_path: Path) -> None:
    head: list[list[object]] = [["Titel"], [None], ["wijk", "a", "b"]]
    sheet: list[list[object]] = [*head, ["WK059901", "=12.5", 1], ["WK059902", "=3", "veel"]]
    path = write_xlsx(tmp_path / "a_2023.xlsx", {"Blad1": [*sheet, ["WK059903", 1, 2]]})
    assert refused(path).values["shown"] == "5, b (veel)"
    sheet[-1] = ["WK059902", "=3", 4]
    assert read(write_xlsx(path, {"Blad1": sheet})).values["a"].tolist() == [12.5, 3]


@pytest.mark.parametrize(("column", "codes"), [("buurtcode", [5990110, 140001]), ("gemeentecode", [599, 14])])
def test_codes_that_became_numbers_get_their_zeros_back(tmp_path: Path, column: str, codes: list[int]) -> None:
    path = write_xlsx(tmp_path / "a_2023.xlsx", {"Blad1": [[column, "gas"], *([code, 1] for code in codes)]})
    found = [code[2:].lstrip("0") for code in read(path).values.index.get_level_values("code")]
    assert found == [str(code) for code in codes]


def test_a_number_that_became_a_day_is_told_as_one(tmp_path: Path) -> None:
    rows: list[list[object]] = [["code", "gas"], ["WK059901", 3.5], ["WK059902", "day:45415"], ["WK059903", 1]]
    assert refused(write_xlsx(tmp_path / "a_2023.xlsx", {"Blad1": rows})).values["shown"] == "3, gas (2024-05-03)"


def test_an_ods_is_read_and_its_empty_rest_does_not_count(tmp_path: Path) -> None:
    def cell(text: str, *, number: bool = False) -> str:
        kind = f'office:value-type="float" office:value="{text}"' if number else 'office:value-type="string"'
        return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"

    rest = '<table:table-cell table:number-columns-repeated="16380"/>'
    rows = [cell("code") + cell("gas") + rest, cell("WK059901") + cell("3.5", number=True) + rest]
    empty = f'<table:table-row table:number-rows-repeated="1048570">{rest}</table:table-row>'
    content = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + empty
    assert read(write_ods(tmp_path / "a_2023.ods", content)).values["gas"].tolist() == [3.5]


def test_few_cells_that_lie_far_apart_are_refused(tmp_path: Path) -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="XFD1000000"><v>1</v></c></row>'
    assert refused(write_xlsx(tmp_path / "a.xlsx", {}, Blad1=far)).code == "workbook-too-large"
    many = '<table:table-cell table:number-columns-repeated="16000"><text:p>1</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="1000000">{many}</table:table-row>'
    assert refused(write_ods(tmp_path / "a.ods", rows)).code == "workbook-too-large"


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Blad1": [["code", "gas"]]})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/sharedStrings.xml", "w") as part:
        for _ in range(MOST_BYTES // 10**7 + 1):
            part.write(bytes(10**7))
    assert path.stat().st_size < 10**6
    assert refused(path).code == "workbook-too-large"


def test_a_part_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Blad1": [["code", "gas"], ["WK059901", 1]] * 500})
    with zipfile.ZipFile(path) as packed:
        size = packed.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(path.read_bytes().replace(size.to_bytes(4, "little"), (9).to_bytes(4, "little")))
    assert refused(path).code == "file-damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04" + bytes(500), "file-damaged"),
        (OLE + bytes(2000), "file-damaged"),
        (OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000), "workbook-locked"),
        (b"<html><table><tr><td>code</td></tr></table></html>", "table-other-kind"),
        (b"\x1f\x8b" + bytes(100), "table-other-kind"),
        (bytes(range(256)) * 100, "table-no-codes"),
    ],
)
def test_what_only_calls_itself_a_workbook_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a_2023.xlsx"
    path.write_bytes(content)
    assert refused(path).code in (code, "table-lines")


def test_a_text_that_calls_itself_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a_2023.xlsx"
    path.write_text("code;gas\nWK059901;3,5\n", encoding="utf-8")
    assert read(path).values["gas"].tolist() == [3.5]


def test_a_zip_without_a_workbook_and_a_workbook_without_codes_are_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("a.csv", "code,gas\n")
    assert refused(tmp_path / "a.xlsx").values["found"] == "ZIP"
    book = write_xlsx(tmp_path / "b.xlsx", {"A": [["naam", "gas"], ["Stad", 1]], "B": [["x"]]})
    assert refused(book).code == "table-no-codes"
    assert refused(write_xlsx(tmp_path / "c.xlsx", {"A": []})).code == "file-empty"


@pytest.mark.parametrize("cut", [50, 300, 700, 1000])
def test_a_workbook_that_was_cut_is_refused(tmp_path: Path, cut: int) -> None:
    path = write_xlsx(tmp_path / "a_2023.xlsx", {"Blad1": [["code", "gas"], ["WK059901", 1]]})
    path.write_bytes(path.read_bytes()[:cut])
    assert refused(path).code in ("file-damaged", "table-other-kind")


def test_a_text_with_an_endless_cell_or_line_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a_2023.csv"
    path.write_bytes(b"code,gas\nWK059901," + b"9" * 2_000_000)
    assert refused(path).code == "table-lines"
    path.write_bytes(b"code,gas\n" + b"," * (MOST_CELLS + 1))
    assert refused(path).code == "workbook-too-large"
    with path.open("ab") as file:
        file.truncate(2 * 10**9)  # two gigabytes that take no room on the disk
    assert refused(path).code == "table-too-large"


def test_a_workbook_that_tells_its_end_in_long_numbers_is_read(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a_2023.xlsx", {"Blad1": [["code", "gas"], ["WK059901", 3.5]]})
    content = path.read_bytes()
    count, _, size, offset = struct.unpack("<HHII", content[-14:-2])
    long = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, offset)
    where = struct.pack("<4sIQI", b"PK\x06\x07", 0, len(content) - 22, 1)
    path.write_bytes(content[:-22] + long + where + content[-22:])
    assert read(path).values["gas"].tolist() == [3.5]
    path.write_bytes(content[:-22] + long + where[:8] + bytes(8) + where[16:] + content[-22:])
    assert refused(path).code == "file-damaged"


def test_each_sheet_is_named(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Een": [["a"]], "Twee": [["b"]]})
    kind, sheets = read_sheets(path)
    assert (kind, [sheet.name for sheet in sheets]) == ("XLSX", ["Een", "Twee"])


def test_a_quote_that_is_never_closed_hides_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "gas_2023.csv"
    path.write_text('code;gas\nBU05990110;"3\n' + "BU05990111;4\n" * 12_000, encoding="utf-8")
    assert refused(path).code == "table-lines"
