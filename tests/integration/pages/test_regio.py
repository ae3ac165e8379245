"""Regio, driven as a coordinator would: agendas of two gemeenten side by side."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.parties import PartyKind
from planner.domain.sharing.region import Scope
from planner.services.agenda import agendas, opgaven
from planner.services.context import Context
from planner.services.sharing import regions
from tests.fixtures.agenda_page import begin_form, demo, fine, press, told


def region_script() -> None:
    """Show the page of regions."""
    from planner.ui import router
    from planner.ui.regio import page as region

    router.navigation()
    region.show_page()


def at(region_id: str = "") -> AppTest:
    page = AppTest.from_function(region_script, default_timeout=30)
    if region_id:
        page.query_params["regio"] = region_id
    return fine(page.run())


def links(page: AppTest) -> list[str]:
    return [block.proto.label for block in page.get("page_link")]


def the_region(ctx: Context) -> regions.RegionReading:
    (region,) = regions.list_regions(ctx)
    return regions.read_region(ctx, region.id)


def neighbour(ctx: Context) -> str:
    """Begin an agenda in the other gemeente with an opgave on the same figures as the demo's second."""
    made = agendas.create_agenda(ctx, title="Dorpskern vooruit", area_codes=("WK900201",), period=(2026, 2028)).id
    agendas.add_party(ctx, made, name="woonstede", kind=PartyKind.WONINGCORPORATIE)
    agendas.add_party(ctx, made, name="Gemeente Voorbeelddorp", kind=PartyKind.GEMEENTE)
    opgaven.add_opgave(ctx, made, title="De energierekening is te hoog", figures=demo(ctx).opgaven[1].figures)
    agendas.write_ambition(ctx, made, 0, "Niemand in de kou")
    return made


@pytest.fixture
def followed(ctx) -> tuple[Context, str, str]:
    """Follow the demo and an agenda of the neighbours."""
    other = neighbour(ctx)
    region = regions.create_region(ctx, name="Regio Delta", coordinator="kwartiermaker wonen")
    for agenda in (DEMO_ID, other):
        region = regions.follow_agenda(ctx, region.id, region.version, agenda)
    return ctx, region.id, other


def test_without_regions_the_page_shows_an_example_and_makes_the_first(ctx):
    page = at()
    assert "Er is nog geen regio." in told(page)
    press(page, "new-region")
    press(page, "new-region.save")
    assert [error.value for error in page.error] == ["Geef de regio een naam."]
    page.text_input(key="new-region.name").set_value("Regio Delta").run()
    page.button(key="new-region.save").click().run()
    assert the_region(ctx).region.name == "Regio Delta"


def test_a_region_begins_to_follow_an_agenda_and_lets_it_go(ctx):
    region = regions.create_region(ctx, name="Regio Delta")
    page, form = at(region.id), f"{region.id}/follow"
    press(page, f"{form}.save")
    assert [error.value for error in page.error] == ["Kies eerst een agenda."]
    page.selectbox(key=f"{form}.agenda").set_value(DEMO_ID).run()
    press(page, f"{form}.save")
    assert the_region(ctx).region.agenda_ids == (DEMO_ID,)
    assert "Rivierwijk (Voorbeeldstad) · concept" in told(page)
    (let_go,) = (button for button in page.button if button.label == "Laat los")
    fine(let_go.click().run())
    assert the_region(ctx).region.agenda_ids == ()


def test_what_to_follow_up_leads_to_the_step_of_the_agenda(followed):
    _, region, _ = followed
    said = links(at(region))
    assert any(one.startswith("Meer dan één partij wil zelf beslissen over ‘De straat") for one in said)
    waiting = "In ‘Dorpskern vooruit’ wachten nog 2 antwoorden over het gezamenlijk doel: van woonstede en Gemeente"
    assert any(one.startswith(waiting) for one in said)


def test_what_agendas_share_and_what_is_asked_of_whom_is_said_in_sentences(followed):
    _, region, _ = followed
    page = at(region)
    assert "2 opgaven in 2 agenda’s." in told(page)
    assert "‘De energierekening is te hoog’, in ‘Dorpskern vooruit’" in links(page)
    assert "<b>Woonstede:</b>" in told(page)
    assert "uur toegezegd (2 agenda’s)" in told(page)


def test_an_action_goes_to_the_region_with_a_reason(followed):
    ctx, region, _ = followed
    action = demo(ctx).open_actions[0]
    page, form = at(region), f"{region}/scope/{DEMO_ID}/{action.id}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.scope").set_value("regionaal").run()
    press(page, f"{form}.save")
    assert page.error
    page.text_input(key=f"{form}.reason").set_value("een warmtenet stopt niet bij de grens").run()
    press(page, f"{form}.save")
    assert the_region(ctx).region.scope(action.id) is Scope.REGIONAAL
    assert f"{action.title}: regionaal. De reden: een warmtenet" in told(page)


def test_a_choice_for_another_action_in_between_is_no_conflict(followed):
    ctx, region, _ = followed
    first, second = demo(ctx).open_actions[:2]
    page, form = at(region), f"{region}/scope/{DEMO_ID}/{first.id}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.scope").set_value("regionaal").run()
    regions.choose_scope(ctx, region, the_region(ctx).region.version, second.id, Scope.REGIONAAL, "capaciteit")
    page.text_input(key=f"{form}.reason").set_value("warmtenet").run()
    press(page, f"{form}.save")
    assert [the_region(ctx).region.scope(action.id) for action in (first, second)] == [Scope.REGIONAAL] * 2


def test_the_reason_a_colleague_wrote_meanwhile_stays_or_waits_for_a_choice(followed):
    ctx, region, _ = followed
    action = demo(ctx).open_actions[0]

    def choose(**chosen: Any) -> None:
        regions.choose_scope(ctx, region, the_region(ctx).region.version, action.id, **chosen)

    choose(reason="oude reden")
    page, form = at(region), f"{region}/scope/{DEMO_ID}/{action.id}"
    press(page, f"{form}.open")
    page.radio(key=f"{form}.scope").set_value("regionaal")
    choose(reason="reden van de collega")
    press(page, f"{form}.save")
    kept = the_region(ctx).region.choice(action.id)
    assert (kept.scope, kept.reason) == (Scope.REGIONAAL, "reden van de collega")
    press(page, f"{form}.open")
    page.text_input(key=f"{form}.reason").set_value("mijn reden")
    choose(reason="nog een reden")
    press(page, f"{form}.save")
    assert page.error
    assert all(reason in told(page) for reason in ("mijn reden", "nog een reden"))


def at_a_region_of(ctx, count: int):
    """Open a region that follows so many agendas; give the page and the region's id."""
    region = regions.create_region(ctx, name="Regio Delta")
    for n in range(count):
        made = agendas.create_agenda(ctx, title=f"Nummer {n}", area_codes=("WK900105",), period=(2026, 2028)).id
        region = regions.follow_agenda(ctx, region.id, region.version, made)
    return at(region.id), region.id


def test_many_agendas_have_a_filter(ctx):
    page, key = at_a_region_of(ctx, 9)
    fine(page.text_input(key=f"{key}/agendas-filter").set_value("nummer 7").run())
    assert [one for one in links(page) if one.startswith("Nummer")] == ["Nummer 7"]


def test_a_long_region_shows_the_first_rows_and_says_how_many_there_are(ctx):
    page, _ = at_a_region_of(ctx, 51)
    assert "50 van 51. Zoek om de rest te zien." in told(page)
    assert len([one for one in links(page) if one.startswith("Nummer")]) == 50


def test_an_agenda_begins_with_wijken_of_two_gemeenten(ctx):
    page = begin_form(gebied="WK900105")
    fine(page.selectbox(key="begin-gemeente").set_value("GM9002").run())
    areas = page.multiselect(key="begin-agenda.areas")
    assert areas.value == ["WK900105"]
    fine(areas.set_value(["WK900105", "WK900201"]).run())
    page.button(key="begin-agenda.save").click().run()
    made = next(one for one in agendas.list_agendas(ctx) if one.id != DEMO_ID)
    assert [area.code for area in made.areas] == ["WK900105", "WK900201"]
