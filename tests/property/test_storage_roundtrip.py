"""Whatever an agenda holds, the store gives it back; and whatever it becomes, the differences suffice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum
from itertools import count
from math import cos, radians, sin
from operator import attrgetter
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda.actions import Contribution, Milestone, PilotAction
from planner.domain.agenda.agenda import Agenda, Ambition
from planner.domain.agenda.opgaven import FrozenFigure, Opgave, Say
from planner.domain.areas import Area
from planner.domain.figures.weights import WeightSet
from planner.domain.parties import Party
from planner.domain.places import Shape, ShapeKind
from planner.storage.engine import make_engine
from planner.storage.migrate import migrate
from planner.storage.store.agendas import SqlStore
from tests.builders import a_dossier, an_event

numbers = count()
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
ids = st.sampled_from("abcdef")


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Draw a place somewhere in the country."""
    kind = draw(st.sampled_from(ShapeKind))
    points = st.tuples(st.floats(3, 7.5), st.floats(50.5, 53.8)).map(lambda p: (round(p[0], 6), round(p[1], 6)))
    if kind is ShapeKind.AREA:  # going round, no side crosses another
        turns = draw(st.lists(st.integers(0, 35), min_size=3, max_size=6, unique=True).map(sorted))
        return Shape(kind, tuple((5 + cos(radians(10 * turn)), 52 + sin(radians(10 * turn))) for turn in turns))
    least, most = {"point": (1, 1), "line": (2, 6)}[kind.value]
    return Shape(kind, tuple(draw(st.lists(points, min_size=least, max_size=most, unique=True))))


SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-(2**31), 2**31 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    Shape: shapes(),
}


def any_of(kind: Any, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Build any instance of a dataclass; `known` says what its references and lists may be."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: known[name] if name in known else any_value(hints[name]) for name in hints})


def any_value(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if hint in SIMPLE:
        return SIMPLE[hint]
    (kind,) = [part for part in hint.__args__ if part is not type(None)]  # an optional value
    return st.none() | any_value(kind)


def some(items: st.SearchStrategy[Any], *key: str, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """Give a few items, no two with one identity."""
    unique = attrgetter(*key) if key else None
    return st.lists(items, min_size=least, max_size=3, unique_by=unique).map(tuple)


def one_of(items: tuple[Any, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([item.id for item in items])


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    figures = any_of(FrozenFigure)
    parties = draw(some(any_of(Party, id=ids), "id", least=1))
    signals = st.lists(ids, unique=True, max_size=3).map(tuple)
    opgaven = draw(some(any_of(Opgave, id=ids, figures=some(figures), signals=signals), "id", least=1))
    party, opgave = one_of(parties), one_of(opgaven)
    milestones, co_parties = some(any_of(Milestone)), st.lists(party, unique=True, max_size=3).map(tuple)
    links = {"opgave_id": opgave, "lead_party": st.none() | party, "co_parties": co_parties}
    action = any_of(PilotAction, id=ids, **links, milestones=milestones, baseline=st.none() | figures)
    actions = draw(some(action, "id", least=1))
    says = some(any_of(Say, opgave_id=opgave, party_id=party), "opgave_id", "party_id")
    contribution = any_of(Contribution, action_id=one_of(actions), party_id=party)
    weights = st.dictionaries(ids, SIMPLE[float], max_size=3).map(lambda chosen: tuple(chosen.items()))
    agenda: Agenda = draw(
        any_of(
            Agenda,
            areas=some(any_of(Area, code=ids), "code"),
            ambition=any_of(Ambition),
            parties=st.just(parties),
            opgaven=st.just(opgaven),
            says=says,
            actions=st.just(actions),
            contributions=some(contribution, "action_id", "party_id"),
            weight_set=st.none() | any_of(WeightSet, weights=weights),
        )
    )
    return agenda


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('roundtrip') / 'agendas.db'}")
    migrate(engine)
    yield SqlStore(engine, remember=0)
    engine.dispose()


@given(first=agendas(), second=agendas())
def test_any_agenda_comes_back_and_can_become_any_other(store: SqlStore, first: Agenda, second: Agenda) -> None:
    name = f"agenda-{next(numbers)}"
    first, second = replace(first, id=name), replace(second, id=name)
    store.create(a_dossier(first), an_event(agenda_id=name))
    assert store.load(name) == a_dossier(first)
    with store.open(name) as opened:
        opened.save(replace(opened.dossier, agenda=second), an_event(agenda_id=name))
    assert store.load(name).agenda == second
