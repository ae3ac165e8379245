"""What values of a register say: whether an object stands there, how an inspection found it, and in which unit."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from planner.domain.figures.assets import GONE, HERE, AssetMapping, AssetUnit, ServiceLives
from planner.sources.declared.lives import folded
from planner.sources.files.names import key
from planner.sources.registers.columns import day_of

DENYING = frozenset({"niet", "geen", "nog"})
"""A value with one of these words says the opposite of another, or less: only as a whole it is known."""

CONDITIONS_ASKED, STATUSES_ASKED = 20, 40
"""A column with more different unknown values holds remarks, and nobody is asked about each."""

WITH_UNIT = re.compile(r"(-?\d(?:[\d.,\s]*[\d.,])?)\s*([^\W\d_]{1,20}[\d²¹]?\.?)")
"""A number with its unit behind it: 12 are, 250 m²."""

Meant = TypeVar("Meant")
Known = Mapping[str, str]
"""What each value says, folded: "" nothing (nobody looked); what isn't in it isn't known."""


def statuses_in(texts: Iterable[str], lives: ServiceLives) -> Known:
    """Tell what the values of a status say of objects: HERE or GONE, "" when empty."""
    own = {folded(text) for text in texts}
    declared = lives.statuses
    if own - {""} <= lives.yes_no.keys():
        declared = {**declared, **lives.yes_no}
    found = {text: _said(text, declared) for text in own if text}
    said = {text: HERE if meant else GONE for text, meant in found.items() if meant is not None}
    return said | {"": ""}


def conditions_in(column: str, texts: Iterable[str], lives: ServiceLives) -> Known:
    """Tell what the values of a condition say; letters and numbers only where it is sure which scale they are of."""
    own = {folded(text) for text in texts} - {""}
    meant = {text: found for text in own if (found := _said(text, _words_of(lives))) is not None}
    left = own - meant.keys()
    for scale in lives.scales:
        if left <= scale.values.keys() and (key(column) in scale.columns or left & scale.marks):
            meant |= {text: scale.values[text].value for text in left}
            break
    return meant | {"": ""}


def meaning_of_conditions(texts: Iterable[str], mapping: AssetMapping, lives: ServiceLives) -> Known:
    """Tell what the values of a condition say, first as a person told it."""
    return {**conditions_in(mapping.condition, texts, lives), **_as_told(mapping.conditions)}


def meaning_of_statuses(texts: Iterable[str], mapping: AssetMapping, lives: ServiceLives) -> Known:
    """Tell what the values of a status say, first as a person told it."""
    return {**statuses_in(texts, lives), **_as_told(mapping.statuses)}


def _as_told(values: Mapping[str, str]) -> Known:
    return {folded(text): value for text, value in values.items()}


def _words_of(lives: ServiceLives) -> Mapping[str, str]:
    return {text: condition.value if condition else "" for text, condition in lives.conditions.items()}


def _said(text: str, declared: Mapping[str, Meant]) -> Meant | None:
    """Give what the longest entry in a value says; None without any, or when entries of one length disagree."""
    if text in declared:
        return declared[text]
    words = text.split()
    if DENYING & set(words):
        return None
    inside = [entry for entry in declared if len(entry) > 3 and set(entry.split()) <= set(words)]
    whole = [entry for entry in inside if not any(entry != other and entry in other for other in inside)]
    meant = {declared[entry] for entry in whole}
    return meant.pop() if len(meant) == 1 else None


def ended(text: str, lives: ServiceLives, today: date) -> bool | None:
    """Tell whether an object went: by a yes, or a day or year that has come; None when a value says neither.

    >>> lives, today = ServiceLives(yes_no={"j": True}), date(2026, 5, 1)
    >>> [ended(text, lives, today) for text in ("", "J", "2019-03-01", "9999-12-31", "hek")]
    [False, True, True, False, None]
    """
    if not text:
        return False
    if folded(text) in lives.yes_no:
        return lives.yes_no[folded(text)]
    year, day = day_of(text)
    if math.isnan(year):
        return None
    never = {f"{year:.0f}", f"{year:.0f}-{day}"} & {*lives.placeholders}
    return not never and lives.first_year < year and (year, day) <= (today.year, f"{today:%m-%d}")


def units_of(lives: ServiceLives) -> dict[str, AssetUnit]:
    """Give the units by id."""
    return {unit.id: unit for unit in lives.units.values()}


def unit_in_head(column: str, lives: ServiceLives) -> tuple[str, AssetUnit | None]:
    """Split the unit from the head of a column: Oppervlakte (ha), lengte_km."""
    *before, last = [word for word in re.split(r"[^0-9A-Za-zÀ-ÿ²¹]+", column) if word] or [""]
    unit = lives.units.get(key(last)) if before else None
    return (" ".join(before), unit) if unit else (column, None)


def unit_in_cell(text: str, lives: ServiceLives) -> tuple[str, AssetUnit | None]:
    """Split the unit from a quantity that is written with it: 12 are."""
    found = WITH_UNIT.fullmatch(text)
    unit = lives.units.get(key(found[2])) if found else None
    return (found[1], unit) if found and unit else (text, None)
