"""What people ask of areas and figures: load them, and what became of an old area."""

from pathlib import Path

from planner.domain.areas import Area
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.wishes import TableWish
from planner.domain.permissions import Right, demand
from planner.services.context import Context
from planner.services.library import Progress


def loaded(ctx: Context) -> tuple[Snapshot, ...]:
    """List what is loaded, newest first."""
    demand(ctx.user, Right.READ)
    return ctx.library.snapshots()


def recognise(ctx: Context, path: Path) -> SnapshotKind:
    """Say what a file that a person brings probably is; raises FileError when it can't be anything."""
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.recognise(path)


def set_aside(ctx: Context) -> tuple[str, ...]:
    """Name what turned out to be damaged and wasn't loaded again."""
    demand(ctx.user, Right.READ)
    return ctx.library.set_aside()


def import_areas(ctx: Context, path: Path, progress: Progress, *, gemeente: str | None = None) -> Snapshot:
    """Load a wijk- en buurtkaart; `gemeente` is for buurten that are numbered within it.

    Raises FileError and changes nothing when it isn't one.
    """
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.areas.load(path, progress, gemeente=gemeente)


def import_figures(ctx: Context, path: Path, progress: Progress, *, year: int | None = None) -> Snapshot:
    """Load a table of figures; `year` is for a table that doesn't say its own."""
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.figures.load(path, progress, TableWish(year))


def successors(ctx: Context, code: str) -> tuple[tuple[Area, float], ...]:
    """Give the areas an old one became, as far as borders are loaded: empty when it still exists."""
    demand(ctx.user, Right.READ)
    return ctx.library.areas.successors(code)
