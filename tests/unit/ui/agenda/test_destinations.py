"""Where links on an agenda lead; that something really opens there, test_destinations in integration tells."""

import pytest

from planner.domain.sharing.region import Follow, FollowUp
from planner.domain.together.settling import Hindrance, InTheWay
from planner.domain.together.steps import Open, Step, Todo
from planner.domain.together.wordings import GOAL
from planner.ui.agenda import destinations
from planner.ui.agenda.destinations import Destination


def test_each_thing_to_do_has_a_place():
    assert destinations.TODOS.keys() == set(Todo)


@pytest.mark.parametrize("follow", list(Follow))
def test_each_thing_to_follow_up_has_a_place(follow):
    found = destinations.of(FollowUp(follow, "agenda", "ketel"))
    assert found == Destination(Step.ACTIES, "ketel") if follow is Follow.OBJECTION else found.item == ""


def test_what_is_said_of_the_goal_is_said_where_it_stands():
    points = (Open(Todo.ANSWER, GOAL), InTheWay(Hindrance.OBJECTION, GOAL), FollowUp(Follow.OBJECTION, "agenda", GOAL))
    assert {destinations.of(point, "wijkraad").step for point in points} == {Step.DOEL}


def test_an_answer_is_the_own_party_s():
    found = destinations.of(InTheWay(Hindrance.NOT_ANSWERED, "ketel"), "wijkraad")
    assert found == Destination(Step.ACTIES, "ketel", "consent/ketel/wijkraad")


def test_a_link_names_the_agenda_the_step_and_the_action_that_opens():
    assert Destination(Step.ACTIES, "ketel").address("hier") == {"agenda": "hier", "stap": "acties", "actie": "ketel"}
    assert Destination(Step.TAFEL).address("hier") == {"agenda": "hier", "stap": "tafel"}
