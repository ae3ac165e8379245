"""Areas: gemeente, wijk and buurt, each with its CBS code and the year of the borders."""

import re
from dataclasses import dataclass
from enum import StrEnum

CODE = re.compile(r"(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})")


class Level(StrEnum):
    """The three levels of the CBS wijk- en buurtkaart."""

    GEMEENTE = "gemeente"
    WIJK = "wijk"
    BUURT = "buurt"


class AreaKind(StrEnum):
    """Why an area is or isn't coloured: only inhabited land can carry a figure about people."""

    INHABITED = "inhabited"
    UNINHABITED = "uninhabited"
    WATER = "water"


LEVEL_OF_PREFIX = {"GM": Level.GEMEENTE, "WK": Level.WIJK, "BU": Level.BUURT}


@dataclass(frozen=True, slots=True)
class Area:
    """One area as an agenda keeps it: the name and border year stay readable when borders change."""

    code: str
    name: str
    year: int

    @property
    def level(self) -> Level:
        """Read the level from the code's first two letters."""
        return level_of(self.code)

    @property
    def gemeente(self) -> str:
        """Give the code of the gemeente this area lies in."""
        return gemeente_of(self.code)


def level_of(code: str) -> Level:
    """Read the level from a code.

    >>> level_of("WK0363SE").value
    'wijk'
    """
    return LEVEL_OF_PREFIX[code[:2]]


def gemeente_of(code: str) -> str:
    """Give the gemeentecode inside a code.

    >>> gemeente_of("BU0363KA05")
    'GM0363'
    """
    return "GM" + code[2:6]


def lies_in(code: str, other: str) -> bool:
    """Tell whether an area is another one or lies in it, as CBS numbers them.

    >>> lies_in("BU0363KA05", "WK0363KA"), lies_in("WK0363KA", "BU0363KA05")
    (True, False)
    """
    return code[2:].startswith(other[2:])


def is_code(text: str) -> bool:
    """Tell whether a text is a CBS area code; codes are text, letters included."""
    return CODE.fullmatch(text) is not None
