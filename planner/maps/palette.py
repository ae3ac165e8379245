"""The colours of every map: one ramp of five classes per theme, and one look for what has no class."""

from functools import cache
from math import atan2, cos, hypot, sin

from planner.domain.figures.indicators import ThemeId
from planner.maps.view import CLASSES, NO_DATA, SECRET, UNINHABITED, WATER

HUES = {
    ThemeId.OPENBARE_RUIMTE.value: "#7A5C2E",
    ThemeId.VERDUURZAMING.value: "#2F7D4F",
    ThemeId.VEERKRACHT.value: "#3F51A3",
    ThemeId.SAMENSTELLING.value: "#8E3B74",
}
"""The deepest class of each theme: most to do."""

INK, PAPER, CANVAS, OUTLINE = "#17252A", "#FFFFFF", "#F5F7F7", "#5B6B70"
WATER_FILL, PATTERN, FOCUS, LINE, PRIMARY = "#DCEAF2", "#8B999E", "#FFBF47", "#D5DEE1", "#0B5D6B"
BLACK, READABLE = "#000000", 4.5
OUTLINE_WIDTH, SELECTED_WIDTH = 0.6, 3.0

LIGHTEST = 0.955
"""OKLCH lightness of the lightest class: near paper, but not paper."""
LIGHTEST_CHROMA = 0.15
"""The share of the hue's chroma that the lightest class has."""

Triple = tuple[float, float, float]


@cache
def ramp(theme: str) -> tuple[str, ...]:
    """Give the colours of classes 1 to 5: equal steps in OKLCH lightness from near-paper to the theme's hue.

    Raises KeyError for an unknown theme. Source: Ottosson (2020), the OKLab colour space.
    """
    deep, chroma, hue = oklch(HUES[theme])
    steps = [step / 4 for step in range(5)]
    mixed = [
        (LIGHTEST + (deep - LIGHTEST) * s, chroma * (LIGHTEST_CHROMA + (1 - LIGHTEST_CHROMA) * s), hue) for s in steps
    ]
    return (*(_hex(colour) for colour in mixed[:4]), HUES[theme])


def fills(theme: str) -> dict[str, str]:
    """Give the flat colour under each symbol; missing and secret get their pattern on top of paper."""
    classes = dict(zip(CLASSES, ramp(theme), strict=True))
    return classes | {NO_DATA: PAPER, SECRET: PAPER, UNINHABITED: CANVAS, WATER: WATER_FILL}


def text_on(fill: str) -> str:
    """Choose ink, paper or else black for small text on this colour, so that the contrast is always 4.5 or more."""
    return next(text for text in (INK, PAPER, BLACK) if contrast(text, fill) >= READABLE)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21, as WCAG 2 defines it."""
    low, high = sorted(_luminance(colour) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def oklch(colour: str) -> Triple:
    """Turn "#RRGGBB" into lightness (0–1), chroma and hue (radians)."""
    r, g, b = _linear(colour)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _hex(colour: Triple) -> str:
    lightness, chroma, hue = colour
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, part)))):02X}" for part in linear)


def _gamma(linear: float) -> float:
    return float(12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055)


def _linear(colour: str) -> Triple:
    r, g, b = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _ungamma(r), _ungamma(g), _ungamma(b)


def _ungamma(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _luminance(colour: str) -> float:
    r, g, b = _linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
