"""How every change goes: may I, open under lock, decide in the domain, save with the fact."""

from collections.abc import Callable
from typing import Any

from planner.domain.agenda import Agenda
from planner.domain.dossier import Dossier, as_seen, draft
from planner.domain.editions import Edition
from planner.domain.events import Event, differences, flat
from planner.domain.learning import LogEntry
from planner.domain.origins import Origin
from planner.domain.permissions import Right, demand
from planner.domain.signals import FieldSignal
from planner.domain.wordings import Wording
from planner.services.context import Context
from planner.services.stores import Grown, OpenAgenda

Rule = Callable[[Agenda], Agenda]
Step = Callable[[Dossier], Dossier]
Work = Callable[[OpenAgenda], tuple[Dossier, tuple[Grown, ...]]]

BESIDE = ("goals", "consents", "checks", "representatives", "faces", "reviews")
"""What of a dossier the audit tells beside the agenda."""

NAMES: dict[type, str] = {LogEntry: "log", FieldSignal: "signal", Origin: "origin"}


def change(ctx: Context, agenda_id: str, verb: str, subject: str, rule: Rule, grown: tuple[Grown, ...] = ()) -> Agenda:
    """Apply one rule to the agenda as it is now, in one transaction with one audit event."""
    demand(ctx.user, Right.DRAFT)
    return step(ctx, agenda_id, verb, subject, lambda dossier: draft(dossier, rule, ctx.user), grown).agenda


def step(
    ctx: Context, agenda_id: str, verb: str, subject: str, rule: Step, grown: tuple[Grown, ...] = ()
) -> Dossier:
    """Apply one rule to the agenda and all that belongs to it; the rule itself asks whether this user may."""
    return work(ctx, agenda_id, verb, subject, lambda unit: (rule(unit.dossier), grown))


def work(ctx: Context, agenda_id: str, verb: str, subject: str, do: Work) -> Dossier:
    """Do what also needs a list that only grows, as it is under the lock; give what this user may see of the result."""
    demand(ctx.user, Right.READ)
    with ctx.store.open(agenda_id) as unit:
        before = unit.dossier
        after, grown = do(unit)
        unit.save(after, fact(ctx, verb, subject, before=before, after=after, grown=grown), grown)
    return as_seen(after, ctx.user)


def begin(ctx: Context, verb: str, dossier: Dossier, grown: tuple[Grown, ...] = ()) -> Dossier:
    """Write a new agenda with the fact that it began."""
    demand(ctx.user, Right.DRAFT)
    event = fact(ctx, verb, dossier.agenda.id, before=None, after=dossier, grown=grown)
    ctx.store.create(dossier, event, grown)
    return as_seen(dossier, ctx.user)


def own_party(ctx: Context, right: Right) -> str:
    """Give the party this user speaks for; raises RuleBroken when it isn't clear which, or when it may not do this."""
    demand(ctx.user, right, party=ctx.user.party)
    return ctx.user.party or ""


def fact(
    ctx: Context,
    verb: str,
    subject: str,
    *,
    before: Dossier | None,
    after: Dossier,
    grown: tuple[Grown, ...] = (),
) -> Event:
    """Write down who changed what, when, from what into what."""
    old, new = _differences(before, after)
    new |= {path: value for item in grown for path, value in _noted(item).items()}
    return Event(ctx.new_id(), after.agenda.id, ctx.now(), ctx.user.name, ctx.user.party, verb, subject, old, new)


def _differences(before: Dossier | None, after: Dossier) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what changed of the agenda, and of what belongs to it under the name of its list; wordings follow."""
    old, new = differences(before.agenda if before else None, after.agenda)
    for name in BESIDE:
        was, now = getattr(before, name, ()), getattr(after, name)
        if was != now:
            told = flat(was, name), flat(now, name)
            old |= {path: value for path, value in told[0].items() if told[1].get(path) != value}
            new |= {path: value for path, value in told[1].items() if told[0].get(path) != value}
    return old, new


def _noted(item: Grown) -> dict[str, Any]:
    """Tell what a list grew by; an edition repeats what is already told, and so does a wording."""
    if isinstance(item, Edition):
        return {"edition": item.number, "note": item.note}
    return {} if isinstance(item, Wording) else flat(item, NAMES[type(item)])
