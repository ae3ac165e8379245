"""The kaarten that are measured on, and a house with each of them; made when they are first asked for."""

import os
import sys
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from planner.bootstrap import House, build
from planner.services.data import areas as figures
from planner.settings import ROOT, Settings
from tests.bench.coverage import write_coverage
from tests.bench.size import Size

REAL = Path(os.environ.get("WIJKAGENDA_REAL_DATA", ROOT.parent / "shared" / "data"))
KAART, OLDER = Path("cbs/wijkenbuurten_2024.gpkg"), Path("cbs/wijkenbuurten_2022.gpkg")
FIGURES = (
    "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv",
    "cbs/kwb_85984NED_2024_buurten_subset_plus_misdrijven.csv",
)


class Ground:
    """What lies under all parts: a folder, how much is measured, kaarten by name and houses by the name of theirs."""

    def __init__(self, folder: Path, size: Size) -> None:
        self.folder, self.size = folder, size
        self._houses: dict[str, House] = {}

    @cached_property
    def real(self) -> Path | None:
        """Give the folder with real data; None, and a word about it, without any."""
        if not self.size.real:
            return None
        if (REAL / KAART).exists():
            return REAL
        print(f"No real data in {REAL}: its lines are left out. Set WIJKAGENDA_REAL_DATA.", file=sys.stderr)
        return None

    @cached_property
    def kaarten(self) -> dict[str, Path]:
        """Give the real kaart, when it is there, and the made-up one."""
        made = {"long borders": write_coverage(self.folder / "kaart_2024.gpkg", self.size)}
        return {"real borders": self.real / KAART, **made} if self.real else made

    def older(self, name: str) -> Path | None:
        """Give the kaart of two years before this one; only the real one has any."""
        return self.real / OLDER if self.real and self.kaarten[name].is_relative_to(self.real) else None

    def home(self, name: str) -> Path:
        """Give the folder of the house with this kaart."""
        return self.folder / name

    def house(self, name: str) -> House:
        """Give the house with this kaart, and with the national figures if it is the real one."""
        if name not in self._houses:
            self._houses[name] = house = house_in(self.home(name))
            figures.import_areas(house.context(), self.kaarten[name], lambda *_: None)
            for table_of_figures in FIGURES if self.real and self.older(name) else ():
                figures.import_figures(house.context(), self.real / table_of_figures, lambda *_: None)
        return self._houses[name]


def house_in(folder: Path) -> House:
    """Build a house whose data and database live in this folder."""
    return build(replace(Settings(), data_dir=folder, database_url=f"sqlite:///{folder / 'planner.db'}"))
