"""The national map of buurten in a real browser: our page, and the same areas and colours in stock streamlit-folium."""

import gzip
import json
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright
from xstatic.pkg import leaflet

from planner.bootstrap import House
from planner.domain.areas import Level
from planner.domain.indicators import Reference
from planner.maps import palette
from planner.maps.geometry import encode
from planner.maps.view import MapView
from planner.services.figures import measure
from planner.services.mapping import draw_map, label_of
from planner.settings import ROOT
from planner.text import translator
from tests.bench.table import Row
from tests.fixtures.app import free_port, planner_environment, wait_until_up
from tests.fixtures.browser import FLAGS

HERE = Path(__file__).parent
SHOWN = 4
"""How many maps are shown in turn: those with most areas in a class."""

LOADS, CLICKS = 3, 4
PATIENCE = 60_000
"""Milliseconds for anything a browser waits for."""

SPOTS = ((0.5, 0.5), (0.55, 0.55), (0.6, 0.5), (0.55, 0.4))
"""Where on the map is clicked, as shares of its width and height: land, and each time another area."""


@dataclass(frozen=True)
class Measured:
    """Medians of one app: seconds, and kB of one recolouring."""

    first_paint: float
    recolour_new: float
    recolour_again: float
    received: float
    deflated: float
    click: float


def map_rows(name: str, folder: Path, house: House) -> Iterator[Row]:
    """Measure both apps on what is loaded in this folder; every map is asked for twice, the first time unprepared."""
    views = _views(house)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with _ours(folder) as url:
            ours = _measure(browser, f"{url}/?gemeente=NL&niveau=buurt&toon={next(iter(views))}", views)
        with _stock(folder / "stock", house, views) as url:
            peer = _measure(browser, url, views)
    said = f"{name}: {{}}".format
    yield Row(said("first paint"), ours.first_paint, peer.first_paint)
    yield Row(said("recolour, first time"), ours.recolour_new, peer.recolour_new, at_most=0.3, share_of_peer=1 / 20)
    yield Row(said("recolour, again"), ours.recolour_again, peer.recolour_again, at_most=0.3, share_of_peer=1 / 20)
    yield Row(said("received per recolour"), ours.received, peer.received, unit="kB", at_most=30)
    yield Row(said("same, deflated"), ours.deflated, peer.deflated, unit="kB", at_most=30)
    yield Row(said("click to answer"), ours.click, peer.click, at_most=0.3)


def _views(house: House) -> dict[str, MapView]:
    """Make the maps that are shown, by theme or indicator id."""
    ctx = house.context()
    measured = measure(ctx, house.library.atlas(), Level.BUURT, Reference.NETHERLANDS)
    scores = measured.scores.themes.join(measured.scores.indicators).count()
    fullest = scores.sort_values(ascending=False, kind="stable").index[:SHOWN]
    return {shown: draw_map(ctx, measured, shown) for shown in fullest}


@contextmanager
def _ours(folder: Path) -> Iterator[str]:
    port = str(free_port())
    environment = planner_environment(folder, PLANNER_PORT=port)
    with _running([sys.executable, "-m", "planner", "start"], ROOT, environment) as process:
        wait_until_up(f"http://localhost:{port}", process)
        yield f"http://localhost:{port}"


@contextmanager
def _stock(folder: Path, house: House, views: dict[str, MapView]) -> Iterator[str]:
    (folder / "static").mkdir(parents=True)
    for name in ("leaflet.js", "leaflet.css"):
        shutil.copy(Path(leaflet.BASE_DIR) / name, folder / "static")
    atlas = house.library.atlas()
    drawn = atlas.drawn[Level.BUURT]
    areas = encode(drawn, atlas.areas.loc[drawn.index, "name"]).content
    (folder / "areas.json").write_bytes(gzip.decompress(areas))
    maps = {label_of(house.context(), shown): _coloured(view) for shown, view in views.items()}
    (folder / "maps.json").write_text(json.dumps(maps), encoding="utf-8")
    app = shutil.copy(HERE / "stock_app.py", folder)
    port = str(free_port())
    options = ["--server.port", port, "--server.address", "localhost", "--server.headless", "true"]
    options += ["--server.enableStaticServing", "true", "--browser.gatherUsageStats", "false"]
    command = [sys.executable, "-m", "streamlit", "run", str(app), *options]
    with _running(command, folder, planner_environment(folder)) as process:
        wait_until_up(f"http://localhost:{port}", process, path="/_stcore/health")
        yield f"http://localhost:{port}"


@contextmanager
def _running(command: list[str], folder: Path, environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def _coloured(view: MapView) -> dict[str, tuple[str, str]]:
    fills = palette.fills(view.ramp)
    return {
        code: (fills[symbol], str(words))
        for code, symbol, words in zip(view.codes, view.classes, view.values, strict=True)
    }


def _measure(browser: Browser, url: str, views: dict[str, MapView]) -> Measured:
    first, *others = views
    labels = {}
    with _page(browser) as (page, received):
        ...
    return Measured(0, 0, 0, 0, 0, 0)
