"""Measure speed and memory: all parts, or those that are named; `--smoke` only shows that each of them still works."""

import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import agendas, assets, maps, national, together, warm
from tests.bench.ground import Ground
from tests.bench.size import FULL, SMOKE
from tests.bench.table import Row, table

PARTS: dict[str, Callable[[Ground], Iterator[Row]]] = {
    "agendas": agendas.agenda_rows,
    "together": together.together_rows,
    "import": national.import_rows,
    "assets": assets.asset_rows,
    "warm": warm.warm_rows,
    "map": maps.map_rows,
    "cold": national.cold_rows,
}


def main() -> int:
    """Print each line when it is measured and the table at the end; 1 when a part broke, after all others."""
    options = {argument for argument in sys.argv[1:] if argument.startswith("-")}
    named = [argument for argument in sys.argv[1:] if argument not in options] or list(PARTS)
    if strange := [*(options - {"--smoke"}), *(name for name in named if name not in PARTS)]:
        print(f"Unknown: {' '.join(strange)}. Parts: {' '.join(PARTS)}; option: --smoke.", file=sys.stderr)
        return 2
    rows, broken = list[Row](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder), SMOKE if options else FULL)
        for name in named:
            try:
                for row in PARTS[name](ground):
                    rows.append(row.without_goal() if options else row)
                    print("  ".join(rows[-1].cells()), file=sys.stderr, flush=True)
            except Exception:  # noqa: BLE001 - what broke is told, and the other parts are still worth knowing
                traceback.print_exc()
                broken.append(name)
    print(table(rows))
    if broken:
        print(f"Broke off: {', '.join(broken)}.", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
