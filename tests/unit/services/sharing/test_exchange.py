"""Two organisations without a common server: what a file brings, keeps and asks."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Role
from planner.domain.rules import CapReached, RuleBroken
from planner.domain.sharing.merging import Chosen
from planner.domain.together.consent import Answer
from planner.domain.together.learning import LogEntry, LogKind
from planner.domain.together.signals import Audience, FieldSignal
from planner.domain.together.wordings import GOAL, Wording
from planner.errors import FileError
from planner.services.agenda import actions, agendas, consent, learning, opgaven
from planner.services.context import Context
from planner.services.sharing import exchange
from tests.builders import a_full_dossier, a_signal, an_entry, an_event
from tests.fakes import FakeStore, a_context, bring_in, look_at

AGENDA = "agenda"
LATER = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)
"""After everything the full agenda tells of."""


@pytest.fixture
def here() -> Context:
    store = FakeStore()
    signals = (a_signal(), a_signal(id="gedeeld", audience=Audience.PARTNERS))
    store.create(a_full_dossier(), an_event(), (an_entry(), *signals))
    return a_context(store, now=lambda: LATER)


@pytest.fixture
def there() -> Context:
    return a_context(FakeStore(), now=lambda: LATER)


def told(content: bytes, change: Callable[[Any], None]) -> bytes:
    file = json.loads(content)
    change(file)
    return json.dumps(file).encode()


def test_a_new_agenda_comes_with_all_that_is_for_others(here: Context, there: Context) -> None:
    found = bring_in(there, exchange.export_json(here, AGENDA))
    ours, theirs = here.store.load(AGENDA), there.store.load(AGENDA)
    assert found.is_new
    assert (found.clashes, found.left_out) == ((), 0)
    assert theirs == replace(ours, checks=tuple(check for check in ours.checks if check.is_open))
    assert there.store.grown(LogEntry, AGENDA) == (an_entry(),)
    assert [signal.id for signal in there.store.grown(FieldSignal, AGENDA)] == ["gedeeld"]
    assert there.store.grown(Wording, AGENDA) == here.store.grown(Wording, AGENDA)


def test_blind_scores_and_team_signals_never_leave(here: Context) -> None:
    content = exchange.export_json(here, AGENDA).decode()
    assert "blind" not in content
    assert a_signal().id + '"' not in content.replace("gedeeld", "")


def test_a_second_import_of_the_same_file_changes_nothing(here: Context, there: Context) -> None:
    content = exchange.export_json(here, AGENDA)
    bring_in(there, content)
    before = there.store.load(AGENDA)
    found = bring_in(there, content)
    assert (found.added, found.replaced, found.clashes) == ((), (), ())
    assert there.store.load(AGENDA) == before


def test_what_one_side_changed_comes_back_without_a_question(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    agendas.edit_party(there, AGENDA, "bewoners", 4, name="Buurtgroep")
    opgaven.add_opgave(there, AGENDA, title="Een nieuwe opgave")
    found = bring_in(here, exchange.export_json(there, AGENDA))
    assert found.replaced == ("parties/bewoners",)
    assert found.clashes == ()
    agenda = here.store.load(AGENDA).agenda
    assert agenda.party("bewoners").name == "Buurtgroep"
    assert agenda.opgaven[-1].title == "Een nieuwe opgave"


def test_what_both_changed_is_shown_and_stays_until_somebody_chooses(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    for ctx, name in ((here, "Onze buurt"), (there, "Buurtgroep")):
        agendas.edit_party(ctx, AGENDA, "bewoners", 4, name=name)
    content = exchange.export_json(there, AGENDA)
    for _ in range(2):  # an import without a choice asks again the next time
        (clash,) = bring_in(here, content).clashes
        assert (clash.path, clash.ours.name, clash.theirs.name) == ("parties/bewoners", "Onze buurt", "Buurtgroep")
        assert here.store.load(AGENDA).agenda.party("bewoners").name == "Onze buurt"
    bring_in(here, content, Chosen(theirs=frozenset({"parties/bewoners"})))
    assert here.store.load(AGENDA).agenda.party("bewoners").name == "Buurtgroep"
    assert bring_in(here, content).clashes == ()


def test_a_change_the_other_side_never_saw_is_a_clash_also_when_it_was_exported(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    agendas.edit_party(here, AGENDA, "bewoners", 4, name="Onze buurt")
    exchange.export_json(here, AGENDA)
    agendas.edit_party(there, AGENDA, "bewoners", 4, name="Buurtgroep")
    found = bring_in(here, exchange.export_json(there, AGENDA))
    assert [clash.path for clash in found.clashes] == ["parties/bewoners"]


def test_keeping_ours_settles_a_clash(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    for ctx, name in ((here, "Onze buurt"), (there, "Buurtgroep")):
        agendas.edit_party(ctx, AGENDA, "bewoners", 4, name=name)
    content = exchange.export_json(there, AGENDA)
    bring_in(here, content, Chosen(ours=frozenset({"parties/bewoners"})))
    assert bring_in(here, content).clashes == ()
    assert here.store.load(AGENDA).agenda.party("bewoners").name == "Onze buurt"


def test_an_answer_given_elsewhere_counts_on_the_same_words_only(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    residents = there.speaking_for("bewoners")
    consent.answer(residents, AGENDA, GOAL, 1, Answer.JA)
    content = exchange.export_json(there, AGENDA)
    agendas.write_ambition(here, AGENDA, 2, "Iets anders")
    bring_in(here, content)
    dossier = here.store.load(AGENDA)
    assert dossier.consents[-1].party_id == "bewoners"
    assert dossier.consents[-1].version == 1
    waiting = {way.party_id for way in dossier.hindrances if way.subject == GOAL}
    assert waiting == {"woonstede", "gemeente", "bewoners"}


def test_answers_on_words_that_are_not_here_are_counted_and_left_out(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    agendas.write_ambition(here, AGENDA, 2, "Hier anders")
    agendas.write_ambition(there, AGENDA, 2, "Daar anders")
    consent.answer(there.speaking_for("bewoners"), AGENDA, GOAL, 2, Answer.JA)
    found = bring_in(here, exchange.export_json(there, AGENDA))
    assert [clash.path for clash in found.clashes] == ["ambition"]
    assert found.left_out == 1
    assert here.store.load(AGENDA).consents == a_full_dossier().consents


def test_an_answer_on_words_that_came_back_counts_for_the_first_time_only(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    consent.answer(there.speaking_for("bewoners"), AGENDA, GOAL, 1, Answer.JA)
    content, first = exchange.export_json(there, AGENDA), here.store.load(AGENDA).agenda.ambition.text
    agendas.write_ambition(here, AGENDA, 2, "Iets anders")
    agendas.write_ambition(here, AGENDA, 3, first)
    bring_in(here, content)
    given = here.store.load(AGENDA).consents[-1]
    assert (given.party_id, given.version) == ("bewoners", 1)


def test_an_answer_on_words_that_have_another_number_here_comes_along(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    agendas.write_ambition(there, AGENDA, 2, "Een stap")
    agendas.write_ambition(there, AGENDA, 3, "Nog een stap")
    consent.answer(there.speaking_for("bewoners"), AGENDA, GOAL, 3, Answer.JA)
    assert bring_in(here, exchange.export_json(there, AGENDA)).left_out == 0
    dossier = here.store.load(AGENDA)
    assert dossier.consents[-1].is_on(next(w for w in dossier.wordings if w.subject == GOAL))
    assert dossier.consents[-1].version == 2


def test_whose_answers_and_words_come_in_is_told_before_and_kept_in_the_audit(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    consent.answer(there.speaking_for("bewoners"), AGENDA, GOAL, 1, Answer.JA)
    opgaven.set_say(there.speaking_for("gemeente"), AGENDA, "straten", "gemeente", 3, own_words="Onze stoep.")
    learning.add_entry(there.speaking_for("woonstede"), AGENDA, "tuinstraat", LogKind.LES, "Bel eerst aan.")
    content = exchange.export_json(there, AGENDA)
    assert set(look_at(here, content).voices) == {"bewoners", "gemeente", "woonstede"}
    bring_in(here, content)
    voices = here.store.events(AGENDA)[-1].after["voices"]
    assert set(voices) == {"Bewonersgroep", "Gemeente Voorbeeldstad", "Woonstede"}
    assert look_at(here, content).voices == ()


def test_every_line_of_a_file_stands_in_the_audit_and_a_signal_for_the_table_without_its_words(
    here: Context, there: Context
) -> None:
    for n in range(2):
        learning.add_entry(here.speaking_for("woonstede"), AGENDA, "tuinstraat", LogKind.LES, f"Les {n}.")
    bring_in(there, exchange.export_json(here, AGENDA))
    after = there.store.events(AGENDA)[-1].after
    assert [after[f"log/{path}"] for path in ("2/text", "3/text")] == ["Les 0.", "Les 1."]
    assert after["signal/id"] == "gedeeld"
    assert "signal/text" not in after


def test_a_settled_agenda_whose_words_change_by_a_file_is_shared_again(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    with here.store.open(AGENDA) as unit:
        agenda = replace(unit.dossier.agenda, state=AgendaState.VASTGESTELD)
        unit.save(replace(unit.dossier, agenda=agenda), an_event())
    agendas.write_ambition(there, AGENDA, 2, "Daar anders")
    bring_in(here, exchange.export_json(there, AGENDA))
    assert here.store.load(AGENDA).agenda.state is AgendaState.GEDEELD


def test_a_party_with_a_name_that_is_taken_is_shown_not_seated_twice(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    for ctx in (here, there):
        agendas.add_party(ctx, AGENDA, name="Wijkteam", kind=a_full_dossier().agenda.parties[0].kind)
    found = bring_in(here, exchange.export_json(there, AGENDA))
    assert [clash.theirs.name for clash in found.clashes] == ["Wijkteam"]
    assert [p.name for p in here.store.load(AGENDA).agenda.parties].count("Wijkteam") == 1


def test_a_file_with_more_than_fits_asks_to_make_room_first(here: Context, there: Context) -> None:
    bring_in(there, exchange.export_json(here, AGENDA))
    for ctx in (here, there):
        for n in range(2):
            actions.add_action(ctx, AGENDA, opgave_id="straten", title=f"{n}")
    before = here.store.load(AGENDA)
    with pytest.raises(CapReached):
        bring_in(here, exchange.export_json(there, AGENDA))
    assert here.store.load(AGENDA) == before


def test_an_action_under_an_opgave_that_the_other_side_parked_is_named_first(here: Context, there: Context) -> None:
    opgave = opgaven.add_opgave(here, AGENDA, title="Minder lawaai").opgaven[-1].id
    bring_in(there, exchange.export_json(here, AGENDA))
    opgaven.park_opgave(there, AGENDA, opgave, 1, "geen tijd")
    actions.add_action(here, AGENDA, opgave_id=opgave, title="Stille nacht")
    with pytest.raises(RuleBroken, match="parked-on-one-side"):
        bring_in(here, exchange.export_json(there, AGENDA))


def test_looking_first_changes_nothing(here: Context, there: Context) -> None:
    content = exchange.export_json(here, AGENDA)
    assert look_at(there, content).is_new
    bring_in(there, content)
    agendas.edit_party(there, AGENDA, "bewoners", 4, name="Buurtgroep")
    before = here.store.load(AGENDA)
    assert look_at(here, exchange.export_json(there, AGENDA)).replaced == ("parties/bewoners",)
    assert here.store.load(AGENDA) == before


def test_a_member_may_not_bring_in_a_file(here: Context, there: Context) -> None:
    member = replace(there, user=replace(there.user, role=Role.LID))
    with pytest.raises(RuleBroken, match="not-allowed"):
        bring_in(member, exchange.export_json(here, AGENDA))


WRONG: list[tuple[Callable[[Any], None], str]] = [
    (lambda f: f["dossier"]["agenda"].update(title=7), "dossier/agenda/title"),
    (lambda f: f["dossier"]["agenda"].update(extra=7), "dossier/agenda/extra"),
    (lambda f: f["dossier"]["agenda"].pop("areas"), "dossier/agenda/areas"),
    (lambda f: f["dossier"]["agenda"]["areas"][0].update(code="x"), "areas"),
    (lambda f: f["dossier"]["agenda"]["parties"][0].update(kind="bank"), "dossier/agenda/parties/0/kind"),
    (lambda f: f["dossier"]["agenda"]["parties"][0].update(id="<script>"), "parties"),
    (lambda f: f["dossier"]["agenda"]["parties"].append(f["dossier"]["agenda"]["parties"][0]), "parties/woonstede"),
    (lambda f: f["dossier"]["checks"][0]["scored"][0]["scores"].update(doelen=11), "dossier/checks/0/scored/0/scores"),
    (lambda f: f["dossier"]["agenda"]["actions"][0].update(place_shape="POINT (0 0)"), "place_shape"),
    (lambda f: f["wordings"].append(f["wordings"][0]), "wordings"),
]


@pytest.mark.parametrize(("change", "path"), WRONG)
def test_a_file_that_is_wrong_is_refused_with_the_place(
    here: Context, there: Context, change: Callable[[Any], None], path: str
) -> None:
    with pytest.raises(FileError) as raised:
        bring_in(there, told(exchange.export_json(here, AGENDA), change))
    assert raised.value.code == "exchange-wrong"
    assert str(raised.value.values["path"]).endswith(path)
    assert there.store.overview() == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "exchange-not-json"),
        (b"\xff\xfe", "exchange-not-json"),
        (b'{"a": NaN}', "exchange-not-json"),
        (b"[" * 100_000, "exchange-not-json"),
        (b"[]", "exchange-other-file"),
        (b'{"format": "wijkagenda", "schema": 99}', "exchange-other-schema"),
    ],
)
def test_a_file_of_something_else_is_refused(there: Context, content: bytes, code: str) -> None:
    with pytest.raises(FileError) as raised:
        bring_in(there, content)
    assert raised.value.code == code
