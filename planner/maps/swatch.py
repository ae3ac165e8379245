"""The small square that stands for a symbol in a legend: a span whose style draws the pattern."""

from planner.maps import palette
from planner.maps.markup import Markup, tag
from planner.maps.view import NO_DATA, SECRET

PATTERNS = {
    NO_DATA: "repeating-linear-gradient(135deg, {line} 0 1.5px, transparent 1.5px 6px)",
    SECRET: "radial-gradient({line} 1.6px, transparent 2px) 0 0 / 6px 6px",
}


def swatch(symbol: str, theme: str) -> Markup:
    """Draw one symbol in the colours of a theme: a class with its number, missing with its pattern."""
    fill = palette.fills(theme)[symbol]
    pattern = PATTERNS.get(symbol, "").format(line=palette.PATTERN)
    background = f"{pattern + ', ' if pattern else ''}{fill}" if symbol != SECRET else f"{pattern} {fill}"
    style = f"background: {background}; border-color: {palette.OUTLINE}; color: {palette.text_on(fill)}"
    number = symbol if symbol.isdigit() and symbol != NO_DATA else ""
    return tag("span", number, cls="wa-swatch", style=style, aria_hidden="true")
