"""Who took which seat at the table and when: folded away, for who wants to know."""

from planner.domain.permissions import Role
from planner.domain.together.seating import Seat
from planner.services.agenda import agendas
from planner.ui.agenda.desk import Desk
from planner.ui.frame import saved_at
from planner.ui.html import NOTHING, Markup, fold, joined, quiet, show, tag

MOST_SHOWN = 50


def show_seats(desk: Desk) -> None:
    """List the seats that were taken, newest first."""
    t, (count, seats) = desk.t, agendas.seats_taken(desk.ctx, desk.agenda.id, MOST_SHOWN)
    if not seats:
        return
    lines = joined(_line(desk, seat) for seat in seats[::-1])
    title, why = t("seats-title", count=count), t("seats-why")
    more = quiet(t("seats-more", count=MOST_SHOWN)) if count > len(seats) else NOTHING
    show(fold(title, quiet(why), tag("ol", lines, cls="wa-history"), more))


def _line(desk: Desk, seat: Seat) -> Markup:
    who = desk.named(seat.party) if seat.role is Role.LID else desk.t(f"who-{seat.role.value}")
    when = f"{desk.words.day(seat.at)}, {saved_at(seat.at)}"
    told = desk.t(f"seats-{seat.how.value.replace('_', '-')}", who=who)
    return tag("li", tag("time", when, datetime=seat.at.isoformat()), " ", tag("span", told))
