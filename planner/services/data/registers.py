"""What people do with asset registers: look, say what the columns are, load, ask how old things are per area."""

from pathlib import Path

from planner.analysis.ground.registers import AssetRow, rows_of
from planner.domain.areas import Level
from planner.domain.figures.assets import AssetMapping, RegisterReport
from planner.domain.figures.provenance import Snapshot
from planner.domain.figures.wishes import AS_KNOWN, RegisterWish
from planner.domain.permissions import Right, demand
from planner.errors import NotFoundError
from planner.services.context import Context
from planner.services.library import Progress


def inspect_assets(ctx: Context, path: Path, *, mapping: AssetMapping | None = None) -> RegisterReport:
    """Say what a register is, what each column and value would become and what wouldn't count; stores nothing.

    Without a `mapping` the one that a person last gave for the same columns is taken, else its columns are guessed.
    """
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.registers.inspect(path, mapping=mapping)


def import_assets(ctx: Context, path: Path, progress: Progress, wish: RegisterWish = AS_KNOWN) -> Snapshot:
    """Load a register; the same file with another mapping takes the place of what it was."""
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.registers.load(path, progress, wish)


def mapping_of(ctx: Context, snapshot_id: str) -> AssetMapping:
    """Give what a loaded register was read with; raises NotFoundError when it isn't there."""
    demand(ctx.user, Right.READ)
    return ctx.library.registers.mapping(snapshot_id)


def asset_rows(ctx: Context, *, gemeente: str, level: Level) -> list[AssetRow]:
    """List each asset type in each area of a gemeente; raises NotFoundError when that isn't loaded."""
    demand(ctx.user, Right.READ)
    atlas = ctx.library.areas.atlas(gemeente)
    if atlas.areas.at[gemeente, "level"] != Level.GEMEENTE.value:
        raise NotFoundError("not-a-gemeente", code=gemeente)
    here = (atlas.areas["gemeente"] == gemeente) & (atlas.areas["level"] == level.value)
    if not here.any():
        raise NotFoundError("level-not-loaded", level=level.value)
    return rows_of(ctx.library.registers.on(atlas), atlas.areas.loc[here, "name"], ctx.now().year)
