"""The list of agendas, and what stands around the steps of one agenda."""

from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.parties import PartyKind
from planner.services.agenda import actions, agendas, opgaven
from planner.services.context import Context
from planner.ui.html import plain
from tests.fixtures.agenda_page import be, begin_form, demo, fine, fresh, opened, press, told


def test_the_list_says_what_each_agenda_is(ctx):
    assert "Rivierwijk (Voorbeeldstad) · 2026–2028 · concept · 4 partijen · 2 open acties" in told(begin_form())


def test_a_long_list_has_a_filter_and_says_how_many_are_shown(ctx):
    for n in range(60):
        agendas.create_agenda(ctx, title=f"Proef {n}", area_codes=("WK900105",), period=(2026, 2028))
    page = begin_form()
    assert "De eerste 50 van 61 agenda’s, laatst gewijzigd bovenaan. Zoek op" in told(page)
    page.text_input(key="agendas-filter").set_value("proef 59").run()
    assert "1 van 61 agenda’s" in told(page)
    page.text_input(key="agendas-filter").set_value("VÓÓRBEELDSTAD 59 proef").run()
    assert "1 van 61 agenda’s" in told(page)
    page.text_input(key="agendas-filter").set_value("voorbeeldstad").run()
    assert "De eerste 50 van 61 agenda’s" in told(page)
    page.text_input(key="agendas-filter").set_value("elders").run()
    assert "Geen agenda past hierbij" in told(page)


def test_an_agenda_begins_with_the_wijk_that_was_chosen_on_the_map(ctx):
    page = begin_form(gebied="WK900105")
    page.text_input(key="begin-agenda.period_from").set_value("2027").run()
    assert page.text_input(key="begin-agenda.title").value == "Rivierwijk 2027–2028"
    page.button(key="begin-agenda.save").click().run()
    made = agendas.list_agendas(ctx)[0]
    assert (made.title, made.period_from, [a.code for a in made.areas]) == ("Rivierwijk 2027–2028", 2027, ["WK900105"])


def test_an_agenda_begins_with_a_wijk_that_is_found_by_name(ctx):
    page = press(begin_form(), "begin")
    page.text_input(key="begin-find").set_value("rivierwijk voorbeeldstad").run()
    press(page, "begin-find-WK900105")
    assert page.text_input(key="begin-find").value == ""
    press(page, "begin-agenda.save")
    assert [a.code for a in agendas.list_agendas(ctx)[0].areas] == ["WK900105"]


def test_an_agenda_without_a_wijk_is_asked_for_one(ctx):
    page = press(begin_form(), "begin")
    press(page, "begin-agenda.save")
    assert page.error[0].value == "Kies eerst een wijk of buurt voor de agenda."


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


def test_whose_party_left_the_table_reads_along_until_they_choose_again(ctx):
    chair = agendas.add_party(ctx, DEMO_ID, name="Zorg", kind=PartyKind.ZORG).parties[-1]
    page, form = be(opened("tafel"), chair.id), f"{DEMO_ID}/party/new"
    agendas.remove_party(ctx, DEMO_ID, chair.id, 1)
    fine(page.run())
    assert page.selectbox(key=f"ik_ben:{DEMO_ID}").value == "lezer"
    assert "Je partij zit niet meer aan tafel. Kies opnieuw wie je bent." in told(page)
    assert f"{form}.open" not in {button.key for button in page.button}
    be(page, "facilitator")
    assert "Je partij zit niet meer aan tafel" not in told(page)
    assert agendas.history(ctx, DEMO_ID)[-1].verb == "remove_party"
    assert [(seat.role.value, seat.party) for seat in agendas.seats_taken(ctx, DEMO_ID)[1]] == [
        ("lid", chair.id),
        ("facilitator", None),
    ]


def copied_by(ctx: Context, there: str, who: str) -> AppTest:
    """Copy an action of the demo to another agenda, as a party here and somebody else there."""
    party, action = demo(ctx).parties[1].id, demo(ctx).actions[0].id
    opgave = opgaven.add_opgave(ctx, there, title="De straat").opgaven[0].id
    page, form = be(opened("acties", actie=action), party), f"{DEMO_ID}/action/{action}/copy"
    page.session_state[f"ik_ben:{there}"] = who
    press(page, f"{form}.open")
    page.selectbox(key=f"{form}.to").set_value(there).run()
    page.selectbox(key=f"{form}.opgave_id").set_value(opgave)
    return press(page, f"{form}.save")


def test_a_reader_of_another_agenda_copies_no_action_into_it(ctx):
    there = fresh(ctx)
    page = copied_by(ctx, there, "lezer")
    assert page.error[0].value == "Dat mag je niet in de rol lezer."
    assert agendas.open_agenda(ctx, there).actions == ()


def test_an_action_is_copied_as_who_one_is_there(ctx):
    there = fresh(ctx)
    seat = agendas.add_party(ctx, there, name="Woonstede", kind=PartyKind.WONINGCORPORATIE).parties[0].id
    copied_by(ctx, there, seat)
    last = agendas.last_change(ctx, there)
    assert (last.verb, last.party) == ("copy_action", seat)


HOSTILE = "![x](https://evil.example/x.png) *nu*"


def test_a_hostile_name_says_itself_where_streamlit_reads_markdown(ctx):
    agendas.edit_agenda(ctx, DEMO_ID, demo(ctx).version, title=HOSTILE)
    agendas.edit_party(ctx, DEMO_ID, demo(ctx).parties[1].id, demo(ctx).parties[1].version, name=HOSTILE)
    *_, link = (block.proto.label for block in begin_form().get("page_link"))
    page, form = opened("tafel"), f"{DEMO_ID}/party/{demo(ctx).parties[1].id}"
    press(page, f"{form}.open")
    press(page, f"{form}.remove")
    for label in (link, page.button(key=f"{form}.remove").label, page.error[0].value):
        assert plain(HOSTILE) in label


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
    for step in ("urgentie", "doel", "samenwerken", "acties", "afspreken", "leren"):
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
