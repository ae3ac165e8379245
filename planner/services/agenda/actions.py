"""What people do with pilot actions and with what each party puts in."""

from typing import Any

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.sharing.origins import from_lesson
from planner.domain.together import dossier as rules
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import LogEntry
from planner.services.change import change, step
from planner.services.context import Context


def add_action(
    ctx: Context,
    agenda_id: str,
    *,
    opgave_id: str,
    title: str,
    stopping: tuple[str, int, str] | None = None,
    building_on: LogEntry | None = None,
    **details: Any,
) -> Agenda:
    """Put a pilot action on the agenda, `building_on` a lesson where it does.

    `stopping` (id, version, reason) makes room in the same gesture.
    Raises CapReached when the agenda is full and nothing makes room.
    """
    action = PilotAction(ctx.new_id(), opgave_id, title, **details)

    def rule(agenda: Agenda) -> Agenda:
        if stopping:
            action_id, version, reason = stopping
            agenda = drafting.move_action(agenda, action_id, version, ActionState.GESTOPT, reason, ctx.caps)
        return drafting.add_action(agenda, action, ctx.caps)

    owed = (from_lesson(building_on, action.id),) if building_on else ()
    return change(ctx, agenda_id, "add_action", action.id, rule, owed)


def edit_action(ctx: Context, agenda_id: str, action_id: str, version: int, **changes: Any) -> Agenda:
    """Change an action's fields."""
    return change(
        ctx, agenda_id, "edit_action", action_id, lambda a: drafting.edit_action(a, action_id, version, **changes)
    )


def move_action(
    ctx: Context, agenda_id: str, action_id: str, version: int, state: ActionState, reason: str = ""
) -> Agenda:
    """Take an action to its next state; stopping asks for a reason, akkoord for the ja of every party."""

    def rule(dossier: Dossier) -> Dossier:
        return rules.move_action(dossier, action_id, version, state, reason, ctx.user, ctx.caps)

    return step(ctx, agenda_id, "move_action", action_id, rule).agenda


def set_contribution(
    ctx: Context, agenda_id: str, action_id: str, party_id: str, version: int, **changes: Any
) -> Agenda:
    """Write down what a party puts in, gives out of hand and gets back."""
    return change(
        ctx,
        agenda_id,
        "set_contribution",
        f"{action_id}+{party_id}",
        lambda a: drafting.set_contribution(a, action_id, party_id, version, **changes),
    )
