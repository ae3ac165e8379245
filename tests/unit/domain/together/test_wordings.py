"""What consent is asked on, word by word."""

from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda.actions import ActionState, Milestone
from planner.domain.agenda.agenda import Ambition
from planner.domain.rules import RuleBroken
from planner.domain.together.wordings import GOAL, Change, compare, compare_wordings, current, kept
from tests.builders import a_contribution, a_full_agenda, an_action, an_agenda, an_opgave

AGENDA = an_agenda(ambition=Ambition("een stille straat", 1), opgaven=(an_opgave(),), actions=(an_action(),))
FIRST = kept((), AGENDA)


def after(**changes):
    return kept(FIRST, replace(AGENDA, **changes))


def with_action(**fields):
    return after(actions=(an_action(**fields),))


def test_the_first_words_are_version_one():
    assert current(FIRST, GOAL).version == current(FIRST, "tuinstraat").version == 1


def test_a_change_of_words_is_a_new_version_and_touches_no_other():
    changed = with_action(title="Twee straten")
    assert (current(changed, "tuinstraat").version, current(changed, GOAL).version) == (2, 1)


def test_the_same_words_written_again_are_the_same_version():
    assert after(ambition=Ambition("een stille straat", 2)) == FIRST


def test_words_that_come_back_get_a_new_version():
    back = kept(with_action(title="Twee straten"), AGENDA)
    assert current(back, "tuinstraat").version == 3


def test_a_goal_that_was_emptied_and_written_again_is_asked_again():
    emptied = after(ambition=Ambition("", 2))
    with pytest.raises(RuleBroken, match="nothing-written-yet"):
        current(emptied, GOAL)
    assert current(kept(emptied, AGENDA), GOAL).version == 3


def test_how_an_action_goes_is_no_change_of_words():
    going = an_action(
        state=ActionState.LOOPT, state_reason="ja", milestones=(Milestone(date(2026, 5, 1), "klaar"),), version=9
    )
    assert after(actions=(going,)) == FIRST


@pytest.mark.parametrize(
    "fields",
    [{"lead_party": "woonstede"}, {"co_parties": ("woonstede",)}, {"end": date(2027, 1, 1)}, {"then": "rust"}],
)
def test_who_when_and_what_are_words(fields):
    assert current(with_action(**fields), "tuinstraat").version == 2


@pytest.mark.parametrize("fields", [{"hours": 0}, {"hours": 80}, {"yearly": True}, {"lets_go": "het tempo"}])
def test_what_a_party_puts_in_belongs_to_what_is_agreed(fields):
    before = after(contributions=(a_contribution(hours=None),))
    changed = kept(before, replace(AGENDA, contributions=(a_contribution(**{"hours": None, **fields}),)))
    assert current(changed, "tuinstraat").version == 3


def test_every_field_of_a_full_agenda_can_be_told():
    wordings = kept((), a_full_agenda())
    assert current(wordings, "tuinstraat").part("co_parties/1") == "bewoners"
    assert current(wordings, "tuinstraat").part("woonstede/hours") == "120"


def test_two_versions_are_compared_word_by_word_where_they_differ():
    old, new = current(FIRST, GOAL), current(after(ambition=Ambition("een groene straat", 2)), GOAL)
    told = compare_wordings(old, new)
    assert [s.text for s in told["text"] if s.change is not Change.SAME] == ["stille", "groene"]
    assert compare_wordings(old, old) == {}


TEXTS = st.text(st.sampled_from("ab é,.\n"), max_size=20)


@given(TEXTS, TEXTS)
def test_a_comparison_holds_both_texts_whole(old, new):
    segments = compare(old, new)
    assert "".join(s.text for s in segments if s.change is not Change.ADDED) == old
    assert "".join(s.text for s in segments if s.change is not Change.REMOVED) == new


REPEATING = {
    "seven against eleven": (" ".join(f"w{i % 7}" for i in range(3_300)), " ".join(f"w{i % 11}" for i in range(3_300))),
    "two letters": ("a b " * 2_500, "b a " * 2_500),
    "one letter": ("a " * 5_000, "a " * 4_999 + "b"),
    "lines of one letter": ("a\n" * 5_000, "b\n" + "a\n" * 4_900),
    "fifty words": (" ".join(f"w{i % 50}" for i in range(3_000)), " ".join(f"w{i * 7 % 50}" for i in range(3_000))),
    "full stops": ("." * 9_000, ". " * 4_500),
}


@pytest.mark.parametrize(("old", "new"), REPEATING.values(), ids=REPEATING)
def test_texts_that_repeat_themselves_are_compared_before_anybody_stops_waiting(old: str, new: str) -> None:
    """The first of these took minutes."""
    began = process_time()
    found = compare(old, new)
    assert process_time() - began < 20
    assert "".join(s.text for s in found if s.change is not Change.ADDED) == old
    assert "".join(s.text for s in found if s.change is not Change.REMOVED) == new


def test_of_long_texts_only_the_words_that_changed_are_told() -> None:
    sentences = [f"Zin {n} gaat over straat {n * 7} en over wat daar te doen is." for n in range(150)]
    changed = [*sentences]
    changed[3] = changed[3].replace("straat", "plein")
    changed[140] = changed[140].replace("doen", "zien")
    found = compare(" ".join(sentences), " ".join(changed))
    assert [s.text for s in found if s.change is Change.REMOVED] == ["straat", "doen"]
    assert [s.text for s in found if s.change is Change.ADDED] == ["plein", "zien"]
