"""How an action begins with what was learned before: from an example, on a lesson, or from another wijk."""

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.permissions import Right, demand
from planner.domain.sharing.origins import Origin, copied, from_example, from_lesson
from planner.domain.together.learning import LogEntry
from planner.errors import NotFoundError
from planner.services.change import Rule, change
from planner.services.context import Context
from planner.services.sharing.examples import example

Stopping = tuple[str, int, str] | None
"""Id, version and reason of the action that makes room."""


def start_from_example(
    ctx: Context, agenda_id: str, example_id: str, opgave_id: str, stopping: Stopping = None
) -> Agenda:
    """Put an action on the agenda that begins with an example; raises CapReached as `add_action` does."""
    action, origin = from_example(example(ctx, example_id), action_id=ctx.new_id(), opgave_id=opgave_id)
    rule = _adding(ctx, action, stopping)
    return change(ctx, agenda_id, "start_from_example", action.id, rule, (origin,))


def build_on_lesson(ctx: Context, agenda_id: str, action_id: str, lesson_id: str) -> Agenda:
    """Note that an action builds on a lesson of this agenda; raises NotFoundError."""
    demand(ctx.user, Right.DRAFT)
    for entry in ctx.store.grown(LogEntry, agenda_id):
        if entry.id == lesson_id:
            origin = from_lesson(entry, action_id)
            return change(ctx, agenda_id, "build_on_lesson", action_id, _known(action_id), (origin,))
    raise NotFoundError("entry-not-found")


def copy_action(
    ctx: Context,
    agenda_id: str,
    action_id: str,
    *,
    to: str,
    opgave_id: str,
    place_code: str = "",
    stopping: Stopping = None,
) -> Agenda:
    """Copy an action to an opgave of the agenda `to`, which may be the same one, for another wijk."""
    demand(ctx.user, Right.DRAFT)
    source = ctx.store.load(agenda_id).agenda
    copy, origin = copied(source, action_id, action_id=ctx.new_id(), opgave_id=opgave_id, place_code=place_code)
    return change(ctx, to, "copy_action", copy.id, _adding(ctx, copy, stopping), (origin,))


def read_origins(ctx: Context, agenda_id: str) -> tuple[Origin, ...]:
    """Give what the actions of an agenda owe to examples, lessons and actions elsewhere."""
    demand(ctx.user, Right.READ)
    return ctx.store.grown(Origin, agenda_id)


def _adding(ctx: Context, action: PilotAction, stopping: Stopping) -> Rule:
    def rule(agenda: Agenda) -> Agenda:
        if stopping:
            other, version, reason = stopping
            agenda = drafting.move_action(agenda, other, version, ActionState.GESTOPT, reason, ctx.caps)
        return drafting.add_action(agenda, action, ctx.caps)

    return rule


def _known(action_id: str) -> Rule:
    def rule(agenda: Agenda) -> Agenda:
        agenda.action(action_id)
        return agenda

    return rule
