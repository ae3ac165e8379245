"""The house style, where a machine can see it."""

import ast
from pathlib import Path

from planner.settings import ROOT

CODE = sorted((ROOT / "planner").rglob("*.py"))
SERVICES = [p for p in CODE if p.is_relative_to(ROOT / "planner" / "services")]
READ_ONLY = {"context", "change"}
"""Services modules whose functions guard for others."""


def functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def test_a_file_is_at_most_300_lines():
    assert [path for path in CODE if len(path.read_text(encoding="utf-8").splitlines()) > 300] == []


def test_a_function_is_at_most_40_lines():
    long = []
    for path in CODE:
        for function in functions(path):
            docstring = ast.get_docstring(function, clean=False) or ""
            if function.end_lineno - function.lineno + 1 - docstring.count("\n") > 40:
                long.append((path, function.name))
    assert long == []


def test_the_app_is_at_most_40_lines():
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_every_service_that_touches_the_store_or_library_asks_whether_it_may():
    unguarded = []
    for path in [p for p in SERVICES if p.stem not in READ_ONLY]:
        for function in functions(path):
            body = ast.unparse(function)
            touches = "ctx.store" in body or "ctx.library" in body
            if touches and not function.name.startswith("_") and "demand(" not in body:
                unguarded.append((path, function.name))
    assert unguarded == []


def test_every_change_goes_through_one_door():
    """Only `change` opens agendas for writing."""
    writers = [p.stem for p in SERVICES if "store.open(" in p.read_text() or "store.create(" in p.read_text()]
    assert writers == ["change"]
