"""Official columns as they are: of each area the newest figure that isn't too old."""

from collections.abc import Iterable

import pandas as pd

from planner.analysis.atlas import Atlas
from planner.domain.figures.indicators import Choice


def official_columns(atlas: Atlas, codes: pd.Index, names: Iterable[str], choice: Choice) -> pd.DataFrame:
    """Give columns by their official name for these areas; a column without any figure is left out."""
    recent = [table for table in atlas.tables if table.year >= atlas.year - choice.greatest_age]
    recent.sort(key=lambda table: (table.year, table.snapshot.imported_at), reverse=True)
    found = pd.DataFrame(index=codes, dtype="float64")
    for name in names:
        column = pd.Series(float("nan"), index=codes)
        for table in recent:
            if name in table.values and column.hasnans:
                column = column.fillna(table.values[name].reindex(codes))
        found[name] = column
    return found.dropna(axis="columns", how="all")
