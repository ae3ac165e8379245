"""Tables as they leave the box: the bytes of each column as they are, one file a table, never packed.

What a table becomes is counted before it is made, so whoever reads it can be sure what it takes.
"""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import shapely

SHAPE, CRS = "\0shape", "\0crs"
ENDLESS = 1 << 62
NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
POINTER, TEXT = 8, 64
"""Bytes that a value takes which is no number: where it stands, and what a text takes beside its letters."""

NUMBERS = ("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double")
TEXTS = ("string", "large_string", "binary", "large_binary", "null")
TYPES = {name: pa.type_for_alias(name) for name in (*NUMBERS, *TEXTS)}
"""What a column can be; others aren't in any table that a reader gives."""

Said = dict[str, Any]


class Forbidden(Exception):  # noqa: N818 - reads as the fact it is
    """An answer holds what no reader of ours gives."""


class TooLarge(Forbidden):
    """An answer takes more bytes than the app wants to hold."""


@dataclass
class Files:
    """What a reader left in its folder; no more than `left` bytes are taken of it, and each file once."""

    folder: Path
    left: int = ENDLESS

    def take(self, name: str, most: int = ENDLESS) -> bytes:
        """Give the bytes of a file, and throw it away; raises Forbidden when it is no file of ours or has too many."""
        if Path(name).name != name:
            raise Forbidden(name)
        handle = os.open(self.folder / name, os.O_RDONLY | NO_LINKS)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise Forbidden(name)
            if found.st_size > most:
                raise TooLarge(f"{name}: {found.st_size} bytes")
            self.count(found.st_size)
            content = file.read(found.st_size)
        (self.folder / name).unlink()
        return content

    def count(self, taken: int) -> None:
        """Count bytes that are held; raises TooLarge when those are more than may be."""
        if taken > self.left:
            raise TooLarge(f"{taken} bytes")
        self.left -= taken


@dataclass
class _Content:
    """The bytes of a file of columns, which lie in it one after the other; `at` tells up to where they were given."""

    held: pa.Buffer
    at: int = 0

    def slice(self, start: int, size: int) -> pa.Buffer:
        """Give some bytes; raises Forbidden when they aren't there or were given before."""
        if not self.at <= start <= start + size <= self.held.size:
            raise Forbidden(str((start, size)))
        self.at = start + size
        return self.held.slice(start, size)


def write_table(value: Any, path: Path) -> Said:
    """Write a table to a file, and say how to read it."""
    kind = next(kind for kind, (own, *_) in KINDS.items() if isinstance(value, own))
    table = KINDS[kind][1](value).combine_chunks()
    with path.open("wb") as file:
        columns = [_write(column.chunk(0) if column.num_chunks else None, file) for column in table.columns]
    pandas = (table.schema.metadata or {}).get(b"pandas", b"").decode()
    return {"kind": kind, "file": path.name, "names": table.column_names, "columns": columns, "pandas": pandas,
            "rows": table.num_rows}  # fmt: skip


def read_table(said: Said, files: Files) -> Any:
    """Read a table back; raises Forbidden, or whatever a spoiled one makes of itself."""
    name = str(said["file"])
    content = _Content(pa.py_buffer(files.take(name)))
    columns = [_read(column, content) for column in said["columns"]]
    table = pa.table(columns, names=[str(one) for one in said["names"]])
    table.validate(full=True)
    if table.num_rows != said["rows"] and columns:
        raise Forbidden(name)
    files.count(max(0, _becomes(columns, files.left) - content.held.size))
    pandas = str(said["pandas"]).encode()
    return KINDS[said["kind"]][2](table.replace_schema_metadata({"pandas": pandas} if pandas else None))


def _becomes(columns: list[pa.Array], left: int) -> int:
    """Count the bytes that columns take at most once they are a table; texts that are alike only if that matters."""
    most = sum(_held(column, len) for column in columns)
    return most if most <= left else sum(_held(column, lambda texts: int(pc.count_distinct(texts).as_py()))
                                         for column in columns)  # fmt: skip


def _held(column: pa.Array, texts: Callable[[pa.Array], int]) -> int:
    """Count the bytes of a column: a number among missing ones becomes longer, and nothing takes a place too."""
    if pa.types.is_dictionary(column.type):
        return _held(column.indices, texts) + _held(column.dictionary, texts)
    if str(column.type) not in NUMBERS:
        nothing = pa.types.is_null(column.type)
        return POINTER * len(column) + (0 if nothing else int(column.nbytes) + TEXT * texts(column))
    return len(column) * (POINTER if column.null_count else max(1, column.type.bit_width // 8))


def _write(column: pa.Array | None, file: BinaryIO) -> Said:
    if column is None:
        column = pa.nulls(0)
    if column.offset:
        column = pa.concat_arrays([column])
    if pa.types.is_dictionary(column.type):
        return {"codes": _write(column.indices, file), "texts": _write(column.dictionary, file),
                "ordered": column.type.ordered}  # fmt: skip
    buffers = []
    for buffer in column.buffers():
        buffers.append(None if buffer is None else [file.tell(), buffer.size])
        if buffer is not None:
            file.write(buffer)
            file.write(b"\0" * (-file.tell() % 8))
    return {"type": str(column.type), "length": len(column), "buffers": buffers}


def _read(said: Said, content: _Content) -> pa.Array:
    if "codes" in said:
        codes, texts = (_read(said[part], content) for part in ("codes", "texts"))
        return pa.DictionaryArray.from_arrays(codes, texts, ordered=bool(said["ordered"]))
    buffers = [None if place is None else content.slice(*place) for place in said["buffers"]]
    length = int(said["length"])
    if said["type"] == "null":
        return pa.nulls(length)
    if not 0 <= length <= 8 * content.held.size:
        raise Forbidden(str(length))
    return pa.Array.from_buffers(TYPES[said["type"]], length, buffers)


def _of_areas(frame: gpd.GeoDataFrame) -> pa.Table:
    others = pa.Table.from_pandas(pd.DataFrame(frame.drop(columns=frame.geometry.name)))
    crs = np.full(len(frame), frame.crs.to_epsg() if frame.crs else 0)
    return others.append_column(SHAPE, _wkb(np.asarray(frame.geometry))).append_column(CRS, pa.array(crs))


def _wkb(shapes: np.ndarray) -> pa.Array:
    return pa.array(shapely.to_wkb(shapes), pa.large_binary())


def _areas(table: pa.Table) -> gpd.GeoDataFrame:
    frame = table.to_pandas()
    crs, shapes = frame.pop(CRS), shapely.from_wkb(frame.pop(SHAPE).to_numpy())
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=int(crs.iloc[0]) if len(crs) else 28992)


def _of_array(values: np.ndarray) -> pa.Table:
    if values.dtype == object:
        return pa.table({SHAPE: _wkb(values)})
    return pa.table({"values": pa.array(values)})


def _array(table: pa.Table) -> np.ndarray:
    if SHAPE in table.column_names:
        return np.asarray(shapely.from_wkb(table[SHAPE].to_numpy()))
    return np.asarray(table["values"].to_numpy())


KINDS: dict[str, tuple[type, Callable[[Any], pa.Table], Callable[[pa.Table], Any]]] = {
    "areas": (gpd.GeoDataFrame, _of_areas, _areas),
    "table": (pd.DataFrame, pa.Table.from_pandas, pa.Table.to_pandas),
    "array": (np.ndarray, _of_array, _array),
}
"""What has a file of its own, the narrowest kind first."""
OF_TABLES = tuple(own for own, *_ in KINDS.values())
