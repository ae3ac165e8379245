"""The map on screen in a real Chromium: it draws, recolours, listens to mouse and keyboard, and stays at home."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
APP = """
import streamlit as st
from planner.ui.browser.headers import middleware
from planner.ui.browser.routes import routes
app = st.App("page.py", routes=routes(), middleware=middleware())
"""
PAGE = """
import pandas as pd
import streamlit as st
from planner.maps.geometry import encode
from planner.text import translator
from planner.ui.browser.maps.area_map import area_map, map_labels
from planner.ui.browser.routes import publish
from tests.maps_example import a_map, some_borders

borders = some_borders(20)
names = pd.Series([f"Buurt {number}" for number in range(400)], index=borders.index)
st.title("Kaart")
ramp = st.radio("Thema", ["verduurzaming", "veerkracht"])
address = "/kaart/geo/weg.json" if st.query_params.get("weg") else publish(encode(borders, names))
view = a_map(borders, ramp=ramp, selected=st.session_state.get("chosen"))
tiles = "/nergens/{z}/{x}/{y}.png" if st.query_params.get("tegels") else None
labels = map_labels(translator("nl"))
chosen = area_map(view, geometry_url=address, height=500, key="map", labels=labels, tiles_url=tiles)
if chosen:
    st.session_state["chosen"] = chosen
    st.rerun()
st.write("Gekozen: " + st.session_state.get("chosen", "niets"))
"""
COLOURS = """canvas => {
    const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const counts = {};
    for (let i = 0; i < data.length; i += 4) {
        const colour = [data[i], data[i + 1], data[i + 2], data[i + 3]].join();
        counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return Object.entries(counts).filter(([, count]) => count > 500).map(([colour]) => colour);
}"""
FLAGS = ["--server.headless=true", "--browser.gatherUsageStats=false", "--client.toolbarMode=minimal"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a page with only a map on it."""
    folder = tmp_path_factory.mktemp("app")
    (folder / "app.py").write_text(APP, encoding="utf-8")
    (folder / "page.py").write_text(PAGE, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    host = [f"--server.port={port}", "--server.address=127.0.0.1"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *host, *FLAGS]
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(
            command, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=log, stderr=log
        ) as server,
    ):
        wait_for(f"http://127.0.0.1:{port}/gezondheid")
        yield f"http://127.0.0.1:{port}"
        server.terminate()


def wait_for(url: str) -> None:
    end = monotonic() + 60
    while monotonic() < end:
        try:
            urlopen(url, timeout=5).close()
        except OSError:  # not there yet, or too busy to answer in time
            sleep(0.1)
        else:
            return
    raise TimeoutError(url)


@dataclass
class Heard:
    """What a page asked the network for, and what went wrong in it."""

    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def page(browser: Browser, address: str, heard: Heard) -> Iterator[Page]:
    """Open the page and wait until the map has been drawn."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.on("request", lambda request: heard.asked.append(request.url))
    tab.on("pageerror", lambda error: heard.wrong.append(str(error)))
    tab.on("console", lambda message: heard.wrong.append(message.text) if message.type == "error" else None)
    tab.goto(address)
    expect(tab.locator(".map")).to_have_attribute("aria-busy", "false", timeout=30_000)
    yield tab
    context.close()


def colours(page: Page) -> set[str]:
    return set(page.locator(".map canvas").first.evaluate(COLOURS))


def scale(page: Page) -> str:
    return page.locator(".leaflet-control-scale-line").inner_text()


def test_the_map_draws_in_the_colours_of_its_classes(page: Page, heard: Heard):
    assert len(colours(page)) > 7
    assert heard.wrong == []


@pytest.mark.usefixtures("page")
def test_nothing_is_asked_of_another_host(heard: Heard, address: str):
    assert [url for url in heard.asked if not url.startswith((address, "data:", "blob:"))] == []


def test_the_page_is_in_dutch(page: Page):
    assert page.locator("html").get_attribute("lang") == "nl"
    expect(page.get_by_role("application")).to_have_accessible_name(
        "Verduurzaming per buurt. Kaart van een verzonnen gemeente"
    )


def test_other_colours_keep_the_zoom_and_fetch_no_borders(page: Page, heard: Heard):
    before, whole = colours(page), scale(page)
    page.get_by_role("button", name="Dichterbij").click()
    expect(page.locator(".leaflet-control-scale-line")).not_to_have_text(whole)
    near = scale(page)
    page.get_by_text("veerkracht", exact=True).click()
    expect(page.get_by_text("Gekozen: niets")).to_be_visible()
    page.wait_for_timeout(1000)
    assert colours(page) - before
    assert scale(page) == near
    assert sum("/kaart/geo/" in url for url in heard.asked) == 1
    page.get_by_role("button", name="Hele gebied").click()
    expect(page.locator(".leaflet-control-scale-line")).to_have_text(whole)


def test_a_click_gives_the_area_under_the_mouse(page: Page):
    page.locator(".map").hover()
    tip = page.locator(".tip strong")
    expect(tip).to_have_text("Buurt 210")
    page.locator(".map").click()
    expect(page.get_by_text("Gekozen: BU19990210")).to_be_visible()


def test_the_keyboard_walks_tells_and_chooses(page: Page):
    page.locator(".map").focus()
    page.keyboard.press("ArrowRight")
    live = page.locator("[aria-live=polite]").filter(has_text="Buurt")
    expect(live).to_have_text("Buurt 209, soort 3, 209,0")
    page.keyboard.press("ArrowRight")
    expect(live).to_have_text("Buurt 210, soort 4, 210,0")
    page.keyboard.press("ArrowUp")
    expect(live).to_have_text("Buurt 230, soort 0, 230,0")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Gekozen: BU19990230")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".tip")).to_be_hidden()


def test_the_keyboard_zooms_and_moves(page: Page):
    whole = scale(page)
    page.locator(".map").focus()
    page.keyboard.press("+")
    expect(page.locator(".leaflet-control-scale-line")).not_to_have_text(whole)
    page.keyboard.press("-")
    expect(page.locator(".leaflet-control-scale-line")).to_have_text(whole)
    pane = page.locator(".leaflet-map-pane")
    before = pane.get_attribute("style")
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_timeout(500)
    assert pane.get_attribute("style") != before


def test_axe_finds_nothing(page: Page):
    page.locator(".map").focus()
    page.keyboard.press("ArrowRight")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def test_a_narrow_screen_holds_the_map(page: Page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = page.locator(".map").bounding_box()
    assert box is not None
    assert box["height"] <= 480
    sizes = [button.bounding_box() for button in page.locator(".buttons button").all()]
    assert all(size and min(size["width"], size["height"]) >= 44 for size in sizes)


def test_borders_that_are_gone_are_told(browser: Browser, address: str):
    tab = browser.new_context().new_page()
    tab.goto(f"{address}/?weg=1")
    expect(tab.get_by_text("De grenzen zijn niet geladen.")).to_be_visible(timeout=30_000)
    tab.context.close()


def test_a_background_map_that_does_not_answer_is_told_and_the_areas_stay(browser: Browser, address: str):
    tab = browser.new_context().new_page()
    tab.route("**/nergens/**", lambda route: route.abort())
    tab.goto(f"{address}/?tegels=1")
    expect(tab.get_by_text("De achtergrondkaart is niet bereikbaar.")).to_be_visible(timeout=30_000)
    assert len(colours(tab)) > 7
    tab.context.close()


def test_nobody_gets_lost_in_white_by_panning_or_zooming_out(page: Page) -> None:
    box = page.get_by_role("application")
    box.focus()
    for _ in range(40):
        page.keyboard.press("Shift+ArrowLeft")
    page.wait_for_timeout(600)
    assert len(page.locator("canvas").first.evaluate(COLOURS)) > 1
    for _ in range(12):
        page.get_by_role("button", name="Verder weg").click(timeout=3000)
    page.wait_for_timeout(600)
    assert len(page.locator("canvas").first.evaluate(COLOURS)) > 1
