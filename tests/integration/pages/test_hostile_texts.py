"""Every text field of an agenda and of what belongs to it holds code, and no page lets it out as markup."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any, get_args, get_type_hints

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import Milestone
from planner.domain.figures.weights import WeightSet
from planner.domain.sharing.examples import Example
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Edition
from planner.domain.together.learning import Decision, LogEntry, LogKind, Review
from planner.domain.together.signals import Audience, FieldSignal
from planner.domain.together.wordings import GOAL, Part, Wording, current, kept
from planner.maps.markup import esc
from planner.services.context import Context
from planner.services.sharing import exports, regions
from planner.ui.gegevens.page import PARTS
from tests.builders import NOON, a_signal, an_event, an_example
from tests.fixtures.agenda_page import demo, fine, told

EVIL = "<img src=x onerror=alert(1)>\"' onmouseover=alert(2) "
REFERENCES = frozenset(
    "code party_id subject verb indicator reference signals lead_party co_parties weights wijk_kinds source_url".split()
)
"""Texts that name something else by its key; every other text field is tried, also one that is added later."""
STEPS = ("tafel", "urgentie", "doel", "samenwerken", "acties", "afspreken", "leren")
KINDS = (Dossier, LogEntry, FieldSignal, Edition, Example)
ELSEWHERE = {"Edition.user", "FrozenFigure.area_name"}
"""Texts that no page shows unasked: an edition names its party, and the area of a figure stands in an opened form."""


def is_text(name: str) -> bool:
    return name not in REFERENCES and name != "id" and not name.endswith(("_id", "_code"))


def hostile(value: Any, field: str = "") -> Any:
    """Put code and the name of the field in every text of an object, also where it is empty."""
    if isinstance(value, Wording):
        return value
    if type(value) is str:
        return f"{EVIL}{field} {value}" if field and is_text(field.split(".")[1]) else value
    if isinstance(value, tuple | frozenset):
        return type(value)(hostile(item, field) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        return replace(value, **{f.name: hostile(getattr(value, f.name), f"{kind}.{f.name}") for f in fields(value)})
    return value


def text_fields(kind: Any, seen: set[Any]) -> Iterator[str]:
    """Name every field that holds a text, in a class and in what it is made of."""
    for part in get_args(kind):
        yield from text_fields(part, seen)
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        for name, of in get_type_hints(kind).items():
            yield from text_fields(of, seen)
            if is_text(name) and str in (of, *get_args(of)):
                yield f"{kind.__name__}.{name}"


class Reader(HTMLParser):
    """Reads markup as a browser does, and keeps what would run."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if tag in ("script", "iframe", "svg") or any(n.startswith("on") for n in names) or ("src", "x") in attrs:
            self.runs.append(self.get_starttag_text() or tag)


def runs(markup: str) -> list[str]:
    reader = Reader()
    reader.feed(markup)
    return reader.runs


def page_script(room: str) -> None:
    """Show the page of one room."""
    import importlib

    from planner.ui import router

    router.navigation()
    importlib.import_module(f"planner.ui.{room}.page").show_page()


def shown(room: str, **query: str) -> AppTest:
    page = AppTest.from_function(page_script, args=(room,), default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    return fine(page.run())


@pytest.fixture
def evil(ctx: Context) -> Context:
    """Make every text of the demo agenda code, and of an edition, a log, a signal, an example and a region."""
    dossier = ctx.store.load(DEMO_ID)
    agenda, party, action = dossier.agenda, dossier.agenda.parties[0].id, dossier.agenda.actions[0]
    dated = replace(action, milestones=(Milestone(NOON.date(), ""),))
    agenda = replace(agenda, actions=(dated, *agenda.actions[1:]), weight_set=WeightSet("Eerst het gas", ()))
    wordings = kept(dossier.wordings, hostile(agenda))
    answer = Consent("kwaad", GOAL, current(wordings, GOAL).version, party, Answer.BEZWAAR, NOON.date(), "")
    review = Review("kwaad", action.id, NOON.date(), "", "", Decision.STOPPEN, "")
    never_change = {"consents": (*dossier.consents, hostile(answer)), "reviews": (*dossier.reviews, hostile(review))}
    changed = replace(hostile(replace(dossier, agenda=agenda)), wordings=wordings, **never_change)
    signal = a_signal(area_code=agenda.areas[0].code, party_id=party, audience=Audience.OPENBAAR)
    grown = (LogEntry("regel", action.id, LogKind.LES, NOON.date(), party, ""), signal)
    edition = Edition(9, changed.agenda, NOON, "Ik", party, "")
    with ctx.store.open(DEMO_ID) as unit:
        event = an_event(agenda_id=DEMO_ID, id="kwaad", user=f"{EVIL}Event.user")
        unit.save(changed, event, tuple(map(hostile, (*grown, edition))))
    ctx.store.shared.add_example(hostile(an_example()), an_event(agenda_id="", subject="example/tuin"))
    region = regions.create_region(ctx, name=f"{EVIL}Region.name", coordinator=f"{EVIL}Region.coordinator")
    regions.follow_agenda(ctx, region.id, region.version, DEMO_ID)
    return ctx


def rooms(ctx: Context) -> Iterator[tuple[str, dict[str, str]]]:
    """Name every page, each as it is reached by its address."""
    agenda, (region,) = demo(ctx), regions.list_regions(ctx)
    here = {"agenda": DEMO_ID}
    for step in STEPS:
        yield "agenda", here | {"stap": step}
    for step in ("acties", "leren"):
        yield "agenda", here | {"stap": step, "actie": agenda.actions[0].id}
    for part in PARTS:
        yield "gegevens", {"deel": part}
    yield from (
        ("verhaal", here),
        ("vergaderlijst", here),
        ("agendas", {}),
        ("verken", {"gebied": agenda.areas[0].code}),
    )
    yield from (("regio", {}), ("regio", {"regio": region.id}))
    yield from (("voorbeelden", {}), ("voorbeelden", {"voorbeeld": "tuin"}))
    yield "voorbeelden", here | {"opgave": agenda.opgaven[0].id}


def test_no_page_lets_a_text_out_as_markup(evil):
    pages = {f"{room} {query}": told(shown(room, **query)) for room, query in rooms(evil)}
    document = exports.export_agenda(evil, DEMO_ID, "html").decode()
    pages["document"] = document[document.index('<div class="report">') : document.index("</footer>")]
    assert {page: found for page, markup in pages.items() if (found := runs(markup))} == {}
    asked = {field for kind in KINDS for field in text_fields(kind, {Wording, Part})}
    said = "".join(pages.values())
    assert {field for field in asked if esc(EVIL + field) not in said} == ELSEWHERE


@pytest.mark.parametrize(
    "markup",
    ["<p><img src=x></p>", '<b class="" onmouseover="x">', "<script>", '<p title=""\' onclick=x>', "<svg/onload=x>"],
)
def test_what_would_run_is_found(markup):
    assert runs(markup)


def test_what_is_escaped_runs_nothing():
    assert runs(f'<p title="{esc(EVIL)}">{esc(EVIL)}</p>') == []
