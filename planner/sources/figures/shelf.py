"""Tables of figures on the shelf: inspect, load, replace and remove them, with the own indicators they fill."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from planner.analysis.figures.naming import Edition
from planner.domain.figures.indicators import Indicator, IndicatorSet
from planner.domain.figures.own_tables import TableMapping, TableReport
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.wishes import AS_TOLD, TableWish
from planner.errors import FileError, NotFoundError, SettingError
from planner.sources.box.asking import Box
from planner.sources.declared.own_indicators import OwnIndicators, filled_in
from planner.sources.declared.sources import Sources
from planner.sources.figures.mapping import read_mapping, write_mapping
from planner.sources.figures.places import Placed, placed_on
from planner.sources.figures.report import inspect_table
from planner.sources.figures.tables import NO_MAPPING, Figures, read_figures
from planner.sources.files.files import checksum
from planner.sources.snapshots.cards import Teller
from planner.sources.snapshots.choice import Kaarten
from planner.sources.snapshots.shelf import Shelf
from planner.sources.snapshots.steady import steadily

Progress = Callable[[str, float], None]
VALUES, REASONS, SAID, MAPPING = "values.parquet", "reasons.parquet", "said.parquet", "mapping.yaml"
CURABLE = frozenset({
    *("table-no-codes", "table-no-names", "table-on-side", "table-second", "table-lines", "table-too-large"),
    *("columns-doubled", "columns-nameless", "column-name-long", "columns-many", "file-empty", "year-differs"),
})  # fmt: skip
"""Why a table is refused that may be read on another sheet, or with the codes or the year of another column."""

FIRST_YEAR = 1990
"""An earlier year in a table, or given for it, is a slip, as is one after the next."""


@dataclass(frozen=True, eq=False)
class _Read:
    """A table that was read and isn't kept yet."""

    card: Snapshot
    figures: Figures


@dataclass(frozen=True)
class FigureShelf:
    """The figures among the snapshots; `kaarten` are the areas they can be about."""

    shelf: Shelf
    box: Box
    sources: Sources
    own: OwnIndicators
    clock: Callable[[], datetime]
    kaarten: Kaarten
    told: Teller

    @steadily
    def inspect(self, path: Path, *, year: int | None = None, mapping: TableMapping | None = None) -> TableReport:
        """Say what a table is; without a mapping with the one last given for the same columns, but its year."""
        editions, own = self._editions(), self.own.expected()

        def seen(chosen: TableMapping) -> TableReport:
            asked: dict[str, Any] = {"editions": editions, "mapping": chosen, "own": own}
            report: TableReport = self.box.ask(inspect_table, path, self._sources(), year, **asked)
            return report

        if mapping is not None:
            return seen(mapping)
        try:
            report, problem = seen(NO_MAPPING), None
        except FileError as refused:
            report, problem = None, refused
            if refused.code not in CURABLE:
                raise
        names = {column.name for column in report.columns} if report else set()
        for remembered in self._remembered():
            if report is None or remembered.named <= names:
                try:
                    return replace(seen(remembered.for_another), remembered=True)
                except FileError as refused:
                    if refused.code.startswith("reading-"):
                        raise  # no mapping cures that
        if report is None:
            raise problem or FileError("file-damaged", file=path.name)
        return report

    @steadily
    def load(self, path: Path, progress: Progress, wish: TableWish = AS_TOLD) -> Snapshot:
        """Read a table and keep it; raises FileError and changes nothing when it is refused."""
        self._check_years(wish.year, wish.mapping.year)
        progress("progress-reading", 0.0)
        mark, read = checksum(path), None
        if self._there(mark, wish) is None:
            self._check_own(path.name, mark, wish)
            read = self._read(path, progress, wish, mark)
        progress("progress-saving", 0.8)
        with self.shelf.turn.to_write():  # others may have loaded and removed theirs since
            made = self._put(path.name, wish, mark, read)
        if made is None:
            return self.load(path, progress, wish)
        progress("progress-done", 1.0)
        return made

    def placed(self, snapshot: Snapshot, loaded: tuple[Snapshot, ...]) -> Placed:
        """Tell on which of the kaarten that are loaded the codes of a table are whose.

        It is decided anew each time: another kaart may fit better. The `codes` have the rows of the table; of one that
        was loaded before it was kept what a table says of its areas, they are those in it.
        """
        with self.shelf.reading(snapshot):
            codes = self.shelf.table(snapshot, VALUES, []).index.to_frame(index=False)
            if not (self.shelf.of(snapshot) / SAID).exists():
                return Placed(codes["code"])
            said = self.shelf.table(snapshot, SAID).reset_index()
        return placed_on(said, self.kaarten.editions(loaded))

    @steadily
    def mapping(self, snapshot_id: str) -> TableMapping:
        """Give the same by id; raises NotFoundError when it isn't there."""
        return self.mapping_of(self.shelf.named(snapshot_id))

    @steadily
    def with_own(self, declared: IndicatorSet) -> IndicatorSet:
        """Give the declared indicators with the own ones after them; the same object until one changes."""
        return self.own.joined(declared)

    @steadily
    def reword(self, indicator: str, *, label: str, why: str) -> None:
        """Give an own indicator another name and reason; raises NotFoundError when it isn't there."""
        with self.shelf.turn.to_write():
            self.own.reword(indicator, label, why)

    def mapping_of(self, snapshot: Snapshot) -> TableMapping:
        """Give what was decided about the columns of a table; empty when nothing was."""
        with self.shelf.reading(snapshot):
            return _mapping_in(self.shelf.of(snapshot))

    def orphans(self, snapshot: Snapshot) -> tuple[Indicator, ...]:
        """List the own indicators that no other table fills."""
        left = frozenset[str]().union(*(self.mapping_of(s).own for s in self._figures() if s.id != snapshot.id))
        gone = self.mapping_of(snapshot).own - left
        return tuple(indicator for indicator in self.own.all() if indicator.id in gone)

    def counts(self) -> frozenset[str]:
        """Name the columns that add up over areas, the own ones too."""
        return frozenset(self.sources.counts) | self.own.counts()

    def settle(self, changed: Iterable[dict[str, Any]] = ()) -> None:
        """Drop the own indicators that no table fills any more; one that is set aside may come back."""
        self.own.settle([*self._mappings(), *self._set_aside()], changed)

    def _there(self, mark: str, wish: TableWish) -> Snapshot | None:
        """Find the snapshot of the same file, read as is wished."""
        return next((s for s in self._same_file(mark, wish) if self._as_wished(s, wish)), None)

    def _put(self, file: str, wish: TableWish, mark: str, read: _Read | None) -> Snapshot | None:
        """Keep what was read in place of what it replaces, or renew what is there; None when neither is."""
        there, same, replaced = self._there(mark, wish), self._same_file(mark, wish), self._replaced(wish)
        if there is not None:
            _check_source(there, replaced)
            made = replace(there, imported_at=self.clock())
            self.shelf.renew(made)
        elif read is not None:
            made = read.card
            _check_source(made, replaced)
            self._check_own(file, mark, wish)
            self.shelf.keep(made, lambda folder: _write(read.figures, write_mapping(wish.mapping), folder))
        else:
            return None
        for old in (*replaced, *(s for s in same if s.year == made.year)):
            if old.id != made.id:
                self.shelf.remove(old)
        self.settle(self._own_in(made, wish.mapping))
        return made

    def _own_in(self, snapshot: Snapshot, mapping: TableMapping) -> list[dict[str, Any]]:
        """Write the new indicators of a table out; its figures tell how many decimals people see."""
        source = self.sources.sources[-1].id
        values = self.shelf.table(snapshot, VALUES, [new.id for new in mapping.new])
        return [filled_in(new, source, _decimals(values[new.id])) for new in mapping.new]

    def _check_own(self, file: str, mark: str, wish: TableWish) -> None:
        """Raise FileError when an own indicator is something else to another table, not to one that goes."""
        gone = {s.id for s in (*self._same_file(mark, wish), *self._replaced(wish))}
        others = [self.mapping_of(s) for s in self._figures() if s.id not in gone]
        self.own.check(wish.mapping, self.sources, others, file)

    def _read(self, path: Path, progress: Progress, wish: TableWish, mark: str) -> _Read:
        figures: Figures = self.box.ask(
            read_figures,
            path,
            self._sources(),
            wish.year,
            editions=(editions := self._editions()),
            mapping=wish.mapping,
            accept_wrong=wish.accept_wrong,
            own=self.own.expected(),
            fetched=wish.fetched,
        )
        self._check_years(*figures.years)
        progress("progress-checking", 0.5)
        codes = figures.values.index.get_level_values("code")
        if not figures.rows:
            raise FileError("table-no-match", file=path.name, found=", ".join(codes[:3]))
        known = codes[np.logical_or.reduce([codes.isin(edition.areas.index) for edition in editions])]
        fictional = bool(known.map(self.sources.fictional.holds).all())
        card = self.told(figures.source, path, mark, year=figures.years[-1], fictional=fictional)
        _check_source(card, self._replaced(wish))
        written = write_mapping(wish.mapping)
        left_out = figures.left_out + len(figures.values) - figures.rows
        card = replace(card, rows=figures.rows, left_out=left_out, accepted=figures.accepted)
        if written or figures.accepted:
            card = replace(card, id=f"{card.id}-{sha256(f'{written}{figures.accepted}'.encode()).hexdigest()[:6]}")
        return _Read(card, figures)

    def _sources(self) -> Sources:
        """Add to what is declared of which year the last figures can be: later ones would be a forecast."""
        return replace(self.sources, last_year=self.clock().year)

    def _check_years(self, *years: int | str | None) -> None:
        """Refuse a year that can't be, whoever says it: figures of 2099 would hide all others."""
        last = self.clock().year
        for year in years:
            if isinstance(year, int) and not FIRST_YEAR <= year <= last:
                raise FileError("year-impossible", year=str(year), first=str(FIRST_YEAR), last=str(last))

    def _as_wished(self, snapshot: Snapshot, wish: TableWish) -> bool:
        return self.mapping_of(snapshot) == wish.mapping and (wish.accept_wrong or not snapshot.accepted)

    def _replaced(self, wish: TableWish) -> list[Snapshot]:
        if wish.replaces is None:
            return []
        found = [s for s in self._figures() if s.id == wish.replaces]
        if not found:
            raise NotFoundError("snapshot-not-found", id=wish.replaces)
        return found

    def _same_file(self, mark: str, wish: TableWish) -> list[Snapshot]:
        mapped = wish.mapping.year if isinstance(wish.mapping.year, int) else None
        year = wish.year if wish.year is not None else mapped
        return [s for s in self._figures() if s.checksum == mark and year in (None, s.year)]

    def _editions(self) -> tuple[Edition, ...]:
        return self.kaarten.editions(self.shelf.all())

    def _figures(self) -> Iterator[Snapshot]:
        return (s for s in self.shelf.all() if s.kind is SnapshotKind.FIGURES)

    def _mappings(self) -> list[TableMapping]:
        return [self.mapping_of(snapshot) for snapshot in self._figures()]

    def _remembered(self) -> list[TableMapping]:
        """Give each different mapping once; that figures were measured was said of the other file."""
        said = [replace(mapping, measured=False) for mapping in self._mappings()]
        return [one for n, one in enumerate(said) if one not in (NO_MAPPING, *said[:n])]

    def _set_aside(self) -> Iterator[TableMapping]:
        for folder in self.shelf.aside():
            with suppress(ValueError, OSError):  # this is what was damaged
                yield _mapping_in(folder)


def _check_source(card: Snapshot, replaced: list[Snapshot]) -> None:
    for old in replaced:
        if old.source != card.source:
            raise FileError("replace-other-source", file=card.file_name, title=card.title, old=old.title)


def _mapping_in(folder: Path) -> TableMapping:
    """Read what was decided about a table; raises ValueError when that can't be read."""
    path = folder / MAPPING
    try:
        return read_mapping(path) if path.exists() else NO_MAPPING
    except SettingError as problem:
        raise ValueError(path.name) from problem


def _decimals(values: pd.Series) -> int:
    """Choose how many decimals people see: none for whole figures, more for small ones."""
    known = values.dropna()
    if (known % 1 == 0).all():
        return 0
    return 2 if known.abs().max() < 10 else 1


def _write(figures: Figures, mapping: str, folder: Path) -> None:
    figures.values.to_parquet(folder / VALUES)
    figures.reasons.to_parquet(folder / REASONS)
    if figures.said["name"].any() or figures.said["inhabitants"].notna().any():
        figures.said.to_parquet(folder / SAID)
    if mapping:
        (folder / MAPPING).write_text(mapping, encoding="utf-8")
