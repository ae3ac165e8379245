"""The map to share."""

import folium
import pytest
from playwright.sync_api import Browser

from planner.maps import interactive
from planner.maps.markup import Markup
from planner.text import translator
from tests.maps_example import a_map, some_borders

t = translator("nl")
EVIL = "</script><img src=x onerror=alert(1)>"


def page(**options: object) -> str:
    borders = some_borders()
    body = Markup(str(options.pop("body", "")))
    return interactive.page(a_map(borders, **options), borders, t=t, language="nl", body=body)


def test_the_page_asks_nothing_of_another_host():
    text = page()
    assert 'src="http' not in text
    assert 'href="http' not in text
    assert "default-src 'none'" in text


def test_folium_itself_is_left_as_it_was():
    page()
    assert folium.Map.default_js[0][1].startswith("https://")


def test_the_same_map_is_the_same_page():
    assert page(selected="BU19990005") == page(selected="BU19990005")


@pytest.mark.parametrize("field", ["title", "alt", "attribution"])
def test_text_of_users_can_not_become_code(field: str):
    assert EVIL not in page(**{field: EVIL})


def test_names_can_not_become_code():
    assert EVIL not in page(names=(EVIL,) * 16)


@pytest.mark.parametrize("field", ["title", "alt", "attribution", "names"])
def test_text_of_users_is_no_template_that_gets_filled_in(field: str):
    """Folium takes the page it wrote for a template."""
    text = "een {{ 6 * 7 }} {% if 1 %}twee{# drie #}{% endif %}"
    told = page(**{field: (text,) * 16 if field == "names" else text})
    assert "een 42" not in told
    assert "{% if 1 %}twee{# drie #}" in told.replace("&#123;", "{")


def test_the_page_says_what_is_made_up():
    assert "verzonnen" in page(fictional=True)
    assert "verzonnen gemeente. " not in page(fictional=False)


def test_the_legend_counts_areas_in_words():
    assert "soort 1: 2 buurten" in page()


def test_a_report_comes_under_the_map():
    text = page(body="<h2>Afspraken</h2>")
    assert text.index("folium-map") < text.index("<h2>Afspraken</h2>") < text.index("<table>")


def test_it_opens_from_a_file_and_draws_every_area(browser: Browser, tmp_path):
    file = tmp_path / "map.html"
    file.write_text(page(selected="BU19990005", numbered=((1, "BU19990003"),), names=(EVIL,) * 16), encoding="utf-8")
    tab = browser.new_context().new_page()
    asked: list[str] = []
    wrong: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda message: wrong.append(message.text))
    tab.goto(file.as_uri())
    assert tab.locator("path.leaflet-interactive").count() == 16
    assert tab.locator(".number").inner_text() == "1"
    assert tab.locator("tbody tr").count() == 16
    assert tab.locator("html").get_attribute("lang") == "nl"
    assert wrong == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    tab.context.close()
