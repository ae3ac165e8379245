"""What a file that somebody brings is taken for, before it is read."""

import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from planner.domain.figures.provenance import SnapshotKind
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.lives import read_lives
from planner.sources.recognising import recognise
from planner.sources.registers.files import open_register
from planner.sources.sheets.csv_heads import csv_head
from tests.workbooks import write_kaart, write_xlsx

LIVES = read_lives(DECLARED / "service_lives.yaml")
BOX = shapely.box(155_000, 463_000, 155_100, 463_100)


def taken_for(path: Path) -> SnapshotKind:
    return recognise(path, LIVES)


def geojson(path: Path, **columns: list[object]) -> Path:
    shapes = columns.pop("geometry")
    gpd.GeoDataFrame(columns, geometry=shapes, crs=28992).to_file(path, driver="GeoJSON")
    return path


def test_a_kaart_is_known_by_its_layers_or_its_codes(tmp_path):
    assert taken_for(write_kaart(tmp_path / "kaart_2024.gpkg")) is SnapshotKind.AREAS
    codes = geojson(tmp_path / "buurten.geojson", buurtcode=["BU05990110"], geometry=[BOX])
    assert taken_for(codes) is SnapshotKind.AREAS


def test_objects_are_a_register_also_when_they_say_in_which_buurt_they_stand(tmp_path):
    trees = geojson(tmp_path / "bomen.geojson", buurtcode=["BU05990110"], geometry=[BOX.centroid])
    assert taken_for(trees) is SnapshotKind.ASSETS
    pd.DataFrame({"x": [1.0]}).to_parquet(tmp_path / "bomen.parquet")
    assert taken_for(tmp_path / "bomen.parquet") is SnapshotKind.ASSETS
    (tmp_path / "bomen.csv").write_text("buurtcode;X_RD;Y_RD\nBU05990110;155000;463000\n", encoding="utf-8")
    assert taken_for(tmp_path / "bomen.csv") is SnapshotKind.ASSETS


def test_a_table_a_workbook_and_a_zip_of_tables_are_figures(tmp_path):
    (tmp_path / "gas.csv").write_text("wijkcode;gas\nWK059901;1200\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "gas.zip", "w") as packed:
        packed.write(tmp_path / "gas.csv", "gas.csv")
    book = write_xlsx(tmp_path / "gas.xlsx", {"Gas": [["wijkcode", "gas"]]})
    found = {taken_for(path) for path in (tmp_path / "gas.csv", tmp_path / "gas.zip", book)}
    assert found == {SnapshotKind.FIGURES}


def test_an_empty_file_and_a_cut_zip_are_refused(tmp_path):
    (tmp_path / "leeg.csv").write_text(" \n", encoding="utf-8")
    (tmp_path / "half.zip").write_bytes(b"PK\x03\x04half")
    for name in ("leeg.csv", "half.zip"):
        with pytest.raises(FileError):
            taken_for(tmp_path / name)


def test_a_border_of_many_corners_is_read_from_a_text(tmp_path):
    """A cell may hold more than the 131,072 signs that Python's own reader of texts allows."""
    corners = ", ".join(f"{155_000 + n % 100}.{n:06} {463_000 + n // 100}.5" for n in range(7_000))
    line = f'1;"POLYGON (({corners}))";klinkers\n'
    assert len(line) > 2 * 2**16
    (tmp_path / "wegen.csv").write_text("id;wkt;type\n" + line + '2;"POINT (1 2)";klinkers\n', encoding="utf-8")
    assert taken_for(tmp_path / "wegen.csv") is SnapshotKind.ASSETS
    assert open_register(tmp_path / "wegen.csv").table.num_rows == 2


def test_a_quote_that_says_to_part_cells_parts_none(tmp_path):
    (tmp_path / "gas.csv").write_text('sep="\nwijkcode;gas\nWK059901;1200\n', encoding="utf-8")
    assert csv_head(tmp_path / "gas.csv").names == ["wijkcode", "gas"]
