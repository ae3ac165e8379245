"""What a reader sees before anything is chosen or loaded: what this is, and one thing to do."""

from planner.ui.demo import offer_demo
from planner.ui.frame import where_you_are
from planner.ui.html import esc, show
from planner.ui.session import address as state


def nothing_selected(*, fictional: bool) -> None:
    """Say in three sentences what to do with the map."""
    t = state.text()
    intro = "".join(f"<p>{esc(t(f'first-{n}'))}</p>" for n in (1, 2, 3))
    made_up = f'<p class="wa-quiet wa-small">{esc(t("first-fictional"))}</p>' if fictional else ""
    show(f'<div class="wa-panel"><h2>{esc(t("first-title"))}</h2>{intro}{made_up}</div>')


def nothing_loaded() -> None:
    """Offer the fictional gemeenten, and say how real figures come in."""
    t = state.text()
    where_you_are(t("page-verken"), fictional=False)
    show(f"<h1>{esc(t('empty-title'))}</h1><p>{esc(t('empty-why'))}</p>")
    offer_demo(primary=True)
    show(f'<p class="wa-quiet">{esc(t("empty-real"))}</p>')
