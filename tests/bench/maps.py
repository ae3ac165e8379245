"""The national map of buurten in a real browser: our page, and the same areas and colours in stock streamlit-folium."""

import gzip
import json
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright
from xstatic.pkg import leaflet

from planner.analysis.scores.measured import measure
from planner.bootstrap import House
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.maps import palette
from planner.maps.drawing import draw_map, label_of
from planner.maps.geometry import encode
from planner.maps.view import MapView
from planner.settings import ROOT
from tests.bench.ground import Ground
from tests.bench.size import Size
from tests.bench.table import Row
from tests.fixtures.app import free_port, planner_environment, wait_until_up
from tests.fixtures.browser import FLAGS

HERE = Path(__file__).parent
SHOWN = 4
"""How many maps are shown in turn: those with most areas in a class, each with another picture."""

CHOOSER = re.compile("^(Thema of cijfer|map)")
"""The label of the list of maps, in our page and in the peer's."""
PATIENCE = 60_000
"""Milliseconds for anything a browser waits for."""

GOALS: dict[str, dict[str, Any]] = {
    "first paint": {},
    "recolour, first time": {"at_most": 0.3, "share_of_peer": 1 / 20},
    "recolour, again": {"at_most": 0.3, "share_of_peer": 1 / 20},
    "received per recolour": {"unit": "kB", "at_most": 30},
    "the same, deflated": {"unit": "kB", "at_most": 30},
    "click to answer": {"at_most": 0.3},
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One map: the id our address knows it by, the label a reader chooses it with."""

    id: str
    label: str
    view: MapView

    @property
    def colours(self) -> list[int]:
        """Give the colours of the five classes as whole numbers."""
        return [int(colour[1:], 16) for colour in palette.ramp(self.view.ramp)]


def map_rows(ground: Ground) -> Iterator[Row]:
    """Measure both apps on each kaart; every map is asked for twice, the first time unprepared."""
    for name in ground.kaarten:
        yield from _map_rows(name, ground.home(name), ground.house(name), ground.size)


def _map_rows(name: str, folder: Path, house: House, size: Size) -> Iterator[Row]:
    shown = _fullest(house)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with _ours(folder) as url:
            ours = _measure(browser, f"{url}/?gemeente=NL&niveau=buurt&toon={shown[0].id}", shown, size)
        with _stock(folder / "stock", house, shown) as url:
            peer = _measure(browser, url, shown, size)
    for what, goal in GOALS.items():
        yield Row(f"{name}: {what}", ours[what], peer[what], **goal)


def _fullest(house: House) -> list[Shown]:
    ctx = house.context()
    measured = measure(house.library.areas.atlas(), ctx.indicators, Level.BUURT, Reference.NETHERLANDS)
    scores = measured.scores.themes.join(measured.scores.indicators).count()
    fullest = scores[scores > 0].sort_values(ascending=False, kind="stable").index
    found = (
        Shown(each, label_of(ctx.indicators, each, ctx.language), draw_map(measured, each, ctx.language))
        for each in fullest
    )
    different = {each.view.classes: each for each in found}
    return list(different.values())[:SHOWN]


@contextmanager
def _ours(folder: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "planner", "start"]
    with _running(command, ROOT, planner_environment(folder, PLANNER_PORT=str(port)), port) as url:
        yield url


@contextmanager
def _stock(folder: Path, house: House, shown: list[Shown]) -> Iterator[str]:
    (folder / "static").mkdir(parents=True)
    for name in ("leaflet.js", "leaflet.css"):
        shutil.copy(Path(leaflet.BASE_DIR) / name, folder / "static")
    atlas = house.library.areas.atlas()
    drawn = atlas.drawn[Level.BUURT]
    areas = encode(drawn, atlas.areas.loc[drawn.index, "name"]).content
    (folder / "areas.json").write_bytes(gzip.decompress(areas))
    west, south, east, north = drawn.to_crs("EPSG:4326").total_bounds
    (folder / "bounds.json").write_text(json.dumps([[south, west], [north, east]]), encoding="utf-8")
    maps = {each.label: _coloured(each.view) for each in shown}
    (folder / "maps.json").write_text(json.dumps(maps), encoding="utf-8")
    port = free_port()
    options = {"port": str(port), "address": "localhost", "headless": "true", "enableStaticServing": "true"}
    command = [sys.executable, "-m", "streamlit", "run", shutil.copy(HERE / "stock_app.py", folder)]
    command += [f"--server.{name}={value}" for name, value in options.items()] + ["--browser.gatherUsageStats=false"]
    with _running(command, folder, planner_environment(folder), port) as url:
        yield url


def _coloured(view: MapView) -> dict[str, tuple[str, str]]:
    fills = [palette.fills(view.ramp)[symbol] for symbol in view.classes]
    return {code: (fill, str(view.values[code])) for code, fill in zip(view.codes, fills, strict=True)}


@contextmanager
def _running(command: list[str], folder: Path, environment: dict[str, str], port: int) -> Iterator[str]:
    """Run an app until it is no longer needed."""
    url = f"http://localhost:{port}"
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_until_up(url, process, path="/_stcore/health")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


@dataclass
class Wire:
    """Count what the server sends over a page's websocket: as the page gets it, and as permessage-deflate packs it."""

    received: int = 0
    deflated: int = 0
    _packer: "zlib._Compress" = field(default_factory=lambda: zlib.compressobj(wbits=-12, memLevel=5))

    def count(self, socket: WebSocket) -> None:
        """Listen to one websocket."""
        socket.on("framereceived", self._frame)

    def _frame(self, payload: str | bytes) -> None:
        content = payload.encode() if isinstance(payload, str) else payload
        self.received += len(content)
        self.deflated += len(self._packer.compress(content) + self._packer.flush(zlib.Z_SYNC_FLUSH))


def _measure(browser: Browser, url: str, shown: list[Shown], size: Size) -> dict[str, float]:
    """Let a few readers visit, each with an empty browser, and the last one choose and click; give medians."""
    visits = [_visit(browser, url, shown[0]) for _ in range(size.loads)]
    page, wire, _ = visits[-1]
    new = [_recolour(page, wire, each) for each in shown[1:]]
    again = [_recolour(page, wire, each) for each in shown]
    spots = page.evaluate("([colours, count]) => bench.spots(colours, count)", [shown[-1].colours, size.clicks])
    clicks = [_click(page, wire, *spot) for spot in spots]
    for context in browser.contexts:
        context.close()
    return {
        "first paint": median(seconds for *_, seconds in visits),
        "recolour, first time": median(seconds for seconds, *_ in new),
        "recolour, again": median(seconds for seconds, *_ in again),
        "received per recolour": median(received for _, received, _ in [*new, *again]) / 1000,
        "the same, deflated": median(deflated for *_, deflated in [*new, *again]) / 1000,
        "click to answer": median(clicks),
    }


def _visit(browser: Browser, url: str, first: Shown) -> tuple[Page, Wire, float]:
    page, wire = browser.new_context(viewport={"width": 1280, "height": 1000}).new_page(), Wire()
    page.set_default_timeout(PATIENCE)
    page.on("websocket", wire.count)
    page.add_init_script(path=HERE / "watch.js")
    page.goto(url, wait_until="commit")
    seconds = page.evaluate("colours => bench.painted(colours)", first.colours)
    _quiet(page, wire)
    return page, wire, seconds


def _recolour(page: Page, wire: Wire, other: Shown) -> tuple[float, int, int]:
    """Choose another map; give the seconds until it is painted and the bytes until all is quiet."""
    page.get_by_role("combobox", name=CHOOSER).fill(other.label)
    option = page.get_by_role("option", name=other.label, exact=True)
    option.wait_for()
    received, deflated = wire.received, wire.deflated
    page.evaluate("colours => { bench.seen = bench.painted(colours) }", other.colours)
    option.click()
    seconds = page.evaluate("bench.seen")
    _quiet(page, wire)
    return seconds, wire.received - received, wire.deflated - deflated


def _click(page: Page, wire: Wire, x: float, y: float) -> float:
    """Click on an area; give the seconds until another answer is on the page."""
    page.evaluate("() => { bench.seen = bench.answered() }")
    page.mouse.click(x, y)
    seconds: float = page.evaluate("bench.seen")
    _quiet(page, wire)
    return seconds


def _quiet(page: Page, wire: Wire) -> None:
    """Wait until the script has ended and the server has sent nothing for a while."""
    before = -1
    while wire.received != before:
        before = wire.received
        page.wait_for_timeout(500)
        page.locator('[data-test-script-state="notRunning"]').wait_for()
