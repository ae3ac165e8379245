"""Fakes that keep the contracts of the real thing in memory."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any, cast

from planner.domain.agenda.agenda import Agenda, AgendaSummary, Archived, Caps
from planner.domain.agenda.tidying import DELETED, Tombstone, tombstone_of
from planner.domain.chain import Chain, Head, Link, tie
from planner.domain.events import Event, Latest
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.figures.offers import ByHand, Got, Offer
from planner.domain.sharing.examples import Example
from planner.domain.sharing.merging import Chosen
from planner.domain.sharing.region import Region
from planner.domain.together.dossier import Dossier
from planner.domain.together.seating import Seat
from planner.domain.together.wordings import Wording, kept
from planner.errors import DeletedError, NotFoundError, NotPublishedError
from planner.services.context import Context
from planner.services.library import Library
from planner.services.sharing import exchange
from planner.services.sharing.import_reading import ImportReading
from planner.services.stores import Grown, Kind, Store
from planner.sources.box.asking import shared
from planner.text import local
from tests.builders import NOON, a_user


class FakeShared:
    """What no single agenda holds, in memory."""

    def __init__(self, lock: Lock) -> None:
        self._regions: dict[str, Region] = {}
        self._examples: dict[str, Example] = {}
        self.told: list[Event] = []
        self._lock = lock

    def regions(self) -> tuple[Region, ...]:
        """List all regions by name."""
        return tuple(sorted(self._regions.values(), key=lambda region: region.name))

    def region(self, region_id: str) -> Region:
        """Read one region; raises NotFoundError."""
        if region_id not in self._regions:
            raise NotFoundError("region-not-found", id=region_id)
        return self._regions[region_id]

    def create_region(self, region: Region, event: Event) -> None:
        """Write a new region and its first event."""
        self._regions[region.id] = region
        self.told.append(event)

    @contextmanager
    def open_region(self, region_id: str) -> Iterator["OpenFakeRegion"]:
        """Hold the lock while the region changes."""
        with self._lock:
            opened = OpenFakeRegion(self.region(region_id))
            yield opened
            self._regions[region_id] = opened.region
            self.told += opened.events

    def examples(self) -> tuple[Example, ...]:
        """List the examples that people added, in the order of their id."""
        return tuple(example for _, example in sorted(self._examples.items()))

    def add_example(self, example: Example, event: Event) -> None:
        """Write a new example and the fact that explains it."""
        self._examples[example.id] = example
        self.told.append(event)

    def events(self) -> tuple[Event, ...]:
        """Give the facts of how regions and examples changed, oldest first."""
        return tuple(self.told)

    def forget(self, gone: str, facts: list[Event]) -> None:
        """Let no region follow an agenda that is deleted."""
        for name, region in self._regions.items():
            followed = tuple(one for one in region.agenda_ids if one != gone)
            self._regions[name] = replace(region, agenda_ids=followed)
        self.told += facts


class FakeStore:
    """A Store in memory; one lock holds everything."""

    def __init__(self) -> None:
        self._dossiers: dict[str, Dossier] = {}
        self._lists: dict[str, tuple[Grown, ...]] = {}
        self._events: list[Event] = []
        self._archived: dict[str, Archived] = {}
        self._seats: list[tuple[str, Seat]] = []
        self._lock = Lock()
        self.shared = FakeShared(self._lock)

    def close(self) -> None:
        """Keep everything: there is nothing to let go of."""

    def answers(self) -> None:
        """Answer."""

    def overview(self) -> tuple[AgendaSummary, ...]:
        """List all agendas, last changed first."""
        last = {event.agenda_id: n for n, event in enumerate(self._events)}
        lines = [
            replace(_summary(dossier.agenda, self.events(agenda_id)), archived=self._archived.get(agenda_id))
            for agenda_id, dossier in self._dossiers.items()
        ]
        return tuple(sorted(lines, key=lambda line: (line.changed_at, last[line.id]), reverse=True))

    def load(self, agenda_id: str) -> Dossier:
        """Read one agenda with what belongs to it; raises NotFoundError."""
        self._demand_not_deleted(agenda_id)
        if agenda_id not in self._dossiers:
            raise NotFoundError("agenda-not-found", id=agenda_id)
        found = self._dossiers[agenda_id]
        return replace(found, wordings=kept(found.wordings, found.agenda))

    def load_many(self, agenda_ids: Iterable[str]) -> tuple[Dossier, ...]:
        """Read agendas in this order."""
        return tuple(self.load(agenda_id) for agenda_id in agenda_ids)

    def events(self, agenda_id: str) -> tuple[Event, ...]:
        """Give all events of one agenda, oldest first."""
        self.load(agenda_id)
        return tuple(event for event in self._events if event.agenda_id == agenda_id)

    def last_events(
        self, agenda_id: str, most: int, *, but: Collection[str], brief: Collection[str]
    ) -> tuple[int, tuple[Event, ...]]:
        """Count the events of an agenda but those of some verbs, and give the last, oldest first."""
        found = [event for event in self.events(agenda_id) if event.verb not in but]
        last = found[max(0, len(found) - most) :]
        return len(found), tuple(replace(e, before={}, after={}) if e.verb in brief else e for e in last)

    def event(self, agenda_id: str, event_id: str) -> Event:
        """Give one event of an agenda."""
        return next(event for event in self.events(agenda_id) if event.id == event_id)

    def latest(self, agenda_id: str) -> Latest:
        """Give the newest event of one agenda without what it changed."""
        last = self.events(agenda_id)[-1]
        return Latest(last.id, last.at, last.party, last.verb)

    def archived(self, agenda_id: str) -> Archived | None:
        """Tell whether an agenda is archived."""
        self.load(agenda_id)
        return self._archived.get(agenda_id)

    def head(self, agenda_id: str) -> Head:
        """Tell how far the chain of an agenda's events is."""
        return head_of(event for event in self._events if event.agenda_id == agenda_id)

    def chains(self) -> Iterator[Chain]:
        """Tie the events together as a database keeps them."""
        for agenda_id in sorted(self._dossiers):
            yield Chain(agenda_id, self.head(agenda_id), tied(self.events(agenda_id)))
        yield Chain("", head_of(self.shared.told), tied(self.shared.told))

    def deleted(self) -> tuple[Tombstone, ...]:
        """Give what stays known of deleted agendas."""
        return tuple(tombstone_of(event) for event in self.shared.told if event.verb == DELETED)

    def seats(self, agenda_id: str, most: int) -> tuple[int, tuple[Seat, ...]]:
        """Count who took a seat of an agenda, and give the last of them, oldest first."""
        found = tuple(seat for name, seat in self._seats if name == agenda_id)
        return len(found), found[-most:]

    def note_seat(self, agenda_id: str, seat: Seat) -> None:
        """Write down who took a seat."""
        self.load(agenda_id)
        self._seats.append((agenda_id, seat))

    def _demand_not_deleted(self, agenda_id: str) -> None:
        for stone in self.deleted():
            if stone.agenda_id == agenda_id:
                day = f"{local(stone.at):%d-%m-%Y}"
                raise DeletedError("agenda-deleted", title=stone.title, day=day, reason=stone.reason)

    def grown(self, kind: type[Kind], agenda_id: str) -> tuple[Kind, ...]:
        """Give a list that only grows, oldest first."""
        return tuple(item for item in self._lists.get(agenda_id, ()) if isinstance(item, kind))

    def create(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Write a new agenda, its first event, and what its lists begin with."""
        self._demand_not_deleted(dossier.agenda.id)
        if dossier.agenda.id in self._dossiers:
            raise ValueError(f"agenda {dossier.agenda.id} exists")
        opened = OpenFake(dossier, (), None, Head())
        opened.save(dossier, event, grown)
        self._keep(opened)

    @contextmanager
    def open(self, agenda_id: str) -> Iterator["OpenFake"]:
        """Hold the lock while the agenda changes; an error inside changes nothing."""
        with self._lock:
            archived, head = self._archived.get(agenda_id), self.head(agenda_id)
            opened = OpenFake(self.load(agenda_id), self._lists.get(agenda_id, ()), archived, head)
            yield opened
            self._forget(opened) if opened.deleted else self._keep(opened)

    def _keep(self, opened: "OpenFake") -> None:
        if opened.events:
            agenda_id = opened.dossier.agenda.id
            self._dossiers[agenda_id], self._lists[agenda_id] = opened.dossier, opened.lists
            self._events += opened.events
            self._archived.pop(agenda_id, None)
            if opened.archived:
                self._archived[agenda_id] = opened.archived

    def _forget(self, opened: "OpenFake") -> None:
        gone = opened.dossier.agenda.id
        for held in (self._dossiers, self._lists, self._archived):
            held.pop(gone, None)
        self._events = [event for event in self._events if event.agenda_id != gone]
        self._seats = [(name, seat) for name, seat in self._seats if name != gone]
        self.shared.forget(gone, opened.deleted)


class OpenFake:
    """An agenda of the fake while it is open."""

    def __init__(self, dossier: Dossier, lists: tuple[Grown, ...], archived: Archived | None, head: Head) -> None:
        self.dossier, self.lists, self.archived, self.head = dossier, lists, archived, head
        self.events: list[Event] = []
        self.deleted: list[Event] = []

    def grown(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Give a list that only grows, as it is under the lock."""
        return tuple(item for item in self.lists if isinstance(item, kind))

    def put_away(self, archived: Archived | None) -> None:
        """Archive the agenda, or bring it back."""
        self.archived = archived

    def delete(self, event: Event) -> None:
        """Delete the agenda when the lock is given back."""
        self.deleted.append(event)

    def save(self, dossier: Dossier, event: Event, grown: tuple[Grown, ...] = ()) -> None:
        """Keep the new agenda, what lists grew by, and the fact for when the lock is given back."""
        if dossier.agenda.id != self.dossier.agenda.id:
            raise ValueError(f"agenda {dossier.agenda.id} is not the one that is open")
        if event.agenda_id != dossier.agenda.id:
            raise ValueError(f"an event of {event.agenda_id} does not explain a change of {dossier.agenda.id}")
        versions = {(w.subject, w.version): w for w in self.grown(Wording)}
        for item in (*(g for g in grown if isinstance(g, Wording)), *self.dossier.wordings, *dossier.wordings):
            versions.setdefault((item.subject, item.version), item)
        others = (item for item in (*self.lists, *grown) if not isinstance(item, Wording))
        self.dossier, self.lists = dossier, (*others, *sorted(versions.values(), key=lambda w: w.version))
        self.events.append(event)


class OpenFakeRegion:
    """A region of the fake while it is open."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.events: list[Event] = []

    def save(self, region: Region, event: Event) -> None:
        """Keep the new region and the fact for when the lock is given back."""
        self.region = region
        self.events.append(event)


def tied(events: Iterable[Event]) -> Iterator[Link]:
    """Tie events together as a database does when they are written."""
    previous = ""
    for number, event in enumerate(events, 1):
        own = tie(event, previous)
        yield Link(number, event, previous, own)
        previous = own


def head_of(events: Iterable[Event]) -> Head:
    """Tell how far a chain of these events is."""
    head = Head()
    for link in tied(events):
        head = Head(head.events + 1, link.hash)
    return head


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


class NoOpenData:
    """The OpenData of an installation that nobody gives anything."""

    def offers(self) -> tuple[Offer, ...]:
        """List nothing."""
        return ()

    def gemeenten(self, name: str, year: int) -> dict[str, str]:
        """Know no gemeente."""
        return {}

    def get(
        self, source: str, year: int, gemeente: str | None, heard: Callable[[float], None], *, again: bool = False
    ) -> Got:
        """Have nothing to give."""
        raise NotPublishedError("fetch-no-table", year=str(year))

    def by_hand(self, source: str, year: int) -> ByHand:
        """Say that there is no page."""
        return ByHand("", Path())


def a_context(store: Store | None = None, **fields: Any) -> Context:
    """Make the context of a facilitator with nothing loaded; ids count, and it is noon."""
    numbers = count(1)
    context = Context(
        store=store or FakeStore(),
        library=cast(Library, None),
        indicators=IndicatorSet((), ()),
        caps=Caps(),
        user=a_user(),
        language="nl",
        now=lambda: NOON,
        new_id=lambda: f"new-{id(numbers)}-{next(numbers)}",
        open_data=NoOpenData(),
        box=shared(),
    )
    return replace(context, **fields)


def look_at(ctx: Context, content: bytes, *args: Any, **options: Any) -> ImportReading:
    """Look what a file would do, as it comes from elsewhere."""
    return exchange.preview_json(ctx, exchange.read_json(ctx, content), *args, **options)


def take_in(ctx: Context, content: bytes, *args: Any, **options: Any) -> ImportReading:
    """Bring in a file as it comes from elsewhere."""
    return exchange.import_json(ctx, exchange.read_json(ctx, content), *args, **options)


def bring_in(ctx: Context, content: bytes, chosen: Chosen | None = None) -> ImportReading:
    """Bring in a file with the answers of every party in it, as somebody does who asked them all."""
    return take_in(ctx, content, chosen, look_at(ctx, content, chosen).answers)
