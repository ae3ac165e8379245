"""Snapshots: whole or not there at all, never twice, and figures only with the areas they are about."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.domain.areas import Level
from planner.domain.figures.provenance import SnapshotKind
from planner.domain.figures.wishes import TableWish
from planner.errors import FileError, NotFoundError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.library import SnapshotLibrary
from planner.text import LANGUAGES, translator
from planner.text.errors import explain

SOURCES = read_sources(DECLARED / "sources.yaml")


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


def library(data_dir: Path) -> SnapshotLibrary:
    hours = count()
    return SnapshotLibrary(data_dir, SOURCES, lambda: datetime(2026, 5, 1, tzinfo=UTC) + timedelta(hours=next(hours)))


def kaart(folder: Path, gemeente: str = "0307", *, year: int = 2024) -> Path:
    path = folder / f"kaart_{gemeente}_{year}.gpkg"
    square = shapely.box(155_000, 463_000, 156_000, 464_000)
    for layer, name, code in (("gemeenten", "gemeente", f"GM{gemeente}"), ("wijken", "wijk", f"WK{gemeente}00")):
        row = {f"{name}code": code, f"{name}naam": "Stad", "aantal_inwoners": 500, "jaar": year}
        table = gpd.GeoDataFrame([row], geometry=[square], crs=28992)
        pyogrio.write_dataframe(table, path, layer=layer, driver="GPKG")
    return path


def country_of(folder: Path, gemeenten: list[str]) -> Path:
    path = folder / "land_2024.gpkg"
    squares = [shapely.box(155_000 + n * 1_000, 463_000, 156_000 + n * 1_000, 464_000) for n in range(len(gemeenten))]
    for layer, name, start, end in (("gemeenten", "gemeente", "GM", ""), ("wijken", "wijk", "WK", "00")):
        rows = [{f"{name}code": start + g + end, f"{name}naam": g, "jaar": 2024} for g in gemeenten]
        pyogrio.write_dataframe(gpd.GeoDataFrame(rows, geometry=squares, crs=28992), path, layer=layer, driver="GPKG")
    return path


def table(folder: Path, content: str = "code,gas\nWK030700,5\n", name: str = "gas_2022.csv") -> Path:
    (folder / name).write_text(content, encoding="utf-8")
    return folder / name


def test_without_areas_there_is_nothing_to_show(tmp_path: Path) -> None:
    empty = library(tmp_path)
    assert empty.snapshots() == ()
    with pytest.raises(NotFoundError, match="no-areas"):
        empty.areas.atlas()
    assert not (tmp_path / "snapshots").exists()


def test_a_snapshot_keeps_whose_it_is_and_how_to_recognise_it(tmp_path: Path) -> None:
    made = library(tmp_path).areas.load(kaart(tmp_path), quiet)
    assert (made.kind, made.year, made.rows, made.fictional) == (SnapshotKind.AREAS, 2024, 2, False)
    assert (made.title, made.licence) == ("Wijk- en buurtkaart 2024", "CC BY 4.0")
    assert made.attribution == "© Kadaster / Centraal Bureau voor de Statistiek, 2024"
    assert (len(made.checksum), made.file_name) == (64, "kaart_0307_2024.gpkg")
    assert library(tmp_path).snapshots() == (made,)


def test_the_atlas_joins_areas_borders_and_figures(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)
    loaded.figures.load(table(tmp_path), quiet)
    atlas = loaded.areas.atlas()
    assert [(t.year, t.snapshot.source) for t in atlas.tables] == [
        (2022, "eigen_tabel"),
        (2024, "cbs_wijk_en_buurtkaart"),
    ]
    assert atlas.tables[0].values.at["WK030700", "gas"] == 5
    assert atlas.tables[1].values.at["WK030700", "aantal_inwoners"] == 500
    assert list(atlas.borders) == [Level.GEMEENTE, Level.WIJK]
    assert atlas.drawn[Level.WIJK].crs == "EPSG:28992"
    assert loaded.areas.atlas() is atlas
    assert atlas.drawn[Level.WIJK] is atlas.drawn[Level.WIJK]


def test_the_same_file_again_is_no_second_snapshot_but_counts_as_imported_now(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    path = kaart(tmp_path)
    first = loaded.areas.load(path, quiet)
    loaded.areas.load(kaart(tmp_path, "0599"), quiet)
    again = loaded.areas.load(path, quiet)
    assert again.id == first.id
    assert again.imported_at > first.imported_at
    assert len(loaded.snapshots()) == 2
    assert loaded.areas.atlas().snapshot == again


def test_of_as_many_areas_with_as_new_borders_the_atlas_is_the_last_imported(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    for gemeente, year in (("0307", 2022), ("0307", 2024), ("0599", 2024)):
        loaded.areas.load(kaart(tmp_path, gemeente, year=year), quiet)
    assert "GM0599" in loaded.areas.atlas().areas.index
    assert loaded.areas.atlas("WK030700").year == 2024
    with pytest.raises(NotFoundError) as told:
        loaded.areas.atlas("WK999999")
    assert (told.value.code, told.value.values) == ("area-not-found", {"code": "WK999999"})


def test_borders_of_the_asked_year_go_before_those_imported_last(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    for gemeente, year in (("0307", 2022), ("0307", 2024), ("0599", 2022)):
        loaded.areas.load(kaart(tmp_path, gemeente, year=year), quiet)
    assert loaded.areas.atlas("WK030700", year=2022).year == 2022
    assert loaded.areas.atlas("WK030700", year=2024).year == 2024
    assert loaded.areas.atlas("WK030700", year=2019).year == 2024
    assert loaded.areas.atlas("WK030700").year == 2024
    assert loaded.areas.atlas().year == loaded.areas.atlas(year=2022).year == 2024
    with pytest.raises(NotFoundError, match="area-not-found"):
        loaded.areas.atlas("WK999999", year=2022)


def test_neither_a_part_nor_an_older_edition_nor_made_up_areas_hide_the_country(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    country = country_of(tmp_path, ["0307", "0599", "0344"])
    loaded.areas.load(country, quiet)
    for gemeente, year in (("0307", 2025), ("0307", 2022), ("9001", 2026)):
        loaded.areas.load(kaart(tmp_path, gemeente, year=year), quiet)
    assert loaded.areas.atlas().year == 2024
    assert len(loaded.areas.atlas("WK030700").areas) == 6
    assert loaded.areas.atlas("WK030700", year=2025).year == 2025
    assert loaded.areas.atlas("WK900100").year == 2026


def test_figures_inside_an_older_kaart_are_shown_too_and_those_inside_a_newer_one_are_not(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    for year in (2022, 2024):
        loaded.areas.load(kaart(tmp_path, year=year), quiet)
    loaded.figures.load(table(tmp_path, name="gas_2023.csv"), quiet)
    for year, found in ((2022, [2023, 2022]), (2024, [2023, 2024, 2022])):
        tables = loaded.areas.atlas("WK030700", year=year).tables
        assert [t.year for t in tables] == found
        assert all(t.quality.empty for t in tables)


def test_made_up_areas_say_so_and_never_mix_with_real_ones(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    made_up = loaded.areas.load(kaart(tmp_path, "9001"), quiet)
    figures = loaded.figures.load(table(tmp_path, "code,gas\nWK900100,5\n"), quiet)
    real = loaded.areas.load(kaart(tmp_path, "0307"), quiet)
    assert (made_up.fictional, figures.fictional, real.fictional) == (True, True, False)
    assert made_up.title == "Wijk- en buurtkaart 2024 (verzonnen)"
    assert "Kadaster" not in made_up.attribution
    assert {t.snapshot.fictional for t in loaded.areas.atlas("GM0307").tables} == {False}
    assert loaded.areas.atlas("WK900100").fictional
    assert len(loaded.areas.atlas("WK900100").tables) == 2


def test_figures_about_no_loaded_area_are_refused(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    with pytest.raises(FileError, match="table-no-match"):
        loaded.figures.load(table(tmp_path), quiet)
    loaded.areas.load(kaart(tmp_path, "0599"), quiet)
    with pytest.raises(FileError, match="table-no-match"):
        loaded.figures.load(table(tmp_path), quiet)
    assert len(loaded.snapshots()) == 1


def test_unknown_codes_are_left_out_and_counted(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)
    made = loaded.figures.load(table(tmp_path, "code,gas\nWK030700,5\nWK030777,6\nNL00,7\n"), quiet)
    assert (made.rows, made.left_out) == (1, 2)
    assert list(loaded.areas.atlas().tables[0].values.index) == ["WK030700"]


def test_a_given_year_reaches_the_table(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)
    path = table(tmp_path, name="gas.csv")
    assert loaded.figures.load(path, quiet, TableWish(year=2019)).year == 2019
    assert loaded.figures.load(path, quiet, TableWish(year=2020)).year == 2020
    assert [t.year for t in loaded.areas.atlas().tables if "gas" in t.values] == [2020, 2019]


@pytest.mark.parametrize("year", [-5, 0, 1989, 2028, 99_999])
def test_a_year_that_cannot_be_is_refused(tmp_path: Path, year: int) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)
    with pytest.raises(FileError, match="year-impossible") as told:
        loaded.figures.load(table(tmp_path, name="gas.csv"), quiet, TableWish(year=year))
    assert told.value.values == {"year": str(year), "first": "1990", "last": "2026"}
    assert len(loaded.snapshots()) == 1


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        ("code,jaar,gas\nWK030700,2099,5\n", "gas.csv", "cells-wrong"),
        ("code,gas\nWK030700,5\n", "gas_2099.csv", "table-not-measured"),
        ("code,jaar,gas\nWK030700,2027,5\n", "gas.csv", "cells-wrong"),
    ],
)
def test_figures_of_a_year_that_is_yet_to_come_are_refused(tmp_path: Path, content: str, name: str, code: str) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)
    with pytest.raises(FileError, match=code):
        loaded.figures.load(table(tmp_path, content, name), quiet)
    assert len(loaded.snapshots()) == 1


def test_a_crash_while_writing_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)

    def full_disk(*_: object, **__: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", full_disk)
    with pytest.raises(OSError, match="No space"):
        loaded.figures.load(table(tmp_path), quiet)
    assert len(list((tmp_path / "snapshots").iterdir())) == 1
    assert len(loaded.snapshots()) == 1


def test_a_folder_that_was_never_finished_is_not_seen(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    made = loaded.areas.load(kaart(tmp_path), quiet)
    shutil.copytree(tmp_path / "snapshots" / made.id, tmp_path / "snapshots" / ".unfinished")
    assert len(loaded.snapshots()) == 1


def test_two_processes_that_import_the_same_file_make_one_snapshot(tmp_path: Path) -> None:
    path = kaart(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: library(tmp_path).areas.load(path, quiet), range(4)))
    assert len({snapshot.id for snapshot in made}) == 1
    assert len(library(tmp_path).snapshots()) == 1


def test_what_another_process_imports_is_seen_at_once(tmp_path: Path) -> None:
    ours, theirs = library(tmp_path), library(tmp_path)
    ours.areas.load(kaart(tmp_path), quiet)
    assert len(ours.areas.atlas().tables) == 1
    theirs.figures.load(table(tmp_path), quiet)
    assert len(ours.areas.atlas().tables) == 2


def test_threads_share_one_atlas(tmp_path: Path) -> None:
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), quiet)
    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(lambda _: loaded.areas.atlas(), range(16)))
    assert all(atlas is seen[0] for atlas in seen)


def test_progress_runs_up_to_the_end_in_words_that_exist(tmp_path: Path) -> None:
    heard: list[tuple[str, float]] = []
    loaded = library(tmp_path)
    loaded.areas.load(kaart(tmp_path), lambda *step: heard.append(step))
    assert [share for _, share in heard] == sorted(share for _, share in heard)
    assert heard[-1][1] == 1.0
    assert all(translator(language)(step) for step, _ in heard for language in LANGUAGES)


def test_a_refusal_is_a_sentence_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileError) as told:
        library(tmp_path).areas.load(table(tmp_path), quiet)
    assert "Kies het bestand" in explain(told.value, translator("nl"))
    with pytest.raises(FileError, match="file-not-there"):
        library(tmp_path).figures.load(tmp_path / "weg.csv", quiet)
