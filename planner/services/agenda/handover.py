"""What people do when somebody comes or goes: name who speaks, hand over, accept promises, read the whole story."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.events import Event
from planner.domain.permissions import Right, demand
from planner.domain.sharing.origins import Origin
from planner.domain.together import representatives as people
from planner.domain.together.dossier import Dossier, as_seen
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.representatives import Face, Faceless, Representative
from planner.domain.together.signals import FieldSignal, readable
from planner.services.change import own_party, step
from planner.services.context import Context

Seats = tuple[Representative, ...]


@dataclass(frozen=True)
class Story:
    """All a newcomer reads: the agenda and what belongs to it, what was learned and seen, and how it came about."""

    dossier: Dossier
    log: tuple[LogEntry, ...]
    signals: tuple[FieldSignal, ...]
    origins: tuple[Origin, ...]
    editions: tuple[Edition, ...]
    events: tuple[Event, ...]


def seat(ctx: Context, agenda_id: str, function: str, *, since: date | None = None) -> Dossier:
    """Name a function that speaks for the own party, from today or another day."""
    party = own_party(ctx, Right.REPRESENT)
    new = Representative(ctx.new_id(), party, function, since or ctx.now().date())
    return _people(ctx, agenda_id, "seat", new.id, lambda seats: people.seat(seats, new, ctx.user), party=party)


def leave(ctx: Context, agenda_id: str, leaver_id: str, version: int, *, last_day: date) -> Dossier:
    """Note the last day of a representative."""

    def rule(seats: Seats) -> Seats:
        return people.leave(seats, leaver_id, version, ctx.user, last_day=last_day)

    return _people(ctx, agenda_id, "leave", leaver_id, rule)


def hand_over(ctx: Context, agenda_id: str, leaver_id: str, version: int, *, last_day: date, successor: str) -> Dossier:
    """Let a successor (a function) take the seat on the last day; the promises wait until each is accepted."""
    party = own_party(ctx, Right.REPRESENT)
    new = Representative(ctx.new_id(), party, successor, last_day)

    def rule(seats: Seats) -> Seats:
        return people.hand_over(seats, leaver_id, version, new, ctx.user, last_day=last_day)

    return _people(ctx, agenda_id, "hand_over", leaver_id, rule)


def accept_promise(ctx: Context, agenda_id: str, action_id: str, representative_id: str) -> Dossier:
    """Let a representative stand for the own party's promise in an action, from today."""
    party = own_party(ctx, Right.REPRESENT)
    face = Face(action_id, party, representative_id, ctx.now().date())

    def rule(dossier: Dossier) -> Dossier:
        dossier.agenda.action(action_id)
        faces = people.accept(dossier.faces, dossier.representatives, face, ctx.user)
        return replace(dossier, faces=faces)

    return step(ctx, agenda_id, "accept_promise", f"{action_id}+{party}", rule)


def faceless(ctx: Context, agenda_id: str) -> tuple[Faceless, ...]:
    """List the promises that nobody stands for today."""
    demand(ctx.user, Right.READ)
    found = ctx.store.load(agenda_id)
    return people.faceless(found.agenda.actions, found.faces, found.representatives, ctx.now().date())


def read_story(ctx: Context, agenda_id: str) -> Story:
    """Gather what a newcomer needs to know."""
    demand(ctx.user, Right.READ)
    dossier = as_seen(ctx.store.load(agenda_id), ctx.user)
    at_table = frozenset(party.id for party in dossier.agenda.parties)
    return Story(
        dossier=dossier,
        log=ctx.store.grown(LogEntry, agenda_id),
        signals=readable(ctx.store.grown(FieldSignal, agenda_id), ctx.user, at_table),
        origins=ctx.store.grown(Origin, agenda_id),
        editions=ctx.store.grown(Edition, agenda_id),
        events=ctx.store.events(agenda_id),
    )


def _people(
    ctx: Context, agenda_id: str, verb: str, subject: str, rule: Callable[[Seats], Seats], *, party: str = ""
) -> Dossier:
    def change(dossier: Dossier) -> Dossier:
        if party:
            dossier.agenda.party(party)
        return replace(dossier, representatives=rule(dossier.representatives))

    return step(ctx, agenda_id, verb, subject, change)
