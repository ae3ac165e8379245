"""Import a national kaart, beside the bare reading and simplifying of it, and start with one: in fresh processes."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import numpy as np
import pyogrio
import shapely

from planner.analysis.scores.measured import measure
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.services.data import areas as figures
from planner.settings import DECLARED, ROOT
from planner.sources.box.asking import shared
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary
from planner.sources.shapes.geometry import TOLERANCE, polygons_only
from tests.bench.ground import Ground, house_in
from tests.bench.size import Size
from tests.bench.table import Row, seconds

LAYERS = ("gemeenten", "wijken", "buurten")


def import_rows(ground: Ground) -> Iterator[Row]:
    """Measure each kaart; ours and the peer take turns so that a busy moment hits both."""
    for name, kaart in ground.kaarten.items():
        runs = [(_in_fresh_process("ours", kaart), _in_fresh_process("peer", kaart)) for _ in range(ground.size.loads)]
        ours, peer = (median(times) for times in zip(*runs, strict=True))
        what = f"import in an app that runs, {name} (peer: read_dataframe + coverage_simplify)"
        yield Row(what, ours, peer, share_of_peer=1.3)


def cold_rows(ground: Ground) -> Iterator[Row]:
    """Measure from the start of a process until the scores of all wijken are there, and the memory that takes.

    Where there is one, an older kaart lies beside it, whose figures and codes are brought to the new borders.
    """
    for name in ground.kaarten:
        house, older = ground.house(name), ground.older(name)
        if older:
            figures.import_areas(house.context(), older, lambda *_: None)
        yield from _cold_rows(name, ground.home(name), ground.size)


def _cold_rows(name: str, folder: Path, size: Size) -> Iterator[Row]:
    runs = []
    for _ in range(size.loads):
        told: list[float] = []
        taken = seconds(lambda: told.append(_in_fresh_process("cold", folder)))  # noqa: B023 - used at once
        runs.append((taken, told[0]))
    taken, memory = (median(found) for found in zip(*runs, strict=True))
    yield Row(f"{name}: cold start until the scores of the wijken", taken, at_most=3)
    yield Row(f"{name}: memory at that moment", memory, unit="MB", at_most=700)


def cold(folder: Path) -> float:
    """Open a house and score its wijken; give the most memory that was ever in use, in MB."""
    house = house_in(folder)
    measure(house.library.areas.atlas(), house.context().indicators, Level.WIJK, Reference.NETHERLANDS)
    status = Path("/proc/self/status").read_text(encoding="utf-8")  # getrusage counts the process that started this one
    return float(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def ours(kaart: Path) -> None:
    """Import as `planner import-areas` does: read, check, draw and keep three levels with all their figures."""
    with tempfile.TemporaryDirectory() as folder:
        SnapshotLibrary(Path(folder), read_sources(DECLARED / "sources.yaml")).areas.load(kaart, lambda *_: None)


def peer(kaart: Path) -> None:
    """Read and simplify, with the one repair without which coverage_simplify refuses real borders."""
    for layer in LAYERS:
        read = pyogrio.read_dataframe(kaart, layer=layer, use_arrow=True)
        shapely.coverage_simplify(polygons_only(np.asarray(read.geometry)), TOLERANCE)


def _in_fresh_process(who: str, kaart: Path) -> float:
    command = [sys.executable, "-m", "tests.bench.national", who, str(kaart)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    who, where = sys.argv[1], Path(sys.argv[2])
    if who == "ours":
        shared().walls()  # the app starts who reads files when it shows the page for them
    print(cold(where) if who == "cold" else seconds(lambda: {"ours": ours, "peer": peer}[who](where)))
