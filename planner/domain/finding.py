"""How people find a thing by its name: capitals, accents, hyphens, apostrophes and the order of words don't matter."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from planner.domain.signs import apart

LONGEST, MOST_WORDS = 200, 8
"""Signs and words that are looked for; nobody types more to find a thing. Longer texts aren't kept folded either."""
SHORT = 2
"""A word of so few letters is looked for at the beginning of words only."""
LIKE = 0.6
"""From here on two names are enough alike to be one with a slip of the pen (0–1, as difflib counts)."""

SHOWN = 10
"""How many gemeenten with a name like the asked one are named."""

NO_LETTERS = re.compile(r"[\W_]+")

OtherNames = Mapping[str, tuple[str, ...]]
"""What people call a gemeente beside its official name."""


@dataclass(frozen=True, slots=True)
class Known:
    """What one thing goes by, folded: its `names` and their words, the words of what it lies in, and all of these."""

    names: tuple[str, ...]
    own: str
    around: str
    begins: str
    letters: str


def folded(text: str) -> str:
    """Give the words of a text, small and bare, in time that grows as its length.

    >>> folded("'s-Gravenhage"), folded("Súdwest-Fryslân")
    ('s gravenhage', 'sudwest fryslan')
    """
    return _folded_name(text) if len(text) <= LONGEST else _fold(text)


def _fold(text: str) -> str:
    letters = apart(text.casefold())
    if not letters.isascii():
        letters = "".join(c for c in letters if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return NO_LETTERS.sub(" ", letters).strip()


_folded_name = lru_cache(maxsize=50_000)(_fold)


def looked_for(typed: str) -> str:
    """Give the words that are looked for, folded, of whatever was typed."""
    return " ".join(folded(typed[:LONGEST])[:LONGEST].split()[:MOST_WORDS])


def known(names: Iterable[str], around: Iterable[str] = ()) -> Known:
    """Tell what a thing goes by, and the names of what it lies in."""
    folded_names = tuple(dict.fromkeys(filter(None, map(folded, names))))
    own, outside = f" {' '.join(folded_names)}", " ".join(["", *map(folded, around)])
    return Known(folded_names, own, outside, own + outside, f"{_joined(*folded_names)}|{_joined(outside)}")


def how_well(typed: str, thing: Known) -> int | None:
    """Tell how well a thing fits what was typed (see `looked_for`), 0 best; None when it doesn't.

    Every word must fit, one of them in its own name and the others there or in what it lies in.

    >>> [how_well("deventer centrum", known([name], ["Deventer"])) for name in ("Centrum", "Schil")]
    [3, None]
    """
    words = typed.split()
    if not words or not may_fit(words, thing):
        return None
    begun = [f" {word}" in thing.own for word in words]
    if all(begun):
        return 0 if typed in thing.names else 1 if any(name.startswith(typed) for name in thing.names) else 2
    inside, _, outside = thing.letters.partition("|")
    own = [b or (len(w) > SHORT and w in inside) for b, w in zip(begun, words, strict=True)]
    near = [f" {w}" in thing.around or (len(w) > SHORT and w in outside) for w in words]
    if not any(own) or not all(o or n for o, n in zip(own, near, strict=True)):
        return None
    return 3 if any(begun) else 4


def may_fit(words: Iterable[str], thing: Known) -> bool:
    """Tell quickly whether a thing can fit these folded words."""
    return all(w in thing.letters if len(w) > SHORT else f" {w}" in thing.begins for w in words)


def holds(typed: str, *texts: str) -> bool:
    """Tell whether every word that was typed stands in these texts; nothing typed fits all."""
    words = looked_for(typed)
    return not words or how_well(words, known(texts)) is not None


def same_name(asked: str, names: Mapping[str, str], also: OtherNames) -> str | None:
    """Give the code of the one gemeente that goes by this name; `names` by code.

    >>> same_name("den haag", {"GM0518": "'s-Gravenhage"}, {"'s-Gravenhage": ("Den Haag",)})
    'GM0518'
    """
    wanted = _joined(folded(asked[:LONGEST]))
    found = [c for c, name in names.items() if wanted in {_joined(folded(n)) for n in (name, *also.get(name, ()))}]
    return found[0] if len(found) == 1 else None


def like(asked: str, names: Iterable[str], most: int, also: OtherNames | None = None) -> tuple[str, ...]:
    """Name what the asked one may have meant, most alike first: what holds it, then what is nearly the same."""
    called = {folded(n): name for name in names for n in (name, *(also or {}).get(name, ()))}
    holding = [name for said, name in sorted(called.items()) if holds(asked, said)]
    close = get_close_matches(looked_for(asked), called, most, LIKE)
    return tuple(dict.fromkeys([*holding, *(called[said] for said in close)]))[:most]


def _joined(*texts: str) -> str:
    return "".join(texts).replace(" ", "")
