"""Several people on one agenda at the same moment: what others change comes by itself, what I am doing stays."""

import time

import pytest
from playwright.sync_api import Browser, expect

from planner.services.agenda import agendas, goals, opgaven
from tests.e2e.elsewhere import as_party, begun, rename, services
from tests.e2e.gestures import MouseVisitor, Visitor, visiting
from tests.fixtures.app import RunningApp

NEWS = ".wa-live"


@pytest.fixture
def table(demo_app: RunningApp):
    """Begin an agenda that others work on through the services."""
    with services(demo_app) as ctx:
        yield ctx, begun(ctx, "Samen aan tafel")


def at(visitor: Visitor, agenda_id: str, step: str) -> Visitor:
    visitor.open(f"/agenda?agenda={agenda_id}&stap={step}")
    expect(visitor.page.get_by_test_id("stMain")).to_contain_text("Samen aan tafel")
    return visitor


def test_what_others_change_appears_within_three_seconds_with_who_did_it(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        at(visitor, agenda, "doel")
        expect(visitor.page.locator(NEWS)).to_be_empty()
        party = agendas.open_agenda(ctx, agenda).parties[1].id
        goals.write_own_goal(as_party(ctx, party), agenda, 0, text="Minder stenen, meer schaduw.")
        expect(visitor.page.get_by_text("“Minder stenen, meer schaduw.”")).to_be_visible(timeout=3000)
        expect(visitor.page.locator(NEWS)).to_contain_text("Woonstede schreef het doel in eigen woorden")
        expect(visitor.page.locator(NEWS)).to_have_attribute("aria-live", "polite")


def test_what_i_change_myself_is_not_told_to_me(browser: Browser, demo_app, table) -> None:
    _, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        at(visitor, agenda, "doel")
        visitor.press(visitor.page.locator("[class*='st-key'][class*='goal-row']").get_by_role("button", name="Wijzig"))
        visitor.write("Ons gezamenlijke doel", "In 2028 is er schaduw.")
        visitor.press(visitor.button("Bewaar"))
        expect(visitor.page.locator(".wa-goal")).to_have_text("In 2028 is er schaduw.")
        visitor.page.wait_for_timeout(2500)
        expect(visitor.page.locator(NEWS)).to_be_empty()


def test_what_i_type_stays_while_another_changes_something_each_second(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        at(visitor, agenda, "urgentie")
        visitor.press(visitor.button("Voeg een opgave toe"))
        field = visitor.page.locator("textarea").first
        field.click()
        typed, scrolled, last = "", visitor.page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop"), 0.0
        for word in ["straat ", "groen ", "samen ", "de ", "flats "] * 12:
            visitor.page.keyboard.type(word, delay=30)
            typed += word
            if time.monotonic() > last + 1:
                last = time.monotonic()
                rename(ctx, agenda, f"Samen aan tafel {last:.0f}")
        expect(visitor.heading(f"Samen aan tafel {last:.0f}").first).to_be_visible(timeout=3000)
        expect(field).to_have_value(typed)
        expect(field).to_be_focused()
        assert visitor.page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop") == scrolled


def test_a_list_that_is_open_and_a_word_half_typed_in_it_stay(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        at(visitor, agenda, "urgentie")
        visitor.press(visitor.button("Voeg een opgave toe"))
        field = visitor.field("Cijfers van dit gebied")
        field.scroll_into_view_if_needed()
        visitor.answered()
        field.click()
        visitor.page.keyboard.type("Fysieke")
        expect(visitor.page.get_by_role("option").first).to_be_visible()
        rename(ctx, agenda, "Samen aan tafel, anders")
        expect(visitor.page.locator(".wa-agenda-title")).to_have_text("Samen aan tafel, anders", timeout=3000)
        visitor.settled()
        expect(field).to_have_value("Fysieke")
        visitor.page.get_by_role("option", name="Fysieke omgeving").first.click()
        expect(visitor.page.get_by_test_id("stMultiSelect").first).to_contain_text("Fysieke omgeving")


def test_of_one_text_that_two_change_both_are_shown_and_i_choose(browser: Browser, demo_app, table) -> None:
    ctx, agenda = table
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        at(visitor, agenda, "urgentie")
        row = visitor.page.locator("[class*='st-key'][class*='opgave-']")
        visitor.press(row.get_by_role("button", name="Wijzig").first)
        field = visitor.page.locator("textarea").first
        field.click()
        visitor.page.keyboard.press("Control+End")
        visitor.page.keyboard.type(" En de bomen zijn op.", delay=20)
        opgave = agendas.open_agenda(ctx, agenda).opgaven[0]
        opgaven.edit_opgave(ctx, agenda, opgave.id, opgave.version, urgency="Het riool lekt.")
        visitor.page.keyboard.type(" Dat ziet", delay=20)
        expect(visitor.page.get_by_text("Die van de ander:")).to_be_visible(timeout=4000)
        visitor.page.keyboard.type(" iedereen.", delay=20)
        mine = "Het riool is op. En de bomen zijn op. Dat ziet iedereen."
        expect(field).to_have_value(mine)
        expect(visitor.page.get_by_text("Het riool lekt.").first).to_be_visible()
        visitor.press(visitor.button("Bewaar mijn tekst"))
        expect(visitor.page.get_by_text("Opgeslagen om").first).to_be_visible()
        assert agendas.open_agenda(ctx, agenda).opgaven[0].urgency == mine
