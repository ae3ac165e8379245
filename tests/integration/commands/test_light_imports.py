"""A register of very many objects takes no memory of the app: it stays in the box, and comes back in parts."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.settings import ROOT
from tests.fixtures.registers import library_in, quiet, write_kaart

TREES = 1_000_000
MOST = 100
"""So many MB may the app grow; one copy of these trees would be 45 MB, and carrying them whole took 280."""

WORK = """
import sys
from pathlib import Path
from tests.fixtures.registers import library_in, quiet

def megabytes(what):
    return int(Path("/proc/self/status").read_text().split(what + ":")[1].split()[0]) // 1000

library, folder = library_in(Path(sys.argv[1]) / "data"), Path(sys.argv[1])
library.remove(library.registers.load(folder / "few.csv", quiet).id)
before = megabytes("VmRSS")
made = library.registers.load(folder / "many.csv", quiet)
report = library.registers.inspect(folder / "few.csv")
print(made.rows + made.left_out, [note.code for note in report.notes], megabytes("VmHWM") - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells what a process takes at its peak.")
def test_a_million_trees_stay_out_of_the_app(tmp_path: Path) -> None:
    head, tree = "id,type,x,y,aanlegjaar\n", "0,boom in groen,155010.0,463010.0,1980\n"
    (tmp_path / "few.csv").write_text(head + tree, encoding="utf-8")
    (tmp_path / "many.csv").write_text(head + tree * TREES, encoding="utf-8")
    library_in(tmp_path / "data").areas.load(write_kaart(tmp_path), quiet)
    command = [sys.executable, "-c", WORK, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    count, notes, grown = done.stdout.split(" ", 1)[0], "twice" in done.stdout, int(done.stdout.split()[-1])
    assert (count, notes) == (str(TREES), True)
    assert grown < MOST
