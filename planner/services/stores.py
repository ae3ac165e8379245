"""What services ask of the place where agendas, regions and added examples live."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from planner.domain.agenda.agenda import AgendaSummary, Archived
from planner.domain.agenda.tidying import Tombstone
from planner.domain.chain import Chain, Head
from planner.domain.events import Event, Latest
from planner.domain.sharing.examples import Example
from planner.domain.sharing.origins import Origin
from planner.domain.sharing.region import Region
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.seating import Seat
from planner.domain.together.signals import FieldSignal
from planner.domain.together.wordings import Wording

Grown = LogEntry | FieldSignal | Origin | Edition | Wording
"""What lists that only grow hold; of wordings these are all versions, the dossier has the newest."""

Kind = TypeVar("Kind", LogEntry, FieldSignal, Origin, Edition, Wording)


class OpenAgenda(Protocol):
    """An agenda inside a transaction that holds its lock."""

    @property
    def dossier(self) -> Dossier:
        """Give the agenda as it is now."""

    @property
    def archived(self) -> Archived | None:
        """Tell whether the agenda is archived."""

    @property
    def head(self) -> Head:
        """Tell how far the chain of its events is."""

    def grown(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Give a list that only grows, as it is under the lock."""

    def save(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Write the difference, what lists grew by, and the fact that explains it."""

    def put_away(self, archived: Archived | None) -> None:
        """Archive the agenda, or bring it back; `save` then writes the fact."""

    def delete(self, event: Event) -> None:
        """Delete the agenda with all that belongs to it; the event, of no agenda, keeps that it was there."""


class OpenRegion(Protocol):
    """A region inside a transaction that holds its lock."""

    region: Region

    def save(self, region: Region, event: Event) -> None:
        """Write the region and the fact that explains it."""


class Shared(Protocol):
    """What no single agenda holds: regions and the examples that people add."""

    def regions(self) -> tuple[Region, ...]:
        """List all regions by name."""

    def region(self, region_id: str) -> Region:
        """Read one region; raises NotFoundError("region-not-found", id=…)."""

    def create_region(self, region: Region, event: Event) -> None:
        """Write a new region and its first event."""

    def open_region(self, region_id: str) -> AbstractContextManager[OpenRegion]:
        """Begin a transaction that locks this region; leaving without `save` changes nothing."""

    def examples(self) -> tuple[Example, ...]:
        """List the examples that people added, in the order of their id."""

    def add_example(self, example: Example, event: Event) -> None:
        """Write a new example and the fact that explains it."""

    def events(self) -> tuple[Event, ...]:
        """Give the facts of how regions and examples changed, oldest first."""


class Store(Protocol):
    """Where everything lives that people make."""

    @property
    def shared(self) -> Shared:
        """Give the part that no single agenda holds."""

    def close(self) -> None:
        """Let go of the database."""

    def answers(self) -> None:
        """Ask the least there is to ask; raises UserError when nobody answers."""

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""

    def load(self, agenda_id: str) -> Dossier:
        """Read one agenda with what belongs to it.

        Raises NotFoundError("agenda-not-found", id=…), and DeletedError("agenda-deleted", …) when it was here once.
        """

    def archived(self, agenda_id: str) -> Archived | None:
        """Tell whether an agenda is archived; raises NotFoundError."""

    def load_many(self, agenda_ids: Iterable[str]) -> tuple[Dossier, ...]:
        """Read agendas as they are at one moment, in this order; raises NotFoundError("agenda-not-found", id=…)."""

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first."""

    def last_events(
        self, agenda_id: str, most: int, *, but: Collection[str], brief: Collection[str]
    ) -> tuple[int, tuple[Event, ...]]:
        """Count the events of an agenda but those of some verbs, and give the last, oldest first.

        Those of the brief verbs come without what they changed, which may be megabytes.
        """

    def event(self, agenda_id: str, event_id: str) -> Event:
        """Give one event of an agenda with what it changed; raises NotFoundError."""

    def latest(self, agenda_id: str) -> Latest:
        """Give the newest event of one agenda without what it changed; raises NotFoundError."""

    def head(self, agenda_id: str) -> Head:
        """Tell how far the chain of an agenda's events is."""

    def chains(self) -> Iterator[Chain]:
        """Go along the chain of each agenda, and along that of regions and examples; each is read before the next."""

    def deleted(self) -> tuple[Tombstone, ...]:
        """Give what stays known of the agendas that were deleted, in the order in which they went."""

    def seats(self, agenda_id: str, most: int) -> tuple[int, tuple[Seat, ...]]:
        """Count who took a seat of an agenda, and give the last of them, oldest first."""

    def note_seat(self, agenda_id: str, seat: Seat) -> None:
        """Write down who took a seat: no event, so nobody hears of it as news; raises NotFoundError."""

    def grown(self, kind: type[Kind], agenda_id: str) -> tuple[Kind, ...]:
        """Give a list that only grows, oldest first."""

    def create(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Write a new agenda, its first event, and what its lists begin with; raises DeletedError for a deleted one."""

    def open(self, agenda_id: str) -> AbstractContextManager[OpenAgenda]:
        """Begin a transaction that locks this agenda; leaving without `save` changes nothing."""
