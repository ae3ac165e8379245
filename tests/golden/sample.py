"""A report with fixed values: two square areas, one profile, three sources."""

from datetime import UTC, date, datetime
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from planner.domain.agenda import Agenda
from planner.domain.areas import Level
from planner.domain.indicators import MissingReason, Reference
from planner.domain.provenance import Snapshot, SnapshotKind
from planner.maps.view import LegendEntry, MapView
from planner.reports.blocks import Report
from planner.reports.content import build
from planner.reports.profiles import AreaProfile, ProfileFigure, ThemePlace
from planner.text import Language, translator
from tests.builders import an_area

TODAY = date(2026, 5, 1)
CODES = ("WK990001", "WK990002")

DRAWN = gpd.GeoDataFrame(
    geometry=[shapely.box(x, 450_000, x + 1000, 451_000) for x in (80_000, 81_000)], index=list(CODES), crs="EPSG:28992"
)

VIEW = MapView(
    title="Veerkracht per wijk",
    level=Level.WIJK,
    ramp="veerkracht",
    codes=CODES,
    names=("Rivierwijk", "Parkwijk"),
    classes="50",
    values=pd.Series(["8,3", "te weinig cijfers"], index=list(CODES)),
    legend=(
        *(LegendEntry(str(n), f"klasse {n}", int(n == 5)) for n in range(1, 6)),
        LegendEntry("0", "te weinig cijfers", 1),
    ),
    alt="Kaart van twee wijken: Rivierwijk vraagt de meeste aandacht.",
    attribution="© Kadaster / Centraal Bureau voor de Statistiek, 2024",
    fictional=True,
    selected="WK990001",
    numbered=((1, "WK990001"), (2, "WK990001")),
)

PROFILE = AreaProfile(
    area=an_area(),
    gemeente_name="Voorbeeldstad",
    inhabitants=7940,
    reference=Reference.NETHERLANDS,
    themes=(
        ThemePlace("Verouderde openbare ruimte", None, None, 0.2),
        ThemePlace("Veerkracht", 8.3, 9.5, 1.0),
        ThemePlace("Verduurzamingsopgave", 7.1, 7.9, 0.86),
        ThemePlace("Eenzijdige bevolkingssamenstelling", 2.1, 0.4, 1.0),
    ),
    figures=(
        ProfileFigure("Gasverbruik per woning", 1290.0, "m³", 0, 2024, "Voorbeeldcijfers", 7.8),
        ProfileFigure("Lage inkomens", None, "%", 0, None, "Voorbeeldcijfers", reason=MissingReason.SECRET),
    ),
)


def a_snapshot(**fields: Any) -> Snapshot:
    """Make the borders' source."""
    values: dict[str, Any] = {
        "id": "s1",
        "kind": SnapshotKind.AREAS,
        "source": "cbs_kaart",
        "title": "Wijk- en buurtkaart",
        "year": 2024,
        "file_name": "wijkenbuurten.gpkg",
        "checksum": "0123456789abcdef" * 4,
        "licence": "CC BY 4.0",
        "attribution": VIEW.attribution,
        "imported_at": datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
        "rows": 2,
    }
    return Snapshot(**(values | fields))


SNAPSHOTS = (
    a_snapshot(),
    a_snapshot(
        id="s2", kind=SnapshotKind.FIGURES, title="Kerncijfers", checksum="f" * 64, attribution="CBS", fictional=True
    ),
)


def a_report(agenda: Agenda, *, language: Language = "nl", **given: Any) -> Report:
    """Build the report of an agenda with the fixed map, figures and day."""
    fixed: dict[str, Any] = {
        "profiles": (PROFILE,),
        "view": VIEW,
        "drawn": DRAWN,
        "snapshots": SNAPSHOTS,
        "today": TODAY,
    }
    return build(agenda, t=translator(language), language=language, **(fixed | given))
