"""Signs nobody can see are refused or shown; letters of every script and what belongs in them are kept."""

import pytest

from planner.domain.signs import Strange, bare, shown, strange

KEPT = {
    "an apostrophe": "’s-Gravenhage",
    "an accent of its own": "Cafe\u0301",
    "an accent twice": "e\u0301\u0301",
    "a soft hyphen": "woning\u00adbouw",
    "a family": "👩\u200d👩\u200d👧",
    "a skin tone": "👩🏽\u200d🚀 👍🏽",
    "a flag": "🇳🇱 🏳\ufe0f\u200d🌈",
    "a heart in colour": "❤\ufe0f",
    "a key": "1\ufe0f\u20e3",
    "an emoji newer than this Python": "\U0001fae9",
    "arabic with a mark of direction": "مرحبا \u200f(buurt)",
    "persian": "می\u200cخواهم",
    "hindi": "क्\u200dष",
    "hebrew of the Bible": "בְּרֵאשִׁ֖ית",
    "a japanese name": "葛\U000e0100城",
    "vietnamese": "Nguyễn",
    "turkish": "Çiğdem İpek",
    "lines": "een\ttwee\r\ndrie\n",
    "spaces of a printer": "€\u00a05\u202f000",
    "mongolian": "ᠮᠣᠩᠭᠣᠯ",
    "two exclamation marks of a phone": "Let op‼\ufe0f",
    "a question of a phone": "Wat⁉\ufe0f",
    "a wave of a phone": "〰\ufe0f",
    "marks of a phone as text": "‼\ufe0e ⁉\ufe0e 〰\ufe0e",
    "signs of a phone": "™\ufe0f ℹ\ufe0f ↔\ufe0f ㊗\ufe0f 〽\ufe0f",
    "a chinese stop in the middle": "。\ufe01",
    "bengali rally": "র\u200d্যালি",
    "bengali rab": "র\u200d্যাব",
    "bengali with the other joiner": "র\u200c্যাব",
    "bengali of before, with a last ta": "হঠাত্\u200d is",
    "assamese": "ৰ\u200d্য",
    "kannada": "ರ\u200d್ಕ",
    "malayalam at the end of a word": "അവന്\u200d, അവള്\u200d",
    "marathi": "दर\u094d\u200dया",
    "sinhala": "ක්\u200dෂ",
}
REFUSED = {
    "a space of no width": ("a\u200bb", Strange.UNSEEN),
    "a joiner between letters": ("a\u200db", Strange.UNSEEN),
    "a joiner alone": ("\u200d", Strange.UNSEEN),
    "a mark of byte order": ("\ufeffabc", Strange.UNSEEN),
    "a word joiner": ("a\u2060b", Strange.UNSEEN),
    "a null": ("a\x00", Strange.UNSEEN),
    "an escape of a terminal": ("\x1b[31mrood", Strange.UNSEEN),
    "a control of latin-1": ("\x92s-Gravenhage", Strange.UNSEEN),
    "a line separator": ("a\u2028b", Strange.UNSEEN),
    "a paragraph separator": ("a\u2029b", Strange.UNSEEN),
    "a tag": ("a\U000e0041", Strange.UNSEEN),
    "a filler": ("\u3164", Strange.UNSEEN),
    "an empty pattern": ("\u2800", Strange.UNSEEN),
    "a joiner of accents": ("a\u034fb", Strange.UNSEEN),
    "a selector on a letter": ("a\ufe0f", Strange.UNSEEN),
    "two selectors": ("❤\ufe0f\ufe0f", Strange.UNSEEN),
    "two soft hyphens": ("a\u00ad\u00adb", Strange.UNSEEN),
    "a soft hyphen alone": ("\u00ad", Strange.UNSEEN),
    "a mark of direction in latin": ("a\u200fb", Strange.UNSEEN),
    "an override": ("a\u202eb", Strange.TURNS),
    "an embedding": ("a\u202ab", Strange.TURNS),
    "an isolate": ("a\u2066b", Strange.TURNS),
    "private": ("a\ue000", Strange.PRIVATE),
    "private of another plane": ("\U000f0000", Strange.PRIVATE),
    "half a pair": ("\ud800", Strange.PRIVATE),
    "unassigned": ("\u0378", Strange.PRIVATE),
    "no character": ("\ufdd0", Strange.PRIVATE),
    "a joiner twice after a virama": ("ന്\u200d\u200d", Strange.UNSEEN),
    "a joiner before a vowel sign": ("র\u200dি", Strange.UNSEEN),
    "a joiner before a virama of a latin letter": ("a\u200d\u09cd", Strange.UNSEEN),
    "a joiner after a letter alone": ("র\u200d is", Strange.UNSEEN),
    "a selector on another mark": ("!\ufe0f", Strange.UNSEEN),
    "a selector twice on a mark": ("‼\ufe0f\ufe0f", Strange.UNSEEN),
    "a stack of accents": ("Z" + "\u0301" * 6, Strange.STACKED),
    "a stack over a joiner": ("Z" + "\u0301\u200d" * 6, Strange.UNSEEN),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_belongs_in_writing_is_kept_and_shown_as_it_is(text: str) -> None:
    assert strange(text) is None
    assert shown(text) == text


@pytest.mark.parametrize(("text", "why"), REFUSED.values(), ids=REFUSED)
def test_what_nobody_sees_is_found_and_shown_by_its_number(text: str, why: Strange) -> None:
    found = strange(text)
    assert found is not None
    assert found.why is why
    assert found.sign in shown(text)
    assert strange(shown(text)) is None


@pytest.mark.parametrize(
    ("text", "place", "where", "words"),
    [
        ("De straten van de Oeverbuurt\u200b zijn op", 29, "after", "van de Oeverbuurt"),
        ("De straten van de Oever\u200bbuurt zijn op", 24, "inside", "Oeverbuurt"),
        ("De straten van de Oever\u200b\u200b zijn op", 24, "after", "straten van de Oever"),
        ("De straten\u200b", 11, "after", "De straten"),
        ("De straten \u200bzijn op", 12, "after", "De straten"),
        ("  \u200bDe straten", 3, "start", ""),
        ("Verduurzamingsopgaven\u200b", 22, "after", "Verduurzamingsopgaven"),
    ],
)
def test_a_strange_sign_is_told_with_its_place_and_the_whole_words_there(
    text: str, place: int, where: str, words: str
) -> None:
    found = strange(text)
    assert found is not None
    assert (found.sign, found.place, found.where, found.words) == ("U+200B", place, where, words)


def test_of_a_row_of_strange_signs_only_the_first_is_shown() -> None:
    assert shown("a" + "\ue000\ue001" * 5_000 + "b") == "a⟨U+E000…⟩b"


@pytest.mark.parametrize(
    "other", ["bewonersgroep oever", "Bewoners\u00adgroep  Oever ", "Ｂewonersgroep Oever", "Bewonersgroep\u00a0Oever"]
)
def test_names_that_look_the_same_are_the_same(other: str) -> None:
    assert bare("Bewonersgroep Oever") == bare(other)
    assert bare("Bewonersgroep Over") != bare(other)
