"""Open an asset register, whatever kind of file it is: a table of columns and, where it has them, shapes."""

import csv
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyogrio
import shapely
from pyarrow import csv as arrow_csv
from pyarrow import parquet
from pyproj.exceptions import ProjError

from planner.domain.figures.assets import Note
from planner.errors import FileError
from planner.sources.files.bounds import CORNER, check_columns, check_corners, check_names, check_objects, shortened
from planner.sources.files.files import KINDS, SQLITE, check_geopackage, first_of, kind_of
from planner.sources.files.zipped import entries_of, opened, take_out
from planner.sources.registers.columns import Coded, coded
from planner.sources.shapes.gdal import under_our_name
from planner.sources.shapes.geojson import check_crs, what_else
from planner.sources.shapes.geometry import Shapes
from planner.sources.shapes.geopackage import check_tables
from planner.sources.shapes.layers import DBASE, read_shapes, written_dbf
from planner.sources.shapes.written import written_shapes
from planner.sources.sheets.csv_heads import csv_head

LARGEST = 1024**3
"""Bytes of the largest register that is read: it has to fit in memory, several times."""

NEEDED, WELCOME = (".shp", ".shx", ".dbf"), (".prj", ".cpg")
ROWS_AT_ONCE = 10_000
KEPT = 10_000
"""Different values of a column that is looked at more than once."""

GDAL = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError)
BROKEN = (*GDAL, pa.ArrowException, csv.Error, ProjError, shapely.errors.ShapelyError, OSError, ValueError)


@dataclass(frozen=True, eq=False)
class RegisterFile:
    """A register as it stands in its file: columns without the shapes; `shapes` is None when columns tell the place."""

    name: str
    table: pa.Table
    shapes: Shapes | None = None
    crs: Any = None
    notes: tuple[Note, ...] = ()
    kept: dict[str, Coded] = field(default_factory=dict, repr=False)

    def coded(self, column: str) -> Coded:
        """Encode a column, once; one with very many different values isn't kept."""
        found = self.kept.get(column) or coded(self.table, column)
        if len(found.texts) <= KEPT:
            self.kept[column] = found
        return found

    @property
    def columns(self) -> list[str]:
        """Name the columns, in the order of the file."""
        return list(map(str, self.table.column_names))


def open_register(path: Path) -> RegisterFile:
    """Read a CSV, Parquet, GeoParquet, GeoPackage, GeoJSON or zipped shapefile, known by its content.

    Raises FileError when it is none of these, damaged, too large or without objects.
    """
    kind = kind_of(path)
    if path.stat().st_size > LARGEST:
        raise FileError("assets-too-large", file=path.name, size=path.stat().st_size // 1024**2)
    readers: dict[str, Callable[[Path], RegisterFile]] = {
        "": _csv,
        "JSON": _geojson,
        KINDS[b"PAR1"]: _parquet,
        KINDS[SQLITE]: _geopackage,
        KINDS[b"PK\x03\x04"]: _zip,
    }
    if kind not in readers:
        raise FileError("assets-other-kind", file=path.name, found=kind)
    try:
        read = readers[kind](path)
    except MemoryError:  # Arrow's is one of BROKEN too
        raise
    except BROKEN as problem:
        raise FileError("file-damaged", file=path.name) from problem
    check_names(read.columns, path.name)
    doubled = sorted({name for name in read.columns if read.columns.count(name) > 1})
    if doubled:
        raise FileError("columns-doubled", file=path.name, **first_of(doubled))
    if not read.table.num_rows:
        raise FileError("assets-none", file=path.name)
    return read


def _csv(path: Path) -> RegisterFile:
    """Read all cells as texts; who writes the numbers how is told apart later."""
    head = csv_head(path)
    names = head.names
    check_columns(len(names), path.name)
    if len(names) < 2:
        raise FileError("assets-other-kind", file=path.name, found="TXT")
    unnamed = [name or f"\0{n}" for n, name in enumerate(names)]
    wrong: list[int] = []

    def refuse(row: Any) -> str:
        wrong.append(int(row.number))
        return "skip"

    table = arrow_csv.read_csv(
        path,
        arrow_csv.ReadOptions(
            use_threads=False,  # else the numbers of wrong lines aren't known
            column_names=unnamed,
            skip_rows=head.above,
            encoding=head.written.encoding.removesuffix("-sig"),
        ),
        arrow_csv.ParseOptions(delimiter=head.separator, newlines_in_values=True, invalid_row_handler=refuse),
        arrow_csv.ConvertOptions(column_types=dict.fromkeys(unnamed, pa.string())),
    )
    if wrong:
        raise FileError("table-lines", file=path.name, **first_of([str(number) for number in sorted(wrong)]))
    read = _with_written(path.name, table.select([n for n, name in enumerate(names) if name]))
    return replace(read, notes=head.written.notes)


def _with_written(name: str, table: pa.Table) -> RegisterFile:
    """Take the shapes from the column that they are written in, if there is one."""
    found = written_shapes(table, name)
    if found is None:
        return RegisterFile(name, table)
    column, shapes, crs = found
    return RegisterFile(name, table.drop_columns([column]), shapes, crs)


def _parquet(path: Path) -> RegisterFile:
    table = _table_in(path)
    if b"geo" not in (table.schema.metadata or {}):
        return _with_written(path.name, _flat(table))
    read = gpd.read_parquet(path)
    check_corners(int(read.geometry.count_coordinates().sum()) * CORNER, path.name)
    crs = read.crs.to_wkt() if read.crs is not None else None
    table = pa.Table.from_pandas(read.drop(columns=read.geometry.name), preserve_index=False)
    return RegisterFile(path.name, _flat(table), np.asarray(read.geometry), crs)


def _table_in(path: Path) -> pa.Table:
    """Read a Parquet file a piece at a time: a few bytes can stand for millions of long texts."""
    with parquet.ParquetFile(path) as file:
        check_objects(file.metadata.num_rows, path.name)
        check_columns(file.metadata.num_columns, path.name)
        size, pieces = 0, []
        for piece in file.iter_batches(ROWS_AT_ONCE):
            size += piece.nbytes
            if size > LARGEST:
                raise FileError("assets-too-large", file=path.name, size=size // 1024**2)
            pieces.append(piece)
        return pa.Table.from_batches(pieces, file.schema_arrow)


def _geopackage(path: Path) -> RegisterFile:
    with under_our_name(path, "register.gpkg") as own:
        check_geopackage(own, path.name)
        check_tables(own, path.name)
        return _layers(own, path.name)


def _geojson(path: Path) -> RegisterFile:
    """Read a GeoJSON; another JSON, or one that was cut off, has no layers."""
    check_crs(path)
    with under_our_name(path, "register.geojson") as own:
        try:
            return _layers(own, path.name)
        except GDAL as problem:
            raise what_else(own, path.name) from problem


def _layers(path: Path, shown: str) -> RegisterFile:
    """Read the layer with shapes that has most objects."""
    found = [str(name) for name, shape in pyogrio.list_layers(path) if shape is not None]
    if not found:
        raise FileError("assets-no-places", file=shown, found="–")
    counts = {name: int(pyogrio.read_info(path, layer=name, force_feature_count=True)["features"]) for name in found}
    layer = max(found, key=lambda name: counts[name])
    others = ", ".join(f"{name} ({counts[name]})" for name in found if name != layer)
    note = Note("layer", {"layer": layer, "count": str(counts[layer]), "others": others})
    check_objects(counts[layer], shown)
    return _layer(path, layer, shown, (note,) if others else ())


def _layer(path: Path, layer: str, shown: str, notes: tuple[Note, ...] = ()) -> RegisterFile:
    check_columns(len(pyogrio.read_info(path, layer=layer)["fields"]), shown)
    meta, table, wkb = read_shapes(path, layer, lambda read, column: check_corners(read[column].nbytes, shown))
    notes = (*notes, *written_dbf(path).notes) if path.suffix == DBASE else notes
    return RegisterFile(shown, _flat(table), shapely.from_wkb(wkb, on_invalid="ignore"), meta["crs"], notes)


def _zip(path: Path) -> RegisterFile:
    """Take out the largest shapefile, under a name of ours; a spreadsheet is a zip too and is refused."""
    with TemporaryDirectory() as folder, opened(path) as packed:
        entries = entries_of(packed)
        if "[Content_Types].xml" in entries:
            raise FileError("assets-other-kind", file=path.name, found="XLSX / DOCX")
        shapes = [name for name in entries if name.lower().endswith(NEEDED[0])]
        if not shapes:
            named = shortened(", ".join([*entries.values()][:5]))
            raise FileError("assets-other-kind", file=path.name, found=f"ZIP ({named})")
        chosen = max(shapes, key=lambda name: packed.getinfo(name).file_size)
        by_name = {name.lower(): name for name in entries}
        for suffix in (*NEEDED, *WELCOME):
            part = by_name.get(chosen[: -len(NEEDED[0])].lower() + suffix)
            if part is not None:
                take_out(packed, part, Path(folder) / f"register{suffix}")
            elif suffix in NEEDED:
                names = [PurePosixPath(entries[chosen]).stem + end for end in (".shp", suffix)]
                raise FileError("zip-part-missing", file=path.name, layer=names[0], part=names[1])
        return _layer(Path(folder) / "register.shp", "register", path.name, _others(shapes, chosen, entries))


def _others(shapes: list[str], chosen: str, entries: dict[str, str]) -> tuple[Note, ...]:
    others = ", ".join(sorted(entries[name] for name in shapes if name != chosen))
    return (Note("shapefile", {"layer": entries[chosen], "others": others}),) if others else ()


def _flat(table: pa.Table) -> pa.Table:
    """Leave out columns that hold lists or pictures: nothing here can be told by them."""
    return table.select([field.name for field in table.schema if _is_plain(field.type)])


def _is_plain(kind: pa.DataType) -> bool:
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return False
    with suppress(pa.ArrowNotImplementedError):
        return pa.nulls(0, kind).cast(pa.string()) is not None
    return False
