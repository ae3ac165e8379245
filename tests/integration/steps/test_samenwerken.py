"""Step 4 of the agenda page, Samenwerken, driven as a person would."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.demo.prepare import DEMO_ID
from planner.domain.permissions import Role, User
from planner.domain.together.cooperation import Check, CheckField, CooperationForm, Seven
from planner.services.agenda import agendas, cooperation, opgaven
from planner.services.context import Context
from tests.builders import an_event
from tests.fixtures.agenda_page import be, demo, fine, fresh, opened, press, told

SEVEN = Seven(6, 6, 6, 5, 4, 5, 6)


def a_check(ctx: Context, *scored: Seven, opened: bool = False, days: int = 0, form: str = "aanpassen") -> Check:
    """Start a check on the whole table, scored by the first parties."""
    then = replace(ctx, now=lambda: ctx.now() + timedelta(days=days))
    check = cooperation.start_check(then, DEMO_ID, CooperationForm(form)).checks[-1]
    for party, scores in zip(demo(ctx).parties, scored, strict=False):
        member = replace(then, user=User("lid", Role.LID, party.id))
        cooperation.score(member, DEMO_ID, check.id, scores)
    if opened:
        cooperation.open_check(replace(then, user=User("begeleider", Role.FACILITATOR)), DEMO_ID, check.id)
    return check


@pytest.fixture
def quiet(ctx: Context) -> Context:
    """Give the demo without the checks it may hold."""
    with ctx.store.open(DEMO_ID) as unit:
        unit.save(replace(unit.dossier, checks=()), an_event(agenda_id=DEMO_ID, id="zonder-toetsen"))
    return ctx


def test_how_interwoven_an_opgave_is_says_the_lightest_form_that_fits(quiet):
    opgave = opgaven.add_opgave(quiet, DEMO_ID, title="Een nieuwe opgave").opgaven[-1]
    page, form = opened("samenwerken"), f"{DEMO_ID}/interwoven/{opgave.id}"
    assert page.radio(key=f"{form}.interwoven").value is None
    press(page, f"{form}.save")
    assert page.error[0].value == "Kies eerst hoe het werk samenhangt."
    page.radio(key=f"{form}.interwoven").set_value("5")
    press(page, f"{form}.save")
    assert demo(quiet).opgave(opgave.id).interwoven == 5
    assert "Dat vraagt om <b>aaneenvlechten: we maken het samen</b>" in told(page)


def test_a_check_starts_with_the_form_that_the_opgave_asks_for(quiet):
    page, form, opgave = opened("samenwerken"), f"{DEMO_ID}/check/new", demo(quiet).opgaven[0]
    assert page.radio(key=f"{form}.form").value == "aanpassen"
    opgaven.edit_opgave(quiet, DEMO_ID, opgave.id, opgave.version, interwoven=5)
    fine(page.radio(key=f"{form}.about").set_value(opgave.id).run())
    assert page.radio(key=f"{form}.form").value == "aaneenvlechten"
    press(page, f"{form}.save")
    (check,) = quiet.store.load(DEMO_ID).checks
    assert (check.opgave_id, check.form.value) == (opgave.id, "aaneenvlechten")


def test_putting_back_what_a_check_is_about_puts_back_its_form(quiet):
    opgave, form = demo(quiet).opgaven[0], f"{DEMO_ID}/check/new"
    opgaven.edit_opgave(quiet, DEMO_ID, opgave.id, opgave.version, interwoven=1)
    page = opened("samenwerken")
    for_table = page.radio(key=f"{form}.form").value
    fine(page.radio(key=f"{form}.about").set_value(opgave.id).run())
    assert page.radio(key=f"{form}.form").value != for_table
    press(page, f"{form}.undo")
    assert page.radio(key=f"{form}.form").value == for_table
    assert f"{form}.undo" not in {button.key for button in page.run().button}


def test_a_party_scores_seven_fields_and_nobody_else_sees_them(quiet):
    check, parties = a_check(quiet), demo(quiet).parties
    page, form = be(opened("samenwerken"), parties[0].id), f"{DEMO_ID}/check/{check.id}/{parties[0].id}"
    assert "Dit kan ook later" in told(page)
    press(page, f"{form}.open")
    assert page.radio(key=f"{form}.vertrouwen").label == "Hoeveel vertrouwen hebben we nu in elkaar?"
    for field in CheckField:
        assert page.radio(key=f"{form}.{field.value}").value is None
        if field is not CheckField.DOELEN:
            page.radio(key=f"{form}.{field.value}").set_value("7")
    press(page, f"{form}.save")
    assert page.error[0].value == "Eén vraag heeft nog geen cijfer: Van wie zijn onze doelen?"
    page.radio(key=f"{form}.doelen").set_value("3")
    press(page, f"{form}.save")
    assert "Jullie cijfers: vertrouwen 7" in told(page)
    for other in (parties[1].id, "facilitator", "lezer"):
        be(page, other)
        assert f"Cijfers gegeven: {parties[0].name}." in told(page)
        assert "vertrouwen 7" not in told(page)


def test_marks_can_be_changed_until_the_check_opens(quiet):
    check, party = a_check(quiet, SEVEN), demo(quiet).parties[0]
    page, form = be(opened("samenwerken"), party.id), f"{DEMO_ID}/check/{check.id}/{party.id}"
    press(page, f"{form}.open")
    assert page.radio(key=f"{form}.relatie").value == "6"
    page.radio(key=f"{form}.relatie").set_value("2")
    press(page, f"{form}.save")
    assert quiet.store.load(DEMO_ID).checks[0].scored[0].scores == replace(SEVEN, relatie=2)


def test_only_the_facilitator_opens_early_after_reading_what_that_means(quiet):
    check, parties = a_check(quiet, SEVEN, SEVEN), demo(quiet).parties
    page, name = opened("samenwerken"), f"{DEMO_ID}/check/{check.id}/open"
    press(page, f"{name}.open")
    assert f"ook {parties[2].name} en {parties[3].name} niet" in told(page)
    press(page, name)
    assert quiet.store.load(DEMO_ID).checks[0].is_open
    assert f"Zonder cijfers van {parties[2].name} en {parties[3].name}." in told(page)
    assert f"{name}.open" not in {button.key for button in be(page, parties[2].id).button}


def test_an_opened_check_shows_every_mark_the_lowest_and_what_to_talk_about(quiet):
    low = replace(SEVEN, vertrouwen=2)
    a_check(quiet, SEVEN, low, SEVEN, replace(SEVEN, vertrouwen=7))
    page, (first, second, third, fourth) = opened("samenwerken"), demo(quiet).parties
    said = told(page)
    assert f"{second.name} 2 · {first.name} 6 · {third.name} 6 · {fourth.name} 7" in said
    assert "Het laagste is 2; jullie liggen 5 uit elkaar: iets om over te praten." in said
    assert "Voor aanpassen is minstens 5 nodig." in said
    assert "Wat zou het vertrouwen een stap groter maken" in said
    assert "voor afstemmen is de basis wel goed genoeg" in said
    assert "Waar je op let bij aanpassen" in said
    assert "aanname van ons" in said
    assert "gemiddeld" not in said


def test_a_later_check_says_what_moved_and_the_earlier_one_stays(quiet):
    four = demo(quiet).parties
    a_check(quiet, *[replace(SEVEN, doelen=3)] * len(four), days=-200)
    a_check(quiet, SEVEN, *[replace(SEVEN, doelen=6)] * 3)
    said = told(opened("samenwerken"))
    assert "Doelen: het laagste cijfer ging van 3 naar 5, het verschil van 0 naar 1." in said
    assert said.count("<summary>De toets van") == 1
    assert "<td data-label=" in said


def test_who_was_still_writing_when_the_check_opened_is_told(quiet):
    check, parties = a_check(quiet, SEVEN), demo(quiet).parties
    page = be(opened("samenwerken"), parties[1].id)
    press(page, f"{DEMO_ID}/check/{check.id}/{parties[1].id}.open")
    fine(page.radio(key=f"{DEMO_ID}/check/{check.id}/{parties[1].id}.relatie").set_value("4").run())
    cooperation.open_check(replace(quiet, user=User("begeleider", Role.FACILITATOR)), DEMO_ID, check.id)
    assert "De toets ging open voordat jullie cijfers bewaard waren." in told(fine(page.run()))


def test_with_one_party_and_no_opgave_the_step_says_what_to_do_first(quiet):
    agenda_id = fresh(quiet)
    said = told(opened("samenwerken", agenda_id))
    assert "Er staat nog geen opgave op de agenda." in said
    assert "Zet bij stap 1 minstens twee partijen aan tafel." in said


def test_a_reader_sees_the_step_and_changes_nothing(quiet):
    a_check(quiet, SEVEN)
    page = be(opened("samenwerken"), "lezer")
    keys = {str(button.key) for button in page.button}
    assert not [key for key in keys if "/check/" in key or "/interwoven/" in key]
    assert agendas.open_dossier(quiet, DEMO_ID).checks


def test_giving_marks_is_the_gesture_of_the_step_for_a_party_that_has_not(quiet):
    check, parties = a_check(quiet, SEVEN), demo(quiet).parties
    opgaven.add_opgave(quiet, DEMO_ID, title="Een opgave die nog niemand woog")
    page = be(opened("samenwerken"), parties[1].id)
    primary = [button.key for button in page.button if button.proto.type == "primary"]
    assert primary == [f"{DEMO_ID}/check/{check.id}/{parties[1].id}.open"]


def test_the_rail_tells_how_far_working_together_got(quiet):
    def caption() -> str:
        return opened("samenwerken").radio(key="url-stap").proto.captions[3]

    assert caption().startswith("vorm: ")
    a_check(quiet)
    assert caption().startswith("toets begonnen")
