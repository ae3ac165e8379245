"""Earlier versions of the goal: choose two and read word by word what changed."""

from planner.domain.together.wordings import GOAL, Wording
from planner.services.agenda import consent
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.compare import choose_two, segments_told
from planner.ui.html import show, small, tag

FIRST_WORDS = 60


def show_versions(desk: Desk) -> None:
    """Compare two versions, the last two to begin with; nothing where there is only one."""
    t = desk.t
    versions = [w for w in consent.versions(desk.ctx, desk.agenda.id, GOAL) if w.parts]
    if len(versions) < 2:
        return
    show(tag("h3", t("goal-versions"), cls="wa-part"))
    named = {w.version: _named(desk, w) for w in versions}
    old, new = choose_two(desk, "goal-versions", named, named, (versions[-2].version, versions[-1].version))
    if old == new:
        show(tag("p", t("compare-nothing")))
        return
    compared = consent.compare(desk.ctx, desk.agenda.id, GOAL, old, new)
    for segments in compared.values():
        show(tag("p", segments_told(desk, segments), cls="wa-compared"))
    show(small(t("compare-legend")))


def _named(desk: Desk, wording: Wording) -> str:
    text = wording.part("text")
    start = text if len(text) <= FIRST_WORDS else text[:FIRST_WORDS].rsplit(" ", 1)[0] + "…"
    return desk.t("goal-version-named", version=str(wording.version), text=start)
