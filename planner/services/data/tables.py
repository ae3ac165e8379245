"""What people do with tables of their own: look, say what the columns are, load, replace, remove."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.analysis.figures.observations import observe
from planner.domain.agenda.checks import sound_texts
from planner.domain.areas import Level
from planner.domain.figures.effects import Contradicted, Removal, Unseen
from planner.domain.figures.indicators import Indicator, Method
from planner.domain.figures.own_tables import OWN, TableMapping, TableReport
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.wishes import AS_TOLD, TableWish
from planner.domain.permissions import Right, demand
from planner.errors import UserError
from planner.services.context import Context
from planner.services.library import Progress


@dataclass(frozen=True, slots=True)
class Disappearing:
    """What goes with a snapshot, and the titles of agendas about areas that are on no other kaart: those stay."""

    removal: Removal
    agendas: tuple[str, ...]


def inspect_table(
    ctx: Context, path: Path, *, year: int | None = None, mapping: TableMapping | None = None
) -> TableReport:
    """Say what a file is and what is wrong with it; stores nothing.

    Without a `mapping` the one that was last given for the same columns is taken; the report holds it.
    """
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.figures.inspect(path, year=year, mapping=mapping)


def load_table(ctx: Context, path: Path, progress: Progress, wish: TableWish = AS_TOLD) -> Snapshot:
    """Load a table; what it replaces goes when this one is there, and stays when this one is refused."""
    demand(ctx.user, Right.LOAD_DATA)
    for new in wish.mapping.new:
        sound_texts({"name": [new.label.nl, new.label.en], "unit": [new.unit.nl, new.unit.en], "why": new.why})
    return ctx.library.figures.load(path, progress, wish)


def unseen(ctx: Context, made: Snapshot) -> tuple[Unseen, ...]:
    """Name the indicators that a table has and no area shows from it.

    Other columns that they are made of aren't in it, newer figures are there, or it is too old.
    """
    demand(ctx.user, Right.READ)
    atlas = ctx.library.areas.atlas()
    columns = {str(name) for table in atlas.tables if table.snapshot.id == made.id for name in table.values}
    asked = [indicator for indicator in ctx.indicators.indicators if columns.intersection(indicator.columns)]
    shown: set[str] = set()
    for level in Level if asked else ():
        seen = observe(atlas, asked, level, ctx.indicators.choice)
        shown |= {i.id for i in asked if made.id in {snapshot.id for snapshot in seen.snapshots([i.id])}}
    away = [i for i in asked if i.id not in shown]
    return tuple(Unseen(i.label.in_language(ctx.language), _missing(i, columns)) for i in away)


def contradicted(ctx: Context, made: Snapshot) -> tuple[Contradicted, ...]:
    """Tell of which indicators a table has other figures than a table of the same year that is there too.

    Figures differ when that is more than the last decimal that people see.
    """
    demand(ctx.user, Right.READ)
    tables, found = ctx.library.areas.atlas().tables, []
    for own in (table for table in tables if table.snapshot.id == made.id):
        for other in (table for table in tables if table.snapshot.id != made.id and table.year == own.year):
            told = {i: _differing(own.values, other.values, i) for i in ctx.indicators.indicators}
            labels = tuple(i.label.in_language(ctx.language) for i, areas in told.items() if areas)
            if labels:
                found.append(Contradicted(labels, own.year, max(told.values()), other.snapshot))
    return tuple(found)


def _differing(own: pd.DataFrame, other: pd.DataFrame, indicator: Indicator) -> int:
    """Count the areas of which two tables tell other figures; both have index area code.

    A table without all columns that an indicator is made of together tells nothing of it.
    """
    if any(_missing(indicator, {*map(str, table)}) for table in (own, other)):
        return 0
    shared = [column for column in indicator.columns if column in own and column in other]
    apart = (own[shared] - other[shared].reindex(own.index)).abs() > 10.0**-indicator.decimals
    return int(apart.any(axis=1).sum())


def _missing(indicator: Indicator, columns: set[str]) -> tuple[str, ...]:
    """Name the columns that an indicator is made of together, and that a table hasn't."""
    together = indicator.columns if indicator.method is Method.ONE_SIDEDNESS else ()
    return tuple(column for column in together if column not in columns)


def mapping_of(ctx: Context, snapshot_id: str) -> TableMapping:
    """Give what was decided about the columns of a loaded table; raises NotFoundError when it isn't there."""
    demand(ctx.user, Right.READ)
    return ctx.library.figures.mapping(snapshot_id)


def own_indicators(ctx: Context) -> tuple[Indicator, ...]:
    """List the indicators people made here."""
    return tuple(indicator for indicator in ctx.indicators.indicators if indicator.id.startswith(OWN))


def reword(ctx: Context, indicator: str, *, label: str, why: str) -> None:
    """Give an own indicator another name and reason; an empty reason stays as it was."""
    demand(ctx.user, Right.LOAD_DATA)
    if not label.strip():
        raise UserError("own-without-name")
    sound_texts({"name": label, "why": why})
    ctx.library.figures.reword(indicator, label=label.strip(), why=why.strip())


def filled_by(ctx: Context, indicator: str) -> tuple[Snapshot, ...]:
    """List the tables that an own indicator comes from."""
    demand(ctx.user, Right.READ)
    tables = (s for s in ctx.library.snapshots() if s.kind is SnapshotKind.FIGURES)
    return tuple(s for s in tables if indicator in ctx.library.figures.mapping(s.id).own)


def targets(ctx: Context) -> dict[str, str]:
    """Name what a column can be: official columns that an indicator reads and own indicators, with their labels."""
    return {
        column: indicator.label.in_language(ctx.language)
        for indicator in reversed(ctx.indicators.indicators)
        for column in reversed(indicator.columns)
    }


def disappearing(ctx: Context, snapshot_id: str) -> Disappearing:
    """Say what would go with a snapshot, before it goes; raises NotFoundError when it isn't there."""
    demand(ctx.user, Right.LOAD_DATA)
    removal = ctx.library.removal(snapshot_id)
    gone = set(removal.areas)
    about = (agenda.title for agenda in ctx.store.overview() if any(area.code in gone for area in agenda.areas))
    return Disappearing(removal, tuple(about))


def remove(ctx: Context, snapshot_id: str) -> Disappearing:
    """Throw a snapshot away; agendas keep the figures they were made with."""
    demand(ctx.user, Right.LOAD_DATA)
    told = disappearing(ctx, snapshot_id)
    ctx.library.remove(snapshot_id)
    return told
