"""Where an action learned from: an example, a lesson, or an action elsewhere; and what it gives on."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.agenda.actions import ActionState, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.sharing.examples import Example, Outcome, Sureness
from planner.domain.together.learning import LogEntry, LogKind, Review, seen


class OriginKind(StrEnum):
    """What an action owes something to."""

    EXAMPLE = "example"
    LESSON = "lesson"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Origin:
    """What an action owes to what came before: `ref` is the id of the example or log entry, or `agenda/action`.

    `what` is what carried the example, the words of the lesson or the title of the other agenda.
    """

    action_id: str
    kind: OriginKind
    ref: str
    what: str = ""


def from_example(example: Example, *, action_id: str, opgave_id: str) -> tuple[PilotAction, Origin]:
    """Start an idea from an example; only its name comes along, the hypothesis is the parties' own."""
    action = PilotAction(action_id, opgave_id, example.title)
    return action, Origin(action_id, OriginKind.EXAMPLE, example.id, example.carried_by)


def from_lesson(lesson: LogEntry, action_id: str) -> Origin:
    """Note that an action builds on a lesson."""
    return Origin(action_id, OriginKind.LESSON, lesson.id, lesson.text)


def copied(
    agenda: Agenda, source_id: str, *, action_id: str, opgave_id: str, place_code: str = ""
) -> tuple[PilotAction, Origin]:
    """Copy an action to another wijk as an idea: its thinking comes along, its parties, dates and figure stay."""
    action = agenda.action(source_id)
    copy = PilotAction(
        action_id,
        opgave_id,
        action.title,
        if_we=action.if_we,
        then=action.then,
        seen_by=action.seen_by,
        nature=action.nature,
        hoped=action.hoped,
        initiative=action.initiative,
        place_code=place_code,
    )
    return copy, Origin(action_id, OriginKind.ACTION, f"{agenda.id}/{action.id}", agenda.title)


def example_of(
    agenda: Agenda,
    action_id: str,
    log: tuple[LogEntry, ...],
    reviews: tuple[Review, ...],
    outcome: Outcome,
    *,
    party_id: str,
) -> Example:
    """Draft an example of an action, what its reviews saw and its lessons.

    What came of it people say: stopped isn't always failed. It has no id yet.
    """
    action = agenda.action(action_id)
    doing = [agenda.party(p) for p in (action.lead_party, *action.co_parties) if p]
    told = [e.text for e in sorted(log, key=lambda e: e.on) if e.action_id == action_id and e.kind is LogKind.LES]
    return Example(
        "",
        action.title,
        outcome,
        " ".join(filter(None, (action.if_we, action.then, *seen(reviews, action_id)))),
        place=", ".join(area.name for area in agenda.areas),
        period=f"{agenda.period_from}-{agenda.period_to}",
        parties=tuple(party.name for party in doing),
        party_kinds=frozenset(party.kind for party in doing),
        carried_by=" ".join(told),
        first_trouble=action.state_reason if action.state is ActionState.GESTOPT else "",
        source_title=agenda.title,
        sureness=Sureness.READ,
        by_party=party_id,
    )
