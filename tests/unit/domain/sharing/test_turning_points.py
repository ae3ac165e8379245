"""Of all that happened, the dozen facts that tell how an agenda came about."""

from datetime import UTC, datetime, timedelta

from planner.domain.events import Event
from planner.domain.sharing.turning_points import MOST, turning_points

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def happened(*told: tuple[str, str]) -> list[Event]:
    return [
        Event(str(n), "agenda", NOON + timedelta(minutes=n), "u", None, verb, subject, {}, {})
        for n, (verb, subject) in enumerate(told)
    ]


def test_details_are_left_out_and_the_order_stays():
    events = happened(("create_agenda", "a"), ("edit_party", "p"), ("add_action", "x"), ("settle", "a"))
    assert [event.verb for event in turning_points(events[::-1])] == ["create_agenda", "add_action", "settle"]


def test_of_an_action_that_moved_often_the_last_state_is_told():
    events = happened(("move_action", "x"), ("move_action", "y"), ("move_action", "x"))
    assert [event.subject for event in turning_points(events)] == ["y", "x"]


def test_of_a_long_story_the_most_telling_dozen_is_left():
    events = happened(("create_agenda", "a"), *[("add_opgave", str(n)) for n in range(40)], ("hold_review", "x"))
    points = turning_points(events)
    assert len(points) == MOST
    assert (points[0].verb, points[-1].verb) == ("create_agenda", "hold_review")
    assert points[1].subject == "30"
