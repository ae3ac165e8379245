"""What an action is tied to: agreements and their calendar, and whether the region or the wijk takes it up."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from planner.domain.actions import PilotAction
from planner.domain.duties import can_feed, makers
from planner.domain.permissions import Right
from planner.domain.region import Region, Scope
from planner.domain.rules import VersionConflict
from planner.services import regions
from planner.ui.desk import Desk, close_form, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show


def feeds(desk: Desk, action: PilotAction) -> str:
    """Say what deciding on an action in time still feeds, for whom; nothing when it is of no use here."""
    found = can_feed(action, desk.agenda.parties, desk.today)
    if found is None:
        return ""
    names = [party.name for party in makers(found.duty, desk.agenda.parties)]
    day, parties = desk.words.day(found.last_day), desk.words.listing(names)
    return desk.t(f"feeds-{found.duty.value}", day=day, parties=parties, count=len(names))


def show_scope(desk: Desk, action: PilotAction) -> None:
    """Let the coordinator of each region that follows this agenda choose who takes the action up."""
    for region in regions.list_regions(desk.ctx):
        if desk.agenda.id in region.agenda_ids:
            name = desk.key("action", action.id, "scope", region.id)
            form, may = partial(_form, desk, action, region, name), desk.may(Right.COORDINATE)
            row(desk, _told(desk, action, region), form, name=name, button="row-edit", may=may)


def _told(desk: Desk, action: PilotAction, region: Region) -> str:
    choice = _choice(region, action)
    said = desk.t(f"scope-told-{choice.scope}", region=region.name)
    because = desk.t("scope-because", reason=desk.words.phrase(choice.reason)) if choice.reason else ""
    return f'<p class="wa-item">{esc(said)} {esc(because)}</p>'


def _choice(region: Region, action: PilotAction) -> SimpleNamespace:
    reason = next((choice.reason for choice in region.scopes if choice.action_id == action.id), "")
    return SimpleNamespace(scope=region.scope(action.id).value, reason=reason, version=region.version)


def _form(desk: Desk, action: PilotAction, region: Region, name: str) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        last = next(r for r in regions.list_regions(desk.ctx) if r.id == region.id)
        chosen = {**vars(_choice(last, action)), **changes}
        scope, reason = Scope(chosen["scope"]), chosen["reason"]
        try:
            regions.choose_scope(desk.ctx, region.id, version, action.id, scope, reason)
        except VersionConflict as conflict:
            raise VersionConflict(_choice(last, action)) from conflict

    options = {scope.value: desk.t(f"scope-{scope.value}") for scope in Scope}
    fields = (
        Field("scope", "radio", "field-scope", "field-scope-help", options),
        Field("reason", "text", "field-scope-reason"),
    )
    return Form(name, fields, _choice(region, action), save, desk.t, close=close_form)


def show_calendar(desk: Desk, action: PilotAction) -> None:
    """Hint at the bod or the prestatieafspraken while the action isn't decided on."""
    if line := feeds(desk, action):
        show(f'<p class="wa-quiet">{esc(line)}</p>')
