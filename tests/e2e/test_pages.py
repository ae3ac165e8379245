"""Every page in a real browser: accessible, in the reader's language, private, and the same from its address."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e.gestures import DEEPEST, KeyboardVisitor, MouseVisitor, Visitor, spot_of_colour, visiting
from tests.fixtures.app import RunningApp

PAGES = {
    "verken": "/?gemeente=GM9001&niveau=buurt&toon=veerkracht",
    "panel": "/?gebied=WK900105",
    "water": "/?gebied=WK900199",
    "agendas": "/agendas?gebied=WK900107",
    "agenda": "/agenda?agenda=demo-agenda",
    "urgentie": "/agenda?agenda=demo-agenda&stap=urgentie",
    "doel": "/agenda?agenda=demo-agenda&stap=doel",
    "samenwerken": "/agenda?agenda=demo-agenda&stap=samenwerken",
    "acties": "/agenda?agenda=demo-agenda&stap=acties",
    "actie": "/agenda?agenda=demo-agenda&stap=acties&actie=demo-023",
    "afspreken": "/agenda?agenda=demo-agenda&stap=delen",
    "leren": "/agenda?agenda=demo-agenda&stap=leren",
    "verhaal": "/verhaal?agenda=demo-agenda",
    "vergaderlijst": "/vergaderlijst?agenda=demo-agenda",
    "voorbeelden": "/voorbeelden",
    "voorbeeld": "/voorbeelden?voorbeeld=warm-amsterdam",
    "regio": "/regio",
    "gegevens": "/gegevens",
    "ophalen": "/gegevens?deel=ophalen",
    "toevoegen": "/gegevens?deel=toevoegen",
    "indicatoren": "/gegevens?deel=indicatoren",
}
REAL = {path for name, path in PAGES.items() if name in ("voorbeelden", "voorbeeld", "regio")}
"""Nothing is made up here, or nothing is there yet."""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_accessible_and_fits_and_asks_nobody_else(browser: Browser, demo_app: RunningApp, path, width):
    with visiting(browser, demo_app.url, MouseVisitor, width=width) as visitor:
        visitor.open(path)
        found = Axe().run(visitor.page)
        assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found.response["violations"]] == []
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visitor.page.evaluate("document.documentElement.lang") == "nl"
        assert visitor.strangers == []
        assert visitor.page.get_by_role("heading", level=1).count() == 1
        if path not in REAL:
            expect(visitor.page.locator(".wa-fictional").first).to_have_text("fictief")


@pytest.mark.parametrize("name", ["agenda", "verhaal", "regio", "gegevens"])
def test_a_page_below_the_root_asks_for_nothing_that_is_not_there(browser: Browser, demo_app: RunningApp, name: str):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        missing: list[str] = []
        visitor.page.on("response", lambda answer: missing.append(answer.url) if answer.status == 404 else None)
        visitor.open(PAGES[name])
        assert missing == []


def test_english_is_a_click_away_and_the_document_says_so(browser: Browser, demo_app: RunningApp):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open("/gegevens")
        visitor.press(visitor.page.get_by_role("link", name="English"))
        expect(visitor.heading("The figures behind the map")).to_be_visible()
        expect(visitor.page.locator("html")).to_have_attribute("lang", "en")
        visitor.page.reload()
        visitor.settled()
        expect(visitor.heading("The figures behind the map")).to_be_visible()
        assert visitor.page.evaluate("document.documentElement.lang") == "en"
        visitor.press(visitor.page.get_by_role("link", name="Agendas"))
        assert "taal=en" in visitor.page.url


def test_the_address_restores_the_exact_view(browser: Browser, demo_app: RunningApp):
    path = "/?gemeente=GM9002&niveau=buurt&toon=gasverbruik&vergelijk=gemeente&gebied=BU90020001"
    with visiting(browser, demo_app.url, MouseVisitor) as first:
        first.open(path)
        shown = what_is_shown(first)
        address = first.page.url
    with visiting(browser, demo_app.url, MouseVisitor) as second:
        second.page.goto(address)
        second.settled()
        assert what_is_shown(second) == shown
    assert "Voorbeelddorp" in shown


def what_is_shown(visitor: Visitor) -> str:
    """Read what was chosen and what it led to: fields, switches, map title and panel."""
    expect(visitor.page.locator(".wa-panel h2")).to_be_visible()
    expect(visitor.page.get_by_role("combobox", name="Kies een buurt")).not_to_have_value("")
    fields = visitor.page.get_by_role("combobox").evaluate_all("all => all.map(e => e.value)")
    switches = visitor.page.locator("[role=radio][aria-checked=true], input[type=radio]:checked")
    expect(switches).not_to_have_count(0)
    panel = visitor.page.locator(".wa-panel").all_inner_texts()
    return " ".join([*fields, str(switches.count()), visitor.page.locator("h1").inner_text(), *panel])


def test_a_choice_survives_a_visit_to_another_page(browser: Browser, demo_app: RunningApp):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open("/?gemeente=GM9002&toon=samenstelling")
        visitor.press(visitor.page.get_by_role("link", name="Gegevens"))
        visitor.press(visitor.page.get_by_role("link", name="Verken"))
        expect(visitor.page.locator("h1")).to_have_text("Eenzijdige samenstelling, Voorbeelddorp (2024)")


FOLDED = ("De cijfers achter de scores", "Vergelijkbare wijken", "Wat er buiten staat en hoe oud het is")


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_folded_away_is_accessible_too(browser: Browser, demo_app: RunningApp, width):
    with visiting(browser, demo_app.url, MouseVisitor, width=width) as visitor:
        visitor.open("/?gebied=WK900105")
        for name in FOLDED:
            visitor.press(visitor.page.locator("summary", has_text=name))
        for name in ("Waarom deze score?", "Waar komen deze cijfers vandaan?"):
            visitor.page.locator("summary", has_text=name).first.click()
        visitor.press(visitor.button("Weeg zelf"))
        expect(visitor.page.get_by_text("Controlegetal").first).to_be_visible()
        found = Axe().run(visitor.page)
        assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found.response["violations"]] == []
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", [MouseVisitor, KeyboardVisitor], ids=["mouse", "keyboard"])
def test_an_alike_wijk_is_a_link_away(browser: Browser, demo_app: RunningApp, kind):
    with visiting(browser, demo_app.url, kind) as visitor:
        visitor.open("/?gebied=WK900105")
        visitor.press(visitor.page.locator("summary", has_text="Vergelijkbare wijken"))
        visitor.press(visitor.page.get_by_role("link", name="Nieuwe Uitleg").first)
        expect(visitor.heading("Nieuwe Uitleg").first).to_be_visible()
        assert "gebied=WK900104" in visitor.page.url


def test_the_map_is_where_it_was_after_a_visit_to_another_page(browser: Browser, demo_app: RunningApp):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open("/?toon=openbare_ruimte")
        visitor.page.wait_for_timeout(1500)  # the map fades in
        before = spot_of_colour(visitor.page, DEEPEST)
        visitor.press(visitor.page.get_by_role("link", name="Gegevens"))
        visitor.press(visitor.page.get_by_role("link", name="Verken"))
        visitor.page.wait_for_timeout(1500)
        assert spot_of_colour(visitor.page, DEEPEST) == pytest.approx(before, abs=4)


def test_two_people_write_on_one_agenda_and_nothing_is_lost(browser: Browser, demo_app: RunningApp):
    """Different items go together; on one text both are shown and the person chooses."""
    path = new_agenda(browser, demo_app)
    with (
        visiting(browser, demo_app.url, MouseVisitor) as one,
        visiting(browser, demo_app.url, MouseVisitor) as other,
    ):
        for visitor in (one, other):
            visitor.open(path + "&stap=doel")
        one.write("Ons gezamenlijke doel", "Eén straat, één keer open.")
        other.write("Ons gezamenlijke doel", "Minder overlast voor iedereen.")
        one.press(one.button("Bewaar"))
        expect(other.page.get_by_text("Iemand anders heeft dit intussen ook veranderd")).to_be_visible()
        both = other.page.locator("[data-testid=stMainBlockContainer]")
        expect(both).to_contain_text("Eén straat, één keer open.")
        expect(both).to_contain_text("Minder overlast voor iedereen.")
        other.press(other.button("Bewaar mijn tekst"))
        expect(other.page.get_by_text("Dit is versie 2 van de tekst.")).to_be_visible()
        one.press(one.page.get_by_role("radiogroup").locator("label", has_text="6 Afspreken"))
        one.press(one.page.get_by_role("radiogroup").locator("label", has_text="3 Doel"))
        expect(one.page.get_by_text("Minder overlast voor iedereen.").first).to_be_visible()


def test_what_was_typed_is_kept_on_a_visit_to_another_page(browser: Browser, demo_app: RunningApp):
    path = new_agenda(browser, demo_app)
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open(path)
        visitor.write("Naam van de partij", "Woonstede")
        visitor.answered()
        visitor.press(visitor.page.get_by_role("link", name="Verken"))
        visitor.press(visitor.page.get_by_role("link", name="Agenda’s"))
        visitor.press(visitor.page.get_by_role("link", name="Bloemenwijk").first)
        expect(visitor.field("Naam van de partij")).to_have_value("Woonstede")


def new_agenda(browser: Browser, app: RunningApp) -> str:
    with visiting(browser, app.url, MouseVisitor) as visitor:
        visitor.open("/agendas?gebied=WK900108")
        visitor.press(visitor.button("Begin deze agenda"))
        expect(visitor.heading("Wie zit er aan tafel?")).to_be_visible()
        return address_of(visitor.page)


def address_of(page: Page) -> str:
    found = page.url.split("agenda=")[1].split("&")[0]
    return f"/agenda?agenda={found}"
