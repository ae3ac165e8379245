"""What is stored is what stood on the screen, and what one party types is never another's."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.sharing.origins import Origin
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CooperationForm, Seven
from planner.domain.together.learning import LogEntry
from planner.domain.together.wordings import GOAL
from planner.services.agenda import actions, agendas, consent, cooperation, learning, opgaven
from planner.services.context import Context
from planner.ui.forms.draft import LONGEST_TYPED
from tests.builders import an_event
from tests.fixtures.agenda_page import be, demo, fine, opened, press, told


@pytest.fixture
def two(ctx: Context) -> tuple[str, str]:
    """Give two parties of the demo."""
    return demo(ctx).parties[1].id, demo(ctx).parties[2].id


@pytest.fixture
def quiet(ctx: Context) -> Context:
    """Give the demo without the checks it may hold."""
    with ctx.store.open(DEMO_ID) as unit:
        unit.save(replace(unit.dossier, checks=()), an_event(agenda_id=DEMO_ID, id="zonder-toetsen"))
    return ctx


def reworded(ctx: Context, text: str) -> int:
    """Write the goal anew; give the version its words have."""
    agendas.write_ambition(ctx, DEMO_ID, demo(ctx).ambition.version, text)
    return next(w.version for w in agendas.open_dossier(ctx, DEMO_ID).wordings if w.subject == GOAL)


def answered(ctx: Context, party: str) -> tuple[int, Answer, str]:
    given = [c for c in agendas.open_dossier(ctx, DEMO_ID).consents if (c.subject, c.party_id) == (GOAL, party)]
    return given[-1].version, given[-1].answer, given[-1].reason


def test_the_answer_that_stands_on_the_screen_is_given_also_when_a_colleague_answered_meanwhile(ctx, two):
    party, ours = two[0], ctx.speaking_for(two[0])
    version = reworded(ctx, "Een nieuw doel.")
    consent.answer(ours, DEMO_ID, GOAL, version, Answer.JA)
    page, form = be(opened("doel"), party), f"{DEMO_ID}/consent/{GOAL}/{party}"
    press(page, f"{form}.open")
    consent.answer(ours, DEMO_ID, GOAL, version, Answer.BEZWAAR, "een collega heeft bezwaar")
    assert fine(page.run()).radio(key=f"{form}.answer").value == "ja"
    press(page, f"{form}.save")
    assert answered(ctx, party) == (version, Answer.JA, "")


def test_an_answer_on_earlier_words_is_no_other_text_to_choose_from(ctx, two):
    party = two[0]
    consent.answer(ctx.speaking_for(party), DEMO_ID, GOAL, reworded(ctx, "Een nieuw doel."), Answer.JA)
    page, form = be(opened("doel"), party), f"{DEMO_ID}/consent/{GOAL}/{party}"
    fine(press(page, f"{form}.open").radio(key=f"{form}.answer").set_value("bezwaar").run())
    fine(page.text_area(key=f"{form}.reason").set_value("te vroeg").run())
    version = reworded(ctx, "Nog een ander doel.")
    assert not fine(page.run()).error
    assert f"dit is nu versie {version}" in told(page)
    press(page, f"{form}.save")
    assert answered(ctx, party) == (version, Answer.BEZWAAR, "te vroeg")


def test_scores_are_stored_as_they_stood_on_the_screen(quiet, two):
    party, ours = two[0], quiet.speaking_for(two[0])
    check = cooperation.start_check(quiet, DEMO_ID, CooperationForm.AANPASSEN).checks[-1]
    cooperation.score(ours, DEMO_ID, check.id, Seven(3, 3, 3, 3, 3, 3, 3))
    page, form = be(opened("samenwerken"), party), f"{DEMO_ID}/check/{check.id}/{party}"
    press(page, f"{form}.open")
    cooperation.score(ours, DEMO_ID, check.id, Seven(8, 8, 8, 8, 8, 8, 8))
    page.radio(key=f"{form}.doelen").set_value("4")
    press(page, f"{form}.save")
    (given,) = quiet.store.load(DEMO_ID).checks[-1].scored
    assert (given.scores.vertrouwen, given.scores.doelen) == (3, 4)


def test_a_check_starts_for_the_form_that_was_chosen(quiet):
    most, least = demo(quiet).open_opgaven[0], demo(quiet).open_opgaven[-1]
    for opgave, interwoven in ((most, 5), (least, 1)):
        opgaven.edit_opgave(quiet, DEMO_ID, opgave.id, opgave.version, interwoven=interwoven)
    page, form = opened("samenwerken"), f"{DEMO_ID}/check/new"
    assert page.radio(key=f"{form}.form").value == "aaneenvlechten"
    fine(page.radio(key=f"{form}.about").set_value(least.id).run())
    assert page.radio(key=f"{form}.form").value != "aaneenvlechten"
    fine(page.radio(key=f"{form}.form").set_value("aaneenvlechten").run())
    press(page, f"{form}.save")
    assert quiet.store.load(DEMO_ID).checks[-1].form is CooperationForm.AANEENVLECHTEN


def test_a_review_stores_the_expectation_that_stood_on_the_screen(ctx):
    action = demo(ctx).open_actions[0]
    page, form = opened("leren", actie=action.id), f"{DEMO_ID}/review/{action.id}"
    shown = press(page, f"{form}.early").text_area(key=f"{form}.expected").value
    actions.edit_action(ctx, DEMO_ID, action.id, demo(ctx).action(action.id).version, then="iets heel anders gebeurt")
    assert fine(page.run()).text_area(key=f"{form}.expected").value == shown
    page.text_area(key=f"{form}.seen").set_value("Het is rustiger.")
    page.radio(key=f"{form}.decision").set_value("stoppen")
    page.text_input(key=f"{form}.reason").set_value("geen geld")
    press(page, f"{form}.save")
    assert agendas.open_dossier(ctx, DEMO_ID).reviews[-1].expected == shown


def test_a_new_action_comes_under_the_opgave_that_stood_on_the_screen(ctx):
    shown, other = [o.id for o in demo(ctx).open_opgaven][:2]
    page, form = opened("acties"), f"{DEMO_ID}/action/new"
    press(page, f"{form}.open")
    fine(page.text_input(key=f"{form}.title").set_value("Proefstraat").run())
    page.session_state["for-opgave"] = other  # as an empty place in the gouden draad does
    assert fine(page.run()).selectbox(key=f"{form}.opgave_id").value == shown
    press(page, f"{form}.save")
    assert demo(ctx).actions[-1].opgave_id == shown


def test_an_action_builds_on_a_lesson_only_in_the_form_that_says_so(ctx):
    lesson, before = learning.read_lessons(ctx, DEMO_ID)[0], len(ctx.store.grown(Origin, DEMO_ID))
    page, plain = press(opened("leren"), f"{DEMO_ID}/lesson/{lesson.id}/build"), f"{DEMO_ID}/action/new"
    fine(page.text_input(key=f"{plain}/{lesson.id}.title").set_value("Op afspraak langs de deuren").run())
    press(page, f"{plain}/{lesson.id}.close")
    press(page, f"{plain}.open")
    assert "bouwt voort op een les" not in told(page)
    page.text_input(key=f"{plain}.title").set_value("Los van alles")
    press(page, f"{plain}.save")
    assert demo(ctx).actions[-1].title == "Los van alles"
    assert len(ctx.store.grown(Origin, DEMO_ID)) == before


def test_an_action_and_what_it_builds_on_are_one_change(ctx):
    lesson, before = learning.read_lessons(ctx, DEMO_ID)[0], len(ctx.store.events(DEMO_ID))
    page, form = opened("leren"), f"{DEMO_ID}/action/new/{lesson.id}"
    press(page, f"{DEMO_ID}/lesson/{lesson.id}/build")
    page.text_input(key=f"{form}.title").set_value("Op afspraak langs de deuren")
    press(page, f"{form}.save")
    assert [e.verb for e in ctx.store.events(DEMO_ID)[before:]] == ["add_action"]
    assert ctx.store.grown(Origin, DEMO_ID)[-1].ref == lesson.id


def test_blind_scores_are_for_the_eyes_of_the_own_party_and_stay_its_own(quiet, two):
    first, second = two
    check = cooperation.start_check(quiet, DEMO_ID, CooperationForm.AANPASSEN).checks[-1]
    cooperation.score(quiet.speaking_for(first), DEMO_ID, check.id, Seven(3, 3, 3, 3, 3, 3, 3))
    cooperation.score(quiet.speaking_for(second), DEMO_ID, check.id, Seven(8, 8, 8, 8, 8, 8, 8))
    page, form = be(opened("samenwerken"), first), f"{DEMO_ID}/check/{check.id}"
    press(page, f"{form}/{first}.open")
    press(be(page, second), f"{form}/{second}.open")
    assert page.radio(key=f"{form}/{second}.vertrouwen").value == "8"
    page.radio(key=f"{form}/{second}.doelen").set_value("9")
    press(page, f"{form}/{second}.save")
    scored = {s.party_id: s.scores for s in quiet.store.load(DEMO_ID).checks[-1].scored}
    assert scored == {first: Seven(3, 3, 3, 3, 3, 3, 3), second: replace(Seven(8, 8, 8, 8, 8, 8, 8), doelen=9)}


def test_what_one_party_half_typed_is_still_there_for_that_party_and_for_no_other(ctx, two):
    (first, second), action = two, demo(ctx).open_actions[0].id
    page, form = be(opened("leren", actie=action), first), f"{DEMO_ID}/log/{action}"
    press(page, f"{form}/{first}.open")
    fine(page.text_area(key=f"{form}/{first}.text").set_value("Wij leerden iets.").run())
    press(be(page, second), f"{form}/{second}.open")
    assert page.text_area(key=f"{form}/{second}.text").value == ""
    page.text_area(key=f"{form}/{second}.text").set_value("Wij ook.")
    press(page, f"{form}/{second}.save")
    press(be(page, first), f"{form}/{first}.open")
    assert page.text_area(key=f"{form}/{first}.text").value == "Wij leerden iets."
    last = ctx.store.grown(LogEntry, DEMO_ID)[-1]
    assert (last.party_id, last.text) == (second, "Wij ook.")


def own_gestures(step: str, who: str, **query: str) -> set[str]:
    """Name the buttons of a step that stand there for one party and not for the facilitator."""
    page = opened(step, **query)
    common = {button.key for button in page.button}
    return {b.key for b in be(page, who).button if b.key and b.key.startswith(f"{DEMO_ID}/")} - common


@pytest.mark.parametrize("step", ["tafel", "urgentie", "doel", "samenwerken", "acties", "leren"])
def test_a_form_of_what_a_party_alone_may_do_has_a_name_of_its_own(ctx, two, step):
    reworded(ctx, "Een nieuw doel.")
    cooperation.start_check(ctx, DEMO_ID, CooperationForm.AANPASSEN)
    first, second = (own_gestures(step, party, actie=demo(ctx).actions[0].id) for party in two)
    assert first
    assert not first & second


def test_what_is_open_for_a_party_opens_its_own_form(quiet, two):
    party = two[0]
    check = cooperation.start_check(quiet, DEMO_ID, CooperationForm.AANPASSEN).checks[-1]
    reworded(quiet, "Een nieuw doel.")
    page = press(be(opened("leren"), party), f"open-score-{check.id}")
    assert page.button(key=f"{DEMO_ID}/check/{check.id}/{party}.save")
    press(page, f"open-answer-{GOAL}")
    assert page.button(key=f"{DEMO_ID}/consent/{GOAL}/{party}.save")


def test_a_name_is_no_markdown_among_the_choices(quiet):
    opgave = demo(quiet).open_opgaven[0]
    opgaven.edit_opgave(quiet, DEMO_ID, opgave.id, opgave.version, title="[klik](https://ergens.example) *vet*")
    shown = opened("samenwerken").radio(key=f"{DEMO_ID}/check/new.about").options
    assert r"\[klik\]" in shown[1]
    assert r"\*vet\*" in shown[1]


def test_who_may_only_read_parks_no_opgave(ctx):
    opgave = demo(ctx).open_opgaven[0].id
    page, form = opened("urgentie"), f"{DEMO_ID}/opgave/{opgave}"
    press(press(page, f"{form}.open"), f"{form}/park.open")
    be(page, "lezer")
    assert not [button.key for button in page.button if button.key and "/park" in button.key]


def given_back() -> None:
    """Give a session what a tab kept: with a name the form never had, by an older version, and changed by hand."""
    from json import dumps
    from types import SimpleNamespace

    import streamlit as st

    from planner.ui.forms import keeping

    base = {"text": "was", "on": {"day": "2027-03-01"}, "many": ["a"]}
    typed = {"text": "half", "elders": "vreemd", "on": {"day": "2027-04-01"}, "many": [{}]}
    draft = {"version": 1, "base": base, "typed": typed, "given_up": {"on": {}}}
    st.session_state["keeping"] = SimpleNamespace(kept=dumps({"drafts": {"a/goal": draft}}))
    keeping._give_back()


def test_a_tab_gives_back_only_what_the_form_began_with():
    kept = fine(AppTest.from_function(given_back).run()).session_state
    assert kept["a/goal.text"] == "half"
    assert "a/goal.elders" not in kept


def test_a_tab_gives_back_days_as_text_and_nothing_a_field_cannot_hold():
    kept = fine(AppTest.from_function(given_back).run()).session_state
    assert kept["a/goal.on"] == "01-04-2027"
    assert "a/goal.many" not in kept
    assert kept["draft:a/goal"].base == {"text": "was", "on": "01-03-2027", "many": ["a"]}
    assert kept["draft:a/goal"].given_up == {}


def given_back_twice() -> None:
    """Give a session what a tab kept, and once more with other forms, with what was typed while we were away."""
    from json import dumps
    from types import SimpleNamespace

    import streamlit as st

    from planner.ui.forms import keeping

    first = {"version": 1, "base": {"text": "was"}, "typed": {"text": "half"}}
    wide = {"version": 1, "base": {f"f{n}": "" for n in range(300)}, "typed": {}}
    firsts = {"a/goal": first, "a/one": wide, "a/two": wide, "a/three": first}
    for drafts in (firsts, {"b/goal": first}):
        kept = {
            "places": {f"ik_ben:{next(iter(drafts))}": "buurt"},
            "drafts": drafts,
            "late": {"st-key-a-goal-text": "laat"},
        }
        st.session_state["keeping"] = SimpleNamespace(kept=dumps(kept))
        keeping._give_back()


def test_a_tab_gives_back_its_forms_and_seats_once_and_no_more_than_a_person_fills_in():
    kept = fine(AppTest.from_function(given_back_twice).run()).session_state
    forms, seats = ("a/goal", "a/one", "a/two", "a/three", "b/goal"), ("a/goal", "b/goal")
    assert [form for form in forms if f"draft:{form}" in kept] == ["a/goal", "a/one"]
    assert [seat for seat in seats if f"ik_ben:{seat}" in kept] == ["a/goal"]
    assert kept["a/goal.text"] == "laat"


def a_long_text_given_back() -> None:
    """Give a session a text that is longer than a field takes."""
    from json import dumps
    from types import SimpleNamespace

    import streamlit as st

    from planner.ui.forms import keeping

    draft = {"version": 1, "base": {"text": "was"}, "typed": {"text": "x" * 180_000}}
    st.session_state["keeping"] = SimpleNamespace(kept=dumps({"drafts": {"a/goal": draft}}))
    keeping._give_back()


def test_of_a_text_that_a_tab_gives_back_no_more_is_taken_than_of_one_that_is_typed():
    kept = fine(AppTest.from_function(a_long_text_given_back).run()).session_state
    assert kept["a/goal.text"] == "x" * LONGEST_TYPED
