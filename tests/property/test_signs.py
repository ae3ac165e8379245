"""Whatever a text holds: what is shown can be seen, stays about as long, and says what can be said."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.privacy import personal_data
from planner.domain.signs import ORDINARY, shown, strange
from planner.domain.together.wordings import Change, compare
from planner.maps.markup import esc
from planner.text import translator

DOUBTFUL = "\u200b\u200d\u200f\u202e\u2066\u00ad\u0301\ufe0f\ue000\ue001\x00\x85\u2028\U000e0041\u034f\u3164\ud800א👩क"
JOINED = "র্‼\u200c"
texts = st.one_of(st.text(max_size=60), st.text(st.sampled_from(f"{DOUBTFUL}{JOINED}ab \n"), max_size=40))


@given(texts)
def test_a_text_is_shown_without_any_strange_sign_and_showing_it_again_changes_nothing(text: str) -> None:
    assert strange(shown(text)) is None
    assert shown(shown(text)) == shown(text)


@given(texts)
def test_a_text_without_strange_signs_is_shown_as_it_is_and_no_other(text: str) -> None:
    assert (shown(text) == text) is (strange(text) is None)


@given(texts)
def test_a_text_grows_at_most_tenfold(text: str) -> None:
    assert len(shown(text)) <= 10 * len(text)


@given(texts)
def test_every_sign_that_is_no_layout_stays(text: str) -> None:
    """Letters, digits and punctuation are never taken for strange."""
    ordinary = "".join(sign for sign in text if ORDINARY.fullmatch(sign) and unicodedata.category(sign)[0] in "LNPZ")
    assert strange(ordinary) is None


@given(texts, texts, texts)
def test_values_are_put_in_a_sentence_once_whatever_they_hold(if_we: str, then: str, seen_by: str) -> None:
    said = translator("nl")("report-hypothesis", if_we=if_we, then=then, seen_by=seen_by)
    assert said == f"Als we {if_we}, dan {then}, te zien aan {seen_by}."


@given(texts)
def test_markup_shows_a_text_and_holds_no_markup_of_it(text: str) -> None:
    assert not set(esc(text)) & set("<>\"'")
    assert strange(esc(text)) is None


@given(st.lists(st.sampled_from(["a ", "b ", "c. ", "d\n"]), max_size=700))
def test_two_texts_compared_are_found_whole_in_what_came_and_went(pieces: list[str]) -> None:
    old, new = "".join(pieces), "".join(reversed(pieces))
    found = compare(old, new)
    assert "".join(s.text for s in found if s.change is not Change.ADDED) == old
    assert "".join(s.text for s in found if s.change is not Change.REMOVED) == new


@given(st.text(max_size=40), st.sampled_from(["jan@voorbeeld.nl", "j.de-boer+wijk@post.example.nl"]))
def test_an_address_is_found_wherever_it_stands(text: str, address: str) -> None:
    assert any(address in piece.found for piece in personal_data(f"{text} {address} {text}"))
