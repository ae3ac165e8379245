"""What crashed processes left in the temporary folder is swept, and nothing of a process that lives."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.errors import AwayError, UserError
from planner.settings import ROOT
from planner.sources.files import temporary
from tests.fixtures.disks import closed_folder, small_disk

HOLDS = """
import sys, time
from planner.sources.files.temporary import make_folder
folder = make_folder()
(folder / "groot.csv").write_bytes(b"x" * 1000)
print(folder, flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give this test a temporary folder of its own."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    yield tmp_path
    temporary.put_away()
    monkeypatch.setattr("tempfile.tempdir", None)


@contextmanager
def another() -> "Iterator[tuple[subprocess.Popen[str], Path]]":
    """Start a process that holds a file."""
    with subprocess.Popen([sys.executable, "-c", HOLDS], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process, Path(process.stdout.readline().strip())
        process.kill()


def test_what_a_killed_process_left_is_swept_and_what_a_living_one_holds_stays():
    with another() as (first, left), another() as (_, held):
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=20)
        assert left.is_dir()
        assert temporary.sweep() == 1
        assert not left.exists()
        assert (held / "groot.csv").stat().st_size == 1000
    assert temporary.sweep() == 1
    assert not held.exists()


def test_a_process_sweeps_nothing_of_itself():
    folder = temporary.make_folder()
    assert temporary.sweep() == 0
    assert folder.is_dir()


@pytest.mark.parametrize(("age", "gone"), [(60, False), (3 * 24 * 3600, True)])
def test_a_folder_without_a_lock_is_swept_when_it_is_old(place: Path, age: int, gone: bool):
    parent = temporary.make_folder().parent.parent
    for name in ("123-abc", ".new-456-def"):
        folder = parent / name
        folder.mkdir()
        os.utime(folder, (time.time() - age,) * 2)
    assert temporary.sweep() == (2 if gone else 0)


def test_what_is_not_ours_is_never_swept(place: Path):
    for name in ("wijkagenda-elders", "pip-123", f"wijkagenda-{os.getuid()}x"):
        (place / name).mkdir()
        os.utime(place / name, (1, 1))
    temporary.make_folder()
    temporary.sweep()
    assert len([path for path in place.iterdir() if path.is_dir()]) == 4


def test_nobody_else_looks_into_it(place: Path):
    folder = temporary.make_folder()
    for part in (folder, folder.parent, folder.parent.parent):
        assert stat.S_IMODE(part.stat().st_mode) == 0o700


def test_a_folder_that_somebody_else_put_there_is_not_used(place: Path):
    ours = place / f"wijkagenda-{os.getuid()}"
    ours.symlink_to(place)
    with pytest.raises(UserError, match=r"folder-closed|no-temporary-folder"):
        temporary.make_folder()
    ours.unlink()
    ours.mkdir()
    if os.getuid() == 0:
        os.chown(ours, 65534, 65534)
        with pytest.raises(UserError):
            temporary.make_folder()


def test_no_temporary_folder_and_a_closed_one_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with small_disk(tmp_path / "klein", megabytes=1) as disk:
        monkeypatch.setattr("tempfile.tempdir", str(disk))
        with closed_folder(disk), pytest.raises(AwayError, match="folder-closed"):
            temporary.make_folder()
        monkeypatch.setattr("tempfile.tempdir", str(disk / "weg"))
        with pytest.raises(UserError, match="no-temporary-folder"):
            temporary.make_folder()


def emptied(folder: Path) -> None:
    """Take away what is in a folder and the folder, as what tidies a temporary folder does."""
    shutil.rmtree(folder)


@pytest.mark.parametrize("take", ["own", "parent", "lock"])
def test_what_tidies_the_temporary_folder_takes_no_place_away_for_good(place: Path, take: str):
    first = temporary.make_folder()
    if take == "lock":
        (first.parent / temporary.LOCK).unlink()
    else:
        emptied(first.parent if take == "own" else first.parent.parent)
    for _ in range(3):
        folder = temporary.make_folder()
        (folder / "bestand.csv").write_text("a", encoding="utf-8")
        assert (folder.parent / temporary.LOCK).exists()
    assert first.is_dir() == (take == "lock")
    os.utime(folder.parent, (1, 1))
    assert temporary.sweep() == 0


def test_a_folder_that_is_made_again_holds_no_more_handles_than_one(place: Path):
    def handles() -> int:
        return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0

    temporary.make_folder()
    before = handles()
    for _ in range(20):
        emptied(temporary.make_folder().parent)
    temporary.make_folder()
    assert handles() == before


def nested(folder: Path, times: int) -> Path:
    """Make folders in each other, deeper than a path can name, each with a file."""
    here = Path.cwd()
    folder.mkdir()
    os.chdir(folder)
    for _ in range(times):
        Path("bestand").touch()
        Path("map").mkdir(mode=0o300)
        os.chdir("map")
    os.chdir(here)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody make so long a path.")
def test_folders_in_folders_of_a_crashed_process_are_swept_however_deep_they_lie():
    own = temporary.make_folder()
    left = nested(own.parent.parent / "1-abc", 1_200)
    os.utime(left, (1, 1))
    assert temporary.sweep() == 1
    assert not left.exists()
    nested(own / "diep", 1_200)
    temporary.put_away()
    assert not own.parent.exists()


def test_what_a_folder_points_to_is_not_thrown_away_with_it(place: Path):
    (place / "elders").mkdir()
    (place / "elders" / "bestand").touch()
    folder = temporary.make_folder()
    (folder / "verwijzing").symlink_to(place / "elders")
    temporary.throw_away(folder)
    assert not folder.exists()
    folder.symlink_to(place / "elders")
    temporary.throw_away(folder)
    assert (place / "elders" / "bestand").exists()


def test_a_folder_that_will_not_go_is_told_and_the_others_are_swept(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    parent = temporary.make_folder().parent.parent
    for name in ("1-abc", "2-abc"):
        (parent / name).mkdir()
        os.utime(parent / name, (1, 1))
    remove = Path.rmdir

    def stays(folder: Path) -> None:
        if folder.name == "1-abc":
            raise PermissionError(folder)
        remove(folder)

    monkeypatch.setattr(Path, "rmdir", stays)
    temporary.sweep()
    assert [path.name for path in parent.glob("?-abc")] == ["1-abc"]
    assert "1-abc" in caplog.text
