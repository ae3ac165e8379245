"""The colours of the map."""

import re
from itertools import pairwise

import pytest

from planner.domain.figures.indicators import ThemeId
from planner.maps import palette
from planner.maps.view import CLASSES, SYMBOLS
from planner.settings import ROOT

THEMES = [theme.value for theme in ThemeId]
STYLE = (ROOT / "planner" / "ui" / "browser" / "style.css").read_text(encoding="utf-8")
PAGE_COLOURS = {name: colour.upper() for name, colour in re.findall(r"--(\w[\w-]*): (#[0-9a-f]{6})", STYLE)}
"""What the pages' own style calls colours: a property has no way to read the palette."""


@pytest.mark.parametrize("theme", THEMES)
def test_the_deepest_class_has_the_colour_of_the_theme(theme: str):
    assert palette.ramp(theme)[-1] == palette.HUES[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_each_class_is_darker_than_the_one_before_by_the_same_step(theme: str):
    lightness = [palette.oklch(colour)[0] for colour in palette.ramp(theme)]
    steps = [before - after for before, after in pairwise(lightness)]
    assert min(steps) > 0.1
    assert max(steps) - min(steps) < 0.01


@pytest.mark.parametrize("theme", THEMES)
def test_a_class_keeps_the_hue_of_its_theme(theme: str):
    hues = [palette.oklch(colour)[2] for colour in palette.ramp(theme)]
    assert hues == pytest.approx([hues[-1]] * 5, abs=0.12)


@pytest.mark.parametrize("theme", THEMES)
def test_a_number_is_readable_on_every_colour(theme: str):
    fills = palette.fills(theme)
    assert set(fills) == set(SYMBOLS)
    assert all(palette.contrast(palette.text_on(fill), fill) >= 4.5 for fill in fills.values())


def test_white_has_lightness_one_and_no_chroma():
    assert palette.oklch("#FFFFFF")[:2] == pytest.approx((1.0, 0.0), abs=1e-3)


def test_contrast_of_black_and_white_is_21():
    assert palette.contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_an_unknown_theme_has_no_colours():
    with pytest.raises(KeyError):
        palette.ramp("totaal")


def test_a_page_has_the_colours_of_its_map():
    named = {name: getattr(palette, name.upper()) for name in ("ink", "line", "canvas", "primary", "focus")}
    expected = palette.HUES | named
    assert {name: PAGE_COLOURS.get(name) for name in expected} == expected


def test_every_theme_has_a_colour_for_each_class():
    assert all(len(palette.ramp(theme)) == len(CLASSES) for theme in THEMES)
    assert set(palette.HUES) == set(THEMES)
