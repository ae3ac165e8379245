"""How every change goes: may I, open under lock, decide in the domain, save with the fact."""

from collections.abc import Callable

from planner.domain.agenda import Agenda
from planner.domain.events import Event, differences
from planner.domain.permissions import Right, demand
from planner.services.context import Context

Rule = Callable[[Agenda], Agenda]


def change(ctx: Context, agenda_id: str, verb: str, subject: str, rule: Rule) -> Agenda:
    """Apply one rule to the agenda as it is now, in one transaction with one audit event."""
    demand(ctx.user, Right.DRAFT)
    with ctx.store.open(agenda_id) as unit:
        before = unit.agenda
        after = rule(before)
        unit.save(after, fact(ctx, verb, subject, before=before, after=after))
    return after


def fact(ctx: Context, verb: str, subject: str, *, before: Agenda | None, after: Agenda) -> Event:
    """Write down who changed what, when, from what into what."""
    old, new = differences(before, after)
    return Event(ctx.new_id(), after.id, ctx.now(), ctx.user.name, ctx.user.party, verb, subject, old, new)
