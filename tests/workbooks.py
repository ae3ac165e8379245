"""Small files for tests: workbooks with every cell as a spreadsheet would keep it, and a kaart of one gemeente."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import geopandas as gpd
import pyogrio
import shapely

AREAS = {"gemeente": ["GM0599"], "wijk": ["WK059901", "WK059902"], "buurt": ["BU05990110", "BU05990111"]}
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns"

FORMATS = '<xf numFmtId="0"/><xf numFmtId="14"/>'


def a_cell(cell: object, place: str) -> str:
    """Write one cell: nothing; a text; a number; "=1" a formula with value 1; "day:45000" a number shown as a day."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.startswith("="):
        return f'<c r="{place}"><f>1+1</f><v>{cell[1:]}</v></c>'
    if isinstance(cell, str) and cell.startswith("day:"):
        return f'<c r="{place}" s="1"><v>{cell[4:]}</v></c>'
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'


def sheet_of(rows: Iterable[Sequence[object]]) -> str:
    """Write the cells of a sheet."""
    lines = (
        f'<row r="{r}">{"".join(a_cell(cell, f"{chr(65 + n)}{r}") for n, cell in enumerate(row))}</row>'
        for r, row in enumerate(rows, start=1)
    )
    return "".join(lines)


def write_xlsx(path: Path, sheets: Mapping[str, Iterable[Sequence[object]]], **raw: str) -> Path:
    """Write an XLSX with these sheets; `raw` sheets are given as XML."""
    data = {name: sheet_of(rows) for name, rows in sheets.items()} | raw
    named = list(enumerate(data, start=1))
    types, relates = f'xmlns="{PACKAGE}/content-types"', f'xmlns="{PACKAGE}/relationships"'
    sheet_list = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in named)
    inside = {f"r{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n, _ in named} | {"s": ("styles", "styles.xml")}
    relations = "".join(
        f'<Relationship Id="{mark}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for mark, (kind, target) in inside.items()
    )
    book = f'<Relationship Id="b" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types {types}><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f"<Relationships {relates}>{book}</Relationships>",
        "xl/_rels/workbook.xml.rels": f"<Relationships {relates}>{relations}</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheet_list}</sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs>{FORMATS}</cellXfs></styleSheet>',
    }
    for n, name in named:
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{data[name]}</sheetData></worksheet>'
        )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def write_ods(path: Path, rows: str, *, before: str = "") -> Path:
    """Write an ODS with one sheet, its rows given as XML, and something before it."""
    spaces = "".join(f' xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "table", "text"))
    table = f'<table:table table:name="Blad">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{ODF}:manifest:1.0"/>')
        packed.writestr("content.xml", f"{before}<office:document-content{spaces}>{body}</office:document-content>")
    return path


def write_kaart(path: Path) -> Path:
    """Write a wijk- en buurtkaart of 2024 with the AREAS of one gemeente."""
    squares = [shapely.box(92_000 + n, 436_000, 92_001 + n, 437_000) for n in (0, 1)]
    for level, codes in AREAS.items():
        rows = [{f"{level}code": code, f"{level}naam": code, "aantal_inwoners": 500, "jaar": 2024} for code in codes]
        frame = gpd.GeoDataFrame(rows, geometry=squares[: len(codes)], crs=28992)
        pyogrio.write_dataframe(frame, path, layer="gemeenten" if level == "gemeente" else f"{level}en", driver="GPKG")
    return path
