"""What a coordinator does: follow agendas of several gemeenten, and see what they share, ask and wait for."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.domain.agenda.checks import sound_texts, written
from planner.domain.bounds import demand_fits
from planner.domain.events import Event, differences
from planner.domain.permissions import Right, demand
from planner.domain.sharing import coordinating as rules
from planner.domain.sharing.region import (
    FollowUp,
    OrganisationHours,
    Region,
    Scope,
    SharedOpgave,
    follow_ups,
    hours_per_organisation,
    shared_opgaven,
)
from planner.domain.together.dossier import Dossier, as_seen
from planner.services.context import Context


@dataclass(frozen=True)
class RegionReading:
    """All of one region: its agendas, what they share, hours asked and promised, and what to follow up."""

    region: Region
    dossiers: tuple[Dossier, ...]
    shared: tuple[SharedOpgave, ...]
    hours: tuple[OrganisationHours, ...]
    follow_ups: tuple[FollowUp, ...]
    archived: frozenset[str] = frozenset()
    """The agendas that are only read: nothing is asked there, and nothing counted."""


def list_regions(ctx: Context) -> tuple[Region, ...]:
    """List all regions by name."""
    demand(ctx.user, Right.READ)
    return ctx.store.shared.regions()


def read_region(ctx: Context, region_id: str) -> RegionReading:
    """Gather what a region's page shows; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    region = ctx.store.shared.region(region_id)
    dossiers = tuple(as_seen(dossier, ctx.user) for dossier in ctx.store.load_many(region.agenda_ids))
    archived = frozenset(agenda_id for agenda_id in region.agenda_ids if ctx.store.archived(agenda_id))
    running = tuple(dossier for dossier in dossiers if dossier.agenda.id not in archived)
    todo, shared = follow_ups(running, ctx.now().date()), shared_opgaven(running)
    return RegionReading(region, dossiers, shared, hours_per_organisation(running), todo, archived)


def create_region(ctx: Context, *, name: str, coordinator: str = "") -> Region:
    """Begin a region; the coordinator is a function, not a person's name."""
    demand(ctx.user, Right.COORDINATE)
    region = rules.checked_region(Region(ctx.new_id(), name, coordinator))
    ctx.store.shared.create_region(region, _fact(ctx, "create_region", None, region))
    return region


def edit_region(ctx: Context, region_id: str, version: int, *, name: str, coordinator: str) -> Region:
    """Change the name or the function that coordinates."""
    return _change(
        ctx,
        region_id,
        "edit_region",
        lambda region: rules.edit_region(region, version, ctx.user, name=name, coordinator=coordinator),
    )


def follow_agenda(ctx: Context, region_id: str, version: int, agenda_id: str) -> Region:
    """Follow one more agenda; raises NotFoundError when there is none."""
    demand(ctx.user, Right.COORDINATE)
    ctx.store.load(written(agenda_id, "agenda-not-chosen"))
    return _change(ctx, region_id, "follow_agenda", lambda region: rules.follow(region, version, ctx.user, agenda_id))


def let_agenda_go(ctx: Context, region_id: str, version: int, agenda_id: str) -> Region:
    """Follow an agenda no longer."""
    return _change(ctx, region_id, "let_agenda_go", lambda region: rules.let_go(region, version, ctx.user, agenda_id))


def choose_scope(
    ctx: Context,
    region_id: str,
    version: int,
    action_id: str,
    scope: Scope | None = None,
    reason: str | None = None,
) -> Region:
    """Choose whether an action is taken up by the region or in the wijk; None leaves what was chosen before."""
    return _change(
        ctx,
        region_id,
        "choose_scope",
        lambda region: rules.choose_scope(region, version, ctx.user, action_id, scope=scope, reason=reason),
    )


def _change(ctx: Context, region_id: str, verb: str, rule: Callable[[Region], Region]) -> Region:
    demand(ctx.user, Right.COORDINATE)
    with ctx.store.shared.open_region(region_id) as unit:
        before = unit.region
        after = rule(before)
        unit.save(after, _fact(ctx, verb, before, after))
    return after


def _fact(ctx: Context, verb: str, before: Region | None, after: Region) -> Event:
    old, new = differences(before, after)
    sound_texts(new)
    for name in ("agenda_ids", "scopes"):
        demand_fits(name, len(getattr(after, name)), len(getattr(before, name, ())))
    return Event(ctx.new_id(), "", ctx.now(), ctx.user.name, ctx.user.party, verb, after.id, old, new)
