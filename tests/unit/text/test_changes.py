"""What changed, in words a person reads."""

from dataclasses import fields, replace
from datetime import date

import pytest

from planner.domain.agenda.actions import Contribution, GemeenteRole, PilotAction
from planner.domain.agenda.agenda import Agenda, Ambition
from planner.domain.agenda.goals import OwnGoal
from planner.domain.agenda.opgaven import Opgave, Say
from planner.domain.events import differences, flat
from planner.domain.parties import Party
from planner.domain.places import Shape, ShapeKind
from planner.domain.together.consent import Consent
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry, Review
from planner.domain.together.representatives import Representative
from planner.domain.together.wordings import GOAL, Wording, kept
from planner.text import translator
from planner.text.changes import FIELDS, Changed, Line, Teller, names_in, names_of, paths_of
from planner.text.words import Words
from tests.builders import a_contribution, a_full_agenda, an_action, an_agenda, an_opgave

WORDS = Words(translator("nl"), "nl")
UNTOLD = {
    Agenda: {"id", "areas", "fictional", "ambition", "parties", "opgaven", "says", "actions", "contributions"},
    Opgave: {"id", "signals"},
    Say: {"opgave_id", "party_id"},
    Party: {"id"},
    PilotAction: {"id"},
    Contribution: {"action_id", "party_id"},
    OwnGoal: {"party_id"},
    Ambition: set(),
    Consent: {"id", "subject", "party_id", "given_on"},
    Representative: {"id", "party_id"},
    Review: {"id", "action_id", "on", "decision", "now"},
    LogEntry: {"id", "action_id", "on", "party_id"},
    Edition: {"number", "agenda", "at", "user", "party_id"},
}


def changes(before, after) -> tuple[Changed, ...]:
    return Teller(WORDS, names_of(after)).changes(flat(before), flat(after))


@pytest.mark.parametrize("kind", UNTOLD, ids=lambda kind: kind.__name__)
def test_every_field_is_told_or_left_out_on_purpose(kind):
    silent = UNTOLD[kind] | {"version"}
    assert [f.name for f in fields(kind) if f.name not in {*FIELDS, *silent}] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_full_agenda_can_be_told_in_full(language):
    told = Teller(Words(translator(language), language), names_of(a_full_agenda())).lines(flat(a_full_agenda()))
    assert all(label and words for lines in told.values() for label, words in lines)


def test_a_change_is_told_as_a_planner_says_it():
    before = an_agenda(opgaven=(an_opgave(),), actions=(an_action(end=date(2027, 10, 31)),))
    action = an_action(end=date(2028, 3, 1), then="meer schaduw", gemeente_role=GemeenteRole.COCREEREN)
    (told,) = changes(before, replace(before, actions=(action,)))
    assert told.title == f"Actie: {action.title}"
    assert {line.label: (line.old.replace("\xa0", " "), line.new.replace("\xa0", " ")) for line in told.lines} == {
        "Dan": (an_action().then, "meer schaduw"),
        "Rol van de gemeente": ("", "Meewerken (co-creëren)"),
        "Einde": ("31 oktober 2027", "1 maart 2028"),
    }


def test_what_came_and_went_is_named():
    before = an_agenda(opgaven=(an_opgave(id="a", title="Straat"),))
    after = an_agenda(opgaven=(an_opgave(id="b", title="Warmte"),))
    told = Teller(WORDS, names_in(flat(before), flat(after))).changes(flat(before), flat(after))
    assert [(c.title, c.how) for c in told] == [("Opgave: Straat", "went"), ("Opgave: Warmte", "came")]


def test_a_drawing_that_changed_is_said_to_have_changed():
    drawn = [an_action(place_shape=Shape(ShapeKind.POINT, ((east, 52.0),))) for east in (4.2, 4.3)]
    before, after = (an_agenda(opgaven=(an_opgave(),), actions=(action,)) for action in drawn)
    ((line,),) = (c.lines for c in changes(before, after))
    assert line == Line("Tekening op de kaart", "getekend op de kaart", "getekend op de kaart", is_text=False)


def test_what_a_party_puts_in_stands_under_its_name():
    agenda = replace(a_full_agenda(), contributions=(a_contribution(hours=120, lets_go="het tempo"),))
    wording = next(w for w in kept((), agenda) if w.subject != GOAL)
    told = Teller(WORDS, names_of(agenda)).lines(paths_of(wording))
    given = next(lines for title, lines in told.items() if title.startswith("Inbreng van"))
    assert ("Uren", "120") in given
    assert ("Geeft uit handen", "het tempo") in given


def test_signals_and_scores_are_not_told_here():
    paths = {"signal/text": "wat het team ziet", "checks/c/scored/p/scores/vertrouwen": 3}
    assert Teller(WORDS, {}).changes({}, paths) == ()


def test_an_event_holds_only_what_changed_and_can_still_be_told():
    before = a_full_agenda()
    after = replace(before, ambition=Ambition("Samen.", before.ambition.version + 1))
    ((line,),) = (c.lines for c in Teller(WORDS, {}).changes(*differences(before, after)))
    assert (line.label, line.new, line.is_text) == ("Tekst", "Samen.", True)


def test_the_goal_has_the_path_it_has_in_the_agenda():
    wording = next(w for w in kept((), a_full_agenda()) if w.subject == GOAL)
    assert isinstance(wording, Wording)
    assert list(paths_of(wording)) == ["ambition/text"]
