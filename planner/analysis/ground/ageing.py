"""How old the public space is: which share of it is older than its assumed service life.

Age against an assumed life is a first sign and not a judgement. What an inspection found is a figure of its own beside
it: in poor condition, or with few years left. One is never taken for the other.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

KEYS = ["area", "type", "year", "condition", "remaining"]
SUMS = ["quantity", "count"]
INDEX = ["area", "type"]
POOR = "slecht"
SOON = 10
"""Years ahead that a replacement can be planned with."""

FEWEST, KNOWN = 20, 0.5
"""Below this number of objects, or with less of their quantity known, there is no share to speak of."""

ROUNDING = 1e-9
"""Sums of shares are not exact."""

MEASURES = ["share_past_life", "share_past_life_in_10_years", "share_poor"]


def cohorts(pieces: pd.DataFrame) -> pd.DataFrame:
    """Add up the `quantity` and `count` of pieces that have the same area, type, year, condition and remaining life.

    `area` and `type` are codes; `quantity` is in the unit of the type, `count` is 1 where most of an object lies and 0
    for a smaller part (neither is ever missing); `year` and `remaining` (years that an inspection still gives it) are
    NaN and `condition` is "" when unknown. Cohorts are pieces themselves, in a fixed order.
    """
    return pieces.groupby(KEYS, dropna=False, observed=True, as_index=False)[SUMS].sum()


def lifted(below: pd.DataFrame, to: pd.Series) -> pd.DataFrame:
    """Regroup cohorts to the higher areas that `to` gives by area code: exact, since quantities add up.

    What lies in an area that `to` doesn't know is left out.
    """
    above = to.reindex(pd.Index(below["area"])).to_numpy()
    known = pd.notna(above)
    return cohorts(below.assign(area=above)[known])


def shares(cohorts: pd.DataFrame, lives: Mapping[str, float | None], on: int) -> pd.DataFrame:
    """Tell per area and type how much there is and which share of it is past its assumed life in the year `on`.

    Columns: `quantity`, `count`, `life` (as assumed), `median_year` (half of the quantity with a year dates from it or
    earlier), `known` (share of the quantity with a year), `share_past_life` (older than the assumed service life),
    `share_past_life_in_10_years` (those included), `share_poor` (of what has a condition), `share_short` (of what has a
    remaining life: 10 years or less) and `enough`. Shares run from 0 to 1 and are of the quantity that is known. They
    are NaN with fewer than 20 objects and with less than half of the quantity known; those of age also for a type
    without a life (None, NaN or absent from `lives`). `enough` tells that there is a share past life.
    """
    group = [cohorts[name] for name in INDEX]
    sums = _quantities(cohorts, _by_type(cohorts["type"], lives), on).groupby(group).sum()
    life = _by_type(sums.index.get_level_values("type"), lives)
    known, inspected, told = (sums[name] / sums["quantity"] for name in ("known", "inspected", "told"))
    many = sums["count"] >= FEWEST - ROUNDING
    enough = many & (known >= KNOWN - ROUNDING) & ~np.isnan(life)
    seen, asked = (many & (part >= KNOWN - ROUNDING) for part in (inspected, told))
    return pd.DataFrame(
        {
            "quantity": sums["quantity"],
            "count": sums["count"],
            "life": life,
            "median_year": _median_year(cohorts).reindex(sums.index),
            "known": known,
            "share_past_life": (sums["past"] / sums["known"]).where(enough),
            "share_past_life_in_10_years": (sums["soon"] / sums["known"]).where(enough),
            "share_poor": (sums["poor"] / sums["inspected"]).where(seen),
            "share_short": (sums["short"] / sums["told"]).where(asked),
            "enough": enough,
        }
    )


def combined(shares: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """Combine the shares of the types in each area to one percentage per measure, by the declared weights.

    A type without a share is left out, so the others weigh more; `coverage` (0–1) is the part of the weight of the
    types present that is told past life or not. Types without an assumed life or without a weight have no say.
    """
    area = shares.index.get_level_values("area")
    weight = pd.Series(_by_type(shares.index.get_level_values("type"), weights), shares.index).fillna(0.0)
    told = shares[MEASURES].notna().mul(weight, axis=0).groupby(area).sum()
    total = shares[MEASURES].mul(weight, axis=0).groupby(area).sum()
    heard = weight.where(shares["enough"], 0.0).groupby(area).sum()
    asked = weight.where(shares["life"].notna(), 0.0).groupby(area).sum()
    return (100 * total / told).assign(coverage=(heard / asked).fillna(0.0))


def _quantities(cohorts: pd.DataFrame, life: np.ndarray, on: int) -> pd.DataFrame:
    """Split the quantity of each cohort by what is known of it."""
    year, remaining = cohorts["year"].to_numpy(dtype=float), cohorts["remaining"].to_numpy(dtype=float)
    left = year + life - on
    parts = {
        "known": ~np.isnan(year),
        "past": left < 0,
        "soon": left < SOON,
        "poor": (cohorts["condition"] == POOR).to_numpy(),
        "inspected": (cohorts["condition"] != "").to_numpy(),
        "told": ~np.isnan(remaining),
        "short": remaining <= SOON,
    }
    quantity = cohorts["quantity"].to_numpy(dtype=float)
    return cohorts[SUMS].assign(**{name: np.where(part, quantity, 0.0) for name, part in parts.items()})


def _median_year(cohorts: pd.DataFrame) -> pd.Series:
    dated = cohorts.loc[cohorts["year"].notna()].sort_values([*INDEX, "year"])
    quantity = dated.groupby(INDEX)["quantity"]
    reached = quantity.cumsum() >= quantity.transform("sum") * (0.5 - ROUNDING)
    return dated.loc[reached].groupby(INDEX)["year"].first()


def _by_type(types: pd.Series | pd.Index, given: Mapping[str, float | None]) -> np.ndarray:
    return pd.Series(types).map(dict(given)).to_numpy(dtype=float)
