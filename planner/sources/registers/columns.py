"""Read the columns of a register fast: each different value is understood once, however often it stands there."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from re import compile as pattern
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from planner.sources.figures.missing import LARGEST, NO_HINTS, Hints, clean
from planner.sources.files.bounds import LONGEST_NAME

ISO = pattern(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?")
DUTCH = pattern(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?")
DIGITS = pattern(r"(\d{4})(\d{2})(\d{2})")
NUMBER = pattern(r"-?\d+(?:[.,]0+)?")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LEAST_MILLISECONDS, MOST_MILLISECONDS = 10**10, 10**13
"""Dates that GIS programs write as a number: milliseconds since 1970, between a few months and a few centuries."""

HEAP, HEAP_SHARE, ALONE, AROUND = 5, 0.02, 3, 10
"""A heap: this many objects, this share, and so many times as many as any other year within so many years."""


@dataclass(frozen=True, eq=False)
class Coded:
    """A column as numbers of its different values (`texts`, "" when empty), with how often each stands there."""

    codes: np.ndarray
    texts: list[str]
    counts: np.ndarray

    def each(self, understand: Callable[[str], Any], dtype: Any) -> np.ndarray:
        """Understand each value once, and give the outcome per row."""
        understood: np.ndarray = np.array([understand(text) for text in self.texts], dtype=dtype)
        return np.asarray(understood[self.codes])


def coded(table: pa.Table, column: str) -> Coded:
    """Encode a column; spaces around its values don't count, nor what follows after what a person can read."""
    cells = table[column]
    if pa.types.is_dictionary(cells.type):
        cells = cells.cast(cells.type.value_type)
    cells = cells.dictionary_encode(null_encoding="encode").combine_chunks()
    texts = pc.utf8_trim_whitespace(cells.dictionary.cast(pa.string()).fill_null(""))
    begun = pc.binary_join_element_wise(pc.utf8_slice_codeunits(texts, 0, LONGEST_NAME - 1), "…", "")
    texts = pc.if_else(pc.greater(pc.utf8_length(texts), LONGEST_NAME), begun, texts)
    same = texts.dictionary_encode()
    codes = same.indices.to_numpy()[cells.indices.to_numpy()]
    return Coded(codes, same.dictionary.to_pylist(), np.bincount(codes, minlength=len(same.dictionary)))


def numbers(table: pa.Table, column: str) -> np.ndarray:
    """Read a column as numbers, however they are written; NaN where there is none."""
    cells = table[column]
    if pa.types.is_integer(cells.type) or pa.types.is_floating(cells.type):
        told = np.array(cells.cast(pa.float64()).to_numpy(), dtype=float)
        return np.where(np.abs(told) <= LARGEST, told, np.nan)
    return numbers_in(cells.cast(pa.string()).to_pandas()).to_numpy()


def numbers_in(texts: Sequence[str] | pd.Series) -> pd.Series:
    """Read texts as numbers; NaN where one isn't."""
    return amounts_in(texts)[0]


def amounts_in(texts: Sequence[str] | pd.Series, hints: Hints = NO_HINTS) -> tuple[pd.Series, bool]:
    """Read texts as numbers, and tell whether 1.234 among them may be over a thousand as well as about one.

    The `hints` are those of the column "".
    """
    read = clean(pd.DataFrame({"": pd.Series(texts, dtype="str")}), {}, hints)
    return read.values[""], bool(read.doubted)


def day_of(text: str) -> tuple[float, str]:
    """Read the year in a year or a date, whether it can be true or not, and its month and day; NaN when there is none.

    >>> [day_of(text)[0] for text in ("1965.0", "1998-05-01", "01-05-1998", "20141990", "195", "N.v.t.")]
    [1965.0, 1998.0, 1998.0, 20141990.0, 195.0, nan]
    >>> day_of("19980501"), day_of("1998"), day_of("631152000000")
    ((1998.0, '05-01'), (1998.0, ''), (1990.0, '01-01'))
    """
    for known, order in ((ISO, (1, 2, 3)), (DUTCH, (3, 2, 1)), (DIGITS, (1, 2, 3))):
        found = known.fullmatch(text)
        if found:
            year, month, day = (int(found[n]) for n in order)
            if _is_day(year, month, day):
                return float(year), f"{month:02}-{day:02}"
    if not NUMBER.fullmatch(text):
        return float("nan"), ""
    number = float(text.replace(",", "."))
    if LEAST_MILLISECONDS <= abs(number) <= MOST_MILLISECONDS:
        told = EPOCH + timedelta(milliseconds=number)
        return float(told.year), f"{told.month:02}-{told.day:02}"
    return number, ""


def year_of(text: str) -> float:
    """Read the year only."""
    return day_of(text)[0]


def placeholder_years(values: Coded, years: np.ndarray, placeholders: Collection[str]) -> np.ndarray:
    """Tell of each different value whether it is a placeholder: one of those declared, and a heap by itself.

    `years` are those of the values, NaN where they can't be true.
    """
    days = [day_of(text) for text in values.texts]
    names = [{f"{year:.0f}", f"{year:.0f}-{day}"} if day else {f"{year:.0f}"} for year, day in days]
    made_up = np.zeros(len(days), dtype=bool)
    filled = values.counts[~np.isnan(years)].sum()
    for one in placeholders:
        # 1900 may stand there as a year or as its first day, not as a day in May
        fitting = ("", "01-01", one[5:])
        here = np.array([one in name and day in fitting for name, (_, day) in zip(names, days, strict=True)])
        here &= ~np.isnan(years)
        count = int(values.counts[here].sum())
        if count < max(HEAP, HEAP_SHARE * filled):
            continue
        near = ~here & (np.abs(years - float(one[:4])) <= AROUND)
        others = np.bincount(years[near].astype(int), values.counts[near]) if near.any() else np.zeros(1)
        if count >= ALONE * others.max():
            made_up |= here
    return made_up


def heaps(values: Coded, years: np.ndarray) -> list[tuple[str, int]]:
    """Give the values that stand at suspiciously many objects, and at how many.

    That is one day at more than half of the objects, or a bare year at half or more. `years` are those of the values,
    NaN where they can't be true.
    """
    half = len(values.codes) / 2
    days = [day_of(text)[1] for text in values.texts]
    told = pd.DataFrame({"text": values.texts, "count": values.counts, "day": days, "year": years})
    found = []
    for (_, day), those in told.groupby(["year", "day"]):
        count = int(those["count"].sum())
        if count >= max(HEAP, half + 0.5 if day else half):
            found.append((str(those.at[those["count"].idxmax(), "text"]), count))
    return found


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
