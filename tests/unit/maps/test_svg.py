"""The map as a drawing."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import font_source_sans_pro
import pytest
import typst

from planner.maps import palette, svg
from tests.maps_example import a_map, some_borders

SPACE = "{http://www.w3.org/2000/svg}"


def drawing(**options: object) -> ET.Element:
    borders = some_borders()
    return ET.fromstring(svg.draw(a_map(borders, **options), borders))


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SPACE}text")]


def test_every_area_is_drawn_once_without_a_selection():
    assert sum(1 for group in drawing().iter(f"{SPACE}g") for _ in group) == 16


def test_the_drawing_refers_to_nothing_outside_itself():
    borders = some_borders()
    text = svg.draw(a_map(borders), borders).replace("http://www.w3.org/2000/svg", "")
    assert "http" not in text
    assert "href" not in text


def test_title_and_description_say_what_it_is():
    root = drawing(title="A < B & C", alt='Zeg "iets"')
    assert root.findtext(f"{SPACE}title") == "A < B & C"
    assert root.findtext(f"{SPACE}desc") == 'Zeg "iets"'
    assert root.get("aria-label") == 'Zeg "iets"'


def test_classes_stand_as_numbers_in_the_areas():
    assert {"1", "2", "3", "4", "5"} <= set(texts(drawing()))


def test_names_stand_where_they_fit():
    borders = some_borders(2)
    names = ("Zuid", "Een heel lange naam die nergens in past " * 3, "Noord", "Oost")
    shown = texts(ET.fromstring(svg.draw(a_map(borders, names=names), borders)))
    assert {"Zuid", "Noord", "Oost"} <= set(shown)
    assert names[1] not in shown


def test_missing_and_secret_have_a_pattern_and_water_no_outline():
    fills = {group.get("fill"): group.get("stroke") for group in drawing().iter(f"{SPACE}g")}
    assert {"url(#no-data)", "url(#secret)"} <= set(fills)
    assert fills[palette.WATER_FILL] == "none"


def test_the_selected_area_has_an_ink_outline_on_a_paper_edge():
    inner = drawing(selected="BU19990005").find(f"{SPACE}svg")
    assert inner is not None
    lines = [(path.get("stroke"), path.get("stroke-width")) for path in inner.findall(f"{SPACE}path")]
    assert lines == [(palette.PAPER, "6"), (palette.INK, "3")]


def test_a_selection_that_is_not_on_the_map_is_left_out():
    inner = drawing(selected="BU00000001").find(f"{SPACE}svg")
    assert inner is not None
    assert not inner.findall(f"{SPACE}path")


def test_numbered_places_have_a_marker_each():
    root = drawing(numbered=((1, "BU19990003"), (2, "BU19990003"), (9, "BU00000001")))
    circles = [c for c in root.iter(f"{SPACE}circle") if c.get("r") == "9"]
    assert len(circles) == 2
    assert circles[0].get("cx") != circles[1].get("cx")


def test_the_scale_bar_has_a_round_length():
    assert re.fullmatch(r"[125]0* (k?m)", texts(drawing())[-1])


def test_a_focus_brings_an_area_nearer():
    borders = some_borders()
    view = a_map(borders)
    whole, near = svg.draw(view, borders), svg.draw(view, borders, focus=["BU19990005"])
    assert near.count("<path") < whole.count("<path")


def test_the_drawing_follows_the_width():
    borders = some_borders()
    assert 'width="300"' in svg.draw(a_map(borders), borders, width=300)


def test_typst_can_print_it(tmp_path):
    borders = some_borders()
    (tmp_path / "map.svg").write_text(svg.draw(a_map(borders, selected="BU19990005"), borders), encoding="utf-8")
    (tmp_path / "page.typ").write_text(
        '#set document(title: "Kaart")\n#image("map.svg", alt: "Kaart")', encoding="utf-8"
    )
    fonts = [font_source_sans_pro.font_directory]
    made = typst.compile(tmp_path / "page.typ", font_paths=fonts, ignore_system_fonts=True, pdf_standards=["ua-1"])
    assert made.startswith(b"%PDF")


@pytest.mark.parametrize("side", [1, 2])
def test_very_few_areas_are_drawn_too(side: int):
    borders = some_borders(side)
    assert svg.draw(a_map(borders, classes="w" * side**2), borders).endswith("</svg>")


def test_every_area_a_document_is_about_has_a_thick_edge_and_areas_elsewhere_are_left_out() -> None:
    borders = some_borders()
    first, second = borders.index[:2]
    view = a_map(borders, selected=first, outlined=(first, second, "BU99999999"))

    assert view.edged == (first, second)
    edge = f'stroke="{palette.INK}" stroke-width="{palette.SELECTED_WIDTH:g}"'
    assert svg.draw(view, borders).count(edge) == 2


def test_the_name_of_an_area_a_document_is_about_sticks_out_where_nothing_else_is_written() -> None:
    borders, name = some_borders(2), "Een naam die niet in zijn wijk past " * 2
    view = a_map(borders, names=("Zuid", name, "Noord", "Oost"), outlined=(borders.index[1],))
    alone = replace(view, classes="w5ww")
    lonely, crowded = (texts(ET.fromstring(svg.draw(v, borders, width=120))) for v in (alone, view))

    assert (name in lonely, name in crowded) == (True, False)
