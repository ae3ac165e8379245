"""A place is drawn on the map by mouse, by keyboard or by touch, told in words, and stays when others change things."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from planner.domain.places import Shape, ShapeKind
from planner.services.agenda import actions, agendas
from planner.services.context import Context
from tests.e2e.elsewhere import begun, rename, services
from tests.e2e.gestures import MouseVisitor, Visitor, visiting
from tests.fixtures.app import RunningApp


@dataclass(frozen=True)
class Drawing:
    """An agenda with one action, of which nobody drew the place yet."""

    ctx: Context
    agenda: str
    action: str

    @property
    def path(self) -> str:
        return f"/agenda?agenda={self.agenda}&stap=acties&actie={self.action}"

    @property
    def drawn(self) -> Shape | None:
        return agendas.open_agenda(self.ctx, self.agenda).action(self.action).place_shape


@pytest.fixture
def drawing(demo_app: RunningApp) -> Iterator[Drawing]:
    with services(demo_app) as ctx:
        agenda = begun(ctx, "Waar precies")
        opgave = agendas.open_agenda(ctx, agenda).opgaven[0].id
        action = actions.add_action(ctx, agenda, opgave_id=opgave, title="Bomen in de straat").actions[0]
        yield Drawing(ctx, agenda, action.id)


def at_the_map(visitor: Visitor, drawing: Drawing) -> Locator:
    """Open the map of the action and wait until its borders are there."""
    visitor.open(drawing.path)
    visitor.press(visitor.button("Teken De plek op de kaart"))
    found = visitor.page.locator(".map.drawing")
    expect(found).to_have_attribute("aria-busy", "false")
    found.scroll_into_view_if_needed()
    return found


def click(visitor: Visitor, on: Locator, right: float, down: float, *, twice: bool = False) -> None:
    """Click at a share of the width and height of the map."""
    box = on.bounding_box()
    assert box
    on.click(position={"x": box["width"] * right, "y": box["height"] * down}, click_count=2 if twice else 1)
    visitor.answered()


def told(page: Page) -> Locator:
    return page.locator(".wa-drawn")


def heard(page: Page) -> Locator:
    return page.locator(".held [aria-live=polite]")


def test_a_line_by_mouse_is_told_in_words_and_saved(browser: Browser, demo_app: RunningApp, drawing: Drawing):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        on = at_the_map(visitor, drawing)
        visitor.page.get_by_label("lijn").check()
        click(visitor, on, 0.4, 0.4)
        expect(told(visitor.page)).to_contain_text("nog niet af")
        click(visitor, on, 0.5, 0.5)
        click(visitor, on, 0.55, 0.6, twice=True)
        expect(heard(visitor.page)).to_have_text("Klaar. Aantal punten: 3.")
        expect(told(visitor.page)).to_contain_text("Een lijn van ongeveer")
        click(visitor, on, 0.3, 0.3)
        expect(visitor.page.get_by_text("Deze tekening is klaar.")).to_be_visible()
        visitor.press(visitor.button("Bewaar deze plek"))
        expect(visitor.page.get_by_text("Op de kaart: Een lijn van ongeveer")).to_be_visible()
        assert visitor.strangers == []
    assert drawing.drawn
    assert (drawing.drawn.kind, len(drawing.drawn.points)) == (ShapeKind.LINE, 3)


def test_an_area_by_keyboard_alone(browser: Browser, demo_app: RunningApp, drawing: Drawing):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        on, keys = at_the_map(visitor, drawing), visitor.page.keyboard
        visitor.page.get_by_label("vlak").focus()
        keys.press("Space")
        on.focus()
        keys.press("ArrowRight")
        expect(heard(visitor.page)).not_to_be_empty()
        for arrow in ("ArrowRight", "ArrowDown", "ArrowLeft"):
            keys.press("Enter")
            for _ in range(2):
                keys.press(arrow)
        keys.press("Shift+ArrowLeft")
        keys.press("Enter")
        expect(heard(visitor.page)).to_contain_text("Punt 4 gezet in ")
        keys.press("Backspace")
        expect(heard(visitor.page)).to_have_text("Laatste punt weg. Punten die er nog staan: 3.")
        visitor.answered()
        expect(told(visitor.page)).to_contain_text("Een vlak van ongeveer")
        keys.press("Escape")
        expect(visitor.button("Klaar")).to_be_focused()
        keys.press("Enter")
        visitor.button("Bewaar deze plek").focus()
        keys.press("Enter")
        expect(visitor.page.get_by_text("Op de kaart: Een vlak van ongeveer")).to_be_visible()
    assert drawing.drawn
    assert (drawing.drawn.kind, len(drawing.drawn.points)) == (ShapeKind.AREA, 3)


def test_what_is_drawn_stays_when_somebody_else_changes_the_agenda(
    browser: Browser, demo_app: RunningApp, drawing: Drawing
):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        on = at_the_map(visitor, drawing)
        visitor.page.get_by_label("lijn").check()
        click(visitor, on, 0.4, 0.4)
        click(visitor, on, 0.5, 0.5)
        words = told(visitor.page).inner_text()
        on.evaluate("map => { map.mark = 'the same map'; }")
        rename(drawing.ctx, drawing.agenda, "Waar dan wel")
        expect(visitor.heading("Waar dan wel").first).to_be_visible()
        visitor.answered()
        assert on.evaluate("map => map.mark") == "the same map"
        expect(told(visitor.page)).to_have_text(words)
        click(visitor, on, 0.55, 0.6)
        expect(heard(visitor.page)).to_contain_text("Punt 3 gezet")


def test_a_place_elsewhere_is_refused_in_words_and_stays_in_the_form(
    browser: Browser, demo_app: RunningApp, drawing: Drawing
):
    with visiting(browser, demo_app.url, MouseVisitor) as visitor:
        on = at_the_map(visitor, drawing)
        click(visitor, on, 0.97, 0.5)
        expect(told(visitor.page)).to_have_text("Dit punt ligt buiten de gebieden van deze agenda.")
        visitor.press(visitor.button("Bewaar deze plek"))
        expect(visitor.page.get_by_role("alert").filter(has_text="buiten de gebieden van deze agenda")).to_be_visible()
        visitor.press(visitor.button("Wissen"))
        expect(told(visitor.page)).to_have_text("Nog geen plek op de kaart.")
    assert drawing.drawn is None


@pytest.mark.parametrize("width", [1280, 390])
def test_the_map_is_accessible_and_fits(browser: Browser, demo_app: RunningApp, drawing: Drawing, width: int):
    with visiting(browser, demo_app.url, MouseVisitor, width=width) as visitor:
        on = at_the_map(visitor, drawing)
        visitor.page.get_by_label("lijn").check()
        click(visitor, on, 0.5, 0.5)
        on.focus()
        visitor.page.keyboard.press("ArrowRight")
        found = Axe().run(visitor.page).response["violations"]
        assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width
        boxes = [button.bounding_box() for button in visitor.page.locator(".frame button:visible").all()]
        assert all(box and min(box["width"], box["height"]) >= 44 for box in boxes)
