"""What an action is tied to: agreements and their calendar, and whether the region or the wijk takes it up."""

from functools import partial

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.duties import can_feed, makers
from planner.domain.permissions import Right
from planner.domain.sharing.region import Region
from planner.services.sharing import regions
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.scope import choice, scope_form, told
from planner.ui.forms.opening import row
from planner.ui.html import Markup, quiet, show


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
            form, may = partial(scope_form, desk.ctx, desk.t, region, action.id, name), desk.may(Right.COORDINATE)
            row(desk, _told(desk, action, region), form, name=name, button="row-edit", about=region.name, may=may)


def _told(desk: Desk, action: PilotAction, region: Region) -> Markup:
    now = choice(region, action.id)
    return told(desk.t(f"scope-told-{now.scope}", region=region.name), now, desk.words)


def show_calendar(desk: Desk, action: PilotAction) -> None:
    """Hint at the bod or the prestatieafspraken while the action isn't decided on."""
    if line := feeds(desk, action):
        show(quiet(line))
