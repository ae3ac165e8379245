"""An ODS and an XLS are read as they show themselves, as an XLSX is; what a sheet hides is read and said."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlwt

from planner.cli.data.table_words import about
from planner.domain.figures.assets import Note
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING
from planner.sources.sheets.ods import shown_as
from planner.sources.sheets.sheets import Sheet, read_sheets
from planner.text import LANGUAGES, translator
from planner.text.placing import placing
from tests.fixtures.maps import maps
from tests.workbooks import sheet_of, write_ods, write_xlsx

SOURCES = read_sources(DECLARED / "sources.yaml")
CODES = ["WK059901", "WK059902", "WK059903"]

SHOWN: list[tuple[object, str, str, str]] = [
    (0.34, "0.0%", "34,0%", "34%"),
    (1, "0%", "100%", "100%"),
    (12_500, "#,##0,", "13", "12500÷1000"),
    (12_500_000, "#,##0.0,,", "12,5", "12500000÷1000000"),
    (12_500, '#,##0,"k"', "13k", "12500"),
    (0.5, "# ?/?", "1/2", "0.5"),
    (1_234.5, '"€" #,##0.00', "€ 1.234,50", "1234.5"),
    (1_234.5, "#,##0.00", "1.234,50", "1234.5"),
    (12_500, "#,##0", "12.500", "12500"),
    (0, '0;0;"geheim"', "geheim", "geheim"),
    (-3, '0;"n.v.t."', "n.v.t.", "n.v.t."),
    (7, '[<10]"geheim";0', "geheim", "geheim"),
    (45_000, "0", "45000", "45000"),
    ("1.234", "@", "1.234", "1.234"),
    ("0012", "@", "0012", "0012"),
    (1.75, "[h]:mm", "42:00", "42:00"),
    (45_000, "d-m-yyyy", "15-3-2023", "2023-03-15"),
]


def xls(folder: Path, cell: object, code: str, _: str = "") -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad")
    sheet.write(0, 0, "code")
    sheet.write(0, 1, "Koopwoningen")
    for row, area in enumerate(CODES, start=1):
        sheet.write(row, 0, area)
        sheet.write(row, 1, cell, xlwt.easyxf(num_format_str=code))
    book.save(str(folder / "a_2023.xls"))
    return folder / "a_2023.xls"


def ods_cell(cell: object, code: str, shown: str) -> str:
    told = f'office:value-type="float" office:value="{cell}"'
    if isinstance(cell, str):
        told = 'office:value-type="string"'
    elif "%" in code:
        told = told.replace("float", "percentage")
    elif "€" in code:
        told = told.replace("float", "currency")
    elif "yyyy" in code:
        told = 'office:value-type="date" office:date-value="2023-03-15"'
    elif "h" in code and "mm" in code:
        told = 'office:value-type="time" office:time-value="PT42H00M00S"'
    return f"<table:table-cell {told}><text:p>{shown}</text:p></table:table-cell>"


def text(said: str) -> str:
    return ods_cell(said, "@", said)


def ods(folder: Path, cell: object, code: str, shown: str) -> Path:
    lines = [text("code") + text("Koopwoningen"), *(text(area) + ods_cell(cell, code, shown) for area in CODES)]
    return write_ods(folder / "a_2023.ods", "".join(f"<table:table-row>{line}</table:table-row>" for line in lines))


@pytest.mark.parametrize("make", [xls, ods])
@pytest.mark.parametrize(("cell", "code", "shown", "read"), SHOWN)
def test_a_cell_is_what_the_sheet_shows(
    tmp_path: Path, make: Callable[..., Path], cell: object, code: str, shown: str, read: str
) -> None:
    sheet = read_sheets(make(tmp_path, cell, code, shown))[1][0]
    assert [line[1] for _, line in sheet.rows[1:]] == [read] * 3


def test_several_cells_beside_each_other_in_an_xls_keep_their_own_format(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad")
    percent, plain = xlwt.easyxf(num_format_str="0%"), xlwt.easyxf(num_format_str="0")
    for column, head in enumerate(["code", "a", "b", "c"]):
        sheet.write(0, column, head)
    for row, area in enumerate(CODES, start=1):
        for column, (cell, style) in enumerate([(area, plain), (1, percent), (2, plain), (3, percent)]):
            sheet.write(row, column, cell, style)
    book.save(str(tmp_path / "a.xls"))
    assert read_sheets(tmp_path / "a.xls")[1][0].rows[1] == (2, ["WK059901", "100%", "2", "300%"])


def test_errors_in_an_xls_are_told_with_their_place(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad")
    for row, line in enumerate([("code", "Koopwoningen"), *((area, None) for area in CODES), ("WK059904", 5)]):
        for column, cell in enumerate(line):
            if cell is not None:
                sheet.write(row, column, cell)
    sheet.row(1).set_cell_error(1, "#DIV/0!")
    sheet.row(2).set_cell_error(1, "#REF!")
    sheet.row(3).set_cell_error(1, "#NUM!")
    path = tmp_path / "a_2023.xls"
    book.save(str(path))
    report = inspect_table(path, SOURCES, 2023, editions=maps(CODES), mapping=NO_MAPPING)
    assert [(one.row, one.text) for one in report.wrong] == [(2, "#DIV/0!"), (3, "#REF!"), (4, "#NUM!")]


def hidden_xls(folder: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad")
    for row, line in enumerate([("code", "a", "Koopwoningen"), *((area, "x", 30) for area in CODES)]):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell)
    sheet.row(2).hidden = True
    sheet.col(1).hidden = True
    book.save(str(folder / "a_2023.xls"))
    return folder / "a_2023.xls"


def hidden_ods(folder: Path) -> Path:
    columns = "<table:table-column/>" + '<table:table-column table:visibility="collapse"/>' + "<table:table-column/>"
    lines = [text("code") + text("a") + text("Koopwoningen")]
    lines += [text(area) + text("x") + ods_cell(30, "0", "30") for area in CODES]
    states = ["", "", ' table:visibility="filter"', ""]
    rows = "".join(
        f"<table:table-row{state}>{line}</table:table-row>" for state, line in zip(states, lines, strict=True)
    )
    many = 'table:number-rows-repeated="1000000" table:visibility="collapse"'
    rest = f"<table:table-row {many}><table:table-cell/></table:table-row>"
    return write_ods(folder / "a_2023.ods", columns + rows + rest)


def hidden_xlsx(folder: Path) -> Path:
    rows = sheet_of([["code", "a", "Koopwoningen"], *([area, "x", 30] for area in CODES)])
    columns = '<cols><col min="2" max="2" hidden="1"/><col min="9" max="99" hidden="1"/></cols>'
    return write_xlsx(folder / "a_2023.xlsx", {}, Blad=columns + rows.replace('<row r="3"', '<row r="3" hidden="1"'))


@pytest.mark.parametrize("make", [hidden_xls, hidden_ods, hidden_xlsx])
def test_what_a_sheet_hides_is_read_and_said_alike(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    path = make(tmp_path)
    sheet: Sheet = read_sheets(path)[1][0]
    assert [line[0] for _, line in sheet.rows] == ["code", *CODES]
    report = inspect_table(path, SOURCES, 2023, editions=maps(CODES), mapping=NO_MAPPING)
    assert report.notes == (Note("hidden", {"rows": "1", "columns": "1"}),)
    for language in LANGUAGES:
        t = translator(language)
        told = t("asset-note-hidden", **report.notes[0].values)
        assert told in placing(report, t, language)  # what the page shows
        assert told in about(report, t)  # and what the command line does


@pytest.mark.parametrize(
    ("value", "shown", "thousands"),
    [("12500", "13", 1), ("12500", "12,5", 1), ("-12500", "-13", 1), ("12500000", "13", 2), ("12500", "12.500", 0),
     ("12500", "12 500", 0), ("12500", "13 duizend", 0), ("12.5", "13", 0), ("0", "0", 0), ("1234567", "1,235", 1)],
)  # fmt: skip
def test_a_number_in_an_ods_is_shown_in_thousands_when_that_is_what_stands_beside_it(
    value: str, shown: str, thousands: int
) -> None:
    found = shown_as(value, shown)
    assert (found.thousands if found else 0) == thousands


def merged_xls(folder: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad")
    for row, line in enumerate([("code", "soort", "Koopwoningen"), *((None, word, None) for word in "abcd")]):
        for column, cell in enumerate(line):
            if cell is not None:
                sheet.write(row, column, cell)
    sheet.write_merge(1, 2, 0, 0, CODES[0])
    sheet.write_merge(3, 4, 0, 0, CODES[1])
    sheet.write_merge(1, 2, 2, 2, 30)
    sheet.write(3, 2, 40)
    sheet.write(4, 2, 50)
    book.save(str(folder / "a_2023.xls"))
    return folder / "a_2023.xls"


def merged_xlsx(folder: Path) -> Path:
    rows: list[list[object]] = [
        ["code", "soort", "Koopwoningen"],
        [CODES[0], "a", 30],
        [None, "b"],
        [CODES[1], "c", 40],
        [None, "d", 50],
    ]
    path = write_xlsx(folder / "a_2023.xlsx", {"Blad": rows})
    spans = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A2:A3", "A4:A5", "C2:C3"))
    return with_part(path, "xl/worksheets/sheet1.xml", "</sheetData>", f"</sheetData><mergeCells>{spans}</mergeCells>")


def with_part(path: Path, part: str, old: str, new: str) -> Path:
    """Write a workbook again with something else in one of its parts."""
    with ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    with ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content.replace(old, new) if name == part else content)
    return path


def merged_ods(folder: Path) -> Path:
    def over(cell: str) -> str:
        return cell.replace("<table:table-cell", '<table:table-cell table:number-rows-spanned="2"')

    covered = "<table:covered-table-cell/>"
    lines = [
        text("code") + text("soort") + text("Koopwoningen"),
        over(text(CODES[0])) + text("a") + over(ods_cell(30, "0", "30")),
        covered + text("b") + covered,
        over(text(CODES[1])) + text("c") + ods_cell(40, "0", "40"),
        covered + text("d") + ods_cell(50, "0", "50"),
    ]
    return write_ods(folder / "a_2023.ods", "".join(f"<table:table-row>{line}</table:table-row>" for line in lines))


@pytest.mark.parametrize("make", [merged_xls, merged_xlsx, merged_ods])
def test_words_that_reach_over_rows_are_read_in_each_and_a_number_in_the_first(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    sheet = read_sheets(make(tmp_path))[1][0]
    expected = [(CODES[0], "a", "30"), (CODES[0], "b", ""), (CODES[1], "c", "40"), (CODES[1], "d", "50")]
    assert [tuple(line) for _, line in sheet.rows[1:]] == expected
    assert sheet.notes == (Note("merged", {"count": "1"}),)
