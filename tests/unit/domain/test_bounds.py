"""An agenda, a region, a library and a file hold what a table ever needs, and no more."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from planner.domain import bounds
from planner.domain.agenda.actions import Milestone
from planner.domain.bounds import MOST, TooMany
from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken
from planner.domain.sharing.incoming import WrongInFile
from planner.domain.together.learning import LogKind
from planner.domain.together.signals import Audience, SignalDirection
from planner.errors import FileError
from planner.services.agenda import actions, agendas, learning, signals
from planner.services.context import Context
from planner.services.sharing import examples, exchange, regions
from planner.services.sharing.agenda_file import LARGEST, MOST_PIECES
from planner.text import translator
from planner.text.errors import explain
from tests.builders import a_dossier, a_full_dossier, a_party, a_signal, an_agenda, an_entry, an_event, an_example
from tests.fakes import FakeStore, a_context, look_at, take_in

AGENDA = "agenda"
LATER = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)
FEW = 3


@pytest.fixture
def ctx() -> Context:
    store = FakeStore()
    store.create(a_full_dossier(), an_event(), (an_entry(), a_signal(audience=Audience.PARTNERS)))
    return a_context(store, now=lambda: LATER)


@pytest.fixture
def tight(monkeypatch: pytest.MonkeyPatch, ctx: Context) -> Context:
    """Let every list hold three items, or what it has."""
    monkeypatch.setattr(bounds, "MOST", dict.fromkeys(MOST, FEW))
    monkeypatch.setattr(bounds, "MOST_INSIDE", FEW)
    return ctx


def sent(ctx: Context, change: Callable[[Any], None]) -> bytes:
    file = json.loads(exchange.export_json(ctx, AGENDA))
    change(file)
    return json.dumps(file).encode()


def many(path: str, found: int) -> Callable[[Any], None]:
    """Repeat the shortest item of a list in a file."""

    def change(file: Any) -> None:
        *way, last = path.split("/")
        for name in way:
            file = file[int(name) if name.isdigit() else name]
        one = min(file[last] or [{}], key=lambda item: len(str(item)))
        file[last] = [one | {"id": f"n{n}"} if "id" in one else one for n in range(found)]

    return change


LISTS = [
    ("dossier/agenda/parties", "parties"),
    ("dossier/agenda/opgaven", "opgaven"),
    ("dossier/agenda/actions", "actions"),
    ("dossier/agenda/areas", "areas"),
    ("dossier/agenda/says", "says"),
    ("dossier/agenda/contributions", "contributions"),
    ("dossier/consents", "consents"),
    ("dossier/reviews", "reviews"),
    ("dossier/representatives", "representatives"),
    ("log", "log"),
    ("signals", "signals"),
    ("wordings", "wordings"),
    ("dossier/agenda/actions/0/milestones", "milestones"),
    ("dossier/agenda/opgaven/0/figures", "figures"),
    ("dossier/checks/0/scored", "scored"),
]


@pytest.mark.parametrize(("path", "name"), LISTS, ids=[name for _, name in LISTS])
def test_a_file_with_more_than_fits_is_refused_with_the_place_the_number_and_the_most(
    ctx: Context, path: str, name: str
) -> None:
    most = MOST.get(name, bounds.MOST_INSIDE)
    content = sent(ctx, many(path, most + 1))
    for read in (look_at, take_in):
        with pytest.raises(WrongInFile) as raised:
            read(a_context(FakeStore(), now=lambda: LATER), content)
        said = explain(raised.value, translator("nl"))
        assert f"klopt {path} niet" in said
        assert f"hoogstens {most:,}".replace(",", ".") in said
        assert f" {most + 1:,}".replace(",", ".") in said


def test_a_file_of_five_thousand_parties_names_what_and_the_most(ctx: Context) -> None:
    with pytest.raises(WrongInFile) as raised:
        look_at(ctx, sent(ctx, many("dossier/agenda/parties", 5_000)))
    said = explain(raised.value, translator("nl"))
    assert "Aan één tafel passen hoogstens 60 partijen. Dit worden er 5.000." in said


def test_a_file_whose_texts_are_together_longer_than_fits_is_refused(
    ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_SIGNS", 1_000)
    with pytest.raises(TooMany) as raised:
        look_at(a_context(FakeStore(), now=lambda: LATER), exchange.export_json(ctx, AGENDA))
    assert raised.value.values["what"] == "signs"


FORMS = [
    ("too large", "exchange-too-large", lambda _: b" " * (LARGEST + 1)),
    ("many values", "exchange-too-many", lambda f: f.replace(b"{", b'{"x":[' + b"0," * MOST_PIECES + b"0],", 1)),
    ("deep", "exchange-not-json", lambda f: f.replace(b"{", b'{"x":' + b"[" * 90_000 + b",", 1)),
    ("a name twice", "exchange-twice", lambda f: f.replace(b"{", b'{"schema": 1,', 1)),
    ("a name twice inside", "exchange-twice", lambda f: f.replace(b'"title":', b'"title": "a", "title":', 1)),
    ("no number", "exchange-not-json", lambda f: f.replace(b'"schema": 1', b'"schema": NaN')),
    ("without end", "exchange-not-json", lambda f: f.replace(b'"schema": 1', b'"schema": -Infinity')),
    ("a number of many digits", "exchange-not-json", lambda f: f.replace(b'"schema": 1', b'"schema": ' + b"9" * 9_000)),
    ("half a pair", "exchange-wrong", lambda f: f.replace(b'"title": "', b'"title": "\\ud800', 1)),
    ("a null", "exchange-wrong", lambda f: f.replace(b'"title": "', b'"title": "\\u0000', 1)),
    ("no utf-8", "exchange-not-json", lambda f: f.replace(b'"title": "', b'"title": "\xff', 1)),
]


@pytest.mark.parametrize(("code", "change"), [form[1:] for form in FORMS], ids=[form[0] for form in FORMS])
def test_a_file_of_another_form_is_refused_before_anything_is_made_of_it(
    ctx: Context, code: str, change: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(FileError) as raised:
        look_at(ctx, change(exchange.export_json(ctx, AGENDA)))
    assert raised.value.code == code


def test_what_the_other_side_knows_is_a_list_of_digests(ctx: Context) -> None:
    content = sent(ctx, lambda file: file["known"][0].update(digests=["x" * 5_000]))
    with pytest.raises(FileError):
        look_at(ctx, content)


def a_line(ctx: Context) -> object:
    return learning.add_entry(ctx.speaking_for("woonstede"), AGENDA, "tuinstraat", LogKind.LES, "Bel eerst aan.")


def a_seen_thing(ctx: Context) -> object:
    return signals.add_signal(
        ctx.speaking_for("woonstede"),
        AGENDA,
        area_code="WK990001",
        theme=ThemeId.VEERKRACHT,
        direction=SignalDirection.BETTER,
        text="Het plein is vol.",
    )


def a_milestone(ctx: Context) -> object:
    action = ctx.store.load(AGENDA).agenda.action("bankje")
    told = tuple(Milestone(date(2027, 1, 1), f"stap {n}") for n in range(FEW + 1))
    return actions.edit_action(ctx, AGENDA, "bankje", action.version, milestones=told)


ON_SCREEN: list[tuple[str, Callable[[Context], object]]] = [
    ("parties", lambda ctx: agendas.add_party(ctx, AGENDA, name="Waterschap", kind=PartyKind.WATERSCHAP)),
    ("log", lambda ctx: [a_line(ctx) for _ in range(FEW)]),
    ("signals", lambda ctx: [a_seen_thing(ctx) for _ in range(FEW)]),
    ("milestones", a_milestone),
    ("examples", lambda ctx: [examples.add_example(ctx, an_example()) for _ in range(FEW + 1)]),
]


@pytest.mark.parametrize(("what", "do"), ON_SCREEN, ids=[what for what, _ in ON_SCREEN])
def test_what_people_add_fits_too(tight: Context, what: str, do: Callable[[Context], object]) -> None:
    with pytest.raises(TooMany) as raised:
        do(tight)
    assert raised.value.values == {"what": what, "found": FEW + 1, "most": FEW}
    assert "hoogstens 3" in explain(raised.value, translator("nl"))


def test_a_region_follows_no_more_agendas_than_fit(tight: Context) -> None:
    region = regions.create_region(tight, name="Regio")
    for n in range(FEW + 1):
        tight.store.create(a_dossier(an_agenda(id=f"agenda-{n}")), an_event(agenda_id=f"agenda-{n}"))
    for n in range(FEW):
        region = regions.follow_agenda(tight, region.id, region.version, f"agenda-{n}")
    with pytest.raises(TooMany) as raised:
        regions.follow_agenda(tight, region.id, region.version, f"agenda-{FEW}")
    assert raised.value.values["what"] == "agenda-ids"


def test_an_agenda_that_held_more_before_may_still_change_and_shrink(
    ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST", dict.fromkeys(MOST, 1))
    monkeypatch.setattr(bounds, "MOST_SIGNS", 10)
    monkeypatch.setattr(bounds, "MOST_INSIDE", 1)
    agendas.edit_agenda(ctx, AGENDA, ctx.store.load(AGENDA).agenda.version, urgency="Korter.")
    with pytest.raises(TooMany):
        agendas.edit_agenda(ctx, AGENDA, ctx.store.load(AGENDA).agenda.version, urgency="Langer dan het was. " * 9)


TYPED: list[tuple[str, Callable[[Context, str], object]]] = [
    ("title", lambda ctx, x: agendas.edit_agenda(ctx, AGENDA, ctx.store.load(AGENDA).agenda.version, title=x)),
    ("name", lambda ctx, x: agendas.add_party(ctx, AGENDA, name=x, kind=PartyKind.WATERSCHAP)),
    ("if_we", lambda ctx, x: actions.edit_action(ctx, AGENDA, "bankje", 1, if_we=x)),
    ("text", lambda ctx, x: learning.add_entry(ctx.speaking_for("woonstede"), AGENDA, "bankje", LogKind.LES, x)),
    ("name", lambda ctx, x: regions.create_region(ctx, name=x)),
    ("coordinator", lambda ctx, x: regions.create_region(ctx, name="Regio", coordinator=x)),
    ("what", lambda ctx, x: examples.add_example(ctx, an_example(what=x))),
    ("0", lambda ctx, x: examples.add_example(ctx, an_example(parties=(x,)))),
]


@pytest.mark.parametrize(("field", "write"), TYPED, ids=[f"{n} {field}" for n, (field, _) in enumerate(TYPED)])
@pytest.mark.parametrize(
    ("sign", "code"), [("\ue000", "sign-private"), ("\u200b", "sign-unseen"), ("\u202e", "sign-turns")]
)
def test_a_strange_sign_is_refused_wherever_it_is_typed_with_its_field(
    ctx: Context, field: str, write: Callable[[Context, str], object], sign: str, code: str
) -> None:
    with pytest.raises(RuleBroken) as raised:
        write(ctx, f"Samen{sign} verder")
    assert (raised.value.code, raised.value.at) == (code, field)
    assert f"U+{ord(sign):04X}" in explain(raised.value, translator("nl"))
    assert "na “Samen”" in explain(raised.value, translator("nl"))


def test_a_party_whose_name_looks_like_another_ones_is_no_other_party(ctx: Context) -> None:
    for name in ("Woon\u00adstede", "ＷＯＯＮＳＴＥＤＥ", " woonstede "):
        with pytest.raises(RuleBroken, match="party-twice"):
            agendas.add_party(ctx, AGENDA, name=name, kind=PartyKind.WATERSCHAP)


def test_a_file_with_a_party_that_looks_the_same_asks_whether_it_is(ctx: Context) -> None:
    there = FakeStore()
    parties = (a_party(id="anders", name="Woon\u00adstede"),)
    there.create(a_dossier(an_agenda(areas=ctx.store.load(AGENDA).agenda.areas, parties=parties)), an_event())
    content = exchange.export_json(a_context(there, now=lambda: LATER), AGENDA)
    assert "parties/anders" in {clash.path for clash in look_at(ctx, content).clashes}
