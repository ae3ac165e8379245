"""Official columns as they are: each from the newest table that has it for enough areas."""

from collections.abc import Iterable

import pandas as pd

from planner.analysis.atlas import Atlas
from planner.analysis.observations import ENOUGH


def official_columns(atlas: Atlas, codes: pd.Index, names: Iterable[str]) -> pd.DataFrame:
    """Give columns by their official name for these areas; a column without any figure is left out."""
    found = {name: column for name in names if (column := _newest(atlas, codes, name)) is not None}
    return pd.DataFrame(found, index=codes, dtype="float64")


def _newest(atlas: Atlas, codes: pd.Index, name: str) -> pd.Series | None:
    tables = [table for table in atlas.tables if name in table.values.columns]
    read = [(table.year, table.snapshot.imported_at, table.values[name].reindex(codes)) for table in tables]
    fullest = max((int(column.count()) for *_, column in read), default=0)
    enough = [found for found in read if fullest and found[2].count() >= ENOUGH * fullest]
    return max(enough, key=lambda found: found[:2])[2] if enough else None
