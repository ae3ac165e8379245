"""Decide per column whether points and commas stand between thousands or before decimals, or leave it open."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from planner.domain.figures.own_tables import Reading

DECIMAL = {".": r"-?\d*\.\d+", ",": r"-?\d*,\d+"}
THOUSAND = {".": r"-?[1-9]\d{0,2}\.\d{3}", ",": r"-?[1-9]\d{0,2},\d{3}"}
CLEARLY = {
    ".": r"-?\d{1,3}(?:\.\d{3})+,\d+|-?\d{1,3}(?:\.\d{3}){2,}",
    ",": r"-?\d{1,3}(?:,\d{3})+\.\d+|-?\d{1,3}(?:,\d{3}){2,}",
}
"""Texts in which this mark can only stand between thousands."""

OTHER = {".": ",", ",": "."}
HUNDRED = 100
"""Beside 634 a figure of 1.013 is taken to be over a thousand; beside 2 it may be about one."""


@dataclass(frozen=True, eq=False)
class Marks:
    """The points and commas in one column of tidied texts."""

    texts: pd.Series

    @cached_property
    def marked(self) -> dict[str, pd.Series]:
        """Give the texts with a mark."""
        return {mark: self.texts[self.texts.str.contains(mark, regex=False)] for mark in OTHER}

    @cached_property
    def single(self) -> dict[str, pd.Series]:
        """Give the texts with one point and no comma, and those with one comma and no point."""
        return {mark: self._with(mark, form) for mark, form in DECIMAL.items()}

    @cached_property
    def thousands(self) -> dict[str, bool]:
        """Tell whether a mark stands somewhere where it can only separate thousands."""
        return {mark: not self._with(mark, form).empty for mark, form in CLEARLY.items()}

    def decimal(self, mark: str) -> bool:
        """Tell whether a mark stands somewhere where it can only come before decimals."""
        return not self.single[mark].empty and not self.single[mark].str.fullmatch(THOUSAND[mark]).all()

    def open(self, mark: str) -> bool:
        """Tell whether a mark only stands where it can separate thousands as well as come before decimals."""
        return not self.single[mark].empty and not self.decimal(mark)

    @property
    def plain_under_thousand(self) -> bool:
        """Tell whether the figures without a mark are whole, never over 999, and at least one is of three digits.

        It is a guess that those with a mark go on where these end: figures of three decimals would hardly ever be
        whole, and so near to a thousand, by chance.
        """
        plain = pd.to_numeric(self.texts[self.texts.str.fullmatch(r"-?\d{1,15}")]).abs()
        return bool(len(plain)) and HUNDRED <= plain.max() < 10 * HUNDRED

    def _with(self, mark: str, form: str) -> pd.Series:
        marked = self.marked[mark]
        return marked if marked.empty else marked[marked.str.fullmatch(form)]


def reading_of(column: Marks, mark: str, *, whole: bool, highest: float | None) -> Reading | None:
    """Say what a mark means that is open in a column; None when nothing in it tells: other columns prove nothing.

    `whole`: its figures are counts. `highest` is the largest figure it can hold.
    """
    if highest is not None and _as_thousands(column.single[mark]).max() > highest:
        return Reading.DECIMALS
    if whole or column.thousands[mark] or column.plain_under_thousand:
        return Reading.THOUSANDS
    return None


def _as_thousands(texts: pd.Series) -> pd.Series:
    return pd.to_numeric(without(texts))


def without(texts: pd.Series) -> pd.Series:
    """Take points and commas away."""
    return texts.str.replace(r"[.,]", "", regex=True)
