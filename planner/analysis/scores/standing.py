"""How sure a place is, and which areas are alike: what takes a moment longer, read when somebody asks for it."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from planner.analysis.figures.columns import official_columns
from planner.analysis.scores.comparison import nearest, standardised
from planner.analysis.scores.measured import Measured
from planner.analysis.scores.profiles import Alike, AreaProfile
from planner.analysis.scores.sensitivity import RankBand, first_tenth, rank_band, rank_bands

FEWEST_HOUSEHOLDS = 100
"""Of an area with fewer households no rank interval is given: its figures move too much by themselves."""
LARGEST = 5
"""No area has more inhabitants per household: so many make at least one."""
HOUSEHOLDS = "aantal_huishoudens"


def explained(measured: Measured, profiles: Iterable[AreaProfile]) -> tuple[AreaProfile, ...]:
    """Add to profiles how sure each rank is, and which areas are alike."""
    profiles = tuple(profiles)
    found = bands(measured, tuple(profile.code for profile in profiles))
    kin = standardised_profile(measured)
    return tuple(
        replace(
            profile,
            themes=tuple(replace(r, band=found.get((profile.code, r.theme.id.value))) for r in profile.themes),
            alike=alike(measured, kin, profile.code),
        )
        for profile in profiles
    )


def bands(measured: Measured, codes: tuple[str, ...]) -> dict[tuple[str, str], RankBand]:
    """Give the rank interval of areas on each theme, by (code, theme id).

    It is absent without a score, with few households, and where the theme rests on one figure only.
    """
    steady = _steady(measured)
    wanted = [code for code in codes if steady[code]]
    found: dict[tuple[str, str], RankBand] = {}
    for theme in measured.members:
        scored = measured.scores.themes[theme].notna()
        todo = [code for code in wanted if scored[code]]
        while todo:
            among = measured.among(todo[0])
            here = [code for code in todo if among[code]]
            found |= {(code, theme): band for code, band in _bands(measured, theme, among, here).items()}
            todo = [code for code in todo if not among[code]]
    return found


def standardised_profile(measured: Measured) -> pd.DataFrame:
    """Give what areas are compared by, of all areas that are ranked; without columns when nothing is known."""
    codes = measured.areas.index[measured.ranked]
    return standardised(
        official_columns(measured.atlas, codes, measured.indicators.profile, measured.indicators.choice)
    )


def alike(measured: Measured, kin: pd.DataFrame, code: str) -> Alike | None:
    """Find the areas most like this one in a standardised profile, wherever they lie, and their means."""
    near = nearest(kin, code) if code in kin.index else pd.Series(dtype=float)
    if near.empty:
        return None
    named = [measured.areas.loc[near.index, column].astype(str) for column in ("name", "gemeente_name")]
    areas = tuple(zip(near.index, *named, near.tolist(), strict=True))
    together = bool(measured.among(code)[near.index].all())
    themes = _means(measured.scores.themes.loc[near.index]) if together else {}
    return Alike(areas, themes, _means(measured.observations.values.loc[near.index]))


def _bands(measured: Measured, theme: str, among: pd.Series, codes: list[str]) -> dict[str, RankBand]:
    members = list(measured.members[theme])
    known = among & measured.scores.themes[theme].notna()
    scores = measured.scores.indicators.loc[known, members]
    weights = np.array([measured.scores.weights[name] for name in members], dtype=float)
    counted = scores.loc[:, weights > 0].notna().sum(axis=1)
    codes = [code for code in codes if counted[code] > 1]  # of one figure the weight makes no difference
    if not codes:
        return {}
    if len(codes) == 1:
        return {codes[0]: rank_band(scores, weights, codes[0])}
    first, count = first_tenth(len(scores)), len(scores)
    found = rank_bands(scores, weights).loc[codes]
    columns = (found[name].tolist() for name in ("rank", "low", "high", "first_share"))
    rows = zip(codes, *columns, strict=True)
    return {code: RankBand(rank, low, high, first, share, count) for code, rank, low, high, share in rows}


def unsure(measured: Measured, code: str) -> str:
    """Say why it isn't known how sure the places of an area are: "few" households, "unknown" how many, or ""."""
    if _steady(measured)[code]:
        return ""
    return "unknown" if pd.isna(_households(measured)[code]) else "few"


def _steady(measured: Measured) -> pd.Series:
    """Tell which areas have enough households: as counted, else at least as many as the inhabitants tell.

    All of them have when no file says how many there are.
    """
    counted = _households(measured)
    enough: pd.Series = counted.fillna(measured.areas["inhabitants"] / LARGEST) >= FEWEST_HOUSEHOLDS
    return enough | bool(counted.isna().all())


def _households(measured: Measured) -> pd.Series:
    columns = official_columns(measured.atlas, measured.areas.index, (HOUSEHOLDS,), measured.observations.choice)
    return columns.get(HOUSEHOLDS, pd.Series(float("nan"), index=measured.areas.index))


def _means(table: pd.DataFrame) -> dict[str, float]:
    return {str(name): float(mean) for name, mean in table.mean().dropna().items()}
