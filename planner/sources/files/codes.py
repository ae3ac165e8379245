"""Recognise area codes however they are written: padded, in lower case, without letters, without leading zeros."""

import re
from collections.abc import Collection

import pandas as pd

from planner.domain.areas import is_code
from planner.sources.files.names import key

LENGTHS = {"GM": 4, "WK": 6, "BU": 8}
"""How many digits follow the letters of each level; a larger area's code is the beginning of a smaller one's."""

EATEN = 3
"""How many leading zeros a spreadsheet can eat: gemeente 0003 becomes 3."""

NAMES = re.compile(r".*code|(gm|wk|bu|gemeente|wijk|buurt|regio|gebied|gwb|wijkenenbuurten|regios|geoid|area)\d?")


def codes_of(cells: pd.Series, known: Collection[str] = ()) -> pd.Series:
    """Give each cell as a CBS code, or NA where it holds none.

    Digits only are read as the level of the longest among them; where that area isn't `known`, as the level of their
    own length when that one is.
    """
    texts = pd.Series([_tidy(text) for text in cells.astype("str").fillna("")], cells.index, dtype="str")
    bare = texts[texts.str.fullmatch(r"\d{1,8}")]
    if not bare.empty:
        texts = pd.Series(_from_digits(bare, known), bare.index, dtype="str").combine_first(texts)
    return texts.where(texts.map(is_code))


def without_letters(cells: pd.Series) -> pd.Series:
    """Tell of each cell whether it could be a code without its letters."""
    return cells.astype("str").str.strip().str.fullmatch(r"'?\d{1,8}([.,]0+)?")


def may_hold_codes(name: str) -> bool:
    """Tell whether a column of digits goes by a name that says it holds area codes.

    >>> may_hold_codes("Buurtcode"), may_hold_codes("postcode"), may_hold_codes("aantal")
    (True, False, False)
    """
    return NAMES.fullmatch(key(name)) is not None and "post" not in key(name)


def _tidy(text: str) -> str:
    code = re.sub(r"[\s\ufeff']+", "", text).upper()
    digits = re.fullmatch(r"(GM|WK|BU)?(\d+)(?:[.,]0+)?", code)
    if digits is None:
        return code
    return _as(digits[1], digits[2]) if digits[1] else digits[2]


def _from_digits(bare: pd.Series, known: Collection[str]) -> list[str]:
    if bare.str.startswith("0").any() and bare.str.len().isin(LENGTHS.values()).all():
        return [_as(_own_level(digits), digits) for digits in bare]
    widest = _own_level(max(bare, key=len))
    codes = []
    for digits in bare:
        level = widest if len(digits) >= LENGTHS[widest] - EATEN else _own_level(digits)
        ways = [_as(level, digits), *(_as(p, digits) for p, n in LENGTHS.items() if len(digits) <= n)]
        codes.append(next((code for code in ways if code in known), ways[0]))
    return codes


def _own_level(digits: str) -> str:
    return next(prefix for prefix, length in LENGTHS.items() if len(digits) <= length)


def _as(prefix: str, digits: str) -> str:
    return prefix + digits.zfill(LENGTHS[prefix])
