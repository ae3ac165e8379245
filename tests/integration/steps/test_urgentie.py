"""Step 2 of the agenda page, Urgentie, driven as a person would."""

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.opgaven import SayKind
from planner.domain.parties import PartyKind
from planner.services.agenda import agendas, opgaven
from tests.builders import a_dossier, an_agenda, an_area, an_event
from tests.fixtures.agenda_page import be, demo, fine, fresh, opened, press, told


def test_an_opgave_freezes_its_figures_with_value_and_year(ctx):
    agenda_id = fresh(ctx)
    agendas.edit_agenda(ctx, agenda_id, 1, urgency="De straat is oud.")
    page, form = opened("urgentie", agenda_id), f"{agenda_id}/opgave/new"
    assert f"{form}.signals" not in {field.key for field in page.multiselect}
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
    page = be(opened("urgentie"), demo(ctx).parties[3].id)
    assert "Twee partijen zeggen: wij beslissen zelf (Gemeente Voorbeeldstad en Bewonersgroep Oeverbuurt)" in told(page)
    agenda = demo(ctx)
    form = f"{DEMO_ID}/say/{agenda.opgaven[0].id}/{agenda.parties[3].id}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.kind").set_value("samen")
    press(page, f"{form}.save")
    assert "Gemeente Voorbeeldstad beslist, de anderen sluiten aan." in told(page)


def test_a_party_says_in_its_own_row_who_decides_and_only_there(ctx):
    gemeente, bewoners = demo(ctx).parties[0].id, demo(ctx).parties[3].id
    heat = demo(ctx).opgaven[1].id
    page = be(opened("urgentie"), bewoners)
    rows = [control.key for control in page.get("button_group")]
    assert rows == [f"{DEMO_ID}/matrix/{opgave.id}/{bewoners}" for opgave in demo(ctx).opgaven]
    fine(page.button_group(key=f"{DEMO_ID}/matrix/{heat}/{bewoners}").set_value("anderen").run())
    assert demo(ctx).say(heat, bewoners).kind is SayKind.ANDEREN
    assert not [b for b in page.button if b.key == f"{DEMO_ID}/say/{heat}/{gemeente}.open"]


def test_where_nobody_says_zelf_the_table_talks_about_who_begins(ctx):
    agenda_id = fresh(ctx)
    opgave = opgaven.add_opgave(ctx, agenda_id, title="De straat").opgaven[0].id
    for name in ("Woonstede", "Gemeente"):
        party = agendas.add_party(ctx, agenda_id, name=name, kind=PartyKind.OVERIG).parties[-1].id
        opgaven.set_say(ctx.speaking_for(party), agenda_id, opgave, party, 0, kind=SayKind.SAMEN)
    assert "Niemand zegt: dat beslis ik zelf. Praat over: wie zet de eerste stap" in told(opened("urgentie", agenda_id))


def test_a_frozen_figure_tells_first_where_it_stands_and_then_its_value(ctx):
    said = told(opened("urgentie"))
    assert "Rivierwijk vraagt hier meer aandacht dan de meeste wijken van de fictieve gemeenten: 1.510" in said
    assert "score 7,6 van 10" in said


def test_a_reader_reads_and_writes_nothing(ctx):
    page = be(opened("urgentie"), "lezer")
    of_step = ("urgency", "opgave", "say", "signal/", "question/", "weights")
    assert [b.key for b in page.button if b.key.startswith(tuple(f"{DEMO_ID}/{name}" for name in of_step))] == []
    assert list(page.get("button_group")) == []


def test_an_area_that_is_not_loaded_any_more_is_named_and_the_rest_still_has_figures(ctx):
    areas = (an_area(code="WK777701", name="Verdwenen wijk"), an_area(code="WK900105"))
    ctx.store.create(a_dossier(an_agenda(id="deels", areas=areas)), an_event(agenda_id="deels"))
    page = press(opened("urgentie", "deels"), "deels/opgave/new.open")
    assert told(page).count("Er zijn geen cijfers meer over Verdwenen wijk") == 1
    assert any("Rivierwijk" in option for option in page.multiselect(key="deels/opgave/new.figures").options)
