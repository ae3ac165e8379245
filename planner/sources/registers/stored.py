"""The objects of a register as they are kept: written a part at a time, and read again only in the box.

The app itself never holds a whole register, for a file of some megabytes can have millions of objects.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import shapely
from pyarrow import parquet

from planner.errors import FileError
from planner.sources.registers.derived import Derived, derive, read_borders, stored
from planner.sources.registers.objects import Objects
from planner.sources.snapshots.shelf import read_table

OBJECTS, SHAPE = "objects.parquet", "shape"
COLUMNS = ("type", "quantity", "year", "condition", "remaining", "wrong_year", "x", "y", "left_out")
PLACES = ("x", "y", SHAPE)
"""Columns in which hardly any value stands twice."""

KEYS = ["x", "y", "type"]
SHIFTS = ((0, 0), (0.5, 0), (0, 0.5), (0.5, 0.5))
"""How squares of a metre are moved, so that what lies less than half a metre apart is in one of them together."""

IN_PART, COMPARED = 100_000, 1_000_000
"""So many objects are carried, and compared, at a time."""


def parts_of(objects: Objects) -> Iterator[pd.DataFrame]:
    """Give the objects in parts, with their shapes as WKB; at least one part."""
    for start in range(0, max(len(objects.table), 1), IN_PART):
        part = objects.table.iloc[start : start + IN_PART]
        if objects.shapes is not None:
            part = part.assign(**{SHAPE: shapely.to_wkb(objects.shapes[start : start + IN_PART])})
        yield part.reset_index(drop=True)


class ObjectsFile:
    """The file of a snapshot for the objects of a register, while it is written."""

    def __init__(self, path: Path, of: str) -> None:
        self._path, self._of = path, of
        self.rows = 0
        self._columns: tuple[str, ...] = ()
        self._writer: parquet.ParquetWriter | None = None

    def close(self) -> None:
        """Write what belongs at the end."""
        if self._writer is not None:
            self._writer.close()

    def add(self, part: Any) -> None:
        """Write some more objects; raises FileError when a reader gives what is no part of a register."""
        if not isinstance(part, pd.DataFrame) or tuple(part.columns) not in (COLUMNS, (*COLUMNS, SHAPE)):
            raise FileError("reading-stopped", file=self._of)
        if len(part) > IN_PART or (self._columns and tuple(part.columns) != self._columns):
            raise FileError("reading-stopped", file=self._of)
        if self._writer is None:
            self._columns = tuple(part.columns)
            schema = _schema(part)
            alike = [name for name in schema.names if name not in PLACES]
            self._writer = parquet.ParquetWriter(self._path, schema, use_dictionary=alike, write_statistics=False)
        try:
            self._writer.write_table(pa.Table.from_pandas(part, self._writer.schema, preserve_index=False))
        except (pa.ArrowException, KeyError, ValueError, TypeError) as problem:
            raise FileError("reading-stopped", file=self._of) from problem
        self.rows += len(part)


def _schema(part: pd.DataFrame) -> pa.Schema:
    """Give the columns of a register; in a part without any shape it can't be seen what they are."""
    schema = pa.Schema.from_pandas(part, preserve_index=False)
    known = SHAPE in schema.names
    return schema.set(schema.get_field_index(SHAPE), pa.field(SHAPE, pa.binary())) if known else schema


def derive_stored(register: str, objects: str, kaart: str, borders: str) -> Derived:
    """Allot the objects of a snapshot to the areas of a kaart, both told by id and file."""
    with stored(register):
        table = read_table(Path(objects))
        shapes = shapely.from_wkb(table.pop(SHAPE).to_numpy()) if SHAPE in table else None
    return derive(Objects(table, shapes, 0, ()), read_borders(kaart, Path(borders)))


def share_in(objects: Objects, register: str, path: Path) -> float:
    """Tell which share of a register's points a snapshot holds too: of one type, at most half a metre apart.

    Two owners measure one tree, each in their own way.
    """
    own = objects.table[KEYS].dropna()
    both = np.zeros(len(own), dtype=bool)
    with stored(register), parquet.ParquetFile(path) as file:
        for part in file.iter_batches(COMPARED, columns=KEYS):
            theirs = part.to_pandas().dropna()
            for shift in SHIFTS:
                both |= _cells(own, shift).isin(_cells(theirs, shift))
    return float(both.mean()) if len(own) else 0.0


def _cells(table: pd.DataFrame, shift: tuple[float, float]) -> pd.Index:
    """Give the square metre and the type of each object, of squares that are moved by `shift` metres."""
    x, y = (np.floor(table[name].to_numpy() + by).astype("int64") for name, by in zip("xy", shift, strict=True))
    return pd.MultiIndex.from_arrays([x, y, table["type"].astype("str")])
