"""The areas of a library: kaarten become snapshots, and each is given with all figures within its borders."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pandas as pd

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.figures.peopling import peopled
from planner.analysis.ground.crosswalk import successors
from planner.domain.areas import Area, level_of
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.signs import shown
from planner.errors import FileError, NotFoundError
from planner.sources.box.asking import Box
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import CATEGORIES
from planner.sources.figures.shelf import REASONS, VALUES, FigureShelf
from planner.sources.files.files import checksum
from planner.sources.files.names import official
from planner.sources.kaart.shelf import BordersFiles, read_in_box, write_kaart
from planner.sources.registers.shelf import RegisterShelf
from planner.sources.snapshots.atlases import Atlases
from planner.sources.snapshots.attempts import Attempts
from planner.sources.snapshots.cards import Teller
from planner.sources.snapshots.choice import Kaarten, best_kaart
from planner.sources.snapshots.crosswalks import Editions
from planner.sources.snapshots.shelf import AREAS, Borders, Shelf
from planner.sources.snapshots.steady import steadily

Progress = Callable[[str, float], None]


@dataclass(eq=False)
class AreaShelf:
    """The areas among the snapshots; `share` tells which gemeenten a register is about, as `about` does.

    `remove` throws a snapshot away, with all that hangs on it.
    """

    shelf: Shelf
    box: Box
    sources: Sources
    clock: Callable[[], datetime]
    kaarten: Kaarten
    figures: FigureShelf
    registers: RegisterShelf
    editions: Editions
    attempts: Attempts
    told: Teller
    share: float
    remove: Callable[[str], object]

    def __post_init__(self) -> None:
        """Keep the atlases in memory."""
        areas_in, attempts = self.kaarten.areas_in, self.attempts
        self._atlases = Atlases(lambda of, *asked: best_kaart(of, areas_in, *asked), self._atlas, attempts)

    @steadily
    def load(self, path: Path, progress: Progress, *, gemeente: str | None = None) -> Snapshot:
        """Read a wijk- en buurtkaart; raises FileError and changes nothing when it isn't one.

        `gemeente` is for buurten that are numbered within it; without it the loaded areas tell where they lie.
        """
        progress("progress-reading", 0.0)
        mark = checksum(path)
        again = self._again(mark)
        if again is None:
            with self.shelf.begun() as folder:
                borders = BordersFiles(folder, path.name, progress)
                kaart = read_in_box(self.box, path, self.sources, borders.take, gemeente, self._loaded)
                borders.check(kaart.areas)
                fictional = all(map(self.sources.fictional.holds, kaart.areas["gemeente"].unique()))
                source = self.sources.areas_of(official=kaart.official)
                told = self.told(source, path, mark, year=kaart.year, fictional=fictional)
                again = replace(told, rows=len(kaart.areas), left_out=kaart.left_out, joined=bool(kaart.joined))
                progress("progress-saving", 0.85)
                write_kaart(kaart, folder)
                self.shelf.place(again, folder)
        self._lay_over(again, path.name, progress)
        progress("progress-done", 1.0)
        return again

    @steadily
    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give areas with their figures, shared and read-only: the newest of the whole country.

        With a `code` ones that hold it, but rather those with the borders of `year`; `best_kaart` tells all.
        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """
        return self._atlases.get(self.shelf.all(), code, year, newest=False)

    @steadily
    def successors(self, code: str) -> tuple[tuple[Area, float], ...]:
        """Give the areas an old one became with the share (0–1) of its people in each, largest first.

        Empty for an area that the newest borders still have. Raises NotFoundError for a code that isn't loaded.
        """
        old, new = self.atlas(code), self.atlas()
        if code in new.areas.index or old.year >= new.year:
            return ()
        table = self.editions.between(old.snapshot, new.snapshot, level_of(code), self.shelf.all())
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
        tables = [t for s in self.editions.sources_for(kaart, loaded) for t in self._tables(s, kaart, loaded)]
        areas = peopled(self.shelf.table(kaart, AREAS), tables)
        areas = areas.assign(**{column: areas[column].map(shown) for column in ("name", "gemeente_name")})
        tables += self.registers.tables(kaart, areas, self.share)
        borders, drawn = (Borders(self.shelf, kaart, name) for name in ("borders", "drawn"))
        return Atlas(kaart, areas, borders, drawn, tuple(tables))

    def _tables(self, snapshot: Snapshot, kaart: Snapshot, loaded: tuple[Snapshot, ...]) -> list[FigureTable]:
        """Give the figures of one snapshot within the borders of a kaart, under their official names."""
        reasons = self.shelf.table(snapshot, REASONS).astype(pd.CategoricalDtype(list(CATEGORIES)))
        values, reasons = official(self.shelf.table(snapshot, VALUES), reasons, self.sources.columns)
        if snapshot.kind is SnapshotKind.AREAS:
            return self.editions.tables(snapshot, values, reasons, kaart, loaded)
        placed = self.figures.placed(snapshot, loaded)
        index = pd.MultiIndex.from_arrays([placed.codes, values.index.get_level_values("year")], names=["code", "year"])
        there = placed.codes.notna().to_numpy() & ~index.duplicated(keep=False)
        values, reasons = (frame.set_axis(index)[there] for frame in (values, reasons))
        return self.editions.tables(snapshot, values, reasons, kaart, loaded, borders=placed.borders)

    def _lay_over(self, kaart: Snapshot, file: str, progress: Progress) -> None:
        """Make the crosswalks now; a kaart that is too entangled goes again, and what passes is raised."""
        loaded = self.shelf.all()
        if sum(s.kind is SnapshotKind.AREAS for s in loaded) < 2:
            return
        progress("progress-borders", 0.9)
        known = self.editions.entangled(loaded)
        begun = self.attempts.at_once()
        self._atlases.get(loaded, None, None, newest=True)
        if kaart.id in self.editions.entangled(loaded) - known:
            self.remove(kaart.id)
            raise FileError("kaart-entangled", file=file)
        if problem := self.attempts.problem(kaart.id, begun):
            raise problem

    def _again(self, mark: str) -> Snapshot | None:
        """Find the snapshot of the same file, and let it count as imported now."""
        for snapshot in self.shelf.all():
            if (snapshot.kind, snapshot.checksum) == (SnapshotKind.AREAS, mark):
                renewed = replace(snapshot, imported_at=self.clock())
                self.shelf.renew(renewed)
                return renewed
        return None
