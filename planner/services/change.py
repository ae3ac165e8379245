"""How every change goes: may I, open under lock, decide in the domain, save with the fact."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.checks import sound_texts
from planner.domain.agenda.tidying import DELETED, demand_open
from planner.domain.bounds import SIGNS, demand_fits, demand_room
from planner.domain.events import Event, differences, flat
from planner.domain.permissions import Right, demand
from planner.domain.sharing.origins import Origin
from planner.domain.together.dossier import Dossier, as_seen, draft
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.signals import FieldSignal, for_audit
from planner.domain.together.wordings import Wording
from planner.services.context import Context
from planner.services.stores import Grown, OpenAgenda

Rule = Callable[[Agenda], Agenda]
Step = Callable[[Dossier], Dossier]


@dataclass(frozen=True)
class Done:
    """What work came to: the agenda as it becomes, what lists grew by, and what only the audit keeps."""

    dossier: Dossier
    grown: tuple[Grown, ...] = ()
    noted: Mapping[str, Any] = field(default_factory=dict)


Work = Callable[[OpenAgenda], Done]

BESIDE = ("goals", "consents", "checks", "representatives", "faces", "reviews")
"""What of a dossier the audit tells beside the agenda."""

LISTS = {LogEntry: "log", FieldSignal: "signals", Origin: "origins"}
NAMES: dict[type, str] = {LogEntry: "log", FieldSignal: "signal", Origin: "origin"}


def change(ctx: Context, agenda_id: str, verb: str, subject: str, rule: Rule, grown: tuple[Grown, ...] = ()) -> Agenda:
    """Apply one rule to the agenda as it is now, in one transaction with one audit event."""
    demand(ctx.user, Right.DRAFT)
    return step(ctx, agenda_id, verb, subject, lambda dossier: draft(dossier, rule, ctx.user), grown).agenda


def step(ctx: Context, agenda_id: str, verb: str, subject: str, rule: Step, grown: tuple[Grown, ...] = ()) -> Dossier:
    """Apply one rule to the agenda and all that belongs to it; the rule itself asks whether this user may."""
    return work(ctx, agenda_id, verb, subject, lambda unit: Done(rule(unit.dossier), grown))


def work(ctx: Context, agenda_id: str, verb: str, subject: str, do: Work, *, also_archived: bool = False) -> Dossier:
    """Do what also needs a list that only grows, as it is under the lock; give what this user may see of the result.

    Raises RuleBroken("party-unknown") when the party this user speaks for has no seat at this table, and
    RuleBroken("agenda-archived") for an agenda that can only be read, unless `also_archived`.
    """
    demand(ctx.user, Right.READ)
    with ctx.store.open(agenda_id) as unit:
        before = unit.dossier
        if not also_archived:
            demand_open(unit.archived)
        if ctx.user.party is not None:
            before.agenda.party(ctx.user.party)
        done = do(unit)
        _demand_room(unit, done)
        unit.save(done.dossier, _fact(ctx, verb, subject, before, done), done.grown)
    return as_seen(done.dossier, ctx.user)


def begin(ctx: Context, verb: str, done: Done) -> Dossier:
    """Write a new agenda with the fact that it began."""
    demand(ctx.user, Right.DRAFT)
    _demand_room(None, done)
    ctx.store.create(done.dossier, _fact(ctx, verb, done.dossier.agenda.id, None, done), done.grown)
    return as_seen(done.dossier, ctx.user)


def end(ctx: Context, agenda_id: str, fact: Callable[[OpenAgenda], dict[str, Any]]) -> Event:
    """Delete an agenda; `fact` tells under its lock what stays known of it."""
    demand(ctx.user, Right.DELETE)
    with ctx.store.open(agenda_id) as unit:
        user = ctx.user
        event = Event(ctx.new_id(), "", ctx.now(), user.name, user.party, DELETED, agenda_id, {}, fact(unit))
        unit.delete(event)
    return event


def own_party(ctx: Context, right: Right) -> str:
    """Give the party this user speaks for; raises RuleBroken when it isn't clear which, or when it may not do this."""
    demand(ctx.user, right, party=ctx.user.party)
    return ctx.user.party or ""


def _demand_room(unit: OpenAgenda | None, done: Done) -> None:
    """Raise TooMany when the agenda, or a list that only grows, becomes more than fits."""
    demand_room(unit.dossier if unit else None, done.dossier)
    for kind, name in LISTS.items():
        new = [item for item in done.grown if isinstance(item, kind)]
        if new:
            whole = [*(unit.grown(kind) if unit else ()), *new]
            demand_fits(name, len(whole))
            demand_fits(SIGNS, sum(len(getattr(item, "text", "")) for item in whole))


def _fact(ctx: Context, verb: str, subject: str, before: Dossier | None, done: Done) -> Event:
    """Write down who changed what, when, from what into what."""
    old, new = _differences(before, done.dossier)
    new |= {**_noted(done.grown), **done.noted}
    sound_texts(new)
    agenda_id, user = done.dossier.agenda.id, ctx.user
    return Event(ctx.new_id(), agenda_id, ctx.now(), user.name, user.party, verb, subject, old, new)


def _differences(before: Dossier | None, after: Dossier) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what changed of the agenda, and of what belongs to it under the name of its list; wordings follow."""
    old, new = differences(before.agenda if before else None, after.agenda)
    for name in BESIDE:
        was, now = differences(getattr(before, name, ()), getattr(after, name), name)
        old, new = old | was, new | now
    return old, new


def _noted(grown: tuple[Grown, ...]) -> dict[str, Any]:
    """Tell what lists grew by; an edition repeats what is already told, and so does a wording.

    A second line of one list has its number in the path: a file brings many at once.
    """
    noted: dict[str, Any] = {}
    count: Counter[type] = Counter()
    for item in grown:
        if isinstance(item, Edition):
            noted |= {"edition": item.number, "note": item.note}
        elif not isinstance(item, Wording):
            kind = type(item)
            count[kind] += 1
            head = NAMES[kind] if count[kind] == 1 else f"{NAMES[kind]}/{count[kind]}"
            told = for_audit(item) if isinstance(item, FieldSignal) else flat(item)
            noted |= {f"{head}/{name}": value for name, value in told.items()}
    return noted
