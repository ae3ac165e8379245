"""Say what a file a person brings probably is: a kaart, figures or an asset register; the person may know better."""

from contextlib import suppress
from pathlib import Path

import pyogrio

from planner.domain.areas import Level
from planner.domain.figures.assets import ServiceLives
from planner.domain.figures.provenance import SnapshotKind
from planner.errors import FileError
from planner.sources.files.files import KINDS, SQLITE, kind_of
from planner.sources.files.names import column_of
from planner.sources.files.zipped import entries_of, opened
from planner.sources.kaart.files import code_names, layers_in
from planner.sources.shapes.written import written_column
from planner.sources.sheets.csv_heads import csv_head

AREAS = ("Polygon", "Surface", "None", "Unknown")
"""How GDAL names shapes that can be areas, curved ones too."""


def recognise(path: Path, lives: ServiceLives) -> SnapshotKind:
    """Look at a file's kind, layers and column names; raises FileError when it is empty or a damaged zip."""
    kind = kind_of(path)
    if kind == KINDS[b"PAR1"]:
        return SnapshotKind.ASSETS
    if kind == KINDS[b"PK\x03\x04"] and not _holds_shapes(path):
        return SnapshotKind.FIGURES
    if kind in ("JSON", KINDS[SQLITE], KINDS[b"PK\x03\x04"]):
        return SnapshotKind.AREAS if _is_kaart(path) else SnapshotKind.ASSETS
    return SnapshotKind.ASSETS if not kind and _has_places(path, lives) else SnapshotKind.FIGURES


def _holds_shapes(path: Path) -> bool:
    """Tell whether a zip holds borders or objects; a workbook is a zip too."""
    with opened(path) as packed:
        return any(name.lower().endswith((".shp", ".gpkg")) for name in entries_of(packed))


def _is_kaart(path: Path) -> bool:
    """Tell whether there are layers of areas, and polygons in them."""
    with suppress(FileError, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError), layers_in(path) as layers:
        shapes = [pyogrio.read_info(one.path, layer=one.layer)["geometry_type"] for one in layers.values()]
        return all(any(kind in str(shape) for kind in AREAS) for shape in shapes)
    return False


def _has_places(path: Path, lives: ServiceLives) -> bool:
    """Tell whether a text has columns with coordinates, or one in which shapes are written."""
    names = csv_head(path).names
    coded = any(column_of(names, code_names(level)) for level in Level)  # then borders stand beside figures
    return (bool(written_column(names)) and not coded) or all(
        column_of(names, lives.columns.get(axis, ())) for axis in ("x", "y")
    )
