"""The whole line in a real browser: from the map to a file on disk, by mouse and by keyboard alone."""

from pathlib import Path

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e.gestures import DEEPEST, KeyboardVisitor, MouseVisitor, spot_of_colour, visiting
from tests.fixtures.app import RunningApp

PARTIES = (
    ("Gemeente Voorbeeldstad", "gemeente"),
    ("Woonstede", "woningcorporatie"),
    ("Huurdersvereniging", "huurdersorganisatie"),
)
ACTIONS = ("Proefstraat met schaduw", "Klussers aan huis")


def without_violations(page: Page, where: str) -> None:
    found = Axe().run(page)
    told = [f"{v['id']}: {[n['target'] for n in v['nodes']][:3]}" for v in found.response["violations"]]
    assert told == [], f"axe on {where}"


@pytest.mark.parametrize("kind", [MouseVisitor, KeyboardVisitor], ids=["mouse", "keyboard"])
def test_from_the_map_to_a_shared_agenda(browser: Browser, demo_app: RunningApp, tmp_path: Path, kind):
    with visiting(browser, demo_app.url, kind) as visitor:
        page = visitor.page
        visitor.open()
        without_violations(page, "the map")
        choose_rivierwijk(visitor)
        expect(visitor.heading("Rivierwijk").first).to_be_visible()
        assert "gebied=WK900105" in page.url
        without_violations(page, "the panel")
        visitor.press(visitor.button("Maak hier een agenda"))
        visitor.press(visitor.button("Begin deze agenda"))
        seat_parties(visitor)
        share_urgency(visitor)
        agree_on_a_goal(visitor)
        try_actions(visitor)
        files = take_files(visitor, tmp_path)
        assert visitor.strangers == []
    check_pdf(files["pdf"])
    check_page(browser, files["html"])


def choose_rivierwijk(visitor) -> None:
    page = visitor.page
    expect(page.locator("[role=application] canvas").first).to_be_visible()
    page.wait_for_timeout(1500)  # the map fades in
    if isinstance(visitor, MouseVisitor):
        page.mouse.click(*spot_of_colour(page, DEEPEST))
    else:
        walk_over_the_map(visitor)
    visitor.settled()


def walk_over_the_map(visitor) -> None:
    """Go from area to area with the arrows until the announcement names Rivierwijk, then Enter."""
    visitor.walk_to(visitor.page.get_by_role("application"))
    live = visitor.page.locator("[aria-live=polite]").filter(has_text="Rivierwijk")
    for key in ["ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp"] * 3:
        visitor.page.keyboard.press(key)
        visitor.page.wait_for_timeout(120)
        if live.count():
            visitor.page.keyboard.press("Enter")
            return
    raise AssertionError("the arrows never came to Rivierwijk")


def seat_parties(visitor) -> None:
    expect(visitor.heading("Wie zit er aan tafel?")).to_be_visible()
    for number, (name, kind) in enumerate(PARTIES):
        if number:
            visitor.press(visitor.button("Voeg een partij toe"))
        visitor.write("Naam van de partij", name)
        visitor.choose("Soort partij", kind)
        visitor.write("Uren per jaar", "120")
        visitor.press(visitor.button("Zet aan tafel"))
        expect(visitor.heading(f"{name} {kind}")).to_be_visible()
    without_violations(visitor.page, "the table")


def share_urgency(visitor) -> None:
    visitor.step("2 Urgentie", "Wat delen we als urgent?")
    visitor.write("Wat is er urgent?", "De straat gaat open en de flats worden opgeknapt.")
    visitor.press(visitor.button("Bewaar"))
    visitor.opened("De opgave in één zin", "Voeg een opgave toe")
    visitor.write("De opgave in één zin", "De straat is aan vernieuwing toe")
    visitor.choose("Cijfers van dit gebied", "Fysieke omgeving")
    visitor.page.keyboard.press("Escape")
    visitor.write("Waarom nu?", "De flats worden in 2027 opgeknapt.")
    visitor.press(visitor.button("Zet op de agenda"))
    expect(visitor.page.get_by_text("Deze waarden veranderen niet meer").first).to_be_visible()
    without_violations(visitor.page, "the urgency")


def agree_on_a_goal(visitor) -> None:
    visitor.step("3 Doel", "Waar zegt iedereen ja tegen?")
    visitor.write("Ons gezamenlijke doel", "In 2028 is de straat één keer opengegaan.")
    visitor.press(visitor.button("Bewaar"))
    expect(visitor.page.get_by_text("Dit is versie 1 van de tekst.")).to_be_visible()


def try_actions(visitor) -> None:
    visitor.step("5 Pilotacties", "Wat proberen we uit?")
    for number, title in enumerate(ACTIONS):
        if number:
            visitor.press(visitor.button("Voeg een actie toe"))
        visitor.write("De actie in één zin", title)
        visitor.write("Als we …", "klein beginnen")
        visitor.press(visitor.button("Zet op de agenda"))
        expect(visitor.heading("Wie en welke rol")).to_be_visible()
        without_violations(visitor.page, "one action")
        contribute(visitor, "Woonstede")
        visitor.press(visitor.button("Alle acties"))
        expect(visitor.page.get_by_text(title).first).to_be_visible()
    without_violations(visitor.page, "the actions")


def contribute(visitor, party: str) -> None:
    visitor.choose("Ik ben", party)
    visitor.answered()
    visitor.press(visitor.button("Schrijf op wat wij geven en krijgen"))
    visitor.write("Uren", "40")
    visitor.write("Euro’s", "5000")
    visitor.press(visitor.button("Bewaar"))
    expect(visitor.page.get_by_text("40 uur").first).to_be_visible()


def take_files(visitor, folder: Path) -> dict[str, Path]:
    visitor.step("6 Afspreken", "Wat spreken we af?")
    files = {}
    for kind, make, keep in (
        ("pdf", "Maak PDF", "Bewaar de PDF"),
        ("html", "Maak webpagina", "Bewaar de webpagina"),
    ):
        visitor.press(visitor.button(make))
        with visitor.page.expect_download() as download:
            visitor.press(visitor.button(keep))
        files[kind] = folder / f"agenda.{kind}"
        download.value.save_as(files[kind])
    without_violations(visitor.page, "sharing")
    return files


def check_pdf(file: Path) -> None:
    with pikepdf.open(file) as pdf:
        assert str(pdf.Root.Lang).startswith("nl")
        assert "/StructTreeRoot" in pdf.Root
        assert "Rivierwijk" in str(pdf.docinfo.get("/Title", ""))


def check_page(browser: Browser, file: Path) -> None:
    """Open the page from disk with the network off: it draws, it tells the story, it calls nobody."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    context.on("request", lambda r: asked.append(r.url) if not r.url.startswith(("file:", "data:", "blob:")) else None)
    page.goto(file.as_uri())
    expect(page.locator("path.leaflet-interactive").first).to_be_attached()
    for told in (*ACTIONS, "De straat is aan vernieuwing toe", "In 2028 is de straat één keer opengegaan."):
        expect(page.get_by_text(told).first).to_be_attached()
    without_violations(page, "the exported page")
    assert asked == []
    context.close()
