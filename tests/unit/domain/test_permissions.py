"""Who may do what."""

import pytest

from planner.domain.permissions import TABLE, For, Right, Role, User, demand, may
from planner.domain.rules import RuleBroken
from tests.builders import a_user


def test_every_right_stands_in_the_table_for_every_role():
    assert set(TABLE) == set(Right)
    assert {len(row) for row in TABLE.values()} == {len(Role)}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", [Right.CONSENT, Right.SCORE, Right.CONTRIBUTE, Right.OWN_WORDS])
def test_no_role_speaks_for_another_party(role, right):
    assert not may(User("x", role, "woonstede"), right, party="gemeente")
    assert not may(User("x", role, None), right, party="gemeente")


def test_a_member_speaks_for_its_own_party():
    demand(User("x", Role.LID, "woonstede"), Right.CONSENT, party="woonstede")


def test_who_speaks_for_another_is_told_why_not():
    with pytest.raises(RuleBroken, match="not-your-party"):
        demand(a_user(party="gemeente"), Right.CONTRIBUTE, party="woonstede")


def test_a_reader_only_reads():
    allowed = [right for right, row in TABLE.items() if row[0] is not For.NOBODY]
    assert allowed == [Right.READ]
    with pytest.raises(RuleBroken, match="not-allowed"):
        demand(User("x", Role.LEZER, "woonstede"), Right.CONSENT, party="woonstede")


def test_only_the_facilitator_opens_a_check():
    assert [role for role in Role if may(User("x", role, "woonstede"), Right.OPEN_CHECK)] == [Role.FACILITATOR]
