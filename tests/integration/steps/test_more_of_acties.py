"""Pilotacties and what is around them: the calendar, the timeline, the region, lessons and other agendas."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import PilotAction
from planner.domain.places import Shape, ShapeKind
from planner.domain.sharing.region import Scope
from planner.domain.together.learning import LogKind
from planner.services.agenda import actions, agendas, learning, opgaven, places
from planner.services.sharing import exports, origins, regions
from planner.text import translator
from planner.text.words import Words
from planner.ui.agenda.acties.linked import feeds
from planner.ui.agenda.desk import Desk
from tests.fixtures.agenda_page import demo, fine, fresh, opened, press, told


def test_the_moments_of_an_action_stand_in_order_under_its_line(ctx):
    page = told(opened("acties", actie=demo(ctx).actions[0].id))
    words = ("Begin</span>", "Ontwerp gekozen door bewoners</span>", "Terugkijken</span>", "Einde</span>")
    places = [page.rindex(word) for word in words]
    assert places == sorted(places)


def test_the_timeline_of_all_actions_says_in_words_what_it_draws(ctx):
    actions.add_action(ctx, DEMO_ID, opgave_id=demo(ctx).opgaven[0].id, title="Bankje")
    page = told(opened("acties"))
    assert "begin 1\N{NO-BREAK SPACE}februari 2027 · terugkijken 1\N{NO-BREAK SPACE}mei 2027" in page
    assert "Nog zonder data: Bankje." in page


@pytest.mark.parametrize(
    ("today", "hint"),
    [
        (date(2027, 3, 1), "uiterlijk 30 juni 2027 over een actie, dan kan Woonstede die nog in het bod"),
        (date(2026, 9, 1), "uiterlijk 15 december 2026 over een actie, dan kan die nog in de prestatieafspraken van"),
    ],
)
def test_what_is_decided_in_time_can_feed_the_yearly_agreements(ctx, today, hint):
    now = replace(ctx, now=lambda: datetime(today.year, today.month, today.day, tzinfo=UTC))
    desk = Desk(now, agendas.open_dossier(now, DEMO_ID), Words(translator("nl"), "nl"), {})
    idea = PilotAction("idee", "straat", "Bankje")
    assert hint in feeds(desk, idea).replace("\N{NO-BREAK SPACE}", " ")
    assert feeds(desk, demo(ctx).actions[1]) == ""


def test_the_coordinator_of_a_region_chooses_who_takes_an_action_up(ctx):
    action = demo(ctx).actions[0]
    assert "field-scope" not in told(opened("acties", actie=action.id))
    region = regions.create_region(ctx, name="Regio Zuid")
    regions.follow_agenda(ctx, region.id, region.version, DEMO_ID)
    page = opened("acties", actie=action.id)
    assert "Deze actie blijft in de wijk; Regio Zuid volgt haar." in told(page)
    form = f"{DEMO_ID}/action/{action.id}/scope/{region.id}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.scope").set_value("regionaal")
    regions.edit_region(ctx, region.id, region.version + 1, name="Regio Zuid", coordinator="kwartiermaker")
    page.text_input(key=f"{form}.reason").set_value("één netbeheerder")
    press(page, f"{form}.save")
    assert ctx.store.shared.region(region.id).scope(action.id) is Scope.REGIONAAL
    assert "Regio Zuid pakt deze actie samen op, omdat het alleen zo lukt. De reden: één netbeheerder." in told(page)


def test_an_action_builds_on_a_lesson_of_another_action(ctx):
    first, second = demo(ctx).actions[:2]
    speaking = ctx.speaking_for(demo(ctx).parties[1].id)
    learning.add_entry(speaking, DEMO_ID, first.id, LogKind.LES, "Bel eerst aan.")
    page, form = opened("acties", actie=second.id), f"{DEMO_ID}/action/{second.id}/lesson"
    press(page, f"{form}.open")
    press(page, f"{form}.save")
    assert "Deze actie bouwt voort op een les: ‘Bel eerst aan’." in told(page)
    assert [origin.action_id for origin in origins.read_origins(ctx, DEMO_ID)].count(second.id) == 1


def test_a_copy_goes_to_another_agenda_as_an_idea_and_says_where_it_came_from(ctx):
    action, there = demo(ctx).actions[0], fresh(ctx)
    page, form = opened("acties", actie=action.id), f"{DEMO_ID}/action/{action.id}/copy"
    press(page, f"{form}.open")
    assert "Niet mee gaan: partijen, plaats, data" in told(page)
    fine(page.selectbox(key=f"{form}.to").set_value(there).run())
    press(page, f"{form}.save")
    assert page.error[0].value == "Kies bij welke opgave de kopie hoort."
    opgave = opgaven.add_opgave(ctx, there, title="De straat").opgaven[0]
    fine(page.run())
    page.selectbox(key=f"{form}.opgave_id").set_value(opgave.id)
    press(page, f"{form}.save")
    copy = agendas.open_agenda(ctx, there).actions[0]
    assert (copy.title, copy.lead_party, copy.start) == (action.title, None, None)
    assert any("Gekopieerd" in link.proto.label for link in page.get("page_link"))
    assert f"overgenomen uit de agenda ‘{demo(ctx).title}’" in told(opened("acties", there, actie=copy.id))


def test_an_action_that_was_only_drawn_stands_on_the_map_of_the_document_by_the_name_of_its_buurt(ctx):
    action = demo(ctx).actions[0]
    inside = places.borders(ctx, demo(ctx).areas).loc[["BU90010504"]].representative_point().to_crs(4326).iloc[0]
    drawn = Shape(ShapeKind.POINT, ((inside.x, inside.y),))
    actions.edit_action(ctx, DEMO_ID, action.id, action.version, place="", place_code="", place_shape=drawn)
    document = exports.export_agenda(ctx, DEMO_ID, "html").decode()
    assert "<dd>Kreekbuurt</dd>" in document
    assert "Niet op deze kaart" not in document
