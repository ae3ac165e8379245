"""The map on screen: a Streamlit component that draws areas, recolours them and returns the one that was chosen."""

import streamlit as st

from planner.maps import palette
from planner.maps.view import MapView
from planner.text import Translate
from planner.ui.browser.routes import map_address
from planner.ui.browser.scripts import script

MOST_WITH_VALUES = 1000
"""Above this number of areas the values stay on the server: they would be sent again at every change."""

LABELS = (
    "zoom_in",
    "zoom_out",
    "whole",
    "instructions",
    "touch",
    "loading",
    "gone",
    "mismatch",
    "tiles_gone",
    "tiles_credit",
)

_component = st.components.v2.component("area_map", js=script("loader"))


def map_labels(t: Translate) -> dict[str, str]:
    """Give the words that stand in and around the map."""
    return {name: t(f"map-{name.replace('_', '-')}") for name in LABELS}


def area_map(
    view: MapView,
    *,
    geometry_url: str,
    height: int,
    key: str,
    labels: dict[str, str],
    tiles_url: str | None = None,
) -> str | None:
    """Show the map and give the code of the area that was chosen just now, once.

    `geometry_url` comes from `routes.publish` and holds the areas in the order of `view.codes`; `height` is in
    pixels. In `tiles_url` ({z}, {x}, {y}) a background map can be named; by default there is none.
    """
    chosen = _component(
        key=key,
        data=_message(view, key=key, geometry_url=geometry_url, height=height, labels=labels, tiles_url=tiles_url),
        on_clicked_change=lambda: None,
    ).clicked
    return None if chosen is None else str(chosen)


def _message(
    view: MapView, *, key: str, geometry_url: str, height: int, labels: dict[str, str], tiles_url: str | None
) -> dict[str, object]:
    """Say all the browser needs for one drawing: no borders, and one letter per area."""
    few = len(view.codes) <= MOST_WITH_VALUES
    return {
        "module": f"{map_address()}/map.js",
        "key": key,
        "geometries": [geometry_url],
        "classes": view.classes,
        "values": [str(value) for value in view.values.loc[list(view.codes)]] if few else None,
        "legend": {entry.symbol: entry.label for entry in view.legend},
        "colours": _colours(view.ramp),
        "selected": view.selected,
        "numbered": [list(pair) for pair in view.numbered],
        "label": f"{view.title}. {view.alt}",
        "credit": view.attribution,
        "height": height,
        "labels": labels,
        "tiles": tiles_url,
    }


def _colours(ramp: str) -> dict[str, object]:
    fills = palette.fills(ramp)
    return {
        "fill": fills,
        "text": {symbol: palette.text_on(fill) for symbol, fill in fills.items()},
        "ink": palette.INK,
        "paper": palette.PAPER,
        "outline": palette.OUTLINE,
        "outline_width": palette.OUTLINE_WIDTH,
        "selected_width": palette.SELECTED_WIDTH,
        "pattern": palette.PATTERN,
        "focus": palette.FOCUS,
    }
