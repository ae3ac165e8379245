"""Parties at the table: who they are, what they know, what they seek and how many hours they have."""

from dataclasses import dataclass
from enum import StrEnum


class PartyKind(StrEnum):
    """The kinds of party met in neighbourhood renewal."""

    GEMEENTE = "gemeente"
    WONINGCORPORATIE = "woningcorporatie"
    HUURDERSORGANISATIE = "huurdersorganisatie"
    BEWONERS = "bewoners"
    ONDERNEMERS = "ondernemers"
    ZORG = "zorg"
    WELZIJN = "welzijn"
    ONDERWIJS = "onderwijs"
    POLITIE = "politie"
    WATERSCHAP = "waterschap"
    NETBEHEERDER = "netbeheerder"
    OVERIG = "overig"


@dataclass(frozen=True, slots=True)
class Party:
    """One party; `hours` is what it has for this agenda per year.

    `contact` is a function that was written down before a representative was named; it is read and removed,
    not asked any more.
    """

    id: str
    name: str
    kind: PartyKind
    contact: str = ""
    knows: str = ""
    seeks: str = ""
    hours: int | None = None
    version: int = 1


USUAL = (PartyKind.GEMEENTE, PartyKind.WONINGCORPORATIE, PartyKind.HUURDERSORGANISATIE, PartyKind.BEWONERS)
"""Who is usually at the table; a suggestion, never a demand."""


def usual_missing(parties: tuple[Party, ...]) -> tuple[PartyKind, ...]:
    """Suggest the usual kinds of party that aren't at the table yet."""
    kinds = {party.kind for party in parties}
    return tuple(kind for kind in USUAL if kind not in kinds)
