"""The command line as a person and a program use it, in a process of its own."""

import json
from pathlib import Path

import pytest

from tests.fixtures.app import RunningApp, planner_environment

THEMES = {"openbare_ruimte", "verduurzaming", "veerkracht", "samenstelling"}


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> RunningApp:
    """Give the command line on a folder with the fictional gemeenten."""
    app = RunningApp("", planner_environment(tmp_path_factory.mktemp("cli")))
    made = app.planner("demo")
    assert made.returncode == 0, made.stderr
    return app


def test_scores_give_one_object_per_area_as_promised(demo):
    told = demo.planner("scores", "--gemeente", "GM9001", "--level", "wijk", "--json")
    areas = json.loads(told.stdout)
    assert len(areas) >= 14
    for area in areas:
        assert set(area) == {"code", "name", "level", "themes", "indicators"}
        assert area["level"] == "wijk"
        assert set(area["themes"]) == THEMES
        assert all(set(theme) == {"score", "coverage"} for theme in area["themes"].values())
        for figure in area["indicators"].values():
            assert set(figure) == {"value", "year", "score", "missing"}
            assert (figure["value"] is None) == (figure["missing"] is not None)


def test_scores_tell_how_sure_they_are_when_asked(demo):
    told = demo.planner("scores", "--gemeente", "GM9001", "--within", "stedelijkheid", "--how-sure", "--json")
    assert told.returncode == 0, told.stderr
    ranked = 0
    for area in json.loads(told.stdout):
        assert all(set(other) == {"code", "name", "gemeente", "distance"} for other in area["comparable"])
        assert area["code"] not in {other["code"] for other in area["comparable"]}
        for theme in area["themes"].values():
            assert {"rank", "rank_low", "rank_high", "first", "first_share", "contributions"} <= set(theme)
            if theme["rank_low"] is not None:
                ranked += 1
                assert theme["rank_low"] <= theme["rank"] <= theme["rank_high"]
                assert sum(theme["contributions"].values()) == pytest.approx(theme["score"] - 5)
    assert ranked > 20


def test_an_agenda_goes_to_another_installation_and_back_as_a_file(demo, tmp_path):
    out = tmp_path / "agenda.json"
    assert demo.planner("agenda", "export-json", "demo-agenda", "--out", str(out)).returncode == 0
    elsewhere = RunningApp("", planner_environment(tmp_path / "elsewhere"))
    names = [word for n in (3, 5, 7, 9) for word in ("--answers-of", f"demo-{n:03}")]
    told = elsewhere.planner("agenda", "import-json", str(out), *names)
    assert told.returncode == 0, told.stderr
    here, there = (app.planner("agenda", "show", "demo-agenda", "--json").stdout for app in (demo, elsewhere))
    assert json.loads(here) == json.loads(there)
    again = demo.planner("agenda", "import-json", str(out), "--preview")
    assert (again.returncode, again.stdout) == (0, "")
    changed = json.loads(out.read_text(encoding="utf-8"))
    changed["dossier"]["agenda"]["actions"][0]["title"] = "Andere titel"
    out.write_text(json.dumps(changed), encoding="utf-8")
    refused = RunningApp("", planner_environment(tmp_path / "third")).planner("agenda", "import-json", str(out))
    assert refused.returncode == 1
    assert "in de agenda staat een andere tekst" in refused.stderr
    assert "Traceback" not in refused.stderr
    out.write_text('{"format": "iets anders"}')
    refused = elsewhere.planner("agenda", "import-json", str(out))
    assert refused.returncode == 1
    assert "geen bestand van een agenda" in refused.stderr


def test_water_and_uninhabited_areas_have_no_scores(demo):
    areas = {a["code"]: a for a in json.loads(demo.planner("scores", "--gemeente", "GM9001", "--json").stdout)}
    for code in ("WK900199", "WK900120"):
        assert {theme["score"] for theme in areas[code]["themes"].values()} == {None}
        assert {figure["missing"] for figure in areas[code]["indicators"].values()} == {"nvt"}


def test_scores_for_people_are_a_table_on_standard_output(demo):
    told = demo.planner("scores", "--gemeente", "GM9002", "--level", "buurt")
    assert told.returncode == 0
    assert "Dorpskern" not in told.stderr
    assert len(told.stdout.splitlines()) > 10


def test_a_rank_within_the_gemeente_differs_from_one_within_all(demo):
    told = [demo.planner("scores", "--gemeente", "GM9002", "--within", w, "--json").stdout for w in ("nl", "gemeente")]
    assert told[0] != told[1]


def test_the_demo_agenda_is_listed_and_shown(demo):
    listed = json.loads(demo.planner("agenda", "list", "--json").stdout)
    assert [a["id"] for a in listed] == ["demo-agenda"]
    shown = json.loads(demo.planner("agenda", "show", "demo-agenda", "--json").stdout)
    assert len(shown["parties"]) == 4
    assert shown["fictional"] is True
    frozen = shown["opgaven"][0]["figures"][0]
    assert {"value", "year", "score", "frozen_on"} <= set(frozen)
    assert "Woonstede" in demo.planner("agenda", "show", "demo-agenda").stdout


def test_the_demo_twice_adds_nothing(demo):
    again = demo.planner("demo")
    assert again.returncode == 0
    assert len(json.loads(demo.planner("agenda", "list", "--json").stdout)) == 1


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF-1.7"), ("html", b"<!DOCTYPE html>")])
def test_an_export_is_written_to_a_file(demo, tmp_path, kind, start):
    out = tmp_path / f"agenda.{kind}"
    told = demo.planner("export", "demo-agenda", "--as", kind, "--out", str(out))
    assert told.returncode == 0, told.stderr
    assert told.stdout == ""
    assert out.read_bytes().lstrip().startswith(start)


def test_migrate_and_check_say_that_all_is_well(demo):
    for command, heads in (("migrate", []), ("check", ["demo-agenda", "*"])):
        told = demo.planner(command)
        assert (told.returncode, [line.split()[0] for line in told.stdout.splitlines()]) == (0, heads)
        assert told.stderr.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ("scores", "--gemeente", "GM0000"),
        ("scores",),
        ("agenda", "show", "bestaat-niet"),
        ("export", "bestaat-niet", "--as", "pdf", "--out", "x.pdf"),
        ("export", "demo-agenda", "--as", "docx", "--out", "x.docx"),
        ("export", "demo-agenda", "--as", "pdf", "--out", "/bestaat/niet/x.pdf"),
        ("import-areas", "README.md"),
        ("import-figures", "requirements.txt"),
        ("import-areas", "bestaat-niet.gpkg"),
        ("vlieg",),
    ],
)
def test_a_mistake_of_the_user_exits_with_1_and_no_traceback(demo, arguments):
    told = demo.planner(*arguments)
    assert told.returncode == 1, told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


def test_a_wrong_file_changes_nothing(demo, tmp_path):
    wrong = tmp_path / "kaart.gpkg"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    folder = Path(demo.environment["PLANNER_DATA_DIR"])
    before = sorted(str(p) for p in folder.rglob("*") if "planner.db" not in p.name)
    assert demo.planner("import-areas", str(wrong)).returncode == 1
    assert sorted(str(p) for p in folder.rglob("*") if "planner.db" not in p.name) == before


@pytest.mark.parametrize("more", [{"PLANNER_DATADIR": "x"}, {"PLANNER_DATABASE_URL": "mysql://x"}])
def test_a_wrong_setting_stops_with_a_clear_line(tmp_path, more):
    app = RunningApp("", planner_environment(tmp_path, **more))
    told = app.planner("migrate")
    assert told.returncode == 1
    assert "PLANNER_DATA" in told.stderr
    assert "Traceback" not in told.stderr


def test_every_command_has_help(demo):
    for command in ((), ("demo",), ("scores",), ("agenda", "list"), ("export",), ("import-areas",), ("start",)):
        told = demo.planner(*command, "--help")
        assert told.returncode == 0
        assert told.stdout.strip()


def test_a_place_is_found_by_name_with_the_code_other_commands_ask(demo):
    found = json.loads(demo.planner("find", "voorbeeldstad rivierwijk", "--json").stdout)
    where = {"level": "wijk", "wijk": "", "gemeente": "Voorbeeldstad"}
    assert found == [{"code": "WK900105", "name": "Rivierwijk", **where}]
    cut = demo.planner("find", "oord", "--most", "2")
    assert len(cut.stdout.splitlines()) == 3
    assert "Geef er de wijk of de gemeente bij" in cut.stderr
    assert "Niets gevonden bij “xqzy”" in demo.planner("find", "xqzy").stderr


def test_a_gemeente_is_named_or_coded_whichever_way_it_is_written(demo):
    by_code = demo.planner("scores", "--gemeente", "GM9001", "--json")
    assert demo.planner("scores", "--gemeente", " VOORBEELD-STAD", "--json").stdout == by_code.stdout
    unknown = demo.planner("assets", "--gemeente", "Voorbeldstad")
    assert unknown.returncode == 1
    assert "Lijkt erop: Voorbeeldstad" in unknown.stderr


def test_the_list_of_agendas_is_searched_by_gemeente(demo):
    assert json.loads(demo.planner("agenda", "list", "--find", "voorbeeldstad", "--json").stdout)
    assert json.loads(demo.planner("agenda", "list", "--find", "elders", "--json").stdout) == []


def test_the_newer_gas_of_one_gemeente_and_one_own_figure_of_two_lie_side_by_side(tmp_path):
    """What one table is about is shown from it, and nothing else changes: in a folder of its own."""
    app = RunningApp("", planner_environment(tmp_path))
    assert app.planner("demo").returncode == 0

    def areas(gemeente: str) -> dict[str, dict]:
        told = app.planner("scores", "--gemeente", gemeente, "--level", "buurt", "--json")
        return {area["code"]: area["indicators"] for area in json.loads(told.stdout)}

    def load(name: str, head: str, figures: dict[str, object], *more: str) -> str:
        lines = [f"Buurtcode;{head}", *(f"{code};{figure}".replace(".", ",") for code, figure in figures.items())]
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
        told = app.planner("import-figures", str(tmp_path / name), *more)
        assert told.returncode == 0, told.stderr
        return told.stderr

    one, two = areas("GM9001"), areas("GM9002")
    newer = load("gas_2025.csv", "g_gas", {c: 2000 + n for n, c in enumerate(two)})
    assert "Van deze tabel zie je nergens" not in newer
    gas = [area["gasverbruik"] for area in areas("GM9002").values()]
    assert [(figure["value"], figure["year"]) for figure in gas] == [(2000.0 + n, 2025) for n in range(len(two))]
    assert {c: (a["gasverbruik"]["value"], a["gasverbruik"]["year"]) for c, a in areas("GM9001").items()} == {
        c: (a["gasverbruik"]["value"], a["gasverbruik"]["year"]) for c, a in one.items()
    }

    own = "columns:\n  schulden:\n    indicator: {label: S, theme: veerkracht, unit: '%', direction: high_is_need}\n"
    (tmp_path / "map.yaml").write_text(own, encoding="utf-8")
    load("schulden_GM9001_2024.csv", "schulden", dict.fromkeys(one, 7.5), "--map", str(tmp_path / "map.yaml"))
    load("schulden_GM9002_2024.csv", "schulden", dict.fromkeys(two, 5.5))
    for gemeente, figure in (("GM9001", 7.5), ("GM9002", 5.5)):
        assert {area["eigen_s"]["value"] for area in areas(gemeente).values()} - {None} == {figure}

    old = load("gas_2012.csv", "g_gas", dict.fromkeys(two, 1))
    assert "Van deze tabel zie je nergens: Gasverbruik" in old
