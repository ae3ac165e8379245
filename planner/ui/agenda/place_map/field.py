"""Choosing a place on the map, as a field of a form: what was drawn belongs to the draft of the form."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.places import Position, Shape, ShapeKind, shape_of
from planner.domain.rules import RuleBroken
from planner.services.agenda import places
from planner.text.drawn_places import in_words
from planner.text.errors import explain
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.place_map.message import message
from planner.ui.browser.scripts import script
from planner.ui.forms.draft import Field
from planner.ui.html import show, tag
from planner.ui.session import slots

ALL_KINDS = tuple(ShapeKind)

_component = st.components.v2.component("place_map", js=script("loader"))


def place_field(desk: Desk, name: str, label: str, help: str = "") -> Field:  # noqa: A002 - as in Field
    """Make a field for a point, a line or an area (Shape or None) in the areas of the agenda."""
    return _field(desk, name, (label, help), ALL_KINDS, read=_text, make=partial(_shape, desk))


def point_field(desk: Desk, name: str, label: str, help: str = "") -> Field:  # noqa: A002 - as in Field
    """Make a field for one point (longitude, latitude, or None) in the areas of the agenda."""
    return _field(desk, name, (label, help), (ShapeKind.POINT,), read=_point_text, make=partial(_point, desk))


def choose_place(desk: Desk, kinds: tuple[ShapeKind, ...], key: str, label: str, help: str) -> None:  # noqa: A002
    """Show the map to draw on, with what is drawn in words under it; the text of it stays in the session at `key`.

    The text may be of a place that isn't finished: only when it is saved it must be a place of this agenda.
    """
    show(tag("p", tag("strong", label), tag("br"), help, cls="wa-drawn-label"))
    slots.widget(key).begin("")
    text, of_map = slots.widget(key).get(), f"{key}.map"
    count = (slots.widget(of_map).get() or {}).get("drawn", {}).get("count", 0)
    sent = message(desk, kinds, key=of_map, label=label) | {"value": text, "count": count}
    if sent["geometries"]:
        _component(key=of_map, data=sent, on_drawn_change=partial(_keep, key, of_map))
    else:
        show(tag("p", desk.t("place-map-no-borders")))
    show(tag("p", say(desk, text), cls="wa-drawn"))


def say(desk: Desk, text: str) -> str:
    """Say what was drawn, also while it isn't finished."""
    if not text:
        return desk.t("drawn-nothing")
    try:
        return say_place(desk, shape_of(text))
    except RuleBroken as problem:
        return explain(problem, desk.t)


def say_place(desk: Desk, shape: Shape) -> str:
    """Say where a place lies and how large it is."""
    return in_words(places.read_place(desk.ctx, shape, desk.agenda.areas), desk.words)


def _field(desk: Desk, name: str, words: tuple[str, str], kinds: tuple[ShapeKind, ...], **ways: Any) -> Field:
    draw: Callable[[str, str, str], None] = partial(choose_place, desk, kinds)
    return Field(name, "drawn", *words, draw=draw, say=partial(say, desk), **ways)


def _keep(key: str, of_map: str) -> None:
    slots.widget(key).set(slots.widget(of_map).get()["drawn"]["value"])


def _text(shape: Shape | None) -> str:
    return str(shape) if shape else ""


def _point_text(point: Position | None) -> str:
    return str(Shape(ShapeKind.POINT, (point,))) if point else ""


def _shape(desk: Desk, text: str) -> Shape | None:
    return places.check_place(desk.ctx, shape_of(text), desk.agenda.areas) if text else None


def _point(desk: Desk, text: str) -> Position | None:
    shape = _shape(desk, text)
    return shape.points[0] if shape else None
