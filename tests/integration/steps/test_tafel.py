"""Step 1 of the agenda page, Tafel, driven as a person would."""

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.parties import PartyKind
from planner.services.agenda import actions, agendas, handover, opgaven
from planner.services.context import Context
from tests.fixtures.agenda_page import be, demo, fine, fresh, opened, press, told


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
    page, form = be(opened("tafel"), party.id), f"{DEMO_ID}/party/{party.id}"
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
    page, form = be(opened("tafel"), party.id), f"{DEMO_ID}/party/{party.id}"
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


def test_a_party_that_said_something_leaves_with_a_reason_that_the_history_keeps(ctx):
    agenda_id = fresh(ctx)
    party = agendas.add_party(ctx, agenda_id, name="Gemeente", kind=PartyKind.GEMEENTE, seeks="Rust").parties[0].id
    other = agendas.add_party(ctx, agenda_id, name="Zorg", kind=PartyKind.ZORG).parties[1].id
    page, form = be(opened("tafel", agenda_id), other, agenda_id), f"{agenda_id}/party/{party}"
    press(page, f"{form}.open")
    assert f"{form}.remove" not in keys(page)
    press(be(page, "facilitator", agenda_id), f"{form}.remove")
    press(page, f"{form}/remove.save")
    assert page.error[0].value == "Schrijf op waarom. Wie later komt, wil het weten."
    page.text_input(key=f"{form}/remove.reason").set_value("Doet elders mee.")
    press(page, f"{form}/remove.save")
    assert [p.id for p in agendas.open_agenda(ctx, agenda_id).parties] == [other]
    assert "Doet elders mee." in told(opened("afspreken", agenda_id))


def keys(page: AppTest) -> set[str]:
    """Name every button on the page."""
    return {str(button.key) for button in page.button}


def test_others_change_what_a_party_is_and_only_the_party_what_it_knows(ctx):
    party = demo(ctx).parties[0]
    page, form = opened("tafel"), f"{DEMO_ID}/party/{party.id}"
    assert "Kies bij ‘Ik ben’ je partij" in told(page)
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.name").set_value("Gemeente aan Zee")
    press(page, f"{form}.save")
    assert demo(ctx).party(party.id).name == "Gemeente aan Zee"
    assert not {field.key for field in page.text_area if field.key} & {f"{form}.knows", f"{form}.seeks"}


def test_a_reader_reads_and_has_nothing_to_press(ctx):
    page = be(opened("tafel"), "lezer")
    assert "Weet: De planning van riool" in told(page)
    assert not {key for key in keys(page) if key.startswith(f"{DEMO_ID}/p")}


def test_a_usual_party_that_is_missing_is_suggested_with_its_kind_filled_in(ctx):
    agenda_id = fresh(ctx)
    agendas.add_party(ctx, agenda_id, name="Gemeente", kind=PartyKind.GEMEENTE)
    page, form = opened("tafel", agenda_id), f"{agenda_id}/party/new"
    assert "Vaak zitten ook aan tafel: woningcorporatie, huurdersorganisatie en bewoners." in told(page)
    press(page, f"{form}.bewoners")
    page.text_input(key=f"{form}.name").set_value("Buurtgroep")
    press(page, f"{form}.save")
    assert agendas.open_agenda(ctx, agenda_id).parties[-1].kind is PartyKind.BEWONERS
    assert "Vaak zitten ook aan tafel: woningcorporatie en huurdersorganisatie." in told(page)


def test_who_knows_what_is_laid_side_by_side_once_two_parties_told_something(ctx):
    agenda_id = fresh(ctx)
    agendas.add_party(ctx, agenda_id, name="Gemeente", kind=PartyKind.GEMEENTE, knows="Waar het riool ligt")
    agendas.add_party(ctx, agenda_id, name="Buurtgroep", kind=PartyKind.BEWONERS)
    assert "Wie weet wat, en wie zoekt wat" not in told(opened("tafel", agenda_id))
    agendas.add_party(ctx, agenda_id, name="Woonstede", kind=PartyKind.WONINGCORPORATIE, seeks="Meedoen")
    assert "Wie weet wat, en wie zoekt wat" in told(opened("tafel", agenda_id))


def promised(ctx: Context, *functions: str) -> tuple[str, str, str]:
    """Begin an agenda with a party that promised something and its functions; the first one stands for it."""
    agenda_id, since = fresh(ctx), ctx.now().date() - timedelta(days=5)
    seated = agendas.add_party(ctx, agenda_id, name="Gemeente", kind=PartyKind.GEMEENTE, contact="wijkmanager")
    party, opgave = seated.parties[0].id, opgaven.add_opgave(ctx, agenda_id, title="De straat").opgaven[0].id
    made = actions.add_action(ctx, agenda_id, opgave_id=opgave, title="Proefstraat", lead_party=party)
    ours, action = ctx.speaking_for(party), made.actions[0].id
    for function in functions:
        people = handover.seat(ours, agenda_id, function, since=since).representatives
    if functions:
        handover.accept_promise(ours, agenda_id, action, people[0].id)
    return agenda_id, party, action


def left(ctx: Context, agenda_id: str, party: str) -> None:
    """Let the first function of a party leave, yesterday."""
    person = agendas.open_dossier(ctx, agenda_id).representatives[0]
    last_day = ctx.now().date() - timedelta(days=1)
    handover.leave(ctx.speaking_for(party), agenda_id, person.id, person.version, last_day=last_day)


def test_a_party_names_who_speaks_for_it_and_nobody_else_does(ctx):
    agenda_id, party, _ = promised(ctx)
    page, form = opened("tafel", agenda_id), f"{agenda_id}/person/new/{party}"
    assert "Aanspreekpunt: wijkmanager." in told(page)
    assert f"{form}.open" not in keys(page)
    press(be(page, party, agenda_id), f"{form}.open")
    assert page.text_input(key=f"{form}.function").value == "wijkmanager"
    press(page, f"{form}.save")
    (person,) = agendas.open_dossier(ctx, agenda_id).representatives
    assert (person.party_id, person.function) == (party, "wijkmanager")
    assert "Spreekt voor deze partij: wijkmanager, sinds" in told(page)


def test_a_contact_of_before_can_be_removed_also_after_somebody_was_named(ctx):
    for functions in ((), ("projectleider",)):
        agenda_id, party, _ = promised(ctx, *functions)
        page = opened("tafel", agenda_id)
        assert ("Aanspreekpunt: wijkmanager." in told(page)) is (not functions)
        press(page, f"{agenda_id}/party/{party}.contact")
        assert agendas.open_dossier(ctx, agenda_id).agenda.parties[0].contact == ""
        assert f"{agenda_id}/party/{party}.contact" not in keys(page)
        assert "wijkmanager" not in told(page)


def test_a_contact_of_before_is_shown_until_who_was_named_begins(ctx):
    agenda_id, party, _ = promised(ctx)
    begins = ctx.now().date() + timedelta(days=30)
    handover.seat(ctx.speaking_for(party), agenda_id, "projectleider", since=begins)
    assert "Aanspreekpunt: wijkmanager." in told(opened("tafel", agenda_id))


def test_who_leaves_has_a_last_day_and_hands_the_seat_to_a_successor(ctx):
    agenda_id, party, _ = promised(ctx, "projectleider")
    person = agendas.open_dossier(ctx, agenda_id).representatives[0]
    page, form = be(opened("tafel", agenda_id), party, agenda_id), f"{agenda_id}/person/{person.id}"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.last_day").set_value("30-6-2030")
    page.text_input(key=f"{form}.successor").set_value("wijkmanager")
    press(page, f"{form}.save")
    first, second = agendas.open_dossier(ctx, agenda_id).representatives
    assert (first.until, second.function, second.since) == (date(2030, 6, 30), "wijkmanager", date(2030, 6, 30))
    assert "tot en met 30\u00a0juni 2030" in told(page)
    assert "Spreekt voor deze partij: wijkmanager, vanaf 30\u00a0juni 2030." in told(page)


def test_a_promise_that_was_left_behind_asks_attention_until_its_party_accepts_it(ctx):
    agenda_id, party, action = promised(ctx, "projectleider", "wijkmanager")
    left(ctx, agenda_id, party)
    page, accept = opened("tafel", agenda_id), f"{agenda_id}/promise/{action}/{party}.accept"
    assert "Zonder gezicht (niemand staat er nu voor): de belofte bij ‘Proefstraat’." in told(page)
    assert "Eerder: projectleider tot" in told(page)
    assert accept not in keys(page)
    press(be(page, party, agenda_id), accept)
    assert "Zonder gezicht" not in told(page)
    assert "Staat voor de belofte bij ‘Proefstraat’." in told(page)


def test_a_successor_who_begins_today_takes_the_promise_over_today(ctx):
    agenda_id, party, action = promised(ctx, "projectleider")
    person = agendas.open_dossier(ctx, agenda_id).representatives[0]
    page, form = be(opened("tafel", agenda_id), party, agenda_id), f"{agenda_id}/person/{person.id}"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.successor").set_value("wijkmanager")
    press(page, f"{form}.save")
    assert "Wie opvolgt, kan haar nu al overnemen." in told(page)
    press(page, f"{agenda_id}/promise/{action}/{party}.accept")
    dossier = agendas.open_dossier(ctx, agenda_id)
    assert dossier.faces[0].representative_id == dossier.representatives[1].id
    assert "Wie opvolgt, kan haar nu al overnemen." not in told(page)


def test_who_left_does_not_come_back_as_the_contact_of_before(ctx):
    agenda_id, party, _ = promised(ctx, "projectleider")
    left(ctx, agenda_id, party)
    text = told(opened("tafel", agenda_id))
    assert "Nu spreekt niemand voor deze partij." in text
    assert "Aanspreekpunt" not in text


@pytest.mark.parametrize("typed", ["morgen", "31-6-2030", "30-6-30"])
def test_a_day_that_can_not_be_read_keeps_what_was_typed(ctx, typed):
    agenda_id, party, _ = promised(ctx, "projectleider")
    person = agendas.open_dossier(ctx, agenda_id).representatives[0]
    page, form = be(opened("tafel", agenda_id), party, agenda_id), f"{agenda_id}/person/{person.id}"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.last_day").set_value(typed)
    press(page, f"{form}.save")
    assert page.error[0].value == f"“{typed}” kunnen we niet als datum lezen. Schrijf de datum als 31-12-2027."
    assert page.text_input(key=f"{form}.last_day").value == typed


def test_of_several_functions_one_is_chosen_to_stand_for_a_promise(ctx):
    agenda_id, party, action = promised(ctx, "projectleider", "wijkmanager", "jurist")
    left(ctx, agenda_id, party)
    page, form = be(opened("tafel", agenda_id), party, agenda_id), f"{agenda_id}/promise/{action}/{party}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.who").set_value("jurist")
    press(page, f"{form}.save")
    dossier = agendas.open_dossier(ctx, agenda_id)
    assert dossier.faces[0].representative_id == dossier.representatives[2].id


def test_what_is_open_for_a_party_leads_to_the_promise(ctx):
    agenda_id, party, action = promised(ctx, "projectleider", "wijkmanager")
    left(ctx, agenda_id, party)
    page = press(be(opened("leren", agenda_id), party, agenda_id), "open-more")
    press(page, f"open-accept_promise-{action}")
    press(page, f"{agenda_id}/promise/{action}/{party}.save")
    assert "Zonder gezicht" not in told(page)


def test_a_promise_that_never_had_a_face_is_said_quietly(ctx):
    page = opened("tafel", promised(ctx)[0])
    assert "Wie voor de belofte bij ‘Proefstraat’ staat, is nog niet gezegd." in told(page)
    assert 'class="wa-talk"' not in told(page)
