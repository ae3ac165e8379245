"""How an answer leaves the box: as JSON in words of ours, and its tables as files beside it.

What comes back is never trusted: a word may only be a dataclass or an enum of ours and is made by its own constructor,
and nothing takes more memory than its size allows.
"""

import dataclasses
import importlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np
import pandas as pd

from planner.sources.box.tables import OF_TABLES, Files, Forbidden, read_table, write_table

ANSWER, PART = "answer", "part"
OURS = {
    f"planner.sources.{name}"
    for name in (
        *("figures.tables", "figures.units", "declared.sources", "declared.ways", "kaart.kaart", "kaart.layer"),
        *("registers.reading", "registers.objects", "registers.derived"),
    )
}
"""Beside the domain: where readers of ours keep what they give."""

MOST_BYTES = 4 * 1024**2
"""Of the answer beside its tables: a report names some lines of what is wrong and counts the rest."""

MOST_TABLES = 200_000_000
"""Bytes of the tables of one answer, or of one part of it: the app holds them, more than once."""

PLAIN = (bool, int, float, str, type(None))
MOST_KEY = 1 << 53
"""Larger whole numbers can be chosen so that they all take the same place in a map, and then each looks at all."""


def write(answer: object, folder: Path, name: str = ANSWER) -> None:
    """Write an answer and its tables to a folder."""
    (folder / name).write_text(json.dumps(_told(answer, folder, [name])), encoding="utf-8")


def read(files: Files, name: str = ANSWER) -> Any:
    """Read an answer; raises Forbidden when no reader of ours gives it."""
    try:
        return _made(json.loads(files.take(name, MOST_BYTES)), files)
    except Forbidden:
        raise
    except Exception as problem:  # whatever a spoiled answer makes of itself
        raise Forbidden(type(problem).__name__) from problem


def _told(value: Any, folder: Path, names: list[str]) -> Any:
    """Write a value as JSON: what is plain as itself, all else as a list that begins with what it is."""
    value = value.item() if isinstance(value, np.generic) else value
    if isinstance(value, PLAIN) and not isinstance(value, Enum):
        return value
    kind = "numbers" if _is_numbers(value) else next(k for k, (own, _) in WORDS.items() if isinstance(value, own))
    return [kind, *WORDS[kind][1](value, folder, names)]


def _made(told: Any, files: Files) -> Any:
    """Make what was told."""
    if isinstance(told, PLAIN):
        return told
    kind, *rest = told
    return MAKERS[kind](files, *rest)


def _is_numbers(value: Any) -> bool:
    """Tell whether all columns of a table are numbers of one kind: then it is carried as one block of them."""
    if not isinstance(value, pd.DataFrame) or isinstance(value.index, pd.RangeIndex):
        return False
    return {*value.dtypes} in ({np.dtype("float64")}, {np.dtype("int8")})


def _tell_one(value: Enum, *_: Any) -> list[Any]:
    return [type(value).__module__, type(value).__qualname__, value.value]


def _tell_table(value: Any, folder: Path, names: list[str]) -> list[Any]:
    names.append(names[0])
    return [write_table(value, folder / f"{names[0]}-{len(names)}")]


def _tell_numbers(value: pd.DataFrame, folder: Path, names: list[str]) -> list[Any]:
    parts = (pd.DataFrame(index=value.index), list(value.columns), value.to_numpy().T.ravel())
    return [_told(part, folder, names) for part in parts]


def _tell_map(value: Mapping[Any, Any], folder: Path, names: list[str]) -> list[Any]:
    pairs = [[_told(part, folder, names) for part in pair] for pair in value.items()]
    return [isinstance(value, Counter), pairs]


def _tell_items(value: Iterable[Any], folder: Path, names: list[str]) -> list[Any]:
    return [[_told(item, folder, names) for item in value]]


def _tell_made(value: Any, folder: Path, names: list[str]) -> list[Any]:
    own = [field.name for field in dataclasses.fields(value) if field.init]
    parts = {name: _told(getattr(value, name), folder, names) for name in own}
    return [type(value).__module__, type(value).__qualname__, parts]


WORDS: dict[str, tuple[Any, Callable[[Any, Path, list[str]], list[Any]]]] = {
    "one": (Enum, _tell_one),
    "numbers": ((), _tell_numbers),
    "table": (OF_TABLES, _tell_table),
    "map": (Mapping, _tell_map),
    "date": (date, lambda value, *_: [value.isoformat()]),
    "tuple": (tuple, _tell_items),
    "list": (list, _tell_items),
    "set": (frozenset, _tell_items),
    "made": (object, _tell_made),
}
"""How each kind of value is written; what is none of these is a dataclass."""


def _make_one(_: Files, module: str, name: str, value: Any) -> Any:
    own = _class(module, name)
    if not issubclass(own, Enum):
        raise Forbidden(name)
    return own(value)


def _make_made(files: Files, module: str, name: str, parts: dict[str, Any]) -> Any:
    own = _class(module, name)
    if not dataclasses.is_dataclass(own):
        raise Forbidden(name)
    made, types = {part: _made(value, files) for part, value in parts.items()}, _types(own)
    if wrong := [part for part, value in made.items() if not fits(value, types[part])]:
        raise Forbidden(f"{name}: {wrong}")
    return own(**made)


_types = cache(get_type_hints)


def fits(value: Any, told: Any) -> bool:
    """Tell whether a value is of the type that was told for it; what a tuple or a map holds isn't looked at."""
    kind = get_origin(told) or told
    if kind in (Union, UnionType):
        return any(fits(value, one) for one in get_args(told))
    if kind is float:
        return isinstance(value, int | float)
    return kind is Any or not isinstance(kind, type) or isinstance(value, kind)


def _make_numbers(files: Files, *told: Any) -> pd.DataFrame:
    rows, columns, numbers = (_made(part, files) for part in told)
    return pd.DataFrame(numbers.reshape(len(columns), len(rows)).T, rows.index, columns)


def _make_map(files: Files, counts: Any, pairs: list[list[Any]]) -> Any:
    made = {_key(name, files): _made(part, files) for name, part in pairs}
    return Counter(made) if counts else made


MAKERS: dict[str, Callable[..., Any]] = {
    "one": _make_one,
    "numbers": _make_numbers,
    "table": lambda files, said: read_table(said, files),
    "map": _make_map,
    "date": lambda _, text: date.fromisoformat(text),
    "tuple": lambda files, items: tuple(_made(item, files) for item in items),
    "list": lambda files, items: [_made(item, files) for item in items],
    "set": lambda files, items: frozenset(_key(item, files) for item in items),
    "made": _make_made,
}
"""How each kind of value is made again."""


def _key(told: Any, files: Files) -> Any:
    """Make what may stand in a set or before a value: nothing that takes long to compare."""
    if isinstance(told, str) or (isinstance(told, int) and abs(told) < MOST_KEY):
        return told
    if isinstance(told, list) and told[0] == "one":
        return _made(told, files)
    raise Forbidden(str(told)[:80])


def _class(module: str, name: str) -> type:
    """Give a class of ours."""
    if not module.startswith("planner.domain.") and module not in OURS:
        raise Forbidden(f"{module}.{name}")
    found = getattr(importlib.import_module(module), name, None)
    if not isinstance(found, type):
        raise Forbidden(f"{module}.{name}")
    return found
