"""What every Store promises of what parties say together, of lists that only grow, and of regions and examples."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda import drafting
from planner.domain.rules import RuleBroken
from planner.domain.sharing.origins import Origin, OriginKind
from planner.domain.sharing.region import Region, Scope, ScopeChoice
from planner.domain.together.dossier import Dossier, draft
from planner.domain.together.editions import Edition
from planner.domain.together.learning import LogEntry
from planner.domain.together.signals import Audience, FieldSignal
from planner.domain.together.wordings import GOAL, Wording
from planner.errors import NotFoundError
from planner.services.stores import OpenAgenda, Store
from tests.builders import (
    NOON,
    a_consent,
    a_dossier,
    a_full_agenda,
    a_full_dossier,
    a_party,
    a_scored,
    a_signal,
    a_user,
    an_agenda,
    an_entry,
    an_event,
    an_example,
)

OURS = a_user(party="woonstede")


def save_and_fail(opened: OpenAgenda) -> None:
    opened.save(opened.dossier, an_event(), (an_entry(),))
    raise RuleBroken("not-allowed")


def save(store: Store, dossier: Dossier) -> None:
    with store.open("agenda") as opened:
        opened.save(dossier, an_event())
    assert store.load("agenda") == dossier


def test_what_belongs_to_an_agenda_comes_back_with_every_field(store: Store) -> None:
    store.create(a_full_dossier(), an_event())
    assert store.load("agenda") == a_full_dossier()


def test_what_belongs_to_an_agenda_changes_with_it(store: Store) -> None:
    full = a_full_dossier()
    store.create(a_dossier(a_full_agenda()), an_event())
    save(store, full)
    first, *others = full.checks
    changed = replace(
        full,
        goals=(replace(full.goals[0], text="rust", version=3), *full.goals[1:]),
        checks=(first, *(replace(check, scored=(a_scored(number=9),)) for check in others)),
        representatives=(replace(full.representatives[0], until=None, version=3), *full.representatives[1:]),
        faces=(replace(full.faces[0], representative_id="rv1"),),
        consents=(*full.consents, a_consent(id="nog-eens", given_on=date(2026, 6, 1))),
    )
    save(store, changed)


def test_what_a_party_said_stays_when_it_leaves_the_table(store: Store) -> None:
    agenda = an_agenda(parties=(a_party(), a_party(id="gemeente", name="Gemeente")))
    agenda = drafting.write_ambition(agenda, 0, "Een fijne straat.")
    beside = {"consents": (a_consent(),), "goals": a_full_dossier().goals[:1]}
    store.create(a_dossier(agenda, **beside, representatives=a_full_dossier().representatives), an_event())
    with store.open("agenda") as opened:
        left = draft(opened.dossier, lambda a: drafting.remove_party(a, "woonstede", 1), a_user())
        opened.save(left, an_event())
    found = store.load("agenda")
    assert [party.id for party in found.agenda.parties] == ["gemeente"]
    assert (found.consents, found.goals) == (beside["consents"], beside["goals"])


def test_of_wordings_the_newest_are_at_hand_and_older_ones_are_kept(store: Store) -> None:
    store.create(a_dossier(an_agenda()), an_event())
    for version, text in enumerate(("Eén", "", "Twee")):
        with store.open("agenda") as opened:
            words = draft(opened.dossier, lambda a, v=version, t=text: drafting.write_ambition(a, v, t), OURS)  # type: ignore[misc]
            opened.save(words, an_event())
    assert [(w.subject, w.version, w.part("text")) for w in store.load("agenda").wordings] == [(GOAL, 3, "Twee")]
    assert [w.part("text") for w in store.grown(Wording, "agenda")] == ["Eén", "", "Twee"]


def test_older_wordings_can_come_along_with_a_new_agenda(store: Store) -> None:
    full = a_full_dossier()
    now = tuple(replace(w, version=2) if w.subject == GOAL else w for w in full.wordings)
    older = next(w for w in full.wordings if w.subject == GOAL)
    store.create(replace(full, wordings=now), an_event(), (older,))
    assert store.load("agenda") == replace(full, wordings=now)
    assert [w.version for w in store.grown(Wording, "agenda") if w.subject == GOAL] == [1, 2]


def test_lists_grow_and_come_back_in_their_order(store: Store) -> None:
    edition = Edition(1, a_full_agenda(), NOON, "Facilitator", "woonstede", "eerste versie")
    grown = (
        an_entry(),
        a_signal(audience=Audience.OPENBAAR, point=(4.3, 52.1)),
        Origin("tuinstraat", OriginKind.EXAMPLE, "tuin", "samen"),
        edition,
    )
    store.create(a_dossier(a_full_agenda()), an_event())
    with store.open("agenda") as opened:
        opened.save(opened.dossier, an_event(), grown)
        opened.save(opened.dossier, an_event(), (an_entry(id="les-2"), a_signal(id="signaal-2")))
        assert [entry.id for entry in opened.grown(LogEntry)] == ["les", "les-2"]
    assert store.grown(LogEntry, "agenda") == (an_entry(), an_entry(id="les-2"))
    assert store.grown(FieldSignal, "agenda") == (grown[1], a_signal(id="signaal-2"))
    assert store.grown(Origin, "agenda") == (grown[2],)
    assert store.grown(Edition, "agenda") == (edition,)
    assert store.grown(LogEntry, "elsewhere") == ()


def test_an_error_takes_back_what_lists_grew_by(store: Store) -> None:
    store.create(a_dossier(a_full_agenda()), an_event())
    with pytest.raises(RuleBroken), store.open("agenda") as opened:
        save_and_fail(opened)
    assert store.grown(LogEntry, "agenda") == ()


def test_agendas_are_read_together_in_the_order_they_are_asked(store: Store) -> None:
    store.create(a_full_dossier(), an_event())
    store.create(a_dossier(an_agenda(id="other")), an_event(agenda_id="other"))
    assert store.load_many(("other", "agenda")) == (store.load("other"), store.load("agenda"))
    with pytest.raises(NotFoundError, match="agenda-not-found"):
        store.load_many(("agenda", "elsewhere"))


def test_a_region_comes_back_and_changes(store: Store) -> None:
    region = Region("haaglanden", "Haaglanden", "kwartiermaker")
    store.shared.create_region(region, an_event(agenda_id="", subject=region.id))
    for name in ("agenda", "other"):
        store.create(a_dossier(an_agenda(id=name)), an_event(agenda_id=name))
    scopes = (ScopeChoice("tuinstraat", Scope.REGIONAAL, "overal hetzelfde"), ScopeChoice("bankje", Scope.LOKAAL))
    changed = replace(region, agenda_ids=("other", "agenda"), scopes=scopes, version=2)
    with store.shared.open_region(region.id) as opened:
        opened.save(changed, an_event(agenda_id="", subject=region.id))
    assert store.shared.region(region.id) == changed
    assert store.shared.regions() == (changed,)
    assert [event.subject for event in store.shared.events()] == [region.id, region.id]


def test_an_unknown_region_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError) as raised:
        store.shared.region("nowhere")
    assert raised.value.code == "region-not-found"


def test_examples_that_people_add_come_back(store: Store) -> None:
    bare = an_example(id="kaal", parties=(), party_kinds=frozenset(), themes=frozenset(), form=None)
    for example in (an_example(), bare):
        store.shared.add_example(example, an_event(agenda_id="", subject=example.id))
    assert store.shared.examples() == (bare, an_example())
