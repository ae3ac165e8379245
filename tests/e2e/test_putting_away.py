"""Putting an agenda away in a real browser, with the keyboard alone; and what somebody else sees who had it open."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from planner.bootstrap import LOCAL_USER
from planner.services.agenda import agendas, tidying
from tests.e2e.elsewhere import begun, services
from tests.e2e.gestures import KeyboardVisitor, MouseVisitor, visiting
from tests.fixtures.app import RunningApp

WHY = "Deze agenda was een proef."


@pytest.fixture
def table(demo_app: RunningApp):
    """Begin an agenda that may go; give the services as the beheerder has them."""
    with services(demo_app) as ctx:
        yield replace(ctx, user=LOCAL_USER), begun(ctx, "Mag weg")


def test_an_agenda_is_archived_and_deleted_with_the_keyboard_alone(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, KeyboardVisitor) as visitor:
        page = visitor.page
        visitor.open("/agendas")
        visitor.press(page.get_by_role("button", name="Ruim op Mag weg"))
        visitor.pick("Kies wat er gebeurt", "Archiveer")
        visitor.answered()
        visitor.press(visitor.button("Archiveer deze agenda"))
        expect(page.get_by_text("‘Mag weg’ is gearchiveerd")).to_be_focused()
        assert tidying.archived(ctx, agenda)
        visitor.press(page.locator("summary", has_text="Gearchiveerd (1)"))
        visitor.press(page.get_by_role("button", name="Ruim op Mag weg"))
        visitor.pick("Kies wat er gebeurt", "Haal terug in de lijst")
        page.keyboard.press("ArrowDown")
        visitor.answered()
        expect(page.get_by_text("Dit verdwijnt, en komt niet terug:")).to_be_visible()
        expect(page.get_by_text("2 partijen aan tafel")).to_be_visible()
        visitor.press(visitor.button("Verwijder deze agenda voorgoed"))
        expect(page.get_by_text("Schrijf op waarom deze agenda weg moet.")).to_be_visible()
        visitor.write("Waarom?", WHY)
        visitor.press(visitor.button("Verwijder deze agenda voorgoed"))
        expect(page.get_by_text("‘Mag weg’ is verwijderd.")).to_be_focused()
        assert [stone.reason for stone in tidying.list_deleted(ctx) if stone.agenda_id == agenda] == [WHY]


def test_an_open_page_says_by_itself_that_its_agenda_was_deleted(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open(f"/agenda?agenda={agenda}&stap=doel")
        expect(visitor.page.get_by_test_id("stMain")).to_contain_text("Mag weg")
        tidying.delete(ctx, agenda, WHY)
        expect(visitor.page.get_by_text("verwijderd. De reden:")).to_be_visible(timeout=5000)
        expect(visitor.page.get_by_test_id("stMain")).to_contain_text(WHY)
        expect(visitor.page.get_by_test_id("stException")).to_have_count(0)


def test_an_open_page_becomes_one_to_read_when_its_agenda_is_archived(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open(f"/agenda?agenda={agenda}&stap=doel")
        expect(visitor.field("Ik ben")).to_be_visible()
        tidying.archive(ctx, agenda, WHY)
        expect(visitor.page.get_by_text("Je leest hem, wijzigen kan niet.")).to_be_visible(timeout=5000)
        expect(visitor.page.get_by_role("button", name="Wijzig")).to_have_count(0)


def test_a_seat_that_comes_back_after_a_reload_is_written_down(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        visitor.open(f"/agenda?agenda={agenda}&stap=doel")
        visitor.choose("Ik ben", "Woonstede")
        visitor.answered()
        visitor.page.reload()
        visitor.settled()
        expect(visitor.page.get_by_test_id("stMain")).to_contain_text("Woonstede")
        visitor.page.wait_for_timeout(1500)
    party = agendas.open_agenda(ctx, agenda).parties[1].id
    taken = [(seat.party, seat.how.value) for seat in agendas.seats_taken(ctx, agenda)[1]]
    assert taken == [(party, "chosen"), (party, "brought_back")]
