"""Each party writes the goal in its own words."""

import pytest

from planner.domain.agenda.goals import OwnGoal, own_goal, write_own_goal
from planner.domain.rules import RuleBroken, VersionConflict
from tests.builders import a_user


def test_a_party_writes_and_rewrites_its_own_goal():
    user = a_user(party="woonstede")
    goals = write_own_goal((OwnGoal("gemeente", "rust", 1),), "woonstede", 0, " een thuis ", user)
    assert own_goal(goals, "woonstede") == OwnGoal("woonstede", "een thuis", 1)
    goals = write_own_goal(goals, "woonstede", 1, "een goed thuis", user)
    assert [goal.text for goal in goals] == ["rust", "een goed thuis"]


def test_two_colleagues_who_write_at_once_see_each_other():
    goals = (OwnGoal("woonstede", "een thuis", 1),)
    with pytest.raises(VersionConflict) as conflict:
        write_own_goal(goals, "woonstede", 0, "een huis", a_user(party="woonstede"))
    assert conflict.value.current == goals[0]


def test_nobody_writes_the_goal_of_another():
    with pytest.raises(RuleBroken, match="not-your-party"):
        write_own_goal((), "woonstede", 0, "een thuis", a_user(party="gemeente"))
