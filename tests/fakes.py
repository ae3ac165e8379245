"""Fakes that keep the contracts of the real thing in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from planner.domain.agenda import Agenda, AgendaSummary
from planner.domain.events import Event
from planner.errors import NotFoundError


class FakeStore:
    """A Store in memory; one lock holds all agendas."""

    def __init__(self) -> None:
        self._agendas: dict[str, Agenda] = {}
        self._events: list[Event] = []
        self._lock = Lock()

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""
        last = {event.agenda_id: n for n, event in enumerate(self._events)}
        lines = [_summary(agenda, self.events(agenda.id)) for agenda in self._agendas.values()]
        return tuple(sorted(lines, key=lambda line: (line.changed_at, last[line.id]), reverse=True))

    def load(self, agenda_id: str) -> Agenda:
        """Read one agenda; raises NotFoundError."""
        if agenda_id not in self._agendas:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        return self._agendas[agenda_id]

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first."""
        self.load(agenda_id)
        return tuple(event for event in self._events if event.agenda_id == agenda_id)

    def create(self, agenda: Agenda, event: Event) -> None:
        """Write a new agenda and its first event."""
        if agenda.id in self._agendas:
            raise ValueError(f"agenda {agenda.id} exists")
        _check(agenda, event, agenda.id)
        self._agendas[agenda.id] = agenda
        self._events.append(event)

    @contextmanager
    def open(self, agenda_id: str) -> Iterator["OpenFake"]:
        """Hold the lock while the agenda changes; an error inside changes nothing."""
        with self._lock:
            opened = OpenFake(self.load(agenda_id))
            yield opened
            self._agendas[agenda_id] = opened.agenda
            self._events += opened.events


class OpenFake:
    """An agenda of the fake while it is open."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.events: list[Event] = []

    def save(self, agenda: Agenda, event: Event) -> None:
        """Keep the new agenda and the fact for when the lock is given back."""
        _check(agenda, event, self.agenda.id)
        self.agenda = agenda
        self.events.append(event)


def _check(agenda: Agenda, event: Event, agenda_id: str) -> None:
    if agenda.id != agenda_id:
        raise ValueError(f"agenda {agenda.id} is not the one that is open")
    if event.agenda_id != agenda_id:
        raise ValueError(f"an event of {event.agenda_id} does not explain a change of {agenda_id}")


def _summary(agenda: Agenda, events: tuple[Event, ...]) -> AgendaSummary:
    return AgendaSummary(
        id=agenda.id,
        title=agenda.title,
        areas=agenda.areas,
        period_from=agenda.period_from,
        period_to=agenda.period_to,
        state=agenda.state,
        fictional=agenda.fictional,
        parties=len(agenda.parties),
        open_actions=len(agenda.open_actions),
        changed_at=max(event.at for event in events),
    )
