"""Read a layer of a geo file, whatever its words are written in and whether its shapes are straight or curved."""

import struct
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyogrio

from planner.sources.sheets.encodings import CHUNK, Written, written_in

DBASE, BYTES = ".shp", "ISO-8859-1"
"""The end of the name of a shapefile, and an encoding in which each byte is a letter."""

DBF_HEAD, DBF_NAME = 32, 11
"""Bytes of what a DBF says first, and of each column, and of a column's name in it."""

STRAIGHT = frozenset(range(1, 7))
"""Point to multipolygon, as WKB numbers them; from 8 on are curves, and a collection (7) may hold some."""

HEAD = 5
"""Bytes at the start of a shape that tell the order of its bytes and its kind."""

Checks = Callable[[pa.Table, str], None]


def read_shapes(path: Path, layer: str, check: Checks) -> tuple[dict[str, Any], pa.Table, np.ndarray | None]:
    """Give what a layer says of itself, its columns, and its shapes as WKB in straight pieces (None without shapes).

    `check` sees the table as it stands there, and the name of its column with shapes, before anything is made of it.
    Raises what GDAL and Arrow raise.
    """
    meta, table = _read(path, layer)
    column = meta["geometry_name"] or "wkb_geometry"
    check(table, column)
    if column not in table.column_names:
        return meta, table, None
    wkb = table[column]
    shapes = wkb.to_numpy() if _is_straight(wkb) else pyogrio.raw.read(path, layer=layer, columns=[])[2]
    return meta, table.drop_columns([column]), shapes


def _read(path: Path, layer: str) -> tuple[dict[str, Any], pa.Table]:
    """Read a layer; the words of a shapefile are read by their bytes, whatever it says of them."""
    if path.suffix != DBASE:
        meta, table = pyogrio.read_arrow(path, layer=layer)
        for n, field in enumerate(table.schema):
            if pa.types.is_string(field.type) and not _is_sound(table[n]):
                table = table.set_column(n, field.name, _mended(table[n]))
        return meta, table
    meta, table = pyogrio.read_arrow(path, layer=layer, encoding=BYTES)
    written = written_dbf(path).encoding
    table = table.rename_columns([_decoded(name, written) for name in table.column_names])
    for n, field in enumerate(table.schema):
        if pa.types.is_string(field.type) or pa.types.is_large_string(field.type):
            table = table.set_column(n, field.name, _column(table[n], written))
    return meta, table


def written_dbf(path: Path) -> Written:
    """Tell what the words of a shapefile are written in, by the names of its columns and all its rows."""
    with path.with_suffix(".dbf").open("rb") as file:
        head = file.read(int.from_bytes(file.read(DBF_HEAD)[8:10], "little") - DBF_HEAD)
        names = b" ".join(head[at : at + DBF_NAME].partition(b"\0")[0] for at in range(0, len(head) - 1, DBF_HEAD))
        return written_in(chain([names], iter(lambda: file.read(CHUNK), b"")))


def _column(texts: pa.ChunkedArray, written: str) -> pa.ChunkedArray:
    """Decode each different text of a column once."""
    if pc.all(pc.string_is_ascii(texts)).as_py() is not False:
        return texts
    coded = texts.combine_chunks().dictionary_encode()
    words = pa.array([_decoded(text, written) for text in coded.dictionary.to_pylist()], texts.type)
    return pa.chunked_array([words.take(coded.indices)])


def _is_sound(texts: pa.ChunkedArray) -> bool:
    try:
        texts.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _mended(texts: pa.ChunkedArray) -> pa.Array:
    """Decode a column that isn't in UTF-8, though GeoJSON and GeoPackage have to be."""
    cells = texts.cast(pa.binary()).to_pylist()
    written = written_in([b" ".join(cell for cell in cells if cell)]).encoding
    return pa.array([cell if cell is None else cell.decode(written, "replace") for cell in cells], texts.type)


def _decoded(text: str, written: str) -> str:
    return text if text.isascii() else text.encode(BYTES, "replace").decode(written, "replace")


def _is_straight(wkb: pa.ChunkedArray) -> bool:
    """Tell whether no shape has curves, by the first bytes of each."""
    heads = pc.unique(pc.binary_slice(wkb.drop_null(), 0, HEAD)).to_pylist()
    return all(_kind(head) in STRAIGHT for head in heads if len(head) == HEAD)


def _kind(head: bytes) -> int:
    return int(struct.unpack("<I" if head[0] else ">I", head[1:])[0]) % 1000
