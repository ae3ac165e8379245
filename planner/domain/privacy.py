"""Finds in a text what points at a person: e-mail addresses, telephone numbers and numbers like a BSN."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2}(?!\d)")
DATE = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)")
_GAP = r"[\s().\-/‑–]{0,3}"
PHONE = re.compile(rf"(?<!\d)(?:(?:\+|00)31{_GAP}(?:\(?0\)?{_GAP})?|\(?0)[1-9](?:{_GAP}\d){{8}}(?!\d)")
NINE = re.compile(r"(?<![\d€])(?<!€ )\d(?:[ .\-]?\d){7,8}(?!\d)")
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


class PersonalKind(StrEnum):
    """What a piece of text looks like."""

    EMAIL = "email"
    PHONE = "phone"
    BSN = "bsn"


@dataclass(frozen=True, slots=True)
class Personal:
    """A piece of text that looks like personal data, and where it begins."""

    kind: PersonalKind
    found: str
    start: int


def personal_data(text: str) -> tuple[Personal, ...]:
    """List what looks like personal data, in the order of the text; dates and periods are none.

    >>> [p.kind.value for p in personal_data("bel 06-1234 5678 of mail jan@voorbeeld.nl")]
    ['phone', 'email']
    """
    return tuple(sorted(_found(text), key=lambda personal: personal.start))


def is_like_bsn(digits: str) -> bool:
    """Tell whether eight or nine digits pass the elfproef, as each burgerservicenummer does.

    >>> is_like_bsn("123456782"), is_like_bsn("123456789")
    (True, False)
    """
    nine = digits.zfill(9)
    return nine.strip("0") != "" and sum(w * int(d) for w, d in zip(WEIGHTS, nine, strict=True)) % 11 == 0


def _found(text: str) -> Iterator[Personal]:
    for kind, pattern in ((PersonalKind.EMAIL, EMAIL), (None, DATE), (None, YEARS), (PersonalKind.PHONE, PHONE)):
        for match in pattern.finditer(text):
            if kind is not None:
                yield Personal(kind, match[0], match.start())
        text = pattern.sub(lambda match: "x" * len(match[0]), text)  # each piece is one thing
    for match in NINE.finditer(text):
        if is_like_bsn(re.sub(r"\D", "", match[0])):
            yield Personal(PersonalKind.BSN, match[0], match.start())
