"""How an agenda came about, in a dozen facts: what a newcomer needs of all that happened."""

from collections.abc import Iterable

from planner.domain.events import Event

TELLING = (
    "create_agenda",
    "settle",
    "hold_review",
    "restore",
    "import_agenda",
    "park_opgave",
    "open_check",
    "hand_over",
    "leave",
    "write_ambition",
    "add_action",
    "agree_actions",
    "move_action",
    "add_opgave",
    "reopen_opgave",
    "start_from_example",
    "build_on_lesson",
    "copy_action",
)
"""The gestures that turn the story, most telling first; all others are detail."""

ONCE = frozenset({"move_action", "write_ambition", "park_opgave", "leave"})
"""Of these only the last one on the same thing is told: how it ended."""

MOST = 12


def turning_points(events: Iterable[Event], most: int = MOST) -> tuple[Event, ...]:
    """Pick the events that tell most, oldest first; of equally telling ones the newest."""
    telling = sorted((event for event in events if event.verb in TELLING), key=lambda event: event.at)
    last = {(event.verb, event.subject): event.id for event in telling}
    telling = [e for e in telling if e.verb not in ONCE or last[e.verb, e.subject] == e.id]
    ranked = sorted(telling, key=lambda event: (TELLING.index(event.verb), -event.at.timestamp()))
    chosen = {event.id for event in ranked[:most]}
    return tuple(event for event in telling if event.id in chosen)
