"""Bring the area codes of any edition to the form of today: WK059901, also where only the digits stand."""

from collections.abc import Callable

import pandas as pd

from planner.domain.areas import Level
from planner.errors import FileError
from planner.sources.files.names import column_of
from planner.sources.kaart.files import SHORT, code_names

WIDTH = {Level.GEMEENTE: 4, Level.WIJK: 6, Level.BUURT: 8}
"""How many digits a code has, those of the gemeente included."""

NOWHERE = ("0000", "0997", "0998", "0999", "9999")
"""Digits of the gemeentecodes that CBS uses for abroad and unknown."""

BARE, INNER = r"\d[0-9A-Z]*", r"[0-9A-Z]*"
"""A code without its two letters starts with the digits of its gemeente; a number within the gemeente may not."""

GEMEENTE_NAMES = ("gemeentenaam", "gm_naam", "gemeentena")
WATER = ("water", "h2o")

FEATURE_ID = "id"
"""Where GeoJSON keeps what tells one feature from another; in a gemeente's own file that is the number of a buurt."""


def words(rows: pd.DataFrame, *names: str) -> pd.Series:
    """Give the column that goes by one of these names as stripped texts, "" where there is none."""
    own = column_of(rows, names)
    return pd.Series("", index=rows.index) if own is None else rows[own].astype("str").fillna("").str.strip()


def codes_of(
    rows: pd.DataFrame, level: Level, find_gemeente: Callable[[], str | None], *, file: str, layer: str
) -> pd.Series:
    """Give the full code of each row; `find_gemeente` is asked when buurten are numbered within their gemeente.

    Raises FileError when there is no column with codes, or when nobody knows the gemeente.
    """
    code, inner = column_of(rows, code_names(level)) or FEATURE_ID, WIDTH[level] - WIDTH[Level.GEMEENTE]
    if code not in rows or (code == FEATURE_ID and not words(rows, code).str.fullmatch(rf"[0-9A-Z]{{{inner}}}").all()):
        raise FileError("layer-no-codes", file=file, layer=layer, found=", ".join(map(str, rows.columns[:20])) or "–")
    codes = words(rows, code).str.removesuffix(".0")
    within = codes.str.len().max() <= inner
    bare = codes.str.fullmatch(INNER if within else BARE)
    if not bare.any():
        return codes
    full = codes.str.zfill(WIDTH[level])
    if within:
        above = words(rows, *code_names(Level.GEMEENTE)).str.removesuffix(".0").str.removeprefix("GM").str.zfill(4)
        if (above[bare] == "0000").any():
            above = pd.Series(_found(find_gemeente(), file, codes), index=rows.index)
        full = above + codes.str.zfill(inner)
    return codes.mask(bare, SHORT[level].upper() + full)


def _found(gemeente: str | None, file: str, codes: pd.Series) -> str:
    if gemeente is None:
        raise FileError("codes-without-gemeente", file=file, found=", ".join(codes[:3]))
    return gemeente.removeprefix("GM")


def somewhere(codes: pd.Series, level: Level) -> pd.Series:
    """Tell which codes are of an area of this level in the Netherlands."""
    return codes.str.startswith(SHORT[level].upper()) & ~codes.str[2:6].isin(NOWHERE)
