"""The agenda pages, driven as a person would, on a real database with the fictional gemeente."""

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from planner import bootstrap
from planner.bootstrap import House, build
from planner.demonstration import DEMO_ID, prepare_demo
from planner.domain.actions import ActionState
from planner.domain.agenda import Agenda, AgendaState
from planner.domain.parties import PartyKind
from planner.services import actions, agendas, opgaven
from planner.services.context import Context
from planner.settings import Settings
from planner.storage.store import SqlStore
from planner.ui import cache
from planner.ui.house import house
from planner.ui.html import plain
from tests.builders import a_dossier, an_agenda, an_area, an_event


def agenda_script() -> None:
    """Show the agenda page."""
    from planner.ui import router
    from planner.ui.pages import agenda

    router.navigation()
    agenda.show_page()


def agendas_script() -> None:
    """Show the list of agendas."""
    from planner.ui import router
    from planner.ui.pages import agendas

    router.navigation()
    agendas.show_page()


def settings_in(folder: Path) -> Settings:
    return Settings(data_dir=folder / "var", database_url=f"sqlite:///{folder}/planner.db")


def put_away(built: House) -> None:
    """Close the connections of a house."""
    assert isinstance(built.store, SqlStore)
    built.store._engine.dispose()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Path:
    """Prepare the demo once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    (folder / "var").mkdir()
    built = build(settings_in(folder))
    prepare_demo(built.context(), folder / "var" / "demo", lambda _step, _share: None)
    put_away(built)
    return folder


@pytest.fixture
def ctx(prepared, tmp_path, monkeypatch) -> Any:
    """Give the services behind the page, on a database of this test only."""
    folder = tmp_path / "house"
    shutil.copytree(prepared, folder)
    settings = settings_in(folder)
    monkeypatch.setenv("PLANNER_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("PLANNER_DATABASE_URL", settings.database_url)
    st.cache_resource.clear()
    yield house().context()
    put_away(house())
    st.cache_resource.clear()


def opened(step: str, agenda_id: str = DEMO_ID, **query: str) -> AppTest:
    """Open the agenda page at a step."""
    page = AppTest.from_function(agenda_script, default_timeout=30)
    for name, value in {"agenda": agenda_id, "stap": step, **query}.items():
        page.query_params[name] = value
    return fine(page.run())


def fine(page: AppTest) -> AppTest:
    assert not page.exception, page.exception
    return page


def press(page: AppTest, key: str) -> AppTest:
    return fine(page.button(key=key).click().run())


def told(page: AppTest) -> str:
    """Give all markup of the page as one text."""
    return "\n".join(block.proto.body for block in page.get("html"))


def demo(ctx: Context) -> Agenda:
    return agendas.open_agenda(ctx, DEMO_ID)


def fresh(ctx: Context) -> str:
    return agendas.create_agenda(ctx, title="Nieuw", area_codes=("WK900105",), period=(2026, 2028)).id


def begin_form(**query: str) -> AppTest:
    page = AppTest.from_function(agendas_script, default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    return fine(page.run())


# The list


def test_the_list_says_what_each_agenda_is(ctx):
    assert "Rivierwijk · 2026–2028 · concept · 4 partijen · 2 open acties" in told(begin_form())


def test_a_long_list_has_a_filter_and_says_how_many_are_shown(ctx):
    for n in range(60):
        agendas.create_agenda(ctx, title=f"Proef {n}", area_codes=("WK900105",), period=(2026, 2028))
    page = begin_form()
    assert "50 van 61 agenda’s" in told(page)
    page.text_input(key="agendas-filter").set_value("proef 59").run()
    assert "1 van 61 agenda’s" in told(page)


def test_an_agenda_begins_with_the_wijk_that_was_chosen_on_the_map(ctx):
    page = begin_form(gebied="WK900105")
    page.text_input(key="begin-agenda.period_from").set_value("2027").run()
    assert page.text_input(key="begin-agenda.title").value == "Rivierwijk 2027–2028"
    page.button(key="begin-agenda.save").click().run()
    made = agendas.list_agendas(ctx)[0]
    assert (made.title, made.period_from, [a.code for a in made.areas]) == ("Rivierwijk 2027–2028", 2027, ["WK900105"])


def test_an_agenda_without_a_wijk_is_asked_for_one(ctx):
    page = press(begin_form(), "begin")
    press(page, "begin-agenda.save")
    assert page.error[0].value == "Kies eerst een wijk of buurt voor de agenda."


# The head


def test_the_name_and_the_years_of_an_agenda_can_change(ctx):
    page, form = opened("tafel"), f"{DEMO_ID}/head"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.title").set_value(" Oeverbuurt ")
    page.text_input(key=f"{form}.period_to").set_value("2020")
    press(page, f"{form}.save")
    assert "Kies een eindjaar dat later is." in page.error[0].value
    page.text_input(key=f"{form}.period_to").set_value("2031")
    press(page, f"{form}.save")
    assert (demo(ctx).title, demo(ctx).period_to) == ("Oeverbuurt", 2031)
    assert ">Oeverbuurt</h1>" in told(page)


def test_a_party_speaks_only_on_its_own_agenda(ctx):
    other = fresh(ctx)
    page = opened("doel")
    fine(page.selectbox(key=f"ik_ben:{DEMO_ID}").set_value(demo(ctx).parties[1].id).run())
    page.query_params["agenda"] = other
    fine(page.run())
    page.text_area(key=f"{other}/goal.text").set_value("Samen.")
    press(page, f"{other}/goal.save")
    last = agendas.history(ctx, other)[-1]
    assert (last.verb, last.party) == ("write_ambition", None)


HOSTILE = "![x](https://evil.example/x.png) *nu*"


def test_a_hostile_name_says_itself_where_streamlit_reads_markdown(ctx):
    agendas.edit_agenda(ctx, DEMO_ID, demo(ctx).version, title=HOSTILE)
    agendas.edit_party(ctx, DEMO_ID, demo(ctx).parties[1].id, demo(ctx).parties[1].version, name=HOSTILE)
    (link,) = (block.proto.label for block in begin_form().get("page_link"))
    page, form = opened("tafel"), f"{DEMO_ID}/party/{demo(ctx).parties[1].id}"
    press(page, f"{form}.open")
    press(page, f"{form}.remove")
    for label in (link, page.button(key=f"{form}.remove").label, page.error[0].value):
        assert plain(HOSTILE) in label


# Step 1: Tafel


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


# Step 2: Urgentie


def test_an_opgave_freezes_its_figures_with_value_and_year(ctx):
    agenda_id = fresh(ctx)
    agendas.edit_agenda(ctx, agenda_id, 1, urgency="De straat is oud.")
    page, form = opened("urgentie", agenda_id), f"{agenda_id}/opgave/new"
    page.text_input(key=f"{form}.title").set_value("De straat")
    page.multiselect(key=f"{form}.figures").set_value(["WK900105/gasverbruik"])
    press(page, f"{form}.save")
    figure = agendas.open_agenda(ctx, agenda_id).opgaven[0].figures[0]
    assert (figure.indicator, figure.year) == ("gasverbruik", 2024)
    assert "Vastgelegd op" in told(page)


def test_a_full_agenda_asks_which_opgave_is_parked_and_why_in_one_gesture(ctx):
    third = opgaven.add_opgave(ctx, DEMO_ID, title="De derde").opgaven[-1]
    page, form = opened("urgentie"), f"{DEMO_ID}/opgave/new"
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.title").set_value("De vierde")
    press(page, f"{form}.save")
    assert "Een agenda houdt 3 opgaven" in page.error[0].value
    page.selectbox(key=f"{form}.room").set_value(third.id)
    page.text_input(key=f"{form}.room_because").set_value("we beginnen klein")
    press(page, f"{form}.save")
    assert [o.title for o in demo(ctx).open_opgaven][-1] == "De vierde"
    assert "De derde is geparkeerd. Reden: we beginnen klein." in told(page)
    press(page, f"{DEMO_ID}/opgave/{third.id}/reopen")
    assert "Een agenda houdt 3 opgaven" in page.error[0].value


def test_two_parties_that_both_decide_is_something_to_talk_about(ctx):
    page = opened("urgentie")
    assert "Iets om over te praten: Gemeente Voorbeeldstad en Bewonersgroep Oeverbuurt" in told(page)
    agenda = demo(ctx)
    form = f"{DEMO_ID}/say/{agenda.opgaven[0].id}/{agenda.parties[3].id}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.kind").set_value("samen")
    press(page, f"{form}.save")
    assert "Elke partij heeft gezegd wie er beslist." in told(page)


def test_an_area_that_is_not_loaded_any_more_is_named_and_the_rest_still_has_figures(ctx):
    areas = (an_area(code="WK777701", name="Verdwenen wijk"), an_area(code="WK900105"))
    ctx.store.create(a_dossier(an_agenda(id="deels", areas=areas)), an_event(agenda_id="deels"))
    page = press(opened("urgentie", "deels"), "deels/opgave/new.open")
    assert told(page).count("Er zijn geen cijfers meer over Verdwenen wijk") == 1
    assert any("Rivierwijk" in option for option in page.multiselect(key="deels/opgave/new.figures").options)


# Step 3: Doel


def test_a_new_wording_of_the_goal_is_a_new_version(ctx):
    page, form = opened("doel"), f"{DEMO_ID}/goal"
    press(page, f"{form}.open")
    page.text_area(key=f"{form}.text").set_value("Iedereen loopt graag door zijn straat.")
    press(page, f"{form}.save")
    assert "Dit is versie 2 van de tekst." in told(page)


# Step 4: Acties


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


# Step 5: Delen


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_the_agenda_can_be_taken_along(ctx, kind):
    page = press(opened("delen"), f"share-make-{kind}")
    assert len(page.get("download_button")) == 1


class Tomorrow(datetime):
    """A clock that is a day ahead."""

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(days=1)


def test_a_file_is_made_again_on_the_next_day_and_after_new_figures(ctx, monkeypatch):
    page = press(opened("delen"), "share-make-html")
    assert len(page.get("download_button")) == 1
    loaded = cache.loaded_key
    monkeypatch.setattr(cache, "loaded_key", lambda atlas: loaded(atlas) + "+new")
    assert len(fine(page.run()).get("download_button")) == 0
    press(page, "share-make-html")
    monkeypatch.setattr(bootstrap, "datetime", Tomorrow)
    assert len(fine(page.run()).get("download_button")) == 0


def test_the_agenda_moves_on_and_the_history_says_who_did_what(ctx):
    page = opened("delen")
    fine(page.selectbox(key=f"ik_ben:{DEMO_ID}").set_value(demo(ctx).parties[1].id).run())
    press(page, f"{DEMO_ID}/state/gedeeld")
    assert demo(ctx).state is AgendaState.GEDEELD
    assert "Woonstede zette de agenda op gedeeld." in told(page)


# The gouden draad


def test_a_gap_in_the_thread_leads_to_the_form_that_fills_it(ctx):
    added = opgaven.add_opgave(ctx, DEMO_ID, title="Zonder actie").opgaven[-1]
    page = press(opened("tafel"), "gap-action-2")
    assert page.radio(key="url-stap").value == "acties"
    assert page.selectbox(key=f"{DEMO_ID}/action/new.opgave_id").value == added.id


def test_an_opgave_stands_in_the_thread_once_with_all_its_actions(ctx):
    opgave = demo(ctx).opgaven[0]
    actions.add_action(ctx, DEMO_ID, opgave_id=opgave.id, title="Een bankje bij de school")
    page = opened("tafel")
    assert told(page).count(f"<b>{opgave.title}</b>") == 1
    assert "<b>Een bankje bij de school</b>" in told(page)


def test_each_step_leads_on_to_the_next(ctx):
    page = opened("tafel")
    assert page.button(key="step-next").label == "Verder naar 2 Urgentie"
    for step in ("urgentie", "doel", "acties", "delen"):
        assert press(page, "step-next").radio(key="url-stap").value == step
    assert "step-next" not in {button.key for button in page.button}


def test_an_empty_agenda_says_what_belongs_in_each_place(ctx):
    agenda_id = fresh(ctx)
    for step in ("tafel", "urgentie", "doel"):
        assert "Voorbeeld:" in told(opened(step, agenda_id))
    assert "Een actie hoort bij een opgave." in told(opened("acties", agenda_id))


def test_a_text_of_a_person_is_never_markup(ctx):
    agendas.edit_agenda(ctx, DEMO_ID, demo(ctx).version, urgency="<img src=x onerror=alert(1)>")
    assert "<img src=x" not in told(opened("urgentie"))


def test_the_pages_also_speak_english(ctx):
    page = opened("tafel", taal="en")
    assert "Who is at the table?" in told(page)
