"""Which map the codes of a table are of: codes are given out again, and names and inhabitants in the file tell."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from planner.analysis.figures.naming import Edition, best_fit, living_there
from planner.domain.figures.own_tables import Reading, Renamed
from planner.domain.finding import folded
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import Hints, figures_of
from planner.sources.figures.scaled import undivided
from planner.sources.files.bounds import shortened
from planner.sources.files.names import column_of

PEOPLE = "aantal_inwoners"
AGREED = 0.3
"""A column has the names of areas when at least this share of its rows about areas on a map says what that says."""

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


def said_in(
    cells: pd.DataFrame,
    codes: pd.Series,
    years: pd.Series,
    sources: Sources,
    editions: Sequence[Edition],
    *,
    taken: Collection[str],
    reading: Mapping[str, Reading],
) -> pd.DataFrame:
    """Give what each row says of its area: `code` (NA none), `name` ("" not said), `inhabitants` (NaN) and `year`."""
    names, people = _names(cells, codes, editions, taken), _people(cells, sources, reading)
    told = {"name": "" if names is None else cells[names].str.strip(), "inhabitants": people, "year": years}
    return pd.DataFrame({"code": codes} | told, index=cells.index).astype({"inhabitants": float, "name": "str"})


def placed_on(said: pd.DataFrame, editions: Sequence[Edition]) -> Placed:
    """Choose the map on which most rows are what they say, the first of several; other codes move or fall away.

    `said` is what `said_in` gives.
    """
    codes, people = said["code"], said["inhabitants"]
    if not editions or codes.isna().all():
        return Placed(codes)
    if max(living_there(codes, people, edition.areas) for edition in editions) < INHABITED:
        said = said.assign(inhabitants=np.nan)
    if (said["name"] == "").all() and said["inhabitants"].isna().all():
        return Placed(codes)
    edition, fitted = best_fit(said, editions)
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
        found.append((max((_agreeing(said, names) for names in maps), default=0.0), str(column)))
    share, best = max(found, default=(0.0, ""))
    return best if share >= AGREED else column_of([column for _, column in found], NAMES)


def _agreeing(said: pd.Series, names: np.ndarray) -> float:
    """Give the share of the areas on a map whose name is what a column says."""
    there = pd.notna(names) & (names != "")
    return float((said.to_numpy() == names)[there].mean()) if there.any() else 0.0


def _people(cells: pd.DataFrame, sources: Sources, reading: Mapping[str, Reading]) -> pd.Series | float:
    """Read how many people live in each area, where the file says so."""
    also = next((column.also for column in sources.columns if column.name == PEOPLE), ())
    column = column_of(cells, (PEOPLE, *also), sources.parents)
    if column is None:
        return np.nan
    texts, hints = undivided(cells[[column]], reading)[0], Hints(reading, frozenset({column}))
    values = figures_of(texts, sources.sentinels, kept=[column], hints=hints).values
    return values[column].where(lambda people: people >= 0, np.nan)
