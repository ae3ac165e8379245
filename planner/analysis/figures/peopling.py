"""How many people live where a kaart doesn't tell: a young edition has borders and hardly a figure."""

from collections.abc import Iterable

import pandas as pd

from planner.analysis.atlas import FigureTable
from planner.domain.areas import AreaKind, Level

PEOPLE = "aantal_inwoners"


def peopled(areas: pd.DataFrame, tables: Iterable[FigureTable]) -> pd.DataFrame:
    """Give the areas of a level without any inhabitants those of the newest table about their gemeente.

    `areas` has AREA_COLUMNS. A wijk or buurt of such a gemeente in which nobody lives, or of which the table doesn't
    tell, is uninhabited, as in a kaart that tells it itself; water stays water.
    """
    silent = areas["inhabitants"].isna().groupby(areas["level"]).transform("all")
    if not silent.any():
        return areas
    inhabitants, kinds = areas["inhabitants"].copy(), areas["kind"].copy()
    for table in sorted(tables, key=lambda one: one.year, reverse=True):
        if PEOPLE not in table.values:
            continue
        counts = table.values[PEOPLE].reindex(areas.index)
        same = [areas["gemeente"], areas["level"]]
        about = silent & counts.notna().groupby(same).transform("any")
        inhabitants, silent = inhabitants.mask(about, counts), silent & ~about
        empty = about & ~(counts > 0) & (areas["level"] != Level.GEMEENTE.value)
        kinds = kinds.mask(empty & (kinds == AreaKind.INHABITED.value), AreaKind.UNINHABITED.value)
    return areas.assign(inhabitants=inhabitants, kind=kinds)
