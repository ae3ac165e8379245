"""What people do with the samenwerkingstoets: start one, score blind, open it and read what it says."""

from dataclasses import replace

from planner.domain.permissions import Right
from planner.domain.together import cooperation
from planner.domain.together import dossier as rules
from planner.domain.together.cooperation import Check, CooperationForm, Scored, Seven, lightest_form
from planner.domain.together.dossier import Dossier
from planner.services.change import own_party, step
from planner.services.context import Context


def fitting_form(ctx: Context, interwoven: int) -> CooperationForm:
    """Give the lightest declared form that fits how interwoven an opgave is (1 los … 5 vervlochten)."""
    return lightest_form(interwoven, ctx.cooperation.needs)


def start_check(ctx: Context, agenda_id: str, form: CooperationForm, opgave_id: str = "") -> Dossier:
    """Start the next check, on one opgave or on the whole table."""
    check = Check(ctx.new_id(), form, ctx.now().date(), opgave_id)

    def rule(dossier: Dossier) -> Dossier:
        if opgave_id:
            dossier.agenda.opgave(opgave_id)
        return replace(dossier, checks=cooperation.add_check(dossier.checks, check, ctx.user))

    return step(ctx, agenda_id, "start_check", check.id, rule)


def score(ctx: Context, agenda_id: str, check_id: str, scores: Seven) -> Dossier:
    """Give or change the own party's scores; the check opens when everyone at the table has scored."""
    given, today = Scored(own_party(ctx, Right.SCORE), scores), ctx.now().date()
    return step(ctx, agenda_id, "score", check_id, lambda d: rules.score(d, check_id, given, ctx.user, today=today))


def open_check(ctx: Context, agenda_id: str, check_id: str) -> Dossier:
    """Open a check before everyone has scored; the facilitator's decision."""
    today = ctx.now().date()
    return step(ctx, agenda_id, "open_check", check_id, lambda d: rules.open_check(d, check_id, ctx.user, today=today))
