"""Step 6 of the agenda page, Afspreken, driven as a person would."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from planner import bootstrap
from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Role, User
from planner.domain.together.consent import Answer
from planner.domain.together.settling import asked
from planner.domain.together.signals import FieldSignal
from planner.domain.together.wordings import GOAL
from planner.services.agenda import agendas, consent, editions
from planner.settings import ROOT
from planner.text import sentences
from planner.ui import cache
from tests.fixtures.agenda_page import be, demo, fine, opened, press, told


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_the_agenda_can_be_taken_along(ctx, kind):
    page = press(opened("afspreken"), f"share-make-{kind}")
    assert len(page.get("download_button")) == 1


class Tomorrow(datetime):
    """A clock that is a day ahead."""

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(days=1)


def test_a_file_is_made_again_on_the_next_day_and_after_new_figures(ctx, monkeypatch):
    page = press(opened("afspreken"), "share-make-html")
    assert len(page.get("download_button")) == 1
    loaded = cache.loaded_key
    monkeypatch.setattr(cache, "loaded_key", lambda atlas: loaded(atlas) + "+new")
    assert len(fine(page.run()).get("download_button")) == 0
    press(page, "share-make-html")
    monkeypatch.setattr(bootstrap, "datetime", Tomorrow)
    assert len(fine(page.run()).get("download_button")) == 0


def speaking(ctx, party: str):
    return replace(ctx, user=User("iemand", Role.LID, party))


def everyone_says_yes(ctx) -> None:
    dossier = agendas.open_dossier(ctx, DEMO_ID)
    for wording in dossier.wordings:
        if wording.subject in asked(dossier.agenda):
            for party in dossier.agenda.parties:
                consent.answer(speaking(ctx, party.id), DEMO_ID, wording.subject, wording.version, Answer.JA)


def test_the_agenda_moves_on_and_the_history_says_who_did_what(ctx):
    page = press(opened("afspreken"), f"{DEMO_ID}/state/gedeeld")
    assert demo(ctx).state is AgendaState.GEDEELD
    assert "zette de agenda op gedeeld." in told(page)
    assert "<b>Uitgave 1 van de agenda</b>" in told(page)


def test_what_stands_in_the_way_is_said_and_vastgesteld_is_not_offered(ctx):
    bewoners, action = demo(ctx).parties[3].id, demo(ctx).actions[0]
    version = next(w.version for w in agendas.open_dossier(ctx, DEMO_ID).wordings if w.subject == action.id)
    consent.answer(speaking(ctx, bewoners), DEMO_ID, action.id, version, Answer.BEZWAAR, "geen speelplek")
    page = press(opened("afspreken"), f"{DEMO_ID}/state/gedeeld")
    assert "Bewonersgroep Oeverbuurt heeft bezwaar: “geen speelplek”" in told(page)
    assert "Vaststellen kan zodra dit is opgelost." in told(page)
    assert f"{DEMO_ID}/state/vastgesteld" not in {button.key for button in page.button}
    press(page, f"{DEMO_ID}/way/{action.id}/go")
    assert action.id in page.query_params["actie"]


def test_with_everyones_yes_the_facilitator_settles_and_others_do_not(ctx):
    everyone_says_yes(ctx)
    page = press(opened("afspreken"), f"{DEMO_ID}/state/gedeeld")
    be(page, demo(ctx).parties[0].id)
    assert not [b.key for b in page.button if b.key and b.key.startswith(f"{DEMO_ID}/state/")]
    press(be(page, "facilitator"), f"{DEMO_ID}/state/vastgesteld")
    assert demo(ctx).state is AgendaState.VASTGESTELD


def test_what_everyone_agreed_to_goes_to_akkoord_in_one_gesture_of_the_facilitator(ctx):
    everyone_says_yes(ctx)
    for state in (AgendaState.GEDEELD, AgendaState.VASTGESTELD):
        consent.settle(ctx, DEMO_ID, demo(ctx).version, state)
    page = be(opened("afspreken"), demo(ctx).parties[0].id)
    assert "Deze actie staat nog op voorgesteld." in told(page)
    assert f"{DEMO_ID}/agreed" not in {button.key for button in page.button}
    press(press(be(page, "facilitator"), "open-agree_actions-"), f"{DEMO_ID}/agreed")
    assert demo(ctx).actions[0].state is ActionState.AKKOORD
    assert editions.list_editions(ctx, DEMO_ID)[-1].agenda == demo(ctx)
    assert "zette de acties waar iedereen ja op zei op akkoord." in told(page)
    assert "open-agree_actions-" not in {button.key for button in page.button}


def test_what_is_empty_or_has_no_face_is_worth_a_talk_and_keeps_nobody_from_settling(ctx):
    page = told(opened("afspreken"))
    assert "Bewonersgroep Oeverbuurt: wat geeft deze partij uit handen? Nog niet opgeschreven." in page
    assert "Bij Gemeente Voorbeeldstad is nog niet gezegd wie voor deze actie staat." in page


def test_the_facilitator_reads_whom_the_table_waits_for_and_a_reader_does_not(ctx):
    page = opened("afspreken")
    assert "<li>Bewonersgroep Oeverbuurt: " in told(page)
    assert "Wacht op" not in told(be(page, "lezer"))


def test_a_party_answers_here_too_and_reads_what_it_answers(ctx):
    bewoners = demo(ctx).parties[3].id
    page = press(be(opened("afspreken"), bewoners), f"{DEMO_ID}/consent/{GOAL}/{bewoners}.open")
    assert demo(ctx).ambition.text in told(page).split("wa-asked-goal")[1]
    fine(page.radio(key=f"{DEMO_ID}/consent/{GOAL}/{bewoners}.answer").set_value("ja").run())
    press(page, f"{DEMO_ID}/consent/{GOAL}/{bewoners}.save")
    assert {c.party_id for c in agendas.open_dossier(ctx, DEMO_ID).consents if c.subject == GOAL} >= {bewoners}


def test_the_table_says_each_answer_in_words_under_its_heading(ctx):
    everyone_says_yes(ctx)
    page = told(opened("afspreken"))
    assert '<th scope="row">Woonstede</th><td data-label="Doel"><span class="wa-says-ja">ja</span></td>' in page


def test_a_version_is_kept_compared_and_restored_with_a_reason(ctx):
    goal, form = demo(ctx).ambition.text, f"{DEMO_ID}/edition"
    page = press(opened("afspreken"), f"{form}/new.open")
    page.text_input(key=f"{form}/new.note").set_value("na de bewonersavond")
    press(page, f"{form}/new.save")
    assert "na de bewonersavond" in told(page)
    agendas.write_ambition(ctx, DEMO_ID, demo(ctx).ambition.version, "Iets anders.")
    fine(page.run())
    assert "<b>Het gezamenlijke doel</b>" in told(page)
    press(page, f"{form}/1.open")
    assert "vragen we elke partij opnieuw om antwoord" in told(page)
    press(page, f"{form}/1.save")
    assert page.error[0].value == "Schrijf op waarom. Wie later komt, wil het weten."
    page.text_input(key=f"{form}/1.reason").set_value("toch liever zo")
    press(page, f"{form}/1.save")
    assert demo(ctx).ambition.text == goal
    assert [e.number for e in editions.list_editions(ctx, DEMO_ID)] == [1, 2]


def test_the_history_shows_the_text_before_and_after_and_more_on_request(ctx):
    agendas.write_ambition(ctx, DEMO_ID, demo(ctx).ambition.version, "In 2028 is de straat groen.")
    page = opened("afspreken")
    assert "Wat stond er, en wat staat er nu?" in told(page)
    shown = told(page).count("<time")
    press(page, "history-more")
    assert told(page).count("<time") == 2 * shown


def test_the_words_of_a_signal_do_not_stand_in_the_history(ctx):
    (signal, *_) = ctx.store.grown(FieldSignal, DEMO_ID)
    page = opened("afspreken")
    while "history-more" in {button.key for button in page.button}:
        press(page, "history-more")
    assert signal.text not in told(page)


def test_every_gesture_on_an_agenda_has_its_sentence():
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "planner" / "services").rglob("*.py"))
    verbs = set(re.findall(r"""\b(?:change|step|work|begin)\(\s*(?:ctx|context), [^"\n]*?"([a-z_]+)\"""", code))
    assert len(verbs) > 30
    assert [verb for verb in verbs if f"event-{verb.replace('_', '-')}" not in sentences("nl")] == []
