"""Files that ask for more than they hold, or for what isn't theirs; each is small, and made anew for each test."""

import json
import re
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyogrio
import shapely
import xlwt
from pyarrow import parquet

from tests.workbooks import write_ods, write_xlsx

Make = Callable[[Path], Path]
HERE = shapely.Point(92_000, 436_000)
SQUARE = shapely.box(92_000, 436_000, 92_100, 436_100)
FAR = '<row r="1"><c r="A1" t="inlineStr"><is><t>buurtcode</t></is></c></row>'


# Workbooks


def sheet(cells: str) -> Make:
    """Make an XLSX of which the cells are given as XML."""
    return lambda folder: write_xlsx(folder / "a_2024.xlsx", {}, A=FAR + cells)


def shared(strings: str, cells: str = "") -> Make:
    """Make an XLSX with shared texts, given as XML."""

    def make(folder: Path) -> Path:
        path = write_xlsx(folder / "a_2024.xlsx", {}, A=FAR + cells)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("xl/sharedStrings.xml", strings)
        return path

    return make


def repacked(change: Callable[[str, bytes], tuple[str, bytes]], cells: str) -> Make:
    """Make an XLSX of which each part is changed."""

    def make(folder: Path) -> Path:
        made = write_xlsx(folder / "eerst.xlsx", {}, A=FAR + cells)
        path = folder / "a_2024.xlsx"
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(*change(name, old.read(name)))
        return path

    return make


def under_another_name(name: str, content: bytes) -> tuple[str, bytes]:
    """Let the sheet have a name that doesn't tell it is XML."""
    return name.replace("sheet1.xml", "sheet1.dat"), content.replace(b"sheet1.xml", b"sheet1.dat")


def with_a_prefix(name: str, content: bytes) -> tuple[str, bytes]:
    """Write the elements of the sheet with a prefix."""
    if "sheet1" not in name:
        return name, content
    prefixed = re.sub(rb"<(/?)(worksheet|sheetData|row|c|v)\b", rb"<\1x:\2", content)
    return name, prefixed.replace(b"xmlns=", b"xmlns:x=")


def in_utf16(name: str, content: bytes) -> tuple[str, bytes]:
    """Write the sheet in UTF-16."""
    return name, content.decode().encode("utf-16") if "sheet1" in name else content


def with_entities(name: str, content: bytes) -> tuple[str, bytes]:
    """Let the sheet declare a text that grows."""
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    said = f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{lines}]>'.encode()
    return name, said + content.replace(b"buurtcode", b"&a8;") if "sheet1" in name else content


XLSX: dict[str, Make] = {
    "a cell far away, oddly spaced": sheet('<row r="1048576"><c t="n" r = "XFD1048576"><v>1</v></c></row>'),
    "a cell far away, in single quotes": sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"),
    "a cell far away, over lines": sheet('<row\nr="9"><c\n\tr\n=\n"XFD1048576"\n><f>1+1</f><v>1</v></c></row>'),
    "a row far away, its cell without a place": sheet(
        '<row r="2"><c r="ZZ2"><v>1</v></c></row><row r="900000"><c><v>1</v></c></row>'
    ),
    "a cell far away, in a sheet with another name": repacked(
        under_another_name, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    ),
    "a cell far away, with prefixes": repacked(with_a_prefix, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a cell far away, in UTF-16": repacked(in_utf16, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a place that is no number": sheet('<row r="2"><c r="B99999999999999999999"><v>1</v></c></row>'),
    "a billion shared texts": shared('<sst uniqueCount="4000000000" count="1"><si><t>a</t></si></sst>'),
    "a billion uses of shared texts": shared("<x:sst xmlns:x=\"m\" count = '4000000000'/>"),
    "a long text that many cells share": shared(
        f"<sst><si><t>{'A' * 1_000_000}</t></si></sst>",
        "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 6_000)),
    ),
    "a long text in pieces that many cells share": shared(
        f"<sst><si><t>a</t></si><si>{'<r><t>AAAAAAAAAA</t></r>' * 90_000}</si></sst>",
        "".join(f'<row r="{n}"><c r="A{n}" t="s"><v> 1 </v></c></row>' for n in range(2, 6_000)),
    ),
    "a text that grows": repacked(with_entities, ""),
    "a sheet wider than any": sheet('<row r="2">' + "".join(f"<c><v>{n}</v></c>" for n in range(2_000)) + "</row>"),
}


def ods(rows: str) -> Make:
    """Make an ODS of which the rows are given as XML."""
    return lambda folder: write_ods(folder / "a_2024.ods", rows)


REPEATED = 'cell table:number-columns-repeated="999999999" '
WORD = '<table:table-cell office:value-type="string"><text:p>BU90010101</text:p></table:table-cell>'
ODS: dict[str, Make] = {
    "rows repeated a word of times": ods(f'<table:table-row table:number-rows-repeated="abc">{WORD}</table:table-row>'),
    "rows repeated below nought": ods(f'<table:table-row table:number-rows-repeated="-3">{WORD}</table:table-row>'),
    "cells repeated a billion times": ods(f"<table:table-row>{WORD.replace('cell ', REPEATED)}</table:table-row>"),
    "rows repeated a billion times": ods(
        f'<table:table-row table:number-rows-repeated="999999999">{WORD}</table:table-row>'
    ),
    "a long text repeated": ods(
        f'<table:table-row table:number-rows-repeated="4000">{WORD.replace("BU", "A" * 100_000)}</table:table-row>'
    ),
    "empty rows before a far one": ods(
        '<table:table-row table:number-rows-repeated="9000000"/>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="900"/>{WORD}</table:table-row>'
    ),
}


def old_book(fill: Callable[[xlwt.Workbook], object], change: Callable[[bytearray], object] = lambda _: None) -> Make:
    """Make an XLS with these sheets, and change its bytes."""

    def make(folder: Path) -> Path:
        book, held = xlwt.Workbook(), BytesIO()
        fill(book)
        book.save(held)
        content = bytearray(held.getvalue())
        change(content)
        path = folder / "a_2024.xls"
        path.write_bytes(content)
        return path

    return make


def xls(change: Callable[[bytearray], object]) -> Make:
    """Make an XLS with a figure for each buurt, and change its bytes."""

    def fill(book: xlwt.Workbook) -> None:
        page = book.add_sheet("A")
        for row, cells in enumerate([("buurtcode", "gas"), *((f"BU0599{row:04}", row) for row in range(1, 400))]):
            for column, cell in enumerate(cells):
                page.write(row, column, cell)

    return old_book(fill, change)


def record(content: bytearray, kind: int, skip: int = 0) -> int:
    """Find where the body of a record begins."""
    at = -1
    for _ in range(skip + 1):
        at = content.index(kind.to_bytes(2 if kind < 0x10000 else 4, "little"), at + 1)
    return at + 4


def put(at: Callable[[bytearray], int], form: str, value: int) -> Callable[[bytearray], object]:
    """Write a number somewhere."""
    return lambda content: struct.pack_into(form, content, at(content), value)


XLS: dict[str, Make] = {
    "more sectors of lists": xls(put(lambda _: 72, "<I", 0x7FFFFFFF)),
    "sectors of a size of nothing": xls(put(lambda _: 30, "<H", 40)),
    "a directory elsewhere": xls(put(lambda _: 48, "<I", 0x7FFFFFF0)),
    "a cell in the last column": xls(put(lambda c: record(c, 0x027E) + 2, "<H", 0xFFFF)),
    "a cell in the last row and column": xls(put(lambda c: record(c, 0x027E), "<I", 0xFFFFFFFF)),
    "a billion texts": xls(put(lambda c: record(c, 0x00FC) + 4, "<I", 0xFFFFFFFF)),
}


# GeoPackages


def geopackage(*statements: str, columns: int = 1) -> Make:
    """Make a kaart of buurten, and change its database."""

    def make(folder: Path) -> Path:
        path = folder / "kaart_2024.gpkg"
        rows = {"buurtcode": ["BU05990110"], **{f"c{n}": [1] for n in range(columns)}}
        pyogrio.write_dataframe(gpd.GeoDataFrame(rows, geometry=[SQUARE], crs=28992), path, layer="buurten")
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for statement in ("PRAGMA writable_schema = ON", "BEGIN", *statements, "COMMIT"):
                database.execute(statement)
        return path

    return make


def shown_as_view(what: str) -> tuple[str, ...]:
    """Say that the layer is a view."""
    return (
        f"CREATE VIEW zelfde AS SELECT fid, geom, {what} FROM buurten",
        "UPDATE gpkg_contents SET table_name = 'zelfde', identifier = 'buurten'",
    )


GEOPACKAGES: dict[str, Make] = {
    "a view that makes a billion bytes": geopackage(*shown_as_view("hex(zeroblob(400000000)) AS buurtcode")),
    "a view that counts for ever": geopackage(
        "CREATE VIEW veel AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    ),
    "a computed column": geopackage(
        "ALTER TABLE buurten ADD COLUMN groot BLOB GENERATED ALWAYS AS (zeroblob(900000000)) VIRTUAL"
    ),
    "a table of another program": geopackage(
        "INSERT INTO sqlite_master VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING VirtualOGR(''/etc/x'')')"
    ),
    "a table that hides what it is": geopackage(
        "INSERT INTO sqlite_master VALUES ('table', 'v', 'v', 0, 'CREATE/**/VIRTUAL TABLE v USING fts5(a)')"
    ),
    "a trigger of its own": geopackage("CREATE TRIGGER t AFTER INSERT ON buurten BEGIN DELETE FROM buurten; END"),
    "more columns than any": geopackage(columns=1_200),
    "ten thousand tables": geopackage(*(f"CREATE TABLE t{n} (a)" for n in range(6_000))),
}


# GeoJSON


def geojson(crs: str = "", *, geometry: object = None, after: str = "") -> Make:
    """Make a register of one tree, or of a shape, and say something of its coordinates."""

    def make(folder: Path) -> Path:
        shape = geometry or {"type": "Point", "coordinates": [92_000, 436_000]}
        properties = {"soort": "boom", "jaar": 2001, "buurtcode": "BU05990110"}
        feature = json.dumps({"type": "Feature", "properties": properties, "geometry": shape})
        path = folder / "bomen_2024.geojson"
        text = f'{{"type": "FeatureCollection", {crs} "features": [{feature}]{after}}}'
        path.write_text(text, encoding="utf-8")
        return path

    return make


def elsewhere(port: int) -> dict[str, Make]:
    """Make files that ask for something at a port of this machine."""
    url = f"http://127.0.0.1:{port}/geheim"
    link = f'{{"type": "link", "properties": {{"href": "{url}"}}}}'
    return {
        "a link": geojson(f'"crs": {link},'),
        "a link under an escaped name": geojson(f'"\\u0063r\\u0073": {link},'),
        "a link at the end": geojson(after=f', "vul": "{"x" * 3_000_000}", "crs": {link}'),
        "a kind called url": geojson(f'"crs": {{"type": "url", "properties": {{"url": "{url}"}}}},'),
        "a name that is an address": geojson(f'"crs": {{"type": "name", "properties": {{"name": "{url}"}}}},'),
        "a link behind much else": geojson(f'"crs": {{"x": "{"y" * 9_000}", "type": "link", "href": "{url}"}},'),
        "a name that GDAL would open": geojson(
            f'"crs": {{"type": "name", "properties": {{"name": "/vsicurl/{url}"}}}},'
        ),
    }


# Other formats of GDAL, in a file that may be chosen


def text(name: str, content: str) -> Make:
    """Make a file of one text."""

    def make(folder: Path) -> Path:
        (folder / "geheim.csv").write_text("naam,x,y\nwachtwoord,92000,436000\n", encoding="utf-8")
        path = folder / name
        path.write_text(content.replace("MAP", str(folder)), encoding="utf-8")
        return path

    return make


VRT = """<OGRVRTDataSource><OGRVRTLayer name="geheim"><SrcDataSource>MAP/geheim.csv</SrcDataSource>
<GeometryType>wkbPoint</GeometryType><GeometryField encoding="PointFromColumns" x="x" y="y"/></OGRVRTLayer>
</OGRVRTDataSource>"""
PIPE = "gdal vector pipeline ! read MAP/geheim.csv --oo X_POSSIBLE_NAMES=x --oo Y_POSSIBLE_NAMES=y"
ESRI = {
    "geometryType": "esriGeometryPoint",
    "features": [{"attributes": {"soort": "boom"}, "geometry": {"x": 92_000, "y": 436_000}}],
}
PLACE = {"type": "Point", "coordinates": [92_000, 436_000]}
POINT = {"type": "Feature", "properties": {"soort": "boom"}, "geometry": PLACE}
TOPO = {"type": "Topology", "objects": {"a": PLACE}, "arcs": []}
OTHER_FORMATS: dict[str, Make] = {
    "an algorithm of GDAL": text("a.json", json.dumps({"type": "gdal_streamed_alg", "command_line": PIPE})),
    "an algorithm of GDAL, called GeoJSON": text(
        "a.geojson", json.dumps({"type": "gdal_streamed_alg", "command_line": PIPE})
    ),
    "a virtual layer": text("a.gpkg", VRT),
    "a virtual layer, called GeoJSON": text("a.geojson", VRT),
    "an Esri JSON": text("a.json", json.dumps(ESRI)),
    "a TopoJSON": text("a.json", json.dumps(TOPO)),
    "lines of GeoJSON": text("a.geojson", json.dumps(POINT) + "\n" + json.dumps(POINT)),
    "a place elsewhere": text("a.json", '{"type": "FeatureServer", "url": "http://127.0.0.1:9/"}'),
    "a list of tiles": text("a.json", '{"stac_version": "1.0.0", "type": "FeatureCollection", "links": []}'),
}


# Tables and registers that are too much


def star(corners: int, seed: int = 1) -> dict[str, object]:
    """Draw a polygon of which the border crosses itself everywhere."""
    random = np.random.default_rng(seed).uniform(0, 1_000, (corners, 2)) + np.array([92_000, 436_000])
    return {"type": "Polygon", "coordinates": [[*random.tolist(), random[0].tolist()]]}


def many_holes(count: int) -> dict[str, object]:
    """Draw a polygon with holes that all lie over each other."""
    square = [[0, 0], [900, 0], [900, 900], [0, 900], [0, 0]]
    rings = [[[92_000 + x + n, 436_000 + y + n * 0.5] for x, y in square] for n in range(count)]
    return {"type": "Polygon", "coordinates": rings}


def around(times: int) -> dict[str, object]:
    """Draw a polygon that goes round and round over its own border."""
    square = [[92_000, 436_000], [93_000, 436_000], [93_000, 437_000], [92_000, 437_000]]
    return {"type": "Polygon", "coordinates": [square * times + square[:1]]}


def several(count: int) -> dict[str, object]:
    """Draw polygons over each other that are said to be one."""
    squares = [shapely.box(92_000 + n, 436_000 + n, 92_900 + n, 436_900 + n) for n in range(count)]
    return dict(shapely.geometry.mapping(shapely.MultiPolygon(squares)))


CROSSING: dict[str, Make] = {
    "a star": geojson(geometry=star(400)),
    "a large star": geojson(geometry=star(2_000)),
    "holes over each other": geojson(geometry=many_holes(300)),
    "round and round": geojson(geometry=around(300)),
    "polygons over each other": geojson(geometry=several(300)),
}


def table(columns: int, rows: int = 2) -> Make:
    """Make a CSV so wide."""

    def make(folder: Path) -> Path:
        path = folder / "breed_2024.csv"
        head = "buurtcode;" + ";".join(f"c{n}" for n in range(columns - 1))
        lines = [f"BU0599{row:04}" + ";1" * (columns - 1) for row in range(rows)]
        path.write_text("\n".join([head, *lines]), encoding="utf-8")
        return path

    return make


def parquet_of(made: Callable[[], pa.Table], **options: object) -> Make:
    """Make a Parquet."""

    def make(folder: Path) -> Path:
        path = folder / "bomen.parquet"
        parquet.write_table(made(), path, **options)
        return path

    return make


def long_texts(rows: int, size: int) -> pa.Table:
    """Give one long text that stands in many rows."""
    texts = pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, np.int32)), pa.array(["boom" + "x" * size]))
    return pa.table({"soort": texts, "x": np.full(rows, 92_000.0), "y": np.full(rows, 436_000.0)})


WIDE: dict[str, Make] = {
    "a thousand and one columns": table(1_001),
    "five thousand columns": table(5_000),
    "a million columns": table(1_000_000, rows=1),
}
REGISTERS: dict[str, Make] = {
    "a long text in many rows": parquet_of(lambda: long_texts(400, 20_000_000)),
    "a longer text in more rows": parquet_of(lambda: long_texts(100_000, 1_000_000)),
    "millions of rows of nothing": parquet_of(lambda: pa.table({"x": pa.nulls(6_000_000), "y": pa.nulls(6_000_000)})),
    "a wide Parquet": parquet_of(lambda: pa.table({f"c{n}": [1] for n in range(1_500)})),
    "a million columns": table(1_000_000, rows=1),
}
