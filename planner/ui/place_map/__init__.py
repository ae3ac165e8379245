"""Choosing a place on the map, as a field of a form: what was drawn belongs to the draft of the form."""

from functools import partial
from typing import Any

import streamlit as st

from planner.domain.areas import Level, gemeente_of
from planner.domain.places import Position, Shape, ShapeKind, shape_of
from planner.errors import NotFoundError
from planner.maps import palette
from planner.reports.drawn_places import in_words
from planner.services import places
from planner.ui import cache
from planner.ui.desk import Desk
from planner.ui.drafts import Field
from planner.ui.house import house
from planner.ui.html import esc, show
from planner.ui.map_component import LOADER
from planner.ui.server import map_address

ALL_KINDS = tuple(ShapeKind)
HEIGHT = 400
"""In pixels; on a phone the map takes at most 60% of the height."""
OWN_LABELS = "kind point line area done more is_done undo clear set undone cleared finished again nowhere elsewhere".split()
MAP_LABELS = ("zoom_in", "zoom_out", "whole", "tiles_credit")

_component = st.components.v2.component("place_map", js=LOADER)


def place_field(desk: Desk, name: str, label: str, help: str = "") -> Field:  # noqa: A002 - as in Field
    """Make a field for a Shape or None: a point, a line or an area in the areas of the agenda."""
    return _field(desk, name, label, help, ALL_KINDS, read=lambda shape: str(shape or ""), make=partial(_shape, desk))


def point_field(desk: Desk, name: str, label: str, help: str = "") -> Field:  # noqa: A002 - as in Field
    """Make a field for one point (longitude, latitude) or None in the areas of the agenda."""
    return _field(desk, name, label, help, (ShapeKind.POINT,), read=_point_text, make=partial(_point, desk))


def say_place(desk: Desk, shape: Shape | None) -> str:
    """Say in a sentence where a drawn place lies and how large it is."""
    return in_words(places.read_place(desk.ctx, str(shape or ""), desk.agenda.areas), desk.words)


def _field(desk: Desk, name: str, label: str, help: str, kinds: tuple[ShapeKind, ...], **ways: Any) -> Field:  # noqa: A002
    say = partial(_say, desk)
    return Field(name, "drawn", label, help, draw=partial(choose_place, desk, kinds), say=say, **ways)
