"""Scripts are files of their own, their types agree, and their pure parts do what they say."""

import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from planner.settings import ROOT

CODE = sorted((ROOT / "planner").rglob("*.py"))
SCRIPTS = ROOT / "tests" / "js"
TYPESCRIPT = SCRIPTS / "node_modules" / "typescript" / "bin" / "tsc"
OF_SCRIPTS = re.compile(r"=>|\bfunction\s*\w*\s*\(|\bdocument\.\w|\bwindow\.\w|\blocation\.\w|addEventListener")

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="Node.js isn't on this machine")


def texts(path: Path) -> list[str]:
    """Give every string that stands in a file, without the docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return [node.value for node in constants if isinstance(node.value, str)]


def run(*command: str | Path) -> None:
    """Run a tool of Node's in the folder of its tests; what it says is why this test fails."""
    done = subprocess.run(["node", *command], cwd=SCRIPTS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_script_stands_in_a_string():
    assert [(path, text) for path in CODE for text in texts(path) if OF_SCRIPTS.search(text)] == []


@pytest.mark.parametrize("script", ["() => 1", "function (a) {", "document.title", "addEventListener('x', y)"])
def test_a_script_in_a_string_is_seen(tmp_path, script):
    (tmp_path / "page.py").write_text(f'"""Says {script}."""\nSCRIPT = """\n{script}\n"""\n', encoding="utf-8")
    assert [bool(OF_SCRIPTS.search(text)) for text in texts(tmp_path / "page.py")] == [True]


@needs_node
def test_the_pure_parts_of_the_scripts_do_what_they_say():
    run("--test", *sorted(SCRIPTS.glob("*.test.js")))


@needs_node
@pytest.mark.skipif(not TYPESCRIPT.exists(), reason="TypeScript isn't installed; make test does that when npm may")
def test_the_types_of_the_scripts_agree():
    run(TYPESCRIPT, "--project", SCRIPTS)
