"""What a person does in the browser, by mouse or with the keyboard alone."""

import io
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

PATIENCE = 30_000
DEEPEST = (0x7A, 0x5C, 0x2E)
"""The colour of most to do in the openbare ruimte."""
UNTRANSLATED = "Skip to main content"
"""What Streamlit says until the page has put its own words there."""


@dataclass
class Visitor(ABC):
    """A person at a browser; `strangers` fills with every request that leaves this machine."""

    page: Page
    url: str
    strangers: list[str] = field(default_factory=list)

    @abstractmethod
    def aim(self, target: Locator) -> None:
        """Go to a button without using it yet."""

    @abstractmethod
    def push(self, target: Locator) -> None:
        """Use a button, a link or an option, without waiting for what follows."""

    def press(self, target: Locator) -> None:
        """Use a button, a link or an option, and wait for what follows."""
        self.push(target)
        self.answered()

    @abstractmethod
    def write(self, label: str, text: str) -> None:
        """Type into a field."""

    @abstractmethod
    def choose(self, label: str, option: str) -> None:
        """Pick an option from a list."""

    @abstractmethod
    def pick(self, label: str, option: str) -> None:
        """Take the first radio button of a question."""

    @abstractmethod
    def step(self, label: str, question: str) -> None:
        """Go to a step of the agenda."""

    def open(self, path: str = "/") -> None:
        """Go to an address of the app and wait until the page is there."""
        self.page.goto(self.url + path)
        self.settled()

    def settled(self) -> None:
        """Wait until Streamlit has nothing left to do."""
        expect(self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_attached()
        expect(self.page.locator(".wa-foot")).to_be_visible()
        expect(self.page.get_by_test_id("stSkipToContent")).not_to_have_text(UNTRANSLATED)

    def answered(self) -> None:
        """Give the gesture time to reach the server, then wait for the answer."""
        self.page.wait_for_timeout(400)
        self.settled()

    def arrived(self, question: str) -> None:
        """Wait until the whole step under this question is there."""
        expect(self.heading(question)).to_be_visible()
        self.settled()

    def opened(self, field: str, button: str) -> None:
        """Open a form with its button, unless it stands open by itself; one of both has to be there."""
        expect(self.field(field).or_(self.button(button)).first).to_be_visible()
        if not self.field(field).count():
            self.press(self.button(button))

    def button(self, name: str) -> Locator:
        """Find a button by its words."""
        return self.page.get_by_role("button", name=name, exact=True)

    def heading(self, name: str) -> Locator:
        """Find a heading by its words."""
        return self.page.get_by_role("heading", name=name)

    def field(self, label: str) -> Locator:
        """Find a field by its label."""
        return self.page.get_by_label(re.compile("^" + re.escape(label))).first


class MouseVisitor(Visitor):
    """Points and clicks."""

    def aim(self, target: Locator) -> None:
        """Point at something."""
        target.hover()

    def push(self, target: Locator) -> None:
        """Click something."""
        target.click()

    def write(self, label: str, text: str) -> None:
        """Type into a field after clicking in it."""
        self.field(label).click()
        self.field(label).fill(text)

    def choose(self, label: str, option: str) -> None:
        """Pick an option from a list; first it is scrolled into sight, because scrolling closes an open list."""
        self.field(label).scroll_into_view_if_needed()
        self.answered()
        self.field(label).click()
        self.field(label).fill(option)  # a long list holds only what is in sight
        self.page.get_by_role("option", name=option).first.click()

    def pick(self, label: str, option: str) -> None:
        """Click the first radio button of a question."""
        asked = self.page.get_by_role("radiogroup", name=re.compile("^" + re.escape(label)))
        asked.locator("label", has_text=re.compile(f"^{option}$")).click()

    def step(self, label: str, question: str) -> None:
        """Go to a step of the agenda by its name in the rail."""
        self.press(self.page.get_by_role("radiogroup").locator("label", has_text=label))
        self.arrived(question)


class KeyboardVisitor(Visitor):
    """Has no mouse: everything goes by Tab, arrows, Enter and letters."""

    def aim(self, target: Locator) -> None:
        """Walk to something with Tab."""
        self.walk_to(target)

    def push(self, target: Locator) -> None:
        """Walk to something with Tab and press Enter."""
        self.walk_to(target)
        self.page.keyboard.press("Enter")

    def write(self, label: str, text: str) -> None:
        """Walk to a field and type."""
        self.walk_to(self.field(label))
        self.page.keyboard.type(text)

    def choose(self, label: str, option: str) -> None:
        """Walk to a list, type what is looked for and take it."""
        self.walk_to(self.field(label))
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(option)
        expect(self.page.get_by_role("option", name=option).first).to_be_visible()
        self.page.keyboard.press("Enter")

    def pick(self, label: str, option: str) -> None:
        """Walk to a question and take its first radio button with the space bar; `option` is for those who see it."""
        self.walk_to(self.page.get_by_role("radiogroup", name=re.compile("^" + re.escape(label))))
        self.page.keyboard.press("Space")

    def step(self, label: str, question: str) -> None:
        """Go to a step of the agenda with the arrows in the rail; `label` is what is heard under way."""
        self.walk_to(self.page.get_by_role("radiogroup").filter(has_text=label))
        for _ in range(7):
            if self.page.get_by_role("radio", name=label).is_checked():
                self.arrived(question)
                return
            self.page.keyboard.press("ArrowDown")
            self.answered()
        raise AssertionError(f"the arrows never came to {label}")

    def walk_to(self, target: Locator, steps: int = 150) -> None:
        """Press Tab until the target has focus; fail when it can't be reached."""
        expect(target).to_be_visible()
        for _ in range(steps):
            if target.evaluate("e => e.matches(':focus-within')"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"not reached with Tab: {target}")


AVisitor = TypeVar("AVisitor", bound=Visitor)


@contextmanager
def visiting(browser: Browser, url: str, kind: type[AVisitor], *, width: int = 1280) -> Iterator[AVisitor]:
    """Open a fresh browser window without memory; nothing may leave this machine."""
    context = browser.new_context(viewport={"width": width, "height": 1000}, accept_downloads=True, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    visitor = kind(context.new_page(), url)
    own = (url, url.replace("http", "ws", 1), "data:", "blob:")
    context.on("request", lambda r: None if r.url.startswith(own) else visitor.strangers.append(r.url))
    try:
        yield visitor
    finally:
        context.close()


def spot_of_colour(page: Page, colour: tuple[int, int, int]) -> tuple[int, int]:
    """Find the middle of the southernmost area that has exactly this colour on the map, as an eye would."""
    box = page.locator(".wa-map, [role=application]").first.bounding_box()
    assert box
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    left, top = int(box["x"]), int(box["y"])
    right, bottom = min(image.width, int(left + box["width"])), min(image.height, int(top + box["height"]))
    found = {(x, y) for y in range(top, bottom, 3) for x in range(left, right, 3) if image.getpixel((x, y)) == colour}
    assert found, f"nothing on the map is {colour}"
    patch = [max(found, key=lambda point: point[1])]
    found.discard(patch[0])
    for x, y in patch:  # grows while it is walked: what touches it belongs to it
        beside = {(x - 3, y), (x + 3, y), (x, y - 3), (x, y + 3)} & found
        patch += beside
        found -= beside
    middle = [sorted(axis)[len(patch) // 2] for axis in zip(*patch, strict=True)]
    return middle[0], middle[1]
