"""Workbooks that walk around a count of what they hold: each fills more than it seems to, to one of its readers."""

import re
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlwt

from tests.hostile.files import (
    REPEATED,
    WORD,
    Make,
    ods,
    old_book,
    put,
    record,
    repacked,
    shared,
    sheet,
    under_another_name,
    xls,
)
from tests.workbooks import OFFICE, write_ods


def in_parts(cells: str = "", **changed: Callable[[str], str]) -> Make:
    """Make an XLSX of which parts are changed, each by the last piece of its name: `sheet1=...`."""

    def change(name: str, content: bytes) -> tuple[str, bytes]:
        ours = changed.get(Path(name.removesuffix(".rels")).stem)
        return name, ours(content.decode()).encode() if ours else content

    return repacked(change, cells)


def with_parts(make: Make, *parts: tuple[str, str]) -> Make:
    """Add parts to a workbook, also of a name that is there."""

    def made(folder: Path) -> Path:
        path = make(folder)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a name that stands there twice is what this is about
            for name, content in parts:
                packed.writestr(name, content)
        return path

    return made


def before_all(make: Make, name: str, content: str) -> Make:
    """Add a part to a workbook, before the others."""

    def made(folder: Path) -> Path:
        path = make(folder)
        with zipfile.ZipFile(path) as old:
            parts = {entry: old.read(entry) for entry in old.namelist()}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for each, held in {name: content, **parts}.items():
                new.writestr(each, held)
        return path

    return made


def in_bytes(make: Make, change: Callable[[bytes], bytes]) -> Make:
    """Change the bytes of a workbook."""

    def made(folder: Path) -> Path:
        path = make(folder)
        path.write_bytes(change(path.read_bytes()))
        return path

    return made


def sharing(value: str, texts: str) -> Make:
    """Let 6,000 cells name a text."""
    cells = (f'<row r="{n}"><c r="A{n}" t="s"><v>{value}</v></c></row>' for n in range(2, 6_002))
    return shared(f"<sst>{texts}</sst>", "".join(cells))


def shown_often(times: int, target: Callable[[int], str] = lambda _: "worksheets/sheet1.xml") -> Make:
    """Let many sheets be one part."""
    book = "".join(f'<sheet name="S{n}" sheetId="{n + 9}" r:id="q{n}"/>' for n in range(times))
    told = "".join(f'<Relationship Id="q{n}" Type="{OFFICE}/worksheet" Target="{target(n)}"/>' for n in range(times))
    many = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="CV{n}"><v>1</v></c></row>' for n in range(2, 9_000))

    def with_sheets(text: str) -> str:
        return text.replace("</sheets>", f"{book}</sheets>").replace("</Relationships>", f"{told}</Relationships>")

    return in_parts(many, workbook=with_sheets)


LONG = "A" * 1_000_000
FARTHEST = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
XLSX: dict[str, Make] = {
    "a letter before the XML of a sheet": in_parts(FARTHEST, sheet1="x".__add__),
    "a letter before an XML declaration": in_parts(FARTHEST, sheet1='x<?xml version="1.0"?>'.__add__),
    "a letter before the XML of the workbook": in_parts(FARTHEST, workbook="x".__add__),
    "a letter before the XML of the shared texts": shared(
        f"x<sst><si><t>{LONG}</t></si></sst>",
        "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 6_000)),
    ),
    "a letter before the XML of a sheet that isn't called XML": repacked(
        lambda name, content: under_another_name(name, b"x" * ("sheet1" in name) + content), FARTHEST
    ),
    "a place of its own for the next cell": sheet(
        '<row r="2"><c r="ZZ2"><v>1</v></c></row><row r="900000"><c r="A1"/><c><v>1</v></c></row>'
    ),
    "shared texts before the shared texts": before_all(
        sharing("1", f"<si><t>a</t></si><si><t>{LONG}</t></si>"), "a.xml", "<sst><si/><si/></sst>"
    ),
    "shared texts beside them, in capitals": with_parts(
        sharing("0", f"<si><t>{LONG}</t></si>"), ("XL/SHAREDSTRINGS.XML", "<sst><si/></sst>")
    ),
    "a shared text within another": sharing("0", f"<si><t>{LONG}</t><si><t/></si></si>"),
    "a shared text that has two prefixes": sharing("0", f"<x:y:si/><si><t>{LONG}</t></si>"),
    "a number in pieces": sharing("0<![CDATA[1]]>", f"<si><t>{LONG}</t></si><si/>"),
    "a number with something in it": sharing("0<b/>", f"<si><t>{LONG}</t></si>"),
    "a number with blanks that counts as nought": sharing(" 1 ", f"<si><t>{LONG}</t></si><si/>"),
    "a number written as a sign": sharing("0&#49;", f"<si><t>{LONG}</t></si><si/>"),
    "a sheet shown often": shown_often(450),
    "a sheet shown often by names in other letters": shown_often(
        450, lambda n: "/xl/worksheets/sheet1.xml" if n % 2 else "worksheets/SHEET1.xml"
    ),
    "more sheets than any": shown_often(2_000, lambda n: f"worksheets/no{n}.xml"),
    "sheets of one name": in_parts(
        workbook=lambda text: text.replace("</sheets>", '<sheet name="A" sheetId="7" r:id="r1"/></sheets>')
    ),
    "a sheet that is there twice": with_parts(sheet(FARTHEST), ("xl/worksheets/sheet1.xml", "<worksheet/>")),
    "a sheet that is there twice, in capitals": with_parts(
        sheet(FARTHEST), ("xl/worksheets/SHEET1.xml", "<worksheet/>")
    ),
    "something before the zip": in_bytes(sheet(""), b"PK\x03\x04zomaar".__add__),
    "something behind the zip": in_bytes(sheet(""), lambda content: content + bytes(30)),
    "a second end of the zip": in_bytes(sheet(""), lambda content: content + content[-22:]),
    "a remark behind the zip": in_bytes(sheet(""), lambda content: content[:-2] + b"\x16\0" + content[-22:]),
    "an end elsewhere": in_bytes(sheet(""), lambda content: content[:-22] + b"PK\x06\x07" + bytes(16) + content[-22:]),
    "a remark without end": in_parts(sheet1=lambda text: text.replace("<sheetData>", f"<!--{LONG * 50}--><sheetData>")),
    "a place without end": sheet(f'<row r="2"><c r="{LONG * 50}"><v>1</v></c></row>'),
    "an instruction without end": in_parts(
        sheet1=lambda text: text.replace("<sheetData>", f"<?a {LONG * 50}?><sheetData>")
    ),
    "a million elements within each other": sheet("<a>" * 1_000_000 + "</a>" * 1_000_000),
    "a million names of elements": sheet("".join(f"<a{n}/>" for n in range(1_000_000))),
    "a million names of attributes": sheet("".join(f'<a b{n}=""/>' for n in range(1_000_000))),
}


# ODS

CELLS_40 = 'cell table:number-columns-repeated="40" '
TWO_BILLION, TEN_MILLION = '<text:s text:c="2000000000"/>', '<text:s text:c="10000000"></text:s>'
SHEETS = "".join(
    f'<table:table-row table:number-rows-repeated="900000">{WORD}</table:table-row></table:table>'
    f'<table:table table:name="B{n}">'
    for n in range(9)
)
ODS: dict[str, Make] = {
    "blanks by the billion": ods(f"<table:table-row>{WORD.replace('BU', TWO_BILLION)}</table:table-row>"),
    "blanks in repeated rows": ods(
        f'<table:table-row table:number-rows-repeated="40">{WORD.replace("BU", TEN_MILLION)}</table:table-row>'
    ),
    "blanks in repeated cells": ods(
        f"<table:table-row>{WORD.replace('cell ', CELLS_40).replace('BU', TEN_MILLION)}</table:table-row>"
    ),
    "tabs and new lines repeated": ods(
        '<table:table-row table:number-rows-repeated="4000">'
        f"{WORD.replace('BU', '<text:tab/><text:line-break/>' * 50_000)}</table:table-row>"
    ),
    "a long text as a value, repeated": ods(
        '<table:table-row table:number-rows-repeated="4000"><table:table-cell office:value-type="string" '
        f'office:string-value="{"A" * 100_000}"/></table:table-row>'
    ),
    "a cell within a cell": ods(
        '<table:table-row table:number-rows-repeated="4000">'
        f"{WORD.replace('BU', '<table:table-cell/>' + 'A' * 100_000)}</table:table-row>"
    ),
    "sheets that are large together": ods(SHEETS),
    "a sheet within a sheet": ods(
        f'<table:table-row table:number-rows-repeated="900000">{WORD}</table:table-row>'
        f'<table:table table:name="B"><table:table-row>{WORD * 900}</table:table-row></table:table>'
    ),
    "two sheets of one name": ods(
        f'<table:table-row>{WORD}</table:table-row></table:table><table:table table:name="Blad">'
    ),
    "a letter before the XML": lambda folder: write_ods(
        folder / "a_2024.ods", f"<table:table-row>{WORD.replace('cell ', REPEATED)}</table:table-row>", before="x"
    ),
}


# XLS


def sharing_one(text: str, rows: int) -> Callable[[xlwt.Workbook], object]:
    """Let many cells name one text, behind others."""

    def fill(book: xlwt.Workbook) -> None:
        page = book.add_sheet("A")
        for row in range(rows):
            page.write(row, 0, f"BU0599{row:04}" if row < 300 else text)

    return fill


def several_sheets(book: xlwt.Workbook) -> None:
    """Fill one sheet, and make many more."""
    page = book.add_sheet("A")
    for row in range(20_000):
        page.write(row, 0, row)
    page.write(0, 30, "x")
    for n in range(120):
        book.add_sheet(f"S{n}")


def all_at(skip: int) -> Callable[[bytearray], object]:
    """Let all sheets begin at the first, or so many bytes further each."""

    def change(content: bytearray) -> None:
        places = [found.start() + 4 for found in re.finditer(rb"\x85\0[\x09-\x0c]\0", bytes(content))]
        first = struct.unpack_from("<I", content, places[0])[0]
        for n, place in enumerate(places):
            struct.pack_into("<I", content, place, first + n * skip)

    return change


XLS: dict[str, Make] = {
    "a long text that many cells of an XLS share": old_book(sharing_one("x" * 32_000, 20_000)),
    "a long text in wide signs that many cells share": old_book(sharing_one("€" * 32_000, 20_000)),
    "sheets that begin at one place": old_book(several_sheets, all_at(0)),
    "sheets that begin in each other": old_book(several_sheets, all_at(20)),
    "a sheet that says it is large": xls(put(lambda c: record(c, 0x0E0200) + 4, "<I", 0xFFFFFFF0)),
    "a sheet that begins outside it": xls(put(lambda c: record(c, 0x090085), "<I", 0x7FFFFFFF)),
}
ALL = XLSX | ODS | XLS
