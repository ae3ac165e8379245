"""Tell which installed packages our code imports, by reading it."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from packaging.utils import canonicalize_name

OURS = {"planner", "tests"}
BY_NAME = ("import_module", "importorskip", "__import__")
"""Functions that import what a text names."""

MODULE = re.compile(r"^([\w/]+)[^,/]*\.(?:py|so|pyd),", flags=re.MULTILINE)
"""A module in the list of files of a package."""


def imported(paths: Iterable[Path]) -> dict[str, set[str]]:
    """Give the packages these files import, each with the files that do; one that isn't installed by its own name."""
    found: dict[str, set[str]] = {}
    for path in paths:
        for package in packages_of(path.read_text(encoding="utf-8")):
            found.setdefault(package, set()).add(path.name)
    return found


def packages_of(code: str) -> set[str]:
    """Name the packages that this code imports, wherever in it that stands."""
    return {_owner(name) for name in modules_of(code)}


@cache
def modules_of(code: str) -> frozenset[str]:
    """Name the modules of others, and what is taken from them, that this code imports."""
    names = {name for node in ast.walk(ast.parse(code)) for name in _modules(node)}
    return frozenset(name for name in names if name.split(".")[0] not in OURS | sys.stdlib_module_names)


def _modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in BY_NAME and node.args:
        first = node.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def _owner(name: str) -> str:
    """Give the package that brings a module: the longest part of the name that one of them has."""
    parts = name.split(".")
    known = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((_bringers()[one] for one in known if one in _bringers()), parts[0])


@cache
def _bringers() -> dict[str, str]:
    """Give every installed module with the package that brings it."""
    found: dict[str, str] = {}
    for package in distributions():
        name = canonicalize_name(package.name)
        found |= dict.fromkeys(MODULE.findall(package.read_text("RECORD") or ""), name)
    return {_dotted(path): name for path, name in found.items()}


def _dotted(path: str) -> str:
    """Name the module of a file: `fluent/runtime/__init__` is `fluent.runtime`."""
    return path.removesuffix("/__init__").replace("/", ".")
