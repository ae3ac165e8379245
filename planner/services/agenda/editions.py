"""What people do with versions of the whole agenda: keep one, compare two, go back to one."""

from typing import Any

from planner.domain.events import flat
from planner.domain.permissions import Right, demand
from planner.domain.together import dossier as rules
from planner.domain.together import editions
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Edition
from planner.services.change import Done, work
from planner.services.context import Context
from planner.services.stores import OpenAgenda


def keep_edition(ctx: Context, agenda_id: str, note: str = "") -> Edition:
    """Keep the agenda as it is now under the next number."""
    kept: list[Edition] = []

    def do(unit: OpenAgenda) -> Done:
        kept.extend(_next(ctx, unit, note))
        return Done(unit.dossier, tuple(kept))

    work(ctx, agenda_id, "keep_edition", agenda_id, do)
    return kept[0]


def list_editions(ctx: Context, agenda_id: str) -> tuple[Edition, ...]:
    """Give every kept version, oldest first."""
    demand(ctx.user, Right.READ)
    return ctx.store.grown(Edition, agenda_id)


def compare_editions(
    ctx: Context, agenda_id: str, older: int, newer: int | None = None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give two versions in full, path → value, for `reports.told`; without `newer` the agenda as it is now."""
    demand(ctx.user, Right.READ)
    kept = ctx.store.grown(Edition, agenda_id)
    after = ctx.store.load(agenda_id).agenda if newer is None else editions.edition_of(kept, newer).agenda
    return flat(editions.edition_of(kept, older).agenda), flat(after)


def restore(ctx: Context, agenda_id: str, number: int, reason: str) -> Dossier:
    """Go back to a kept version; the agenda as it is now is kept first, so nothing is lost."""

    def do(unit: OpenAgenda) -> Done:
        edition = editions.edition_of(unit.grown(Edition), number)
        return Done(rules.go_back(unit.dossier, edition, reason, ctx.user), _next(ctx, unit, reason))

    return work(ctx, agenda_id, "restore", agenda_id, do)


def _next(ctx: Context, unit: OpenAgenda, note: str) -> tuple[Edition, ...]:
    return editions.keep(unit.grown(Edition), unit.dossier.agenda, ctx.user, at=ctx.now(), note=note)[-1:]
