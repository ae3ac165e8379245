"""Find the layers of a wijk- en buurtkaart in a GeoPackage, a zip with shapefiles or a GeoPackage, or a GeoJSON."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pyogrio

from planner.domain.areas import Level
from planner.errors import FileError
from planner.sources.files.bounds import check_columns, check_names
from planner.sources.files.files import JOURNAL, KINDS, WAL, WAL_HEAD, check_geopackage, first_of, kind_of
from planner.sources.files.names import column_of
from planner.sources.files.zipped import entries_of, opened, take_out
from planner.sources.shapes.gdal import under_our_name
from planner.sources.shapes.geojson import check_crs, what_else
from planner.sources.shapes.geopackage import check_tables

BROKEN = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, UnicodeDecodeError, UnboundLocalError)
"""What GDAL and pyogrio raise; the last one is how pyogrio 0.13 takes a .prj that can't be read."""

NAMES = {
    Level.GEMEENTE: re.compile(r"(?<![a-z])gem(eenten?)?(?![a-z])", re.IGNORECASE),
    Level.WIJK: re.compile(r"(?<![a-z])wijk(en)?(?![a-z])", re.IGNORECASE),
    Level.BUURT: re.compile(r"(?<![a-z])buurt(en)?(?![a-z])", re.IGNORECASE),
}
"""How editions name a layer: gemeenten, gem_2017, gemeente_2018_v2, cbs_gemeenten_2019."""

SHORT = {Level.GEMEENTE: "gm", Level.WIJK: "wk", Level.BUURT: "bu"}
ANY_LEVEL = ("statcode", "cbscode")
"""Names of a column with codes of whatever level; its codes begin with two letters that tell which."""

NEEDED, WELCOME = (".shp", ".shx", ".dbf"), (".prj", ".cpg")
"""The files that make up one layer of a shapefile."""


@dataclass(frozen=True, slots=True)
class LayerFile:
    """Where one layer is read from, and what it is called in the file that the user chose."""

    path: Path
    layer: str
    shown: str


def code_names(level: Level) -> tuple[str, ...]:
    """Give the names of the column with the code of a level; a shapefile cuts them at ten characters."""
    return (f"{level.value}code", f"{SHORT[level]}_code", f"{level.value}code"[:10], *ANY_LEVEL)


@contextmanager
def layers_in(path: Path) -> Iterator[dict[Level, LayerFile]]:
    """Give the layers that a file has, largest areas first; what was unpacked for it is gone afterwards.

    Raises FileError when it is no kaart: without buurten it must have wijken.
    """
    kind = kind_of(path)
    if kind == "JSON":
        check_crs(path)
        with under_our_name(path, "kaart.geojson") as own:
            yield _in_geojson(own, path)
    elif kind == KINDS[b"PK\x03\x04"]:
        with TemporaryDirectory() as folder, opened(path) as packed:
            yield _in_zip(packed, path, Path(folder))
    else:
        with under_our_name(path, "kaart.gpkg") as own:
            yield _in_geopackage(own, path.name)


def _in_geopackage(path: Path, file: str) -> dict[Level, LayerFile]:
    check_geopackage(path, file)
    check_tables(path, file)
    try:
        present = [str(name) for name, _ in pyogrio.list_layers(path)]
    except BROKEN as problem:
        raise FileError("file-damaged", file=file) from problem
    found = _by_level(present)
    _check_complete(found, present, file)
    return {level: LayerFile(path, name, name) for level, name in found.items()}


def _by_level(names: list[str]) -> dict[Level, str]:
    """Choose a layer for each level by its name: the plain name goes first, then the shortest."""
    found = {}
    for level, pattern in NAMES.items():
        alike = sorted((name for name in names if pattern.search(name)), key=lambda name: (len(name), name))
        if alike:
            found[level] = alike[0]
    return found


def _check_complete(found: dict[Level, str], present: list[str], file: str) -> None:
    if Level.WIJK not in found and Level.BUURT not in found:
        layer = "wijken" if Level.GEMEENTE in found else "gemeenten"
        raise FileError("layer-missing", file=file, layer=layer, found=", ".join(present) or "–")


def _in_zip(packed: zipfile.ZipFile, path: Path, folder: Path) -> dict[Level, LayerFile]:
    entries = entries_of(packed)
    geopackages = [full for full, name in entries.items() if name.lower().endswith(".gpkg")]
    if geopackages:
        _check_beside(packed, geopackages[0], path)
        target = folder / "kaart.gpkg"
        take_out(packed, geopackages[0], target)
        return _in_geopackage(target, path.name)
    shapes = [PurePosixPath(name).stem for name in entries.values() if name.lower().endswith(NEEDED[0])]
    if not shapes:
        raise FileError("zip-without-kaart", file=path.name, **first_of(sorted(entries.values())))
    found = _by_level(shapes)
    _check_complete(found, shapes, path.name)
    by_name = {name.lower(): full for full, name in entries.items()}
    return {level: _unpacked(packed, by_name, stem, level, path, folder) for level, stem in found.items()}


def _check_beside(packed: zipfile.ZipFile, name: str, path: Path) -> None:
    """Raise FileError when changes of a GeoPackage were packed beside it."""
    sizes = {entry.filename: entry.file_size for entry in packed.infolist()}
    for beside, least in ((name + WAL, WAL_HEAD), (name + JOURNAL, 0)):
        if sizes.get(beside, 0) > least:
            raise FileError("file-beside", file=f"{path.name}/{name}", beside=beside)


def _unpacked(
    packed: zipfile.ZipFile, by_name: dict[str, str], stem: str, level: Level, path: Path, folder: Path
) -> LayerFile:
    """Write the files of one layer under a name of ours."""
    for suffix in (*NEEDED, *WELCOME):
        full = by_name.get(f"{stem}{suffix}".lower())
        if full is not None:
            take_out(packed, full, folder / f"{level.value}{suffix}")
        elif suffix in NEEDED:
            raise FileError("zip-part-missing", file=path.name, layer=f"{stem}.shp", part=f"{stem}{suffix}")
    return LayerFile(folder / f"{level.value}.shp", level.value, stem)


def _by_code(own: Path, columns: list[str]) -> Level | None:
    """Tell the level by the letters of the first code, where the name of its column is the same for all levels."""
    column = column_of(columns, ANY_LEVEL)
    if column is None or any(column_of(columns, code_names(level)[:3]) for level in (Level.BUURT, Level.WIJK)):
        return None
    first = pyogrio.read_dataframe(own, columns=[column], read_geometry=False, max_features=1)[column]
    letters = {short.upper(): level for level, short in SHORT.items()}
    return next((letters.get(str(code)[:2].upper()) for code in first), None)


def _in_geojson(own: Path, path: Path) -> dict[Level, LayerFile]:
    """Tell the level of the only layer by its code column, smallest areas first, or by its name."""
    try:
        info = pyogrio.read_info(own)
    except BROKEN as problem:
        raise what_else(own, path.name) from problem
    layer, columns = str(info["layer_name"]), list(map(str, info["fields"]))
    check_columns(len(columns), path.name)
    check_names(columns, path.name)
    name = path.stem if layer == own.stem else layer
    level = _by_code(own, columns)
    level = level or next((level for level in reversed(Level) if column_of(columns, code_names(level))), None)
    level = level or next((level for level in reversed(Level) if level in _by_level([name, path.stem])), None)
    if level is None:
        raise FileError("layer-no-codes", file=path.name, layer=name, found=", ".join(columns[:20]) or "–")
    _check_complete({level: name}, [name], path.name)
    return {level: LayerFile(own, layer, name)}
