"""The library of areas and figures: imports files as snapshots and gives what is loaded as an Atlas."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.figures.peopling import peopled
from planner.analysis.ground.crosswalk import successors
from planner.analysis.ground.registers import Registers
from planner.domain.areas import Area, level_of
from planner.domain.figures.assets import AssetMapping, RegisterReport, ServiceLives
from planner.domain.figures.effects import Removal
from planner.domain.figures.indicators import DEFAULT_CHOICE, Choice, IndicatorSet
from planner.domain.figures.own_tables import TableMapping, TableReport
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.signs import shown
from planner.errors import FileError, NotFoundError
from planner.sources.box.asking import Box, shared
from planner.sources.declared.own_indicators import OwnIndicators
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import CATEGORIES
from planner.sources.figures.shelf import REASONS, VALUES, FigureShelf, Wish
from planner.sources.figures.tables import NO_MAPPING
from planner.sources.files.files import checksum
from planner.sources.files.names import official
from planner.sources.kaart.shelf import BordersFiles, read_in_box, write_kaart
from planner.sources.recognising import recognise
from planner.sources.registers.derived import DerivedShelf
from planner.sources.registers.shelf import RegisterShelf
from planner.sources.snapshots.atlases import Atlases
from planner.sources.snapshots.attempts import Attempts
from planner.sources.snapshots.cards import Teller, title_in
from planner.sources.snapshots.choice import Kaarten, best_kaart
from planner.sources.snapshots.crosswalks import METHOD, Editions
from planner.sources.snapshots.shelf import AREAS, Borders, Shelf
from planner.sources.snapshots.steady import steadily

Progress = Callable[[str, float], None]
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
        self._kaarten = kaarten = Kaarten(shelf)
        shelf.close_to_others()
        self._shelf, self._box, self._told = shelf, box, told
        self._sources, self._clock, self._lives, self._choice = sources, clock, lives, choice
        self._figures = FigureShelf(shelf, box, sources, OwnIndicators(data_dir), clock, kaarten, told)
        self._attempts = attempts = Attempts(data_dir, under=(METHOD, box.limits))
        derived = DerivedShelf(data_dir, attempts)
        self._registers = RegisterShelf(derived, shelf, box, sources, lives, clock, kaarten.areas_in, told)
        self._editions = Editions(data_dir, shelf, box, kaarten.areas_in, self._figures.counts, attempts)
        self._atlases = Atlases(lambda of, *asked: best_kaart(of, kaarten.areas_in, *asked), self._atlas, attempts)

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
    def import_areas(self, path: Path, progress: Progress, *, gemeente: str | None = None) -> Snapshot:
        """Read a wijk- en buurtkaart; raises FileError and changes nothing when it isn't one.

        `gemeente` is for buurten that are numbered within it; without it the loaded areas tell where they lie.
        """
        progress("progress-reading", 0.0)
        mark = checksum(path)
        again = self._again(SnapshotKind.AREAS, mark)
        if again is None:
            with self._shelf.begun() as folder:
                borders = BordersFiles(folder, path.name, progress)
                kaart = read_in_box(self._box, path, self._sources, borders.take, gemeente, self._loaded)
                borders.check(kaart.areas)
                fictional = all(map(self._sources.fictional.holds, kaart.areas["gemeente"].unique()))
                source = self._sources.areas_of(official=kaart.official)
                told = self._told(source, path, mark, year=kaart.year, fictional=fictional)
                again = replace(told, rows=len(kaart.areas), left_out=kaart.left_out, joined=bool(kaart.joined))
                progress("progress-saving", 0.85)
                write_kaart(kaart, folder)
                self._shelf.place(again, folder)
        self._lay_over(again, path.name, progress)
        progress("progress-done", 1.0)
        return again

    def _lay_over(self, kaart: Snapshot, file: str, progress: Progress) -> None:
        """Make the crosswalks now; a kaart that is too entangled goes again, and what passes is raised."""
        loaded = self._shelf.all()
        if sum(s.kind is SnapshotKind.AREAS for s in loaded) < 2:
            return
        progress("progress-borders", 0.9)
        known = self._editions.entangled(loaded)
        begun = self._attempts.at_once()
        self._atlases.get(loaded, None, None, newest=True)
        if kaart.id in self._editions.entangled(loaded) - known:
            self.remove(kaart.id)
            raise FileError("kaart-entangled", file=file)
        if problem := self._attempts.problem(kaart.id, begun):
            raise problem

    @steadily
    def recognise(self, path: Path) -> SnapshotKind:
        """Say what a file probably is; raises FileError when it can't be anything."""
        kind: SnapshotKind = self._box.ask(recognise, path, self._lives)
        return kind

    def warm(self) -> None:
        """Make ready to read a file, without waiting for it."""
        self._box.warm()

    @steadily
    def inspect(self, path: Path, *, year: int | None = None, mapping: TableMapping | None = None) -> TableReport:
        """Say what a table is, before anything is stored; raises FileError when it is none.

        Without a `mapping` the one that was last given for the same columns is taken, if any.
        """
        return self._figures.inspect(path, year, mapping)

    @steadily
    def import_figures(
        self,
        path: Path,
        progress: Progress,
        *,
        year: int | None = None,
        mapping: TableMapping = NO_MAPPING,
        accept_wrong: bool = False,
        replaces: str | None = None,
        fetched: bool = False,
    ) -> Snapshot:
        """Read a table of figures, recognised by its columns; `year` is for a table that doesn't tell its own.

        `mapping` says what its columns are, `replaces` the id of a table that goes when this one is there. Raises
        FileError and changes nothing when it isn't one, when it is about no area that is loaded, or when something in
        it is wrong; with `accept_wrong` such cells are unknown and such rows left out. Of a file that was `fetched`
        nothing is asked.
        """
        return self._figures.load(path, progress, Wish(year, mapping, accept_wrong, replaces, fetched))

    @steadily
    def inspect_assets(self, path: Path, *, mapping: AssetMapping | None = None) -> RegisterReport:
        """Say what an asset register is, before anything is stored; raises FileError when it is none.

        Without a `mapping` the one that a person last gave for the same columns is taken, else its columns are guessed.
        """
        return self._registers.inspect(path, mapping)

    @steadily
    def import_assets(
        self,
        path: Path,
        progress: Progress,
        *,
        mapping: AssetMapping | None = None,
        gemeente: str | None = None,
        replaces: str | None = None,
    ) -> Snapshot:
        """Read an asset register, known by its columns or as `mapping` says; raises FileError and changes nothing.

        The same file with another mapping takes the place of what it was; `replaces` is the id of one that goes too.
        `gemeente` says on which kaart it lies, where real and made-up areas lie in the same place.
        """
        return self._registers.load(path, progress, mapping, gemeente, replaces)

    @steadily
    def asset_mapping(self, snapshot_id: str) -> AssetMapping:
        """Give the mapping an asset register was read with; raises NotFoundError when it isn't there."""
        return self._registers.mapping_of(self._snapshot(snapshot_id))

    @steadily
    def registers(self, atlas: Atlas) -> Registers:
        """Give what the asset registers hold about the areas of an atlas."""
        return self._registers.on(atlas.snapshot, atlas.areas)

    @steadily
    def mapping(self, snapshot_id: str) -> TableMapping:
        """Give what was decided about the columns of a table; raises NotFoundError when it isn't there."""
        return self._figures.mapping_of(self._snapshot(snapshot_id))

    @steadily
    def removal(self, snapshot_id: str) -> Removal:
        """Say what would disappear with a snapshot; raises NotFoundError when it isn't there."""
        snapshot = self._snapshot(snapshot_id)
        others = [s for s in self._shelf.all() if s.kind is SnapshotKind.AREAS and s.id != snapshot_id]
        held = self._kaarten.areas_in(snapshot) if snapshot.kind is SnapshotKind.AREAS else frozenset[str]()
        own = self._figures.orphans(snapshot) if snapshot.kind is SnapshotKind.FIGURES else ()
        return Removal(snapshot, own, tuple(sorted(held.difference(*map(self._kaarten.areas_in, others)))))

    @steadily
    def remove(self, snapshot_id: str) -> Removal:
        """Throw a snapshot away, with the own indicators no other table fills."""
        with self._shelf.turn.to_write():
            gone = self.removal(snapshot_id)
            self._shelf.remove(gone.snapshot)
            self._figures.settle()
            self._registers.settle()
        return gone

    @steadily
    def with_own(self, declared: IndicatorSet) -> IndicatorSet:
        """Give the declared indicators with the own ones after them; the same object until one changes."""
        return self._figures.own.joined(declared)

    @steadily
    def reword(self, indicator: str, *, label: str, why: str) -> None:
        """Give an own indicator another name and reason; raises NotFoundError when it isn't there."""
        with self._shelf.turn.to_write():
            self._figures.own.reword(indicator, label, why)

    @steadily
    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give areas with their figures, shared and read-only: the newest of the whole country.

        With a `code` ones that hold it, but rather those with the borders of `year`; `best_kaart` tells all.
        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """
        return self._atlases.get(self._shelf.all(), code, year, newest=False)

    @steadily
    def successors(self, code: str) -> tuple[tuple[Area, float], ...]:
        """Give the areas an old one became with the share (0–1) of its people in each, largest first.

        Empty for an area that the newest borders still have. Raises NotFoundError for a code that isn't loaded.
        """
        old, new = self.atlas(code), self.atlas()
        if code in new.areas.index or old.year >= new.year:
            return ()
        table = self._editions.between(old.snapshot, new.snapshot, level_of(code), self._shelf.all())
        names = new.areas["name"]
        found = successors(table, code)
        shares = zip(found.index.astype(str), found, strict=True)
        return tuple((Area(own, str(names[own]), new.year), float(share)) for own, share in shares)

    def _loaded(self) -> Atlas | None:
        """Give the areas that are loaded already, if any."""
        with suppress(NotFoundError):
            return self.atlas()
        return None

    def _atlas(self, kaart: Snapshot, loaded: tuple[Snapshot, ...]) -> Atlas:
        tables = [t for s in self._editions.sources_for(kaart, loaded) for t in self._tables(s, kaart, loaded)]
        areas = peopled(self._shelf.table(kaart, AREAS), tables)
        areas = areas.assign(**{column: areas[column].map(shown) for column in ("name", "gemeente_name")})
        tables += self._registers.tables(kaart, areas, self._choice.register_share)
        borders, drawn = (Borders(self._shelf, kaart, name) for name in ("borders", "drawn"))
        return Atlas(kaart, areas, borders, drawn, tuple(tables))

    def _tables(self, snapshot: Snapshot, kaart: Snapshot, loaded: tuple[Snapshot, ...]) -> list[FigureTable]:
        """Give the figures of one snapshot within the borders of a kaart, under their official names."""
        reasons = self._shelf.table(snapshot, REASONS).astype(pd.CategoricalDtype(list(CATEGORIES)))
        values, reasons = official(self._shelf.table(snapshot, VALUES), reasons, self._sources.columns)
        if snapshot.kind is SnapshotKind.AREAS:
            return self._editions.tables(snapshot, values, reasons, kaart, loaded)
        placed = self._figures.placed(snapshot, loaded)
        index = pd.MultiIndex.from_arrays([placed.codes, values.index.get_level_values("year")], names=["code", "year"])
        there = placed.codes.notna().to_numpy() & ~index.duplicated(keep=False)
        values, reasons = (frame.set_axis(index)[there] for frame in (values, reasons))
        return self._editions.tables(snapshot, values, reasons, kaart, loaded, borders=placed.borders)

    def _snapshot(self, snapshot_id: str) -> Snapshot:
        found = next((s for s in self._shelf.all() if s.id == snapshot_id), None)
        if found is None:
            raise NotFoundError("snapshot-not-found", id=snapshot_id)
        return found

    def _again(self, kind: SnapshotKind, mark: str) -> Snapshot | None:
        """Find the snapshot of the same file, and let it count as imported now."""
        for snapshot in self._shelf.all():
            if (snapshot.kind, snapshot.checksum) == (kind, mark):
                renewed = replace(snapshot, imported_at=self._clock())
                self._shelf.renew(renewed)
                return renewed
        return None
