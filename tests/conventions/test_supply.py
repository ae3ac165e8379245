"""What we install is what we say, to the byte: declared, locked, listed, and nothing else."""

import json
import re
import shutil
import subprocess
from configparser import ConfigParser
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from planner.settings import ROOT
from tests.tools.imports import imported, modules_of, packages_of
from tests.tools.locked import DECLARED, RUN, TEST, TOOLS, read_declared, read_lock
from tests.tools.sbom import SBOM, licences, make_sbom

CODE = [ROOT / "app.py", *sorted((ROOT / "planner").rglob("*.py"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TOP = "app.py Makefile requirements.txt README.md CHANGELOG.md SECURITY.md LICENSE".split()
FOLDERS = "planner data tests docs deploy".split()

NOT_IMPORTED = {
    "psycopg": "SQLAlchemy loads it when the address of the database asks for PostgreSQL",
    "pytest-xdist": "pytest loads it: -n",
    "pytest-socket": "pytest loads it: --allow-hosts",
    "ruff": "a command",
    "import-linter": "a command",
    "uv": "a command",
    "pip-audit": "a command",
    "pandas-stubs": "types, read by mypy",
    "types-geopandas": "types, read by mypy",
    "types-olefile": "types, read by mypy",
    "types-shapely": "types, read by mypy",
    "types-requests": "types, read by mypy",
    "types-pyyaml": "types, read by mypy",
}
"""What is declared without an import in our code, and why it is there."""

needs_git = pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="git knows which files are ours; it isn't here"
)


def files_of_ours() -> list[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in told.stdout.split("\0") if name and (ROOT / name).exists()]


def test_every_package_the_app_imports_is_declared():
    undeclared = {name: files for name, files in imported(CODE).items() if name not in read_declared(DECLARED)}
    assert undeclared == {}


def test_every_package_the_tests_import_is_declared():
    known = read_declared(DECLARED) | read_declared(TOOLS)
    assert {name: files for name, files in imported(TESTS).items() if name not in known} == {}


def test_every_declared_package_is_imported_or_has_its_reason():
    used = imported(CODE).keys(), imported(TESTS).keys()
    idle = (read_declared(DECLARED).keys() - used[0]) | (read_declared(TOOLS).keys() - used[1])
    assert idle == NOT_IMPORTED.keys()


@pytest.mark.parametrize(
    ("code", "package"),
    [
        ("import pyproj", "pyproj"),
        ("from branca.element import Figure", "branca"),
        ("import PIL.Image as pictures", "pillow"),
        ("def late():\n    from yaml import safe_load", "pyyaml"),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import starlette.types", "starlette"),
        ("from fluent import syntax", "fluent-syntax"),
        ("from fluent.runtime import FluentBundle", "fluent-runtime"),
        ("import importlib\nimportlib.import_module('websockets.sync.client')", "websockets"),
        ("import pytest\npytest.importorskip('uvicorn')", "uvicorn"),
        ("try:\n    import not_installed\nexcept ImportError:\n    pass", "not_installed"),
    ],
)
def test_an_import_is_found_wherever_it_stands(code, package):
    assert packages_of(code) - {"pytest"} == {package}


@pytest.mark.parametrize("code", ["import os.path", "from planner.text import t", "from . import x", "'import yaml'"])
def test_what_comes_with_python_or_is_ours_needs_no_package(code):
    assert packages_of(code) == set()


@pytest.mark.parametrize("path", [DECLARED, TOOLS], ids=["requirements.txt", "tests/requirements.txt"])
def test_every_line_of_requirements_is_one_version_with_its_reason(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    pinned = re.compile(r"-r \.\./requirements\.txt|[\w.-]+(\[\w+\])?==[\w.]+ +# \S.*")
    assert [line for line in lines if not pinned.fullmatch(line)] == []


def test_the_lock_of_the_app_fits_requirements():
    """When this fails: `make lock`, then `make sbom`."""
    asked = {name: str(one.specifier) for name, one in read_declared(DECLARED).items()}
    assert {name: f"=={one.version}" for name, one in read_lock(RUN).items() if one.declared} == asked


def test_the_lock_of_the_tests_fits_requirements_and_the_lock_of_the_app():
    """When this fails: `make lock`."""
    app, tests = read_lock(RUN), read_lock(TEST)
    asked = {name: str(one.specifier) for name, one in (read_declared(DECLARED) | read_declared(TOOLS)).items()}
    assert {name: f"=={one.version}" for name, one in tests.items() if one.declared} == asked
    assert {name: (tests[name].version, tests[name].hashes) for name in app} == {
        name: (one.version, one.hashes) for name, one in app.items()
    }


@pytest.mark.parametrize("path", [RUN, TEST], ids=["app", "tests"])
def test_nothing_is_locked_that_nobody_needs(path):
    locked = read_lock(path)
    assert [one for one in locked.values() if not one.declared and not one.needed_by & locked.keys()] == []


@pytest.mark.parametrize("path", [RUN, TEST], ids=["app", "tests"])
def test_everything_that_a_locked_package_needs_is_locked_and_fits(path):
    """The packages say themselves what they need; this asks those that are installed here."""
    locked = read_lock(path)
    extras = {name: one.extras for name, one in (read_declared(DECLARED) | read_declared(TOOLS)).items()}
    wrong = []
    for name in locked:
        for need in needs_of(name, extras.get(name, set())):
            found = locked.get(canonicalize_name(need.name))
            if not found or not need.specifier.contains(found.version, prereleases=True):
                wrong.append(f"{name} needs {need}")
    assert wrong == []


def needs_of(name: str, extras: set[str]) -> list[Requirement]:
    """Give what an installed package needs on this machine."""
    try:
        told = distribution(name).requires or []
    except PackageNotFoundError:  # for another system than this one
        return []
    needs = [Requirement(line) for line in told]
    return [n for n in needs if not n.marker or any(n.marker.evaluate({"extra": e}) for e in ("", *extras))]


def test_what_the_tests_run_on_is_what_is_locked():
    """When this fails: `make check` installs what is locked."""
    assert [one for one in read_lock(TEST).values() if installed(one.name) not in {one.version, ""}] == []


def installed(name: str) -> str:
    """Give the version that is installed, or nothing: a package may be for another system."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


@pytest.mark.parametrize(
    "line",
    [
        "--extra-index-url https://packages.example/simple\n",
        "--find-links wheels\n",
        "other @ file:///home/somebody/other.whl\n",
        "other==1.0\n    # via folium\n",
        "other>=1.0 \\\n    --hash=sha256:" + 64 * "0" + "\n    # via folium\n",
        "other==1.0 \\\n    --hash=md5:" + 32 * "0" + "\n    # via folium\n",
        "-e .\n",
    ],
)
def test_a_lock_with_anything_but_versions_and_hashes_is_refused(line, tmp_path):
    odd = tmp_path / "requirements.lock"
    odd.write_text(RUN.read_text(encoding="utf-8") + line, encoding="utf-8")
    with pytest.raises(ValueError, match="make lock"):
        read_lock(odd)


@pytest.mark.parametrize("page", ["README.md", "SECURITY.md", "docs/beheer.md", "Makefile", ".ci/run"])
def test_whatever_installs_packages_takes_a_lock_and_asks_for_its_hashes(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [line for line in re.findall(r"pip install [^\n`]*", text) if " --require-hashes" not in line] == []
    named = re.findall(r"(?:pip install|\$\(PIP\))[^\n`]* -r ([^\s`]+)", text)
    assert [name for name in named if not name.endswith("requirements.lock")] == []


def test_the_list_of_parts_fits_the_lock():
    """When this fails: `make sbom`."""
    told = json.loads(SBOM.read_text(encoding="utf-8"))
    stated = {part["name"]: part.get("licenses", []) for part in told["components"]}
    assert make_sbom(lambda package: stated.get(package.name, [])) == told


def test_the_list_of_parts_has_the_licences_that_the_packages_state():
    """When this fails: `make sbom`."""
    parts = json.loads(SBOM.read_text(encoding="utf-8"))["components"]
    here = {p["name"]: p.get("licenses", []) for p in parts if installed(p["name"])}
    assert here
    assert here == {name: licences(read_lock(RUN)[name]) for name in here}


def test_the_list_of_parts_is_cyclonedx():
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(SBOM.read_text(encoding="utf-8")) is None


def test_the_domain_may_import_no_package_at_all():
    """The list in .importlinter is every package the app imports, by the name it is imported with."""
    config = ConfigParser()
    config.read(ROOT / ".importlinter")
    forbidden = config["importlinter:contract:stdlib"]["forbidden_modules"].split()
    used = {name.split(".")[0] for path in CODE for name in modules_of(path.read_text(encoding="utf-8"))}
    assert used - set(forbidden) == set()


@needs_git
def test_the_top_of_the_repository_holds_what_belongs_there():
    top = {Path(name).parts[0] for name in files_of_ours()}
    assert {name for name in top if not name.startswith(".")} <= {*TOP, *FOLDERS}
