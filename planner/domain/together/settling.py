"""When an agenda is settled (vastgesteld), what still stands in the way, and what follows from it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.agenda.agenda import Agenda, AgendaState, Caps
from planner.domain.agenda.drafting import move_action
from planner.domain.agenda.resources import exchanges
from planner.domain.rules import RuleBroken
from planner.domain.together.consent import Answer, Consent, Position, standing
from planner.domain.together.representatives import Face, Representative, faceless
from planner.domain.together.wordings import GOAL, Wording

NEXT_AGENDA_STATES: dict[AgendaState, tuple[AgendaState, ...]] = {
    AgendaState.CONCEPT: (AgendaState.GEDEELD,),
    AgendaState.GEDEELD: (AgendaState.VASTGESTELD, AgendaState.CONCEPT),
    AgendaState.VASTGESTELD: (AgendaState.AFGEROND, AgendaState.GEDEELD),
    AgendaState.AFGEROND: (AgendaState.VASTGESTELD,),
}
TO_AGREE = frozenset({ActionState.VOORGESTELD, ActionState.AKKOORD, ActionState.LOOPT})
"""An idea isn't asked of anyone yet, and what has ended needs no agreement any more."""
BEFORE_SETTLED = frozenset({AgendaState.CONCEPT, AgendaState.GEDEELD})


class Hindrance(StrEnum):
    """Why an agenda can't be settled yet."""

    ALONE = "alone"
    NO_GOAL = "no_goal"
    NO_ACTION = "no_action"
    NOT_ANSWERED = "not_answered"
    ASKED_AGAIN = "asked_again"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True)
class InTheWay:
    """One thing to do first; `subject` is GOAL or an action's id, `reason` is the party's own."""

    hindrance: Hindrance
    subject: str = ""
    party_id: str = ""
    reason: str = ""


def asked(agenda: Agenda) -> tuple[str, ...]:
    """Name what consent is asked on: the goal, and each action that is proposed, agreed or under way."""
    return (GOAL, *(action.id for action in agenda.actions if action.state in TO_AGREE))


def in_the_way(agenda: Agenda, wordings: tuple[Wording, ...], consents: tuple[Consent, ...]) -> tuple[InTheWay, ...]:
    """Tell what still stands between this agenda and vastgesteld; a ja, mits is a yes and stands in nobody's way."""
    subjects = asked(agenda)
    found = [InTheWay(Hindrance.ALONE)] if len(agenda.parties) < 2 else []
    found += [InTheWay(Hindrance.NO_GOAL, GOAL)] if not agenda.ambition.text.strip() else []
    found += [InTheWay(Hindrance.NO_ACTION)] if subjects == (GOAL,) else []
    for wording in wordings:
        if wording.parts and wording.subject in subjects:
            found += [
                InTheWay(hindrance, wording.subject, position.party_id, _reason(position))
                for position in standing(consents, wording, agenda.parties)
                if (hindrance := _hindrance(position)) is not None
            ]
    return tuple(found)


def news(state: AgendaState, hindrances: tuple[InTheWay, ...]) -> tuple[InTheWay, ...]:
    """Give what is worth telling now: in a concept nobody has been asked yet, and what is settled has nothing to do."""
    unasked = {Hindrance.NOT_ANSWERED, Hindrance.ASKED_AGAIN} if state is AgendaState.CONCEPT else set()
    return tuple(h for h in hindrances if h.hindrance not in unasked) if state is not AgendaState.VASTGESTELD else ()


def with_loose_ends(
    agenda: Agenda, faces: tuple[Face, ...], people: tuple[Representative, ...], day: date
) -> tuple[PilotAction, ...]:
    """List the actions with an empty column or a promise nobody stands for: no hindrance, but worth a talk first."""
    loose = {exchange.action_id for exchange in exchanges(agenda) if exchange.empty}
    loose |= {promise.action_id for promise in faceless(agenda.actions, faces, people, day)}
    return tuple(action for action in agenda.actions if action.state in TO_AGREE and action.id in loose)


def agreed_actions(agenda: Agenda, hindrances: tuple[InTheWay, ...]) -> tuple[PilotAction, ...]:
    """List the actions of a settled agenda that are still proposed: nothing in the way, so everyone said ja to them."""
    if agenda.state is not AgendaState.VASTGESTELD or hindrances:
        return ()
    return tuple(action for action in agenda.actions if action.state is ActionState.VOORGESTELD)


def to_akkoord(agenda: Agenda, hindrances: tuple[InTheWay, ...], caps: Caps) -> Agenda:
    """Take every agreed action to akkoord; raises RuleBroken when there is none (any more)."""
    actions = agreed_actions(agenda, hindrances)
    if not actions:
        raise RuleBroken("no-action-agreed")
    for action in actions:
        agenda = move_action(agenda, action.id, action.version, ActionState.AKKOORD, "", caps)
    return agenda


def conditions(agenda: Agenda, wordings: tuple[Wording, ...], consents: tuple[Consent, ...]) -> tuple[Consent, ...]:
    """List every ja, mits on the words as they are now: to keep in mind, not in the way."""
    now = [p.now for w in wordings if w.parts for p in standing(consents, w, agenda.parties)]
    return tuple(consent for consent in now if consent and consent.answer is Answer.JA_MITS)


def check_state(agenda: Agenda, wanted: AgendaState, hindrances: tuple[InTheWay, ...]) -> None:
    """Raise RuleBroken when the agenda can't go to this state: a step is skipped, or something is in the way."""
    if wanted not in NEXT_AGENDA_STATES[agenda.state]:
        raise RuleBroken("agenda-state-not-next", state=agenda.state.value, wanted=wanted.value)
    if wanted is AgendaState.VASTGESTELD and hindrances:
        raise RuleBroken("agenda-not-agreed", count=len(hindrances))


def state_after(agenda: Agenda, hindrances: tuple[InTheWay, ...]) -> AgendaState:
    """Give the state an agenda has after a change: a settled one whose words changed is shared again."""
    if agenda.state is AgendaState.VASTGESTELD and hindrances:
        return AgendaState.GEDEELD
    return agenda.state


def _hindrance(position: Position) -> Hindrance | None:
    if position.now is None:
        return Hindrance.ASKED_AGAIN if position.earlier else Hindrance.NOT_ANSWERED
    return Hindrance.OBJECTION if position.now.answer is Answer.BEZWAAR else None


def _reason(position: Position) -> str:
    return position.now.reason if position.now else ""
