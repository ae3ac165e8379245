"""What people do with an agenda that has had its time: archive it, bring it back, or delete it for good."""

from typing import Any

from planner.domain.agenda import tidying as rules
from planner.domain.agenda.agenda import AgendaSummary, Archived
from planner.domain.agenda.tidying import Loss, Tombstone, fact_of, tombstone_of
from planner.domain.permissions import Right, demand
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.signals import FieldSignal
from planner.services.change import Done, end, work
from planner.services.context import Context
from planner.services.stores import OpenAgenda


def list_archived(ctx: Context) -> tuple[AgendaSummary, ...]:
    """List the archived agendas, last changed first."""
    demand(ctx.user, Right.READ)
    return tuple(agenda for agenda in ctx.store.overview() if agenda.archived)


def archived(ctx: Context, agenda_id: str) -> Archived | None:
    """Tell whether an agenda is archived; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    return ctx.store.archived(agenda_id)


def archive(ctx: Context, agenda_id: str, reason: str = "") -> None:
    """Take an agenda out of the lists: it can be read, and brought back."""

    def do(unit: OpenAgenda) -> Done:
        unit.put_away(rules.archive(unit.archived, ctx.user, at=ctx.now(), reason=reason))
        return Done(unit.dossier, noted=_noted(reason))

    work(ctx, agenda_id, "archive_agenda", agenda_id, do, also_archived=True)


def bring_back(ctx: Context, agenda_id: str, reason: str = "") -> None:
    """Bring an archived agenda back to the lists."""

    def do(unit: OpenAgenda) -> Done:
        rules.restore(unit.archived, ctx.user)
        unit.put_away(None)
        return Done(unit.dossier, noted=_noted(reason))

    work(ctx, agenda_id, "bring_back", agenda_id, do, also_archived=True)


def what_goes(ctx: Context, agenda_id: str) -> Loss:
    """Count what would disappear if an agenda were deleted, and name the regions that follow it."""
    demand(ctx.user, Right.READ)
    dossier = ctx.store.load(agenda_id)
    return Loss(
        parties=len(dossier.agenda.parties),
        opgaven=len(dossier.agenda.opgaven),
        actions=len(dossier.agenda.actions),
        consents=len(dossier.consents),
        log=len(ctx.store.grown(LogEntry, agenda_id)),
        signals=len(ctx.store.grown(FieldSignal, agenda_id)),
        editions=len(ctx.store.grown(Edition, agenda_id)),
        events=ctx.store.head(agenda_id).events,
        regions=_following(ctx, agenda_id),
    )


def delete(ctx: Context, agenda_id: str, reason: str) -> Tombstone:
    """Delete an agenda and all that belongs to it; that it was there, and why it went, is kept."""
    demand(ctx.user, Right.DELETE)
    reason = rules.delete(ctx.user, reason)
    regions = _following(ctx, agenda_id)

    def fact(unit: OpenAgenda) -> dict[str, Any]:
        return fact_of(unit.dossier.agenda.title, reason, unit.head, regions)

    return tombstone_of(end(ctx, agenda_id, fact))


def list_deleted(ctx: Context) -> tuple[Tombstone, ...]:
    """List what stays known of the agendas that were deleted, last one first."""
    demand(ctx.user, Right.READ)
    return ctx.store.deleted()[::-1]


def _following(ctx: Context, agenda_id: str) -> tuple[str, ...]:
    return tuple(region.name for region in ctx.store.shared.regions() if agenda_id in region.agenda_ids)


def _noted(reason: str) -> dict[str, str]:
    return {"reason": reason.strip()} if reason.strip() else {}
