"""Texts without end: what anybody can type or put in a file is put in order and compared in short pieces only."""

import unicodedata
from collections.abc import Callable

import pytest

from planner.analysis import finding as area_finding
from planner.analysis.figures import naming
from planner.domain import finding, signs
from planner.domain.sharing.examples import Example, Filter, Outcome, search
from planner.reports.formats.glyphs import LONGEST_SIGN, Substitution
from planner.reports.formats.pdf import fonts
from planner.sources.files.names import key

LENGTH = 20_000
ACCENTS = "a" + "\u0301\u0316" * LENGTH
JOINED = "a" + "\u1b44\u302e" * LENGTH
"""Accents that take room of their own: a text may have a row of them."""
WIDE = "\ufdfa" * LENGTH
"""One sign that stands for eighteen."""


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how long each text is whose accents are put in order: the time that takes grows as its square."""
    found: list[int] = []
    real = unicodedata.normalize

    def noted(form: str, text: str) -> str:
        found.append(len(text))
        return real(form, text)

    monkeypatch.setattr(unicodedata, "normalize", noted)
    return found


@pytest.mark.parametrize("text", [ACCENTS, JOINED], ids=["accents", "joined"])
@pytest.mark.parametrize(
    ("do", "most"),
    [
        (finding.folded, signs.AT_ONCE),
        (key, signs.AT_ONCE),
        (signs.bare, signs.LONGEST_COMPARED),
        (lambda text: Substitution(fonts()).clean(text), LONGEST_SIGN),
    ],
    ids=["folded", "key", "bare", "clean"],
)
def test_accents_are_put_in_order_in_short_pieces(
    pieces: list[int], text: str, do: Callable[[str], str], most: int
) -> None:
    do(text)
    assert max(pieces, default=0) <= most


def test_a_text_in_pieces_is_folded_as_it_is_whole() -> None:
    for start in range(2 * signs.AT_ONCE):
        text = "x" * start + "Su\u0301dwest-Frysla\u0302n \ufb01 각 İ_a"
        assert finding.folded(text) == "x" * start + "sudwest fryslan fi 각 i a".replace("각", "\u1100\u1161\u11a8")


@pytest.mark.parametrize("typed", ["a " * LENGTH, "x" * LENGTH, WIDE, ACCENTS], ids=["words", "word", "wide", "marks"])
def test_no_more_is_looked_for_than_anybody_types(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    compared: list[int] = []

    def noted(word: str, *_: object) -> list[str]:
        compared.append(len(word))
        return []

    monkeypatch.setattr(finding, "get_close_matches", noted)
    finding.like(typed, ["Voorbeeldstad"], 3)
    words = finding.looked_for(typed)
    assert len(words) <= finding.LONGEST
    assert len(words.split()) <= finding.MOST_WORDS
    assert compared == [len(words)]


@pytest.mark.parametrize("typed", ["voorbeeldstad " * LENGTH, "a " * LENGTH])
def test_every_area_is_asked_about_a_few_words(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    asked: list[int] = []
    real = finding.may_fit

    def noted(words: list[str], thing: finding.Known) -> bool:
        asked.append(len(words))
        return real(words, thing)

    monkeypatch.setattr(area_finding, "may_fit", noted)
    monkeypatch.setattr(finding, "may_fit", noted)
    listed = area_finding.Directory(("GM9901",), (finding.known(["Voorbeeldstad a"]),))
    assert area_finding.find(listed, typed, 5).codes == ("GM9901",)
    example = Example("een", "Voorbeeldstad a", Outcome.GELUKT, "x" * LENGTH)
    assert search((example,), Filter(words=typed)) == (example,)
    assert max(asked) <= finding.MOST_WORDS


def test_what_is_long_is_found_by_its_first_words() -> None:
    name = "Verspreide huizen in het veld ten oosten van de spoorlijn"
    listed = area_finding.Directory(("BU99010101",), (finding.known([name]),))
    assert area_finding.find(listed, name, 5).codes == ("BU99010101",)
    assert finding.holds("spoorlijn", "x " * LENGTH + name)


def test_long_texts_are_not_kept() -> None:
    before = finding._folded_name.cache_info()
    finding.folded("y" * (finding.LONGEST + 1))
    assert finding._folded_name.cache_info() == before
    assert len(naming._told(WIDE)) <= naming.LONGEST
