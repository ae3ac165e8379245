"""Numbers that a sheet shows in thousands: the stored ones count, unless the heading or a person says otherwise."""

import re
from collections.abc import Mapping
from decimal import Decimal

import pandas as pd

from planner.domain.figures.own_tables import Reading
from planner.sources.figures.units import unit_in

DIVIDED = "÷"
THOUSANDS = re.compile(r"(?<!per)1000|duizend|dzd|miljoen|mln")
"""What a heading says of figures that are told in thousands, folded."""


def plain(number: Decimal) -> str:
    """Write a number, never with three decimals: in a text 1.234 can be over a thousand."""
    text = f"{number.normalize():f}"
    return f"{text}0" if text[-4:-3] == "." else text


def divided(number: Decimal, thousands: int) -> str:
    """Write what a cell stores, and by what the sheet divides it to show it.

    >>> divided(Decimal("12500"), 1), stored("12500÷1000"), shown("12500÷1000")
    ('12500÷1000', '12500', '12.5')
    """
    return f"{plain(number)}{DIVIDED}{1000**thousands}" if thousands and number else plain(number)


def stored(text: str) -> str:
    """Give the number that a cell stores."""
    return text.partition(DIVIDED)[0]


def shown(text: str) -> str:
    """Give the number that a sheet shows."""
    number, sign, by = text.partition(DIVIDED)
    return plain(Decimal(number) / Decimal(by)) if sign else text


def undivided(cells: pd.DataFrame, reading: Mapping[str, Reading]) -> tuple[pd.DataFrame, frozenset[str]]:
    """Give cells as they are meant, and the columns of which nothing says whether it is what the sheet shows."""
    told: dict[str, pd.Series] = {}
    doubted = set[str]()
    for column in map(str, cells):
        scaled = cells[column].str.fullmatch(rf"-?\d+(\.\d+)?{DIVIDED}1(000)+")
        if not scaled.any():
            continue
        way = reading.get(column)
        as_shown = way is Reading.SHOWN or (way is not Reading.STORED and THOUSANDS.search(unit_in(column)))
        if not as_shown and way is not Reading.STORED:
            doubted.add(column)
        told[column] = cells[column].where(~scaled, cells.loc[scaled, column].map(shown if as_shown else stored))
    return cells.assign(**told), frozenset(doubted)
