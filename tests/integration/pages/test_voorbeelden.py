"""Voorbeelden, driven as a person would: search, filter, read one, begin an action with it, and add one's own."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.sharing.origins import OriginKind
from planner.services.sharing import examples, origins
from planner.ui.html import plain
from tests.fixtures.agenda_page import be, demo, fine, press, told


def examples_script() -> None:
    """Show the page of examples."""
    from planner.ui import router
    from planner.ui.voorbeelden import page as examples

    router.navigation()
    examples.show_page()


def shown(**query: str) -> AppTest:
    page = AppTest.from_function(examples_script, default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    return fine(page.run())


def titles(page: AppTest) -> Iterator[str]:
    return (link.proto.label for link in page.get("page_link"))


@pytest.mark.usefixtures("ctx")
def test_what_failed_is_as_easy_to_choose_as_what_worked():
    page = shown()
    assert "Mislukt of gestopt (10)" in page.radio(key="url-afloop").options
    fine(page.radio(key="url-afloop").set_value("mislukt").run())
    assert "10 van 10 voorbeelden" in told(page)
    assert "Mislukt of gestopt · Amsterdam · gestopt in maart 2024" in told(page)
    assert page.query_params["afloop"] == "mislukt"


@pytest.mark.usefixtures("ctx")
def test_search_and_filters_work_together_and_nothing_found_is_friendly():
    page = shown(soort="dorp")
    fine(page.text_input(key="examples-search").set_value("WARMTENET").run())
    assert list(titles(page)) == ["Traais Energie Collectief"]
    fine(page.text_input(key="examples-search").set_value("zwembad").run())
    assert "Geen voorbeeld past hierbij." in told(page)
    press(page, "no-filter")
    assert "Geen voorbeeld past hierbij." not in told(page)
    assert len(list(titles(page))) > 30


@pytest.mark.usefixtures("ctx")
def test_one_example_tells_its_story_its_source_and_how_sure():
    page = shown(voorbeeld="tweebosbuurt")
    for line in ("Het eerste teken van moeite", "NOS, 2020; Rijnmond, 2021", "Wij lazen een deel van de bron"):
        assert line in told(page)
    assert "Andere rechters gaven de corporatie in 2019 en 2021 gelijk" in told(page)
    assert "https://nos.nl/artikel/2318057" in page.markdown[0].value
    assert "Dat staat niet in de bron." in told(shown(voorbeeld="l-flat-zeist"))


def test_examples_like_an_opgave_say_why(ctx):
    opgave = demo(ctx).opgaven[0]
    page = shown(agenda=DEMO_ID, opgave=opgave.id)
    assert told(page).count("Waarom dit voorbeeld: ") == 3
    assert "het gaat ook over verouderde openbare ruimte" in told(page)
    fine(page.selectbox(key="like-wijk").set_value("dorp").run())
    assert "het was ook een dorp" in told(page)


def test_an_action_begins_with_an_example(ctx):
    opgave = demo(ctx).opgaven[1]
    page, form = shown(voorbeeld="gouwplein"), f"start/{DEMO_ID}/gouwplein"
    fine(page.selectbox(key="url-agenda").set_value(DEMO_ID).run())
    be(page, "lezer")
    assert "Je leest alleen mee." in told(page)
    be(page, "facilitator")
    page.selectbox(key=f"{form}.opgave").set_value(opgave.id)
    page.button(key=f"{form}.save").click().run()
    made = demo(ctx).actions[-1]
    assert (made.title, made.opgave_id) == ("Een plein met een ambtenaar in de werkgroep", opgave.id)
    (owed,) = (o for o in origins.read_origins(ctx, DEMO_ID) if o.action_id == made.id)
    assert (owed.kind, owed.ref) == (OriginKind.EXAMPLE, "gouwplein")


def test_a_party_adds_its_own_example_with_a_source_and_no_script_as_link(ctx):
    page = press(shown(), "add-example")
    told_by_hand = {"title": "Bankje *voor* het plein", "source_title": "eigen ervaring", "by_party": "Dorpsraad"}
    for name, text in {**told_by_hand, "parties": "dorpsraad, gemeente", "source_url": "javascript:alert(1)"}.items():
        page.text_input(key=f"example/new.{name}").set_value(text)
    page.text_area(key="example/new.what").set_value("Buren maakten een bankje.")
    press(page, "example/new.save")
    assert page.error[0].value == "Kies hoe het afliep."
    page.radio(key="example/new.outcome").set_value("mislukt")
    press(page, "example/new.save")
    assert plain("“javascript:alert(1)” is geen link") in page.error[0].value
    page.text_input(key="example/new.source_url").set_value("")
    page.button(key="example/new.save").click().run()
    (made,) = (e for e in examples.library(ctx) if e.by_party == "Dorpsraad")
    assert (made.title, made.parties) == ("Bankje *voor* het plein", ("dorpsraad", "gemeente"))
    assert "Dorpsraad voegde dit voorbeeld toe" in told(shown(voorbeeld=made.id))
