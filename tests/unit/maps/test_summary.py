"""The map in words."""

from planner.maps.summary import rows, sentences
from planner.text import translator
from tests.maps_example import a_map, some_borders

t = translator("nl")


def test_the_heaviest_class_is_told_with_its_areas():
    first, _ = sentences(a_map(some_borders(2), classes="1551"), t)
    assert first == "De zwaarste klasse op deze kaart is “soort 5”: 2 buurten (Buurt 1 en Buurt 2)."


def test_at_most_three_names_are_told():
    first, _ = sentences(a_map(some_borders(2), classes="4444"), t)
    assert first == "De zwaarste klasse op deze kaart is “soort 4”: 4 buurten, waaronder Buurt 0, Buurt 1 en Buurt 2."


def test_what_has_no_class_is_told_with_its_reason():
    _, second = sentences(a_map(some_borders(2), classes="10sw"), t)
    assert second == "Zonder klasse: 1 buurt “soort 0”, 1 buurt “soort s” en 1 buurt “soort w”."


def test_the_lightest_class_is_told_when_nothing_is_missing():
    _, second = sentences(a_map(some_borders(2), classes="2335"), t)
    assert second == "Alle gebieden hebben een klasse. De lichtste klasse op deze kaart is “soort 2”: 1 buurt."


def test_a_map_without_any_class_says_so():
    first, second = sentences(a_map(some_borders(1), classes="0"), t)
    assert first == "Geen enkel gebied op deze kaart heeft een klasse."
    assert second == "Zonder klasse: 1 buurt “soort 0”."


def test_a_map_without_areas_says_so_in_english_too():
    assert sentences(a_map(some_borders().iloc[:0]), translator("en")) == ("No area on this map has a class.",) * 2


def test_the_rows_say_the_same_as_the_map():
    assert rows(a_map(some_borders(2), classes="15sw"))[2] == ("BU19990002", "Buurt 2", "soort s", "2,0")
