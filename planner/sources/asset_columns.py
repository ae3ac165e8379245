"""Read the columns of a register fast: each different value is understood once, however often it stands there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from re import compile as pattern
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from planner.sources.bounds import LONGEST_NAME
from planner.sources.missing import LARGEST, clean

ISO = pattern(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?")
DUTCH = pattern(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?")
DIGITS = pattern(r"(\d{4})(\d{2})(\d{2})")
NUMBER = pattern(r"-?\d+(?:[.,]0+)?")


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
    return clean(pd.DataFrame({"": pd.Series(texts, dtype="str")}), {}).values[""]


def year_of(text: str) -> float:
    """Read the year in a year or a date, whether it can be true or not; NaN when there is none.

    >>> [year_of(text) for text in ("1965.0", "1998-05-01", "01-05-1998", "19980501", "20141990", "195", "N.v.t.")]
    [1965.0, 1998.0, 1998.0, 1998.0, 20141990.0, 195.0, nan]
    """
    for known, order in ((ISO, (1, 2, 3)), (DUTCH, (3, 2, 1)), (DIGITS, (1, 2, 3))):
        found = known.fullmatch(text)
        if found:
            parts = tuple(int(found[n]) for n in order)
            if _is_day(*parts):
                return float(parts[0])
    return float(text.replace(",", ".")) if NUMBER.fullmatch(text) else float("nan")


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
