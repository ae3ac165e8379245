"""Measure everything in one run and print one table; naming parts (see `main`) limits the run."""

import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from planner.bootstrap import House
from planner.services import figures
from planner.settings import ROOT
from tests.bench import agendas, assets, maps, national, together, warm
from tests.bench.coverage import write_coverage
from tests.bench.table import Row, table

REAL = Path(os.environ.get("WIJKAGENDA_REAL_DATA", ROOT.parent / "shared" / "data"))
KAART, OLDER = Path("cbs/wijkenbuurten_2024.gpkg"), Path("cbs/wijkenbuurten_2022.gpkg")
FIGURES = (
    "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv",
    "cbs/kwb_85984NED_2024_buurten_subset_plus_misdrijven.csv",
)


def main() -> None:
    """Measure the parts that are asked for; what is absent is said."""
    parts = sys.argv[1:] or ["agendas", "together", "import", "assets", "warm", "map", "cold"]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as made:
        without = chain(
            agendas.agenda_rows() if "agendas" in parts else (), together.together_rows() if "together" in parts else ()
        )
        on_kaarten = measured(parts, Path(made)) if set(parts) - {"agendas", "together"} else iter(())
        try:
            for row in chain(without, on_kaarten):
                print(row.what, file=sys.stderr)
                rows.append(row)
        finally:  # what was measured before something broke is worth knowing
            print(table(rows))


def measured(parts: list[str], folder: Path) -> Iterator[Row]:
    """Measure on the real kaart, when it is there, and on the made-up one."""
    kaarten = {"long borders": write_coverage(folder / "kaart_2024.gpkg")}
    if (REAL / KAART).exists():
        kaarten = {"real borders": REAL / KAART, **kaarten}
    else:
        print(f"No real data in {REAL}: its lines are left out. Set WIJKAGENDA_REAL_DATA.", file=sys.stderr)
    if "import" in parts:
        yield from national.import_rows(kaarten)
    if "assets" in parts:
        yield from assets.asset_rows(kaarten, REAL)
    if "warm" in parts:
        yield from warm.pdf_rows(folder / "demo")
        yield from warm.sure_rows()
    for name, kaart in kaarten.items():
        house = loaded(folder / name, kaart)
        if "assets" in parts:
            yield from assets.import_rows(name, house, REAL)
        if "warm" in parts:
            yield from warm.score_rows(name, house)
            yield from warm.search_rows(name, house)
        if "map" in parts:
            yield from maps.map_rows(name, folder / name, house)
        if "cold" in parts:
            yield from national.cold_rows(name, folder / name, house, REAL / OLDER if kaart == REAL / KAART else None)


def loaded(folder: Path, kaart: Path) -> House:
    """Load a kaart in a folder of its own, and with the real one the national figures."""
    house = warm.house_in(folder)
    figures.import_areas(house.context(), kaart, lambda *_: None)
    for table_of_figures in FIGURES if kaart.is_relative_to(REAL) else ():
        figures.import_figures(house.context(), REAL / table_of_figures, lambda *_: None)
    return house


if __name__ == "__main__":
    main()
