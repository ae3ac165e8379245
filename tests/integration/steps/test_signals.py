"""Signals from the wijk on the agenda page: written by a party, read by those they are for, set beside the figures."""

from dataclasses import replace

from planner.demo.prepare import DEMO_ID
from planner.domain.figures.indicators import ThemeId
from planner.domain.permissions import Role, User
from planner.domain.together.signals import Audience, FieldSignal, SignalDirection
from planner.services.agenda import agendas, signals
from tests.fixtures.agenda_page import be, demo, fresh, opened, press, told

NEW = f"{DEMO_ID}/opgave/new"


def see(ctx, party, text, *, agenda_id=DEMO_ID, **fields):
    """Let a party write down what it sees."""
    speaking = replace(ctx, user=User("lokaal", Role.LID, party))
    what = {"area_code": "WK900105", "theme": ThemeId.VEERKRACHT, "direction": SignalDirection.WORSE, **fields}
    return signals.add_signal(speaking, agenda_id, text=text, **what)


def seen(ctx):
    return ctx.store.grown(FieldSignal, DEMO_ID)


def test_a_party_writes_what_it_sees_and_nothing_is_lost_when_it_points_at_a_person(ctx):
    woonstede, before = demo(ctx).parties[1].id, len(seen(ctx))
    form = f"{DEMO_ID}/signal/new/{woonstede}"
    page = press(be(opened("urgentie"), woonstede), f"{form}.open")
    page.text_area(key=f"{form}.text").set_value("Het is stil. Bel 06-12345678.")
    press(page, f"{form}.save")
    assert [error.value for error in page.error] == ["Kies over welk thema het gaat."]
    page.selectbox(key=f"{form}.theme").set_value("veerkracht")
    page.radio(key=f"{form}.direction").set_value("slechter")
    page.radio(key=f"{form}.audience").set_value("partners")
    press(page, f"{form}.save")
    assert "een telefoonnummer (06-12345678)" in page.error[0].value.replace("\\", "")
    assert len(seen(ctx)) == before
    page.text_area(key=f"{form}.text").set_value(page.text_area(key=f"{form}.text").value.replace("06-12345678", "ons"))
    press(page, f"{form}.save")
    signal = seen(ctx)[-1]
    assert (signal.text, signal.area_code, signal.audience) == ("Het is stil. Bel ons.", "WK900105", Audience.PARTNERS)
    assert "over veerkracht in Rivierwijk: het gaat slechter. <q>Het is stil. Bel ons.</q>" in told(page)


def test_words_for_the_own_team_are_read_by_that_team_only(ctx):
    gemeente, woonstede = (party.id for party in demo(ctx).parties[:2])
    see(ctx, woonstede, "De deur blijft dicht.")
    assert "De deur blijft dicht." in told(be(opened("urgentie"), woonstede))
    page = be(opened("urgentie"), gemeente)
    assert "De deur blijft dicht." not in told(page)
    assert "Er is nog 1 signaal dat alleen anderen mogen lezen." in told(page)


def test_of_many_signals_the_newest_come_first_and_the_rest_on_request(ctx):
    party = demo(ctx).parties[1].id
    for n in range(4):
        see(ctx, party, f"Signaal nummer {n}.", audience=Audience.PARTNERS, direction=SignalDirection.WORSE)
    page = opened("urgentie")
    assert "Signaal nummer 3." in told(page)
    assert "Signaal nummer 0." not in told(page)
    press(page, f"{DEMO_ID}/signals/all.toggle")
    assert told(page).index("Signaal nummer 3.") < told(page).index("Signaal nummer 0.")


def test_where_a_signal_and_a_figure_disagree_both_stand_there_as_the_first_question(ctx):
    see(ctx, demo(ctx).parties[1].id, "Minder vuil op straat.", theme=ThemeId.OPENBARE_RUIMTE,
        direction=SignalDirection.BETTER, audience=Audience.PARTNERS)  # fmt: skip
    said = told(opened("urgentie"))
    question = said[said.index("Eerste vraag voor jullie") :]
    assert "Wat Woonstede ziet" in question
    assert "<q>Minder vuil op straat.</q>" in question
    assert "Rivierwijk vraagt hier meer aandacht dan de meeste wijken" in question


def test_a_first_question_becomes_an_opgave_with_its_figures_and_its_signal(ctx):
    signal = see(ctx, demo(ctx).parties[1].id, "Minder vuil op straat.", theme=ThemeId.OPENBARE_RUIMTE,
                 direction=SignalDirection.BETTER, audience=Audience.PARTNERS)  # fmt: skip
    page = press(opened("urgentie"), f"{DEMO_ID}/question/{signal.id}")
    assert page.text_input(key=f"{NEW}.title").value == "Minder vuil op straat."
    press(page, f"{NEW}.save")
    opgave = demo(ctx).opgaven[-1]
    assert (opgave.title, opgave.signals) == ("Minder vuil op straat.", (signal.id,))
    assert {figure.area_code for figure in opgave.figures} == {"WK900105"}
    assert not [button for button in page.button if button.key == f"{DEMO_ID}/question/{signal.id}"]


def test_words_for_the_own_team_are_never_copied_to_what_everyone_reads(ctx):
    gemeente, woonstede = (party.id for party in demo(ctx).parties[:2])
    signal = see(ctx, woonstede, "De deur is open.", direction=SignalDirection.BETTER)
    page = press(be(opened("urgentie"), woonstede), f"{DEMO_ID}/question/{signal.id}")
    assert page.text_input(key=f"{NEW}.title").value == ""
    page.text_input(key=f"{NEW}.title").set_value("Contact met bewoners")
    press(page, f"{NEW}.save")
    other = told(be(opened("urgentie"), gemeente))
    assert "Een signaal dat alleen het eigen team van Woonstede leest." in other
    assert "De deur is open." not in other


def test_editing_an_opgave_keeps_a_signal_the_editor_may_not_read(ctx):
    gemeente, woonstede = (party.id for party in demo(ctx).parties[:2])
    signal, opgave = see(ctx, woonstede, "De deur is open."), demo(ctx).opgaven[0]
    mine = see(ctx, gemeente, "De stoep ligt scheef.", audience=Audience.PARTNERS)
    page = be(opened("urgentie"), woonstede)
    form = f"{DEMO_ID}/opgave/{opgave.id}"
    press(page, f"{form}.open").multiselect(key=f"{form}.signals").set_value([signal.id])
    press(page, f"{form}.save")
    page = press(be(opened("urgentie"), gemeente), f"{form}.open")
    page.multiselect(key=f"{form}.signals").set_value([signal.id, mine.id])
    press(page, f"{form}.save")
    assert demo(ctx).opgave(opgave.id).signals == (signal.id, mine.id)


def test_an_agenda_without_signals_shows_what_one_looks_like(ctx):
    agenda_id = fresh(ctx)
    agendas.add_party(ctx, agenda_id, name="Welzijn", kind=demo(ctx).parties[0].kind)
    assert "Sinds de zomer zitten er elke avond mensen op het pleintje." in told(opened("urgentie", agenda_id))
