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
from pathlib import Path
from typing import Any

import numpy as np

from planner.sources.box.tables import OF_TABLES, Forbidden, TooLarge, read_table, write_table

ANSWER, PART = "answer", "part"
OURS = {
    f"planner.sources.{name}"
    for name in ("tables", "registry", "ways", "cbs_kaart", "asset_reading", "asset_objects", "asset_derived")
}
"""Beside the domain: where readers of ours keep what they give."""

MOST_BYTES = 4 * 1024**2
"""Of the answer beside its tables: a report names some lines of what is wrong and counts the rest."""

MOST_TABLES = 200_000_000
"""Bytes of the tables of one answer, or of one part of it: the app holds them, more than once."""

PLAIN = (bool, int, float, str, type(None))


def write(answer: object, folder: Path, name: str = ANSWER) -> None:
    """Write an answer and its tables to a folder."""
    (folder / name).write_text(json.dumps(_told(answer, folder, [name])), encoding="utf-8")


def read(folder: Path, name: str = ANSWER, *, most: int | None = None) -> Any:
    """Read an answer; raises TooLarge when its tables take more bytes, or Forbidden when no reader of ours gives it."""
    try:
        size = sum(path.stat().st_size for path in folder.glob(f"{name}-*"))
        if (folder / name).stat().st_size > MOST_BYTES or (most is not None and size > most):
            raise TooLarge(f"{size} bytes")
        return _made(json.loads((folder / name).read_text(encoding="utf-8")), folder)
    except Forbidden:
        raise
    except Exception as problem:  # whatever a spoiled answer makes of itself
        raise Forbidden(type(problem).__name__) from problem


def _told(value: Any, folder: Path, names: list[str]) -> Any:
    """Write a value as JSON: what is plain as itself, all else as a list that begins with what it is."""
    value = value.item() if isinstance(value, np.generic) else value
    if isinstance(value, PLAIN) and not isinstance(value, Enum):
        return value
    kind = next(kind for kind, (own, _) in WORDS.items() if isinstance(value, own))
    return [kind, *WORDS[kind][1](value, folder, names)]


def _made(told: Any, folder: Path) -> Any:
    """Make what was told."""
    if isinstance(told, PLAIN):
        return told
    kind, *rest = told
    return MAKERS[kind](folder, *rest)


def _tell_one(value: Enum, *_: Any) -> list[Any]:
    return [type(value).__module__, type(value).__qualname__, value.value]


def _tell_table(value: Any, folder: Path, names: list[str]) -> list[Any]:
    names.append(names[0])
    return [write_table(value, folder / f"{names[0]}-{len(names)}")]


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
    "table": (OF_TABLES, _tell_table),
    "map": (Mapping, _tell_map),
    "date": (date, lambda value, *_: [value.isoformat()]),
    "tuple": (tuple, _tell_items),
    "list": (list, _tell_items),
    "set": (frozenset, _tell_items),
    "made": (object, _tell_made),
}
"""How each kind of value is written; what is none of these is a dataclass."""


def _make_one(_: Path, module: str, name: str, value: Any) -> Any:
    own = _class(module, name)
    if not issubclass(own, Enum):
        raise Forbidden(name)
    return own(value)


def _make_made(folder: Path, module: str, name: str, parts: dict[str, Any]) -> Any:
    own = _class(module, name)
    if not dataclasses.is_dataclass(own):
        raise Forbidden(name)
    return own(**{part: _made(value, folder) for part, value in parts.items()})


def _make_map(folder: Path, counts: Any, pairs: list[list[Any]]) -> Any:
    made = {_key(name, folder): _made(part, folder) for name, part in pairs}
    return Counter(made) if counts else made


MAKERS: dict[str, Callable[..., Any]] = {
    "one": _make_one,
    "table": lambda folder, said: read_table(said, folder),
    "map": _make_map,
    "date": lambda _, text: date.fromisoformat(text),
    "tuple": lambda folder, items: tuple(_made(item, folder) for item in items),
    "list": lambda folder, items: [_made(item, folder) for item in items],
    "set": lambda folder, items: frozenset(_key(item, folder) for item in items),
    "made": _make_made,
}
"""How each kind of value is made again."""


def _key(told: Any, folder: Path) -> Any:
    """Make what may stand in a set or before a value: nothing that takes long to compare."""
    if isinstance(told, list) and told[0] != "one":
        raise Forbidden(str(told[0]))
    return _made(told, folder)


def _class(module: str, name: str) -> type:
    """Give a class of ours."""
    if not module.startswith("planner.domain.") and module not in OURS:
        raise Forbidden(f"{module}.{name}")
    found = getattr(importlib.import_module(module), name, None)
    if not isinstance(found, type):
        raise Forbidden(f"{module}.{name}")
    return found
