"""Step 4 of the agenda page, Acties, driven as a person would."""

from datetime import date

from planner.demonstration import DEMO_ID
from planner.domain.actions import ActionState
from planner.services import actions, opgaven
from tests.fixtures.agenda_page import (
    demo,
    fine,
    fresh,
    opened,
    press,
    told,
)


def test_a_full_agenda_asks_which_action_stops_and_why(ctx):
    opgave = demo(ctx).opgaven[0].id
    for n in range(3):
        last = actions.add_action(ctx, DEMO_ID, opgave_id=opgave, title=f"Proef {n}").actions[-1]
    page, form = opened("acties"), f"{DEMO_ID}/action/new"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.title").set_value("De zesde")
    page.selectbox(key=f"{form}.room").set_value(last.id)
    page.text_input(key=f"{form}.room_because").set_value("te groot om klein te beginnen")
    press(page, f"{form}.save")
    assert demo(ctx).action(last.id).state_reason == "te groot om klein te beginnen"
    assert page.query_params["actie"] == demo(ctx).actions[-1].id


def test_an_action_is_edited_section_by_section(ctx):
    action = demo(ctx).actions[0]
    page, form = opened("acties", actie=action.id), f"{DEMO_ID}/action/{action.id}/place"
    press(page, f"{form}.open")
    page.date_input(key=f"{form}.review").set_value(date(2027, 6, 1))
    press(page, f"{form}.save")
    assert demo(ctx).action(action.id).review == date(2027, 6, 1)
    form = f"{DEMO_ID}/action/{action.id}/who"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.gemeente_role").set_value("beslissen")
    press(page, f"{form}.save")
    assert "algemeen belang" in page.error[0].value
    page.text_input(key=f"{form}.role_ground").set_value("veiligheid")
    press(page, f"{form}.save")
    assert demo(ctx).action(action.id).role_ground == "veiligheid"


def test_a_figure_to_measure_by_is_frozen_and_milestones_come_and_go(ctx):
    action = demo(ctx).actions[0]
    page, form = opened("acties", actie=action.id), f"{DEMO_ID}/action/{action.id}/measure"
    press(page, f"{form}.open")
    page.selectbox(key=f"{form}.baseline").set_value("WK900105/gasverbruik")
    press(page, f"{form}.save")
    baseline = demo(ctx).action(action.id).baseline
    assert baseline is not None
    assert baseline.indicator == "gasverbruik"
    form = f"{DEMO_ID}/action/{action.id}/milestone"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.text").set_value("Bomen geplant")
    press(page, f"{form}.save")
    assert page.error[0].value == "Kies een dag en schrijf op wat er dan klaar is."
    page.date_input(key=f"{form}.on").set_value(date(2027, 4, 1))
    press(page, f"{form}.save")
    assert [m.text for m in demo(ctx).action(action.id).milestones][1] == "Bomen geplant"
    press(page, f"{DEMO_ID}/milestone/{action.id}/1")
    assert len(demo(ctx).action(action.id).milestones) == 2


def test_an_empty_return_is_named_and_a_claim_without_source_keeps_its_text(ctx):
    agenda = demo(ctx)
    action = actions.add_action(
        ctx, DEMO_ID, opgave_id=agenda.opgaven[0].id, title="Bankje", lead_party=agenda.parties[1].id
    ).actions[-1]
    page = opened("acties", actie=action.id)
    assert "Krijgt terug: nog niets opgeschreven." in told(page)
    form = f"{DEMO_ID}/given/{action.id}/{agenda.parties[1].id}"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.benefit").set_value("minder leegstand")
    press(page, f"{form}.save")
    assert "Noem bij de verwachte opbrengst een bron" in page.error[0].value
    assert page.text_input(key=f"{form}.benefit").value == "minder leegstand"


def test_an_action_that_was_only_named_says_what_is_still_open(ctx):
    agenda = demo(ctx)
    action = actions.add_action(
        ctx, DEMO_ID, opgave_id=agenda.opgaven[0].id, title="Bankje", lead_party=agenda.parties[0].id
    ).actions[-1]
    page, party = opened("acties", actie=action.id), agenda.parties[1]
    assert "Wat de gemeente doet, is nog niet afgesproken." in told(page)
    assert f"{party.name} is nog niet gevraagd voor deze actie." in told(page)
    press(page, f"{DEMO_ID}/given/{action.id}/{party.id}.open")
    assert f"{party.name}: wat geeft en krijgt deze partij?" in told(page)


def test_totals_name_what_a_party_has_not_written_down(ctx):
    agenda = demo(ctx)
    for action in agenda.open_actions:
        actions.move_action(ctx, DEMO_ID, action.id, action.version, ActionState.GESTOPT, "klaar")
    actions.add_action(ctx, DEMO_ID, opgave_id=agenda.opgaven[0].id, title="Bankje", lead_party=agenda.parties[0].id)
    page = opened("acties")
    assert f"<b>{agenda.parties[0].name}</b>: nog niet opgeschreven." in told(page)
    assert "0 uur" not in told(page)


def test_an_action_moves_on_and_stopping_asks_for_a_reason(ctx):
    action = demo(ctx).actions[0]
    page, name = opened("acties", actie=action.id), f"{DEMO_ID}/action/{action.id}"
    press(page, f"{name}/move/loopt")
    press(page, f"{name}/move/gestopt")
    press(page, f"{name}/stop.save")
    assert page.error[0].value == "Schrijf op waarom. Wie later komt, wil het weten."
    page.text_input(key=f"{name}/stop.reason").set_value("geen geld")
    press(page, f"{name}/stop.save")
    assert demo(ctx).action(action.id).state_reason == "geen geld"


def test_a_social_first_action_gets_a_friendly_hint(ctx):
    agenda_id = fresh(ctx)
    opgaven.add_opgave(ctx, agenda_id, title="De straat")
    page, form = opened("acties", agenda_id), f"{agenda_id}/action/new"
    fine(page.radio(key=f"{form}.nature").set_value("sociaal").run())
    assert 'class="wa-talk">Een fysieke actie is vaak een goede eerste stap' in told(page)
