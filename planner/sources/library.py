"""The library of areas and figures: imports files as snapshots and gives what is loaded as an Atlas."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.figures.assets import ServiceLives
from planner.domain.figures.effects import Removal
from planner.domain.figures.indicators import DEFAULT_CHOICE, Choice
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.sources.areas import AreaShelf
from planner.sources.box.asking import Box, shared
from planner.sources.declared.own_indicators import OwnIndicators
from planner.sources.declared.sources import Sources
from planner.sources.figures.shelf import FigureShelf
from planner.sources.recognising import recognise
from planner.sources.registers.derived import DerivedShelf
from planner.sources.registers.shelf import RegisterShelf
from planner.sources.snapshots.attempts import Attempts
from planner.sources.snapshots.cards import Teller, title_in
from planner.sources.snapshots.choice import Kaarten
from planner.sources.snapshots.crosswalks import METHOD, Editions
from planner.sources.snapshots.shelf import Shelf
from planner.sources.snapshots.steady import steadily

NO_LIVES = ServiceLives()


def utc_now() -> datetime:
    """Give the moment, in UTC."""
    return datetime.now(UTC)


class SnapshotLibrary:
    """The Library on disk; safe for threads, and several processes may share one data folder."""

    def __init__(
        self,
        data_dir: Path,
        sources: Sources,
        clock: Callable[[], datetime] = utc_now,
        *,
        lives: ServiceLives = NO_LIVES,
        choice: Choice = DEFAULT_CHOICE,
        box: Box | None = None,
    ) -> None:
        shelf, box, told = Shelf(data_dir, clock), box or shared(), Teller(sources, clock)
        shelf.close_to_others()
        self._shelf, self._box, self._lives = shelf, box, lives
        self._kaarten = kaarten = Kaarten(shelf)
        attempts = Attempts(data_dir, under=(METHOD, box.limits))
        derived = DerivedShelf(data_dir, attempts)
        self.figures = figures = FigureShelf(shelf, box, sources, OwnIndicators(data_dir), clock, kaarten, told)
        self.registers = RegisterShelf(derived, shelf, box, sources, lives, clock, kaarten.areas_in, told)
        editions = Editions(data_dir, shelf, box, kaarten.areas_in, figures.counts, attempts)
        parts = (shelf, box, sources, clock, kaarten, figures, self.registers, editions, attempts, told)
        self.areas = AreaShelf(*parts, choice.register_share, self.remove)

    @steadily
    def snapshots(self) -> tuple[Snapshot, ...]:
        """List what is loaded, newest first."""
        return self._shelf.all()

    @steadily
    def set_aside(self) -> tuple[str, ...]:
        """Name the snapshots that turned out to be damaged and weren't loaded again."""
        self._shelf.all()
        return tuple(title_in(folder) for folder in self._shelf.aside())

    @steadily
    def recognise(self, path: Path) -> SnapshotKind:
        """Say what a file probably is; raises FileError when it can't be anything."""
        kind: SnapshotKind = self._box.ask(recognise, path, self._lives)
        return kind

    def warm(self) -> None:
        """Make ready to read a file, without waiting for it."""
        self._box.warm()

    @steadily
    def removal(self, snapshot_id: str) -> Removal:
        """Say what would disappear with a snapshot; raises NotFoundError when it isn't there."""
        snapshot = self._shelf.named(snapshot_id)
        others = [s for s in self._shelf.all() if s.kind is SnapshotKind.AREAS and s.id != snapshot_id]
        held = self._kaarten.areas_in(snapshot) if snapshot.kind is SnapshotKind.AREAS else frozenset[str]()
        own = self.figures.orphans(snapshot) if snapshot.kind is SnapshotKind.FIGURES else ()
        return Removal(snapshot, own, tuple(sorted(held.difference(*map(self._kaarten.areas_in, others)))))

    @steadily
    def remove(self, snapshot_id: str) -> Removal:
        """Throw a snapshot away, with the own indicators no other table fills."""
        with self._shelf.turn.to_write():
            gone = self.removal(snapshot_id)
            self._shelf.remove(gone.snapshot)
            self.figures.settle()
            self.registers.settle()
        return gone
