"""A drawn place in words: a line of 240 m in the Oeverbuurt."""

from planner.analysis.ground.drawn import DrawnPlace
from planner.domain.places import ShapeKind
from planner.text.words import NBSP, Words

HECTARE = 10_000
COARSE = 100
"""Nobody draws to the metre: from here on sizes are told in tens."""


def in_words(drawn: DrawnPlace, words: Words) -> str:
    """Say what was drawn, how large it is and in which areas it lies."""
    t = words.t
    where = words.listing(words.area_names.get(code, code) for code in drawn.inside)
    if not where:
        return t(f"drawn-elsewhere-{drawn.shape.kind.value}")
    said = t(f"drawn-{drawn.shape.kind.value}", size=_size(drawn, words), where=where)
    return f"{said} {t('drawn-partly')}" if drawn.outside else said


def _size(drawn: DrawnPlace, words: Words) -> str:
    if drawn.shape.kind is ShapeKind.LINE:
        return f"{words.number(_rounded(drawn.metres))}{NBSP}m"
    if drawn.square_metres >= HECTARE:
        return f"{words.number(drawn.square_metres / HECTARE, 1)}{NBSP}ha"
    return f"{words.number(_rounded(drawn.square_metres))}{NBSP}m²"


def _rounded(size: float) -> float:
    return round(size, -1) if size >= COARSE else round(size)
