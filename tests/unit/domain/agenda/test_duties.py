"""The yearly cycle and a good first step."""

from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState, Nature
from planner.domain.agenda.duties import Duty, begin_physical, concerns, next_deadline
from planner.domain.parties import PartyKind, usual_missing
from tests.builders import a_party, an_action


@pytest.mark.parametrize(
    ("today", "duty", "last_day"),
    [
        (date(2026, 3, 1), Duty.BOD, date(2026, 6, 30)),
        (date(2026, 6, 30), Duty.BOD, date(2026, 6, 30)),
        (date(2026, 7, 1), Duty.PRESTATIEAFSPRAKEN, date(2026, 12, 15)),
        (date(2026, 12, 15), Duty.PRESTATIEAFSPRAKEN, date(2026, 12, 15)),
        (date(2026, 12, 16), Duty.BOD, date(2027, 6, 30)),
    ],
)
def test_what_is_decided_today_can_feed_the_next_moment(today, duty, last_day):
    deadline = next_deadline(today)
    assert (deadline.duty, deadline.last_day) == (duty, last_day)
    assert deadline.last_day >= today


def test_the_cycle_is_for_a_table_with_gemeente_and_corporatie():
    assert not concerns((a_party(),))
    assert concerns((a_party(), a_party(id="g", kind=PartyKind.GEMEENTE)))


def test_usual_parties_that_miss_are_suggested():
    assert usual_missing((a_party(), a_party(id="g", kind=PartyKind.GEMEENTE))) == (
        PartyKind.HUURDERSORGANISATIE,
        PartyKind.BEWONERS,
    )


def test_a_table_with_only_social_plans_is_hinted_at_a_physical_one():
    social, physical = an_action(nature=Nature.SOCIAAL), an_action(id="b")
    assert begin_physical((social,))
    assert begin_physical((social, an_action(id="c", state=ActionState.GESTOPT)))
    assert not begin_physical((social, physical))
    assert not begin_physical(())
