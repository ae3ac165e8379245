"""Take the pictures in docs/images again, from the fictional gemeenten: python -m tests.tools.screenshots [NAME …]."""

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from planner.demo.prepare import DEMO_ID
from planner.settings import ROOT
from tests.fixtures.app import RunningApp, free_port, planner_environment, wait_until_up
from tests.fixtures.browser import FLAGS

IMAGES = ROOT / "docs" / "images"
WIDTH, PHONE = 1280, 390
COLOURS = 256
PATIENCE = 30_000
STEP = ".st-key-step"
RIVIERWIJK = "gemeente=GM9001&gebied=WK900105"
GOAL_OF_ONE = "In 2028 is de Oeverbuurt één keer opengegaan, met meer schaduw en zuinige woningen."
GOAL_OF_OTHER = "In 2028 heeft de Oeverbuurt een nieuw riool en kiezen bewoners wat er voor hun deur komt."


class Photographer:
    """Opens pages of one running app and keeps pictures of them."""

    def __init__(self, app: RunningApp, browser: Browser) -> None:
        self.app = app
        self.browser = browser

    def open(self, path: str, *, width: int = WIDTH) -> Page:
        """Open an address in a window of its own and wait until it stands still."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(self.app.url + path)
        settle(page)
        return page

    def step(self, step: str, more: str = "") -> Page:
        """Open a step of the fictional agenda."""
        return self.open(f"/agenda?agenda={DEMO_ID}&stap={step}{more}")


def settle(page: Page) -> None:
    """Wait until Streamlit is ready, the map is drawn and the typefaces are there."""
    page.wait_for_timeout(400)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(state="attached")
    page.locator(".wa-foot").wait_for()
    if page.locator("[role=application]").count():
        page.locator("[role=application][aria-busy=false]").wait_for()
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(400)


def press(page: Page, name: str, nth: int = 0) -> None:
    """Press a button by its words and wait for what follows."""
    page.get_by_role("button", name=name, exact=True).nth(nth).click()
    settle(page)


def keep(page: Page, name: str, *, most: int = 1000, below: str = "") -> None:
    """Save what the page shows (from the element `below`, when given), as high as it is but at most `most` pixels."""
    width = page.evaluate("innerWidth")
    height = page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": int(height)})
    page.mouse.move(0, 0)
    settle(page)
    box = page.locator(below).first.bounding_box() if below else None
    top = box["y"] - 16 if box else 0
    save(page.screenshot(clip={"x": 0, "y": top, "width": width, "height": min(most, height - top)}), name)
    page.context.close()


def save(picture: bytes, name: str) -> None:
    """Write a picture small: a palette instead of full colour, and no date inside."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE).save(IMAGES / f"{name}.png", optimize=True)


def verken(camera: Photographer) -> None:
    """Show the map with one wijk chosen."""
    keep(camera.open(f"/?{RIVIERWIJK}"), "verken")


def ontbreekt(camera: Photographer) -> None:
    """Show buurten of which a figure is missing, and why."""
    keep(camera.open("/?gemeente=GM9001&niveau=buurt&toon=sociaal_minimum"), "ontbreekt", most=1150)


def waarom(camera: Photographer) -> None:
    """Show why a wijk scores as it does, and how sure its place is."""
    page = camera.open(f"/?{RIVIERWIJK}")
    page.locator(".wa-theme details.wa-fold summary").first.click()
    page.locator(".wa-theme").first.scroll_into_view_if_needed()
    settle(page)
    save(page.locator(".wa-theme").first.screenshot(), "waarom")
    page.context.close()


def gegevens(camera: Photographer) -> None:
    """Show what is loaded and what is missing."""
    keep(camera.open("/gegevens"), "gegevens", most=1200)


def register(camera: Photographer) -> None:
    """Show an asset register before it is loaded."""
    page = camera.open("/gegevens?deel=toevoegen")
    made = Path(camera.app.environment["PLANNER_DATA_DIR"]) / "demo" / "voorbeeld_beheer_openbare_ruimte.csv"
    page.locator("input[type=file]").set_input_files(made)
    page.get_by_text("Welke kolom is wat", exact=True).click()
    settle(page)
    keep(page, "register", most=1100)


def begin(camera: Photographer) -> None:
    """Show how an agenda begins from the map."""
    page = camera.open(f"/?{RIVIERWIJK}")
    press(page, "Maak hier een agenda")
    keep(page, "begin")


def tafel(camera: Photographer) -> None:
    """Show who is at the table."""
    keep(camera.step("tafel"), "tafel")


def urgentie(camera: Photographer) -> None:
    """Show the shared urgency and an opgave with its figures."""
    keep(camera.step("urgentie"), "urgentie", most=900, below=STEP)


def actie(camera: Photographer) -> None:
    """Show one pilot action."""
    page = camera.step("acties")
    press(page, "Bekijk Proefstraat Kreeklaan, samen ontwerpen en één keer open")
    keep(page, "actie", most=1400, below=STEP)


def samenwerken(camera: Photographer) -> None:
    """Show what a cooperation check says."""
    keep(camera.step("samenwerken"), "samenwerken", most=1300, below=STEP)


def afspreken(camera: Photographer) -> None:
    """Show how far the agenda is and who agrees with what."""
    keep(camera.step("afspreken"), "afspreken", most=1200, below=STEP)


def voorbeelden(camera: Photographer) -> None:
    """Show the library of examples."""
    keep(camera.open("/voorbeelden"), "voorbeelden")


def conflict(camera: Photographer) -> None:
    """Show what happens when two people change one text."""
    pages = [camera.step("doel"), camera.step("doel")]
    for page, text in zip(pages, (GOAL_OF_ONE, GOAL_OF_OTHER), strict=True):
        press(page, "Wijzig Dan samen één tekst")
        page.get_by_role("textbox").first.fill(text)
        page.keyboard.press("Tab")
        settle(page)
    press(pages[0], "Bewaar")  # the other page hears of it by itself
    pages[1].get_by_role("button", name="Bewaar mijn tekst").wait_for()
    keep(pages[1], "conflict", below=STEP)
    pages[0].context.close()


def telefoon(camera: Photographer) -> None:
    """Show the map on a telephone."""
    keep(camera.open(f"/?{RIVIERWIJK}", width=PHONE), "telefoon", most=1100)


def pdf(camera: Photographer) -> None:
    """Show the first page of the exported PDF."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "agenda.pdf"
        camera.app.planner("export", DEMO_ID, "--as", "pdf", "--out", str(file)).check_returncode()
        first_page = ["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-png", file]
        drawn = subprocess.run(first_page, capture_output=True, check=True)
        save(drawn.stdout, "pdf")


# `conflict` changes the agenda, so it comes last.
TAKEN = (
    *(verken, ontbreekt, waarom, gegevens, register, begin, tafel, urgentie, samenwerken, actie, afspreken),
    *(voorbeelden, telefoon, pdf, conflict),
)
PICTURES: dict[str, Callable[[Photographer], None]] = {take.__name__: take for take in TAKEN}


@contextmanager
def running_app() -> Iterator[RunningApp]:
    """Start the app on a fresh folder with the fictional gemeenten."""
    with tempfile.TemporaryDirectory() as folder:
        port = str(free_port())
        environment = planner_environment(Path(folder), PLANNER_PORT=port)
        process = subprocess.Popen([sys.executable, "-m", "planner", "start"], cwd=ROOT, env=environment)
        try:
            app = RunningApp(f"http://localhost:{port}", environment)
            wait_until_up(app.url, process)
            yield app
        finally:
            process.terminate()
            process.wait(timeout=20)


def main() -> None:
    """Take all pictures, or the ones named."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with running_app() as app, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name in sys.argv[1:] or PICTURES:
            PICTURES[name](Photographer(app, browser))
            print(f"{name}: {(IMAGES / f'{name}.png').stat().st_size / 1000:.0f} kB", file=sys.stderr)
        browser.close()


if __name__ == "__main__":
    main()
