"""The only place where sentinels die: raw cells in, numbers and the reasons why they are missing out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from planner.domain.figures.indicators import MissingReason
from planner.domain.figures.own_tables import Reading
from planner.sources.figures.points import CLEARLY, DECIMAL, OTHER, Marks, reading_of, without

CATEGORIES = ("", *(reason.value for reason in MissingReason))
"""What a cell of `reasons` can hold, in the order of its category codes."""

LARGEST = 1e15
"""No figure is larger: sums of such figures stay finite, and all the euros in the country fit."""

UNKNOWN = CATEGORIES.index(MissingReason.UNKNOWN.value)


@dataclass(frozen=True)
class Hints:
    """What is known of columns before they are read: how a person says that they are written (`reading`).

    `whole` hold counts, `highest` is the largest figure a column can hold.
    """

    reading: Mapping[str, Reading] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    highest: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Cleaned:
    """Figures without sentinels.

    `values`: float, NaN where missing. `reasons`: same shape, int8, numbers of CATEGORIES. `unreadable`: True where a
    text is neither a number nor a sentinel; only the columns that held texts. In the columns `doubted` nothing tells
    whether 1.234 is over a thousand or about one.
    """

    values: pd.DataFrame
    reasons: pd.DataFrame
    unreadable: pd.DataFrame
    doubted: frozenset[str] = frozenset()


NO_HINTS = Hints()


def clean(frame: pd.DataFrame, sentinels: Mapping[str, MissingReason], hints: Hints = NO_HINTS) -> Cleaned:
    """Turn raw cells into numbers; padded texts, decimal commas, thousands points and percent signs are read as meant.

    One mark is the decimal one ("1.234" is about one), the last of two kinds too ("1.234,5" is over a thousand); only
    where the rest of the column, or a hint, tells that a mark stands between thousands, "1.234" is over
    a thousand.
    """
    codes = {text.strip().lower(): CATEGORIES.index(reason.value) for text, reason in sentinels.items()}
    numeric = [column for column, kind in frame.dtypes.items() if pd.api.types.is_numeric_dtype(kind)]
    texts = [column for column in frame if column not in set(numeric)]
    values = frame[numeric].to_numpy(dtype=float, na_value=np.nan, copy=True)
    said = np.zeros(values.shape, dtype=np.int8)
    unreadable = np.zeros((len(frame), len(texts)), dtype=bool)
    marked = [Marks(_tidy(frame[column])) for column in texts]
    undone = [_undone(own, str(name), hints) for name, own in zip(texts, marked, strict=True)]
    columns = [_read(column, codes) for column, _ in undone]
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
        frozenset(str(name) for name, (_, doubted) in zip(texts, undone, strict=True) if doubted),
    )


def _undone(column: Marks, name: str, hints: Hints) -> tuple[pd.Series, bool]:
    """Take away the marks between thousands in texts with one mark, and tell whether that is in doubt."""
    texts, doubted = column.texts, False
    for mark in OTHER:
        if not column.open(mark):
            continue
        highest = hints.highest.get(name)
        told = hints.reading.get(name) or reading_of(column, mark, whole=name in hints.whole, highest=highest)
        doubted |= told is None
        if told is Reading.THOUSANDS:
            texts = texts.copy()
            single = column.single[mark]
            texts[single.index] = without(single)
    return texts, doubted


def figures_of(
    frame: pd.DataFrame,
    sentinels: Mapping[str, MissingReason],
    *,
    kept: Collection[str] = (),
    hints: Hints = NO_HINTS,
) -> Cleaned:
    """Clean a table and leave out the columns that hold words: fewer numbers than texts that aren't one.

    Columns in `kept` stay whatever they hold, as somebody says they are figures or their name does.
    """
    cleaned = clean(frame, sentinels, hints)
    wrong = cleaned.unreadable.drop(columns=list(kept), errors="ignore").sum()
    words = wrong.index[wrong > cleaned.values[wrong.index].notna().sum()]
    return Cleaned(
        cleaned.values.drop(columns=words),
        cleaned.reasons.drop(columns=words),
        cleaned.unreadable.drop(columns=words),
        cleaned.doubted - set(words),
    )


def labelled(codes: pd.DataFrame) -> pd.DataFrame:
    """Turn numbers of CATEGORIES into the reasons themselves, as categories."""
    kind = pd.CategoricalDtype(list(CATEGORIES))
    columns = {name: pd.Categorical.from_codes(codes[name].to_numpy(), dtype=kind) for name in codes}
    return pd.DataFrame(columns, index=codes.index)


def _numbers(codes: Mapping[str, int]) -> dict[float, int]:
    numbers = pd.to_numeric(pd.Series(list(codes), dtype=object), errors="coerce")
    return {float(n): codes[text] for text, n in zip(codes, numbers, strict=True) if not np.isnan(n)}


def _tidy(cells: pd.Series) -> pd.Series:
    """Take away what is no part of a number: spaces of all kinds, marks of bytes, percent and euro signs."""
    texts = cells.astype("str").fillna("").str.replace(r"[\s\ufeff%€]+", "", regex=True)
    return texts.str.replace("\u2212", "-", regex=False)


def _read(texts: pd.Series, codes: Mapping[str, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give numbers, reasons and what can't be read of one column of tidied texts."""
    numbers = pd.to_numeric(texts, errors="coerce").to_numpy(dtype=float, na_value=np.nan, copy=True)
    said = np.zeros(len(texts), dtype=np.int8)
    unread = ~np.isfinite(numbers)
    if not unread.any():
        numbers[np.abs(numbers) > LARGEST] = np.nan
        return numbers, said, np.isnan(numbers)
    rest = texts[unread]
    told = rest.str.lower().map(codes).fillna(0).astype(np.int8).to_numpy(copy=True)
    told[rest.str.fullmatch(r"[<>≤≥]=?\d+([.,]\d+)?").to_numpy()] = CATEGORIES.index(MissingReason.SECRET.value)
    said[unread] = told
    left = unread & (said == 0)
    numbers[left] = pd.to_numeric(_point(texts[left]), errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    numbers[~(np.abs(numbers) <= LARGEST)] = np.nan
    unreadable = np.isnan(numbers) & (said == 0) & (texts != "").to_numpy()
    return numbers, said, unreadable


def _point(texts: pd.Series) -> pd.Series:
    """Write numbers with a decimal point only: 3,5 · 1.234,5 · 1,234.5 · 1.234.567."""
    dutch = texts.str.fullmatch(DECIMAL[","]) | texts.str.fullmatch(CLEARLY["."])
    turned = texts.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    english = texts.str.fullmatch(CLEARLY[","])
    return turned.where(dutch, texts.str.replace(",", "", regex=False).where(english, texts))
