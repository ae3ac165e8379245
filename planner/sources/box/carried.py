"""How an answer leaves the box: tables as Arrow files, the rest as a pickle that can make nothing but our own words.

What comes back is never trusted: a pickle may only name dataclasses and enums of ours, and a table is checked whole.
"""

import dataclasses
import importlib
import io
import pickle
import re
from collections import Counter
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import shapely

ANSWER = "answer"
OURS = {
    f"planner.sources.{name}"
    for name in ("tables", "registry", "ways", "cbs_kaart", "asset_reading", "asset_objects", "asset_derived")
}
"""Beside the domain: where readers of ours keep what they give."""

PLAIN = {("builtins", "frozenset"): frozenset, ("builtins", "set"): set, ("collections", "Counter"): Counter}
SHAPE = "\0shape"
NAME = re.compile(r"[a-z]+-\d+\.arrow")
MOST_BYTES = 64 * 1024**2
"""Of the answer beside its tables: a report names some lines of what is wrong and counts the rest."""


class Forbidden(Exception):  # noqa: N818 - reads as the fact it is
    """An answer holds what no reader of ours gives."""


def write(answer: object, folder: Path, name: str = ANSWER) -> None:
    """Write an answer and its tables to a folder."""
    with (folder / name).open("wb") as file:
        _Writer(file, folder).dump(answer)


def read(folder: Path, name: str = ANSWER) -> Any:
    """Read an answer; raises Forbidden when it is none that a reader of ours gives."""
    path = folder / name
    if path.stat().st_size > MOST_BYTES:
        raise Forbidden(ANSWER)
    try:
        return _Reader(io.BytesIO(path.read_bytes()), folder).load()
    except Forbidden:
        raise
    except Exception as problem:  # whatever a spoiled answer makes of itself
        raise Forbidden(type(problem).__name__) from problem


class _Writer(pickle.Pickler):
    def __init__(self, file: io.BufferedWriter, folder: Path) -> None:
        super().__init__(file, protocol=5)
        self._folder, self._name, self._count = folder, Path(file.name).name, 0

    def persistent_id(self, obj: Any) -> tuple[str, Any] | None:
        """Give tables and rows of figures a file of their own."""
        if isinstance(obj, np.generic):
            return "value", obj.item()
        for kind, (own, to_table, _) in KINDS.items():
            if isinstance(obj, own):
                self._count += 1
                name = f"{self._name}-{self._count}.arrow"
                table = to_table(obj)
                with pa.OSFile(str(self._folder / name), "wb") as out, pa.ipc.new_file(out, table.schema) as file:
                    file.write_table(table)
                return kind, name
        return None


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, folder: Path) -> None:
        super().__init__(file)
        self._folder = folder

    def find_class(self, module: str, name: str) -> Any:
        """Name only words of ours."""
        if (module, name) in PLAIN:
            return PLAIN[module, name]
        if module.startswith("planner.domain.") or module in OURS:
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise Forbidden(f"{module}.{name}")

    def persistent_load(self, pid: Any) -> Any:
        """Read a table back."""
        kind, name = pid
        if kind == "value" and isinstance(name, int | float | str | bool):
            return name
        if kind not in KINDS or not NAME.fullmatch(name):
            raise Forbidden(str(pid))
        with pa.OSFile(str(self._folder / name)) as source:
            table = pa.ipc.open_file(source).read_all()
        table.validate(full=True)
        return KINDS[kind][2](table)


def _of_areas(frame: gpd.GeoDataFrame) -> pa.Table:
    """Write borders; their CRS goes along in words."""
    others = pd.DataFrame(frame.drop(columns=frame.geometry.name))
    table = pa.Table.from_pandas(others.assign(**{SHAPE: shapely.to_wkb(np.asarray(frame.geometry))}))
    crs = f"EPSG:{frame.crs.to_epsg() if frame.crs else 0}".encode()
    return table.replace_schema_metadata({**(table.schema.metadata or {}), b"crs": crs})


def _areas(table: pa.Table) -> gpd.GeoDataFrame:
    crs = table.schema.metadata[b"crs"].decode()
    if not crs.startswith("EPSG:") or not crs[5:].isdigit():
        raise Forbidden(crs)
    frame = table.to_pandas()
    return gpd.GeoDataFrame(frame, geometry=shapely.from_wkb(frame.pop(SHAPE).to_numpy()), crs=crs)


def _of_array(values: np.ndarray) -> pa.Table:
    if values.dtype == object:
        return pa.table({SHAPE: pa.array(shapely.to_wkb(values), pa.large_binary())})
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
