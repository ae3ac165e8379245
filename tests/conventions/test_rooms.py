"""A folder is a thought and a file is its page, so that a newcomer finds the place for a change from the tree alone."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from planner.settings import ROOT

MOST_FILES = 15
TOP = {"app.py", "planner", "data", "tests", "requirements.txt", "README.md", "Makefile", "CHANGELOG.md", "SECURITY.md"}
TOP |= {"docs", "deploy"}
ROOMS = ("planner", "tests")
NUMBERED = PurePosixPath("planner/storage/migrations/versions")
"""A migration is called by its number, and there is always one more."""


def kept() -> list[PurePosixPath]:
    """List the files of this repository, also those that are new."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return [PurePosixPath(name) for name in found if (ROOT / name).exists()]


FILES = kept()


def folders() -> Iterator[tuple[PurePosixPath, list[str]]]:
    """Give each folder of code with the names of what stands in it, without their endings."""
    of_code = [file for file in FILES if file.parts[0] in ROOMS and file.name != "__init__.py"]
    for folder in sorted({file.parent for file in of_code} - {NUMBERED}):
        yield folder, sorted(file.stem.removeprefix("test_") for file in of_code if file.parent == folder)


ALL = list(folders())


def test_nothing_else_stands_at_the_top():
    assert {file.parts[0] for file in FILES if not file.parts[0].startswith(".")} <= TOP


def test_a_folder_holds_no_more_than_a_person_takes_in_at_a_glance():
    assert [folder for folder, names in ALL if len(names) > MOST_FILES] == []


def test_no_two_files_of_a_folder_share_a_prefix():
    """A prefix is a folder that wants to be; a script and its style are one thing."""
    shared = []
    for folder, names in ALL:
        firsts = Counter(name.split("_")[0] for name in set(names))
        shared += [(folder, first) for first, count in firsts.items() if count > 1]
    assert shared == []


def test_every_room_says_what_it_is_for():
    rooms = {f.parent for f in FILES if f.suffix == ".py" and f.parts[0] == "planner" and "migrations" not in f.parts}
    said = [ROOT / room / "__init__.py" for room in sorted(rooms)]
    assert [file for file in said if not (file.exists() and file.read_text(encoding="utf-8").startswith('"""'))] == []


def test_the_tests_of_units_stand_as_the_code_does():
    stand = {f.parent for f in FILES if f.is_relative_to("tests/unit")}
    assert [f for f in sorted(stand) if not (ROOT / "planner" / f.relative_to("tests/unit")).is_dir()] == []


def test_no_code_stands_in_a_folder_that_streamlit_takes_for_pages():
    script = Path("planner/ui")
    assert [file for file in FILES if PurePosixPath(script / "pages") in file.parents] == []
