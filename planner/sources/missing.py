"""The only place where sentinels die: raw cells in, numbers and the reasons why they are missing out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from planner.domain.indicators import MissingReason

CATEGORIES = ("", *(reason.value for reason in MissingReason))
"""What a cell of `reasons` can hold, in the order of its category codes."""

ONE_POINT = r"-?\d*\.\d+"
THOUSANDS = r"-?[1-9]\d{0,2}\.\d{3}"
CLEARLY = r"-?\d{1,3}(\.\d{3})+,\d+|-?\d{1,3}(\.\d{3}){2,}"
"""Texts in which the points can only stand between thousands."""

LARGEST = 1e15
"""No figure is larger: sums of such figures stay finite, and all the euros in the country fit."""

UNKNOWN = CATEGORIES.index(MissingReason.UNKNOWN.value)


@dataclass(frozen=True, eq=False)
class Cleaned:
    """Figures without sentinels.

    `values`: float, NaN where missing. `reasons`: same shape, int8, numbers of CATEGORIES. `unreadable`: True where a
    text is neither a number nor a sentinel; only the columns that held texts.
    """

    values: pd.DataFrame
    reasons: pd.DataFrame
    unreadable: pd.DataFrame


def clean(frame: pd.DataFrame, sentinels: Mapping[str, MissingReason]) -> Cleaned:
    """Turn raw cells into numbers; padded texts, decimal commas, thousands points and percent signs are read as meant.

    One mark is the decimal one ("1.234" is about one), the last of two kinds too ("1.234,5" is over a thousand); only
    where the rest of the column or the table shows that points stand between thousands, "1.234" is over a thousand.
    """
    codes = {text.strip().lower(): CATEGORIES.index(reason.value) for text, reason in sentinels.items()}
    numeric = [column for column, kind in frame.dtypes.items() if pd.api.types.is_numeric_dtype(kind)]
    texts = [column for column in frame if column not in set(numeric)]
    values = frame[numeric].to_numpy(dtype=float, na_value=np.nan, copy=True)
    said = np.zeros(values.shape, dtype=np.int8)
    unreadable = np.zeros((len(frame), len(texts)), dtype=bool)
    tidied = [_tidy(frame[column]) for column in texts]
    dutch = _is_dutch(tidied)
    columns = [_read(column, codes, dutch=dutch) for column in tidied]
    if columns:
        values = np.column_stack([values, *(column[0] for column in columns)])
        said = np.column_stack([said, *(column[1] for column in columns)])
        unreadable = np.column_stack([column[2] for column in columns])
    for number, code in _numbers(codes).items():
        said[values == number] = code
    values[~(np.abs(values) <= LARGEST)] = np.nan
    said[np.isnan(values) & (said == 0)] = UNKNOWN
    values[said > 0] = np.nan
    names = [*numeric, *texts]
    return Cleaned(
        pd.DataFrame(values, frame.index, names),
        pd.DataFrame(said, frame.index, names),
        pd.DataFrame(unreadable, frame.index, texts),
    )


def figures_of(frame: pd.DataFrame, sentinels: Mapping[str, MissingReason], *, kept: Collection[str] = ()) -> Cleaned:
    """Clean a table and leave out the columns that hold words: fewer numbers than texts that aren't one.

    Columns in `kept` stay whatever they hold, as somebody says they are figures.
    """
    cleaned = clean(frame, sentinels)
    wrong = cleaned.unreadable.drop(columns=list(kept), errors="ignore").sum()
    words = wrong.index[wrong > cleaned.values[wrong.index].notna().sum()]
    return Cleaned(
        cleaned.values.drop(columns=words),
        cleaned.reasons.drop(columns=words),
        cleaned.unreadable.drop(columns=words),
    )


def labelled(codes: pd.DataFrame) -> pd.DataFrame:
    """Turn numbers of CATEGORIES into the reasons themselves, as categories."""
    kind = pd.CategoricalDtype(list(CATEGORIES))
    columns = {name: pd.Categorical.from_codes(codes[name].to_numpy(), dtype=kind) for name in codes}
    return pd.DataFrame(columns, index=codes.index)


def _numbers(codes: Mapping[str, int]) -> dict[float, int]:
    numbers = pd.to_numeric(pd.Series(list(codes), dtype=object), errors="coerce")
    return {float(n): codes[text] for text, n in zip(codes, numbers, strict=True) if not np.isnan(n)}


def in_doubt(cells: pd.Series) -> bool:
    """Tell whether 1.234 in these cells can be over a thousand as well as about one."""
    texts = _tidy(cells)
    points = texts[texts.str.fullmatch(ONE_POINT)]
    return bool(len(points) and points.str.fullmatch(THOUSANDS).all() and not texts.str.fullmatch(CLEARLY).any())


def _tidy(cells: pd.Series) -> pd.Series:
    """Take away what is no part of a number: spaces of all kinds, marks of bytes, percent and euro signs."""
    texts = cells.astype("str").fillna("").str.replace(r"[\s\ufeff%€]+", "", regex=True)
    return texts.str.replace("\u2212", "-", regex=False)


def _is_dutch(columns: list[pd.Series]) -> bool:
    """Tell whether a table writes decimals with a comma, and points only where thousands can end."""
    commas = any(texts.str.fullmatch(r"-?\d*,\d+").any() for texts in columns)
    return commas and all(texts[texts.str.fullmatch(ONE_POINT)].str.fullmatch(THOUSANDS).all() for texts in columns)


def _read(texts: pd.Series, codes: Mapping[str, int], *, dutch: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give numbers, reasons and what can't be read of one column of tidied texts."""
    said = texts.str.lower().map(codes).fillna(0).astype(np.int8).to_numpy(copy=True)
    said[texts.str.fullmatch(r"[<>≤≥]=?\d+([.,]\d+)?").to_numpy()] = CATEGORIES.index(MissingReason.SECRET.value)
    points = texts[texts.str.fullmatch(ONE_POINT)]
    if points.str.fullmatch(THOUSANDS).all() and (dutch or texts.str.fullmatch(CLEARLY).any()):
        texts = texts.copy()
        texts[points.index] = points.str.replace(".", "", regex=False)
    numbers = pd.to_numeric(texts, errors="coerce").to_numpy(dtype=float, na_value=np.nan, copy=True)
    left = ~np.isfinite(numbers) & (said == 0)
    numbers[left] = pd.to_numeric(_point(texts[left]), errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    numbers[~(np.abs(numbers) <= LARGEST)] = np.nan
    unreadable = np.isnan(numbers) & (said == 0) & (texts != "").to_numpy()
    return numbers, said, unreadable


def _point(texts: pd.Series) -> pd.Series:
    """Write numbers with a decimal point only: 3,5 · 1.234,5 · 1,234.5 · 1.234.567."""
    dutch = texts.str.fullmatch(r"-?\d*,\d+") | texts.str.fullmatch(CLEARLY)
    turned = texts.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    english = texts.str.fullmatch(r"-?\d{1,3}(,\d{3})+\.\d+|-?\d{1,3}(,\d{3}){2,}")
    return turned.where(dutch, texts.str.replace(",", "", regex=False).where(english, texts))
