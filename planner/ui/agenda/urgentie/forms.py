"""The forms of an opgave: a new one, an edited one, and why one is parked."""

from functools import partial
from typing import Any

from planner.domain.agenda.opgaven import Opgave
from planner.services.agenda import opgaven
from planner.services.agenda.signals import Board
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.urgentie.figures import choosable, figure_key, frozen_of
from planner.ui.agenda.urgentie.signals import about
from planner.ui.forms.draft import Draft, Field
from planner.ui.forms.form import Form, is_dirty
from planner.ui.forms.opening import close_form
from planner.ui.session import slots


def _fields(desk: Desk, board: Board, kept: Opgave | None = None) -> tuple[Field, ...]:
    frozen = kept.figures if kept else ()
    signals = _linkable(desk, board, kept.signals if kept else ())
    fields = (
        Field("title", "text", "field-opgave-title", "field-opgave-title-help"),
        Field("urgency", "area", "field-opgave-urgency", "field-opgave-urgency-help"),
        Field(
            "figures",
            "many",
            "field-opgave-figures",
            "field-opgave-figures-help",
            choosable(desk, frozen),
            read=lambda figures: [figure_key(f) for f in figures],
            make=lambda keys: frozen_of(desk, keys, frozen),
            first=(),
        ),
        Field("signals", "many", "signals-title", "field-opgave-signals-help", signals, make=tuple),
    )
    return fields if signals else fields[:-1]


def _linkable(desk: Desk, board: Board, kept: tuple[str, ...]) -> dict[str, str]:
    """List the signals this person may read; one linked before that it may not read stays, without its words."""
    hidden = {
        signal: desk.t("signal-of-team", party=desk.named(board.withheld[signal]))
        if signal in board.withheld
        else desk.t("signal-elsewhere")
        for signal in kept
    }
    return hidden | {
        signal.id: f"{desk.named(signal.party_id)} {about(desk, signal)} “{signal.text}”" for signal in board.signals
    }


def edit_form(desk: Desk, opgave: Opgave, board: Board) -> Form:
    """Make the form of an opgave that is there."""
    save, fields = partial(opgaven.edit_opgave, desk.ctx, desk.agenda.id, opgave.id), _fields(desk, board, opgave)
    return Form(desk.key("opgave", opgave.id), fields, opgave, save, desk.t, close=close_form)


def add_form(desk: Desk, board: Board) -> Form:
    """Make the form for one more opgave; a full agenda asks which one is parked and why."""
    agenda = desk.agenda
    fields = list(_fields(desk, board))
    if len(agenda.open_opgaven) >= desk.ctx.caps.opgaven:
        options = {o.id: o.title for o in agenda.open_opgaven}
        fields += [
            Field("room", "choice", "field-room-opgave", "field-room-opgave-help", options),
            Field("room_because", "text", "field-room-because", "field-room-because-help"),
        ]
    save, close = partial(_add, desk), close_form if agenda.opgaven else None
    return Form(desk.key("opgave", "new"), fields, None, save, desk.t, "put-on-agenda", close=close)


def _add(desk: Desk, room: str | None = None, room_because: str = "", **typed: Any) -> None:
    parking = (room, desk.agenda.opgave(room).version, room_because) if room else None
    opgaven.add_opgave(desk.ctx, desk.agenda.id, **typed, parking=parking)


def prefill(desk: Desk, board: Board, **values: Any) -> None:
    """Put values in the form for a new opgave where nothing was typed yet; in a callback."""
    form = add_form(desk, board)
    blank = form.values_of(form.item)
    typed = {name: slots.widget(form.key(name)).get() for name in blank if is_dirty(form.prefix)}
    form.keep(Draft(0, blank), {name: typed.get(name) or values.get(name, was) for name, was in blank.items()})


def park_form(desk: Desk, opgave: Opgave, name: str) -> Form:
    """Make the form that asks why an opgave is parked."""
    save = partial(opgaven.park_opgave, desk.ctx, desk.agenda.id, opgave.id, opgave.version)
    fields = (Field("reason", "text", "field-room-because", "field-room-because-help"),)
    return Form(name, fields, None, save, desk.t, "opgave-park", close=close_form)
