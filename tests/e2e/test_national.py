"""The whole country in the app at once, from the real open data."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.gestures import MouseVisitor, visiting
from tests.fixtures.app import RunningApp, StartApp, planner_environment

CITIES = {"GM0599": "Rotterdam", "GM0518": "’s-Gravenhage", "GM0363": "Amsterdam", "GM0344": "Utrecht"}


@pytest.fixture(scope="module")
def national_app(start_app: StartApp, real_data: Path, tmp_path_factory) -> RunningApp:
    """Start the app with the national kaart and the Leefbaarometer, loaded by its own commands."""
    environment = planner_environment(tmp_path_factory.mktemp("national"))
    command_line = RunningApp("", environment)
    for command, file in (
        ("import-areas", "cbs/wijkenbuurten_2024.gpkg"),
        ("import-figures", "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv"),
    ):
        told = command_line.planner(command, str(real_data / file))
        assert told.returncode == 0, told.stderr
    return start_app(environment)


def picture(page: Page) -> bytes:
    expect(page.locator("[role=application] canvas").first).to_be_visible()
    page.wait_for_timeout(1500)  # the map fades in
    return page.locator("[role=application]").screenshot()


@pytest.mark.parametrize(
    ("level", "topics"),
    [("wijk", ("veerkracht", "samenstelling")), ("buurt", ("samenstelling", "eigendom_eenzijdig"))],
)
def test_the_whole_country_draws_and_recolours(browser: Browser, national_app: RunningApp, level, topics):
    with visiting(browser, national_app.url, MouseVisitor) as visitor:
        pictures = []
        for topic in topics:
            visitor.open(f"/?gemeente=NL&niveau={level}&toon={topic}")
            pictures.append(picture(visitor.page))
        assert pictures[0] != pictures[1]
        expect(visitor.page.get_by_text("© Kadaster / Centraal Bureau voor de Statistiek, 2024")).to_be_visible()
        assert visitor.strangers == []


@pytest.mark.parametrize("code", CITIES)
@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_a_city_shows_its_own_areas_and_explains_the_empty_ones(national_app: RunningApp, code, level):
    areas = json.loads(national_app.planner("scores", "--gemeente", code, "--level", level, "--json").stdout)
    prefix = {"wijk": "WK", "buurt": "BU"}[level]
    assert all(area["code"].startswith(prefix + code[2:]) for area in areas)
    scored = [a for a in areas if any(t["score"] is not None for t in a["themes"].values())]
    assert len(scored) > len(areas) / 2
    for area in areas:
        empty = all(f["value"] is None for f in area["indicators"].values())
        assert not empty or all(f["missing"] for f in area["indicators"].values())


def test_letter_codes_of_amsterdam_are_areas_like_any_other(national_app: RunningApp):
    areas = json.loads(national_app.planner("scores", "--gemeente", "GM0363", "--level", "wijk", "--json").stdout)
    assert any(not area["code"][2:].isdigit() for area in areas)


def test_a_wijk_of_water_is_explained_on_the_page(browser: Browser, national_app: RunningApp):
    with visiting(browser, national_app.url, MouseVisitor) as visitor:
        visitor.open("/?gemeente=NL&niveau=wijk&gebied=WK059999")
        if visitor.page.locator(".wa-panel .wa-lead").count() == 0:
            pytest.fail("the water wijk has no panel")
        expect(visitor.page.locator(".wa-panel")).to_contain_text("water")
