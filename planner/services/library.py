"""Where areas and figures live, as snapshots of imported files: three parts, behind small Protocols.

A load raises FileError and changes nothing when the file isn't what is asked.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from planner.analysis.atlas import Atlas
from planner.analysis.ground import registers
from planner.domain.areas import Area
from planner.domain.figures.assets import AssetMapping, RegisterReport
from planner.domain.figures.effects import Removal
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.figures.own_tables import TableMapping, TableReport
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.wishes import RegisterWish, TableWish

Progress = Callable[[str, float], None]
"""Called with a step's text key and how far the whole is, from 0 to 1."""


class Areas(Protocol):
    """The wijk- en buurtkaarten, and the areas on them with all figures."""

    def load(self, path: Path, progress: Progress, *, gemeente: str | None = None) -> Snapshot:
        """Read a kaart; `gemeente` is for buurten that are numbered within it, else the loaded areas tell."""

    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give areas with their figures, shared and read-only: the newest of the whole country.

        With a `code` ones that hold it, but rather those with the borders of `year`.
        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """

    def successors(self, code: str) -> tuple[tuple[Area, float], ...]:
        """Give the areas an old one became with the share (0–1) of its people in each, largest first.

        Empty for an area that the newest borders still have. Raises NotFoundError for a code that isn't loaded.
        """


class Figures(Protocol):
    """The tables of figures, and the own indicators that they fill."""

    def inspect(self, path: Path, *, year: int | None = None, mapping: TableMapping | None = None) -> TableReport:
        """Say what a table is, before anything is stored; raises FileError when it is none.

        Without a `mapping` the one that was last given for the same columns is taken, if any.
        """

    def load(self, path: Path, progress: Progress, wish: TableWish = ...) -> Snapshot:
        """Read a table, recognised by its columns or as is wished."""

    def mapping(self, snapshot_id: str) -> TableMapping:
        """Give what was decided about the columns of a table; raises NotFoundError when it isn't there."""

    def with_own(self, declared: IndicatorSet) -> IndicatorSet:
        """Give the declared indicators with the own ones after them; the same object until one changes."""

    def reword(self, indicator: str, *, label: str, why: str) -> None:
        """Give an own indicator another name and reason; raises NotFoundError when it isn't there."""


class AssetRegisters(Protocol):
    """The asset registers: how old the public space is."""

    def inspect(self, path: Path, *, mapping: AssetMapping | None = None) -> RegisterReport:
        """Say what a register is, before anything is stored; raises FileError when it is none."""

    def load(self, path: Path, progress: Progress, wish: RegisterWish = ...) -> Snapshot:
        """Read a register; the same file with another mapping takes the place of what it was."""

    def mapping(self, snapshot_id: str) -> AssetMapping:
        """Give the mapping a register was read with; raises NotFoundError when it isn't there."""

    def on(self, atlas: Atlas) -> registers.Registers:
        """Give what the registers hold about the areas of an atlas."""


class Library(Protocol):
    """The three parts, and what is asked of all snapshots alike."""

    @property
    def areas(self) -> Areas:
        """The kaarten."""

    @property
    def figures(self) -> Figures:
        """The tables."""

    @property
    def registers(self) -> AssetRegisters:
        """The asset registers."""

    def snapshots(self) -> tuple[Snapshot, ...]:
        """List what is loaded, newest first."""

    def set_aside(self) -> tuple[str, ...]:
        """Name the snapshots that turned out to be damaged and weren't loaded again."""

    def recognise(self, path: Path) -> SnapshotKind:
        """Say what a file probably is; raises FileError when it can't be anything."""

    def warm(self) -> None:
        """Make ready to read a file, without waiting for it."""

    def removal(self, snapshot_id: str) -> Removal:
        """Say what would disappear with a snapshot; raises NotFoundError when it isn't there."""

    def remove(self, snapshot_id: str) -> Removal:
        """Throw a snapshot away, with the own indicators no other table fills."""
