"""Step 4 of the agenda page, Acties, driven as a person would."""

from datetime import date

import pytest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import ActionState, GemeenteRole
from planner.domain.together.consent import Answer
from planner.services.agenda import actions, agendas, consent, opgaven
from tests.fixtures.agenda_page import (
    be,
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
    page.text_input(key=f"{form}.review").set_value("1-6-2027")
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


def test_a_ground_goes_with_deciding_and_one_that_is_being_typed_waits_for_a_choice(ctx):
    action = demo(ctx).actions[0]
    page, form = opened("acties", actie=action.id), f"{DEMO_ID}/action/{action.id}/who"

    def play(role: GemeenteRole, **ground: str) -> None:
        version = demo(ctx).action(action.id).version
        actions.edit_action(ctx, DEMO_ID, action.id, version, gemeente_role=role, **ground)

    play(GemeenteRole.BESLISSEN, role_ground="veiligheid van de straat")
    press(page, f"{form}.open")
    page.radio(key=f"{form}.gemeente_role").set_value("faciliteren")
    press(page, f"{form}.save")
    assert demo(ctx).action(action.id).role_ground == ""
    assert "veiligheid van de straat" not in told(page)
    play(GemeenteRole.BESLISSEN, role_ground="veiligheid")
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.role_ground").set_value("mijn lange nieuwe reden").run()
    play(GemeenteRole.FACILITEREN)
    press(fine(page.run()), f"{form}.mine")
    assert "hoort alleen bij beslissen" in page.error[0].value
    page.radio(key=f"{form}.gemeente_role").set_value("beslissen")
    press(page, f"{form}.save")
    assert demo(ctx).action(action.id).role_ground == "mijn lange nieuwe reden"


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
    page.text_input(key=f"{form}.on").set_value("01-04-2027")
    press(page, f"{form}.save")
    assert [m.text for m in demo(ctx).action(action.id).milestones][1] == "Bomen geplant"
    press(page, f"{form}.open")
    press(page, f"{DEMO_ID}/milestone/{action.id}/1")
    assert len(demo(ctx).action(action.id).milestones) == 2


def named(ctx, title="Bankje", **details):
    """Add an action that is only named, done by one party."""
    return actions.add_action(
        ctx, DEMO_ID, opgave_id=demo(ctx).opgaven[0].id, title=title, lead_party=demo(ctx).parties[1].id, **details
    ).actions[-1]


def test_an_empty_column_is_named_and_a_claim_without_source_keeps_its_text(ctx):
    party, action = demo(ctx).parties[1], named(ctx)
    page = be(opened("acties", actie=action.id), party.id)
    assert "Woonstede: wat krijgt deze partij terug? Nog niet opgeschreven." in told(page)
    form = f"{DEMO_ID}/given/{action.id}/{party.id}"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.benefit").set_value("minder leegstand")
    press(page, f"{form}.save")
    assert "Noem bij de verwachte opbrengst een bron" in page.error[0].value
    assert page.text_input(key=f"{form}.benefit").value == "minder leegstand"
    page.text_input(key=f"{form}.benefit_source").set_value("eigen cijfers")
    press(page, f"{form}.save")
    assert "Verwachte opbrengst: minder leegstand (bron: eigen cijfers)." in told(page)
    assert "wat krijgt deze partij terug" not in told(page)


@pytest.mark.parametrize("who", ["facilitator", "lezer", "other"])
def test_what_a_party_gives_is_read_only_for_others(ctx, who):
    action, parties = demo(ctx).actions[0], demo(ctx).parties
    page = be(opened("acties", actie=action.id), parties[2].id if who == "other" else who)
    assert "De eigen bouwplanning schuift twee maanden." in told(page)
    given = {button.key for button in page.button if "/given/" in button.key}
    assert given == ({f"{DEMO_ID}/given/{action.id}/{parties[2].id}.open"} if who == "other" else set())
    if who == "lezer":
        assert {button.key for button in page.button if button.key.startswith(f"{DEMO_ID}/action/")} == set()


def test_an_action_that_was_only_named_says_what_is_still_open(ctx):
    page, party = opened("acties", actie=named(ctx).id), demo(ctx).parties[0]
    assert "Wat de gemeente doet, is nog niet afgesproken." in told(page)
    assert "Bij Woonstede is nog niet gezegd wie voor deze actie staat." in told(page)
    assert "Met een begin, een einde of een mijlpaal staat hier de tijdlijn." in told(page)
    assert f"{party.name} is nog niet gevraagd voor deze actie." in told(be(page, party.id))


def test_a_promise_without_a_face_leads_to_the_table(ctx):
    action = named(ctx)
    page, party = opened("acties", actie=action.id), demo(ctx).parties[1].id
    press(be(page, party), f"{DEMO_ID}/action/{action.id}/face")
    assert page.radio(key="url-stap").value == "tafel"
    assert page.session_state["open-form"] == f"{DEMO_ID}/promise/{action.id}/{party}"


def test_hours_and_euros_are_told_per_year_and_what_nobody_wrote_down_is_named(ctx):
    page = opened("acties")
    assert "175 van 400 uur en €\N{NO-BREAK SPACE}100.000" in told(page)
    assert "dat is een aanname van ons" in told(page)
    for action in demo(ctx).open_actions:
        actions.move_action(ctx, DEMO_ID, action.id, action.version, ActionState.GESTOPT, "klaar")
    named(ctx)
    page = opened("acties")
    assert "Nog geen uren of euro’s opgeschreven: Woonstede." in told(page)
    assert "0 uur" not in told(page)


def test_an_action_moves_on_and_stopping_asks_for_a_reason(ctx):
    action, huurders = demo(ctx).actions[0], demo(ctx).parties[2].id
    page, name = opened("acties", actie=action.id), f"{DEMO_ID}/action/{action.id}"
    assert "Zegt elke partij ja bij Afspreken, dan kan deze actie op akkoord." in told(page)
    assert f"{name}/move/akkoord" not in {button.key for button in page.button}
    (wording,) = (w for w in agendas.open_dossier(ctx, DEMO_ID).wordings if w.subject == action.id)
    consent.answer(ctx.speaking_for(huurders), DEMO_ID, action.id, wording.version, Answer.JA)
    page.run()
    press(page, f"{name}/move/akkoord")
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
