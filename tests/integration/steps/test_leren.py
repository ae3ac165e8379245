"""Step 7 of the agenda page, Leren, driven as a person would."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import PilotAction
from planner.domain.sharing.origins import OriginKind
from planner.domain.together.learning import Decision, LogKind, Review
from planner.services.agenda import actions, agendas, learning
from planner.services.context import Context
from planner.services.sharing import examples, origins
from tests.fixtures.agenda_page import be, demo, fine, fresh, opened, press, told


@pytest.fixture
def late(ctx) -> PilotAction:
    """Put the day to look back at the first action behind us."""
    today = ctx.now().date()
    action = demo(ctx).actions[0]
    days = {"start": today - timedelta(days=200), "review": today - timedelta(days=10)}
    return actions.edit_action(ctx, DEMO_ID, action.id, action.version, **days).action(action.id)


def party(ctx: Context, name: str) -> str:
    return next(p.id for p in demo(ctx).parties if p.name == name)


def test_without_actions_an_example_says_what_belongs_here(ctx):
    page = opened("leren", fresh(ctx))
    assert "Er zijn nog geen acties om van te leren." in told(page)
    assert "Energieklussers aan huis. We verwachtten" in told(page)


def test_a_review_comes_up_by_itself_and_is_held_with_a_decision_and_a_next_day(ctx, late):
    page, form = opened("leren"), f"{DEMO_ID}/review/{late.id}"
    assert f"Kijk terug op ‘{late.title}’: de dag was" in told(page)
    press(page, f"{form}.open")
    assert "Ze zeggen niet dat het door de actie komt." in told(page)
    assert page.text_area(key=f"{form}.expected").value.startswith("Als we de Kreeklaan")
    page.text_area(key=f"{form}.seen").set_value("Het is rustiger.")
    page.radio(key=f"{form}.decision").set_value("doorgaan")
    page.text_input(key=f"{form}.reason").set_value("Het werkt.")
    press(page, f"{form}.save")
    assert "Kies een latere dag om opnieuw terug te kijken." in page.error[0].value
    page.text_input(key=f"{form}.next_on").set_value(f"{ctx.now().date() + timedelta(days=90):%d-%m-%Y}")
    press(page, f"{form}.save")
    held = agendas.open_dossier(ctx, DEMO_ID).reviews[-1]
    assert (held.seen, held.decision, held.then) == ("Het is rustiger.", Decision.DOORGAAN, late.baseline)
    assert "Kijk terug op ‘" not in told(page)


def test_we_do_not_know_and_a_stop_are_told_as_sentences(ctx, late):
    now = replace(late.baseline, year=late.baseline.year + 2, value=late.baseline.value + 1)
    review = Review("", late.id, date.min, "rust", "", Decision.STOPPEN, "geen geld", unknown=True, now=now)
    learning.hold_review(ctx, DEMO_ID, late.version, review)
    text = told(opened("leren", actie=late.id))
    for line in ("Verwacht: rust.", "We weten het niet.", "Het cijfer ging omhoog.", "We stoppen: geen geld."):
        assert line in text
    assert "Van 2 acties: 1 gestopt en 1 loopt." in text


def test_a_party_writes_its_own_line_and_others_only_read(ctx):
    action = demo(ctx).actions[0]
    woonstede = party(ctx, "Woonstede")
    page, form = opened("leren", actie=action.id), f"{DEMO_ID}/log/{action.id}/{woonstede}"
    assert "Kies bij ‘Ik ben’ je partij" in told(page)
    assert form not in {button.key.removesuffix(".open") for button in page.button if button.key}
    press(be(page, woonstede), f"{form}.open")
    page.radio(key=f"{form}.kind").set_value("signaal")
    page.text_area(key=f"{form}.text").set_value("Bel 06-12345678.")
    press(page, f"{form}.save")
    assert "Dit lijkt op gegevens van een persoon" in page.error[0].value
    page.text_area(key=f"{form}.text").set_value("De stoep is vol kinderen.")
    press(page, f"{form}.save")
    assert "Woonstede zag: De stoep is vol kinderen." in told(page)
    entry = learning.read_log(ctx, DEMO_ID, action.id)[-1]
    assert (entry.kind, entry.party_id) == (LogKind.SIGNAAL, woonstede)


def test_a_long_log_shows_its_last_lines_in_order_and_the_rest_on_request(ctx):
    action = demo(ctx).actions[0]
    speaking = ctx.speaking_for(party(ctx, "Woonstede"))
    for n in range(25):
        learning.add_entry(speaking, DEMO_ID, action.id, LogKind.BESLUIT, f"besluit nummer {n:02}")
    page, key = opened("leren", actie=action.id), f"{DEMO_ID}/log/{action.id}"
    assert "besluit nummer 02" not in told(page)
    assert told(page).index("besluit nummer 20") < told(page).index("besluit nummer 24")
    press(page, f"{key}.more")
    assert "besluit nummer 02" in told(page)
    fine(page.radio(key=f"{key}.shown").set_value("les").run())
    assert "besluit nummer 24" not in told(page)


def test_a_new_action_is_built_on_a_lesson(ctx):
    lesson = learning.read_lessons(ctx, DEMO_ID)[0]
    page, form = opened("leren"), f"{DEMO_ID}/action/new/{lesson.id}"
    press(page, f"{DEMO_ID}/lesson/{lesson.id}/build")
    assert f"Deze actie bouwt voort op een les: ‘{lesson.text}’" in told(page)
    page.text_input(key=f"{form}.title").set_value("Op afspraak langs de deuren")
    press(page, f"{form}.save")
    made = demo(ctx).actions[-1]
    owed = [o for o in origins.read_origins(ctx, DEMO_ID) if o.action_id == made.id]
    assert [(o.kind, o.ref) for o in owed] == [(OriginKind.LESSON, lesson.id)]


def test_an_action_goes_to_the_library_after_it_was_told_what_goes_along(ctx):
    action = demo(ctx).actions[1]
    woonstede = party(ctx, "Woonstede")
    page, form = opened("leren", actie=action.id), f"{DEMO_ID}/share/{action.id}/{woonstede}"
    press(be(page, woonstede), f"{form}.open")
    assert "Uren, geld, antwoorden en de rest van het logboek gaan niet mee." in told(page)
    assert "We zagen: Achtendertig bezoeken." in page.text_area(key=f"{form}.what").value
    press(page, f"{form}.save")
    assert page.error[0].value == "Kies hoe het afliep."
    page.radio(key=f"{form}.outcome").set_value("deels")
    press(page, f"{form}.save")
    made = examples.shared_before(ctx, DEMO_ID, action.id)
    assert made is not None
    assert (made.outcome.value, made.by_party, made.doubt) == (
        "deels", "Woonstede", "Dit is een verzonnen voorbeeld, om mee te oefenen.",
    )  # fmt: skip
    assert "Een bezoek op afspraak werkt." in made.carried_by


def test_who_looks_back_early_is_not_told_that_there_is_nothing_to_look_back_at(ctx):
    action = demo(ctx).actions[0]
    page = opened("leren", actie=action.id)
    assert "Er is nu niets om op terug te kijken." in told(page)
    press(page, f"{DEMO_ID}/review/{action.id}.early")
    assert "Er is nu niets om op terug te kijken." not in told(page)
