"""The rules of the joint agenda."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState, GemeenteRole, PilotAction
from planner.domain.agenda.agenda import Agenda, Caps
from planner.domain.agenda.opgaven import Opgave, Say, SayKind, SayLight, say_light
from planner.domain.areas import Area
from planner.domain.parties import Party, PartyKind
from planner.domain.rules import CapReached, RuleBroken, VersionConflict

CAPS = Caps()


@pytest.fixture
def agenda() -> Agenda:
    """Give an agenda with two parties and one opgave."""
    agenda = Agenda("a", "Rivierwijk", (Area("WK900105", "Rivierwijk", 2024),), 2026, 2028)
    agenda = drafting.add_party(agenda, Party("g", "Gemeente", PartyKind.GEMEENTE))
    agenda = drafting.add_party(agenda, Party("w", "Woonstede", PartyKind.WONINGCORPORATIE))
    return drafting.add_opgave(agenda, Opgave("o", "De straat"), CAPS)


def action(number: int, **details) -> PilotAction:
    return PilotAction(f"p{number}", "o", f"Actie {number}", **details)


def with_actions(agenda: Agenda, count: int) -> Agenda:
    for n in range(count):
        agenda = drafting.add_action(agenda, action(n), CAPS)
    return agenda


def test_two_parties_with_one_name_are_refused(agenda):
    with pytest.raises(RuleBroken, match="party-twice"):
        drafting.add_party(agenda, Party("x", " gemeente ", PartyKind.OVERIG))


def test_a_fourth_opgave_asks_which_one_makes_room(agenda):
    for n in range(2):
        agenda = drafting.add_opgave(agenda, Opgave(f"o{n}", f"Opgave {n}"), CAPS)
    with pytest.raises(CapReached) as full:
        drafting.add_opgave(agenda, Opgave("te-veel", "Nog een"), CAPS)
    assert [item for item, _ in full.value.open_items] == ["o", "o0", "o1"]


def test_a_parked_opgave_keeps_its_reason_and_makes_room(agenda):
    parked = drafting.park_opgave(agenda, "o", 1, "eerst de woningen")
    assert parked.opgave("o").parked_because == "eerst de woningen"
    assert parked.open_opgaven == ()


def test_parking_without_a_reason_is_refused(agenda):
    with pytest.raises(RuleBroken, match="reason-needed"):
        drafting.park_opgave(agenda, "o", 1, "  ")


def test_an_opgave_with_an_open_action_is_not_parked(agenda):
    with pytest.raises(RuleBroken, match="opgave-has-actions"):
        drafting.park_opgave(with_actions(agenda, 1), "o", 1, "geen tijd")


def test_a_parked_opgave_comes_back_only_when_there_is_room(agenda):
    parked = drafting.park_opgave(agenda, "o", 1, "later")
    for n in range(3):
        parked = drafting.add_opgave(parked, Opgave(f"o{n}", f"Opgave {n}"), CAPS)
    with pytest.raises(CapReached):
        drafting.reopen_opgave(parked, "o", 2, CAPS)


def test_a_sixth_action_asks_which_one_stops(agenda):
    agenda = with_actions(agenda, 5)
    with pytest.raises(CapReached) as full:
        drafting.add_action(agenda, action(6), CAPS)
    assert full.value.cap == 5
    assert len(full.value.open_items) == 5


def test_a_stopped_action_makes_room_and_keeps_its_reason(agenda):
    agenda = with_actions(agenda, 5)
    agenda = drafting.move_action(agenda, "p0", 1, ActionState.GESTOPT, "geen geld", CAPS)
    agenda = drafting.add_action(agenda, action(6), CAPS)
    assert agenda.action("p0").state_reason == "geen geld"
    assert len(agenda.open_actions) == 5


def test_stopping_without_a_reason_is_refused(agenda):
    with pytest.raises(RuleBroken, match="reason-needed"):
        drafting.move_action(with_actions(agenda, 1), "p0", 1, ActionState.GESTOPT, "", CAPS)


def test_a_stopped_action_starts_again_only_when_there_is_room(agenda):
    agenda = with_actions(agenda, 5)
    agenda = drafting.move_action(agenda, "p0", 1, ActionState.GESTOPT, "geen geld", CAPS)
    agenda = drafting.add_action(agenda, action(6), CAPS)
    with pytest.raises(CapReached):
        drafting.move_action(agenda, "p0", 2, ActionState.IDEE, "", CAPS)


def test_an_action_does_not_skip_states(agenda):
    with pytest.raises(RuleBroken, match="state-not-next"):
        drafting.move_action(with_actions(agenda, 1), "p0", 1, ActionState.GELEERD, "", CAPS)


def test_a_gemeente_that_decides_says_why(agenda):
    with pytest.raises(RuleBroken, match="role-without-ground"):
        drafting.add_action(agenda, action(1, gemeente_role=GemeenteRole.BESLISSEN), CAPS)


def test_a_gemeente_that_does_not_decide_has_no_ground(agenda):
    deciding = action(1, gemeente_role=GemeenteRole.BESLISSEN, role_ground="veiligheid")
    agenda = drafting.add_action(agenda, deciding, CAPS)
    agenda = drafting.edit_action(agenda, deciding.id, 1, gemeente_role=GemeenteRole.FACILITEREN)
    assert agenda.action(deciding.id).role_ground == ""
    with pytest.raises(RuleBroken, match="ground-without-deciding"):
        drafting.edit_action(agenda, deciding.id, 2, role_ground="toch veiligheid")


def test_an_action_does_not_end_before_it_starts(agenda):
    with pytest.raises(RuleBroken, match="end-before-start"):
        drafting.add_action(agenda, action(1, start=date(2027, 5, 1), end=date(2027, 4, 1)), CAPS)


def test_editing_an_old_version_shows_what_the_other_made_of_it(agenda):
    theirs = drafting.edit_party(agenda, "w", 1, seeks="rust")
    with pytest.raises(VersionConflict) as conflict:
        drafting.edit_party(theirs, "w", 1, seeks="tempo")
    assert conflict.value.current == theirs.party("w")


def test_editing_different_items_never_conflicts(agenda):
    agenda = drafting.edit_party(agenda, "w", 1, seeks="rust")
    agenda = drafting.edit_party(agenda, "g", 1, seeks="tempo")
    assert (agenda.party("w").seeks, agenda.party("g").seeks) == ("rust", "tempo")


def test_a_party_that_an_action_counts_on_stays(agenda):
    agenda = drafting.add_action(agenda, action(1, lead_party="w"), CAPS)
    with pytest.raises(RuleBroken, match="party-counted-on"):
        drafting.remove_party(agenda, "w", 1)


def test_what_a_party_said_leaves_with_it(agenda):
    agenda = drafting.set_say(agenda, "o", "w", 0, kind=SayKind.SAMEN, own_words="onze flats")
    assert drafting.remove_party(agenda, "w", 1).says == ()


def test_a_benefit_needs_a_source(agenda):
    with pytest.raises(RuleBroken, match="benefit-without-source"):
        drafting.set_contribution(with_actions(agenda, 1), "p0", "w", 0, benefit="minder leegstand")


def test_hours_below_zero_are_refused(agenda):
    with pytest.raises(RuleBroken, match="negative-number"):
        drafting.set_contribution(with_actions(agenda, 1), "p0", "w", 0, hours=-1)


def test_two_parties_contribute_to_one_action_without_conflict(agenda):
    agenda = with_actions(agenda, 1)
    agenda = drafting.set_contribution(agenda, "p0", "w", 0, hours=40)
    agenda = drafting.set_contribution(agenda, "p0", "g", 0, hours=60)
    assert {c.party_id: c.hours for c in agenda.contributions} == {"w": 40, "g": 60}


@pytest.mark.parametrize(
    ("kinds", "light"),
    [
        ([SayKind.ZELF, SayKind.ZELF], SayLight.CONFLICT),
        ([SayKind.ANDEREN, SayKind.ANDEREN], SayLight.NOBODY),
        ([SayKind.SAMEN, SayKind.ANDEREN], SayLight.TOGETHER),
        ([SayKind.ZELF, SayKind.SAMEN], SayLight.CLEAR),
        ([SayKind.ZELF], SayLight.INCOMPLETE),
        ([], SayLight.INCOMPLETE),
    ],
)
def test_the_light_shows_what_to_talk_about(kinds, light):
    says = tuple(Say("o", str(n), kind) for n, kind in enumerate(kinds))
    assert say_light(says, parties=2) is light


def test_rules_never_change_the_agenda_they_were_given(agenda):
    before = replace(agenda)
    drafting.edit_agenda(agenda, agenda.version, title="Anders")
    assert agenda == before


@pytest.mark.parametrize("years", [(0, 2028), (2026, 3_000_000), (-5, 2028)])
def test_an_agenda_is_about_years_people_know(agenda, years):
    with pytest.raises(RuleBroken, match="year-out-of-reach"):
        drafting.edit_agenda(agenda, agenda.version, period_from=years[0], period_to=years[1])
