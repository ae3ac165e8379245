"""What people do with an agenda as a whole and with the parties at its table."""

from collections.abc import Collection
from typing import Any

from planner.domain.agenda import drafting
from planner.domain.agenda.agenda import Agenda, AgendaSummary
from planner.domain.areas import Area
from planner.domain.events import Event, Latest
from planner.domain.figures.weights import WeightSet, checked_weights
from planner.domain.parties import Party, PartyKind
from planner.domain.permissions import Right, demand
from planner.domain.rules import RuleBroken
from planner.domain.together.dossier import Dossier, as_seen, take_from_table
from planner.domain.together.seating import Seat, Taken, sit
from planner.domain.together.steps import StepStatus, steps
from planner.errors import NotFoundError
from planner.services.change import Done, begin, change, work
from planner.services.context import Context
from planner.services.stores import OpenAgenda


def list_agendas(ctx: Context) -> tuple[AgendaSummary, ...]:
    """List the agendas that people work on, last changed first."""
    demand(ctx.user, Right.READ)
    return tuple(agenda for agenda in ctx.store.overview() if agenda.archived is None)


def open_agenda(ctx: Context, agenda_id: str) -> Agenda:
    """Read one agenda; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    return ctx.store.load(agenda_id).agenda


def open_dossier(ctx: Context, agenda_id: str) -> Dossier:
    """Read one agenda with what the parties said of it; scores of a blind check are the own party's only."""
    demand(ctx.user, Right.READ)
    return as_seen(ctx.store.load(agenda_id), ctx.user)


def open_points(ctx: Context, agenda_id: str) -> tuple[StepStatus, ...]:
    """Tell of each of the seven steps what is open for the own party; without one, what is open for the table."""
    demand(ctx.user, Right.READ)
    return steps(ctx.store.load(agenda_id), ctx.user.party, ctx.now().date())


def history(ctx: Context, agenda_id: str) -> tuple[Event, ...]:
    """Give everything that was changed in one agenda, oldest first."""
    demand(ctx.user, Right.READ)
    return ctx.store.events(agenda_id)


def last_changes(
    ctx: Context, agenda_id: str, most: int, *, but: Collection[str] = (), brief: Collection[str] = ()
) -> tuple[int, tuple[Event, ...]]:
    """Count what was changed in one agenda but by some verbs, and give the last, oldest first.

    Those of the brief verbs come without what they changed.
    """
    demand(ctx.user, Right.READ)
    return ctx.store.last_events(agenda_id, most, but=but, brief=brief)


def last_change(ctx: Context, agenda_id: str) -> Latest:
    """Tell which change of an agenda is the newest: cheap enough to ask each second; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    return ctx.store.latest(agenda_id)


def read_change(ctx: Context, agenda_id: str, event_id: str) -> Event:
    """Read one change in full; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    return ctx.store.event(agenda_id, event_id)


def create_agenda(
    ctx: Context,
    *,
    title: str,
    area_codes: tuple[str, ...],
    period: tuple[int, int],
    weights: WeightSet | None = None,
) -> Agenda:
    """Begin an agenda for one or more areas; raises NotFoundError for an area that isn't loaded.

    Its areas are scored with the declared weights, or with `weights`.
    """
    demand(ctx.user, Right.DRAFT)
    if not area_codes:
        raise RuleBroken("agenda-without-area")
    atlas = ctx.library.areas.atlas(area_codes[0])
    codes = dict.fromkeys(area_codes)
    for code in codes:
        if code not in atlas.areas.index:
            raise NotFoundError("area-not-found", code=code)
    areas = tuple(Area(code, str(atlas.areas.at[code, "name"]), atlas.year) for code in codes)
    chosen = checked_weights(weights, ctx.indicators) if weights else None
    agenda = Agenda(
        ctx.new_id(), title.strip(), areas, *period, fictional=atlas.fictional, weight_set=chosen, version=0
    )
    return begin(ctx, "create_agenda", Done(Dossier(drafting.edit_agenda(agenda, 0)))).agenda


def edit_agenda(ctx: Context, agenda_id: str, version: int, **changes: Any) -> Agenda:
    """Change title, period or the shared urgency; `consent.settle` changes the state."""
    return change(ctx, agenda_id, "edit_agenda", agenda_id, lambda a: drafting.edit_agenda(a, version, **changes))


def set_weights(ctx: Context, agenda_id: str, version: int, weights: WeightSet | None) -> Agenda:
    """Score this agenda's areas with weights of its own, or with the declared ones again (None)."""
    declared = ctx.indicators
    return change(
        ctx, agenda_id, "set_weights", agenda_id, lambda a: drafting.set_weights(a, version, weights, declared)
    )


def write_ambition(ctx: Context, agenda_id: str, version: int, text: str) -> Agenda:
    """Give the shared goal a new wording."""
    return change(ctx, agenda_id, "write_ambition", agenda_id, lambda a: drafting.write_ambition(a, version, text))


def take_seat(ctx: Context, agenda_id: str, how: Taken = Taken.CHOSEN) -> None:
    """Write down for which party, or in which role, this person sits at the table from now on.

    It is no change of the agenda, so it is no news for others. Raises RuleBroken("party-unknown").
    """
    demand(ctx.user, Right.READ)
    agenda = ctx.store.load(agenda_id).agenda
    ctx.store.note_seat(agenda_id, sit(agenda, ctx.user, at=ctx.now(), how=how))


def seats_taken(ctx: Context, agenda_id: str, most: int = 50) -> tuple[int, tuple[Seat, ...]]:
    """Count who took a seat, and tell of the last of them which and when, oldest first."""
    demand(ctx.user, Right.READ)
    return ctx.store.seats(agenda_id, most)


def add_party(ctx: Context, agenda_id: str, *, name: str, kind: PartyKind, **details: Any) -> Agenda:
    """Seat a party at the table."""
    party = Party(ctx.new_id(), name, kind, **details)
    return change(ctx, agenda_id, "add_party", party.id, lambda a: drafting.add_party(a, party))


def edit_party(ctx: Context, agenda_id: str, party_id: str, version: int, **changes: Any) -> Agenda:
    """Change what a party is, knows, seeks or has."""
    return change(
        ctx, agenda_id, "edit_party", party_id, lambda a: drafting.edit_party(a, party_id, version, **changes)
    )


def remove_party(ctx: Context, agenda_id: str, party_id: str, version: int, reason: str = "") -> Agenda:
    """Take a party from the table; the audit keeps why."""

    def leave(unit: OpenAgenda) -> Done:
        noted = {"reason": reason.strip()} if reason.strip() else {}
        return Done(take_from_table(unit.dossier, party_id, version, reason, ctx.user), noted=noted)

    return work(ctx, agenda_id, "remove_party", party_id, leave).agenda
