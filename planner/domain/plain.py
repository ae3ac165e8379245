"""Objects of the domain as plain JSON values, and back again: strictly, with the path of what is wrong."""

import math
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from planner.domain.places import Shape, shape_of
from planner.domain.rules import RuleBroken

Made = TypeVar("Made")

LARGEST = 10**9
"""Of whole numbers: every database holds it, and nothing here counts further."""

BLOCK = "block"
KINDS = {
    date: "day",
    datetime: "moment",
    str: "text",
    bool: "yes-no",
    int: "whole",
    float: "number",
    Shape: "shape",
}
"""What is expected, as the texts name it."""


class Unreadable(Exception):  # noqa: N818 - reads as the fact it is
    """A value isn't what it should be: where it stands, what was found, and what is expected: that, or a kind."""

    def __init__(self, path: str, found: str, expected: str) -> None:
        super().__init__(path, found, expected)
        self.path, self.found, self.expected = _printable(path)[:200], _printable(found)[:80], expected


def plain(value: Any, *, briefly: bool = False) -> Any:
    """Write a value as JSON can hold it; a blind check tells only what is for everyone.

    Told `briefly`, fields that say what they say by default are left out: a field that is added later changes nothing.
    """
    if hasattr(value, "for_everyone"):
        value = value.for_everyone()
    if isinstance(value, Shape):
        return str(value)
    if is_dataclass(value):
        told = {field.name: getattr(value, field.name) for field in fields(value)}
        left_out = {field.name for field in fields(value) if briefly and _by_default(field, told[field.name])}
        return {name: plain(part, briefly=briefly) for name, part in told.items() if name not in left_out}
    if isinstance(value, frozenset):
        return sorted(plain(item, briefly=briefly) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item, briefly=briefly) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _by_default(field: Field[Any], told: Any) -> bool:
    return (default := _default(field)) is not MISSING and bool(told == default)


def _default(field: Field[Any]) -> Any:
    """Give what a field says when nothing is said; MISSING when something must be."""
    return field.default if field.default_factory is MISSING else field.default_factory()


def read(kind: type[Made], value: Any, path: str = "") -> Made:
    """Read a dataclass from plain values; a field that isn't there has its default. Raises Unreadable."""
    made: Made = _read(kind, value, path)
    return made


def _read(kind: Any, value: Any, path: str) -> Any:
    outer, parts = _form(kind)
    if outer is Mapping:
        return _dataclass(kind, value, path)
    if outer in (Union, types.UnionType):
        (inner,) = [part for part in parts if part is not types.NoneType]
        return None if value is None else _read(inner, value, path)
    if outer in (tuple, frozenset):
        return _items(outer, parts, value, path)
    return _simple(kind, value, path)


def _dataclass(kind: Any, value: Any, path: str) -> Any:
    if not isinstance(value, Mapping):
        raise Unreadable(path, _said(value), BLOCK)
    hints = _hints(kind)
    if unknown := sorted(map(str, value.keys() - hints.keys())):
        raise Unreadable(_under(path, unknown[0]), unknown[0], ", ".join(hints))
    given = {name: _read(hints[name], part, _under(path, name)) for name, part in value.items()}
    for field in fields(kind):
        if field.name not in given and _default(field) is MISSING:
            raise Unreadable(_under(path, field.name), "–", field.name)
    try:
        return kind(**given)
    except RuleBroken as problem:
        raise Unreadable(path, problem.code, BLOCK) from problem


def _items(outer: Any, parts: tuple[Any, ...], value: Any, path: str) -> Any:
    if not isinstance(value, list):
        raise Unreadable(path, _said(value), "list")
    if outer is frozenset or parts[-1] is Ellipsis:
        return outer(_read(parts[0], item, _under(path, str(n))) for n, item in enumerate(value))
    if len(value) != len(parts):
        raise Unreadable(path, str(len(value)), str(len(parts)))
    pairs = enumerate(zip(parts, value, strict=True))
    return tuple(_read(part, item, _under(path, str(n))) for n, (part, item) in pairs)


def _simple(kind: Any, value: Any, path: str) -> Any:
    try:
        if kind is Shape and isinstance(value, str):
            return shape_of(value)
        if kind in (date, datetime) or (isinstance(kind, type) and issubclass(kind, StrEnum)):
            if isinstance(value, str):
                return kind(value) if issubclass(kind, StrEnum) else kind.fromisoformat(value)
        elif kind is float and type(value) in (int, float):
            if math.isfinite(float(value)):
                return float(value)
        elif type(value) is kind and _can_be_kept(value):
            return value
    except (ValueError, OverflowError, RuleBroken) as problem:
        raise Unreadable(path, _said(value), _expected(kind)) from problem
    raise Unreadable(path, _said(value), _expected(kind))


def _can_be_kept(value: object) -> bool:
    """Tell whether every database holds this: a whole number within bounds, or a text that can be written."""
    if isinstance(value, str):
        return "\0" not in value and value == _printable(value)
    return not isinstance(value, int) or 0 <= value <= LARGEST


def _printable(text: str) -> str:
    """Give a text with a question mark for each half of a pair that can't be written."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _expected(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " / ".join(one.value for one in kind)
    return KINDS.get(kind, BLOCK)


def _said(value: Any) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value)


def _under(path: str, name: str) -> str:
    return f"{path}/{name}".lstrip("/")


@cache
def _form(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """Give what a value of this kind is made of: a mapping, a list, one of several, or nothing further."""
    if is_dataclass(kind) and kind is not Shape:
        return Mapping, ()
    return get_origin(kind), get_args(kind)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
