"""Find areas by name, and tell those apart that share one."""

from dataclasses import dataclass

import pandas as pd

from planner.domain.areas import Level
from planner.domain.finding import Known, OtherNames, how_well, known, looked_for, may_fit

LEVELS = [level.value for level in Level]


@dataclass(frozen=True, eq=False)
class Directory:
    """The areas of an atlas by what they are called, in the order in which equals are shown."""

    codes: tuple[str, ...]
    known: tuple[Known, ...]


@dataclass(frozen=True)
class Found:
    """The areas that fit best, and how many fit in all."""

    codes: tuple[str, ...]
    total: int

    @property
    def more(self) -> int:
        """Count those that aren't shown."""
        return self.total - len(self.codes)


def directory(areas: pd.DataFrame, also: OtherNames) -> Directory:
    """Lay out areas (AREA_COLUMNS) for searching; `also` has other names of gemeenten."""
    wijken = areas["wijk"].map(areas["name"]).fillna("")
    sorting = areas.assign(wijk_name=wijken, rank=areas["level"].map(LEVELS.index))
    columns = ["rank", "name", "gemeente_name", "wijk_name"]
    lines = sorting.sort_values(columns)[columns].astype({"name": str, "gemeente_name": str})
    return Directory(tuple(map(str, lines.index)), tuple(_known(line, also) for line in lines.itertuples(name=None)))


def _known(line: tuple[str, int, str, str, str], also: OtherNames) -> Known:
    code, level, name, gemeente, wijk = line
    others = also.get(gemeente, ())
    return known((name, *others, code)) if level == 0 else known((name, code), (gemeente, *others, wijk))


def find(listed: Directory, typed: str, most: int) -> Found:
    """Give the areas that fit what was typed, best first; gemeenten before wijken before buurten."""
    words = looked_for(typed)
    parts = words.split()
    fitting = (n for n, thing in enumerate(listed.known) if parts and may_fit(parts, thing))
    ranks = sorted((rank, n) for n in fitting if (rank := how_well(words, listed.known[n])) is not None)
    return Found(tuple(listed.codes[n] for _, n in ranks[:most]), len(ranks))


def told_apart(areas: pd.DataFrame, wijk_names: pd.Series) -> pd.Series:
    """Name areas so that no two are called the same: with gemeente, then wijk, then code where that is needed.

    `wijk_names` by wijkcode. Gives a Series by code.
    """
    names = areas["name"].astype(object)
    wijken = areas["wijk"].map(wijk_names).fillna("")
    with_gemeente = names + " (" + areas["gemeente_name"] + ")"
    with_wijk = (names + " (" + wijken + ", " + areas["gemeente_name"] + ")").where(wijken != "", with_gemeente)
    with_code = names + " (" + areas.index.astype(str) + ")"
    for clearer in (with_gemeente, with_wijk, with_code):
        names = names.where(~names.duplicated(keep=False), clearer)
    return names


def lying_in(areas: pd.DataFrame, codes: tuple[str, ...]) -> pd.DataFrame:
    """Tell of some areas what they are and where: columns name, level, wijk (a name or ""), gemeente, in this order."""
    own = areas.loc[list(codes)]
    wijken = own["wijk"].map(areas["name"]).fillna("")
    return pd.DataFrame({"name": own["name"], "level": own["level"], "wijk": wijken, "gemeente": own["gemeente_name"]})
