"""The moments of an action on one line: begin, milestones, looking back, end."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.together.learning import Review, review_day


class MomentKind(StrEnum):
    """What happens on a day; on one day they come in this order."""

    START = "start"
    MILESTONE = "milestone"
    REVIEWED = "reviewed"
    REVIEW = "review"
    END = "end"


@dataclass(frozen=True, slots=True)
class Moment:
    """One day of an action; a milestone has words of its own."""

    on: date
    kind: MomentKind
    text: str = ""


def moments(action: PilotAction, reviews: tuple[Review, ...] = ()) -> tuple[Moment, ...]:
    """Put the days of an action in order: looking back as planned, and as it was done."""
    days = {
        MomentKind.START: action.start,
        MomentKind.REVIEW: review_day(action, reviews),
        MomentKind.END: action.end,
    }
    found = [Moment(day, kind) for kind, day in days.items() if day]
    found += [Moment(milestone.on, MomentKind.MILESTONE, milestone.text) for milestone in action.milestones]
    found += [Moment(review.on, MomentKind.REVIEWED) for review in reviews if review.action_id == action.id]
    return tuple(sorted(found, key=lambda moment: (moment.on, list(MomentKind).index(moment.kind))))


@dataclass(frozen=True, slots=True)
class Span:
    """The whole years that a line is drawn over."""

    first: int
    last: int

    @property
    def years(self) -> range:
        """Give each year."""
        return range(self.first, self.last + 1)

    def place(self, day: date) -> float:
        """Tell where a day lies on the line, from 0 to 1; a day before or after it lies at the end.

        >>> Span(2026, 2027).place(date(2027, 1, 1))
        0.5
        """
        begin = date(self.first, 1, 1)
        share = (day - begin).days / (date(self.last + 1, 1, 1) - begin).days
        return min(1.0, max(0.0, share))


def span(agenda: Agenda, found: tuple[Moment, ...]) -> Span:
    """Give the years of the agenda, and those of moments outside them."""
    years = [agenda.period_from, agenda.period_to, *(moment.on.year for moment in found)]
    return Span(min(years), max(years))
