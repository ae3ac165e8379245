"""A cell is what the sheet shows: number formats of workbooks, and formulas without an outcome."""

import re
import zipfile
from pathlib import Path

import pytest

from planner.domain.figures.faults import WrongKind
from planner.domain.figures.own_tables import Doubt, Reading, TableMapping
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING, read_figures
from planner.sources.sheets.cell_formats import is_percent
from planner.sources.sheets.sheets import read_sheets
from tests.workbooks import write_ods, write_xlsx

SOURCES = read_sources(DECLARED / "sources.yaml")
GAS = "gemiddeld_gasverbruik_totaal"
CODES = ("WK059901", "WK059902", "WK059903", "WK059904")


def book(path: Path, cells: list[str], formats: list[str], head: str = "Koopwoningen") -> Path:
    """Write a workbook with a column of cells given as XML, whose styles have these formats, from the second on."""
    first = '<c r="B1" t="inlineStr"><is><t>code</t></is></c>'
    rows = [f'<row r="1">{first}<c r="C1" t="inlineStr"><is><t>{head}</t></is></c></row>']
    for n, cell in enumerate(cells):
        code = f'<c r="B{n + 2}" t="inlineStr"><is><t>{CODES[n]}</t></is></c>'
        rows.append(f'<row r="{n + 2}">{code}{cell.replace("AT", f"C{n + 2}")}</row>')
    write_xlsx(path, {}, Blad=re.sub(r"\n\s*", "", "".join(rows)))
    own = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(formats))
    used = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(formats)))
    outside = '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>'
    styles = f'<styleSheet><numFmts>{own}</numFmts>{outside}<cellXfs>{used}<xf numFmtId="9"/></cellXfs></styleSheet>'
    return replaced(path, "xl/styles.xml", styles)


def replaced(path: Path, part: str, content: str) -> Path:
    """Write a workbook again with another part in it."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()} | {part: content.encode()}
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return path


def figures(path: Path, mapping: TableMapping = NO_MAPPING) -> list[float]:
    return read_figures(path, SOURCES, 2023, mapping=mapping).values.iloc[:, 0].tolist()


def test_a_cell_with_a_percent_format_is_what_it_shows(tmp_path: Path) -> None:
    cells = ['<c r="AT" s="1"><v>0.34</v></c>', '<c r="AT" s="2"><v>0.291</v></c>', '<c r="AT" s="3"><v>1</v></c>',
             '<c r="AT" s="0"><v>12.5</v></c>']  # fmt: skip
    path = book(tmp_path / "a.xlsx", cells, ["0.0%;[Red]\\-0.0%", "0\\ %"])
    assert figures(path) == [34, 29.1, 100, 12.5]


def test_a_percent_sign_that_is_only_written_behind_a_number_changes_nothing(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", ['<c r="AT" s="1"><v>34</v></c>', '<c r="AT" s="2"><v>29</v></c>'],
                ["0&quot;%&quot;", "0\\%"])  # fmt: skip
    assert figures(path) == [34, 29]
    assert not is_percent('[>1]0"%";0')


def test_a_formula_counts_with_its_format_too_and_a_text_stays_as_it_is(tmp_path: Path) -> None:
    cells = ['<c r="AT" s="1"><f>A1/B1</f><v>0.5</v></c>', '<c r="AT" s="1" t="inlineStr"><is><t>28%</t></is></c>',
             '<c r="AT" s="1"/>']  # fmt: skip
    assert figures(book(tmp_path / "a.xlsx", cells, ["0%"]))[:2] == [50, 28]


def test_formulas_without_an_outcome_and_with_an_error_are_told_with_their_place(tmp_path: Path) -> None:
    cells = ['<c r="AT"><f>1+1</f></c>', '<c r="AT"><f>1+1</f><v></v></c>', '<c r="AT" t="e"><v>#DIV/0!</v></c>',
             '<c r="AT"><f>1+1</f><v>7</v></c>']  # fmt: skip
    path = book(tmp_path / "a.xlsx", cells, [])
    report = inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING)
    told = [(one.row, one.kind, one.text) for one in report.wrong]
    assert told == [(2, WrongKind.FORMULA, "="), (3, WrongKind.FORMULA, "="), (4, WrongKind.ERROR, "#DIV/0!")]
    made = read_figures(path, SOURCES, 2023, accept_wrong=True)
    assert (made.values.iloc[3, 0], made.accepted) == (7, 3)


def test_percentages_of_an_ods_are_read_too_where_cells_and_rows_are_repeated(tmp_path: Path) -> None:
    def text(said: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{said}</text:p></table:table-cell>'

    def share(value: float, times: int = 1) -> str:
        told = f'table:number-columns-repeated="{times}" office:value-type="percentage" office:value="{value}"'
        return f"<table:table-cell {told}><text:p>{value:.0%}</text:p></table:table-cell>"

    plain = '<table:table-cell office:value-type="float" office:value="0.5"><text:p>0,5</text:p></table:table-cell>'
    lines = [text("code") + text("a") + text("b") + text("c"), text("WK059901") + share(0.34, 2) + plain,
             text("WK059902") + plain + share(1) + share(0.005)]  # fmt: skip
    blank = '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    rows = blank.join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    path = write_ods(tmp_path / "a_2023.ods", rows)
    assert read_sheets(path)[1][0].rows[1:] == [
        (4, ["WK059901", "34%", "34%", "0.5"]),
        (7, ["WK059902", "0.5", "100%", "0.5%"]),
    ]


def test_a_number_of_a_workbook_is_never_taken_for_thousands(tmp_path: Path) -> None:
    cells = ['<c r="AT"><v>1.234</v></c>', '<c r="AT"><v>2.5</v></c>', '<c r="AT"><v>900</v></c>']
    assert figures(book(tmp_path / "a.xlsx", cells, [], "gas"))[:3] == [1.234, 2.5, 900]
    assert figures(book(tmp_path / "a.xlsx", [cells[0], cells[2]], [], "gas"))[:2] == [1.234, 900]


@pytest.mark.parametrize(("value", "shown"), [("1", "WAAR"), ("0", "ONWAAR")])
def test_a_yes_or_no_is_no_figure(tmp_path: Path, value: str, shown: str) -> None:
    cells = [f'<c r="AT" t="b"><v>{value}</v></c>', '<c r="AT"><v>3</v></c>', '<c r="AT"><v>4</v></c>']
    report = inspect_table(book(tmp_path / "a.xlsx", cells, []), SOURCES, 2023, mapping=NO_MAPPING)
    assert [(one.text, one.kind) for one in report.wrong] == [(shown, WrongKind.TEXT)]


def numbers(*values: str) -> list[str]:
    return [f'<c r="AT" s="1"><v>{value}</v></c>' for value in values]


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("#,##0,", [1200, 1500.5]),
        ("0.0,,", [1.2, 1.5005]),
        ("#,##0,&quot; m3&quot;", [1200, 1500.5]),
    ],
)
def test_what_a_number_shown_in_thousands_is_is_asked(tmp_path: Path, code: str, made: list[float]) -> None:
    path = book(tmp_path / "a.xlsx", numbers("1200000", "1500500"), [code], GAS)
    report = inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING)
    assert (report.asked, report.columns[1].doubt, report.columns[1].example) == ((GAS,), Doubt.SCALED, "1200000")
    for way, read in ((Reading.SHOWN, made), (Reading.STORED, [1200000, 1500500])):
        assert figures(path, TableMapping(reading={GAS: way})) == read


@pytest.mark.parametrize("code", ["#,##0,&quot;k&quot;", "#,##0"])
def test_a_number_that_is_shown_as_large_as_it_is_is_not_asked(tmp_path: Path, code: str) -> None:
    assert figures(book(tmp_path / "a.xlsx", numbers("1200000", "0"), [code], GAS)) == [1200000, 0]


def test_people_shown_in_thousands_are_never_divided_without_a_word(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", numbers("12345", "8100", "950"), ["#,##0,"], "aantal_inwoners")
    assert inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING).asked == ("aantal_inwoners",)
    shown = TableMapping(reading={"aantal_inwoners": Reading.SHOWN})
    wrong = inspect_table(path, SOURCES, 2023, mapping=shown).wrong
    assert [(one.row, one.kind, one.text) for one in wrong] == [
        (2, WrongKind.PART, "12.3450"),
        (3, WrongKind.PART, "8.1"),
        (4, WrongKind.PART, "0.95"),
    ]


@pytest.mark.parametrize(
    ("head", "figure"),
    [
        ("gemiddelde_woningwaarde (x 1.000 euro)", 285),
        ("woningvoorraad (x 1 000)", 285),
        ("gemiddelde_woningwaarde", None),
    ],
)
def test_a_heading_in_thousands_proves_that_they_are_what_the_sheet_shows(
    tmp_path: Path, head: str, figure: float | None
) -> None:
    path = book(tmp_path / "a.xlsx", numbers("285000"), ["#,##0,"], head)
    assert bool(inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING).asked) is (figure is None)
    if figure:
        assert figures(path) == [figure]


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("0%;-0%;&quot;te klein&quot;", ["0.4", "0"]),
        ("[&lt;5]&quot;te klein&quot;;0", ["40", "3"]),
        ("0;&quot;te klein&quot;", ["40", "-1"]),
        ("0;-0;te\\ klein\\!&quot;te klein&quot;", ["40", "0"]),
    ],
)
def test_a_number_shown_as_words_is_no_figure(tmp_path: Path, code: str, values: list[str]) -> None:
    path = book(tmp_path / "a.xlsx", numbers(*values), [code])
    report = inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING)
    assert [(one.row, one.kind) for one in report.wrong] == [(3, WrongKind.TEXT)]
    assert "te klein" in report.wrong[0].text
    assert report.columns[1].highest == 40


def test_a_number_that_is_shown_as_secret_is_secret_and_a_dash_for_zero_is_zero(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", numbers("0.4", "0"), ["0%;-0%;&quot;geheim&quot;"])
    assert inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING).columns[1].hidden == 1
    dash = book(tmp_path / "b.xlsx", numbers("40", "0"), ["_-* #,##0_-;-* #,##0_-;_-* &quot;-&quot;??_-;_-@_-"])
    assert figures(dash) == [40, 0]


@pytest.mark.parametrize("word", ["geen", "Nul", "nihil"])
def test_a_zero_that_is_shown_as_a_word_for_nothing_is_zero(tmp_path: Path, word: str) -> None:
    code = f"#,##0;-#,##0;&quot;{word}&quot;"
    assert figures(book(tmp_path / "a.xlsx", numbers("0", "8100"), [code], "aantal_inwoners")) == [0, 8100]


@pytest.mark.parametrize("sign", ["&lt;5", "*"])
def test_a_number_that_is_shown_as_a_sign_for_secret_is_secret(tmp_path: Path, sign: str) -> None:
    path = book(tmp_path / "a.xlsx", numbers("3", "40"), [f"[&lt;5]&quot;{sign}&quot;;0"], "aantal_inwoners")
    assert inspect_table(path, SOURCES, 2023, mapping=NO_MAPPING).columns[1].hidden == 1
