"""Who took which seat at the table and when: folded away, for who wants to know."""

from planner.domain.permissions import Role
from planner.domain.together.seating import Seat
from planner.services.agenda import agendas
from planner.ui.agenda.desk import Desk
from planner.ui.frame import saved_at
from planner.ui.html import esc, show

MOST_SHOWN = 50


def show_seats(desk: Desk) -> None:
    """List the seats that were taken, newest first."""
    t, (count, seats) = desk.t, agendas.seats_taken(desk.ctx, desk.agenda.id, MOST_SHOWN)
    if not seats:
        return
    lines = "".join(_line(desk, seat) for seat in seats[::-1])
    title, why = esc(t("seats-title", count=count)), esc(t("seats-why"))
    more = f'<p class="wa-quiet">{esc(t("seats-more", count=MOST_SHOWN))}</p>' if count > len(seats) else ""
    show(
        f'<details class="wa-fold"><summary>{title}</summary><p class="wa-quiet">{why}</p>'
        f'<ol class="wa-history">{lines}</ol>{more}</details>'
    )


def _line(desk: Desk, seat: Seat) -> str:
    who = desk.named(seat.party) if seat.role is Role.LID else desk.t(f"who-{seat.role.value}")
    when = f"{desk.words.day(seat.at)}, {saved_at(seat.at)}"
    told = desk.t(f"seats-{seat.how.value.replace('_', '-')}", who=who)
    return f'<li><time datetime="{seat.at.isoformat()}">{esc(when)}</time> <span>{esc(told)}</span></li>'
