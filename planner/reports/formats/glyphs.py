"""Which signs a PDF can show: PDF/UA forbids a sign without a glyph, so each doubtful one is tried first."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

import typst

from planner.domain.signs import JOINER, shown

PLAIN = re.compile(r"[\n\x20-\x7e\xa0-\xac\xae-\u017f\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2192]*")
"""Characters that Source Sans Pro is known to have."""

BLANK = re.compile(r"[^\S\n \xa0]|[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Control characters and spaces that may have no glyph: no content, so a space says as much."""

ATTACHED = frozenset(("Mn", "Me", "Mc", "Cf"))
"""Accents and joiners: what belongs to the sign before it."""
SKIN_TONES = "🏻🏼🏽🏾🏿"

LONGEST_SIGN = 50
"""Accents and joined signs of one sign that are looked at; a family of four with skin tones has eleven."""

BOX = "□"
MOST_TRIED = 1_500
"""Documents made for one report to try signs in, a few milliseconds each; what comes after isn't tried."""
SOURCE = b"""#set document(title: "?")
#set text(font: "Source Sans Pro", lang: "nl")
#sys.inputs.text
#text(weight: 600, sys.inputs.text)
#text(style: "italic", sys.inputs.text)"""
"""Every face of the template: another one may be missing what the first has."""

Clean = Callable[[str], str]


class Substitution:
    """Puts □ in the place of what no font can draw, and leaves accents out; `used` tells whether that happened."""

    def __init__(self, fonts: typst.Fonts) -> None:
        self.fonts = fonts
        self.used = False
        self._tried_before = can_draw.cache_info().misses

    def clean(self, text: str) -> str:
        """Give a text as it can be drawn; line ends become one kind, and so do odd spaces."""
        return self._each(text, self._drawn)

    def without_accents(self, text: str) -> str:
        """Give a text of which each sign can be drawn alone."""

        def letter(piece: str) -> str:
            return BOX if unicodedata.category(piece[0]) in ATTACHED else self._drawn(piece[0])

        return self._each(text, letter)

    def strict(self, text: str) -> str:
        """Give a text with nothing in it but what the typeface is known to have."""
        return self._each(text, lambda piece: next(filter(PLAIN.fullmatch, (piece, piece[0])), BOX))

    def _each(self, text: str, draw: Clean) -> str:
        text = shown(BLANK.sub(" ", "\n".join(text.splitlines())))
        if PLAIN.fullmatch(text):
            return text
        drawn = re.sub(r"\S+", lambda found: "".join(map(draw, clusters(found.group()))), text)
        self.used = self.used or drawn != text
        return drawn

    def _drawn(self, piece: str) -> str:
        """Give one sign with its accents as far as it can be drawn, at least the letter."""
        piece = piece[:LONGEST_SIGN]
        for said in dict.fromkeys((piece, unicodedata.normalize("NFC", piece), piece[:2], piece[:1])):
            if PLAIN.fullmatch(said):
                return said
            tried = can_draw.cache_info().misses - self._tried_before
            if tried < MOST_TRIED and can_draw(said, self.fonts):
                return said
        return BOX


def clusters(word: str) -> Iterator[str]:
    r"""Give the signs of a word, each with its accents and with what is joined to it.

    >>> [len(piece) for piece in clusters("re\u0301e\u0301l👩‍🌾")]
    [1, 2, 2, 1, 3]
    """
    piece = ""
    for sign in word:
        if piece and not (unicodedata.category(sign) in ATTACHED or sign in SKIN_TONES or piece[-1] == JOINER):
            yield piece
            piece = ""
        piece += sign
    if piece:
        yield piece


@lru_cache(maxsize=50_000)
def can_draw(text: str, fonts: typst.Fonts) -> bool:
    """Try a text in a document of its own."""
    inputs = {"text": text}
    try:
        typst.compile(SOURCE, font_paths=fonts, format="pdf", sys_inputs=inputs, pdf_standards=["a-3a", "ua-1"])
    except typst.TypstError:
        return False
    return True
