"""Why a figure of an area is missing: only what the source itself says, or what can be counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from planner.analysis.figures.aggregation import Codes, Numbers, Parts
from planner.analysis.figures.levels import UNKNOWN, Flags, LevelTable, code_of, own_reasons, reasons_of_buurten
from planner.domain.figures.indicators import Indicator, MissingReason

LATER, SECRET = code_of(MissingReason.LATER), code_of(MissingReason.SECRET)
COVERAGE, OLD = code_of(MissingReason.COVERAGE), code_of(MissingReason.OLD)
FIRM = (code_of(MissingReason.NOT_APPLICABLE), SECRET, code_of(MissingReason.FEW_OBJECTS))
"""What goes before all else, when the source says it of the area itself."""


@dataclass(frozen=True, eq=False)
class Told:
    """Per area a reason, 0 where nothing is missing, and the number that belongs to it, else NaN."""

    reasons: Codes
    details: Numbers


def told(
    tables: tuple[LevelTable, ...],
    indicator: Indicator,
    parts: Parts | None,
    missing: Flags,
    *,
    short: Numbers,
    too_old: Numbers,
) -> Told:
    """Say why the `missing` figures are: the first that is true of these.

    The source says of the area that it doesn't apply, is secret or is of too few; a part of the buurten is known (the
    share `short`), but too little; there is a figure, but `too_old` (its year); the source says that it is dropped or
    comes later; it says so of all buurten inside. `tables` are those that count, the newest first.
    """
    reasons, details = np.zeros(len(missing), dtype=np.int8), np.full(len(missing), np.nan)
    if not missing.any():
        return Told(reasons, details)
    said, inside = _said(tables, indicator, len(missing)), _inside(tables, indicator, parts, len(missing))
    inside[inside == SECRET] = COVERAGE  # that each buurt is secret doesn't make the whole secret
    reasons[:] = np.where(inside > 0, inside, UNKNOWN)
    firm = np.isin(said, FIRM)
    for where, reason in ((said != UNKNOWN, said), (~np.isnan(too_old), OLD), (short > 0, COVERAGE), (firm, said)):
        reasons = np.where(where, reason, reasons).astype(np.int8)
    reasons[~missing] = 0
    return Told(reasons, np.where(reasons == COVERAGE, short, np.where(reasons == OLD, too_old, np.nan)))


def _said(tables: Iterable[LevelTable], indicator: Indicator, size: int) -> Codes:
    """Give what the newest table says of each area that says more than that it is unknown.

    That it comes later is no news any more when a newer table is about the area; of one year other words go before it.
    """
    said, spoken = np.full(size, UNKNOWN, dtype=np.int8), np.zeros(size, dtype=bool)
    for _, group in groupby(tables, key=lambda table: table.table.year):
        now, there = np.full(size, UNKNOWN, dtype=np.int8), np.zeros(size, dtype=bool)
        for table in group:
            words = own_reasons(table.own, indicator)
            now = np.where((now == UNKNOWN) | ((now == LATER) & (words != UNKNOWN)), words, now)
            there |= table.own.places >= 0
        said = np.where((said == UNKNOWN) & ~(spoken & (now == LATER)), now, said)
        spoken |= there
    return said


def _inside(tables: tuple[LevelTable, ...], indicator: Indicator, parts: Parts | None, size: int) -> Codes:
    """Give the one reason of all buurten of an area in the newest table about buurten; 0 without one."""
    newest = next((table.below for table in tables if table.below is not None), None)
    if parts is None or newest is None or not indicator.denominator:
        return np.zeros(size, dtype=np.int8)
    return reasons_of_buurten(newest, indicator, parts)
