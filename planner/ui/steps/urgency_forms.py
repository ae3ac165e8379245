"""The forms of an opgave: a new one, an edited one, and why one is parked."""

from types import SimpleNamespace
from typing import Any

from planner.domain.checks import INTERWOVEN
from planner.domain.opgaven import Opgave
from planner.services import opgaven
from planner.ui.desk import Desk, close_form
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.steps.urgency_figures import choosable, figure_key, frozen_of


def _fields(desk: Desk, kept: Opgave | None = None) -> tuple[Field, ...]:
    frozen = kept.figures if kept else ()
    degrees = {str(n): desk.t(f"interwoven-{n}") for n in INTERWOVEN}
    return (
        Field("title", "text", "field-opgave-title", "field-opgave-title-help"),
        Field(
            "figures",
            "many",
            "field-opgave-figures",
            "field-opgave-figures-help",
            choosable(desk, frozen),
            read=lambda figures: [figure_key(f) for f in figures],
            make=lambda keys: frozen_of(desk, keys, frozen),
        ),
        Field("urgency", "area", "field-opgave-urgency", "field-opgave-urgency-help"),
        Field(
            "interwoven",
            "choice",
            "field-interwoven",
            "field-interwoven-help",
            degrees,
            read=lambda n: None if n is None else str(n),
            make=lambda n: None if n is None else int(n),
        ),
    )


def edit_form(desk: Desk, opgave: Opgave) -> Form:
    """Make the form of an opgave that is there."""

    def save(version: int, changes: dict[str, Any]) -> None:
        opgaven.edit_opgave(desk.ctx, desk.agenda.id, opgave.id, version, **changes)

    return Form(desk.key("opgave", opgave.id), _fields(desk, opgave), opgave, save, desk.t, close=close_form)


def add_form(desk: Desk) -> Form:
    """Make the form for one more opgave; a full agenda asks which one is parked and why."""
    agenda = desk.agenda
    fields = list(_fields(desk))
    if len(agenda.open_opgaven) >= desk.ctx.caps.opgaven:
        options = {o.id: o.title for o in agenda.open_opgaven}
        fields += [
            Field("room", "choice", "field-room-opgave", "field-room-opgave-help", options),
            Field("room_because", "text", "field-room-because", "field-room-because-help"),
        ]

    def save(_version: int, typed: dict[str, Any]) -> None:
        room, reason = typed.pop("room", None), typed.pop("room_because", "")
        parking = (room, agenda.opgave(room).version, reason) if room else None
        opgaven.add_opgave(desk.ctx, agenda.id, **{"title": "", **typed}, parking=parking)

    item = SimpleNamespace(title="", urgency="", figures=(), interwoven=None, room=None, room_because="", version=0)
    close = close_form if agenda.opgaven else None
    return Form(desk.key("opgave", "new"), fields, item, save, desk.t, "opgave-add", new=True, close=close)


def park_form(desk: Desk, opgave: Opgave, name: str) -> Form:
    """Make the form that asks why an opgave is parked."""

    def save(_version: int, typed: dict[str, Any]) -> None:
        reason = typed.get("reason", "")
        opgaven.park_opgave(desk.ctx, desk.agenda.id, opgave.id, opgave.version, reason)

    fields = (Field("reason", "text", "field-room-because", "field-room-because-help"),)
    item = SimpleNamespace(reason="", version=0)
    return Form(name, fields, item, save, desk.t, "opgave-park", new=True, close=close_form)
