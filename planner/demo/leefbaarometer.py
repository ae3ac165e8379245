"""Make up Leefbaarometer scores per wijk and year, in the layout of the published open-data file."""

from typing import Final

import numpy as np
import pandas as pd

from planner.demo.story import story

YEARS: Final = (2014, 2016, 2018, 2020, 2022)
YEARS_WITHOUT_DIMENSIONS: Final = (2016,)
DIMENSIONS: Final = ("fys", "onv", "soc", "vrz", "won")
SHARE_OF_CHANGE: Final = (0.1, 0.45, 0.25, 0.1, 0.1)
SCORE_OF_THE_COUNTRY: Final = 4.1


def scores(names: pd.Series) -> pd.DataFrame:
    """Give every inhabited wijk a row per year; `names` holds the wijknamen by wijkcode."""
    inhabited = story().dropna(subset=["koop"]).index
    years = [_year(names.reindex(inhabited), year) for year in YEARS]
    return pd.concat(years).sort_values(["wk_code", "jaar"], ignore_index=True)


def _year(names: pd.Series, year: int) -> pd.DataFrame:
    place = story().loc[names.index]
    change = np.outer(place["sinds2014"] * (year - 2022) / 8, SHARE_OF_CHANGE)
    noise = np.random.RandomState(year).uniform(-4, 4, change.shape)
    dimensions = ((place[list(DIMENSIONS)] + change + noise) / 1_000).round(12)
    deviation = dimensions.sum(axis=1).round(12)
    if year in YEARS_WITHOUT_DIMENSIONS:
        dimensions *= np.nan
    head = {"wk_code": names.index, "wk_naam": names, "jaar": year, "lbm": (SCORE_OF_THE_COUNTRY + deviation).round(12)}
    return pd.DataFrame(head | {"afw": deviation} | {name: dimensions[name] for name in DIMENSIONS})
