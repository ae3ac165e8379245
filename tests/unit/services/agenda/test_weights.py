"""Weights of one's own: what may be chosen, how an address and an agenda keep them, and where they are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import drafting
from planner.domain.figures.weights import WeightSet, checked_weights, from_address, in_address, unknown, weights_of
from planner.domain.rules import RuleBroken, VersionConflict
from planner.services.agenda import agendas
from planner.services.sharing import exports
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.text import translator
from planner.text.weights import weights_text
from planner.text.words import Words
from tests.builders import an_agenda, an_area
from tests.unit.services.data.test_areas import a_context, an_atlas

INDICATORS = read_indicators(DECLARED / "indicators.yaml")
VEERKRACHT = [i.id for i in INDICATORS.of_theme(INDICATORS.theme("veerkracht").id)]
IDS = [i.id for i in INDICATORS.indicators]
WORDS = Words(translator("nl"), "nl")


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        (WeightSet(" \n ", ()), "weights-without-name"),
        (WeightSet("x" * 81, ()), "weights-name-long"),
        (WeightSet("a", ((IDS[0], -0.1),)), "weight-off-scale"),
        (WeightSet("a", ((IDS[0], float("nan")),)), "weight-off-scale"),
        (WeightSet("a", ((IDS[0], float("inf")),)), "weight-off-scale"),
        (WeightSet("a", ((IDS[0], 100.01),)), "weight-off-scale"),
        (WeightSet("a", ((IDS[0], 1.0), (IDS[0], 2.0))), "weights-twice"),
        (WeightSet("a", tuple((name, 0.0) for name in VEERKRACHT)), "weights-all-zero"),
        (WeightSet("a", tuple((name, 0.001) for name in VEERKRACHT)), "weights-all-zero"),
    ],
)
def test_weights_that_say_nothing_are_refused(chosen: WeightSet, code: str) -> None:
    with pytest.raises(RuleBroken) as raised:
        checked_weights(chosen, INDICATORS)
    assert raised.value.code == code
    assert translator("nl")(f"rule-{code}", **raised.value.values)


def test_what_is_not_named_keeps_its_declared_weight_and_what_is_unknown_is_told() -> None:
    chosen = WeightSet("  Eerst   geld ", (("bestaat_niet", 3.0), (IDS[1], 2.0)))
    assert checked_weights(chosen, INDICATORS) == WeightSet("Eerst geld", ((IDS[1], 2.0),))
    assert unknown(chosen, INDICATORS) == ("bestaat_niet",)
    assert weights_of(INDICATORS, chosen) == {**weights_of(INDICATORS), IDS[1]: 2.0}


@given(
    st.text(min_size=1, max_size=80).filter(lambda name: name.strip()),
    st.dictionaries(st.sampled_from(IDS), st.integers(1, 10_000).map(lambda n: n / 100)),
)
def test_an_address_keeps_what_differs_from_the_declared_weights(name: str, weights: dict[str, float]) -> None:
    chosen = checked_weights(WeightSet(name, tuple(weights.items())), INDICATORS)
    address = in_address(chosen)
    again = from_address(address, INDICATORS)
    assert address.isascii()
    assert again.name == chosen.name
    assert weights_of(INDICATORS, again) == weights_of(INDICATORS, chosen)


@pytest.mark.parametrize("address", ["", ";gas=1", f"a;{IDS[0]}=veel", f"a;{IDS[0]}", f"a;{IDS[0]}=nan", "a;=;"])
def test_an_address_somebody_broke_is_refused(address: str) -> None:
    with pytest.raises(RuleBroken):
        from_address(address, INDICATORS)


def test_an_agenda_keeps_weights_and_gives_them_up_again() -> None:
    chosen = WeightSet("Eerst geld", ((IDS[1], 2.0),))
    agenda = drafting.set_weights(an_agenda(), 1, chosen, INDICATORS)
    assert (agenda.weight_set, agenda.version) == (chosen, 2)
    assert drafting.set_weights(agenda, 2, None, INDICATORS).weight_set is None
    with pytest.raises(VersionConflict):
        drafting.set_weights(agenda, 1, chosen, INDICATORS)


def test_choosing_weights_is_written_down_as_a_fact() -> None:
    ctx = a_context(an_agenda())
    agendas.set_weights(ctx, "agenda", 1, WeightSet("Eerst geld", ((IDS[1], 2.0),)))
    last = ctx.store.events("agenda")[-1]
    assert last.verb == "set_weights"
    assert last.after["weight_set/name"] == "Eerst geld"


def test_what_is_exported_is_scored_with_the_weights_of_the_agenda() -> None:
    chosen = WeightSet("Geen gas", (("gasverbruik", 0.0),))
    atlas = an_atlas()
    agenda = an_agenda(areas=(an_area(code=atlas.areas.index[0]),), weight_set=chosen)
    (found,) = exports.measured_areas(a_context(agenda, atlas), agenda).values()
    assert found.weight_set == chosen
    assert found.scores.weights["gasverbruik"] == 0
    assert found.scores.themes["verduurzaming"].isna().all()
    assert found.scores.indicators["gasverbruik"].notna().all()


def test_a_report_tells_which_weights_were_used() -> None:
    chosen = WeightSet("Eerst geld", ((IDS[0], 2.5), ("weg", 0.0)))
    told = weights_text(an_agenda(weight_set=chosen), {IDS[0]: "Oude straten"}, WORDS)
    assert "“Eerst geld”: Oude straten 2,5 en weg 0." in told
    assert weights_text(an_agenda(), {}, WORDS).startswith("Gewichten: binnen een thema")
