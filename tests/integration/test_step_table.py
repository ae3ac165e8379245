"""Step 1 of the agenda page, Tafel, driven as a person would."""


import pytest
from streamlit.testing.v1 import AppTest

from planner.demonstration import DEMO_ID
from planner.domain.parties import PartyKind
from planner.services import agendas
from planner.services.context import Context
from tests.fixtures.agenda_page import demo, fine, fresh, opened, press, told


def test_a_party_is_seated_and_the_form_is_empty_again(ctx):
    agenda_id = fresh(ctx)
    page = opened("tafel", agenda_id)
    form = f"{agenda_id}/party/new"
    page.text_input(key=f"{form}.name").set_value("Woonstede")
    page.selectbox(key=f"{form}.kind").set_value("woningcorporatie")
    page.text_input(key=f"{form}.hours").set_value("320")
    press(page, f"{form}.save")
    party = agendas.open_agenda(ctx, agenda_id).parties[0]
    assert (party.name, party.kind, party.hours) == ("Woonstede", PartyKind.WONINGCORPORATIE, 320)
    press(page, f"{form}.open")
    assert page.text_input(key=f"{form}.name").value == ""


def test_a_new_party_is_of_no_kind_until_somebody_chooses_it(ctx):
    agenda_id = fresh(ctx)
    page, form = opened("tafel", agenda_id), f"{agenda_id}/party/new"
    assert page.selectbox(key=f"{form}.kind").value is None
    page.text_input(key=f"{form}.name").set_value("Bewonersgroep")
    press(page, f"{form}.save")
    assert page.error[0].value == "Kies wat voor partij dit is."
    assert agendas.open_agenda(ctx, agenda_id).parties == ()


def test_what_was_typed_stays_when_a_rule_says_no_and_when_the_step_is_left(ctx):
    page, form = opened("tafel"), f"{DEMO_ID}/party/new"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.name").set_value("Woonstede")
    page.selectbox(key=f"{form}.kind").set_value("woningcorporatie")
    page.text_area(key=f"{form}.seeks").set_value("rust").run()
    press(page, f"{form}.save")
    assert page.error[0].value == "Woonstede zit al aan tafel. Kies een andere naam."
    fine(page.radio(key="url-stap").set_value("doel").run())
    fine(page.radio(key="url-stap").set_value("tafel").run())
    assert page.text_area(key=f"{form}.seeks").value == "rust"
    assert "nog niet opgeslagen" in told(page)


def test_only_what_was_typed_is_sent_and_two_people_do_not_hinder_each_other(ctx):
    party = demo(ctx).parties[1]
    page, form = opened("tafel"), f"{DEMO_ID}/party/{party.id}"
    press(page, f"{form}.open")
    page.text_area(key=f"{form}.seeks").set_value("rust in de wijk")
    agendas.edit_party(ctx.speaking_for(party.id), DEMO_ID, party.id, party.version, hours=999)
    press(page, f"{form}.save")
    saved = demo(ctx).party(party.id)
    assert (saved.seeks, saved.hours) == ("rust in de wijk", 999)
    assert "Opgeslagen om" in told(page)


def clash(ctx: Context) -> tuple[AppTest, str, str]:
    """Let two people write another text in one field."""
    party = demo(ctx).parties[1]
    page, form = opened("tafel"), f"{DEMO_ID}/party/{party.id}"
    press(page, f"{form}.open")
    page.text_area(key=f"{form}.seeks").set_value("mijn tekst")
    page.text_input(key=f"{form}.hours").set_value("111")
    agendas.edit_party(ctx.speaking_for(party.id), DEMO_ID, party.id, party.version, seeks="hun tekst")
    press(page, f"{form}.save")
    assert "mijn tekst" in told(page)
    assert "hun tekst" in told(page)
    return page, form, party.id


def test_after_a_clash_my_text_can_stay(ctx):
    page, form, party_id = clash(ctx)
    press(page, f"{form}.mine")
    assert (demo(ctx).party(party_id).seeks, demo(ctx).party(party_id).hours) == ("mijn tekst", 111)


def test_after_a_clash_their_text_can_stay_with_the_rest_of_mine(ctx):
    page, form, party_id = clash(ctx)
    press(page, f"{form}.theirs")
    assert page.text_area(key=f"{form}.seeks").value == "hun tekst"
    assert page.text_input(key=f"{form}.hours").value == "111"
    press(page, f"{form}.save")
    assert (demo(ctx).party(party_id).seeks, demo(ctx).party(party_id).hours) == ("hun tekst", 111)


def test_a_text_that_was_given_up_is_shown_once_more_and_can_come_back(ctx):
    page, form, party_id = clash(ctx)
    press(page, f"{form}.theirs")
    assert "Dit was jouw tekst: " in told(page)
    assert "mijn tekst" in told(page)
    press(page, f"{form}.back")
    assert page.text_area(key=f"{form}.seeks").value == "mijn tekst"
    assert "Dit was jouw tekst: " not in told(page)
    press(page, f"{form}.save")
    assert demo(ctx).party(party_id).seeks == "mijn tekst"


@pytest.mark.parametrize("closed_before", [False, True])
def test_a_first_form_stays_open_while_i_write_when_somebody_else_was_first(ctx, closed_before):
    agenda_id = fresh(ctx)
    page, form = opened("tafel", agenda_id), f"{agenda_id}/party/new"
    if closed_before:
        press(page, f"{agenda_id}/head.open")
        press(page, f"{agenda_id}/head.close")
    agendas.add_party(ctx, agenda_id, name="Gemeente", kind=PartyKind.GEMEENTE)
    page.selectbox(key=f"{form}.kind").set_value("woningcorporatie")
    fine(page.text_input(key=f"{form}.name").set_value("Woonstede").run())
    press(page, f"{form}.save")
    assert [p.name for p in agendas.open_agenda(ctx, agenda_id).parties] == ["Gemeente", "Woonstede"]
    assert f"{form}.save" not in {button.key for button in page.button}


def test_a_party_that_an_action_counts_on_stays_and_the_page_says_why(ctx):
    party = demo(ctx).parties[1]
    page, form = opened("tafel"), f"{DEMO_ID}/party/{party.id}"
    press(page, f"{form}.open")
    press(page, f"{form}.remove")
    assert "doet mee aan" in page.error[0].value
    assert party.id in {p.id for p in demo(ctx).parties}
