"""In what figures are told, as the heading of a column says it, and between which ends they can lie."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from planner.errors import SettingError
from planner.sources.declared.strict import Item

IN_HEADING = re.compile(r"[(\[]([^()\[\]]*)[)\]]\s*$|(?:^|[\s_])([%‰#])\s*$")
BEFORE = re.compile(r"\s*([%‰#])")
OF_WHAT = re.compile(r"(van|inwoners|woningen|huishoudens|personen).*")
FOLDED = str.maketrans({"²": "2", "³": "3", **dict.fromkeys(" .,'\u00a0\u202f\u2009", "")})
FARTHEST = 1e12


@dataclass(frozen=True, slots=True)
class Unit:
    """In what some official columns are told: `words` for it, each with what such a figure is multiplied by.

    `lowest` and `highest` are the ends between which a figure lies, None where there is none. A column may be a
    pattern, as in percentage_*. With `decimals` the figures are no whole numbers, as long as they are what they say;
    with `whole` they are nothing else.
    """

    id: str
    words: Mapping[str, float]
    columns: tuple[str, ...]
    lowest: float | None = None
    highest: float | None = None
    decimals: bool = False
    whole: bool = False

    def is_of(self, column: str) -> bool:
        """Tell whether an official column is told in this unit."""
        return any(fnmatchcase(column, pattern) for pattern in self.columns)


def unit_of(item: Item) -> Unit:
    """Read one unit of data/sources.yaml."""
    parts = item.fields(("id", "words", "columns"), ("lowest", "highest", "decimals", "whole"))
    ends = {end: parts[end].number(-FARTHEST, FARTHEST) for end in ("lowest", "highest") if end in parts}
    words = {folded(word): factor.number(1e-9, 1e9) for word, factor in parts["words"].pairs().items()}
    if not words or "" in words:
        raise wrong_words(parts["words"])
    said = {name: name in parts and parts[name].yes() for name in ("decimals", "whole")}
    return Unit(
        parts["id"].text(), words, parts["columns"].texts(), **ends, decimals=said["decimals"], whole=said["whole"]
    )


def wrong_words(item: Item) -> SettingError:
    """Say that a unit has no words."""
    return item.wrong("value", "", '{"%": 1}')


def folded(unit: str) -> str:
    """Fold a unit, so that m² and m2, x 1 000 and x 1.000 are one.

    >>> [folded(unit) for unit in ("m²", "x 1 000 euro", "% van de woningen", "aantal inwoners", "per 1.000 inwoners")]
    ['m2', 'x1000euro', '%', 'aantal', 'per1000']
    """
    text = unit.lower().translate(FOLDED)
    return OF_WHAT.sub("", text) or text


def unit_in(heading: str) -> str:
    """Give the folded unit in the heading of a column, empty when it says none.

    >>> [unit_in(name) for name in ("Koopwoningen (aantal)", "Groen [m²]", "Koop %", "# koop", "Koopwoningen")]
    ['aantal', 'm2', '%', '#', '']
    """
    found = IN_HEADING.search(heading) or BEFORE.match(heading)
    return folded(next(filter(None, found.groups()), "")) if found else ""
