"""Find the column with area codes that a table is about, and tell when it isn't sure or when there are two tables."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.domain.figures.indicators import MissingReason
from planner.errors import FileError
from planner.sources.files.bounds import shortened
from planner.sources.files.codes import codes_of, may_hold_codes, without_letters

ENOUGH_CODES = 0.5
"""A column holds area codes when at least this share of its cells is one."""

NESTED = 0.5
"""Codes of smaller and larger areas belong together when at least this share of rows has the one within the other."""

LETTERED = r"(?i)\s*'?(?:GM|WK|BU)\s*\d"

WORD = r"[^\W\d_]{4}"
"""What a title holds at least."""

TOTAL = r"(?i)\W*(?:sub)?tota+l"

LOOKED_AT = 100
"""So many rows without a code that could be a heading are looked at."""


@dataclass(frozen=True, eq=False)
class CodeColumn:
    """The column with the codes of a table, and all that could be; `unsure` when a person has to choose."""

    name: str
    codes: pd.Series
    choices: tuple[str, ...]
    unsure: bool


@dataclass(frozen=True, eq=False)
class Candidate:
    """A column that could hold the codes of a table; `loaded` counts the rows about loaded areas."""

    name: str
    codes: pd.Series
    loaded: int
    bare: bool

    @property
    def rows(self) -> int:
        """Count the rows with a code."""
        return int(self.codes.notna().sum())

    @property
    def fit(self) -> tuple[int, ...]:
        """Give what tells which column is about the smallest areas; of digits only, first how many are loaded."""
        found = (self.codes.nunique(), self.length)
        return (self.loaded, *found) if self.bare else found

    @property
    def length(self) -> int:
        """Give the length of its longest code."""
        return int(self.codes.str.len().max())


def code_column(cells: pd.DataFrame, known: Collection[str], asked: str, path: Path) -> CodeColumn:
    """Give the column with codes: of the smallest areas, and of several of those the one with most loaded areas.

    Digits only count where the name of the column says so. Raises FileError when there is none.
    """
    for found in ([_candidate(cells, asked, known)],) if asked else (_lettered(cells, known), _bare(cells, known)):
        enough = max(1, (not asked) * ENOUGH_CODES * len(cells))
        fitting = [one for one in found if one.codes.notna().sum() >= enough]
        if fitting:
            return _chosen(fitting)
    raise FileError("table-no-codes", file=path.name, found=", ".join(map(str, cells.columns[:20])))


def _chosen(fitting: list[Candidate]) -> CodeColumn:
    smallest = max(fitting, key=lambda one: one.fit)
    alike = [one for one in fitting if one.length == smallest.length and ENOUGH_CODES * smallest.rows <= one.rows]
    best = max(alike, key=lambda one: (one.loaded, one.fit))
    others = [one for one in fitting if one is not best and not one.codes.equals(best.codes)]
    rivals = [one for one in others if one in alike or _lies_elsewhere(best, one)]
    unsure = any(one not in alike or one.loaded == best.loaded or best.loaded < best.rows for one in rivals)
    return CodeColumn(best.name, best.codes, tuple(one.name for one in (best, *rivals)) if rivals else (), unsure)


def _candidate(cells: pd.DataFrame, name: str, known: Collection[str], *, bare: bool = False) -> Candidate:
    codes = codes_of(cells[name], known)
    return Candidate(name, codes, int(codes.isin(known).sum()), bare)


def _lettered(cells: pd.DataFrame, known: Collection[str]) -> list[Candidate]:
    return [_candidate(cells, str(name), known) for name in cells if cells[name].str.match(LETTERED).any()]


def _bare(cells: pd.DataFrame, known: Collection[str]) -> list[Candidate]:
    names = [name for name in cells if may_hold_codes(str(name)) and without_letters(cells[name]).any()]
    return [_candidate(cells, str(name), known, bare=True) for name in names]


def _lies_elsewhere(best: Candidate, other: Candidate) -> bool:
    """Tell whether codes of larger and smaller areas beside each other are about other places."""
    large, small = sorted((best, other), key=lambda one: one.length)
    both = large.codes.notna() & small.codes.notna()
    inside = small.codes[both].str[2 : large.length] == large.codes[both].str[2:]
    return not best.bare and large.length < small.length and bool(both.any()) and inside.mean() < NESTED


def check_one_table(
    cells: pd.DataFrame, codes: pd.Series, column: str, sentinels: Mapping[str, MissingReason], path: Path
) -> None:
    """Raise FileError when a second table begins between the codes: at names where figures should be, or at a title."""
    rows = codes.index[codes.notna()]
    between = cells[codes.isna() & (cells.index < rows[-1])]
    if between.empty:
        return
    if (title := _title(cells, between, rows[0])) is not None:
        names_it = "".join(map(str.strip, between.loc[title]))
        raise FileError("table-second", file=path.name, row=str(title), names=shortened(names_it))
    filled = between.map(str.strip) != ""
    lettered = between.apply(lambda texts: texts.str.contains(r"[^\W\d_]", regex=True))
    words = lettered & ~between.apply(lambda texts: texts.str.strip().str.lower().isin(sentinels))
    names = between[filled[column] & (filled.sum(axis=1) > 1) & (filled == words).all(axis=1)]
    for row, line in names.head(LOOKED_AT).iterrows():
        said = [text.strip() for text in line if text.strip()]
        again = set(said) <= set(map(str, cells.columns))
        if not again and (may_hold_codes(line[column]) or _names_figures(cells, line, column, rows)):
            raise FileError("table-second", file=path.name, row=str(row), names=shortened(", ".join(said)))


def _title(cells: pd.DataFrame, between: pd.DataFrame, first: Hashable) -> Hashable | None:
    """Find the row of a title above a second table: words alone in it, with an empty row before or after.

    Where words alone stand above the first codes too, all are names of groups of areas.
    """
    alone = (between.map(str.strip) != "").sum(axis=1) == 1
    said = pd.Series(["".join(line).strip() for line in between[alone].to_numpy()], between.index[alone], dtype="str")
    titles = said.index[said.str.contains(WORD) & ~said.str.match(TOTAL)]
    if any(row < first for row in titles):
        return None
    there = {*cells.index}
    return next((row for row in titles if not {row - 1, row + 1} <= there), None)


def _names_figures(cells: pd.DataFrame, line: pd.Series, column: str, rows: pd.Index) -> bool:
    """Tell whether a row has words in a column that holds none in the rows with codes."""
    named = [name for name in map(str, cells) if name != column and line[name].strip()]
    return any(not cells.loc[rows, name].str.contains(r"[A-Za-z]{2}", regex=True).any() for name in named)
