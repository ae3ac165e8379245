"""What is said twice is one sentence under one key, so that it can't begin to differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

import pytest

from planner.text import LANGUAGES, Language, sentences

SHORTEST = 4
"""What has fewer words is a label, and one label may be two things: ‘Stand’ of an agenda and of an action."""

NEAR = 0.93
VALUE = "§"
VALUES = re.compile(r"\{ [^{}]+ \}")
CHOICES = re.compile(r"\{ \$[\w-]+ ->|^ *\*?\[[\w-]+\]|\{ *\"[^\"]*\" *\}", re.MULTILINE)

APART = {
    "one scale, told in steps": "place-top-10 place-top-25 place-low-25",
    "more and less": "place-more place-less figure-attention-more figure-attention-less",
    "the same with an addition": "among-class among-class-few among-scored whole-scored",
    "one thing, and a choice that says what it is about": "party-leaves party-remove",
    "of one action, and of one party": "promise-left story-faceless",
    "a field, and what stands in it": "told-place-shape told-drawn",
    "of one, and the heading over all": "edition editions-title",
    "what to do, and what is so": "promise-stand person-stands-for",
    "what to do, and what somebody did": "todo-agree-actions event-agree-actions",
    "what to do, and what stands where it is missing": "todo-name-opgave thread-no-opgave opgave-new-title",
    "a form or a table asks for it, a list of changes names it": (
        "field-review told-review field-benefit-source told-benefit-source report-lets-go told-lets-go"
    ),
    "a choice, a change, and a sentence": "field-unknown told-unknown review-unknown",
    "a choice, and the same within a sentence": (
        "signal-choice-beter signal-choice-slechter signal-choice-anders "
        "signal-direction-beter signal-direction-slechter signal-direction-anders"
    ),
    "each error has its own key": (
        "error-reading-long error-reading-large fully-database-unreachable fully-database-damaged"
    ),
    "something, and nothing": "click-option-needs click-option-takes-none",
    "each drawing has its own article in Dutch": "drawn-elsewhere-point drawn-elsewhere-line drawn-elsewhere-area",
    "a question and two headings, which English says alike": "step-tafel-question report-parties story-who",
    "a question and a heading, which English says alike": "step-samenwerken-question story-together",
    "two headings, which English says alike": "field-outcome realised-title",
    "seeing and seeking, which only English spells alike": "signal-write todo-tell-seeks",
}
"""Why these stay apart, though they are nearly equal in a language."""


def folded(sentence: str) -> tuple[str, ...]:
    """Give the words of a sentence without capitals and signs; each value is the same value."""
    bare = CHOICES.sub(" ", sentence.split("=", 1)[1])
    return tuple(re.findall(rf"[^\W_]+|{VALUE}", VALUES.sub(VALUE, bare).casefold()))


def alike(texts: set[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the nearly equal ones; only those that share one of their three rarest words are compared."""
    often, sharing = Counter(word for text in texts for word in set(text)), defaultdict(list)
    for text in sorted(texts):
        for word in sorted(set(text), key=lambda word: (often[word], word))[:3]:
            sharing[word].append(text)
    for one, other in {pair for group in sharing.values() for pair in combinations(group, 2)}:
        compared = SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False)
        if min(compared.real_quick_ratio(), compared.quick_ratio()) >= NEAR and compared.ratio() >= NEAR:
            yield one, other


@cache
def near_equal(language: Language) -> list[tuple[str, str]]:
    """Give the pairs of keys under which nearly the same is said."""
    by_text = defaultdict(list)
    for key, sentence in sentences(language).items():
        by_text[folded(sentence)].append(key)
    long = {text for text in by_text if len([word for word in text if word != VALUE]) >= SHORTEST}
    same = [pair for text in long for pair in combinations(by_text[text], 2)]
    return same + [(a, b) for one, other in alike(long) for a in by_text[one] for b in by_text[other]]


def reasons(*keys: str) -> set[str]:
    return {why for why, named in APART.items() if set(keys) <= set(named.split())}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_keys_say_nearly_the_same(language):
    assert [pair for pair in near_equal(language) if not reasons(*pair)] == []


def test_every_reason_to_stay_apart_is_needed():
    needed = set().union(*(reasons(*pair) for language in LANGUAGES for pair in near_equal(language)))
    assert needed == set(APART)


def test_what_differs_in_signs_or_in_one_word_is_nearly_equal():
    texts = {
        folded(text)
        for text in (
            "a = Zet { $n } acties op de lange agenda.",
            "b = Zet { $x } actie op de lange agenda",
            "c = Zet niets op de agenda.",
        )
    }
    assert [{" ".join(one), " ".join(other)} for one, other in alike(texts)] == [
        {"zet § acties op de lange agenda", "zet § actie op de lange agenda"}
    ]
