"""Which signs a text may hold: what nobody can see, or what turns others around, is refused, or shown by its number.

Letters of every script, emoji, accents and the invisible signs that belong inside them are signs like any other.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

MOST_MARKS = 5
"""Accents on one sign: the Hebrew of the Bible has five, and nothing people write has more."""

ORDINARY = re.compile(r"[\n\r\t\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u23ff]*")
"""What needs no further look."""

SOFT_HYPHEN, NON_JOINER, JOINER, WORD_JOINER = "\u00ad", "\u200c", "\u200d", "\u2060"
DIRECTION_MARKS = "\u200e\u200f\u061c"
DEPENDING = frozenset((SOFT_HYPHEN, NON_JOINER, JOINER, *DIRECTION_MARKS))
BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, accents and patterns of nothing."""
SELECTORS = re.compile(r"[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""They choose how the sign before them looks."""
CHOSEN = frozenset("0123456789#*©®‼⁉〰〽、。！，．：；？")
"""Signs that have more than one look and are no emoji or eastern letter; phones type a selector after some."""
VIRAMA = 9
"""The accent of Indian scripts that takes the vowel away and joins letters, as Unicode numbers its class."""
RESERVED = re.compile(r"[\U0001f000-\U0001fbff\U00020000-\U0003fffd]")
"""Where new emoji and Chinese letters come: this Python may not know them yet."""
AROUND, LONGEST_WORD = 20, 60
"""Signs of the words that say where a strange one stands, and of one word at most."""

AT_ONCE = 100
"""Signs that are taken apart at once: a row of accents is put in order in time that grows as its square."""
LONGEST_COMPARED = 1_000
"""Signs of a name that are compared; no name is so long."""


class Strange(StrEnum):
    """Why a sign can't stand in a text; the name of its sentence."""

    UNSEEN = "sign-unseen"
    TURNS = "sign-turns"
    PRIVATE = "sign-private"
    STACKED = "sign-stacked"


FORMATS = {"AN": "sign", "L": "sign", "AL": "sign", "BN": Strange.UNSEEN, "ON": Strange.UNSEEN}
"""What a sign for layout is, by how it is read: those of numbers and hieroglyphs can be seen, all others turn text."""

CATEGORIES = (
    dict.fromkeys(("Mn", "Me"), "mark")
    | dict.fromkeys(("Co", "Cs", "Cn"), Strange.PRIVATE)
    | dict.fromkeys(("Cc", "Zl", "Zp"), Strange.UNSEEN)
)


@dataclass(frozen=True, slots=True)
class Found:
    """One strange sign: which it is (U+200B), its place counted from 1, and the whole words it stands after or inside.

    `where` is `start`, `after` or `inside`, as the texts name it.
    """

    why: Strange
    sign: str
    place: int
    where: str
    words: str


def strange(text: str) -> Found | None:
    r"""Find the first sign that can't stand in a text.

    >>> strange("Café ’t Hoekje 👩‍🌾") is None
    True
    >>> strange("De straat\u200b is op")
    Found(why=<Strange.UNSEEN: 'sign-unseen'>, sign='U+200B', place=10, where='after', words='De straat')
    """
    for at, why in _strange(text):
        return Found(why, _number(text[at]), at + 1, *_where(text, at))
    return None


def _where(text: str, at: int) -> tuple[str, str]:
    """Give the word a sign stands in, or the last whole words before it; only what is longer than a word is cut."""
    before = text[max(0, at - LONGEST_WORD) : at]
    words = before.split()
    if not words:
        return "start", ""
    rest = "".join(sign for sign in text[at : at + LONGEST_WORD] if _kind(sign) == "sign")
    if rest and not before[-1].isspace() and not rest[0].isspace():
        return "inside", words[-1] + rest.split(maxsplit=1)[0]
    near = words.pop()
    while words and len(near) + len(words[-1]) < AROUND:
        near = f"{words.pop()} {near}"
    return "after", near


def shown(text: str) -> str:
    r"""Give a text in which what can't be seen is written as its number; of a row of them only the first is.

    >>> shown("De straat\u200b\u200b is \ue000op")
    'De straat⟨U+200B…⟩ is ⟨U+E000⟩op'
    """
    if ORDINARY.fullmatch(text):
        return text
    parts, end = [], 0
    places = [at for at, _ in _strange(text)]
    for first, last in _rows(places):
        parts += [text[end:first], f"⟨{_number(text[first])}{'…' if last > first else ''}⟩"]
        end = last + 1
    return "".join((*parts, text[end:]))


def bare(name: str) -> str:
    r"""Give what two names that look the same have in common: without capitals, odd spaces and what isn't seen.

    >>> bare(" Caf\u00e9  de Zon\u00ad") == bare("Cafe\u0301 De Zon")
    True
    """
    name = unicodedata.normalize("NFKC", name[:LONGEST_COMPARED])
    seen = (c for c in name if unicodedata.category(c) != "Cf" and c not in BLANKS)
    return " ".join(SELECTORS.sub("", "".join(seen)).casefold().split())


def apart(text: str) -> str:
    r"""Give a text with every accent behind its letter (NFKD); of a long row of accents the order isn't settled.

    >>> [f"U+{ord(sign):04X}" for sign in apart("é")]
    ['U+0065', 'U+0301']
    """
    pieces = (text[start : start + AT_ONCE] for start in range(0, len(text), AT_ONCE))
    return "".join(unicodedata.normalize("NFKD", piece) for piece in pieces)


def unjoined(text: str) -> str:
    r"""Give what somebody typed without the word joiners that our own buttons and messages have in them.

    The page puts them where Streamlit would make an icon or a link of a text; who copies that text copies them too.
    Only this one goes silently: it changes no letter and no order, and it is ours.

    >>> unjoined("Overleg 12:\u206030")
    'Overleg 12:30'
    """
    return text.replace(WORD_JOINER, "")


def _strange(text: str) -> Iterator[tuple[int, Strange]]:
    if ORDINARY.fullmatch(text):
        return
    marks, before = 0, ""
    for at, sign in enumerate(text):
        kind = _kind(sign)
        marks = marks + 1 if kind == "mark" else marks if kind == "depends" else 0
        why = _why(text, at, kind, before, marks)
        before = "" if why else sign
        if why:
            yield at, why


def _why(text: str, at: int, kind: str, before: str, marks: int) -> Strange | None:
    """Tell why the sign at a place is strange; `before` is the one before it, when that isn't strange."""
    if kind == "depends":
        return None if _belongs(text, at, before) else Strange.UNSEEN
    if kind == "mark":
        return Strange.STACKED if marks > MOST_MARKS else None
    return None if kind == "sign" else Strange(kind)


@lru_cache(maxsize=20_000)
def _kind(sign: str) -> str:
    """Tell what one sign is: a sign, a mark on one, one that depends on its neighbours, or why it is strange."""
    category = unicodedata.category(sign)
    if sign in DEPENDING or SELECTORS.fullmatch(sign):
        return "depends"
    if sign in BLANKS:
        return Strange.UNSEEN
    if sign in "\n\r\t" or (category == "Cn" and RESERVED.fullmatch(sign)):
        return "sign"
    if category == "Cf":
        return FORMATS.get(unicodedata.bidirectional(sign), Strange.TURNS)
    return CATEGORIES.get(category, "sign")


def _belongs(text: str, at: int, before: str) -> bool:
    """Tell whether an invisible sign stands where writing needs it."""
    sign, after = text[at], text[at + 1 : at + 2]
    if sign == SOFT_HYPHEN:
        return before.isalpha() and after.isalpha() and after not in BLANKS
    if sign in DIRECTION_MARKS:
        return _is_turned(text)
    if SELECTORS.fullmatch(sign):
        return bool(before) and (before in CHOSEN or _joins(before, "LMS"))
    return bool(before) and (_halves(sign, before, after) or _binds(before, after))


def _binds(before: str, after: str) -> bool:
    """Tell whether two signs may have a joiner between them."""
    return bool(SELECTORS.fullmatch(before) or _joins(before, "LMS")) and _joins(after, "LS")


def _halves(sign: str, before: str, after: str) -> bool:
    """Tell whether a joiner chooses the form of an Indian letter: র‍্যাব before its virama, അവന്‍ at the end after it."""
    if sign == JOINER and unicodedata.combining(before) == VIRAMA:
        return True
    return _joins(before, "L") and bool(after) and unicodedata.combining(after) == VIRAMA


@lru_cache(maxsize=1)
def _is_turned(text: str) -> bool:
    """Tell whether a text has letters that are read from right to left."""
    return any(c.isalpha() and unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def _joins(sign: str, kinds: str) -> bool:
    """Tell whether a sign is written joined: an emoji, or of an eastern script a letter, accent or symbol (`kinds`)."""
    if sign < "\u0590" or "\u1e00" <= sign <= "\u1fff" or sign in BLANKS or SELECTORS.fullmatch(sign):
        return False
    return unicodedata.category(sign)[0] in kinds or bool(RESERVED.fullmatch(sign))


def _rows(places: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each row of neighbours."""
    row: tuple[int, int] | None = None
    for place in places:
        if row and place == row[1] + 1:
            row = (row[0], place)
            continue
        if row:
            yield row
        row = (place, place)
    if row:
        yield row


def _number(sign: str) -> str:
    return f"U+{ord(sign):04X}"
