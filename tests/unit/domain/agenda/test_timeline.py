"""The moments of an action on one line."""

from datetime import date

from planner.domain.agenda.actions import Milestone
from planner.domain.agenda.timeline import MomentKind, Span, moments, span
from planner.domain.together.learning import Decision, Review
from tests.builders import an_action, an_agenda

ACTION = an_action(
    start=date(2027, 2, 1),
    end=date(2027, 10, 31),
    review=date(2027, 5, 1),
    milestones=(Milestone(date(2027, 5, 1), "Ontwerp klaar"),),
)
HELD = Review(
    "r", ACTION.id, date(2027, 5, 3), "minder overlast", "rust", Decision.DOORGAAN, "werkt", next_on=date(2027, 9, 1)
)


def test_moments_stand_in_order_and_what_is_ready_comes_before_looking_back():
    assert [moment.kind for moment in moments(ACTION)] == [
        MomentKind.START,
        MomentKind.MILESTONE,
        MomentKind.REVIEW,
        MomentKind.END,
    ]
    assert moments(an_action()) == ()


def test_after_looking_back_the_next_day_to_do_so_is_told_beside_it():
    told = {moment.kind: moment.on for moment in moments(ACTION, (HELD,))}
    assert (told[MomentKind.REVIEWED], told[MomentKind.REVIEW]) == (date(2027, 5, 3), date(2027, 9, 1))


def test_a_line_runs_over_the_years_of_the_agenda_and_those_of_moments_outside_it():
    agenda = an_agenda(period_from=2026, period_to=2026)
    assert span(agenda, moments(ACTION)) == Span(2026, 2027)
    assert Span(2026, 2027).place(date(2030, 1, 1)) == 1
