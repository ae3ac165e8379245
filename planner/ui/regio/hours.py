"""Hours asked beside hours promised, per organisation over all agendas of a region; in the order of the alphabet."""

from planner.domain.sharing.region import OrganisationHours
from planner.ui.html import NOTHING, Markup, quiet, show, tag
from planner.ui.regio.board import Board, part, sought


def show_hours(board: Board) -> None:
    """Say what each organisation has, was asked and promised in its busiest year; count those nothing is asked of."""
    part(board, "hours")
    asked = [own for own in board.reading.hours if own.asked]
    rows = [_sentences(board, own) for own in sought(board, "hours", asked, lambda own: own.name)]
    show(tag("ul", *rows, cls="wa-hours") if rows else tag("p", board.t("region-hours-nothing")))
    if rest := len(board.reading.hours) - len(asked):
        show(quiet(board.t("region-hours-rest", count=rest)))


def _sentences(board: Board, own: OrganisationHours) -> Markup:
    t, number = board.t, board.words.number
    has = t("region-has-none") if own.has is None else t("party-hours", hours=number(own.has))
    numbers = {"asked": number(own.asked), "promised": number(own.promised)}
    said = f"{t('region-hours', year=str(own.year or 'none'), count=own.agendas, **numbers)} {has}"
    more = own.has is not None and own.asked > own.has
    talk = tag("br") + tag("span", t("region-hours-more"), cls="wa-talk") if more else NOTHING
    return tag("li", tag("b", own.name, ":"), " ", said, talk)
