"""No real table is taken for one whose groups don't add up, that holds classes, or that is no measurement."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyogrio
import pytest

from planner.domain.figures.faults import WrongKind
from planner.domain.figures.own_tables import Doubt, TableReport
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING

pytestmark = pytest.mark.real_data

SOURCES = replace(read_sources(DECLARED / "sources.yaml"), last_year=2026)
FAULTS = {WrongKind.TOO_MUCH, WrongKind.TOO_LITTLE, WrongKind.LATER, WrongKind.FORECAST, WrongKind.LOW, WrongKind.HIGH}
NO_TABLE = {"table-no-codes", "table-second"}
REGISTERS = ("assets", "gwsw", "cbs_pc6", "cbs_namen", "cbs_odata", "cbs_grenswijzigingen")


def alarms(path: Path) -> list[str]:
    try:
        found: TableReport = inspect_table(path, SOURCES, None, mapping=NO_MAPPING)
    except FileError as refused:
        return [] if refused.code in NO_TABLE else [refused.code]
    told = [f"{one.kind} {one.row} {one.column} {one.text}" for one in found.wrong if one.kind in FAULTS]
    told += [f"classes {column.name}" for column in found.columns if column.doubt is Doubt.CLASSES]
    return told + ([f"sign {found.sign}"] if found.sign else [])


def test_no_real_table_gets_a_false_alarm(real_data: Path) -> None:
    every = sorted([*real_data.rglob("*.csv"), *real_data.rglob("*.xlsx")])
    tables = [path for path in every if not path.parent.name.startswith(REGISTERS)]
    assert len(tables) > 15
    assert {path.name: told for path in tables if (told := alarms(path))} == {}


@pytest.mark.parametrize(
    ("file", "layer"),
    [
        ("cbs/wijkenbuurten_2024.gpkg", "gemeenten"),
        ("cbs/wijkenbuurten_2024.gpkg", "wijken"),
        ("cbs/wijkenbuurten_2024.gpkg", "buurten"),
        ("cbs/wijkenbuurten_2022.gpkg", "wijken"),
    ],
)
def test_the_figures_of_a_real_kaart_as_a_table_get_no_false_alarm(
    real_data: Path, tmp_path: Path, file: str, layer: str
) -> None:
    path = tmp_path / f"{layer}_2024.csv"
    rows: pd.DataFrame = pyogrio.read_dataframe(real_data / file, layer=layer, read_geometry=False)
    rows.drop(columns=["jaar"], errors="ignore").to_csv(path, index=False)
    assert alarms(path) == []
    rows.drop(columns=["jaar", "aantal_inwoners", "aantal_huishoudens", "woningvoorraad"], errors="ignore").to_csv(
        path, index=False
    )
    assert alarms(path) == []
