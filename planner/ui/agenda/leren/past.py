"""What an action brought so far: what was expected, and each review that was held, told in sentences."""

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.together.learning import Review
from planner.text.actions import hypothesis
from planner.ui.agenda.desk import Desk, sentence
from planner.ui.html import Markup, joined, show, tag


def show_past(desk: Desk, action: PilotAction) -> None:
    """Tell what was expected and every review that was held, oldest first."""
    held = sorted((r for r in desk.dossier.reviews if r.action_id == action.id), key=lambda r: r.on)
    show(tag("p", hypothesis(action, desk.words)))
    if held:
        lines = joined(tag("li", _told(desk, review)) for review in held)
        show(tag("h5", desk.t("review-past"), cls="wa-says"), tag("ol", lines, cls="wa-history"))


def figure_value(desk: Desk, figure: FrozenFigure) -> str:
    """Say what was measured and in which year."""
    value = desk.words.value(figure.value, figure.unit, figure.decimals)
    return desk.t("review-value", value=value, year=str(figure.year))


def _told(desk: Desk, review: Review) -> Markup:
    """Tell one review as sentences."""
    t, lines = desk.t, [desk.t("review-expected", text=sentence(review.expected))]
    if review.seen:
        lines.append(t("review-seen", text=sentence(review.seen)))
    if review.unknown:
        lines.append(t("review-unknown"))
    if review.then:
        lines.append(_figures(desk, review, review.then))
    lines.append(t(f"review-decided-{review.decision.value}", reason=sentence(review.reason)))
    if review.next_on:
        lines.append(t("review-again", day=desk.words.day(review.next_on)))
    told = joined(tag("p", line) for line in lines)
    return tag("time", desk.words.day(review.on), datetime=review.on.isoformat()) + tag("div", told)


def _figures(desk: Desk, review: Review, then: FrozenFigure) -> str:
    figure = {"label": then.label, "then": figure_value(desk, then)}
    if review.now is None or review.movement is None:
        return desk.t("review-figure-then", **figure)
    return desk.t("review-figures", moved=review.movement.value, now=figure_value(desk, review.now), **figure)
