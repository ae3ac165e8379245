"""What every service function receives: store, data, clock, user and language, behind small Protocols."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from planner.analysis.atlas import Atlas
from planner.analysis.ground.registers import Registers
from planner.domain.agenda.agenda import Caps
from planner.domain.areas import Area, Level
from planner.domain.figures.assets import AssetMapping, RegisterReport
from planner.domain.figures.effects import Removal
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.figures.offers import ByHand, Got, Offer
from planner.domain.figures.own_tables import TableMapping, TableReport
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.finding import OtherNames
from planner.domain.permissions import User
from planner.domain.sharing.examples import Example
from planner.domain.together.sheet import CheckSheet
from planner.errors import NotFoundError
from planner.services.stores import Store
from planner.text import Language

Progress = Callable[[str, float], None]
"""Called with a step's text key and how far the whole is, from 0 to 1."""


class Library(Protocol):
    """Where areas and figures live, as snapshots of imported files."""

    def snapshots(self) -> tuple[Snapshot, ...]:
        """List what is loaded, newest first."""

    def recognise(self, path: Path) -> SnapshotKind:
        """Say what a file probably is; raises FileError when it can't be anything."""

    def warm(self) -> None:
        """Make ready to read a file, without waiting for it."""

    def set_aside(self) -> tuple[str, ...]:
        """Name the snapshots that turned out to be damaged and weren't loaded again."""

    def import_areas(self, path: Path, progress: Progress, *, gemeente: str | None = None) -> Snapshot:
        """Read a wijk- en buurtkaart; raises FileError and changes nothing when it isn't one.

        `gemeente` is for buurten that are numbered within it; without it the loaded areas tell where they lie.
        """

    def inspect(self, path: Path, *, year: int | None = None, mapping: TableMapping | None = None) -> TableReport:
        """Say what a table is, before anything is stored; raises FileError when it is none."""

    def import_figures(
        self,
        path: Path,
        progress: Progress,
        *,
        year: int | None = None,
        mapping: TableMapping = ...,
        accept_wrong: bool = False,
        replaces: str | None = None,
        fetched: bool = False,
    ) -> Snapshot:
        """Read a table of figures, recognised by its columns; raises FileError and changes nothing."""

    def inspect_assets(self, path: Path, *, mapping: AssetMapping | None = None) -> RegisterReport:
        """Say what an asset register is, before anything is stored; raises FileError when it is none."""

    def import_assets(
        self,
        path: Path,
        progress: Progress,
        *,
        mapping: AssetMapping | None = None,
        gemeente: str | None = None,
        replaces: str | None = None,
    ) -> Snapshot:
        """Read an asset register, known by its columns or as `mapping` says; raises FileError and changes nothing."""

    def asset_mapping(self, snapshot_id: str) -> AssetMapping:
        """Give the mapping an asset register was read with; raises NotFoundError when it isn't there."""

    def registers(self, atlas: Atlas) -> Registers:
        """Give what the asset registers hold about the areas of an atlas."""

    def mapping(self, snapshot_id: str) -> TableMapping:
        """Give what was decided about the columns of a table; raises NotFoundError when it isn't there."""

    def removal(self, snapshot_id: str) -> Removal:
        """Say what would disappear with a snapshot; raises NotFoundError when it isn't there."""

    def remove(self, snapshot_id: str) -> Removal:
        """Throw a snapshot away, with the own indicators no other table fills."""

    def reword(self, indicator: str, *, label: str, why: str) -> None:
        """Give an own indicator another name and reason; raises NotFoundError when it isn't there."""

    def with_own(self, declared: IndicatorSet) -> IndicatorSet:
        """Give the declared indicators with the own ones after them; the same object until one changes."""

    def successors(self, code: str) -> tuple[tuple[Area, float], ...]:
        """Give the areas an old one became with the share (0–1) of its people in each, largest first."""

    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give areas with their figures, shared and read-only: the newest of the whole country.

        With a `code` ones that hold it, but rather those with the borders of `year`.
        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """


class OpenData(Protocol):
    """Where open data of others is fetched from; `get` and `gemeenten` raise FetchError, and NotPublishedError."""

    def offers(self) -> tuple[Offer, ...]:
        """List what can be fetched, areas first."""

    def gemeenten(self, name: str, year: int) -> dict[str, str]:
        """Name the gemeenten of a year by code; only the one of this name where the server can choose."""

    def get(
        self, source: str, year: int, gemeente: str | None, heard: Callable[[float], None], *, again: bool = False
    ) -> Got:
        """Give the file of a source: one that lies there or, without one or `again`, from the web."""

    def by_hand(self, source: str, year: int) -> ByHand:
        """Say where a person finds the national file, and where to put it."""


class Box(Protocol):
    """Where what others made is read: in a process of its own, that may take only so much."""

    def ask_about(self, ask: Callable[..., Any], content: bytes, *args: Any, of: str) -> Any:
        """Have `ask(path, …)` done with these bytes in a file; raises FileError as it does, or when it took too much.

        `of` is what the user calls it.
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
    open_data: OpenData
    box: Box
    cooperation: CheckSheet = field(default_factory=CheckSheet)
    examples: tuple[Example, ...] = ()
    other_names: OtherNames = field(default_factory=dict)

    def gemeenten(self) -> dict[str, str]:
        """Name the gemeenten of the newest borders by code; none when nothing is loaded."""
        try:
            areas = self.library.atlas().areas
        except NotFoundError:
            return {}
        names = areas.loc[areas["level"] == Level.GEMEENTE.value, "name"]
        return {str(code): str(name) for code, name in names.items()}

    def speaking_for(self, party_id: str) -> "Context":
        """Give the context of somebody who speaks for a party; who speaks for another one already goes on doing so."""
        return self if self.user.party else replace(self, user=replace(self.user, party=party_id))
