"""The place of an action on the map: in words, and as a drawing to make or change."""

from base64 import b64encode
from functools import partial

from planner.domain.agenda.actions import PilotAction
from planner.domain.permissions import Right
from planner.domain.places import Shape
from planner.maps.sketch import sketch
from planner.services.agenda import actions, places
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.place_map.field import place_field, say_place
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, row
from planner.ui.html import NOTHING, Markup, tag


def show_place(desk: Desk, action: PilotAction) -> None:
    """Say where the action is on the map, and offer to draw it."""
    drawn = action.place_shape
    name, form = desk.key("action", action.id, "map"), partial(_form, desk, action)
    button, about = "row-edit" if drawn else "row-draw", desk.t("field-place-shape")
    row(desk, _told(desk, drawn), form, name=name, button=button, about=about, may=desk.may(Right.DRAFT))


def _told(desk: Desk, drawn: Shape | None) -> Markup:
    """Say where it is, with a small drawing where the borders are loaded."""
    if drawn is None:
        return tag("p", desk.t("drawn-nothing"))
    told = desk.t("drawn-on-map", place=say_place(desk, drawn))
    borders = places.borders(desk.ctx, desk.agenda.areas)
    picture = NOTHING if borders.empty else _picture(sketch(drawn, borders))
    return tag("p", told) + picture


def _picture(svg: str) -> Markup:
    """Put a drawing on the page: Streamlit takes SVG out of markup, so it stands in an address of its own."""
    return tag("img", cls="wa-sketch", alt="", src=f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}")


def _form(desk: Desk, action: PilotAction) -> Form:
    fields = (place_field(desk, "place_shape", "field-place-shape", "field-place-shape-help"),)
    name, save = desk.key("action", action.id, "map"), partial(actions.edit_action, desk.ctx, desk.agenda.id, action.id)
    return Form(name, fields, action, save, desk.t, "form-save-place", close=close_form)
