"""Each part of the bench still works, on as little as can be; what it measures then says nothing."""

import subprocess
import sys

import pytest

from planner.settings import ROOT
from tests.bench import __main__ as bench
from tests.bench.table import Row


@pytest.mark.parametrize("part", bench.PARTS)
def test_each_part_of_the_bench_works(part: str) -> None:
    command = [sys.executable, "-m", "tests.bench", "--smoke", part]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 2


def test_a_part_that_breaks_is_told_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(_):
        yield Row("measured before", 1.0)
        raise ZeroDivisionError

    monkeypatch.setattr(bench, "PARTS", {"breaks": breaks, "works": lambda _: iter([Row("measured after", 2.0)])})
    monkeypatch.setattr(sys, "argv", ["bench", "--smoke"])
    assert bench.main() == 1
    told = capsys.readouterr()
    assert "measured before" in told.out
    assert "measured after" in told.out
    assert "Broke off: breaks." in told.err


@pytest.mark.parametrize("argument", ["--full", "everything"])
def test_what_the_bench_does_not_know_is_said(monkeypatch: pytest.MonkeyPatch, argument: str) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", argument])
    assert bench.main() == 2
