"""What people do to learn: write in the log of an action, look back at it, and see what is due."""

from dataclasses import replace
from datetime import date

from planner.domain.agenda.actions import PilotAction
from planner.domain.permissions import Right, demand
from planner.domain.together import dossier as rules
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import LogEntry, LogKind, Review, checked_entry, lessons, reviews_due
from planner.services.change import own_party, step
from planner.services.context import Context


def add_entry(ctx: Context, agenda_id: str, action_id: str, kind: LogKind, text: str) -> LogEntry:
    """Write a line in the log of an action, in the own party's words."""
    entry = LogEntry(ctx.new_id(), action_id, kind, ctx.now().date(), own_party(ctx, Right.LOG), text)
    entry = checked_entry(entry, ctx.user)

    def rule(dossier: Dossier) -> Dossier:
        dossier.agenda.action(action_id)
        return dossier

    step(ctx, agenda_id, "add_entry", action_id, rule, (entry,))
    return entry


def read_log(ctx: Context, agenda_id: str, action_id: str | None = None) -> tuple[LogEntry, ...]:
    """Give the log of one action or of all, oldest first."""
    demand(ctx.user, Right.READ)
    log = ctx.store.grown(LogEntry, agenda_id)
    return tuple(entry for entry in log if action_id in (None, entry.action_id))


def read_lessons(ctx: Context, agenda_id: str) -> tuple[LogEntry, ...]:
    """Give the lessons of an agenda, newest first."""
    demand(ctx.user, Right.READ)
    return lessons(ctx.store.grown(LogEntry, agenda_id))


def due(ctx: Context, agenda_id: str) -> tuple[tuple[date, PilotAction], ...]:
    """List the actions whose review day has come, longest waiting first."""
    demand(ctx.user, Right.READ)
    dossier = ctx.store.load(agenda_id)
    return reviews_due(dossier.agenda.actions, dossier.reviews, ctx.now().date())


def hold_review(ctx: Context, agenda_id: str, version: int, review: Review) -> Dossier:
    """Look back at an action and decide; `version` is the action's.

    The review gets an id and today's date; without a figure `then` it has the one the action began with.
    """
    review = replace(review, id=ctx.new_id(), on=ctx.now().date())

    def rule(dossier: Dossier) -> Dossier:
        then = review.then or dossier.agenda.action(review.action_id).baseline
        return rules.hold_review(dossier, replace(review, then=then), version, ctx.user, ctx.caps)

    return step(ctx, agenda_id, "hold_review", review.action_id, rule)
