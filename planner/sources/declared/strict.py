"""Read a declared YAML file strictly: a mistake is named with its line, what was found and what is expected."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from planner.domain.signs import strange
from planner.errors import SettingError

FEW = 8
"""Of more names than this only those most like a wrong one are named."""

Made = TypeVar("Made")
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a declared file, with its place; each reader raises SettingError("declared-file-wrong")."""

    file: str
    node: yaml.Node

    def wrong(self, problem: str, found: str, remedy: str) -> SettingError:
        """Make the error for this place; `problem` chooses the sentence, `remedy` names what is expected."""
        line = self.node.start_mark.line + 1
        return SettingError(
            "declared-file-wrong", file=self.file, line=str(line), problem=problem, found=found, remedy=remedy
        )

    def fields(self, needed: Iterable[str], optional: Iterable[str] = ()) -> dict[str, "Item"]:
        """Read a mapping with exactly these keys."""
        known = [*needed, *optional]
        found: dict[str, Item] = {}
        for key, value in self._entries(", ".join(known)):
            if key.text() not in known:
                raise key.wrong("unknown-key", key.text(), ", ".join(known))
            found[key.text()] = value
        missing = [key for key in needed if key not in found]
        if missing:
            raise self.wrong("missing-key", missing[0], ", ".join(missing))
        return found

    def pairs(self) -> dict[str, "Item"]:
        """Read a mapping with keys of its own, each once."""
        return {str(key.node.value): value for key, value in self._entries("…: …")}

    def _entries(self, expected: str) -> list[tuple["Item", "Item"]]:
        """Read keys, each a text that stands there once, and their values."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("value", self._found(), expected)
        entries = [(Item(self.file, key), Item(self.file, value)) for key, value in self.node.value]
        seen: set[str] = set()
        for key, _ in entries:
            if not isinstance(key.node, yaml.ScalarNode):
                raise key.wrong("value", "…", expected)
            if key.node.value in seen:
                raise key.wrong("twice", key.node.value, key.node.value)
            seen.add(key.node.value)
        return entries

    def items(self) -> list["Item"]:
        """Read a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong("value", self._found(), "- …")
        return [Item(self.file, node) for node in self.node.value]

    def text(self) -> str:
        """Read a text that isn't empty; a number may stand for its text."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            raise self.wrong("value", self._found(), "tekst / text")
        return str(self.node.value)

    def template(self, *names: str) -> str:
        """Read a text in which only these names stand between braces, to be filled in later."""
        try:
            self.text().format(**dict.fromkeys(names, 2024))
        except (LookupError, ValueError, AttributeError, TypeError) as problem:
            raise self.wrong("value", self.text(), ", ".join(f"{{{name}}}" for name in names)) from problem
        return self.text()

    def texts(self) -> tuple[str, ...]:
        """Read a list of texts."""
        return tuple(item.text() for item in self.items())

    def number(self, low: float, high: float) -> float:
        """Read a number from `low` up to `high`."""
        try:
            value = float(self.text())
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise self.wrong("value", self._found(), f"{low:g}–{high:g}")
        return value

    def yes(self) -> bool:
        """Read true or false."""
        if self.text() not in ("true", "false"):
            raise self.wrong("value", self._found(), "true, false")
        return self.text() == "true"

    def choice(self, kind: type[Choice]) -> Choice:
        """Read one of the values of an enumeration."""
        if self.text() not in {choice.value for choice in kind}:
            raise self.wrong("value", self._found(), ", ".join(choice.value for choice in kind))
        return kind(self.text())

    def _found(self) -> str:
        return str(self.node.value) if isinstance(self.node, yaml.ScalarNode) else "…"


def root(path: Path, *, any_sign: bool = False) -> Item:
    """Read a declared file as one item; raises SettingError when it isn't there or isn't YAML.

    Signs nobody can see are wrong, unless `any_sign`: then the file repeats what stands in files of others.
    """
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except OSError as problem:
        raise _unreadable(path, 1, "not-there", type(problem).__name__) from problem
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        raise _unreadable(path, mark.line + 1 if mark else 1, "yaml", problem.problem or "") from problem
    except (UnicodeDecodeError, yaml.reader.ReaderError, RecursionError) as problem:
        raise _unreadable(path, 1, "yaml", type(problem).__name__) from problem
    if node is None:
        raise _unreadable(path, 1, "not-there", "")
    if not any_sign and (found := strange(text)):
        raise _unreadable(path, text.count("\n", 0, found.place) + 1, "sign", found.sign)
    return Item(path.name, node)


def _unreadable(path: Path, line: int, problem: str, found: str) -> SettingError:
    return SettingError(
        "declared-file-wrong", file=path.name, line=str(line), problem=problem, found=found, remedy=path.parent
    )


def each(items: Iterable[Item], read: Callable[[Item], Made], problems: list[SettingError]) -> tuple[Made, ...]:
    """Read every item and collect what is wrong, so that one check shows all."""
    made = []
    for item in items:
        try:
            made.append(read(item))
        except SettingError as problem:
            problems.append(problem)
    return tuple(made)


def unique(items: Iterable[Item], problems: list[SettingError], key: str = "id") -> None:
    """Collect every id that stands in the file more than once."""
    seen: set[str] = set()
    for item in items:
        pairs = item.node.value if isinstance(item.node, yaml.MappingNode) else []
        for value in (value for name, value in pairs if name.value == key):
            told = str(value.value)
            if told in seen:
                problems.append(Item(item.file, value).wrong("twice", told, told))
            seen.add(told)


def unknown(named: Iterable[Item], known: Iterable[str]) -> list[SettingError]:
    """Give an error for each name that isn't known, with the ones that are most like it."""
    known = list(known)
    wrong = [item for item in named if item.text() not in known]
    return [item.wrong("value", item.text(), ", ".join(_like(item.text(), known))) for item in wrong]


def _like(name: str, known: list[str]) -> list[str]:
    return known if len(known) <= FEW else [*get_close_matches(name, known, FEW, 0.3), "…"]
