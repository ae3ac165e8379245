"""A report with fixed values: two square areas, one profile, three sources."""

from datetime import UTC, date, datetime
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.analysis.scores.ranks import Place
from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import Direction, Indicator, Label, MissingReason, Reference, Theme, ThemeId
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.together.dossier import Dossier
from planner.domain.together.editions import Kept
from planner.maps.view import LegendEntry, MapView
from planner.reports.blocks import Report
from planner.reports.content import build
from planner.text import Language
from tests.builders import a_dossier

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
    outlined=("WK990001",),
    numbered=((1, "WK990001"),),
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
        id="s2",
        kind=SnapshotKind.FIGURES,
        title="Kerncijfers (verzonnen)",
        checksum="f" * 64,
        attribution="CBS",
        fictional=True,
    ),
)


def a_theme(label: str, theme: ThemeId = ThemeId.VEERKRACHT) -> Theme:
    """Make a theme with this name."""
    return Theme(theme, Label(label, label), Label("?", "?"), 0.5)


def an_indicator(name: str, label: str, unit: str) -> Indicator:
    """Make an indicator that counts from high to low."""
    return Indicator(
        name, ThemeId.VEERKRACHT, Label(label, label), Label("", ""), Label(unit, unit), Direction.HIGH, "", (name,)
    )


PROFILE = AreaProfile(
    code="WK990001",
    name="Rivierwijk",
    level=Level.WIJK,
    kind=AreaKind.INHABITED,
    gemeente="GM9900",
    gemeente_name="Voorbeeldstad",
    inhabitants=7940,
    year=2024,
    fictional=True,
    reference=Reference.NETHERLANDS,
    themes=(
        ThemeReading(a_theme("Verouderde openbare ruimte"), None, 0.2),
        ThemeReading(a_theme("Veerkracht"), 8.3, 1.0, Place(above=1, below=18, known=20, areas=20)),
        ThemeReading(a_theme("Verduurzamingsopgave"), 7.1, 0.86, Place(above=2, below=8, known=12, areas=20)),
        ThemeReading(
            a_theme("Eenzijdige bevolkingssamenstelling"), 2.1, 1.0, Place(above=3, below=0, known=5, areas=20)
        ),
    ),
    figures=(
        FigureReading(an_indicator("gas", "Gasverbruik per woning", "m³"), 1290.0, 2024, SNAPSHOTS[1], 7.8),
        FigureReading(
            an_indicator("inkomen", "Lage inkomens", "%"), None, 2023, SNAPSHOTS[1], missing=MissingReason.SECRET.value
        ),
    ),
)


def a_report(given_agenda: Agenda | Dossier, *, language: Language = "nl", **given: Any) -> Report:
    """Build the report of an agenda with the fixed map, figures and day."""
    fixed: dict[str, Any] = {
        "kept": Kept(3, unchanged=True),
        "profiles": (PROFILE,),
        "drawing": (VIEW, DRAWN),
        "snapshots": {SNAPSHOTS[0]: (), SNAPSHOTS[1]: (2024,)},
        "today": TODAY,
    }
    dossier = given_agenda if isinstance(given_agenda, Dossier) else a_dossier(given_agenda)
    return build(dossier, language=language, **(fixed | given))
