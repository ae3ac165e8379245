"""The map in words: two sentences and the rows of a table that say what the colours say."""

from heapq import nsmallest

import pandas as pd

from planner.maps.view import CLASSES, MapView
from planner.text import Translate

MOST_NAMES = 3
WHOLE_UP_TO, FIRST_ROWS = 100, 20
"""A longer table is cut short: nobody reads it, and it is sent again at every change of the map."""

Row = tuple[str, str, str, str]


def sentences(view: MapView, t: Translate) -> tuple[str, ...]:
    """Say which areas are in the heaviest class on the map, which have no class and why, and of which years it is."""
    return tuple(said for said in (_heaviest(view, t), _rest(view, t), view.years) if said)


def rows(view: MapView) -> list[Row]:
    """List code, name, class in words and value of each area, in the order of the map."""
    labels = {entry.symbol: entry.label for entry in view.legend}
    values = view.values.loc[list(view.codes)]
    return [
        (code, name, labels[symbol], str(value))
        for code, name, symbol, value in zip(view.codes, view.names, view.classes, values, strict=True)
    ]


def heaviest(view: MapView, scores: pd.Series) -> list[Row]:
    """List the rows with most to do first, of a long list only the first; `scores` is 0–10 per area code."""
    order = scores.reindex(list(view.codes)).fillna(-1).tolist()
    shown = FIRST_ROWS if len(order) > WHOLE_UP_TO else len(order)
    ranked = zip(order, rows(view), strict=True)
    return [row for _, row in nsmallest(shown, ranked, key=lambda pair: (-pair[0], pair[1][1]))]


def _heaviest(view: MapView, t: Translate) -> str:
    symbol = next((symbol for symbol in reversed(CLASSES) if symbol in view.classes), None)
    if symbol is None:
        return t("map-nothing")
    names = [name for name, found in zip(view.names, view.classes, strict=True) if found == symbol]
    key = "map-heaviest" if len(names) <= MOST_NAMES else "map-heaviest-many"
    told = _listed(names[:MOST_NAMES], t)
    said = t(key, label=_label(view, symbol), areas=_areas(view, symbol, t), names=told)
    return f"{said} {view.alike}" if view.alike else said


def _rest(view: MapView, t: Translate) -> str:
    without = [entry.symbol for entry in view.legend if entry.symbol not in CLASSES and entry.symbol in view.classes]
    if without:
        reasons = [t("map-reason", areas=_areas(view, s, t), label=_label(view, s)) for s in without]
        return t("map-without", reasons=_listed(reasons, t))
    symbol = min(view.classes, default=None)
    if symbol is None:
        return t("map-nothing")
    return t("map-lightest", label=_label(view, symbol), areas=_areas(view, symbol, t))


def _label(view: MapView, symbol: str) -> str:
    return next(entry.label for entry in view.legend if entry.symbol == symbol)


def _areas(view: MapView, symbol: str, t: Translate) -> str:
    return t("map-areas", level=view.level.value, count=view.classes.count(symbol))


def _listed(words: list[str], t: Translate) -> str:
    return t("map-and", first=", ".join(words[:-1]), last=words[-1]) if len(words) > 1 else words[0]
