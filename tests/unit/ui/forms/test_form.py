"""What a form keeps, sends and asks when two people edit the same thing."""

from datetime import date

import pytest

from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken
from planner.text import translator
from planner.ui.forms.draft import (
    Draft,
    Field,
    changed,
    clashes,
    follow,
    made,
    possible,
    rows_of,
    take_theirs,
    whole_field,
    words_of,
)
from planner.ui.forms.form import Form

BASE = {"name": "Woonstede", "knows": "de flats", "hours": 320}


def test_only_what_the_person_changed_is_sent():
    assert changed(BASE, {**BASE, "knows": "de flats en de mensen"}) == {"knows": "de flats en de mensen"}


def test_a_form_nobody_typed_in_follows_the_item():
    theirs = {**BASE, "hours": 400}
    draft, values = follow(Draft(1, BASE), dict(BASE), theirs, 2)
    assert (draft, values) == (Draft(2, theirs), theirs)


def test_changes_of_different_fields_live_together():
    mine, theirs = {**BASE, "knows": "alles"}, {**BASE, "hours": 400}
    draft, values = follow(Draft(1, BASE), mine, theirs, 2)
    assert values == {"name": "Woonstede", "knows": "alles", "hours": 400}
    assert changed(draft.base, values) == {"knows": "alles"}


def test_the_same_change_twice_is_no_clash():
    both = {**BASE, "hours": 400}
    assert clashes(BASE, both, dict(both)) == ()


def test_the_same_day_written_otherwise_is_no_change_and_no_clash():
    assert changed({"on": "01-03-2027"}, {"on": "1-3-2027"}) == {}
    assert clashes({"on": ""}, {"on": "1-3-2027"}, {"on": "01-03-2027"}) == ()
    assert clashes({"on": ""}, {"on": "31-6-2027"}, {"on": "30-6-2027"}) == ("on",)


def test_two_texts_for_one_field_wait_for_a_choice_and_nothing_typed_is_lost():
    mine, theirs = {**BASE, "knows": "van mij", "hours": 100}, {**BASE, "knows": "van hen"}
    draft, values = follow(Draft(1, BASE), mine, theirs, 2)
    assert values == mine
    assert (draft.version, draft.theirs, draft.theirs_version) == (1, theirs, 2)
    assert clashes(draft.base, mine, theirs) == ("knows",)


def test_taking_theirs_gives_up_only_the_field_that_clashed():
    mine, theirs = {**BASE, "knows": "van mij", "hours": 100}, {**BASE, "knows": "van hen"}
    draft, _ = follow(Draft(1, BASE), mine, theirs, 2)
    after, values = take_theirs(draft, mine)
    assert values == {"name": "Woonstede", "knows": "van hen", "hours": 100}
    assert (after.version, after.base, after.given_up) == (2, theirs, {"knows": "van mij"})


def test_what_was_given_up_stays_within_reach_when_the_other_goes_on():
    theirs = {**BASE, "knows": "van hen"}
    draft, values = follow(Draft(2, theirs, given_up={"knows": "van mij"}), dict(theirs), {**theirs, "hours": 400}, 3)
    assert (draft.version, draft.given_up, values["hours"]) == (3, {"knows": "van mij"}, 400)


def test_a_widget_gets_plain_values_and_only_what_can_be_chosen():
    kinds = Field("kind", "choice", "label", options={"zorg": "zorg"})
    figures = Field("figures", "many", "label", options={"a": "A"})
    assert type(possible(kinds, PartyKind.ZORG)) is str
    assert possible(kinds, PartyKind.POLITIE) is None
    assert possible(figures, ["a", "gone"]) == ["a"]


def test_a_day_is_written_and_read_as_text_and_told_at_its_field_when_it_is_none():
    day = Field("on", "date", "label")
    assert (possible(day, date(2027, 5, 1)), possible(day, None), possible(day, "mei")) == ("01-05-2027", "", "mei")
    assert (made(day, "1/5/2027"), made(day, "")) == (date(2027, 5, 1), None)
    for typed in ("mei", "31-6-2027", "1-5-27", "1-5-1827"):
        with pytest.raises(RuleBroken, match="not-a-date") as broken:
            made(day, typed)
        assert broken.value.at == "on"


def test_a_field_beside_another_shares_its_row():
    first, second, third = Field("a", "text", "a"), Field("b", "text", "b", beside=True), Field("c", "text", "c")
    assert rows_of([first, second, third]) == [[first, second], [third]]


def test_a_value_is_said_as_a_person_reads_it():
    t = translator("nl")
    choice = Field("kind", "choice", "label", options={"zorg": "Zorg", "politie": "Politie"})
    assert words_of(choice, "zorg", t) == "Zorg"
    assert words_of(choice, ["zorg", "politie"], t) == "Zorg, Politie"
    assert words_of(choice, "", t) == "(leeg)"
    assert words_of(choice, True, t) == "ja"


def test_a_form_of_something_new_begins_with_the_first_values_of_its_fields():
    fields = (
        Field("title", "text", "label"),
        Field("on", "date", "label", first=date(2027, 3, 1)),
        Field("kind", "radio", "label", options={"zorg": "zorg"}, first=PartyKind.ZORG),
        Field("parties", "many", "label", options={"a": "A"}),
        whole_field("hours", "label"),
        whole_field("year", "label", first=2027),
    )
    form = Form("new", fields, None, print, translator("nl"))
    assert form.values_of(None) == {
        "title": "", "on": "01-03-2027", "kind": "zorg", "parties": [], "hours": "", "year": "2027",
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "empty"), [("text", "  "), ("date", ""), ("radio", None), ("many", [])])
def test_a_field_that_is_needed_says_so_at_its_place(kind, empty):
    with pytest.raises(RuleBroken) as broken:
        made(Field("asked", kind, "label", missing="answer-missing"), empty)
    assert (broken.value.code, broken.value.at) == ("answer-missing", "asked")
    assert made(Field("asked", kind, "label"), empty) in (empty, None)
