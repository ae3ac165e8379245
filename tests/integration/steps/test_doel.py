"""Step 3 of the agenda page, Doel, driven as a person would."""

from dataclasses import replace

import pytest

from planner.demo.prepare import DEMO_ID
from planner.domain.permissions import Role, User
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.wordings import GOAL
from planner.services.agenda import agendas, consent, goals
from tests.fixtures.agenda_page import be, demo, fine, fresh, opened, press, told

FORM = f"{DEMO_ID}/goal"


@pytest.fixture
def woonstede(ctx):
    party = demo(ctx).parties[1]
    return replace(ctx, user=User("iemand", Role.LID, party.id))


def answer_form(context) -> str:
    return f"{DEMO_ID}/consent/{GOAL}/{context.user.party}"


def open_answer(context):
    """Open the step as a party, with its answer on the goal open."""
    return press(be(opened("doel"), context.user.party), f"{answer_form(context)}.open")


def reworded(ctx) -> None:
    agendas.write_ambition(ctx, DEMO_ID, demo(ctx).ambition.version, "In 2028 is de buurt groen.")


def given(ctx, party: str) -> Consent:
    return [c for c in agendas.open_dossier(ctx, DEMO_ID).consents if (c.subject, c.party_id) == (GOAL, party)][-1]


def test_a_new_wording_of_the_goal_is_a_new_version(ctx):
    page = press(opened("doel"), f"{FORM}.open")
    page.text_area(key=f"{FORM}.text").set_value("Iedereen loopt graag door zijn straat.")
    press(page, f"{FORM}.save")
    assert "Dit is versie 2 van de tekst." in told(page)


def test_own_words_come_first_and_say_why_until_somebody_wrote(ctx):
    other = fresh(ctx)
    for kind in ("gemeente", "bewoners"):
        agendas.add_party(ctx, other, name=kind, kind=kind)
    mine, theirs = (p.id for p in agendas.open_agenda(ctx, other).parties)
    page = be(opened("doel", other), mine, other)
    assert "Schrijf eerst zelf op waar je naartoe wilt" in told(page)
    own = f"{other}/own-goal/{mine}"
    assert [area.key for area in page.text_area] == [f"{own}.text"]
    page.text_area(key=f"{own}.text").set_value("Een straat om te spelen.")
    press(page, f"{own}.save")
    assert "“Een straat om te spelen.”" in told(page)
    assert "Schrijf eerst zelf op" not in told(page)
    assert f"{other}/own-goal/{theirs}.open" not in {button.key for button in page.button}


def test_nobody_writes_for_a_party_it_does_not_speak_for(ctx, woonstede):
    goals.write_own_goal(woonstede, DEMO_ID, goal_version(ctx, woonstede.user.party), "Rust in de flats.")
    page = opened("doel")
    assert "“Rust in de flats.”" in told(page)
    assert not [b.key for b in page.button if b.key and ("own-goal" in b.key or "/consent/" in b.key)]


def goal_version(ctx, party: str) -> int:
    return next((g.version for g in agendas.open_dossier(ctx, DEMO_ID).goals if g.party_id == party), 0)


def test_silence_is_no_answer_and_a_condition_needs_its_reason(ctx, woonstede):
    reworded(ctx)
    page, form = open_answer(woonstede), answer_form(woonstede)
    assert page.radio(key=f"{form}.answer").value is None
    press(page, f"{form}.save")
    assert page.error[0].value == "Kies eerst een antwoord: ja, ja mits of bezwaar."
    fine(page.radio(key=f"{form}.answer").set_value("ja_mits").run())
    press(page, f"{form}.save")
    assert "Schrijf op wat je voorwaarde of je bezwaar is." in page.error[0].value
    page.text_area(key=f"{form}.reason").set_value("de huur stijgt niet")
    press(page, f"{form}.save")
    assert given(ctx, woonstede.user.party).reason == "de huur stijgt niet"
    assert "zegt ja, mits: “de huur stijgt niet”" in told(page)
    assert page.button(key=f"{form}.open").label == "Verander je antwoord"


def test_a_text_that_changed_while_answering_is_asked_again_and_what_was_typed_stays(ctx, woonstede):
    reworded(ctx)
    page, form = open_answer(woonstede), answer_form(woonstede)
    fine(page.radio(key=f"{form}.answer").set_value("bezwaar").run())
    page.text_area(key=f"{form}.reason").set_value("te vroeg")
    agendas.write_ambition(ctx, DEMO_ID, demo(ctx).ambition.version, "In 2029 is de buurt groen.")
    press(page, f"{form}.save")
    assert given(ctx, woonstede.user.party).version == 1
    assert page.text_area(key=f"{form}.reason").value == "te vroeg"
    assert "Je antwoord is nog niet gegeven" in page.error[0].value
    assert "dit is nu versie 3" in told(page)
    assert "2028</del>" in told(page)
    press(page, f"{form}.save")
    assert (given(ctx, woonstede.user.party).version, given(ctx, woonstede.user.party).reason) == (3, "te vroeg")


def test_an_answer_that_one_party_began_is_never_another_partys(ctx, woonstede):
    reworded(ctx)
    page = open_answer(woonstede)
    fine(page.radio(key=f"{answer_form(woonstede)}.answer").set_value("ja").run())
    other = demo(ctx).parties[2].id
    press(be(page, other), f"{DEMO_ID}/consent/{GOAL}/{other}.open")
    assert page.radio(key=f"{DEMO_ID}/consent/{GOAL}/{other}.answer").value is None


def test_who_answered_earlier_words_is_asked_again_with_what_changed(ctx, woonstede):
    consent.answer(woonstede, DEMO_ID, GOAL, 1, Answer.JA)
    reworded(ctx)
    page = opened("doel")
    assert "Woonstede</b> gaf antwoord op versie 1 van de tekst. Die is sindsdien gewijzigd." in told(page)
    assert "Wat veranderde er van versie 1 naar versie 2 van de tekst?" in told(page)


def test_two_versions_are_compared_word_by_word_in_words_too(ctx):
    for text in ("Een stille straat.", "Een groene straat."):
        agendas.write_ambition(ctx, DEMO_ID, demo(ctx).ambition.version, text)
    page = opened("doel")
    assert '<del><span class="wa-unseen"> weg: </span>stille</del>' in told(page)
    page.selectbox(key=f"{DEMO_ID}/goal-versions/compare-to").set_value(2)
    fine(page.run())
    assert "Er is niets veranderd." in told(page)


def test_whoever_changes_words_that_were_answered_is_told_what_that_means_before_saving(ctx):
    page = opened("doel")
    assert "Bewaar je een wijziging" not in told(page)
    press(page, f"{DEMO_ID}/goal.open")
    assert "3 partijen gaven antwoord op deze tekst. Bewaar je een wijziging, dan" in told(page)
