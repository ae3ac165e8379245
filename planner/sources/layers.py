"""Read a layer of a geo file, whatever its words are written in and whether its shapes are straight or curved."""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyogrio

ENCODINGS = (None, "CP1252", "ISO-8859-1")
"""What a shapefile says of its words itself, then what they are in when that isn't true."""

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
    """Read a layer; a shapefile that says UTF-8 of words in another encoding is read again."""
    for encoding in ENCODINGS:
        try:
            meta, table = pyogrio.read_arrow(path, layer=layer, encoding=encoding)
            if path.suffix == ".shp":
                table.validate(full=True)
            return meta, table
        except (UnicodeDecodeError, pa.ArrowException):
            if path.suffix != ".shp" or encoding == ENCODINGS[-1]:
                raise
    raise AssertionError(ENCODINGS)


def _is_straight(wkb: pa.ChunkedArray) -> bool:
    """Tell whether no shape has curves, by the first bytes of each."""
    heads = pc.unique(pc.binary_slice(wkb.drop_null(), 0, HEAD)).to_pylist()
    return all(_kind(head) in STRAIGHT for head in heads if len(head) == HEAD)


def _kind(head: bytes) -> int:
    return int(struct.unpack("<I" if head[0] else ">I", head[1:])[0]) % 1000
