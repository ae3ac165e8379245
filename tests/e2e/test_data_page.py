"""The page Gegevens in a real browser, with the keyboard alone: add, map, replace and remove."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.e2e.gestures import KeyboardVisitor, Visitor, visiting
from tests.fixtures.app import RunningApp


def test_a_table_is_added_mapped_replaced_and_removed_by_keyboard(
    browser: Browser, demo_app: RunningApp, tmp_path: Path
):
    first, newer = tmp_path / "schulden_2023.csv", tmp_path / "schulden_2024.csv"
    first.write_text("wijkcode;schulden\nWK900105;12,5\nWK900107;zie noot\n", encoding="utf-8")
    newer.write_text("wijkcode;schulden\nWK900105;13\n", encoding="utf-8")
    with visiting(browser, demo_app.url, KeyboardVisitor, width=390) as visitor:
        page = visitor.page
        visitor.open("/gegevens?deel=toevoegen")
        bring(visitor, first)
        visitor.choose("Kolommen die je wilt gebruiken", "schulden")
        page.keyboard.press("Escape")
        visitor.answered()
        visitor.choose("Thema", "Veerkracht")
        visitor.write("Eenheid", "%")
        visitor.choose("Vraagt aandacht bij", "een hoog cijfer")
        visitor.answered()
        expect(page.get_by_text("“zie noot” is geen getal")).to_be_visible()
        nothing_wrong(visitor)
        visitor.walk_to(page.get_by_role("checkbox", name="Laad de tabel zonder deze cellen"))
        page.keyboard.press("Space")
        visitor.answered()
        visitor.press(visitor.button("Laad de cijfers"))
        expect(page.get_by_text(f"({first.name}) (verzonnen) is geladen")).to_be_visible()
        nothing_wrong(visitor)
        visitor.press(page.get_by_role("link", name="Bekijk wat er geladen is"))
        visitor.press(page.get_by_role("button", name=f"Vervang Eigen tabel ({first.name})"))
        bring(visitor, newer)
        visitor.press(page.get_by_role("button", name=f"Vervang Eigen tabel ({first.name})"))
        expect(page.get_by_text("komt in de plaats van")).to_be_visible()
        visitor.press(page.get_by_role("link", name="Bekijk wat er geladen is"))
        visitor.press(page.get_by_role("button", name=f"Verwijder Eigen tabel ({newer.name})"))
        expect(page.get_by_text("Deze eigen indicatoren verdwijnen ook")).to_be_visible()
        nothing_wrong(visitor)
        visitor.press(visitor.button("Verwijder dit bestand"))
        expect(page.get_by_text(f"({newer.name}) (verzonnen) is verwijderd")).to_be_visible()
        assert visitor.strangers == []


def test_the_mapping_of_a_register_is_accessible_and_reached_by_keyboard(
    browser: Browser, demo_app: RunningApp, demo_files
):
    with visiting(browser, demo_app.url, KeyboardVisitor) as visitor:
        visitor.open("/gegevens?deel=toevoegen")
        bring(visitor, demo_files.assets)
        for name in ("Welke kolom is wat", "Welke soort hoort bij"):
            visitor.walk_to(visitor.page.locator("summary", has_text=name))
            visitor.page.keyboard.press("Enter")
        expect(visitor.field("Jaar van aanleg")).to_be_visible()
        nothing_wrong(visitor)


def test_a_file_that_is_refused_is_told_in_either_language_and_the_page_lives_on(
    browser: Browser, demo_app: RunningApp, tmp_path: Path
):
    """What the page makes of Streamlit's English begins as that English does: it must not hear itself."""
    empty, letter = tmp_path / "leeg.csv", tmp_path / "brief.docx"
    empty.write_bytes(b"")
    letter.write_bytes(b"PK")
    for language, refused, other in (
        ("nl", "leeg.csv is leeg", "Dit soort bestand leest de app niet."),
        ("en", "leeg.csv is empty", "The app doesn’t read files of this kind."),
    ):
        with visiting(browser, demo_app.url, KeyboardVisitor) as visitor:
            visitor.open(f"/gegevens?deel=toevoegen&taal={language}")
            visitor.page.locator("input[type=file]").first.set_input_files(empty)
            expect(visitor.page.get_by_text(refused)).to_be_visible()
            visitor.page.locator("input[type=file]").first.set_input_files(letter)
            visitor.page.get_by_text("brief.docx").hover()
            expect(visitor.page.get_by_text(other)).to_be_visible()


def bring(visitor: Visitor, path: Path) -> None:
    """Choose a file in the window that the uploader opens."""
    visitor.page.once("filechooser", lambda chooser: chooser.set_files(path))
    visitor.press(visitor.page.get_by_role("button", name="Kies een bestand"))
    expect(visitor.heading("Klopt dit?")).to_be_visible()
    visitor.answered()


def nothing_wrong(visitor: Visitor) -> None:
    """Check that axe finds nothing and nothing is cut off."""
    found = Axe().run(visitor.page)
    assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found.response["violations"]] == []
    width = visitor.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]


def test_a_file_that_cannot_be_sent_is_told_in_dutch_and_what_was_wrong_with_the_one_before_is_gone(
    browser: Browser, demo_app: RunningApp
):
    with visiting(browser, demo_app.url, KeyboardVisitor) as visitor:
        page = visitor.page
        visitor.open("/gegevens?deel=toevoegen")
        uploader, files = page.get_by_test_id("stFileUploader"), page.locator("input[type=file]")
        files.set_input_files(files=[{"name": "leeg.csv", "mimeType": "text/csv", "buffer": b" "}])
        expect(page.get_by_text("leeg.csv is leeg")).to_be_visible()
        files.set_input_files(files=[{"name": "foto.png", "mimeType": "image/png", "buffer": b"x" * 12_345}])
        expect(uploader).to_contain_text("Dit soort bestand leest de app niet.")
        expect(page.get_by_text("leeg.csv is leeg")).to_be_hidden()
        expect(uploader).to_contain_text("12,3 kB")
        expect(uploader.get_by_role("button", name="Kies een ander bestand")).to_be_visible()
        files.set_input_files(files=[{"name": "a.csv", "mimeType": "text/csv", "buffer": b"code,gas\nWK900105,5\n"}])
        expect(page.get_by_role("heading", name="Klopt dit?")).to_be_focused()


def test_a_list_tells_in_dutch_how_much_there_is_to_choose(browser: Browser, demo_app: RunningApp):
    with visiting(browser, demo_app.url, KeyboardVisitor) as visitor:
        visitor.open("/")
        visitor.page.get_by_test_id("stSelectbox").first.get_by_role("combobox").click()
        expect(visitor.page.locator("[data-live-announcer]")).to_contain_text("Keuzes: ")
        expect(visitor.page.locator("[aria-label=Dismiss]")).to_have_count(0)
