"""Starting the app leaves no process behind that it began before."""

import os
from pathlib import Path

import pytest

from tests.fixtures.app import StartApp, planner_environment

PROC = Path("/proc")


def children(pid: int) -> list[str]:
    """Give the state of each process that this one began."""
    found = []
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            _, _, told = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")
        except OSError:  # it ended meanwhile
            continue
        state, parent = told.split()[:2]
        if int(parent) == pid:
            found.append(state)
    return found


@pytest.mark.skipif(not PROC.is_dir() or os.name != "posix", reason="Processes are looked up in /proc.")
def test_an_app_that_made_the_demo_first_has_no_dead_child(start_app: StartApp, tmp_path: Path) -> None:
    app = start_app(planner_environment(tmp_path / "data", TMPDIR=str(tmp_path)))
    assert "Z" not in children(app.pid)
    left = [folder for folder in tmp_path.glob("wijkagenda-*/*") if folder.name.partition("-")[0] == str(app.pid)]
    assert len(left) <= 1
