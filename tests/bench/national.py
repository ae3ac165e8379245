"""Import a national kaart, beside the bare reading and simplifying of the same layers; each run in a fresh process."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import numpy as np
import pyogrio
import shapely

from planner.settings import DECLARED, ROOT
from planner.sources.geometry import TOLERANCE, polygons_only
from planner.sources.registry import read_sources
from planner.sources.snapshots import SnapshotLibrary
from tests.bench.table import Row, seconds

RUNS = 3
LAYERS = ("gemeenten", "wijken", "buurten")


def import_rows(kaarten: dict[str, Path]) -> Iterator[Row]:
    """Measure each kaart, named; ours and the peer take turns so that a busy moment hits both."""
    for name, kaart in kaarten.items():
        runs = [(_in_fresh_process("ours", kaart), _in_fresh_process("peer", kaart)) for _ in range(RUNS)]
        ours, peer = (median(times) for times in zip(*runs, strict=True))
        yield Row(f"import, {name} (peer: read_dataframe + coverage_simplify)", ours, peer, share_of_peer=2)


def ours(kaart: Path) -> None:
    """Import as `planner import-areas` does: read, check, draw and keep three levels with all their figures."""
    with tempfile.TemporaryDirectory() as folder:
        SnapshotLibrary(Path(folder), read_sources(DECLARED / "sources.yaml")).import_areas(kaart, lambda *_: None)


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
    work = {"ours": ours, "peer": peer}[sys.argv[1]]
    print(seconds(lambda: work(Path(sys.argv[2]))))
