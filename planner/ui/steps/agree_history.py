"""What changed in an agenda: when, who and what, newest first."""

from typing import Any

from planner.domain.events import Event
from planner.services import agendas
from planner.ui.desk import Desk
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
    who = desk.named(event.party) if event.party else desk.t("history-somebody")
    what = desk.t(f"event-{event.verb.replace('_', '-')}", who=who, what=_what(desk, event), to=_state(desk, event))
    return f'<li><time datetime="{event.at.isoformat()}">{esc(when)}</time> <span>{esc(what)}</span></li>'


def _what(desk: Desk, event: Event) -> str:
    """Name what the event is about, as it was called then or is called now."""
    names: dict[str, str] = {p.id: p.name for p in desk.agenda.parties}
    names |= {o.id: o.title for o in desk.agenda.opgaven} | {a.id: a.title for a in desk.agenda.actions}
    for side in (event.before, event.after):
        names |= {path.split("/")[1]: str(said) for path, said in side.items() if _is_name(path)}
    parts = [names[key] for key in event.subject.split("+") if key in names]
    return ", ".join(parts) or desk.agenda.title


def _is_name(path: str) -> bool:
    return path.count("/") == 2 and path.rsplit("/", 1)[1] in ("name", "title")


def _state(desk: Desk, event: Event) -> str:
    said: dict[str, Any] = {path.rsplit("/", 1)[-1]: value for path, value in event.after.items()}
    state = said.get("state")
    if event.verb == "move_action" and state:
        return desk.t(f"action-state-{state}")
    if event.verb in ("settle", "edit_agenda"):
        return desk.t(f"state-{state}") if state else "none"
    return ""
