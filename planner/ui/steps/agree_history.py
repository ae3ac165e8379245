"""What changed in an agenda: when, who and what, newest first."""

from planner.domain.events import Event
from planner.services import agendas
from planner.ui.desk import Desk
from planner.ui.event_words import told
from planner.ui.frame import saved_at
from planner.ui.html import esc, show

MOST_SHOWN = 30


def show_history(desk: Desk) -> None:
    """Tell the last changes in plain sentences."""
    events = agendas.history(desk.ctx, desk.agenda.id)[::-1]
    lines = "".join(_line(desk, event) for event in events[:MOST_SHOWN])
    count = desk.t("history-count", shown=min(len(events), MOST_SHOWN), all=len(events))
    title = f'<h3 class="wa-part">{esc(desk.t("history-title"))}</h3>'
    show(f'{title}<p class="wa-quiet">{esc(count)}</p><ol class="wa-history">{lines}</ol>')


def _line(desk: Desk, event: Event) -> str:
    when = f"{desk.words.day(event.at.date())}, {saved_at(event.at)}"
    return f'<li><time datetime="{event.at.isoformat()}">{esc(when)}</time> <span>{esc(told(desk, event))}</span></li>'
