"""A kaart without figures gets its inhabitants from the newest table about each gemeente."""

from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest

from planner.analysis.atlas import FigureTable
from planner.analysis.figures.peopling import peopled
from planner.domain.figures.provenance import Snapshot, SnapshotKind

CODES = ["GM0001", "GM0002", "WK000101", "WK000102", "WK000201", "WK000199"]
KINDS = ["inhabited", "inhabited", "inhabited", "inhabited", "inhabited", "water"]


def areas(inhabitants: float = np.nan) -> pd.DataFrame:
    levels = ["gemeente" if code.startswith("GM") else "wijk" for code in CODES]
    gemeenten = [f"GM{code[2:6]}" for code in CODES]
    columns = {"level": levels, "gemeente": gemeenten, "kind": KINDS, "inhabitants": inhabitants}
    return pd.DataFrame(columns, index=CODES)


def table(year: int, counts: dict[str, float]) -> FigureTable:
    values = pd.DataFrame({"aantal_inwoners": counts}, dtype="float64")
    made = datetime(year, 1, 1, tzinfo=UTC)
    snapshot = Snapshot(f"s{year}", SnapshotKind.FIGURES, "x", "Cijfers", year, "f", "0", "CC0", "CBS", made, 1)
    return FigureTable(snapshot, year, values, values.astype("str"))


def test_the_newest_table_about_a_gemeente_tells() -> None:
    new = table(2026, {"GM0001": 30, "WK000101": 30, "WK000102": 0})
    old = table(2024, {"GM0001": 90, "WK000101": 90, "GM0002": 8, "WK000201": 8})
    found = peopled(areas(), [old, new])
    assert found["inhabitants"].dropna().to_dict() == {
        "GM0001": 30,
        "GM0002": 8,
        "WK000101": 30,
        "WK000102": 0,
        "WK000201": 8,
    }
    assert found["kind"].to_dict() == dict(zip(CODES, KINDS, strict=True)) | {"WK000102": "uninhabited"}


@pytest.mark.parametrize("tables", [[], [table(2026, {"WK009901": 5})], [table(2026, {"WK000101": np.nan})]])
def test_where_nobody_tells_nothing_is_called_uninhabited(tables: list[FigureTable]) -> None:
    pd.testing.assert_frame_equal(peopled(areas(), tables), areas())


def test_a_kaart_that_tells_itself_is_left_alone() -> None:
    own = areas(7)
    assert peopled(own, [table(2026, {"WK000101": 30})]) is own
