"""The page Gegevens, driven as a person would: see, fetch, add, map, replace and remove."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from planner.domain.areas import Level
from planner.domain.figures.provenance import SnapshotKind
from planner.services.context import Context
from planner.services.data import areas as figures
from planner.services.data import registers as assets
from planner.services.data import tables as own_figures
from planner.storage.store.agendas import SqlStore
from planner.text import translator
from planner.ui.gegevens.toevoegen.upload import name_on_disk
from planner.ui.house import house
from tests.fixtures import registers
from tests.fixtures.open_data import OpenDataServer, declared_for
from tests.workbooks import write_kaart, write_xlsx

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DEBTS = b"wijkcode;jaar;schulden;naam\nWK059901;2024;12,5;A\nWK059902;2024;7;B\nWK059977;2024;1;C\n"


def data_script() -> None:
    """Show the page."""
    from planner.ui import router
    from planner.ui.gegevens import page as gegevens

    router.navigation()
    gegevens.show_page()


@pytest.fixture
def ctx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Context]:
    """Give the services behind the page, on an empty folder of this test only."""
    monkeypatch.setenv("PLANNER_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("PLANNER_DATABASE_URL", f"sqlite:///{tmp_path}/planner.db")
    st.cache_resource.clear()
    yield house().context()
    store = house().store
    assert isinstance(store, SqlStore)
    store.close()
    st.cache_resource.clear()


@pytest.fixture
def kaart(ctx: Context, tmp_path: Path) -> Context:
    """Load a small kaart."""
    figures.import_areas(ctx, write_kaart(tmp_path / "kaart_2024.gpkg"), lambda _step, _share: None)
    return ctx


def opened(part: str) -> AppTest:
    page = AppTest.from_function(data_script, default_timeout=30)
    page.query_params["deel"] = part
    return fine(page.run())


def fine(page: AppTest) -> AppTest:
    assert not page.exception, page.exception
    return page


def told(page: AppTest) -> str:
    """Give all markup, errors and labels of the page as one text."""
    parts = [block.proto.body for block in page.get("html")]
    return "\n".join([*parts, *(one.value for one in page.error), *(one.label for one in page.button)])


def press(page: AppTest, words: str) -> AppTest:
    found = [button for button in page.button if button.label.startswith(words)]
    assert found, [button.label for button in page.button]
    return fine(found[0].click().run())


def bring(page: AppTest, name: str, content: bytes, kind: str = CSV) -> AppTest:
    fine(page.file_uploader[0].set_value((name, content, kind)).run())
    return fine(page.run())


def field(page: AppTest, label: str) -> Any:
    """Find a field by the beginning of its label."""
    fields = (*page.text_input, *page.selectbox, *page.multiselect, *page.checkbox)
    return next(one for one in fields if one.label.startswith(label))


def loaded(ctx: Context, kind: SnapshotKind) -> list[str]:
    return [s.file_name for s in figures.loaded(ctx) if s.kind is kind]


def test_without_anything_loaded_the_page_offers_to_fetch_or_to_look_at_the_fictional_gemeenten(ctx: Context) -> None:
    page = opened("stand")
    assert "Er is nog niets geladen" in told(page)
    assert [b.label for b in page.button] == ["Haal gegevens op", "Laad de verzonnen gemeenten"]


def test_the_page_says_what_there_is_how_old_it_is_and_how_to_get_what_is_missing(kaart: Context) -> None:
    page = opened("stand")
    assert "De kaart is die van 2024, met één gemeente. Er staan 2 wijken en 2 buurten op." in told(page)
    assert "nog geen cijfers" in told(page)
    assert "Op te halen bij Leefbaarometer: Fysieke omgeving" in told(page)
    assert "CBS wijk- en buurtkaart · 2024 · 5 gebieden · geladen op" in told(page)
    assert figures.loaded(kaart)[0].checksum in told(page)


def test_of_a_geopackage_whose_changes_come_beside_it_first_the_page_says_where_to_look(
    kaart: Context, tmp_path: Path
) -> None:
    made, asks = write_kaart(tmp_path / "wijken.gpkg"), "Staat naast dit bestand op je computer ook wijken.gpkg-wal?"
    kind = "application/geopackage+sqlite3"
    assert asks not in told(bring(opened("toevoegen"), made.name, made.read_bytes(), kind))
    with closing(sqlite3.connect(made, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    assert asks in told(bring(opened("toevoegen"), made.name, made.read_bytes(), kind))


def test_a_table_is_previewed_before_anything_is_stored_and_an_unknown_column_becomes_an_indicator(
    kaart: Context,
) -> None:
    page = bring(opened("toevoegen"), "schulden.csv", DEBTS)
    assert "2 van 3 rijen gaan over gebieden die geladen zijn" in told(page)
    assert "Eén rij gaat over een gebied dat niet geladen is: WK059977. Die wordt weggelaten." in told(page)
    assert "Kolommen met woorden worden niet gebruikt: naam." in told(page)
    field(page, "Kolommen die je wilt gebruiken").set_value(["schulden"])
    fine(page.run())
    page = press(page, "Laad de cijfers")
    assert "Kolom schulden: vul nog in “Thema”, “Eenheid”, “Vraagt aandacht bij”." in page.error[0].value
    field(page, "Eenheid").set_value("%")
    field(page, "Thema").set_value("veerkracht")
    field(page, "Vraagt aandacht bij").set_value("high_is_need")
    fine(page.run())
    assert loaded(kaart, SnapshotKind.FIGURES) == []
    page = press(page, "Laad de cijfers")
    assert "Eigen tabel (schulden.csv) is geladen: 2 rijen (1 weggelaten)." in told(page)
    assert loaded(kaart, SnapshotKind.FIGURES) == ["schulden.csv"]
    assert [i.label.nl for i in own_figures.own_indicators(house().context())] == ["Schulden"]


def test_what_is_wrong_in_a_table_is_shown_with_its_place_and_only_a_person_lets_it_go(kaart: Context) -> None:
    wrong = b"wijkcode;jaar;g_gas\nWK059901;2024;1200\nWK059902;2024;zie noot\n"
    page = bring(opened("toevoegen"), "gas.csv", wrong)
    assert "Regel 3, g_gas: “zie noot” is geen getal." in told(page)
    page = press(page, "Laad de cijfers")
    assert loaded(kaart, SnapshotKind.FIGURES) == []
    field(page, "Laad de tabel zonder deze cellen").set_value(True)
    page = press(fine(page.run()), "Laad de cijfers")
    assert loaded(kaart, SnapshotKind.FIGURES) == ["gas.csv"]


def test_a_table_that_doesnt_tell_its_year_is_asked_for_it(kaart: Context) -> None:
    page = bring(opened("toevoegen"), "gas.csv", b"wijkcode;g_gas\nWK059901;1200\n")
    page = press(page, "Laad de cijfers")
    assert "Vul het jaar van de cijfers in." in page.error[0].value
    field(page, "Over welk jaar").set_value("2023")
    page = press(fine(page.run()), "Laad de cijfers")
    assert figures.loaded(kaart)[0].year == 2023


def test_a_forecast_is_no_measured_figure_until_a_person_says_so(kaart: Context) -> None:
    rows = b"Koopwoningen, prognose;;\n\nwijkcode;jaar;Koopwoningen\nWK059901;2024;34\nWK059902;2024;20\n"
    page = bring(opened("toevoegen"), "koop.csv", rows)
    assert "Dat wijst op een verwachting" in told(page)
    page = press(page, "Laad de cijfers")
    assert "Zeg eerst of dit gemeten cijfers zijn." in page.error[0].value
    assert loaded(kaart, SnapshotKind.FIGURES) == []
    field(page, "Het zijn toch gemeten cijfers").set_value(True)
    press(fine(page.run()), "Laad de cijfers")
    assert loaded(kaart, SnapshotKind.FIGURES) == ["koop.csv"]


def test_classes_and_groups_that_do_not_add_up_are_told_before_they_are_loaded(kaart: Context) -> None:
    rows = b"wijkcode;jaar;soc;p_koopw;p_huurw\nWK059901;2024;7;80;80\nWK059902;2024;3;20;80\n"
    page = bring(opened("toevoegen"), "cijfers.csv", rows)
    assert "Regel 2, p_koopw, p_huurw: dat is 160 (WK059901)." in told(page)
    assert "In kolom soc staan alleen hele getallen, van 3 tot 7." in told(page)
    page = press(page, "Laad de cijfers")
    assert loaded(kaart, SnapshotKind.FIGURES) == []
    field(page, "Hoe zijn de cijfers in soc").set_value("classes")
    field(fine(page.run()), "Laad de tabel zonder deze cellen").set_value(True)
    press(fine(page.run()), "Laad de cijfers")
    values = house().library.areas.atlas().tables[0].values
    assert "soc" not in values
    assert values["percentage_koopwoningen"].tolist()[1:] == [20]


def test_how_figures_are_written_is_asked_where_nothing_proves_it(kaart: Context) -> None:
    rows = b"wijkcode;jaar;g_gas;Koopwoningen\nWK059901;2024;1.234;0.34\nWK059902;2024;1.050;0.2\n"
    page = bring(opened("toevoegen"), "gas.csv", rows)
    assert "In kolom g_gas kan 1.234 een getal boven duizend zijn" in told(page)
    page = press(page, "Laad de cijfers")
    assert "Zeg hoe de cijfers in Koopwoningen zijn geschreven." in page.error[0].value
    assert loaded(kaart, SnapshotKind.FIGURES) == []
    field(page, "Hoe zijn de cijfers in g_gas").set_value("thousands")
    field(fine(page.run()), "Hoe zijn de cijfers in Koopwoningen").set_value("fractions")
    page = fine(page.run())
    assert "1.050 – 1.234" in told(page)
    press(page, "Laad de cijfers")
    values = house().library.areas.atlas().tables[0].values
    assert values["gemiddeld_gasverbruik_totaal"].tolist() == [1234, 1050]
    assert values["percentage_koopwoningen"].tolist() == [34, 20]


def test_which_column_has_the_codes_is_asked_where_two_fit_as_well(kaart: Context) -> None:
    rows = b"van wijk;naar wijk;jaar;g_gas\nWK059901;WK059902;2024;900\nWK059902;WK059901;2024;800\n"
    page = press(bring(opened("toevoegen"), "gas.csv", rows), "Laad de cijfers")
    assert "Kies de kolom met de gebiedscodes." in page.error[0].value
    field(page, "In meer kolommen").set_value("naar wijk")
    press(fine(page.run()), "Laad de cijfers")
    gas = house().library.areas.atlas().tables[0].values["gemiddeld_gasverbruik_totaal"]
    assert gas.to_dict() == {"WK059902": 900, "WK059901": 800}


def test_hidden_cells_and_a_known_name_in_another_unit_are_told(kaart: Context) -> None:
    rows = b"wijkcode;jaar;g_gas;Koopwoningen (aantal)\nWK059901;2024;900;300\nWK059902;2024;*;400\n"
    page = bring(opened("toevoegen"), "gas.csv", rows)
    assert "Kolom g_gas: 1 cijfers, 1 cellen zonder cijfer, waarvan 1 geheim" in told(page)
    assert "Kolom Koopwoningen (aantal) heet als percentage_koopwoningen, maar is een ander soort cijfer" in told(page)


def test_another_sheet_of_a_workbook_can_be_chosen(kaart: Context, tmp_path: Path) -> None:
    head: list[Any] = ["wijkcode", "jaar", "g_gas"]
    one, other = [head, ["WK059901", 2023, 1200]], [head, ["WK059901", 2024, 900], ["WK059902", 2024, 950]]
    book = write_xlsx(tmp_path / "gas.xlsx", {"Oud": one, "Nieuw": other}).read_bytes()
    page = bring(opened("toevoegen"), "gas.xlsx", book, XLSX)
    assert "De cijfers zijn van 2024." in told(page)
    field(page, "Blad").set_value("Oud")
    page = press(fine(page.run()), "Laad de cijfers")
    assert "De cijfers zijn van 2023." in told(page)


def test_a_file_that_is_nothing_known_is_refused_with_a_reason_and_nothing_is_kept(kaart: Context) -> None:
    page = bring(opened("toevoegen"), "leeg.csv", b"  ")
    assert "Het bestand leeg.csv is leeg." in told(page)
    page = bring(opened("toevoegen"), "pagina.csv", b"<html>404</html>")
    assert "pagina.csv" in page.error[0].value
    assert loaded(kaart, SnapshotKind.FIGURES) == []


def test_a_register_is_guessed_told_and_changed_by_a_person(ctx: Context, demo_files: Any) -> None:
    figures.import_areas(ctx, demo_files.areas, lambda _step, _share: None)
    page = bring(opened("toevoegen"), "beheer.csv", demo_files.assets.read_bytes())
    assert "objecten tellen mee" in told(page)
    assert "Jaar van aanleg: aanlegjaar" in told(page)
    assert "Jaar kan niet kloppen of is maar ingevuld (telt mee, jaar onbekend): " in told(page)
    field(page, "speeltoestel (").set_value("")
    fine(page.run())
    assert "Soort niet herkend of niet gekozen: " in told(page)
    page = press(page, "Laad het beheerregister")
    assert "is geladen" in told(page)
    assert loaded(ctx, SnapshotKind.ASSETS) == ["beheer.csv"]
    again = bring(opened("toevoegen"), "beheer.csv", demo_files.assets.read_bytes())
    assert "De keuzes van de vorige keer zijn ingevuld." in told(again)


def test_how_quantities_of_a_register_are_written_is_asked_where_nothing_proves_it(
    ctx: Context, tmp_path: Path
) -> None:
    figures.import_areas(ctx, registers.write_kaart(tmp_path), lambda _step, _share: None)
    road = registers.trees(40, type="klinkers", oppervlakte="1.234", wegnaam="Laan")
    page = bring(opened("toevoegen"), "wegen.csv", registers.write_csv(tmp_path, road).read_bytes())
    assert "In oppervlakte kan 1.234 meer zijn dan duizend" in told(page)
    assert "De app gebruikt deze kolommen niet: wegnaam." in told(page)
    page = press(page, "Laad het beheerregister")
    assert "Zeg hoe de cijfers in oppervlakte zijn geschreven." in page.error[0].value
    field(page, "Hoe zijn de cijfers in oppervlakte").set_value("thousands")
    page = fine(page.run())
    assert "kan 1.234 meer zijn" not in told(page)
    press(page, "Laad het beheerregister")
    (row,) = assets.asset_rows(ctx, gemeente="GM0307", level=Level.GEMEENTE)
    assert row.quantity == 40 * 1_234
    again = bring(opened("toevoegen"), "wegen.csv", (tmp_path / "register.csv").read_bytes())
    assert field(again, "Hoe zijn de cijfers in oppervlakte").value == "thousands"


def test_a_kaart_is_recognised_and_loaded(ctx: Context, tmp_path: Path) -> None:
    page = bring(opened("toevoegen"), "kaart_2024.gpkg", write_kaart(tmp_path / "kaart_2024.gpkg").read_bytes())
    assert "Een kaart brengt de grenzen van gemeenten, wijken en buurten" in told(page)
    page = press(page, "Laad de kaart")
    assert "Wijk- en buurtkaart 2024 is geladen: 5 gebieden." in told(page)


def test_a_person_corrects_what_a_file_was_taken_for(kaart: Context) -> None:
    page = bring(opened("toevoegen"), "schulden.csv", DEBTS)
    kind = next(one for one in page.get("button_group") if one.label == "Dit is")
    kind.set_value("assets")
    assert "Welke kolom is wat" in [one.label for one in fine(page.run()).expander]


def test_a_file_is_replaced_in_one_go(kaart: Context) -> None:
    press(bring(opened("toevoegen"), "gas_2023.csv", b"wijkcode;g_gas\nWK059901;1200\n"), "Laad de cijfers")
    page = press(opened("stand"), "Vervang :small[Eigen tabel")
    assert "Welk bestand komt in de plaats van Eigen tabel (gas_2023.csv)?" in told(page)
    page = press(bring(page, "gas_2024.csv", b"wijkcode;g_gas\nWK059901;900\n"), "Vervang Eigen tabel")
    assert "komt in de plaats van" in told(page)
    assert loaded(kaart, SnapshotKind.FIGURES) == ["gas_2024.csv"]


def test_before_a_file_goes_the_page_says_what_disappears_with_it(kaart: Context) -> None:
    page = press(opened("stand"), "Verwijder :small[Wijk- en buurtkaart 2024]")
    assert "Wijk- en buurtkaart 2024 verwijderen?" in told(page)
    assert "5 gebieden staan daarna op geen enkele kaart meer." in told(page)
    page = press(page, "Toch niet")
    assert len(figures.loaded(kaart)) == 1
    page = press(press(page, "Verwijder :small[Wijk"), "Verwijder dit bestand")
    assert figures.loaded(kaart) == ()


def test_an_own_indicator_gets_other_words_and_goes_with_its_file(kaart: Context) -> None:
    page = bring(opened("toevoegen"), "schulden.csv", DEBTS)
    field(page, "Kolommen die je wilt gebruiken").set_value(["schulden"])
    fine(page.run())
    field(page, "Eenheid").set_value("%")
    field(page, "Thema").set_value("veerkracht")
    field(page, "Vraagt aandacht bij").set_value("high_is_need")
    press(fine(page.run()), "Laad de cijfers")
    page = press(opened("indicatoren"), "Wijzig :small[Schulden]")
    field(page, "Naam").set_value("Problematische schulden")
    press(fine(page.run()), "Bewaar")
    assert [i.label.nl for i in own_figures.own_indicators(house().context())] == ["Problematische schulden"]
    page = press(opened("indicatoren"), "Verwijder :small[Problematische schulden]")
    assert "Deze eigen indicatoren verdwijnen ook" in told(page)


@pytest.fixture
def online(open_data: OpenDataServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ctx: Context) -> OpenDataServer:
    """Let the app fetch from the server on this machine."""
    monkeypatch.setenv("PLANNER_DECLARED_DIR", str(declared_for(open_data, tmp_path / "declared")))
    monkeypatch.setenv("PLANNER_FETCH_TIMEOUT", "1")
    store = house().store
    assert isinstance(store, SqlStore)
    store.close()
    st.cache_resource.clear()
    return open_data


def fetched(gemeente: str) -> AppTest:
    page = opened("ophalen")
    assert field(page, "Jaar").value == "2026"  # the newest that is declared
    field(page, "Gemeente").set_value(gemeente)
    return press(fine(page.run()), "Haal gegevens op")


def test_the_proposed_year_is_fetched_from_its_own_edition(online: OpenDataServer) -> None:
    online.kaarten.add(2026)
    online.tables.add(2026)
    page = fetched("Voorbeelddorp")
    assert "Wijk- en buurtkaart 2026 (verzonnen)</b>: 18 gebieden" in told(page)
    assert "Kerncijfers wijken en buurten 2026 (verzonnen)</b>" in told(page)
    assert "Leefbaarometer-ontwikkeling wijken 2002-2024.csv" in told(page)
    assert "In plaats van" not in told(page)
    assert field(page, "Jaar").value == "2026"


def test_a_country_that_only_has_2025_is_told_and_proposed(online: OpenDataServer) -> None:
    online.kaarten, online.tables = {2025}, {2025}
    page = fetched("GM9002")
    assert "Wijk- en buurtkaart 2025 (verzonnen)</b>: 18 gebieden" in told(page)
    assert "Wijk- en buurtkaart 2026 is bij de bron nog niet te vinden." in told(page)
    assert field(page, "Jaar").value == "2025"


def test_a_kaart_that_gives_no_answer_is_no_kaart_that_is_not_there(online: OpenDataServer) -> None:
    online.kaarten = {2025, 2026}
    online.misbehave("2026", "503")
    page = fetched("Voorbeelddorp")
    assert "Wijk- en buurtkaart 2026 gaf geen goed antwoord. Het kan er dus wel zijn." in told(page)
    assert "In plaats van Wijk- en buurtkaart 2026 is 2025 geladen." in told(page)
    assert field(page, "Jaar").value == "2026"


def test_fetching_is_told_in_groups_and_the_report_stays(online: OpenDataServer) -> None:
    online.misbehave("leefbaarometer", "500")
    page = opened("ophalen")
    field(page, "Gemeente").set_value("Voorbeelddorp")
    field(page, "Jaar").set_value("twee")
    page = press(fine(page.run()), "Haal gegevens op")
    assert "“twee” is geen jaar." in page.error[0].value
    field(page, "Jaar").set_value("2025")
    page = press(fine(page.run()), "Haal gegevens op")
    assert "Uitkomst voor Voorbeelddorp, 2025" in told(page)
    assert "In plaats van Wijk- en buurtkaart 2025 is 2024 geladen." in told(page)
    assert field(page, "Jaar").value == "2024"
    assert "Wijk- en buurtkaart 2024 (verzonnen)</b>: 18 gebieden" in told(page)
    assert "leefbaarometer.nl/page/Opendata" in told(page)
    assert field(page, "Gemeente").value == "Voorbeelddorp"
    assert "Uitkomst voor Voorbeelddorp, 2025" in told(fine(page.run()))


@pytest.mark.parametrize("part", ["stand", "ophalen", "toevoegen", "indicatoren"])
def test_every_part_speaks_english_too(kaart: Context, part: str) -> None:
    page = AppTest.from_function(data_script, default_timeout=30)
    page.query_params["deel"], page.query_params["taal"] = part, "en"
    assert translator("en")("data-title") in told(fine(page.run()))


@pytest.mark.parametrize(
    "name", ["數" * 100 + ".csv", "a" * 300 + ".csv", "é" * 150 + "." + "數" * 30, "數" * 90 + "\ud800.csv"]
)
def test_a_file_of_any_name_can_be_kept(tmp_path: Path, name: str) -> None:
    (tmp_path / name_on_disk(name)).write_bytes(b"")
    assert len([*tmp_path.iterdir()]) == 1
