"""Learning together: a log that only grows, and review moments with what we expected and what we saw."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import NEXT_STATES, ActionState, HopedDirection, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.checks import about_nobody, written
from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.areas import lies_in
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import RuleBroken


class LogKind(StrEnum):
    """What a line of the log is."""

    LES = "les"
    BESLUIT = "besluit"
    SIGNAAL = "signaal"
    OVERDRACHT = "overdracht"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One dated line about an action, by one party, in its own words; it is never changed or removed."""

    id: str
    action_id: str
    kind: LogKind
    on: date
    party_id: str
    text: str


def checked_entry(entry: LogEntry, user: User) -> LogEntry:
    """Check a new line of the log: a party writes its own."""
    demand(user, Right.LOG, party=entry.party_id)
    return sound_entry(entry)


def sound_entry(entry: LogEntry) -> LogEntry:
    """Check that something is written, and that it points at no person."""
    about_nobody(entry.text)
    return replace(entry, text=written(entry.text, "log-without-text"))


def lessons(log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Give the lessons, newest first: what the next action can build on."""
    return tuple(sorted((e for e in log if e.kind is LogKind.LES), key=lambda e: e.on, reverse=True))


class Decision(StrEnum):
    """What the parties decide at a review."""

    DOORGAAN = "doorgaan"
    BIJSTELLEN = "bijstellen"
    STOPPEN = "stoppen"
    OPSCHALEN = "opschalen"


STATE_AFTER: dict[Decision, ActionState | None] = {
    Decision.DOORGAAN: None,
    Decision.BIJSTELLEN: None,
    Decision.OPSCHALEN: ActionState.OPGESCHAALD,
    Decision.STOPPEN: ActionState.GESTOPT,
}
"""To which state a decision takes the action; None leaves it where it is and asks for a next review."""


def decisions(action: PilotAction) -> tuple[Decision, ...]:
    """List what can be decided at a review of an action as far as it is now; scaling up comes last."""
    return tuple(d for d in Decision if STATE_AFTER[d] in (None, *NEXT_STATES[action.state]))


@dataclass(frozen=True, slots=True)
class Review:
    """One look back at an action: what we expected, what we saw, what we do now and why.

    `then` and `now` are the indicator when the action began and today: beside each other, never as cause and effect.
    `unknown` says "we weten het niet", which is an answer.
    """

    id: str
    action_id: str
    on: date
    expected: str
    seen: str
    decision: Decision
    reason: str
    unknown: bool = False
    then: FrozenFigure | None = None
    now: FrozenFigure | None = None
    next_on: date | None = None

    @property
    def movement(self) -> HopedDirection | None:
        """Tell which way the figure moved; None when it can't be said, which is also when there is no newer one."""
        if self.then is None or self.now is None or self.now.year <= self.then.year:
            return None
        change = round(self.now.value - self.then.value, self.then.decimals)
        if change == 0:
            return HopedDirection.STABLE
        return HopedDirection.UP if change > 0 else HopedDirection.DOWN


def checked_review(review: Review, user: User) -> Review:
    """Check a new review: who may look back."""
    demand(user, Right.REVIEW)
    return sound_review(review)


def sound_review(review: Review) -> Review:
    """Check that a review says what was expected and seen, decides with a reason, and comes back when it goes on."""
    expected = written(review.expected, "review-without-expected")
    if not review.unknown:
        written(review.seen, "review-without-seen")
    _same_figure(review.then, review.now)
    if STATE_AFTER[review.decision] is None and (review.next_on is None or review.next_on <= review.on):
        raise RuleBroken("review-without-next")
    reason = written(review.reason, "reason-needed")
    about_nobody(expected, review.seen, reason)
    return replace(review, expected=expected, seen=review.seen.strip(), reason=reason)


def _same_figure(then: FrozenFigure | None, now: FrozenFigure | None) -> None:
    if then and now and (then.indicator, then.area_code) != (now.indicator, now.area_code):
        raise RuleBroken("review-other-figure", before=then.label, now=now.label)


def seen(reviews: tuple[Review, ...], action_id: str) -> tuple[str, ...]:
    """Give what the reviews of an action saw, oldest first."""
    held = sorted((r for r in reviews if r.action_id == action_id), key=lambda r: r.on)
    return tuple(review.seen for review in held if review.seen)


def suggested_steps(action: PilotAction, reviews: tuple[Review, ...]) -> tuple[ActionState, ...]:
    """Suggest where an action goes from here; scaling up a running one only once a review saw something.

    A suggestion for the screen, no rule: drafting allows every next state, also for what was reviewed elsewhere.
    """
    waits = action.state is ActionState.LOOPT and not seen(reviews, action.id)
    return tuple(s for s in NEXT_STATES[action.state] if not (waits and s is ActionState.OPGESCHAALD))


def review_day(action: PilotAction, reviews: tuple[Review, ...]) -> date | None:
    """Give the day this action is looked at next: what the last review set, or its own day when that is still to come.

    An action that starts again after it stopped has only its own day.
    """
    held = [review for review in reviews if review.action_id == action.id]
    if not held:
        return action.review
    last = max(held, key=lambda review: review.on)
    return last.next_on or (action.review if action.review and action.review > last.on else None)


def reviews_due(
    actions: tuple[PilotAction, ...], reviews: tuple[Review, ...], today: date
) -> tuple[tuple[date, PilotAction], ...]:
    """List the open actions whose review day has come, longest waiting first."""
    days = [(review_day(action, reviews), action) for action in actions if action.is_open]
    due = [(day, action) for day, action in days if day is not None and day <= today]
    return tuple(sorted(due, key=lambda pair: pair[0]))


@dataclass(frozen=True, slots=True)
class Realisation:
    """How many actions came to what; a count to talk about, not a mark, and never set beside another's in order."""

    idea: int
    agreed: int
    running: int
    learned: int
    scaled_up: int
    stopped: int

    @property
    def carried_out(self) -> int:
        """Count the actions that were done and learned from."""
        return self.learned + self.scaled_up

    @property
    def ended(self) -> int:
        """Count the actions that came to an end: carried out or stopped."""
        return self.carried_out + self.stopped


def realisation(actions: tuple[PilotAction, ...]) -> Realisation:
    """Count the actions of one wijk or agenda by what became of them; stopped ones always count."""
    count = Counter(action.state for action in actions)
    return Realisation(
        idea=count[ActionState.IDEE] + count[ActionState.VOORGESTELD],
        agreed=count[ActionState.AKKOORD],
        running=count[ActionState.LOOPT],
        learned=count[ActionState.GELEERD],
        scaled_up=count[ActionState.OPGESCHAALD],
        stopped=count[ActionState.GESTOPT],
    )


def realised_per_area(agenda: Agenda) -> tuple[tuple[str, Realisation], ...]:
    """Count the actions of each area of an agenda that has any, in the agenda's own order; "" holds those elsewhere."""
    codes = [area.code for area in agenda.areas]
    inside: dict[str, list[PilotAction]] = {code: [] for code in (*codes, "")}
    for action in agenda.actions:
        inside[next((code for code in codes if lies_in(action.place_code, code)), "")].append(action)
    return tuple((code, realisation(tuple(actions))) for code, actions in inside.items() if actions)
