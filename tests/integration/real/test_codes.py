"""Codes of 2016 on the kaart of 2024: the gas of a buurt lies where the buurt lies, not where its code went."""

from pathlib import Path

import pandas as pd
import pytest

from planner.analysis.figures.observations import Observations, observe
from planner.bootstrap import build
from planner.domain.areas import Level
from planner.services.data import areas as figures
from planner.services.data import tables as own_figures
from tests.fixtures.agenda_page import settings_in

pytestmark = pytest.mark.real_data

KAART, GAS_2016 = "cbs/wijkenbuurten_2024.gpkg", "energie/etlocal_stedin_buurten_2016_subset.csv"
CODE, GAS = "BU03100201", "gasverbruik"


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


@pytest.fixture(scope="module")
def told(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[pd.Series, pd.DataFrame, Observations]:
    """Give the raw gas of 2016 by name in De Bilt, its buurten of 2024 by code, and what is observed there."""
    house = build(settings_in(tmp_path_factory.mktemp("real")))
    ctx = house.context()
    figures.import_areas(ctx, real_data / KAART, quiet)
    report = own_figures.inspect_table(ctx, real_data / GAS_2016)
    assert report.moved > 0
    figures.import_figures(ctx, real_data / GAS_2016, quiet)
    atlas = ctx.library.areas.atlas()
    areas = atlas.areas[(atlas.areas["gemeente"] == "GM0310") & (atlas.areas["level"] == Level.BUURT.value)]
    table = pd.read_csv(real_data / GAS_2016)
    raw = table[table["geo_id"].str.startswith("BU0310")].set_index("name")["gas_m3_per_woning_afgeleid"]
    return raw, areas, observe(atlas, ctx.indicators.indicators, Level.BUURT, ctx.indicators.choice)


def test_the_gas_of_de_leyen_is_on_de_leyen(told: tuple[pd.Series, pd.DataFrame, Observations]) -> None:
    raw, areas, seen = told
    now = areas.index[areas["name"] == "De Leijen"]
    assert len(now) == 1
    assert now[0] != CODE
    assert seen.values.at[now[0], GAS] == raw["De Leyen"] == 1170
    assert seen.years.at[now[0], GAS] == 2016


def test_what_has_its_old_code_now_does_not_have_its_gas(told: tuple[pd.Series, pd.DataFrame, Observations]) -> None:
    raw, areas, seen = told
    assert areas.at[CODE, "name"] == "Hollandsche Rading Kern"
    assert seen.values.at[CODE, GAS] != raw["De Leyen"]
