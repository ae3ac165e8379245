"""What every service function receives: store, data, clock, user and language, behind small Protocols."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from planner.analysis.atlas import Atlas
from planner.domain.agenda import Agenda, AgendaSummary, Caps
from planner.domain.events import Event
from planner.domain.indicators import IndicatorSet
from planner.domain.permissions import User
from planner.domain.provenance import Snapshot
from planner.text import Language

Progress = Callable[[str, float], None]
"""Called with a step's text key and how far the whole is, from 0 to 1."""


class OpenAgenda(Protocol):
    """An agenda inside a transaction that holds its lock."""

    agenda: Agenda

    def save(self, agenda: Agenda, event: Event) -> None:
        """Write the difference and the fact that explains it."""


class Store(Protocol):
    """Where agendas live."""

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""

    def load(self, agenda_id: str) -> Agenda:
        """Read one agenda; raises NotFoundError("agenda-not-found", id=…)."""

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first."""

    def create(self, agenda: Agenda, event: Event) -> None:
        """Write a new agenda and its first event."""

    def open(self, agenda_id: str) -> AbstractContextManager[OpenAgenda]:
        """Begin a transaction that locks this agenda; leaving without `save` changes nothing."""


class Library(Protocol):
    """Where areas and figures live, as snapshots of imported files."""

    def snapshots(self) -> tuple[Snapshot, ...]:
        """List what is loaded, newest first."""

    def import_areas(self, path: Path, progress: Progress) -> Snapshot:
        """Read a wijk- en buurtkaart; raises FileError and changes nothing when it isn't one."""

    def import_figures(self, path: Path, progress: Progress, *, year: int | None = None) -> Snapshot:
        """Read a table of figures, recognised by its columns; raises FileError and changes nothing."""

    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give areas with their figures, shared and read-only: those imported last.

        With a `code` those imported last that hold it, but rather ones with the borders of `year`.
        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """


@dataclass(frozen=True)
class Context:
    """All a service function may touch."""

    store: Store
    library: Library
    indicators: IndicatorSet
    caps: Caps
    user: User
    language: Language
    now: Callable[[], datetime]
    new_id: Callable[[], str]
