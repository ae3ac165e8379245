"""A file brings nothing that couldn't have been written here: it is refused with the place, and nothing is saved."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.agenda.agenda import AgendaState
from planner.domain.parties import Party
from planner.domain.permissions import Role
from planner.domain.rules import RuleBroken
from planner.domain.sharing.incoming import WrongInFile, check_file
from planner.domain.sharing.joining import AgendaFile
from planner.domain.together.consent import Answer
from planner.domain.together.learning import LogKind
from planner.domain.together.signals import Audience, FieldSignal
from planner.domain.together.wordings import GOAL
from planner.errors import FileError
from planner.services.agenda import agendas, consent, handover, learning, opgaven, signals
from planner.services.context import Context
from planner.services.sharing import exchange
from planner.text import translator
from planner.text.errors import explain
from tests.builders import a_full_dossier, a_signal, a_user, an_entry, an_event
from tests.fakes import FakeStore, a_context, bring_in, look_at, take_in

LATER = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)
AGENDA = "agenda"
TOLD: dict[str, Any] = {"area_code": "WK990001", "theme": a_signal().theme, "direction": a_signal().direction}


def a_house() -> Context:
    return a_context(FakeStore(), now=lambda: LATER)


def a_full_house() -> Context:
    ctx = a_house()
    lines = (an_entry(), a_signal(audience=Audience.PARTNERS, point=(4.3, 52.07)))
    ctx.store.create(a_full_dossier(), an_event(), lines)
    return ctx


SENT = exchange.export_json(a_full_house(), AGENDA)


def forged(path: str, value: object) -> bytes:
    """Put something else at one place of the file."""
    file = json.loads(SENT)
    *way, last = path.split("/")
    inside: Any = file
    for name in way:
        inside = inside[int(name) if name.isdigit() else name]
    inside[int(last) if last.isdigit() else last] = value
    return json.dumps(file).encode()


BROKEN: list[tuple[str, str, str, object]] = [
    ("shape-outside", "signals/0", "point", [1e308, -500]),
    ("personal-data", "signals/0", "text", "Bel 06-12345678"),
    ("text-too-long", "signals/0", "text", "x" * 20_000),
    ("check-without-scores", "dossier/checks/0", "scored", []),
    ("scores-missing", "dossier/checks/0", "scored", [{"party_id": "woonstede", "scores": None}]),
    ("year-out-of-reach", "dossier/agenda", "period_from", 5),
    ("text-too-long", "dossier/agenda", "title", "x" * 200_000),
    ("party-unknown", "dossier/representatives/0", "party_id", "weg"),
    ("until-before-since", "dossier/representatives/0", "until", "2020-01-01"),
    ("function-missing", "dossier/representatives/1", "function", " "),
    ("consent-without-reason", "dossier/consents/2", "reason", " "),
    ("log-without-text", "log/0", "text", " "),
    ("review-without-expected", "dossier/reviews/0", "expected", ""),
    ("reason-needed", "dossier/reviews/0", "reason", ""),
    ("review-without-next", "dossier/reviews/0", "next_on", None),
    ("figure-not-possible", "dossier/reviews/0", "then/decimals", 10**8),
    ("figure-not-possible", "dossier/agenda/opgaven/0", "figures/0/reference", "foo"),
    ("wording-other-text", "wordings/1", "parts/0/text", "Andere titel"),
    ("consent-without-wording", "dossier/consents/0", "version", 99),
    ("opgave-unknown", "dossier/agenda/actions/1", "opgave_id", "weg"),
    ("day-to-come", "dossier/consents/0", "given_on", "2099-01-01"),
    ("day-to-come", "dossier/reviews/0", "on", "2099-01-01"),
    ("day-to-come", "log/0", "on", "2099-01-01"),
    ("day-to-come", "signals/0", "on", "2027-01-05"),
]


@pytest.mark.parametrize(("code", "path", "field", "value"), BROKEN, ids=[f"{c[1]} {c[0]}" for c in BROKEN])
def test_what_breaks_a_rule_is_refused_with_its_place_also_when_only_looking(
    code: str, path: str, field: str, value: object
) -> None:
    for ctx in (a_house(), a_full_house()):
        before = ctx.store.overview()
        for read in (look_at, take_in):
            with pytest.raises(WrongInFile) as raised:
                read(ctx, forged(f"{path}/{field}", value))
            assert (raised.value.broken.code, raised.value.path) == (code, path)
        assert ctx.store.overview() == before


def test_the_rules_of_a_file_are_looked_at_in_the_box_and_here_only_at_the_place_that_it_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Looking at all texts takes a second, and all pages of the app would wait for it."""
    here: list[str] = []

    def seen(file: AgendaFile, today: date, *, only: str = "") -> None:
        here.append(only)
        check_file(file, today, only=only)

    monkeypatch.setattr(exchange, "check_file", seen)
    look_at(a_house(), SENT)
    assert here == []
    with pytest.raises(WrongInFile):
        look_at(a_house(), forged("signals/0/text", "Bel 06-12345678"))
    assert here == ["signals/0"]


def test_a_reader_that_names_a_place_where_nothing_is_wrong_is_not_believed() -> None:
    class Spoiled:
        def ask_about(self, *_: object, of: str) -> str:
            return "signals/0"

    with pytest.raises(FileError, match="reading-stopped"):
        look_at(a_context(FakeStore(), now=lambda: LATER, box=Spoiled()), SENT)


def test_the_refusal_says_where_why_and_what_to_do() -> None:
    with pytest.raises(WrongInFile) as raised:
        look_at(a_house(), forged("log/0/text", " "))
    said = explain(raised.value, translator("nl")).replace("\u2068", "").replace("\u2069", "")
    assert said.startswith("In het bestand klopt log/0 niet. Schrijf op wat je wilt onthouden.")
    assert said.endswith("laat de maker dit verbeteren en een nieuw bestand sturen.")


def test_words_of_an_action_changed_by_hand_are_no_words_that_anyone_agreed_to() -> None:
    ctx = a_house()
    with pytest.raises(WrongInFile, match="wrong-in-file") as raised:
        bring_in(ctx, forged("dossier/agenda/actions/0/title", "Andere titel"))
    assert raised.value.broken.code == "wording-other-text"
    assert "in de agenda staat een andere tekst" in explain(raised.value, translator("nl"))
    assert ctx.store.overview() == ()


UNREADABLE: list[tuple[str, object]] = [
    ("dossier/agenda/parties/0/hours", 10**25),
    ("dossier/agenda/period_to", 10**30),
    ("dossier/agenda/period_from", -5),
    ("dossier/agenda/actions/0/version", 2**70),
    ("dossier/agenda/title", "half \ud83d paar"),
    ("dossier/agenda/urgency", "leeg \x00 teken"),
    ("dossier/agenda/\ud83d", 1),
    ("signals/0/point/0", 10**400),
    ("dossier/agenda/actions/1/id", GOAL),
]


@pytest.mark.parametrize(("path", "value"), UNREADABLE, ids=[ascii(path) for path, _ in UNREADABLE])
def test_what_no_database_can_keep_is_refused_in_words_that_can_be_shown(path: str, value: object) -> None:
    for read in (look_at, take_in):
        with pytest.raises(FileError) as raised:
            read(a_house(), forged(path, value))
        assert raised.value.code == "exchange-wrong"
        assert explain(raised.value, translator("nl")).encode("utf-8")


def test_a_number_too_large_to_be_exchanged_cannot_be_written_here_either() -> None:
    ctx = a_full_house().speaking_for("bewoners")
    with pytest.raises(RuleBroken, match="number-too-large"):
        agendas.edit_party(ctx, AGENDA, "bewoners", 4, hours=10**25)


def test_an_agenda_that_says_it_is_done_without_agreement_begins_as_shared() -> None:
    ctx = a_house()
    bring_in(ctx, forged("dossier/agenda/state", "afgerond"))
    assert ctx.store.load(AGENDA).agenda.state is AgendaState.GEDEELD


def test_the_audit_keeps_the_words_of_a_public_signal_only() -> None:
    ctx = a_full_house().speaking_for("woonstede")
    reader = a_context(ctx.store, user=a_user(role=Role.LEZER))
    for audience in Audience:
        text = f"Wat wij zien: {audience.value}"
        signals.add_signal(ctx, AGENDA, text=text, audience=audience, **TOLD)
        for events in (agendas.history(reader, AGENDA), handover.read_story(reader, AGENDA).events):
            assert (text in str(events[-1].after)) is (audience is Audience.OPENBAAR)
            assert events[-1].after["signal/party_id"] == "woonstede"
        assert ctx.store.grown(FieldSignal, AGENDA)[-1].text == text


def test_what_a_party_said_before_it_left_comes_along_and_who_spoke_for_it_does_not() -> None:
    ctx, there = a_full_house(), a_house()
    for what in ("come", "answer", "log", "signal", "seat", "go"):
        do(ctx, "Nieuw", what)
    assert len(ctx.store.load(AGENDA).agenda.parties) == 3
    found = bring_in(there, exchange.export_json(ctx, AGENDA))
    ours, theirs = ctx.store.load(AGENDA), there.store.load(AGENDA)
    assert found.voices == ("woonstede", "gemeente", ours.consents[-1].party_id)
    assert theirs.consents == ours.consents
    assert len(there.store.grown(FieldSignal, AGENDA)) == 2
    assert (len(ours.representatives), len(theirs.representatives)) == (3, 2)


SPEAKER = st.sampled_from(["woonstede", "gemeente", "Nieuw"])
DONE = st.sampled_from(["say", "own", "answer", "log", "signal", "seat", "come", "go", "goal"])


def do(ctx: Context, party: str, what: str) -> None:
    """Let a party do one thing; "Nieuw" is the one that comes and goes."""
    now = ctx.store.load(AGENDA).agenda
    sitting = next((p for p in now.parties if party in (p.id, p.name)), None)
    if what == "come":
        agendas.add_party(ctx, AGENDA, name=party, kind=now.parties[0].kind)
    elif what == "goal":
        agendas.write_ambition(ctx, AGENDA, now.ambition.version, f"doel {now.ambition.version % 2}")
    elif sitting and what == "go":
        agendas.remove_party(ctx, AGENDA, sitting.id, sitting.version, reason="gefuseerd")
    elif sitting:
        say(ctx.speaking_for(sitting.id), sitting, what)


def say(mine: Context, party: Party, what: str) -> None:
    """Let a party at the table say something of its own."""
    found = mine.store.load(AGENDA)
    match what:
        case "say":
            version = found.agenda.say("straten", party.id).version
            opgaven.set_say(mine, AGENDA, "straten", party.id, version, own_words=f"zin {version}")
        case "own":
            agendas.edit_party(mine, AGENDA, party.id, party.version, knows="de straat", hours=3)
        case "answer":
            version = next(w.version for w in found.wordings if w.subject == GOAL)
            consent.answer(mine, AGENDA, GOAL, version, list(Answer)[len(found.consents) % 3], "daarom")
        case "log":
            learning.add_entry(mine, AGENDA, "tuinstraat", LogKind.LES, "Bel eerst aan.")
        case "signal":
            signals.add_signal(mine, AGENDA, text="Het is stil.", audience=Audience.PARTNERS, **TOLD)
        case "seat":
            handover.seat(mine, AGENDA, "gebiedsbeheerder")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(SPEAKER, DONE), max_size=12))
def test_what_the_app_itself_wrote_always_comes_in_again(gestures: list[tuple[str, str]]) -> None:
    ctx = a_full_house()
    for party, what in gestures:
        try:
            do(ctx, party, what)
        except RuleBroken:
            continue
    content, there = exchange.export_json(ctx, AGENDA), a_house()
    assert bring_in(there, content).left_out == 0
    ours, theirs = ctx.store.load(AGENDA), there.store.load(AGENDA)
    assert (theirs.agenda, theirs.consents, theirs.reviews) == (ours.agenda, ours.consents, ours.reviews)
    assert not bring_in(there, content).brings_something
    assert not bring_in(ctx, exchange.export_json(there, AGENDA)).clashes


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("dossier/agenda/period_from", -1, "een heel getal van 0 tot en met 1.000.000.000"),
        ("dossier/agenda/period_from", "2026", "een heel getal van 0 tot en met 1.000.000.000"),
        ("dossier/agenda/title", 3, "een tekst"),
        ("dossier/agenda", 3, "een blok met velden: {…}"),
        ("log", 3, "een lijst: […]"),
        ("log/0/on", "morgen", "een dag, zoals 2026-05-01"),
        ("dossier/agenda/state", "klaar", "concept / gedeeld / vastgesteld / afgerond"),
    ],
)
def test_what_is_expected_is_told_in_words_and_numbers_of_the_language(path: str, value: object, expected: str) -> None:
    with pytest.raises(FileError) as raised:
        look_at(a_house(), forged(path, value))
    assert f"verwacht is {expected}. " in explain(raised.value, translator("nl"))
