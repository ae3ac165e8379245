"""What a form knows before it is drawn: its fields, what was typed, and what to do when somebody else was faster."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, Literal

from planner.domain.agenda.checks import LONGEST_TEXT
from planner.domain.rules import RuleBroken
from planner.domain.signs import unjoined
from planner.text import Translate

Kind = Literal["text", "area", "choice", "radio", "many", "date", "yes", "drawn"]
Values = dict[str, Any]

HOLDS: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "area": str,
    "choice": (str, NoneType),
    "radio": (str, NoneType),
    "many": list,
    "date": str,
    "yes": bool,
}
"""What the widget of each kind of field gives."""

TYPED = ("text", "area", "date")
"""What people type, or paste."""

LONGEST_TYPED = 5 * LONGEST_TEXT
"""Signs that are taken of what stands in one field: no text so long is saved, and each page would send it back."""

WHOLE = re.compile(r"\d{1,9}|\d{1,3}([.,]\d{3}){1,2}")
"""Digits, with or without a mark between thousands."""
DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
YEARS = range(1990, 2101)


def same(value: Any) -> Any:
    """Give the value as it is."""
    return value


@dataclass(frozen=True)
class Field:
    """One field: `label` and `help` are text keys, `options` value → words.

    `read` turns the item's value into the widget's, `make` turns it back; `beside` shares a row with the field before.
    A `date` is typed as text: Streamlit's own calendar speaks English only.
    A field of kind `drawn` shows itself: `draw` takes key, label and help, and keeps its value in the session at key.
    `say` tells a value in words where `options` can't. `first` is what something new begins with here, and `missing`
    the rule that is broken by leaving the field empty.
    """

    name: str
    kind: Kind
    label: str
    help: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    read: Callable[[Any], Any] = same
    make: Callable[[Any], Any] = same
    beside: bool = False
    required: bool = False
    draw: Callable[[str, str, str], None] | None = None
    say: Callable[[Any], str] | None = None
    first: Any = None
    missing: str = ""


def whole_field(name: str, label: str, help: str = "", *, needed: bool = False, **more: Any) -> Field:  # noqa: A002
    """Make a field for a whole number, as text: a browser's own number field reads 12.500 as twelve and a half."""
    return Field(name, "text", label, help, read=digits_of, make=needed_whole if needed else whole_of, **more)


def digits_of(number: int | None) -> str:
    """Write a number in a field; nothing stays empty."""
    return "" if number is None else str(number)


def whole_of(typed: str) -> int | None:
    """Read a whole number as people type it; raises RuleBroken for anything else.

    >>> whole_of("€ 12.500"), whole_of(" 40 "), whole_of("")
    (12500, 40, None)
    """
    text = typed.strip().removeprefix("€").strip()
    if not text:
        return None
    if not WHOLE.fullmatch(text):
        raise RuleBroken("not-a-whole-number", typed=typed.strip())
    return int(re.sub(r"[.,]", "", text))


def needed_whole(typed: str) -> int:
    """Read a whole number that must be there."""
    number = whole_of(typed)
    if number is None:
        raise RuleBroken("number-needed")
    return number


def day_of(typed: str, *, at: str = "") -> date | None:
    """Read a day as people type it; raises RuleBroken for anything else, at the field.

    >>> day_of("1-3-2027"), day_of("31/12/2027"), day_of(" ")
    (datetime.date(2027, 3, 1), datetime.date(2027, 12, 31), None)
    """
    text = typed.strip()
    if not text:
        return None
    if found := DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
        with suppress(ValueError):  # there is no 31 June
            return date(year if year in YEARS else 0, month, day)
    raise RuleBroken("not-a-date", at=at, typed=text)


def meant(value: Any) -> Any:
    """Give what a value means, for comparing: a day is the same day however it is written."""
    if isinstance(value, str) and DAY.fullmatch(value.strip()):
        with suppress(RuleBroken):
            return day_of(value)
    return value


@dataclass(frozen=True)
class Draft:
    """What is being edited: the version and values it began from, and theirs when somebody else was faster.

    `problem` stands at the field `at`, or under a form without it; `given_up` keeps what the person typed where they
    took the other's.
    """

    version: int
    base: Values
    theirs: Values | None = None
    theirs_version: int = 0
    problem: str = ""
    at: str = ""
    given_up: Values = field(default_factory=dict)


def changed(base: Values, typed: Values) -> Values:
    """Give only what the person changed."""
    return {name: value for name, value in typed.items() if meant(value) != meant(base[name])}


def clashes(base: Values, mine: Values, theirs: Values) -> tuple[str, ...]:
    """Name the fields that both changed, into something different."""
    return tuple(n for n in changed(base, mine) if meant(theirs[n]) not in (meant(base[n]), meant(mine[n])))


def follow(draft: Draft, typed: Values, now: Values, version: int) -> tuple[Draft, Values]:
    """Move on to the newest version of the item: what the person typed stays, and a clash waits for their choice."""
    if version == draft.version:
        return draft, typed
    if clashes(draft.base, typed, now):
        return replace(draft, theirs=now, theirs_version=version), typed
    moved = replace(draft, version=version, base=now, theirs=None, theirs_version=0)
    return moved, {**now, **changed(draft.base, typed)}


def take_theirs(draft: Draft, typed: Values) -> tuple[Draft, Values]:
    """Give up my text where it clashes, within reach; the rest of what I typed stays."""
    theirs = draft.theirs or draft.base
    mine = changed(draft.base, typed)
    lost = {name: mine.pop(name) for name in clashes(draft.base, typed, theirs)}
    return Draft(draft.theirs_version, theirs, given_up=lost), {**theirs, **mine}


def rows_of(fields: Iterable[Field]) -> list[list[Field]]:
    """Lay fields out in rows."""
    rows: list[list[Field]] = []
    for f in fields:
        if f.beside and rows:
            rows[-1].append(f)
        else:
            rows.append([f])
    return rows


def possible(f: Field, value: Any) -> Any:
    """Give what the widget can hold: plain values, and nothing that can't be chosen (any more)."""
    if isinstance(value, Enum):
        value = value.value
    if f.kind == "date":
        return value.strftime("%d-%m-%Y") if isinstance(value, date) else value or ""
    if f.kind == "many":
        return [one for one in value or () if one in f.options]
    if f.kind in ("choice", "radio"):
        return value if value in f.options else None
    return pasted(f, "" if value is None and f.kind in TYPED else value)


def pasted(f: Field, typed: Any) -> Any:
    """Give what stands in a field, as if it was typed there: what is copied from our page has signs of ours."""
    return unjoined(typed) if f.kind in TYPED and isinstance(typed, str) else typed


def holdable(f: Field, value: Any, otherwise: Any) -> Any:
    """Give what was typed if the field can hold it (still): a choice may have gone, or the field is of another kind."""
    if not isinstance(value, HOLDS.get(f.kind, object)):
        return otherwise
    held = possible(f, value)
    return otherwise if value and held is None else held


def made(f: Field, typed: Any) -> Any:
    """Give what the item holds of what was typed; raises RuleBroken where that is missing or can't be read."""
    if f.missing and not (typed.strip() if isinstance(typed, str) else typed):
        raise RuleBroken(f.missing, at=f.name)
    return f.make(day_of(typed, at=f.name) if f.kind == "date" else typed)


def words_of(f: Field, value: Any, t: Translate) -> str:
    """Say a field's value as a person reads it."""
    if value in (None, "", []):
        return t("form-nothing")
    if f.say:
        return f.say(value)
    if isinstance(value, list):
        return ", ".join(f.options.get(one, str(one)) for one in value)
    if isinstance(value, bool):
        return t("form-yes" if value else "form-no")
    return f.options.get(str(value), str(value))
