"""Fetching in one go: what is there is loaded, what isn't is told, and nothing is ever half-saved."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.bootstrap import House, build
from planner.domain.permissions import Role
from planner.domain.rules import RuleBroken
from planner.errors import NotFoundError, UserError
from planner.services.data.fetching import fetch
from planner.settings import Settings
from tests.builders import a_user
from tests.fixtures.app import RunningApp, free_port, planner_environment
from tests.fixtures.fetching import Fetch, quiet, told
from tests.fixtures.open_data import OpenDataServer, declared_for

LBM = "open-data-leefbaarometer-meting-2024.zip"


def downloads(online_house: House) -> list[str]:
    folder = online_house.settings.data_dir / "downloads"
    return sorted(path.name for path in folder.glob("[!.]*") if path.is_file()) if folder.is_dir() else []


@pytest.mark.parametrize("asked", ["Hoofdstad van het Voorbeeld", "VOORBEELD STAD", "voorbeeld-stad"])
def test_a_gemeente_is_fetched_by_what_people_call_it(open_data: OpenDataServer, tmp_path: Path, asked: str) -> None:
    declared = declared_for(open_data, tmp_path / "declared")
    (declared / "gemeente_names.yaml").write_text("names:\n  Voorbeeldstad: [Hoofdstad van het Voorbeeld]\n")
    made = build(Settings(tmp_path / "var", declared, f"sqlite:///{tmp_path}/planner.db", fetch_timeout=1))
    report = fetch(made.context(), gemeente=asked, year=2024, progress=quiet)
    made.close()
    assert report.wanted.code == "GM9001"


def test_one_gemeente_is_fetched_by_its_name(online_house: House, ask: Fetch) -> None:
    report = ask("voorbeelddorp", 2024)
    assert (report.wanted.code, report.wanted.name) == ("GM9002", "Voorbeelddorp")
    kaart = next(s for s in online_house.library.snapshots() if s.kind == "areas")
    assert (kaart.file_name, kaart.rows) == ("wijkenbuurten_2024_GM9002.gpkg", 1 + 5 + 12)
    expected = {"Kerncijfers wijken en buurten 2024", "Leefbaarometer 2022", "Wijk- en buurtkaart 2024"}
    assert expected <= {s.title.removesuffix(" (verzonnen)") for s in online_house.library.snapshots()}
    sentences = told(report)
    assert sentences.startswith("Voorbeelddorp, 2024:")
    assert kaart.checksum in sentences


def test_the_figures_are_those_of_the_source(online_house: House, ask: Fetch) -> None:
    ask("GM9001", 2024)
    tables = {t.snapshot.source: t for t in online_house.library.areas.atlas("GM9001").tables if t.year == 2024}
    kaart, table = tables["cbs_wijk_en_buurtkaart"].values, tables["cbs_kerncijfers"].values
    wijken = [code for code in kaart.index if code.startswith("WK") and code in table.index]
    for column in ("aantal_inwoners", "gemiddeld_gasverbruik_totaal"):
        assert (kaart.loc[wijken, column].dropna() == table.loc[wijken, column].dropna()).all()


def test_the_whole_country_comes_from_the_national_file_even_when_the_line_breaks(
    online_house: House, ask: Fetch, open_data: OpenDataServer
) -> None:
    open_data.misbehave("_v1.gpkg", "cut", times=2)
    report = ask(None, 2024)
    assert sum(s.rows for s in report.loaded if s.kind == "areas") == 2 + 21 + 72
    assert {"kerncijfers_2024.csv", LBM, "wijkenbuurten_2024.gpkg"} <= set(downloads(online_house))
    assert [bool(h.get("Range")) for path, h in open_data.asked if "_v1.gpkg" in path] == [False, True, True]


def test_a_year_that_is_not_out_gives_the_newest_before_it(ask: Fetch) -> None:
    report = ask("GM9002", 2025)
    assert [item.year for item in report.items if item.asked == 2025] == [2024, 2025, 2024]
    assert "Wijk- en buurtkaart 2025 is bij de bron nog niet te vinden." in told(report)
    assert "In plaats van Kerncijfers wijken en buurten 2025 is 2024 geladen." in told(report)


def test_columns_that_are_not_out_are_looked_for_in_earlier_years(ask: Fetch, open_data: OpenDataServer) -> None:
    open_data.late = {"GemiddeldAardgasverbruik"}
    report = ask("GM9001", 2024)
    assert [s.year for s in report.loaded if s.source == "cbs_kerncijfers"][:2] == [2024, 2023]
    late = {indicator.columns[0]: newest for indicator, newest in report.late}
    assert late["gemiddeld_gasverbruik_totaal"] == 2023
    assert "Het nieuwste jaar is 2023." in told(report)


def test_one_source_in_trouble_does_not_stop_the_others(
    online_house: House, ask: Fetch, open_data: OpenDataServer
) -> None:
    open_data.misbehave("www.leefbaarometer.nl", "503")
    open_data.misbehave("opendata.cbs.nl", "html")
    report = ask("GM9002", 2024)
    assert {s.source for s in report.loaded} == {"cbs_wijk_en_buurtkaart", "cbs_kerncijfers"}  # these over OData v4
    assert open_data.count("/Observations") >= 3
    assert str(online_house.settings.data_dir / "downloads" / LBM) in told(report)
    assert "Even geduld" in told(report)


def test_a_machine_that_gives_pages_for_people_changes_nothing(
    online_house: House, ask: Fetch, open_data: OpenDataServer
) -> None:
    open_data.misbehave("", "html")
    report = ask("GM9002", 2024)
    assert report.loaded == ()
    assert online_house.library.snapshots() == ()
    assert downloads(online_house) == []
    assert "Er is niets geladen" in told(report)


def test_a_broken_file_is_told_and_not_kept(online_house: House, ask: Fetch, open_data: OpenDataServer) -> None:
    open_data.kept[f"/www.leefbaarometer.nl/resources/{LBM}"] = b"PK\x03\x04 kapot"
    report = ask("GM9002", 2024)
    assert "beschadigd" in told(report)
    assert LBM not in downloads(online_house)
    assert {s.source for s in report.loaded} == {"cbs_wijk_en_buurtkaart", "cbs_kerncijfers"}


def test_what_lies_there_is_used_unless_asked_again(online_house: House, ask: Fetch, open_data: OpenDataServer) -> None:
    for again, times in ((False, 1), (False, 1), (True, 2)):
        report = ask("GM9002", 2024, again=again)
        assert [open_data.count(part) for part in (LBM, "/gemeenten/items", "85984NED")] == [times, times, 7 * times]
    assert "lag er al en is gebruikt" not in told(report)


def test_offline_files_put_there_by_hand_are_used(online_house: House, ask: Fetch, open_data: OpenDataServer) -> None:
    open_data.misbehave("", "503")
    report = ask("Voorbeelddorp", 2024)
    assert report.loaded == ()
    for item in report.items:
        assert item.by_hand.url in told(report)
        assert str(item.by_hand.path) in told(report)
    kaart = next(item.by_hand.path for item in report.items if item.offer.kind == "areas")
    kaart.parent.mkdir(exist_ok=True)
    kaart.write_bytes(open_data.files.areas.read_bytes())
    again = ask("Voorbeelddorp", 2024)
    assert again.wanted.code == "GM9002"
    assert [s.source for s in again.loaded] == ["cbs_wijk_en_buurtkaart"]


def test_a_gemeente_that_is_not_there_is_told_with_names_like_it(ask: Fetch) -> None:
    with pytest.raises(NotFoundError, match="gemeente-unknown") as problem:
        ask("Voorbeeld", 2024)
    assert problem.value.values["near"] == "Voorbeelddorp, Voorbeeldstad"


@pytest.mark.parametrize("year", [1850, 20224])
def test_a_year_that_cannot_be_is_told_before_anyone_is_asked(ask: Fetch, open_data: OpenDataServer, year: int) -> None:
    with pytest.raises(UserError, match="year-impossible"):
        ask("GM9001", year)
    assert open_data.asked == []


def test_who_may_not_load_data_may_not_fetch_it(online_house: House) -> None:
    ctx = replace(online_house.context(), user=a_user(role=Role.LID))
    with pytest.raises(RuleBroken):
        fetch(ctx, gemeente="GM9001", year=2024, progress=quiet)


def test_the_command_line_fetches_and_says_so(open_data: OpenDataServer, tmp_path: Path) -> None:
    declared = declared_for(open_data, tmp_path / "declared")
    more = {"PLANNER_DECLARED_DIR": str(declared), "PLANNER_FETCH_TIMEOUT": "1"}
    app = RunningApp("", planner_environment(tmp_path / "var", **more))
    made = app.planner("fetch", "--gemeente", "Voorbeelddorp", "--year", "2024")
    assert made.returncode == 0, made.stderr
    assert "Wijk- en buurtkaart 2024" in made.stdout
    assert "Gegevens ophalen" in made.stderr


def test_the_command_line_offline_says_what_to_do(open_data: OpenDataServer, tmp_path: Path) -> None:
    open_data.url = f"http://127.0.0.1:{free_port()}"
    declared = declared_for(open_data, tmp_path / "declared")
    more = {"PLANNER_DECLARED_DIR": str(declared), "PLANNER_FETCH_TIMEOUT": "1"}
    app = RunningApp("", planner_environment(tmp_path / "var", **more))
    made = app.planner("fetch", "--gemeente", "GM9002", "--year", "2024")
    assert made.returncode == 1
    assert "Traceback" not in made.stderr
    assert str(tmp_path / "var" / "downloads" / "kerncijfers_2024.csv") in made.stdout
