"""Two organisations, each with its own database, that exchange one agenda by file, driven as a person would."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from planner.bootstrap import build
from planner.demo.prepare import DEMO_ID
from planner.domain.parties import PartyKind
from planner.services.agenda import agendas, opgaven
from planner.services.context import Context
from planner.services.sharing import exchange
from planner.sources.box.asking import Box
from tests.fakes import bring_in
from tests.fixtures.agenda_page import begin_form, demo, fine, opened, press, settings_in, told

FILE = "agenda-demo-agenda.json"


@pytest.fixture
def elsewhere(prepared: Path, tmp_path: Path) -> Iterator[Context]:
    """Give the house of another organisation, with the same fictional gemeente and without agendas."""
    folder = tmp_path / "elsewhere"
    (folder / "var").mkdir(parents=True)
    shutil.copytree(prepared / "var", folder / "var", dirs_exist_ok=True)
    built = build(settings_in(folder))
    yield built.context()
    built.close()


def uploaded(content: bytes, name: str = FILE) -> AppTest:
    """Open the page of agendas with a file to add."""
    page = press(begin_form(), "join-file.open")
    return fine(page.get("file_uploader")[0].upload(name, content, "application/json").run())


def changed_there(ctx: Context, elsewhere: Context) -> bytes:
    """Let the other organisation change a party and an opgave after getting our file."""
    bring_in(elsewhere, exchange.export_json(ctx, DEMO_ID))
    party, opgave = demo(elsewhere).parties[1], demo(elsewhere).opgaven[0]
    member = elsewhere.speaking_for(party.id)
    agendas.edit_party(member, DEMO_ID, party.id, party.version, knows="Daar geschreven.")
    opgaven.edit_opgave(elsewhere, DEMO_ID, opgave.id, opgave.version, urgency="Haast, zeggen zij.")
    opgaven.add_opgave(elsewhere, DEMO_ID, title="Een opgave van daar")
    return exchange.export_json(elsewhere, DEMO_ID)


def test_the_facilitator_takes_the_agenda_along_as_a_file(ctx):
    page = press(opened("afspreken"), "file-make")
    (button,) = [b for b in page.get("download_button") if "Bewaar het bestand" in b.proto.label]
    assert button.proto.url


def test_a_new_agenda_comes_in_and_opens(ctx, elsewhere):
    agendas.create_agenda(elsewhere, title="Van hen", area_codes=("WK900105",), period=(2027, 2028))
    (made,) = [a.id for a in agendas.list_agendas(elsewhere)]
    page = uploaded(exchange.export_json(elsewhere, made))
    assert "‘Van hen’ is hier nog niet." in told(page)
    assert made not in {a.id for a in agendas.list_agendas(ctx)}
    press(page, "join-file.do")
    assert agendas.open_agenda(ctx, made).title == "Van hen"


def test_the_file_can_be_left_whatever_it_does(ctx, elsewhere):
    agendas.create_agenda(elsewhere, title="Van hen", area_codes=("WK900105",), period=(2027, 2028))
    (made,) = [a.id for a in agendas.list_agendas(elsewhere)]
    for content in (exchange.export_json(elsewhere, made), exchange.export_json(ctx, DEMO_ID), b"{}"):
        page = uploaded(content)
        assert page.session_state["going"]["place"] == "join-file-found"
        press(page, "join-file.close")
        assert not [b for b in page.button if b.key == "join-file.do"]


def test_a_long_list_of_what_comes_is_folded_after_its_beginning(ctx, elsewhere):
    agenda = agendas.create_agenda(elsewhere, title="Van hen", area_codes=("WK900105",), period=(2027, 2028)).id
    for n in range(15):
        agendas.add_party(elsewhere, agenda, name=f"Partij nummer {n}", kind=PartyKind.OVERIG)
    said = told(uploaded(exchange.export_json(elsewhere, agenda)))
    before, _, folded = said.partition("<summary>Toon de andere")
    assert before.count("nummer") + folded.count("nummer") == 15
    assert 0 < folded.count("nummer") < before.count("nummer")


def test_what_they_changed_joins_ours_and_goes_back(ctx, elsewhere):
    page = uploaded(changed_there(ctx, elsewhere))
    said = told(page)
    assert "is hier al. Wat in het bestand staat, komt bij jullie eigen werk." in said
    assert "Opgave: Een opgave van daar" in said
    assert f"Partij: {demo(ctx).parties[1].name} (weet van de wijk)" in said
    assert f"Er komen antwoorden of eigen woorden mee van: {demo(ctx).parties[1].name}." in said
    press(page, "join-file.do")
    assert demo(ctx).parties[1].knows == "Daar geschreven."
    agendas.add_party(ctx, DEMO_ID, name="Waterschap", kind=PartyKind.WATERSCHAP)
    bring_in(elsewhere, exchange.export_json(ctx, DEMO_ID))
    assert demo(elsewhere).parties == demo(ctx).parties
    assert demo(elsewhere).opgaven == demo(ctx).opgaven


def test_what_both_changed_stands_side_by_side_and_waits_for_a_choice(ctx, elsewhere):
    content, opgave = changed_there(ctx, elsewhere), demo(ctx).opgaven[0]
    opgaven.edit_opgave(ctx, DEMO_ID, opgave.id, opgave.version, urgency="Hier is het rustig.")
    page = uploaded(content)
    said = told(page)
    assert said.index("Hier is het rustig.") < said.index("Haast, zeggen zij.")
    (choice,) = [r for r in page.radio if f"opgaven/{opgave.id}" in str(r.key)]
    assert choice.value is None
    assert page.button(key="join-file.do").disabled
    assert demo(ctx).parties[1].knows != "Daar geschreven."
    fine(choice.set_value("theirs").run())
    press(page, "join-file.do")
    assert demo(ctx).opgaven[0].urgency == "Haast, zeggen zij."
    assert demo(ctx).parties[1].knows == "Daar geschreven."


def test_a_file_that_brings_nothing_new_says_so(ctx):
    page = uploaded(exchange.export_json(ctx, DEMO_ID))
    assert "Het bestand brengt niets nieuws." in told(page)
    assert "join-file.do" not in {button.key for button in page.button}


def test_a_wrong_file_is_named_with_the_place_and_nothing_is_saved(ctx):
    file = json.loads(exchange.export_json(ctx, DEMO_ID))
    file["dossier"]["agenda"]["parties"][0]["kind"] = "bank"
    before = ctx.store.load(DEMO_ID)
    page = uploaded(json.dumps(file).encode())
    problem = page.error[0].value.replace("\u2060", "")
    assert problem.startswith(f"{FILE}: In het bestand klopt dossier/agenda/parties/0/kind niet")
    assert "join-file.do" not in {button.key for button in page.button}
    assert ctx.store.load(DEMO_ID) == before
    press(page, "join-file.other")
    assert page.get("file_uploader")


def test_a_file_is_read_once_whether_it_is_taken_or_refused(ctx, elsewhere, monkeypatch):
    """Also while somebody else changes the agenda, and when it is brought in."""
    read: list[bytes] = []
    ask_about = Box.ask_about

    def seen(box: Box, ask: Any, content: bytes, *args: Any, of: str) -> Any:
        read.append(content)
        return ask_about(box, ask, content, *args, of=of)

    monkeypatch.setattr(Box, "ask_about", seen)
    right = changed_there(ctx, elsewhere)
    read.clear()
    page = uploaded(right)
    agendas.add_party(ctx, DEMO_ID, name="Waterschap", kind=PartyKind.WATERSCHAP)
    press(fine(page.run()), "join-file.do")
    assert demo(ctx).parties[1].knows == "Daar geschreven."
    assert read == [right]
    file = json.loads(right)
    file["signals"][0]["text"] = "x" * 20_000
    wrong = json.dumps(file).encode()
    page = fine(fine(uploaded(wrong).run()).run())
    assert "tekens lang" in page.error[0].value
    assert read == [right, wrong]


def test_an_answer_of_a_day_to_come_is_refused_with_the_place(ctx):
    file = json.loads(exchange.export_json(ctx, DEMO_ID))
    file["dossier"]["consents"][0]["given_on"] = "2099-01-01"
    page = uploaded(json.dumps(file).encode())
    problem = page.error[0].value.replace("\u2060", "")
    assert "In het bestand klopt dossier/consents/0 niet. De dag 01-01-2099 moet nog komen" in problem
    assert "join-file.do" not in {button.key for button in page.button}


def test_a_party_under_a_name_that_is_taken_stays_out_when_people_keep_theirs(ctx, elsewhere):
    bring_in(elsewhere, exchange.export_json(ctx, DEMO_ID))
    for house in (ctx, elsewhere):
        agendas.add_party(house, DEMO_ID, name="Wijkteam", kind=PartyKind.WELZIJN)
    page = uploaded(exchange.export_json(elsewhere, DEMO_ID))
    assert "Deze partij zit hier al onder dezelfde naam." in told(page)
    (choice,) = [r for r in page.radio if "parties/" in str(r.key)]
    fine(choice.set_value("ours").run())
    press(page, "join-file.do")
    assert [p.name for p in demo(ctx).parties].count("Wijkteam") == 1
