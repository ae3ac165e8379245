"""Which characters a PDF can show: PDF/UA forbids a character without a glyph, so each doubtful word is tried first."""

import re
from functools import lru_cache

import typst

PLAIN = re.compile(r"[\n\x20-\x7e\xa0-\xac\xae-\u017f\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2192]*")
"""Characters that Source Sans Pro is known to have."""

BLANK = re.compile(r"[^\S\n \xa0]|[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Control characters and spaces that may have no glyph: no content, so a space says as much."""

BOX = "□"
SOURCE = b'#set document(title: "?")\n#set text(font: "Source Sans Pro", lang: "nl")\n#sys.inputs.text'


class Substitution:
    """Puts □ in the place of what no font can draw; `used` tells whether that happened."""

    def __init__(self, fonts: typst.Fonts) -> None:
        self.fonts = fonts
        self.used = False

    def clean(self, text: str) -> str:
        """Give a text as it can be drawn; line ends become one kind, and so do odd spaces."""
        text = BLANK.sub(" ", "\n".join(text.splitlines()))
        if PLAIN.fullmatch(text):
            return text
        return re.sub(r"\S+", lambda found: self._word(found.group()), text)

    def _word(self, word: str) -> str:
        drawn = as_drawn(word, self.fonts)
        self.used = self.used or drawn != word
        return drawn


@lru_cache(maxsize=2000)
def as_drawn(word: str, fonts: typst.Fonts) -> str:
    """Give a word with □ for each character that these fonts can't draw."""
    if can_draw(word, fonts):
        return word
    drawn = "".join(c if can_draw(c, fonts) else BOX for c in word)
    return drawn if can_draw(drawn, fonts) else "".join(c if PLAIN.fullmatch(c) else BOX for c in word)


def can_draw(text: str, fonts: typst.Fonts) -> bool:
    """Try a text in a document of its own."""
    if PLAIN.fullmatch(text):
        return True
    inputs = {"text": text}
    try:
        typst.compile(SOURCE, font_paths=fonts, format="pdf", sys_inputs=inputs, pdf_standards=["a-3a", "ua-1"])
    except typst.TypstError:
        return False
    return True
