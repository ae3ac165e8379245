"""How a region may change: who coordinates it, which agendas it follows, and where each action is taken up."""

from dataclasses import replace

from planner.domain.agenda.checks import written
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.sharing.region import Region, Scope, ScopeChoice


def checked_region(region: Region) -> Region:
    """Check that a region has a name."""
    return replace(region, name=written(region.name, "region-without-name"), coordinator=region.coordinator.strip())


def edit_region(region: Region, version: int, user: User, *, name: str, coordinator: str) -> Region:
    """Change the name or the function that coordinates."""
    return checked_region(replace(_newer(region, version, user), name=name, coordinator=coordinator))


def follow(region: Region, version: int, user: User, agenda_id: str) -> Region:
    """Follow one more agenda."""
    if agenda_id in region.agenda_ids:
        raise RuleBroken("agenda-already-followed")
    return replace(_newer(region, version, user), agenda_ids=(*region.agenda_ids, agenda_id))


def let_go(region: Region, version: int, user: User, agenda_id: str) -> Region:
    """Follow an agenda no longer; what was chosen for its actions stays for when it comes back."""
    return replace(_newer(region, version, user), agenda_ids=tuple(a for a in region.agenda_ids if a != agenda_id))


def choose_scope(
    region: Region, version: int, user: User, action_id: str, *, scope: Scope | None, reason: str | None
) -> Region:
    """Choose whether an action is taken up by the region or in the wijk; taking it from the wijk asks for a reason.

    None leaves what was chosen before.
    """
    newer, was = _newer(region, version, user), region.choice(action_id)
    choice = ScopeChoice(action_id, scope or was.scope, was.reason if reason is None else reason.strip())
    if choice.scope is Scope.REGIONAAL:
        written(choice.reason, "reason-needed")
    others = tuple(c for c in region.scopes if c.action_id != action_id)
    return replace(newer, scopes=(*others, choice))


def _newer(region: Region, version: int, user: User) -> Region:
    demand(user, Right.COORDINATE)
    if region.version != version:
        raise VersionConflict(region)
    return replace(region, version=version + 1)
