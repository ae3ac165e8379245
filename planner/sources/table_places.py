"""Which map the codes of a table are of: codes are given out again, and names and inhabitants in the file tell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from planner.analysis.naming import Edition, best_fit, living_there
from planner.domain.finding import folded
from planner.domain.own_tables import Renamed
from planner.sources.bounds import shortened
from planner.sources.missing import figures_of
from planner.sources.names import column_of
from planner.sources.registry import Sources

PEOPLE = "aantal_inwoners"
AGREED = 0.3
"""A column has the names of areas when at least this share of its rows says what a map says."""

INHABITED = 0.5
"""A column says how many people live in an area when it does for at least this share of areas on some map."""

NAMES = ("buurtnaam", "wijknaam", "gebiedsnaam", "buurt_naam", "wijk_naam", "bu_naam", "wk_naam", "statnaam")
"""What a column with names is called; in these they are believed, also where no map agrees."""

EXAMPLES = 3


@dataclass(frozen=True, eq=False)
class Placed:
    """The codes of a table as one map has them, NA where its area isn't there.

    `borders` is the id of that map, "" when nothing in the file tells, and `older` its year when it isn't the first;
    `moved` and `strange` count rows as `analysis.naming` calls them, with some examples.
    """

    codes: pd.Series
    borders: str = ""
    older: int | None = None
    moved: int = 0
    strange: int = 0
    examples: tuple[Renamed, ...] = ()


UNSAID = Placed(pd.Series(dtype="str"))


def placed_on(
    cells: pd.DataFrame,
    codes: pd.Series,
    years: pd.Series,
    sources: Sources,
    editions: Sequence[Edition],
    *,
    taken: Collection[str],
) -> Placed:
    """Choose the map on which most rows are what they say, the first of several; other codes move or fall away."""
    if not editions or codes.isna().all():
        return Placed(codes)
    names, people = _names(cells, codes, editions, taken), _people(cells, codes, sources, editions)
    if names is None and people is None:
        return Placed(codes)
    told = {"name": "" if names is None else cells[names].str.strip(), "inhabitants": people, "year": years}
    said = pd.DataFrame({"code": codes} | told, index=cells.index)
    edition, fitted = best_fit(said.astype({"inhabitants": float}), editions)
    other = fitted.moved | fitted.strange
    there = said[other].assign(there=edition.areas["name"].reindex(said.loc[other, "code"]).to_numpy())
    shown = [
        Renamed(str(row.code), shortened(str(row.name)), str(row.there))
        for row in there.drop_duplicates("code").head(EXAMPLES).itertuples(index=False)
    ]
    older = None if edition is editions[0] else edition.year
    return Placed(fitted.codes, edition.id, older, int(fitted.moved.sum()), int(fitted.strange.sum()), tuple(shown))


def _names(cells: pd.DataFrame, codes: pd.Series, editions: Sequence[Edition], taken: Collection[str]) -> str | None:
    """Find the column that names the area of each row: what a map says, or what it is called."""
    known, found = codes.notna(), []
    maps = [edition.areas["name"].reindex(codes[known]).map(folded, "ignore").to_numpy() for edition in editions]
    for column in cells.columns.difference([*taken], sort=False):
        texts = cells.loc[known, column]
        if texts.str.contains("[A-Za-z]", regex=True).mean() < AGREED:
            continue
        said = texts.str.slice(0, 120).map(folded)
        found.append((max(float((said == names).mean()) for names in maps), str(column)))
    share, best = max(found, default=(0.0, ""))
    return best if share >= AGREED else column_of([column for _, column in found], NAMES)


def _people(cells: pd.DataFrame, codes: pd.Series, sources: Sources, editions: Sequence[Edition]) -> pd.Series | None:
    """Read how many people live in each area, where the file says so and half of it is about so on some map."""
    also = next((column.also for column in sources.columns if column.name == PEOPLE), ())
    column = column_of(cells, (PEOPLE, *also), sources.parents)
    if column is None:
        return None
    values = figures_of(cells[[column]], sources.sentinels, kept=[column]).values
    people = values[column].where(lambda people: people >= 0, np.nan)
    agreeing = max(living_there(codes, people, edition.areas) for edition in editions)
    return people if agreeing >= INHABITED else None
