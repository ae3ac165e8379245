"""What happened, as a sentence: for the history of an agenda, and for who sits at it at the same time."""

from typing import Any

from planner.domain.events import Event
from planner.domain.together.wordings import GOAL
from planner.ui.agenda.desk import Desk


def told(desk: Desk, event: Event) -> str:
    """Say who did what."""
    who = desk.named(event.party) if event.party else desk.t("history-somebody")
    key = f"event-{event.verb.replace('_', '-')}"
    return desk.t(key, who=who, what=_what(desk, event), to=_state(desk, event))


def _what(desk: Desk, event: Event) -> str:
    """Name what the event is about, as it was called then or is called now."""
    names = desk.agenda.party_names
    names |= {o.id: o.title for o in desk.agenda.opgaven} | {a.id: a.title for a in desk.agenda.actions}
    names[GOAL] = desk.t("agree-the-goal")
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
    answer = said.get("answer")
    return desk.t(f"answer-{answer.replace('_', '-')}").lower() if event.verb == "answer" and answer else ""
