"""Archiving and deleting on the pages, who took a seat, and what others see of an agenda that went."""

import html
import json
from typing import Any, cast

import pytest
from streamlit.testing.v1 import AppTest

from planner.bootstrap import LOCAL_USER, House
from planner.demo.prepare import DEMO_ID
from planner.domain.bounds import MOST
from planner.services.agenda import agendas, opgaven, tidying
from planner.services.context import Context
from planner.services.sharing import exchange, regions
from planner.ui.html import plain
from planner.ui.session import slots
from tests.fixtures.agenda_page import be, begin_form, demo, fine, fresh, opened, press, told

FORM = f"tidy/{DEMO_ID}"
WHY = "Dubbel aangemaakt."


def region_script() -> None:
    """Show the page of a region."""
    from planner.ui import router
    from planner.ui.regio import page as region

    router.navigation()
    region.show_page()


def whole_script() -> None:
    """Show the agenda as the app does, after what the browser kept came back."""
    import streamlit as st

    from planner.ui import router
    from planner.ui.agenda import page as agenda
    from planner.ui.forms import keeping
    from planner.ui.house import context
    from planner.ui.session import seat

    router.navigation()
    if "kept" in st.session_state:
        st.session_state["keeping"] = type("Kept", (), {"kept": st.session_state.pop("kept")})
        keeping._give_back()
    seat.write_down(context)
    agenda.show_page()


def asked(what: str, reason: str = "") -> AppTest:
    """Open the form of the demo agenda and fill it in."""
    page = press(begin_form(), f"{FORM}.open")
    fine(page.radio(key=f"{FORM}.what").set_value(what).run())
    page.text_area(key=f"{FORM}.reason").set_value(reason)
    return fine(page.run())


def buttons(page: AppTest, begin: str) -> set[str]:
    return {str(button.key) for button in page.button if str(button.key).startswith(begin)}


def links(page: AppTest) -> list[str]:
    return [link.proto.label.replace("\u2060", "") for link in page.get("page_link")]


def test_a_row_of_the_list_asks_for_no_context_of_its_own(ctx: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each looks on the disk whether own indicators changed, and all other pages wait for that."""
    fresh(ctx)
    made: list[int] = []
    context = House.context

    def counted(house: House, **options: Any) -> Context:
        made.append(1)
        return context(house, **options)

    monkeypatch.setattr(House, "context", counted)
    begin_form()
    few = len(made)
    areas = tuple(area.code for area in demo(ctx).areas)
    for n in range(5):
        agendas.create_agenda(ctx, title=f"Agenda {n}", area_codes=areas, period=(2027, 2028))
    begin_form()
    assert len(made) == 2 * few


def test_an_agenda_goes_to_the_fold_and_comes_back(ctx: Context) -> None:
    fresh(ctx)
    page = press(asked("archive", "Het project is klaar."), f"{FORM}.save")
    assert "is gearchiveerd en staat onderaan bij Gearchiveerd." in told(page)
    (fold,) = page.expander
    assert fold.label == "Gearchiveerd (1)"
    assert "De reden: Het project is klaar." in told(page)
    assert [a.id for a in tidying.list_archived(ctx)] == [DEMO_ID]
    assert agendas.history(ctx, DEMO_ID)[-1].user == LOCAL_USER.name
    page = press(asked("bring-back"), f"{FORM}.save")
    assert "staat weer in de lijst." in told(page)
    assert tidying.list_archived(ctx) == ()


def test_nothing_is_chosen_beforehand_and_without_a_choice_nothing_happens(ctx: Context) -> None:
    page = press(begin_form(), f"{FORM}.open")
    assert page.radio(key=f"{FORM}.what").value is None
    page.text_area(key=f"{FORM}.reason").set_value("Zomaar.").run()
    assert buttons(page, FORM) == {f"{FORM}.close"}
    fine(page.radio(key=f"{FORM}.what").set_value("archive").run())
    assert buttons(page, FORM) == {f"{FORM}.close", f"{FORM}.save"}
    assert "nog niet opgeslagen" not in told(page)
    assert page.text_area(key=f"{FORM}.reason").value == "Zomaar."
    assert tidying.archived(ctx, DEMO_ID) is None


def test_the_news_is_where_eye_and_keyboard_go_and_has_the_colour_of_a_good_answer(ctx: Context) -> None:
    page = press(asked("archive"), f"{FORM}.save")
    assert page.session_state["going"]["place"] == "tidied"
    assert '<p class="wa-news" role="status" data-arrive>' in told(page)


def test_only_what_cannot_be_undone_has_a_button_of_its_own_look(ctx: Context) -> None:
    for what, look in (("archive", "foot"), ("delete", "grave")):
        page = asked(what)
        assert [box for box in page.get("flex_container") if box.proto.id.endswith(f"{FORM}.{look}")]


def test_what_disappears_is_said_before_it_does_and_the_reason_is_asked(ctx: Context) -> None:
    region = regions.create_region(ctx, name="Delta")
    regions.follow_agenda(ctx, region.id, 1, DEMO_ID)
    page = asked("delete", "   ")
    said = told(page)
    for line in ("4 partijen aan tafel", "10 antwoorden van partijen", "regels geschiedenis", "Delta."):
        assert line in said
    assert "Wat blijft:" in said
    assert page.button(key=f"{FORM}.save").label == "Verwijder deze agenda voorgoed"
    press(page, f"{FORM}.save")
    assert page.error[0].value.startswith("Schrijf op waarom deze agenda weg moet.")
    assert demo(ctx)
    page.text_area(key=f"{FORM}.reason").set_value(WHY).run()
    press(page, f"{FORM}.save")
    assert "is verwijderd." in told(page)
    assert [stone.reason for stone in tidying.list_deleted(ctx)] == [WHY]
    assert agendas.list_agendas(ctx) == ()


def test_a_reason_that_is_too_long_stays_in_the_form(ctx: Context) -> None:
    long = "x" * 10_001
    page = press(asked("delete", long), f"{FORM}.save")
    assert page.error
    assert page.text_area(key=f"{FORM}.reason").value == long
    assert demo(ctx)


def test_who_finds_that_somebody_else_deleted_it_hears_so(ctx: Context) -> None:
    page = asked("delete", "Ook ik.")
    tidying.delete(ctx, DEMO_ID, WHY)
    press(page, f"{FORM}.save")
    assert f"verwijderd. De reden: “{WHY}”." in told(page)


def test_an_archived_agenda_is_read_and_nothing_is_offered(ctx: Context) -> None:
    page = be(opened("doel"), demo(ctx).parties[1].id)
    tidying.archive(ctx, DEMO_ID, "Het project is klaar.")
    for step in ("tafel", "doel", "acties", "afspreken", "leren"):
        page = opened(step)
        assert "Wijzigen kan niet" in told(page) or "wijzigen kan niet" in told(page)
        assert not [s for s in page.selectbox if str(s.key).startswith("ik_ben")]
        assert "Terughalen kan bij Agenda’s, onder Gearchiveerd" in links(page)
        kept = {b.key for b in page.button if str(b.key).endswith((".save", ".new", ".remove"))}
        assert kept == set()


def test_the_gouden_draad_of_an_archived_agenda_says_what_is_missing_and_leads_nowhere(ctx: Context) -> None:
    agenda = fresh(ctx)
    opgaven.add_opgave(ctx, agenda, title="De straat")
    assert buttons(opened("tafel", agenda), "gap-") == {"gap-figure-0", "gap-action-0"}
    tidying.archive(ctx, agenda)
    page = opened("tafel", agenda)
    assert buttons(page, "gap-") == set()
    for missing in ("nog geen cijfer", "nog geen actie"):
        assert missing in told(page)


@pytest.mark.parametrize("reason", ["none", "other", "no", "1", "None", "[none]", "{ $reason }"])
def test_whatever_the_reason_is_it_is_told(ctx: Context, reason: str) -> None:
    fresh(ctx)
    tidying.archive(ctx, DEMO_ID, reason)
    for page in (begin_form(), opened("tafel")):
        assert f"De reden: {reason}" in html.unescape(told(page))


def test_without_a_reason_none_is_told(ctx: Context) -> None:
    fresh(ctx)
    tidying.archive(ctx, DEMO_ID)
    for page in (begin_form(), opened("tafel")):
        assert "De reden:" not in told(page)


@pytest.mark.parametrize("reason", ["Overleg 12:30", "www.wijk.nl", "- klaar", "a->b", "@jan :smile:", "1. af"])
def test_what_is_copied_from_a_message_of_ours_is_taken_as_it_was_typed(ctx: Context, reason: str) -> None:
    fresh(ctx)
    copied = plain(reason).replace("\\", "")
    assert copied != reason
    page = press(asked("archive", copied), f"{FORM}.save")
    (archived,) = tidying.list_archived(ctx)
    assert archived.archived is not None
    assert archived.archived.reason == reason
    assert "is gearchiveerd" in told(page)


def test_what_was_typed_on_a_page_from_before_stays_when_the_agenda_is_archived(ctx: Context) -> None:
    page = opened("doel")
    press(page, f"{DEMO_ID}/goal.open")
    page.text_area(key=f"{DEMO_ID}/goal.text").set_value("Nog niet bewaard.")
    tidying.archive(ctx, DEMO_ID)
    press(page, f"{DEMO_ID}/goal.save")
    assert demo(ctx).ambition.text != "Nog niet bewaard."
    assert page.session_state[f"draft:{DEMO_ID}/goal"].problem.startswith("Deze agenda is gearchiveerd")
    assert page.session_state[f"{DEMO_ID}/goal.text"] == "Nog niet bewaard."


def test_a_page_on_which_the_agenda_was_open_says_that_it_was_deleted(ctx: Context) -> None:
    page = opened("doel")
    tidying.delete(ctx, DEMO_ID, WHY)
    page = AppTest.from_function(deleted_script, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    fine(page.run())
    assert f"verwijderd. De reden: “{WHY}”." in page.error[0].value.replace("\u2060", "")


def deleted_script() -> None:
    """Show an agenda and say what is wrong with it, as the app does."""
    import streamlit as st

    from planner.errors import PlannerError
    from planner.text.errors import explain
    from planner.ui import router
    from planner.ui.agenda import page as agenda
    from planner.ui.session import language

    router.navigation()
    try:
        agenda.show_page()
    except PlannerError as problem:
        st.error(explain(problem, language.text()))


def test_a_region_reads_an_archived_agenda_and_forgets_a_deleted_one(ctx: Context) -> None:
    other = fresh(ctx)
    region = regions.create_region(ctx, name="Delta")
    for n, agenda_id in enumerate((DEMO_ID, other), 1):
        regions.follow_agenda(ctx, region.id, n, agenda_id)
    tidying.archive(ctx, DEMO_ID)
    page = AppTest.from_function(region_script, default_timeout=30)
    page.query_params["regio"] = region.id
    fine(page.run())
    assert "gearchiveerd: alleen te lezen" in told(page)
    assert regions.read_region(ctx, region.id).follow_ups == ()
    tidying.delete(ctx, DEMO_ID, WHY)
    fine(page.run())
    assert demo_title not in links(page)
    assert [d.agenda.id for d in regions.read_region(ctx, region.id).dossiers] == [other]


demo_title = "Rivierwijk, samen beginnen aan de straat"


def test_an_archived_agenda_is_offered_nowhere_to_write_in(ctx: Context) -> None:
    fresh(ctx)
    tidying.archive(ctx, DEMO_ID)
    assert DEMO_ID not in {agenda.id for agenda in agendas.list_agendas(ctx)}
    assert demo_title in links(begin_form())  # in the fold only


def seats(ctx: Context, agenda_id: str = DEMO_ID) -> list[tuple[str, str | None, str]]:
    return [(seat.role.value, seat.party, seat.how.value) for seat in agendas.seats_taken(ctx, agenda_id)[1]]


def test_every_seat_that_is_taken_is_written_down_once(ctx: Context) -> None:
    party = demo(ctx).parties[1].id
    before = agendas.last_change(ctx, DEMO_ID)
    page = opened("tafel")
    assert seats(ctx) == []
    for who in (party, "lezer", "lezer", "facilitator", party):
        be(page, who)
    page.run()
    assert seats(ctx) == [
        ("lid", party, "chosen"),
        ("lezer", None, "chosen"),
        ("facilitator", None, "chosen"),
        ("lid", party, "chosen"),
    ]
    assert agendas.last_change(ctx, DEMO_ID) == before


def test_who_keeps_changing_seats_is_written_down_as_often_as_fits(ctx: Context, monkeypatch) -> None:
    monkeypatch.setitem(cast("dict[str, int]", MOST), "seats", 5)
    page = opened("tafel")
    for n in range(9):
        be(page, ("lezer", "facilitator")[n % 2])
    assert len(seats(ctx)) == 5


@pytest.mark.parametrize("times", [1, 5])
def test_a_seat_the_browser_brings_back_is_written_down_once(ctx: Context, times: int) -> None:
    party = demo(ctx).parties[1].id
    kept = json.dumps({"places": {f"ik_ben:{DEMO_ID}": party}, "drafts": {}})
    page = AppTest.from_function(whole_script, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    for _ in range(times):
        page.session_state["kept"] = kept
        fine(page.run())
    assert seats(ctx) == [("lid", party, "brought_back")]
    assert page.selectbox(key=f"ik_ben:{DEMO_ID}").value == party


@pytest.mark.parametrize("seat", ["nobody", "beheerder", "", "<script>", "x" * 5000])
def test_a_seat_that_is_none_is_not_brought_back(ctx: Context, seat: str) -> None:
    page = AppTest.from_function(whole_script, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    page.session_state["kept"] = json.dumps({"places": {f"ik_ben:{DEMO_ID}": seat}})
    fine(page.run())
    assert page.selectbox(key=f"ik_ben:{DEMO_ID}").value in ("lezer", "facilitator")
    assert {role for role, _, _ in seats(ctx)} <= {"lezer", "facilitator"}


def test_a_seat_at_an_agenda_that_is_gone_is_let_go(ctx: Context) -> None:
    page = AppTest.from_function(whole_script, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    page.session_state["kept"] = json.dumps({"places": {"ik_ben:elders": "lezer", f"ik_ben:{DEMO_ID}": "lezer"}})
    fine(page.run())
    assert "ik_ben:elders" not in page.session_state
    assert seats(ctx) == [("lezer", None, "brought_back")]
    assert slots.SEATS_BACK.key not in page.session_state


def test_who_took_a_seat_stands_folded_under_the_history(ctx: Context) -> None:
    page = opened("afspreken")
    assert "Wie schoof wanneer aan?" not in told(page)
    be(page, demo(ctx).parties[1].id)
    said = told(opened("afspreken"))
    assert "Wie schoof wanneer aan? (1)" in said
    assert f"Gekozen: {demo(ctx).parties[1].name}" in said
    assert said.index("Wat er is veranderd") < said.index("Wie schoof wanneer aan?")


def forged(ctx: Context) -> bytes:
    file = json.loads(exchange.export_json(ctx, DEMO_ID))
    for given in file["dossier"]["consents"]:
        given["id"] = "f" + given["id"]
    return json.dumps(file).encode()


def test_forged_answers_are_shown_per_party_and_wait_for_a_choice(ctx: Context) -> None:
    content, before = forged(ctx), ctx.store.load(DEMO_ID).consents
    page = press(begin_form(), "join-file.open")
    fine(page.get("file_uploader")[0].upload("agenda.json", content, "application/json").run())
    choices = [radio for radio in page.radio if ".answers-of." in str(radio.key)]
    assert sorted(radio.label.replace("\u2060", "") for radio in choices) == [
        "Bewonersgroep Oeverbuurt: 2 antwoorden",
        "Gemeente Voorbeeldstad: 3 antwoorden",
        "Huurdersvereniging De Stroom: 2 antwoorden",
        "Woonstede: 3 antwoorden",
    ]
    assert {radio.value for radio in choices} == {None}
    assert page.button(key="join-file.do").disabled
    assert "Maak nog 4 keuzes." in told(page)
    for radio in choices:
        radio.set_value("take" if "Woonstede" in radio.label else "leave")
    fine(page.run())
    press(page, "join-file.do")
    new = [given.party_id for given in ctx.store.load(DEMO_ID).consents if given not in before]
    assert new == [demo(ctx).parties[1].id] * 3


def test_a_file_without_answers_asks_nothing(ctx: Context) -> None:
    agendas.create_agenda(ctx, title="Leeg", area_codes=("WK900105",), period=(2027, 2028))
    other = next(a.id for a in agendas.list_agendas(ctx) if a.id != DEMO_ID)
    content = json.loads(exchange.export_json(ctx, other))
    content["dossier"]["agenda"]["id"] = "elders"
    page = press(begin_form(), "join-file.open")
    fine(page.get("file_uploader")[0].upload("a.json", json.dumps(content).encode(), "application/json").run())
    assert not [radio for radio in page.radio if ".answers-of." in str(radio.key)]
    assert not page.button(key="join-file.do").disabled
