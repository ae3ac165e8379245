"""The audit tells what changed and nothing else."""

from planner.domain.agenda import drafting
from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Area
from planner.domain.events import differences
from planner.domain.parties import Party, PartyKind

AGENDA = Agenda("a", "Rivierwijk", (Area("WK900105", "Rivierwijk", 2024),), 2026, 2028)


def test_a_new_agenda_has_no_before():
    before, after = differences(None, AGENDA)
    assert before == {}
    assert after["title"] == "Rivierwijk"


def test_only_changed_fields_are_kept():
    with_party = drafting.add_party(AGENDA, Party("w", "Woonstede", PartyKind.WONINGCORPORATIE))
    changed = drafting.edit_party(with_party, "w", 1, seeks="rust")
    before, after = differences(with_party, changed)
    assert before == {"parties/w/seeks": "", "parties/w/version": 1}
    assert after == {"parties/w/seeks": "rust", "parties/w/version": 2}


def test_an_item_that_left_has_only_a_before():
    with_party = drafting.add_party(AGENDA, Party("w", "Woonstede", PartyKind.WONINGCORPORATIE))
    before, after = differences(with_party, drafting.remove_party(with_party, "w", 1))
    assert before["parties/w/name"] == "Woonstede"
    assert after == {}
