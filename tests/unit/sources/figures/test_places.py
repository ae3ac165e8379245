"""A table whose codes were given out again: figures lie where their names are, or nowhere, and that is told."""

import json
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely

from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary
from planner.text import translator
from planner.text.placing import placing

SOURCES = read_sources(DECLARED / "sources.yaml")
X, Y = 155_000, 463_000
Wijken = dict[str, tuple[str, int, tuple[int, int]]]
NOW: Wijken = {
    "WK030701": ("Duinzicht", 1350, (0, 2)),
    "WK030702": ("Molenwijk", 900, (2, 4)),
    "WK030703": ("Kerkhoek", 400, (4, 6)),
    "WK030704": ("De Leijen", 4800, (6, 9)),
}
THEN: Wijken = {
    "WK030701": ("De Leyen", 4500, (6, 9)),
    "WK030702": ("Molenwijk", 2250, (0, 4)),
    "WK030703": ("Kerkhoek", 380, (4, 6)),
}
"""Before, the first code was of another wijk, and two were one."""

OLD = "WK030701,De Leyen,4500,10\nWK030702,Molenwijk,2250,20\nWK030703,Kerkhoek,380,30\n"


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def kaart(folder: Path, wijken: Wijken, year: int) -> Path:
    path = folder / f"kaart_{year}.gpkg"
    whole = {"GM0307": ("Voorbeeldstad", sum(people for _, people, _ in wijken.values()), (0, 9))}
    buurten = {f"BU{code[2:]}00": row for code, row in wijken.items()}
    layers = (("gemeenten", "gemeente", whole), ("wijken", "wijk", wijken), ("buurten", "buurt", buurten))
    for layer, level, rows in layers:
        shapes = [shapely.box(X + 1000 * a, Y, X + 1000 * b, Y + 1000) for *_, (a, b) in rows.values()]
        cells = [
            {f"{level}code": code, f"{level}naam": name, "aantal_inwoners": people, "jaar": year}
            for code, (name, people, _) in rows.items()
        ]
        pyogrio.write_dataframe(gpd.GeoDataFrame(cells, geometry=shapes, crs=28992), path, layer=layer)
    return path


def table(folder: Path, rows: str = OLD, head: str = "code,wijknaam,inwoners,koop") -> Path:
    head = head.replace("inwoners", "aantal_inwoners").replace("koop", "percentage_koopwoningen")
    path = folder / "a_2016.csv"
    path.write_text(f"{head}\n{rows}", encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> SnapshotLibrary:
    made = SnapshotLibrary(tmp_path / "data", SOURCES)
    made.areas.load(kaart(tmp_path, NOW, 2024), quiet)
    return made


def shown(library: SnapshotLibrary, year: int = 2016) -> dict[str, float]:
    found = next(t for t in library.areas.atlas().tables if t.year == year and "percentage_koopwoningen" in t.values)
    figures = found.values["percentage_koopwoningen"].dropna().round(6)
    return {str(code): float(figure) for code, figure in figures.items()}


def sentences(library: SnapshotLibrary, path: Path) -> str:
    return " ".join(placing(library.figures.inspect(path), translator("nl"), "nl"))


def test_a_figure_lies_where_its_name_is_and_what_is_another_area_lies_nowhere(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    path = table(tmp_path, "WK030701,De Leyen,4500,10\nWK030702,Oosterpolder,70,20\nWK030703,Kerkhoek,380,30\n")
    report = library.figures.inspect(path)
    assert (report.moved, report.strange, report.older, report.without_code) == (1, 1, None, 0)
    told = sentences(library, path)
    assert "Eén rij gaat over een gebied dat op de kaart nu een andere code heeft" in told
    assert "WK030702 is in het bestand “Oosterpolder” en op de kaart “Molenwijk”" in told
    made = library.figures.load(path, quiet)
    assert (made.rows, made.left_out) == (2, 1)
    assert shown(library) == {"WK030704": 10, "WK030703": 30}


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        ("code,buurt,koop", "WK030701,De Leyen,10\nWK030703,Kerkhoek,30\n", {"WK030704": 10, "WK030703": 30}),
        ("code,inwoners,koop", "WK030701,4500,10\nWK030703,380,30\n", {"WK030701": 10, "WK030703": 30}),
        ("code,wijknaam,koop", "WK030701,Nergens,10\nWK030703,Elders,30\nWK030702,Molenwijk,5\n", {"WK030702": 5}),
        ("code,koop", "WK030701,10\nWK030703,30\n", {"WK030701": 10, "WK030703": 30}),  # nothing tells
        ("code,wijknaam,koop", "WK030701,Wijk 01,10\nWK030703,Kerkhoek e.o.,30\n", {"WK030701": 10, "WK030703": 30}),
        ("code,contact,koop", "WK030701,Afdeling Wonen,10\nWK030703,Team Zuid,30\n", {"WK030701": 10, "WK030703": 30}),
    ],
)
def test_names_and_inhabitants_tell_in_whatever_column_they_are(
    library: SnapshotLibrary, tmp_path: Path, head: str, rows: str, expected: dict[str, float]
) -> None:
    library.figures.load(table(tmp_path, rows, head), quiet)
    assert shown(library) == expected


def test_with_the_map_of_its_year_a_table_is_converted_whole(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.areas.load(kaart(tmp_path, THEN, 2016), quiet)
    path = table(tmp_path)
    report = library.figures.inspect(path)
    assert (report.older, report.moved, report.strange) == (2016, 0, 0)
    assert "horen bij de indeling van 2016" in sentences(library, path)
    library.figures.load(path, quiet)
    assert shown(library) == {"WK030701": 20, "WK030702": 20, "WK030703": 30, "WK030704": 10}


def test_a_table_of_two_years_is_placed_year_by_year(library: SnapshotLibrary, tmp_path: Path) -> None:
    rows = "WK030701,De Leyen,2016,10\nWK030703,Kerkhoek,2016,30\n"
    rows += "WK030704,De Leijen,2024,12\nWK030703,Kerkhoek,2024,32\n"
    library.figures.load(table(tmp_path, rows, "code,wijknaam,jaar,koop"), quiet)
    assert shown(library, 2016) == {"WK030704": 10, "WK030703": 30}
    assert shown(library, 2024) == {"WK030704": 12, "WK030703": 32}


def test_a_column_that_is_not_of_inhabitants_moves_no_code(library: SnapshotLibrary, tmp_path: Path) -> None:
    rows = "WK030701,100,10\nWK030702,100,20\nWK030703,100,30\nWK030704,100,40\n"
    path = table(tmp_path, rows, "code,inwoners,koop")
    assert sentences(library, path) == ""
    library.figures.load(path, quiet)
    assert shown(library) == {"WK030701": 10, "WK030702": 20, "WK030703": 30, "WK030704": 40}


def test_where_inhabitants_tell_alone_no_empty_name_is_shown(library: SnapshotLibrary, tmp_path: Path) -> None:
    library.areas.load(kaart(tmp_path, THEN, 2016), quiet)
    path = table(tmp_path, "WK030701,4500,10\nWK030703,380,30\nWK030704,4800,40\n", "code,inwoners,koop")
    told = sentences(library, path)
    assert "WK030701 is op de kaart “Duinzicht”, en daar wonen" in told
    assert "“”" not in told


@pytest.mark.parametrize("first", ["table", "kaart"])
def test_a_table_lies_the_same_whichever_of_it_and_the_kaart_of_its_year_was_loaded_first(
    library: SnapshotLibrary, tmp_path: Path, first: str
) -> None:
    path, older = table(tmp_path), kaart(tmp_path, THEN, 2016)
    loads = [lambda: library.figures.load(path, quiet), lambda: library.areas.load(older, quiet)]
    for load in loads if first == "table" else reversed(loads):
        load()
    assert shown(library) == {"WK030701": 20, "WK030702": 20, "WK030703": 30, "WK030704": 10}


def test_when_the_kaart_of_its_year_goes_a_table_lies_where_its_names_are(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    older = library.areas.load(kaart(tmp_path, THEN, 2016), quiet)
    library.figures.load(table(tmp_path), quiet)
    assert shown(library)["WK030701"] == 20
    library.remove(older.id)
    assert shown(library) == {"WK030702": 20, "WK030703": 30, "WK030704": 10}


def test_rows_that_lie_nowhere_come_back_with_a_kaart_that_has_them(library: SnapshotLibrary, tmp_path: Path) -> None:
    path = table(tmp_path, "WK030701,Oosterpolder,70,5\nWK030703,Kerkhoek,380,30\nWK030709,Nieuw,99,9\n")
    library.figures.load(path, quiet)
    assert shown(library) == {"WK030703": 30}
    then = NOW | {"WK030701": ("Oosterpolder", 70, (0, 2)), "WK030709": ("Nieuw", 99, (9, 12))}
    library.areas.load(kaart(tmp_path, then, 2025), quiet)
    assert shown(library) == {"WK030701": 5, "WK030703": 30, "WK030709": 9}


def test_two_rows_that_a_kaart_no_longer_tells_apart_show_no_figure(library: SnapshotLibrary, tmp_path: Path) -> None:
    other = {"WK030701": ("Duinzicht aan zee", 1300, (0, 2)), "WK030703": ("Kerkhoek", 400, (4, 6))}
    rows = "WK030701,De Leyen,4500,10\nWK030701,Duinzicht,1350,11\nWK030703,Kerkhoek,380,30\n"
    made = library.figures.load(table(tmp_path, rows), quiet)
    assert shown(library) == {"WK030701": 11, "WK030703": 30, "WK030704": 10}
    for snapshot in library.snapshots():
        if snapshot.id != made.id:
            library.remove(snapshot.id)
    library.areas.load(kaart(tmp_path, other, 2025), quiet)
    assert "WK030704" not in shown(library)


def test_a_national_table_finds_its_names_where_only_one_gemeente_is_on_the_kaart(
    library: SnapshotLibrary, tmp_path: Path
) -> None:
    far = "".join(f"WK0999{n:02},Elders {n},{n}\n" for n in range(20))
    path = table(tmp_path, f"WK030701,De Leyen,10\nWK030703,Kerkhoek,30\nWK030702,Molenwijk,5\n{far}", "code,plek,koop")
    library.figures.load(path, quiet)
    assert shown(library) == {"WK030704": 10, "WK030703": 30, "WK030702": 5}


def test_a_table_of_before_what_it_says_was_kept_stays_as_it_was_read(library: SnapshotLibrary, tmp_path: Path) -> None:
    made = library.figures.load(table(tmp_path), quiet)
    folder = tmp_path / "data" / "snapshots" / made.id
    (folder / "said.parquet").unlink()
    card = json.loads((folder / "snapshot.json").read_text(encoding="utf-8"))
    (folder / "snapshot.json").write_text(json.dumps(card | {"borders": "kaart"}), encoding="utf-8")
    again = SnapshotLibrary(tmp_path / "data", SOURCES)
    assert shown(again) == {"WK030701": 10, "WK030702": 20, "WK030703": 30}


def test_people_are_compared_as_they_are_stored(tmp_path: Path) -> None:
    few = {code: (name, 80 if n else 1350, at) for n, (code, (name, _, at)) in enumerate(NOW.items())}
    library = SnapshotLibrary(tmp_path / "data", SOURCES)
    library.areas.load(kaart(tmp_path, few, 2024), quiet)
    path = table(tmp_path, "WK030701,Oosterpolder,1.350,10\nWK030702,Molenwijk,85,20\nWK030703,Kerkhoek,60,30\n")
    assert library.figures.inspect(path).strange == 0
    library.figures.load(path, quiet)
    assert shown(library) == {"WK030701": 10, "WK030702": 20, "WK030703": 30}
