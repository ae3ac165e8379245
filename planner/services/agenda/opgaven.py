"""What people do with opgaven: name them, link figures and signals, say who decides, park one to make room."""

from typing import Any

from planner.domain.agenda import drafting
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.opgaven import FrozenFigure, Opgave
from planner.services.change import change
from planner.services.context import Context


def add_opgave(
    ctx: Context,
    agenda_id: str,
    *,
    title: str,
    urgency: str = "",
    figures: tuple[FrozenFigure, ...] = (),
    interwoven: int | None = None,
    signals: tuple[str, ...] = (),
    parking: tuple[str, int, str] | None = None,
) -> Agenda:
    """Put an opgave on the agenda; `parking` (id, version, reason) makes room in the same gesture.

    Raises CapReached when the agenda is full and nothing makes room.
    """
    opgave = Opgave(ctx.new_id(), title, urgency.strip(), figures, interwoven, signals=signals)

    def rule(agenda: Agenda) -> Agenda:
        roomy = drafting.park_opgave(agenda, *parking) if parking else agenda
        return drafting.add_opgave(roomy, opgave, ctx.caps)

    return change(ctx, agenda_id, "add_opgave", opgave.id, rule)


def edit_opgave(ctx: Context, agenda_id: str, opgave_id: str, version: int, **changes: Any) -> Agenda:
    """Change an opgave's words, figures, signals or how interwoven it is."""
    return change(
        ctx, agenda_id, "edit_opgave", opgave_id, lambda a: drafting.edit_opgave(a, opgave_id, version, **changes)
    )


def park_opgave(ctx: Context, agenda_id: str, opgave_id: str, version: int, reason: str) -> Agenda:
    """Park an opgave and keep the reason."""
    return change(
        ctx, agenda_id, "park_opgave", opgave_id, lambda a: drafting.park_opgave(a, opgave_id, version, reason)
    )


def reopen_opgave(ctx: Context, agenda_id: str, opgave_id: str, version: int) -> Agenda:
    """Take a parked opgave back on."""
    return change(
        ctx, agenda_id, "reopen_opgave", opgave_id, lambda a: drafting.reopen_opgave(a, opgave_id, version, ctx.caps)
    )


def set_say(ctx: Context, agenda_id: str, opgave_id: str, party_id: str, version: int, **changes: Any) -> Agenda:
    """Write down a party's own words on an opgave and who decides."""
    return change(
        ctx,
        agenda_id,
        "set_say",
        f"{opgave_id}+{party_id}",
        lambda a: drafting.set_say(a, opgave_id, party_id, version, **changes),
    )
