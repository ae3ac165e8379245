"""Examples: failures teach as much."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken
from planner.domain.sharing.examples import (
    FAILED,
    Example,
    Filter,
    Outcome,
    Wanted,
    Why,
    WijkKind,
    checked_example,
    matches,
    search,
    shortlist,
)
from planner.domain.together.cooperation import CooperationForm

WATER = Example(
    "water",
    "Geen wateroverlast meer",
    Outcome.GELUKT,
    "Bewoners haalden tegels weg en groeven een wadi.",
    place="Café Één, Voorbeeldstad",
    themes=frozenset({ThemeId.OPENBARE_RUIMTE}),
    party_kinds=frozenset({PartyKind.GEMEENTE, PartyKind.BEWONERS}),
    form=CooperationForm.AANPASSEN,
    source_title="Jaarverslag",
    by_party="Woonstede",
)
WARMTE = replace(WATER, id="warmte", outcome=Outcome.MISLUKT, themes=frozenset({ThemeId.VERDUURZAMING}))
WANTED = Wanted(
    frozenset({ThemeId.OPENBARE_RUIMTE}), CooperationForm.AANPASSEN, frozenset({PartyKind.BEWONERS}), frozenset()
)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": ""}, "example-without-title"),
        ({"what": " "}, "example-without-what"),
        ({"source_title": ""}, "example-without-source"),
        ({"by_party": " "}, "example-without-party"),
        ({"source_url": "javascript:alert(1)"}, "example-link"),
        ({"doubt": "vraag het op 06-12345678"}, "personal-data"),
    ],
)
def test_an_example_tells_what_was_done_and_who_says_so(fields, code):
    assert checked_example(WATER) == WATER
    with pytest.raises(RuleBroken, match=code):
        checked_example(replace(WATER, **fields))


def test_a_match_says_why_this_one():
    first, second = matches((WARMTE, WATER), WANTED)
    assert [(r.why, r.shared) for r in first.reasons] == [
        (Why.THEME, ("openbare_ruimte",)),
        (Why.FORM, ("aanpassen",)),
        (Why.PARTIES, ("bewoners",)),
    ]
    assert second.example == WARMTE


def test_an_example_of_the_same_kind_of_wijk_is_alike():
    alike = replace(WATER, wijk_kinds=frozenset({"naoorlogs"}))
    (match,) = matches((alike,), Wanted(wijk_kinds=frozenset({"naoorlogs", "dorp"})))
    assert [(r.why, r.shared) for r in match.reasons] == [(Why.WIJK, ("naoorlogs",))]


def test_what_is_alike_in_nothing_is_no_match():
    assert matches((WATER,), Wanted(frozenset({ThemeId.SAMENSTELLING}))) == ()


@given(st.lists(st.sampled_from(Outcome), min_size=1, max_size=6))
def test_what_came_of_it_never_changes_the_order_nor_drops_an_example(outcomes):
    examples = tuple(replace(WATER, id=str(n), outcome=outcome) for n, outcome in enumerate(outcomes))
    plain = tuple(replace(example, outcome=Outcome.ONBEKEND) for example in examples)
    assert [m.example.id for m in matches(examples, WANTED)] == [m.example.id for m in matches(plain, WANTED)]


@given(st.lists(st.sampled_from(Outcome), max_size=8), st.integers(1, 4))
def test_a_shortlist_holds_a_failure_whenever_there_is_one(outcomes, most):
    found = matches(tuple(replace(WATER, id=str(n), outcome=o) for n, o in enumerate(outcomes)), WANTED)
    short = shortlist(found, most)
    assert len(short) == min(most, len(found))
    assert any(m.example.outcome in FAILED for m in short) == any(m.example.outcome in FAILED for m in found)


@pytest.mark.parametrize("words", ["wadi", "CAFE een", "tegels Voorbeeldstad", ""])
def test_searching_needs_every_word_and_no_accents(words):
    assert search((WATER,), Filter(words)) == (WATER,)


@pytest.mark.parametrize(
    "wanted",
    [
        Filter("wadi warmtenet"),
        Filter(theme=ThemeId.VEERKRACHT),
        Filter(outcome=Outcome.MISLUKT),
        Filter(form=CooperationForm.AFSTEMMEN),
        Filter(party_kind=PartyKind.POLITIE),
        Filter(wijk_kind=WijkKind.DORP),
    ],
)
def test_filters_leave_out_what_does_not_pass(wanted):
    assert search((WATER,), wanted) == ()


def test_filters_keep_what_passes_them_all():
    wanted = Filter("wadi", ThemeId.OPENBARE_RUIMTE, Outcome.GELUKT, CooperationForm.AANPASSEN, PartyKind.BEWONERS)
    assert search((WATER, WARMTE), wanted) == (WATER,)
