"""Editions differ and machines fail: the newest that answers is loaded whole, and what was passed over is told."""

import json
from pathlib import Path

import pytest

from planner.bootstrap import House
from planner.errors import FileError
from planner.services.data.fetch_report import FetchReport
from planner.services.data.fetching import proposed_year
from tests.fixtures.app import RunningApp, planner_environment
from tests.fixtures.fetching import Fetch, quiet, told
from tests.fixtures.open_data import CHANGES, DEVELOPMENT, OpenDataServer, declared_for, edition

LBM, KWB = "leefbaarometer", "cbs_kerncijfers"
OGC, FEED = "/api.pdok.nl/", "/service.pdok.nl/"
V3, V4 = "/opendata.cbs.nl/", "/datasets.cbs.nl/"
HEAD = "wk_code;wk_naam;jaar;lbm;afw;fys;onv;soc;vrz;won\n"


@pytest.fixture
def now(open_data: OpenDataServer) -> OpenDataServer:
    """Have the editions of 2025 and 2026 too."""
    open_data.kaarten |= {2025, 2026}
    open_data.tables |= {2025, 2026}
    return open_data


def loaded(report: FetchReport) -> dict[str, int]:
    """Give the newest year that was loaded of each source."""
    return {s.source: s.year for s in sorted(report.loaded, key=lambda s: s.year)}


def kaarten_asked(server: OpenDataServer) -> set[str]:
    return {path.split("wijken-en-buurten-")[1][:4] for path, _ in server.asked if OGC in path}


@pytest.mark.parametrize("gemeente", ["GM9002", "voorbeelddorp"])
def test_the_edition_of_2026_is_loaded_for_one_gemeente(
    online_house: House, ask: Fetch, now: OpenDataServer, gemeente: str
) -> None:
    assert proposed_year(online_house.context()) == 2026
    report = ask(gemeente, None)
    assert loaded(report) == {"cbs_wijk_en_buurtkaart": 2026, KWB: 2026, LBM: 2022}
    areas = online_house.library.areas.atlas("GM9002").areas
    assert areas["level"].value_counts().to_dict() == {"buurt": 12, "wijk": 5, "gemeente": 1}
    assert areas.at["GM9002", "name"] == "Voorbeelddorp"
    assert areas["inhabitants"].notna().sum() > 10  # this kaart tells none, the Kerncijfers do
    late = {indicator.id for indicator, newest in report.late if newest is None}
    assert not late & {"gasverbruik", "zonnestroom", "fysieke_omgeving", "corporatiebezit"}
    assert now.count(FEED) == 0
    assert "In plaats van" not in told(report)


def test_the_whole_country_of_2026_comes_from_its_own_feed(ask: Fetch, now: OpenDataServer) -> None:
    assert sum(s.rows for s in ask(None, 2026).loaded if s.kind == "areas") == 2 + 21 + 72
    assert now.count("WijkBuurtkaart_2026_v0.gpkg") == 1


def test_a_feed_that_is_gone_leaves_the_declared_file(ask: Fetch, now: OpenDataServer) -> None:
    now.misbehave("2026/atom/index.xml", "404")
    assert loaded(ask(None, 2026))["cbs_wijk_en_buurtkaart"] == 2026


def test_properties_that_changed_again_leave_the_national_file_of_the_same_year(
    ask: Fetch, now: OpenDataServer
) -> None:
    now.misbehave("gm_code=", "refuse")
    assert loaded(ask("GM9002", 2026))["cbs_wijk_en_buurtkaart"] == 2026


def test_a_feed_that_also_lists_another_year_gives_the_asked_one(ask: Fetch, now: OpenDataServer) -> None:
    files = "".join(f'<link href="downloads/WijkBuurtkaart_{year}_v0.gpkg"/>' for year in (2025, 2026, 2025))
    now.kept["/service.pdok.nl/cbs/wijken-en-buurten-2026/atom/index.xml"] = f"<feed>{files}</feed>".encode()
    assert loaded(ask(None, 2026))["cbs_wijk_en_buurtkaart"] == 2026


@pytest.mark.parametrize("gemeente", ["GM9002", "Voorbeelddorp", None])
def test_a_country_that_only_has_2025_gives_that_and_says_so(
    ask: Fetch, open_data: OpenDataServer, gemeente: str | None
) -> None:
    open_data.kaarten, open_data.tables = {2025}, {2025}
    report = ask(gemeente, 2026)
    assert loaded(report) == {"cbs_wijk_en_buurtkaart": 2025, KWB: 2025, LBM: 2022}
    assert "Wijk- en buurtkaart 2026 is bij de bron nog niet te vinden." in told(report)
    assert "In plaats van Wijk- en buurtkaart 2026 is 2025 geladen." in told(report)


@pytest.mark.parametrize("how", ["503", "429", "silent", "html", "cut", "refuse"])
def test_an_edition_that_gives_no_right_answer_is_not_called_absent(ask: Fetch, now: OpenDataServer, how: str) -> None:
    now.misbehave("wijken-en-buurten-2026", how)
    report = ask("Voorbeelddorp", 2026)
    assert loaded(report)["cbs_wijk_en_buurtkaart"] == 2025
    assert "Wijk- en buurtkaart 2026 gaf geen goed antwoord. Het kan er dus wel zijn." in told(report)
    assert "nog niet te vinden" not in told(report)


def test_figures_newer_than_the_borders_are_not_laid_on_them(ask: Fetch, now: OpenDataServer) -> None:
    now.kaarten = {2024, 2025}
    report = ask("GM9002", 2026)
    assert loaded(report)[KWB] == 2025
    assert "Kerncijfers wijken en buurten 2026 is niet gevraagd: de grenzen van dat jaar zijn niet geladen" in told(
        report
    )


def test_a_gemeente_is_not_called_unknown_while_nobody_answers(ask: Fetch, now: OpenDataServer) -> None:
    now.misbehave("pdok.nl", "503")
    report = ask("Voorbeelddorp", 2026)
    assert report.loaded == ()
    assert "Dat zegt niet dat ze niet bestaat" in told(report)
    assert kaarten_asked(now) == {"2026", "2025"}  # a third edition would be as silent


def test_a_gemeente_is_not_called_unknown_where_no_edition_is_found(ask: Fetch, open_data: OpenDataServer) -> None:
    open_data.kaarten = set()
    report = ask("Voorbeelddorp", 2026)
    assert report.loaded == ()
    assert "kon niet worden opgezocht" in told(report)


def test_without_a_connection_no_other_year_is_tried(ask: Fetch, now: OpenDataServer, online_house: House) -> None:
    sources = online_house.settings.declared / "sources.yaml"
    assert now.url in sources.read_text(encoding="utf-8")
    now.closing.set()
    now.misbehave("", "hang up")
    report = ask("GM9002", 2026)
    assert report.loaded == ()
    assert kaarten_asked(now) == {"2026"}
    assert "is niet bereikbaar" in told(report)


def test_a_gemeente_that_this_edition_has_not_costs_no_national_file(ask: Fetch, now: OpenDataServer) -> None:
    report = ask("GM0457", 2026)
    assert report.loaded == ()
    assert now.count(".gpkg") == 0
    assert "kent de gemeente GM0457 niet" in told(report)


def test_an_address_that_serves_another_year_is_told_as_that_year(ask: Fetch, now: OpenDataServer) -> None:
    for layer, table in now.layers.items():
        own = edition(table[table["gemeentecode"] == "GM9002"], 2026).assign(jaar=2025)
        path = f"/api.pdok.nl/cbs/wijken-en-buurten-2026/ogc/v1/collections/{layer}/items"
        now.kept[path] = json.dumps(json.loads(own.to_json())).encode()
    report = ask("GM9002", 2026)
    assert loaded(report)["cbs_wijk_en_buurtkaart"] == 2025
    assert "In plaats van Wijk- en buurtkaart 2026 is 2025 geladen." in told(report)


@pytest.mark.parametrize(("layer", "page"), [("buurten", 20), ("wijken", 10)])
def test_half_a_kaart_is_seen_and_the_national_file_taken(
    ask: Fetch, now: OpenDataServer, layer: str, page: int
) -> None:
    now.halves, now.page = {layer}, page
    (kaart,) = (s for s in ask("GM9001", 2026).loaded if s.kind == "areas")
    assert kaart.file_name == "wijkenbuurten_2026.gpkg"
    assert kaart.rows == 2 + 21 + 72


def test_v4_is_asked_first_and_v3_not_at_all(ask: Fetch, now: OpenDataServer) -> None:
    assert loaded(ask("GM9002", 2026))[KWB] == 2026
    assert now.count(V4) > 0
    assert now.count(V3) == 0


@pytest.mark.parametrize("how", ["503", "silent", "404", "html", "cut", "half", "uncounted measures"])
def test_v3_is_the_way_back_and_says_the_same(online_house: House, ask: Fetch, now: OpenDataServer, how: str) -> None:
    now.page = 1
    if how == "half":
        now.halves = {"odata4"}
    elif how == "uncounted measures":
        now.kept["/datasets.cbs.nl/odata/v1/CBS/86358NED/MeasureCodes"] = b'{"value": []}'
    else:
        now.misbehave(V4, how)
    report = ask("GM9002", 2026)
    assert loaded(report)[KWB] == 2026
    assert now.count(V3) > 0
    (table,) = (
        t for t in online_house.library.areas.atlas("GM9002").tables if (t.snapshot.source, t.year) == (KWB, 2026)
    )
    assert len(table.values) == 1 + 5 + 12


def test_half_pages_of_both_are_never_stored(ask: Fetch, now: OpenDataServer, online_house: House) -> None:
    now.page, now.halves = 1, {"odata3", "odata4"}
    report = ask("GM9002", 2026)
    assert KWB not in loaded(report)
    assert "gaf niet alles" in told(report)
    folder = online_house.settings.data_dir / "downloads"
    assert [path.name for path in folder.iterdir() if path.suffix == ".csv"] == []


def test_rows_that_nobody_counts_are_not_stored(ask: Fetch, now: OpenDataServer) -> None:
    now.counts = False
    report = ask("GM9002", 2026)
    assert KWB not in loaded(report)
    assert "zegt niet hoeveel rijen er zijn" in told(report)


def test_only_scores_are_read_and_the_others_named(ask: Fetch, open_data: OpenDataServer) -> None:
    open_data.members["map/Leefbaarometer-scores-ontwikkeling buurten 2014-2024.csv"] = CHANGES
    open_data.members["leesmij wijk.txt"] = "uitleg"
    report = ask("GM9002", 2024)
    assert [s.file_name for s in report.loaded if s.source == LBM] == ["Leefbaarometer-scores wijken 2002-2022.csv"]
    for name in (DEVELOPMENT.rpartition("/")[2], "scores-ontwikkeling buurten", "grids", "leesmij wijk.txt"):
        assert name in told(report)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("Leefbaarometer-ontwikkeling wijken 2002-2024.csv", CHANGES, "table-of-changes"),
        ("ontwikkeling.csv", HEAD + "WK900101;Wijk;2024;0,1;0,1;0,1;0,1;0,1;0,1;0,1\n", "table-of-changes"),
        ("scores 2024.csv", HEAD + "WK900101;Wijk;2014-2024;0,1;0,1;0,1;0,1;0,1;0,1;0,1\n", "table-of-changes"),
        ("scores.csv", HEAD + "WK900101;Wijk;2022 tot 2024;0,1;0,1;0,1;0,1;0,1;0,1;0,1\n", "table-of-changes"),
        ("Leefbaarometer-scores wijken 2002-2024.csv", CHANGES, "year-unknown"),
    ],
)
def test_a_table_of_changes_is_no_table_of_scores(
    online_house: House, ask: Fetch, tmp_path: Path, name: str, text: str, code: str
) -> None:
    ask("GM9001", 2024)
    before = online_house.library.snapshots()
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=code):
        online_house.library.figures.load(tmp_path / name, quiet)
    assert online_house.library.snapshots() == before


@pytest.mark.parametrize(
    "members",
    [
        {"2022/Leefbaarometer-scores wijken 2002-2022.csv": HEAD},
        {"scores/wijken.csv": HEAD, "a/Leefbaarometer-scores wijken 2002-2022.csv": HEAD},
    ],
)
def test_two_tables_of_one_name_are_not_read_as_one(
    ask: Fetch, open_data: OpenDataServer, members: dict[str, str]
) -> None:
    open_data.members |= members
    report = ask("GM9002", 2024)
    assert LBM not in loaded(report)
    assert "heten verschillende bestanden hetzelfde" in told(report)


def test_the_two_groups_of_the_oldest_are_one_share_again(online_house: House, ask: Fetch, now: OpenDataServer) -> None:
    ask("GM9002", 2025)
    ask("GM9002", 2026)
    column = "percentage_personen_65_jaar_en_ouder"
    tables = {
        t.year: t.values[column] for t in online_house.library.areas.atlas("GM9002").tables if t.snapshot.source == KWB
    }
    assert tables[2025].notna().sum() > 10
    assert (tables[2026] - tables[2025]).abs().max() < 0.1


def test_what_has_ended_is_looked_for_in_its_last_year_and_told(
    ask: Fetch, now: OpenDataServer, online_house: House
) -> None:
    report = ask("GM9002", 2026)
    assert [s.year for s in report.loaded if s.source == KWB][-1] == 2023
    assert "De bron publiceert dit niet meer: Woningen van voor 2000. Het laatste jaar is 2023." in told(report)


def test_what_ended_long_ago_is_found_too(open_data: OpenDataServer, tmp_path: Path) -> None:
    open_data.kaarten, open_data.tables = {2026}, {2022, 2026}
    declared = declared_for(open_data, tmp_path / "declared")
    indicators = declared / "indicators.yaml"
    text = indicators.read_text(encoding="utf-8")
    indicators.write_text(text.replace("last_year: 2023", "last_year: 2022"), encoding="utf-8")
    made = planner(declared, tmp_path, "--gemeente", "Voorbeelddorp")
    assert "Het laatste jaar is 2022." in made
    assert open_data.count("85318NED") > 0


def planner(declared: Path, tmp_path: Path, *more: str) -> str:
    """Fetch with the command line and give what it says."""
    own = {"PLANNER_DECLARED_DIR": str(declared), "PLANNER_FETCH_TIMEOUT": "1"}
    made = RunningApp("", planner_environment(tmp_path / "var", **own)).planner("fetch", *more)
    assert made.returncode == 0, made.stderr + made.stdout
    return made.stdout


def test_the_command_line_loads_2026(now: OpenDataServer, tmp_path: Path) -> None:
    declared = declared_for(now, tmp_path / "declared")
    said = planner(declared, tmp_path, "--gemeente", "Voorbeelddorp", "--year", "2026")
    assert "Wijk- en buurtkaart 2026 (verzonnen): 18 rijen geladen" in said
    assert "Kerncijfers wijken en buurten 2026 (verzonnen): 18 rijen geladen" in said
    assert "Die zijn niet gelezen: Leefbaarometer-ontwikkeling" in said


def test_the_command_line_steps_back_and_says_so(open_data: OpenDataServer, tmp_path: Path) -> None:
    open_data.kaarten, open_data.tables = {2025}, {2025}
    declared = declared_for(open_data, tmp_path / "declared")
    said = planner(declared, tmp_path, "--gemeente", "Voorbeelddorp", "--year", "2026")
    assert "Wijk- en buurtkaart 2025 (verzonnen): 18 rijen geladen" in said
    assert "Wijk- en buurtkaart 2026 is bij de bron nog niet te vinden." in said
    assert "In plaats van Kerncijfers wijken en buurten 2026 is 2025 geladen." in said
