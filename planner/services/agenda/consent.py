"""What people do with consent: answer a wording, compare two versions of it, settle the agenda and what follows."""

from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Right, demand
from planner.domain.together import dossier as rules
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Edition, keep
from planner.domain.together.wordings import Segment, Wording, compare_wordings
from planner.errors import NotFoundError
from planner.services.change import Done, own_party, step, work
from planner.services.context import Context
from planner.services.stores import OpenAgenda

KEPT_AT = frozenset({AgendaState.GEDEELD, AgendaState.VASTGESTELD})
"""States at which the agenda is kept as a numbered edition by itself."""


def answer(ctx: Context, agenda_id: str, subject: str, version: int, said: Answer, reason: str = "") -> Dossier:
    """Give the own party's answer on one version of the goal (GOAL) or of an action (its id).

    Raises VersionConflict with the words as they are now when these have changed.
    """
    given = Consent(ctx.new_id(), subject, version, own_party(ctx, Right.CONSENT), said, ctx.now().date(), reason)
    return step(ctx, agenda_id, "answer", subject, lambda dossier: rules.answer(dossier, given, ctx.user))


def settle(ctx: Context, agenda_id: str, version: int, wanted: AgendaState) -> Dossier:
    """Take the agenda to its next state; one that is shared or settled is kept as an edition."""

    def do(unit: OpenAgenda) -> Done:
        after = rules.settle(unit.dossier, version, wanted, ctx.user)
        return _kept(ctx, unit, after) if wanted in KEPT_AT else Done(after)

    return work(ctx, agenda_id, "settle", agenda_id, do)


def agree_actions(ctx: Context, agenda_id: str) -> Dossier:
    """Take every action of a settled agenda that is still proposed to akkoord, in one gesture; kept as an edition.

    It carries no version: words that changed meanwhile took the agenda back to gedeeld, and then this is refused.
    """

    def do(unit: OpenAgenda) -> Done:
        return _kept(ctx, unit, rules.agree_actions(unit.dossier, ctx.user, ctx.caps))

    return work(ctx, agenda_id, "agree_actions", agenda_id, do)


def versions(ctx: Context, agenda_id: str, subject: str) -> tuple[Wording, ...]:
    """Give every version of one wording, oldest first."""
    demand(ctx.user, Right.READ)
    return tuple(wording for wording in ctx.store.grown(Wording, agenda_id) if wording.subject == subject)


def compare(ctx: Context, agenda_id: str, subject: str, old: int, new: int) -> dict[str, tuple[Segment, ...]]:
    """Compare two versions of one wording word by word, per field that changed; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    found = {wording.version: wording for wording in versions(ctx, agenda_id, subject)}
    for version in (old, new):
        if version not in found:
            raise NotFoundError("wording-not-found", version=str(version))
    return compare_wordings(found[old], found[new])


def _kept(ctx: Context, unit: OpenAgenda, after: Dossier) -> Done:
    return Done(after, keep(unit.grown(Edition), after.agenda, ctx.user, at=ctx.now())[-1:])
