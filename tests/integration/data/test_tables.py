"""Own figures through the product's own commands: real tables with their quirks, and a table of one's own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planner.bootstrap import build
from planner.cli import commands
from planner.errors import UserError
from planner.services.data import areas as figures
from planner.services.data import tables as own_figures
from planner.settings import Settings
from planner.storage.store.agendas import SqlStore
from planner.text import translator
from planner.text.errors import explain
from tests.workbooks import write_kaart, write_xlsx

Run = Callable[..., Result]
MAP = """\
year: 2023
columns:
  schulden:
    indicator: {label: Schulden, theme: veerkracht, unit: '% van de huishoudens', direction: high_is_need}
  koop: percentage_koopwoningen
  ruis: skip
"""


def runner(folder: Path) -> Run:
    """Run commands on the data in one folder; what a user did wrong becomes the sentence they read."""
    places = {"PLANNER_DATA_DIR": str(folder), "PLANNER_DATABASE_URL": f"sqlite:///{folder}/planner.db"}

    def run(*arguments: object) -> Result:
        told = CliRunner().invoke(commands, [str(one) for one in arguments], env=places)
        if isinstance(told.exception, UserError):
            told.exception = UserError(explain(told.exception, translator("nl")))
        return told

    return run


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give the commands on a folder with one small kaart."""
    folder = tmp_path_factory.mktemp("small")
    run = runner(folder / "var")
    assert run("import-areas", write_kaart(folder / "kaart_2024.gpkg")).exit_code == 0
    return run


def test_a_table_is_mapped_listed_replaced_and_removed(small: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    head = ["wijkcode", "schulden", "koop", "ruis"]
    rows: list[list[object]] = [[*head], ["59901", 12.5, 40, "?"], ["59902", "=7", 50, 1], ["59977", 1, 1, 1]]
    first = write_xlsx(tmp_path / "schulden.xlsx", {"Lees mij": [["Uitleg"]], "Cijfers": rows})
    told = small("import-figures", first, "--map", tmp_path / "map.yaml")
    assert "Gelezen is blad Cijfers" in told.stderr
    assert "Rijen over gebieden die niet geladen zijn: 1 (zoals WK059977" in told.stderr
    assert "Kolom schulden is herkend als eigen_schulden" in told.stderr
    listed = json.loads(small("sources", "--json").stdout)
    mine = next(one for one in listed if one["source"] == "eigen_tabel")
    assert (mine["year"], mine["rows"], mine["left_out"], len(mine["checksum"])) == (2023, 2, 1, 64)
    assert mine["mapping"]["columns"]["koop"] == "percentage_koopwoningen"
    scores = json.loads(small("scores", "--gemeente", "GM0599", "--level", "wijk", "--json").stdout)
    assert [area["indicators"]["eigen_schulden"]["value"] for area in scores] == [12.5, 7]

    newer = write_xlsx(tmp_path / "schulden_nieuw.xlsx", {"Cijfers": [head, ["59901", 13, 41, 0]]})
    told = small("import-figures", newer, "--replace", mine["id"])
    assert "Gekoppeld zoals eerder bij een tabel met dezelfde kolommen: schulden → eigen_schulden" in told.stderr
    assert "staat niet van welk jaar" in str(told.exception)
    assert small("import-figures", newer, "--replace", mine["id"], "--year", "2024").exit_code == 0
    lines = small("sources").stdout.splitlines()
    assert [line for line in lines if "schulden" in line] == [line for line in lines if "schulden_nieuw.xlsx" in line]
    told = small("remove", next(line for line in lines if "schulden" in line).split()[0])
    assert "Weg is Eigen tabel (schulden_nieuw.xlsx)" in told.stderr
    assert "Deze eigen cijfers zijn ook weg, want geen andere tabel vult ze: Schulden" in told.stderr
    assert "eigen_tabel" not in small("sources", "--json").stdout


def test_a_wrong_cell_stops_a_table_until_a_person_lets_it_go(small: Run, tmp_path: Path) -> None:
    path = tmp_path / "gas_2024.csv"
    path.write_text("code;gas\nWK059901;veel\nWK059902;7\n", encoding="utf-8")
    told = small("import-figures", path)
    assert "Regel 2, gas: “veel” is geen getal" in told.stderr
    assert "--accept-wrong" in str(told.exception)
    told = small("import-figures", path, "--accept-wrong")
    assert "1 waarden of rijen die niet kloppen, tellen als onbekend" in told.stderr
    assert "niets geladen" in str(small("remove", "weg").exception)


def test_the_command_says_the_year_what_is_hidden_and_what_it_cannot_know(small: Run, tmp_path: Path) -> None:
    path = tmp_path / "uitvoer 12-03-2026.csv"
    path.write_text("code;peiljaar;Koopwoningen;Gas (GJ)\nWK059901;2019;40;3\nWK059902;2019;*;4\n", encoding="utf-8")
    told = small("import-figures", path)
    assert "De cijfers zijn van 2019. Dat staat in kolom peiljaar." in told.stderr
    assert "Kolom Koopwoningen: 1 cijfers, 1 cellen zonder cijfer, waarvan 1 geheim" in told.stderr
    path.write_text("code;jaar;Koopwoningen\nWK059901;2019;0,4\nWK059902;2019;0,35\n", encoding="utf-8")
    told = small("import-figures", path)
    assert "Het kunnen delen van 1 zijn" in told.stderr
    assert "reading: thousands, decimals, fractions, percents" in str(told.exception)
    (tmp_path / "map.yaml").write_text("reading: {Koopwoningen: fractions}\n", encoding="utf-8")
    assert small("import-figures", path, "--map", tmp_path / "map.yaml").exit_code == 0
    mine = next(one for one in json.loads(small("sources", "--json").stdout) if one["file_name"] == path.name)
    assert (mine["year"], mine["mapping"]["reading"]) == (2019, {"Koopwoningen": "fractions"})


def test_two_tables_of_one_year_that_differ_are_told(small: Run, tmp_path: Path) -> None:
    def loading(name: str, homes: str) -> str:
        (tmp_path / name).write_text(f"code;percentage_koopwoningen\nWK059901;{homes}\nWK059902;7\n", encoding="utf-8")
        return small("import-figures", tmp_path / name).stderr

    assert "andere cijfers" not in loading("voorlopig_2021.csv", "40")
    assert "een ander cijfer" not in loading("afgerond_2021.csv", "40.4")
    assert "een ander cijfer" not in loading("later_2022.csv", "60")
    told = loading("definitief_2021.csv", "50")
    said = (
        "Van één gebied staat in Eigen tabel (voorlopig_2021.csv) een ander cijfer over 2021: Eenzijdig koop of huur."
    )
    assert said in told
    assert "Eigen tabel (definitief_2021.csv)" in loading("voorlopig_2021.csv", "40")


def test_an_own_indicator_shows_without_a_restart_and_goes_with_its_table(small: Run, tmp_path: Path) -> None:
    house = build(Settings(data_dir=tmp_path / "var", database_url=f"sqlite:///{tmp_path}/planner.db"))
    before = house.context()
    figures.import_areas(before, write_kaart(tmp_path / "kaart_2024.gpkg"), lambda step, share: None)
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    runner(tmp_path / "var")("import-figures", _csv(tmp_path), "--map", tmp_path / "map.yaml")
    ctx = house.context()
    assert [i.id for i in own_figures.own_indicators(ctx)] == ["eigen_schulden"]
    assert own_figures.own_indicators(before) == ()
    assert own_figures.targets(ctx)["eigen_schulden"] == "Schulden"
    snapshot = next(s for s in figures.loaded(ctx) if s.source == "eigen_tabel")
    assert own_figures.disappearing(ctx, snapshot.id).agendas == ()
    assert own_figures.remove(ctx, snapshot.id).removal.indicators[0].label.nl == "Schulden"
    assert own_figures.own_indicators(house.context()) == ()
    assert isinstance(house.store, SqlStore)
    house.store.close()


def _csv(folder: Path) -> Path:
    path = folder / "schulden.csv"
    path.write_text("code,schulden,koop,ruis\nWK059901,3,4,5\nWK059902,6,7,8\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def national(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give the commands on a folder with the real kaart of 2024."""
    run = runner(tmp_path_factory.mktemp("national") / "var")
    assert run("import-areas", real_data / "cbs" / "wijkenbuurten_2024.gpkg").exit_code == 0
    return run


@pytest.mark.parametrize(
    ("file", "said"),
    [
        pytest.param(
            "cbs/kwb_85984NED_2024_buurten_subset_plus_misdrijven.csv",
            ["AantalInwoners_5 is herkend als aantal_inwoners", "crime_vandalism is herkend als misdrijven_vernieling"],
            id="OData keys with a number behind them",
        ),
        pytest.param("cbs/kwb2024_wijk.csv", ["wozWaarde is herkend als gemiddelde_woningwaarde"], id="flattened"),
        pytest.param("cbs/kwb2024_gemeente.csv", ["342 van 342 rijen", "geregistreerde_misdrijven"], id="gemeenten"),
        pytest.param(
            "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv",
            ["Herkend als Leefbaarometer 2022", "Kolom fys is herkend als fys"],
            id="dimensions that are NA in four years",
        ),
        pytest.param(
            "utrecht/buurten_provincie_utrecht_2020_2022.csv",
            [
                "aardgasverbruik_m3_gemiddeld is herkend als gemiddeld_gasverbruik_totaal",
                "bouwjaar_vanaf_2000_percentage is herkend als percentage_bouwjaarklasse_tot_2000",
                "koopwoning_percentage is herkend als percentage_koopwoningen",
                "gemiddelde_woningwaarde is herkend als gemiddelde_woningwaarde",
                "leefbarometer_sociale_samenhang is herkend als soc",
                "social_economische_score_gemiddeld is herkend als ses_woa",
                "Niet herkend: bewoond_percentage",
            ],
            id="a table of a gemeente that maps itself",
        ),
        pytest.param(
            "energie/etlocal_stedin_buurten_2016_subset.csv",
            ["(zoals BU0058", "gas_m3_per_woning_afgeleid is herkend als"],
            id="codes of 2016 of which some no longer exist",
        ),
    ],
)
def test_every_real_table_loads_by_command(national: Run, real_data: Path, file: str, said: list[str]) -> None:
    told = national("import-figures", real_data / file)
    assert told.exit_code == 0, told.exception
    assert [words for words in said if words not in told.stderr] == []


def test_real_codes_with_letters_are_found_and_pseudo_codes_left_out(national: Run, tmp_path: Path) -> None:
    path = tmp_path / "stat_2024.csv"
    rows = '"BU0363KA05";"    3170"\n"WK0363SE  ";"       ."\n"BU00000000";"       1"\n"BU03630000";"       2"\n'
    path.write_text(f'\ufeff"Codering_3";"GemiddeldAardgasverbruikTotaal_61"\n{rows}', encoding="utf-8")
    told = national("import-figures", path)
    assert "2 van 4 rijen" in told.stderr
    assert "Rijen over gebieden die niet geladen zijn: 2 (zoals BU00000000, BU03630000" in told.stderr
    kept = next(one for one in json.loads(national("sources", "--json").stdout) if one["file_name"] == path.name)
    assert (kept["rows"], kept["left_out"], kept["accepted"]) == (2, 2, 0)


def test_a_table_that_lacks_columns_of_a_figure_says_which_and_not_that_it_is_old(small: Run, tmp_path: Path) -> None:
    path = tmp_path / "koop_2025.csv"
    path.write_text("Wijkcode;p_koopw\nWK059901;40\nWK059902;50\n", encoding="utf-8")
    told = small("import-figures", path).stderr
    assert "Eenzijdig eigendom. Daarvoor moeten ook deze kolommen in de tabel staan: perc_huurwoningen_in_bezit" in told
    assert "Elk gebied heeft een nieuwer cijfer" not in told


@pytest.mark.parametrize(
    ("name", "content", "said", "refused"),
    [
        ("prognose_2024.csv", "p_koopw\nWK059901;40\n", "In prognose_2024.csv staat “prognose”", "measured: true"),
        ("koop.csv", "jaar;p_koopw\nWK059901;2099;40\n", "Regel 2, jaar: “2099” moet nog komen.", "--accept-wrong"),
        ("a_2024.csv", "p_koopw;p_huurw\nWK059901;80;80\n", "dat is 160 (WK059901)", "--accept-wrong"),
        ("b_2024.csv", "soc\nWK059901;7\n", "In kolom soc staan alleen hele getallen", "scores, classes"),
        ("c_2024.csv", "p_koopw;Koopwoningen (doel)\nWK059901;40;60\n", "maar is een ander soort cijfer", ""),
    ],
)
def test_what_is_no_measured_figure_is_told_by_command_too(
    small: Run, tmp_path: Path, name: str, content: str, said: str, refused: str
) -> None:
    (tmp_path / name).write_text(f"Wijkcode;{content}", encoding="utf-8")
    told = small("import-figures", tmp_path / name)
    assert said in told.stderr
    assert refused in str(told.exception or "")
