"""What a reader sees before anything is chosen or loaded: what this is, and one thing to do."""

from planner.ui.demo import offer_demo
from planner.ui.frame import where_you_are
from planner.ui.html import NOTHING, joined, quiet, show, small, tag
from planner.ui.session import language


def nothing_selected(*, fictional: bool) -> None:
    """Say in three sentences what to do with the map."""
    t = language.text()
    intro = joined(tag("p", t(f"first-{n}")) for n in (1, 2, 3))
    made_up = small(t("first-fictional")) if fictional else NOTHING
    show(tag("div", tag("h2", t("first-title")), intro, made_up, cls="wa-panel"))


def nothing_loaded() -> None:
    """Offer the fictional gemeenten, and say how real figures come in."""
    t = language.text()
    where_you_are(t("page-verken"), fictional=False)
    show(tag("h1", t("empty-title")), tag("p", t("empty-why")))
    offer_demo(primary=True)
    show(quiet(t("empty-real")))
