"""The page Verken, driven as a person would, with the fictional gemeenten and their asset register."""

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID, prepare_demo
from planner.domain.figures.weights import WeightSet
from planner.services.agenda import agendas
from planner.services.context import Context
from planner.ui.house import KEEPER, house

GREEN = "Groen%20eerst;fysieke_omgeving=2"


def verken_script() -> None:
    """Show the page."""
    from planner.ui import router
    from planner.ui.verken import page as verken

    router.navigation()
    verken.show_page()


def agendas_script() -> None:
    """Show the list of agendas."""
    from planner.ui import router
    from planner.ui.agendas import page as agendas

    router.navigation()
    agendas.show_page()


def agenda_script() -> None:
    """Show the agenda page."""
    from planner.ui import router
    from planner.ui.agenda import page as agenda

    router.navigation()
    agenda.show_page()


@pytest.fixture(scope="module")
def ctx(tmp_path_factory) -> Iterator[Context]:
    """Give the services behind the page, with the demo loaded once for this file."""
    folder = tmp_path_factory.mktemp("house")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANNER_DATA_DIR", str(folder / "var"))
        patch.setenv("PLANNER_DATABASE_URL", f"sqlite:///{folder}/planner.db")
        st.cache_resource.clear()
        found = house().context()
        prepare_demo(found, folder / "demo", lambda _step, _share: None)
        yield found
        KEEPER.close()
        st.cache_resource.clear()


def opened(script=verken_script, **query: str) -> AppTest:
    page = AppTest.from_function(script, default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    return fine(page.run())


def fine(page: AppTest) -> AppTest:
    assert not page.exception, page.exception
    return page


def unfolded(page: AppTest, name: str) -> AppTest:
    page.session_state[f"more-{name}"] = True
    return fine(page.run())


def press(page: AppTest, key: str) -> AppTest:
    return fine(page.button(key=key).click().run())


def told(page: AppTest) -> str:
    """Give all markup of the page as one text."""
    return "\n".join(block.proto.body for block in page.get("html"))


def test_a_theme_says_its_place_how_sure_that_is_what_is_known_and_why(ctx):
    page = told(opened(gebied="WK900105"))
    assert "Hoort bij de 25% met het meest te doen van de wijken in de fictieve gemeenten." in page
    assert "Plek 1 tot 2 van 19 wijken bij iets andere gewichten · 100% van de cijfers bekend" in page
    assert "Waarom deze score?" in page
    assert "Vooral door" in page
    assert "wat elk cijfer doet. Het midden is 5." in page


def test_a_place_is_found_by_name_at_its_own_level_and_in_its_own_gemeente(ctx):
    page = opened(gemeente="GM9002", gebied="")
    page.text_input(key="find-area").set_value("rivierwijk").run()
    press(page, "find-area-WK900105")
    assert "GM9001" in page.query_params["gemeente"]
    assert "WK900105" in page.query_params["gebied"]
    page.text_input(key="find-area").set_value("OEVERBUURT rivierwijk").run()
    (found,) = [button for button in page.button if (button.key or "").startswith("find-area-BU")]
    assert found.label == "Oeverbuurt (buurt in Rivierwijk, Voorbeeldstad)"
    fine(found.click().run())
    assert "buurt" in page.query_params["niveau"]


def test_a_search_that_stops_or_finds_nothing_says_how_to_go_on(ctx):
    page = opened()
    page.text_input(key="find-area").set_value("buurt").run()
    assert "Typ er de wijk of de gemeente bij." in told(page)
    assert len([button for button in page.button if (button.key or "").startswith("find-area-")]) == 8
    page.text_input(key="find-area").set_value("Voorbeldstad").run()
    assert "Niets gevonden bij “Voorbeldstad”. Lijkt erop: Voorbeeldstad" in told(page)
    page.text_input(key="find-area").set_value("<b>xqzy").run()
    assert "Niets gevonden bij “&lt;b&gt;xqzy”. Controleer de naam" in told(page)


def test_within_the_own_gemeente_no_mean_of_all_is_given(ctx):
    assert "alle gemeenten 5,3" in told(opened(gebied="WK900105"))
    assert "alle gemeenten 5,3" not in told(opened(gebied="WK900105", vergelijk="gemeente"))


@pytest.mark.parametrize(("code", "words"), [("WK900199", "Dit gebied is water."), ("WK900120", "Hier wonen")])
def test_where_nobody_lives_there_is_an_explanation_and_nothing_to_unfold(ctx, code, words):
    page = opened(gebied=code)
    assert words in told(page)
    assert "Waarom" not in told(page)
    assert len(page.expander) == 0


def test_what_is_behind_the_panel_is_made_when_it_is_opened(ctx):
    page = opened(gebied="WK900105")
    assert "Zo gemaakt" not in told(page)
    page = unfolded(page, "figures")
    for words in ("Waar komen deze cijfers vandaan?", "Zo gemaakt", "Controlegetal", "levensduur van elke soort"):
        assert words in told(page)


def test_alike_areas_are_told_apart_from_this_one(ctx):
    page = unfolded(opened(gebied="WK900105"), "like")
    assert "Deze 8 wijken lijken het meest op Rivierwijk" in told(page)
    assert "Er is in Rivierwijk meer te doen dan daar aan" in told(page)
    within = unfolded(opened(gebied="WK900105", vergelijk="gemeente"), "like")
    assert "Hun scores zijn hier niet naast elkaar te zetten" in told(within) or "lijken het meest" in told(within)


def test_a_register_tells_what_stands_outside_how_old_it_is_and_who_assumes_the_life(ctx):
    page = told(unfolded(opened(gebied="WK900105"), "assets"))
    for words in ("Lichtmasten", "Ouder dan de aangenomen levensduur", "40 jaar (Losser", "(eigen aanname)", " m²"):
        assert words in page


def test_an_area_is_opened_from_a_table_also_in_another_gemeente(ctx):
    page = opened(gebied="WK900105", gemeente="GM9001")
    page.session_state["areas-table"] = {"opened": "WK900201"}
    fine(page.run())
    assert (page.query_params["gebied"], page.query_params["gemeente"]) == ("WK900201", "GM9002")


def test_own_weights_are_in_the_address_change_the_map_and_go_again(ctx):
    usual = told(opened())
    page = opened(gewichten=GREEN)
    assert "Gewogen volgens: Groen eerst" in told(page)
    assert told(page) != usual
    press(page, "weights-back")
    assert "Gewogen volgens" not in told(page)
    assert "gewichten" not in page.query_params


def test_weights_are_chosen_in_a_form_under_a_name(ctx):
    page = press(opened(), "weights-open")
    (name,) = [field for field in page.text_input if field.label == "Naam van deze weging"]
    name.set_value("").run()
    gas = next(group for group in page.button_group if group.label == "Gasverbruik per woning")
    gas.set_value(2.0).run()
    press(page, "weights.save")
    assert page.error[0].value.startswith("Geef de gewichten een naam")
    next(field for field in page.text_input if field.label == "Naam van deze weging").set_value("Gas dubbel").run()
    press(page, "weights.save")
    assert page.query_params["gewichten"] == "Gas%20dubbel;gasverbruik=2"
    assert "Gewogen volgens: Gas dubbel" in told(page)


def test_a_broken_link_is_told_and_the_usual_weights_hold(ctx):
    page = opened(gewichten="Groen;fysieke_omgeving=veel")
    assert page.info[0].value.startswith("De gewichten in deze link zijn niet te lezen.")
    assert "Gewogen volgens" not in told(page)
    assert "gewichten" not in page.query_params


def test_weights_go_along_to_an_agenda_that_says_so(ctx):
    page = AppTest.from_function(agendas_script, default_timeout=30)
    page.query_params["gebied"] = "WK900107"
    page.session_state["own-weights"] = GREEN
    fine(page.run())
    assert "De weging “Groen eerst” gaat mee naar deze agenda." in told(page)
    press(page, "begin-agenda.save")
    made = agendas.list_agendas(ctx)[0].id
    assert agendas.open_agenda(ctx, made).weight_set == WeightSet("Groen eerst", (("fysieke_omgeving", 2.0),))
    agenda = opened(agenda_script, agenda=made, stap="urgentie")
    assert "Gewichten “Groen eerst”: Fysieke omgeving 2." in told(agenda)
    press(agenda, f"{made}/weights.back")
    assert agendas.open_agenda(ctx, made).weight_set is None
    assert "binnen een thema telt elk cijfer zo zwaar als de app standaard aangeeft" in told(agenda)


def test_the_weights_of_an_agenda_are_changed_on_its_own_page(ctx):
    page = press(opened(agenda_script, agenda=DEMO_ID, stap="urgentie"), f"{DEMO_ID}/weights.open")
    gas = next(group for group in page.button_group if group.label == "Gasverbruik per woning")
    gas.set_value(0.0).run()
    press(page, f"{DEMO_ID}/weights.save")
    assert agendas.open_agenda(ctx, DEMO_ID).weight_set == WeightSet("Eigen weging", (("gasverbruik", 0.0),))
    assert "Gewogen volgens: Eigen weging" in told(page)


def test_a_link_that_weighs_an_indicator_that_is_not_here_says_so(ctx):
    page = told(opened(gewichten="Groen;fysieke_omgeving=2;bankjes=1"))
    assert "Deze indicatoren kennen we hier niet, hun gewicht telt niet mee: bankjes." in page
