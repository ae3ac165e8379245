"""What comes from outside the table: signals, examples, actions from elsewhere, and regions."""

from dataclasses import replace

import pytest

from planner.domain.agenda.actions import ActionState
from planner.domain.figures.indicators import ThemeId
from planner.domain.permissions import Role
from planner.domain.rules import CapReached, RuleBroken, VersionConflict
from planner.domain.sharing.examples import Filter, Outcome
from planner.domain.sharing.origins import OriginKind
from planner.domain.sharing.region import Scope
from planner.domain.together.learning import LogKind
from planner.domain.together.signals import Audience, FieldSignal, PersonalDataFound, SignalDirection
from planner.errors import NotFoundError
from planner.services.agenda import learning, signals
from planner.services.context import Context
from planner.services.sharing import examples, origins, regions
from planner.settings import DECLARED
from planner.sources.declared.examples import read_examples
from planner.sources.declared.indicators import read_indicators
from tests.builders import (
    a_dossier,
    a_figure,
    a_party,
    a_user,
    an_action,
    an_agenda,
    an_area,
    an_event,
    an_example,
    an_opgave,
)
from tests.fakes import FakeStore, a_context

ID = "agenda"
LIBRARY = read_examples(DECLARED / "examples")
INDICATORS = read_indicators(DECLARED / "indicators.yaml")
GAS = next(i for i in INDICATORS.indicators if i.theme is ThemeId.VERDUURZAMING)


@pytest.fixture
def ctx() -> Context:
    store = FakeStore()
    opgave = an_opgave(figures=(a_figure(indicator=GAS.id),), interwoven=3)
    action = an_action(lead_party="woonstede", if_we="eerst praten")
    agenda = an_agenda(parties=(a_party(),), opgaven=(opgave,), actions=(action,))
    store.create(a_dossier(agenda), an_event())
    other = replace(agenda, id="other", areas=(an_area(code="WK990002", name="Parkwijk"),))
    store.create(a_dossier(other), an_event(agenda_id="other"))
    return a_context(store, examples=LIBRARY, indicators=INDICATORS, user=a_user(party="woonstede"))


def see(ctx: Context, text: str, code: str = "WK990001", audience: Audience = Audience.TEAM) -> FieldSignal:
    what = {"theme": ThemeId.VEERKRACHT, "direction": SignalDirection.BETTER, "text": text}
    return signals.add_signal(ctx, ID, area_code=code, audience=audience, **what)


def test_a_signal_is_read_by_those_it_is_for(ctx: Context) -> None:
    own = see(ctx, "Het plein is weer vol.")
    public = see(ctx, "De winkel is open.", audience=Audience.OPENBAAR)
    assert signals.read_board(ctx, ID) == signals.Board((public, own), {})
    stranger = replace(ctx, user=a_user(role=Role.LEZER))
    assert signals.read_board(stranger, ID) == signals.Board((public,), {own.id: "woonstede"})


def test_a_signal_that_points_at_a_person_is_refused_with_the_place(ctx: Context) -> None:
    with pytest.raises(PersonalDataFound) as raised:
        see(ctx, "bel 06-12345678")
    assert [piece.found for piece in raised.value.pieces] == ["06-12345678"]
    assert len(ctx.store.events(ID)) == 1


def test_a_signal_lies_in_a_gemeente_of_the_agenda(ctx: Context) -> None:
    see(ctx, "In de buurt ernaast.", code="BU99000102")
    with pytest.raises(RuleBroken, match="signal-elsewhere"):
        see(ctx, "Heel ergens anders.", code="WK036300")


def test_the_library_holds_enough_examples_and_as_many_that_failed() -> None:
    assert len(LIBRARY) >= 25
    assert sum(e.outcome in (Outcome.DEELS, Outcome.MISLUKT) for e in LIBRARY) >= 12
    assert all(example.source_title and example.what for example in LIBRARY)


def test_examples_are_searched_with_what_people_added(ctx: Context) -> None:
    made = examples.add_example(ctx, an_example(title="Riool en bomen"))
    assert made in examples.library(ctx, Filter(words="riool"))
    assert examples.example(ctx, made.id) == made
    assert [event.verb for event in ctx.store.shared.events()] == ["add_example"]
    with pytest.raises(NotFoundError):
        examples.example(ctx, "weg")


def test_an_example_that_points_at_a_person_is_refused(ctx: Context) -> None:
    with pytest.raises(RuleBroken, match="personal-data"):
        examples.add_example(ctx, an_example(what="Vraag het jan@voorbeeld.nl"))


def test_examples_like_an_opgave_come_with_why_and_one_that_failed(ctx: Context) -> None:
    found = examples.like_opgave(ctx, ID, "straten")
    assert len(found) == 3
    assert all(match.reasons for match in found)
    assert any(match.example.outcome in (Outcome.DEELS, Outcome.MISLUKT) for match in found)


def test_an_action_begins_with_an_example_and_says_so(ctx: Context) -> None:
    agenda = origins.start_from_example(ctx, ID, "gouwplein", "straten")
    assert agenda.actions[-1].title == "Een plein met een ambtenaar in de werkgroep"
    (origin,) = origins.read_origins(ctx, ID)
    assert (origin.kind, origin.ref, origin.action_id) == (OriginKind.EXAMPLE, "gouwplein", agenda.actions[-1].id)


def test_an_action_builds_on_a_lesson(ctx: Context) -> None:
    lesson = learning.add_entry(ctx, ID, "tuinstraat", LogKind.LES, "Bel eerst aan.")
    origins.build_on_lesson(ctx, ID, "tuinstraat", lesson.id)
    assert origins.read_origins(ctx, ID)[0].what == "Bel eerst aan."
    with pytest.raises(NotFoundError):
        origins.build_on_lesson(ctx, ID, "tuinstraat", "weg")


def test_an_action_is_copied_to_another_wijk_as_an_idea(ctx: Context) -> None:
    agenda = origins.copy_action(ctx, ID, "tuinstraat", to="other", opgave_id="straten", place_code="WK990002")
    copy = agenda.actions[-1]
    assert (copy.title, copy.state, copy.place_code) == ("Eén straat, één keer open", ActionState.IDEE, "WK990002")
    assert origins.read_origins(ctx, "other")[0].ref == f"{ID}/tuinstraat"
    assert ctx.store.events("other")[-1].verb == "copy_action"


def test_what_starts_elsewhere_counts_for_the_cap(ctx: Context) -> None:
    small = replace(ctx, caps=replace(ctx.caps, actions=1))
    with pytest.raises(CapReached):
        origins.start_from_example(small, ID, "gouwplein", "straten")
    agenda = origins.start_from_example(small, ID, "gouwplein", "straten", ("tuinstraat", 1, "eerst dit"))
    assert [action.state for action in agenda.actions] == [ActionState.GESTOPT, ActionState.IDEE]
    assert origins.read_origins(ctx, ID)[0].ref == "gouwplein"


def test_an_action_with_its_lessons_becomes_an_example_in_one_gesture(ctx: Context) -> None:
    learning.add_entry(ctx, ID, "tuinstraat", LogKind.LES, "Bel eerst aan.")
    made = examples.share_action(ctx, ID, "tuinstraat", Outcome.DEELS)
    assert (made.carried_by, made.by_party, made.source_title) == ("Bel eerst aan.", "Woonstede", "Rivierwijk samen")
    assert made in examples.library(ctx)


def test_a_region_follows_agendas_and_reads_what_they_share(ctx: Context) -> None:
    region = regions.create_region(ctx, name="Haaglanden", coordinator="kwartiermaker")
    for version, agenda_id in enumerate((ID, "other"), start=1):
        region = regions.follow_agenda(ctx, region.id, version, agenda_id)
    found = regions.read_region(ctx, region.id)
    assert [d.agenda.id for d in found.dossiers] == [ID, "other"]
    assert [s.indicator for s in found.shared] == [GAS.id]
    assert [(h.name, h.agendas) for h in found.hours] == [("Woonstede", 2)]
    assert [e.verb for e in ctx.store.shared.events()] == ["create_region", "follow_agenda", "follow_agenda"]


def test_who_takes_up_an_action_is_a_choice_with_a_reason(ctx: Context) -> None:
    region = regions.create_region(ctx, name="Haaglanden")
    with pytest.raises(RuleBroken, match="reason-needed"):
        regions.choose_scope(ctx, region.id, 1, "tuinstraat", Scope.REGIONAAL)
    changed = regions.choose_scope(ctx, region.id, 1, "tuinstraat", Scope.REGIONAAL, "overal hetzelfde")
    assert changed.scope("tuinstraat") is Scope.REGIONAAL
    with pytest.raises(VersionConflict):
        regions.edit_region(ctx, region.id, 1, name="Anders", coordinator="")
    member = replace(ctx, user=a_user(role=Role.LID))
    with pytest.raises(RuleBroken, match="not-allowed"):
        regions.let_agenda_go(member, region.id, 2, ID)
