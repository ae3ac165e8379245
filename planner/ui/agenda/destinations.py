"""Where a link on an agenda leads: to which step, to which action opened there, and to which form."""

from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from planner.domain.sharing.region import Follow, FollowUp
from planner.domain.together.learning import LogEntry
from planner.domain.together.settling import Hindrance, InTheWay
from planner.domain.together.steps import Open, Step, Todo
from planner.domain.together.wordings import GOAL
from planner.ui.agenda.desk import Desk
from planner.ui.forms.form import forget, is_dirty
from planner.ui.forms.opening import open_form
from planner.ui.session import focus, slots

ACTION = "actie"
"""What the address calls the action that is opened."""


class Place(StrEnum):
    """A place in the gouden draad that can be empty."""

    FIGURE = "figure"
    OPGAVE = "opgave"
    ACTION = "action"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty place in the gouden draad; `subject` is the id of what stands before it."""

    place: Place
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Destination:
    """A place on an agenda; `item` is the action that is opened there ("" for none), None leaves that as it is.

    `form` is the one that opens, named as on the desk; `opgave` is what a new action there is for.
    """

    step: Step
    item: str | None = ""
    form: str = ""
    opgave: str = ""

    def address(self, agenda_id: str) -> dict[str, str]:
        """Give what the address of a link to it says."""
        query = {"agenda": agenda_id, "stap": self.step.value}
        return {**query, ACTION: self.item} if self.item else query


TABLE = Destination(Step.TAFEL, None)
NEW_OPGAVE = Destination(Step.URGENTIE, form="opgave/new")
NEW_ACTION = Destination(Step.ACTIES, form="action/new")

TODOS = {
    Todo.SEAT_PARTIES: (Step.TAFEL, "party/new"),
    Todo.TELL_KNOWS: (Step.TAFEL, "party/{me}"),
    Todo.TELL_SEEKS: (Step.TAFEL, "party/{me}"),
    Todo.TELL_HOURS: (Step.TAFEL, "party/{me}"),
    Todo.NAME_REPRESENTATIVE: (Step.TAFEL, "person/new/{me}"),
    Todo.ACCEPT_PROMISE: (Step.TAFEL, "promise/{subject}/{me}"),
    Todo.NAME_OPGAVE: (Step.URGENTIE, "opgave/new"),
    Todo.SAY_OWN_WORDS: (Step.URGENTIE, "say/{subject}/{me}"),
    Todo.SAY_WHO_DECIDES: (Step.URGENTIE, "say/{subject}/{me}"),
    Todo.WRITE_GOAL: (Step.DOEL, "goal"),
    Todo.WRITE_OWN_GOAL: (Step.DOEL, "own-goal/{me}"),
    Todo.RATE_INTERWOVEN: (Step.SAMENWERKEN, "interwoven/{subject}"),
    Todo.START_CHECK: (Step.SAMENWERKEN, "check/new"),
    Todo.SCORE: (Step.SAMENWERKEN, "check/{subject}/{me}"),
    Todo.NAME_ACTION: (Step.ACTIES, "action/new"),
    Todo.COMPLETE_HYPOTHESIS: (Step.ACTIES, "action/{subject}/what"),
    Todo.SET_REVIEW: (Step.ACTIES, "action/{subject}/place"),
    Todo.GIVE_AND_GET: (Step.ACTIES, "given/{subject}/{me}"),
    Todo.BEGIN_ACTION: (Step.ACTIES, "action/{subject}/state"),
    Todo.ANSWER: (Step.AFSPREKEN, "consent/{subject}/{me}"),
    Todo.SHARE: (Step.AFSPREKEN, "state"),
    Todo.SETTLE: (Step.AFSPREKEN, "state"),
    Todo.AGREE_ACTIONS: (Step.AFSPREKEN, "agreed"),
    Todo.HOLD_REVIEW: (Step.LEREN, "review/{subject}"),
}
"""The step where each thing is done, and the form that does it; of the goal one answers where it stands."""

FOLLOWS = {
    Follow.TWO_DECIDE: Step.URGENTIE,
    Follow.NOBODY_DECIDES: Step.URGENTIE,
    Follow.REVIEW_DUE: Step.LEREN,
    Follow.FACELESS: Step.TAFEL,
    Follow.WAITING: Step.AFSPREKEN,
}
"""Where each kind is solved; an objection is talked about at the goal or the action itself."""

Point = Open | Gap | InTheWay | FollowUp | LogEntry


def of(point: Point, me: str | None = None) -> Destination:
    """Give where something is done about a point, by the party `me` where it is about a party's own words."""
    match point:
        case Open():
            return _of_open(point, me or "")
        case Gap():
            return _of_gap(point)
        case InTheWay():
            return _of_hindrance(point, me or "")
        case FollowUp():
            return _of_follow_up(point)
        case LogEntry():  # a lesson, to build on
            return Destination(Step.ACTIES, form=f"action/new/{point.id}")


def go_to(desk: Desk, to: Destination) -> None:
    """Go there, and open the form; what was typed in it stays, unless it was about another opgave."""
    focus.walk_to(to.step.value)
    if to.item:
        st.query_params[ACTION] = to.item
    elif to.item is not None:
        st.query_params.pop(ACTION, None)
    if to.form:
        open_form(desk.key(to.form))
    if to.opgave:
        slots.FOR_OPGAVE.set(to.opgave)
        if not is_dirty(desk.key(to.form)):
            forget(desk.key(to.form))


def _of_open(point: Open, me: str) -> Destination:
    step, form = TODOS[point.todo]
    if point == Open(Todo.ANSWER, GOAL):
        step = Step.DOEL
    item = point.subject if step is Step.ACTIES else ""
    return Destination(step, item, form.format(subject=point.subject, me=me))


def _of_gap(gap: Gap) -> Destination:
    return {
        Place.FIGURE: Destination(Step.URGENTIE, form=f"opgave/{gap.subject}"),
        Place.OPGAVE: NEW_OPGAVE,
        Place.ACTION: Destination(Step.ACTIES, form="action/new", opgave=gap.subject),
        Place.REVIEW: Destination(Step.ACTIES, gap.subject, f"action/{gap.subject}/place"),
    }[gap.place]


def _of_hindrance(way: InTheWay, me: str) -> Destination:
    if way.hindrance is Hindrance.ALONE:
        return Destination(Step.TAFEL, form="party/new")
    if way.hindrance is Hindrance.NO_ACTION:
        return NEW_ACTION
    if way.hindrance is Hindrance.NO_GOAL:
        return Destination(Step.DOEL, form="goal")
    form = f"consent/{way.subject}/{me}"
    return Destination(Step.DOEL, form=form) if way.subject == GOAL else Destination(Step.ACTIES, way.subject, form)


def _of_follow_up(one: FollowUp) -> Destination:
    if one.follow in FOLLOWS:
        return Destination(FOLLOWS[one.follow])
    return Destination(Step.DOEL) if one.subject == GOAL else Destination(Step.ACTIES, one.subject)
